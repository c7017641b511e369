"""The names of nodes, `file#path`, and what a user means by one or by a line of a file."""

from __future__ import annotations

import re
from collections.abc import Iterable

from checker.errors import Text, UsageError, nearest, unknown
from checker.graph.plan_graph import PlanGraph
from checker.model.plan import Document, Element

_PLACE = re.compile(r"(.+?):(\d{1,9})(?::(\d{1,9}))?")
_NAME = re.compile(r"(.+?\.\w{1,8}|[^#]+)#(.+)")  # both a file's name and a path may hold a #
_FIELD = re.compile(r"\.[^.\[\]]+$")


def name_node(graph: PlanGraph, element: Element) -> str:
    """Return the name of an element: the file of its document and its path."""
    return f"{graph.document_of(element).file}#{element.path}"


def split_name(said: str) -> tuple[str, str]:
    """Return the file, and the path or `line[:column]`, of a node as a user names it.

    Raises UsageError for what has neither of the two forms.
    """
    named = _NAME.fullmatch(said)
    if named is not None:
        return named[1], named[2]
    place = _PLACE.fullmatch(said)
    if place is None:
        raise UsageError(
            Text(
                f'"{said}" bukan nama unsur; tulis berkas#jalur atau berkas:baris',
                f'"{said}" is no name of a node; write file#path or file:line',
            )
        )
    return place[1], said.removeprefix(f"{place[1]}:")


def find_nodes(graph: PlanGraph, said: str, kinds: Iterable[str] = ()) -> list[Element]:
    """Return the elements that a user means; several where they stand in one line.

    Among those of one line the ones of `kinds` go first. Raises UsageError, with the nearest name,
    for a file that was not read and a path that does not exist.
    """
    file, rest = split_name(said)
    files = [document.file for document in graph.documents]
    if file not in files:
        raise UsageError(unknown(Text("berkas rencana", "plan file"), file, files))
    document = graph.documents[files.index(file)]
    if _NAME.fullmatch(said) is None:
        return _find_by_line(document, rest, set(kinds))
    by_path = {element.path: element for element in document.elements()}
    found = by_path.get(rest) or by_path.get(_FIELD.sub("", rest))
    if found is None:
        raise UsageError(_say_unknown(rest, by_path, file))
    return [found]


def _say_unknown(path: str, known: Iterable[str], file: str) -> Text:
    near = nearest(path, known)
    if near is None:
        return Text(f'tidak ada unsur "{path}" di {file}', f'no node "{path}" in {file}')
    return Text(
        f'tidak ada unsur "{path}" di {file}; maksudnya "{near}"?',
        f'no node "{path}" in {file}; did you mean "{near}"?',
    )


def _find_by_line(document: Document, said: str, kinds: set[str]) -> list[Element]:
    line, _, column = said.partition(":")
    wanted = (int(line), int(column or 0))
    starts = [(place, e) for e in document.elements() for place in _places_of(document, e)]
    if column:
        found = _last([(place, e) for place, e in starts if place <= wanted])
    else:
        found = [e for (at, _), e in starts if at == wanted[0]]
        found = found or _last([(place, e) for place, e in starts if place[0] < wanted[0]])
    unique = list({id(element): element for element in found}.values())
    unique = unique or [document.root]  # what stands before everything is the heading
    return [element for element in unique if element.kind in kinds] or unique


def _last(starts: list[tuple[tuple[int, int], Element]]) -> list[Element]:
    return [max(starts, key=lambda start: start[0])[1]] if starts else []


def _places_of(document: Document, element: Element) -> list[tuple[int, int]]:
    """Return line and column of an element and of all that it states."""
    places = [document.locate(element, None, None)]
    places += [
        document.locate(element, field, None)
        for field, value in element.fields.items()
        if value is not None
    ]
    return [(place.line, place.column or 1) for place in places if place.line is not None]
