"""Alignments as declared: which rows of which documents are to be compared with which."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from checker.errors import Text


@dataclass(frozen=True, slots=True)
class Side:
    """The rows of one side: their kinds, the kinds of documents, and a Cerberus condition."""

    kinds: tuple[str, ...]
    jenis: tuple[str, ...]
    where: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Alignment:
    """One named comparison of rows.

    `unit` says where the right document's unit stands to the left's: same, below, or same_or_below;
    `same` what else both documents share; `text` is the field that is compared, `also` one that
    breaks ties; `makes` the relation that a match suggests (from right to left).
    """

    name: str
    title: Text
    left: Side
    right: Side
    unit: str = "same"
    same: tuple[str, ...] = ("tahun",)
    same_document: bool = False
    within_itself: bool = False
    text: str = "uraian"
    also: str | None = None
    one_to_one: bool = False
    settings: Mapping[str, object] = field(default_factory=dict)
    makes: str | None = None
    links: str | None = None
