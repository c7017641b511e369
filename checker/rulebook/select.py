"""Whom a rule is asked about, and what could not be asked for want of a document."""

from __future__ import annotations

from checker.errors import Text
from checker.graph.pairs import Lack
from checker.graph.plan_graph import PlanGraph, name_kind
from checker.graph.subject import Subject, read_field, row_of
from checker.knowledge.packs import Pack
from checker.model.outcome import Anchor, NotAssessed
from checker.model.plan import Element
from checker.rulebook.rule import Rule, Selector


def select(rule: Rule, pack: Pack, graph: PlanGraph) -> tuple[list[Subject], list[NotAssessed]]:
    """Return the subjects of `rule`, and the documents whose counterpart is missing."""
    selector = rule.selector
    lacking: list[NotAssessed] = []
    if selector.alignments:
        subjects, lacking = _select_pairs(selector, graph)
    else:
        subjects = list(graph.elements(selector.subject.kinds, selector.jenis))
    if pack.units or rule.origin.since or rule.origin.until:
        subjects = [subject for subject in subjects if _concerns(rule, pack, row_of(subject).root)]
        lacking = [gap for gap in lacking if _concerns(rule, pack, gap.at.element.root)]
    if selector.holds is not None:
        subjects = [subject for subject in subjects if selector.holds(subject)]
    for path in selector.absent:
        read = read_field(path)
        subjects = [subject for subject in subjects if read(subject) is None]
    return subjects, lacking


def _concerns(rule: Rule, pack: Pack, root: Element) -> bool:
    return is_in_force(rule, root) and is_for_unit(pack, root)


def is_in_force(rule: Rule, root: Element) -> bool:
    """Whether what the rule rests on held in the year of the document."""
    year = root.fields.get("tahun")
    return rule.origin.holds_in(year if isinstance(year, int) else None)


def is_for_unit(pack: Pack, root: Element) -> bool:
    """Whether the pack speaks about the unit of the document."""
    return pack.applies_to(str(root.fields["unit_baku"]))


def _select_pairs(selector: Selector, graph: PlanGraph) -> tuple[list[Subject], list[NotAssessed]]:
    subjects: list[Subject] = []
    lacking: list[NotAssessed] = []
    for name in selector.alignments:
        pairing = graph.pairing(name)
        subjects += [pair for pair in pairing.pairs if pair.outcome in selector.outcomes]
        lacking += [say_lack(lack, graph) for lack in pairing.lacks]
    return subjects, lacking


def say_lack(lack: Lack, graph: PlanGraph) -> NotAssessed:
    """Say that a document could not be compared for want of a counterpart."""
    title = graph.title(lack.document)
    words = graph.knowledge.vocabulary
    if lack.needs in words.kinds:
        what = words.kinds[lack.needs].label
        message = Text(
            f"dokumen pembanding {title} tidak memuat {what.id}",
            f"the counterpart of {title} holds no {what.en}",
        )
        return NotAssessed(Anchor(lack.document), lack.needs, message)
    needed = name_kind(lack.needs)
    message = Text(f"{needed} pasangan {title} belum ada", f"{title} has no {needed} beside it")
    return NotAssessed(Anchor(lack.document), lack.needs, message)
