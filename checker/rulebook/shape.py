"""The shape of a rule file, as a Cerberus schema: the one table of keywords."""

from __future__ import annotations

from checker.errors import Text
from checker.knowledge.shapes import NAME_OR_NAMES, NAMES, SENTENCE, SEVERITY, TEXT, Shape
from checker.schema.json_schema import tell


def _with(shape: Shape, title: tuple[str, str], about: tuple[str, str]) -> Shape:
    """Return a shape with what editors say of it, in both languages."""
    return {**shape, "meta": tell(Text(*title), Text(*about))}


_AT = _with(
    SENTENCE,
    ("tempat", "place"),
    (
        "alias:jalur, misalnya pk:sasaran_kegiatan[0].indikator[0]",
        "alias:path, such as pk:sasaran_kegiatan[0].indikator[0]",
    ),
)

EXAMPLE: Shape = {
    "type": "dict",
    "schema": {
        "title": _with(
            SENTENCE, ("judul", "title"), ("Apa yang diperlihatkan contoh ini", "What it shows")
        ),
        "plan": _with(
            {
                "type": "dict",
                "required": True,
                "empty": False,
                "valuesrules": {"type": "dict"},
            },
            ("rencana", "plans"),
            (
                "Dokumen menurut alias: jenisnya, atau jenis_nama (pk, rkt, rkt_ketua)",
                "Documents by alias: their kind, or kind_name (pk, rkt, rkt_ketua)",
            ),
        ),
        "finds": _with(
            {
                "type": "list",
                "required": True,
                "schema": {
                    "type": "dict",
                    "schema": {"at": _AT, "related": NAMES, "severity": SEVERITY},
                },
            },
            ("ditemukan", "finds"),
            (
                "Tempat setiap temuan; kosong bila tidak boleh ada temuan",
                "The place of every finding; empty where nothing may be found",
            ),
        ),
        "unassessed": _with(
            {
                "type": "list",
                "schema": {"type": "dict", "schema": {"at": _AT, "needs": SENTENCE}},
            },
            ("belum dapat dinilai", "not assessed"),
            ("Tempat dan apa yang kurang", "Places, and what is missing there"),
        ),
    },
}

_DAY: Shape = {"type": "string", "regex": r"\d{4}-\d{2}-\d{2}"}

_SOFTER: Shape = {
    "type": "list",
    "schema": {
        "type": "dict",
        "schema": {
            "when": {"type": "dict", "required": True, "empty": False},
            "severity": {**SEVERITY, "required": True},
        },
    },
}

_SOURCE: Shape = {
    "type": "dict",
    "required": True,
    "schema": {
        "kind": _with(
            {
                "type": "string",
                "required": True,
                "allowed": ["regulation", "guidance", "logic", "self"],
            },
            ("jenis sumber", "kind of source"),
            (
                "regulation hanya bila bunyi ketentuannya sudah diperiksa",
                "regulation only where the clause was verified",
            ),
        ),
        "cite": _with(
            {
                "type": ["string", "dict"],
                "required": True,
                "empty": False,
                "schema": {"id": SENTENCE, "en": SENTENCE},
            },
            ("kriteria", "criterion"),
            ("Dicetak pada setiap temuan", "Printed with every finding"),
        ),
        "berlaku": _with(
            {"type": "dict", "schema": {"dari": _DAY, "sampai": _DAY}},
            ("masa berlaku", "in force"),
            ("Tanggal, misalnya 2021-12-31", "Days, such as 2021-12-31"),
        ),
    },
}

_FOR: Shape = {
    "type": "dict",
    "required": True,
    "schema": {
        "kind": _with(
            NAME_OR_NAMES, ("jenis unsur", "kind"), ("Unsur yang ditanyai", "Whom the rule asks")
        ),
        "in": _with(
            NAME_OR_NAMES,
            ("jenis dokumen", "kind of document"),
            ("Tanpa ini: semua dokumen", "Without it: all documents"),
        ),
        "where": _with(
            {"type": "dict"},
            ("syarat", "condition"),
            (
                "Aturan isian; yang kosong tidak memenuhi syarat kecuali nullable: true",
                "Rules of fields; what is not stated fails unless nullable: true",
            ),
        ),
        "where_absent": _with(
            NAME_OR_NAMES,
            ("isian yang harus kosong", "fields that must be absent"),
            ("Nama isian", "Names of fields"),
        ),
        "pairs": _with(
            NAME_OR_NAMES,
            ("pasangan baris", "pairs of rows"),
            ("Nama penyandingan", "Names of alignments"),
        ),
        "are": _with(
            {"type": "string", "allowed": ["same", "near", "any"]},
            ("hasil penyandingan", "outcome of the alignment"),
            ("Tanpa ini: same", "Without it: same"),
        ),
    },
}

RULE: Shape = {
    "code": _with(
        {**SENTENCE, "regex": r"[A-Z]{3}[0-9]{3}"},
        ("kode", "code"),
        (
            "Tiga huruf dan tiga angka; tidak dipakai ulang",
            "Three letters, three digits; used once",
        ),
    ),
    "title": _with(
        TEXT, ("judul", "title"), ("Kesalahan dalam beberapa kata", "The fault, shortly")
    ),
    "severity": _with(
        {**SEVERITY, "required": True},
        ("tingkat", "severity"),
        ("error hanya bila pasti salah", "error only for what is certain"),
    ),
    "confidence": _with(
        {"type": "string", "allowed": ["high", "medium", "low"]},
        ("keyakinan", "confidence"),
        ("Selain high, paling berat peringatan", "Anything but high caps at a warning"),
    ),
    "softer": _with(
        _SOFTER,
        ("lebih ringan bila", "less grave where"),
        ("Syarat dan tingkat penggantinya", "Conditions, and the severity then"),
    ),
    "source": _with(_SOURCE, ("sumber", "source"), ("Dasar aturan", "What the rule rests on")),
    "why": _with(TEXT, ("mengapa", "why"), ("Mengapa hal ini salah", "Why this is wrong")),
    "for": _with(
        _FOR,
        ("siapa yang ditanyai", "whom it asks"),
        ("Unsur (kind) atau pasangan (pairs)", "Elements (kind) or pairs"),
    ),
    "check": _with(
        {"type": "dict", "required": True, "minlength": 1, "maxlength": 1},
        ("pemeriksaan", "check"),
        ("Tepat satu kata kerja", "Exactly one verb"),
    ),
    "message": _with(
        TEXT,
        ("kondisi", "condition"),
        (
            "Sisipan {indikator.uraian}, {kiri.target}, {dokumen.unit}, {masalah.…}",
            "Placeholders {indikator.uraian}, {kiri.target}, {dokumen.unit}, {masalah.…}",
        ),
    ),
    "effect": _with(TEXT, ("akibat", "effect"), ("Bila dibiarkan", "If it is left so")),
    "remedy": _with(TEXT, ("rekomendasi", "remedy"), ("Cara memperbaikinya", "How to right it")),
    "yields_to": _with(
        NAMES,
        ("mengalah kepada", "yields to"),
        (
            "Diam bila aturan ini menemukan sesuatu di unsur yang sama",
            "Silent where these rules found something at the element",
        ),
    ),
    "parameters": _with(
        {"type": "dict", "valuesrules": {"type": "number"}},
        ("angka yang dapat diatur", "numbers to be set"),
        ("Dipakai sebagai {parameter: nama}", "Used as {parameter: name}"),
    ),
    "examples": _with(
        {"type": "list", "required": True, "schema": EXAMPLE},
        ("contoh", "examples"),
        (
            "Sedikitnya dua yang ditemukan dan dua yang tidak",
            "At least two that it finds and two that it must not",
        ),
    ),
}
