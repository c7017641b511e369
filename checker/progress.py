"""A line of progress on standard error, for people who wait; nothing for machines."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from checker.errors import Text

PATIENCE = 1.0
"""Seconds of silence before progress is shown."""
_PAUSE = 0.1
_WIDTH = 30


@contextmanager
def show_progress(lang: str) -> Iterator[Callable[[int, int], None] | None]:
    """Give a function to tell how many of how many are done; None where nobody watches."""
    if not sys.stderr.isatty():
        yield None
        return
    bar = _Bar(lang)
    try:
        yield bar.tick
    finally:
        bar.clear()


class _Bar:
    def __init__(self, lang: str) -> None:
        self._label = Text("membaca", "reading").within(lang)
        self._next = time.monotonic() + PATIENCE
        self._shown = False

    def tick(self, done: int, total: int) -> None:
        now = time.monotonic()
        if now < self._next:
            return
        self._next = now + _PAUSE
        self._shown = True
        full = _WIDTH * done // max(total, 1)
        bar = "█" * full + "░" * (_WIDTH - full)
        sys.stderr.write(f"\r{self._label} {bar} {done}/{total}")
        sys.stderr.flush()

    def clear(self) -> None:
        if self._shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
