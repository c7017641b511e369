"""One fixed report, one golden file for each format."""

from pathlib import Path

import pytest

from checker.reporters import REPORTERS
from checker.reporters._pairs import write_pairs
from tests.reporters.report_fixture import REPORT

EXPECTED = Path(__file__).parent / "expected"


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("name", ["text", "json"])
def test_a_format_writes_its_golden_file(name, lang):
    written = REPORTERS.get(name)(REPORT, lang)
    assert written.decode() == (EXPECTED / f"{name}.{lang}").read_text(encoding="utf-8")


@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_pairs_write_their_golden_file(lang):
    written = write_pairs(REPORT, lang)
    assert written.decode() == (EXPECTED / f"pairs.{lang}").read_text(encoding="utf-8")


def test_the_golden_files_cover_every_format():
    covered = {path.stem for path in EXPECTED.iterdir()} - {"pairs"}
    assert covered == set(REPORTERS.names())
