"""Plans and rules in a few lines for tests, read and joined by the engine itself."""

import json
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from textwrap import dedent, indent
from typing import Any

from checker.checks import VERBS, Check
from checker.graph.build import build_graph
from checker.graph.pins import Pins
from checker.graph.plan_graph import PlanGraph
from checker.graph.subject import Subject, SubjectType
from checker.importers._intake import Intake
from checker.importers.yaml import IMPORTER
from checker.knowledge.load import Knowledge, load_knowledge
from checker.language.understanding import Language
from checker.model.outcome import Anchor, NotAssessed, Outcome, Problem
from checker.model.plan import Document, Element
from checker.run import Checker, Request
from checker.schema.options import OptionFault, read_options

UNIT = "Dinas Contoh"


@cache
def knowledge() -> Knowledge:
    return load_knowledge()


@cache
def intake() -> Intake:
    return Intake(knowledge().vocabulary, Language(knowledge().lexicons))


def read(text: str | bytes, name: str = "pk.yaml") -> Document:
    """Read the plan that stands in `text`, byte for byte."""
    data = text.encode() if isinstance(text, str) else text
    (document,) = IMPORTER.read(name, data, intake())
    return document


def write_plan(body: Mapping[str, Any], **heading: Any) -> str:
    """Write a plan file; what `heading` leaves out of `dokumen` is filled with defaults."""
    said = {"jenis": "pk", "unit": UNIT, "tahun": 2024, **heading}
    dokumen = {key: value for key, value in said.items() if value is not None}
    return json.dumps({"dokumen": dokumen, **body}, ensure_ascii=False, indent=1)


def plan(body: Mapping[str, Any], name: str = "", **heading: Any) -> Document:
    """Read a plan made of plain data; its file is named after its jenis unless `name` is given."""
    return read(write_plan(body, **heading), name or f"{heading.get('jenis', 'pk')}.yaml")


def indicators(*rows: Mapping[str, Any] | str, key: str = "sasaran_kegiatan") -> dict[str, Any]:
    """One sasaran with these indicators; a text is an indicator's wording."""
    listed = [{"uraian": row} if isinstance(row, str) else row for row in rows]
    return {key: [{"uraian": "Terwujudnya layanan yang baik", "indikator": listed}]}


def join(*documents: Document, pins: Pins | None = None) -> PlanGraph:
    return build_graph(documents, knowledge(), intake().language, pins or Pins())


def at(graph: PlanGraph, path: str, file: str | None = None) -> Element:
    """Return the element at that path of the graph's only document, or of the one named."""
    found = [
        element
        for document in graph.documents
        for element in document.elements()
        if element.path == path and file in (None, document.file)
    ]
    assert len(found) == 1, (path, file, len(found))
    return found[0]


def build_check(verb: str, options: Any, subject: SubjectType) -> Check:
    """Read a verb's options and hold them against the subject; OptionFault for the first slip."""
    shape = VERBS.get(verb)
    check = read_options(shape, {shape.WHOLE: options} if shape.WHOLE else options)
    for fault in check.find_faults(subject, knowledge()):
        raise fault
    return check


def faults(verb: str, options: Any, subject: SubjectType) -> list[tuple[tuple[str, ...], str]]:
    """Return path and English text of everything that is wrong with a verb's options."""
    shape = VERBS.get(verb)
    try:
        check = read_options(shape, {shape.WHOLE: options} if shape.WHOLE else options)
        found = list(check.find_faults(subject, knowledge()))
    except OptionFault as fault:
        found = [fault]
    return [(fault.path, fault.message.en) for fault in found]


def kinds(*names: str) -> SubjectType:
    return SubjectType(knowledge().vocabulary.expand(names))


def examine(graph: PlanGraph, verb: str, options: Any, *names: str) -> list[Outcome]:
    """Ask a verb about all elements of these kinds (indikator by default)."""
    subject = kinds(*(names or ("indikator",)))
    check = build_check(verb, options, subject)
    return list(check.examine(graph.elements(subject.kinds), graph))


def examine_pairs(
    graph: PlanGraph, verb: str, options: Any, alignment: str, *outcomes: str
) -> list[Outcome]:
    """Ask a verb about the pairs of an alignment with these outcomes (same by default)."""
    known = knowledge().alignments[alignment]
    check = build_check(verb, options, SubjectType(known.left.kinds, known.right.kinds))
    wanted = outcomes or ("same",)
    pairs: list[Subject] = [p for p in graph.pairing(alignment).pairs if p.outcome in wanted]
    return list(check.examine(pairs, graph))


def problems(outcomes: Iterable[Outcome]) -> list[Problem]:
    found = list(outcomes)
    assert all(isinstance(outcome, Problem) for outcome in found), found
    return [outcome for outcome in found if isinstance(outcome, Problem)]


def keys(outcomes: Iterable[Outcome]) -> list[str]:
    """Return for each problem its key, and for each gap what it needs, in brackets."""
    return [o.key if isinstance(o, Problem) else f"({o.needs})" for o in outcomes]


def places(outcomes: Iterable[Outcome], graph: PlanGraph) -> list[str]:
    """Return where each problem stands; each gap in brackets with what it needs."""
    return [
        f"({shown}: {o.needs})" if isinstance(o, NotAssessed) else shown
        for o in outcomes
        for shown in [show(graph, o.at)]
    ]


def show(graph: PlanGraph, anchor: Anchor) -> str:
    """Return the path of an anchor, the file before it where there are several documents."""
    place = graph.place(anchor.element, anchor.field, anchor.span)
    return f"{place.file}:{place.path}" if len(graph.documents) > 1 else place.path


def words_at(graph: PlanGraph, anchor: Anchor) -> str:
    """Return the characters of the file that an anchor marks; it must mark a part of one line."""
    place = graph.place(anchor.element, anchor.field, anchor.span)
    assert place.excerpt is not None and place.line == place.end_line, place
    assert place.column is not None and place.end_column is not None, place
    return place.excerpt[place.column - 1 : place.end_column - 1]


RULE = """\
code: TST001
title: {id: Uji, en: Test}
severity: error
source: {kind: logic, cite: Uji}
why: {id: Sebab., en: Reason.}
for: {kind: indikator}
check:
  fields: {target: {nullable: false}}
message: {id: 'Tanpa target: {indikator.uraian}.', en: 'No target: {indikator.uraian}.'}
effect: {id: Akibat., en: Effect.}
remedy: {id: Perbaiki., en: Repair.}
examples: []
"""

PACK = """\
name: uji
version: 1.0.0
title: {id: Uji, en: Test}
default: true
"""


def write_pack(folder: Path, rules: Mapping[str, str], pack: str = PACK) -> Path:
    """Write a pack of rule files by name (group/fault) into `folder`; return the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "pack.yaml").write_text(pack, encoding="utf-8")
    for name, text in rules.items():
        path = folder / f"{name}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def change(text: str, *changes: tuple[str, str]) -> str:
    """Replace parts of a text; each must stand in it exactly once."""
    for old, new in changes:
        assert text.count(old) == 1, (old, text.count(old))
        text = text.replace(old, new)
    return text


def rule(*changes: tuple[str, str]) -> str:
    """Write a rule file: RULE with these changes."""
    return change(RULE, *changes)


def write_rule(for_: str, check: str, *, code: str = "TST001", more: str = "") -> str:
    """Write a rule file for these subjects with this check, both as flow YAML."""
    return rule(
        ("code: TST001", f"code: {code}"),
        ("for: {kind: indikator}", f"for: {for_}"),
        ("  fields: {target: {nullable: false}}", indent(dedent(check), "  ").rstrip()),
        (": 'Tanpa target: {indikator.uraian}.'", ": Salah."),
        (": 'No target: {indikator.uraian}.'", ": Wrong."),
    ) + dedent(more)


def load(*folders: Path, **request: Any) -> Checker:
    """Load the shipped packs and those in `folders`."""
    return Checker(Request(rules=folders, **request), Path.cwd())
