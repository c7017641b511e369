"""The repaired sample differs from the faithful one only where it says so."""

from difflib import SequenceMatcher
from pathlib import Path

import pytest

SAMPLES = Path(__file__).parents[1] / "samples"
FAITHFUL = SAMPLES / "kpu-lampung-2024"
REPAIRED = SAMPLES / "kpu-lampung-2024-diperbaiki"
NAMES = ["pk-ketua.yaml", "pk-sekretaris.yaml", "rkt-ketua.yaml", "rkt-sekretariat.yaml"]
MARK = "# contoh perbaikan: "


def body(path: Path) -> list[str]:
    """The lines after the comment on top."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return lines[next(n for n, line in enumerate(lines) if line.startswith("dokumen:")) :]


def inside_marked_text(lines: list[str], number: int) -> bool:
    """Whether the line belongs to running text (`isi: |`) whose first line bears the mark."""
    indent = len(lines[number]) - len(lines[number].lstrip())
    for line in reversed(lines[:number]):
        if line.strip() and len(line) - len(line.lstrip()) < indent:
            return "|  " + MARK in line
    return False


def unmarked(old: list[str], new: list[str]) -> list[str]:
    """Lines that were added, changed or taken away without a mark beside them."""
    found = []
    for change, start, end, first, last in SequenceMatcher(None, old, new, False).get_opcodes():
        if change == "delete":
            around = new[max(first - 1, 0) : first + 1]
            found += [] if any(MARK in line for line in around) else old[start:end]
        elif change != "equal":
            found += [
                new[n]
                for n in range(first, last)
                if new[n] and MARK not in new[n] and not inside_marked_text(new, n)
            ]
    return found


@pytest.mark.parametrize("name", NAMES)
def test_every_repair_is_marked(name: str) -> None:
    assert unmarked(body(FAITHFUL / name), body(REPAIRED / name)) == []


def test_an_unmarked_repair_would_be_seen() -> None:
    old = ["a: 1", "isi: |", "  satu", "b: 2", "c: 3"]
    assert unmarked(old, ["a: 9", "isi: |", "  dua", "b: 2"]) == ["a: 9", "  dua", "c: 3"]
    marked = [f"a: 9  {MARK}x", f"isi: |  {MARK}y", "  dua", "b: 2", f"{MARK}c dihapus"]
    assert unmarked(old, marked) == []


@pytest.mark.parametrize("name", NAMES)
def test_the_faithful_sample_bears_no_repair(name: str) -> None:
    assert MARK not in (FAITHFUL / name).read_text(encoding="utf-8")
