"""The names of types that a schema may use, what each accepts, and how users call it."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Container, Mapping, Sequence

from checker.errors import Text

Accepts = Callable[[object], bool]

_WHOLE = re.compile(r"-?[0-9]{1,18}\Z")
_YEAR = re.compile(r"[12][0-9]{3}\Z")
_ISO_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}\Z")
_LONG_DATE = re.compile(r"([0-9]{1,2}) ([A-Za-z]{3,9}) ([0-9]{4})\Z")
_MONTHS = (
    "januari",
    "februari",
    "maret",
    "april",
    "mei",
    "juni",
    "juli",
    "agustus",
    "september",
    "oktober",
    "november",
    "desember",
)


def _is_number(value: object) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _is_whole_text(value: object) -> bool:
    return isinstance(value, str) and _WHOLE.match(value) is not None


def _is_year_text(value: object) -> bool:
    return isinstance(value, str) and _YEAR.match(value) is not None


def _is_date_text(value: object) -> bool:
    if not isinstance(value, str):
        return False
    if _ISO_DATE.match(value):
        return _is_date(*(int(part) for part in value.split("-")))
    match = _LONG_DATE.match(value)
    if match is None or match[2].lower() not in _MONTHS:
        return False
    return _is_date(int(match[3]), _MONTHS.index(match[2].lower()) + 1, int(match[1]))


def _is_date(year: int, month: int, day: int) -> bool:
    try:
        datetime.date(year, month, day)
    except ValueError:
        return False
    return True


# Those of Cerberus first; unlike there, true and false are neither integer nor float.
TYPES: Mapping[str, Accepts] = {
    "binary": lambda value: isinstance(value, (bytes, bytearray)),
    "boolean": lambda value: isinstance(value, bool),
    "container": lambda value: isinstance(value, Container) and not isinstance(value, str),
    "date": lambda value: isinstance(value, datetime.date),
    "datetime": lambda value: isinstance(value, datetime.datetime),
    "dict": lambda value: isinstance(value, Mapping),
    "float": _is_number,
    "integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "list": lambda value: isinstance(value, Sequence) and not isinstance(value, str),
    "number": _is_number,
    "set": lambda value: isinstance(value, set),
    "string": lambda value: isinstance(value, str),
    "teks": lambda value: isinstance(value, str),
    "bilangan": _is_number,
    "tanggal": lambda value: isinstance(value, datetime.date),
    "daftar": lambda value: isinstance(value, (list, tuple)),
    "teks_bilangan_bulat": _is_whole_text,
    "teks_tahun": _is_year_text,
    "teks_tanggal": _is_date_text,
}

MAPPING_TYPES = frozenset(("dict",))
SEQUENCE_TYPES = frozenset(("list", "daftar"))

_WORDS: Mapping[str, Text] = {
    "boolean": Text("true atau false", "true or false"),
    "dict": Text("pasangan kunci: nilai", "key: value pairs"),
    "list": Text("daftar", "a list"),
    "daftar": Text("daftar", "a list"),
    "integer": Text("bilangan bulat", "a whole number"),
    "float": Text("bilangan", "a number"),
    "number": Text("bilangan", "a number"),
    "bilangan": Text("bilangan", "a number"),
    "string": Text("teks", "text"),
    "teks": Text("teks", "text"),
    "date": Text("tanggal", "a date"),
    "tanggal": Text("tanggal", "a date"),
    "teks_bilangan_bulat": Text("bilangan bulat", "a whole number"),
    "teks_tahun": Text("tahun (empat angka)", "a year (four digits)"),
    "teks_tanggal": Text(
        "tanggal (2024-01-17 atau 17 Januari 2024)", "a date (2024-01-17 or 17 Januari 2024)"
    ),
}


def name_type(name: str) -> Text:
    """Return how users call the type `name`."""
    return _WORDS.get(name, Text(name, name))
