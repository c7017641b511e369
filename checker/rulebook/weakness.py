"""One thing that is weak in a rule that loads, and where in its file it stands."""

from __future__ import annotations

from dataclasses import dataclass

from checker.errors import Complaint, Text
from checker.rulebook.rule import Rule


@dataclass(frozen=True, slots=True)
class Weakness:
    """What is weak; it stands at the value of `key` in `container`, a part of the rule's file."""

    message: Text
    container: object
    key: str | int
    at_key: bool = False

    def complain(self, rule: Rule) -> Complaint:
        """Return the complaint with its place in the file of `rule`."""
        find = rule.tree.key_mark if self.at_key else rule.tree.value_mark
        message = Text(f"{rule.code}: {self.message.id}", f"{rule.code}: {self.message.en}")
        return rule.tree.source.complain(message, find(self.container, self.key))
