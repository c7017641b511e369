"""What a phrase names: groups of people, registers, scopes, qualities, and denials."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from checker.knowledge.lexicons import Lexicon
from checker.language.lookup import Hit, Lookup, texts_of
from checker.language.words import Word, words
from checker.model.place import Span

FACETS = ("daftar", "kelompok", "cakupan", "mutu", "negasi")
"""The lexicons that are read as facets; where two name words of one length the earlier wins."""


FacetHit = tuple[str, Hit]
"""A facet, and where one of its concepts stands."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A concept that a text names.

    `kepala` is the word that the concept singles a part out of ("pemilih" in "pemilih perempuan"),
    "" where there is none; `stretch` is the span with that word, or with the name of the office in
    "KPU Provinsi"; `counted` tells whether it belongs to the thing that is counted and not to a
    clause about it; `negated` whether a denial stands right before.
    """

    concept: str
    span: Span
    stretch: Span
    kepala: str = ""
    counted: bool = True
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Facets:
    """What one text names.

    `kepala` is the population that is spoken of, else the first noun; `benda` the first noun, but
    "" where offices or territories themselves are counted; both in small letters. `lingkup` are
    the levels of cakupan, those of a satker spelled out; `bebas` tells whether an office without
    a level is named among what is counted, so that its scope is open.
    """

    kelompok: tuple[Mention, ...] = ()
    daftar: tuple[Mention, ...] = ()
    cakupan: tuple[Mention, ...] = ()
    mutu: tuple[Mention, ...] = ()
    negasi: tuple[Mention, ...] = ()
    kepala: str = ""
    benda: str = ""
    lingkup: frozenset[str] = frozenset()
    bebas: bool = False

    def concepts(self, facet: str) -> frozenset[str]:
        """Return the names of all concepts of one facet; of cakupan with satker spelled out."""
        if facet == "cakupan":
            return self.lingkup
        mentions: tuple[Mention, ...] = getattr(self, facet)
        return frozenset(mention.concept for mention in mentions)


class FacetReader:
    """Reads facets with the lexicons of FACETS, operator and kata_ukur; made once, used for all."""

    def __init__(self, lexicons: Mapping[str, Lexicon]) -> None:
        self.lexicons = lexicons
        self._lookups = [(name, Lookup(lexicons[name])) for name in FACETS]
        self._operators = Lookup(lexicons["operator"])
        self._measures = Lookup(lexicons["kata_ukur"])
        self._groups = Lookup(lexicons["kelompok"])
        self.facets: Callable[[str], Facets] = lru_cache(16384)(self._read)

    def rest(self, text: str, mention: Mention) -> tuple[str, ...]:
        """Return the words of `text` beside `mention` and words that measure, join or add."""
        start, end = mention.span
        return tuple(
            word.text
            for word in words(text)
            if not start <= word.start < end and not self._is_empty(word.text)
        )

    def is_measured(self, text: str) -> bool:
        """Tell whether `text` begins with a word such as "jumlah"."""
        row = texts_of(words(text))
        hit = self._operators.at(row, 0) if row else None
        return hit is not None and bool(hit.concept.facts.get("ukuran"))

    def _read(self, text: str) -> Facets:
        row = words(text)
        texts = texts_of(row)
        hits = self._hits(texts)
        clause = texts.index("yang") if "yang" in texts else len(texts)
        found: dict[str, list[Mention]] = {facet: [] for facet in FACETS}
        for place, (facet, hit) in enumerate(hits):
            if facet == "cakupan" and not _is_level(hits, place):
                continue
            if not hit.concept.facts.get("abaikan"):
                found[facet].append(self._mention(row, hits, place, clause))
        noun = self._first_noun(texts)
        return Facets(
            kelompok=tuple(found["kelompok"]),
            daftar=tuple(found["daftar"]),
            cakupan=tuple(found["cakupan"]),
            mutu=tuple(found["mutu"]),
            negasi=tuple(found["negasi"]),
            kepala=_population(texts, hits, clause) or noun,
            benda="" if any(f == "cakupan" and texts[h.first] == noun for f, h in hits) else noun,
            lingkup=self._spelled_out([mention.concept for mention in found["cakupan"]]),
            bebas=any(
                _is_open(hits, place) for place in range(len(hits)) if hits[place][1].first < clause
            ),
        )

    def _hits(self, texts: Sequence[str]) -> list[FacetHit]:
        """Find the concepts of all facets, the longest words first, none overlapping another."""
        found: list[FacetHit] = []
        at = 0
        while at < len(texts):
            here = [(name, hit) for name, lookup in self._lookups if (hit := lookup.at(texts, at))]
            if here:
                found.append(max(here, key=lambda pair: pair[1].last))
                at = found[-1][1].last
            else:
                at += 1
        return found

    def _mention(
        self, row: Sequence[Word], hits: Sequence[FacetHit], place: int, clause: int
    ) -> Mention:
        facet, hit = hits[place]
        before = row[hit.first - 1] if hit.first else None
        noun = before is not None and before.text.isalpha() and not self._is_empty(before.text)
        own = self._own_head(row, hit)
        span = Span(row[hit.first].start, row[hit.last - 1].end)
        near = hits[place - 1] if place and hits[place - 1][1].last == hit.first else None
        office = near is not None and near[1].concept.facts.get("lembaga")
        joined = office or (noun and not own and facet == "kelompok")
        return Mention(
            concept=hit.concept.name,
            span=span,
            stretch=Span(before.start, span.end) if before is not None and joined else span,
            kepala=own or (before.text if before is not None and noun else ""),
            counted=hit.first < clause,
            negated=near is not None and near[0] == "negasi",
        )

    def _own_head(self, row: Sequence[Word], hit: Hit) -> str:
        """Return the population that the words of a concept begin with: "pemilih pemula"."""
        first = row[hit.first].text
        concept = self._groups.whole(first) if hit.last - hit.first > 1 else None
        return first if concept is not None and concept.facts.get("dasar") else ""

    def _is_empty(self, word: str) -> bool:
        """Tell whether `word` joins, measures or adds, and so is never a noun of its own."""
        hit = self._operators.whole(word)
        if hit is None:
            return self._measures.whole(word) is not None
        return "bentuk" not in hit.facts or bool(hit.facts.get("ukuran"))

    def _first_noun(self, texts: Sequence[str]) -> str:
        return next((word for word in texts if word.isalpha() and not self._is_empty(word)), "")

    def _spelled_out(self, scopes: Sequence[str]) -> frozenset[str]:
        """Put for "satker" the levels that lie in it."""
        concepts = self.lexicons["cakupan"].concepts
        found: set[str] = set()
        for name in scopes:
            if concepts[name].facts.get("umum"):
                found.update(other.name for other in concepts.values() if name in other.within)
            else:
                found.add(name)
        return frozenset(found)


def _is_level(hits: Sequence[FacetHit], place: int) -> bool:
    """Tell whether a word of cakupan says how far something reaches.

    It does not where it says where something lies, or names an office, or where a level behind it
    narrows it: of "satker KPU Kabupaten/Kota" only the level counts.
    """
    facts = hits[place][1].concept.facts
    if facts.get("tempat") or facts.get("lembaga"):
        return False
    before = hits[place - 1][1] if place else None
    near = before is not None and before.last == hits[place][1].first
    if near and before is not None and before.concept.facts.get("tempat"):
        return False
    return not (facts.get("umum") and _is_narrowed(hits, place))


def _is_narrowed(hits: Sequence[FacetHit], place: int) -> bool:
    end = hits[place][1].last
    for facet, hit in hits[place + 1 :]:
        facts = hit.concept.facts
        if facet != "cakupan" or hit.first != end or facts.get("tempat"):
            return False
        if not facts.get("lembaga"):
            return not facts.get("umum")
        end = hit.last
    return False


def _is_open(hits: Sequence[FacetHit], place: int) -> bool:
    """Tell whether an office is named there and no level behind it or around it."""
    facet, hit = hits[place]
    if facet != "cakupan" or not hit.concept.facts.get("lembaga"):
        return False
    before = hits[place - 1][1] if place else None
    after_satker = (
        before is not None and before.last == hit.first and "umum" in before.concept.facts
    )
    return not after_satker and not _is_narrowed(hits, place)


def _population(texts: Sequence[str], hits: Sequence[FacetHit], clause: int) -> str:
    """Return the first population that is named before the first clause."""
    for facet, hit in hits:
        if facet == "kelompok" and hit.concept.facts.get("dasar") and hit.first < clause:
            return " ".join(texts[hit.first : hit.last])
    return ""
