"""Examples of a rule that prove too little: too few, named alike, or at places that do not exist."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from checker.errors import Text, nearest, unknown
from checker.knowledge.vocabulary import Vocabulary
from checker.rulebook.rule import Rule
from checker.rulebook.weakness import Weakness

ENOUGH = 2
"""How many examples of either sort a rule needs."""

_STEP = re.compile(r"([^.\[\]]{1,80})(?:\[(\d{1,6})\])?")
_FORM = Text(
    "tempat ditulis alias:jalur, misalnya pk:sasaran_kegiatan[0].indikator[0]",
    "a place is written alias:path, such as pk:sasaran_kegiatan[0].indikator[0]",
)


def find_weak_examples(rule: Rule, vocabulary: Vocabulary) -> Iterator[Weakness]:
    """Yield what is weak in the examples of a rule."""
    yield from _count(rule)
    seen: set[str] = set()
    for said in rule.tree.data["examples"]:
        title = said["title"]
        if title in seen:
            message = Text(f"judul contoh ganda: {title}", f"repeated title: {title}")
            yield Weakness(message, said, "title")
        seen.add(title)
        for container, key, place in _places_in(said):
            fault = _find_place_fault(place, said["plan"], vocabulary)
            if fault is not None:
                yield Weakness(fault, container, key)


def _count(rule: Rule) -> Iterator[Weakness]:
    finding = sum(bool(example.finds) for example in rule.examples)
    silent = len(rule.examples) - finding
    for count, what in (
        (finding, Text("contoh yang ditemukan", "examples that it finds")),
        (silent, Text("contoh yang tidak boleh ditemukan", "examples that it must not find")),
    ):
        if count < ENOUGH:
            message = Text(
                f"perlu {ENOUGH} {what.id}, baru ada {count}",
                f"needs {ENOUGH} {what.en}, has {count}",
            )
            yield Weakness(message, rule.tree.data, "examples", at_key=True)


def _places_in(example: Mapping[str, Any]) -> Iterator[tuple[object, str | int, str]]:
    """Yield every place that an example names, with where it stands in the rule's file."""
    for find in (*example["finds"], *example.get("unassessed", ())):
        yield find, "at", find["at"]
        related = find.get("related", [])
        for i, place in enumerate(related):
            yield related, i, place


def _find_place_fault(said: str, plans: Mapping[str, Any], vocabulary: Vocabulary) -> Text | None:
    alias, colon, path = said.partition(":")
    if not colon or not path:
        return _FORM
    if alias not in plans:
        return unknown(Text("rencana contoh", "plan of the example"), alias, plans)
    steps = list(_STEP.finditer(path))
    if ".".join(step[0] for step in steps) != path:
        return _FORM
    return _follow(path, steps, plans[alias], vocabulary)


def _follow(
    path: str, steps: list[re.Match[str]], plan: Any, vocabulary: Vocabulary
) -> Text | None:
    """Walk a path down a plan; its end may be a field that the plan leaves out."""
    node = plan
    for at, step in enumerate(steps):
        rest = ".".join(part[0] for part in steps[at:])
        name, index = step[1], step[2]
        inside = node.get(name) if isinstance(node, Mapping) else None
        if index is not None:
            rows = inside if isinstance(inside, list) else []
            if int(index) >= len(rows):
                return _say_missing(path, f"{name}[{index}]", node, len(rows))
            node = rows[int(index)]
        elif inside is None:
            known = _field_names(vocabulary)
            return None if rest in known else _say_missing(path, rest, node, 0, known)
        else:
            node = inside
    return None


def _field_names(vocabulary: Vocabulary) -> set[str]:
    """Return what a path may end with that need not stand in the plan."""
    fields = {name for kind in vocabulary.kinds.values() for name in kind.fields}
    return fields | {"dokumen"} | {f"dokumen.{name}" for name in vocabulary.kinds["dokumen"].fields}


def _say_missing(
    path: str, step: str, node: Any, count: int, known: set[str] | None = None
) -> Text:
    names = {str(name) for name in node} if isinstance(node, Mapping) else set()
    near = nearest(step.partition("[")[0], names | (known or set()))
    hint_id = hint_en = ""
    if count:
        hint_id, hint_en = f"; barisnya hanya {count}", f"; there are {count} rows only"
    elif near is not None:
        hint_id, hint_en = f'; maksudnya "{near}"?', f'; did you mean "{near}"?'
    return Text(
        f'contoh ini tidak memuat tempat "{path}": tidak ada "{step}"{hint_id}',
        f'the example has no place "{path}": there is no "{step}"{hint_en}',
    )
