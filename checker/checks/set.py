"""set: what a group of elements must be together: unique, in sequence, complete, consistent, a sum."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

from checker.checks import _set_parts as parts
from checker.errors import Text
from checker.graph.plan_graph import PlanGraph
from checker.graph.subject import Subject, SubjectType, read_field, row_of
from checker.knowledge.load import Knowledge
from checker.knowledge.paths import QUANTITY_TYPES
from checker.model.outcome import Outcome
from checker.model.plan import Element
from checker.schema.options import OptionFault


@dataclass(frozen=True, slots=True)
class Check:
    """One demand on all selected elements of a group.

    `unique`, `sequence` and `complete` group by `within`; `consistent` by the fields of `group_by`
    (with `near`, only values at least that alike, from 0 to 1, are taken for variants of one);
    `sum_of` adds up a field and holds it against `equals`.
    """

    FACTS: ClassVar = ("nilai", "lain", "jumlah", "semua")
    WHOLE: ClassVar = None

    unique: str | None = None
    sequence: str | None = None
    complete: str | None = None
    consistent: str | None = None
    sum_of: str | None = None
    within: Literal["dokumen", "wadah"] = "dokumen"
    group_by: tuple[str, ...] = ()
    near: float | None = None
    equals: str | None = None
    missing: Literal["finding", "unassessed"] = "unassessed"

    def find_faults(self, subject: SubjectType, knowledge: Knowledge) -> Iterator[OptionFault]:
        """Yield unknown fields, and options that do not make one demand."""
        demands = (self.unique, self.sequence, self.complete, self.consistent, self.sum_of)
        if subject.is_pair or sum(demand is not None for demand in demands) != 1:
            message = Text(
                "set memeriksa unsur dengan satu tuntutan: unique, sequence, complete, "
                "consistent, atau sum_of",
                "set is about elements, with one demand: unique, sequence, complete, "
                "consistent or sum_of",
            )
            yield OptionFault((), message)
            return
        if (self.sum_of is None) != (self.equals is None) or (self.consistent is None) != (
            not self.group_by
        ):
            message = Text(
                "sum_of memerlukan equals; consistent memerlukan group_by",
                "sum_of needs equals; consistent needs group_by",
            )
            yield OptionFault((), message)
        if self.near is not None and self.consistent is None:
            message = Text("near hanya untuk consistent", "near goes with consistent only")
            yield OptionFault((), message)
        for option in ("unique", "sequence", "complete", "consistent", *_AMOUNTS):
            path = getattr(self, option)
            if path is not None:
                yield from _find_faults(option, path, subject, knowledge)
        for path in self.group_by:
            fault = subject.find_fault(path, knowledge.vocabulary)
            if fault is not None:
                yield OptionFault(("group_by", path), fault)

    def examine(self, subjects: Sequence[Subject], graph: PlanGraph) -> Iterator[Outcome]:
        """Yield a problem for each group, or each member of it, that is not as asked."""
        elements = [row_of(subject) for subject in subjects]
        if self.consistent is not None:
            for rows in _group(elements, self.group_by):
                yield from parts.find_variants(rows, self.consistent, self.near, graph)
            return
        for rows in self._enclosed(elements):
            if self.unique is not None:
                yield from parts.find_repeats(rows, self.unique, graph)
            elif self.sequence is not None:
                yield from parts.find_breaks(rows, self.sequence, graph)
            elif self.complete is not None:
                yield from parts.find_gaps(rows, self.complete, graph)
            elif self.sum_of is not None and self.equals is not None:
                yield from parts.check_sum(rows, self.sum_of, self.equals, self.missing, graph)

    def _enclosed(self, elements: Sequence[Element]) -> list[list[Element]]:
        groups: dict[tuple[int, str], list[Element]] = defaultdict(list)
        for element in elements:
            if self.within == "wadah" and element.parent is not None:
                groups[id(element.parent), element.kind].append(element)
            else:
                groups[id(element.root), ""].append(element)
        return list(groups.values())


_AMOUNTS = ("sum_of", "equals")


def _find_faults(
    option: str, path: str, subject: SubjectType, knowledge: Knowledge
) -> Iterator[OptionFault]:
    fault = subject.find_fault(path, knowledge.vocabulary)
    is_amount = subject.holds_only(path, QUANTITY_TYPES, knowledge.vocabulary)
    if fault is None and option in _AMOUNTS and not is_amount:
        fault = Text(f'"{path}" bukan jumlah', f'"{path}" is no amount')
    if fault is not None:
        yield OptionFault((option,), fault)


def _group(elements: Sequence[Element], paths: Sequence[str]) -> list[list[Element]]:
    """Group by the values of `paths`; elements that lack one of them belong to no group."""
    getters = [read_field(path) for path in paths]
    groups: dict[tuple[object, ...], list[Element]] = defaultdict(list)
    for element in elements:
        key = tuple(getter(element) for getter in getters)
        if None not in key:
            groups[key].append(element)
    return list(groups.values())
