"""Documents are untrusted: nothing in them may command the reader's terminal."""

import json
import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.errors import Complaint, Text
from checker.model.finding import Related
from checker.model.plan import Note
from checker.model.report import PairSide
from checker.reporters._pairs import write_pairs
from checker.reporters.json import write as write_json
from checker.reporters.text import paint
from checker.reporters.text import write as write_text
from tests.reporters.report_fixture import MISSING_TARGET, REPORT, WAIVED

COLOUR = re.compile(r"\x1b\[[0-9;]*m")

ATTACKS = [
    "\x1b[31mmerah\x1b[0m",
    "\x1b]0;judul\x07",
    "\x1b]8;;http://contoh.invalid\x1b\\klik\x1b]8;;\x1b\\",
    "\x9b2J",
    "baris satu\r\nbaris dua\rbaris tiga",
    "\u202eterbalik\u202c \u2066terkurung\u2069",
    "nol\x00, hapus\x7f, lonceng\x07, mundur\x08\x08",
    "pemisah\u2028baris\u2029alinea\x85baru",
    "setengah \ud800 pasangan",
    "\ufefftanda \U000e0041urutan",
]


def poisoned(text):
    """The fixed report with `text` wherever a document or a file name has a say."""
    both = Text(text, text)
    place = replace(
        MISSING_TARGET.place, file=text, path=text, origin=text, excerpt=text, end_column=None
    )
    finding = replace(
        MISSING_TARGET,
        label=text,
        message=both,
        place=place,
        related=(Related(both, place),),
        group=text,
        fingerprint=text,
    )
    return replace(
        REPORT,
        findings=(*REPORT.findings, finding, replace(WAIVED, message=both, place=place)),
        documents=(
            *REPORT.documents,
            replace(
                REPORT.documents[0],
                file=text,
                title=text,
                identity=REPORT.documents[0].identity._replace(unit=text, tahun=text, jenis=text),
            ),
        ),
        unassessed=(replace(REPORT.unassessed[0], needs=text, message=both, place=place),),
        notes=(Note(both, place),),
        pairs=(
            replace(REPORT.pairs[0], how=text, left=PairSide(text, place), right=None),
            *REPORT.pairs,
        ),
        unreadable=(Complaint(both, text, 1, 1, text),),
        failures=(replace(REPORT.failures[0], reason=text),),
        skipped=(text,),
    )


def assert_printable(text):
    unprintable = {character for character in text if not character.isprintable()}
    assert unprintable <= {"\n"}


def assert_harmless(report):
    assert_printable(write_text(report, "id").decode())
    assert_printable(write_pairs(report, "id").decode())
    assert_printable(write_json(report, "id").decode())
    assert_printable(COLOUR.sub("", paint(report, "id", 80)))


@pytest.mark.parametrize("attack", ATTACKS)
def test_an_attack_reaches_no_terminal(attack):
    assert_harmless(poisoned(attack))


@settings(max_examples=40, deadline=None)
@given(st.text(st.characters(codec=None), max_size=60))
def test_no_text_reaches_a_terminal_unprintable(text):
    assert_harmless(poisoned(text))


@pytest.mark.parametrize("attack", ATTACKS)
def test_the_findings_file_keeps_what_stands_in_the_document(attack):
    found = json.loads(write_json(poisoned(attack), "id"))["findings"]
    assert attack in [each["message"] for each in found]


def test_an_escape_sequence_is_shown_and_not_obeyed():
    assert "\ufffd[31mmerah\ufffd[0m" in write_text(poisoned(ATTACKS[0]), "id").decode()


def test_colours_are_none_but_those_of_the_styles():
    plain_codes = set(COLOUR.findall(paint(REPORT, "id", 80)))
    assert set(COLOUR.findall(paint(poisoned(ATTACKS[0]), "id", 80))) <= plain_codes
