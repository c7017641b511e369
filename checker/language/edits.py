"""How two spellings differ: their ratio, and the longest stretch that was changed at one place."""

from __future__ import annotations

from typing import NamedTuple


class Edits(NamedTuple):
    """`ratio` from 0 to 100; `run` in characters: what separates a misreading from another word."""

    ratio: float
    run: int


def measure_edits(left: str, right: str, least: float) -> Edits | None:
    """Return how `left` became `right`; None where their ratio is below `least`."""
    from rapidfuzz.distance import Levenshtein  # late: only texts that differ need it
    from rapidfuzz.fuzz import ratio

    alike = ratio(left, right, score_cutoff=least)
    if not alike:
        return None
    longest = run = 0
    for step in Levenshtein.opcodes(left, right):
        if step.tag == "equal":
            run = 0
        else:
            run += max(step.src_end - step.src_start, step.dest_end - step.dest_start)
            longest = max(longest, run)
    return Edits(alike, longest)
