"""Numbers as Indonesian documents write them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.language.numbers import LONGEST, read_number


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("0", 0.0),
        ("007", 7.0),
        ("150000", 150000.0),
        ("9000000000", 9e9),
        ("4,46", 4.46),
        ("83.2", 83.2),
        ("66.67", 66.67),
        ("0.150", 0.15),
        ("1234.567", 1234.567),
        ("7.012", 7012.0),
        ("11.927", 11927.0),
        ("16,030", 16.03),
        ("38.219.609.000", 38219609000.0),
        ("1.500,50", 1500.5),
        ("1,500.50", 1500.5),
        ("12,823,045,000", 12823045000.0),
        ("-5", -5.0),
        ("−0,5", -0.5),
        (" 12 ", 12.0),
    ],
)
def test_number_is_read(written, value):
    assert read_number(written) == value


@pytest.mark.parametrize(
    "written",
    ["", "-", "satu", "12a", "1.2.3", "17.01.2024", "1,2,3", "1.50,5.0", "12.34,5", "1..2", ",5",
     "5,", "1 500", "1e3", "٣", "9" * (LONGEST + 1)],
)  # fmt: skip
def test_what_is_no_number_is_none(written):
    assert read_number(written) is None


def test_single_dot_can_be_told_to_be_decimal():
    assert read_number("98.631", decimal_dot=True) == 98.631
    assert read_number("1.234.567", decimal_dot=True) == 1234567.0


def as_indonesians_write(hundredths):
    whole, rest = divmod(hundredths, 100)
    return f"{whole:,}".replace(",", ".") + f",{rest:02d}"


@given(st.integers(0, 10**15))
@settings(max_examples=100)
def test_what_was_written_with_separators_is_read_back(hundredths):
    assert read_number(as_indonesians_write(hundredths)) == pytest.approx(hundredths / 100)


@given(st.integers(0, 10**15))
@settings(max_examples=100)
def test_groups_of_thousands_are_read_back(number):
    assert read_number(f"{number:,}".replace(",", ".")) == number


@given(st.text(max_size=60))
@settings(max_examples=200)
def test_any_text_is_a_number_or_none(text):
    value = read_number(text)
    assert value is None or isinstance(value, float)
