"""formula: what the formula of an indicator counts, over what, and whether that fits the indicator."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

from checker.errors import Text, unknown
from checker.graph.plan_graph import PlanGraph
from checker.graph.statement import not_stated
from checker.graph.subject import Subject, SubjectType, row_of
from checker.knowledge.load import Knowledge
from checker.language.facet_relations import (
    Clash,
    contradicts,
    lost_quality,
    outside_scope,
    overlapping_terms,
)
from checker.language.formula import SHAPES, Formula, Part
from checker.model.finding import Confidence
from checker.model.outcome import Anchor, NotAssessed, Outcome, Problem
from checker.model.place import Span
from checker.model.plan import Element, Quantity
from checker.schema.options import OptionFault

PARTS = {"pembilang": Text("pembilang", "numerator"), "penyebut": Text("penyebut", "denominator")}
"""The two sides of a ratio, as rules name them."""
