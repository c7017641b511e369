"""What a Cerberus schema may say: rule names and the shape of each rule's constraint."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from difflib import get_close_matches
from typing import Any

from checker.errors import Complaint, RulebookError, Text, unknown
from checker.schema.types import Accepts

LOGIC = ("allof", "anyof", "noneof", "oneof")

# Rules that are compiled, each with what its constraint must be.
_SWITCH = Text("true atau false", "true or false")
_LENGTH = Text("bilangan bulat", "a whole number")
_LIST = Text("daftar", "a list")
_RULES = Text("aturan (pasangan kunci: nilai)", "rules (key: value pairs)")
_NAMES = Text("nama kunci", "names of keys")

# Rules that Cerberus knows and the compiler leaves to it.
_LEFT_TO_CERBERUS = frozenset(("check_with", "excludes", "items", "readonly"))

Path = tuple[str | int, ...]
Given = Any  # a constraint as YAML gives it
Rules = dict[str, Given]


class SchemaError(RulebookError):
    """A schema cannot be understood; `path` leads to the wrong key or constraint in it."""

    def __init__(self, path: Path, message: Text) -> None:
        self.path = path
        self.message = message
        at = ".".join(str(step) for step in path)
        placed = Text(f"{at}: {message.id}", f"{at}: {message.en}") if at else message
        super().__init__(Complaint(placed))


def _is_switch(value: object) -> bool:
    return isinstance(value, bool)


def _is_length(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def _is_list(value: object) -> bool:
    return isinstance(value, (list, tuple, set, frozenset))


def _is_mapping(value: object) -> bool:
    return isinstance(value, Mapping)


def _is_dependency(value: object) -> bool:
    return isinstance(value, (str, Mapping)) or (
        isinstance(value, (list, tuple)) and all(isinstance(name, str) for name in value)
    )


_CONSTRAINTS: Mapping[str, tuple[Callable[[object], bool], Text]] = {
    "allow_unknown": (lambda value: _is_switch(value) or _is_mapping(value), _SWITCH),
    "allowed": (_is_list, _LIST),
    "contains": (lambda value: value is not None and value != [], _LIST),
    "dependencies": (_is_dependency, _NAMES),
    "empty": (_is_switch, _SWITCH),
    "forbidden": (_is_list, _LIST),
    "keysrules": (_is_mapping, _RULES),
    "max": (lambda value: value is not None, Text("nilai", "a value")),
    "maxlength": (_is_length, _LENGTH),
    "meta": (lambda value: True, Text("apa saja", "anything")),
    "min": (lambda value: value is not None, Text("nilai", "a value")),
    "minlength": (_is_length, _LENGTH),
    "nullable": (_is_switch, _SWITCH),
    "regex": (lambda value: isinstance(value, str), Text("pola teks", "a pattern")),
    "require_all": (_is_switch, _SWITCH),
    "required": (_is_switch, _SWITCH),
    "schema": (_is_mapping, _RULES),
    "type": (lambda value: isinstance(value, (str, list, tuple)), Text("nama jenis", "a type")),
    "valuesrules": (_is_mapping, _RULES),
} | dict.fromkeys(LOGIC, (_is_list, _LIST))

RULE_NAMES = frozenset(_CONSTRAINTS) | _LEFT_TO_CERBERUS


class Grammar:
    """Reads schemas that use the types of one table."""

    def __init__(self, types: Mapping[str, Accepts]) -> None:
        self._types = types

    def read_schema(self, schema: object, path: Path = ()) -> dict[str, Rules]:
        """Return a copy of `schema` in its plain form (`anyof_type` and its kin written out).

        Raises SchemaError at the first thing that is no Cerberus schema.
        """
        if not isinstance(schema, Mapping):
            raise SchemaError(path, _must_be(_RULES))
        return {name: self.read_rules(rules, (*path, name)) for name, rules in schema.items()}

    def read_rules(self, rules: object, path: Path) -> Rules:
        """Return a copy of one field's rules in their plain form."""
        if not isinstance(rules, Mapping):
            raise SchemaError(path, _must_be(_RULES))
        read: Rules = {}
        for name, constraint in rules.items():
            self._read_rule(read, name, constraint, (*path, name))
        if isinstance(read.get("schema"), Mapping):
            read["schema"] = self._read_inner(read, (*path, "schema"))
        return read

    def _read_rule(self, read: Rules, name: object, constraint: object, path: Path) -> None:
        logic, _, rule = str(name).partition("_")
        if logic in LOGIC and rule:
            if not isinstance(constraint, (list, tuple)):
                raise SchemaError(path, _must_be(_LIST))
            name, constraint = logic, [{rule: one} for one in constraint]
        if name not in RULE_NAMES:
            known = sorted(RULE_NAMES)
            near = get_close_matches(str(name), known, n=1, cutoff=0.6) or known
            raise SchemaError(
                path, unknown(Text("aturan Cerberus", "Cerberus rule"), str(name), near)
            )
        read[str(name)] = self._read_constraint(str(name), constraint, path)

    def _read_constraint(self, name: str, constraint: Given, path: Path) -> object:
        if name in _LEFT_TO_CERBERUS:
            return constraint
        fits, expected = _CONSTRAINTS[name]
        if not fits(constraint):
            raise SchemaError(path, _must_be(expected))
        if name == "type":
            self._check_types(constraint, path)
        elif name == "regex":
            _check_pattern(constraint, path)
        elif name in LOGIC:
            return [self.read_rules(one, (*path, at)) for at, one in enumerate(constraint)]
        elif name in ("keysrules", "valuesrules") or (
            name == "allow_unknown" and isinstance(constraint, Mapping)
        ):
            return self.read_rules(constraint, path)
        return constraint

    def _read_inner(self, rules: Rules, path: Path) -> dict[str, Given]:
        inner = rules["schema"]
        if holds_items(rules, inner):
            return self.read_rules(inner, path)
        return self.read_schema(inner, path)

    def _check_types(self, constraint: str | list[str], path: Path) -> None:
        for name in [constraint] if isinstance(constraint, str) else constraint:
            if name not in self._types:
                raise SchemaError(path, unknown(Text("jenis", "type"), str(name), self._types))


def is_demanded(rules: Rules) -> bool:
    """Whether a field must be stated, where None means that it is not."""
    return (
        rules.get("required") is True
        or rules.get("nullable") is False
        or rules.get("empty") is False
    )


def holds_items(rules: Mapping[str, Any], inner: Mapping[str, Any]) -> bool:
    """Whether the rule `schema` of a field tells of a list's items, not of a mapping's keys."""
    named = rules.get("type", ())
    names = {named} if isinstance(named, str) else set(named)
    if names & {"list", "daftar"}:
        return True
    if "dict" in names:
        return False
    return not all(isinstance(one, Mapping) for one in inner.values())


def _must_be(expected: Text) -> Text:
    return Text(f"harus berupa {expected.id}", f"must be {expected.en}")


def _check_pattern(pattern: str, path: Path) -> None:
    try:
        re.compile(pattern)
    except re.error as error:
        message = Text(f"pola tidak sah ({error})", f"invalid pattern ({error})")
        raise SchemaError(path, message) from None
