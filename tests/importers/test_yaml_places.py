"""Every field of a plan file is found again: line, columns, path, and the words of its source."""

# ruff: noqa: E501  (a row of a truth table is one line)

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.model.place import Place, Span
from checker.model.plan import Document, Element
from tests.plans import plan, read

STYLES = """\
dokumen: {jenis: pk, unit: KPU Lampung, tahun: 2024, ditetapkan: {tanggal: 2024-01-17}}
visi: Menjadi mandiri
misi: [Misi satu, {kode: M2, uraian: "Misi ""dua"}]
sasaran_kegiatan:
  - nomor: 1
    uraian: 'Terwujudnya ''Pemilu'' damai'
    sumber: hal. 3
    indikator:
      - uraian: "Persentase \\u0041 dan B"
        cara_pengukuran: Jumlah pemilih
          yang hadir dibagi
          jumlah pemilih
        definisi_operasional: |
          Baris satu
          baris dua
        sumber: {uraian: hal. 4, target: hal. 5}
      - target: 5
anggaran_total: Rp 5
program:
  - anggaran: 5
""".replace('"Misi ""dua"', "'Misi ''dua'")


@pytest.fixture(scope="module")
def document() -> Document:
    return read(STYLES, "rencana/pk.yaml")


def element(document: Document, path: str) -> Element:
    (found,) = [e for e in document.elements() if e.path == path]
    return found


ROW = "sasaran_kegiatan[0].indikator[0]"
CASES = [
    ("dokumen", "unit", None, (1, 28, 1, 39), "dokumen.unit"),
    ("dokumen", "ditetapkan.tanggal", None, (1, 76, 1, 86), "dokumen.ditetapkan.tanggal"),
    ("dokumen", "anggaran_total", None, (18, 17, 18, 21), "anggaran_total"),
    ("dokumen", None, None, (1, 18, 1, 20), "dokumen"),
    ("visi", "uraian", None, (2, 7, 2, 22), "visi"),
    ("visi", "uraian", (8, 15), (2, 15, 2, 22), "visi"),
    ("misi[0]", None, None, (3, 8, 3, 17), "misi[0]"),
    ("misi[1]", "uraian", None, (3, 38, 3, 50), "misi[1].uraian"),
    ("misi[1]", "uraian", (5, 9), (3, 44, 3, 49), "misi[1].uraian"),
    ("misi[1]", "kode", None, (3, 26, 3, 28), "misi[1].kode"),
    ("sasaran_kegiatan[0]", None, None, (6, 13, 6, 43), "sasaran_kegiatan[0]"),
    ("sasaran_kegiatan[0]", "nomor", None, (5, 12, 5, 13), "sasaran_kegiatan[0].nomor"),
    ("sasaran_kegiatan[0]", "uraian", (13, 19), (6, 28, 6, 34), "sasaran_kegiatan[0].uraian"),
    (ROW, "uraian", (11, 12), (9, 29, 9, 35), f"{ROW}.uraian"),
    (ROW, "uraian", (13, 16), (9, 36, 9, 39), f"{ROW}.uraian"),
    (ROW, "cara_pengukuran", (0, 6), (10, 26, 10, 32), f"{ROW}.cara_pengukuran"),
    (ROW, "cara_pengukuran", (26, 32), (11, 22, 11, 28), f"{ROW}.cara_pengukuran"),
    (ROW, "formula", (33, 47), (12, 11, 12, 25), f"{ROW}.cara_pengukuran"),
    (ROW, "cara_pengukuran", (15, 25), (11, 11, 11, 21), f"{ROW}.cara_pengukuran"),
    (ROW, "definisi_operasional", (11, 20), (15, 11, 15, 20), f"{ROW}.definisi_operasional"),
    (ROW, "target", None, (9, 17, 9, 42), f"{ROW}.target"),
    ("sasaran_kegiatan[0].indikator[1]", None, None, (17, 9, 17, 18), "sasaran_kegiatan[0].indikator[1]"),
    ("sasaran_kegiatan[0].indikator[1]", "target", None, (17, 17, 17, 18), "sasaran_kegiatan[0].indikator[1].target"),
    ("program[0]", "nama", None, (20, 5, 20, 16), "program[0].nama"),
]  # fmt: skip


@pytest.mark.parametrize(("path", "field", "span", "mark", "shown"), CASES)
def test_places(
    document: Document, path: str, field: str | None, span: tuple[int, int] | None,
    mark: tuple[int, int, int, int], shown: str,
) -> None:  # fmt: skip
    place = document.locate(element(document, path), field, Span(*span) if span else None)
    assert (place.line, place.column, place.end_line, place.end_column) == mark
    assert place.path == shown
    assert place.file == "rencana/pk.yaml"
    assert place.excerpt == STYLES.splitlines()[mark[0] - 1]


ORIGINS = [
    ("sasaran_kegiatan[0]", "uraian", "hal. 3"),
    (ROW, "uraian", "hal. 4"),
    (ROW, "target", "hal. 5"),
    (ROW, None, "hal. 4"),
    ("sasaran_kegiatan[0].indikator[1]", "target", "hal. 3"),
    ("visi", "uraian", None),
]


@pytest.mark.parametrize(("path", "field", "origin"), ORIGINS)
def test_the_source_of_an_element_is_said_in_its_own_words(
    document: Document, path: str, field: str | None, origin: str | None
) -> None:
    assert document.locate(element(document, path), field, None).origin == origin


def test_a_cited_regulation_is_found_in_its_text() -> None:
    text = "dokumen: {jenis: rkt, unit: A, tahun: 2024}\ndasar_hukum:\n  - Sesuai UU Nomor 7 Tahun 2017 ini\n"
    document = read(text)
    (cited,) = [e for e in document.elements() if e.kind == "rujukan"]
    place = document.locate(cited, "nomor", None)
    assert (place.line, place.column, place.end_column) == (3, 12, 33)
    assert place.path == "dasar_hukum[0]"


WORDS = st.text(st.sampled_from("ab 'é\"-:#{}[],\n\\%"), min_size=1, max_size=20)


@settings(max_examples=100, deadline=None)
@given(WORDS, st.integers(0, 19), st.integers(1, 5))
def test_any_words_are_found_where_they_stand(text: str, start: int, length: int) -> None:
    document = plan({"narasi": [{"judul": "J", "isi": text}]})
    (row,) = [e for e in document.elements() if e.kind == "narasi"]
    value = row.fields.get("isi")
    if not isinstance(value, str) or start >= len(value):
        return
    span = Span(start, min(start + length, len(value)))
    place: Place = document.locate(row, "isi", span)
    assert place.excerpt is not None and place.column is not None and place.end_column is not None
    marked = place.excerpt[place.column - 1 : place.end_column - 1]
    assert json.loads(f'"{marked}"') == value[span.start : span.end]
