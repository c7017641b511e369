"""Differences over what they are compared with: growth and decline, or the rest of a whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from checker.knowledge.lexicons import Lexicon
from checker.language.formula_lexer import FormulaLexer, Token, bare
from checker.language.formula_parts import Part
from checker.language.formula_tree import Node, Operation, Phrase

GROWTH = "pertumbuhan"
REST = "sisa"
"""What is left of a whole when something smaller is taken away."""

_LONGEST_PAIR = 60
_BETWEEN = frozenset(["dan", "dengan", "terhadap", "dikurangi", "strip"])


class ChangeReader:
    """Tells `(A - B) / B` and `(A - B) / A` by whether A and B are one quantity at two times."""

    def __init__(self, operators: Lexicon, lexer: FormulaLexer) -> None:
        self._lexer = lexer
        waktu = operators.concepts.get("waktu")
        when = waktu.facts.get("saat") if waktu is not None else None
        self._when = frozenset(map(str, when)) if isinstance(when, (list, tuple)) else frozenset()

    def read(self, above: Node, below: str, make: Callable[[Node], Part]) -> str | None:
        """Return GROWTH or REST, None where `above` is no difference of that kind."""
        whole = bare(self._lexer, below)
        if isinstance(above, Phrase):
            pairs = self._told_pairs(make(above).text)
            return next((kind for a, b in pairs if (kind := self._kind(a, [b], whole))), None)
        first, *taken = _taken_apart(above)
        if not taken:
            return None
        others = [bare(self._lexer, make(node).text) for node in taken]
        kind = self._kind(bare(self._lexer, make(first).text), others, whole)
        summed = any(isinstance(node, Operation) for node in taken)
        return None if kind == GROWTH and summed else kind

    def _kind(self, first: str, taken: Sequence[str], whole: str) -> str | None:
        if len(taken) == 1 and whole == taken[0]:
            return GROWTH
        if whole != first:
            return None
        if any(self._timeless(other) == self._timeless(first) for other in taken):
            return GROWTH if len(taken) == 1 else None
        return REST

    def _timeless(self, quantity: str) -> list[str]:
        """Return the words of `quantity` that do not say when, letters and numbers aside."""
        return [
            word
            for word in quantity.split()
            if len(word) > 1 and word.isalpha() and word not in self._when
        ]

    def _told_pairs(self, text: str) -> Iterator[tuple[str, str]]:
        """Read "selisih A dan B" at each word that may stand between A and B."""
        items = self._lexer.read(text)
        if len(items) < 4 or not isinstance(items[0], Token) or items[0].key != "selisih":
            return
        for at in range(2, min(len(items) - 1, _LONGEST_PAIR)):
            item = items[at]
            if isinstance(item, Token) and item.key in _BETWEEN:
                left = text[items[1].start : item.start]
                yield bare(self._lexer, left), bare(self._lexer, text[item.end :])


def _taken_apart(node: Node) -> list[Node]:
    """Return A, B, C of `A - B - C`."""
    taken: list[Node] = []
    while isinstance(node, Operation) and node.sign == "-":
        taken.append(node.right)
        node = node.left
    return [node, *reversed(taken)]
