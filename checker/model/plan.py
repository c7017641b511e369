"""A plan document as rules see it: elements with understood fields, in the order they were written."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from checker.errors import Text
from checker.model.place import Place, Span


@dataclass(frozen=True, slots=True)
class Quantity:
    """A target or an amount of money: as it was written, and what was understood of it.

    `jenis` is one of bilangan, persen, uang, predikat, rentang, batas, rangkaian, teks, rusak.
    `nilai` is the number (75.0 for 75%, rupiah for money, the lower end of a rentang, the bound of
    a batas, the last one of a rangkaian); `nilai_atas` the upper end of a rentang; `batas` one of
    >=, >, <=, <; `satuan` the canonical unit ("persen", "dokumen", "rupiah"...) or None;
    `predikat` the grade in capitals (BB, WTP).
    """

    tertulis: str
    jenis: str
    nilai: float | None = None
    nilai_atas: float | None = None
    batas: str | None = None
    satuan: str | None = None
    predikat: str | None = None


QUANTITY_PARTS = ("tertulis", "jenis", "nilai", "nilai_atas", "batas", "satuan", "predikat")

Value = str | int | float | bool | Quantity | datetime.date | tuple["Value", ...] | None


class Identity(NamedTuple):
    """What makes a document the same document: kind, canonical unit, year or period, revision."""

    jenis: str
    unit: str
    tahun: str
    perubahan_ke: int


@dataclass(eq=False, slots=True)
class Element:
    """One node of a plan: its kind, its understood fields, and the elements inside it.

    `path` is the place inside the document (`sasaran_kegiatan[2].indikator[0]`); `written` gives
    for a field the key under which it stands in the file, where that differs.
    """

    kind: str
    path: str
    fields: dict[str, Value]
    parent: Element | None = None
    children: list[Element] = field(default_factory=list)
    written: dict[str, str] = field(default_factory=dict)
    uncertain: bool = False

    @property
    def root(self) -> Element:
        """The dokumen element that holds this one."""
        element = self
        while element.parent is not None:
            element = element.parent
        return element

    def get(self, name: str) -> Value:
        """Return the field `name` (dotted for a part of a quantity), None where it is not stated."""
        if name in self.fields:
            return self.fields[name]
        head, _, part = name.rpartition(".")
        value = self.fields.get(head)
        return getattr(value, part) if isinstance(value, Quantity) else None


@dataclass(frozen=True, slots=True)
class Note:
    """Something that was read, repaired or passed over, and must not be silent."""

    message: Text
    place: Place


Locate = Callable[[Element, str | None, Span | None], Place]


@dataclass(frozen=True, slots=True, eq=False)
class Document:
    """One plan document: who made it and when, its elements, and how to find their places."""

    file: str
    sha256: str
    identity: Identity
    root: Element
    locate: Locate
    notes: tuple[Note, ...] = ()

    def elements(self) -> list[Element]:
        """All elements in the order they were written, the document itself first."""
        return elements_within(self.root)


def elements_within(root: Element) -> list[Element]:
    """Return `root` and all elements inside it, in the order they were written."""
    found: list[Element] = []
    waiting = [root]
    while waiting:
        element = waiting.pop()
        found.append(element)
        waiting.extend(reversed(element.children))
    return found
