"""Targets lost, damaged, out of range, in a wrong unit, or without a direction."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from benchmarks.quality.mutant import Mutant, Plans, Want, fault, want
from benchmarks.quality.plans import Base
from benchmarks.quality.rows import Row, alike, halves, indicators, pairs
from benchmarks.quality.words import WORDS, knows

PERCENT = re.compile(r"(\d+(?:[.,]\d+)?) ?%")
COUNT = re.compile(r"(\d+) ([A-Z][a-z]+)")
GROWING = re.compile(r"penurunan|peningkatan|pertumbuhan|capaian|realisasi|penyerapan|target|rasio")


def put(rows: list[Row], key: str, value: Any) -> Mutant:
    """Write the same value into a field of several rows."""

    def apply(plans: Plans) -> None:
        for row in rows:
            row.of(plans)[key] = value

    return Mutant(f"{key}: {rows[0].text[:60]!r} -> {value!r}", apply)


def expect(mutant: Mutant, *wants: Want, known: bool | None = None) -> Mutant:
    """Return the mutant with its wants."""
    return Mutant(mutant.what, mutant.apply, wants, known)


@fault("TGT001", "XRP003")
def delete_target(base: Base) -> Iterator[Mutant]:
    """A cell without a target, in one document only."""
    partners = {a.place: b for pair in pairs(base) for a, b in (pair, pair[::-1])}
    for row in indicators(base, "rkt", "pk"):
        if not row.here.get("target") or {"target_tahunan", "target_triwulan"} & set(row.here):
            continue
        for empty in WORDS["target_kosong"]:
            wants = [want("TGT001", row.place)]
            partner = partners.get(row.place)
            if partner is not None and partner.here.get("target"):
                wants.append(want("XRP003", row.place, partner.place))
            known = empty is None or not empty.strip(" -….") or knows("tidak_dinyatakan", empty)
            yield expect(put([row], "target", empty), *wants, known=known)


@fault("TGT002")
def damage_target(base: Base) -> Iterator[Mutant]:
    """Digits read as letters by a scanner."""
    for row in indicators(base):
        said = str(row.here.get("target") or "")
        if not PERCENT.fullmatch(said):
            continue
        for old, new in (("0", "O"), ("1", "l"), ("%", "o/o"), ("5", "S"), ("8", "B")):
            if old in said:
                damaged = put([row], "target", said.replace(old, new))
                yield expect(damaged, want("TGT002", row.place))


@fault("TGT004")
def exceed_whole(base: Base) -> Iterator[Mutant]:
    """A share of more than all."""
    for row in indicators(base):
        said = str(row.here.get("target") or "")
        formula = halves(row.here[row.formula]) if row.formula else None
        is_share = row.text.lower().startswith("persentase") and not GROWING.search(row.text)
        if formula and is_share and PERCENT.fullmatch(said) and _is_part(formula):
            rows = [r for r in alike(base, row) if r.here.get("target") == said]
            for value in ("120%", "1000%", "102,5%"):
                wants = [want("TGT004", r.place) for r in rows if r.formula]
                yield expect(put(rows, "target", value), *wants)


def _is_part(formula: tuple[str, str, str, str]) -> bool:
    """Whether the numerator says what the denominator says, and more."""
    numerator, _, denominator, _ = formula
    words = set(re.findall(r"\w+", denominator.lower())) - {"seluruh", "jumlah", "keseluruhan"}
    return words <= set(re.findall(r"\w+", numerator.lower()))


@fault("TGT003")
def misfit_unit(base: Base) -> Iterator[Mutant]:
    """A percentage counted in things, or a count in percent."""
    for row in indicators(base):
        said = str(row.here.get("target") or "")
        first = row.text.lower().split()[0]
        if first == "persentase" and PERCENT.fullmatch(said):
            for unit in WORDS["satuan"]:
                changed = put([row], "target", f"12 {unit}")
                yield expect(changed, want("TGT003", row.place), known=knows("satuan", unit))
        if first == "jumlah" and COUNT.fullmatch(said):
            for value in ("85%", "85 persen", "85 %"):
                yield expect(put([row], "target", value), want("TGT003", row.place))


@fault("TGT005")
def differ_unit(base: Base) -> Iterator[Mutant]:
    """Another unit in the PK than in the RKT, with the same number."""
    for _, row in pairs(base):
        match = COUNT.fullmatch(str(row.here.get("target") or ""))
        for unit in WORDS["satuan"] if match else ():
            if match and unit != match[2]:
                changed = put([row], "target", f"{match[1]} {unit}")
                known = knows("satuan", unit, match[2])
                yield expect(changed, want("TGT005", row.place), known=known)


@fault("TGT009")
def hide_polarity(base: Base) -> Iterator[Mutant]:
    """Lower is better, and the plan does not say so."""
    for row in indicators(base, "renstra", "iku", "rkt", "pk"):
        if row.here.get("polaritas") == "minimal":
            yield expect(put([row], "polaritas", None), want("TGT009", row.place))
