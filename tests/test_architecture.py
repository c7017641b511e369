"""The house keeps its own rules: layers, sizes, signs on doors, and what is imported late."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest
from importlinter.api import read_configuration
from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "checker"
MODULES = sorted(PACKAGE.rglob("*.py"))
NAMES = [module.relative_to(ROOT).as_posix() for module in MODULES]
MOST_LINES = 300
VAGUE = {"utils", "util", "helpers", "manager", "core", "base", "common", "data", "misc"}
HEAVY = ("networkx", "rich", "rapidfuzz", "cerberus")


@pytest.fixture(scope="module")
def trees() -> dict[str, ast.Module]:
    return {
        name: ast.parse(module.read_text(encoding="utf-8"))
        for name, module in zip(NAMES, MODULES, strict=True)
    }


def imports_of(tree: ast.Module) -> set[str]:
    """The top-level packages that a module imports anywhere, late imports too."""
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.partition(".")[0])
    return found


def test_the_layers_hold(capsys: pytest.CaptureFixture[str], monkeypatch) -> None:
    monkeypatch.chdir(ROOT)
    code = lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True)
    said = re.sub(r"\x1b\[[0-9;]*m", "", capsys.readouterr().out)
    assert code == EXIT_STATUS_SUCCESS, said
    assert "Contracts: 2 kept, 0 broken." in said


def test_every_room_has_its_place_in_a_layer(monkeypatch) -> None:
    monkeypatch.chdir(ROOT)
    contracts = read_configuration(str(ROOT / "pyproject.toml"))["contracts_options"]
    layers = next(each["layers"] for each in contracts if each["type"] == "layers")
    placed = {name for layer in layers for name in re.findall(r"[\w.]+", layer)}
    rooms = {name.replace("/", ".").removesuffix(".py") for name in NAMES if name.count("/") == 1}
    rooms |= {f"checker.{init.parent.name}" for init in PACKAGE.glob("*/__init__.py")}
    assert rooms - {"checker.__init__"} == placed


def test_no_module_is_too_long() -> None:
    lines = {name: (ROOT / name).read_text(encoding="utf-8").count("\n") for name in NAMES}
    assert {name: count for name, count in lines.items() if count > MOST_LINES} == {}


def test_every_module_has_a_sign_on_its_door(trees: dict[str, ast.Module]) -> None:
    assert [name for name, tree in trees.items() if not ast.get_docstring(tree)] == []


def test_no_module_has_a_name_that_says_nothing() -> None:
    assert [module.name for module in MODULES if module.stem in VAGUE] == []


def test_only_the_graph_imports_networkx(trees: dict[str, ast.Module]) -> None:
    importers = [name for name, tree in trees.items() if "networkx" in imports_of(tree)]
    assert importers
    assert [name for name in importers if not name.startswith("checker/graph/")] == []


def test_nothing_evaluates_text_as_code(trees: dict[str, ast.Module]) -> None:
    called = {
        (name, node.func.id)
        for name, tree in trees.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }
    assert {(name, said) for name, said in called if said in ("eval", "exec")} == set()


def loaded_by(*arguments: str) -> set[str]:
    """Run `selaras` in a process of its own and return which heavy packages it loaded."""
    code = (
        "import sys\n"
        "from checker.cli import main\n"
        "try:\n    status = main(sys.argv[1:])\n"
        "except SystemExit as end:\n    status = end.code\n"
        f"print('\\nLOADED', *[name for name in {HEAVY} if name in sys.modules])\n"
        "sys.exit(status)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=ROOT,
        capture_output=True,
        check=True,
        encoding="utf-8",
        env={"PYTHONUTF8": "1", "PYTHONPATH": str(ROOT)},
    )
    return set(done.stdout.splitlines()[-1].split()[1:])


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["check", "--help"]])
def test_help_loads_nothing_heavy(arguments: list[str]) -> None:
    assert loaded_by(*arguments) == set()


@pytest.mark.parametrize("arguments", [["explain", "FRM003"], ["rules", "list"]])
def test_explaining_rules_needs_no_graph_and_no_colours(arguments: list[str]) -> None:
    assert loaded_by(*arguments) & {"networkx", "rich", "rapidfuzz"} == set()


def test_rules_without_fault_need_no_cerberus() -> None:
    assert "cerberus" not in loaded_by("explain", "FRM003")


def test_a_check_written_to_a_file_needs_no_colours(tmp_path: Path) -> None:
    sample = "samples/kpu-lampung-2024"
    report = str(tmp_path / "report.txt")
    loaded = loaded_by(
        "check", sample, "--format", "text", "--output", report, "--fail-on", "never"
    )
    assert "rich" not in loaded
