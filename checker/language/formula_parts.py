"""The two sides of a formula as phrases, with the sets that are added in each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from checker.language.formula_lexer import TANDA, FormulaLexer, Item, Token
from checker.language.formula_parser import trim
from checker.language.formula_tree import Node, Number, Phrase, addends, phrases
from checker.model.place import Span

_MOST_TERMS = 20
_LISTED_WORDS = 4
_PAIRING = ("selisih", "hasil_kali")
"""After one of these "dan" names the two sides of an operation and adds nothing."""


@dataclass(frozen=True, slots=True)
class Part:
    """A phrase of a formula as it was written; `terms` are the sets that are added in it, if any.

    A letter alone is replaced by the phrase that the legend gives for it, and `span` is that
    phrase's. Letters in a sum or the like are replaced too; then `span` is that of the letters, and
    `pieces` say for each offset in `text` from where in the formula the next stretch was taken.
    """

    text: str
    span: Span
    terms: tuple[Part, ...] = ()
    pieces: tuple[tuple[int, Span], ...] = ()

    def place_of(self, span: Span) -> Span:
        """Return where the stretch `span` of `text` lies in the formula."""
        for offset, place in self.pieces or ((0, self.span),):
            start = place.start + span.start - offset
            if span.start >= offset and start + span.end - span.start <= place.end:
                return Span(start, start + span.end - span.start)
        return self.span


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
        if isinstance(node, Phrase):
            known = self._legend.get(self._written(node.span))
            return known or self._spelled_out(node) or self.phrase(node.span)
        added = addends(node)[:_MOST_TERMS]
        terms = tuple(self._without_terms(term) for term in added) if len(added) > 1 else ()
        spelled = self._spelled_out(node)
        return replace(spelled, terms=terms) if spelled else self._plain(node, terms)

    def phrase(self, span: Span) -> Part:
        """Return the phrase at `span`, its terms parted at "dan", "serta"."""
        return Part(self._written(span), span, self._joined_terms(span))

    def _written(self, span: Span) -> str:
        return self._text[span.start : span.end]

    def _plain(self, node: Node, terms: tuple[Part, ...] = ()) -> Part:
        return Part(self._written(node.span), node.span, terms)

    def _without_terms(self, node: Node) -> Part:
        return self._plain(node) if isinstance(node, Number) else replace(self.make(node), terms=())

    def _spelled_out(self, node: Node) -> Part | None:
        """Return `node` with the legend's phrases for its letters, None where it has none."""
        letters = [found for phrase in phrases(node) if (found := self._letter(phrase.span))]
        if not letters:
            return None
        text, at = "", node.span.start
        pieces: list[tuple[int, Span]] = []
        for letter, known in sorted(letters, key=lambda found: found[0]):
            for place in (Span(at, letter.start), known.span):
                if place.end > place.start:
                    pieces.append((len(text), place))
                    text += self._written(place)
            at = letter.end
        if at < node.span.end:
            pieces.append((len(text), Span(at, node.span.end)))
            text += self._written(pieces[-1][1])
        return Part(text, node.span, (), tuple(pieces))

    def _letter(self, span: Span) -> tuple[Span, Part] | None:
        """Return the letter that the phrase at `span` is, a word such as "Σ" before it aside."""
        if not self._legend:
            return None
        whole = self._legend.get(self._written(span))
        if whole is not None:
            return span, whole
        items = self._lexer.read(self._written(span))
        if not items or not all(self._is_measure(item) for item in items[:-1]):
            return None
        last = Span(span.start + items[-1].start, span.start + items[-1].end)
        known = self._legend.get(self._written(last))
        return (last, known) if known is not None else None

    def _joined_terms(self, span: Span) -> tuple[Part, ...]:
        items = self._lexer.read(self._written(span))
        if any(isinstance(item, Token) and item.key in _PAIRING for item in items):
            return ()
        pieces = self._split(items, span.start)
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
            if isinstance(item, Token) and item.key in ("kata_depan", "dari"):
                return first[at + 1 :]
        start = 0
        while start < len(first) - 1 and self._is_measure(first[start]):
            start += 1
        return first[start:]

    def _is_measure(self, item: Item) -> bool:
        return isinstance(item, Token) and item.key in self._measures

    def _split(self, items: Sequence[Item], start: int) -> list[tuple[Item, ...]]:
        """Part `items` at "dan" outside of brackets, and at the commas of a list before it."""
        joints = [
            at
            for at, item in enumerate(items)
            if isinstance(item, Token) and item.key in ("dan", "ditambah")
        ]
        if joints:
            joints = sorted({*joints, *self._list_commas(items, start, joints[-1])})
        edges = zip([0, *(at + 1 for at in joints)], [*joints, len(items)], strict=True)
        return [piece for first, last in edges if (piece := trim(items[first:last]))]

    def _list_commas(self, items: Sequence[Item], start: int, last: int) -> list[int]:
        """Return the commas that part things of few words before the "dan" at `last`."""
        found: list[int] = []
        for at in range(last - 1, 0, -1):
            item = items[at]
            if isinstance(item, Token) and item.key == TANDA:
                if self._text[start + item.start] != ",":
                    break
                found.append(at)
            elif (found[-1] if found else last) - at > _LISTED_WORDS:
                break
        return found
