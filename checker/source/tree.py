"""What was read from a YAML file: plain dicts and lists, and where every key and value stands."""

from __future__ import annotations

from typing import Any

from checker.model.place import Mark, Span
from checker.source.files import SourceFile
from checker.source.spans import align

Node = dict[str, "Node"] | list["Node"] | str | int | float | bool | None
Container = dict[str, Node] | list[Node]


# Offsets of a key (-1 for a list's item), of its scalar, and the style: "", ', ", | or >.
Written = tuple[int, int, int, int, str]
Entries = dict[str, Written] | list[Written]

# By the id of a container: what stands in it, and the offsets of itself.
Tables = dict[int, tuple[Entries, int, int]]


class Tree:
    """A YAML document as dicts and lists; the marks of a container are asked for by itself."""

    __slots__ = ("_tables", "source", "value")

    def __init__(self, value: Container, source: SourceFile, tables: Tables) -> None:
        self.value = value
        self.source = source
        self._tables = tables

    @property
    def data(self) -> Any:
        """The value, for those who have held the file against a schema before."""
        return self.value

    def mark(self, container: object) -> Mark | None:
        """Return where the whole `container` stands, None if it is not of this tree."""
        table = self._tables.get(id(container))
        return None if table is None else self._trimmed(table[1], table[2])

    def key_mark(self, container: object, key: str | int) -> Mark | None:
        """Return where `key` stands; None for a list's item, or where there is no such key."""
        written = self._written(container, key)
        if written is None or written[0] < 0:
            return None
        return self.source.mark(written[0], written[1])

    def value_mark(self, container: object, key: str | int) -> Mark | None:
        """Return where the value stands (quotes included); None where there is no such key.

        A block text (| or >) starts at its first word; a value that was left empty is the place
        after the colon.
        """
        written = self._written(container, key)
        if written is None:
            return None
        child = _child(container, key)
        if isinstance(child, (dict, list)):
            return self.mark(child)
        _, _, start, end, style = written
        if style in ("|", ">"):
            header_end = self.source.text.find("\n", start, end)
            body = self.source.text[header_end:end]
            start = header_end + len(body) - len(body.lstrip())
        return self._trimmed(start, end)

    def span_mark(self, container: object, key: str | int, span: Span) -> Mark:
        """Return where characters [span.start, span.end) of that scalar's value stand.

        Raises KeyError if the container holds no such scalar.
        """
        written = self._written(container, key)
        value = _child(container, key)
        if written is None or isinstance(value, (dict, list)):
            raise KeyError(key)
        text = self.source.text
        pieces = align(text, *written[2:])
        if isinstance(value, str) and "".join(piece.char for piece in pieces) != value:
            pieces = []
        chosen = pieces[span.start : max(span.end, span.start + 1)]
        if not chosen:
            return self.value_mark(container, key) or self.source.mark(0, 0)
        end = chosen[-1].end if span.end > span.start else chosen[0].start
        return self.source.mark(chosen[0].start, end)

    def _written(self, container: object, key: str | int) -> Written | None:
        table = self._tables.get(id(container))
        entries = table[0] if table is not None else None
        if isinstance(entries, dict):
            return entries.get(key) if isinstance(key, str) else None
        if entries is None or not isinstance(key, int) or not 0 <= key < len(entries):
            return None
        return entries[key]

    def _trimmed(self, start: int, end: int) -> Mark:
        length = len(self.source.text[start:end].rstrip())
        return self.source.mark(start, start + length)


def _child(container: object, key: str | int) -> Node:
    if isinstance(container, dict):
        found: Node = container[key]
    elif isinstance(container, list):
        found = container[int(key)]
    else:
        found = None
    return found
