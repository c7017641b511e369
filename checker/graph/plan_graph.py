"""The plan graph: all questions that rules ask about elements and how they hang together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from checker.graph.links import Dangling, Link
from checker.graph.pairs import Pairing
from checker.knowledge.load import Knowledge
from checker.language.understanding import Language
from checker.model.place import Place, Span
from checker.model.plan import Document, Element

if TYPE_CHECKING:
    import networkx as nx

ORIGINS = ("struktur", "tertulis", "disimpulkan")
STATED = ("struktur", "tertulis")


class PlanGraph:
    """Documents joined: elements by kind, links by relation, rows by alignment."""

    def __init__(
        self,
        documents: Sequence[Document],
        links: Iterable[Link],
        dangling: Sequence[Dangling],
        align: Callable[[str], Pairing],
        knowledge: Knowledge,
        language: Language,
    ) -> None:
        """`align` carries out the alignment of that name; it is asked once for each."""
        self.documents = tuple(documents)
        self.dangling = tuple(dangling)
        self.knowledge = knowledge
        self.language = language
        self._align = align
        self._pairings: dict[str, Pairing] = {}
        self._stated = list(links)
        self._elements: dict[str, list[Element]] = defaultdict(list)
        self._documents_of: dict[int, Document] = {}
        for document in documents:
            self._documents_of[id(document.root)] = document
            for element in document.elements():
                self._elements[element.kind].append(element)

    def elements(self, kinds: Collection[str], jenis: Collection[str] = ()) -> list[Element]:
        """Return the elements of these kinds, of documents of these kinds (all if none is named)."""
        if len(kinds) == 1 and not jenis:
            return self._elements[next(iter(kinds))]
        if len(kinds) == 1:
            rows = self._elements[next(iter(kinds))]
            return [row for row in rows if row.root.fields["jenis"] in jenis]
        return [
            element
            for document in self.documents
            if not jenis or document.identity.jenis in jenis
            for element in document.elements()
            if element.kind in kinds
        ]

    def document_of(self, element: Element) -> Document:
        """Return the document that holds `element`."""
        return self._documents_of[id(element.root)]

    def place(self, element: Element, field: str | None = None, span: Span | None = None) -> Place:
        """Return where the element, a field of it, or some words of that field stand."""
        return self.document_of(element).locate(element, field, span)

    def pairing(self, name: str) -> Pairing:
        """Return the outcome of the alignment `name`."""
        if name not in self._pairings:
            self._pairings[name] = self._align(name)
        return self._pairings[name]

    def pairings(self) -> Mapping[str, Pairing]:
        """Return the alignments that were asked for so far."""
        return self._pairings

    def follow(
        self, element: Element, relations: Collection[str], origins: Collection[str] = STATED
    ) -> list[Link]:
        """Return the links of these relations, or of their inverses, that leave `element`."""
        found: list[Link] = []
        for relation in relations:
            if relation in ("memuat", "diukur_oleh"):
                found += self._inside(element, relation, origins)
            else:
                index = self._index_with_inferred if "disimpulkan" in origins else self._index
                found += [e for e in index[id(element), relation] if e.origin in origins]
        return found

    def _inside(self, element: Element, relation: str, origins: Collection[str]) -> list[Link]:
        if "struktur" not in origins:
            return []
        return [
            Link(element, relation, child, "struktur")
            for child in element.children
            if relation == "memuat" or child.kind == "indikator"
        ]

    @cached_property
    def _index(self) -> dict[tuple[int, str], list[Link]]:
        return self._build_index(self._stated)

    @cached_property
    def _index_with_inferred(self) -> dict[tuple[int, str], list[Link]]:
        return self._build_index([*self._stated, *self.inferred()])

    def _build_index(self, links: Iterable[Link]) -> dict[tuple[int, str], list[Link]]:
        index: dict[tuple[int, str], list[Link]] = defaultdict(list)
        relations = self.knowledge.vocabulary.relations
        for link in links:
            index[id(link.source), link.relation].append(link)
            back = relations[link.relation].inverse
            turned = Link(link.target, back, link.source, link.origin, link.how, link.score)
            index[id(link.target), back].append(turned)
        for element in (e for rows in self._elements.values() for e in rows):
            if element.parent is not None:
                index[id(element), "berada_dalam"].append(
                    Link(element, "berada_dalam", element.parent, "struktur")
                )
                if element.kind == "indikator":
                    index[id(element), "mengukur"].append(
                        Link(element, "mengukur", element.parent, "struktur")
                    )
        return index

    def inferred(self) -> list[Link]:
        """Return the links that alignments suggest, from the right row to the left one."""
        return [
            Link(pair.right, alignment.makes, pair.left, "disimpulkan", pair.how, pair.score)
            for alignment in self.knowledge.alignments.values()
            if alignment.makes is not None
            for pair in self.pairing(alignment.name).pairs
            if pair.left is not None and pair.right is not None
        ]

    def links(self, *, inferred: bool = False) -> list[Link]:
        """Return the stated links, and the inferred ones if asked for."""
        return [*self._stated, *(self.inferred() if inferred else ())]

    def reach(
        self, element: Element, relations: Collection[str], origins: Collection[str] = STATED
    ) -> list[Element]:
        """Return all elements that a path of these relations leads to, nearest first."""
        seen = {id(element)}
        found: list[Element] = []
        waiting = [element]
        for current in waiting:
            for link in self.follow(current, relations, origins):
                if id(link.target) not in seen:
                    seen.add(id(link.target))
                    waiting.append(link.target)
                    found.append(link.target)
        return found

    def cycles(self, relations: Collection[str]) -> list[list[Element]]:
        """Return each group of elements that lead back to themselves by these stated relations."""
        if not any(link.relation in relations for link in self._stated):
            return []
        import networkx as nx  # late: its import costs more than most checks

        graph = self._directed(nx.DiGraph(), relations)
        loops = [part for part in nx.strongly_connected_components(graph) if len(part) > 1]
        loops += [{node} for node in graph if graph.has_edge(node, node)]
        order = {node: i for i, node in enumerate(graph)}
        return sorted(
            (
                [graph.nodes[n]["element"] for n in sorted(part, key=order.__getitem__)]
                for part in loops
            ),
            key=lambda part: order[id(part[0])],
        )

    def _directed(self, graph: nx.DiGraph[int], relations: Collection[str]) -> nx.DiGraph[int]:
        for link in self._stated:
            if link.relation in relations:
                graph.add_node(id(link.source), element=link.source)
                graph.add_node(id(link.target), element=link.target)
                graph.add_edge(id(link.source), id(link.target))
        return graph

    def label(self, element: Element) -> str:
        """Return what a reader calls the element: its own words, else its number, else its path."""
        name = element.fields.get(self.knowledge.vocabulary.kinds[element.kind].name_field)
        for said in (name, element.fields.get("nomor"), element.fields.get("kode")):
            if isinstance(said, str) and said:
                return said
        return element.path or self.title(element)

    def title(self, root: Element) -> str:
        """Return what a reader calls a document: "PK KPU Provinsi Lampung 2024"."""
        kind = name_kind(str(root.fields.get("jenis", "")))
        when = root.fields.get("tahun") or root.fields.get("periode") or ""
        revision = root.fields.get("perubahan_ke")
        again = f" (perubahan ke-{revision})" if revision else ""
        return f"{kind} {root.fields.get('unit', '')} {when}{again}".strip()


def name_kind(jenis: str) -> str:
    """Return how a kind of document is written: RKT and PK in capitals, Renstra as a word."""
    words = jenis.replace("_", " ")
    return words.upper() if len(words) <= _LONGEST_SIGLUM else words.title()


_LONGEST_SIGLUM = 3
