"""Links between elements that documents state: mendukung, membiayai, di_bawah."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from checker.errors import Text
from checker.language.words import plain
from checker.model.plan import Document, Element, Value

LEVELS = (
    "misi",
    "tujuan",
    "sasaran_strategis",
    "sasaran_program",
    "sasaran_kegiatan",
    "indikator",
)
"""From the top of the cascade down: a bare number means an element of the next level above."""


_SASARAN = ("sasaran_kegiatan", "sasaran_program", "sasaran_strategis")


@dataclass(frozen=True, slots=True)
class Link:
    """One directed link; `origin` is struktur, tertulis or disimpulkan, `score` its sureness to 100."""

    source: Element
    relation: str
    target: Element
    origin: str
    how: str = ""
    score: float = 100.0


@dataclass(frozen=True, slots=True)
class Dangling:
    """A stated link that leads nowhere, or to several elements at once."""

    source: Element
    field: str
    wanted: str
    ambiguous: bool

    def say(self) -> Text:
        """Return what is wrong with the link."""
        if self.ambiguous:
            return Text(
                f'tautan "{self.wanted}" dapat berarti lebih dari satu unsur; tulis jenis dan uraiannya',
                f'the link "{self.wanted}" may mean several elements; write its jenis and uraian',
            )
        return Text(
            f'unsur "{self.wanted}" yang ditautkan tidak ditemukan dalam dokumen yang dibaca',
            f'the linked element "{self.wanted}" is in none of the documents read',
        )


class LinkReader:
    """Finds what the stated links of a set of documents mean."""

    def __init__(self, above: Mapping[int, Sequence[Document]]) -> None:
        """`above` gives, by id of a document's root, the documents of the unit above."""
        self._above = above
        self._indexes: dict[tuple[int, str], dict[str, list[Element]]] = {}
        self.dangling: list[Dangling] = []

    def read(self, document: Document) -> Iterator[Link]:
        """Yield the links that `document` states."""
        for upper in self._above.get(id(document.root), ()):
            yield Link(document.root, "di_bawah", upper.root, "tertulis", "induk")
        for element in document.elements():
            if element.fields.get("mendukung"):
                yield from self._supports(document, element)
            if element.kind == "tujuan":
                yield from self._numbered(document, element, "misi", "mendukung", ("misi",))
            if element.kind == "program":
                yield from self._numbered(document, element, "sasaran", "membiayai", _SASARAN)

    def _numbered(
        self, document: Document, element: Element, field: str, relation: str, kinds: Sequence[str]
    ) -> Iterator[Link]:
        wanted = element.fields.get(field)
        for number in wanted if isinstance(wanted, tuple) else ():
            pools = [(document, kind) for kind in kinds]
            yield from self._resolve(element, field, relation, str(number), pools)

    def _supports(self, document: Document, element: Element) -> Iterator[Link]:
        wanted = element.fields["mendukung"]
        homes = [document, *self._above.get(id(document.root), ())]
        for link in wanted if isinstance(wanted, tuple) else ():
            kind, number, text = link if isinstance(link, tuple) else (None, link, None)
            said = str(text or number)
            pools = [
                (home, one)
                for home in homes
                for one in _meant_kinds(kind, _levels_above(element, home is document))
                if home is not document or kind is None or _may_stand_beside(element, one)
            ]
            yield from self._resolve(element, "mendukung", "mendukung", said, pools)

    def _resolve(
        self,
        element: Element,
        field: str,
        relation: str,
        wanted: str,
        pools: Iterable[tuple[Document, str]],
    ) -> Iterator[Link]:
        """Yield the link to the one row so called in the first document and kind that has any."""
        for document, kind in pools:
            called = self._index(document, kind).get(_bare(wanted), ())
            found = [row for row in called if row is not element]
            if len(found) > 1:
                self.dangling.append(Dangling(element, field, wanted, ambiguous=True))
                return
            if found:
                yield Link(element, relation, found[0], "tertulis", field)
                return
        self.dangling.append(Dangling(element, field, wanted, ambiguous=False))

    def _index(self, document: Document, kind: str) -> dict[str, list[Element]]:
        """Return the rows of one kind by every name that a link may call them, made once."""
        at = (id(document), kind)
        if at not in self._indexes:
            index = self._indexes[at] = defaultdict(list)
            for row in _rows(document, kind):
                for name in {_bare(said) for said in _names(row)}:
                    index[name].append(row)
        return self._indexes[at]


def _meant_kinds(said: Value, levels: Sequence[str]) -> Sequence[str]:
    """Return the kinds that a link names: `sasaran` is any of its group, none is any level above."""
    if said is None:
        return levels
    return _SASARAN if said == "sasaran" else (str(said),)


def _may_stand_beside(element: Element, kind: str) -> bool:
    """Whether a named kind can mean a row of the element's own document.

    Of a unit that has one above it, what its rows support at their own level is the upper unit's.
    """
    if element.root.fields.get("induk") is None or kind not in LEVELS:
        return True
    return LEVELS.index(kind) < _level_of(element)


def _level_of(element: Element) -> int:
    """Return the level of an element; an indicator's is that of what it measures."""
    owner = element.parent if element.kind == "indikator" else element
    return LEVELS.index(owner.kind) if owner is not None and owner.kind in LEVELS else 0


def _levels_above(element: Element, same_document: bool) -> tuple[str, ...]:
    if same_document:
        return tuple(reversed(LEVELS[: _level_of(element)]))
    return tuple(reversed(LEVELS[1:5]))


def _rows(document: Document, kind: str) -> list[Element]:
    if kind == "indikator":
        return [element for element in document.elements() if element.kind == kind]
    return [child for child in document.root.children if child.kind == kind]


def _names(row: Element) -> Iterator[str]:
    """Yield what a link may call a row by."""
    for field in ("nomor", "kode", "uraian"):
        name = row.fields.get(field)
        if isinstance(name, str):
            yield name


def _bare(name: str) -> str:
    return plain(name).rstrip(" .)")
