"""A YAML file held against a schema: every fault of its structure at its place."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checker.errors import Complaint, Text, nearest
from checker.model.place import Mark
from checker.schema.delegate import make_validator
from checker.schema.faults import Placed, Step, gather_faults
from checker.schema.grammar import Given, Grammar
from checker.schema.known_keys import find_known_keys
from checker.schema.predicate import compile_schema
from checker.schema.sayings import say_fault, say_unknown_key
from checker.schema.types import TYPES, Accepts
from checker.source.tree import Container, Tree


class Structure:
    """A schema ready to be held against many files."""

    def __init__(
        self,
        schema: Mapping[str, Any],
        *,
        types: Mapping[str, Accepts] | None = None,
        words: Mapping[str, Text] | None = None,
        allow_unknown: bool = False,
    ) -> None:
        """Compile `schema`; `types` and `words` add names for the rule `type`, and what users read.

        Raises SchemaError for what is no Cerberus schema.
        """
        self._types = {**TYPES, **(types or {})}
        self._words = words or {}
        self._allow_unknown = allow_unknown
        self._schema = Grammar(self._types).read_schema(schema)
        self.accepts = compile_schema(self._schema, types=self._types, allow_unknown=allow_unknown)

    def complain(self, tree: Tree, container: Container | None = None) -> list[Complaint]:
        """Return what does not fit in `container` (default: all of `tree`), in order of place."""
        held: Given = tree.value if container is None else container
        if self.accepts(held):
            return []
        validator = make_validator(self._schema, self._types, self._allow_unknown)
        validator.validate(held, normalize=False)
        faults = gather_faults(validator._errors)
        misspelt = self._find_misspelt(held, faults)
        complaints = [
            self._complain(tree, held, placed) for placed in faults if placed.path not in misspelt
        ]
        complaints.sort(key=lambda found: (found.line or 0, found.column or 0))
        return list(dict.fromkeys(complaints))

    def _find_misspelt(self, held: Container, faults: list[Placed]) -> set[tuple[Step, ...]]:
        """The missing keys that stand there with a slip of the pen: one complaint is enough."""
        missing = {placed.path for placed in faults if placed.fault.rule == "required"}
        found: set[tuple[Step, ...]] = set()
        for placed in faults:
            if placed.fault.rule == "unknown" and missing:
                *way, last = placed.path
                known = find_known_keys(self._schema, way) - set(_walk(held, way))
                near = nearest(str(last), known)
                found |= missing & {(*way, near or "")}
        return found

    def _complain(self, tree: Tree, held: Container, placed: Placed) -> Complaint:
        *way, last = placed.path
        around = _walk(held, way)
        if placed.fault.rule == "unknown":
            known = find_known_keys(self._schema, way) - set(around)
            message = say_unknown_key(str(last), known or find_known_keys(self._schema, way))
            return tree.source.complain(message, tree.key_mark(around, last))
        message = say_fault(placed.fault, self._words)
        if placed.fault.rule == "required":
            return tree.source.complain(message, _mark_of_whole(tree, held, way))
        mark = tree.key_mark(around, last) if placed.at_key else tree.value_mark(around, last)
        return tree.source.complain(message, mark)


def complain(
    schema: Mapping[str, Any] | Structure, tree: Tree, container: Container | None = None
) -> list[Complaint]:
    """Return what of `container` (default: all of `tree`) does not fit `schema`, in order of place.

    A schema that is used for many files is better made a Structure once.
    """
    structure = schema if isinstance(schema, Structure) else Structure(schema)
    return structure.complain(tree, container)


def _walk(held: Container, way: list[Step]) -> Given:
    node: Given = held
    for step in way:
        node = node[step]
    return node


def _mark_of_whole(tree: Tree, held: Container, way: list[Step]) -> Mark | None:
    """Where to say that something is missing: at the key of the mapping, or at its beginning."""
    if way:
        around = _walk(held, way[:-1])
        return tree.key_mark(around, way[-1]) or tree.value_mark(around, way[-1])
    return tree.mark(held)
