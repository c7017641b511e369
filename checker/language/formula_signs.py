"""Which words and signs of a formula are arithmetic: `A / B` divides, `Kabupaten/Kota` does not."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from checker.language.formula_lexer import Token
from checker.language.formula_row import Row


class Sign(NamedTuple):
    """The item `at` that place joins what stands before and after it by `sign` (+ - * /)."""

    at: int
    sign: str
    sure: bool


def find_signs(row: Row) -> list[Sign]:
    """Return the signs of `row` in order; doubtful ones only where nothing speaks against them."""
    found = [
        Sign(index, _SIGN_OF[item.key], sure)
        for index, item in enumerate(row.items)
        if isinstance(item, Token) and item.key in _JUDGES and 0 < index < len(row.items) - 1
        for sure in (_JUDGES[item.key](row, index),)
        if sure is not None
    ]
    return _without_doubtful(row, found)


def _without_doubtful(row: Row, found: list[Sign]) -> list[Sign]:
    divisions = [sign for sign in found if sign.sign == "/"]
    if any(sign.sure for sign in divisions):
        return [sign for sign in found if sign.sure]
    found = [sign for sign in found if sign.sign != "/"] if divisions else found
    if len(divisions) > 1:
        divisions = [sign for sign in divisions if row.is_measure(sign.at + 1)]
    if len(divisions) == 1 and _likely(row, divisions[0]):
        return sorted([*(sign for sign in found if sign.sure), divisions[0]])
    return found


def _likely(row: Row, division: Sign) -> bool:
    """A slash after "jumlah ..." divides by another counted quantity, or else is multiplied."""
    if row.is_measure(division.at + 1) or row.key(division.at) != "garis_miring":
        return True
    return row.is_multiplied() or not row.is_measure(0)


Judge = Callable[[Row, int], bool | None]
"""Tells of the item at an index: True surely arithmetic, False perhaps, None not."""


def _divide_word(row: Row, at: int) -> bool | None:
    return None if row.is_verb(at) else True


def _compare_word(row: Row, at: int) -> bool | None:
    return None if row.key(at + 1) == "waktu" or row.is_verb(at) else False


def _toward_word(row: Row, at: int) -> bool | None:
    return False if row.is_measure(at + 1) else None


def _from_word(row: Row, at: int) -> bool | None:
    """Read "persentase A dari seluruh B" as a division, but not "nilai dari seluruh B"."""
    share = row.key(0) == "bagian" or row.is_multiplied()
    return False if share and row.is_measure(at + 1) else None


def _slash(row: Row, at: int) -> bool | None:
    before, after = row.gap_before(at), row.gap_after(at)
    operand = row.is_measure(at + 1) or row.is_bracket(at + 1) or row.is_lone(at + 1)
    if before and after:
        return operand or row.is_bracket(at - 1)
    if row.is_bracket(at - 1) and operand:
        return True
    if row.is_lone(at - 1) and (row.is_lone(at + 1) or row.is_bracket(at + 1)):
        return True
    if row.key(at + 1) in ("jumlah", "seluruh", "target"):
        return False
    return False if row.is_measure(at + 1) and row.is_multiplied() else None


def _colon(row: Row, at: int) -> bool | None:
    before, after = row.gap_before(at), row.gap_after(at)
    operand = row.is_measure(at + 1) or row.is_bracket(at + 1) or row.is_lone(at + 1)
    if row.is_number(at - 1) and row.is_number(at + 1) and not (before and after):
        return None
    if before and after:
        return operand
    if before != after:
        shared = row.is_measure(0) and row.is_measure(at + 1) and row.is_multiplied()
        return False if shared else None
    if (row.is_bracket(at - 1) or row.is_lone(at - 1)) and (
        row.is_bracket(at + 1) or row.is_lone(at + 1)
    ):
        return True
    return None


def _times(row: Row, at: int) -> bool | None:
    if row.written(at) == "·" and not (_factor(row, at - 1) or _factor(row, at + 1)):
        return None
    return True


def _times_letter(row: Row, at: int) -> bool | None:
    """`x` and `kali` multiply beside numbers, brackets and letters: `2 x 24 jam` is a length."""
    if row.is_verb(at) or row.is_sign(at - 1) or row.is_footnote(at):
        return None
    if "bobot" in (row.key(at - 1), row.key(at + 1)):
        return True
    if row.is_number(at - 1) and row.is_number(at + 1) and not row.is_end(at + 2):
        return None if isinstance(row.items[at + 2], Token) and row.is_plain(at + 2) else True
    if row.is_number(at + 1) or row.is_bracket(at + 1):
        return True
    if row.written(at) == "kali":
        return None
    if row.is_number(at - 1) or row.is_bracket(at - 1) or row.is_lone(at - 1):
        return True if row.gap_before(at) == row.gap_after(at) else None
    return True if row.written(at) == "x" and row.is_measure(at + 1) else None


def _plus(row: Row, at: int) -> bool | None:
    if row.written(at) != "+":
        return None if row.is_verb(at) else True
    return None if row.gap_after(at) and not row.gap_before(at) else True


def _minus_word(row: Row, at: int) -> bool | None:
    return None if row.is_verb(at) else True


def _dash(row: Row, at: int) -> bool | None:
    if row.is_number(at - 1) and row.is_number(at + 1):
        return None
    sides = row.is_bracket(at - 1) or row.is_bracket(at + 1) or row.is_lone(at - 1)
    if row.gap_before(at) and row.gap_after(at):
        if sides or row.is_measure(at + 1) or row.is_lone(at + 1):
            return True
        return False if row.written(at) == "-" else None
    if row.gap_before(at) != row.gap_after(at):
        return None
    return True if row.is_lone(at - 1) and (row.is_lone(at + 1) or sides) else None


def _factor(row: Row, at: int) -> bool:
    return row.is_number(at) or row.is_bracket(at) or row.is_lone(at)


_JUDGES: dict[str, Judge] = {
    "dibagi": _divide_word,
    "dibandingkan": _compare_word,
    "terhadap": _toward_word,
    "per": _toward_word,
    "dari": _from_word,
    "garis_miring": _slash,
    "titik_dua": _colon,
    "dikali": _times,
    "kali_angka": _times_letter,
    "ditambah": _plus,
    "dikurangi": _minus_word,
    "strip": _dash,
}
_SIGN_OF = {
    **dict.fromkeys(("dibagi", "dibandingkan", "terhadap", "per", "dari"), "/"),
    **dict.fromkeys(("garis_miring", "titik_dua"), "/"),
    **dict.fromkeys(("dikali", "kali_angka"), "*"),
    "ditambah": "+",
    **dict.fromkeys(("dikurangi", "strip"), "-"),
}


def find_connective(row: Row) -> int | None:
    """Return where "rasio (antara) A dengan B" turns from A to B, None if that cannot be told."""
    for keys in (("terhadap", "dibandingkan", "titik_dua"), ("dengan",), ("dan",)):
        places = [
            at
            for at in range(2, len(row.items) - 1)
            if row.key(at) in keys and (keys != ("dan",) or "antara" in row.written(0))
        ]
        measured = [at for at in places if row.is_measure(at + 1)]
        if len(measured or places) == 1:
            return (measured or places)[0]
    return None
