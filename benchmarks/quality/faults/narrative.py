"""Narratives that no longer say what the tables say."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.quality.faults.agreement import drop
from benchmarks.quality.faults.targets import expect, put
from benchmarks.quality.mutant import Mutant, fault, want
from benchmarks.quality.plans import Base
from benchmarks.quality.rows import indicators, listed, squeeze
from benchmarks.quality.words import WORDS


@fault("NAR002")
def foreign_sasaran(base: Base) -> Iterator[Mutant]:
    """A sasaran of the narrative that no table has."""
    for row in listed(base, "sasaran_strategis"):
        plan = base.plans[row.alias]
        rows = plan["sasaran_strategis"]
        if any(r.get("indikator") for r in rows) or not plan.get("narasi"):
            continue
        if any(plan.get(kind) for kind in ("sasaran_program", "sasaran_kegiatan")):
            # What a table says it serves needs no likeness of words.
            for text in () if _is_linked(base) else WORDS["sasaran_lain"]:
                yield expect(put([row], "uraian", text), want("NAR002", row.place))


@fault("NAR003")
def foreign_indicator(base: Base) -> Iterator[Mutant]:
    """An indicator of the narrative that no table has."""
    for row in listed(base, "indikator_narasi"):
        if any(indicators(base, "rkt")) and isinstance(row.here, dict):
            for text in WORDS["indikator_lain"]:
                yield expect(put([row], "uraian", text), want("NAR003", row.place))


@fault("NAR004")
def unnarrated_indicator(base: Base) -> Iterator[Mutant]:
    """An indicator that the narrative's list leaves out."""
    for row in listed(base, "indikator_narasi"):
        in_tables = [r for r in indicators(base, "rkt") if r.alias == row.alias]
        same = [r for r in in_tables if squeeze(r.text) == squeeze(row.text)]
        if len(same) == 1 and len(base.plans[row.alias]["indikator_narasi"]) > 1:
            yield expect(drop(row), want("NAR004", same[0].place))


def _is_linked(base: Base) -> bool:
    return "'jenis': 'sasaran_strategis'" in str(base.plans)
