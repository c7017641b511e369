"""Lexicons: the words of the field, grouped into concepts, with what each concept lies within."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from checker.errors import Text


@dataclass(frozen=True, slots=True)
class Concept:
    """One idea and the words for it.

    `within` names the concepts that contain this one (DPTb lies within DPT); `excludes` those
    that it cannot be together with; `facts` is whatever else the file says of it.
    """

    name: str
    words: tuple[str, ...]
    within: frozenset[str] = frozenset()
    excludes: frozenset[str] = frozenset()
    facts: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """One file of rules/lexicons: concepts by name."""

    name: str
    title: Text
    concepts: Mapping[str, Concept]

    def containing(self, concept: str) -> frozenset[str]:
        """All concepts whose set holds `concept`, itself included."""
        found: set[str] = set()
        waiting = [concept]
        while waiting:
            name = waiting.pop()
            if name not in found and name in self.concepts:
                found.add(name)
                waiting.extend(self.concepts[name].within)
        return frozenset(found)
