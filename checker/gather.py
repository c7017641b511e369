"""Paths of a command line made into the files to read; what is passed over is counted and named."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from fnmatch import fnmatch
from functools import cached_property
from pathlib import Path

from checker.errors import Complaint, Text, UsageError, nearest
from checker.importers import IMPORTERS
from checker.model.plan import Document
from checker.source.limits import MAX_FILE_BYTES

NO_FILE = Text("bukan berkas biasa, sehingga tidak dibaca", "no regular file, so it is not read")
NO_PLAN = Text("tidak ada dokumen rencana yang ditemukan", "no plan document was found")


@dataclass(frozen=True, slots=True)
class Input:
    """A file to read: its name as reports show it, and the importer that reads it."""

    shown: str
    path: Path
    importer: str


@dataclass(slots=True)
class Gathered:
    """What was found: inputs in order of name, files passed over, and files that cannot be read.

    `foreign` are office files of folders that no importer reads, by the name that reports show.
    """

    inputs: list[Input] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)
    unreadable: list[Complaint] = field(default_factory=list)
    foreign: dict[str, Path] = field(default_factory=dict)


def gather(
    paths: Sequence[str], here: Path, ignored: Sequence[str], office: Sequence[str]
) -> Gathered:
    """Find the plan files below `paths`; names are relative to `here`.

    In a folder, a YAML file is a plan if its top level has `dokumen`; an office file that no
    importer reads is unreadable, never passed over, and so is a folder without any plan beside
    others that hold some. UsageError for a path that does not exist.
    """
    suffixes = _Suffixes()
    gathered = Gathered()
    seen: dict[str, bool] = {}
    empty: list[Path] = []
    for said in paths:
        path = here / said
        if not said or not _exists(path):
            raise UsageError(_say_absent(said, path))
        files = list(_walk(path, here, ignored, gathered)) if path.is_dir() else [path]
        real = [os.path.realpath(file) for file in files]
        for file, one in zip(files, real, strict=True):
            if one not in seen:
                seen[one] = _sort_in(file, path.is_dir(), here, suffixes, office, gathered)
        if not any(seen[one] for one in real):
            empty.append(path)
    if gathered.inputs:
        gathered.unreadable += [Complaint(NO_PLAN, _shown(path, here)) for path in empty]
    gathered.inputs.sort(key=lambda found: found.shown)
    gathered.skipped.sort()
    gathered.unreadable.sort(key=lambda complaint: complaint.file or "")
    return gathered


def _exists(path: Path) -> bool:
    """Whether the path leads to something; `Path.exists` raises for a name that is too long."""
    try:
        path.stat()
    except OSError:
        return False
    return True


def _say_absent(said: str, path: Path) -> Text:
    try:
        there = sorted(file.name for file in path.parent.iterdir())
    except OSError:
        there = []
    near = nearest(Path(said).name, there)
    absent = Text(f'tidak ada berkas atau folder "{said}"', f'no file or folder "{said}"')
    if near is None:
        return absent
    return Text(f'{absent.id}; maksudnya "{near}"?', f'{absent.en}; did you mean "{near}"?')


class _Suffixes:
    """Which importer reads which suffix; other packages are asked for what none of ours reads."""

    def find(self, suffix: str) -> str | None:
        """Return the importer's name, None if there is none."""
        return self._shipped.get(suffix) or self._offered.get(suffix)

    @cached_property
    def _shipped(self) -> dict[str, str]:
        return _list_suffixes(IMPORTERS.names())

    @cached_property
    def _offered(self) -> dict[str, str]:
        return _list_suffixes(IMPORTERS.offered())


def _list_suffixes(importers: Sequence[str]) -> dict[str, str]:
    return {suffix: name for name in importers for suffix in IMPORTERS.get(name).SUFFIXES}


def _walk(folder: Path, here: Path, ignored: Sequence[str], gathered: Gathered) -> Iterator[Path]:
    def note(error: OSError) -> None:
        reason = error.strerror or type(error).__name__
        message = Text(
            f"folder tidak dapat dibaca: {reason}", f"the folder cannot be read: {reason}"
        )
        gathered.unreadable.append(Complaint(message, _shown(Path(error.filename), here)))

    for where, folders, files in os.walk(folder, onerror=note):
        base = Path(where)
        folders[:] = sorted(f for f in folders if not _is_ignored(base / f, here, ignored))
        for file in sorted(files):
            if not _is_ignored(base / file, here, ignored):
                yield base / file


def _is_ignored(path: Path, here: Path, ignored: Sequence[str]) -> bool:
    """Whether a word fits the name, or the whole path as reports show it."""
    whole = _shown(path, here)
    return any(fnmatch(path.name, word) or fnmatch(whole, word.rstrip("/")) for word in ignored)


def _shown(path: Path, here: Path) -> str:
    """Return the path as reports show it; bytes that are no UTF-8 stand escaped."""
    shown = Path(os.path.relpath(path, here)).as_posix()
    return os.fsencode(shown).decode("utf-8", "backslashreplace")


def _sort_in(
    file: Path,
    in_folder: bool,
    here: Path,
    suffixes: _Suffixes,
    office: Sequence[str],
    gathered: Gathered,
) -> bool:
    """Note the file where it belongs; return whether it was taken for a plan, readable or not."""
    shown = _shown(file, here)
    suffix = file.suffix.lower()
    importer = suffixes.find(suffix)
    if importer is not None and _exists(file) and not file.is_file():
        # a pipe or a device would be read for ever
        gathered.unreadable.append(Complaint(NO_FILE, shown))
        return True
    if importer is None:
        if in_folder and suffix not in office:
            gathered.skipped.append(shown)
            return False
        if in_folder:
            gathered.foreign[shown] = file
        else:
            gathered.unreadable.append(refuse(shown, suffix))
        return True
    if in_folder and not _looks_like_plan(file, importer):
        gathered.skipped.append(shown)
        return False
    gathered.inputs.append(Input(shown, file, importer))
    return True


def refuse(shown: str, suffix: str) -> Complaint:
    """Say that no importer reads files of that suffix."""
    message = Text(
        f'berkas jenis "{suffix or "tanpa akhiran"}" belum dapat dibaca',
        f'files of kind "{suffix or "without suffix"}" cannot be read yet',
    )
    return Complaint(message, shown)


def settle_foreign(gathered: Gathered, documents: Sequence[Document]) -> None:
    """Tell office files of folders that a plan file stands for from those that nobody read.

    A plan stands for the file beside it that its `sumber` names with the right sha256.
    """
    stood_for = {
        (Path(document.file).parent / str(name), sha256)
        for document in documents
        if (name := document.root.get("sumber.berkas"))
        and (sha256 := document.root.get("sumber.sha256"))
    }
    for shown, path in gathered.foreign.items():
        if (Path(shown), _digest(path)) in stood_for:
            gathered.skipped.append(shown)
        else:
            gathered.unreadable.append(refuse(shown, path.suffix.lower()))
    gathered.skipped.sort()
    gathered.unreadable.sort(key=lambda complaint: complaint.file or "")


def _digest(path: Path) -> str | None:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None


def _looks_like_plan(file: Path, importer: str) -> bool:
    is_plan = IMPORTERS.get(importer).is_plan
    try:
        if file.stat().st_size > MAX_FILE_BYTES:
            return True  # too large to look at: reading it says so
        return is_plan(file.read_bytes())
    except OSError:
        return True  # reading it says why
