"""Packs: folders of rules with a name, a version, and the units that they are for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from checker.errors import Text
from checker.source.yaml import Tree


@dataclass(frozen=True, slots=True)
class Override:
    """Another severity that a pack gives to a rule, from a year on."""

    severity: str
    since: int | None = None


@dataclass(frozen=True, slots=True)
class Pack:
    """One pack: `units` are words of canonical unit names, empty for every unit.

    `files` are its rule files, by the name that complaints show; `tree` is its pack.yaml.
    """

    name: str
    version: str
    title: Text
    default: bool
    sha256: str
    files: Mapping[str, Path]
    tree: Tree = field(repr=False)
    units: tuple[str, ...] = ()
    example_unit: str = "Dinas Contoh"
    severities: Mapping[str, Override] = field(default_factory=dict)
    folder: str = ""

    def applies_to(self, unit: str) -> bool:
        """Whether this pack speaks about the unit with that canonical name."""
        padded = f" {unit} "
        return not self.units or any(f" {words} " in padded for words in self.units)
