"""text: the words of a field."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from checker.errors import Text, unknown
from checker.graph.plan_graph import PlanGraph
from checker.graph.statement import not_stated
from checker.graph.subject import Subject, SubjectType, anchor_of, read_field
from checker.knowledge.load import Knowledge
from checker.language.repeats import find_repeated_words
from checker.model.outcome import Anchor, Outcome, Problem
from checker.model.place import Span
from checker.schema.options import OptionFault


@dataclass(frozen=True, slots=True)
class LexiconName:
    """A lexicon of rules/lexicons; `concept` narrows it to some of its concepts."""

    lexicon: str
    concept: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Wording:
    """What a text is held against: words of a lexicon, words said twice, the year it names."""

    start_with: LexiconName | None = None
    contain: LexiconName | None = None
    repeat_words: bool = False
    name_year: str | None = None

    def is_demand_of(self, side: str) -> bool:
        """Whether something is said, and nothing that makes no sense for must or must_not."""
        by_year = self.name_year is not None
        by_words = self.start_with is not None or self.contain is not None
        if side == "must":
            return by_year != by_words and not self.repeat_words
        return (by_words or self.repeat_words) and not by_year


@dataclass(frozen=True, slots=True)
class Check:
    """A text must, or must not, be worded in some way.

    `start_with` looks past a number at the beginning; `name_year` is met by a text that names no
    year, or names the wanted one among others (periods such as 2020-2024 do not count).
    """

    FACTS: ClassVar = ("kata",)
    WHOLE: ClassVar = None

    field: tuple[str, ...]
    must: Wording | None = None
    must_not: Wording | None = None

    def find_faults(self, subject: SubjectType, knowledge: Knowledge) -> Iterator[OptionFault]:
        """Yield unknown fields and lexicons, and a check without a demand."""
        for path in self.field:
            fault = subject.find_fault(path, knowledge.vocabulary)
            if fault is not None:
                yield OptionFault(("field", path), fault)
        if (self.must is None) == (self.must_not is None):
            message = Text("tulis salah satu: must atau must_not", "say one of must and must_not")
            yield OptionFault((), message)
        for side, wording in (("must", self.must), ("must_not", self.must_not)):
            if wording is not None:
                yield from _find_wording_faults(wording, side, subject, knowledge)

    def examine(self, subjects: Sequence[Subject], graph: PlanGraph) -> Iterator[Outcome]:
        """Yield a problem for each text that is not worded as asked."""
        wording = self.must or self.must_not
        assert wording is not None, "checked when the rule was loaded"
        for path in self.field:
            read = read_field(path)
            for subject in subjects:
                text = read(subject)
                if not isinstance(text, str):
                    if self.must is not None:  # where nothing is said, nothing is said wrongly
                        yield not_stated(graph, subject, path)
                elif wording.name_year is not None:
                    yield from _judge_year(subject, path, text, wording.name_year, graph)
                else:
                    for span in self._find(text, wording, graph):
                        yield _problem(subject, path, text, span)

    def _find(self, text: str, wording: Wording, graph: PlanGraph) -> list[Span | None]:
        """Return the stretches at fault; [None] where it is the whole text."""
        found = _find_words(text, wording, graph)
        if self.must is not None:
            return [] if found else [None]
        return list(found)


_DEMANDS = {
    "must": Text(
        "tulis start_with, contain, atau name_year", "say one of start_with, contain and name_year"
    ),
    "must_not": Text(
        "tulis start_with, contain, atau repeat_words",
        "say one of start_with, contain and repeat_words",
    ),
}


def _find_wording_faults(
    wording: Wording, side: str, subject: SubjectType, knowledge: Knowledge
) -> Iterator[OptionFault]:
    if not wording.is_demand_of(side):
        yield OptionFault((side,), _DEMANDS[side])
    if wording.name_year is not None:
        fault = subject.find_fault(wording.name_year, knowledge.vocabulary)
        if fault is not None:
            yield OptionFault((side, "name_year"), fault)
    for option, named in (("start_with", wording.start_with), ("contain", wording.contain)):
        if named is not None:
            yield from _find_lexicon_faults(named, (side, option), knowledge)


def _find_lexicon_faults(
    named: LexiconName, path: tuple[str, ...], knowledge: Knowledge
) -> Iterator[OptionFault]:
    lexicon = knowledge.lexicons.get(named.lexicon)
    if lexicon is None:
        message = unknown(Text("leksikon", "lexicon"), named.lexicon, knowledge.lexicons)
        yield OptionFault((*path, "lexicon"), message)
        return
    for concept in named.concept:
        if concept not in lexicon.concepts:
            message = unknown(Text("konsep", "concept"), concept, lexicon.concepts)
            yield OptionFault((*path, "concept", concept), message)


def _judge_year(
    subject: Subject, path: str, text: str, year_path: str, graph: PlanGraph
) -> Iterator[Outcome]:
    """Yield a problem at the first year where the text names years, and none is the wanted one."""
    years = graph.language.years(text)
    if not years:
        return
    wanted = read_field(year_path)(subject)
    if wanted is None:
        yield not_stated(graph, subject, year_path)
    elif all(year != wanted for year, _ in years):
        yield _problem(subject, path, text, years[0][1])


def _find_words(text: str, wording: Wording, graph: PlanGraph) -> list[Span]:
    found: list[Span] = []
    if wording.repeat_words:
        found += find_repeated_words(text)
    for named, only_start in ((wording.start_with, True), (wording.contain, False)):
        if named is not None:
            found += [
                span
                for concept, span in graph.language.find(named.lexicon, text, start=only_start)
                if not named.concept or concept in named.concept
            ]
    return found


def _problem(subject: Subject, path: str, text: str, span: Span | None) -> Problem:
    at = anchor_of(subject, path)
    words = text if span is None else text[span.start : span.end]
    key = f"kata:{path}:{' '.join(words.lower().split())[:60]}" if span else f"kata:{path}"
    return Problem(subject, Anchor(at.element, at.field, span), key, {"kata": words})
