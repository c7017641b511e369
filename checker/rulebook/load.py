"""Rule files in, rules out; whatever is wrong with any of them is said in one go, with its place."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from checker.errors import Text, UsageError, unknown
from checker.knowledge.load import Knowledge
from checker.knowledge.packs import Pack
from checker.knowledge.reading import DataReader
from checker.rulebook.build import build_rule
from checker.rulebook.rule import Rule, list_words
from checker.rulebook.shape import RULE

TEXT_BELOW = frozenset({"plan"})


@dataclass(frozen=True, slots=True)
class Rulebook:
    """The rules of the packs in use, in the order of their codes."""

    rules: tuple[Rule, ...]
    packs: tuple[Pack, ...]

    def find(self, word: str) -> list[Rule]:
        """Return the rules that `word` names; UsageError with the nearest name if there are none."""
        found = [rule for rule in self.rules if rule.answers_to(word)]
        if not found:
            raise UsageError(unknown(Text("aturan", "rule"), word, self.names()))
        return found

    def names(self) -> list[str]:
        """All words that name rules: names, codes, groups and packs."""
        words: set[str] = set()
        for rule in self.rules:
            words |= {rule.name, rule.code, rule.pack, rule.name.partition("/")[0]}
        return sorted(words)


def choose_packs(knowledge: Knowledge, names: Sequence[str] | None) -> tuple[Pack, ...]:
    """Return the packs named, or those that are on by default; UsageError for an unknown one."""
    if names is None:
        return tuple(pack for pack in knowledge.packs.values() if pack.default)
    for name in names:
        if name not in knowledge.packs:
            raise UsageError(unknown(Text("paket aturan", "rule pack"), name, knowledge.packs))
    return tuple(knowledge.packs[name] for name in dict.fromkeys(names))


def load_rulebook(
    knowledge: Knowledge,
    packs: Sequence[Pack],
    parameters: Mapping[str, Mapping[str, float]] | None = None,
) -> Rulebook:
    """Read every rule of `packs`; `parameters` override those of rules, by any word that names them.

    Where several words name a rule, the narrowest has the say. Raises RulebookError with every
    complaint of every file.
    """
    reader = DataReader()
    said = parameters or {}
    rules: list[Rule] = []
    for pack in packs:
        for shown, path in pack.files.items():
            tree = reader.read(path, shown, RULE, TEXT_BELOW)
            if tree is None:
                continue
            name = _name_of(shown, pack)
            words = list_words(name, str(tree.data["code"]), pack.name)
            given = {k: value for word in words for k, value in said.get(word, {}).items()}
            rule = build_rule(tree, name, pack, knowledge, reader, given)
            if rule is not None:
                rules.append(rule)
    _check_names(rules, reader)
    every = {_name_of(shown, pack) for pack in knowledge.packs.values() for shown in pack.files}
    _check_yielding(rules, every, reader)
    if len(packs) == len(knowledge.packs):  # else the rule may be of a pack that is not in use
        _check_overrides(rules, packs, reader)
    reader.finish()
    return Rulebook(tuple(sorted(rules, key=lambda rule: (rule.code, rule.name))), tuple(packs))


def _name_of(shown: str, pack: Pack) -> str:
    """Return the name of the rule in a pack's file: group and fault."""
    return shown.removeprefix(f"{pack.folder}/").removesuffix(".yaml")


def _check_names(rules: Sequence[Rule], reader: DataReader) -> None:
    """Complain about codes and names used twice."""
    for attribute in ("code", "name"):
        first: dict[str, Rule] = {}
        for rule in rules:
            word = getattr(rule, attribute)
            if word in first:
                message = Text(
                    f'"{word}" sudah dipakai oleh {first[word].file}',
                    f'"{word}" is taken by {first[word].file}',
                )
                reader.say(rule.tree, message, rule.tree.value, "code")
            first.setdefault(word, rule)


def _check_yielding(rules: Sequence[Rule], known: Collection[str], reader: DataReader) -> None:
    """Complain about rules that yield to one that does not exist, or at last to themselves."""
    yielding = {rule.name: rule.yields_to for rule in rules}
    for rule in rules:
        for wanted in rule.yields_to:
            message = None
            if wanted not in known:
                message = unknown(Text("aturan", "rule"), wanted, known)
            elif rule.name in _reach(wanted, yielding):
                message = _YIELDS_TO_ITSELF
            if message is not None:
                reader.say_of_name(rule.tree, message, rule.tree.value, "yields_to", wanted)


_YIELDS_TO_ITSELF = Text(
    "aturan ini akhirnya mengalah kepada dirinya sendiri, sehingga tidak pernah berbicara",
    "this rule yields at last to itself, so that it would never speak",
)


def _reach(name: str, yielding: Mapping[str, Sequence[str]]) -> set[str]:
    found: set[str] = set()
    waiting = [name]
    while waiting:
        current = waiting.pop()
        if current not in found:
            found.add(current)
            waiting.extend(yielding.get(current, ()))
    return found


def _check_overrides(rules: Iterable[Rule], packs: Sequence[Pack], reader: DataReader) -> None:
    words = {word for rule in rules for word in (rule.name, rule.code)}
    for pack in packs:
        for wanted in pack.severities:
            if wanted not in words and not reader.complaints:
                message = unknown(Text("aturan", "rule"), wanted, words)
                said = pack.tree.data["severities"]
                reader.say(pack.tree, message, said, wanted, at_key=True)
