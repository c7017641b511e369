"""What a verb says of the elements it looked at: a problem, or that it could not tell."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from checker.errors import Text
from checker.model.finding import Confidence
from checker.model.place import Span
from checker.model.plan import Element

Fact = Text | str | int | float | bool


@dataclass(frozen=True, slots=True)
class Anchor:
    """An element, a field of it, or some characters of that field."""

    element: Element
    field: str | None = None
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault that a verb saw. `subject` is what the rule was asked about.

    `key` tells faults at one anchor apart and is stable (fingerprints are made of it); with `twin`
    it also tells which faults are one fault seen twice, whatever rule found them. `related` are
    other anchors with what to say of them; `facts` fill the message's `{masalah.*}`.
    """

    subject: object
    at: Anchor
    key: str
    facts: Mapping[str, Fact] = field(default_factory=dict)
    related: tuple[tuple[Text, Anchor], ...] = ()
    confidence: Confidence = Confidence.HIGH
    twin: bool = False


@dataclass(frozen=True, slots=True)
class NotAssessed:
    """Something that could not be decided for want of `needs`, a field or a kind of document."""

    at: Anchor
    needs: str
    message: Text


Outcome = Problem | NotAssessed
