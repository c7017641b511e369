"""Sentences of a rule with placeholders, filled from the vocabulary's fields and nothing else."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from checker.errors import Text, unknown
from checker.graph.statement import EMPTY, show
from checker.graph.subject import PAIR_FIELDS, SIDES, Subject, SubjectType, read_field
from checker.knowledge.vocabulary import Vocabulary
from checker.model.outcome import Fact

PLACEHOLDER = re.compile(r"\{([a-z_0-9.]{1,80})\}")
_BRACE = re.compile(r"[{}]")
FACTS = "masalah"


@dataclass(frozen=True, slots=True)
class Template:
    """A sentence in both languages; `readers` read its placeholders from the subject."""

    text: Text
    readers: Mapping[str, Callable[[Subject], object]]

    def fill(self, subject: Subject, facts: Mapping[str, Fact]) -> Text:
        """Return the sentence about `subject`, with what the verb saw in `facts`."""
        return Text(self._fill("id", subject, facts), self._fill("en", subject, facts))

    def _fill(self, lang: str, subject: Subject, facts: Mapping[str, Fact]) -> str:
        def value(match: re.Match[str]) -> str:
            name = match[1]
            head, _, rest = name.partition(".")
            said = facts.get(rest) if head == FACTS else show(self.readers[name](subject))  # type: ignore[arg-type]
            if said is None:
                said = EMPTY
            return said.within(lang) if isinstance(said, Text) else str(said)

        return PLACEHOLDER.sub(value, self.text.within(lang))


def build_template(text: Text, subject: SubjectType, vocabulary: Vocabulary) -> Template:
    """Return the template of a faultless text."""
    names = set(PLACEHOLDER.findall(text.id)) | set(PLACEHOLDER.findall(text.en))
    readers = {
        name: read_field(_field_path(name, subject, vocabulary))
        for name in names
        if name.partition(".")[0] != FACTS
    }
    return Template(text, readers)


def find_template_faults(
    text: Text, subject: SubjectType, facts: Sequence[str], vocabulary: Vocabulary
) -> Iterator[Text]:
    """Yield what is wrong with the placeholders of a sentence."""
    found = {lang: set(PLACEHOLDER.findall(text.within(lang))) for lang in ("id", "en")}
    if found["id"] != found["en"]:
        odd = ", ".join(sorted(found["id"] ^ found["en"]))
        yield Text(
            f"kedua bahasa memakai sisipan yang berbeda: {odd}",
            f"the two languages use different placeholders: {odd}",
        )
    for lang in ("id", "en"):
        if _BRACE.search(PLACEHOLDER.sub("", text.within(lang))):
            yield Text("kurung kurawal hanya untuk sisipan {…}", "braces are for placeholders only")
    for name in sorted(found["id"] | found["en"]):
        fault = _find_fault(name, subject, facts, vocabulary)
        if fault is not None:
            yield fault


def _find_fault(
    name: str, subject: SubjectType, facts: Sequence[str], vocabulary: Vocabulary
) -> Text | None:
    head, _, rest = name.partition(".")
    if head == FACTS:
        known = [f"{FACTS}.{fact}" for fact in facts]
        return None if rest in facts else unknown(Text("sisipan", "placeholder"), name, known)
    if subject.is_pair:
        return None if name in PAIR_FIELDS else subject.find_fault(name, vocabulary)
    heads = [*_own_names(subject, vocabulary), "dokumen", "wadah", FACTS]
    if head not in heads or not rest:
        return unknown(Text("sisipan", "placeholder"), name, [f"{known}.…" for known in heads])
    return subject.find_fault(_field_path(name, subject, vocabulary), vocabulary)


def _own_names(subject: SubjectType, vocabulary: Vocabulary) -> list[str]:
    kinds = [vocabulary.kinds[name] for name in subject.kinds]
    groups = {kind.group for kind in kinds if kind.group}
    return [*subject.kinds, *sorted(groups)]


def _field_path(name: str, subject: SubjectType, vocabulary: Vocabulary) -> str:
    """Turn `indikator.target` into the subject's field `target`; other heads stay."""
    head, _, rest = name.partition(".")
    if subject.is_pair or head in SIDES or name in PAIR_FIELDS:
        return name
    return rest if head in _own_names(subject, vocabulary) else name
