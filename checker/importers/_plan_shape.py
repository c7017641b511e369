"""The shape of a plan file, as a Cerberus schema made from the vocabulary."""

from __future__ import annotations

from typing import Any

from checker.knowledge.vocabulary import Field, Kind, Slot, Vocabulary
from checker.schema.json_schema import tell

Shape = dict[str, Any]

_TEXT: Shape = {"type": "teks", "nullable": True}
_TEXTS: Shape = {"type": ["teks", "list"], "nullable": True, "schema": _TEXT}
_BY_NAME: Shape = {"keysrules": {"type": "teks"}, "valuesrules": _TEXT}
_TYPES: dict[str, Shape] = {
    "teks": _TEXT,
    "formula": _TEXT,
    "pilihan": _TEXT,
    "target": _TEXT,
    "uang": _TEXT,
    "bulat": {"type": "teks_bilangan_bulat", "nullable": True},
    "tahun": {"type": "teks_tahun", "nullable": True},
    "periode": {"type": "teks_periode", "nullable": True},
    "tanggal": {"type": "teks_tanggal", "nullable": True},
    "target_berkala": {"type": "dict", "nullable": True, **_BY_NAME},
    "daftar": _TEXTS,
    "sumber": {"type": ["teks", "dict"], "nullable": True, "valuesrules": _TEXT},
}


def shape_plan(vocabulary: Vocabulary) -> Shape:
    """Return the schema of a whole plan file."""
    return _Shaper(vocabulary).shape()


class _Shaper:
    def __init__(self, vocabulary: Vocabulary) -> None:
        supported = vocabulary.relations["mendukung"].targets
        linked = dict.fromkeys([*sorted(supported), *vocabulary.expand(supported)])
        self._kinds = vocabulary.kinds
        self._labels = vocabulary.types
        self._types = {**_TYPES, "tautan": _shape_links(list(linked))}

    def shape(self) -> Shape:
        kind = self._kinds["dokumen"]
        fields = [field for field in kind.fields.values() if not field.derived]
        top = {field.name: self._shape_field(field) for field in fields if field.top_level}
        heading = self._nest([field for field in fields if not field.top_level])
        for slot in kind.slots.values():
            (heading if slot.inside == "dokumen" else top)[slot.key] = self._shape_slot(slot)
        meta = tell(kind.label, kind.about)
        said = {"type": "dict", "required": True, "schema": heading, "meta": meta}
        return {"dokumen": said, **top}

    def _shape_kind(self, kind: Kind) -> Shape:
        shape = self._nest([field for field in kind.fields.values() if not field.derived])
        for slot in kind.slots.values():
            if not slot.derived:
                shape[slot.key] = self._shape_slot(slot)
        return shape

    def _shape_slot(self, slot: Slot) -> Shape:
        kind = self._kinds[slot.kind]
        types = ["teks", "dict"] if slot.plain else ["dict"]
        inner = {"type": types, "schema": self._shape_kind(kind)}
        about = tell(kind.label, kind.about)
        if not slot.many:
            return {**inner, "nullable": True, "meta": about}
        inner["meta"] = {**about, "define": kind.name}
        return {"type": "list", "nullable": True, "schema": inner, "meta": about}

    def _nest(self, fields: list[Field]) -> Shape:
        """Turn dotted names into mappings inside mappings; `sumber` keeps its own shape."""
        shape: Shape = {}
        for field in fields:
            head, _, rest = field.name.partition(".")
            if not rest:
                shape[head] = self._shape_field(field)
            elif head != "sumber":
                inner = shape.setdefault(head, {"type": "dict", "nullable": True, "schema": {}})
                inner["schema"][rest] = self._shape_field(field)
        return shape

    def _shape_field(self, field: Field) -> Shape:
        shape = {**self._types[field.type], "meta": tell(field.label, self._labels.get(field.type))}
        if field.allowed:
            shape["allowed"] = list(field.allowed)
        if field.required:
            shape |= {"required": True, "nullable": False, "empty": False}
        return shape


def _shape_links(kinds: list[str]) -> Shape:
    """Return the shape of links: bare numbers or texts, or what names a kind and one of its rows."""
    link = {
        "type": ["teks", "dict"],
        "schema": {
            "jenis": {"type": "teks", "required": True, "allowed": kinds},
            "nomor": _TEXT,
            "uraian": _TEXT,
        },
    }
    return {"type": ["teks", "list"], "nullable": True, "schema": link}
