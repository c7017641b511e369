"""Trials counted: by rule, by operator, and overall, words that lexicons know and others apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from benchmarks.quality.trials import Trial


@dataclass(slots=True)
class Tally:
    """How many were tried and how many came out right."""

    tried: int = 0
    right: int = 0

    def add(self, right: bool) -> None:
        """Count one more."""
        self.tried += 1
        self.right += right

    @property
    def share(self) -> float:
        """The share that came out right; 1 where nothing was tried."""
        return self.right / self.tried if self.tried else 1.0


@dataclass(slots=True)
class Score:
    """The tallies of many trials; `known` counts words our lexicons know, and those without."""

    known: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    unknown: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    neutral: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    survivors: list[Trial] = field(default_factory=list)
    alarms: list[Trial] = field(default_factory=list)

    def add_fault(self, trial: Trial) -> None:
        """Count a broken plan: every want for its rule, the mutant as a whole overall."""
        tallies = self.unknown if trial.mutant.known is False else self.known
        for want in trial.mutant.wants:
            tallies[want.rules[0]].add(want in trial.met)
        tallies[""].add(trial.found)
        if not trial.found:
            self.survivors.append(trial)

    def add_neutral(self, trial: Trial) -> None:
        """Count a plan that says the same in another way."""
        quiet = not (trial.extra or trial.lost or trial.broken)
        for name in (trial.operator.name, ""):
            self.neutral[name].add(quiet)
        if not quiet:
            self.alarms.append(trial)


def score(faults: Iterable[Trial], neutral: Iterable[Trial]) -> Score:
    """Count trials of both sorts."""
    counted = Score()
    for trial in faults:
        counted.add_fault(trial)
    for trial in neutral:
        counted.add_neutral(trial)
    return counted
