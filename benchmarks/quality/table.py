"""The score as people read it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from benchmarks.quality.labels import Recall
from benchmarks.quality.score import Score, Tally
from benchmarks.quality.trials import Trial

SHOWN = 3
"""How many survivors of one operator are listed, unless all are asked for."""


def show_labels(recall: Recall) -> Iterator[str]:
    """Say how the real sample fares against its labels."""
    found, missed, stray = len(recall.found), len(recall.missed), len(recall.unlabelled)
    yield "1. The real sample against its labels (samples/kpu-lampung-2024, labels.yaml)"
    yield f"   recall     {found}/{found + missed}   precision {found}/{found + stray}"
    yield f"   traps sprung: {len(recall.trapped)}"
    for label in recall.missed:
        yield f"   missed: {label['rule']} {label['document']} line {label['baris']}: {label['why']}"
    for rule, document, path in recall.unlabelled:
        yield f"   not labelled: {rule} {document}#{path}"
    for trap in recall.trapped:
        yield f"   trap: {trap['rule']} {trap.get('document', '')}: {trap['why']}"


def show_faults(score: Score, rules: Sequence[str]) -> Iterator[str]:
    """Say for each rule how many mutants it found."""
    yield "2. Mutants that must be found, by the right rule at the right place"
    yield "   rule      words known, or no question    words unknown to our lexicons"
    for rule in rules:
        yield f"   {rule}   {_say(score.known, rule):>26}    {_say(score.unknown, rule):>26}"
    yield f"   all      {_say(score.known, ''):>26}    {_say(score.unknown, ''):>26}"


def show_neutral(score: Score) -> Iterator[str]:
    """Say for each neutral change how often it changed nothing."""
    yield "3. Changes that must change no finding"
    for name in sorted(score.neutral, key=lambda name: (not name, name)):
        yield f"   {name or 'all':20} {_say(score.neutral, name):>20}"


def _say(tallies: Mapping[str, Tally], name: str) -> str:
    tally = tallies.get(name)
    if tally is None:
        return "-"
    return f"{tally.right}/{tally.tried} {tally.share:7.1%}"


def show_survivors(trials: Sequence[Trial], heading: str, every: bool) -> Iterator[str]:
    """List what came out wrong, by operator."""
    yield f"{heading}: {len(trials)}"
    groups: dict[tuple[str, bool], list[Trial]] = defaultdict(list)
    for trial in trials:
        groups[trial.operator.name, trial.mutant.known is False].append(trial)
    for (name, unknown), group in sorted(groups.items()):
        yield f"   {name}{' (unknown words)' if unknown else ''}: {len(group)}"
        for trial in group if every else group[:SHOWN]:
            yield f"      {trial.name}"
            yield f"         {trial.mutant.what}"
            yield from (f"         missed: {want.say()}" for want in trial.missed)
            yield from (
                f"         new: {' '.join(spot)}" for spot in trial.extra if not trial.missed
            )
            yield from (
                f"         lost: {' '.join(spot)}" for spot in trial.lost if not trial.missed
            )
            if trial.broken:
                yield f"         {trial.broken.splitlines()[0]}"
