"""Judgements on an indicator and its formula: whether both speak of the same people and qualities."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from checker.knowledge.lexicons import Lexicon
from checker.language.facet_clashes import Clash, clash_of_parts, clash_with_indicator
from checker.language.facets import FacetReader, Facets, Mention
from checker.language.formula import Formula
from checker.language.formula_parts import Part
from checker.language.lookup import Lookup, texts_of
from checker.language.words import plain, words
from checker.model.finding import Confidence

__all__ = ["Clash", "Judge"]

_FIRST_WORDS = 4
"""A measure word stands this early in an indicator, or it is none."""

_CONFIDENCES = {"tinggi": Confidence.HIGH, "sedang": Confidence.MEDIUM}
_COMPARISONS = frozenset("≥≤<>")


@dataclass(frozen=True, slots=True)
class _Named:
    """A group of people and the text that names it."""

    mention: Mention
    text: str

    @property
    def first_word(self) -> str:
        """The word with which the group begins, the one that it is a part of included."""
        return words(self.text[self.mention.stretch.start :])[0].text

    def shares_words_with(self, other: str) -> bool:
        """Tell whether `other` says a word of the group: "anak" of "anak berkebutuhan khusus"."""
        start, end = self.mention.span
        return not set(texts_of(words(self.text[start:end]))).isdisjoint(texts_of(words(other)))


class Judge:
    """Holds formulas against indicators; finds nothing where it cannot be sure."""

    def __init__(self, reader: FacetReader) -> None:
        self._reader = reader
        self._groups = reader.lexicons["kelompok"]
        self._registers = reader.lexicons["daftar"]
        self._scopes = reader.lexicons["cakupan"]
        self._qualities = reader.lexicons["mutu"]
        self._measures = Lookup(reader.lexicons["kata_ukur"])

    def find_contradictions(self, indikator: str, part: Part) -> Sequence[Clash]:
        """Find in `part` a group of people that is another than the indicator's."""
        asked = self._named_groups(indikator) if self._is_share(indikator) else []
        found = self._named_groups(part.text) if asked else []
        if any(self._related(one, other) for one in asked for other in found):
            return ()
        for mention in found:
            for other in asked:
                confidence = self._contradiction(
                    _Named(other, indikator), _Named(mention, part.text)
                )
                if confidence is not None and mention.counted:
                    return (clash_with_indicator(mention, part, other, indikator, confidence),)
        return ()

    def _named_groups(self, text: str) -> list[Mention]:
        """Return the groups in `text` that are parts of a population; none if one is denied."""
        found = [
            mention
            for mention in self._reader.facets(text).kelompok
            if not self._groups.concepts[mention.concept].facts.get("dasar")
        ]
        return [] if any(mention.negated for mention in found) else found

    def _related(self, one: Mention, other: Mention) -> bool:
        return one.concept in self._groups.containing(
            other.concept
        ) or other.concept in self._groups.containing(one.concept)

    def _contradiction(self, asked: _Named, found: _Named) -> Confidence | None:
        """Tell how surely two groups, of which neither holds the other, cannot be meant for one."""
        concepts = self._groups.concepts
        ours, theirs = concepts[asked.mention.concept], concepts[found.mention.concept]
        heads = asked.mention.kepala, found.mention.kepala
        if (
            ours.facts.get("ciri")
            and theirs.facts.get("ciri")
            and heads[0]
            and heads[0] == heads[1]
        ):
            return Confidence.HIGH
        if _exclude(self._groups, ours.name, theirs.name):
            declared = theirs.name in ours.excludes or ours.name in theirs.excludes
            sure = declared and self._same_head(asked, found)
            return Confidence.HIGH if sure else Confidence.MEDIUM
        crossing = _cross(self._groups, ours.name, theirs.name) and not all(heads)
        counts = crossing and found.first_word == self._reader.facets(found.text).benda
        return Confidence.MEDIUM if counts and not found.shares_words_with(asked.text) else None

    def _same_head(self, asked: _Named, found: _Named) -> bool:
        """Tell whether both groups are parts of one population, or are themselves counted."""
        ours, theirs = (self._reader.facets(named.text) for named in (asked, found))
        if ours.kepala == theirs.kepala:
            return True
        return _head(asked, ours) == _head(found, theirs)

    def _is_share(self, indikator: str) -> bool:
        row = texts_of(words(indikator))
        for at in range(min(_FIRST_WORDS, len(row))):
            hit = self._measures.at(row, at)
            if hit is not None:
                facts = hit.concept.facts
                return bool(facts.get("bagian") or facts.get("bagian_bila_dibagi"))
        return False

    def find_outside(self, pembilang: Part, penyebut: Part) -> Sequence[Clash]:
        """Find a level that the numerator counts and the denominator leaves out."""
        above = self._reader.facets(pembilang.text)
        below = self._reader.facets(penyebut.text)
        counted = [mention for mention in above.cakupan if mention.counted]
        base = [mention for mention in below.cakupan if mention.counted]
        unclear = above.negasi or below.negasi or above.bebas or below.bebas
        if not base or unclear or above.benda != below.benda:
            return ()
        outside = [mention for mention in counted if not self._lies_in(mention, below.cakupan)]
        wider = [mention for mention in outside if self._is_wider(mention, base)]
        if not outside or (len(outside) == len(counted) and not wider):
            return ()
        partly = len(outside) < len(counted) and not above.benda
        confidence = Confidence.HIGH if partly else Confidence.MEDIUM
        return (clash_of_parts(outside[0], pembilang, base[0], penyebut, confidence),)

    def _lies_in(self, mention: Mention, wider: Sequence[Mention]) -> bool:
        holding = self._scopes.containing(mention.concept)
        return any(other.concept in holding for other in wider)

    def _is_wider(self, mention: Mention, base: Sequence[Mention]) -> bool:
        """Whether all that the denominator counts is a part of what `mention` names."""
        return all(mention.concept in self._scopes.containing(other.concept) for other in base)

    def find_lost(self, indikator: str, formula: Formula) -> Sequence[Clash]:
        """Find a quality that the indicator demands and the formula does not ask for."""
        if formula.pembilang is None or formula.penyebut is None:
            return ()
        return tuple(self._lost(indikator, formula.pembilang, formula.penyebut))

    def _lost(self, indikator: str, above: Part, below: Part) -> Iterator[Clash]:
        parts = (above, below, *above.terms, *below.terms)
        said = {m.concept for part in parts for m in self._reader.facets(part.text).mutu}
        for mention in self._reader.facets(indikator).mutu:
            facts = self._qualities.concepts[mention.concept].facts
            confidence = _CONFIDENCES.get(str(facts.get("keyakinan")))
            if confidence is None or mention.negated or mention.concept in said:
                continue
            if not _says(above.text, _listed(facts.get("diukur_dengan"))):
                quality = indikator[mention.span.start : mention.span.end]
                yield Clash(
                    mention.concept, quality, above.text, above.span, mention.span, confidence
                )

    def find_overlaps(self, part: Part) -> Sequence[Clash]:
        """Find two sets that are added although one lies within the other."""
        if self._reader.facets(part.text).negasi:
            return ()
        for one, other in combinations(part.terms, 2):
            clash = self._overlap(one, other) or self._overlap(other, one)
            if clash is not None:
                return (clash,)
        return ()

    def _overlap(self, inner: Part, outer: Part) -> Clash | None:
        """Return a clash where all of `inner` lies in `outer`.

        Groups must each be counted: "bayi dan balita" alone means children of two ages.
        """
        small, large = self._reader.facets(inner.text), self._reader.facets(outer.text)
        registers = _one_in_other(self._registers, small.daftar, large.daftar)
        if registers is not None:
            return clash_of_parts(registers[0], inner, registers[1], outer, Confidence.HIGH)
        groups = _one_in_other(self._groups, small.kelompok, large.kelompok)
        if groups is None or not all(self._reader.is_measured(p.text) for p in (inner, outer)):
            return None
        rests = [self._reader.rest(p.text, m) for p, m in zip((inner, outer), groups, strict=True)]
        if rests[0] != rests[1]:
            return None
        return clash_of_parts(groups[0], inner, groups[1], outer, Confidence.MEDIUM)


def _head(named: _Named, facets: Facets) -> str:
    """Return of what the group is a part or an attribute, "" where it is itself counted."""
    counted = facets.benda == named.first_word
    return named.mention.kepala or ("" if counted else facets.kepala)


def _one_in_other(
    lexicon: Lexicon, small: Sequence[Mention], large: Sequence[Mention]
) -> tuple[Mention, Mention] | None:
    """Return the only mention of each side where the first lies within the second."""
    if len(small) != 1 or len(large) != 1 or small[0].concept == large[0].concept:
        return None
    inside = large[0].concept in lexicon.containing(small[0].concept)
    return (small[0], large[0]) if inside else None


def _exclude(lexicon: Lexicon, one: str, other: str) -> bool:
    """Tell whether two concepts, or some that contain them, rule each other out."""
    ours, theirs = lexicon.containing(one), lexicon.containing(other)
    return any(lexicon.concepts[name].excludes & theirs for name in ours) or any(
        lexicon.concepts[name].excludes & ours for name in theirs
    )


def _cross(lexicon: Lexicon, one: str, other: str) -> bool:
    """Tell whether two concepts, or some that contain them, are declared to cross each other."""
    ours, theirs = lexicon.containing(one), lexicon.containing(other)
    return any(
        str(crossing) in there
        for here, there in ((ours, theirs), (theirs, ours))
        for name in here
        for crossing in _listed(lexicon.concepts[name].facts.get("bersilang"))
    )


def _listed(fact: object) -> Sequence[object]:
    return fact if isinstance(fact, (list, tuple)) else ()


def _says(text: str, others: Sequence[object]) -> bool:
    """Tell whether `text` holds one of `others`, or a comparison with a number."""
    row = f" {plain(text)} "
    return bool(_COMPARISONS & set(text)) or any(f" {plain(str(word))} " in row for word in others)
