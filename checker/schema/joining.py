"""Small predicates joined into larger ones: over nothing, all items, all keys, all values."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from checker.schema.constraints import accept_all
from checker.schema.grammar import Given, Rules

Predicate = Callable[[Given], bool]


def judge(nullable: bool, checks: list[Predicate]) -> Predicate:
    """Ask all `checks`; None fits where it is allowed."""
    both = join(checks)
    return lambda value: nullable if value is None else both(value)


def join(checks: list[Predicate]) -> Predicate:
    """Return one predicate for all of `checks`; generators would cost more than most checks."""
    if not checks:
        return accept_all
    first, *others = checks
    if not others:
        return first
    rest = join(others)
    return lambda value: first(value) and rest(value)


def judge_empty(rules: Rules, always: list[Predicate], unless_empty: list[Predicate]) -> Predicate:
    """Ask all `checks` as Cerberus does where a field's rules speak of emptiness."""
    nullable: bool = rules.get("nullable", False)
    empty: bool = rules["empty"]
    of_all = join(always)
    of_full = join(unless_empty)

    def fits(value: object) -> bool:
        if value is None:
            return nullable
        if hasattr(value, "__len__") and len(value) == 0:
            return empty and of_all(value)
        return of_all(value) and of_full(value)

    return fits


def over_items(check: Predicate) -> Predicate:
    """Ask `check` about every item of a list; a mapping never fits, anything else does."""

    def fits(value: object) -> bool:
        if isinstance(value, (list, tuple)):
            for item in value:  # noqa: SIM110 - a generator costs more than most checks
                if not check(item):
                    return False
            return True
        if isinstance(value, Sequence) and not isinstance(value, str):
            return all(check(item) for item in value)
        return not isinstance(value, Mapping)

    return fits


def if_mapping(check: Predicate) -> Predicate:
    """Ask `check` about mappings only."""
    return lambda value: not isinstance(value, Mapping) or check(value)


def over_keys(check: Predicate) -> Predicate:
    """Ask `check` about every key of a mapping."""
    return lambda value: not isinstance(value, Mapping) or all(check(key) for key in value)


def over_values(check: Predicate) -> Predicate:
    """Ask `check` about every value of a mapping."""
    return lambda value: not isinstance(value, Mapping) or all(check(one) for one in value.values())
