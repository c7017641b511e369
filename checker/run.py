"""The whole story on one page: paths in, a report out."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.errors import Complaint, InputError, Text, UsageError, unknown
from checker.gather import Gathered, Input, gather, settle_foreign
from checker.graph.build import build_graph
from checker.graph.nodes import find_nodes, split_name
from checker.graph.pins import Pins
from checker.graph.plan_graph import PlanGraph
from checker.importers import IMPORTERS
from checker.importers._intake import Intake
from checker.importers.yaml import build_document
from checker.knowledge.load import Knowledge, load_knowledge
from checker.knowledge.packs import Pack
from checker.language.understanding import Language
from checker.model.finding import Severity
from checker.model.plan import Document
from checker.model.report import Report
from checker.reporting import list_unreadable, make_report
from checker.rulebook.apply import Verdict, apply_rules
from checker.rulebook.examples import Miss, run_examples
from checker.rulebook.load import Rulebook, choose_packs, load_rulebook
from checker.rulebook.rule import Rule
from checker.settings import Settings

if TYPE_CHECKING:
    from checker.rulebook.story import Story

Tick = Callable[[int, int], None]
"""Told how many documents of how many have been read."""


@dataclass(frozen=True, slots=True)
class Request:
    """What a user asks for: rules by name, code, group or pack, and folders with more packs."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    rules: tuple[Path, ...] = ()
    settings: Settings = field(default_factory=Settings)


class Checker:
    """All that a check needs beside the plans: knowledge, language, and the rules in use."""

    def __init__(self, request: Request, here: Path, *, every_pack: bool = False) -> None:
        """Load the rules; RulebookError or UsageError if any of them, or a name, is wrong."""
        self.settings = settings = request.settings
        added = [*request.rules, *map(Path, settings.rules)]
        for folder in added:
            if not (here / folder).is_dir():
                message = Text(f'tidak ada folder aturan "{folder}"', f'no rules folder "{folder}"')
                raise UsageError(message)
        self.knowledge: Knowledge = load_knowledge(added, here)
        self.language = Language(self.knowledge.lexicons)
        self.intake = Intake(self.knowledge.vocabulary, self.language)
        self.packs = self._with_selected(self._choose_packs(every_pack), request.select)
        self.rulebook: Rulebook = load_rulebook(self.knowledge, self.packs, settings.parameters)
        self.rules = self._choose(request)
        self.severities = self._read_severities(settings.severities)
        self._check_parameters()
        self._check_pins(settings)

    def _choose_packs(self, every_pack: bool) -> tuple[Pack, ...]:
        for name in self.settings.packs or ():
            try:
                choose_packs(self.knowledge, [name])
            except UsageError as error:
                raise self.settings.refuse(error, name) from None
        wanted = tuple(self.knowledge.packs) if every_pack else self.settings.packs
        return choose_packs(self.knowledge, wanted)

    def _with_selected(self, packs: Sequence[Pack], select: Sequence[str]) -> tuple[Pack, ...]:
        """A pack that is off by default is on when it is asked for by name."""
        chosen = {pack.name for pack in packs}
        asked = [
            p for p in self.knowledge.packs.values() if p.name in select and p.name not in chosen
        ]
        return (*packs, *asked)

    def _choose(self, request: Request) -> tuple[Rule, ...]:
        chosen = list(self.rulebook.rules)
        if request.select:
            asked = {id(rule) for word in request.select for rule in self.rulebook.find(word)}
            chosen = [rule for rule in chosen if id(rule) in asked]
        dropped = {id(rule) for word in request.ignore for rule in self.rulebook.find(word)}
        dropped |= {id(r) for w in request.settings.ignore_rules for r in self._find_configured(w)}
        self.ignored = {rule.name for rule in self.rulebook.rules if id(rule) in dropped}
        chosen = [rule for rule in chosen if id(rule) not in dropped]
        if not chosen:
            raise UsageError(Text("tidak ada aturan yang tersisa", "no rule is left"))
        return tuple(chosen)

    def find_rules_in_use(self) -> set[str]:
        """Return the names of the rules that a check with this configuration asks."""
        packs = {pack.name for pack in self._choose_packs(every_pack=False)}
        return {rule.name for rule in self.rules if rule.pack in packs}

    def _read_severities(self, said: Mapping[str, Severity]) -> dict[str, Severity]:
        """Return the severities said, by code; of several words for a rule the narrowest counts."""
        rules = {word: self._find_configured(word) for word in said}
        widest_first = sorted(said, key=lambda word: -len(rules[word]))
        return {rule.code: said[word] for word in widest_first for rule in rules[word]}

    def _find_configured(self, word: str) -> list[Rule]:
        try:
            return self.rulebook.find(word)
        except UsageError as error:
            raise self.settings.refuse(error, word) from None

    def _check_parameters(self) -> None:
        """Refuse a parameter that no rule has: it would change nothing, in silence."""
        for word, given in self.settings.parameters.items():
            known = {name for rule in self._find_configured(word) for name in rule.parameters}
            for name in given:
                if name not in known:
                    error = UsageError(unknown(Text("parameter", "parameter"), name, known))
                    raise self.settings.refuse(error, word)

    def _check_pins(self, settings: Settings) -> None:
        known = self.knowledge.alignments
        for pin in settings.pins:
            if pin.alignment not in known:
                message = unknown(Text("penyelarasan", "alignment"), pin.alignment, known)
                raise UsageError(Complaint(message, pin.file, pin.line, 1))

    def find_inputs(self, paths: Sequence[str], here: Path) -> Gathered:
        """Return the files below `paths` that are to be read."""
        ignored = (*self.knowledge.ignored, *self.settings.ignore)
        return gather(paths, here, ignored, self.knowledge.office)

    def read_all(self, gathered: Gathered, tick: Tick | None = None) -> list[Document]:
        """Read the inputs; what cannot be read is added to `gathered.unreadable`."""
        documents: list[Document] = []
        for done, file in enumerate(gathered.inputs, start=1):
            try:
                documents += self._read(file)
            except InputError as error:
                gathered.unreadable += error.complaints
            except OSError as error:
                reason = error.strerror or type(error).__name__
                message = Text(f"tidak dapat dibaca: {reason}", f"cannot be read: {reason}")
                gathered.unreadable.append(Complaint(message, file.shown))
            if tick is not None:
                tick(done, len(gathered.inputs))
        settle_foreign(gathered, documents)
        return documents

    def _read(self, file: Input) -> list[Document]:
        importer = IMPORTERS.get(file.importer)
        data = file.path.read_bytes()
        return importer.read(file.shown, data, self.intake)

    def join(self, documents: Sequence[Document], pins: Pins | None = None) -> PlanGraph:
        """Join documents into a graph."""
        return build_graph(documents, self.knowledge, self.language, pins or Pins())

    def run_examples(self, rule: Rule) -> list[Miss]:
        """Run the examples of a rule."""

        def read_plan(tree: Any, plan: Any, name: str) -> Document:
            return build_document(tree, plan, name, self.intake)

        jenis = self.knowledge.vocabulary.kinds["dokumen"].fields["jenis"].allowed
        return run_examples(rule, self.rulebook, jenis, read_plan, self.join)


def check_plans(
    paths: Sequence[str],
    request: Request | None = None,
    here: Path | None = None,
    tick: Tick | None = None,
) -> Report:
    """Check the plans at `paths`, relative to the folder `here` (the current one by default)."""
    here = here or Path.cwd()
    checker = Checker(request or Request(), here)
    gathered = checker.find_inputs(paths, here)
    documents = checker.read_all(gathered, tick)
    pins = Pins(checker.settings.pins)
    graph = checker.join(documents, pins)
    verdict = apply_rules(
        checker.rules, checker.rulebook, graph, checker.severities, checker.ignored
    )
    return make_report(checker.packs, gathered, graph, verdict, pins)


def read_graph(
    paths: Sequence[str], request: Request, here: Path | None = None
) -> tuple[PlanGraph, list[Complaint]]:
    """Read the plans at `paths` and join them, without asking any rule."""
    here = here or Path.cwd()
    checker = Checker(request, here)
    gathered = checker.find_inputs(paths, here)
    graph = checker.join(checker.read_all(gathered), Pins(checker.settings.pins))
    return graph, list_unreadable(gathered, graph)


def report_pairs(paths: Sequence[str], request: Request, here: Path | None = None) -> Report:
    """Carry out every alignment over the plans at `paths`, without asking any rule."""
    here = here or Path.cwd()
    checker = Checker(request, here)
    gathered = checker.find_inputs(paths, here)
    pins = Pins(checker.settings.pins)
    graph = checker.join(checker.read_all(gathered), pins)
    for name in checker.knowledge.alignments:
        graph.pairing(name)
    return make_report(checker.packs, gathered, graph, Verdict(), pins)


def explain_silences(
    rule: str, node: str, paths: Sequence[str], request: Request, here: Path | None = None
) -> list[Story]:
    """Tell why the rules that `rule` names were silent about a node of the plans at `paths`.

    Without paths, the folder of the node's file is read. UsageError for an unknown rule or node.
    """
    from checker.rulebook.why_not import explain_silence  # late: a check never needs it

    here = here or Path.cwd()
    checker = Checker(request, here, every_pack=True)
    rules = checker.rulebook.find(rule)
    said, _ = split_name(node)
    file = Path(os.path.relpath(here / said, here)).as_posix()  # as reports name it
    node = file + node.removeprefix(said)
    gathered = checker.find_inputs(paths or [str(Path(file).parent)], here)
    documents = checker.read_all(gathered)
    unread = [complaint for complaint in gathered.unreadable if complaint.file == file]
    if unread:
        raise InputError(unread)
    graph = checker.join(documents, Pins(checker.settings.pins))
    in_use = checker.find_rules_in_use()
    return [
        explain_silence(one, element, checker.rulebook, graph, in_use=one.name in in_use)
        for one in rules
        for element in find_nodes(graph, node, one.selector.kinds)
    ]
