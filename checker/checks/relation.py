"""relation: what an element is linked to, directly or by a path."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

from checker.errors import Text, unknown
from checker.graph.plan_graph import ORIGINS, STATED, PlanGraph
from checker.graph.statement import mention
from checker.graph.subject import Subject, SubjectType, row_of
from checker.knowledge.load import Knowledge
from checker.knowledge.vocabulary import Vocabulary
from checker.model.finding import Confidence
from checker.model.outcome import Anchor, Fact, NotAssessed, Outcome, Problem
from checker.model.plan import Element
from checker.schema.options import OptionFault


@dataclass(frozen=True, slots=True)
class Target:
    """The kinds of elements that count."""

    kind: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Check:
    """An element must have as many links as asked, or lie on no circle.

    `each_of` asks for at least one link to every kind named; `per: dokumen` gathers all faults of
    a document into one; `needs_above` speaks only where the unit above has a document here;
    inferred links (`origins: disimpulkan`) count only where they are named.
    """

    FACTS: ClassVar = ("kurang", "jumlah", "dari", "daftar")
    WHOLE: ClassVar = None

    follow: tuple[str, ...]
    to: Target | None = None
    each_of: tuple[str, ...] = ()
    at_least: int | None = None
    at_most: int | None = None
    any_length: bool = False
    acyclic: bool = False
    origins: tuple[str, ...] = STATED
    per: Literal["dokumen"] | None = None
    needs_above: bool = False

    def find_faults(self, subject: SubjectType, knowledge: Knowledge) -> Iterator[OptionFault]:
        """Yield unknown relations, kinds and origins, and a check that asks for nothing."""
        yield from self._find_unknown(knowledge.vocabulary)
        if subject.is_pair:
            yield OptionFault(
                (),
                Text(
                    "relation memeriksa unsur, bukan pasangan",
                    "relation is about elements, not pairs",
                ),
            )
        if not (self.acyclic or self.each_of or self.at_least or self.at_most is not None):
            message = Text(
                "tulis at_least, at_most, each_of, atau acyclic",
                "say at_least, at_most, each_of or acyclic",
            )
            yield OptionFault((), message)

    def _find_unknown(self, words: Vocabulary) -> Iterator[OptionFault]:
        relations = {*words.relations, *(link.inverse for link in words.relations.values())}
        if self.acyclic:  # circles are looked for among stated links, from their source
            relations = {
                name for name, link in words.relations.items() if link.origin == "tertulis"
            }
        kinds = self.to.kind if self.to else ()
        for path, names, known, what in (
            (("follow",), self.follow, relations, Text("hubungan", "relation")),
            (("to", "kind"), kinds, words.selectable(), Text("jenis unsur", "kind")),
            (("each_of",), self.each_of, words.selectable(), Text("jenis unsur", "kind")),
            (("origins",), self.origins, ORIGINS, Text("asal hubungan", "origin")),
        ):
            for name in names:
                if name not in known:
                    yield OptionFault((*path, name), unknown(what, name, known))

    def examine(self, subjects: Sequence[Subject], graph: PlanGraph) -> Iterator[Outcome]:
        """Yield a problem for each element (or document) whose links are not as asked."""
        elements = [row_of(subject) for subject in subjects]
        if self.acyclic:
            yield from self._circles(elements, graph)
            return
        if self.needs_above:
            elements, unknown_above = _split_by_above(elements, graph)
            yield from unknown_above
        problems = [problem for element in elements for problem in self._look(element, graph)]
        yield from problems if self.per is None else _gather(problems, elements, graph)

    def _look(self, element: Element, graph: PlanGraph) -> Iterator[Problem]:
        found = self._targets(element, graph)
        words = graph.knowledge.vocabulary
        if self.each_of:
            lacking = [n for n in self.each_of if not _count(found, words.expand([n]))]
            for name in lacking:
                facts: dict[str, Fact] = {
                    "kurang": words.label(name),
                    "jumlah": 0,
                    "dari": len(self.each_of),
                }
                yield Problem(element, Anchor(element), f"kurang:{name}", facts)
            return
        count = _count(found, words.expand(self.to.kind)) if self.to else len(found)
        too_few = self.at_least is not None and count < self.at_least
        if too_few or (self.at_most is not None and count > self.at_most):
            label = (
                _either([words.label(name) for name in self.to.kind])
                if self.to
                else Text("tautan", "links")
            )
            related = () if too_few else tuple((mention(graph, e), Anchor(e)) for e in found)
            key = f"{'kurang' if too_few else 'lebih'}:{'+'.join(self.follow)}"
            yield Problem(
                element, Anchor(element), key, {"kurang": label, "jumlah": count}, related
            )

    def _targets(self, element: Element, graph: PlanGraph) -> list[Element]:
        if self.any_length:
            return graph.reach(element, self.follow, self.origins)
        return [link.target for link in graph.follow(element, self.follow, self.origins)]

    def _circles(self, elements: Sequence[Element], graph: PlanGraph) -> Iterator[Problem]:
        asked = {id(element) for element in elements}
        for circle in graph.cycles(self.follow):
            if any(id(element) in asked for element in circle):
                first, *others = circle
                names = " → ".join(graph.label(element) for element in (*circle, first))
                related = tuple((mention(graph, other), Anchor(other)) for other in others)
                yield Problem(
                    first,
                    Anchor(first, "mendukung"),
                    "siklus",
                    {"daftar": names, "jumlah": len(circle)},
                    related,
                )


def _count(found: Sequence[Element], kinds: Collection[str]) -> int:
    return sum(element.kind in kinds for element in found)


def _either(labels: Sequence[Text]) -> Text:
    return Text(" atau ".join(t.id for t in labels), " or ".join(t.en for t in labels))


def _split_by_above(
    elements: Sequence[Element], graph: PlanGraph
) -> tuple[list[Element], list[NotAssessed]]:
    """Keep elements whose unit above is loaded; say so once a document where it is named and not."""
    kept, missing = [], {}
    dangling = {id(link.source) for link in graph.dangling}
    for element in elements:
        root = element.root
        if graph.follow(root, ["di_bawah"]):
            if id(element) not in dangling:  # what it supports is stated, if unreadable to us
                kept.append(element)
        elif root.fields.get("induk") is not None:
            upper = root.fields["induk"]
            message = Text(f"dokumen {upper} belum dibaca", f"no document of {upper} was read")
            missing[id(root)] = NotAssessed(Anchor(root, "induk"), f"dokumen {upper}", message)
    return kept, list(missing.values())


def _gather(
    problems: Sequence[Problem], elements: Sequence[Element], graph: PlanGraph
) -> Iterator[Problem]:
    """Make one problem of all those of a document, seen with less confidence than each alone."""
    asked = Counter(id(element.root) for element in elements)
    by_root: dict[int, list[Problem]] = defaultdict(list)
    for problem in problems:
        by_root[id(problem.at.element.root)].append(problem)
    for found in by_root.values():
        root = found[0].at.element.root
        rows = [problem.at.element for problem in found]
        facts: dict[str, Fact] = {
            "jumlah": len(rows),
            "dari": asked[id(root)],
            "daftar": "; ".join(graph.label(row) for row in rows),
            "kurang": found[0].facts["kurang"],
        }
        related = tuple((mention(graph, row), Anchor(row)) for row in rows)
        yield Problem(root, Anchor(root), found[0].key, facts, related, Confidence.MEDIUM)
