"""Patterns that can hang on a long text are told from those that cannot."""

import pytest

from checker.rulebook.patterns import CHOICES, FOLLOWING, NESTED, find_dangers


@pytest.mark.parametrize(
    "pattern",
    [
        r"\d{1,3}\.?",
        r"[A-Z]{3}[0-9]{3}",
        r"(\d{1,3}\.){0,5}\d{1,3}",
        r"([a-z]+ ){1,3}",
        r".*laporan",
        r"\d+\.\d+",
        r"\s+\S+",
        r"\w+ \w+",
        r"[a-z]+-[a-z]+",
        r"(?:IKU|IKK) ?\d+",
        r"(?P<a>\d+)[)\]]",
        r"\d{40}x*",
        r"a\+b\*+",
        r"(a*|b*)c",
    ],
)
def test_harmless_patterns_pass(pattern: str) -> None:
    assert list(find_dangers(pattern)) == []


@pytest.mark.parametrize(
    ("pattern", "danger"),
    [
        (r"(a+)+", NESTED),
        (r"(\w+\s?)*", NESTED),
        (r"((\d+),?){2,}", NESTED),
        (r"(?:[a-z]+\.?){1,99}", NESTED),
        (r"(a|ab)*", CHOICES),
        (r"(?:\w|\d)+?", CHOICES),
        (r"\d+\d+", FOLLOWING),
        (r".*x.*", FOLLOWING),
        (r"\s*\s*$", FOLLOWING),
        (r"(.*)(.*)", FOLLOWING),
        (r"\w+\b\w*", FOLLOWING),
        (r"[a-z]*[a-m]{1,500}", FOLLOWING),
        (r"(?:x|\d*)\d*", FOLLOWING),
    ],
)
def test_dangers_are_named(pattern: str, danger) -> None:
    assert list(find_dangers(pattern)) == [danger]
