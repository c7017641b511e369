"""The plan graph as a tree of text: documents, what they contain, and where links lead."""

from __future__ import annotations

from collections.abc import Iterator

from checker.graph.plan_graph import ORIGINS, PlanGraph
from checker.model.plan import Element

_LONGEST = 100
_SHOWN = ("mendukung", "membiayai", "turunan_dari", "di_bawah")


def draw(graph: PlanGraph, lang: str) -> bytes:
    """Return the tree; inferred links are marked with ~ and how they were found."""
    lines: list[str] = []
    for document in graph.documents:
        lines.append(f"{graph.title(document.root)}  ({document.file})")
        lines += _draw_links(graph, document.root, "", lang)
        lines += _draw_children(graph, document.root, "", lang)
        lines.append("")
    return ("\n".join(lines)).encode()


def _draw_children(graph: PlanGraph, parent: Element, indent: str, lang: str) -> Iterator[str]:
    shown = [child for child in parent.children if child.kind != "rujukan"]
    for i, child in enumerate(shown):
        last = i == len(shown) - 1
        label = graph.knowledge.vocabulary.kinds[child.kind].label.within(lang)
        number = child.fields.get("nomor") or child.fields.get("kode")
        head = f"{label} {number}" if number else label
        yield f"{indent}{'└─' if last else '├─'} {head}: {_shorten(graph.label(child))}"
        deeper = indent + ("   " if last else "│  ")
        yield from _draw_links(graph, child, deeper, lang)
        yield from _draw_children(graph, child, deeper, lang)


def _draw_links(graph: PlanGraph, element: Element, indent: str, lang: str) -> Iterator[str]:
    for link in graph.follow(element, _SHOWN, ORIGINS):
        label = graph.knowledge.vocabulary.relations[link.relation].label.within(lang)
        target = link.target
        said = graph.title(target) if target.kind == "dokumen" else graph.label(target)
        if link.origin == "disimpulkan":
            yield f"{indent}~> {label} ({link.how}, {link.score:.0f}): {_shorten(said)}"
        else:
            yield f"{indent}-> {label}: {_shorten(said)}"


def _shorten(text: str) -> str:
    flat = " ".join("".join(char if char.isprintable() else " " for char in text).split())
    return flat if len(flat) <= _LONGEST else f"{flat[: _LONGEST - 1]}…"
