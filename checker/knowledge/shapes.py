"""The shapes of the data files beside rules, as Cerberus schemas."""

from __future__ import annotations

from typing import Any

Shape = dict[str, Any]

SENTENCE: Shape = {"type": "string", "required": True, "empty": False}
TEXT: Shape = {"type": "dict", "required": True, "schema": {"id": SENTENCE, "en": SENTENCE}}
OPTIONAL_TEXT: Shape = {**TEXT, "required": False}
NAMES: Shape = {"type": "list", "schema": {"type": "string"}}
NAME_OR_NAMES: Shape = {"type": ["string", "list"], "schema": {"type": "string"}}
PERCENTAGE: Shape = {"type": "number", "min": 0, "max": 100}
SEVERITY: Shape = {"type": "string", "allowed": ["error", "warning", "info"]}

LEXICON: Shape = {
    "title": TEXT,
    "concepts": {
        "type": "dict",
        "required": True,
        "keysrules": {"type": "string"},
        "valuesrules": {
            "type": "dict",
            "allow_unknown": True,
            "schema": {
                "words": {
                    "type": "list",
                    "required": True,
                    "empty": False,
                    "schema": {"type": ["string", "integer"]},
                },
                "within": NAMES,
                "excludes": NAMES,
            },
        },
    },
}

REGISTER: Shape = {
    "title": TEXT,
    "entries": {
        "type": "list",
        "required": True,
        "schema": {
            "type": "dict",
            "allow_unknown": True,
            "schema": {
                "kunci": {**SENTENCE, "regex": r"\S(?:.*\S)?"},
                "nama": {"type": "string"},
                "berlaku": {
                    "type": "dict",
                    "schema": {
                        "dari": {"type": "string", "regex": r"\d{4}-\d{2}-\d{2}"},
                        "sampai": {"type": "string", "regex": r"\d{4}-\d{2}-\d{2}"},
                    },
                },
                "diganti": {"type": "string"},
            },
        },
    },
}

SIDE: Shape = {
    "type": "dict",
    "required": True,
    "schema": {
        "kind": {**NAME_OR_NAMES, "required": True},
        "in": NAME_OR_NAMES,
        "where": {"type": "dict"},
    },
}

ALIGNMENT: Shape = {
    "title": TEXT,
    "left": SIDE,
    "right": {**SIDE, "required": False},
    "unit": {"type": "string", "allowed": ["same", "below", "same_or_below"]},
    "same": {"type": "list", "schema": {"type": "string", "allowed": ["tahun", "jenis"]}},
    "documents": {"type": "string", "allowed": ["same"]},
    "self": {"type": "boolean"},
    "text": {"type": "string"},
    "also": {"type": "string"},
    "one_to_one": {"type": "boolean"},
    "settings": {
        "type": "dict",
        "schema": {
            "same_ratio": PERCENTAGE,
            "same_run": {"type": "integer", "min": 0},
            "near": PERCENTAGE,
            "stop_words": NAMES,
            "narrower_kelompok": {"type": "boolean"},
        },
    },
    "makes": {"type": "string"},
    "links": {"type": "string"},
}

PACK: Shape = {
    "name": {**SENTENCE, "regex": r"[a-z][a-z0-9_-]*"},
    "version": {**SENTENCE, "regex": r"\d+\.\d+\.\d+"},
    "title": TEXT,
    "default": {"type": "boolean", "required": True},
    "units": NAMES,
    "example_unit": {"type": "string"},
    "severities": {
        "type": "dict",
        "valuesrules": {
            "type": "dict",
            "schema": {
                "severity": {**SEVERITY, "required": True},
                "from": {"type": "integer"},
            },
        },
    },
}

INPUTS: Shape = {
    "ignore": {**NAMES, "required": True},
    "office": {**NAMES, "required": True},
}
