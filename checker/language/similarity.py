"""Whether two wordings say the same, say something near, or have nothing to do with each other."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from checker.errors import RulebookError, Text, unknown
from checker.knowledge.lexicons import Lexicon
from checker.language.edits import Edits, Spelling, measure_edits
from checker.language.lookup import Lookup, texts_of
from checker.language.marks import KELOMPOK, MarkReader
from checker.language.weights import Content, Weigher, Weights, likeness_of_content, weights_of
from checker.language.words import words

SAME, NEAR, NONE = "same", "near", "none"


class Likeness(NamedTuple):
    """`outcome` is same, near or none; `score` from 0 to 100.

    `how` is a stable word: persis (but for spaces, hyphens, capitals), istilah (an abbreviation
    written out, another spelling of a term), ejaan (letters misread or mistyped), mirip (the
    words that matter), beda, or veto:<facet> (alike but for a mark of that facet: never same).
    """

    outcome: str
    score: float
    how: str


@dataclass(frozen=True, slots=True)
class Settings:
    """What counts as alike; ratios and `near` go from 0 to 100, `same_run` counts letters.

    `stop_words` tell nothing besides those of the lexicon kata_umum; with `narrower_kelompok` a
    text that names no population is near to one that does.
    """

    same_ratio: float = 84.0
    same_run: int = 6
    near: float = 70.0
    stop_words: tuple[str, ...] = ()
    narrower_kelompok: bool = False

    @classmethod
    def from_options(cls, options: Mapping[str, object]) -> Settings:
        """Return the settings of an alignment; RulebookError for an unknown or wrong option."""
        known = {field.name: field for field in dataclasses.fields(cls)}
        for name, value in options.items():
            if name not in known:
                raise RulebookError(
                    unknown(Text("setelan pembandingan", "comparison setting"), name, known)
                )
            if not _fits(value, known[name].default):
                raise RulebookError(_wrong(name, value))
        plain = dict(options)
        if "stop_words" in plain:
            plain["stop_words"] = tuple(str(word).lower() for word in _listed(plain["stop_words"]))
        return cls(**plain)  # type: ignore[arg-type]  # each value was compared with its field


class _Prepared(NamedTuple):
    """A text ready for comparison: as written, and with its terms and abbreviations settled."""

    written: Spelling
    settled: Spelling
    content: Content


class Comparer:
    """Compares texts with the lexicons singkatan, istilah, kata_umum and those of the facets."""

    def __init__(self, lexicons: Mapping[str, Lexicon]) -> None:
        """`lexicons` holds also kelompok, daftar, cakupan, negasi and jenjang."""
        self._abbreviations = Lookup(lexicons["singkatan"])
        self._terms = Lookup(lexicons["istilah"])
        self._marks = MarkReader(lexicons)
        self._weigher = Weigher(lexicons["kata_umum"])
        denials = {word for c in lexicons["negasi"].concepts.values() for word in c.words}
        self._light = self._weigher.light - denials
        self._prepare = lru_cache(65536)(self._prepare_once)

    def weights(self, texts: Sequence[str]) -> Weights:
        """Return how rare words are in `texts`, for `compare`."""
        return weights_of(self._prepare(text).content.words for text in texts)

    def compare(
        self,
        left: str,
        right: str,
        settings: Settings | None = None,
        weights: Weights | None = None,
    ) -> Likeness:
        """Return how alike two texts are; the same for (right, left)."""
        settings = settings or Settings()
        ours, theirs = self._prepare(left), self._prepare(right)
        if not ours.written.letters or not theirs.written.letters:
            return Likeness(NONE, 0.0, "beda")
        same = _spelled_alike(ours, theirs, settings)
        veto = None
        if same is not None:
            veto = self._veto(left, right, same)
            if veto is None:
                return same
        return self._compare_content(left, right, settings, weights or {}, veto)

    def spelled_alike(self, left: str, right: str) -> bool:
        """Whether two texts differ in spelling, terms and abbreviations at most."""
        return self.compare(left, right).outcome == SAME

    def spellings(self, text: str) -> tuple[str, str]:
        """Return the letters of a text as written, and with terms and abbreviations settled.

        Two texts that share neither are never the same where `same_ratio` is 100.
        """
        prepared = self._prepare(text)
        return prepared.written.letters, prepared.settled.letters

    def _veto(self, left: str, right: str, same: Likeness) -> str | None:
        if same.how == "persis":
            return None
        return self._marks.disagreement(left, right)

    def _compare_content(
        self, left: str, right: str, settings: Settings, weights: Weights, veto: str | None
    ) -> Likeness:
        stop = settings.stop_words
        ours = self._weigher.weigh(self._prepare(left).content, weights, stop)
        theirs = self._weigher.weigh(self._prepare(right).content, weights, stop)
        score = round(likeness_of_content(ours, theirs), 1)
        if score < settings.near:
            return Likeness(NONE, score, f"veto:{veto}" if veto else "beda")
        if not self._marks.same_group(left, right, narrower=settings.narrower_kelompok):
            return Likeness(NONE, score, f"veto:{KELOMPOK}")
        return Likeness(NEAR, score, f"veto:{veto}" if veto else "mirip")

    def _prepare_once(self, text: str) -> _Prepared:
        row = words(text)
        written = [part for part in texts_of(row) if part[0].isalnum() or part == "%"]
        settled = self._terms.rewrite(self._abbreviations.rewrite(written))
        names = self._weigher.names_in(text, row)
        return _Prepared(
            Spelling(written, self._light),
            Spelling(settled, self._light),
            Content(frozenset(settled), names),
        )


def _spelled_alike(ours: _Prepared, theirs: _Prepared, settings: Settings) -> Likeness | None:
    """Return why two texts could be the same by their letters, None if they could not."""
    if ours.written.letters == theirs.written.letters:
        return Likeness(SAME, 100.0, "persis")
    if ours.settled.letters == theirs.settled.letters:
        return Likeness(SAME, 100.0, "istilah")
    for left, right in ((ours.written, theirs.written), (ours.settled, theirs.settled)):
        edits = measure_edits(left, right, settings.same_ratio)
        if edits is not None and _is_misreading(edits, settings):
            return Likeness(SAME, round(edits.ratio, 1), "ejaan")
    return None


def _is_misreading(edits: Edits, settings: Settings) -> bool:
    return edits.run <= settings.same_run and not edits.other_word


def _fits(value: object, default: object) -> bool:
    if isinstance(default, bool):
        return isinstance(value, bool)
    if isinstance(default, tuple):
        return isinstance(value, list | tuple) and all(isinstance(word, str) for word in value)
    return isinstance(value, int | float) and not isinstance(value, bool) and value >= 0


def _listed(value: object) -> Sequence[object]:
    return value if isinstance(value, list | tuple) else ()


def _wrong(name: str, value: object) -> Text:
    return Text(
        f'setelan pembandingan "{name}" tidak dapat bernilai {value}',
        f'the comparison setting "{name}" cannot be {value}',
    )
