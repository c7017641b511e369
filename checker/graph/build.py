"""Documents joined into a plan graph."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence

from checker.graph.links import Link, LinkReader
from checker.graph.match import Comparison
from checker.graph.pairing import Aligner, newest
from checker.graph.pins import Pins
from checker.graph.plan_graph import PlanGraph
from checker.knowledge.alignments import Alignment, Side
from checker.knowledge.load import Knowledge
from checker.knowledge.paths import build_getter
from checker.language.understanding import Language
from checker.model.plan import Document, Element
from checker.schema.predicate import compile_schema


def build_graph(
    documents: Sequence[Document], knowledge: Knowledge, language: Language, pins: Pins
) -> PlanGraph:
    """Join `documents`: state their links, and stand ready to align their rows."""
    current = newest(documents)
    above, below = _order_units(documents, current, language)
    reader = LinkReader(above)
    links: list[Link] = [link for document in documents for link in reader.read(document)]

    def compare_with(alignment: Alignment, texts: Sequence[str]) -> Comparison:
        to_the_letter = alignment.settings.get("same_ratio") == 100
        keys = language.spellings if to_the_letter else None
        return Comparison(language.comparison(texts, alignment.settings), keys)

    stated = {(id(link.source), link.relation, id(link.target)) for link in links}

    def linked(source: Element, relation: str, target: Element) -> bool:
        return (id(source), relation, id(target)) in stated

    aligner = Aligner(current, below, compare_with, build_condition, pins, linked)
    return PlanGraph(
        documents,
        links,
        reader.dangling,
        lambda name: aligner.align(knowledge.alignments[name]),
        knowledge,
        language,
    )


def build_condition(side: Side) -> Callable[[Element], bool]:
    """Return what says whether an element meets the condition of one side of an alignment."""
    if not side.where:
        return lambda _: True
    getters = {name: build_getter(name) for name in side.where}
    holds = compile_schema(side.where, get=lambda element, name: getters[name](element))
    return lambda element: holds(element)


def _order_units(
    documents: Sequence[Document], current: Sequence[Document], language: Language
) -> tuple[dict[int, list[Document]], dict[int, list[Document]]]:
    """Say by each document's root which `current` ones of the unit above, and below, are there."""
    by_unit: dict[tuple[str, str], list[Document]] = defaultdict(list)
    for document in current:
        by_unit[document.identity.unit, document.identity.tahun].append(document)
    above: dict[int, list[Document]] = {}
    below: dict[int, list[Document]] = defaultdict(list)
    for document in documents:
        upper = document.root.fields.get("induk")
        if not isinstance(upper, str) or language.unit(upper) == document.identity.unit:
            continue
        found = by_unit.get((language.unit(upper), document.identity.tahun), [])
        # one kind of document supports the same kind above, so that comes first
        same_kind_first = sorted(
            found, key=lambda other: other.identity.jenis != document.identity.jenis
        )
        above[id(document.root)] = same_kind_first
        for other in found:
            below[id(other.root)].append(document)
    return above, below
