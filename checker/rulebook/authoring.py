"""What rule authors ask for: the list of rules, their examples run, and what is weak in them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from checker.errors import Complaint, Text
from checker.knowledge.load import Knowledge
from checker.model.finding import SEVERITY_WORDS
from checker.rulebook.examples import Miss
from checker.rulebook.rule import Rule
from checker.rulebook.unfilled import find_unfilled
from checker.rulebook.weak_conditions import find_weak_conditions
from checker.rulebook.weak_examples import find_weak_examples


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


def lint_rules(rules: Sequence[Rule], knowledge: Knowledge, lang: str) -> tuple[str, bool]:
    """Say what is weak in rules that load; return what to print and whether nothing was."""
    words = knowledge.vocabulary
    complaints = [
        weakness.complain(rule)
        for rule in rules
        for weakness in (
            *find_unfilled(rule),
            *find_weak_conditions(rule, words),
            *find_weak_examples(rule, words),
        )
    ]
    complaints.sort(key=lambda said: (said.file or "", said.line or 0, said.column or 0))
    summary = Text(
        f"{len(rules)} aturan diperiksa: {len(complaints)} keluhan",
        f"{len(rules)} rules looked at: {len(complaints)} complaints",
    )
    lines = [complaint.within(lang) for complaint in complaints]
    return "\n".join([*lines, summary.within(lang)]) + "\n", not complaints
