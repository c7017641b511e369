"""Everything that a reader of a check can ask for; reporters only choose and lay out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from checker.errors import Complaint, Text
from checker.model.finding import Finding, RuleFailure, Severity, Unassessed
from checker.model.place import Place
from checker.model.plan import Identity, Note


@dataclass(frozen=True, slots=True)
class CheckedDocument:
    """One document that was read and checked: `unit` as it is written, `title` as readers say."""

    file: str
    sha256: str
    identity: Identity
    unit: str
    title: str
    nodes: int


@dataclass(frozen=True, slots=True)
class UsedPack:
    """A pack of rules that this check used; the sha256 covers every file of the pack."""

    name: str
    version: str
    sha256: str


@dataclass(frozen=True, slots=True)
class PairSide:
    """One row of an aligned pair."""

    label: str
    place: Place


@dataclass(frozen=True, slots=True)
class AlignedPair:
    """Which row was taken for which: outcome same, near or none, how, and how surely (0 to 100).

    Of a pair with outcome none one side is absent.
    """

    alignment: str
    outcome: str
    score: float
    how: str
    left: PairSide | None
    right: PairSide | None


@dataclass(frozen=True, slots=True)
class IdleRule:
    """A rule that selected nothing, and why."""

    rule: str
    code: str
    reason: Text


@dataclass(frozen=True, slots=True)
class Report:
    """The outcome of one check. The same input gives an equal report.

    `skipped` are files in a folder that are no plans; `unreadable` are inputs that should have been
    read and were not: with them, or with `failures`, the check is incomplete.
    """

    version: str
    packs: tuple[UsedPack, ...]
    documents: tuple[CheckedDocument, ...]
    findings: tuple[Finding, ...]
    unassessed: tuple[Unassessed, ...]
    notes: tuple[Note, ...]
    pairs: tuple[AlignedPair, ...]
    rules_run: tuple[str, ...]
    idle: tuple[IdleRule, ...]
    failures: tuple[RuleFailure, ...] = ()
    unreadable: tuple[Complaint, ...] = ()
    skipped: tuple[str, ...] = ()
    coverage: Mapping[str, int] = field(default_factory=dict)

    @property
    def complete(self) -> bool:
        """Whether every input was read and every rule came to its end."""
        return not self.failures and not self.unreadable

    def count(self, severity: Severity) -> int:
        """How many findings of this severity stand (waived and known ones aside)."""
        return sum(f.severity is severity and f.status == "new" for f in self.findings)
