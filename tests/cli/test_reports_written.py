"""Where reports go, that they are the same every time, and what the findings file holds."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from checker import __version__
from tests.cli.desk import FAULTLESS, FAULTY, Desk

ROOT = Path(__file__).parents[2]
SAMPLE = "samples/kpu-lampung-2024"


def test_formats_and_files_pair_in_their_order(desk: Desk) -> None:
    desk.write("pk.yaml", FAULTY)
    said = desk.run(
        *("check", "pk.yaml", "--format", "json", "--output", "temuan.json"),
        *("--format", "text", "--output", "temuan.txt"),
    )
    assert (said.code, said.out) == (1, "")
    assert json.loads((desk.folder / "temuan.json").read_text(encoding="utf-8"))["findings"]
    assert (desk.folder / "temuan.txt").read_text(encoding="utf-8") == desk.run(
        "check", "pk.yaml"
    ).out


def test_the_format_without_a_file_goes_to_the_screen(desk: Desk) -> None:
    desk.write("pk.yaml", FAULTY)
    both = desk.run("check", "pk.yaml", "--format", "json", "--output", "a", "--format", "text")
    assert both.out == desk.run("check", "pk.yaml").out
    assert (desk.folder / "a").is_file()


def test_a_file_is_replaced_whole_and_leaves_no_draft_behind(desk: Desk) -> None:
    desk.write("pk.yaml", FAULTLESS)
    desk.write("report.txt", "lama\n" * 10_000)
    desk.run("check", "pk.yaml", "--format", "text", "--output", "report.txt")
    written = (desk.folder / "report.txt").read_text(encoding="utf-8")
    assert written == desk.run("check", "pk.yaml").out
    assert sorted(each.name for each in desk.folder.iterdir() if each.name[0] == ".") == []


def test_a_file_that_cannot_be_written_keeps_what_it_held(desk: Desk) -> None:
    desk.write("pk.yaml", FAULTLESS)
    (desk.folder / "report").mkdir()
    said = desk.run("check", "pk.yaml", "--format", "text", "--output", "report")
    assert (said.code, "report" in said.err) == (2, True)
    assert list((desk.folder / "report").iterdir()) == []


def run_apart(seed: str, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "checker.cli", *arguments],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=False,
    )


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", SAMPLE, "--format", "text"),
        ("check", SAMPLE, "--format", "json"),
        ("align", SAMPLE),
        ("graph", SAMPLE, "--format", "json"),
    ],
)
def test_the_same_input_gives_the_same_bytes(arguments: tuple[str, ...]) -> None:
    first, second = (run_apart(seed, *arguments) for seed in ("1", "2"))
    assert first.stdout == second.stdout
    assert first.returncode == second.returncode == (1 if arguments[0] == "check" else 0)
    assert first.stdout
    assert str(ROOT).encode() not in first.stdout


def test_the_order_of_the_paths_does_not_matter(desk: Desk) -> None:
    desk.write("a/pk.yaml", FAULTY)
    desk.write("b/rkt.yaml", FAULTY.replace("jenis: pk", "jenis: rkt"))
    assert desk.run("check", "a", "b").out == desk.run("check", "b", "a", "a/pk.yaml").out


def test_reports_go_to_standard_output_and_complaints_to_standard_error(desk: Desk) -> None:
    desk.write("pk.yaml", FAULTY)
    assert desk.run("check").err == ""
    assert desk.run("check", "--select", "tidak-ada").out == ""


def test_the_findings_file_has_its_shape(desk: Desk) -> None:
    path = desk.write("rencana/pk.yaml", FAULTY)
    assert path.is_file()
    said = json.loads(desk.run("check", "rencana", "--format", "json").out)
    (pack,) = said["tool"]["packs"]
    (document,) = said["documents"]
    (finding,) = said["findings"]
    assert said["schema"] == "selaras-findings-1"
    assert (said["tool"]["name"], said["tool"]["version"]) == ("selaras", __version__)
    assert (pack["name"], pack["version"], len(pack["sha256"])) == ("uji", "1.0.0", 64)
    assert {key: document[key] for key in ("file", "jenis", "unit", "tahun")} == {
        "file": "rencana/pk.yaml",
        "jenis": "pk",
        "unit": "Dinas Kearsipan Contoh",
        "tahun": 2025,
    }
    assert len(document["sha256"]) == 64
    assert said["summary"] == {
        "error": 1,
        "warning": 0,
        "info": 0,
        "unassessed": 0,
        "waived": 0,
        "baseline": 0,
        "rules_run": 1,
        "rules_idle": [],
    }
    assert [said[key] for key in ("unassessed", "notes", "pairs")] == [[], [], []]
    assert said["coverage"]["indicators"] == 1
    assert len(finding.pop("fingerprint")) >= 16
    assert finding.pop("group")
    assert finding == {
        "rule": "target/empty",
        "code": "UJI001",
        "pack": "uji",
        "severity": "error",
        "confidence": "high",
        "status": "new",
        "title": "Target kosong",
        "message": 'Target "Persentase pemustaka yang puas" kosong.',
        "node": {"kind": "indikator", "label": finding["node"]["label"]},
        "location": {
            "file": "rencana/pk.yaml",
            "line": 11,
            "column": 17,
            "end_line": 11,
            "end_column": 20,
            "path": "sasaran_program[0].indikator[0].target",
            "origin": None,
        },
        "related": [],
        "criterion": "Uji",
        "effect": "Tidak terukur.",
        "remedy": "Isi targetnya.",
    }


def test_the_findings_file_speaks_english_too(desk: Desk) -> None:
    desk.write("pk.yaml", FAULTY)
    said = json.loads(desk.run("check", "--format", "json", "--lang", "en").out)
    assert said["findings"][0]["remedy"] == "State the target."
