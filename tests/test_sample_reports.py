"""Every sample against its expected report, and the verdicts that the real plans deserve.

`make expected` writes the expected reports anew; read the difference before it is committed.
"""

from collections import defaultdict
from pathlib import Path

import pytest

from checker.model.finding import Severity
from checker.reporters import REPORTERS
from checker.run import Request, check_plans

ROOT = Path(__file__).parents[1]
EXPECTED = ROOT / "tests" / "expected"
REAL, REPAIRED = "kpu-lampung-2024", "kpu-lampung-2024-diperbaiki"
INVENTED = sorted(path.name for path in (ROOT / "samples").glob("rekaan-*"))

# By rule: the document, and the line of the source that the finding must point at.
VERDICTS = {
    "STR002": ["rkt-ketua"],
    "STR006": ["rkt-ketua baris 117"],
    "IDN001": ["rkt-sekretariat baris 239-244"],
    "DAT003": ["rkt-ketua", "rkt-sekretariat"],
    "CAS001": ["pk-sekretaris", "rkt-sekretariat"],
    "CAS007": [
        "pk-sekretaris baris 388",
        "pk-sekretaris baris 405",
        "rkt-sekretariat baris 213",
        "rkt-sekretariat baris 226",
    ],
    "SAS001": [
        "pk-sekretaris baris 390",
        "pk-sekretaris baris 401",
        "rkt-sekretariat baris 215",
        "rkt-sekretariat baris 224",
    ],
    "IND001": [
        "pk-ketua baris 318",
        "pk-sekretaris baris 389",
        "pk-sekretaris baris 407",
        "pk-sekretaris baris 408",
        "pk-sekretaris baris 409",
        "rkt-ketua baris 151",
        "rkt-sekretariat baris 214",
        "rkt-sekretariat baris 228",
        "rkt-sekretariat baris 229",
        "rkt-sekretariat baris 232",
    ],
    "TGT001": ["pk-ketua baris 323", "pk-sekretaris baris 394", "rkt-sekretariat baris 217"],
    "TGT003": ["pk-sekretaris baris 395", "rkt-sekretariat baris 218"],
    "TGT009": ["pk-ketua baris 317", "rkt-ketua baris 150"],
    "FRM003": ["pk-ketua baris 322", "rkt-ketua baris 186"],
    "FRM005": ["pk-sekretaris baris 409", "rkt-sekretariat baris 275"],
    "FRM006": ["pk-sekretaris baris 409", "rkt-sekretariat baris 275"],
    "FRM007": [
        "pk-ketua baris 318",
        "pk-sekretaris baris 389",
        "pk-sekretaris baris 407",
        "pk-sekretaris baris 408",
        "rkt-ketua baris 182",
        "rkt-sekretariat baris 254",
        "rkt-sekretariat baris 272",
        "rkt-sekretariat baris 273",
    ],
    "FRM008": ["pk-sekretaris baris 396", "rkt-sekretariat baris 261"],
    "FRM009": ["pk-ketua baris 317", "rkt-ketua baris 181"],
    "XRP001": ["rkt-sekretariat baris 223"],
    "XRP002": ["pk-sekretaris baris 400"],
    "XRP003": ["pk-ketua baris 323"],
    "LVL001": [
        "pk-ketua baris 323",
        "pk-ketua baris 327",
        "rkt-ketua baris 155",
        "rkt-ketua baris 160",
    ],
    "ANG002": ["pk-ketua", "pk-sekretaris", "rkt-ketua", "rkt-sekretariat"],
    "NAR002": ["rkt-ketua baris 104"],
    "NAR003": [
        "rkt-ketua baris 114",
        "rkt-ketua baris 115",
        "rkt-ketua baris 117",
        "rkt-ketua baris 118",
    ],
    "NAR004": ["rkt-ketua baris 149", "rkt-ketua baris 151", "rkt-ketua baris 159"],
    "TXT001": ["rkt-sekretariat baris 262"],
    "LEG002": ["rkt-ketua baris 34-55"],
}
SILENT = {
    "IDN003", "DAT002", "CAS002", "CAS003", "CAS006", "IND002", "TGT002", "TGT004", "TGT005",
    "FRM001", "FRM002", "FRM004", "XRP004", "XRP005", "XRP006", "LVL003", "ANG001",
}  # fmt: skip


def check(sample):
    return check_plans([f"samples/{sample}"], Request(), ROOT)


def first_line(finding):
    """The document, and the first line of the source that the place names."""
    name = Path(finding.place.file).stem
    words = (finding.place.origin or "").replace(",", "").split()
    return " ".join([name, *words[:2]])


@pytest.fixture(scope="module")
def real():
    return check(REAL)


@pytest.mark.parametrize("sample", [REAL, REPAIRED, *INVENTED])
def test_the_report_is_the_expected_one_to_the_byte(sample):
    written = REPORTERS.get("text")(check(sample), "id")
    assert written == (EXPECTED / f"{sample}.txt").read_bytes()


@pytest.mark.parametrize("code", sorted(VERDICTS))
def test_the_real_plans_get_the_verdicts_they_deserve(real, code):
    found = [first_line(finding) for finding in real.findings if finding.code == code]
    assert sorted(found) == VERDICTS[code]


def test_no_rule_speaks_that_should_be_silent_or_is_not_named_here(real):
    assert {finding.code for finding in real.findings} == set(VERDICTS)
    assert set(real.rules_run) == set(VERDICTS) | SILENT
    assert real.complete


def test_the_errors_are_those_that_are_certain(real):
    errors = defaultdict(int)
    for finding in real.findings:
        if finding.severity is Severity.ERROR:
            errors[finding.code] += 1
    assert errors == {
        "TGT001": 3, "FRM003": 2, "FRM005": 2, "FRM006": 2, "XRP001": 1, "XRP002": 1, "XRP003": 1,
    }  # fmt: skip


def test_an_empty_target_is_one_fault_though_two_rules_see_it(real):
    seen = {(f.code, f.group) for f in real.findings if f.code in ("TGT001", "XRP003")}
    shared = [group for code, group in seen if code == "XRP003"]
    assert ("TGT001", shared[0]) in seen


@pytest.mark.parametrize("sample", [REPAIRED, *INVENTED])
def test_honest_plans_bear_no_error(sample):
    report = check(sample)
    assert report.complete
    assert [f for f in report.findings if f.severity is Severity.ERROR] == []


def test_there_are_five_invented_plans():
    assert len(INVENTED) == 5
