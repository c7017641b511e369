"""Letters that a scanner misreads, at most one in a hundred."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random

from benchmarks.quality.mutant import Mutant, neutral
from benchmarks.quality.neutral.texts import wordings, write_all
from benchmarks.quality.plans import Base

MISREAD = {
    "l": "1i", "i": "1l", "o": "0c", "e": "c", "c": "e", "n": "r", "m": "n",
    "u": "v", "t": "f", "h": "b", "a": "o", "g": "q", "s": "5", "b": "h",
}  # fmt: skip


def _misread(random: Random, rate: float) -> Callable[[str], str]:
    def change(text: str) -> str:
        return "".join(
            random.choice(MISREAD[sign]) if sign in MISREAD and random.random() < rate else sign
            for sign in text
        )

    return change


@neutral(spares=["TXT001"])
def misread_letters(base: Base) -> Iterator[Mutant]:
    """Noise in one kind of document, at half a letter and one letter in a hundred."""
    for only in ("rkt", "pk"):
        for rate in (0.005, 0.01):
            for seed in (1, 2):
                change = _misread(Random(f"{base.name}{only}{rate}{seed}"), rate)
                edits = [
                    (row, key, changed)
                    for row, key, text in wordings(base)
                    if base.heading(row.alias)["jenis"] == only
                    for changed in [change(text)]
                    if changed != text
                ]
                yield from write_all(f"noise {rate:.1%} in {only}, draw {seed}", edits)
