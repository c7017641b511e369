"""Products whose sign is left out: `40% A + 60% B`, `A (40%) + B (60%)`, `Σ wᵢ xᵢ`."""

from __future__ import annotations

from collections.abc import Sequence

from checker.language.formula_lexer import ANGKA, Bracket, Item, Token, is_symbol
from checker.language.formula_row import Row

_TIMES = ("dikali", "kali_angka")
_WHOLES = (1.0, 100.0)
_TOLERANCE = 0.001


def write_weights(row: Row) -> Row:
    """Return `row` with the signs between the weights of a sum and what they weigh."""
    pieces = _addends(row)
    if len(pieces) < 2:
        return row
    weighed = [_weighed_before(row.with_items(piece)) for piece in pieces]
    if any(piece is None for piece in weighed):
        weighed = _weighed_behind(row, pieces)
    found: list[Item] = []
    for piece in weighed:
        if piece is None:
            return row
        found.extend(piece if not found else (_sign("ditambah", found[-1]), *piece))
    return row.with_items(tuple(found))


def write_products(row: Row) -> Row:
    """Return `row` with the sign between two letters with an index behind a sum: `Σ wᵢ xᵢ`."""
    found: list[Item] = []
    for at, item in enumerate(row.items):
        pair = at > 1 and row.key(at - 2) == "jumlah"
        if pair and _is_indexed(row, at - 1) and _is_indexed(row, at):
            found.append(_sign("dikali", found[-1]))
        found.append(item)
    return row.with_items(tuple(found))


def _addends(row: Row) -> list[tuple[Item, ...]]:
    """Part the items at each plus."""
    edges = [at for at in range(1, len(row.items) - 1) if row.key(at) == "ditambah"]
    ends = zip([0, *(at + 1 for at in edges)], [*edges, len(row.items)], strict=True)
    return [row.items[first:last] for first, last in ends]


def _weighed_before(row: Row) -> tuple[Item, ...] | None:
    """Read "40% nilai A", "bobot 40% nilai A", "40% dari nilai A", "40% x nilai A"."""
    at = 1 if row.key(0) == "bobot" else 0
    if len(row.items) < at + 2 or _weight(row.items[at], row.text) is None:
        return None
    if row.key(at + 1) in _TIMES:
        return row.items[at:]
    rest = row.items[at + 2 :] if row.key(at + 1) == "dari" else row.items[at + 1 :]
    weighs = row.key(at + 1) == "dari" or row.is_plain(at + 1)
    return (row.items[at], _sign("dikali", row.items[at]), *rest) if weighs and rest else None


def _weighed_behind(row: Row, pieces: Sequence[tuple[Item, ...]]) -> list[tuple[Item, ...] | None]:
    """Read "nilai A (40%)"; only weights that make up a whole are surely weights."""
    weights = [_weight_behind(piece, row.text) for piece in pieces]
    total = sum(weight for weight in weights if weight is not None)
    if None in weights or all(abs(total - whole) > _TOLERANCE * whole for whole in _WHOLES):
        return [None]
    return [(*piece[:-1], _sign("dikali", piece[-2]), piece[-1]) for piece in pieces]


def _weight_behind(piece: tuple[Item, ...], text: str) -> float | None:
    last = piece[-1] if len(piece) > 1 else None
    if not isinstance(last, Bracket) or not last.items:
        return None
    named = len(last.items) == 2 and isinstance(last.items[0], Token)
    if len(last.items) == 1 or (named and last.items[0][0] == "bobot"):
        return _weight(last.items[-1], text)
    return None


def _weight(item: Item, text: str) -> float | None:
    """Return the number of a weight: one in percent, or a fraction of one."""
    if not isinstance(item, Token) or item.key != ANGKA or not item.value:
        return None
    in_percent = not text[item.start : item.end][-1].isdigit()
    return item.value if in_percent or item.value < 1 else None


def _is_indexed(row: Row, at: int) -> bool:
    return is_symbol(row.items[at], row.text) and len(row.written(at)) > 1


def _sign(key: str, behind: Item) -> Token:
    return Token(key, behind.end, behind.end)
