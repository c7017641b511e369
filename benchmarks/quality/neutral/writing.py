"""Numbers, money and dates written in another way."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from benchmarks.quality.mutant import Mutant, neutral
from benchmarks.quality.neutral.texts import rewrite, write_all
from benchmarks.quality.plans import Base
from benchmarks.quality.rows import Row, indicators, listed

DOCUMENTS = ("", "rkt", "pk")
PERCENT = re.compile(r"(\d+)(?:,(\d+))? ?(?:%|persen)")
RUPIAH = re.compile(r"Rp ?([\d.]+)(?:,00|,-)?")
DATE = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
MONTHS = [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
]
Way = tuple[str, Callable[[re.Match[str]], str]]
PERCENTS: tuple[Way, ...] = (
    ("12 %", lambda m: m[0].replace("%", " %").replace("  ", " ")),
    ("12 persen", lambda m: f"{m[1]}{',' + m[2] if m[2] else ''} persen"),
    ("12,50%", lambda m: f"{m[1]},{(m[2] or '').ljust(2, '0')}%"),
    ("12.5%", lambda m: f"{m[1]}{'.' + m[2] if m[2] and len(m[2]) < 3 else ''}%" if m[2] else m[0]),
)
MONEY: tuple[Way, ...] = (
    ("Rp1.000", lambda m: f"Rp{m[1]}"),
    ("Rp. 1.000,-", lambda m: f"Rp. {m[1]},-"),
    ("Rp 1.000,00", lambda m: f"Rp {m[1]},00"),
    ("1000", lambda m: m[1].replace(".", "")),
    ("IDR", lambda m: f"IDR {m[1]}"),
)
DATES: tuple[Way, ...] = (
    ("1 Januari 2024", lambda m: f"{int(m[3])} {MONTHS[int(m[2]) - 1]} {m[1]}"),
    ("01-01-2024", lambda m: f"{m[3]}-{m[2]}-{m[1]}"),
    ("1/1/2024", lambda m: f"{int(m[3])}/{int(m[2])}/{m[1]}"),
    ("1 JANUARI 2024", lambda m: f"{int(m[3])} {MONTHS[int(m[2]) - 1].upper()} {m[1]}"),
)


@neutral()
def rewrite_percent(base: Base) -> Iterator[Mutant]:
    """12%, 12 %, 12 persen, 12,00%."""
    for only in DOCUMENTS:
        for name, way in PERCENTS:
            change = _matching(PERCENT, way)
            yield from rewrite(base, f"target as {name} {only}", change, "target", only=only)


def _matching(
    pattern: re.Pattern[str], way: Callable[[re.Match[str]], str]
) -> Callable[[str], str]:
    def change(text: str) -> str:
        match = pattern.fullmatch(text)
        return way(match) if match else text

    return change


@neutral()
def split_unit(base: Base) -> Iterator[Mutant]:
    """The unit in its own column instead of behind the number."""
    for only in DOCUMENTS:
        edits = []
        for row in _with_targets(base, only):
            match = re.fullmatch(r"([\d.,]+) ?(%|[A-Z][a-z]+)", row.here["target"])
            if match:
                edits += [(row, "target", match[1]), (row, "satuan", match[2])]
        yield from write_all(f"unit apart {only}", edits)


def _with_targets(base: Base, only: str) -> Iterator[Row]:
    for row in indicators(base):
        jenis = base.heading(row.alias)["jenis"]
        unitless = isinstance(row.here.get("target"), str) and not row.here.get("satuan")
        if unitless and (not only or jenis == only):
            yield row


@neutral()
def rewrite_money(base: Base) -> Iterator[Mutant]:
    """Rp 1.000, Rp1.000,-, 1000."""
    for only in DOCUMENTS:
        for name, way in MONEY:
            change = _matching(RUPIAH, way)
            yield from rewrite(base, f"money as {name} {only}", change, "anggaran", only=only)


@neutral()
def rewrite_dates(base: Base) -> Iterator[Mutant]:
    """2024-01-17, 17 Januari 2024, 17-01-2024."""
    for name, way in DATES:
        edits = []
        for alias in base.plans:
            row = Row(alias, ("dokumen", "ditetapkan"), None)
            said = (base.heading(alias).get("ditetapkan") or {}).get("tanggal") or ""
            match = DATE.fullmatch(said)
            if match:
                edits.append((row, "tanggal", way(match)))
        yield from write_all(f"dates as {name}", edits)


@neutral()
def renumber(base: Base) -> Iterator[Mutant]:
    """Numbers with a point or without."""
    for name, change in (("1.", lambda n: f"{n}."), ("1", lambda n: n)):
        edits = [
            (row, "nomor", change(str(row.here["nomor"]).rstrip(".")))
            for row in listed(base, "sasaran_strategis", "sasaran_program", "sasaran_kegiatan")
            if str(row.here.get("nomor") or "").rstrip(".").isdigit()
        ]
        yield from write_all(f"numbers as {name}", edits)
