"""What a report rests on: the documents, the rules and the aligned rows."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from checker.errors import Text
from checker.model.finding import Severity
from checker.model.report import Report
from checker.reporters._lines import Line, Page, lay_heading, lay_item, line
from checker.reporters._words import (
    COVERAGE_WORDS,
    ELEMENT,
    FILE,
    OUTCOME_WORDS,
    RULE,
    count,
    count_severities,
)


def lay_checked(report: Report, page: Page) -> Iterator[Line]:
    """Yield the documents, the rules and the paired rows that this report rests on."""
    lang = page.lang
    yield from lay_heading(Text("Yang diperiksa", "What was checked").within(lang), page)
    yield from _lay_documents(report, page)
    yield from lay_item(_describe_coverage(report, lang), page) if report.coverage else ()
    yield from lay_item(_describe_rules(report, lang), page)
    if report.skipped:
        skipped = Text("dilewati (bukan rencana)", "passed over (no plans)").within(lang)
        yield from lay_item(f"{count(len(report.skipped), FILE, lang)} {skipped}", page)
    yield from _lay_alignments(report, page)


def _lay_documents(report: Report, page: Page) -> Iterator[Line]:
    found: dict[str, list[Severity]] = defaultdict(list)
    for finding in report.findings:
        if finding.status == "new":
            found[finding.place.file].append(finding.severity)
    nothing = Text("tanpa temuan", "no findings").within(page.lang)
    for document in report.documents:
        counted = count_severities(found[document.file], page.lang) or nothing
        elements = count(document.nodes, ELEMENT, page.lang)
        yield from lay_item(document.title, page)
        yield line(("place", f"    {document.file}"), ("faint", f"  {elements}, {counted}"))


def _describe_coverage(report: Report, lang: str) -> str:
    elements = sum(document.nodes for document in report.documents)
    counted = [count(elements, ELEMENT, lang)]
    for name, noun in COVERAGE_WORDS.items():
        if report.coverage.get(name):
            counted.append(count(report.coverage[name], noun, lang))
    return ", ".join(counted)


def _describe_rules(report: Report, lang: str) -> str:
    packs = ", ".join(f"{pack.name} {pack.version}" for pack in report.packs)
    ran = Text("dijalankan", "run").within(lang)
    said = f"{count(len(report.rules_run), RULE, lang)} {ran}"
    return f"{said} ({packs})" if packs else said


def _lay_alignments(report: Report, page: Page) -> Iterator[Line]:
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for pair in report.pairs:
        counts[pair.alignment][pair.outcome] += 1
    aligned = Text("penyandingan", "alignment").within(page.lang)
    for alignment, outcomes in counts.items():
        said = ", ".join(
            f"{outcomes[outcome]} {word.within(page.lang)}"
            for outcome, word in OUTCOME_WORDS.items()
        )
        yield from lay_item(f"{aligned} {alignment}: {said}", page)
