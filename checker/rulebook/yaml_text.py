"""Plain data written as YAML for people to read: in one line, or as a block."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

_PLAIN = re.compile(r"[A-Za-z0-9(/](?:[^\n:#]|:(?=\S)|(?<=\S)#)*(?<![\s:])")
_FLOW_SIGNS = re.compile(r"[,\[\]{}]")
_WORDS = frozenset(("true", "false", "null", "yes", "no", "on", "off", "y", "n"))


def write_flow(value: object) -> str:
    """Return a value in one line, as flow YAML: `{required: true, allowed: [persen]}`."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {write_flow(part)}" for key, part in value.items()) + "}"
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(write_flow(part) for part in value) + "]"
    return _write_scalar(value, in_flow=True)


def write_block(value: Any, indent: int = 0) -> Iterator[str]:
    """Yield the lines of a mapping or a list as block YAML."""
    pad = " " * indent
    if isinstance(value, Mapping):
        for key, part in value.items():
            if isinstance(part, (Mapping, list)) and part:
                yield f"{pad}{key}:"
                yield from write_block(part, indent + 2)
            else:
                yield f"{pad}{key}: {_write_leaf(part)}".rstrip()
        return
    for item in value:
        if isinstance(item, (Mapping, list)) and item:
            first, *rest = write_block(item, indent + 2)
            yield f"{pad}- {first.lstrip()}"
            yield from rest
        else:
            yield f"{pad}- {_write_leaf(item)}".rstrip()


def _write_leaf(value: object) -> str:
    if isinstance(value, (Mapping, list)):
        return write_flow(value)
    return _write_scalar(value, in_flow=False)


def _write_scalar(value: object, *, in_flow: bool) -> str:
    if value is None:
        return "null" if in_flow else ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if not isinstance(value, str):
        return str(value)
    clear = _PLAIN.fullmatch(value) and value.lower() not in _WORDS
    if clear and not (in_flow and _FLOW_SIGNS.search(value)):
        return value
    if "\n" in value:
        escaped = value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
        return f'"{escaped}"'
    return "'" + value.replace("'", "''") + "'"
