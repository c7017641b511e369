"""Indicators and sasaran worded as something else, and words written twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from benchmarks.quality.faults.targets import expect, put
from benchmarks.quality.mutant import Mutant, Want, fault, want
from benchmarks.quality.plans import Base
from benchmarks.quality.rows import Row, alike, indicators, listed, sasaran
from benchmarks.quality.words import WORDS, has_word, knows

MEASURE = re.compile(r"(?:Persentase|Jumlah|Rata-rata|Indeks|Nilai|Tingkat) +(?=[a-z])")
ACTIVITY = re.compile(r"(?:ter|di)\w+nya\b|pe\w+an\b|me\w+nya\b", re.IGNORECASE)
MEASURES = {
    "capaian",
    "skor",
    "realisasi",
    "penyerapan",
    "rata",
    "nilai",
    "indeks",
    "waktu",
    "sisa",
    "lama",
    "jumlah",
}


@fault("IND001")
def open_like_goal(base: Base) -> Iterator[Mutant]:
    """An indicator that begins like a goal or an activity, in all documents alike."""
    for row in indicators(base):
        bare, count = MEASURE.subn("", row.text, count=1)
        for word in WORDS["pembuka_indikator"] if count else ():
            rows = alike(base, row)
            wants = [want("IND001", r.place) for r in rows]
            known = knows("kata_kegiatan", word)
            yield expect(put(rows, "uraian", f"{word} {bare}"), *wants, known=known)


@fault("IND002")
def drop_measure(base: Base) -> Iterator[Mutant]:
    """An indicator that does not say how it is counted."""
    for row in indicators(base):
        bare, count = MEASURE.subn("", row.text, count=1)
        first = bare.split()[0].split("-")[0].lower() if count else ""
        if count and first not in MEASURES:
            rows = alike(base, row)
            rules = ("IND002", "IND001") if ACTIVITY.match(first) else ("IND002",)
            wants = [Want(rules, (r.place,)) for r in rows]
            yield expect(put(rows, "uraian", bare[0].upper() + bare[1:]), *wants)


@fault("SAS001")
def open_like_activity(base: Base) -> Iterator[Mutant]:
    """A sasaran that names what is done instead of what comes of it."""
    for row in sasaran(base):
        first, _, rest = row.text.partition(" ")
        if not first.endswith("nya") or not rest:
            continue
        for word in WORDS["pembuka_sasaran"]:
            rows = alike(base, row)
            wants = [want("SAS001", r.place) for r in rows]
            known = knows("kata_proses", word)
            yield expect(put(rows, "uraian", f"{word} {rest}"), *wants, known=known)


@fault("TXT001")
def repeat_word(base: Base) -> Iterator[Mutant]:
    """A small word written twice."""
    for row in [*indicators(base), *sasaran(base), *listed(base, "misi", "dasar_hukum")]:
        for key, text in _texts(row):
            for word in WORDS["kata_ganda"]:
                if has_word(text, f" {word} ".strip()) and f" {word} " in text:
                    twice = text.replace(f" {word} ", f" {word} {word} ", 1)
                    yield expect(_write(row, key, twice), want("TXT001", row.place))


def _texts(row: Row) -> list[tuple[str, str]]:
    if isinstance(row.here, str):
        return [("", row.here)]
    keys = ("uraian", "cara_pencapaian", "cara_pengukuran", "cara_perhitungan_capaian")
    return [(key, row.here[key]) for key in keys if row.here.get(key)]


def _write(row: Row, key: str, text: str) -> Mutant:
    if key:
        return put([row], key, text)

    def apply(plans: dict[str, dict[str, object]]) -> None:
        row.above(plans)[row.steps[-1]] = text

    return Mutant(f"{row.place[1]} -> {text[:60]!r}", apply)
