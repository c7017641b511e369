"""The vocabulary: kinds of elements, their fields, and the relations between them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from checker.errors import Text


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a kind; a derived one is not written in a plan but follows from it."""

    name: str
    type: str
    label: Text
    derived: bool = False
    required: bool = False
    top_level: bool = False
    allowed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Slot:
    """A key under which elements of one kind stand inside another.

    `plain` is the field that a bare text fills; `inside` the mapping of the file that holds the key.
    """

    key: str
    kind: str
    many: bool = False
    plain: str | None = None
    inside: str | None = None
    derived: bool = False


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of element; `name_field` is what a reader calls it by."""

    name: str
    label: Text
    about: Text
    name_field: str
    group: str | None
    fields: Mapping[str, Field]
    slots: Mapping[str, Slot]


@dataclass(frozen=True, slots=True)
class Relation:
    """A kind of link between elements; `sources` and `targets` are kinds, empty for any."""

    name: str
    label: Text
    inverse: str
    origin: str
    sources: frozenset[str] = frozenset()
    targets: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All words that rules, plans and reports may use."""

    kinds: Mapping[str, Kind]
    groups: Mapping[str, Text]
    relations: Mapping[str, Relation]
    types: Mapping[str, Text]

    def expand(self, names: Iterable[str]) -> tuple[str, ...]:
        """Return the kinds meant by `names` of kinds and groups; unknown names are left out."""
        return tuple(
            kind.name
            for name in names
            for kind in self.kinds.values()
            if name in (kind.name, kind.group)
        )

    def label(self, name: str) -> Text:
        """Return what a reader calls the kind or group `name`."""
        return self.kinds[name].label if name in self.kinds else self.groups[name]

    def selectable(self) -> tuple[str, ...]:
        """All names of kinds and groups."""
        return (*self.kinds, *self.groups)

    def field_label(self, kind: str, name: str) -> Text:
        """Return the label of a field, by its name alone where the kind has no such field."""
        fields = self.kinds[kind].fields
        found = fields.get(name) or fields.get(name.rpartition(".")[0])
        return found.label if found else Text(name, name)
