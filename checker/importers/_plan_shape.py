"""The shape of a plan file, as a Cerberus schema made from the vocabulary."""

from __future__ import annotations

from typing import Any

from checker.knowledge.vocabulary import Field, Kind, Slot, Vocabulary

Shape = dict[str, Any]

_TEXT: Shape = {"type": "teks", "nullable": True}
_TEXTS: Shape = {"type": ["teks", "list"], "nullable": True, "schema": _TEXT}
_BY_NAME: Shape = {"keysrules": {"type": "teks"}, "valuesrules": _TEXT}
_LINK: Shape = {
    "type": ["teks", "dict"],
    "schema": {"jenis": {"type": "teks", "required": True}, "nomor": _TEXT, "uraian": _TEXT},
}
_TYPES: dict[str, Shape] = {
    "teks": _TEXT,
    "pilihan": _TEXT,
    "target": _TEXT,
    "uang": _TEXT,
    "bulat": {"type": "teks_bilangan_bulat", "nullable": True},
    "tahun": {"type": "teks_tahun", "nullable": True},
    "periode": {"type": "teks_periode", "nullable": True},
    "tanggal": {"type": "teks_tanggal", "nullable": True},
    "target_berkala": {"type": "dict", "nullable": True, **_BY_NAME},
    "daftar": _TEXTS,
    "tautan": {"type": ["teks", "list"], "nullable": True, "schema": _LINK},
    "sumber": {"type": ["teks", "dict"], "nullable": True, "valuesrules": _TEXT},
}


def shape_plan(vocabulary: Vocabulary) -> Shape:
    """Return the schema of a whole plan file."""
    kind = vocabulary.kinds["dokumen"]
    fields = [field for field in kind.fields.values() if not field.derived]
    top = {field.name: _shape_field(field) for field in fields if field.top_level}
    heading = _nest([field for field in fields if not field.top_level])
    for slot in kind.slots.values():
        (heading if slot.inside == "dokumen" else top)[slot.key] = _shape_slot(slot, vocabulary)
    return {"dokumen": {"type": "dict", "required": True, "schema": heading}, **top}


def _shape_kind(kind: Kind, vocabulary: Vocabulary) -> Shape:
    shape = _nest([field for field in kind.fields.values() if not field.derived])
    for slot in kind.slots.values():
        if not slot.derived:
            shape[slot.key] = _shape_slot(slot, vocabulary)
    return shape


def _shape_slot(slot: Slot, vocabulary: Vocabulary) -> Shape:
    inner = {"schema": _shape_kind(vocabulary.kinds[slot.kind], vocabulary)}
    kinds = ["teks", "dict"] if slot.plain else ["dict"]
    if not slot.many:
        return {"type": kinds, "nullable": True, **inner}
    return {"type": "list", "nullable": True, "schema": {"type": kinds, **inner}}


def _nest(fields: list[Field]) -> Shape:
    """Turn dotted names into mappings inside mappings; `sumber` keeps its own shape."""
    shape: Shape = {}
    for field in fields:
        head, _, rest = field.name.partition(".")
        if not rest:
            shape[head] = _shape_field(field)
        elif head != "sumber":
            inner = shape.setdefault(head, {"type": "dict", "nullable": True, "schema": {}})
            inner["schema"][rest] = _shape_field(field)
    return shape


def _shape_field(field: Field) -> Shape:
    shape = dict(_TYPES[field.type])
    if field.allowed:
        shape["allowed"] = list(field.allowed)
    if field.required:
        shape |= {"required": True, "nullable": False, "empty": False}
    return shape
