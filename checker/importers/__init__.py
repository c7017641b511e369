"""Files in, documents out; one file is one format.

To add one, put a file here (or offer an entry point of the group `selaras.importers`) with the
members of the protocol below. Every format ends in the same elements: see `_assemble`.
"""

from __future__ import annotations

from typing import Protocol

from checker.errors import Text
from checker.importers._intake import Intake
from checker.model.plan import Document
from checker.registry import Registry


class Importer(Protocol):
    """One format: the suffixes that it reads, and how."""

    SUFFIXES: tuple[str, ...]

    @staticmethod
    def is_plan(data: bytes) -> bool:
        """Whether a file found in a folder is a plan at all."""
        ...

    @staticmethod
    def read(name: str, data: bytes, intake: Intake) -> list[Document]:
        """Return the plans in the file; InputError with every complaint if it cannot be read."""
        ...


IMPORTERS: Registry[Importer] = Registry(
    "checker.importers", "IMPORTER", Text("format masukan", "input format"), "selaras.importers"
)
