"""The last lines of a report: how much was found, and what that is worth."""

from __future__ import annotations

from collections.abc import Iterator

from checker.errors import Text
from checker.model.finding import SEVERITY_WORDS, Severity
from checker.model.report import Report
from checker.reporters._lines import BLANK, Line, Page, lay_item
from checker.reporters._words import DOCUMENT, INPUT, RULE, count

WAIVED = Text("dikecualikan", "waived")
KNOWN = Text("sudah dikenal", "known before")
UNDECIDED = Text("belum dapat dinilai", "not assessed")


def lay_verdict(report: Report, page: Page) -> Iterator[Line]:
    """Yield the totals and one sentence that never says more than was checked."""
    style, verdict = judge(report)
    yield BLANK
    yield from lay_item(count_findings(report, page.lang), page, indent=0, style="title")
    yield from lay_item(verdict.within(page.lang), page, indent=0, style=style)


def count_findings(report: Report, lang: str) -> str:
    """Return `3 kesalahan, 0 peringatan, 1 catatan pada 4 dokumen`."""
    counted = ", ".join(
        count(report.count(severity), SEVERITY_WORDS[severity], lang) for severity in Severity
    )
    documents = count(len(report.documents), DOCUMENT, lang)
    said = f"{counted} {Text('pada', 'in').within(lang)} {documents}"
    asides = (
        (sum(finding.status == "waived" for finding in report.findings), WAIVED),
        (sum(finding.status == "baseline" for finding in report.findings), KNOWN),
        (len(report.unassessed), UNDECIDED),
    )
    return said + "".join(f"; {number} {aside.within(lang)}" for number, aside in asides if number)


def judge(report: Report) -> tuple[str, Text]:
    """Return the style and the sentence of the verdict, the gravest first."""
    if not report.complete:
        inputs, rules = len(report.unreadable), len(report.failures)
        return "error", Text(
            f"Pemeriksaan TIDAK lengkap ({count(inputs, INPUT, 'id')} tidak dapat diperiksa, "
            f"{count(rules, RULE, 'id')} gagal): hasil ini belum dapat dijadikan pegangan.",
            f"The check is NOT complete ({count(inputs, INPUT, 'en')} could not be checked, "
            f"{count(rules, RULE, 'en')} crashed): do not rely on this result yet.",
        )
    if not report.documents:
        return "error", Text(
            "Tidak ada dokumen yang diperiksa.",
            "No document was checked.",
        )
    if not report.rules_run:
        return "error", Text("Tidak ada aturan yang dijalankan.", "No rule was run.")
    return _judge_findings(report)


def _judge_findings(report: Report) -> tuple[str, Text]:
    if report.count(Severity.ERROR):
        return "error", Text("Rencana ini perlu diperbaiki.", "These plans need repair.")
    if report.count(Severity.WARNING):
        return "warning", Text(
            "Tidak ada kesalahan; peringatan di atas perlu ditinjau.",
            "No errors; the warnings above need a look.",
        )
    if report.unassessed:
        return "warning", Text(
            "Tidak ada kesalahan pada yang dapat dinilai; sebagian belum dapat dinilai.",
            "No errors in what could be assessed; some could not be assessed.",
        )
    return "good", Text(
        "Tidak ada kesalahan menurut aturan yang dijalankan.",
        "No errors by the rules that were run.",
    )
