"""The demands of the verb set, one function each, on the rows of one group."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from checker.errors import Text
from checker.graph.plan_graph import PlanGraph
from checker.graph.statement import EMPTY, mention, not_stated, show
from checker.graph.subject import anchor_of, read_field
from checker.language.words import plain
from checker.model.finding import Confidence
from checker.model.outcome import Anchor, Fact, Outcome, Problem
from checker.model.plan import Element, Quantity


def find_repeats(rows: Sequence[Element], path: str, graph: PlanGraph) -> Iterator[Outcome]:
    """Yield a problem at every row whose value an earlier row has."""
    read = read_field(path)
    first: dict[str, Element] = {}
    for row in rows:
        value = read(row)
        if value is None:
            continue
        key = plain(str(show(value)))
        if key in first:
            earlier = first[key]
            related = ((mention(graph, earlier), anchor_of(earlier, path)),)
            facts: dict[str, Fact] = {"nilai": show(value), "lain": graph.label(earlier)}
            yield Problem(row, anchor_of(row, path), f"ganda:{path}", facts, related)
        else:
            first[key] = row


_PREFIX = re.compile(r"^(.*?)([0-9]+|[a-z]|[ivxl]+)[.)]?$")
_LONGEST = 40
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50}


def find_breaks(rows: Sequence[Element], path: str, graph: PlanGraph) -> Iterator[Outcome]:
    """Yield a problem where a number is not the one after the row before: repeated, or a gap.

    Numbers are 1, 2, 3; 1.1, 1.2; IKU 1; a, b, c; or i, ii, iii; a list that mixes them, or has
    rows without a number, is left alone.
    """
    read = read_field(path)
    values = [read(row) for row in rows]
    numbers = _read_sequence([str(value) if value is not None else None for value in values])
    if numbers is None:
        return
    seen: dict[int, Element] = {}
    expected = numbers[0]
    for row, value, number in zip(rows, values, numbers, strict=True):
        if number in seen:
            earlier = seen[number]
            related = ((mention(graph, earlier), anchor_of(earlier, path)),)
            facts: dict[str, Fact] = {"nilai": show(value), "lain": graph.label(earlier)}
            yield Problem(row, anchor_of(row, path), f"nomor-ganda:{number}", facts, related)
            continue
        if number != expected:
            facts = {"nilai": show(value), "lain": str(expected)}
            yield Problem(row, anchor_of(row, path), f"nomor-loncat:{number}", facts)
        seen[number] = row
        expected = number + 1


def _read_sequence(values: Sequence[str | None]) -> list[int] | None:
    """Return the running numbers of a list whose rows are all numbered in one way, else None."""
    if len(values) < 2 or None in values:
        return None
    shown = [(value or "").strip().lower() for value in values]
    matches = [_PREFIX.match(value) if len(value) <= _LONGEST else None for value in shown]
    if not all(matches):
        return None
    found = [match for match in matches if match]
    if len({match[1] for match in found}) != 1:
        return None
    tails = [match[2] for match in found]
    for read in (_digits, _roman, _letter):
        numbers = [read(tail) for tail in tails]
        if None not in numbers and (read is not _roman or numbers[0] == 1):
            return [number for number in numbers if number is not None]
    return None


def _digits(tail: str) -> int | None:
    return int(tail) if tail.isdigit() else None


def _letter(tail: str) -> int | None:
    return ord(tail) - ord("a") + 1 if len(tail) == 1 and tail.isalpha() else None


def _roman(tail: str) -> int | None:
    if not tail or not set(tail) <= set(_ROMAN):
        return None
    values = [_ROMAN[sign] for sign in tail]
    return sum(
        -v if any(v < later for later in values[i + 1 :]) else v for i, v in enumerate(values)
    )


def find_gaps(rows: Sequence[Element], path: str, graph: PlanGraph) -> Iterator[Outcome]:
    """Yield a problem at each row that lacks what others have; one for the document if none has it."""
    read = read_field(path)
    lacking = [row for row in rows if read(row) is None]
    if lacking and len(lacking) == len(rows):
        root = rows[0].root
        facts: dict[str, Fact] = {"semua": True, "jumlah": len(rows), "nilai": graph.title(root)}
        yield Problem(root, Anchor(root), f"semua-kosong:{path}", facts)
        return
    for row in lacking:
        facts = {"semua": False, "jumlah": len(lacking), "nilai": graph.label(row)}
        yield Problem(row, anchor_of(row, path), f"kosong:{path}", facts, twin=True)


def find_variants(
    rows: Sequence[Element], path: str, near: float | None, graph: PlanGraph
) -> Iterator[Outcome]:
    """Yield one problem for a group whose values differ, at the first row with the rarer value.

    With `near`, values less alike than that are taken for different things and not for variants.
    """
    read = read_field(path)
    spelled: dict[str, list[Element]] = defaultdict(list)
    for row in rows:
        value = read(row)
        if value is not None:
            spelled[plain(str(show(value)))].append(row)
    for family in _families(list(spelled), near, graph):
        counts = Counter({value: len(spelled[value]) for value in family})
        usual = max(family, key=lambda value: counts[value])
        others = [value for value in family if value != usual]
        if not others:
            continue
        rare = [spelled[value][0] for value in others]
        at = anchor_of(rare[0], path)
        known = spelled[usual][0]
        shown = [*rare[1:], known]
        related = tuple(
            (mention(graph, row, _said(row, path)), anchor_of(row, path)) for row in shown
        )
        facts: dict[str, Fact] = {
            "nilai": _said(rare[0], path),
            "lain": "; ".join(_said(row, path) for row in shown),
        }
        facts["jumlah"] = str(len(family))
        key = f"ragam:{path}:{'|'.join(sorted(family))}"
        yield Problem(rare[0], at, key, facts, related, _confidence(spelled, family))


def _confidence(spelled: dict[str, list[Element]], family: Sequence[str]) -> Confidence:
    unsure = any(row.uncertain for value in family for row in spelled[value])
    return Confidence.LOW if unsure else Confidence.HIGH


def _said(row: Element, path: str) -> str:
    """Return the value as written, where a derived field only holds its canonical form."""
    written = row.written.get(path, path)
    return str(show(row.get(written)))


def _families(values: list[str], near: float | None, graph: PlanGraph) -> list[list[str]]:
    """Group values that are variants of one another."""
    families: list[list[str]] = []
    for value in values:
        for family in families:
            if near is None or any(
                graph.language.alikeness(value, other) >= near for other in family
            ):
                family.append(value)
                break
        else:
            families.append([value])
    return families


def check_sum(
    rows: Sequence[Element], path: str, total_path: str, missing: str, graph: PlanGraph
) -> Iterator[Outcome]:
    """Yield a problem where the rows do not add up to the total, or (if asked) where it is missing."""
    read, read_total = read_field(path), read_field(total_path)
    amounts = [read(row) for row in rows]
    known = [a.nilai for a in amounts if isinstance(a, Quantity) and a.nilai is not None]
    total, at = read_total(rows[0]), anchor_of(rows[0], total_path)
    if len(known) < len(rows):
        lacking = next(
            r
            for r, a in zip(rows, amounts, strict=True)
            if not isinstance(a, Quantity) or a.nilai is None
        )
        yield not_stated(graph, lacking, path)
    elif not isinstance(total, Quantity) or total.nilai is None:
        if missing == "finding" and len(rows) > 1:
            facts: dict[str, Fact] = {"semua": True, "jumlah": rupiah(sum(known)), "nilai": EMPTY}
            yield Problem(rows[0].root, Anchor(rows[0].root), f"kosong:{total_path}", facts)
        elif missing != "finding":
            yield not_stated(graph, rows[0], total_path)
    elif round(sum(known) - total.nilai) != 0:
        facts = {"semua": False, "jumlah": rupiah(sum(known)), "nilai": total.tertulis}
        related = tuple((mention(graph, row), anchor_of(row, path)) for row in rows)
        yield Problem(rows[0].root, at, f"jumlah:{total_path}", facts, related)


def rupiah(amount: float) -> Text:
    """Return an amount of money as it is printed: Rp 1.234.567."""
    said = f"Rp {amount:,.0f}".replace(",", ".")
    return Text(said, said)
