"""Fields and elements that follow from what a plan says: canonical names, formulas, references."""

from __future__ import annotations

from collections import defaultdict

from checker.importers._assemble import Assembly
from checker.language.understanding import Language
from checker.model.plan import Element, elements_within

FORMULA_FIELDS = ("cara_pengukuran", "cara_perhitungan_capaian")
_CITING = {"dasar_hukum": "uraian", "narasi": "isi"}
_NARRATIVE = ("narasi", "visi", "misi", "dasar_hukum")


def derive(assembly: Assembly, language: Language) -> None:
    """Add the derived fields and elements of the vocabulary to the elements of one plan."""
    root = assembly.root
    root.fields["unit_baku"] = language.unit(str(root.fields["unit"]))
    root.fields["bernarasi"] = any(child.kind in _NARRATIVE for child in root.children)
    _mark_measured_lists(root)
    for element in elements_within(root):
        if element.kind == "indikator":
            _derive_indicator(element, language)
        elif element.kind in ("penanda_tangan", "pihak"):
            _derive_official(element, language)
        elif element.kind in _CITING:
            _derive_citations(assembly, element, _CITING[element.kind], language)


def _mark_measured_lists(root: Element) -> None:
    """Tell lists of sasaran with indicators from those that only the narrative lists."""
    lists: dict[str, list[Element]] = defaultdict(list)
    for child in root.children:
        if child.kind.startswith("sasaran_"):
            lists[child.kind].append(child)
    measured = {kind for kind, rows in lists.items() if any(row.children for row in rows)}
    for kind, rows in lists.items():
        for row in rows:
            row.fields["daftar_terukur"] = kind in measured or not measured


def _derive_indicator(element: Element, language: Language) -> None:
    fields = element.fields
    for name in FORMULA_FIELDS:
        if fields.get(name) is not None:
            fields["formula"], element.written["formula"] = fields[name], name
            break
    else:
        definition = fields.get("definisi_operasional")
        if isinstance(definition, str) and language.is_formula(definition):
            fields["formula"], element.written["formula"] = definition, "definisi_operasional"
    said = fields.get("uraian")
    if isinstance(said, str):
        fields["ukuran"] = language.measure(said)
        fields["arah"] = language.direction(said)
        element.written |= {"ukuran": "uraian", "arah": "uraian"}


def _derive_official(element: Element, language: Language) -> None:
    name, post = element.fields.get("nama"), element.fields.get("jabatan")
    if isinstance(name, str):
        element.fields["nama_baku"] = language.person(name)
        element.written["nama_baku"] = "nama"
    if isinstance(post, str):
        element.fields["jabatan_baku"] = language.post(post)
        element.written["jabatan_baku"] = "jabatan"


def _derive_citations(assembly: Assembly, element: Element, field: str, language: Language) -> None:
    text = element.fields.get(field)
    if not isinstance(text, str):
        return
    for i, (number, span) in enumerate(language.citations(text)):
        fields = {"nomor": number, "tertulis": text[span.start : span.end]}
        child = Element("rujukan", f"{element.path}.{field}#{i}", {**fields}, element)
        assembly.cited[id(child)] = (element, field, span)
        element.children.append(child)
