"""The reference of all rules as Markdown pages: one for each rule, and an index."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.errors import Text
from checker.knowledge.packs import Pack
from checker.model.finding import SEVERITY_WORDS, Severity
from checker.rulebook.explain import KINDS
from checker.rulebook.load import Rulebook
from checker.rulebook.rule import Example, Origin, Rule
from checker.rulebook.yaml_text import write_block

GENERATED = (
    "<!-- Dibuat dari berkas aturan; jangan disunting / made from the rule file; do not edit -->"
)
INDEX = "README.md"

FOUND = Text("Yang ditemukan", "What it finds")
SILENT = Text("Yang tidak boleh ditemukan", "What it must not find")


def write_pages(rulebook: Rulebook) -> dict[str, str]:
    """Return every page by its file name: CODE.md, and the index."""
    pages = {
        f"{rule.code}.md": "\n".join(_write_page(rule, rulebook.packs)) + "\n"
        for rule in rulebook.rules
    }
    return {INDEX: "\n".join(_write_index(rulebook)) + "\n", **pages}


def _write_index(rulebook: Rulebook) -> Iterator[str]:
    yield GENERATED
    yield ""
    yield "# Aturan / Rules"
    for pack in rulebook.packs:
        rules = [rule for rule in rulebook.rules if rule.pack == pack.name]
        if not rules:
            continue
        yield ""
        yield f"## {pack.title.id} / {pack.title.en}"
        yield ""
        yield f"Paket / pack `{pack.name}`: {len(rules)} aturan / rules."
        yield ""
        yield "| Kode / Code | Tingkat / Severity | Aturan | Rule |"
        yield "| --- | --- | --- | --- |"
        for rule in rules:
            title = rule.title
            yield (
                f"| [{rule.code}]({rule.code}.md) | {_both(SEVERITY_WORDS[rule.severity])} "
                f"| {_in_cell(title.id)} | {_in_cell(title.en)} |"
            )


def _write_page(rule: Rule, packs: Sequence[Pack]) -> Iterator[str]:
    yield GENERATED
    yield ""
    yield f"# {rule.code}: {_escape(rule.title.id)}"
    yield ""
    yield f"*{_escape(rule.title.en)}*"
    yield ""
    yield "| | |"
    yield "| --- | --- |"
    yield from (f"| {label.id} / {label.en} | {said} |" for label, said in _tell_facts(rule, packs))
    for heading, text in (
        (Text("Mengapa", "Why"), rule.why),
        (Text("Kondisi", "Condition"), rule.message.text),
        (Text("Akibat", "Effect"), rule.effect.text),
        (Text("Rekomendasi", "Recommendation"), rule.remedy.text),
    ):
        yield ""
        yield f"## {heading.id} / {heading.en}"
        yield ""
        yield _escape(text.id)
        yield ""
        yield f"*{_escape(text.en)}*"
    yield from _write_examples(FOUND, [example for example in rule.examples if example.finds])
    yield from _write_examples(SILENT, [one for one in rule.examples if not one.finds])


def _tell_facts(rule: Rule, packs: Sequence[Pack]) -> Iterator[tuple[Text, str]]:
    yield Text("Nama", "Name"), f"`{rule.name}`"
    yield Text("Tingkat", "Severity"), _both(SEVERITY_WORDS[rule.severity])
    for pack in packs:
        override = pack.severities.get(rule.code) or pack.severities.get(rule.name)
        if override is not None:
            since = f" (≥ {override.since})" if override.since else ""
            said = _both(SEVERITY_WORDS[Severity(override.severity)])
            yield Text(f"Pada paket `{pack.name}`", "in this pack"), f"{said}{since}"
    yield Text("Paket", "Pack"), f"`{rule.pack}`"
    cite, kind = _in_cell(_both(rule.origin.cite)), _both(KINDS[rule.origin.kind])
    yield Text("Sumber", "Source"), f"{cite} ({kind})"
    period = _say_period(rule.origin)
    if period:
        yield Text("Berlaku", "In force"), period
    if rule.yields_to:
        yield Text("Mengalah kepada", "Yields to"), ", ".join(f"`{n}`" for n in rule.yields_to)
    if rule.parameters:
        numbers = ", ".join(f"`{name}: {value}`" for name, value in rule.parameters.items())
        yield Text("Dapat diatur", "Settings"), numbers


def _say_period(origin: Origin) -> str:
    if origin.since and origin.until:
        return f"{origin.since}–{origin.until}"
    if origin.since:
        return f"rencana sejak / plans from {origin.since}"
    return f"rencana sampai / plans until {origin.until}" if origin.until else ""


def _write_examples(heading: Text, examples: Sequence[Example]) -> Iterator[str]:
    if not examples:
        return
    yield ""
    yield f"## {heading.id} / {heading.en}"
    for example in examples:
        yield ""
        yield f"### {_escape(_begin(example.title))}"
        yield ""
        yield "```yaml"
        for alias, plan in example.plans.items():
            yield f"{alias}:"
            yield from write_block(plan, 2)
        yield "```"
        if example.finds:
            yield ""
            yield from (f"- temuan di / finding at `{find['at']}`" for find in example.finds)
        for gap in example.unassessed or ():
            yield ""
            yield f"- belum dapat dinilai di / not assessed at `{gap['at']}`: {gap['needs']}"


def _begin(title: str) -> str:
    return title[:1].upper() + title[1:]


def _both(text: Text) -> str:
    return text.id if text.id == text.en else f"{text.id} / {text.en}"


_SPECIAL = str.maketrans({sign: f"\\{sign}" for sign in r"\`*_<>[]|#"})


def _escape(text: str) -> str:
    return " ".join(text.split()).translate(_SPECIAL)


def _in_cell(text: str) -> str:
    return " ".join(text.split()).replace("|", r"\|")
