"""Every mutant tried: which wants were met, and what else changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from random import Random
from typing import Any

from benchmarks.quality import faults, neutral  # noqa: F401
from benchmarks.quality.laboratory import Laboratory, Spot, spots
from benchmarks.quality.mutant import FAULTS, NEUTRAL, Mutant, Operator, Want
from benchmarks.quality.plans import Base


@dataclass(frozen=True, slots=True)
class Trial:
    """One mutant and what became of it; `name` finds it again.

    `missed` are the wants that no finding met; `extra` and `lost` the findings that came and went,
    beyond those wanted; `broken` says why the plans were refused.
    """

    name: str
    operator: Operator
    mutant: Mutant
    met: tuple[Want, ...]
    missed: tuple[Want, ...]
    extra: tuple[Spot, ...]
    lost: tuple[Spot, ...]
    broken: str = ""

    @property
    def found(self) -> bool:
        """Whether every want was met."""
        return not self.missed and not self.broken


class Bench:
    """Tries the operators on the bases, at most so many mutants of each sort on each base."""

    def __init__(self, laboratory: Laboratory, most: int, seed: int) -> None:
        self._laboratory = laboratory
        self._most = most
        self._seed = seed

    def try_faults(self, bases: list[Base]) -> Iterator[Trial]:
        """Try to break honest plans; a base made from an example is broken for its own rule only."""
        for base in bases:
            if base.honest:
                for operator in FAULTS:
                    if not base.rule or base.rule in operator.rules:
                        yield from self._try(base, operator, self._most)

    def try_neutral(self, bases: list[Base]) -> Iterator[Trial]:
        """Try to change nothing, in honest plans and in faulty ones."""
        for base in bases:
            for operator in NEUTRAL:
                yield from self._try(base, operator, self._most)

    def find(self, bases: list[Base], name: str) -> tuple[Base, Trial] | None:
        """Try the one mutant of that name."""
        for base in bases:
            for operator in [*FAULTS, *NEUTRAL]:
                for trial in self._try(base, operator, 10**9, only=name):
                    return base, trial
        return None

    def _try(self, base: Base, operator: Operator, most: int, only: str = "") -> Iterator[Trial]:
        if only and not only.startswith(f"{operator.name}:{base.name}:"):
            return
        bred = list(enumerate(operator.breed(base)))
        chosen = bred
        if len(bred) > most:
            chosen = Random(f"{self._seed}{operator.name}{base.name}").sample(bred, most)
        before = spots(self._laboratory.check(base.plans)) if chosen else []
        for number, mutant in sorted(chosen, key=lambda pair: pair[0]):
            name = f"{operator.name}:{base.name}:{number}"
            already = [want for want in mutant.wants if want.is_met(before)]
            if not already and (not only or only == name):
                yield self._judge(name, operator, mutant, base, before)

    def _judge(
        self, name: str, operator: Operator, mutant: Mutant, base: Base, before: list[Spot]
    ) -> Trial:
        found = self._laboratory.try_out(apply(mutant, base))
        if isinstance(found, str):
            return Trial(name, operator, mutant, (), mutant.wants, (), (), found)
        after = spots(found)
        met = tuple(want for want in mutant.wants if want.is_met(after))
        missed = tuple(want for want in mutant.wants if want not in met)
        extra, lost = _differ(before, after, operator)
        extra = tuple(s for s in extra if not any(want.is_met([s]) for want in met))
        return Trial(name, operator, mutant, met, missed, extra, lost)


def apply(mutant: Mutant, base: Base) -> dict[str, Any]:
    """Return changed copies of the base's plans."""
    plans = deepcopy(base.plans)
    mutant.apply(plans)
    return plans


def _differ(
    before: list[Spot], after: list[Spot], operator: Operator
) -> tuple[tuple[Spot, ...], tuple[Spot, ...]]:
    def kept(found: list[Spot]) -> Counter[Spot]:
        return Counter(
            (rule, document, "" if operator.by_count else path)
            for rule, document, path in found
            if rule not in operator.spares
        )

    old, new = kept(before), kept(after)
    return tuple((new - old).elements()), tuple((old - new).elements())
