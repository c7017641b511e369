"""Walks over the running texts of plans."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from benchmarks.quality.mutant import Mutant, Plans
from benchmarks.quality.plans import Base
from benchmarks.quality.rows import FORMULAS, LISTS, Row, indicators, listed

WORDINGS = ("uraian", "nama", *FORMULAS)


def wordings(base: Base, *keys: str) -> Iterator[tuple[Row, str, str]]:
    """Yield the texts of rows: the row, the field, what stands there."""
    lists = (*LISTS, "indikator_narasi", "program")
    for row in [*listed(base, *lists), *indicators(base)]:
        for key in keys or WORDINGS:
            if isinstance(row.here, dict) and isinstance(row.here.get(key), str):
                yield row, key, row.here[key]


def rewrite(
    base: Base, what: str, change: Callable[[str], str], *keys: str, only: str = ""
) -> Iterator[Mutant]:
    """Yield one mutant with every text changed (in one kind of document), if any text changes."""
    edits: list[tuple[Row, str, Any]] = []
    for row, key, text in wordings(base, *keys):
        if not only or base.heading(row.alias)["jenis"] == only:
            changed = change(text)
            if changed != text:
                edits.append((row, key, changed))
    if edits:
        yield Mutant(what, _applying(edits))


def _applying(edits: list[tuple[Row, str, Any]]) -> Callable[[Plans], None]:
    """Return what makes these edits; links that name a text follow it."""

    def apply(plans: Plans) -> None:
        renamed: dict[tuple[str, str], str] = {}
        for row, key, value in edits:
            here = row.of(plans)
            renamed[plans[row.alias]["dokumen"]["jenis"], str(here.get(key))] = value
            here[key] = value
        for plan in plans.values():
            _follow(plan, plan["dokumen"]["jenis"], renamed)

    return apply


def _follow(value: Any, jenis: str, renamed: dict[tuple[str, str], str]) -> None:
    if isinstance(value, dict):
        for link in value.get("mendukung") or ():
            if isinstance(link, dict) and (jenis, link.get("uraian")) in renamed:
                link["uraian"] = renamed[jenis, str(link["uraian"])]
    for item in value.values() if isinstance(value, dict) else value:
        if isinstance(item, dict | list):
            _follow(item, jenis, renamed)


def write_all(what: str, edits: list[tuple[Row, str, Any]]) -> Iterator[Mutant]:
    """Yield one mutant with these edits, if there are any."""
    if edits:
        yield Mutant(what, _applying(edits))
