"""The commands for those who write rules: rules listed, tested, begun, explained, and their silence."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from checker.arguments import OK, WRONG, Commands, add_command, make_request

if TYPE_CHECKING:
    from checker.run import Checker

ACTIONS = ("list", "test", "lint", "new", "reference")


def add_author_commands(commands: Commands) -> None:  # type: ignore[valid-type]
    """Add explain, why-not, rules and schema to the command line."""
    parser = add_command(commands, "explain", "jelaskan aturan / explain a rule")
    parser.add_argument("rule", metavar="RULE")
    parser.set_defaults(run=_run_explain)
    parser = add_command(
        commands, "why-not", "mengapa aturan diam tentang suatu unsur / why a rule was silent"
    )
    parser.add_argument("rule", metavar="RULE")
    parser.add_argument(
        "node", metavar="NODE",
        help="berkas#jalur atau berkas:baris / file#path or file:line",
    )  # fmt: skip
    parser.add_argument(
        "paths", nargs="*", metavar="PATH",
        help="rencana yang dibaca; bawaan: folder berkas itu / plans to read; default: its folder",
    )  # fmt: skip
    parser.set_defaults(run=_run_why_not)
    parser = add_command(
        commands, "rules",
        "daftar, uji, periksa, atau mulai aturan / list, test, lint or begin rules",
    )  # fmt: skip
    parser.add_argument("action", choices=ACTIONS)
    parser.add_argument(
        "names", nargs="*", metavar="RULE",
        help="aturan; new: PAKET/kelompok/kesalahan; reference: folder / "
        "rules; new: PACK/group/fault; reference: a folder",
    )  # fmt: skip
    parser.set_defaults(run=_run_rules)
    parser = add_command(commands, "schema", "JSON Schema untuk editor / for editors")
    parser.add_argument("what", choices=("rule", "plan"))
    parser.set_defaults(run=_run_schema)


def _load(args: argparse.Namespace) -> Checker:
    from checker.run import Checker

    return Checker(make_request(args), Path.cwd(), every_pack=True)


def _run_explain(args: argparse.Namespace) -> int:
    from checker.rulebook.explain import explain

    rules = _load(args).rulebook.find(args.rule)
    sys.stdout.write("\n\n".join(explain(rule, args.lang) for rule in rules) + "\n")
    return OK


def _run_why_not(args: argparse.Namespace) -> int:
    from checker.rulebook.story import write_story
    from checker.run import explain_silences

    stories = explain_silences(args.rule, args.node, args.paths, make_request(args))
    sys.stdout.write("\n".join(write_story(story, args.lang) for story in stories))
    return OK


def _run_rules(args: argparse.Namespace) -> int:
    if args.action == "new":
        return _run_new(args)
    if args.action == "reference":
        return _run_reference(args)
    from checker.rulebook import authoring

    checker = _load(args)
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
        text, passed = authoring.lint_rules(rules, checker.knowledge, args.lang)
    sys.stdout.write(text)
    return OK if passed else WRONG


def _run_new(args: argparse.Namespace) -> int:
    from checker.knowledge.load import shipped_rules
    from checker.rulebook.scaffold import begin_rule

    name = _one_name(args, "PAKET/kelompok/kesalahan", "PACK/group/fault")
    checker = _load(args)
    begun = begin_rule(Path(name), checker.rulebook.rules, shipped_rules())
    sys.stdout.write(begun.within(args.lang))
    return OK


def _run_reference(args: argparse.Namespace) -> int:
    from checker.outputs import make_folder, write_whole
    from checker.rulebook.reference import write_pages

    folder = Path(_one_name(args, "nama folder", "the name of a folder"))
    make_folder(folder)
    for name, text in write_pages(_load(args).rulebook).items():
        write_whole(folder / name, text.encode())
    return OK


def _one_name(args: argparse.Namespace, wanted_id: str, wanted_en: str) -> str:
    from checker.errors import Text, UsageError

    if len(args.names) != 1:
        raise UsageError(
            Text(
                f"rules {args.action} memerlukan satu {wanted_id}",
                f"rules {args.action} needs one {wanted_en}",
            )
        )
    return str(args.names[0])


def _run_schema(args: argparse.Namespace) -> int:
    from checker.rulebook.editor_schema import write_plan_schema, write_rule_schema

    knowledge = _load(args).knowledge
    write = write_rule_schema if args.what == "rule" else write_plan_schema
    sys.stdout.write(write(knowledge))
    return OK
