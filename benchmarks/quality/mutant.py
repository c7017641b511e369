"""What a mutant is: a small change to honest plans, and the findings that it must bring."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from benchmarks.quality.plans import Base

Plan = dict[str, Any]
Plans = dict[str, Plan]
Apply = Callable[[Plans], None]


@dataclass(frozen=True, slots=True)
class Want:
    """A finding that must come: one of these rules, at one of these places (document, path)."""

    rules: tuple[str, ...]
    places: tuple[tuple[str, str], ...]

    def is_met(self, found: Iterable[tuple[str, str, str]]) -> bool:
        """Whether one of the findings (rule, document, path) is the one wanted."""
        return any(
            rule in self.rules
            and any(document == alias and lies_at(path, wanted) for alias, wanted in self.places)
            for rule, document, path in found
        )

    def say(self) -> str:
        """Return the want in words."""
        return f"{'/'.join(self.rules)} at " + " or ".join(f"{a}#{p}" for a, p in self.places)


def want(rule: str, *places: tuple[str, str]) -> Want:
    """Want a finding of one rule at any of the places."""
    return Want((rule,), places)


def lies_at(path: str, wanted: str) -> bool:
    """Whether a place is the element wanted, or one of its fields."""
    rest = path.removeprefix(wanted)
    return path == wanted or (path.startswith(wanted) and rest[0] == "." and "[" not in rest)


@dataclass(frozen=True, slots=True)
class Mutant:
    """One change; `apply` works on a copy of the base's plans.

    `known` says whether our lexicons know the words that it brings in; None if that is no question.
    """

    what: str
    apply: Apply
    wants: tuple[Want, ...] = ()
    known: bool | None = None


Breed = Callable[[Base], Iterator[Mutant]]


@dataclass(frozen=True, slots=True)
class Operator:
    """A way to change plans; `spares` are the rules that a neutral change may rightly stir."""

    name: str
    breed: Breed
    rules: tuple[str, ...] = ()
    spares: frozenset[str] = field(default_factory=frozenset)
    by_count: bool = False


FAULTS: list[Operator] = []
NEUTRAL: list[Operator] = []


def fault(*rules: str) -> Callable[[Breed], Breed]:
    """Enter a way to break plans, and the rules that must see it."""

    def enter(breed: Breed) -> Breed:
        FAULTS.append(Operator(breed.__name__, breed, rules))
        return breed

    return enter


def neutral(*, spares: Iterable[str] = (), by_count: bool = False) -> Callable[[Breed], Breed]:
    """Enter a way to change plans that changes no finding; `by_count` where places may move."""

    def enter(breed: Breed) -> Breed:
        NEUTRAL.append(Operator(breed.__name__, breed, spares=frozenset(spares), by_count=by_count))
        return breed

    return enter
