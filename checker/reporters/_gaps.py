"""What a report had to repair or leave open: notes, not assessed, idle rules, breakdowns."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from checker.errors import Complaint, Text
from checker.model.finding import Unassessed
from checker.model.place import Place
from checker.model.report import Report
from checker.reporters._lines import BLANK, Line, Page, lay_heading, lay_item, line, name_place
from checker.reporters._order import order_places
from checker.reporters._snippet import lay_snippet
from checker.reporters._words import PLACE, RULE, count, name_need

SHOWN = 3


def lay_notes(report: Report, page: Page) -> Iterator[Line]:
    """Yield what was read with repairs or passed over, one item for each kind of note."""
    if not report.notes:
        return
    key = order_places(report)
    places: dict[Text, list[Place]] = defaultdict(list)
    for note in sorted(report.notes, key=lambda note: (key(note.place), note.message)):
        places[note.message].append(note.place)
    yield from lay_heading(Text("Catatan pembacaan", "Reading notes").within(page.lang), page)
    for message, at in places.items():
        yield from lay_item(message.within(page.lang), page)
        yield from _lay_places([name_place(place) for place in at], page)


def lay_unassessed(report: Report, page: Page) -> Iterator[Line]:
    """Yield what could not be decided, grouped by the thing that would decide it."""
    if not report.unassessed:
        return
    lang, key = page.lang, order_places(report)
    groups: dict[str, list[Unassessed]] = defaultdict(list)
    for each in sorted(report.unassessed, key=lambda u: (key(u.place), u.code, u.message)):
        groups[each.needs].append(each)
    yield from lay_heading(Text("Belum dapat dinilai", "Not assessed").within(lang), page)
    for needs, found in sorted(groups.items(), key=lambda group: (-len(group[1]), group[0])):
        yield from _lay_need(needs, found, page)


def lay_idle(report: Report, page: Page) -> Iterator[Line]:
    """Yield the rules that selected nothing, grouped by the reason."""
    if not report.idle:
        return
    codes: dict[Text, list[str]] = defaultdict(list)
    for idle in report.idle:
        codes[idle.reason].append(idle.code)
    yield from lay_heading(Text("Aturan menganggur", "Idle rules").within(page.lang), page)
    for reason, idle_codes in codes.items():
        yield from lay_item(f"{reason.within(page.lang)}: {', '.join(idle_codes)}", page)


def lay_breakdowns(report: Report, page: Page) -> Iterator[Line]:
    """Yield, loudly, the inputs that could not be read and the rules that crashed."""
    if report.complete:
        return
    lang = page.lang
    title = Text("Pemeriksaan TIDAK lengkap", "The check is NOT complete").within(lang)
    yield BLANK
    yield line(("error", title))
    yield line(("error", "─" * len(title)))
    for complaint in report.unreadable:
        yield from _lay_complaint(complaint, page)
    crashed = Text(
        "aturan {} ({}) gagal dijalankan; ini kesalahan selaras, bukan kesalahan rencana: {}",
        "rule {} ({}) crashed; this is a fault of selaras, not of the plan: {}",
    ).within(lang)
    for failure in report.failures:
        said = crashed.format(failure.code, failure.rule, failure.reason)
        yield from lay_item(said, page, style="error")


def _lay_complaint(complaint: Complaint, page: Page) -> Iterator[Line]:
    yield from lay_item(complaint.within(page.lang), page, style="error")
    at = Place(
        file=complaint.file or "",
        line=complaint.line,
        column=complaint.column,
        excerpt=complaint.excerpt,
    )
    yield from lay_snippet(at, page, "^", "error")


def _lay_need(needs: str, found: list[Unassessed], page: Page) -> Iterator[Line]:
    lang = page.lang
    codes = sorted({each.code for each in found})
    gaps = dict.fromkeys((name_place(each.place), each.message.within(lang)) for each in found)
    unlock = Text(
        "Bila ada {}, {} dapat dinilai di {}: {}",
        "With {}, {} could be assessed at {}: {}",
    ).within(lang)
    counted = count(len(codes), RULE, lang), count(len({at for at, _ in gaps}), PLACE, lang)
    said = unlock.format(name_need(needs), *counted, ", ".join(codes))
    yield from lay_item(said, page)
    yield from _lay_places([f"{at}: {message}" for at, message in gaps], page)


def _lay_places(said: list[str], page: Page) -> Iterator[Line]:
    for each in said[:SHOWN]:
        yield from lay_item(each, page, indent=6, style="faint")
    if len(said) > SHOWN:
        more = Text("dan {} lagi", "and {} more").within(page.lang)
        yield line(("faint", f"      {more.format(len(said) - SHOWN)}"))
