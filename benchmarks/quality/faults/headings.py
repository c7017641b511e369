"""Titles, dates, officials, numbers and regulations gone wrong."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from benchmarks.quality.mutant import Mutant, Plans, fault, want
from benchmarks.quality.plans import SASARAN, Base
from benchmarks.quality.rows import Row, indicators, listed, offices, squeeze
from benchmarks.quality.words import WORDS, find_law


def _put(row: Row, value: Any, *places: tuple[str, str], rule: str) -> Mutant:
    def apply(plans: Plans) -> None:
        row.above(plans)[row.steps[-1]] = value

    return Mutant(f"{row.place}: {row.here!r} -> {value!r}", apply, (want(rule, *places),))


@fault("DAT002")
def wrong_year(base: Base) -> Iterator[Mutant]:
    """Last year's title."""
    for alias in base.plans:
        heading = base.heading(alias)
        title, year = heading.get("judul") or "", str(heading.get("tahun") or "")
        if year and title.count(year) == 1 and "Nomor" not in title and "-" not in title:
            row = Row(alias, ("dokumen", "judul"), title)
            for other in (int(year) - 1, int(year) + 1):
                yield _put(row, title.replace(year, str(other)), (alias, "dokumen"), rule="DAT002")


@fault("DAT003")
def late_plan(base: Base) -> Iterator[Mutant]:
    """A plan that is signed on the day of the agreement or after it."""
    for one, other in offices(base):
        first = (base.heading(one).get("ditetapkan") or {}).get("tanggal")
        last = str((base.heading(other).get("ditetapkan") or {}).get("tanggal") or "")
        if first and last.count("-") == 2:
            year = int(last[:4])
            row = Row(one, ("dokumen", "ditetapkan", "tanggal"), first)
            for date in (last, f"{year}-02-29", f"28 Desember {year}", f"30-11-{year}"):
                if date != f"{year}-02-29" or year % 4 == 0:
                    yield _put(row, date, (one, "dokumen"), (other, "dokumen"), rule="DAT003")


def _officials(base: Base) -> Iterator[Row]:
    for alias, plan in base.plans.items():
        for number, one in enumerate(plan["dokumen"].get("penanda_tangan") or ()):
            yield Row(alias, ("dokumen", "penanda_tangan", number), one)
        statement = plan.get("pernyataan") or {}
        for number, one in enumerate(statement.get("para_pihak") or ()):
            yield Row(alias, ("pernyataan", "para_pihak", number), one)


@fault("IDN001")
def misspell_official(base: Base) -> Iterator[Mutant]:
    """One letter wrong in one of an official's names."""
    rows = [r for r in _officials(base) if r.here.get("nama") and r.here.get("jabatan")]
    for row in rows:
        year = base.heading(row.alias).get("tahun")
        same = [
            r
            for r in rows
            if squeeze(r.here["nama"]) == squeeze(row.here["nama"])
            and squeeze(r.here["jabatan"]) == squeeze(row.here["jabatan"])
            and base.heading(r.alias).get("tahun") == year
        ]
        places = [row.place] if len(same) > 2 else [r.place for r in same]
        name = Row(row.alias, (*row.steps, "nama"), row.here["nama"])
        for wrong in _misspelt(row.here["nama"]) if len(same) > 1 else ():
            yield _put(name, wrong, *places, rule="IDN001")


def _misspelt(name: str) -> Iterator[str]:
    """Yield the name with a letter swapped, lost, doubled, or another one, in its longest word."""
    word = max(name.partition(",")[0].split(), key=len)
    if len(word) < 5:
        return
    middle = len(word) // 2
    a, b = word[middle - 1], word[middle]
    other = "u" if b.islower() else "U"
    for wrong in (
        word[: middle - 1] + b + a + word[middle + 1 :],
        word[:middle] + word[middle + 1 :],
        word[:middle] + b + word[middle:],
        word[:middle] + other + word[middle + 1 :],
    ):
        if wrong != word:
            yield name.replace(word, wrong, 1)


@fault("IDN003")
def drop_party(base: Base) -> Iterator[Mutant]:
    """An agreement with a unit above and only one party."""
    for alias, plan in base.plans.items():
        parties = (plan.get("pernyataan") or {}).get("para_pihak") or []
        induk = base.heading(alias).get("induk")
        if induk and base.heading(alias)["jenis"] == "pk" and len(parties) == 2:
            row = Row(alias, ("pernyataan", "para_pihak"), "two parties")
            for kept in parties:
                yield _put(row, [kept], (alias, "pernyataan"), rule="IDN003")


@fault("STR006")
def break_numbering(base: Base) -> Iterator[Mutant]:
    """A number twice, or one left out."""
    groups: dict[tuple[Any, ...], list[Row]] = {}
    for row in [*listed(base, *SASARAN, "indikator_narasi"), *indicators(base)]:
        groups.setdefault((row.alias, row.steps[:-1]), []).append(row)
    for rows in groups.values():
        numbers = [str(r.here.get("nomor") or "").rstrip(".") for r in rows]
        start = int(numbers[0]) if numbers[0].isdigit() else 0
        if numbers != [str(start + i) for i in range(len(rows))] or len(rows) < 2:
            continue
        for i in range(1, len(rows)):
            after = rows[i : i + 2]
            places = [row.place for row in after]
            spot = Row(rows[i].alias, (*rows[i].steps, "nomor"), numbers[i])
            yield _put(spot, numbers[i - 1], *places, rule="STR006")
        yield _put(spot, str(start + len(rows) + 1), rows[-1].place, rule="STR006")


@fault("STR002")
def drop_goals(base: Base) -> Iterator[Mutant]:
    """A plan with its narrative, but without tujuan."""
    for alias, plan in base.plans.items():
        if base.heading(alias)["jenis"] == "rkt" and plan.get("narasi") and plan.get("tujuan"):
            row = Row(alias, ("tujuan",), "goals")
            yield _put(row, [], (alias, "dokumen"), rule="STR002")


@fault("LEG002")
def cite_superseded(base: Base) -> Iterator[Mutant]:
    """A regulation that had been replaced years before."""
    for alias, plan in base.plans.items():
        if str(base.heading(alias).get("tahun") or "0") < "2022":
            continue
        given = list(plan.get("dasar_hukum") or ())
        row = Row(alias, ("dasar_hukum",), f"{len(given)} items")
        place = (alias, f"dasar_hukum[{len(given)}]")
        for number, law in WORDS["peraturan_lama"].items():
            known = find_law(number)
            if known is None or not _names(plan, str(known.get("diganti"))):
                mutant = _put(row, [*given, law], place, rule="LEG002")
                yield replace(mutant, what=f"{alias} cites {law}", known=known is not None)


def _names(plan: dict[str, Any], law: str) -> bool:
    """Whether a plan names this regulation: beside its successor an old one is history."""
    number, _, year = law.rpartition(" ")[2].partition("/")
    return f"Nomor {number} Tahun {year}" in str(plan)
