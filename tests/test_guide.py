"""What the guide shows is what the tool does."""

import re
from pathlib import Path

import pytest

from checker.cli import main
from checker.run import Request, check_plans
from checker.settings import read_settings

ROOT = Path(__file__).parents[1]
GUIDE = (ROOT / "docs" / "panduan.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w*)\n(.*?)^```", GUIDE, re.MULTILINE | re.DOTALL)
YAML = [text for language, text in BLOCKS if language == "yaml"]
PLAN = next(text for text in YAML if text.startswith("dokumen:"))
NAMED = {text.splitlines()[0].removeprefix("# "): text for text in YAML if text[0] == "#"}


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that holds every file which the guide shows, under the names that it gives."""
    for name, text in {**NAMED, "rencana/pk.yaml": PLAN}.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_guide_shows_every_kind_of_file() -> None:
    assert set(NAMED) == {
        "selaras.yaml",
        "pins.yaml",
        "aturan-kami/pack.yaml",
        "aturan-kami/target/no-source.yaml",
    }


def test_the_plan_is_faultless(office: Path) -> None:
    report = check_plans(["rencana"], Request())
    assert report.complete
    assert [(each.code, each.place.path) for each in report.findings] == []


def test_the_settings_and_the_pin_can_be_followed(office: Path) -> None:
    settings = read_settings(office)
    assert settings.fail_on == "warning"
    assert settings.parameters == {"IDN001": {"kemiripan": 0.9}}
    assert [pin.alignment for pin in settings.pins] == ["rkt_pk_indikator"]
    assert check_plans(["rencana"], Request(settings=settings)).complete


@pytest.mark.parametrize("action", ["test", "lint"])
def test_the_rule_passes_its_own_examples(office: Path, action: str) -> None:
    (office / "selaras.yaml").unlink()
    assert main(["rules", action, "KMI001", "--rules", "aturan-kami"]) == 0


def test_the_rule_finds_what_the_plan_lacks(office: Path) -> None:
    (office / "selaras.yaml").unlink()
    found = check_plans(["rencana"], Request(rules=(Path("aturan-kami"),))).findings
    assert {(each.code, each.place.path) for each in found} == {
        ("KMI001", "tujuan[0].indikator[0].sumber_data"),
        ("KMI001", "sasaran_strategis[0].indikator[1].sumber_data"),
    }


def test_the_finding_is_a_real_one() -> None:
    shown = next(text for _, text in BLOCKS if text.startswith("kesalahan"))
    assert shown in (ROOT / "tests" / "expected" / "kpu-lampung-2024.txt").read_text("utf-8")


def test_the_commands_work(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (office / "selaras.yaml").unlink()
    (office / "pins.yaml").unlink()
    assert main(["why-not", "FRM003", "rencana/pk.yaml:22"]) == 0
    for command in re.findall(r"^\| `selaras (\w.*?)`", GUIDE, re.MULTILINE):
        assert main(command.split()) == 0, command
    (office / "rencana" / "rkt.yaml").write_text(
        PLAN.replace("jenis: pk", "jenis: rkt"), encoding="utf-8"
    )
    for command in re.findall(r"^selaras (check .*?)(?:  +#.*)?$", GUIDE, re.MULTILINE):
        assert main(command.split()) in (0, 1, 3), command


def test_every_link_leads_somewhere() -> None:
    links = re.findall(r"\]\((?!http|#)([^)]+)\)", GUIDE)
    assert [link for link in links if not (ROOT / "docs" / link).exists()] == []
    headings = re.findall(r"^## (.*)$", GUIDE, re.MULTILINE)
    anchors = {re.sub(r"[^\w -]", "", each.lower()).replace(" ", "-") for each in headings}
    assert set(re.findall(r"\]\(#([^)]+)\)", GUIDE)) == anchors
