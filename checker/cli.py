"""Arguments in, text and an exit code out. Heavy parts are imported by the command that needs them."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from checker import __version__
from checker.errors import SelarasError, Text

if TYPE_CHECKING:
    from checker.run import Request

OK, FINDINGS, WRONG, INCOMPLETE = 0, 1, 2, 3

EPILOG = """\
kode keluar / exit codes:
  0  diperiksa lengkap, tidak ada temuan pada ambangnya / checked completely, nothing found
  1  ada temuan / findings
  2  salah pakai, konfigurasi, atau aturan / usage, configuration or rule error
  3  pemeriksaan tidak lengkap / incomplete
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; return the exit code."""
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


def _build_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
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
    _add_explain(commands)
    _add_rules(commands)
    _add_align(commands)
    _add_graph(commands)
    return parser


Commands = "argparse._SubParsersAction[argparse.ArgumentParser]"


def _add(commands: Commands, name: str, help_text: str) -> argparse.ArgumentParser:  # type: ignore[valid-type]
    parser: argparse.ArgumentParser = commands.add_parser(  # type: ignore[attr-defined]
        name, help=help_text, description=help_text, allow_abbrev=False
    )
    parser.add_argument(
        "--rules", action="append", default=[], metavar="DIR", type=Path,
        help="paket aturan tambahan / more rule packs",
    )  # fmt: skip
    parser.add_argument("--lang", choices=("id", "en"), default="id", help="bahasa / language")
    return parser


def _add_paths(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "paths", nargs="*", default=["."], metavar="PATH",
        help="berkas atau folder; bawaan: folder ini / files or folders; default: this folder",
    )  # fmt: skip


def _add_check(commands: Commands) -> None:  # type: ignore[valid-type]
    parser = _add(commands, "check", "periksa dokumen / check documents")
    _add_paths(parser)
    parser.add_argument("--format", action="append", default=[], metavar="F", help="text, json, …")
    parser.add_argument(
        "--output", action="append", default=[], metavar="FILE",
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


def _add_explain(commands: Commands) -> None:  # type: ignore[valid-type]
    parser = _add(commands, "explain", "jelaskan aturan / explain a rule")
    parser.add_argument("rule", metavar="RULE")
    parser.set_defaults(run=_run_explain)


def _add_rules(commands: Commands) -> None:  # type: ignore[valid-type]
    parser = _add(commands, "rules", "daftar, uji, atau periksa aturan / list, test or lint rules")
    parser.add_argument("action", choices=("list", "test", "lint"))
    parser.add_argument("names", nargs="*", metavar="RULE")
    parser.set_defaults(run=_run_rules)


def _add_align(commands: Commands) -> None:  # type: ignore[valid-type]
    parser = _add(commands, "align", "baris mana berpasangan dengan mana / which row is which")
    _add_paths(parser)
    parser.set_defaults(run=_run_align)


def _add_graph(commands: Commands) -> None:  # type: ignore[valid-type]
    parser = _add(commands, "graph", "gambar graf rencana / draw the plan graph")
    _add_paths(parser)
    parser.add_argument("--format", default="text", metavar="F", help="text, json, dot")
    parser.set_defaults(run=_run_graph)


def _request(args: argparse.Namespace) -> Request:
    from checker.run import Request
    from checker.settings import read_settings

    return Request(
        select=tuple(getattr(args, "select", ())),
        ignore=tuple(getattr(args, "ignore", ())),
        rules=tuple(args.rules),
        settings=read_settings(Path.cwd()),
    )


def _run_check(args: argparse.Namespace) -> int:
    from checker.outputs import plan_outputs, write_outputs
    from checker.progress import show_progress
    from checker.run import check_plans

    outputs = plan_outputs(args.format, args.output)
    request = _request(args)
    with show_progress(args.lang) as tick:
        report = check_plans(args.paths, request, tick=tick)
    write_outputs(report, outputs, args.lang)
    if args.verbose:
        for name in report.skipped:
            sys.stderr.write(f"{Text('dilewati', 'skipped').within(args.lang)}: {name}\n")
    return judge(report, request, args.fail_on or request.settings.fail_on, args.strict)


def judge(report: object, request: Request, fail_on: str, strict: bool) -> int:
    """Return the exit code that a report deserves; see EPILOG."""
    from checker.errors import UsageError
    from checker.model.finding import Severity
    from checker.model.report import Report

    assert isinstance(report, Report)
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
    if not report.complete or (strict and report.unassessed):
        return INCOMPLETE
    if fail_on == "never":
        return OK
    limit = Severity(fail_on).rank
    standing = (f for f in report.findings if f.status == "new")
    return FINDINGS if any(f.severity.rank <= limit for f in standing) else OK


def _run_explain(args: argparse.Namespace) -> int:
    from checker.rulebook.explain import explain
    from checker.run import Checker

    checker = Checker(_request(args), Path.cwd(), every_pack=True)
    rules = checker.rulebook.find(args.rule)
    sys.stdout.write("\n\n".join(explain(rule, args.lang) for rule in rules) + "\n")
    return OK


def _run_rules(args: argparse.Namespace) -> int:
    from checker.rulebook import authoring
    from checker.run import Checker

    checker = Checker(_request(args), Path.cwd(), every_pack=True)
    rules = checker.rulebook.rules
    if args.names:
        chosen = {id(rule) for word in args.names for rule in checker.rulebook.find(word)}
        rules = tuple(rule for rule in rules if id(rule) in chosen)
    if args.action == "list":
        sys.stdout.write(authoring.list_rules(rules, args.lang))
        return OK
    if args.action == "test":
        text, passed = authoring.test_rules(rules, checker.run_examples, args.lang)
    else:
        text, passed = authoring.lint_rules(rules, args.lang)
    sys.stdout.write(text)
    return OK if passed else WRONG


def _run_align(args: argparse.Namespace) -> int:
    from checker.reporters._pairs import write_pairs
    from checker.run import report_pairs

    report = report_pairs(args.paths, _request(args))
    sys.stdout.buffer.write(write_pairs(report, args.lang))
    return _say_unreadable(report.unreadable, args.lang)


def _run_graph(args: argparse.Namespace) -> int:
    from checker.drawings import DRAWINGS
    from checker.run import read_graph

    draw = DRAWINGS.get(args.format)
    graph, unreadable = read_graph(args.paths, _request(args))
    sys.stdout.buffer.write(draw(graph, args.lang))
    return _say_unreadable(unreadable, args.lang)


def _say_unreadable(unreadable: Sequence[object], lang: str) -> int:
    from checker.errors import Complaint

    for complaint in unreadable:
        assert isinstance(complaint, Complaint)
        sys.stderr.write(f"selaras: {complaint.within(lang)}\n")
    return INCOMPLETE if unreadable else OK


if __name__ == "__main__":
    sys.exit(main())
