"""selaras.yaml and pins.yaml: what a repository of plans has decided for its checks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from checker.errors import Complaint, ConfigError, InputError, SelarasError, Text
from checker.graph.pins import Pin
from checker.knowledge.shapes import NAMES, SENTENCE, SEVERITY, Shape
from checker.model.finding import Severity
from checker.model.place import Mark
from checker.schema.complaints import complain
from checker.source.files import decode
from checker.source.yaml import Tree, read_yaml

SETTINGS_FILE = "selaras.yaml"
PINS_FILE = "pins.yaml"

SETTINGS: Shape = {
    "packs": {**NAMES, "empty": False},
    "rules": NAMES,
    "severities": {"type": "dict", "keysrules": {"type": "string"}, "valuesrules": SEVERITY},
    "ignore": NAMES,
    "ignore_rules": NAMES,
    "parameters": {
        "type": "dict",
        "valuesrules": {"type": "dict", "valuesrules": {"type": "number"}},
    },
    "fail_on": {"type": "string", "allowed": ["error", "warning", "info", "never"]},
}

PINS: Shape = {
    "pin": {
        "type": "list",
        "required": True,
        "schema": {
            "type": "dict",
            "schema": {
                "penyelarasan": SENTENCE,
                "kiri": SENTENCE,
                "kanan": SENTENCE,
                "keputusan": {"type": "string", "required": True, "allowed": ["sama", "beda"]},
                "oleh": SENTENCE,
                "tanggal": {**SENTENCE, "regex": r"\d{4}-\d{2}-\d{2}"},
                "alasan": SENTENCE,
            },
        },
    },
}


@dataclass(frozen=True, slots=True)
class Settings:
    """What selaras.yaml says; everything is optional."""

    packs: tuple[str, ...] | None = None
    rules: tuple[str, ...] = ()
    severities: Mapping[str, Severity] = field(default_factory=dict)
    ignore: tuple[str, ...] = ()
    ignore_rules: tuple[str, ...] = ()
    parameters: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    fail_on: str = "error"
    pins: tuple[Pin, ...] = ()
    places: Mapping[str, Mark] = field(default_factory=dict)

    def refuse(self, error: SelarasError, word: str) -> ConfigError:
        """Return what is wrong with a name in selaras.yaml, at its place."""
        mark = self.places.get(word)
        line, column = (mark.line, mark.column) if mark else (None, None)
        return ConfigError(Complaint(error.complaints[0].message, SETTINGS_FILE, line, column))


def read_settings(folder: Path) -> Settings:
    """Read selaras.yaml and pins.yaml of `folder`, where they exist; ConfigError if they are wrong."""
    tree = _read(folder / SETTINGS_FILE, SETTINGS)
    said = tree.data if tree is not None else {}
    return Settings(
        packs=tuple(said["packs"]) if "packs" in said else None,
        rules=tuple(said.get("rules", ())),
        severities={rule: Severity(word) for rule, word in said.get("severities", {}).items()},
        ignore=tuple(said.get("ignore", ())),
        ignore_rules=tuple(said.get("ignore_rules", ())),
        parameters=said.get("parameters", {}),
        fail_on=said.get("fail_on", "error"),
        pins=_read_pins(folder / PINS_FILE),
        places=_find_places(tree) if tree is not None else {},
    )


def _find_places(tree: Tree) -> dict[str, Mark]:
    """Return where each name of a pack or rule stands."""
    said, found = tree.data, {}
    for option in ("severities", "parameters"):
        for word in said.get(option, {}):
            found[word] = tree.key_mark(said[option], word)
    for option in ("packs", "ignore_rules"):
        for i, word in enumerate(said.get(option, ())):
            found[word] = tree.value_mark(said[option], i)
    return {word: mark for word, mark in found.items() if mark is not None}


def _read_pins(path: Path) -> tuple[Pin, ...]:
    tree = _read(path, PINS)
    if tree is None:
        return ()
    rows = tree.data
    found = []
    for i, row in enumerate(rows["pin"]):
        mark = tree.value_mark(rows["pin"], i)
        found.append(
            Pin(
                alignment=row["penyelarasan"],
                left=row["kiri"],
                right=row["kanan"],
                same=row["keputusan"] == "sama",
                by=row["oleh"],
                date=row["tanggal"],
                reason=row["alasan"],
                file=PINS_FILE,
                line=mark.line if mark else 1,
            )
        )
    return tuple(found)


def _read(path: Path, shape: Shape) -> Tree | None:
    if not path.is_file():
        return None
    try:
        tree = read_yaml(decode(path.name, path.read_bytes()), typed=True)
    except InputError as error:
        raise ConfigError(error.complaints) from None
    except OSError as error:
        reason = error.strerror or type(error).__name__
        message = Text(f"tidak dapat dibaca: {reason}", f"cannot be read: {reason}")
        raise ConfigError(Complaint(message, path.name)) from None
    complaints: list[Complaint] = complain(shape, tree)
    if complaints:
        raise ConfigError(complaints)
    return tree
