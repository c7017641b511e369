"""rules/vocabulary.yaml read into a Vocabulary."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from checker.knowledge.reading import DataReader, text_of
from checker.knowledge.shapes import NAMES, OPTIONAL_TEXT, SENTENCE, TEXT, Shape
from checker.knowledge.vocabulary import Field, Kind, Relation, Slot, Vocabulary

FIELD: Shape = {
    "type": "dict",
    "schema": {
        "type": SENTENCE,
        "label": TEXT,
        "derived": {"type": "boolean"},
        "required": {"type": "boolean"},
        "top_level": {"type": "boolean"},
        "allowed": NAMES,
    },
}

SLOT: Shape = {
    "type": "dict",
    "schema": {
        "kind": SENTENCE,
        "many": {"type": "boolean"},
        "derived": {"type": "boolean"},
        "plain": {"type": "string"},
        "inside": {"type": "string"},
    },
}

KIND: Shape = {
    "type": "dict",
    "schema": {
        "label": TEXT,
        "about": TEXT,
        "name": SENTENCE,
        "group": {"type": "string"},
        "fields": {"type": "dict", "required": True, "valuesrules": FIELD},
        "contains": {"type": "dict", "valuesrules": SLOT},
    },
}

RELATION: Shape = {
    "type": "dict",
    "schema": {
        "label": TEXT,
        "inverse": SENTENCE,
        "origin": {"type": "string", "allowed": ["struktur", "tertulis", "disimpulkan"]},
        "from": NAMES,
        "to": NAMES,
    },
}

VOCABULARY: Shape = {
    "types": {"type": "dict", "required": True, "valuesrules": OPTIONAL_TEXT},
    "common_fields": {"type": "dict", "required": True, "valuesrules": FIELD},
    "kinds": {"type": "dict", "required": True, "valuesrules": KIND},
    "groups": {"type": "dict", "required": True, "valuesrules": OPTIONAL_TEXT},
    "relations": {"type": "dict", "required": True, "valuesrules": RELATION},
}


def read_vocabulary(path: Path, shown: str, reader: DataReader) -> Vocabulary:
    """Read the file; RulebookError if it is wrong, since nothing can be read without it."""
    tree = reader.read(path, shown, VOCABULARY)
    if tree is None:
        reader.finish()
    said = tree.data if tree else {}
    common = said["common_fields"]
    return Vocabulary(
        kinds={name: _kind(name, kind, common) for name, kind in said["kinds"].items()},
        groups={name: text_of(group) for name, group in said["groups"].items()},
        relations={name: _relation(name, link) for name, link in said["relations"].items()},
        types={name: text_of(label) for name, label in said["types"].items()},
    )


def _kind(name: str, said: dict[str, Any], common: dict[str, Any]) -> Kind:
    return Kind(
        name=name,
        label=text_of(said["label"]),
        about=text_of(said["about"]),
        name_field=said["name"],
        group=said.get("group"),
        fields={key: _field(key, field) for key, field in (said["fields"] | common).items()},
        slots={key: Slot(key=key, **slot) for key, slot in said.get("contains", {}).items()},
    )


def _field(name: str, said: dict[str, Any]) -> Field:
    return Field(
        name=name,
        type=said["type"],
        label=text_of(said["label"]),
        derived=said.get("derived", False),
        required=said.get("required", False),
        top_level=said.get("top_level", False),
        allowed=tuple(said.get("allowed", ())),
    )


def _relation(name: str, said: dict[str, Any]) -> Relation:
    return Relation(
        name=name,
        label=text_of(said["label"]),
        inverse=said["inverse"],
        origin=said["origin"],
        sources=frozenset(said.get("from", ())),
        targets=frozenset(said.get("to", ())),
    )
