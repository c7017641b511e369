"""How two spellings differ: misreadings change letters here and there, another word changes many."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from rapidfuzz.distance import Opcode, Opcodes

_GAP = 2
"""Changes with no more than this many equal letters between them are one run."""
_LONGEST = 2000
"""Longer texts are the same by their letters or not at all: finding changes costs their square."""
_LEAST_CHANGED = 3
_SHARE_CHANGED = 0.5
_LEAST_CUT = 2
_SAME_WORD = frozenset({"nya", "kan"})


class Spelling:
    """A text as its letters without spaces, and which of them are words that carry meaning."""

    def __init__(self, row: Sequence[str], light: frozenset[str]) -> None:
        """`light` are words whose change is no other word's: dan, yang, di..."""
        self.letters = "".join(row)
        self._row = row
        self._light = light

    @cached_property
    def spans(self) -> list[tuple[int, int]]:
        """Where the words that carry meaning stand in the letters."""
        found, at = [], 0
        for word in self._row:
            if word not in self._light:
                found.append((at, at + len(word)))
            at += len(word)
        return found


class Edits(NamedTuple):
    """`ratio` from 0 to 100; `run` in letters, the longest stretch changed at one place.

    `other_word` says that a word was changed so much that it is no misreading of the other.
    """

    ratio: float
    run: int
    other_word: bool


def measure_edits(left: Spelling, right: Spelling, least: float) -> Edits | None:
    """Return how `left` became `right`, None if their ratio is below `least` or one is too long."""
    if max(len(left.letters), len(right.letters)) > _LONGEST:
        return None
    from rapidfuzz.distance import Levenshtein  # late: only texts that differ need it
    from rapidfuzz.fuzz import ratio

    alike = ratio(left.letters, right.letters, score_cutoff=least)
    if not alike:
        return None
    steps = Levenshtein.opcodes(left.letters, right.letters)
    back = steps.inverse()
    other = _changes_a_word(steps, left.letters, left.spans) or _changes_a_word(
        back, right.letters, right.spans
    )
    return Edits(alike, _longest_run(steps), other)


def _longest_run(steps: Opcodes) -> int:
    longest = run = 0
    for step in steps:
        if step.tag == "equal":
            if step.src_end - step.src_start > _GAP:
                run = 0
        else:
            run += max(step.src_end - step.src_start, step.dest_end - step.dest_start)
            longest = max(longest, run)
    return longest


def _changes_a_word(steps: Opcodes, letters: str, spans: list[tuple[int, int]]) -> bool:
    """Whether some word became another: half its letters changed, or its head or tail cut."""
    changes = [step for step in steps if step.tag != "equal"]
    return any(_is_changed(changes, letters, start, end) for start, end in spans)


def _is_changed(changes: Sequence[Opcode], letters: str, start: int, end: int) -> bool:
    lost = added = 0
    cut = False
    for step in changes:
        first, last = max(start, step.src_start), min(end, step.src_end)
        if step.src_start == step.src_end:
            added += step.dest_end - step.dest_start if start < step.src_start < end else 0
        elif first < last:
            lost += last - first
            cut = step.tag == "delete" and _is_affix(letters, first, last, start, end)
    changed = lost + added
    if changed >= _LEAST_CHANGED and changed >= _SHARE_CHANGED * (end - start + added):
        return True
    return cut and changed == lost


def _is_affix(letters: str, first: int, last: int, start: int, end: int) -> bool:
    """Whether what was cut off makes another word: pemilih(an), (in)formal; never -nya and -kan."""
    if last - first < _LEAST_CUT:
        return False
    return first == start or (last == end and letters[first:last] not in _SAME_WORD)
