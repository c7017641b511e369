"""What is read of the paths on a command line, and that nothing is passed over in silence."""

import hashlib
import os
from importlib import metadata
from pathlib import Path

import pytest

from checker.errors import UsageError
from checker.gather import Gathered, gather, settle_foreign
from checker.source.limits import MAX_FILE_BYTES
from tests.plans import knowledge, read

PLAN = "dokumen: {jenis: pk, unit: A, tahun: 2024}\n"


def lay(folder: Path, *names: str, text: str = PLAN) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def find(here: Path, *paths: str, ignored: tuple[str, ...] = ()) -> Gathered:
    known = knowledge()
    return gather(paths, here, (*known.ignored, *ignored), known.office)


def inputs(gathered: Gathered) -> list[str]:
    return [found.shown for found in gathered.inputs]


def test_plans_are_found_in_order_of_name_whatever_the_order_of_paths(tmp_path: Path) -> None:
    lay(tmp_path, "b/pk.yaml", "a/rkt.yml", "c.YAML")
    assert inputs(find(tmp_path, "c.YAML", "b", "a")) == ["a/rkt.yml", "b/pk.yaml", "c.YAML"]
    assert {found.importer for found in find(tmp_path, ".").inputs} == {"yaml"}


def test_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    lay(tmp_path, "a/pk.yaml")
    (tmp_path / "tautan.yaml").symlink_to(tmp_path / "a" / "pk.yaml")
    assert inputs(find(tmp_path, "a", "a/pk.yaml", "./a/../a")) == ["a/pk.yaml"]
    assert len(inputs(find(tmp_path, "."))) == 1


def test_what_is_no_plan_is_named_as_skipped(tmp_path: Path) -> None:
    lay(tmp_path, "pk.yaml", "catatan.txt", "README")
    lay(tmp_path, "lain.yaml", "x/aturan.yml", text="judul: A\n")
    gathered = find(tmp_path, ".")
    assert inputs(gathered) == ["pk.yaml"]
    assert gathered.skipped == ["README", "catatan.txt", "lain.yaml", "x/aturan.yml"]
    assert gathered.unreadable == []


def test_an_office_file_is_never_passed_over(tmp_path: Path) -> None:
    lay(tmp_path, "pk.docx", "a/rkt.XLSX")
    gathered = find(tmp_path, ".")
    assert gathered.unreadable == []  # a plan read later may stand for them
    settle_foreign(gathered, [])
    assert [complaint.within("en") for complaint in gathered.unreadable] == [
        'a/rkt.XLSX: files of kind ".xlsx" cannot be read yet',
        'pk.docx: files of kind ".docx" cannot be read yet',
    ]
    assert gathered.skipped == []


def test_a_plan_stands_for_the_file_beside_it_that_it_names(tmp_path: Path) -> None:
    lay(tmp_path, "a/pk.docx", "b/pk.docx", text="isi")
    digest = hashlib.sha256(b"isi").hexdigest()
    said = PLAN.replace("2024}", f"2024, sumber: {{berkas: pk.docx, sha256: {digest}}}}}")
    gathered = find(tmp_path, ".")
    settle_foreign(gathered, [read(said, "a/pk.yaml")])
    assert gathered.skipped == ["a/pk.docx"]
    assert [complaint.file for complaint in gathered.unreadable] == ["b/pk.docx"]


def test_a_file_named_by_the_user_must_be_a_plan(tmp_path: Path) -> None:
    lay(tmp_path, "lain.yaml", text="judul: A\n")
    lay(tmp_path, "catatan.txt", "README", ".git")
    assert inputs(find(tmp_path, "lain.yaml")) == ["lain.yaml"]
    for name, kind in (("catatan.txt", ".txt"), ("README", "without suffix")):
        (complaint,) = find(tmp_path, name).unreadable
        assert complaint.within("en") == f'{name}: files of kind "{kind}" cannot be read yet'


def test_what_no_plan_lies_in_is_ignored(tmp_path: Path) -> None:
    lay(
        tmp_path,
        ".git/pk.yaml",
        "rules/pk.yaml",
        "~$pk.yaml",
        "pins.yaml",
        "selaras.yaml",
        "node_modules/a/pk.yaml",
    )
    gathered = find(tmp_path, ".")
    assert (inputs(gathered), gathered.skipped, gathered.unreadable) == ([], [], [])


IGNORED = [
    ("arsip", ["baru/pk.yaml", "rencana/pk.yaml"]),
    ("rencana/arsip", ["arsip/pk.yaml", "baru/pk.yaml", "rencana/pk.yaml"]),
    ("rencana/arsip/", ["arsip/pk.yaml", "baru/pk.yaml", "rencana/pk.yaml"]),
    ("rencana/*", ["arsip/pk.yaml", "baru/pk.yaml"]),
    ("*.yaml", []),
]


@pytest.mark.parametrize(("word", "expected"), IGNORED)
@pytest.mark.parametrize("paths", [(".",), ("rencana", "arsip", "baru")])
def test_ignored_paths_count_from_the_folder_of_the_settings(
    word: str, expected: list[str], paths: tuple[str, ...], tmp_path: Path
) -> None:
    lay(tmp_path, "rencana/pk.yaml", "rencana/arsip/pk.yaml", "arsip/pk.yaml", "baru/pk.yaml")
    if word == "arsip" and "arsip" in paths:
        expected = ["arsip/pk.yaml", *expected]  # a folder named by the user is looked into
    assert inputs(find(tmp_path, *paths, ignored=(word,))) == expected


def test_a_path_that_does_not_exist_is_a_slip_of_the_user(tmp_path: Path) -> None:
    with pytest.raises(UsageError) as error:
        find(tmp_path, "recana")
    assert error.value.within("en") == 'no file or folder "recana"'


def test_an_importer_of_another_package_is_asked_for_what_ours_do_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "guest_importer.py").write_text(
        "class IMPORTER:\n"
        "    SUFFIXES = ('.plan',)\n"
        "    is_plan = staticmethod(lambda data: data == b'rencana')\n"
    )
    monkeypatch.syspath_prepend(tmp_path)
    point = metadata.EntryPoint("tamu", "guest_importer", "selaras.importers")
    monkeypatch.setattr(metadata, "entry_points", lambda group: (point,))
    lay(tmp_path / "isi", "a.plan", text="rencana")
    lay(tmp_path / "isi", "b.plan", text="lain")
    gathered = find(tmp_path / "isi", ".")
    assert [(i.shown, i.importer) for i in gathered.inputs] == [("a.plan", "tamu")]
    assert gathered.skipped == ["b.plan"]


def test_a_path_that_no_system_can_name_is_a_slip_too(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="tidak ada berkas atau folder"):
        find(tmp_path, "r" * 5000)


def test_a_link_to_itself_is_an_input_that_cannot_be_read(tmp_path: Path) -> None:
    lay(tmp_path, "pk.yaml")
    (tmp_path / "lingkar.yaml").symlink_to("lingkar.yaml")
    assert inputs(find(tmp_path, ".")) == ["lingkar.yaml", "pk.yaml"]


def test_a_file_too_large_to_look_at_is_an_input(tmp_path: Path) -> None:
    with (tmp_path / "besar.yaml").open("wb") as file:
        file.truncate(MAX_FILE_BYTES + 1)
    assert inputs(find(tmp_path, ".")) == ["besar.yaml"]


def test_a_folder_that_cannot_be_read_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lay(tmp_path, "a/pk.yaml", "b/pk.yaml")
    scan = os.scandir

    def refuse(path: str) -> object:
        if Path(path).name == "a":
            raise PermissionError(13, "Permission denied", path)
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)
    gathered = find(tmp_path, ".")
    assert inputs(gathered) == ["b/pk.yaml"]
    assert [complaint.within("en") for complaint in gathered.unreadable] == [
        "a: the folder cannot be read: Permission denied"
    ]


def test_paths_outside_are_shown_from_here(tmp_path: Path) -> None:
    lay(tmp_path, "rencana/pk.yaml")
    (tmp_path / "lain").mkdir()
    assert inputs(find(tmp_path / "lain", "../rencana")) == ["../rencana/pk.yaml"]
    assert inputs(find(tmp_path / "lain", str(tmp_path / "rencana"))) == ["../rencana/pk.yaml"]


@pytest.mark.parametrize("path", [".", "pipa.yaml"])
def test_a_pipe_is_said_and_never_waited_for(tmp_path: Path, path: str) -> None:
    os.mkfifo(tmp_path / "pipa.yaml")
    gathered = find(tmp_path, path)
    assert [complaint.within("en") for complaint in gathered.unreadable] == [
        "pipa.yaml: no regular file, so it is not read"
    ]
    assert gathered.inputs == []
