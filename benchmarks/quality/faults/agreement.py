"""What the PK says otherwise than the RKT, and the unit below otherwise than the unit above."""

from __future__ import annotations

import re
from collections.abc import Iterator

from benchmarks.quality.faults.targets import PERCENT, expect, put
from benchmarks.quality.mutant import Mutant, Plans, fault, want
from benchmarks.quality.plans import Base
from benchmarks.quality.rows import Row, alike, indicators, is_revised, pairs, squeeze
from benchmarks.quality.words import WORDS

NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


def drop(row: Row) -> Mutant:
    """Take a whole row out of its list."""

    def apply(plans: Plans) -> None:
        del row.above(plans)[row.steps[-1]]

    return Mutant(f"without {row.place[0]} {row.text[:60]!r}", apply)


@fault("XRP003")
def differ_target(base: Base) -> Iterator[Mutant]:
    """Another number in one of the two."""
    for one, other in pairs(base):
        said = str(other.here.get("target") or "")
        number = NUMBER.search(said)
        if not number or not one.here.get("target") or "target_triwulan" in other.here:
            continue
        for row in (one, other):
            for value in _others(number.group()):
                changed = put([row], "target", said.replace(number.group(), value, 1))
                yield expect(changed, want("XRP003", one.place, other.place))


def _others(number: str) -> list[str]:
    """Return other numbers: one digit changed, two digits swapped, one digit lost."""
    digits = [i for i, sign in enumerate(number) if sign.isdigit()]
    changed = str((int(number[digits[0]]) + 3) % 9 + 1)
    found = [changed + number[1:] if digits[0] == 0 else number]
    if len(digits) > 1 and number[digits[0]] != number[digits[1]] and number[digits[1]] != "0":
        signs = list(number)
        a, b = digits[:2]
        signs[a], signs[b] = signs[b], signs[a]
        found.append("".join(signs))
    return [value for value in found if value != number]


@fault("XRP001", "XRP002")
def rename_in_pk(base: Base) -> Iterator[Mutant]:
    """Quite another indicator in the PK."""
    for one, other in pairs(base):
        for text in WORDS["indikator_lain"]:
            wants = (want("XRP001", one.place), want("XRP002", other.place))
            yield expect(put([other], "uraian", text), *wants)


@fault("XRP001")
def drop_from_pk(base: Base) -> Iterator[Mutant]:
    """An indicator that was planned and not agreed."""
    for one, other in pairs(base):
        yield expect(drop(other), want("XRP001", one.place))


@fault("XRP002")
def drop_from_rkt(base: Base) -> Iterator[Mutant]:
    """An indicator that was agreed and not planned."""
    for one, other in pairs(base):
        yield expect(drop(one), want("XRP002", other.place))


@fault("XRP004")
def move_in_pk(base: Base) -> Iterator[Mutant]:
    """The same indicator under another sasaran in the PK."""
    for _, row in pairs(base):
        own = row.above(base.plans, 2)
        for number, other in enumerate(row.above(base.plans, 3)):
            apart = squeeze(other.get("uraian") or "") != squeeze(own.get("uraian") or "")
            if other is not own and apart and other.get("indikator"):
                yield _move(row, number, len(other["indikator"]))


def _move(row: Row, number: int, last: int) -> Mutant:
    def apply(plans: Plans) -> None:
        here = row.above(plans).pop(row.steps[-1])
        row.above(plans, 3)[number]["indikator"].append(here)

    there = Row(row.alias, (row.steps[0], number, "indikator", last), row.here)
    what = f"{row.text[:60]!r} moved to {there.place[1]}"
    return Mutant(what, apply, (want("XRP004", there.place),))


@fault("LVL003")
def weaken_below(base: Base) -> Iterator[Mutant]:
    """The unit below promises less than the unit above."""
    for upper in indicators(base, "rkt", "pk"):
        said = PERCENT.fullmatch(str(upper.here.get("target") or ""))
        if said is None or is_revised(base, upper.alias):
            continue
        low = upper.here.get("polaritas") == "minimal"
        value = float(said[1].replace(",", ".")) * (1.5 if low else 0.5)
        written = f"{value:.2f}%".replace(".", ",")
        for row in indicators(base):
            if _is_below(base, row, upper):
                rows = alike(base, row)
                yield expect(put(rows, "target", written), want("LVL003", row.place))


def _is_below(base: Base, row: Row, upper: Row) -> bool:
    a, b = base.heading(row.alias), base.heading(upper.alias)
    same = a["jenis"] == b["jenis"] and a.get("tahun") == b.get("tahun")
    return same and a.get("induk") == b["unit"] and squeeze(row.text) == squeeze(upper.text)
