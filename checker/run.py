"""The whole story on one page: paths in, a report out."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from checker import __version__
from checker.errors import Complaint, InputError, Text, UsageError, unknown
from checker.gather import Gathered, Input, gather
from checker.graph.build import build_graph
from checker.graph.pairs import Pair
from checker.graph.pins import Pins
from checker.graph.plan_graph import PlanGraph
from checker.importers import IMPORTERS
from checker.importers._intake import Intake
from checker.importers.yaml import build_document
from checker.knowledge.load import Knowledge, load_knowledge
from checker.knowledge.packs import Pack
from checker.language.understanding import Language
from checker.model.finding import Finding, Severity
from checker.model.place import Place
from checker.model.plan import Document, Element, Note
from checker.model.report import AlignedPair, CheckedDocument, PairSide, Report, UsedPack
from checker.rulebook.apply import Verdict, apply_rules
from checker.rulebook.examples import Miss, run_examples
from checker.rulebook.load import Rulebook, choose_packs, load_rulebook
from checker.rulebook.rule import Rule
from checker.settings import Settings

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
        settings = request.settings
        added = [*request.rules, *(here / folder for folder in settings.rules)]
        for folder in added:
            if not folder.is_dir():
                message = Text(f'tidak ada folder aturan "{folder}"', f'no rules folder "{folder}"')
                raise UsageError(message)
        self.knowledge: Knowledge = load_knowledge(added)
        self.language = Language(self.knowledge.lexicons)
        self.intake = Intake(self.knowledge.vocabulary, self.language)
        wanted = tuple(self.knowledge.packs) if every_pack else settings.packs
        self.packs = self._with_selected(choose_packs(self.knowledge, wanted), request.select)
        self.rulebook: Rulebook = load_rulebook(self.knowledge, self.packs, settings.parameters)
        self.rules = self._choose(request)
        self.severities = self._read_severities(settings.severities)
        self.settings = settings
        self._check_pins(settings)

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
        for word in (*request.ignore, *request.settings.ignore_rules):
            dropped = {id(rule) for rule in self.rulebook.find(word)}
            chosen = [rule for rule in chosen if id(rule) not in dropped]
        if not chosen:
            raise UsageError(Text("tidak ada aturan yang tersisa", "no rule is left"))
        return tuple(chosen)

    def _read_severities(self, said: Mapping[str, Severity]) -> dict[str, Severity]:
        return {rule.code: s for word, s in said.items() for rule in self.rulebook.find(word)}

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
        gathered.unreadable += _find_double_identities(documents)
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

        def read_plan(tree: Any, plan: Any, name: str) -> Document:  # noqa: ANN401
            return build_document(tree, plan, name, self.intake)

        return run_examples(rule, self.rulebook, read_plan, self.join)


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
    verdict = apply_rules(checker.rules, checker.rulebook, graph, checker.severities)
    return make_report(checker, gathered, graph, verdict, pins)


def read_graph(
    paths: Sequence[str], request: Request, here: Path | None = None
) -> tuple[PlanGraph, list[Complaint]]:
    """Read the plans at `paths` and join them, without asking any rule."""
    here = here or Path.cwd()
    checker = Checker(request, here)
    gathered = checker.find_inputs(paths, here)
    graph = checker.join(checker.read_all(gathered), Pins(checker.settings.pins))
    return graph, _all_unreadable(gathered, graph)


def report_pairs(paths: Sequence[str], request: Request, here: Path | None = None) -> Report:
    """Carry out every alignment over the plans at `paths`, without asking any rule."""
    here = here or Path.cwd()
    checker = Checker(request, here)
    gathered = checker.find_inputs(paths, here)
    pins = Pins(checker.settings.pins)
    graph = checker.join(checker.read_all(gathered), pins)
    for name in checker.knowledge.alignments:
        graph.pairing(name)
    return make_report(checker, gathered, graph, Verdict(), pins)


def make_report(
    checker: Checker, gathered: Gathered, graph: PlanGraph, verdict: Verdict, pins: Pins
) -> Report:
    """Put together what was found, in an order that depends on the plans alone."""
    notes = [*(note for document in graph.documents for note in document.notes)]
    notes += [
        Note(d.say(), graph.place(d.source, d.field)) for d in graph.dangling if not d.ambiguous
    ]
    notes += [
        Note(
            Text(
                "keputusan ini tidak mengenai pasangan mana pun", "this pin meets no pair of rows"
            ),
            Place(pin.file, line=pin.line, column=1),
        )
        for pin in pins.unused()
    ]
    unreadable = _all_unreadable(gathered, graph)
    return Report(
        version=__version__,
        packs=tuple(UsedPack(p.name, p.version, p.sha256) for p in checker.packs),
        documents=tuple(_describe(document, graph) for document in graph.documents),
        findings=tuple(sorted(verdict.findings, key=_order)),
        unassessed=tuple(
            sorted(verdict.unassessed, key=lambda u: (*_at(u.place), u.code, u.needs))
        ),
        notes=tuple(sorted(notes, key=lambda note: (*_at(note.place), note.message))),
        pairs=tuple(
            _describe_pair(pair, graph) for p in graph.pairings().values() for pair in p.pairs
        ),
        rules_run=tuple(verdict.run),
        idle=tuple(verdict.idle),
        failures=tuple(verdict.failures),
        unreadable=tuple(unreadable),
        skipped=tuple(gathered.skipped),
        coverage=_count_coverage(graph),
    )


def _all_unreadable(gathered: Gathered, graph: PlanGraph) -> list[Complaint]:
    unreadable = [*gathered.unreadable, *_find_ambiguous_links(graph)]
    if not gathered.inputs and not unreadable:
        message = Text("tidak ada dokumen rencana yang ditemukan", "no plan document was found")
        unreadable.append(Complaint(message))
    return unreadable


def _find_double_identities(documents: Sequence[Document]) -> list[Complaint]:
    first: dict[tuple[object, ...], Document] = {}
    found = []
    for document in documents:
        known = first.setdefault(document.identity, document)
        if known is not document:
            message = Text(
                f"jenis, unit, tahun, dan perubahan dokumen ini sama dengan {known.file}",
                f"kind, unit, year and revision of this document are those of {known.file}",
            )
            found.append(Complaint(message, document.file, 1, 1))
    return found


def _find_ambiguous_links(graph: PlanGraph) -> list[Complaint]:
    found = []
    for link in graph.dangling:
        if link.ambiguous:
            place = graph.place(link.source, link.field)
            found.append(Complaint(link.say(), place.file, place.line, place.column, place.excerpt))
    return found


def _describe(document: Document, graph: PlanGraph) -> CheckedDocument:
    nodes = len(document.elements())
    title = graph.title(document.root)
    return CheckedDocument(document.file, document.sha256, document.identity, title, nodes)


def _describe_pair(pair: Pair, graph: PlanGraph) -> AlignedPair:
    def side(row: Element | None) -> PairSide | None:
        return None if row is None else PairSide(graph.label(row), graph.place(row))

    score = round(pair.score, 1)
    return AlignedPair(
        pair.alignment, pair.outcome, score, pair.how, side(pair.left), side(pair.right)
    )


def _count_coverage(graph: PlanGraph) -> dict[str, int]:
    elements = [element for document in graph.documents for element in document.elements()]
    return {
        "documents": len(graph.documents),
        "elements": len(elements),
        "indicators": sum(element.kind == "indikator" for element in elements),
        "low_confidence": sum(element.uncertain for element in elements),
        "links": len(graph.links()),
    }


def _at(place: Place) -> tuple[str, int, int, str]:
    return place.file, place.line or 0, place.column or 0, place.path


def _order(finding: Finding) -> tuple[object, ...]:
    return (*_at(finding.place), finding.severity.rank, finding.code, finding.fingerprint)
