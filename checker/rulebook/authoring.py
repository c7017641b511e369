"""What rule authors ask for: the list of rules, their examples run, and what is weak in them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from checker.errors import Complaint, Text
from checker.model.finding import SEVERITY_WORDS
from checker.rulebook.examples import Miss
from checker.rulebook.rule import Rule

ENOUGH = 2
"""How many examples of either sort a rule needs."""


def list_rules(rules: Sequence[Rule], lang: str) -> str:
    """Return one line for each rule: code, severity, name and title."""
    width = max((len(rule.name) for rule in rules), default=0)
    lines = [
        f"{rule.code}  {SEVERITY_WORDS[rule.severity].within(lang):<10}  {rule.pack:<6}  "
        f"{rule.name:<{width}}  {rule.title.within(lang)}"
        for rule in rules
    ]
    count = Text(f"{len(rules)} aturan", f"{len(rules)} rules").within(lang)
    return "\n".join([*lines, count]) + "\n"


def test_rules(
    rules: Sequence[Rule], run: Callable[[Rule], list[Miss]], lang: str
) -> tuple[str, bool]:
    """Run the examples of all rules; return what to print and whether all came out as written."""
    misses = [miss for rule in rules for miss in run(rule)]
    lines = [
        Complaint(
            Text(
                f"{m.rule.code} “{m.example.title}”: {m.message.id}",
                f"{m.rule.code} “{m.example.title}”: {m.message.en}",
            ),
            m.rule.file,
            m.example.line,
            1,
        ).within(lang)
        for m in misses
    ]
    total = sum(len(rule.examples) for rule in rules)
    summary = Text(
        f"{total} contoh dari {len(rules)} aturan: {len(misses)} tidak sesuai",
        f"{total} examples of {len(rules)} rules: {len(misses)} not as written",
    )
    return "\n".join([*lines, summary.within(lang)]) + "\n", not misses


def lint_rules(rules: Sequence[Rule], lang: str) -> tuple[str, bool]:
    """Say what is weak in rules that load; return what to print and whether nothing was."""
    complaints = [
        Complaint(message, rule.file, 1, 1) for rule in rules for message in _find_weaknesses(rule)
    ]
    summary = Text(
        f"{len(rules)} aturan diperiksa: {len(complaints)} keluhan",
        f"{len(rules)} rules looked at: {len(complaints)} complaints",
    )
    lines = [complaint.within(lang) for complaint in complaints]
    return "\n".join([*lines, summary.within(lang)]) + "\n", not complaints


def _find_weaknesses(rule: Rule) -> Iterator[Text]:
    finding = sum(bool(example.finds) for example in rule.examples)
    silent = len(rule.examples) - finding
    for count, what in (
        (finding, Text("contoh yang ditemukan", "examples that it finds")),
        (silent, Text("contoh yang tidak boleh ditemukan", "examples that it must not find")),
    ):
        if count < ENOUGH:
            yield Text(
                f"{rule.code}: perlu {ENOUGH} {what.id}, baru ada {count}",
                f"{rule.code}: needs {ENOUGH} {what.en}, has {count}",
            )
    titles = [example.title for example in rule.examples]
    for title in sorted({title for title in titles if titles.count(title) > 1}):
        yield Text(
            f"{rule.code}: judul contoh ganda: {title}", f"{rule.code}: repeated title: {title}"
        )
