"""How grave a problem is: the rule's word, what packs and configuration say, and doubt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from checker.knowledge.packs import Pack
from checker.model.finding import Confidence, Severity
from checker.model.outcome import Problem
from checker.model.plan import Element
from checker.rulebook.rule import Rule

_SURENESS = [Confidence.HIGH, Confidence.MEDIUM, Confidence.LOW]


class Grader:
    """Decides severity and confidence; doubt never lets an error stand."""

    def __init__(self, packs: Sequence[Pack], severities: Mapping[str, Severity]) -> None:
        self._packs = packs
        self._severities = severities

    def grade(self, rule: Rule, problem: Problem) -> tuple[Severity, Confidence]:
        """Return the severity and the confidence of a problem that `rule` saw."""
        severity = self._severities.get(rule.code) or self._ask_packs(rule, problem.at.element.root)
        for softening in rule.softer:
            if softening.holds(problem):
                severity = max(severity, softening.severity, key=lambda s: s.rank)
        confidence = max(problem.confidence, rule.confidence, key=_SURENESS.index)
        others = (anchor.element for _, anchor in problem.related)
        if any(_is_uncertain(element) for element in (problem.at.element, *others)):
            confidence = Confidence.LOW
        if confidence is not Confidence.HIGH:
            severity = max(severity, Severity.WARNING, key=lambda s: s.rank)
        return severity, confidence

    def _ask_packs(self, rule: Rule, root: Element) -> Severity:
        unit, year = str(root.fields["unit_baku"]), root.fields.get("tahun")
        for pack in self._packs:
            override = pack.severities.get(rule.code) or pack.severities.get(rule.name)
            if override is None or not pack.applies_to(unit):
                continue
            if override.since is None or (isinstance(year, int) and year >= override.since):
                return Severity(override.severity)
        return rule.severity


def _is_uncertain(element: Element | None) -> bool:
    while element is not None:
        if element.uncertain:
            return True
        element = element.parent
    return False
