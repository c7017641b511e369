"""Names of fields as rules write them (`target.nilai`, `wadah.uraian`), checked and made callable."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from checker.errors import Text, unknown
from checker.knowledge.vocabulary import Field, Vocabulary
from checker.model.plan import QUANTITY_PARTS, Element, Value

Getter = Callable[[Element], Value]

QUANTITY_TYPES = ("target", "uang")
_ON_PRESENCE = {"required", "nullable", "empty"}


def find_fault(path: str, kinds: Iterable[str], vocabulary: Vocabulary) -> Text | None:
    """Say what is wrong with `path` for elements of `kinds`, or return None."""
    head, _, rest = path.partition(".")
    if head == "dokumen" and rest:
        return find_fault(rest, ["dokumen"], vocabulary)
    if head == "wadah" and rest:
        return find_fault(rest, _containers(kinds, vocabulary), vocabulary)
    kinds = tuple(kinds)
    if any(path in list_paths(kind, vocabulary) for kind in kinds):
        return None
    known = sorted({name for kind in kinds for name in list_paths(kind, vocabulary)})
    labels = "/".join(dict.fromkeys(vocabulary.kinds[kind].name for kind in kinds))
    return unknown(Text(f"isian {labels}", f"field of {labels}"), path, known)


def find_types(path: str, kinds: Iterable[str], vocabulary: Vocabulary) -> frozenset[str]:
    """Return the types that the field `path` has; a part of a quantity has none of its own."""
    return frozenset(field.type for field in find_fields(path, kinds, vocabulary))


def find_fields(path: str, kinds: Iterable[str], vocabulary: Vocabulary) -> list[Field]:
    """Return the fields that `path` names, one for each kind that has it."""
    head, _, rest = path.partition(".")
    if head == "dokumen" and rest:
        return find_fields(rest, ["dokumen"], vocabulary)
    if head == "wadah" and rest:
        return find_fields(rest, _containers(kinds, vocabulary), vocabulary)
    fields = (vocabulary.kinds[kind].fields.get(path) for kind in kinds)
    return [field for field in fields if field is not None]


def find_condition_fault(
    path: str, rules: object, kinds: Iterable[str], vocabulary: Vocabulary
) -> Text | None:
    """Say what is wrong with Cerberus `rules` for the field `path`, or return None.

    A quantity as a whole can only be stated or not: rules on its size would hold for anything.
    """
    kinds = tuple(kinds)
    fault = find_fault(path, kinds, vocabulary)
    if fault is not None or not isinstance(rules, Mapping):
        return fault
    types = find_types(path, kinds, vocabulary)
    if not types or not types <= set(QUANTITY_TYPES) or set(rules) <= _ON_PRESENCE:
        return None
    parts = ", ".join(f"{path}.{part}" for part in QUANTITY_PARTS)
    return Text(
        f'"{path}" adalah besaran; sebut bagiannya: {parts}',
        f'"{path}" is a quantity; say which part of it: {parts}',
    )


def build_getter(path: str) -> Getter:
    """Return what reads `path` from an element; the path must have been found faultless."""
    head, _, rest = path.partition(".")
    if head == "dokumen" and rest:
        return lambda element: element.root.get(rest)
    if head == "wadah" and rest:
        inner = build_getter(rest)
        return lambda element: None if element.parent is None else inner(element.parent)
    if rest:
        return lambda element: element.get(path)
    return lambda element: element.fields.get(path)


def resolve(element: Element, path: str) -> tuple[Element, str]:
    """Return the element and the own field of it that `path` speaks about."""
    head, _, rest = path.partition(".")
    if head == "dokumen" and rest:
        return resolve(element.root, rest)
    if head == "wadah" and rest and element.parent is not None:
        return resolve(element.parent, rest)
    field, _, part = path.rpartition(".")
    return element, field if field and part in QUANTITY_PARTS else path


def _containers(kinds: Iterable[str], vocabulary: Vocabulary) -> Sequence[str]:
    wanted = set(kinds)
    return [
        kind.name
        for kind in vocabulary.kinds.values()
        if any(slot.kind in wanted for slot in kind.slots.values())
    ]


def list_paths(kind: str, vocabulary: Vocabulary) -> list[str]:
    """Return every name of an own field of `kind`, and of the parts of its quantities."""
    paths: list[str] = []
    for field in vocabulary.kinds[kind].fields.values():
        paths.append(field.name)
        if field.type in QUANTITY_TYPES:
            paths.extend(f"{field.name}.{part}" for part in QUANTITY_PARTS)
    return paths
