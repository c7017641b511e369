"""A rule as loaded: whom it asks, what it checks, and what it says."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from checker.checks import Check
from checker.errors import Text
from checker.graph.subject import Subject, SubjectType
from checker.model.finding import Confidence, Severity
from checker.model.outcome import Problem
from checker.rulebook.template import Template
from checker.source.yaml import Tree


@dataclass(frozen=True, slots=True)
class Origin:
    """What a rule rests on; it holds for plans of the years `since` to `until`."""

    kind: str
    cite: Text
    since: int | None = None
    until: int | None = None

    def holds_in(self, year: int | None) -> bool:
        """Whether the criterion was in force for a plan of `year` (unknown years pass)."""
        if year is None:
            return True
        return (self.since is None or year >= self.since) and (
            self.until is None or year <= self.until
        )


@dataclass(frozen=True, slots=True)
class Selector:
    """Which elements or pairs a rule asks about."""

    subject: SubjectType
    jenis: tuple[str, ...] = ()
    alignments: tuple[str, ...] = ()
    outcomes: tuple[str, ...] = ()
    holds: Callable[[Subject], bool] | None = None
    absent: tuple[str, ...] = ()

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of all elements asked about, those of either side for pairs."""
        return tuple(dict.fromkeys((*self.subject.kinds, *self.subject.right_kinds)))


@dataclass(frozen=True, slots=True)
class Softening:
    """A lower severity for problems that meet a condition."""

    holds: Callable[[Problem], bool]
    severity: Severity


@dataclass(frozen=True, slots=True)
class Example:
    """One example of a rule: plans by alias, and the exact places that it finds in them.

    `container` is the example's mapping in the rule's file.
    """

    title: str
    plans: Mapping[str, Mapping[str, Any]]
    finds: tuple[Mapping[str, Any], ...]
    unassessed: tuple[Mapping[str, str], ...] | None
    line: int


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of a pack, ready to be applied."""

    name: str
    code: str
    pack: str
    title: Text
    severity: Severity
    confidence: Confidence
    origin: Origin
    why: Text
    selector: Selector
    check: Check
    message: Template
    effect: Template
    remedy: Template
    softer: tuple[Softening, ...]
    yields_to: tuple[str, ...]
    examples: tuple[Example, ...]
    tree: Tree

    @property
    def file(self) -> str:
        """The name of the rule's file, as complaints show it."""
        return self.tree.source.name

    @property
    def parameters(self) -> Mapping[str, float]:
        """The numbers that a configuration may set, with their defaults."""
        found: Mapping[str, float] = self.tree.data.get("parameters", {})
        return found

    def answers_to(self, word: str) -> bool:
        """Whether `word` names this rule, its code, its group or its pack."""
        return word in list_words(self.name, self.code, self.pack)


def list_words(name: str, code: str, pack: str) -> tuple[str, ...]:
    """Return the words that name a rule, from those that name many to those of this one alone."""
    return pack, name.partition("/")[0], name, f"{pack}/{name}", code
