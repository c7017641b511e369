"""Conditions of a rule (`where`, `when`): checked against the vocabulary and made callable."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from checker.errors import Text, unknown
from checker.graph.subject import SubjectType, read_field
from checker.knowledge.vocabulary import Vocabulary
from checker.rulebook.scribe import Scribe
from checker.rulebook.template import FACTS
from checker.schema.grammar import RULE_NAMES, SchemaError
from checker.schema.predicate import compile_schema

Condition = Callable[[Any], bool]


def read_condition(
    where: Mapping[str, Any],
    subject: SubjectType,
    vocabulary: Vocabulary,
    scribe: Scribe,
    facts: Sequence[str] = (),
) -> Condition | None:
    """Compile a condition, or note what is wrong with it and return None.

    A field that is not stated fails unless its rules say `nullable: true`. With `facts` the
    condition is asked about problems and may name their facts; without, about subjects.
    """
    sound = [_is_sound(path, where, subject, vocabulary, scribe, facts) for path in where]
    return build_condition(where, facts) if all(sound) else None


def build_condition(where: Mapping[str, Any], facts: Sequence[str] = ()) -> Condition:
    """Compile a condition that was found sound, or a part of it."""
    readers = {path: _build_reader(path, facts) for path in where}
    demands = {path: _demand(rules) for path, rules in where.items()}
    return compile_schema(demands, get=lambda asked, path: readers[path](asked))


def _is_sound(
    path: str,
    where: Mapping[str, Any],
    subject: SubjectType,
    vocabulary: Vocabulary,
    scribe: Scribe,
    facts: Sequence[str],
) -> bool:
    rules = where[path]
    head, _, rest = path.partition(".")
    fault = None
    if facts and head == FACTS:
        if rest not in facts:
            known = [f"{FACTS}.{fact}" for fact in facts]
            fault = unknown(Text("fakta", "fact"), path, known)
    else:
        fault = subject.find_condition_fault(path, rules, vocabulary)
    if fault is not None:
        scribe.say_of_key(fault, where, path)
        return False
    try:
        compile_schema({path: rules})
    except SchemaError as error:
        _say_schema_error(error, where, path, scribe)
        return False
    return True


def _say_schema_error(error: SchemaError, where: Any, path: str, scribe: Scribe) -> None:
    inner = where[path]
    name = error.path[1] if len(error.path) > 1 else None
    if not isinstance(inner, Mapping) or name not in inner:
        scribe.say(error.message, where, path)
    elif name in RULE_NAMES:
        scribe.say(error.message, inner, str(name))
    else:
        scribe.say_of_key(error.message, inner, str(name))


def _demand(rules: Mapping[str, Any]) -> Mapping[str, Any]:
    """Make a field of a condition required, unless its rules say that it may be null."""
    optional = rules.get("nullable") is True
    return {"required": not optional, "nullable": optional, **rules}


def _build_reader(path: str, facts: Sequence[str]) -> Callable[[Any], object]:
    """Return what reads a field of a subject, or (with `facts`) of a problem, or one of its facts."""
    head, _, rest = path.partition(".")
    if facts and head == FACTS:
        return lambda problem: problem.facts.get(rest)
    read = read_field(path)
    return (lambda problem: read(problem.subject)) if facts else read
