"""What an unquoted scalar of YAML means: nothing, true, false, a number, or its text."""

from __future__ import annotations

import re

NULLS = frozenset(("", "~", "null"))

_WORDS = {"true": True, "false": False}
_INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,17})\Z")
_FLOAT = re.compile(r"[-+]?[0-9]{1,18}\.[0-9]{1,18}(?:[eE][-+]?[0-9]{1,3})?\Z")


def understand(plain: str) -> str | int | float | bool:
    """Return the value of an unquoted scalar of a rule file; `plain` is not empty.

    yes, no, 007, 1_000, 0x1F, .inf and dates stay text: a rule means what stands there.
    """
    first = plain[0]
    if first in "tf":
        return _WORDS.get(plain, plain)
    if first in "-+0123456789":
        if _INTEGER.match(plain):
            return int(plain)
        if _FLOAT.match(plain):
            return float(plain)
    return plain
