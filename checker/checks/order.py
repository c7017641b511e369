"""order: one date comes strictly before another."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from checker.errors import Text
from checker.graph.plan_graph import PlanGraph
from checker.graph.statement import mention, not_stated
from checker.graph.subject import Subject, SubjectType, anchor_of, read_field
from checker.knowledge.load import Knowledge
from checker.model.outcome import Outcome, Problem
from checker.schema.options import OptionFault


@dataclass(frozen=True, slots=True)
class Check:
    """The date `earlier` must lie before the date `later`; the same day is a fault."""

    FACTS: ClassVar = ("awal", "akhir")
    WHOLE: ClassVar = None

    earlier: str
    later: str

    def find_faults(self, subject: SubjectType, knowledge: Knowledge) -> Iterator[OptionFault]:
        """Yield unknown fields."""
        for option, path in (("earlier", self.earlier), ("later", self.later)):
            fault = subject.find_fault(path, knowledge.vocabulary)
            if fault is None and not subject.holds_only(path, ("tanggal",), knowledge.vocabulary):
                fault = Text(f'"{path}" bukan tanggal', f'"{path}" is no date')
            if fault is not None:
                yield OptionFault((option,), fault)

    def examine(self, subjects: Sequence[Subject], graph: PlanGraph) -> Iterator[Outcome]:
        """Yield a problem at the earlier date for each subject whose dates are out of order."""
        earlier, later = read_field(self.earlier), read_field(self.later)
        for subject in subjects:
            first, second = earlier(subject), later(subject)
            if not isinstance(first, datetime.date):
                yield not_stated(graph, subject, self.earlier)
            elif not isinstance(second, datetime.date):
                yield not_stated(graph, subject, self.later)
            elif first >= second:
                other = anchor_of(subject, self.later)
                facts = {"awal": first.isoformat(), "akhir": second.isoformat()}
                related = ((mention(graph, other.element, second.isoformat()), other),)
                at = anchor_of(subject, self.earlier)
                yield Problem(subject, at, f"urutan:{self.earlier}", facts, related)
