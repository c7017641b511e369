"""Plans in, findings out, in process: documents that did not change are read only once."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from benchmarks.quality.plans import ROOT
from checker.errors import SelarasError
from checker.importers import IMPORTERS
from checker.model.finding import Finding
from checker.model.plan import Document
from checker.rulebook.apply import apply_rules
from checker.run import Checker, Request

Spot = tuple[str, str, str]
"""A finding as the benchmark sees it: rule, document, path."""


class Laboratory:
    """Checks sets of plans with all rules."""

    def __init__(self) -> None:
        self.checker = Checker(Request(), ROOT)
        self._read = lru_cache(maxsize=64)(self._read_document)

    def _read_document(self, name: str, data: bytes) -> Document:
        (document,) = IMPORTERS.get("yaml").read(name, data, self.checker.intake)
        return document

    def check(self, plans: Mapping[str, Any]) -> list[Finding]:
        """Return the findings; a plan is a mapping, or the bytes of a file.

        Raises AssertionError where a rule breaks down, SelarasError where a plan is refused.
        """
        written = {alias: _write(plan) for alias, plan in plans.items()}
        documents = [self._read(f"{alias}.yaml", data) for alias, data in sorted(written.items())]
        graph = self.checker.join(documents)
        verdict = apply_rules(self.checker.rules, self.checker.rulebook, graph, {})
        assert not verdict.failures, verdict.failures
        return verdict.findings

    def try_out(self, plans: Mapping[str, Any]) -> list[Finding] | str:
        """Return the findings, or why there are none."""
        try:
            return self.check(plans)
        except (SelarasError, AssertionError) as error:
            return f"{type(error).__name__}: {error}"


def spots(findings: list[Finding]) -> list[Spot]:
    """Return the findings as rule, document, path."""
    return [(f.code, f.place.file.removesuffix(".yaml"), f.place.path) for f in findings]


def _write(plan: Any) -> bytes:
    return plan if isinstance(plan, bytes) else json.dumps(plan, ensure_ascii=False).encode()
