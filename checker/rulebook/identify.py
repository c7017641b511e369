"""What makes a finding the same finding tomorrow, and one fault seen in two places one group."""

from __future__ import annotations

import hashlib
from collections import defaultdict

from checker.graph.plan_graph import PlanGraph
from checker.language.words import words
from checker.model.outcome import Problem
from checker.model.plan import Document, Element
from checker.rulebook.rule import Rule


class Identifier:
    """Makes fingerprints and groups from words that survive reordering and reformatting."""

    def __init__(self, graph: PlanGraph) -> None:
        self._graph = graph
        self._ordinals: dict[int, dict[int, int]] = {}

    def fingerprint(self, rule: Rule, problem: Problem) -> str:
        """Return what identifies the finding: rule, document, element and fault."""
        element = problem.at.element
        document = self._graph.document_of(element)
        ordinal = self._ordinal(document, element)
        return _digest(
            rule.code, *map(str, document.identity), self._name(element), str(ordinal), problem.key
        )

    def group(self, rule: Rule, problem: Problem) -> str:
        """Return what twins share: unit, year, element and fault, whatever document they stand in."""
        element = problem.at.element
        identity = self._graph.document_of(element).identity
        what = problem.key if problem.twin else f"{rule.code}:{problem.key}"
        return _digest(identity.unit, identity.tahun, self._name(element), what)

    def _name(self, element: Element) -> str:
        if element.kind == "dokumen":
            return "dokumen"
        return f"{element.kind}:{''.join(word.text for word in words(self._graph.label(element)))}"

    def _ordinal(self, document: Document, element: Element) -> int:
        """Tell apart elements of one document that bear the same name, by their order."""
        known = self._ordinals.get(id(document))
        if known is None:
            seen: dict[str, int] = defaultdict(int)
            known = self._ordinals[id(document)] = {}
            for one in document.elements():
                name = self._name(one)
                known[id(one)] = seen[name]
                seen[name] += 1
        return known[id(element)]


def _digest(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16]
