"""compare: one row against its counterpart in another document."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

from checker.errors import Text
from checker.graph.pairs import Pair
from checker.graph.plan_graph import PlanGraph
from checker.graph.statement import EMPTY, label_field, mention, not_stated, show
from checker.graph.subject import SIDES, Subject, SubjectType, anchor_of, read_field
from checker.knowledge.load import Knowledge
from checker.knowledge.paths import QUANTITY_TYPES
from checker.model.outcome import Anchor, Fact, NotAssessed, Outcome, Problem
from checker.model.plan import Element, Quantity, Value
from checker.schema.options import OptionFault


@dataclass(frozen=True, slots=True)
class Check:
    """A row must be present on the other side, equal in some fields, or not weaker in one.

    `present_in` with `covered` blames a row only in a document of which at least that share of the
    rows (0 to 1) is matched: with fewer, other documents are probably missing.
    `equal`: texts are equal when they differ in spelling at most, formulas when they count the same
    in whatever notation, quantities when value, unit and grade are; `missing` says what it means
    that one of the two is not stated.
    `left ... is: not_weaker_than ... right` compares quantities in the direction that is better for
    the indicator.
    """

    FACTS: ClassVar = ("isian", "kiri", "kanan")
    WHOLE: ClassVar = None

    present_in: Literal["left", "right"] | None = None
    covered: float | None = None
    equal: tuple[str, ...] = ()
    missing: Literal["finding", "unassessed"] = "unassessed"
    left: str | None = None
    is_: Literal["not_weaker_than"] | None = None
    right: str | None = None

    def find_faults(self, subject: SubjectType, knowledge: Knowledge) -> Iterator[OptionFault]:
        """Yield unknown fields, and options that do not make one comparison."""
        if not subject.is_pair:
            message = Text(
                "compare memerlukan pasangan: for: {pairs: …}",
                "compare needs pairs: for: {pairs: …}",
            )
            yield OptionFault((), message)
            return
        sides = (self.is_ is not None, self.left is not None, self.right is not None)
        ways = (self.present_in is not None, bool(self.equal), any(sides))
        stray = self.covered is not None and self.present_in is None
        if sum(ways) != 1 or any(sides) != all(sides) or stray:
            message = Text(
                "tulis salah satu: present_in, equal, atau left–is–right",
                "say one of present_in, equal, or left–is–right",
            )
            yield OptionFault((), message)
        for field in self.equal:
            fault = subject.find_row_fault(field, knowledge.vocabulary)
            if fault is not None:
                yield OptionFault(("equal", field), fault)
        for option, path in (("left", self.left), ("right", self.right)):
            if path is None:
                continue
            fault = subject.find_fault(path, knowledge.vocabulary)
            words = knowledge.vocabulary
            if fault is None and not subject.holds_only(path, QUANTITY_TYPES, words):
                fault = Text(f'"{path}" bukan target', f'"{path}" is no target')
            if fault is not None:
                yield OptionFault((option,), fault)

    def examine(self, subjects: Sequence[Subject], graph: PlanGraph) -> Iterator[Outcome]:
        """Yield a problem for each pair that is not as asked."""
        pairs = [subject for subject in subjects if isinstance(subject, Pair)]
        if self.present_in is not None:
            yield from self._alone(pairs)
        elif self.is_ is not None:
            yield from self._weaker(pairs, graph)
        else:
            for field in self.equal:
                yield from self._different(pairs, field, graph)

    def _alone(self, pairs: Sequence[Pair]) -> Iterator[Outcome]:
        rows = [_sides(pair, self.present_in) for pair in pairs]
        matched = {id(row) for row, other in rows if row is not None and other is not None}
        unclear = self._find_unclear([row for row, _ in rows if row is not None], matched)
        for root in unclear.values():
            yield NotAssessed(Anchor(root), "dokumen unit lain", _PARTIAL)
        for pair, (row, other) in zip(pairs, rows, strict=True):
            if row is None or other is not None or id(row) in matched or id(row.root) in unclear:
                continue
            at = Anchor(row, "uraian" if "uraian" in row.fields else None)
            yield Problem(pair, at, f"sendiri:{self.present_in}")

    def _find_unclear(self, rows: Sequence[Element], matched: set[int]) -> dict[int, Element]:
        """Return the documents of which too few rows are matched to blame any of the others."""
        if self.covered is None:
            return {}
        found: dict[int, list[bool]] = defaultdict(list)
        for row in {id(row): row for row in rows}.values():
            found[id(row.root)].append(id(row) in matched)
        roots = {id(row.root): row.root for row in rows}
        return {
            key: roots[key] for key, hits in found.items() if sum(hits) < self.covered * len(hits)
        }

    def _different(self, pairs: Sequence[Pair], field: str, graph: PlanGraph) -> Iterator[Outcome]:
        left, right = read_field(f"kiri.{field}"), read_field(f"kanan.{field}")
        language = graph.language
        for pair in pairs:
            ours, theirs = left(pair), right(pair)
            alike = (
                language.same_formula if _is_formula(pair, field, graph) else language.spelled_alike
            )
            if ours is None and theirs is None:
                continue  # that is for the rules of each document to say
            if ours is None or theirs is None:
                if self.missing == "finding":
                    yield self._problem(pair, field, graph)
                else:
                    yield not_stated(graph, pair, f"{'kiri' if ours is None else 'kanan'}.{field}")
            elif not _equal(ours, theirs, alike):
                yield self._problem(pair, field, graph)

    def _problem(self, pair: Pair, field: str, graph: PlanGraph) -> Problem:
        ours, theirs = (read_field(f"{side}.{field}")(pair) for side in SIDES)
        facts: dict[str, Fact] = {
            "isian": label_field(graph, pair, f"kanan.{field}"),
            "kiri": show(ours),
            "kanan": show(theirs),
        }
        side, other = ("kiri", "kanan") if ours is None else ("kanan", "kiri")
        at, across = _anchor(pair, side, field), _anchor(pair, other, field)
        stands = theirs if ours is None else ours
        said = show(stands)
        related = (
            (mention(graph, across.element, said if isinstance(said, str) else EMPTY.id), across),
        )
        absent = ours is None or theirs is None
        key = f"kosong:{field}" if absent else f"beda:{field}"
        return Problem(pair, at, key, facts, related, twin=absent)

    def _weaker(self, pairs: Sequence[Pair], graph: PlanGraph) -> Iterator[Outcome]:
        assert self.left is not None and self.right is not None, "checked when the rule was loaded"
        left, right = read_field(self.left), read_field(self.right)
        for pair in pairs:
            ours, theirs = left(pair), right(pair)
            if not isinstance(ours, Quantity) or not isinstance(theirs, Quantity):
                yield not_stated(graph, pair, self.left if ours is None else self.right)
            elif _is_weaker(ours, theirs, pair):
                at, other = anchor_of(pair, self.left), anchor_of(pair, self.right)
                facts: dict[str, Fact] = {
                    "isian": label_field(graph, pair, self.left),
                    "kiri": show(read_field(f"kiri.{at.field}")(pair)),
                    "kanan": show(read_field(f"kanan.{at.field}")(pair)),
                }
                related = ((mention(graph, other.element, theirs.tertulis), other),)
                yield Problem(pair, at, f"lemah:{at.field}", facts, related)


def _sides(pair: Pair, wanted: str | None) -> tuple[Element | None, Element | None]:
    """Return the row that must have a counterpart, and the counterpart."""
    return (pair.left, pair.right) if wanted == "right" else (pair.right, pair.left)


_PARTIAL = Text(
    "sebagian besar barisnya tanpa pasangan; dokumen unit lain mungkin belum dibaca",
    "most of its rows have no counterpart; documents of other units may be missing",
)


def _anchor(pair: Pair, side: str, field: str) -> Anchor:
    """Return the row's own field, or the row itself where the field is its container's."""
    at, row = anchor_of(pair, f"{side}.{field}"), getattr(pair, SIDES[side])
    return at if at.element is row else Anchor(row)


def _is_formula(pair: Pair, field: str, graph: PlanGraph) -> bool:
    at = anchor_of(pair, f"kanan.{field}")
    known = graph.knowledge.vocabulary.kinds[at.element.kind].fields.get(at.field or "")
    return known is not None and known.type == "formula"


def _equal(ours: Value, theirs: Value, alike: Callable[[str, str], bool]) -> bool:
    if isinstance(ours, Quantity) and isinstance(theirs, Quantity):
        same = (ours.nilai, ours.nilai_atas, ours.batas, ours.predikat) == (
            theirs.nilai, theirs.nilai_atas, theirs.batas, theirs.predikat,
        )  # fmt: skip
        return (
            same
            and _same_unit(ours, theirs)
            and (
                ours.nilai is not None
                or ours.predikat is not None
                or alike(ours.tertulis, theirs.tertulis)
            )
        )
    if isinstance(ours, str) and isinstance(theirs, str):
        return alike(ours, theirs)
    return ours == theirs


def _same_unit(ours: Quantity, theirs: Quantity) -> bool:
    """Whether two equal quantities have one unit; nothing is nothing also where no unit is named."""
    bare_zero = ours.nilai == 0 and None in (ours.satuan, theirs.satuan)
    return ours.satuan == theirs.satuan or bare_zero


def _find_direction(pair: Pair) -> Value:
    """Return maksimal, minimal or stabil: as one of the rows states it, else by their wording."""
    rows = [row for row in (pair.left, pair.right) if row is not None]
    found = [row.fields.get(name) for name in ("polaritas", "arah") for row in rows]
    return next((direction for direction in found if direction is not None), "maksimal")


def _is_weaker(ours: Quantity, theirs: Quantity, pair: Pair) -> bool:
    if ours.nilai is None or theirs.nilai is None or ours.satuan != theirs.satuan:
        return False
    direction = _find_direction(pair)
    if direction == "stabil":  # neither more nor less is weaker
        return False
    return ours.nilai > theirs.nilai if direction == "minimal" else ours.nilai < theirs.nilai
