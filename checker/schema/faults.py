"""Cerberus's nested errors made a flat list; of several alternatives the one that was meant."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from checker.schema.grammar import Given
from checker.schema.sayings import Fault

Step = str | int


class Placed(NamedTuple):
    """A fault and the way to it in the file; `at_key` if the key itself is wrong."""

    path: tuple[Step, ...]
    fault: Fault
    at_key: bool = False


def gather_faults(errors: Iterable[Given], at_key: bool = False) -> list[Placed]:
    """Return every fault of Cerberus's `errors` and of those inside them."""
    return [placed for error in errors for placed in _flatten(error, at_key)]


def _flatten(error: Given, at_key: bool) -> Iterator[Placed]:
    if error.is_logic_error:
        yield from _choose_alternative(error, at_key)
    elif error.is_group_error:
        yield from gather_faults(error.child_errors, at_key or error.rule == "keysrules")
    elif error.rule == "allowed" and isinstance(error.value, (list, tuple)):
        yield from _single_out(error)
    else:
        yield _place(error, error.document_path, error.value, at_key)


def _place(error: Given, path: tuple[Step, ...], value: Given, at_key: bool) -> Placed:
    rule = error.rule or ("unknown" if not error.info else "custom")
    detail = error.info[0] if error.info else None
    return Placed(path, Fault(_name(path), rule, error.constraint, value, detail), at_key)


def _single_out(error: Given) -> Iterator[Placed]:
    for at, item in enumerate(error.value):
        if item not in error.constraint:
            path = (*error.document_path, at)
            yield _place(error, path, item, False)


def _choose_alternative(error: Given, at_key: bool) -> Iterator[Placed]:
    """Speak of the alternative that was meant: the one whose type fits, else of all types."""
    alternatives = [
        gather_faults(found, at_key) for found in (error.definitions_errors or {}).values()
    ]
    path = error.document_path
    if error.rule == "allof":
        for found in alternatives:
            yield from found
        return
    meant = [found for found in alternatives if not _is_wrong_type(found, path)]
    if error.rule in ("anyof", "oneof") and len(meant) == 1:
        yield from meant[0]
    elif error.rule in ("anyof", "oneof") and alternatives and not meant:
        types = [name for found in alternatives for name in _types_in(found, path)]
        fault = Fault(_name(path), "type", types, error.value, None)
        yield Placed(path, fault, at_key)
    else:
        yield _place(error, path, error.value, at_key)


def _is_wrong_type(found: list[Placed], path: tuple[Step, ...]) -> bool:
    return any(placed.path == path and placed.fault.rule == "type" for placed in found)


def _types_in(found: list[Placed], path: tuple[Step, ...]) -> list[str]:
    names: list[str] = []
    for placed in found:
        if placed.path == path and placed.fault.rule == "type":
            wanted = placed.fault.constraint
            names += [wanted] if isinstance(wanted, str) else wanted
    return names


def _name(path: tuple[Step, ...]) -> str:
    """What a user calls the place: the last key, with the item's number behind it."""
    name = ""
    for step in path:
        name = step if isinstance(step, str) else f"{name}[{step}]"
    return name
