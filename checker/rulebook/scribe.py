"""What is wrong with one rule file, noted at the exact words."""

from __future__ import annotations

from typing import Any

from checker.errors import Text
from checker.knowledge.reading import DataReader
from checker.source.yaml import Tree


class Scribe:
    """Notes complaints about the rule file `tree`; `failed` says whether there was any."""

    def __init__(self, tree: Tree, reader: DataReader) -> None:
        self.tree = tree
        self.said: Any = tree.data
        self.failed = False
        self._reader = reader

    def say(self, message: Text, container: object, key: str | int | None) -> None:
        """Note a complaint about the value of `key` in `container`, a mapping or list of the file."""
        self.failed = True
        self._reader.say(self.tree, message, container, key)

    def say_of_key(self, message: Text, container: object, key: str) -> None:
        """Note a complaint about the word `key` itself."""
        self.failed = True
        self._reader.say(self.tree, message, container, key, at_key=True)

    def say_of_name(self, message: Text, container: Any, key: str, name: str) -> None:
        """Note a complaint about `name`, which is the value of `key` or one of its items."""
        self.failed = True
        self._reader.say_of_name(self.tree, message, container, key, name)
