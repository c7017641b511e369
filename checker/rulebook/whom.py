"""Whom a rule asks: the part `for` of its file, held against the vocabulary and the alignments."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from checker.errors import Text, unknown
from checker.graph.subject import SubjectType
from checker.knowledge.load import Knowledge
from checker.knowledge.reading import listed
from checker.rulebook.conditions import read_condition
from checker.rulebook.rule import Selector
from checker.rulebook.scribe import Scribe

OUTCOMES = {"same": ("same",), "near": ("near",), "any": ("same", "near")}
ALL_OUTCOMES = ("same", "near", "none")

_PAIRS_ALONE = Text(
    '"pairs" tidak dapat digabung dengan "kind" atau "in"; penyelarasan sudah menentukannya',
    '"pairs" cannot stand beside "kind" or "in"; the alignment says them',
)
_NOBODY = Text('"for" perlu "kind" atau "pairs"', '"for" needs "kind" or "pairs"')
_ONLY_FOR_PAIRS = Text('"are" hanya untuk "pairs"', '"are" goes with "pairs" only')
_NEVER_ABSENT = Text(
    "present_in mencari baris tanpa pasangan; hapus are, atau tulis are: any",
    "present_in looks for rows without a counterpart; leave out are, or say are: any",
)


def read_subject(knowledge: Knowledge, scribe: Scribe) -> SubjectType | None:
    """Return what a rule is asked about; None, with complaints noted, where that is not known."""
    said = scribe.said["for"]
    if "pairs" in said:
        return _read_pairs(said, knowledge, scribe)
    words = knowledge.vocabulary
    kinds = listed(said.get("kind"))
    if not kinds:
        scribe.say_of_key(_NOBODY, scribe.said, "for")
        return None
    if "are" in said:
        scribe.say_of_key(_ONLY_FOR_PAIRS, said, "are")
    what = Text("jenis unsur", "kind")
    if not _are_known(said, "kind", kinds, words.selectable(), what, scribe):
        return None
    return SubjectType(words.expand(kinds))


def _read_pairs(said: Any, knowledge: Knowledge, scribe: Scribe) -> SubjectType | None:
    stray = [word for word in ("kind", "in") if word in said]
    for word in stray:
        scribe.say_of_key(_PAIRS_ALONE, said, word)
    names, known = listed(said["pairs"]), knowledge.alignments
    what = Text("penyelarasan", "alignment")
    if not _are_known(said, "pairs", names, known, what, scribe) or stray or not names:
        return None
    lefts = dict.fromkeys(kind for name in names for kind in known[name].left.kinds)
    rights = dict.fromkeys(kind for name in names for kind in known[name].right.kinds)
    return SubjectType(tuple(lefts), tuple(rights))


def read_selector(
    subject: SubjectType, seeks_absence: bool, knowledge: Knowledge, scribe: Scribe
) -> Selector:
    """Return which elements or pairs are asked; what is wrong is noted.

    `seeks_absence` says that the rule looks for rows that have no counterpart.
    """
    said, words = scribe.said["for"], knowledge.vocabulary
    jenis, absent = listed(said.get("in")), listed(said.get("where_absent"))
    known = words.kinds["dokumen"].fields["jenis"].allowed
    _are_known(said, "in", jenis, known, Text("jenis dokumen", "kind of document"), scribe)
    for path in absent:
        fault = subject.find_fault(path, words)
        if fault is not None:
            scribe.say_of_name(fault, said, "where_absent", path)
    are = said.get("are")
    if seeks_absence and are not in (None, "any"):
        scribe.say(_NEVER_ABSENT, said, "are")
    where = said.get("where")
    return Selector(
        subject=subject,
        jenis=jenis,
        alignments=listed(said.get("pairs")),
        outcomes=ALL_OUTCOMES if seeks_absence else OUTCOMES[are or "same"],
        holds=None if where is None else read_condition(where, subject, words, scribe),
        absent=absent,
    )


def _are_known(
    said: Any,
    key: str,
    names: Sequence[str],
    known: Iterable[str],
    what: Text,
    scribe: Scribe,
) -> bool:
    known = list(known)
    wrong = [name for name in names if name not in known]
    for name in wrong:
        scribe.say_of_name(unknown(what, name, known), said, key, name)
    return not wrong
