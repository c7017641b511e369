"""Findings as people read them: the place, the words underlined, then the auditors' four parts."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from checker.errors import Text
from checker.model.finding import SEVERITY_WORDS, Confidence, Finding, Related
from checker.model.place import Place
from checker.model.report import Report
from checker.reporters._clean import clean, measure
from checker.reporters._lines import (
    BLANK,
    Line,
    Page,
    lay_heading,
    lay_item,
    lay_labelled,
    line,
    name_place,
)
from checker.reporters._order import sort_findings
from checker.reporters._snippet import lay_snippet
from checker.reporters._words import (
    CONDITION,
    CONFIDENCE_WORDS,
    CRITERION,
    EFFECT,
    RELATED,
    REMEDY,
    REST,
    count_severities,
)

MOST_RELATED = 4
MORE_PLACES = Text("dan {} tempat lagi", "and {} more places")
STATUSES = {
    "waived": Text("Dikecualikan", "Waived"),
    "baseline": Text("Sudah dikenal sebelumnya", "Known before"),
}


def lay_findings(report: Report, page: Page) -> Iterator[Line]:
    """Yield the new findings document by document, in the order of their places."""
    titles = {document.file: document.title for document in report.documents}
    new = [finding for finding in sort_findings(report) if finding.status == "new"]
    printed: dict[tuple[str, str], Finding] = {}
    for file, group in groupby(new, key=lambda finding: finding.place.file):
        findings = list(group)
        yield from _lay_document(file, titles.get(file, ""), findings, page)
        for finding in findings:
            yield BLANK
            key = (finding.rule, finding.group)  # one gap seen by two rules has two criteria
            twin = printed.setdefault(key, finding) if finding.group else finding
            yield from lay_finding(finding, twin, titles.get(file, ""), page)


def lay_settled(report: Report, page: Page) -> Iterator[Line]:
    """Yield one line for each finding that was waived or known before."""
    findings = sort_findings(report)
    for status, title in STATUSES.items():
        settled = [finding for finding in findings if finding.status == status]
        if settled:
            yield from lay_heading(title.within(page.lang), page)
        for finding in settled:
            said = (
                f"{finding.code} {name_place(finding.place)}: {finding.message.within(page.lang)}"
            )
            yield from lay_item(said, page, style="faint")


def lay_finding(finding: Finding, twin: Finding, title: str, page: Page) -> Iterator[Line]:
    """Yield one finding; `twin` is the one of its group that is printed in full.

    `title` is that of its document, which a related place in the same one need not repeat.
    """
    lang, severity = page.lang, finding.severity
    yield line(
        (severity.value, f"{SEVERITY_WORDS[severity].within(lang)} {finding.code}"),
        ("faint", f" {finding.rule}"),
        ("title", f": {finding.title.within(lang)}"),
    )
    yield from _lay_place("  --> ", finding.place, _describe_reading(finding, lang), page)
    yield from lay_snippet(finding.place, page, "^", severity.value)
    for related in finding.related[:MOST_RELATED]:
        yield from _lay_related(related, title, page)
    more = len(finding.related) - MOST_RELATED
    if more > 0:
        word = MORE_PLACES.within(lang).format(more)
        yield line(("faint", f"  {RELATED.within(lang)}: {word}"))
    yield from _lay_parts(_list_parts(finding, twin, lang), page)


def _lay_document(file: str, title: str, findings: list[Finding], page: Page) -> Iterator[Line]:
    counted = count_severities((finding.severity for finding in findings), page.lang)
    yield BLANK
    yield line(("title", title or file))
    yield line(("place", file), ("faint", f"  {counted}"))
    yield line(("rule", "─" * page.prose))


def _describe_reading(finding: Finding, lang: str) -> str:
    sure = finding.confidence is Confidence.HIGH
    return "" if sure else CONFIDENCE_WORDS[finding.confidence].within(lang)


def _lay_place(arrow: str, place: Place, reading: str, page: Page) -> Iterator[Line]:
    """Yield the place, and in brackets its path, its origin and how surely it was read."""
    at = name_place(place)
    inside = "; ".join(part for part in (place.path, place.origin, reading) if part)
    pieces = [("faint", arrow), ("place", at)]
    if inside and len(arrow) + measure(clean(f"{at} [{inside}]")) <= page.width:
        pieces.append(("faint", f" [{inside}]"))
        inside = ""
    yield line(*pieces)
    if inside:
        yield from lay_item(f"[{inside}]", page, indent=len(arrow), style="faint")


def _lay_related(related: Related, title: str, page: Page) -> Iterator[Line]:
    word = RELATED.within(page.lang)
    yield from _lay_place(f"  {word}: ", related.place, "", page)
    label = _label_related(related, title, page.lang)
    yield from lay_snippet(related.place, page, "-", "related", label)


def _label_related(related: Related, title: str, lang: str) -> str:
    """Return what is said of a related place, less what its own line and document show anyway."""
    said = related.message.within(lang)
    if said == title:
        return ""
    head, colon, words = said.rpartition(": ")
    shown = " ".join((related.place.excerpt or "").split())
    if " ".join(words.split()) in shown:
        return "" if head in ("", title) else head
    return words if colon and head == title else said


def _list_parts(finding: Finding, twin: Finding, lang: str) -> list[tuple[Text, str]]:
    if twin is not finding:
        same = Text("sama dengan temuan {} di {}.", "the same as finding {} at {}.").within(lang)
        said = same.format(twin.code, name_place(twin.place))
        return [(CONDITION, finding.message.within(lang)), (REST, said)]
    return [
        (CONDITION, finding.message.within(lang)),
        (CRITERION, finding.criterion.within(lang)),
        (EFFECT, finding.effect.within(lang)),
        (REMEDY, finding.remedy.within(lang)),
    ]


def _lay_parts(parts: list[tuple[Text, str]], page: Page) -> Iterator[Line]:
    room = max(len(label.within(page.lang)) for label in (CRITERION, REMEDY, REST)) + 2
    for label, said in parts:
        if said:
            yield from lay_labelled(f"{label.within(page.lang)}:", said, room, page)
