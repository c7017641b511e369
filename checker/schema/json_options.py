"""Options of a verb, a dataclass, written as JSON Schema."""

from __future__ import annotations

import types
import typing
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from checker.schema.json_schema import Json

PARAMETER: Json = {
    "type": "object",
    "properties": {"parameter": {"type": "string"}},
    "required": ["parameter"],
    "additionalProperties": False,
}
"""What may stand for a number: the name of one of the rule's parameters."""

_PLAIN: Mapping[Any, str] = {str: "string", bool: "boolean"}
_NUMBERS: Mapping[Any, str] = {int: "integer", float: "number"}


def write_options(shape: type, named: Mapping[str, Json]) -> Json:
    """Return the schema of the mapping that `shape` is read from.

    `named` gives the schemas of options that hold names, by the option's name.
    """
    hints = typing.get_type_hints(shape)
    properties = {
        name: named.get(name) or _write(hints[field.name], named)
        for field in fields(typing.cast(Any, shape))
        for name in [field.name.rstrip("_")]
    }
    return {"type": "object", "properties": properties, "additionalProperties": False}


def _write(hint: Any, named: Mapping[str, Json]) -> Json:
    origin, inner = typing.get_origin(hint), typing.get_args(hint)
    if origin in (types.UnionType, typing.Union):
        return _write(next(arm for arm in inner if arm is not type(None)), named)
    if origin is typing.Literal:
        return {"enum": list(inner)}
    if origin is tuple:
        return {"type": ["string", "array"], "items": {"type": "string"}, "minItems": 1}
    if is_dataclass(hint) and isinstance(hint, type):
        return write_options(hint, named)
    if hint in _NUMBERS:
        return {**PARAMETER, "type": [_NUMBERS[hint], "object"]}
    return {"type": _PLAIN.get(hint, "object")}
