"""formula: what an indicator's formula counts, over what, and whether that fits the indicator."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

from checker.errors import Text, unknown
from checker.graph.plan_graph import PlanGraph
from checker.graph.statement import not_stated
from checker.graph.subject import Subject, SubjectType, row_of
from checker.knowledge.load import Knowledge
from checker.knowledge.paths import QUANTITY_TYPES
from checker.language.facet_relations import Clash
from checker.language.formula import SHAPES, Formula
from checker.model.outcome import Anchor, Fact, NotAssessed, Outcome, Problem
from checker.model.plan import Element, Quantity
from checker.schema.options import OptionFault

INDIKATOR = "indikator"
PARTS = {
    "pembilang": Text("pembilang", "numerator"),
    "penyebut": Text("penyebut", "denominator"),
    INDIKATOR: Text("indikator", "indicator"),
}
DEMANDS = {
    ("kelompok", "penyebut", "not_contradict", INDIKATOR),
    ("kelompok", "pembilang", "not_contradict", INDIKATOR),
    ("cakupan", "pembilang", "be_inside", "penyebut"),
    ("mutu", INDIKATOR, "appear_in", "pembilang"),
}
"""Which facet of which part can be held to which demand against which other part."""


@dataclass(frozen=True, slots=True)
class Check:
    """One demand on the formula of an indicator.

    `facet … of … must … to …` holds a facet of one part against another part; `terms_of` wants
    sets that are added to share nothing; `must_be` and `must_not_be` ask for shapes;
    `bounded_by` keeps the target of a share of a whole from passing that number.
    """

    FACTS: ClassVar = ("kata", "lawan", "bagian")
    WHOLE: ClassVar = None

    facet: Literal["kelompok", "cakupan", "mutu"] | None = None
    of: Literal["indikator", "pembilang", "penyebut"] | None = None
    must: Literal["not_contradict", "be_inside", "appear_in", "be_disjoint"] | None = None
    to: Literal["indikator", "pembilang", "penyebut"] | None = None
    terms_of: Literal["pembilang", "penyebut"] | None = None
    must_be: tuple[str, ...] = ()
    must_not_be: tuple[str, ...] = ()
    bounded_by: float | None = None
    field: str = "target"

    def find_faults(self, subject: SubjectType, knowledge: Knowledge) -> Iterator[OptionFault]:
        """Yield unknown shapes, subjects without formulas, and options that make no demand."""
        if subject.is_pair or set(subject.kinds) != {INDIKATOR}:
            message = Text(
                "formula memeriksa indikator", "formula is about elements of kind indikator"
            )
            yield OptionFault((), message)
            return
        for option, shapes in (("must_be", self.must_be), ("must_not_be", self.must_not_be)):
            for shape in shapes:
                if shape not in SHAPES:
                    message = unknown(Text("bentuk formula", "shape of a formula"), shape, SHAPES)
                    yield OptionFault((option, shape), message)
        if not self._is_one_demand():
            yield OptionFault((), _ONE_DEMAND)
        fault = subject.find_fault(self.field, knowledge.vocabulary)
        if fault is None and not subject.holds_only(
            self.field, QUANTITY_TYPES, knowledge.vocabulary
        ):
            fault = Text(f'"{self.field}" bukan target', f'"{self.field}" is no target')
        if fault is not None:
            yield OptionFault(("field",), fault)

    def _is_one_demand(self) -> bool:
        parts = (self.facet, self.of, self.must, self.to)
        terms = self.terms_of is not None
        facet = any(part is not None for part in (self.facet, self.of, self.to))
        ways = [
            facet,
            terms,
            bool(self.must_be),
            bool(self.must_not_be),
            self.bounded_by is not None,
        ]
        if sum(ways) != 1:
            return False
        if facet:
            return parts in DEMANDS
        return self.must == ("be_disjoint" if terms else None)

    def examine(self, subjects: Sequence[Subject], graph: PlanGraph) -> Iterator[Outcome]:
        """Yield a problem for each formula that is not as asked, at the words that are wrong."""
        for subject in subjects:
            element = row_of(subject)
            text = element.fields.get("formula")
            if not isinstance(text, str):
                yield not_stated(graph, element, "formula")
                continue
            formula = graph.language.formula(text)
            if self.bounded_by is not None:
                yield from self._check_bound(element, formula, self.bounded_by)
            elif self.must_be or self.must_not_be:
                yield from self._check_shape(element, formula)
            elif self.facet in ("kelompok", "mutu") and element.fields.get("uraian") is None:
                yield not_stated(graph, element, "uraian")
            else:
                yield from self._check_parts(element, formula, graph)

    def _check_shape(self, element: Element, formula: Formula) -> Iterator[Problem]:
        wrong = sorted(formula.shapes & set(self.must_not_be))
        if not wrong and (not self.must_be or formula.shapes & set(self.must_be)):
            return
        part = formula.penyebut if "realisasi_per_target" in wrong else None
        span = part.span if part is not None else None
        words = formula.text[span.start : span.end] if span else formula.text
        shape = wrong[0] if wrong else "/".join(self.must_be)
        facts: dict[str, Fact] = {"kata": words, "lawan": "", "bagian": PARTS["penyebut"]}
        yield Problem(element, Anchor(element, "formula", span), f"bentuk:{shape}", facts)

    def _check_bound(self, element: Element, formula: Formula, bound: float) -> Iterator[Outcome]:
        target = element.get(self.field)
        if not isinstance(target, Quantity) or target.nilai is None or target.nilai <= bound:
            return
        at = Anchor(element, self.field)
        if "bagian_dari_keseluruhan" in formula.shapes:
            facts: dict[str, Fact] = {
                "kata": target.tertulis,
                "lawan": f"{bound:g}",
                "bagian": PARTS["pembilang"],
            }
            yield Problem(element, at, f"batas:{self.field}", facts)
        else:
            message = Text(
                "formula tidak menunjukkan apakah hasilnya dapat melampaui batas",
                "the formula does not show whether its result may pass the bound",
            )
            yield NotAssessed(at, "formula", message)

    def _check_parts(
        self, element: Element, formula: Formula, graph: PlanGraph
    ) -> Iterator[Outcome]:
        if formula.pembilang is None or formula.penyebut is None:
            return  # what has no two sides cannot have them at odds
        for clash in self._find_clashes(element, formula, graph):
            facts: dict[str, Fact] = {
                "kata": clash.words,
                "lawan": clash.against,
                "bagian": PARTS[self.of or self.terms_of or "penyebut"],
            }
            at, other = self._anchors(element, clash)
            beside = clash.words if self.facet == "mutu" else clash.against
            related = ((Text(beside, beside), other),)
            key = f"{self.facet or 'irisan'}:{clash.concept}"
            yield Problem(element, at, key, facts, related, clash.confidence)

    def _find_clashes(
        self, element: Element, formula: Formula, graph: PlanGraph
    ) -> Sequence[Clash]:
        judge, said = graph.language.judge, str(element.fields.get("uraian"))
        above, below = formula.pembilang, formula.penyebut
        assert above is not None and below is not None, "asked only of ratios"
        if self.terms_of is not None:
            return judge.find_overlaps(below if self.terms_of == "penyebut" else above)
        if self.facet == "cakupan":
            return judge.find_outside(above, below)
        if self.facet == "mutu":
            return judge.find_lost(said, formula)
        return judge.find_contradictions(said, below if self.of == "penyebut" else above)

    def _anchors(self, element: Element, clash: Clash) -> tuple[Anchor, Anchor]:
        """Return where the wrong words stand, and where what they clash with."""
        in_indicator = self.facet == "mutu" or self.to == INDIKATOR
        other = Anchor(element, "uraian" if in_indicator else "formula", clash.other)
        return Anchor(element, "formula", clash.span), other


_ONE_DEMAND = Text(
    "tulis satu tuntutan: facet–of–must–to, terms_of dengan must: be_disjoint, must_be, must_not_be, "
    "atau bounded_by",
    "say one demand: facet–of–must–to, terms_of with must: be_disjoint, must_be, must_not_be, or "
    "bounded_by",
)
