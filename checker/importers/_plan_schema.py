"""The shape of plan files as JSON Schema: what an editor completes and explains while one writes."""

from __future__ import annotations

from collections.abc import Mapping

from checker.importers._plan_shape import shape_plan
from checker.knowledge.vocabulary import Vocabulary
from checker.schema.json_schema import Json, SchemaWriter

_ANY_TEXT = ("string", "number", "boolean")
"""A plan's values are texts whatever they look like; an editor takes some for numbers."""

TYPES: Mapping[str, Json] = {
    "teks": {"type": list(_ANY_TEXT)},
    "teks_bilangan_bulat": {"type": ["integer", "string"], "pattern": "^-?[0-9]{1,18}$"},
    "teks_tahun": {
        "type": ["integer", "string"],
        "pattern": "^[12][0-9]{3}$",
        "minimum": 1000,
        "maximum": 2999,
    },
    "teks_periode": {"type": ["string"], "examples": ["2020-2024"]},
    "teks_tanggal": {"type": ["string"], "examples": ["2024-01-17", "17 Januari 2024"]},
}


def write_plan(vocabulary: Vocabulary) -> tuple[Json, Json]:
    """Return the schema of a whole plan file, and the definitions that it refers to."""
    writer = SchemaWriter(TYPES)
    return writer.write_mapping(shape_plan(vocabulary)), writer.definitions
