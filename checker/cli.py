"""Arguments in, text and an exit code out. Heavy parts are imported by the command that needs them."""

from __future__ import annotations

import argparse
import gc
import io
import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from checker import __version__
from checker.arguments import (
    FINDINGS,
    INCOMPLETE,
    OK,
    Commands,
    InTurn,
    Parser,
    add_command,
    add_paths,
    make_request,
)
from checker.author_commands import add_author_commands
from checker.errors import Complaint, SelarasError, Text, UsageError

if TYPE_CHECKING:
    from checker.model.report import Report
    from checker.run import Request


EPILOG = """\
kode keluar / exit codes:
  0  diperiksa lengkap, tidak ada temuan pada ambangnya / checked completely, nothing found
  1  ada temuan / findings
  2  salah pakai, konfigurasi, atau aturan / usage, configuration or rule error
  3  pemeriksaan tidak lengkap / incomplete
"""
BROKEN = Text(
    "kesalahan di dalam Selaras sendiri; tidak ada yang dapat disimpulkan tentang rencananya",
    "a fault in Selaras itself; nothing can be concluded about the plans",
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; return the exit code."""
    _speak_utf8()
    args = _build_parser().parse_args(arguments)
    try:
        code: int = args.run(args)
        sys.stdout.flush()
        return code
    except SelarasError as error:
        sys.stderr.write(f"selaras: {error.within(args.lang)}\n")
        return error.exit_code
    except BrokenPipeError:  # the reader of our output went away, as `head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return INCOMPLETE
    except KeyboardInterrupt:
        sys.stderr.write("\n" + Text("dihentikan", "interrupted").within(args.lang) + "\n")
        return INCOMPLETE
    except Exception:  # left alone, Python would exit with 1, which means: findings
        import traceback  # late: slow to import, and hardly ever needed

        sys.stderr.write(traceback.format_exc())
        sys.stderr.write(f"selaras: {BROKEN.within(args.lang)}\n")
        return INCOMPLETE


def _speak_utf8() -> None:
    """Say everything as the reports are written, whatever the terminal claims to understand."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _build_parser() -> argparse.ArgumentParser:
    parser = Parser(
        prog="selaras",
        description="Memeriksa rencana kinerja (SAKIP) sebelum ditandatangani. / "
        "Checks Indonesian government performance plans.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"selaras {__version__}")
    commands = parser.add_subparsers(title="perintah / commands", dest="command", required=True)
    _add_check(commands)
    add_author_commands(commands)
    _add_align(commands)
    _add_graph(commands)
    return parser


def _add_check(commands: Commands) -> None:  # type: ignore[valid-type]
    parser = add_command(commands, "check", "periksa dokumen / check documents")
    add_paths(parser)
    parser.add_argument(
        "--format", action=InTurn, dest="outputs", default=[], metavar="F", help="text, json, …"
    )
    parser.add_argument(
        "--output", action=InTurn, dest="outputs", default=[], metavar="FILE",
        help="berkas hasil untuk --format sebelumnya / file for the --format before it",
    )  # fmt: skip
    for option, text in (
        ("select", "hanya aturan ini / only these"),
        ("ignore", "tanpa / without"),
    ):
        parser.add_argument(
            f"--{option}", action="append", default=[], metavar="RULE",
            help=f"{text}: nama, kode, kelompok, atau paket / name, code, group or pack",
        )  # fmt: skip
    parser.add_argument(
        "--fail-on", choices=("error", "warning", "info", "never"), default=None,
        help="ambang kode keluar 1 / threshold of exit code 1 (error)",
    )  # fmt: skip
    parser.add_argument(
        "--strict", action="store_true",
        help="yang belum dapat dinilai juga menggagalkan / what was not assessed fails too",
    )  # fmt: skip
    parser.add_argument(
        "--verbose", action="store_true", help="sebut berkas yang dilewati / name skipped files"
    )
    parser.set_defaults(run=_run_check)


def _add_align(commands: Commands) -> None:  # type: ignore[valid-type]
    parser = add_command(
        commands, "align", "baris mana berpasangan dengan mana / which row is which"
    )
    add_paths(parser)
    parser.set_defaults(run=_run_align)


def _add_graph(commands: Commands) -> None:  # type: ignore[valid-type]
    parser = add_command(commands, "graph", "gambar graf rencana / draw the plan graph")
    add_paths(parser)
    parser.add_argument("--format", default="text", metavar="F", help="text, json, dot")
    parser.set_defaults(run=_run_graph)


def _run_check(args: argparse.Namespace) -> int:
    gc.set_threshold(100_000)  # what is read lives to the end: little garbage is ever found
    from checker.outputs import plan_outputs, write_outputs
    from checker.progress import show_progress
    from checker.run import check_plans

    outputs = plan_outputs(args.outputs)
    request = make_request(args)
    with show_progress(args.lang) as tick:
        report = check_plans(args.paths, request, tick=tick)
    write_outputs(report, outputs, args.lang)
    if args.verbose:
        for name in report.skipped:
            sys.stderr.write(f"{Text('dilewati', 'skipped').within(args.lang)}: {name}\n")
    return judge(report, request, args.fail_on or request.settings.fail_on, args.strict)


def judge(report: Report, request: Request, fail_on: str, strict: bool) -> int:
    """Return the exit code that a report deserves; see EPILOG."""
    from checker.model.finding import Severity

    idle = {word for rule in report.idle for word in (rule.rule, rule.code)}
    asked = [word for word in request.select if word in idle]
    if asked:
        names = ", ".join(asked)
        raise UsageError(
            Text(
                f"aturan yang diminta tidak menemukan apa pun untuk diperiksa: {names}",
                f"the rules asked for found nothing to check: {names}",
            )
        )
    if not report.complete or not report.rules_run or (strict and report.unassessed):
        return INCOMPLETE
    if fail_on == "never":
        return OK
    limit = Severity(fail_on).rank
    standing = (f for f in report.findings if f.status == "new")
    return FINDINGS if any(f.severity.rank <= limit for f in standing) else OK


def _run_align(args: argparse.Namespace) -> int:
    from checker.reporters._pairs import write_pairs
    from checker.run import report_pairs

    report = report_pairs(args.paths, make_request(args))
    sys.stdout.buffer.write(write_pairs(report, args.lang))
    return _say_unreadable(report.unreadable, args.lang)


def _run_graph(args: argparse.Namespace) -> int:
    from checker.drawings import DRAWINGS
    from checker.run import read_graph

    draw = DRAWINGS.get(args.format)
    graph, unreadable = read_graph(args.paths, make_request(args))
    sys.stdout.buffer.write(draw(graph, args.lang))
    return _say_unreadable(unreadable, args.lang)


def _say_unreadable(unreadable: Sequence[Complaint], lang: str) -> int:
    for complaint in unreadable:
        sys.stderr.write(f"selaras: {complaint.within(lang)}\n")
    return INCOMPLETE if unreadable else OK


if __name__ == "__main__":
    sys.exit(main())
