"""An alignment carried out over all documents: which documents face each other, and their rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from checker.graph.match import Comparison, Linked, Matcher
from checker.graph.pairs import Lack, Pair, Pairing
from checker.graph.pins import Pins
from checker.knowledge.alignments import Alignment, Side
from checker.model.plan import Document, Element

Condition = Callable[[Element], bool]


class Aligner:
    """Carries out alignments over the newest revisions of a set of documents."""

    def __init__(
        self,
        documents: Sequence[Document],
        below: Mapping[int, Sequence[Document]],
        compare_with: Callable[[Alignment, Sequence[str]], Comparison],
        conditions: Callable[[Side], Condition],
        pins: Pins,
        linked: Linked,
    ) -> None:
        """`below` gives, by id of a document's root, the documents of the units under it."""
        self._documents = documents
        self._below = below
        self._compare_with = compare_with
        self._conditions = conditions
        self._pins = pins
        self._linked = linked
        self._order = {id(document): i for i, document in enumerate(documents)}
        self._by_unit: dict[str, list[Document]] = defaultdict(list)
        for document in documents:
            self._by_unit[document.identity.unit].append(document)

    def align(self, alignment: Alignment) -> Pairing:
        """Return all pairs, in the order of the documents, and what lacked a counterpart."""
        pairing = Pairing()
        lefts = self._with_rows(alignment.left)
        rights = self._with_rows(alignment.right)
        rows_of = {id(document): rows for document, rows in rights}
        faced: dict[int, bool] = {}
        for document, rows in lefts:
            facing = [
                (other, rows_of[id(other)])
                for other in self._facing(alignment, document)
                if id(other) in rows_of
            ]
            for other, _ in facing:
                faced[id(other.root)] = bool(rows) or faced.get(id(other.root), False)
            self._pair(alignment, document, rows, facing, pairing)
        if alignment.unit == "same" and not alignment.same_document:
            for document, rows in rights:
                if rows and not faced.get(id(document.root), False):
                    side = alignment.left
                    needs = side.kinds[0] if id(document.root) in faced else _document_of(side)
                    pairing.lacks.append(Lack(document.root, needs, "left"))
        return pairing

    def _with_rows(self, side: Side) -> list[tuple[Document, list[Element]]]:
        holds = self._conditions(side)
        return [
            (document, [e for e in document.elements() if e.kind in side.kinds and holds(e)])
            for document in self._documents
            if not side.jenis or document.identity.jenis in side.jenis
        ]

    def _facing(self, alignment: Alignment, left: Document) -> list[Document]:
        """Return the documents that may face `left`, in the order of all documents."""
        if alignment.same_document:
            return [left]
        found: list[Document] = []
        if alignment.unit != "below":
            found += self._by_unit[left.identity.unit]
        if alignment.unit != "same":
            found += self._below.get(id(left.root), ())
        ours = left.identity
        return sorted(
            (
                other
                for other in found
                if id(other) in self._order
                and not (other is left and alignment.unit == "same")
                and ("tahun" not in alignment.same or other.identity.tahun == ours.tahun)
                and ("jenis" not in alignment.same or other.identity.jenis == ours.jenis)
            ),
            key=lambda other: self._order[id(other)],
        )

    def _pair(
        self,
        alignment: Alignment,
        document: Document,
        rows: list[Element],
        facing: list[tuple[Document, list[Element]]],
        pairing: Pairing,
    ) -> None:
        if not rows:
            return
        if not facing:
            if alignment.unit == "same":
                needs = _document_of(alignment.right)
                pairing.lacks.append(Lack(document.root, needs, "right"))
            return
        if alignment.left.kinds == ("dokumen",):
            pairing.pairs += [
                Pair(alignment.name, document.root, other.root, "same", 100.0, "identitas")
                for other, _ in facing
            ]
            return
        groups = [found for _, found in facing]
        if alignment.unit != "same":  # a row may stand in any of these tables
            groups = [[row for found in groups for row in found]]
        for right in groups:
            if right:
                pairing.pairs += self._match(alignment, rows, right)
            elif not alignment.same_document:
                pairing.lacks.append(Lack(document.root, alignment.right.kinds[0], "right"))

    def _match(
        self, alignment: Alignment, left: Sequence[Element], right: Sequence[Element]
    ) -> list[Pair]:
        texts = [
            text for row in (*left, *right) if isinstance(text := row.get(alignment.text), str)
        ]
        compare, keys = self._compare_with(alignment, texts)
        matcher = Matcher(alignment, compare, self._pins, self._linked, keys)
        return matcher.match(left, right)


def _document_of(side: Side) -> str:
    """Return the kind of document that a side asks for first; any document will do for some."""
    return side.jenis[0] if side.jenis else "dokumen"


def newest(documents: Iterable[Document]) -> list[Document]:
    """Return the newest revision of each document, in the order they came."""
    best: dict[tuple[str, str, str], Document] = {}
    for document in documents:
        key = document.identity[:3]
        if key not in best or document.identity.perubahan_ke > best[key].identity.perubahan_ke:
            best[key] = document
    kept = {id(document) for document in best.values()}
    return [document for document in documents if id(document) in kept]
