"""The report that people read: findings by document, then what was checked and what was not."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model.report import Report
from checker.reporters._checked import lay_checked
from checker.reporters._findings import lay_findings, lay_settled
from checker.reporters._gaps import lay_breakdowns, lay_idle, lay_notes, lay_unassessed
from checker.reporters._lines import NARROWEST, PROSE, Line, Page, render_painted, render_plain
from checker.reporters._verdict import lay_verdict


def write(report: Report, lang: str) -> bytes:
    """Return the report as plain UTF-8 text of 100 columns."""
    return render_plain(lay_report(report, Page(lang, PROSE)))


def paint(report: Report, lang: str, console_width: int) -> str:
    """Return the same report with colours, laid out for a terminal of `console_width` columns."""
    return render_painted(lay_report(report, Page(lang, max(console_width, NARROWEST))))


def lay_report(report: Report, page: Page) -> Iterator[Line]:
    """Yield the lines of the report, from the findings to the verdict."""
    yield from lay_findings(report, page)
    yield from lay_settled(report, page)
    yield from lay_notes(report, page)
    yield from lay_checked(report, page)
    yield from lay_unassessed(report, page)
    if report.documents:  # where nothing was read, no rule had anything to select
        yield from lay_idle(report, page)
    yield from lay_breakdowns(report, page)
    yield from lay_verdict(report, page)
