"""Which pairs a node belongs to, and why it may belong to none that a rule asks about."""

from __future__ import annotations

from collections.abc import Iterator

from checker.errors import Text
from checker.graph.build import build_condition
from checker.graph.nodes import name_node
from checker.graph.pairing import newest
from checker.graph.pairs import Pair
from checker.graph.plan_graph import PlanGraph, name_kind
from checker.knowledge.alignments import Alignment, Side
from checker.model.plan import Element
from checker.rulebook.rule import Rule
from checker.rulebook.select import say_lack
from checker.rulebook.story import Step, join_words, no

OUTCOMES = {
    "same": Text("sama", "same"),
    "near": Text("mirip", "near"),
    "none": Text("tanpa pasangan", "unpaired"),
}


def find_pairs(rule: Rule, element: Element, graph: PlanGraph) -> list[Pair]:
    """Return the pairs of the rule's alignments that the element belongs to, whatever they are."""
    return [
        pair
        for name in rule.selector.alignments
        for pair in graph.pairing(name).pairs
        if pair.left is element or pair.right is element
    ]


def tell_pair(pair: Pair, element: Element, rule: Rule, graph: PlanGraph) -> Step:
    """Tell which row the element was taken for, how surely, and whether the rule asks about that."""
    outcome = OUTCOMES[pair.outcome]
    other = pair.right if pair.left is element else pair.left
    name = pair.alignment
    said = Text(f"penyandingan {name}: {outcome.id}", f"alignment {name}: {outcome.en}")
    if other is not None:
        beside = f"{name_node(graph, other)} “{graph.label(other)}” ({pair.score:.0f}, {pair.how})"
        said = Text(f"{said.id} dengan {beside}", f"{said.en} as {beside}")
    fits = pair.outcome in rule.selector.outcomes
    if not fits:
        wanted = [OUTCOMES[name] for name in rule.selector.outcomes]
        said = Text(
            f"{said.id}; aturan ini menanyai pasangan yang {'/'.join(t.id for t in wanted)}",
            f"{said.en}; the rule asks about pairs that are {'/'.join(t.en for t in wanted)}",
        )
    return Step(fits, said)


def tell_unpaired(rule: Rule, element: Element, graph: PlanGraph) -> Iterator[Step]:
    """Tell for each alignment of the rule why the element stands in no pair of it."""
    for name in rule.selector.alignments:
        alignment = graph.knowledge.alignments[name]
        reason = _find_reason(alignment, element, graph)
        yield no(Text(f"penyandingan {name}: {reason.id}", f"alignment {name}: {reason.en}"))


def _find_reason(alignment: Alignment, element: Element, graph: PlanGraph) -> Text:
    if graph.document_of(element) not in newest(graph.documents):
        return Text(
            "dokumen ini sudah digantikan oleh perubahannya",
            "a later revision has taken this document's place",
        )
    sides = [side for side in (alignment.left, alignment.right) if element.kind in side.kinds]
    jenis = str(element.root.fields["jenis"])
    fitting = [side for side in sides if not side.jenis or jenis in side.jenis]
    if not fitting:
        wanted = join_words(name_kind(kind) for side in sides for kind in side.jenis)
        return Text(
            f"tidak menyandingkan dokumen jenis {name_kind(jenis)}, hanya {wanted.id}",
            f"does not align documents of kind {name_kind(jenis)}, only {wanted.en}",
        )
    if not any(build_condition(side)(element) for side in fitting):
        return Text(
            f"unsur ini tidak memenuhi syarat penyandingan ({_name_conditions(fitting)})",
            f"the node does not meet the alignment's conditions ({_name_conditions(fitting)})",
        )
    lacks = graph.pairing(alignment.name).lacks
    lack = next((lack for lack in lacks if lack.document is element.root), None)
    return _ALONE if lack is None else say_lack(lack, graph).message


def _name_conditions(sides: list[Side]) -> str:
    return ", ".join(dict.fromkeys(path for side in sides for path in side.where))


def lacks_counterpart(rule: Rule, element: Element, graph: PlanGraph) -> bool:
    """Whether an alignment of the rule would hold the element's document against one not there."""
    return any(
        lack.document is element.root
        for name in rule.selector.alignments
        for lack in graph.pairing(name).lacks
    )


_ALONE = Text(
    "tidak ada baris dokumen lain yang disandingkan dengannya",
    "no row of another document was aligned with it",
)
