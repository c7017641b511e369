"""The plan graph as JSON: nodes with their fields, and links with where they come from."""

from __future__ import annotations

import json
from typing import Any

from checker.graph.links import Link
from checker.graph.nodes import name_node
from checker.graph.plan_graph import PlanGraph
from checker.graph.statement import show
from checker.model.plan import Element


def draw(graph: PlanGraph, lang: str) -> bytes:
    """Return nodes and links; a node's id is its document's file and its path."""
    nodes = [_node(graph, e) for document in graph.documents for e in document.elements()]
    links = [
        _link(graph, Link(element, "memuat", child, "struktur"))
        for document in graph.documents
        for element in document.elements()
        for child in element.children
    ]
    links += [_link(graph, link) for link in graph.links(inferred=True)]
    text = json.dumps({"nodes": nodes, "links": links}, ensure_ascii=False, indent=1)
    return f"{text}\n".encode()


def _node(graph: PlanGraph, element: Element) -> dict[str, Any]:
    return {
        "id": name_node(graph, element),
        "kind": element.kind,
        "label": graph.title(element) if element.kind == "dokumen" else graph.label(element),
        "fields": {
            name: value if isinstance(value, (bool, int)) else str(show(value))
            for name, value in element.fields.items()
            if value is not None
        },
        "line": graph.place(element).line,
    }


def _link(graph: PlanGraph, link: Link) -> dict[str, Any]:
    said: dict[str, Any] = {
        "source": name_node(graph, link.source),
        "relation": link.relation,
        "target": name_node(graph, link.target),
        "origin": link.origin,
    }
    if link.origin == "disimpulkan":
        said |= {"how": link.how, "score": round(link.score, 1)}
    return said
