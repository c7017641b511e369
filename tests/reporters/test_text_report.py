import json
import re
from dataclasses import replace

import pytest

from checker.model.finding import Severity
from checker.reporters._lines import name_place
from checker.reporters._verdict import count_findings, judge
from checker.reporters.json import write as write_json
from checker.reporters.text import paint, write
from tests.reporters.report_fixture import (
    DOUBLED_WORD,
    MISSING_TARGET,
    NAME_DRIFT,
    PK_FORMULA,
    REPORT,
    RKT_FORMULA,
    TWIN_WORDS,
    wrong_population,
)

COMPLETE = replace(REPORT, failures=(), unreadable=())


def render(report, lang="id"):
    return write(report, lang).decode()


@pytest.mark.parametrize("finding", REPORT.findings, ids=lambda finding: finding.fingerprint)
def test_every_finding_stands_in_every_format(finding):
    text = render(REPORT)
    assert finding.code in text
    assert name_place(finding.place) in text
    listed = json.loads(write_json(REPORT, "id"))["findings"]
    assert (finding.code, finding.place.file, finding.place.line, finding.place.path) in [
        (
            each["code"],
            each["location"]["file"],
            each["location"]["line"],
            each["location"]["path"],
        )
        for each in listed
    ]


def test_the_order_of_findings_in_a_report_does_not_matter():
    turned = replace(REPORT, findings=REPORT.findings[::-1])
    assert write(turned, "id") == write(REPORT, "id")
    assert write_json(turned, "id") == write_json(REPORT, "id")


def test_a_twin_names_the_finding_that_is_printed_in_full():
    twins = (
        wrong_population(RKT_FORMULA, PK_FORMULA, TWIN_WORDS),
        wrong_population(PK_FORMULA, RKT_FORMULA, TWIN_WORDS),
    )
    text = render(replace(COMPLETE, findings=twins))
    assert text.count("  Kondisi:     ") == 2
    assert text.count("  Rekomendasi: ") == 1
    assert f"  Selebihnya:  sama dengan temuan FRM003 di {name_place(RKT_FORMULA)}." in text


def test_findings_without_a_group_are_never_twins():
    text = render(replace(COMPLETE, findings=(NAME_DRIFT, DOUBLED_WORD)))
    assert "Selebihnya" not in text


def strip_colours(painted):
    return re.sub(r"\x1b\[[0-9;]*m", "", painted)


def test_painting_changes_nothing_but_colour():
    painted = strip_colours(paint(REPORT, "id", 100))
    assert [row.rstrip() for row in painted.splitlines()] == render(REPORT).splitlines()


def test_a_narrow_terminal_breaks_only_what_must_stay_whole():
    rows = strip_colours(paint(replace(REPORT, findings=(MISSING_TARGET,)), "id", 50)).splitlines()
    assert [row.split()[0] for row in rows if len(row) > 50] == [
        "rencana/rkt-dinas-contoh.yaml",
        "rencana/pk-kepala-dinas.yaml",
        "rencana/pk-sekretaris.yaml",
    ]


def test_codes_are_coloured_by_severity():
    painted = paint(replace(COMPLETE, findings=(MISSING_TARGET, NAME_DRIFT)), "id", 100)
    assert "\x1b[1;31mkesalahan TGT001\x1b[0m" in painted
    assert "\x1b[1;33mperingatan IDN001\x1b[0m" in painted


def test_totals_count_only_what_stands():
    assert count_findings(REPORT, "id") == (
        "3 kesalahan, 1 peringatan, 1 catatan pada 4 dokumen; 1 dikecualikan; 6 belum dapat dinilai"
    )


def test_totals_in_english():
    one = replace(COMPLETE, findings=(MISSING_TARGET,), unassessed=())
    assert count_findings(one, "en") == "1 error, 0 warnings, 0 notes in 4 documents"


CLEAN = replace(COMPLETE, findings=(), unassessed=())


@pytest.mark.parametrize(
    ("report", "said"),
    [
        (
            replace(CLEAN, failures=REPORT.failures),
            "Pemeriksaan TIDAK lengkap (0 masukan tidak dapat diperiksa, 1 aturan gagal): "
            "hasil ini belum dapat dijadikan pegangan.",
        ),
        (
            replace(CLEAN, documents=(), unreadable=REPORT.unreadable),
            "Pemeriksaan TIDAK lengkap (1 masukan tidak dapat diperiksa, 0 aturan gagal): "
            "hasil ini belum dapat dijadikan pegangan.",
        ),
        (replace(CLEAN, documents=()), "Tidak ada dokumen yang diperiksa."),
        (replace(CLEAN, rules_run=()), "Tidak ada aturan yang dijalankan."),
        (replace(CLEAN, findings=(MISSING_TARGET,)), "Rencana ini perlu diperbaiki."),
        (
            replace(CLEAN, findings=(NAME_DRIFT,)),
            "Tidak ada kesalahan; peringatan di atas perlu ditinjau.",
        ),
        (
            replace(CLEAN, unassessed=REPORT.unassessed),
            "Tidak ada kesalahan pada yang dapat dinilai; sebagian belum dapat dinilai.",
        ),
        (CLEAN, "Tidak ada kesalahan menurut aturan yang dijalankan."),
    ],
)
def test_the_verdict_says_no_more_than_was_checked(report, said):
    assert judge(report)[1].id == said


@pytest.mark.parametrize("severity", list(Severity))
def test_waived_findings_do_not_decide(severity):
    waived = replace(MISSING_TARGET, severity=severity, status="waived")
    assert judge(replace(CLEAN, findings=(waived,)))[0] == "good"


def test_a_report_without_findings_still_says_what_was_checked():
    assert render(replace(CLEAN, documents=REPORT.documents[:1], pairs=(), idle=(), notes=())) == (
        "Yang diperiksa\n"
        "────────────────────\n"
        "  RKT Dinas Kesehatan Kabupaten Contoh 2024\n"
        "    rencana/rkt-dinas-contoh.yaml  43 unsur, tanpa temuan\n"
        "  43 unsur, 12 indikator, 1 unsur berkeyakinan baca rendah\n"
        "  8 aturan dijalankan (sakip 1.0.0, kpu 1.0.0)\n"
        "  1 berkas dilewati (bukan rencana)\n"
        "\n"
        "0 kesalahan, 0 peringatan, 0 catatan pada 1 dokumen\n"
        "Tidak ada kesalahan menurut aturan yang dijalankan.\n"
    )
