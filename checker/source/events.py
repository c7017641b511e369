"""The events of a YAML text: from ruamel's parser in C, or from its slow one where C is missing."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from io import StringIO
from typing import Any

from ruamel.yaml.error import YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

__all__ = [
    "AliasEvent",
    "DocumentStartEvent",
    "Event",
    "MappingEndEvent",
    "MappingStartEvent",
    "NextEvent",
    "ScalarEvent",
    "SequenceEndEvent",
    "SequenceStartEvent",
    "StreamEndEvent",
    "YAMLError",
    "open_events",
]

Event = Any  # ruamel is not typed
NextEvent = Callable[[], Event]


def open_events(text: str, *, pure: bool = False) -> NextEvent:
    """Return a function that gives the next event of `text`; it raises YAMLError at bad syntax."""
    parser_in_c = None if pure else _find_parser_in_c()
    if parser_in_c is not None:
        get_event: NextEvent = parser_in_c(text).get_event
        return get_event
    return _open_pure(text)


def _find_parser_in_c() -> Callable[[str], Any] | None:
    try:
        found: Callable[[str], Any] = importlib.import_module("ruamel.yaml.cyaml").CParser
    except ImportError:
        return None
    return found


def _open_pure(text: str) -> NextEvent:
    from ruamel.yaml import YAML

    pure: NextEvent = YAML(typ="safe", pure=True).parse(StringIO(text)).__next__
    return pure
