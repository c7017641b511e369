"""A plan as nested mappings of text made into elements with understood fields.

Every importer ends here: what it read becomes the same elements, whatever the format was.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from checker.knowledge.vocabulary import Field, Kind, Slot, Vocabulary
from checker.language.understanding import Language
from checker.model.place import Span
from checker.model.plan import Element, Value

Raw = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Home:
    """Where an element was read from: `holder[key]`; for a mapping, its fields stand in `raw`."""

    holder: Any
    key: str | int
    raw: Any


@dataclass(slots=True)
class Assembly:
    """The elements of one plan, and where each was read from, by id of the element.

    `cited` gives for an element found inside a text its field and characters there; `beside` are
    the fields of the document that stand beside `dokumen` and not in it.
    """

    root: Element
    homes: dict[int, Home] = field(default_factory=dict)
    cited: dict[int, tuple[Element, str, Span]] = field(default_factory=dict)
    beside: frozenset[str] = frozenset()


def assemble(plan: Raw, vocabulary: Vocabulary, language: Language) -> Assembly:
    """Build the elements of `plan`, whose shape was checked before."""
    return _Assembler(vocabulary, language).build(plan)


class _Assembler:
    def __init__(self, vocabulary: Vocabulary, language: Language) -> None:
        self._kinds = vocabulary.kinds
        self._language = language
        self._homes: dict[int, Home] = {}

    def build(self, plan: Raw) -> Assembly:
        kind = self._kinds["dokumen"]
        heading = plan["dokumen"]
        root = Element("dokumen", "dokumen", {})
        self._homes[id(root)] = Home(plan, "dokumen", heading)
        self._fill(root, heading, kind)
        beside = {name: known for name, known in kind.fields.items() if known.top_level}
        for name, known in beside.items():
            root.fields[name] = self._understand(plan.get(name), known, plan)
        for slot in kind.slots.values():
            holder = heading if slot.inside == "dokumen" else plan
            prefix = "dokumen." if slot.inside == "dokumen" else ""
            self._add_children(root, holder, slot, prefix)
        return Assembly(root, self._homes, beside=frozenset(beside))

    def _add_children(self, parent: Element, holder: Raw, slot: Slot, prefix: str) -> None:
        said = holder.get(slot.key)
        if said is None or slot.derived:
            return
        if not slot.many:
            self._add(parent, holder, slot.key, slot, f"{prefix}{slot.key}")
            return
        for i in range(len(said)):
            self._add(parent, said, i, slot, f"{prefix}{slot.key}[{i}]")

    def _add(self, parent: Element, holder: Any, key: str | int, slot: Slot, path: str) -> None:
        raw = holder[key]
        kind = self._kinds[slot.kind]
        element = Element(slot.kind, path, {}, parent)
        self._homes[id(element)] = Home(holder, key, raw)
        if isinstance(raw, Mapping):
            self._fill(element, raw, kind)
        elif slot.plain is not None:
            element.fields[slot.plain] = self._understand(raw, kind.fields[slot.plain], {})
        parent.children.append(element)
        if isinstance(raw, Mapping):
            for inner in kind.slots.values():
                self._add_children(element, raw, inner, f"{path}.")

    def _fill(self, element: Element, raw: Raw, kind: Kind) -> None:
        for name, known in kind.fields.items():
            if known.derived or known.top_level:
                continue
            head, _, rest = name.partition(".")
            value = raw.get(head)
            if rest:
                value = value.get(rest) if isinstance(value, Mapping) else None
            if known.type == "target_berkala" and isinstance(value, Mapping):
                self._fill_periods(element, name, value, raw)
            elif value is not None and known.type != "sumber":
                element.fields[name] = self._understand(value, known, raw)
        element.uncertain = raw.get("keyakinan") == "rendah"

    def _fill_periods(self, element: Element, name: str, said: Raw, raw: Raw) -> None:
        """Keep a target for each year or quarter, and all of them together under the field."""
        targets = {
            key: self._language.target(part, raw.get("satuan")) for key, part in said.items()
        }
        element.fields |= {f"{name}.{key}": target for key, target in targets.items()}
        stated = tuple(target for target in targets.values() if target is not None)
        element.fields[name] = stated or None

    def _understand(self, value: Any, known: Field, raw: Raw) -> Value:
        if isinstance(value, str) and not self._language.is_stated(value):
            return None
        if value is None:
            return None
        if known.type == "target":
            return self._language.target(value, raw.get("satuan"))
        if known.type == "uang":
            return self._language.money(value)
        if known.type == "tanggal":
            return self._language.date(value)
        if known.type in ("bulat", "tahun"):
            return int(value)
        if known.type == "daftar":
            return tuple(str(part) for part in (value if isinstance(value, list) else [value]))
        if known.type == "tautan":
            return tuple(_link(part) for part in (value if isinstance(value, list) else [value]))
        return " ".join(value.split()) if known.type == "pilihan" else str(value)


def _link(said: Any) -> Value:
    if isinstance(said, Mapping):
        return (said["jenis"], said.get("nomor"), said.get("uraian"))
    return str(said)
