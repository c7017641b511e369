"""What a rule compared and found in order: the fields that its check names, and what stands there."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from checker.errors import Text
from checker.graph.pairs import Pair
from checker.graph.plan_graph import PlanGraph
from checker.graph.statement import label_field, show
from checker.graph.subject import SIDES, Subject, read_field, row_of
from checker.model.plan import QUANTITY_PARTS, Quantity
from checker.rulebook.rule import Rule
from checker.rulebook.yaml_text import write_flow

_MOST = 5
"""More linked elements than this are counted, not named."""


def tell_evidence(rule: Rule, subject: Subject, graph: PlanGraph) -> Iterator[Text]:
    """Yield the check as it is written, then each value that it looked at."""
    said = rule.tree.data["check"]
    verb = next(iter(said))
    demand = f"{verb}: {write_flow(said[verb])}"
    yield Text(f"pemeriksaan {demand}", f"check {demand}")
    for path in find_fields(rule, subject, graph):
        yield _tell_field(path, subject, graph)
    if verb in _BESIDES:
        yield from _BESIDES[verb](rule, subject, graph)


def find_fields(rule: Rule, subject: Subject, graph: PlanGraph) -> list[str]:
    """Return the fields of the subject that the options of the check name, in their order."""
    words, asked = graph.knowledge.vocabulary, rule.selector.subject
    found: list[str] = []
    for name in _names_in(list(rule.tree.data["check"].values())):
        if asked.find_fault(name, words) is None:
            found.append(name)
        elif isinstance(subject, Pair) and asked.find_row_fault(name, words) is None:
            found += [f"{side}.{name}" for side in SIDES]
    return list(dict.fromkeys(found))


def _names_in(options: Any) -> Iterator[str]:
    if isinstance(options, str):
        yield options
    elif isinstance(options, Mapping):
        for key, value in options.items():
            yield str(key)
            yield from _names_in(value)
    elif isinstance(options, list):
        for value in options:
            yield from _names_in(value)


def _tell_field(path: str, subject: Subject, graph: PlanGraph) -> Text:
    value = read_field(path)(subject)
    shown = show(value)
    said = shown if isinstance(shown, Text) else Text(f"“{shown}”", f"“{shown}”")
    if isinstance(value, Quantity):
        understood = ", ".join(
            f"{part} {found}"
            for part in QUANTITY_PARTS[1:]
            if (found := getattr(value, part)) is not None
        )
        said = Text(f"{said.id} ({understood})", f"{said.en} ({understood})")
    label = _label(path, subject, graph)
    return Text(f"{path} ({label.id}): {said.id}", f"{path} ({label.en}): {said.en}")


def _label(path: str, subject: Subject, graph: PlanGraph) -> Text:
    side = SIDES.get(path.partition(".")[0])
    if side is not None and isinstance(subject, Pair) and getattr(subject, side) is None:
        return Text("tidak ada baris", "no row")
    return label_field(graph, subject, path)


def _tell_formula(rule: Rule, subject: Subject, graph: PlanGraph) -> Iterator[Text]:
    text = row_of(subject).fields.get("formula")
    if not isinstance(text, str):
        return
    formula = graph.language.formula(text)
    shapes = ", ".join(sorted(formula.shapes))
    yield Text(f"formula: “{text}”", f"formula: “{text}”")
    yield Text(f"bentuk formula: {shapes}", f"shape of the formula: {shapes}")
    for part, label in (
        (formula.pembilang, Text("pembilang", "numerator")),
        (formula.penyebut, Text("penyebut", "denominator")),
    ):
        if part is not None and part.span is not None:
            words = formula.text[part.span.start : part.span.end]
            yield Text(f"{label.id}: “{words}”", f"{label.en}: “{words}”")


def _tell_links(rule: Rule, subject: Subject, graph: PlanGraph) -> Iterator[Text]:
    follow, origins = getattr(rule.check, "follow", ()), getattr(rule.check, "origins", ())
    links = graph.follow(row_of(subject), follow, origins)
    names = [graph.label(link.target) for link in links[:_MOST]]
    shown = "; ".join(f"“{name}”" for name in names) + ("; …" if len(links) > _MOST else "")
    which = "/".join(follow)
    yield Text(
        f"hubungan {which}: {len(links)} {shown}".rstrip(),
        f"links {which}: {len(links)} {shown}".rstrip(),
    )


def _tell_entry(rule: Rule, subject: Subject, graph: PlanGraph) -> Iterator[Text]:
    check = rule.check
    value = read_field(getattr(check, "field", ""))(subject)
    source = getattr(check, "in_", None)
    registers, lexicons = graph.knowledge.registers, graph.knowledge.lexicons
    name = str(source and (source.registry or source.lexicon))
    if name in registers:
        known = str(value) in registers[name].entries
    elif name in lexicons:
        known = str(value) in lexicons[name].concepts
    else:
        return
    if not known:
        yield Text(
            f"“{value}” tidak dikenal oleh {name}, maka dilewati",
            f"{name} does not know “{value}”, so it is passed over",
        )


_BESIDES: Mapping[str, Callable[[Rule, Subject, PlanGraph], Iterator[Text]]] = {
    "formula": _tell_formula,
    "relation": _tell_links,
    "lookup": _tell_entry,
}
