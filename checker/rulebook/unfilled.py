"""The marks that a rule begun with `rules new` bears until a person has filled it in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.errors import Text
from checker.rulebook.rule import Rule
from checker.rulebook.weakness import Weakness

MARK = Text("(isi: ", "(fill in: ")

_UNFILLED = Text("belum diisi", "not filled in yet")


def mark(what: Text) -> Text:
    """Return a text that asks to be filled in."""
    return Text(f"{MARK.id}{what.id})", f"{MARK.en}{what.en})")


def find_unfilled(rule: Rule) -> Iterator[Weakness]:
    """Yield every text of the rule's file that still asks to be filled in."""
    yield from _look(rule.tree.data)


def _look(said: Any) -> Iterator[Weakness]:
    rows = said.items() if isinstance(said, Mapping) else enumerate(said)
    for key, value in rows:
        if isinstance(value, (Mapping, list)):
            yield from _look(value)
        elif isinstance(value, str) and (MARK.id in value or MARK.en in value):
            yield Weakness(_UNFILLED, said, key)
