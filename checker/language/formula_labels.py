"""Divisions that are written with labels: "Pembilang: A; penyebut: B", on one line or on two."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from checker.language.formula_lexer import ANGKA, TANDA, Bracket, Item, Token
from checker.language.formula_row import Row
from checker.language.formula_signs import find_signs

_MARKS = ("titik_dua", "sama_dengan", "adalah", "strip")
_JOINTS = frozenset([TANDA, "dan", "dengan", "garis_miring", "strip"])
_TIMES = ("dikali", "kali_angka")


class _Label(NamedTuple):
    """A label at the item `first`; what it names begins at the item `last`."""

    first: int
    last: int


def write_labels(row: Row) -> Row:
    """Return `row` with a division for "Pembilang: A; penyebut: B", whichever stands first."""
    above, below = _find_label(row, "pembilang"), _find_label(row, "penyebut")
    if above is None or below is None:
        return row.with_items(tuple(_with_inner_labels(row, item) for item in row.items))
    first, second = sorted((above, below))
    if _is_only_note(row, first):
        return row
    named = _without_joints(_without_measure(row, first.last, second.first))
    rest = _without_stops_at_factors(row.items[second.last :])
    upper, lower, tail = _closed(named), rest, rest[:0]
    if first is below:
        (upper, tail), lower = _until_stop(row, rest), named
    if not upper or not lower:
        return row
    end = upper[-1].end
    factor = find_factor(row.items[: first.first]) or _factor_behind(row, second.last)
    return row.with_items((*upper, *factor, Token("dibagi", end, end), *lower, *tail))


def find_factor(items: Sequence[Item]) -> tuple[Item, ...]:
    """Return the first "x 100%" in `items`, sign and number."""
    for sign, number in pairwise(items):
        times = isinstance(sign, Token) and sign.key in _TIMES
        if times and isinstance(number, Token) and number.key == ANGKA:
            return (sign, number)
    return ()


def _with_inner_labels(row: Row, item: Item) -> Item:
    if not isinstance(item, Bracket):
        return item
    return item._replace(items=write_labels(row.with_items(item.items)).items)


def _find_label(row: Row, key: str) -> _Label | None:
    """Find "pembilang:", "pembilang (A) =", or "pembilang jumlah ..." at the head of a clause."""
    for at in range(len(row.items) - 1):
        if row.key(at) != key or row.key(at - 1) == "catatan":
            continue
        behind = at + 2 if row.is_bracket(at + 1) else at + 1
        if row.key(behind) in _MARKS:
            return _Label(at, behind + 1)
        if row.is_measure(at + 1) and _opens(row, at):
            return _Label(at, at + 1)
    return None


def _opens(row: Row, at: int) -> bool:
    """Tell whether a clause or a line begins with the item at `at`."""
    if at == 0 or row.key(at - 1) in _JOINTS:
        return True
    return "\n" in row.text[row.items[at - 1].end : row.items[at].start]


def _factor_behind(row: Row, first: int) -> tuple[Item, ...]:
    """Return the "x 100%" of "Rumus: (pembilang / penyebut) x 100%" behind the labels."""
    for at in range(first, len(row.items)):
        if row.key(at) == "rumus":
            return find_factor(row.items[at:])
    return ()


def _without_measure(row: Row, first: int, last: int) -> tuple[Item, ...]:
    """Return the items up to a label, but for the "nilai" of "nilai penyebut = ..."."""
    return row.items[first : last - 1 if row.is_measure(last - 1) else last]


def _is_only_note(row: Row, label: _Label) -> bool:
    """Tell whether the formula stands before the labels, which then say where data come from."""
    before = row.with_items(row.items[: label.first])
    return any(sign.sign == "/" and before.is_measure(sign.at + 1) for sign in find_signs(before))


def _without_joints(items: Sequence[Item]) -> tuple[Item, ...]:
    last = len(items)
    while last and isinstance(items[last - 1], Token) and items[last - 1][0] in _JOINTS:
        last -= 1
    return tuple(items[:last])


def _closed(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """Put `items` in a bracket where a full stop or semicolon within would end the formula."""
    if not any(isinstance(item, Token) and item.key == TANDA for item in items):
        return items
    return (Bracket(items, items[0].start, items[-1].end),)


def _without_stops_at_factors(items: Sequence[Item]) -> tuple[Item, ...]:
    """Drop the signs before "x 100%", which belongs to the division and is no sentence."""
    return tuple(
        item
        for item, following in zip(items, (*items[1:], None), strict=True)
        if not (
            isinstance(item, Token)
            and item.key == TANDA
            and isinstance(following, Token)
            and following.key in _TIMES
        )
    )


def _until_stop(row: Row, items: tuple[Item, ...]) -> tuple[tuple[Item, ...], tuple[Item, ...]]:
    """Part `items` at the first full stop or semicolon."""
    inside = row.with_items(items)
    for at in range(len(items)):
        if inside.key(at) == TANDA and inside.written(at) in (".", ";"):
            return items[:at], items[at:]
    return items, ()
