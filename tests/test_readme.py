"""What the README shows is what the tool does."""

import re
from pathlib import Path

from checker.cli import main

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w*)\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
PACK = "name: mine\nversion: 1.0.0\ntitle: {id: Milik sendiri, en: Mine}\ndefault: true\n"


def test_the_rule_in_the_readme_works(tmp_path, capsys):
    rule = next(text for language, text in BLOCKS if language == "yaml")
    (tmp_path / "target").mkdir()
    (tmp_path / "target" / "vague.yaml").write_text(rule, encoding="utf-8")
    (tmp_path / "pack.yaml").write_text(PACK, encoding="utf-8")
    assert main(["rules", "test", "XYZ001", "--rules", str(tmp_path)]) == 0
    assert "2 contoh dari 1 aturan: 0 tidak sesuai" in capsys.readouterr().out


def test_the_finding_in_the_readme_is_a_real_one():
    shown = next(text for _, text in BLOCKS if text.startswith("kesalahan"))
    report = (ROOT / "tests" / "expected" / "kpu-lampung-2024.txt").read_text(encoding="utf-8")
    lines = [line for line in shown.splitlines() if line.strip(".\n")]
    assert [line for line in lines if line not in report.splitlines()] == []


def test_the_commands_in_the_readme_exist(capsys):
    named = set(re.findall(r"selaras (\w[\w-]*)", "".join(text for _, text in BLOCKS)))
    assert {"check", "explain", "align", "graph", "rules"} <= named
    for command in named:
        try:
            main([command, "--help"])
        except SystemExit as end:
            assert end.code == 0, command
