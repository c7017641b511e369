"""One rule file made into a rule; every name in it is held against the vocabulary."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.checks import Check
from checker.errors import Text
from checker.graph.subject import SubjectType
from checker.knowledge.load import Knowledge
from checker.knowledge.packs import Pack
from checker.knowledge.reading import DataReader, text_of
from checker.model.finding import Confidence, Severity
from checker.rulebook.conditions import read_condition
from checker.rulebook.demand import find_verb, read_check
from checker.rulebook.patterns import NESTED, find_dangers
from checker.rulebook.rule import Example, Origin, Rule, Softening
from checker.rulebook.scribe import Scribe
from checker.rulebook.template import Template, build_template, find_template_faults
from checker.rulebook.whom import read_selector, read_subject
from checker.source.yaml import Tree


def build_rule(
    tree: Tree,
    name: str,
    pack: Pack,
    knowledge: Knowledge,
    reader: DataReader,
    parameters: Mapping[str, float],
) -> Rule | None:
    """Build the rule of a file whose shape is right; None, with complaints noted, if it is wrong."""
    scribe = Scribe(tree, reader)
    for part in ("for", "check", "softer"):
        _refuse_vain_schemas(scribe.said.get(part), scribe)
    subject = read_subject(knowledge, scribe)
    verb = find_verb(scribe)
    if subject is None or verb is None:
        return None
    check = read_check(verb, subject, knowledge, parameters, scribe)
    seeks_absence = getattr(check, "present_in", None) is not None
    selector = read_selector(subject, seeks_absence, knowledge, scribe)
    templates = {
        key: _read_template(key, subject, verb, knowledge, scribe)
        for key in ("message", "effect", "remedy")
    }
    softer = tuple(_read_softer(subject, verb, knowledge, scribe))
    if check is None or scribe.failed:
        return None
    said = scribe.said
    return Rule(
        name=name,
        code=said["code"],
        pack=pack.name,
        title=text_of(said["title"]),
        severity=Severity(said["severity"]),
        confidence=Confidence(said.get("confidence", "high")),
        origin=_read_origin(said["source"]),
        why=text_of(said["why"]),
        selector=selector,
        check=check,
        softer=softer,
        yields_to=tuple(said.get("yields_to", ())),
        examples=tuple(_read_examples(tree)),
        tree=tree,
        **templates,
    )


def _refuse_vain_schemas(said: Any, scribe: Scribe) -> None:
    """Refuse patterns that a text could make run for ever, and bounds that nothing can pass."""
    for key, value in said.items() if isinstance(said, Mapping) else ():
        if key == "regex" and isinstance(value, str) and NESTED in find_dangers(value):
            scribe.say(NESTED, said, key)
        if key in ("min", "max") and isinstance(value, str):  # .nan, .inf and texts
            scribe.say(_NO_BOUND, said, key)
        _refuse_vain_schemas(value, scribe)
    for part in said if isinstance(said, list) else ():
        _refuse_vain_schemas(part, scribe)


_NO_BOUND = Text("batas harus bilangan", "a bound must be a number")


def _read_softer(
    subject: SubjectType, verb: type[Check], knowledge: Knowledge, scribe: Scribe
) -> Iterator[Softening]:
    for said in scribe.said.get("softer", ()):
        holds = read_condition(said["when"], subject, knowledge.vocabulary, scribe, verb.FACTS)
        if holds is not None:
            yield Softening(holds, Severity(said["severity"]))


def _read_template(
    key: str, subject: SubjectType, verb: type[Check], knowledge: Knowledge, scribe: Scribe
) -> Template:
    text, words = text_of(scribe.said[key]), knowledge.vocabulary
    faults = list(find_template_faults(text, subject, verb.FACTS, words))
    for fault in faults:
        scribe.say(fault, scribe.said, key)
    return Template(text, {}) if faults else build_template(text, subject, words)


def _read_origin(said: Mapping[str, Any]) -> Origin:
    cite = said["cite"]
    period = said.get("berlaku", {})
    years = {key: int(day[:4]) for key, day in period.items()}
    since = years.get("dari")
    if since is not None and not period["dari"].endswith("-01-01"):
        since += 1  # a criterion holds for plans of the first year that it saw from the start
    return Origin(
        said["kind"],
        Text(cite, cite) if isinstance(cite, str) else text_of(cite),
        since,
        years.get("sampai"),
    )


def _read_examples(tree: Tree) -> Iterator[Example]:
    rows = tree.data["examples"]
    for i, said in enumerate(rows):
        mark = tree.value_mark(rows, i)
        unassessed = said.get("unassessed")
        yield Example(
            title=said["title"],
            plans=said["plan"],
            finds=tuple(said["finds"]),
            unassessed=None if unassessed is None else tuple(unassessed),
            line=mark.line if mark else 1,
        )
