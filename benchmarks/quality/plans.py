"""The honest plans that are changed: samples, the rules' own examples, and a bank of indicators."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from checker.run import Checker
from checker.source.files import decode
from checker.source.yaml import read_yaml

ROOT = Path(__file__).parents[2]
HERE = Path(__file__).parent
KINDS = ("rencana_aksi", "renstra", "rkt", "iku", "lkj", "pk")
SASARAN = ("sasaran_strategis", "sasaran_program", "sasaran_kegiatan")


@dataclass(frozen=True, slots=True)
class Base:
    """A set of plans by alias; `honest` if no rule should find anything worth a warning in it."""

    name: str
    plans: dict[str, dict[str, Any]]
    honest: bool
    rule: str = ""

    def heading(self, alias: str) -> dict[str, Any]:
        """Return the `dokumen` of one plan."""
        heading: dict[str, Any] = self.plans[alias]["dokumen"]
        return heading


def load_bases(checker: Checker) -> list[Base]:
    """Return all sets of plans, in a fixed order."""
    return [*_load_samples(), *_load_bank(), *_load_examples(checker)]


def read_file(path: Path) -> dict[str, Any]:
    """Return a YAML file as plain mappings, lists and texts."""
    plan: dict[str, Any] = read_yaml(decode(path.name, path.read_bytes()), typed=False).data
    return plan


def _load_samples() -> Iterator[Base]:
    for folder in sorted((ROOT / "samples").iterdir()):
        files = sorted(folder.glob("*.yaml")) if folder.is_dir() else []
        if files:
            plans = {file.stem: read_file(file) for file in files}
            yield Base(folder.name, plans, honest=folder.name != "kpu-lampung-2024")


def _load_examples(checker: Checker) -> Iterator[Base]:
    units = {pack.name: pack.example_unit for pack in checker.packs}
    for rule in checker.rulebook.rules:
        for number, example in enumerate(rule.examples, start=1):
            plans = {a: _fill(a, dict(p), units[rule.pack]) for a, p in example.plans.items()}
            yield Base(f"{rule.code}-{number}", plans, honest=not example.finds, rule=rule.code)


def _fill(alias: str, plan: dict[str, Any], unit: str) -> dict[str, Any]:
    jenis = next((k for k in KINDS if alias == k or alias.startswith(f"{k}_")), alias)
    given = plan.get("dokumen") or {}
    year = {} if "periode" in given else {"tahun": "2024"}
    return {**plan, "dokumen": {"jenis": jenis, "unit": unit, **year, **given}}


def _load_bank() -> Iterator[Base]:
    source = decode("indicators", b"offices:\n" + (HERE / "indicators.yaml").read_bytes())
    for office in read_yaml(source, typed=False).data["offices"]:
        plans = {jenis: _write_plan(office, jenis) for jenis in ("rkt", "pk")}
        yield Base(f"bank-{office['unit'].split()[0]}-{office['unit'].split()[1]}", plans, True)


def _write_plan(office: dict[str, Any], jenis: str) -> dict[str, Any]:
    """Write the RKT or the PK of an office of the bank, whole and honest."""
    date = "2023-12-11" if jenis == "rkt" else "2024-01-22"
    title = "RENCANA KERJA TAHUNAN" if jenis == "rkt" else "PERJANJIAN KINERJA"
    signs = {"nama": office["kepala"], "jabatan": f"Kepala {office['unit']}", "tanggal": date}
    parts = ["formulir_target", "formulir_cara"] if jenis == "rkt" else ["pernyataan", "lampiran"]
    return {
        "dokumen": {
            "jenis": jenis,
            "unit": office["unit"],
            "tahun": "2024",
            "judul": f"{title} TAHUN 2024",
            "ditetapkan": {"tempat": "Umpama", "tanggal": date},
            "penanda_tangan": [{**signs, "bagian": part} for part in parts],
        },
        "dasar_hukum": ["Peraturan Presiden Nomor 29 Tahun 2014 tentang SAKIP"],
        **(_write_narrative(office) if jenis == "rkt" else {}),
        "tujuan": [{"kode": "T1", "uraian": "Terwujudnya pelayanan yang andal bagi warga"}],
        "sasaran_program": [
            _write_sasaran(number, sasaran, jenis)
            for number, sasaran in enumerate(office["sasaran"], start=1)
        ],
        "program": [
            {"nama": "Program Pelayanan", "anggaran": "Rp 7.325.410.000", "sasaran": ["1"]},
            {
                "nama": "Program Dukungan Manajemen",
                "anggaran": "Rp 2.180.000.000",
                "sasaran": ["2"],
            },
        ],
        "anggaran_total": "Rp 9.505.410.000",
    }


def _write_narrative(office: dict[str, Any]) -> dict[str, Any]:
    rows = [row for sasaran in office["sasaran"] for row in sasaran["indikator"]]
    return {
        "narasi": [{"judul": "BAB I PENDAHULUAN", "isi": "Rencana ini memuat sasaran dan target."}],
        "sasaran_strategis": [
            {"nomor": str(number), "uraian": sasaran["uraian"]}
            for number, sasaran in enumerate(office["sasaran"], start=1)
        ],
        "indikator_narasi": [
            {"nomor": str(number), "uraian": row[0]} for number, row in enumerate(rows, start=1)
        ],
    }


def _write_sasaran(number: int, sasaran: dict[str, Any], jenis: str) -> dict[str, Any]:
    formula = "cara_pengukuran" if jenis == "rkt" else "cara_perhitungan_capaian"
    names = ("uraian", "target", formula, "polaritas")
    return {
        "nomor": str(number),
        "uraian": sasaran["uraian"],
        "mendukung": [{"jenis": "tujuan", "nomor": "T1"}],
        "indikator": [dict(zip(names, row, strict=False)) for row in sasaran["indikator"]],
    }
