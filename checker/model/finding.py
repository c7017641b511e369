"""What a check can say of a plan: a finding, something not assessed, or a rule that broke down."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from checker.errors import Text
from checker.model.place import Place


class Severity(StrEnum):
    """How much a finding matters; an error is certain."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for the gravest."""
        return _RANKS[self.value]


_RANKS = {"error": 0, "warning": 1, "info": 2}

SEVERITY_WORDS = {
    Severity.ERROR: Text("kesalahan", "error"),
    Severity.WARNING: Text("peringatan", "warning"),
    Severity.INFO: Text("catatan", "note"),
}


class Confidence(StrEnum):
    """How surely the tool read what it judges; anything but high caps an error at warning."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that a finding speaks about, with what stands there."""

    message: Text
    place: Place


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault at one place, in the auditors' form: kondisi, kriteria, akibat, rekomendasi.

    `label` is what a reader calls the element; `fingerprint` survives reordering, reformatting and
    renaming of files; `group` is shared by one fault that is seen in several places.
    """

    rule: str
    code: str
    pack: str
    severity: Severity
    confidence: Confidence
    kind: str
    label: str
    title: Text
    message: Text
    criterion: Text
    effect: Text
    remedy: Text
    place: Place
    related: tuple[Related, ...]
    group: str
    fingerprint: str
    status: str = "new"


@dataclass(frozen=True, slots=True)
class Unassessed:
    """A rule that could not be decided at one place, and the thing that is missing for it.

    `needs` is a stable word: a document kind (renstra, rkt...), or a field (target, formula...).
    """

    rule: str
    code: str
    needs: str
    message: Text
    place: Place


@dataclass(frozen=True, slots=True)
class RuleFailure:
    """A rule that crashed: a fault of the tool, never of the plan."""

    rule: str
    code: str
    reason: str
