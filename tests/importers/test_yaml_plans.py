"""Plan files read as the contract describes them."""

# ruff: noqa: E501  (a row of a truth table is one line)

import datetime
import json
from typing import Any

import pytest

from checker.errors import InputError
from checker.importers.yaml import IMPORTER
from checker.model.plan import Document, Element, Quantity
from tests.plans import indicators, intake, plan, read, write_plan

MINIMAL = """\
dokumen:
  jenis: pk
  unit: KPU Provinsi Lampung
  tahun: 2024
  ditetapkan: {tempat: Bandar Lampung, tanggal: 2024-01-17}
  penanda_tangan:
    - {nama: Erwan Bustami, jabatan: Ketua KPU Provinsi Lampung, pihak: pertama}
sasaran_kegiatan:
  - nomor: 1
    uraian: Terwujudnya Pemilu yang damai
    indikator:
      - uraian: Persentase partisipasi pemilih
        target: 100%
        cara_pengukuran: Jumlah pemilih yang hadir dibagi jumlah pemilih
program:
  - {nama: Program Dukungan Manajemen, anggaran: Rp 12.823.045.000}
"""

EVERY_KEY = """\
dokumen:
  jenis: rkt
  unit: KPU Provinsi Lampung
  tahun: 2024
  induk: KPU
  perubahan_ke: 1
  judul: Rencana Kinerja Tahunan
  nomor: 5/PR/2024
  ditetapkan: {tempat: Bandar Lampung, tanggal: 17 Januari 2024}
  sumber: naskah.txt
  penanda_tangan:
    - {nama: null, jabatan: Ketua, nip: 1, pihak: kedua, bagian: formulir_target, tempat: B, tanggal: 2024-01-17}
pernyataan: {isi: Kami berjanji, para_pihak: [{nama: A, jabatan: Ketua, pihak: pertama}]}
dasar_hukum: [UU 7/2017 tentang Pemilu]
narasi: [{judul: Pendahuluan, isi: Latar belakang}]
visi: Menjadi mandiri
misi: [{kode: M1, uraian: Misi satu}, Misi dua]
tujuan: [{kode: T1, uraian: Tujuan, misi: [M1], indikator: [{uraian: I}]}]
sasaran_strategis: [{nomor: 1, uraian: A, mendukung: [T1]}]
sasaran_program: [{nomor: 1, uraian: B, mendukung: [{jenis: sasaran_strategis, uraian: A}]}]
sasaran_kegiatan:
  - nomor: 1.1
    uraian: C
    sumber: hal. 3
    keyakinan: rendah
    indikator:
      - nomor: a
        uraian: Persentase D
        target: 75
        satuan: persen
        target_tahunan: {2025: 70%, 2026: '-'}
        target_triwulan: {1: 20%}
        realisasi: 74%
        capaian: 98,6%
        baseline: 70%
        cara_pencapaian: Sosialisasi
        cara_pengukuran: D / E
        cara_perhitungan_capaian: realisasi / target
        definisi_operasional: D adalah
        sumber_data: Bagian data
        penanggung_jawab: Kepala
        polaritas: maksimal
        mendukung: 1
        sumber: {uraian: hal. 4, target: hal. 5}
indikator_narasi: [{nomor: 1, uraian: Persentase D}, Persentase F]
program: [{kode: P1, nama: Program, anggaran: 1.500.000, sasaran: [1.1]}]
anggaran_total: Rp1.500.000,00
"""


def element(document: Document, path: str) -> Element:
    (found,) = [e for e in document.elements() if e.path == path]
    return found


def test_the_plan_of_the_contract() -> None:
    document = read(MINIMAL)
    assert document.identity == ("pk", "komisi pemilihan umum provinsi lampung", "2024", 0)
    assert [e.path for e in document.elements()] == [
        "dokumen",
        "dokumen.penanda_tangan[0]",
        "sasaran_kegiatan[0]",
        "sasaran_kegiatan[0].indikator[0]",
        "program[0]",
    ]
    indikator = element(document, "sasaran_kegiatan[0].indikator[0]")
    assert indikator.fields["target"] == Quantity("100%", "persen", 100.0, satuan="persen")
    assert document.root.fields["ditetapkan.tanggal"] == datetime.date(2024, 1, 17)
    assert element(document, "program[0]").fields["anggaran"] == Quantity(
        "Rp 12.823.045.000", "uang", 12823045000.0, satuan="rupiah"
    )


def test_every_key_of_the_contract_is_known_and_kept() -> None:
    document = read(EVERY_KEY)
    root = document.root
    assert {k: v for k, v in root.fields.items() if k != "anggaran_total"} == {
        "jenis": "rkt", "unit": "KPU Provinsi Lampung", "tahun": 2024, "induk": "KPU",
        "perubahan_ke": 1, "judul": "Rencana Kinerja Tahunan", "nomor": "5/PR/2024",
        "ditetapkan.tempat": "Bandar Lampung", "ditetapkan.tanggal": datetime.date(2024, 1, 17),
        "unit_baku": "komisi pemilihan umum provinsi lampung", "bernarasi": True,
    }  # fmt: skip
    total = root.fields["anggaran_total"]
    assert isinstance(total, Quantity) and total.nilai == 1500000
    sign = element(document, "dokumen.penanda_tangan[0]").fields
    assert sign == {
        "jabatan": "Ketua", "nip": "1", "pihak": "kedua", "bagian": "formulir_target",
        "tempat": "B", "tanggal": datetime.date(2024, 1, 17), "jabatan_baku": "ketua",
    }  # fmt: skip
    row = element(document, "sasaran_kegiatan[0].indikator[0]").fields
    kept = {name: v.tertulis if isinstance(v, Quantity) else v for name, v in row.items()}
    assert kept.pop("target_tahunan") == (Quantity("70%", "persen", 70.0, satuan="persen"),)
    assert kept.pop("target_triwulan") == (Quantity("20%", "persen", 20.0, satuan="persen"),)
    assert kept == {
        "nomor": "a", "uraian": "Persentase D", "target": "75", "satuan": "persen",
        "target_tahunan.2025": "70%", "target_tahunan.2026": None, "target_triwulan.1": "20%",
        "realisasi": "74%", "capaian": "98,6%", "baseline": "70%", "cara_pencapaian": "Sosialisasi",
        "cara_pengukuran": "D / E", "cara_perhitungan_capaian": "realisasi / target",
        "definisi_operasional": "D adalah", "sumber_data": "Bagian data",
        "penanggung_jawab": "Kepala", "polaritas": "maksimal", "mendukung": ("1",),
        "formula": "D / E", "ukuran": "persentase", "arah": None,
    }  # fmt: skip
    assert row["target"] == Quantity("75", "persen", 75.0, satuan="persen")
    assert element(document, "misi[0]").fields == {"kode": "M1", "uraian": "Misi satu"}
    assert element(document, "misi[1]").fields == {"uraian": "Misi dua"}
    assert element(document, "visi").fields == {"uraian": "Menjadi mandiri"}
    assert element(document, "tujuan[0]").fields["misi"] == ("M1",)
    assert element(document, "tujuan[0].indikator[0]").parent is element(document, "tujuan[0]")
    assert element(document, "sasaran_program[0]").fields["mendukung"] == (
        ("sasaran_strategis", None, "A"),
    )
    assert element(document, "pernyataan.para_pihak[0]").fields["nama"] == "A"
    assert element(document, "indikator_narasi[1]").fields["uraian"] == "Persentase F"
    assert element(document, "program[0]").fields["sasaran"] == ("1.1",)
    assert [e.path for e in document.elements() if e.uncertain] == ["sasaran_kegiatan[0]"]


NOT_STATED = [None, "", "-", "–", "…", "...", "N/A", "n/a", "  ", "....%", "#N/A"]


@pytest.mark.parametrize("said", NOT_STATED)
def test_what_is_not_stated_is_null(said: str | None) -> None:
    row = {"uraian": "A", "target": said, "sumber_data": said, "target_tahunan": {"2025": said}}
    fields = element(plan(indicators(row)), "sasaran_kegiatan[0].indikator[0]").fields
    assert [fields.get(name) for name in ("target", "sumber_data", "target_tahunan")] == [None] * 3


@pytest.mark.parametrize("said", ["0", "0%", "Nihil", "tidak ada kasus"])
def test_nothing_to_happen_is_a_target(said: str) -> None:
    document = plan(indicators({"uraian": "Jumlah A", "target": said}))
    target = element(document, "sasaran_kegiatan[0].indikator[0]").get("target.tertulis")
    assert target == said


FORMULAS = [
    ({"cara_pengukuran": "A / B", "cara_perhitungan_capaian": "C / D"}, "A / B", "cara_pengukuran"),
    ({"cara_perhitungan_capaian": "C / D"}, "C / D", "cara_perhitungan_capaian"),
    ({"cara_pengukuran": "-", "cara_perhitungan_capaian": "C / D"}, "C / D", "cara_perhitungan_capaian"),
    ({"definisi_operasional": "Jumlah A dibagi jumlah B"}, "Jumlah A dibagi jumlah B", "definisi_operasional"),
    ({"definisi_operasional": "A adalah kegiatan yang baik"}, None, None),
    ({}, None, None),
]  # fmt: skip


@pytest.mark.parametrize(("columns", "formula", "written"), FORMULAS)
def test_the_formula_is_taken_from_whichever_column_holds_it(
    columns: dict[str, str], formula: str | None, written: str | None
) -> None:
    document = plan(indicators({"uraian": "Persentase A", **columns}))
    row = element(document, "sasaran_kegiatan[0].indikator[0]")
    assert (row.fields.get("formula"), row.written.get("formula")) == (formula, written)


def test_measure_word_and_direction_follow_from_the_wording() -> None:
    document = plan(indicators("Persentase layanan", "Jumlah kematian ibu", "Terbangunnya jalan"))
    rows = [e.fields for e in document.elements() if e.kind == "indikator"]
    assert [(r["ukuran"], r["arah"]) for r in rows] == [
        ("persentase", None), ("jumlah", "minimal"), (None, None),
    ]  # fmt: skip


def test_lists_with_and_without_indicators_are_told_apart() -> None:
    document = plan(
        {
            "sasaran_strategis": [{"uraian": "A"}],
            **indicators("X"),
            "sasaran_program": [{"uraian": "B"}],
        }
    )
    measured = {e.path: e.fields["daftar_terukur"] for e in document.root.children}
    assert measured == {
        "sasaran_strategis[0]": False, "sasaran_program[0]": False, "sasaran_kegiatan[0]": True,
    }  # fmt: skip
    alone = plan({"sasaran_strategis": [{"uraian": "A"}, {"uraian": "B"}]})
    assert all(e.fields["daftar_terukur"] for e in alone.root.children)


def test_regulations_are_read_where_they_are_named() -> None:
    text = "Undang-Undang Nomor 7 Tahun 2017 dan PKPU Nomor 8 Tahun 2019"
    document = plan({"dasar_hukum": [text], "narasi": [{"judul": "J", "isi": f"Sesuai {text}."}]})
    cited = [
        (e.path, e.fields["nomor"], e.fields["tertulis"])
        for e in document.elements()
        if e.kind == "rujukan"
    ]
    assert cited == [
        ("dasar_hukum[0].uraian#0", "UU 7/2017", "Undang-Undang Nomor 7 Tahun 2017"),
        ("dasar_hukum[0].uraian#1", "PKPU 8/2019", "PKPU Nomor 8 Tahun 2019"),
        ("narasi[0].isi#0", "UU 7/2017", "Undang-Undang Nomor 7 Tahun 2017"),
        ("narasi[0].isi#1", "PKPU 8/2019", "PKPU Nomor 8 Tahun 2019"),
    ]


IDENTITIES = [
    ({"tahun": 2024}, "2024", 0),
    ({"tahun": None, "periode": "2020-2024"}, "2020-2024", 0),
    ({"tahun": None, "periode": "2020 – 2024"}, "2020-2024", 0),
    ({"tahun": 2024, "perubahan_ke": 2}, "2024", 2),
    ({"tahun": 2024, "periode": "2020-2024"}, "2024", 0),
]


@pytest.mark.parametrize(("heading", "tahun", "perubahan"), IDENTITIES)
def test_identity(heading: dict[str, Any], tahun: str, perubahan: int) -> None:
    identity = plan({}, **heading).identity
    assert (identity.tahun, identity.perubahan_ke) == (tahun, perubahan)


@pytest.mark.parametrize(
    "encode",
    [
        lambda text: b"\xef\xbb\xbf" + text.encode(),
        lambda text: text.replace("\n", "\r\n").encode(),
        lambda text: text.encode("utf-16"),
        lambda text: b"\xfe\xff" + text.encode("utf-16-be"),
        lambda text: b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode(),
    ],
    ids=["BOM", "CRLF", "UTF-16", "UTF-16 BE", "BOM and CRLF"],
)
def test_encodings_and_line_ends_do_not_matter(encode: Any) -> None:
    known, document = read(MINIMAL), read(encode(MINIMAL))
    assert IMPORTER.is_plan(encode(MINIMAL))
    for one, other in zip(known.elements(), document.elements(), strict=True):
        assert (one.path, one.fields) == (other.path, other.fields)
        places = [d.locate(e, "uraian", None) for d, e in ((known, one), (document, other))]
        assert places[0] == places[1]


REFUSED = [
    ("  tahun: 2024\n", "", ['1:1: "dokumen" needs "tahun" or "periode"']),
    ("  tahun: 2024\n", "  tahun: '-'\n", ['4:10: "tahun" must be a year of four digits, such as 2024, not the text "-"']),
    ("  tahun: 2024\n", "  periode: 2020\n", ['4:12: "periode" must be a period of years, such as 2020-2024, not the text "2020"']),
    ("  jenis: pk\n", "", ['1:1: the key "jenis" is missing']),
    ("  jenis: pk\n", "  jenis: pkk\n", ['2:10: unknown value of "jenis": "pkk"; did you mean "pk"?']),
    ("  unit: KPU Provinsi Lampung\n", "  unit:\n", ['3:8: "unit" must not be empty']),
    ("  unit: KPU Provinsi Lampung\n", "  unit: '-'\n", ['3:9: "unit" must not be empty']),
    ("        target: 100%\n", "        tagret: 100%\n", ['13:9: unknown key "tagret"; did you mean "target"?']),
    ("sasaran_kegiatan:\n", "sasaran_kegaitan:\n", ['8:1: unknown key "sasaran_kegaitan"; did you mean "sasaran_kegiatan"?']),
    ("pihak: pertama", "pihak: ketiga", ['7:73: unknown value of "pihak": "ketiga"; known are: kedua, pertama']),
    ("tanggal: 2024-01-17", "tanggal: 2024-13-17", ['5:49: "tanggal" must be a date, such as 2024-01-17 or 17 Januari 2024, not the text "2024-13-17"']),
    ("        target: 100%\n", "        target: [100%]\n", ['13:17: "target" must be text, not a list']),
    ("      - uraian: Persentase partisipasi pemilih\n        target", "      - Persentase\n      - target", ['12:9: "indikator[0]" must be key: value pairs, not the text "Persentase"']),
    ("  tahun: 2024\n", "  tahun: 2024\n  perubahan_ke: dua\n", ['5:17: "perubahan_ke" must be a whole number, not the text "dua"']),
    ("  tahun: 2024\n", "  tahun: 2024\n  perubahan_ke: -1\n", ['5:17: "perubahan_ke" must not be below 0; the original document is 0']),
    ("        target: 100%\n", "        polaritas: naik\n", ['13:20: unknown value of "polaritas": "naik"; known are: maksimal, minimal, stabil']),
    ("        target: 100%\n", "        mendukung: [{jenis: tujuann, nomor: 1}]\n", ['13:29: unknown value of "jenis": "tujuann"; did you mean "tujuan"?']),
    ("        target: 100%\n", "        mendukung: [{nomor: 1}]\n", ['13:21: the key "jenis" is missing']),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "expected"), REFUSED)
def test_what_cannot_be_understood_is_refused_at_its_place(
    old: str, new: str, expected: list[str]
) -> None:
    assert MINIMAL.count(old) == 1
    with pytest.raises(InputError) as error:
        read(MINIMAL.replace(old, new))
    assert error.value.within("en").splitlines() == [f"pk.yaml:{line}" for line in expected]


def test_all_complaints_come_at_once() -> None:
    text = (
        MINIMAL.replace("target:", "tagret:")
        .replace("unit:", "uint:")
        .replace("anggaran:", "angaran:")
    )
    with pytest.raises(InputError) as error:
        read(text)
    assert error.value.within("en").splitlines() == [
        'pk.yaml:3:3: unknown key "uint"; did you mean "unit"?',
        'pk.yaml:13:9: unknown key "tagret"; did you mean "target"?',
        'pk.yaml:16:40: unknown key "angaran"; did you mean "anggaran"?',
    ]
    assert error.value.complaints[0].excerpt == "  uint: KPU Provinsi Lampung"


EMPTY = [
    "sasaran_kegiatan:\n",
    "sasaran_kegiatan: []\n",
    "visi:\n",
    "dasar_hukum: [-]\n",
    "visi: '-'\n",
]


@pytest.mark.parametrize("said", EMPTY)
def test_a_key_without_content_is_no_fault_of_form(said: str) -> None:
    document = read("dokumen: {jenis: pk, unit: A, tahun: 2024}\n" + said)
    assert [e.fields.get("uraian") for e in document.root.children] in ([], [None])


PLANS = [
    (b"dokumen:\n  jenis: pk\n", True),
    (b"visi: A\n\"dokumen\": {}\n", True),
    (b"'dokumen' : {}\n", True),
    (b"# dokumen:\nvisi: A\n", False),
    (b"aturan:\n  dokumen: 1\n", False),
    (b"dokumentasi: A\n", False),
    (b"document: {}\ndocuments: []\n", False),
    (b"Dokumen:\n  jenis: pk\n", True),
    (b"dokumn:\n  jenis: pk\n", True),
    (b"# PK\n---\n  visi: A\n  dokumen:\n    jenis: pk\n", True),
    (b"visi: A\n  dokumen: {}\n", False),
    (json.dumps({"dokumen": {"jenis": "pk"}}).encode(), True),
    (json.dumps({"visi": "A", "dokumen": {}}, indent=2).encode(), True),
    (b"{dokumen: {jenis: pk}}\n", True),
    (b"{visi: A}\n", False),
    (b"\xff\xfe" + "dokumen:\n".encode("utf-16-le"), True),
    (b"\x00\xff\x80", False),
    (b"", False),
]  # fmt: skip


@pytest.mark.parametrize(("data", "expected"), PLANS)
def test_a_plan_is_known_by_its_top_level(data: bytes, expected: bool) -> None:
    assert IMPORTER.is_plan(data) is expected


def test_a_plan_without_a_mapping_is_refused() -> None:
    for text in ("- dokumen\n", "dokumen\n", "", "dokumen: []\n", "dokumen:\n"):
        with pytest.raises(InputError):
            IMPORTER.read("x.yaml", text.encode(), intake())


def test_plain_data_is_what_the_helper_writes() -> None:
    assert IMPORTER.is_plan(write_plan({}).encode())
