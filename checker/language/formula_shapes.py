"""What kind of formula it is: a share, a growth, an average, a count, somebody else's score."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from checker.knowledge.lexicons import Lexicon
from checker.language.formula_changes import GROWTH, REST, ChangeReader
from checker.language.formula_lexer import FormulaLexer, Item, bare, flat
from checker.language.formula_parts import Part
from checker.language.formula_tree import (
    Node,
    Operation,
    Phrase,
    addends,
    constant_of,
    strip_factor,
)

_CLAUSES = frozenset({"yang", "secara", "dengan", "sesuai", "tepat"})
_EMPTY_ENDS = ("yang ada", "keseluruhan", "seluruhnya", "tersebut")


@dataclass(frozen=True, slots=True)
class Ratio:
    """The one division of a formula; `of` is "" or "komplemen" for `1 - A / B`."""

    above: Node
    below: Node
    factor: float
    of: str = ""


def find_ratio(root: Node) -> Ratio | None:
    """Return the division that `root` is, but for constant factors; None where it is none."""
    node, factor = strip_factor(root)
    if not isinstance(node, Operation):
        return None
    if node.sign == "-" and constant_of(node.left) is not None:
        inner = find_ratio(node.right)
        return inner and Ratio(inner.above, inner.below, inner.factor * factor, "komplemen")
    if node.sign != "/" or constant_of(node.right) is not None:
        return None
    above, inside = strip_factor(node.left)
    return Ratio(above, node.right, factor * inside)


class ShapeReader:
    """Tells shapes by the words with which quantities begin."""

    def __init__(self, operators: Lexicon, lexer: FormulaLexer, measures: frozenset[str]) -> None:
        self._lexer = lexer
        self._measures = measures
        self._weighing = frozenset(
            name for name, concept in operators.concepts.items() if concept.facts.get("berbobot")
        )
        self._changes = ChangeReader(operators, lexer)
        self._shape_of = {
            name: str(concept.facts["bentuk"])
            for name, concept in operators.concepts.items()
            if "bentuk" in concept.facts
        }

    def refusal(self, items: Sequence[Item]) -> str | None:
        """Return bukan_rumus or rujukan where a cell that divides nothing begins so."""
        shape = self._opening(items)
        if shape == "rujukan":
            return shape
        words_only = [item for item in flat(items) if item.key not in ("tanda", "strip")]
        return "bukan_rumus" if shape == "bukan_rumus" or not words_only else None

    def of_ratio(self, ratio: Ratio, make: Callable[[Node], Part]) -> frozenset[str]:
        """Return the shapes of a formula that divides."""
        above, below = make(ratio.above), make(ratio.below)
        found = {"rasio"}
        if ratio.of:
            found.add(ratio.of)
        if self._is_target(below):
            found.add("realisasi_per_target")
        change = self._changes.read(ratio.above, below.text, make)
        if _is_weighted(ratio.above) or self._weighs(self._lexer.read(above.text)):
            found.add("berbobot")
        elif change == GROWTH:
            found.add(change)
        elif (change == REST and not self._is_target(below)) or self._is_share(above, below):
            found.add("bagian_dari_keseluruhan")
        if self._opening(self._lexer.read(above.text)) == "rata_rata":
            found.add("rata_rata")
        return frozenset(found)

    def of_others(self, root: Node, items: Sequence[Item]) -> frozenset[str]:
        """Return the shapes of a formula that has no one division of phrases."""
        node, factor = strip_factor(root)
        opening = self._opening(items)
        if isinstance(node, Phrase):
            return self._of_phrase(opening, factor, items)
        if not isinstance(node, Operation):
            return frozenset({"tak_terurai"})
        found: set[str] = set()
        if _is_average(node, factor) or opening == "rata_rata":
            found.add("rata_rata")
        if _is_weighted(node.left if node.sign == "/" else node):
            found.add("berbobot")
        if any(find_ratio(term) is not None for term in addends(node)):
            found.add("gabungan")
        if not found:
            score = node.sign == "-" and opening == "nilai_luar"
            found.add("nilai_luar" if score else "hitungan")
        return frozenset(found)

    def _of_phrase(
        self, opening: str | None, factor: float, items: Sequence[Item]
    ) -> frozenset[str]:
        """Return the shapes of one quantity; an average is one on any scale ("dikali 25")."""
        if opening == "rata_rata":
            return frozenset({opening, "berbobot"} if self._weighs(items) else {opening})
        if opening in ("hitungan", "nilai_luar") and factor == 1:
            return frozenset({opening})
        return frozenset({"tak_terurai"})

    def _weighs(self, items: Sequence[Item]) -> bool:
        return any(token.key in self._weighing for token in flat(items))

    def _opening(self, items: Sequence[Item]) -> str | None:
        for token in flat(items):
            if token.key in self._shape_of:
                return self._shape_of[token.key]
            if token.key != "tanda":
                return None
        return None

    def _is_target(self, below: Part) -> bool:
        tokens = list(flat(self._lexer.read(below.text)))
        if any(token.key == "ditargetkan" for token in tokens):
            return True
        for token in tokens:
            if token.key == "target":
                return True
            if token.key not in self._measures and token.key != "tanda":
                return False
        return False

    def _is_share(self, above: Part, below: Part) -> bool:
        """Say yes only where the numerator repeats the whole denominator and narrows it down."""
        whole, part = bare(self._lexer, below.text), bare(self._lexer, above.text)
        for end in _EMPTY_ENDS:
            whole = whole.removesuffix(" " + end)
        if not whole or not part.startswith(whole + " "):
            return False
        return part[len(whole) + 1 :].split()[0] in _CLAUSES


def _is_weighted(node: Node) -> bool:
    """Tell whether products are summed, of which neither side is the percent sign's 100."""
    products = [
        term
        for term in addends(node)
        if isinstance(term, Operation)
        and term.sign == "*"
        and constant_of(term.left) != 100
        and constant_of(term.right) != 100
    ]
    return bool(products)


def _is_average(node: Operation, factor: float) -> bool:
    """Tell whether things are added and divided by a number."""
    if node.sign == "/":
        return constant_of(node.right) is not None
    return node.sign == "+" and 0 < factor < 1
