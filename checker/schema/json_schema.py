"""Cerberus schemas written as JSON Schema (draft 2020-12), for completion and hover in editors."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from checker.errors import Text
from checker.schema.grammar import holds_items

DRAFT = "https://json-schema.org/draft/2020-12/schema"

Json = dict[str, Any]
Shape = Mapping[str, Any]

JSON_TYPES: Mapping[str, Sequence[str]] = {
    "boolean": ("boolean",),
    "dict": ("object",),
    "float": ("number",),
    "integer": ("integer",),
    "list": ("array",),
    "number": ("number",),
    "string": ("string",),
}
_PLAIN = {"min": "minimum", "max": "maximum", "minlength": "minLength", "maxlength": "maxLength"}
_OF_LISTS = {"minlength": "minItems", "maxlength": "maxItems"}
_OF_MAPPINGS = {"minlength": "minProperties", "maxlength": "maxProperties"}


def tell(title: Text, about: Text | None = None, **more: object) -> Json:
    """Return what a schema's rule `meta` says of a field: its name for readers, and what it is.

    `more` may hold `define` (the name of a definition that is written once and referred to) and
    `replace` (JSON Schema that goes over what follows from the rules).
    """
    return {"title": title, "about": about, **more}


class SchemaWriter:
    """Writes shapes; what is defined once is gathered in `definitions`."""

    def __init__(self, types: Mapping[str, Json] | None = None) -> None:
        """`types` gives the JSON Schema of type names beside those of Cerberus."""
        self.definitions: Json = {}
        self._types = types or {}

    def write_mapping(self, shape: Shape, *, required: bool = True) -> Json:
        """Return the schema of a mapping with these keys; `required: false` asks for none of them."""
        asked = [name for name, rules in shape.items() if rules.get("required")]
        return {
            "type": "object",
            "properties": {name: self.write_rules(rules) for name, rules in shape.items()},
            **({"required": asked} if asked and required else {}),
            "additionalProperties": False,
        }

    def write_rules(self, rules: Shape) -> Json:
        """Return the schema of one field."""
        meta = rules.get("meta", {})
        written = {**_describe(meta), **self._write(rules), **meta.get("replace", {})}
        name = meta.get("define")
        if name is None:
            return written
        self.definitions[name] = written
        return {"$ref": f"#/$defs/{name}"}

    def _write(self, rules: Shape) -> Json:
        named = rules.get("type", ())
        names = [named] if isinstance(named, str) else list(named)
        written: Json = {}
        types: list[str] = []
        for name in names:
            known = self._types.get(name, {"type": list(JSON_TYPES.get(name, ()))})
            types += known["type"]
            written |= known
        if rules.get("nullable"):
            types.append("null")
        if types:
            unique = list(dict.fromkeys(types))
            written["type"] = unique[0] if len(unique) == 1 else unique
        written |= self._write_inside(rules)
        written |= dict(_write_limits(rules, types))
        return written

    def _write_inside(self, rules: Shape) -> Json:
        inner = rules.get("schema")
        written: Json = {}
        if isinstance(inner, Mapping):
            if holds_items(rules, inner):
                written["items"] = self.write_rules(inner)
            else:
                written = self.write_mapping(inner)
                del written["type"]
        if "valuesrules" in rules:
            written["additionalProperties"] = self.write_rules(rules["valuesrules"])
        elif rules.get("allow_unknown"):
            written["additionalProperties"] = True
        return written


def _write_limits(rules: Shape, types: Sequence[str]) -> Iterator[tuple[str, object]]:
    if "allowed" in rules:
        values = list(rules["allowed"])
        yield "enum", [*values, None] if rules.get("nullable") else values
    if "regex" in rules:
        yield "pattern", f"^(?:{rules['regex'].removesuffix('$')})$"
    if rules.get("empty") is False:
        words = {"string": "minLength", "array": "minItems", "object": "minProperties"}
        for kind in types:
            if kind in words:
                yield words[kind], 1
    names = _OF_LISTS if "array" in types else _OF_MAPPINGS if "object" in types else _PLAIN
    for option in _PLAIN:
        if option in rules:
            yield names.get(option, _PLAIN[option]), rules[option]


def _describe(meta: Mapping[str, Any]) -> Json:
    written: Json = {}
    title, about = meta.get("title"), meta.get("about")
    if title is not None:
        written["title"] = _both(title)
    if about is not None:
        written["description"] = f"{about.id}\n\n{about.en}"
    return written


def _both(text: Text) -> str:
    return text.id if text.id == text.en else f"{text.id} / {text.en}"
