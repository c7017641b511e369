"""Formulas that are missing, unreadable, of the wrong sort, or another one in the PK."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.quality.faults.targets import COUNT, PERCENT, expect, put
from benchmarks.quality.mutant import Mutant, fault, want
from benchmarks.quality.plans import Base
from benchmarks.quality.rows import Row, halves, indicators, pairs
from benchmarks.quality.words import WORDS, knows


@fault("FRM001")
def delete_formula(base: Base) -> Iterator[Mutant]:
    """One row of a table without the formula that the others have."""
    for alias in base.plans:
        rows = [r for r in indicators(base, "iku", "rkt", "pk") if r.alias == alias]
        having = [row for row in rows if row.formula]
        for row in having if len(having) > 1 else ():
            for empty in (None, "", "-"):
                changed = put([row], str(row.formula), empty)
                yield expect(changed, want("FRM001", row.place))


@fault("FRM002")
def garble_formula(base: Base) -> Iterator[Mutant]:
    """A percentage whose formula does not say what is divided by what."""
    for row in indicators(base):
        if row.formula and row.text.lower().startswith("persentase "):
            for nonsense in WORDS["tak_terurai"]:
                changed = put([row], row.formula, nonsense)
                yield expect(changed, want("FRM002", row.place))


@fault("FRM007")
def divide_count(base: Base) -> Iterator[Mutant]:
    """A count that is divided, and so never reaches its target."""
    for row in indicators(base):
        match = COUNT.fullmatch(str(row.here.get("target") or ""))
        if not match or not row.formula or not row.here[row.formula].startswith("Jumlah "):
            continue
        if halves(row.here[row.formula]) or "/" in row.here[row.formula]:
            continue
        for tail in ("jumlah target yang ditetapkan", "jumlah seluruhnya x 100%", "jumlah rencana"):
            formula = f"{row.here[row.formula]} dibagi {tail}"
            known = knows("satuan", match[2])
            yield expect(put([row], row.formula, formula), want("FRM007", row.place), known=known)


@fault("FRM008")
def divide_by_target(base: Base) -> Iterator[Mutant]:
    """The denominator is the target itself."""
    for row, parts in _shares(base):
        for other in WORDS["penyebut_target"]:
            formula = "".join((*parts[:2], other, parts[3]))
            yield expect(put([row], str(row.formula), formula), want("FRM008", row.place))


def _shares(base: Base) -> Iterator[tuple[Row, tuple[str, str, str, str]]]:
    for row in indicators(base):
        parts = halves(row.here[row.formula]) if row.formula else None
        text = row.text.lower()
        is_share = text.startswith("persentase ") and "realisasi" not in text
        if parts and is_share and PERCENT.fullmatch(str(row.here.get("target") or "")):
            yield row, parts


SUMS = (
    ("DPT dan DPK", "DPT dan DPTb"),
    ("DPT dan DPK", "Daftar Pemilih Tetap dan Daftar Pemilih Tambahan"),
    ("jumlah balita", "jumlah balita ditambah jumlah bayi"),
    ("jumlah seluruh balita", "(jumlah balita + jumlah baduta)"),
    ("jumlah sasaran ibu hamil", "(jumlah ibu + jumlah ibu hamil)"),
    ("jumlah remaja putri", "(jumlah remaja + jumlah remaja putri)"),
    ("jumlah lansia", "(jumlah penduduk lansia + jumlah penduduk)"),
    ("jumlah PNS yang", "(jumlah ASN dan PNS) yang"),
    ("kabupaten/kota", "kabupaten/kota ditambah jumlah kota"),
)


@fault("FRM009")
def count_twice(base: Base) -> Iterator[Mutant]:
    """A denominator that adds a set to one that holds it."""
    for row in indicators(base):
        parts = halves(row.here[row.formula]) if row.formula else None
        for old, new in SUMS if parts else ():
            if parts and (parts[2].endswith(old) or (old in parts[2] and old.endswith("yang"))):
                formula = "".join((*parts[:2], parts[2].replace(old, new), parts[3]))
                yield expect(put([row], str(row.formula), formula), want("FRM009", row.place))


OTHER = ("jumlah permohonan yang diterima", "jumlah rencana awal tahun", "jumlah tahun sebelumnya")


@fault("XRP005")
def differ_formula(base: Base) -> Iterator[Mutant]:
    """Another formula in the PK than in the RKT."""
    for one, other in pairs(base):
        parts = halves(other.here[other.formula]) if one.formula and other.formula else None
        if parts is None:
            continue
        for denominator in OTHER:
            formula = "".join((*parts[:2], denominator, parts[3]))
            changed = put([other], str(other.formula), formula)
            yield expect(changed, want("XRP005", other.place))
        numerator = parts[0] + " pada triwulan IV"
        yield expect(
            put([other], str(other.formula), "".join((numerator, *parts[1:]))),
            want("XRP005", other.place),
        )
