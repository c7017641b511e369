"""What is named on the command line is looked at, or said not to be."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.desk import FAULTLESS, FAULTY, Desk

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("paths", [("pk.yaml", "kosong"), ("kosong", "pk.yaml"), ("kosong", ".")])
def test_an_empty_folder_beside_plans_is_not_green(desk: Desk, paths: tuple[str, ...]) -> None:
    desk.write("pk.yaml", FAULTLESS)
    desk.write("kosong/catatan.txt", "x")
    said = desk.run("check", *paths, "--lang", "en", "--fail-on", "never")
    assert (said.code, "kosong: no plan document was found" in said.out) == (3, True)
    assert desk.run("graph", *paths).code == desk.run("align", *paths).code == 3


def test_a_folder_whose_plans_were_named_before_is_not_empty(desk: Desk) -> None:
    desk.write("a/pk.yaml", FAULTLESS)
    for paths in (("a/pk.yaml", "a"), ("a", "a/pk.yaml"), ("a", "a"), (".", "a")):
        assert desk.run("check", *paths).code == 0, paths


def test_an_empty_path_is_not_this_folder(desk: Desk) -> None:
    """As a build script gives it whose variable is not set."""
    desk.write("pk.yaml", FAULTLESS)
    said = desk.run("check", "", "--lang", "en")
    assert (said.code, said.out, said.err) == (2, "", 'selaras: no file or folder ""\n')


def test_one_wrong_path_among_right_ones_stops_the_check(desk: Desk) -> None:
    desk.write("pk.yaml", FAULTY)
    for command in ("check", "graph", "align"):
        said = desk.run(command, "pk.yaml", "rkt.yaml")
        assert (said.code, said.out) == (2, "")
        assert '"rkt.yaml"' in said.err


def test_a_file_whose_name_is_no_text_is_named_all_the_same(desk: Desk) -> None:
    name = os.fsdecode(b"pk\xff.yaml")
    try:
        desk.write(name, FAULTY)
    except OSError:
        pytest.skip("this file system knows no such names")
    assert desk.run("check").code == 1
    said = json.loads(desk.run("check", name, "--format", "json").out)
    assert said["documents"][0]["file"] == "pk\\xff.yaml"
    assert desk.run("graph").code == desk.run("align").code == 0
    assert desk.run("check", os.fsdecode(b"pk\xfe.yaml")).code == 2


def test_reports_are_utf8_whatever_the_terminal_says(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "checker.cli", "explain", "FRM003"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "ascii"},
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert not done.stdout.decode("utf-8").isascii()


def test_a_reader_that_goes_away_is_no_success(tmp_path: Path) -> None:
    """A report that nobody read to its end was not delivered; and no traceback is shown."""
    reader, writer = os.pipe()
    os.close(reader)
    try:
        done = subprocess.run(
            [sys.executable, "-m", "checker.cli", "rules", "list"],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdout=writer,
            stderr=subprocess.PIPE,
            check=False,
        )
    finally:
        os.close(writer)
    assert (done.returncode, done.stderr) == (3, b"")


@pytest.mark.parametrize("node", ["pk.yaml#sasaran_program[0].indikator[0]", "pk.yaml:10"])
def test_why_not_speaks_of_a_node(desk: Desk, node: str) -> None:
    desk.write("pk.yaml", FAULTLESS)
    said = desk.run("why-not", "UJI001", node)
    assert (said.code, said.err) == (0, "")
    assert "pk.yaml#sasaran_program[0].indikator[0]" in said.out


WRONG_NODES = [
    ("UJI01", "pk.yaml:10", 2, '"UJI001"'),
    ("UJI001", "pk.yml:10", 2, "pk.yml"),
    ("UJI001", "pk.yaml#sasaran_progam[0]", 2, "sasaran_progam[0]"),
    ("UJI001", "rusak.yaml:1", 3, "rusak.yaml"),
]


@pytest.mark.parametrize(("rule", "node", "code", "word"), WRONG_NODES)
def test_why_not_of_what_is_not_there(
    desk: Desk, rule: str, node: str, code: int, word: str
) -> None:
    desk.write("pk.yaml", FAULTLESS)
    desk.write("rusak.yaml", "dokumen: [")
    said = desk.run("why-not", rule, node)
    assert (said.code, said.out, word in said.err) == (code, "", True)


@pytest.mark.parametrize("what", ["rule", "plan"])
def test_schemas_are_json(desk: Desk, what: str) -> None:
    said = desk.run("schema", what)
    assert (said.code, said.err) == (0, "")
    assert json.loads(said.out)["$schema"].startswith("https://json-schema.org/")


def test_a_rule_that_was_begun_is_not_green_before_it_is_written(desk: Desk) -> None:
    begun = desk.run("rules", "new", "aturan/uji/target/vague")
    assert (begun.code, begun.err) == (0, "")
    assert (desk.folder / "aturan" / "uji" / "target" / "vague.yaml").is_file()
    assert desk.run("rules", "lint").code == 2
    assert desk.run("rules", "new", "aturan/uji/target/vague").code == 2
    assert desk.run("rules", "new").code == desk.run("rules", "new", "vague").code == 2
