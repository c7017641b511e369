"""Rules applied to a plan graph: each on its own, so that one that breaks down stops no other."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from checker.errors import Text
from checker.graph.pairs import Pair
from checker.graph.plan_graph import PlanGraph, name_kind
from checker.graph.subject import Subject
from checker.knowledge.packs import Pack
from checker.model.finding import Finding, Related, RuleFailure, Severity, Unassessed
from checker.model.outcome import NotAssessed, Outcome, Problem
from checker.model.plan import Element
from checker.model.report import IdleRule
from checker.rulebook.grade import Grader
from checker.rulebook.identify import Identifier
from checker.rulebook.load import Rulebook
from checker.rulebook.rule import Rule
from checker.rulebook.select import select


@dataclass(slots=True)
class Verdict:
    """What all rules said of one graph."""

    findings: list[Finding] = field(default_factory=list)
    unassessed: list[Unassessed] = field(default_factory=list)
    run: list[str] = field(default_factory=list)
    idle: list[IdleRule] = field(default_factory=list)
    failures: list[RuleFailure] = field(default_factory=list)


def apply_rules(
    rules: Sequence[Rule],
    rulebook: Rulebook,
    graph: PlanGraph,
    severities: Mapping[str, Severity],
    ignored: Collection[str] = (),
) -> Verdict:
    """Ask every rule; `severities` are those that the configuration sets, by code.

    A rule that another one yields to is heard even where it is not asked for, so that a rule says
    the same alone as in a full check; but not one that is `ignored` by name: then both would keep
    silent of one fault.
    """
    packs = {pack.name: pack for pack in rulebook.packs}
    grader = Grader(rulebook.packs, severities)
    identifier = Identifier(graph)
    verdict = Verdict()
    problems: dict[str, list[Problem]] = {}
    for rule in rules:
        with _kept_apart(rule, verdict):
            problems[rule.name] = _ask(rule, packs[rule.pack], graph, verdict)
    known = {*(rule.name for rule in rules), *ignored}
    preferred = [rule for rule in rulebook.rules if rule.name not in known]
    heard = {**problems, **_hear_preferred(rules, preferred, packs, graph, verdict)}
    spoken = {(name, id(p.at.element)) for name, found in heard.items() for p in found}
    for rule in rules:
        with _kept_apart(rule, verdict):
            verdict.findings += [
                _find(rule, problem, graph, grader, identifier)
                for problem in problems.get(rule.name, ())
                if find_preferred(rule, problem, spoken) is None
            ]
    return verdict


def _hear_preferred(
    rules: Sequence[Rule],
    others: Sequence[Rule],
    packs: Mapping[str, Pack],
    graph: PlanGraph,
    verdict: Verdict,
) -> dict[str, list[Problem]]:
    """Return what those of the `others` found that `rules` yield to."""
    wanted = {name for rule in rules for name in rule.yields_to}
    heard: dict[str, list[Problem]] = {}
    for rule in others:
        if rule.name in wanted:
            with _kept_apart(rule, verdict):
                heard[rule.name] = ask(rule, packs[rule.pack], graph).problems
    return heard


def find_preferred(rule: Rule, problem: Problem, spoken: Collection[tuple[str, int]]) -> str | None:
    """Return the rule to which `rule` yields at a problem's element, None if it may speak.

    `spoken` holds which rules, by name, found something at which elements, by id.
    """
    at = id(problem.at.element)
    return next((other for other in rule.yields_to if (other, at) in spoken), None)


def find_subject(problem: Problem) -> Subject:
    """Return what a rule's sentences about a problem speak of."""
    subject = problem.subject
    return subject if isinstance(subject, (Element, Pair)) else problem.at.element


@dataclass(frozen=True, slots=True)
class Answer:
    """What one rule says of a graph before it yields to others, and whom it was asked about."""

    subjects: Sequence[Subject]
    outcomes: Sequence[Outcome]

    @property
    def problems(self) -> list[Problem]:
        """The faults among the outcomes."""
        return [outcome for outcome in self.outcomes if isinstance(outcome, Problem)]

    @property
    def gaps(self) -> list[NotAssessed]:
        """What could not be assessed."""
        return [outcome for outcome in self.outcomes if isinstance(outcome, NotAssessed)]


def ask(rule: Rule, pack: Pack, graph: PlanGraph) -> Answer:
    """Ask one rule about all that it selects."""
    subjects, lacking = select(rule, pack, graph)
    return Answer(subjects, [*lacking, *(rule.check.examine(subjects, graph) if subjects else ())])


@contextmanager
def _kept_apart(rule: Rule, verdict: Verdict) -> Iterator[None]:
    """Record a crash as the tool's own failure, so that it hides no other rule and is no finding."""
    try:
        yield
    except Exception as error:
        verdict.failures.append(
            RuleFailure(rule.name, rule.code, f"{type(error).__name__}: {error}")
        )


def _ask(rule: Rule, pack: Pack, graph: PlanGraph, verdict: Verdict) -> list[Problem]:
    answer = ask(rule, pack, graph)
    verdict.unassessed += [_report_gap(rule, gap, graph) for gap in answer.gaps]
    if answer.subjects:
        verdict.run.append(rule.code)
    else:
        verdict.idle.append(IdleRule(rule.name, rule.code, _explain_idle(rule, graph)))
    return answer.problems


def _explain_idle(rule: Rule, graph: PlanGraph) -> Text:
    selector = rule.selector
    if selector.alignments:
        return Text("tidak ada pasangan baris untuk diperiksa", "no pairs of rows to check")
    labels = [graph.knowledge.vocabulary.kinds[kind].label for kind in selector.subject.kinds]
    kinds = Text("/".join(t.id for t in labels), "/".join(t.en for t in labels))
    where = ", ".join(name_kind(jenis) for jenis in selector.jenis)
    inside = Text(f" dalam {where}", f" in {where}") if where else Text("", "")
    return Text(
        f"tidak ada {kinds.id}{inside.id} yang memenuhi syarat aturan",
        f"no {kinds.en}{inside.en} meets the rule's conditions",
    )


def _report_gap(rule: Rule, outcome: NotAssessed, graph: PlanGraph) -> Unassessed:
    at = outcome.at
    place = graph.place(at.element, at.field, at.span)
    return Unassessed(rule.name, rule.code, outcome.needs, outcome.message, place)


def _find(
    rule: Rule, problem: Problem, graph: PlanGraph, grader: Grader, identifier: Identifier
) -> Finding:
    at = problem.at
    severity, confidence = grader.grade(rule, problem)
    facts = problem.facts
    asked = find_subject(problem)
    return Finding(
        rule=rule.name,
        code=rule.code,
        pack=rule.pack,
        severity=severity,
        confidence=confidence,
        kind=at.element.kind,
        label=graph.title(at.element) if at.element.kind == "dokumen" else graph.label(at.element),
        title=rule.title,
        message=rule.message.fill(asked, facts),
        criterion=rule.origin.cite,
        effect=rule.effect.fill(asked, facts),
        remedy=rule.remedy.fill(asked, facts),
        place=graph.place(at.element, at.field, at.span),
        related=tuple(
            Related(text, graph.place(other.element, other.field, other.span))
            for text, other in problem.related
        ),
        group=identifier.group(rule, problem),
        fingerprint=identifier.fingerprint(rule, problem),
    )
