"""Where reports go: standard output, or files that are written whole or not at all."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from checker.errors import Text, UsageError
from checker.model.report import Report
from checker.reporters import REPORTERS
from checker.reporters.text import paint

SCREEN = "-"


@dataclass(frozen=True, slots=True)
class Output:
    """A format, and the file for it; SCREEN is standard output."""

    format: str
    file: str


def plan_outputs(said: Sequence[tuple[str, str]]) -> tuple[Output, ...]:
    """Give each --output to the --format before it; UsageError if they do not pair.

    `said` are the options as they stood, ("format", name) or ("output", file); an --output that
    stands first belongs to the first --format, or to text if there is none. A format without a
    file goes to standard output, and only one may. UsageError for an unknown format too.
    """
    first = next((i for i, (option, _) in enumerate(said) if option == "format"), len(said))
    named = said[first][1] if first < len(said) else "text"
    pairs: list[tuple[str, list[str]]] = [(named, [file for _, file in said[:first]])]
    for option, word in said[first + 1 :]:
        if option == "format":
            pairs.append((word, []))
        else:
            pairs[-1][1].append(word)
    for name, _ in pairs:
        REPORTERS.get(name)
    if any(len(files) > 1 for _, files in pairs):
        raise UsageError(
            Text("setiap --output memerlukan --format", "each --output needs a --format")
        )
    outputs = tuple(Output(name, files[0] if files else SCREEN) for name, files in pairs)
    _refuse_same_place(outputs)
    return outputs


def _refuse_same_place(outputs: Sequence[Output]) -> None:
    places = [o.file if o.file == SCREEN else os.path.realpath(o.file) for o in outputs]
    if places.count(SCREEN) > 1:
        raise UsageError(
            Text(
                "hanya satu --format boleh tanpa --output",
                "only one --format may lack its --output",
            )
        )
    for output, place in zip(outputs, places, strict=True):
        if places.count(place) > 1:
            raise UsageError(
                Text(
                    f'dua --output menuju satu berkas: "{output.file}"',
                    f'two --output lead to one file: "{output.file}"',
                )
            )


def _refuse_inputs(report: Report, outputs: Sequence[Output]) -> None:
    """A report must not take the place of a plan: what it was made of would be lost."""
    shown = [*(d.file for d in report.documents), *(c.file for c in report.unreadable if c.file)]
    read = {os.path.realpath(file) for file in shown}
    for output in outputs:
        if output.file != SCREEN and os.path.realpath(output.file) in read:
            raise UsageError(
                Text(
                    f'"{output.file}" adalah berkas yang diperiksa; laporan tidak menimpanya',
                    f'"{output.file}" is among the files checked; no report is written over it',
                )
            )


def write_outputs(report: Report, outputs: Sequence[Output], lang: str) -> None:
    """Write every output; UsageError if a file cannot be written, or is one of those checked."""
    _refuse_inputs(report, outputs)
    for output in outputs:
        if output.file != SCREEN:
            write_whole(Path(output.file), REPORTERS.get(output.format)(report, lang))
        elif output.format == "text" and _wants_colour():
            width = shutil.get_terminal_size((100, 24)).columns
            sys.stdout.write(paint(report, lang, width))
        else:
            sys.stdout.flush()
            sys.stdout.buffer.write(REPORTERS.get(output.format)(report, lang))


def _wants_colour() -> bool:
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def write_whole(path: Path, data: bytes) -> None:
    """Write a file so that nobody ever sees half of it; a link stays, and so does a device."""
    try:
        if path.exists() and not path.is_file() and not path.is_dir():
            path.write_bytes(data)
            return
        place = Path(os.path.realpath(path))
        with tempfile.NamedTemporaryFile(dir=place.parent, prefix=".", delete=False) as draft:
            draft.write(data)
        try:
            Path(draft.name).chmod(0o644)
            Path(draft.name).replace(place)
        except OSError:
            Path(draft.name).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise _refuse(path, error) from error


def make_folder(path: Path) -> None:
    """Make a folder where there is none; UsageError if that cannot be."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _refuse(path, error) from error


def _refuse(path: Path, error: OSError) -> UsageError:
    reason = error.strerror or type(error).__name__
    return UsageError(
        Text(f'"{path}" tidak dapat ditulis: {reason}', f'cannot write "{path}": {reason}')
    )
