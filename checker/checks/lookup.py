"""lookup: a value held against what a register or a lexicon knows of it."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

from checker.errors import Text, unknown
from checker.graph.plan_graph import PlanGraph
from checker.graph.statement import not_stated, show
from checker.graph.subject import Subject, SubjectType, anchor_of, read_field, row_of
from checker.knowledge.load import Knowledge
from checker.model.outcome import Fact, Outcome, Problem
from checker.model.plan import Element, elements_within
from checker.schema.options import OptionFault


@dataclass(frozen=True, slots=True)
class Source:
    """Where to look: a register of rules/registries or a lexicon of rules/lexicons."""

    registry: str | None = None
    lexicon: str | None = None


@dataclass(frozen=True, slots=True)
class Check:
    """The entry found for `field` must be in force on a date, or fit another field.

    `berlaku`: the register's entry is in force on the date of `on` (1 January of the plan's year
    where that is not stated). `cocok`: the value of `on` is among those that the lexicon's concept
    lists in its fact `satuan`. What the register or lexicon does not know is passed over.
    """

    FACTS: ClassVar = ("nilai", "pengganti", "sejak", "boleh")
    WHOLE: ClassVar = None

    field: str
    in_: Source
    must_be: Literal["berlaku", "cocok"]
    on: str

    def find_faults(self, subject: SubjectType, knowledge: Knowledge) -> Iterator[OptionFault]:
        """Yield unknown fields, registers and lexicons."""
        for option, path in (("field", self.field), ("on", self.on)):
            fault = subject.find_fault(path, knowledge.vocabulary)
            if fault is not None:
                yield OptionFault((option,), fault)
        name, known, what = (
            (self.in_.registry, list(knowledge.registers), Text("daftar", "registry"))
            if self.must_be == "berlaku"
            else (self.in_.lexicon, list(knowledge.lexicons), Text("leksikon", "lexicon"))
        )
        if name is None or name not in known:
            yield OptionFault(("in",), unknown(what, name or "", known))

    def examine(self, subjects: Sequence[Subject], graph: PlanGraph) -> Iterator[Outcome]:
        """Yield a problem for each value whose entry does not hold."""
        for subject in subjects:
            if self.must_be == "berlaku":
                yield from self._examine_force(subject, graph)
            else:
                yield from self._examine_fit(subject, graph)

    def _examine_force(self, subject: Subject, graph: PlanGraph) -> Iterator[Outcome]:
        value = read_field(self.field)(subject)
        entry = graph.knowledge.registers[str(self.in_.registry)].entries.get(str(value))
        if entry is None:
            return
        day = read_field(self.on)(subject)
        if not isinstance(day, datetime.date):
            day = _first_day(row_of(subject).root)
        if day is None:
            yield not_stated(graph, subject, self.on)
        elif not entry.holds_on(day) and not self._is_joined(subject, entry.replaced_by):
            facts: dict[str, Fact] = {
                "nilai": entry.key,
                "pengganti": entry.replaced_by or "—",
                "sejak": entry.until.isoformat() if entry.until else "—",
                "boleh": "",
            }
            yield Problem(subject, anchor_of(subject, self.field), f"berlaku:{entry.key}", facts)

    def _is_joined(self, subject: Subject, newer: str | None) -> bool:
        """Whether the same document names the newer entry too: it tells the history then."""
        row, read = row_of(subject), read_field(self.field)
        others = (e for e in elements_within(row.root) if e.kind == row.kind)
        return newer is not None and any(read(other) == newer for other in others)

    def _examine_fit(self, subject: Subject, graph: PlanGraph) -> Iterator[Outcome]:
        value, other = read_field(self.field)(subject), read_field(self.on)(subject)
        lexicon = graph.knowledge.lexicons[str(self.in_.lexicon)]
        concept = lexicon.concepts.get(str(value))
        fitting = concept.facts.get("satuan") if concept else None
        if not isinstance(fitting, list):
            return
        if other is None:
            yield not_stated(graph, subject, self.on)
        elif other not in fitting:
            facts: dict[str, Fact] = {
                "nilai": show(other),
                "boleh": ", ".join(str(unit) for unit in fitting),
                "pengganti": "",
                "sejak": "",
            }
            yield Problem(subject, anchor_of(subject, self.on), f"cocok:{self.on}", facts)


def _first_day(root: Element) -> datetime.date | None:
    year = root.fields.get("tahun")
    return datetime.date(year, 1, 1) if isinstance(year, int) and 1 <= year <= 9999 else None
