"""Systematic faults, each with the rule that must find it and the place where."""

from benchmarks.quality.faults import (  # noqa: F401
    agreement,
    cascade,
    formulas,
    headings,
    money,
    narrative,
    populations,
    targets,
    wording,
)
