"""Regular expressions of rules looked through for what can take minutes on a long text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from checker.errors import Text

_TOKEN = re.compile(
    r"""(?P<escape>\\.)
      | (?P<set>\[\^?\]?(?:\\.|[^\]\\])*\])
      | (?P<open>\((?:\?(?:P<\w+>|<?[=!]|[:>]|[aiLmsux-]+:))?)
      | (?P<close>\))
      | (?P<or>\|)
      | (?P<many>[*+?]|\{\d*,?\d*\})[?+]?
      | (?P<one>.)""",
    re.VERBOSE | re.DOTALL,
)
_WIDE = 20
"""A repetition that may run longer than this counts as endless."""

NESTED = Text(
    "pola mengulang sesuatu yang sudah berulang; teks panjang dapat membuatnya macet",
    "the pattern repeats what repeats already; a long text can make it hang",
)
CHOICES = Text(
    "pola mengulang pilihan (a|b) tanpa batas; tulis himpunan huruf atau batasi pengulangannya",
    "the pattern repeats a choice (a|b) without bound; write a set or bound the repetition",
)
FOLLOWING = Text(
    "dua pengulangan tanpa batas dapat mencocokkan teks yang sama; beri batas, misalnya {0,80}",
    "two endless repetitions can match the same text; bound them, as in {0,80}",
)


@dataclass(slots=True)
class _Group:
    """What was seen of a group so far.

    `running` are the repetitions that can still be going on here; `before` those at its beginning,
    `ends` those at the ends of its alternatives.
    """

    before: set[str] = field(default_factory=set)
    running: set[str] = field(default_factory=set)
    ends: set[str] = field(default_factory=set)
    repeats: bool = False
    chooses: bool = False

    def open(self) -> _Group:
        """Return a group that begins here."""
        return _Group(before=set(self.running), running=set(self.running))

    def choose(self) -> None:
        """Begin another alternative."""
        self.chooses = True
        self.ends |= self.running
        self.running = set(self.before)


def find_dangers(pattern: str) -> Iterator[Text]:
    """Yield what can make a sound pattern slow: each kind of danger once."""
    yield from dict.fromkeys(_look(pattern))


def _look(pattern: str) -> Iterator[Text]:
    open_groups = [_Group()]
    last: _Group | None = None  # the group that was just closed
    part = ""
    for token in _TOKEN.finditer(pattern):
        kind, said = token.lastgroup, token[0]
        if kind == "open":
            open_groups.append(open_groups[-1].open())
            last, part = None, ""
        elif kind == "close" and len(open_groups) > 1:
            last, part = open_groups.pop(), ""
            open_groups[-1].repeats |= last.repeats
            open_groups[-1].running = last.running | last.ends
        elif kind == "or":
            open_groups[-1].choose()
            last, part = None, ""
        elif kind == "many":
            if _is_endless(token["many"]):
                yield from _judge(open_groups[-1], last, part)
            last, part = None, ""
        else:
            last, part = None, said
            _pass_over(open_groups[-1], said)


def _judge(around: _Group, repeated: _Group | None, part: str) -> Iterator[Text]:
    around.repeats = True
    if repeated is not None:
        if repeated.repeats:
            yield NESTED
        if repeated.chooses:
            yield CHOICES
        return
    if any(_overlap(part, other) for other in around.running):
        yield FOLLOWING
    around.running.add(part)


_SIGNS = "a0 .-"
_ANCHORS = ("^", "$", r"\b", r"\B", r"\A", r"\Z")


def _overlap(one: str, other: str) -> bool:
    """Whether some character fits both parts."""
    signs = {*_SIGNS, one[-1:], other[-1:]} - {""}
    return any(_fits(one, sign) and _fits(other, sign) for sign in signs)


def _fits(part: str, sign: str) -> bool:
    try:
        return re.fullmatch(part, sign, re.DOTALL) is not None
    except re.error:  # a reference to a group, which may stand for anything
        return True


def _pass_over(group: _Group, part: str) -> None:
    """Forget repetitions that cannot run past `part`."""
    if part in _ANCHORS:
        return
    group.running = {other for other in group.running if _overlap(part, other)}


def _is_endless(said: str) -> bool:
    if said in ("*", "+"):
        return True
    _, comma, upper = said.strip("{}").partition(",")
    return bool(comma) and (not upper or int(upper) > _WIDE)
