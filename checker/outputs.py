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


def plan_outputs(formats: Sequence[str], files: Sequence[str]) -> tuple[Output, ...]:
    """Pair formats with files in their order; UsageError if they do not pair or a format is unknown.

    A format without a file goes to standard output, and only one may.
    """
    formats = formats or ("text",)
    for name in formats:
        REPORTERS.get(name)
    if len(files) > len(formats):
        raise UsageError(
            Text("setiap --output memerlukan --format", "each --output needs a --format")
        )
    if len(formats) - len(files) > 1:
        raise UsageError(
            Text(
                "hanya satu --format boleh tanpa --output",
                "only one --format may lack its --output",
            )
        )
    places = [*files, SCREEN][: len(formats)]
    return tuple(Output(name, file) for name, file in zip(formats, places, strict=True))


def write_outputs(report: Report, outputs: Sequence[Output], lang: str) -> None:
    """Write every output; UsageError if a file cannot be written."""
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
    """Write a file so that nobody ever sees half of it."""
    try:
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".", delete=False) as draft:
            draft.write(data)
        try:
            Path(draft.name).chmod(0o644)
            Path(draft.name).replace(path)
        except OSError:
            Path(draft.name).unlink(missing_ok=True)
            raise
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise UsageError(
            Text(f'"{path}" tidak dapat ditulis: {reason}', f'cannot write "{path}": {reason}')
        ) from error
