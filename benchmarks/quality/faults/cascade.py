"""Links that are lost or run in circles, and rows under the wrong parent."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from itertools import pairwise

from benchmarks.quality.mutant import Mutant, Plans, fault, want
from benchmarks.quality.plans import SASARAN, Base
from benchmarks.quality.rows import Row, indicators, listed, sasaran, squeeze


@fault("CAS001")
def unlink_sasaran(base: Base) -> Iterator[Mutant]:
    """Sasaran that no longer say what they serve: one of them, or all."""
    for alias in base.plans:
        rows = [r for r in sasaran(base) if r.alias == alias and r.here.get("mendukung")]
        if base.heading(alias)["jenis"] not in ("rkt", "pk") or not _has_above(base, alias):
            continue
        above = base.heading(alias)["induk"]
        known = {squeeze(r.text) for r in sasaran(base) if base.heading(r.alias)["unit"] == above}
        alone = [row for row in rows if squeeze(row.text) not in known]
        for chosen in [[row] for row in alone] + ([rows] if len(alone) > 1 else []):
            yield _unlink(chosen)


def _has_above(base: Base, alias: str) -> bool:
    above = base.heading(alias).get("induk")
    return above in {base.heading(other)["unit"] for other in base.plans}


def _unlink(rows: list[Row]) -> Mutant:
    def apply(plans: Plans) -> None:
        for row in rows:
            del row.of(plans)["mendukung"]

    what = f"no mendukung: {rows[0].alias} " + ", ".join(r.text[:40] for r in rows[:3])
    return Mutant(what, apply, (want("CAS001", (rows[0].alias, "dokumen")),))


@fault("CAS006")
def link_in_circle(base: Base) -> Iterator[Mutant]:
    """Two sasaran that each serve the other.

    Where a unit above is named, what they serve at their own level is the upper unit's: no circle.
    """
    for alias, plan in base.plans.items():
        if (plan.get("dokumen") or {}).get("induk"):
            continue
        for kind in SASARAN:
            rows = [r for r in listed(base, kind) if r.alias == alias and r.here.get("uraian")]
            if len({row.text for row in rows}) == len(plan.get(kind) or ()):
                for one, other in pairwise(rows):
                    yield _circle(one, other, kind)


def _circle(one: Row, other: Row, kind: str) -> Mutant:
    def apply(plans: Plans) -> None:
        for here, there in ((one, other), (other, one)):
            links = here.of(plans).get("mendukung") or []
            links = links if isinstance(links, list) else [links]
            here.of(plans)["mendukung"] = [*links, {"jenis": kind, "uraian": there.text}]

    what = f"{one.place} and {other.place[1]} serve one another"
    return Mutant(what, apply, (want("CAS006", one.place, other.place),))


@fault("CAS002")
def strip_sasaran(base: Base) -> Iterator[Mutant]:
    """A sasaran that lost all its indicators."""
    for row, _ in _measured(base):
        yield _edit(row, "indikator", [], "CAS002")


@fault("CAS003")
def blank_sasaran(base: Base) -> Iterator[Mutant]:
    """Indicators under a sasaran without text."""
    for row, _ in _measured(base):
        for empty in (None, "", "-"):
            yield _edit(row, "uraian", empty, "CAS003")


def _measured(base: Base) -> Iterator[tuple[Row, list[Row]]]:
    """Yield sasaran with indicators that have sisters with indicators."""
    for row in sasaran(base):
        same = [r for r in listed(base, str(row.steps[0])) if r.alias == row.alias]
        sisters = [r for r in same if r.place != row.place and r.here.get("indikator")]
        if row.here.get("indikator") and row.here.get("uraian") and sisters:
            yield row, sisters


def _edit(row: Row, key: str, value: object, rule: str) -> Mutant:
    def apply(plans: Plans) -> None:
        row.of(plans)[key] = value

    return Mutant(f"{key} of {row.place} -> {value!r}", apply, (want(rule, row.place),))


@fault("CAS007")
def copy_indicator(base: Base) -> Iterator[Mutant]:
    """An indicator that stands under two sasaran of one document."""
    for row, sisters in _measured(base):
        for sister in sisters:
            if squeeze(sister.text) != squeeze(row.text):
                yield _copy(row, sister)


def _copy(row: Row, sister: Row) -> Mutant:
    def apply(plans: Plans) -> None:
        sister.of(plans)["indikator"].append(deepcopy(row.of(plans)["indikator"][0]))

    last = len(sister.here["indikator"])
    copied = Row(row.alias, (*sister.steps, "indikator", last), None)
    first = Row(row.alias, (*row.steps, "indikator", 0), None)
    place = copied.place
    later = copied if int(sister.steps[1]) > int(row.steps[1]) else first
    what = f"{row.here['indikator'][0].get('uraian')!r} copied to {place}"
    return Mutant(what, apply, (want("CAS007", later.place),))


@fault("LVL001")
def drop_support(base: Base) -> Iterator[Mutant]:
    """An indicator of the unit above that loses every indicator below that says it serves it."""
    for upper in indicators(base, "rkt", "pk"):
        unit, jenis = base.heading(upper.alias)["unit"], base.heading(upper.alias)["jenis"]
        below = [a for a in base.plans if base.heading(a).get("induk") == unit]
        below = [a for a in below if base.heading(a)["jenis"] == jenis]
        rows = [r for r in indicators(base) if r.alias in below and _serves(r, upper)]
        if rows:
            yield _drop_all(rows, upper)


def _serves(row: Row, upper: Row) -> bool:
    links = row.here.get("mendukung") or []
    named = [link.get("uraian") for link in links if isinstance(link, dict)]
    return upper.text in named


def _drop_all(rows: list[Row], upper: Row) -> Mutant:
    def apply(plans: Plans) -> None:
        for row in sorted(rows, key=lambda r: str(r.steps), reverse=True):
            del row.above(plans)[row.steps[-1]]

    what = f"nothing below serves {upper.text[:60]!r}"
    return Mutant(what, apply, (want("LVL001", upper.place),))
