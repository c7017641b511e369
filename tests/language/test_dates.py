"""Dates, years and periods."""

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.language.dates import DateReader, periods_in, years_in
from tests.language.lexicon_files import read_lexicon

READER = DateReader(read_lexicon("bulan"))
MONTHS = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember"


@pytest.mark.parametrize(
    "text",
    ["2024-01-17", "17 Januari 2024", "17 JANUARI 2024", "17 Jan 2024", "17 Jan. 2024",
     "17-01-2024", "17/1/2024", "17.01.2024", "17-Januari-2024", " 17  Januari\n2024. ",
     "Bandar Lampung, 17 Januari 2024", "Tanggal: 17 Januari 2024"],
)  # fmt: skip
def test_date_is_read(text):
    assert READER.read_date(text) == datetime.date(2024, 1, 17)


@pytest.mark.parametrize(
    "text",
    ["", "Januari 2024", "31 Februari 2024", "17 Bulan 2024", "17 Januari 24", "2024", "00-00-2024",
     "17 Januari 2024 dan 18 Januari 2024", "17 1 2024", "Januari 17, 2024", "1" * 5000],
)  # fmt: skip
def test_what_is_no_date_is_none(text):
    assert READER.read_date(text) is None


@given(st.dates(datetime.date(1900, 1, 1), datetime.date(2099, 12, 31)))
@settings(max_examples=60)
def test_dates_are_read_back(date):
    written = f"{date.day} {MONTHS.split()[date.month - 1]} {date.year}"
    assert READER.read_date(written) == READER.read_date(date.isoformat()) == date


@pytest.mark.parametrize(
    ("text", "years", "periods"),
    [
        ("RKT Tahun 2024", [2024], []),
        ("RKT Tahun 2024, dan 2025.", [2024, 2025], []),
        ("Renstra 2020-2024", [], [(2020, 2024)]),
        ("Renstra 2020 – 2024 untuk RKT 2023", [2023], [(2020, 2024)]),
        ("tahun 2020 s.d. 2024", [], [(2020, 2024)]),
        ("tahun 2020 sampai dengan 2024", [], [(2020, 2024)]),
        ("tahun ajaran 2024/2025", [], [(2024, 2025)]),
        ("UU Nomor 7/2017", [2017], []),
        ("2.024 dokumen, Rp 2024.000, kode 20245", [], []),
        ("2024-2020", [2024], []),
    ],
)
def test_years_and_periods(text, years, periods):
    assert [found.year for found in years_in(text)] == years
    assert [(found.first, found.last) for found in periods_in(text)] == periods


def test_places_are_places_in_the_text():
    text = "RKT 2024 dari Renstra 2020-2024"
    (year,) = years_in(text)
    (period,) = periods_in(text)
    assert text[slice(*year.span)] == "2024"
    assert text[slice(*period.span)] == "2020-2024"


@given(st.text(alphabet="0123456789-/., sdSD", max_size=60))
@settings(max_examples=150)
def test_any_text_can_be_read(text):
    READER.read_date(text)
    for found in (*years_in(text), *periods_in(text)):
        assert 0 <= found.span.start < found.span.end <= len(text)
