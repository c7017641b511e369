"""How much each word tells of what a text is about: rare ones much, general ones little."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from checker.knowledge.lexicons import Lexicon
from checker.language.words import Word, words

Weights = Mapping[str, float]
"""Rareness by word, 1.0 for a word of every text; a word that is absent is as rare as can be."""

UNSEEN = ""


class Content(NamedTuple):
    """The different words of a text, and which of them are part of a place's or unit's name."""

    words: frozenset[str]
    names: frozenset[str]


class Weigher:
    """Weighs words with the lexicon kata_umum: what is in it weighs its `bobot`, rare or not."""

    def __init__(self, kata_umum: Lexicon) -> None:
        self._general: dict[str, float] = {}
        self._named: set[str] = set()
        for concept in kata_umum.concepts.values():
            bobot = concept.facts.get("bobot", 0)
            for written in concept.words:
                word = "".join(part.text for part in words(written))
                self._general[word] = float(bobot) if isinstance(bobot, int | float) else 0.0
                if concept.facts.get("diikuti_nama"):
                    self._named.add(word)

    @property
    def light(self) -> frozenset[str]:
        """Words that tell nothing at all."""
        return frozenset(word for word, bobot in self._general.items() if not bobot)

    def names_in(self, text: str, row: Sequence[Word]) -> frozenset[str]:
        """Return the words behind "Provinsi" and the like that are written with a capital."""
        found: set[str] = set()
        named = False
        for word in row:
            if word.text in self._named:
                named = True
            elif named and text[word.start].isupper() and not text.isupper():
                found.add(word.text)
            else:
                named = False
        return frozenset(found)

    def weigh(self, content: Content, weights: Weights, stop: Collection[str]) -> dict[str, float]:
        """Return the words of `content` that tell anything, with how much."""
        rarest = weights.get(UNSEEN, 1.0)
        found = {}
        for word in content.words - content.names:
            bobot = 0.0 if word in stop else self._general.get(word, 1.0)
            if bobot:
                found[word] = bobot if bobot < 1 else weights.get(word, rarest)
        return found


def weights_of(texts: Iterable[frozenset[str]]) -> Weights:
    """Return how rare each word is among the different `texts`."""
    different = set(texts)
    counts = Counter(word for content in different for word in content)
    total = max(len(different), 1)
    weights = {word: 1 + math.log(total / count) for word, count in counts.items()}
    weights[UNSEEN] = 1 + math.log(total)
    return weights


def likeness_of_content(left: Mapping[str, float], right: Mapping[str, float]) -> float:
    """Return from 0 to 100 how much of what both tell is told by both (weighted Dice)."""
    told = sum(left.values()) + sum(right.values())
    if not told:
        return 0.0
    shared = sum(weight + right[word] for word, weight in left.items() if word in right)
    return 100 * shared / told
