"""The command: python -m benchmarks.quality."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from benchmarks.quality.labels import measure
from benchmarks.quality.laboratory import Laboratory, spots
from benchmarks.quality.mutant import FAULTS
from benchmarks.quality.plans import Base, load_bases
from benchmarks.quality.score import score
from benchmarks.quality.table import show_faults, show_labels, show_neutral, show_survivors
from benchmarks.quality.trials import Bench, apply


def main() -> int:
    """Measure, and print; or show one mutant."""
    asked = _read_arguments()
    laboratory = Laboratory()
    bases = load_bases(laboratory.checker)
    bench = Bench(laboratory, asked.most, asked.seed)
    if asked.show:
        return _show(bench, laboratory, bases, asked.show, asked.write)
    recall = measure(laboratory)
    counted = score(bench.try_faults(bases), bench.try_neutral(bases))
    rules = sorted(rule.code for rule in laboratory.checker.rules)
    untried = sorted(set(rules) - {rule for operator in FAULTS for rule in operator.rules})
    for part in (
        show_labels(recall),
        _show_honest(laboratory, bases),
        show_faults(counted, rules),
        [f"   rules without mutants: {', '.join(untried) or 'none'}"],
        show_neutral(counted),
        show_survivors(counted.survivors, "4. Survivors", asked.all),
        show_survivors(counted.alarms, "5. False alarms of neutral changes", asked.all),
    ):
        print("\n".join(part), end="\n\n")
    print("To see one: python -m benchmarks.quality --show NAME [--write FOLDER]")
    return 0


def _read_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.quality", description=__doc__)
    parser.add_argument("--most", type=int, default=12, help="mutants per operator and base (12)")
    parser.add_argument("--seed", type=int, default=1, help="which mutants are drawn (1)")
    parser.add_argument("--all", action="store_true", help="list every survivor")
    parser.add_argument("--show", metavar="NAME", help="show one mutant and its findings")
    parser.add_argument("--write", metavar="FOLDER", help="with --show: write its plans there")
    return parser.parse_args()


def _show_honest(laboratory: Laboratory, bases: list[Base]) -> list[str]:
    """Say what is found in plans in which nothing should be."""
    honest = [base for base in bases if base.honest and not base.rule]
    said = [
        f"   {base.name}: {found.severity} {' '.join(spots([found])[0])}"
        for base in honest
        for found in laboratory.check(base.plans)
    ]
    return [f"   findings in {len(honest)} honest sets of plans: {len(said)}", *said]


def _show(
    bench: Bench, laboratory: Laboratory, bases: list[Base], name: str, folder: str | None
) -> int:
    found = bench.find(bases, name)
    if found is None:
        print(f"no mutant {name}", file=sys.stderr)
        return 2
    base, trial = found
    plans = apply(trial.mutant, base)
    print(trial.mutant.what, *(f"  wanted: {want.say()}" for want in trial.mutant.wants), sep="\n")
    findings = laboratory.try_out(plans)
    if isinstance(findings, str):
        print(findings)
    else:
        before = spots(laboratory.check(base.plans))
        for finding, spot in zip(findings, spots(findings), strict=True):
            print(" " if spot in before else "+", " ".join(spot), finding.message.id)
    if folder:
        _write(plans, Path(folder))
    return 0


def _write(plans: dict[str, Any], folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for alias, plan in plans.items():
        text = plan.decode() if isinstance(plan, bytes) else json.dumps(plan, ensure_ascii=False)
        (folder / f"{alias}.yaml").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
