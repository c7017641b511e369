"""The two sides of a formula as phrases, with the sets that are added in each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from checker.language.formula_lexer import FormulaLexer, Item, Token
from checker.language.formula_parser import trim
from checker.language.formula_tree import Node, Number, Phrase, addends
from checker.model.place import Span

_MOST_TERMS = 20


@dataclass(frozen=True, slots=True)
class Part:
    """A phrase of a formula as it was written; `terms` are the sets that are added in it, if any.

    A letter is replaced by the phrase that the legend gives for it, and `span` is that phrase's.
    """

    text: str
    span: Span
    terms: tuple[Part, ...] = ()


class PartMaker:
    """Makes parts of one formula's text."""

    def __init__(
        self, lexer: FormulaLexer, text: str, measures: frozenset[str], legend: Mapping[str, Part]
    ) -> None:
        self._lexer = lexer
        self._text = text
        self._measures = measures
        self._legend = legend

    def make(self, node: Node) -> Part:
        """Return the part that `node` is."""
        added = addends(node)
        if len(added) > 1:
            terms = tuple(self._without_terms(term) for term in added[:_MOST_TERMS])
            return Part(self._written(node.span), node.span, terms)
        if isinstance(node, Phrase):
            known = self._legend.get(self._written(node.span))
            return known if known is not None else self.phrase(node.span)
        return Part(self._written(node.span), node.span)

    def phrase(self, span: Span) -> Part:
        """Return the phrase at `span`, its terms parted at "dan", "serta"."""
        return Part(self._written(span), span, self._joined_terms(span))

    def _written(self, span: Span) -> str:
        return self._text[span.start : span.end]

    def _without_terms(self, node: Node) -> Part:
        if isinstance(node, Number):
            return Part(self._written(node.span), node.span)
        part = self.make(node)
        return Part(part.text, part.span)

    def _joined_terms(self, span: Span) -> tuple[Part, ...]:
        items = self._lexer.read(self._written(span))
        pieces = _split(items)
        if not 1 < len(pieces) <= _MOST_TERMS:
            return ()
        pieces[0] = self._last_thing(pieces)
        return tuple(
            Part(self._written(at), at)
            for piece in pieces
            for at in (Span(span.start + piece[0].start, span.start + piece[-1].end),)
        )

    def _last_thing(self, pieces: Sequence[tuple[Item, ...]]) -> tuple[Item, ...]:
        """Cut from the first piece what all pieces share: "jumlah pemilih dalam" DPT dan DPTb."""
        first = pieces[0]
        if any(self._is_measure(piece[0]) for piece in pieces[1:]):
            return first
        for at in range(len(first) - 2, 0, -1):
            item = first[at]
            if isinstance(item, Token) and item.key == "kata_depan":
                return first[at + 1 :]
        start = 0
        while start < len(first) - 1 and self._is_measure(first[start]):
            start += 1
        return first[start:]

    def _is_measure(self, item: Item) -> bool:
        return isinstance(item, Token) and item.key in self._measures


def _split(items: Sequence[Item]) -> list[tuple[Item, ...]]:
    """Part `items` at "dan" outside of brackets."""
    pieces: list[tuple[Item, ...]] = []
    first = 0
    for at, item in enumerate(items):
        if isinstance(item, Token) and item.key in ("dan", "ditambah"):
            pieces.append(trim(items[first:at]))
            first = at + 1
    pieces.append(trim(items[first:]))
    return [piece for piece in pieces if piece]
