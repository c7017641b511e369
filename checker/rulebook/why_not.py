"""Why a rule said nothing about a node: every step from the rule's question to its silence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from checker.errors import Text
from checker.graph.nodes import name_node
from checker.graph.pairs import Pair
from checker.graph.plan_graph import PlanGraph, name_kind
from checker.graph.statement import show
from checker.graph.subject import Subject, read_field, row_of
from checker.knowledge.packs import Pack
from checker.model.outcome import NotAssessed
from checker.model.plan import Element
from checker.rulebook.apply import Answer, ask, find_preferred, find_subject
from checker.rulebook.conditions import build_condition
from checker.rulebook.evidence import tell_evidence
from checker.rulebook.load import Rulebook
from checker.rulebook.pair_story import find_pairs, lacks_counterpart, tell_pair, tell_unpaired
from checker.rulebook.rule import Rule
from checker.rulebook.select import is_for_unit, is_in_force
from checker.rulebook.story import Step, Story, join_words, name_labels, no, note, yes
from checker.rulebook.yaml_text import write_flow

NOT_ASKED = Text("Aturan ini tidak menanyai unsur ini.", "The rule does not ask about this node.")
SATISFIED = Text(
    "Aturan ini menanyai unsur ini dan tidak menemukan kesalahan.",
    "The rule asks about this node and finds no fault.",
)
UNASSESSED = Text(
    "Aturan ini menanyai unsur ini, tetapi belum dapat menilainya.",
    "The rule asks about this node but could not assess it.",
)
YIELDED = Text(
    "Aturan ini menemukan kesalahan, tetapi mengalah kepada aturan lain.",
    "The rule finds a fault but yields to another rule.",
)
SPOKEN = Text(
    "Aturan ini tidak diam: ia menemukan kesalahan di sini.",
    "The rule is not silent: it finds a fault here.",
)
BROKEN = Text("Aturan ini berhenti karena galat.", "The rule broke down.")


def explain_silence(
    rule: Rule, element: Element, rulebook: Rulebook, graph: PlanGraph, *, in_use: bool = True
) -> Story:
    """Follow `rule` to `element`, step by step, as far as it goes.

    `in_use` says whether checks ask this rule at all (its pack is on, and it is not ignored).
    """
    story = Story(rule, name_node(graph, element))
    pack = next(pack for pack in rulebook.packs if pack.name == rule.pack)
    if not in_use:
        story.add(no(_say_unused(rule)))
        return story.end(NOT_ASKED)
    subjects = _find_subjects(rule, element, graph, story)
    asked = [subject for subject in subjects if _walk(rule, pack, subject, graph, story)]
    lacking = not subjects and lacks_counterpart(rule, element, graph)
    try:
        answer = ask(rule, pack, graph)
        others = _find_spoken(rule, rulebook, graph)
    except Exception as error:  # as in a check: a rule that breaks down is told, not passed on
        story.add(no(Text(*[f"{type(error).__name__}: {error}"] * 2)))
        return story.end(BROKEN)
    spoke = _tell_problems(answer, element, asked, others, graph, story)
    if spoke is not None:
        return story.end(spoke)
    if not asked and not lacking:
        return story.end(NOT_ASKED)
    return _tell_silence(answer, element, asked, graph, story)


def _say_unused(rule: Rule) -> Text:
    return Text(
        f'paket "{rule.pack}" tidak dipakai, atau aturan ini diabaikan, di selaras.yaml',
        f'the pack "{rule.pack}" is not in use, or the rule is ignored, in selaras.yaml',
    )


def _find_subjects(
    rule: Rule, element: Element, graph: PlanGraph, story: Story
) -> Sequence[Subject]:
    """Return the element itself, or the pairs that it belongs to, if the rule asks about such."""
    selector = rule.selector
    labels = graph.knowledge.vocabulary.kinds
    what = labels[element.kind].label
    if not story.hold(
        element.kind in selector.kinds,
        Text(f"jenis unsur: {what.id}", f"kind of node: {what.en}"),
        name_labels(labels[kind].label for kind in selector.kinds),
    ):
        return []
    if selector.alignments:
        return _find_paired(rule, element, graph, story)
    jenis = str(element.root.fields["jenis"])
    said = name_kind(jenis)
    wanted = join_words(name_kind(kind) for kind in selector.jenis)
    fits = not selector.jenis or jenis in selector.jenis
    story.hold(fits, Text(f"jenis dokumen: {said}", f"kind of document: {said}"), wanted)
    return [element] if fits else []


def _find_paired(rule: Rule, element: Element, graph: PlanGraph, story: Story) -> list[Pair]:
    found = find_pairs(rule, element, graph)
    if not found:
        story.extend(tell_unpaired(rule, element, graph))
    kept = []
    for pair in found:
        fits = pair.outcome in rule.selector.outcomes
        story.add(tell_pair(pair, element, rule, graph))
        if fits:
            kept.append(pair)
    return kept


def _walk(rule: Rule, pack: Pack, subject: Subject, graph: PlanGraph, story: Story) -> bool:
    """Hold one subject against every demand of the selection; stop at the first that fails."""
    for step in _tell_demands(rule, pack, subject, graph):
        story.add(step)
        if step.passed is False:
            return False
    return True


def _tell_demands(rule: Rule, pack: Pack, subject: Subject, graph: PlanGraph) -> Iterator[Step]:
    root = row_of(subject).root
    unit = root.fields.get("unit")
    if pack.units:
        words = ", ".join(pack.units)
        yield Step(
            is_for_unit(pack, root),
            Text(
                f'paket "{pack.name}" hanya untuk unit bernama "{words}"; unit ini: {unit}',
                f'the pack "{pack.name}" is for units named "{words}" only; this unit: {unit}',
            ),
        )
    if rule.origin.since or rule.origin.until:
        yield Step(is_in_force(rule, root), _say_period(rule, root))
    yield from _tell_conditions(rule.tree.data["for"].get("where", {}), subject, graph)
    for path in rule.selector.absent:
        value = read_field(path)(subject)
        shown = show(value)
        yield Step(
            value is None,
            Text(
                f"{path} tidak boleh dinyatakan; yang tertulis: {_within(shown, 'id')}",
                f"{path} must not be stated; there stands: {_within(shown, 'en')}",
            ),
        )


def _say_period(rule: Rule, root: Element) -> Text:
    since, until = rule.origin.since or "…", rule.origin.until or "…"
    year = root.fields.get("tahun") or root.fields.get("periode")
    return Text(
        f"kriteria berlaku untuk rencana tahun {since}–{until}; rencana ini: {year}",
        f"the criterion holds for plans of {since}–{until}; this plan: {year}",
    )


def _tell_conditions(
    where: Mapping[str, Any], subject: Subject, graph: PlanGraph
) -> Iterator[Step]:
    for path, rules in where.items():
        shown = show(read_field(path)(subject))
        demand = f"{path}: {write_flow(rules)}"
        yield Step(
            build_condition({path: rules})(subject),
            Text(
                f"syarat {demand}; yang tertulis: {_within(shown, 'id')}",
                f"condition {demand}; there stands: {_within(shown, 'en')}",
            ),
        )


def _within(shown: Text | str, lang: str) -> str:
    return shown.within(lang) if isinstance(shown, Text) else shown


def _find_spoken(rule: Rule, rulebook: Rulebook, graph: PlanGraph) -> set[tuple[str, int]]:
    """Return which of the rules that `rule` yields to found something, and at which elements."""
    packs = {pack.name: pack for pack in rulebook.packs}
    return {
        (other.name, id(problem.at.element))
        for other in rulebook.rules
        if other.name in rule.yields_to
        for problem in ask(other, packs[other.pack], graph).problems
    }


def _tell_problems(
    answer: Answer,
    element: Element,
    asked: Sequence[Subject],
    others: set[tuple[str, int]],
    graph: PlanGraph,
    story: Story,
) -> Text | None:
    """Tell the faults found at the element or where it takes part; None if there are none."""
    rule, spoke = story.rule, None
    for problem in answer.problems:
        touched = {id(problem.at.element), *(id(other.element) for _, other in problem.related)}
        if id(element) not in touched and not any(problem.subject is one for one in asked):
            continue
        preferred = find_preferred(rule, problem, others)
        said = rule.message.fill(find_subject(problem), problem.facts)
        at = name_node(graph, problem.at.element)
        story.add(note(Text(f"{at}: {said.id}", f"{at}: {said.en}")))
        if preferred is not None:
            story.add(no(Text(f"mengalah kepada {preferred}", f"yields to {preferred}")))
        spoke = SPOKEN if preferred is None else (spoke or YIELDED)
    return spoke


def _tell_silence(
    answer: Answer, element: Element, asked: Sequence[Subject], graph: PlanGraph, story: Story
) -> Story:
    """Tell what could not be assessed, or else what was compared and found in order."""
    rows = _rows_of(element, asked)
    gaps = [gap for gap in answer.gaps if _touches(gap, rows, story.rule)]
    if gaps:
        story.extend(no(gap.message) for gap in gaps)
        return story.end(UNASSESSED)
    if not asked:
        return story.end(NOT_ASKED)
    for subject in asked:
        story.extend(yes(said) for said in tell_evidence(story.rule, subject, graph))
    return story.end(SATISFIED)


def _rows_of(element: Element, asked: Sequence[Subject]) -> set[int]:
    """Return the ids of the element, of the rows paired with it, and of all that contain them."""
    found: set[int] = set()
    waiting = [element]
    for subject in asked:
        if isinstance(subject, Pair):
            waiting += [row for row in (subject.left, subject.right) if row is not None]
    for row in waiting:
        current: Element | None = row
        while current is not None:
            found.add(id(current))
            current = current.parent
    return found


def _touches(gap: NotAssessed, rows: set[int], rule: Rule) -> bool:
    """Whether a gap concerns these rows; a verb about groups cannot judge one without the others."""
    of_group = "set" in rule.tree.data["check"] and id(gap.at.element.root) in rows
    return of_group or id(gap.at.element) in rows
