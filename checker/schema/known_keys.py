"""Which keys a schema knows at one place of a document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from checker.schema.grammar import LOGIC, Rules, holds_items


def find_known_keys(schema: Mapping[str, Rules], way: Iterable[str | int]) -> set[str]:
    """Return the keys that may stand in the mapping to which `way` leads."""
    places: list[Rules] = [{"type": "dict", "schema": schema}]
    for step in way:
        places = [inner for rules in places for inner in _enter(rules, step)]
    return {name for rules in places for name in _keys(rules)}


def _forms(rules: Rules) -> Iterator[Rules]:
    """The rules themselves, and each alternative in them."""
    yield rules
    for logic in LOGIC:
        if logic != "noneof":
            for one in rules.get(logic, ()):
                yield from _forms(one)


def _enter(rules: Rules, step: str | int) -> Iterator[Rules]:
    for form in _forms(rules):
        inner = form.get("schema")
        if isinstance(inner, Mapping):
            if holds_items({**rules, **form}, inner):
                yield dict(inner)
            elif step in inner:
                yield inner[str(step)]
        if "valuesrules" in form:
            yield form["valuesrules"]


def _keys(rules: Rules) -> Iterator[str]:
    for form in _forms(rules):
        inner = form.get("schema")
        if isinstance(inner, Mapping) and not holds_items({**rules, **form}, inner):
            yield from inner
