"""Numbers as Indonesian documents write them: comma for decimals, dot for thousands."""

from __future__ import annotations

import re

LONGEST = 40
"""A number of more characters than this is no amount that anybody plans."""

_NUMBER = re.compile(r"([-−]?)([0-9]+(?:[.,][0-9]+)*)")


def read_number(text: str, *, decimal_dot: bool = False) -> float | None:
    """Return the number that the whole of `text` is, or None.

    A dot before exactly three digits parts thousands (`7.012`), any other single dot is a decimal
    point (`83.2`); with `decimal_dot` a single dot always is one. A single comma is the decimal
    comma, also before three digits (`16,030`); several are thousands as the English write them.
    """
    text = text.strip()
    found = _NUMBER.fullmatch(text) if len(text) <= LONGEST else None
    if found is None:
        return None
    digits = _as_digits(found[2], decimal_dot)
    if digits is None:
        return None
    return -float(digits) if found[1] else float(digits)


def _as_digits(written: str, decimal_dot: bool) -> str | None:
    """Return `written` as Python writes a number, or None where its separators contradict."""
    dots, commas = written.count("."), written.count(",")
    if dots and commas:
        return _with_both(written, dots, commas)
    if commas:
        return written.replace(",", ".") if commas == 1 else _ungrouped(written, ",")
    if not dots:
        return written
    if dots == 1 and (decimal_dot or _ungrouped(written, ".") is None):
        return written
    return _ungrouped(written, ".")


def _with_both(written: str, dots: int, commas: int) -> str | None:
    """The separator that comes last is the decimal one; the other groups thousands."""
    decimal, group, count = (",", ".", commas)
    if written.rfind(".") > written.rfind(","):
        decimal, group, count = (".", ",", dots)
    whole, _, fraction = written.rpartition(decimal)
    grouped = _ungrouped(whole, group) if count == 1 else None
    return None if grouped is None else f"{grouped}.{fraction}"


def _ungrouped(written: str, separator: str) -> str | None:
    """Return the digits of groups of three, or None where they are no such groups."""
    head, *groups = written.split(separator)
    if not 1 <= len(head) <= 3 or head.startswith("0") or any(len(g) != 3 for g in groups):
        return None
    return head + "".join(groups)
