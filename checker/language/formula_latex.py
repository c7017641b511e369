r"""The few commands of LaTeX that exported formulas hold: `\frac{A}{B}`, `\times`, `\text{...}`."""

from __future__ import annotations

from collections.abc import Sequence

from checker.language.words import Word

_SIGNS = {"times": "×", "cdot": "×", "div": "÷", "sum": "∑", "over": "÷"}
_FRACTIONS = frozenset({"frac", "dfrac", "tfrac", "cfrac"})


def read_latex(row: Sequence[Word], text: str) -> tuple[list[Word], frozenset[int]]:
    r"""Return `row` without commands, and where the upper group of each `\frac` begins."""
    if "\\" not in text:
        return list(row), frozenset()
    kept: list[Word] = []
    fractions: set[int] = set()
    at = 0
    while at < len(row):
        if row[at].text == "$":
            at += 1
        elif row[at].text != "\\":
            kept.append(row[at])
            at += 1
        else:
            at = _read_command(row, at, kept, fractions)
    return kept, frozenset(fractions)


def _read_command(row: Sequence[Word], at: int, kept: list[Word], fractions: set[int]) -> int:
    """Read the command at the backslash `row[at]`; return where the rest begins."""
    following = row[at + 1] if at + 1 < len(row) else None
    if following is None or following.start != row[at].end:
        return at + 1
    if not following.text[0].isalpha():
        return at + 1 if following.text == "%" else at + 2
    if following.text in _SIGNS:
        kept.append(Word(_SIGNS[following.text], row[at].start, following.end))
    elif following.text in _FRACTIONS and at + 2 < len(row):
        fractions.add(row[at + 2].start)
    return at + 2
