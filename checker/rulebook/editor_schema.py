"""JSON Schemas of rule and plan files for editors, from the same tables that files are held against."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from inspect import getdoc

from checker.checks import VERBS
from checker.errors import Text
from checker.graph.plan_graph import ORIGINS
from checker.graph.subject import PAIR_FIELDS
from checker.importers._plan_schema import write_plan
from checker.knowledge.load import Knowledge
from checker.knowledge.paths import list_paths
from checker.knowledge.vocabulary import Vocabulary
from checker.language.formula import SHAPES
from checker.rulebook.shape import RULE
from checker.schema.grammar import RULE_NAMES
from checker.schema.json_options import write_options
from checker.schema.json_schema import DRAFT, Json, SchemaWriter
from checker.schema.types import TYPES

CONDITION = {"$ref": "#/$defs/syarat"}
PLAN = {"$ref": "#/$defs/rencana"}
_FIELD_RULES = {"$ref": "#/$defs/aturan_isian"}


def write_plan_schema(knowledge: Knowledge) -> str:
    """Return the JSON Schema of plan files as text."""
    schema, definitions = write_plan(knowledge.vocabulary)
    return _write("Rencana Selaras / a plan of Selaras", schema, definitions)


def write_rule_schema(knowledge: Knowledge) -> str:
    """Return the JSON Schema of rule files as text; it knows the names that `knowledge` knows."""
    words = knowledge.vocabulary
    writer = SchemaWriter()
    schema = writer.write_mapping(RULE)
    plan, definitions = write_plan(words)
    heading = plan["properties"]["dokumen"]
    for part in (plan, heading):  # what an example leaves out of `dokumen` is filled in
        part.pop("required", None)
    _complete(schema["properties"], knowledge)
    definitions |= {
        "rencana": plan,
        "syarat": _write_condition(words),
        "aturan_isian": _write_field_rules(),
        **writer.definitions,
    }
    return _write("Aturan Selaras / a rule of Selaras", schema, definitions)


def _write(title: str, schema: Json, definitions: Json) -> str:
    whole = {"$schema": DRAFT, "title": title, **schema, "$defs": definitions}
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _complete(keys: Json, knowledge: Knowledge) -> None:
    """Put into the schema of a rule the names that the vocabulary and its kin know."""
    words = knowledge.vocabulary
    asked = keys["for"]["properties"]
    jenis = words.kinds["dokumen"].fields["jenis"].allowed
    asked["kind"] |= _one_or_more(words.selectable())
    asked["in"] |= _one_or_more(jenis)
    asked["pairs"] |= {"examples": sorted(knowledge.alignments)}
    asked["where"] = {**asked["where"], **CONDITION}
    keys["softer"]["items"]["properties"]["when"] |= CONDITION
    keys["check"] |= {
        "properties": {name: _write_verb(name, knowledge) for name in VERBS.names()},
        "additionalProperties": True,  # an installed package may offer more verbs
    }
    plans = keys["examples"]["items"]["properties"]["plan"]
    plans["additionalProperties"] = PLAN


def _write_verb(name: str, knowledge: Knowledge) -> Json:
    verb = VERBS.get(name)
    about = _VERBS.get(name)
    english = " ".join((getdoc(verb) or "").split())
    told = {"title": name, "description": f"{about.id}\n\n{english}" if about else english}
    if verb.WHOLE is not None:
        return {**told, **CONDITION}
    return {**told, **write_options(verb, _name_options(knowledge))}


_VERBS: Mapping[str, Text] = {
    "fields": Text("Isian harus memenuhi aturan Cerberus.", "Fields."),
    "relation": Text("Unsur harus tertaut sebagaimana diminta.", "Links."),
    "compare": Text("Baris dibandingkan dengan pasangannya.", "Pairs."),
    "formula": Text("Formula harus sesuai dengan indikatornya.", "Formulas."),
    "set": Text("Sekelompok unsur: unik, urut, lengkap, seragam, atau berjumlah tepat.", "Groups."),
    "text": Text("Kata dalam isian.", "Words."),
    "order": Text("Satu tanggal mendahului yang lain.", "Dates."),
    "lookup": Text("Nilai dicocokkan dengan daftar atau leksikon.", "Registers."),
}


def _name_options(knowledge: Knowledge) -> dict[str, Json]:
    """Return the schemas of options that hold names, by the option's name."""
    words = knowledge.vocabulary
    relations = {*words.relations, *(link.inverse for link in words.relations.values())}
    return {
        "follow": _one_or_more(sorted(relations)),
        "kind": _one_or_more(words.selectable()),
        "each_of": _one_or_more(words.selectable()),
        "origins": _one_or_more(ORIGINS),
        "must_not_be": _one_or_more(SHAPES),
        "lexicon": {"type": "string", "examples": sorted(knowledge.lexicons)},
        "registry": {"type": "string", "examples": sorted(knowledge.registers)},
    }


def _one_or_more(names: Iterable[str]) -> Json:
    """Return the schema of one of these names or a list of them."""
    known = {"enum": list(names)}
    return {
        "type": ["string", "array"],
        "if": {"type": "array"},
        "then": {"items": known},
        "else": known,
    }


def _write_condition(words: Vocabulary) -> Json:
    """Return the schema of a mapping from names of fields to their rules."""
    paths: dict[str, list[str]] = {}
    for kind in words.kinds.values():
        for path in list_paths(kind.name, words):
            label = words.field_label(kind.name, path)
            said = paths.setdefault(path, [])
            if (both := f"{label.id} / {label.en}") not in said:
                said.append(both)
            if kind.name == "dokumen":
                paths.setdefault(f"dokumen.{path}", said)
    properties = {
        path: {**_FIELD_RULES, "title": "; ".join(said)} for path, said in sorted(paths.items())
    }
    return {
        "type": "object",
        "properties": {**properties, **dict.fromkeys(PAIR_FIELDS, _FIELD_RULES)},
        "patternProperties": {r"^(wadah|kiri|kanan|masalah)\..+$": _FIELD_RULES},
        "additionalProperties": False,
    }


_SWITCH, _LENGTH = {"type": "boolean"}, {"type": "integer", "minimum": 0}
_RULES: Mapping[str, Json] = {
    "allowed": {"type": "array"},
    "forbidden": {"type": "array"},
    "empty": _SWITCH,
    "nullable": _SWITCH,
    "required": _SWITCH,
    "min": {"type": ["number", "string"]},
    "max": {"type": ["number", "string"]},
    "minlength": _LENGTH,
    "maxlength": _LENGTH,
    "regex": {"type": "string", "format": "regex"},
    "type": _one_or_more(TYPES),
}


def _write_field_rules() -> Json:
    """Return the schema of the Cerberus rules for one field."""
    return {
        "title": "aturan isian (Cerberus) / rules of a field (Cerberus)",
        "type": "object",
        "properties": {name: _RULES.get(name, {}) for name in sorted(RULE_NAMES)},
        "patternProperties": {"^(allof|anyof|noneof|oneof)_[a-z]+$": {"type": "array"}},
        "additionalProperties": False,
    }
