"""The plan graph drawn; one file is one format with a function `draw`."""

from __future__ import annotations

from collections.abc import Callable

from checker.errors import Text
from checker.graph.plan_graph import PlanGraph
from checker.registry import Registry

Draw = Callable[[PlanGraph, str], bytes]
"""Makes the bytes of a drawing, in the language given."""

DRAWINGS: Registry[Draw] = Registry(
    "checker.drawings", "draw", Text("format gambar", "drawing format"), "selaras.drawings"
)
