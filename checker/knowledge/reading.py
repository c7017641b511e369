"""Data files of rules/ read with all their complaints at once."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from checker.errors import Complaint, RulebookError, SelarasError, Text
from checker.schema.complaints import Structure
from checker.source.files import decode
from checker.source.yaml import Tree, read_yaml


def text_of(value: Mapping[str, str]) -> Text:
    """Return the two languages of a `{id, en}` mapping."""
    return Text(value["id"], value["en"])


def listed(value: object) -> tuple[str, ...]:
    """Return one name, several names or nothing as names."""
    if value is None:
        return ()
    return tuple(value) if isinstance(value, list) else (str(value),)


class DataReader:
    """Reads data files and gathers what is wrong with them, so that a user sees it all in one run."""

    def __init__(self) -> None:
        self.complaints: list[Complaint] = []
        self._structures: dict[int, Structure] = {}

    def read(
        self,
        path: Path,
        shown: str,
        shape: Mapping[str, Any] | None,
        text_below: frozenset[str] = frozenset(),
    ) -> Tree | None:
        """Return the file's tree if it can be read and has the shape, else note the complaints."""
        try:
            tree = read_yaml(decode(shown, path.read_bytes()), typed=True, text_below=text_below)
        except OSError as reason:
            message = Text(
                f"tidak dapat dibaca: {reason.strerror}", f"unreadable: {reason.strerror}"
            )
            self.complaints.append(Complaint(message, shown))
            return None
        except SelarasError as error:
            self.complaints.extend(error.complaints)
            return None
        if shape is not None:
            found = self._structure(shape).complain(tree)
            self.complaints.extend(found)
            if found:
                return None
        return tree

    def _structure(self, shape: Mapping[str, Any]) -> Structure:
        """Compile each shape once: there are many more files than shapes."""
        if id(shape) not in self._structures:
            self._structures[id(shape)] = Structure(shape)
        return self._structures[id(shape)]

    def say(
        self,
        tree: Tree,
        message: Text,
        container: object,
        key: str | int | None,
        *,
        at_key: bool = False,
    ) -> None:
        """Note a complaint at a value of `tree`, at its key, or (without key) at the top of the file."""
        mark = None
        if key is not None:
            mark = tree.key_mark(container, key) if at_key else tree.value_mark(container, key)
        line, column = (mark.line, mark.column) if mark else (1, 1)
        self.complaints.append(Complaint(message, tree.source.name, line, column))

    def say_of_name(
        self,
        tree: Tree,
        message: Text,
        container: Any,
        key: str,
        name: str,
    ) -> None:
        """Note a complaint about `name`, which is the value of `key` or one of its items."""
        value = container[key]
        if isinstance(value, list) and name in value:
            self.say(tree, message, value, value.index(name))
        else:
            self.say(tree, message, container, key)

    def complain(self, message: Text, shown: str) -> None:
        """Note a complaint about a whole file or folder."""
        self.complaints.append(Complaint(message, shown))

    def finish(self) -> None:
        """Raise RulebookError if anything was wrong."""
        if self.complaints:
            raise RulebookError(sorted(dict.fromkeys(self.complaints), key=_place_of))


def _place_of(complaint: Complaint) -> tuple[str, int, int]:
    return complaint.file or "", complaint.line or 0, complaint.column or 0
