"""What makes a finding the same finding tomorrow, and one fault seen in two places one group."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict

from checker.graph.pairs import Pair
from checker.graph.plan_graph import PlanGraph
from checker.language.words import words
from checker.model.outcome import Problem
from checker.model.plan import Document, Element
from checker.rulebook.rule import Rule


class Identifier:
    """Makes fingerprints and groups from words that survive reordering and reformatting."""

    def __init__(self, graph: PlanGraph) -> None:
        self._graph = graph
        self._marks: dict[int, dict[int, str]] = {}
        self._given: Counter[str] = Counter()

    def fingerprint(self, rule: Rule, problem: Problem) -> str:
        """Return what identifies the finding: rule, document, element and fault.

        To be asked once for each problem: the second of two equal ones gets a mark of its own.
        """
        element = self._find_bearer(problem)
        document = self._graph.document_of(element)
        mark = self._mark(document, element)
        identity = map(str, document.identity)
        made = _digest(rule.code, *identity, self._name(element), mark, problem.key)
        self._given[made] += 1
        return made if self._given[made] == 1 else _digest(made, str(self._given[made]))

    def _find_bearer(self, problem: Problem) -> Element:
        """Return the element by which a fault is known; of two equal rows in one list either may be.

        Which of the two comes later, and so bears the finding, is a matter of order alone.
        """
        subject, element = problem.subject, problem.at.element
        if not isinstance(subject, Pair) or subject.left is None or subject.right is None:
            return element
        document = self._graph.document_of(element)
        if subject.left.kind != subject.right.kind or subject.left.root is not subject.right.root:
            return element
        rows = (subject.left, subject.right)
        return min(rows, key=lambda row: (self._name(row), self._mark(document, row)))

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

    def _mark(self, document: Document, element: Element) -> str:
        """Tell apart elements of one document that bear the same name."""
        known = self._marks.get(id(document))
        if known is None:
            known = self._marks[id(document)] = self._tell_apart(document)
        return known[id(element)]

    def _tell_apart(self, document: Document) -> dict[int, str]:
        """Give equal names their container's name, and those that still are equal their number."""
        bearers: dict[str, list[Element]] = defaultdict(list)
        for element in document.elements():
            bearers[self._name(element)].append(element)
        marks: dict[int, str] = {}
        for elements in bearers.values():
            seen: Counter[str] = Counter()
            for element in elements:
                inside = self._name(element.parent) if element.parent else ""
                marks[id(element)] = f"{inside}#{seen[inside]}" if len(elements) > 1 else ""
                seen[inside] += 1
        return marks


def _digest(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16]
