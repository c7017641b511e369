"""How what stands (or does not stand) in a field is said to a reader."""

from __future__ import annotations

import datetime

from checker.errors import Text
from checker.graph.plan_graph import PlanGraph
from checker.graph.subject import Subject, anchor_of
from checker.model.outcome import NotAssessed
from checker.model.plan import Element, Quantity, Value

EMPTY = Text("(kosong)", "(empty)")


def show(value: Value) -> Text | str:
    """Return a field's value as it was written."""
    if value is None:
        return EMPTY
    if isinstance(value, Quantity):
        return value.tertulis
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, tuple):
        return ", ".join(str(show(part)) for part in value if part is not None)
    return str(value)


def label_field(graph: PlanGraph, subject: Subject, path: str) -> Text:
    """Return what a reader calls the field that `path` names."""
    at = anchor_of(subject, path)
    return graph.knowledge.vocabulary.field_label(at.element.kind, at.field or path)


def not_stated(graph: PlanGraph, subject: Subject, path: str) -> NotAssessed:
    """Say that a field of the subject is needed and not stated."""
    at = anchor_of(subject, path)
    label = label_field(graph, subject, path)
    message = Text(f"{label.id} tidak dinyatakan", f"no {label.en} is stated")
    return NotAssessed(at, (at.field or path).partition(".")[0], message)


def mention(graph: PlanGraph, element: Element, said: str = "") -> Text:
    """Return what to say of another place that a finding speaks of: its document, and a short value."""
    title = graph.title(element.root)
    words = f"{title}: {said}" if 0 < len(said) <= _SHORT else title
    return Text(words, words)


_SHORT = 60
"""Longer texts are read at their place."""
