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

    `berlaku`: the register's entry is in force on the date of `on` (on some day of the plan's year
    where that is not stated). `cocok`: the value of `on` is among those that the lexicon's concept
    lists in its fact `satuan`, or not among those of its fact `bukan_satuan`. What the register or
    lexicon does not know is passed over.
    """

    FACTS: ClassVar = ("nilai", "pengganti", "sejak", "boleh")
    WHOLE: ClassVar = None

    field: str
    in_: Source
    must_be: Literal["berlaku", "cocok"]
    on: str

    def find_faults(self, subject: SubjectType, knowledge: Knowledge) -> Iterator[OptionFault]:
        """Yield unknown fields, registers and lexicons."""
        words = knowledge.vocabulary
        for option, path in (("field", self.field), ("on", self.on)):
            fault = subject.find_fault(path, words)
            by_date = option == "on" and self.must_be == "berlaku"
            if fault is None and by_date and not subject.holds_only(path, ("tanggal",), words):
                fault = Text(f'"{path}" bukan tanggal', f'"{path}" is no date')
            if fault is not None:
                yield OptionFault((option,), fault)
        yield from self._find_source_faults(knowledge)

    def _find_source_faults(self, knowledge: Knowledge) -> Iterator[OptionFault]:
        by_force = self.must_be == "berlaku"
        option = "registry" if by_force else "lexicon"
        what = Text("daftar", "registry") if by_force else Text("leksikon", "lexicon")
        known = list(knowledge.registers if by_force else knowledge.lexicons)
        name = self.in_.registry if by_force else self.in_.lexicon
        other = self.in_.lexicon if by_force else self.in_.registry
        if name is None or other is not None:
            message = Text(
                f"{self.must_be} melihat ke dalam {what.id}: {{{option}: …}}",
                f"{self.must_be} looks into a {what.en}: {{{option}: …}}",
            )
            yield OptionFault(("in",), message)
        elif name not in known:
            yield OptionFault(("in", option), unknown(what, name, known))

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
        days = (day, day) if isinstance(day, datetime.date) else _days_of(row_of(subject).root)
        if days is None:
            yield not_stated(graph, subject, self.on)
        elif not entry.holds_within(*days) and not self._is_joined(subject, entry.replaced_by):
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
        if concept is None:
            return
        fitting, misfits = (_listed(concept.facts.get(f)) for f in ("satuan", "bukan_satuan"))
        if not fitting and not misfits:
            return
        if other is None:
            yield not_stated(graph, subject, self.on)
        elif other in misfits or (fitting and other not in fitting):
            facts: dict[str, Fact] = {
                "nilai": show(other),
                "boleh": _say_fitting(fitting, misfits),
                "pengganti": "",
                "sejak": "",
            }
            yield Problem(subject, anchor_of(subject, self.on), f"cocok:{self.on}", facts)


def _say_fitting(fitting: list[str], misfits: list[str]) -> Text:
    if fitting:
        return Text(" atau ".join(fitting), " or ".join(fitting))
    return Text(f"satuan selain {'/'.join(misfits)}", f"a unit other than {'/'.join(misfits)}")


def _listed(fact: object) -> list[str]:
    return [str(part) for part in fact] if isinstance(fact, list) else []


def _days_of(root: Element) -> tuple[datetime.date, datetime.date] | None:
    """Return the first and the last day of the plan's year; None where it has none."""
    year = root.fields.get("tahun")
    if not isinstance(year, int) or not 1 <= year <= 9999:
        return None
    return datetime.date(year, 1, 1), datetime.date(year, 12, 31)
