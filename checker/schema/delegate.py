"""Cerberus itself, imported only when something must be asked of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from copy import deepcopy
from typing import Any

from checker.errors import Text
from checker.schema.grammar import Given, Rules, SchemaError, is_demanded
from checker.schema.types import Accepts


def make_validator(
    schema: Mapping[str, Rules], types: Mapping[str, Accepts], allow_unknown: bool
) -> Given:
    """Return a Cerberus validator that knows our types; to be asked with normalize=False.

    Raises SchemaError for what Cerberus does not take.
    """
    import cerberus

    defined = {name: _define(name, accepts) for name, accepts in types.items()}
    validator = type("PlanValidator", (cerberus.Validator,), {"types_mapping": defined})
    try:
        return validator(deepcopy(dict(schema)), allow_unknown=allow_unknown)
    except (cerberus.SchemaError, RuntimeError) as error:
        raise SchemaError(
            (), Text(f"skema tidak sah: {error}", f"invalid schema: {error}")
        ) from None


def delegate_schema(
    schema: Mapping[str, Rules],
    types: Mapping[str, Accepts],
    get: Callable[[Any, str], object] | None,
    allow_unknown: bool,
) -> Callable[[Any], bool]:
    """Return a predicate that asks Cerberus; `get` as in compile_schema."""
    validator = make_validator(schema, types, allow_unknown or get is not None)
    if get is None:
        return lambda document: bool(validator.validate(document, normalize=False))
    demanded = [name for name, rules in schema.items() if is_demanded(rules)]
    asked = set(schema).union(*(_name_others(rules) for rules in schema.values()))

    def fits(subject: Given) -> bool:
        stated = {name: get(subject, name) for name in asked}
        if any(stated[name] is None for name in demanded):
            return False
        document = {name: value for name, value in stated.items() if value is not None}
        return bool(validator.validate(document, normalize=False))

    return fits


def _name_others(rules: Rules) -> set[str]:
    """The other fields that the rules of one field speak of."""
    names: set[str] = set()
    for rule in ("dependencies", "excludes"):
        said = rules.get(rule, ())
        names.update((said,) if isinstance(said, str) else said)
    return names


def _define(name: str, accepts: Accepts) -> Given:
    """Make a predicate look like a class to isinstance, which is how Cerberus tests types."""
    from cerberus import TypeDefinition

    class Asked(type):
        def __instancecheck__(cls, value: object) -> bool:
            return accepts(value)

    return TypeDefinition(name, (Asked(name, (), {}),), ())
