"""A rule told to a person: why it exists, what it rests on, what it finds and what it must not."""

from __future__ import annotations

from collections.abc import Iterator

from checker.errors import Text
from checker.model.finding import SEVERITY_WORDS
from checker.rulebook.rule import Example, Rule
from checker.rulebook.yaml_text import write_block

KINDS = {
    "regulation": Text("peraturan", "regulation"),
    "guidance": Text("pedoman", "guidance"),
    "logic": Text("logika", "logic"),
    "self": Text("pernyataan dokumen itu sendiri", "the document's own statement"),
}


def explain(rule: Rule, lang: str) -> str:
    """Return the whole story of a rule as text."""
    return "\n".join(_explain(rule, lang))


def _explain(rule: Rule, lang: str) -> Iterator[str]:
    severity = SEVERITY_WORDS[rule.severity].within(lang)
    yield f"{rule.code}  {rule.name}  ({rule.pack}, {severity})"
    yield rule.title.within(lang)
    yield ""
    yield rule.why.within(lang)
    yield ""
    kind = KINDS[rule.origin.kind].within(lang)
    yield f"{Text('Sumber', 'Source').within(lang)}: {rule.origin.cite.within(lang)} ({kind})"
    for sign, year in (("≥", rule.origin.since), ("≤", rule.origin.until)):
        if year is not None:
            held = Text("Berlaku untuk rencana tahun", "Holds for plans of").within(lang)
            yield f"{held} {sign} {year}"
    yield f"{Text('Kondisi', 'Condition').within(lang)}: {rule.message.text.within(lang)}"
    yield f"{Text('Akibat', 'Effect').within(lang)}: {rule.effect.text.within(lang)}"
    yield f"{Text('Rekomendasi', 'Recommendation').within(lang)}: {rule.remedy.text.within(lang)}"
    for found, heading in (
        (True, Text("Contoh yang ditemukan", "Examples that it finds")),
        (False, Text("Contoh yang tidak boleh ditemukan", "Examples that it must not find")),
    ):
        yield ""
        yield f"{heading.within(lang)}:"
        for example in rule.examples:
            if bool(example.finds) is found:
                yield from _show_example(example)
    yield ""
    yield f"{Text('Berkas', 'File').within(lang)}: {rule.file}"


def _show_example(example: Example) -> Iterator[str]:
    yield f"  • {example.title}"
    for alias, plan in example.plans.items():
        yield f"    {alias}:"
        yield from write_block(plan, 6)
    for find in example.finds:
        yield f"    → {find['at']}"
