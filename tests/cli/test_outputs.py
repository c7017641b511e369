"""Which report goes where: no file is taken for another, and nothing of a user is lost."""

# ruff: noqa: E501  (a row of a table is one line)

import os
from pathlib import Path

import pytest

from tests.cli.desk import FAULTLESS, FAULTY, Desk

TEXT, JSON = "PK Dinas", "{"

PAIRS = [
    ("--output a", {"a": TEXT}, ""),
    ("--format json --output a", {"a": JSON}, ""),
    ("--output a --format json", {"a": JSON}, ""),
    ("--format json --output a --format text", {"a": JSON}, TEXT),
    ("--format text --format json --output a", {"a": JSON}, TEXT),
    ("--format json --format text --output a", {"a": TEXT}, JSON),
    ("--format json --output a --format text --output b", {"a": JSON, "b": TEXT}, ""),
    ("--format json --output -", {}, JSON),
    ("--format json --output - --format text --output b", {"b": TEXT}, JSON),
]


@pytest.mark.parametrize(("options", "files", "screen"), PAIRS)
def test_an_output_belongs_to_the_format_before_it(
    desk: Desk, options: str, files: dict[str, str], screen: str
) -> None:
    desk.write("pk.yaml", FAULTY)
    before = set(desk.folder.iterdir())
    said = desk.run("check", "pk.yaml", *options.split())
    assert (said.code, said.err) == (1, "")
    assert bool(said.out) == bool(screen)
    assert said.out.startswith(screen)
    written = {file.name: file.read_text("utf-8") for file in set(desk.folder.iterdir()) - before}
    assert written.keys() == files.keys()
    assert [name for name, start in files.items() if not written[name].startswith(start)] == []


SLIPS = [
    ("--output a --output b", "each --output needs a --format"),
    ("--format json --output a --output b", "each --output needs a --format"),
    ("--format json --format text", "only one --format may lack its --output"),
    ("--format json --output - --format text", "only one --format may lack its --output"),
    ("--format json --output a --format text --output ./a", 'two --output lead to one file: "a"'),
    ("--format jso --output a", 'unknown format "jso"; did you mean "json"?'),
    ("--format json --output ada/a", 'cannot write "ada/a": No such file or directory'),
    ("--format json --output pk.yaml", '"pk.yaml" is among the files checked; no report is written over it'),
    ("--format json --output ./lain.yaml", '"./lain.yaml" is among the files checked; no report is written over it'),
    ("--format json --output tautan", '"tautan" is among the files checked; no report is written over it'),
]  # fmt: skip


@pytest.mark.parametrize(("options", "message"), SLIPS)
def test_slips_write_nothing(desk: Desk, options: str, message: str) -> None:
    desk.write("pk.yaml", FAULTY)
    desk.write("lain.yaml", "dokumen: [")
    (desk.folder / "tautan").symlink_to("pk.yaml")
    before = {file: file.read_bytes() for file in desk.folder.iterdir() if file.is_file()}
    said = desk.run("check", "pk.yaml", "lain.yaml", "--lang", "en", *options.split())
    assert (said.code, said.out, said.err) == (2, "", f"selaras: {message}\n")
    assert {file: file.read_bytes() for file in desk.folder.iterdir() if file.is_file()} == before


def test_a_link_stays_a_link(desk: Desk) -> None:
    desk.write("pk.yaml", FAULTLESS)
    there = desk.write("arsip/laporan.txt", "lama")
    link = desk.folder / "laporan.txt"
    link.symlink_to(there)
    assert desk.run("check", "pk.yaml", "--output", "laporan.txt").code == 0
    assert link.is_symlink()
    assert there.read_text("utf-8") == desk.run("check", "pk.yaml").out
    assert [file.name for file in there.parent.iterdir()] == ["laporan.txt"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_stays_a_pipe(desk: Desk) -> None:
    desk.write("pk.yaml", FAULTLESS)
    pipe = desk.folder / "pipa"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        assert desk.run("check", "pk.yaml", "--output", "pipa").code == 0
        said = os.read(reader, 1 << 16)
    finally:
        os.close(reader)
    assert pipe.is_fifo()
    assert said.decode() == desk.run("check", "pk.yaml").out


def test_an_incomplete_check_is_reported_whole(desk: Desk) -> None:
    desk.write("rkt.yaml", "dokumen: [")
    said = desk.run("check", "--output", "laporan.txt")
    assert (said.code, said.out) == (3, "")
    assert "rkt.yaml" in Path("laporan.txt").read_text("utf-8")
