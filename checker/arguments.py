"""What the commands share: exit codes, common options, and the request made of them."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.errors import Text, unknown

if TYPE_CHECKING:
    from checker.run import Request

OK, FINDINGS, WRONG, INCOMPLETE = 0, 1, 2, 3

Commands = "argparse._SubParsersAction[argparse.ArgumentParser]"


class Parser(argparse.ArgumentParser):
    """argparse's parser, which takes words in any order and names the nearest known option."""

    def parse_known_args(  # type: ignore[override]
        self, args: Sequence[str] | None = None, namespace: Any = None
    ) -> tuple[Any, list[str]]:
        """Parse as argparse does, but let no option pass that this parser does not have.

        Words behind an option belong to the list that began before it, as in `a --strict b`.
        """
        namespace, extras = super().parse_known_args(args, namespace)
        for word in extras:
            if word.startswith("-"):
                known = [name for action in self._actions for name in action.option_strings]
                said = unknown(Text("pilihan", "option"), word.partition("=")[0], known)
                self.error(f"{said.id} / {said.en}")
        lists = [action.dest for action in self._get_positional_actions() if action.nargs == "*"]
        if extras and lists:
            setattr(namespace, lists[0], [*getattr(namespace, lists[0]), *extras])
            return namespace, []
        return namespace, extras


class InTurn(argparse.Action):
    """Keep options of several names in one list, so that their order is not lost."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,
        values: str | Sequence[Any] | None,
        option_string: str | None = None,
    ) -> None:
        """Append the option's name without dashes, and its value."""
        said = [*getattr(namespace, self.dest), (str(option_string).lstrip("-"), str(values))]
        setattr(namespace, self.dest, said)


def add_command(commands: Commands, name: str, help_text: str) -> argparse.ArgumentParser:  # type: ignore[valid-type]
    """Add a command with the options that all commands know."""
    parser: argparse.ArgumentParser = commands.add_parser(  # type: ignore[attr-defined]
        name, help=help_text, description=help_text, allow_abbrev=False
    )
    parser.add_argument(
        "--rules", action="append", default=[], metavar="DIR", type=Path,
        help="paket aturan tambahan / more rule packs",
    )  # fmt: skip
    parser.add_argument("--lang", choices=("id", "en"), default="id", help="bahasa / language")
    return parser


def add_paths(parser: argparse.ArgumentParser) -> None:
    """Let a command take plan files and folders."""
    parser.add_argument(
        "paths", nargs="*", default=["."], metavar="PATH",
        help="berkas atau folder; bawaan: folder ini / files or folders; default: this folder",
    )  # fmt: skip


def make_request(args: argparse.Namespace) -> Request:
    """Return what the arguments and the configuration of this folder ask for."""
    from checker.run import Request
    from checker.settings import read_settings

    return Request(
        select=tuple(getattr(args, "select", ())),
        ignore=tuple(getattr(args, "ignore", ())),
        rules=tuple(args.rules),
        settings=read_settings(Path.cwd()),
    )
