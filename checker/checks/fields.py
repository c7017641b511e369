"""fields: a Cerberus schema on the element's own fields."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from checker.errors import Text
from checker.graph.plan_graph import PlanGraph
from checker.graph.statement import EMPTY, label_field, not_stated, show
from checker.graph.subject import Subject, SubjectType, anchor_of, read_field
from checker.knowledge.load import Knowledge
from checker.model.outcome import Outcome, Problem
from checker.model.plan import Value
from checker.schema.grammar import RULE_NAMES, SchemaError
from checker.schema.options import OptionFault
from checker.schema.predicate import compile_schema

_DEMANDS = {"required": True, "nullable": False, "empty": False}


@dataclass(frozen=True, slots=True)
class Check:
    """Each field must satisfy its Cerberus rules.

    A field that is not stated is a fault if the rules demand it (`required: true`,
    `nullable: false`, `empty: false`); otherwise the element is not assessed.
    """

    FACTS: ClassVar = ("isian", "nilai")
    WHOLE: ClassVar = "schema"

    schema: Mapping[str, Mapping[str, object]]

    def find_faults(self, subject: SubjectType, knowledge: Knowledge) -> Iterator[OptionFault]:
        """Yield unknown fields and Cerberus rules that do not exist."""
        if not self.schema:
            yield OptionFault((), Text("sebut paling sedikit satu isian", "say at least one field"))
        for name, rules in self.schema.items():
            try:
                compile_schema({name: rules})
            except SchemaError as error:
                is_name = len(error.path) > 1 and error.path[-1] not in RULE_NAMES
                yield OptionFault(tuple(map(str, error.path)), error.message, at_key=is_name)
                rules = {}  # nothing else can be said of these
            fault = subject.find_condition_fault(name, rules, knowledge.vocabulary)
            if fault is not None:
                yield OptionFault((name,), fault, at_key=True)

    def examine(self, subjects: Sequence[Subject], graph: PlanGraph) -> Iterator[Outcome]:
        """Yield a problem for each field that fails, in the order of the schema."""
        for name, rules in self.schema.items():
            read = read_field(name)
            passes = compile_schema({name: rules}, get=_ignoring_name(read))
            demanded = any(rules.get(rule) is value for rule, value in _DEMANDS.items())
            for subject in subjects:
                value = read(subject)
                if value is None:
                    yield _absent(subject, name, demanded, graph)
                elif not passes(subject):
                    at = anchor_of(subject, name)
                    facts = {"isian": label_field(graph, subject, name), "nilai": show(value)}
                    yield Problem(subject, at, f"isian:{name}", facts)


def _ignoring_name(read: Callable[[Subject], Value]) -> Callable[[Subject, str], Value]:
    return lambda subject, _: read(subject)


def _absent(subject: Subject, name: str, demanded: bool, graph: PlanGraph) -> Outcome:
    at, label = anchor_of(subject, name), label_field(graph, subject, name)
    if demanded:
        facts = {"isian": label, "nilai": EMPTY}
        return Problem(subject, at, f"kosong:{name}", facts, twin=True)
    return not_stated(graph, subject, name)
