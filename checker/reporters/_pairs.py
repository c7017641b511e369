"""The aligned rows as a list that people read: which row was taken for which, how, how surely."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from checker.errors import Text
from checker.model.report import AlignedPair, PairSide, Report
from checker.reporters._lines import (
    BLANK,
    PROSE,
    Line,
    Page,
    lay_heading,
    lay_labelled,
    line,
    name_place,
    render_plain,
)
from checker.reporters._words import OUTCOME_WORDS

LEFT = Text("kiri", "left")
RIGHT = Text("kanan", "right")
OUTCOME_STYLES = {"same": "good", "near": "warning", "none": "error"}


def write_pairs(report: Report, lang: str) -> bytes:
    """Return the pairs of every alignment as plain UTF-8 text of 100 columns."""
    return render_plain(lay_pairs(report, Page(lang, PROSE)))


def lay_pairs(report: Report, page: Page) -> Iterator[Line]:
    """Yield the pairs, alignment by alignment, in the order of the report."""
    if not report.pairs:
        nothing = Text("Tidak ada baris yang disandingkan.", "No rows were aligned.")
        yield line(("warning", nothing.within(page.lang)))
    alignments: dict[str, list[AlignedPair]] = defaultdict(list)
    for pair in report.pairs:
        alignments[pair.alignment].append(pair)
    for alignment, pairs in alignments.items():
        yield from lay_heading(f"{alignment}: {_count_outcomes(pairs, page.lang)}", page)
        for pair in pairs:
            yield BLANK
            yield from _lay_pair(pair, page)


def _count_outcomes(pairs: list[AlignedPair], lang: str) -> str:
    outcomes = [pair.outcome for pair in pairs]
    return ", ".join(
        f"{outcomes.count(outcome)} {word.within(lang)}" for outcome, word in OUTCOME_WORDS.items()
    )


def _lay_pair(pair: AlignedPair, page: Page) -> Iterator[Line]:
    outcome = OUTCOME_WORDS[pair.outcome].within(page.lang)
    style = OUTCOME_STYLES[pair.outcome]
    yield line((style, outcome), ("faint", f"  {pair.score:.0f}  {pair.how}"))
    room = max(len(LEFT.within(page.lang)), len(RIGHT.within(page.lang))) + 2
    for word, side in ((LEFT, pair.left), (RIGHT, pair.right)):
        yield from _lay_side(word.within(page.lang), side, room, page)


def _lay_side(word: str, side: PairSide | None, room: int, page: Page) -> Iterator[Line]:
    if side is None:
        yield line(("faint", f"  {word:<{room}}—"))
        return
    yield from lay_labelled(word, side.label, room, page)
    yield line(("place", f"  {'':<{room}}{name_place(side.place)}"))
