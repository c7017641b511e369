"""Plan files in YAML."""

from __future__ import annotations

import re
from collections.abc import Mapping
from difflib import get_close_matches
from typing import Any

from checker.errors import Complaint, InputError, Text
from checker.importers._assemble import Assembly, assemble
from checker.importers._derive import derive
from checker.importers._intake import Intake
from checker.language.understanding import Language
from checker.model.place import Mark, Place, Span
from checker.model.plan import Document, Element, Identity
from checker.source.files import decode
from checker.source.yaml import Tree, read_yaml


class YamlImporter:
    """Reads plan files as contracts describe them."""

    SUFFIXES = (".yaml", ".yml")

    @staticmethod
    def is_plan(data: bytes) -> bool:
        """Whether the file's top level has the key `dokumen`, or one that was meant to be it."""
        utf16 = data[:2] in (b"\xff\xfe", b"\xfe\xff")
        text = data.decode("utf-16" if utf16 else "utf-8-sig", errors="replace")
        if text.lstrip()[:1] == "{":  # all of it on one line, or JSON
            return _HEADING.search(text) is not None
        keys = [key for line in text.splitlines() if (key := _KEY.match(line))]
        return any(_means_heading(key[2]) for key in keys if key[1] == keys[0][1])

    @staticmethod
    def read(name: str, data: bytes, intake: Intake) -> list[Document]:
        """Return the one plan of the file; InputError with every complaint."""
        tree = read_yaml(decode(name, data), typed=False)
        return [build_document(tree, tree.data, name, intake)]


IMPORTER = YamlImporter
_HEADING = re.compile(r"""["']?dokumen["']?[ ]?:""")
_KEY = re.compile(r"""([ ]*)["']?(\w+)["']?[ ]?:""")
_SLIP = 0.85
"""How alike a word is to `dokumen` with one slip of the pen; "document" is another word."""
_YEARS = re.compile(r"[0-9]{4}")


def _means_heading(key: str) -> bool:
    """Whether a key is `dokumen`, in any case and with a slip of the pen."""
    return bool(get_close_matches(key[:20].casefold(), ["dokumen"], cutoff=_SLIP))


def build_document(
    tree: Tree,
    plan: Any,
    name: str,
    intake: Intake,
) -> Document:
    """Make a document called `name` of `plan`, the whole of `tree` or a mapping inside it."""
    complaints = intake.structure.complain(tree, plan)
    if not complaints:
        complaints = _find_faults(tree, plan, intake.language)
    if complaints:
        raise InputError(complaints)
    assembly = assemble(plan, intake.vocabulary, intake.language)
    derive(assembly, intake.language)
    root = assembly.root
    return Document(
        file=name,
        sha256=tree.source.sha256,
        identity=Identity(
            jenis=str(root.fields["jenis"]),
            unit=str(root.fields["unit_baku"]),
            tahun=str(root.fields.get("tahun") or _bare_period(str(root.fields["periode"]))),
            perubahan_ke=int(str(root.fields.get("perubahan_ke") or 0)),
        ),
        root=root,
        locate=_Locator(tree, assembly, name),
    )


def _bare_period(text: str) -> str:
    """Return a period as its two years, however it is written."""
    return "-".join(_YEARS.findall(text))


def _find_faults(tree: Tree, plan: Any, language: Language) -> list[Complaint]:
    heading = plan["dokumen"]
    if not language.is_stated(heading["unit"]):
        message = Text('"unit" tidak boleh kosong', '"unit" must not be empty')
        return [tree.source.complain(message, tree.value_mark(heading, "unit"))]
    if str(heading.get("perubahan_ke") or 0).startswith("-"):
        message = Text(
            '"perubahan_ke" tidak boleh kurang dari 0; dokumen semula adalah 0',
            '"perubahan_ke" must not be below 0; the original document is 0',
        )
        return [tree.source.complain(message, tree.value_mark(heading, "perubahan_ke"))]
    if heading.get("tahun") or heading.get("periode"):
        return []
    mark = tree.key_mark(plan, "dokumen")
    message = Text('"dokumen" perlu "tahun" atau "periode"', '"dokumen" needs "tahun" or "periode"')
    return [tree.source.complain(message, mark)]


class _Locator:
    """Finds the places of elements in the tree that they were read from."""

    def __init__(self, tree: Tree, assembly: Assembly, name: str) -> None:
        self._tree = tree
        self._name = name
        self._assembly = assembly

    def __call__(self, element: Element, field: str | None, span: Span | None) -> Place:
        if id(element) in self._assembly.cited:
            holder, name, cited = self._assembly.cited[id(element)]
            return self(holder, name, cited)
        written = element.written.get(field, field) if field else None
        mark = self._find(element, written, span)
        line = mark.line if mark else None
        return Place(
            file=self._name,
            path=self._path(element, written),
            line=line,
            column=mark.column if mark else None,
            end_line=mark.end_line if mark else None,
            end_column=mark.end_column if mark else None,
            origin=self._origin(element, written),
            excerpt=self._tree.source.line(line) if line else None,
        )

    def _path(self, element: Element, field: str | None) -> str:
        """Return where a field stands in the plan; what is written as a bare text has no fields."""
        home = self._assembly.homes[id(element)]
        if field is None or not isinstance(home.raw, Mapping):
            return element.path
        beside = element.parent is None and field in self._assembly.beside
        return field if beside else f"{element.path}.{field}"

    def _find(self, element: Element, field: str | None, span: Span | None) -> Mark | None:
        home = self._assembly.homes[id(element)]
        if not isinstance(home.raw, Mapping):
            if span is not None:
                return self._tree.span_mark(home.holder, home.key, span)
            return self._tree.value_mark(home.holder, home.key)
        for name in (field, *(_NAMES if field is None or span is None else ())):
            found = self._field(home, name, span if name == field else None) if name else None
            if found is not None:
                return found
        return self._tree.key_mark(home.holder, home.key) or self._tree.value_mark(
            home.holder, home.key
        )

    def _field(self, home: Any, name: str, span: Span | None) -> Mark | None:
        container, key = home.raw, name
        if key not in container and "." in key:
            head, _, key = name.partition(".")
            container = container.get(head)
        elif key not in container and home.key == "dokumen":
            container = home.holder
        if not isinstance(container, Mapping) or key not in container:
            return None
        mark = self._tree.value_mark(container, key)  # None for what an example leaves to defaults
        if mark is not None and span is not None and isinstance(container[key], str):
            return self._tree.span_mark(container, key, span)
        return mark

    def _origin(self, element: Element, field: str | None) -> str | None:
        current: Element | None = element
        while current is not None and current.parent is not None:
            raw = self._assembly.homes[id(current)].raw
            said = raw.get("sumber") if isinstance(raw, Mapping) else None
            if isinstance(said, Mapping):
                said = said.get(field or "uraian") or next(iter(said.values()), None)
            if said:
                return str(said)
            current = current.parent
        return None


_NAMES = ("uraian", "judul", "nama", "jabatan", "isi", "jenis")
