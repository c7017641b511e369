"""Rules of Cerberus that look at one value alone, each compiled from its constraint."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

Given = Any  # a constraint as YAML gives it, or a value of any kind
Check = Callable[[Given], bool]

# What Cerberus leaves out for an empty value whose rules speak of emptiness.
SKIPPED_WHEN_EMPTY = frozenset(("allowed", "forbidden", "maxlength", "minlength", "regex"))


def accept_all(value: object) -> bool:
    """Accept anything."""
    return True


def _allowed(values: Given) -> Check:
    known = tuple(values)

    def fits(value: object) -> bool:
        if isinstance(value, Iterable) and not isinstance(value, str):
            return all(item in known for item in value)
        return value in known

    return fits


def _forbidden(values: Given) -> Check:
    known = tuple(values)

    def fits(value: object) -> bool:
        if isinstance(value, Sequence) and not isinstance(value, str):
            return not any(item in known for item in value)
        return value not in known

    return fits


def _contains(values: Given) -> Check:
    single = not isinstance(values, Iterable) or isinstance(values, str)
    wanted = (values,) if single else tuple(values)

    def fits(value: object) -> bool:
        if not isinstance(value, Iterable):
            return True
        present = list(value)
        return all(one in present for one in wanted)

    return fits


def _min(limit: Given) -> Check:
    def fits(value: Given) -> bool:
        try:
            return not value < limit
        except TypeError:
            return True  # what cannot be compared has no wrong size

    return fits


def _max(limit: Given) -> Check:
    def fits(value: Given) -> bool:
        try:
            return not value > limit
        except TypeError:
            return True

    return fits


def _minlength(limit: int) -> Check:
    return lambda value: not isinstance(value, Iterable) or len(value) >= limit  # type: ignore[arg-type]


def _maxlength(limit: int) -> Check:
    return lambda value: not isinstance(value, Iterable) or len(value) <= limit  # type: ignore[arg-type]


def _regex(pattern: str) -> Check:
    matches = re.compile(pattern if pattern.endswith("$") else pattern + "$").match
    return lambda value: not isinstance(value, str) or matches(value) is not None


CHECKS: Mapping[str, Callable[[Given], Check]] = {
    "allowed": _allowed,
    "contains": _contains,
    "forbidden": _forbidden,
    "max": _max,
    "maxlength": _maxlength,
    "min": _min,
    "minlength": _minlength,
    "regex": _regex,
}
