"""Files of rules/alignments read into Alignments, every name in them held against the vocabulary."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from checker.errors import Text, unknown
from checker.knowledge.alignments import Alignment, Side
from checker.knowledge.paths import find_condition_fault, find_fault
from checker.knowledge.reading import DataReader, listed, text_of
from checker.knowledge.vocabulary import Vocabulary
from checker.schema.grammar import SchemaError
from checker.schema.predicate import compile_schema
from checker.source.yaml import Tree


def read_alignment(name: str, tree: Tree, vocabulary: Vocabulary, reader: DataReader) -> Alignment:
    """Return the alignment of a file whose shape is right; what is wrong with it is noted."""
    return _AlignmentReader(tree, vocabulary, reader).read(name)


class _AlignmentReader:
    def __init__(self, tree: Tree, vocabulary: Vocabulary, reader: DataReader) -> None:
        self._tree = tree
        self._vocabulary = vocabulary
        self._reader = reader

    def read(self, name: str) -> Alignment:
        said = self._tree.data
        relations = self._vocabulary.relations
        for option in ("makes", "links"):
            names = listed(said.get(option))
            self._check_names(said, option, names, relations, Text("hubungan", "relation"))
        left = self._side(said["left"])
        right = self._side(said["right"]) if "right" in said else left
        for option, field in (("text", said.get("text", "uraian")), ("also", said.get("also"))):
            if field is not None:
                self._check_field(option, field, (left, right))
        return Alignment(
            name=name,
            title=text_of(said["title"]),
            left=left,
            right=right,
            unit=said.get("unit", "same"),
            same=tuple(said.get("same", ("tahun",))),
            same_document=said.get("documents") == "same",
            within_itself=said.get("self", False),
            text=said.get("text", "uraian"),
            also=said.get("also"),
            one_to_one=said.get("one_to_one", False),
            settings=said.get("settings", {}),
            makes=said.get("makes"),
            links=said.get("links"),
        )

    def _side(self, said: dict[str, Any]) -> Side:
        words = self._vocabulary
        names, jenis = listed(said["kind"]), listed(said.get("in"))
        known = words.kinds["dokumen"].fields["jenis"].allowed
        what = Text("jenis unsur", "kind")
        self._check_names(said, "kind", names, words.selectable(), what)
        self._check_names(said, "in", jenis, known, Text("jenis dokumen", "kind of document"))
        kinds, where = words.expand(names), said.get("where", {})
        for path, rules in where.items() if kinds else ():
            fault = find_condition_fault(path, rules, kinds, words)
            if fault is not None:
                self._reader.say(self._tree, fault, where, path, at_key=True)
                continue
            try:
                compile_schema({path: rules})
            except SchemaError as error:
                self._reader.say(self._tree, error.message, where, path)
        return Side(kinds, jenis, where)

    def _check_field(self, option: str, field: str, sides: Sequence[Side]) -> None:
        for side in sides:
            fault = find_fault(field, side.kinds, self._vocabulary) if side.kinds else None
            if fault is not None:
                said = self._tree.data
                self._reader.say(self._tree, fault, said, option if option in said else "left")
                return

    def _check_names(
        self, said: dict[str, Any], key: str, names: Sequence[str], known: Iterable[str], what: Text
    ) -> None:
        known = list(known)
        for name in names:
            if name not in known:
                self._reader.say_of_name(self._tree, unknown(what, name, known), said, key, name)
