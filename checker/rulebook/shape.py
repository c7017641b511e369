"""The shape of a rule file, as a Cerberus schema: the one table of keywords."""

from __future__ import annotations

from checker.knowledge.shapes import NAME_OR_NAMES, NAMES, SENTENCE, SEVERITY, TEXT, Shape

EXAMPLE: Shape = {
    "type": "dict",
    "schema": {
        "title": SENTENCE,
        "plan": {"type": "dict", "required": True, "empty": False, "valuesrules": {"type": "dict"}},
        "finds": {
            "type": "list",
            "required": True,
            "schema": {
                "type": "dict",
                "schema": {
                    "at": SENTENCE,
                    "related": NAMES,
                    "severity": SEVERITY,
                },
            },
        },
        "unassessed": {
            "type": "list",
            "schema": {"type": "dict", "schema": {"at": SENTENCE, "needs": SENTENCE}},
        },
    },
}

RULE: Shape = {
    "code": {**SENTENCE, "regex": r"[A-Z]{3}[0-9]{3}"},
    "title": TEXT,
    "severity": {**SEVERITY, "required": True},
    "confidence": {"type": "string", "allowed": ["high", "medium", "low"]},
    "softer": {
        "type": "list",
        "schema": {
            "type": "dict",
            "schema": {
                "when": {"type": "dict", "required": True, "empty": False},
                "severity": {**SEVERITY, "required": True},
            },
        },
    },
    "source": {
        "type": "dict",
        "required": True,
        "schema": {
            "kind": {
                "type": "string",
                "required": True,
                "allowed": ["regulation", "guidance", "logic", "self"],
            },
            "cite": {
                "type": ["string", "dict"],
                "required": True,
                "empty": False,
                "schema": {"id": SENTENCE, "en": SENTENCE},
            },
            "berlaku": {
                "type": "dict",
                "schema": {
                    "dari": {"type": "string", "regex": r"\d{4}-\d{2}-\d{2}"},
                    "sampai": {"type": "string", "regex": r"\d{4}-\d{2}-\d{2}"},
                },
            },
        },
    },
    "why": TEXT,
    "for": {
        "type": "dict",
        "required": True,
        "schema": {
            "kind": NAME_OR_NAMES,
            "in": NAME_OR_NAMES,
            "where": {"type": "dict"},
            "where_absent": NAME_OR_NAMES,
            "pairs": NAME_OR_NAMES,
            "are": {"type": "string", "allowed": ["same", "near", "any"]},
        },
    },
    "check": {"type": "dict", "required": True, "minlength": 1, "maxlength": 1},
    "message": TEXT,
    "effect": TEXT,
    "remedy": TEXT,
    "yields_to": NAMES,
    "parameters": {"type": "dict", "valuesrules": {"type": "number"}},
    "examples": {"type": "list", "required": True, "schema": EXAMPLE},
}
