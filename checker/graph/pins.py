"""Pins: a person's word that two rows are the same or are not."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from checker.language.words import plain


@dataclass(frozen=True, slots=True)
class Pin:
    """One decision: in `alignment`, the row worded `left` is (or is not) the one worded `right`.

    `line` is where it stands in its file.
    """

    alignment: str
    left: str
    right: str
    same: bool
    by: str
    date: str
    reason: str
    file: str
    line: int


class Pins:
    """All decisions of one run; remembers which were used, so that stale ones can be told."""

    def __init__(self, pins: Iterable[Pin] = ()) -> None:
        self._pins = {_key(pin.alignment, pin.left, pin.right): pin for pin in pins}
        self._worded = {(name, text) for name, *texts in self._pins for text in texts}
        self._used: set[tuple[str, str, str]] = set()

    def decide(self, alignment: str, left: str, right: str) -> bool | None:
        """Return whether people took the two texts for the same row; None if nobody said."""
        if not self._pins:
            return None
        key = _key(alignment, left, right)
        pin = self._pins.get(key)
        if pin is None:
            return None
        self._used.add(key)
        return pin.same

    def concern(self, alignment: str, text: str) -> bool:
        """Whether people have said anything of rows so worded in `alignment`."""
        return (alignment, plain(text)) in self._worded

    def unused(self, alignments: Collection[str]) -> list[Pin]:
        """Return the pins of these alignments that met no pair of rows."""
        return [
            pin
            for key, pin in self._pins.items()
            if pin.alignment in alignments and key not in self._used
        ]


def _key(alignment: str, left: str, right: str) -> tuple[str, str, str]:
    return alignment, plain(left), plain(right)
