"""A row of items read as arithmetic: brackets, then products, then sums, as offices mean them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from checker.language.formula_fractions import write_factor, write_lines
from checker.language.formula_lexer import ANGKA, TANDA, Bracket, Item, Token
from checker.language.formula_row import Row
from checker.language.formula_signs import Sign, find_connective, find_signs
from checker.language.formula_tree import (
    Node,
    Number,
    Operation,
    Phrase,
    addends,
    constant_of,
    join,
)
from checker.language.formula_weights import write_products, write_weights
from checker.model.place import Span

MOST_SIGNS = 60
"""A formula of more signs than this is no formula that anybody reads."""

_TRIMMED = frozenset({TANDA, "strip", "titik_dua", "sama_dengan", "garis_miring", "garis"})
_RATES = frozenset({100.0, 1_000.0, 10_000.0, 100_000.0, 1_000_000.0})


class FormulaParser:
    """Reads one formula; afterwards `ambiguous` and `per` say what was seen beside the tree."""

    def __init__(self) -> None:
        self.ambiguous = False
        self.per: float | None = None
        self._signs = 0

    @property
    def overflowing(self) -> bool:
        """Whether the formula held more signs than can be read."""
        return self._signs > MOST_SIGNS

    def parse(self, row: Row) -> Node | None:
        """Return the tree of `row`, None where nothing but punctuation stands."""
        row = self._without_rate(write_products(write_weights(write_factor(row))))
        signs = find_signs(row)
        if not any(sign.sign == "/" for sign in signs):
            row = write_lines(row)
            signs = find_signs(row)
        first, signs = _with_connective(row, signs)
        self._signs += len(signs)
        if self.overflowing:
            return None
        row, signs = _without_tail(row, signs)
        operands, kept = self._operands(row, signs, first)
        return self._combine(operands, kept) if operands else None

    def _without_rate(self, row: Row) -> Row:
        """Cut "per 1.000 kelahiran hidup" and remember the number."""
        for at in range(1, len(row.items) - 1):
            number = row.items[at + 1]
            if row.key(at) == "per" and isinstance(number, Token) and number.value in _RATES:
                self.per = number.value
                return row.with_items(row.items[:at])
        return row

    def _operands(
        self, row: Row, signs: Sequence[Sign], first: int
    ) -> tuple[list[Node], list[Sign]]:
        """Read what stands between the signs; a sign without something on both sides is dropped."""
        operands: list[Node] = []
        kept: list[Sign] = []
        ends = [*(sign.at for sign in signs), len(row.items)]
        for number, end in enumerate(ends):
            node = self._operand(row, first, end)
            if node is not None:
                operands.append(node)
                if number:
                    kept.append(signs[number - 1])
            first = end + 1
        return operands, kept[-(len(operands) - 1) :] if len(operands) > 1 else []

    def _operand(self, row: Row, first: int, last: int) -> Node | None:
        items = trim(row.items[first:last])
        if not items:
            return None
        span = Span(items[0].start, items[-1].end)
        if span.start == span.end:  # a sign that was added where it was left out, and not needed
            return None
        if isinstance(items[0], Token) and items[0].key == ANGKA and _only_number(items):
            return Number(Span(items[0].start, items[0].end), items[0].value or 0.0)
        bracket = _group(row, items)
        if bracket is None:
            return Phrase(span)
        inner = self.parse(row.with_items(bracket.items))
        if len(items) == 1:
            return inner
        return replace(inner, span=span) if isinstance(inner, Operation) else Phrase(span)

    def _combine(self, operands: list[Node], signs: list[Sign]) -> Node:
        marks = [sign.sign for sign in signs]
        divisions = [
            at for at, mark in enumerate(marks) if mark == "/" and constant_of(operands[at]) is None
        ]
        products = _products(marks)
        loose = [p for p in products if not _divides(p, divisions) and not _constant(p, operands)]
        mixed = bool(divisions) and len(products) > 1 and bool(loose)
        if any(sum(at in range(*p) for at in divisions) > 1 for p in products):
            self.ambiguous = True
        if mixed and len(divisions) == 1 and not _multiplied_first(marks, divisions[0], operands):
            return self._one_fraction(operands, marks, divisions[0])
        self.ambiguous = self.ambiguous or mixed
        return _fold(operands, marks)

    def _one_fraction(self, operands: list[Node], marks: list[str], at: int) -> Node:
        """Read `A + B / C` as `(A + B) / C`: what people mean, though not what the signs say."""
        above, factors_above = _part_factors(operands[: at + 1], marks[:at])
        below, factors_below = _part_factors(operands[at + 1 :], marks[at + 1 :])
        upper, lower = _fold(*above), _fold(*below)
        node: Node = join("/", upper, lower)
        for factor in (*factors_above, *factors_below):
            node = join("*", node, factor)
        average = isinstance(lower, Number) and lower.value == len(addends(upper))
        self.ambiguous = self.ambiguous or not average
        return node


def trim(items: Sequence[Item]) -> tuple[Item, ...]:
    """Return `items` without the punctuation at both ends."""
    first, last = 0, len(items)
    while first < last and _is_punctuation(items[first]):
        first += 1
    while last > first and _is_punctuation(items[last - 1]):
        last -= 1
    return tuple(items[first:last])


def _is_punctuation(item: Item) -> bool:
    return not item[0] if isinstance(item, Bracket) else item.key in _TRIMMED


def _with_connective(row: Row, signs: list[Sign]) -> tuple[int, list[Sign]]:
    """Find the middle of "perbandingan A dengan B"; return also where its first operand begins."""
    if row.key(0) != "perbandingan":
        return 0, signs
    if any(sign.sign == "/" for sign in signs):
        return (0 if signs[0].at == 1 else 1), signs
    middle = find_connective(row)
    if middle is None:
        return 0, signs
    return 1, sorted([*(s for s in signs if s.at != middle), Sign(middle, "/", True)])


def _without_tail(row: Row, signs: list[Sign]) -> tuple[Row, list[Sign]]:
    """Cut what follows "x 100%" without a sign: "(dalam %)", "atau A/B x 100%", a remark."""
    places = {sign.at for sign in signs}
    for sign in signs:
        if sign.sign != "*" or not row.is_number(sign.at + 1):
            continue
        after = sign.at + 2
        while after < len(row.items) and (row.is_bracket(after) or row.key(after) == TANDA):
            after += 1
        if after not in places:
            shorter = row.with_items(row.items[: sign.at + 2])
            return shorter, [kept for kept in signs if kept.at <= sign.at]
    return row, signs


def _only_number(items: Sequence[Item]) -> bool:
    """Tell whether nothing but remarks stands beside the number."""
    return all(isinstance(item, Bracket) or item.key == TANDA for item in items[1:])


def _group(row: Row, items: Sequence[Item]) -> Bracket | None:
    """Return the bracket that is the operand and no remark: `(A + B)`, `Σ (A + B)`, `(A + B) yang`."""
    inner = row.with_items(tuple(items))
    last = items[-1]
    if isinstance(last, Bracket) and all(inner.is_measure(at) for at in range(len(items) - 1)):
        return last
    brackets = [item for item in items if isinstance(item, Bracket)]
    return brackets[0] if len(brackets) == 1 and isinstance(items[0], Bracket) else None


def _products(marks: Sequence[str]) -> list[tuple[int, int]]:
    """Part the operands at + and -: each pair is the first operand of a product and its last."""
    edges = [at for at, mark in enumerate(marks) if mark in "+-"]
    return list(zip([0, *(at + 1 for at in edges)], [*edges, len(marks)], strict=True))


def _divides(product: tuple[int, int], divisions: Sequence[int]) -> bool:
    return any(at in range(*product) for at in divisions)


def _constant(product: tuple[int, int], operands: Sequence[Node]) -> bool:
    first, last = product
    return all(constant_of(node) is not None for node in operands[first : last + 1])


def _multiplied_first(marks: Sequence[str], division: int, operands: Sequence[Node]) -> bool:
    """Tell whether the fraction ends with its own "x 100%" before something is added to it."""
    for at in range(division + 1, len(marks)):
        if marks[at] in "+-":
            return marks[at - 1] == "*" and isinstance(operands[at], Number)
    return False


def _part_factors(
    operands: list[Node], marks: list[str]
) -> tuple[tuple[list[Node], list[str]], list[Node]]:
    """Part the numbers that are multiplied at the end from the rest."""
    factors: list[Node] = []
    while marks and marks[-1] == "*" and constant_of(operands[-1]) is not None:
        factors.append(operands[-1])
        operands, marks = operands[:-1], marks[:-1]
    return (operands, marks), factors


def _fold(operands: Sequence[Node], marks: Sequence[str]) -> Node:
    """Join from left to right, products before sums."""
    sums: list[Node] = [operands[0]]
    joining: list[str] = []
    for mark, operand in zip(marks, operands[1:], strict=True):
        if mark in "*/":
            sums[-1] = join(mark, sums[-1], operand)
        else:
            sums.append(operand)
            joining.append(mark)
    node = sums[0]
    for mark, operand in zip(joining, sums[1:], strict=True):
        node = join(mark, node, operand)
    return node
