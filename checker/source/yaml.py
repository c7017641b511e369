"""Reading YAML with the place of every key and value; what could be misread is refused."""

from __future__ import annotations

from checker.errors import Complaint, InputError, Text
from checker.source import refusals
from checker.source.building import Builder, LimitReachedError
from checker.source.events import (
    DocumentStartEvent,
    NextEvent,
    StreamEndEvent,
    YAMLError,
    open_events,
)
from checker.source.files import SourceFile
from checker.source.hidden import find_hidden
from checker.source.limits import MAX_COMPLAINTS
from checker.source.syntax import explain_syntax
from checker.source.tree import Node, Tables, Tree

__all__ = ["Tree", "read_yaml"]


def read_yaml(
    source: SourceFile,
    *,
    typed: bool,
    text_below: frozenset[str] = frozenset(),
    pure: bool = False,
) -> Tree:
    """Read one document of key: value pairs.

    With `typed`, unquoted true, false and numbers become such, except below the keys of
    `text_below`; otherwise every scalar is text, or None where nothing, ~ or null stands.
    `pure` asks for the parser without C (same outcome, slower).
    Raises InputError with every complaint that could be made in one go, in order of place.
    """
    return _Reading(source, typed, text_below, pure).read()


class _Reading:
    """One file on its way to a tree."""

    def __init__(
        self, source: SourceFile, typed: bool, text_below: frozenset[str], pure: bool
    ) -> None:
        self._source = source
        self._typed = typed
        self._text_below = text_below
        self._pure = pure
        self._complaints: list[Complaint] = []

    def read(self) -> Tree:
        text = self._source.text
        if not text.endswith("\n"):
            text += "\n"
        value, tables = self._build(text)
        if not self._complaints and not isinstance(value, dict):
            self._refuse(refusals.TOP_NOT_MAPPING, 0, 0)
        self._complaints += find_hidden(self._source, tables)
        if self._complaints or not isinstance(value, dict):
            raise InputError(_order(self._complaints))
        return Tree(value, self._source, tables)

    def _build(self, text: str) -> tuple[Node, Tables]:
        get_event = open_events(text, pure=self._pure)
        builder = Builder(text, get_event, self._refuse, self._text_below)
        value: Node = None
        try:
            event = self._open_document(get_event)
            value = builder.build(event, self._typed) if event is not None else None
            self._close_stream(get_event)
        except LimitReachedError:
            pass
        except YAMLError as error:
            self._complaints += explain_syntax(self._source, text, error, self._pure)
        return value, builder.tables

    def _open_document(self, get_event: NextEvent) -> object | None:
        get_event()
        event = get_event()
        if event.__class__ is StreamEndEvent:
            self._refuse(refusals.EMPTY, 0, 0)
            return None
        if event.version is not None or event.tags:
            self._refuse(refusals.DIRECTIVE, 0, 0)
        first: object = get_event()
        return first

    def _close_stream(self, get_event: NextEvent) -> None:
        """Walk over what follows the first document; it is refused, and bounded by the file."""
        if self._complaints and self._complaints[-1].message == refusals.EMPTY:
            return
        event = get_event()
        while event.__class__ is not StreamEndEvent:
            if event.__class__ is DocumentStartEvent:
                at = event.start_mark.index
                self._refuse(refusals.SECOND_DOCUMENT, at, at)
            event = get_event()

    def _refuse(self, message: Text, start: int, end: int) -> None:
        if len(self._complaints) < MAX_COMPLAINTS:
            mark = self._source.mark(start, end)
            self._complaints.append(self._source.complain(message, mark))


def _order(complaints: list[Complaint]) -> list[Complaint]:
    ordered = sorted(complaints, key=lambda found: (found.line or 0, found.column or 0))
    return list(dict.fromkeys(ordered))
