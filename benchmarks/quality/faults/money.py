"""Budgets that were mistyped, lost, or no longer add up."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.quality.mutant import Mutant, Plans, Want, fault, want
from benchmarks.quality.plans import Base
from benchmarks.quality.rows import Row, listed, offices, squeeze


def _programs(base: Base) -> Iterator[Row]:
    for row in listed(base, "program"):
        if base.heading(row.alias)["jenis"] in ("rkt", "pk"):
            yield row


@fault("ANG001")
def delete_amount(base: Base) -> Iterator[Mutant]:
    """A programme without money."""
    for row in _programs(base):
        for empty in (None, "", "-") if row.here.get("anggaran") else ():
            yield _write(row, empty, [want("ANG001", row.place)])


@fault("XRP006", "ANG002")
def swap_digits(base: Base) -> Iterator[Mutant]:
    """Two digits of an amount in the wrong order, in one document."""
    partners = {(a, squeeze(r.here["nama"])): r for a in base.plans for r in _of(base, a)}
    for row in _programs(base):
        others = [b if a == row.alias else a for a, b in offices(base) if row.alias in (a, b)]
        for said in _misspelt(str(row.here.get("anggaran") or "")):
            wants = []
            if base.plans[row.alias].get("anggaran_total"):
                wants.append(_total(row))
            for other in others:
                twin = partners.get((other, squeeze(row.here["nama"])))
                if twin is not None and twin.here.get("anggaran"):
                    wants.append(want("XRP006", row.place, twin.place))
            if wants:
                yield _write(row, said, wants)


def _of(base: Base, alias: str) -> list[Row]:
    return [row for row in _programs(base) if row.alias == alias and row.here.get("nama")]


def _misspelt(said: str) -> Iterator[str]:
    """Yield the amount with two unlike neighbours swapped, early and late."""
    spots = [
        i
        for i in range(len(said) - 1)
        if said[i].isdigit() and said[i + 1].isdigit() and said[i] != said[i + 1] and said[i] != "0"
    ]
    for i in dict.fromkeys([*spots[:1], *spots[-1:]]):
        if said[i + 1] != "0" or said[:i].strip("Rp. "):
            yield said[:i] + said[i + 1] + said[i] + said[i + 2 :]


@fault("ANG002")
def drop_program(base: Base) -> Iterator[Mutant]:
    """A programme left out below the same total."""
    for row in _programs(base):
        plan = base.plans[row.alias]
        if plan.get("anggaran_total") and len(plan["program"]) > 1:
            yield _without(row)


def _without(row: Row) -> Mutant:
    def apply(plans: Plans) -> None:
        del row.above(plans)[row.steps[-1]]

    return Mutant(f"without {row.here.get('nama')!r}", apply, (_total(row),))


def _total(row: Row) -> Want:
    return want("ANG002", (row.alias, "anggaran_total"), (row.alias, "dokumen"))


def _write(row: Row, value: str | None, wants: list[Want]) -> Mutant:
    def apply(plans: Plans) -> None:
        row.of(plans)["anggaran"] = value

    what = f"{row.place}: {row.here.get('anggaran')!r} -> {value!r}"
    return Mutant(what, apply, tuple(wants))
