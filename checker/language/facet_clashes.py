"""A clash between the words of a formula and of its indicator, with the places of both."""

from __future__ import annotations

from dataclasses import dataclass

from checker.language.facets import Mention
from checker.language.formula_parts import Part
from checker.model.finding import Confidence
from checker.model.place import Span


@dataclass(frozen=True, slots=True)
class Clash:
    """Two stretches of text that do not fit each other, and the concept that is wrong.

    `words` are the offending ones and `span` their place in the formula; `against` are those that
    they clash with and `other` their place: in the indicator where a group of people clashes, else
    in the formula. Of a lost quality, `words` stand in the indicator at `other`, and `span` is the
    numerator that lacks them.
    """

    concept: str
    words: str
    against: str
    span: Span
    other: Span
    confidence: Confidence


def clash_with_indicator(
    found: Mention, part: Part, asked: Mention, indikator: str, confidence: Confidence
) -> Clash:
    """Say that `found` in `part` is not what the indicator asks for."""
    return Clash(
        concept=found.concept,
        words=part.text[found.stretch.start : found.stretch.end],
        against=indikator[asked.stretch.start : asked.stretch.end],
        span=part.place_of(found.stretch),
        other=asked.stretch,
        confidence=confidence,
    )


def clash_of_parts(
    found: Mention, part: Part, known: Mention, other: Part, confidence: Confidence
) -> Clash:
    """Say that `found` in `part` does not fit `known` in `other`, both of one formula."""
    return Clash(
        concept=found.concept,
        words=part.text[found.stretch.start : found.stretch.end],
        against=other.text[known.stretch.start : known.stretch.end],
        span=part.place_of(found.stretch),
        other=other.place_of(known.stretch),
        confidence=confidence,
    )
