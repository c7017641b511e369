"""Registers: what the field keeps lists of, such as regulations with the dates of their force."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field

from checker.errors import Text


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a register; `since` and `until` bound the days on which it is in force."""

    key: str
    name: str
    since: datetime.date | None = None
    until: datetime.date | None = None
    replaced_by: str | None = None
    facts: Mapping[str, object] = field(default_factory=dict)

    def holds_within(self, first: datetime.date, last: datetime.date) -> bool:
        """Whether the entry is in force on some day from `first` to `last`."""
        return (self.since is None or self.since <= last) and (
            self.until is None or first <= self.until
        )


@dataclass(frozen=True, slots=True)
class Register:
    """One file of rules/registries."""

    name: str
    title: Text
    entries: Mapping[str, Entry]
