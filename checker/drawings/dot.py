"""The plan graph for Graphviz: sasaran and indikator with their links, inferred ones dashed."""

from __future__ import annotations

from collections.abc import Iterator

from checker.graph.plan_graph import PlanGraph
from checker.model.plan import Element

_DRAWN = (
    "misi", "tujuan", "sasaran_strategis", "sasaran_program", "sasaran_kegiatan", "indikator",
    "program",
)  # fmt: skip
_LINE, _LONGEST = 32, 160


def draw(graph: PlanGraph, lang: str) -> bytes:
    """Return a digraph with one cluster for each document."""
    return ("\n".join(_draw(graph)) + "\n").encode()


def _draw(graph: PlanGraph) -> Iterator[str]:
    names: dict[int, str] = {}
    yield "digraph rencana {"
    yield '  rankdir=LR; node [shape=box, fontname="sans-serif", fontsize=10];'
    for i, document in enumerate(graph.documents):
        yield f"  subgraph cluster_{i} {{ label={_quote(graph.title(document.root))};"
        for element in document.elements():
            if element.kind in _DRAWN:
                names[id(element)] = f"n{len(names)}"
                yield f"    {names[id(element)]} [label={_quote(_wrap(graph.label(element)))}];"
        yield "  }"
    for document in graph.documents:
        for element in document.elements():
            yield from _draw_children(element, names)
    for link in graph.links(inferred=True):
        source, target = names.get(id(link.source)), names.get(id(link.target))
        if source and target:
            style = "dashed" if link.origin == "disimpulkan" else "solid"
            yield f"  {source} -> {target} [style={style}, label={_quote(link.relation)}];"
    yield "}"


def _draw_children(element: Element, names: dict[int, str]) -> Iterator[str]:
    for child in element.children:
        if id(element) in names and id(child) in names:
            yield f"  {names[id(element)]} -> {names[id(child)]} [arrowhead=none];"


def _wrap(text: str) -> str:
    lines, current = [], ""
    for word in text[:_LONGEST].split():
        if current and len(current) + len(word) >= _LINE:
            lines.append(current)
            current = word
        else:
            current = f"{current} {word}".strip()
    return "\n".join([*lines, current])


def _quote(text: str) -> str:
    safe = "".join(char if char.isprintable() or char == "\n" else " " for char in text)
    escaped = safe.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'
