"""What was read and found, put together in a Report whose order depends on the plans alone."""

from __future__ import annotations

from collections.abc import Sequence

from checker import __version__
from checker.errors import Complaint, Text
from checker.gather import NO_PLAN, Gathered
from checker.graph.pairs import Pair
from checker.graph.pins import Pins
from checker.graph.plan_graph import PlanGraph
from checker.knowledge.packs import Pack
from checker.model.finding import Finding
from checker.model.place import Place
from checker.model.plan import Document, Element, Note
from checker.model.report import AlignedPair, CheckedDocument, PairSide, Report, UsedPack
from checker.rulebook.apply import Verdict


def make_report(
    packs: Sequence[Pack], gathered: Gathered, graph: PlanGraph, verdict: Verdict, pins: Pins
) -> Report:
    """Put together what was found, in an order that depends on the plans alone."""
    notes = _take_notes(graph, pins)
    return Report(
        version=__version__,
        packs=tuple(UsedPack(p.name, p.version, p.sha256) for p in packs),
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
        unreadable=tuple(list_unreadable(gathered, graph)),
        skipped=tuple(gathered.skipped),
        coverage=_count_coverage(graph),
    )


def _take_notes(graph: PlanGraph, pins: Pins) -> list[Note]:
    notes = [note for document in graph.documents for note in document.notes]
    notes += [
        Note(d.say(), graph.place(d.source, d.field)) for d in graph.dangling if not d.ambiguous
    ]
    unused = Text(
        "keputusan ini tidak mengenai pasangan mana pun", "this pin meets no pair of rows"
    )
    carried_out = graph.pairings()  # of the others nothing is known
    notes += [
        Note(unused, Place(pin.file, line=pin.line, column=1)) for pin in pins.unused(carried_out)
    ]
    return notes


def list_unreadable(gathered: Gathered, graph: PlanGraph) -> list[Complaint]:
    """Return all that makes the check incomplete, that there was nothing to check included."""
    unreadable = [
        *gathered.unreadable,
        *_find_double_identities(graph.documents),
        *_find_ambiguous_links(graph),
    ]
    if not gathered.inputs and not unreadable:
        unreadable.append(Complaint(NO_PLAN))
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
    unit, title = str(document.root.fields["unit"]), graph.title(document.root)
    return CheckedDocument(document.file, document.sha256, document.identity, unit, title, nodes)


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
