"""What a rule speaks about: an element, or a pair of rows; and the field names it may use for it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from checker.errors import Text, unknown
from checker.graph.pairs import Pair
from checker.knowledge.paths import (
    build_getter,
    find_condition_fault,
    find_fault,
    find_fields,
    find_types,
    resolve,
)
from checker.knowledge.vocabulary import Field, Vocabulary
from checker.model.outcome import Anchor
from checker.model.plan import Element, Value

Subject = Element | Pair

SIDES = {"kiri": "left", "kanan": "right"}
PAIR_FIELDS = {"antar_jenjang": "across_levels", "tertaut": "linked"}
"""What a rule may ask of a pair itself, and the attribute of Pair that answers."""


@dataclass(frozen=True, slots=True)
class SubjectType:
    """The kinds of elements that a rule is asked about; for pairs the kinds on either side."""

    kinds: tuple[str, ...]
    right_kinds: tuple[str, ...] = ()

    @property
    def is_pair(self) -> bool:
        """Whether the rule is asked about pairs."""
        return bool(self.right_kinds)

    def find_fault(self, path: str, vocabulary: Vocabulary) -> Text | None:
        """Say what is wrong with a field name as this rule may write it, or return None."""
        return self.find_condition_fault(path, {}, vocabulary)

    def find_condition_fault(self, path: str, rules: object, vocabulary: Vocabulary) -> Text | None:
        """Say what is wrong with Cerberus `rules` for a field of this rule, or return None."""
        if self.is_pair and path in PAIR_FIELDS:
            return None
        found = self._split(path)
        if found is None:
            known = [f"{name}.…" for name in SIDES]
            return unknown(Text("isian pasangan", "field of a pair"), path, [*known, *PAIR_FIELDS])
        return find_condition_fault(found[0], rules, found[1], vocabulary)

    def find_types(self, path: str, vocabulary: Vocabulary) -> frozenset[str]:
        """Return the types that a faultless field name may have."""
        found = self._split(path)
        return frozenset() if found is None else find_types(*found, vocabulary)

    def holds_only(self, path: str, types: Iterable[str], vocabulary: Vocabulary) -> bool:
        """Whether a faultless field name is of these types; a part of a quantity is of none."""
        found = self.find_types(path, vocabulary)
        return bool(found) and found <= set(types)

    def find_fields(self, path: str, vocabulary: Vocabulary) -> list[Field]:
        """Return the fields that a field name stands for, one for each kind that has it."""
        found = self._split(path)
        return [] if found is None else find_fields(*found, vocabulary)

    def _split(self, path: str) -> tuple[str, tuple[str, ...]] | None:
        """Return the field and the kinds of the row that it is asked of; None for no such row."""
        if not self.is_pair:
            return path, self.kinds
        side, _, rest = path.partition(".")
        if side not in SIDES or not rest:
            return None
        return rest, self.kinds if side == "kiri" else self.right_kinds

    def find_row_fault(self, field: str, vocabulary: Vocabulary) -> Text | None:
        """Say what is wrong with a field that both rows of a pair must have, or return None."""
        for kinds in (self.kinds, self.right_kinds):
            fault = find_fault(field, kinds, vocabulary)
            if fault is not None:
                return fault
        return None


def read_field(path: str) -> Callable[[Subject], Value]:
    """Return what reads a faultless field name from an element or a pair."""
    side, _, rest = path.partition(".")
    if path in PAIR_FIELDS:
        asked = PAIR_FIELDS[path]
        return lambda subject: isinstance(subject, Pair) and bool(getattr(subject, asked))
    if side in SIDES and rest:
        inner, attribute = build_getter(rest), SIDES[side]

        def read_row(subject: Subject) -> Value:
            row = getattr(subject, attribute, None)
            return None if row is None else inner(row)

        return read_row
    getter = build_getter(path)
    return lambda subject: getter(subject if isinstance(subject, Element) else subject.one)


def anchor_of(subject: Subject, path: str) -> Anchor:
    """Return where the field that `path` names stands."""
    side, _, rest = path.partition(".")
    if isinstance(subject, Pair):
        row = getattr(subject, SIDES[side]) if side in SIDES else subject.one
        return Anchor(*resolve(row, rest if side in SIDES else path))
    return Anchor(*resolve(subject, path))


def row_of(subject: Subject) -> Element:
    """Return the element that stands for the subject."""
    return subject if isinstance(subject, Element) else subject.one


def stated(values: Iterable[Value]) -> bool:
    """Whether none of the values is missing."""
    return all(value is not None for value in values)
