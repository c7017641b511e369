"""Divisions that are drawn and not written: a rule of dashes, three lines, two labels."""

from __future__ import annotations

from checker.language.formula_labels import find_factor, write_labels
from checker.language.formula_lexer import ANGKA, GARIS, TANDA, Bracket, Item, Token
from checker.language.formula_row import Row

_WORKED = frozenset(
    ["dibagi", "garis_miring", "titik_dua", "dikali", "kali_angka", "ditambah", "dikurangi",
     "strip", "sama_dengan", "persen", "garis"]
)  # fmt: skip
_TIMES = ("dikali", "kali_angka")


def write_fractions(row: Row) -> Row:
    """Return `row` with a division for a rule of dashes, or for "Pembilang: ... Penyebut: ..."."""
    return _with_bar(write_labels(row))


def write_lines(row: Row) -> Row:
    """Return `row` with a division after "A x 100%" where B stands on the line below it."""
    for at in range(1, len(row.items) - 2):
        if row.key(at) in _TIMES and row.is_number(at + 1) and row.is_measure(at + 2):
            return _with_division(row, at + 2)
    return row


def write_factor(row: Row) -> Row:
    """Return `row` with the sign that `1/8 (a + b)` leaves out."""
    for at in range(2, len(row.items) - 1):
        fraction = row.is_number(at - 2) and row.key(at - 1) == "garis_miring"
        if fraction and row.is_number(at) and row.is_bracket(at + 1):
            end = row.items[at].end
            times = Token("dikali", end, end)
            return row.with_items((*row.items[: at + 1], times, *row.items[at + 1 :]))
    return row


def _with_division(row: Row, at: int) -> Row:
    end = row.items[at - 1].end
    return row.with_items((*row.items[:at], Token("dibagi", end, end), *row.items[at:]))


def _with_bar(row: Row) -> Row:
    """Between the rule and the denominator may stand the multiplier and the worked numbers."""
    bar = next((at for at in range(1, len(row.items)) if row.key(at) == GARIS), None)
    if bar is None:
        return row
    below = bar + 1
    while below < len(row.items) and _is_worked(row.items[below]):
        below += 1
    if below == len(row.items):
        return row
    rule = row.items[bar]
    divide = Token("dibagi", rule.start, rule.end)
    factor = find_factor(row.items[bar + 1 : below])
    return row.with_items((*row.items[:bar], *factor, divide, *row.items[below:]))


def _is_worked(item: Item) -> bool:
    if isinstance(item, Bracket):
        return all(_is_worked(inner) for inner in item.items)
    return item.key in _WORKED or item.key in (ANGKA, TANDA)
