"""Walks over plans: rows with their places, and the rows that say the same in another document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from benchmarks.quality.plans import SASARAN, Base

FORMULAS = ("cara_pengukuran", "cara_perhitungan_capaian")
LISTS = ("tujuan", *SASARAN)
Step = str | int


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a plan: its document, the steps to it, and what stands there."""

    alias: str
    steps: tuple[Step, ...]
    here: Any

    @property
    def place(self) -> tuple[str, str]:
        """The document and the path, as findings name them."""
        said = "".join(f"[{s}]" if isinstance(s, int) else f".{s}" for s in self.steps)
        return self.alias, said.lstrip(".")

    @property
    def text(self) -> str:
        """The row's wording."""
        return str((self.here.get("uraian") if isinstance(self.here, dict) else self.here) or "")

    @property
    def formula(self) -> str | None:
        """The key under which the row's formula stands."""
        return next((name for name in FORMULAS if self.here.get(name)), None)

    def of(self, plans: dict[str, Any]) -> Any:
        """Return what stands at this place in other plans of the same shape."""
        found = plans[self.alias]
        for step in self.steps:
            found = found[step]
        return found

    def above(self, plans: dict[str, Any], up: int = 1) -> Any:
        """Return what holds this row, `up` steps above."""
        return Row(self.alias, self.steps[:-up], None).of(plans)


def listed(base: Base, *keys: str) -> Iterator[Row]:
    """Yield the rows of these lists at the top of every plan."""
    for alias, plan in base.plans.items():
        for key in keys:
            for number, row in enumerate(plan.get(key) or ()):
                yield Row(alias, (key, number), row)


def sasaran(base: Base) -> Iterator[Row]:
    """Yield every sasaran."""
    yield from listed(base, *SASARAN)


def indicators(base: Base, *jenis: str) -> Iterator[Row]:
    """Yield every indicator of documents of these kinds (all by default)."""
    for parent in listed(base, *LISTS):
        if jenis and base.heading(parent.alias)["jenis"] not in jenis:
            continue
        for number, row in enumerate(parent.here.get("indikator") or ()):
            if row.get("uraian"):
                yield Row(parent.alias, (*parent.steps, "indikator", number), row)


def is_revised(base: Base, alias: str) -> bool:
    """Whether a document is a later version of another one."""
    return str(base.heading(alias).get("perubahan_ke") or "0") != "0"


def same_office(base: Base, one: str, other: str) -> bool:
    """Whether two documents are of one unit and one year."""
    a, b = base.heading(one), base.heading(other)
    return (a["unit"].lower(), a.get("tahun")) == (b["unit"].lower(), b.get("tahun"))


def alike(base: Base, row: Row) -> list[Row]:
    """Return the row and all of the same wording in documents of the same office."""
    keys = sasaran(base) if row.steps[-2] != "indikator" else indicators(base)
    same = [r for r in keys if squeeze(r.text) == squeeze(row.text)]
    return [r for r in same if same_office(base, r.alias, row.alias)]


def pairs(base: Base) -> Iterator[tuple[Row, Row]]:
    """Yield an indicator of the RKT with the same one in the PK, where each stands there once."""
    for row in indicators(base, "rkt"):
        same = alike(base, row)
        kinds = sorted(base.heading(r.alias)["jenis"] for r in same)
        if kinds == ["pk", "rkt"] and not any(is_revised(base, r.alias) for r in same):
            yield row, next(r for r in same if r.alias != row.alias)


def offices(base: Base) -> Iterator[tuple[str, str]]:
    """Yield an RKT with the PK of the same unit and year."""
    for one in base.plans:
        for other in base.plans:
            kinds = (base.heading(one)["jenis"], base.heading(other)["jenis"])
            fresh = not is_revised(base, one) and not is_revised(base, other)
            if kinds == ("rkt", "pk") and fresh and same_office(base, one, other):
                yield one, other


def squeeze(text: str) -> str:
    """Return a wording without differences of spacing and capitals."""
    return re.sub(r"\W+", "", text).lower()


# The divisions that mutants take apart are read here anew, not by the parser under test.
DIVISION = re.compile(r" dibagi(?: dengan)? | dibandingkan(?: dengan)? | ?[/÷] | : ")
TAIL = re.compile(r"\)?[,]?\s*(?:dikali(?:kan)?|x|×)\s*100\s*(?:%|persen)?\s*$", re.IGNORECASE)


def halves(formula: str) -> tuple[str, str, str, str] | None:
    """Take a formula with one division apart: numerator, sign, denominator, what follows."""
    signs = list(DIVISION.finditer(formula))
    if len(signs) != 1 or "(" in formula[1:]:
        return None
    tail = TAIL.search(formula)
    end = tail.start() if tail else len(formula)
    sign = signs[0]
    return formula[: sign.start()], sign.group(), formula[sign.end() : end], formula[end:]
