"""What in a cell is the formula, and what its name, its legend and the notes around it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from checker.language.formula_lexer import ANGKA, TANDA, Bracket, Item, Token
from checker.language.formula_parser import trim
from checker.language.formula_row import Row
from checker.language.formula_signs import find_signs

_LONGEST_NAME = 8
_MOST_LETTERS = 100
_LONGEST_LABEL = 12


@dataclass(frozen=True, slots=True)
class Layout:
    """The items of the formula proper, and what its letters stand for."""

    body: tuple[Item, ...]
    legend: dict[str, tuple[Item, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Equation:
    name: tuple[Item, ...]
    content: tuple[Item, ...]


def lay_out(row: Row) -> Layout:
    """Part the items of a cell."""
    formulas: list[_Equation] = []
    explained: list[_Equation] = []
    for role, section in _sections(row):
        inside = row.with_items(section)
        if role == "legenda":
            explained.extend(_explanations(inside))
        elif role == "rumus":
            formulas.extend(_equations(inside, _equals(inside), named=False))
    body = _choose(row, formulas)
    if body is None:
        return Layout(())
    legend = {
        _name(row, equation.name): trim_end(equation.content)
        for equation in (*formulas, *explained)
        if equation is not body and 0 < len(equation.name) <= 3 and equation.content
    }
    inside = row.with_items(body.content)
    return Layout(_without_lead(row.with_items(_without_label(inside))), legend)


def trim_end(items: Sequence[Item]) -> tuple[Item, ...]:
    """Return `items` without punctuation at the ends and a last "dan"."""
    items = trim(items)
    while items and isinstance(items[-1], Token) and items[-1].key == "dan":
        items = trim(items[:-1])
    return items


def _name(row: Row, items: Sequence[Item]) -> str:
    return row.text[items[0].start : items[-1].end]


def _sections(row: Row) -> Iterator[tuple[str, tuple[Item, ...]]]:
    """Part the cell at sentences and marks; the role is rumus, legenda or catatan."""
    role, first, at = "rumus", 0, 0
    while at < len(row.items):
        mark = _mark(row, at, at == first)
        if mark is not None:
            yield role, row.items[first:at]
            role = mark
            at += 2 if row.key(at + 1) in ("titik_dua", "sama_dengan") else 1
            first = at
        elif _is_stop(row, at, first):
            yield role, row.items[first:at]
            at += 1
            first = at
            role = "legenda" if role == "rumus" and _names_letter(row, at) else role
        else:
            at += 1
    yield role, row.items[first:]


def _mark(row: Row, at: int, opening: bool) -> str | None:
    key = row.key(at)
    labelled = row.key(at + 1) in ("titik_dua", "sama_dengan")
    if key == "rumus" and (labelled or (opening and row.is_measure(at + 1))):
        return key
    if key == "catatan" and (labelled or (opening and at > 0)):
        return key
    if key == "legenda" and (labelled or _explains(row, at + 1)):
        return key
    apart = row.is_number(at - 1) or row.is_bracket(at - 1) or row.key(at - 1) == TANDA
    if key == "dengan" and apart and _names_letter(row, at + 1):
        return "legenda"
    return None


def _names_letter(row: Row, at: int) -> bool:
    """Tell whether a letter that was used before is explained at `at`: "A: jumlah hadir"."""
    if at + 2 >= len(row.items) or row.key(at + 1) not in ("titik_dua", "adalah"):
        return False
    if row.is_bracket(at) or not row.is_letter(at) or row.is_letter(at + 2):
        return False
    told = row.is_plain(at + 2) and not row.is_bracket(at + 2)
    return told and row.written(at) in islice(_letters(row, row.items[:at]), _MOST_LETTERS)


def _letters(row: Row, items: Sequence[Item]) -> Iterator[str]:
    inside = row.with_items(tuple(items))
    for at, item in enumerate(items):
        if isinstance(item, Bracket):
            yield from _letters(row, item.items)
        elif inside.is_letter(at):
            yield inside.written(at)


def _explains(row: Row, at: int) -> bool:
    """Tell whether "A = ..." stands at `at` or just behind a list mark."""
    near = range(at, min(at + 3, len(row.items) - 1))
    return any(_is_name(row, place) and _parts(row, place + 1) for place in near)


def _parts(row: Row, at: int) -> bool:
    return row.key(at) in ("sama_dengan", "titik_dua", "adalah")


def _is_name(row: Row, at: int) -> bool:
    """A letter, or an abbreviation in capitals."""
    item = row.items[at]
    if isinstance(item, Bracket) or item.key in (ANGKA, TANDA):
        return False
    written = row.written(at)
    return row.is_letter(at) or (len(written) <= _LONGEST_NAME and written.isupper())


def _is_stop(row: Row, at: int, first: int) -> bool:
    if row.key(at) != TANDA:
        return False
    sign = row.written(at)
    if sign == ";":
        return True
    if sign != "." or at == first or at + 1 >= len(row.items) or not row.gap_after(at):
        return False
    if at == first + 1 and (row.is_number(at - 1) or row.is_letter(at - 1)):
        return True
    if row.key(at + 1) in ("catatan", "rumus", "legenda"):
        return True
    ends = row.is_number(at - 1) or row.is_bracket(at - 1) or len(row.written(at - 1)) > 3
    return ends and not row.written(at + 1)[0].islower()


def _equals(row: Row) -> list[int]:
    return [
        at
        for at, item in enumerate(row.items)
        if row.key(at) == "sama_dengan"
        and row.text[item.start - 1 : item.start] not in set("<>≤≥!")
    ]


def _explanations(row: Row) -> list[_Equation]:
    places = [
        at
        for at in range(1, len(row.items))
        if _parts(row, at) and (row.key(at) == "sama_dengan" or _is_name(row, at - 1))
    ]
    return _equations(row, places, named=True)


def _equations(row: Row, places: Sequence[int], *, named: bool) -> list[_Equation]:
    """Part "name = content name = content ..." at the equals signs in `places`."""
    found: list[_Equation] = []
    name: tuple[Item, ...] = ()
    first = 0
    for at in places:
        chunk = row.items[first:at]
        if not found and not name and (named or not _is_arithmetic(row, chunk)):
            name = _last_name(row, first, at) if named else trim(chunk)
        elif len(chunk) > 1 and _is_name(row, at - 1):
            found.append(_Equation(name, chunk[:-1]))
            name = chunk[-1:]
        else:
            found.append(_Equation(name, chunk))
            name = ()
        first = at + 1
    found.append(_Equation(name, row.items[first:]))
    return found


def _last_name(row: Row, first: int, at: int) -> tuple[Item, ...]:
    return row.items[at - 1 : at] if _is_name(row, at - 1) else trim(row.items[first:at])


def _is_arithmetic(row: Row, items: Sequence[Item]) -> bool:
    return _rank(row, items) > 0


def _rank(row: Row, items: Sequence[Item]) -> int:
    """3 for a division of words, 2 for other arithmetic of words, 1 of numbers, 0 for none."""
    signs = find_signs(row.with_items(tuple(items)))
    if not signs:
        inner = [_rank(row, item.items) for item in items if isinstance(item, Bracket)]
        return max(inner, default=0) if len(items) <= 3 else 0
    if not _has_words(row, items):
        return 1
    return 3 if any(sign.sign == "/" for sign in signs) else 2


def _has_words(row: Row, items: Sequence[Item]) -> bool:
    inside = row.with_items(tuple(items))
    return any(
        _has_words(row, item.items) if isinstance(item, Bracket) else inside.is_plain(at)
        for at, item in enumerate(items)
    )


def _choose(row: Row, equations: Sequence[_Equation]) -> _Equation | None:
    """Return the equation that is the formula: the first that divides, else that counts, else any."""
    stated = [equation for equation in equations if trim(equation.content)]
    if not stated:
        return None
    return max(stated, key=lambda equation: max(_rank(row, equation.content), 1))


def _without_lead(row: Row) -> tuple[Item, ...]:
    """Cut what leads up to the formula: "dihitung dengan membandingkan A dengan B"."""
    for at in range(min(_LONGEST_LABEL, len(row.items) - 1)):
        leads = row.key(at) in ("pengantar", "adalah") and row.key(at - 1) != "kata_bantu"
        if leads and row.is_measure(at + 1):
            return row.items[at + 1 :]
    return row.items


def _without_label(row: Row) -> tuple[Item, ...]:
    """Cut the name before a colon: "Persentase hadir: jumlah A / jumlah B"."""
    for at in range(1, min(_LONGEST_LABEL, len(row.items) - 1)):
        if row.key(at) != "titik_dua":
            continue
        rest = row.items[at + 1 :]
        behind = row.with_items(rest)
        divides = any(sign.sign == "/" for sign in find_signs(behind))
        titled = not row.gap_before(at) and not row.is_measure(0)
        if divides or (titled and (behind.is_measure(0) or behind.is_bracket(0))):
            return rest
    return row.items
