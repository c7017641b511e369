"""The order in which a reader meets what was found: by document, then by place."""

from __future__ import annotations

import re
from collections.abc import Callable

from checker.model.finding import Finding
from checker.model.place import Place
from checker.model.report import Report

Key = tuple[object, ...]

_RUNS = re.compile(r"[0-9]+|[^0-9]+")


def order_path(path: str) -> Key:
    """Return a sort key under which `indikator[10]` comes after `indikator[2]`."""
    runs: list[str] = _RUNS.findall(path)
    return tuple((len(run), run) if run[0] in "0123456789" else (0, run) for run in runs)


def order_places(report: Report) -> Callable[[Place], Key]:
    """Return a sort key for places: documents as the report lists them, then line by line."""
    ranks = {document.file: rank for rank, document in enumerate(report.documents)}

    def key(place: Place) -> Key:
        rank = ranks.get(place.file, len(ranks))
        return rank, place.file, place.line or 0, place.column or 0, order_path(place.path)

    return key


def sort_findings(report: Report) -> list[Finding]:
    """Return all findings in the order of their places."""
    key = order_places(report)
    return sorted(report.findings, key=lambda f: (key(f.place), f.code, f.rule, f.fingerprint))
