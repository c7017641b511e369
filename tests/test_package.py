"""What is built can be installed elsewhere, and brings its rules with it."""

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

import checker

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "samples" / "kpu-lampung-2024"
CLEAN = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}


@dataclass(frozen=True)
class Installed:
    """A wheel, and an environment of its own in which it was installed."""

    wheel: Path
    binaries: Path
    packages: Path


def run(*command: object, cwd: Path, accept: tuple[int, ...] = (0,)) -> bytes:
    done = subprocess.run(
        [str(word) for word in command], cwd=cwd, env=CLEAN, capture_output=True, check=False
    )
    assert done.returncode in accept, done.stderr.decode()
    return done.stdout


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """Build and install without a network: what Selaras needs is lent from the current environment."""
    folder = tmp_path_factory.mktemp("elsewhere")
    run(
        *(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT),
        cwd=folder,
    )
    (wheel,) = folder.glob("*.whl")
    home = folder / "env"
    venv.create(home, with_pip=False)
    places = {"base": str(home), "platbase": str(home)}
    binaries = Path(sysconfig.get_path("scripts", "venv", places))
    packages = Path(sysconfig.get_path("purelib", "venv", places))
    pip = (sys.executable, "-m", "pip", "--python", binaries / "python", "--quiet")
    run(*pip, "install", "--no-deps", "--no-index", wheel, cwd=folder)
    (packages / "lent.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return Installed(wheel, binaries, packages)


def list_yaml(folder: Path) -> set[str]:
    return {file.relative_to(folder).as_posix() for file in folder.rglob("*.yaml")}


def test_the_wheel_brings_every_rule_and_its_licence(installed: Installed) -> None:
    assert list_yaml(installed.packages / "checker" / "_rules") == list_yaml(ROOT / "rules")
    names = zipfile.ZipFile(installed.wheel).namelist()
    assert [name for name in names if name.endswith("/licenses/LICENSE")]
    assert {name.split("/")[0] for name in names if ".dist-info" not in name} == {"checker"}


def test_the_version_is_that_of_the_package(installed: Installed, tmp_path: Path) -> None:
    said = run(installed.binaries / "selaras", "--version", cwd=tmp_path)
    assert said.decode().split() == ["selaras", checker.__version__]
    assert f"-{checker.__version__}-" in installed.wheel.name


def test_rules_are_read_from_inside_the_wheel(installed: Installed, tmp_path: Path) -> None:
    code = "from checker.knowledge.load import shipped_rules; print(shipped_rules())"
    said = run(installed.binaries / "python", "-c", code, cwd=tmp_path)
    assert Path(said.decode().strip()) == (installed.packages / "checker" / "_rules").resolve()


def test_it_knows_as_many_rules_as_the_checkout(installed: Installed, tmp_path: Path) -> None:
    here = run(sys.executable, "-m", "checker.cli", "rules", "list", cwd=ROOT)
    assert run(installed.binaries / "selaras", "rules", "list", cwd=tmp_path) == here
    assert len(here.splitlines()) > 1


def test_it_checks_the_sample_as_the_checkout_does(installed: Installed, tmp_path: Path) -> None:
    plans = tmp_path / "samples" / SAMPLE.name
    plans.mkdir(parents=True)
    for file in SAMPLE.glob("*.yaml"):
        (plans / file.name).write_bytes(file.read_bytes())
    check = ("check", f"samples/{SAMPLE.name}", "--format", "json")
    there = run(installed.binaries / "selaras", *check, cwd=tmp_path, accept=(1,))
    assert there == run(sys.executable, "-m", "checker.cli", *check, cwd=ROOT, accept=(1,))
