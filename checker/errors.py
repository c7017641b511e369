"""What can go wrong with the tool or its inputs; faults of a plan are findings, never exceptions.

SelarasError
├── UsageError       the command line names something that does not exist     exit 2
├── ConfigError      selaras.yaml or pins.yaml cannot be followed             exit 2
├── RulebookError    a rule, lexicon, registry or the vocabulary is wrong     exit 2
└── InputError       a document cannot be read as a plan                      exit 3
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Text(NamedTuple):
    """One sentence for users, Indonesian first, English beside it."""

    id: str
    en: str

    def within(self, lang: str) -> str:
        """Return the sentence in `lang`: "en", or Indonesian for anything else."""
        return self.en if lang == "en" else self.id


class Complaint(NamedTuple):
    """One thing that is wrong at one place of a file (line and column count from 1)."""

    message: Text
    file: str | None = None
    line: int | None = None
    column: int | None = None
    excerpt: str | None = None

    def within(self, lang: str) -> str:
        """Return `file:line:column: message`, leaving out what is unknown."""
        at = ":".join(str(part) for part in (self.file, self.line, self.column) if part is not None)
        said = self.message.within(lang)
        return f"{at}: {said}" if at else said


class SelarasError(Exception):
    """The root of this tree: one or more complaints and the exit code that they lead to."""

    exit_code = 3

    def __init__(self, complaints: Complaint | Text | Iterable[Complaint]) -> None:
        if isinstance(complaints, Text):
            complaints = Complaint(complaints)
        if isinstance(complaints, Complaint):
            complaints = (complaints,)
        self.complaints = tuple(complaints)
        super().__init__(self.within("id"))

    def within(self, lang: str) -> str:
        """Return all complaints in `lang`, one per line."""
        return "\n".join(complaint.within(lang) for complaint in self.complaints)


class UsageError(SelarasError):
    """The command line names something that does not exist."""

    exit_code = 2


class ConfigError(SelarasError):
    """selaras.yaml or pins.yaml cannot be followed."""

    exit_code = 2


class RulebookError(SelarasError):
    """A rule, a lexicon, a registry or the vocabulary is wrong."""

    exit_code = 2


class InputError(SelarasError):
    """A document cannot be read as a plan."""


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word that `word` was probably meant to be, or None; case counts for nothing."""
    from difflib import get_close_matches  # late: only a mistake needs it

    by_fold: dict[str, str] = {}
    for each in known:
        by_fold.setdefault(each.casefold(), each)
    found = get_close_matches(word.casefold(), list(by_fold), n=1, cutoff=0.6)
    return by_fold[found[0]] if found else None


def unknown(what: Text, word: str, known: Iterable[str]) -> Text:
    """Say that `word` is no known `what`, with the nearest known one."""
    known = sorted(known)
    near = nearest(word, known)
    if near is not None:
        return Text(
            f'{what.id} "{word}" tidak dikenal; maksudnya "{near}"?',
            f'unknown {what.en} "{word}"; did you mean "{near}"?',
        )
    listed = ", ".join(known) or "—"
    return Text(
        f'{what.id} "{word}" tidak dikenal; yang ada: {listed}',
        f'unknown {what.en} "{word}"; known are: {listed}',
    )
