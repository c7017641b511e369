"""Targets as planners write them, form by form."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.language.quantity import QuantityReader
from checker.model.plan import Quantity
from tests.language.lexicon_files import read_lexicon

NAMES = ("satuan", "predikat", "tidak_dinyatakan", "pembatas", "sambungan", "uang", "bilangan")
READER = QuantityReader({name: read_lexicon(name) for name in NAMES})


def parts(text, satuan=None):
    found = READER.read_target(text, satuan)
    return None if found is None else (found.jenis, found.nilai, found.satuan)


@pytest.mark.parametrize(
    "text",
    ["", "  ", "\n", "-", " - ", "–", "—", "…", "...", "…..%", "%", "N/A", "NA", "n/a", "n.a.",
     "#N/A", "#NA", "#DIV/0!", "null", "belum ditetapkan", "Belum Ada", "Cukup jelas"],
)  # fmt: skip
def test_what_states_nothing_is_no_target(text):
    assert READER.read_target(text, "Persen") is None
    assert READER.read_money(text) is None
    assert not READER.is_stated(text)


@pytest.mark.parametrize(
    ("text", "satuan", "nilai"),
    [
        ("100%", None, 100.0),
        ("100 %", None, 100.0),
        ("100\n%", None, 100.0),
        ("100％", None, 100.0),
        ("100", "Persen", 100.0),
        ("100", "%", 100.0),
        ("100", "Persen (%)", 100.0),
        ("100", "(%)", 100.0),
        ("100 persen", None, 100.0),
        ("100 % (seratus persen)", None, 100.0),
        ("0,15%", None, 0.15),
        ("85,00%", None, 85.0),
        ("0.2%", None, 0.2),
        ("98.631%", None, 98.631),
        ("98.63%", "Dokumen", 98.63),
        ("0%", None, 0.0),
        ("-5%", None, -5.0),
        ("77,5 %.", None, 77.5),
    ],
)
def test_percentage(text, satuan, nilai):
    assert parts(text, satuan) == ("persen", nilai, "persen")


@pytest.mark.parametrize(
    ("text", "satuan", "nilai", "unit"),
    [
        ("0", None, 0.0, None),
        ("0", "Kasus", 0.0, "kasus"),
        ("Nihil", "Temuan", 0.0, "temuan"),
        ("66.67", None, 66.67, None),
        ("7.012", None, 7012.0, None),
        ("10046", None, 10046.0, None),
        ("6 Dokumen", None, 6.0, "dokumen"),
        ("6", "Dok.", 6.0, "dokumen"),
        ("1 lap", None, 1.0, "laporan"),
        ("2 Lap", "Dokumen", 2.0, "laporan"),
        ("2 (dua) Dokumen", None, 2.0, "dokumen"),
        ("Dua belas bulan", None, 12.0, "bulan"),
        ("- 5 Dokumen", None, 5.0, "dokumen"),
        ("3 dokumen perencanaan", None, 3.0, "dokumen"),
        ("1.500bh", None, 1500.0, "buah"),
        ("1.250 km", None, 1250.0, "kilometer"),
        ("5 m2", None, 5.0, "meter persegi"),
        ("12 bulan layanan", None, 12.0, "bulan"),
        ("34 Provinsi", None, 34.0, "provinsi"),
        ("45 Orang / Bulan", None, 45.0, "orang/bulan"),
        ("40 Proyek", "Proyek / Investor", 40.0, "proyek"),
        ("40", "Proyek / Investor", 40.0, "proyek / investor"),
        ("7 Lembaga Adat/Kesenian", None, 7.0, "lembaga"),
        ("15 rumpon", None, 15.0, "rumpon"),
        ("183 per 100.000 KH", None, 183.0, "per 100.000 kelahiran hidup"),
        ("10,2", "per 1.000 KH", 10.2, "per 1.000 kelahiran hidup"),
        ("4 per 10.000 rumah", None, 4.0, "per 10.000 rumah"),
        ("2 juta orang", None, 2e6, "orang"),
        ("Nilai 75", None, 75.0, "nilai"),
        ("Skor 72", None, 72.0, "skor"),
        ("Indeks 75,5", None, 75.5, "indeks"),
        ("86,5", "Indeks", 86.5, "indeks"),
    ],
)
def test_count(text, satuan, nilai, unit):
    assert parts(text, satuan) == ("bilangan", nilai, unit)


@pytest.mark.parametrize(
    ("text", "satuan", "nilai"),
    [
        ("Rp 28,50 T", None, 28.5e12),
        ("Rp 28,50 T", "Triliun Rupiah (Rp T)", 28.5e12),
        ("28,50", "Triliun Rupiah", 28.5e12),
        ("9000000000", "Rp", 9e9),
        ("Rp 5.929.105.000", None, 5929105000.0),
        ("Rp5.929.105.000", None, 5929105000.0),
        ("Rp 28.450.000.000,-", None, 28450000000.0),
        ("Rp88.412.650.000,00", None, 88412650000.0),
        ("Rp. 2,5 Milyar", None, 2.5e9),
        ("1,5 juta rupiah", None, 1.5e6),
        ("Rp 12,500", None, None),
    ],
)
def test_money(text, satuan, nilai):
    assert parts(text, satuan) == ("uang", nilai, "rupiah")


def test_budget_needs_no_sign_of_money():
    assert READER.read_money("38.219.609.000") == Quantity(
        "38.219.609.000", "uang", 38219609000.0, satuan="rupiah"
    )
    assert READER.read_money("12,5 M") == Quantity("12,5 M", "uang", 12.5e9, satuan="rupiah")
    assert READER.read_money("sesuai DIPA") == Quantity("sesuai DIPA", "teks")


@pytest.mark.parametrize(
    ("text", "predikat", "nilai"),
    [
        ("BB", "BB", None),
        ("bb", "BB", None),
        ("A (80,01)", "A", 80.01),
        ("BB (78.45)", "BB", 78.45),
        ("BB (Nilai 75)", "BB", 75.0),
        ("75 (BB)", "BB", 75.0),
        ("Nilai A", "A", None),
        ("WTP", "WTP", None),
        ("Opini WTP", "WTP", None),
        ("Wajar Tanpa Pengecualian (WTP)", "WTP", None),
        ("Baik", "BAIK", None),
        ("Sangat Baik", "SANGAT BAIK", None),
        ("Unggul (nilai)", "UNGGUL", None),
        ("Level 3", "LEVEL 3", 3.0),
        ("Peringkat 5", "PERINGKAT 5", 5.0),
        ("Indeks 3 (Skala 4)", "INDEKS 3", 3.0),
    ],
)
def test_grade(text, predikat, nilai):
    found = READER.read_target(text)
    assert (found.jenis, found.predikat, found.nilai) == ("predikat", predikat, nilai)


@pytest.mark.parametrize(
    ("text", "satuan", "low", "high", "unit"),
    [
        ("80 - 90%", None, 80.0, 90.0, "persen"),
        ("90%-100%", None, 90.0, 100.0, "persen"),
        ("69,1-69,5", "Tahun", 69.1, 69.5, "tahun"),
        ("0 - 5", None, 0.0, 5.0, None),
        ("7 – 8 bulan", None, 7.0, 8.0, "bulan"),
        ("10 s.d. 12 bulan", None, 10.0, 12.0, "bulan"),
        ("10 sampai dengan 12", "Hari", 10.0, 12.0, "hari"),
    ],
)
def test_range(text, satuan, low, high, unit):
    assert READER.read_target(text, satuan) == Quantity(text, "rentang", low, high, satuan=unit)


@pytest.mark.parametrize(
    ("text", "satuan", "batas", "nilai", "unit"),
    [
        ("≥ 90", None, ">=", 90.0, None),
        ("≥90%", None, ">=", 90.0, "persen"),
        ("≥ 80", "Persen", ">=", 80.0, "persen"),
        (">= 90", None, ">=", 90.0, None),
        (">90", None, ">", 90.0, None),
        ("< 20 %", None, "<", 20.0, "persen"),
        ("≤ 183/100.000 KH", None, "<=", 183.0, "per 100.000 kelahiran hidup"),
        ("≤ 45", "per 100.000 penduduk", "<=", 45.0, "per 100.000 penduduk"),
        ("minimal 80", None, ">=", 80.0, None),
        ("Paling sedikit 5 dokumen", None, ">=", 5.0, "dokumen"),
        ("maks. 5", "Hari", "<=", 5.0, "hari"),
        ("kurang dari 3 kasus", None, "<", 3.0, "kasus"),
    ],
)
def test_bound(text, satuan, batas, nilai, unit):
    assert READER.read_target(text, satuan) == Quantity(
        text, "batas", nilai, batas=batas, satuan=unit
    )


def test_grade_can_be_a_bound():
    assert READER.read_target("minimal BB") == Quantity(
        "minimal BB", "batas", batas=">=", predikat="BB"
    )


@pytest.mark.parametrize(
    ("text", "nilai", "unit", "predikat"),
    [
        ("Skor 72 -> 73 -> 75 -> 77 -> 80", 80.0, "skor", None),
        ("80% -> 85% -> 100%", 100.0, "persen", None),
        ("80% → 85%", 85.0, "persen", None),
        ("Predikat WTP -> WTP -> …", None, None, "WTP"),
    ],
)
def test_chain(text, nilai, unit, predikat):
    assert READER.read_target(text) == Quantity(
        text, "rangkaian", nilai, satuan=unit, predikat=predikat
    )


@pytest.mark.parametrize(
    "text", ["lOOo/o", "too%", "1OO%", "l00 %", "100o/o", "100°/o", "O,15%", "0,15Y6", "8S%", "B0%"]
)
def test_damaged_by_recognition(text):
    assert READER.read_target(text) == Quantity(text, "rusak")


@pytest.mark.parametrize(
    "text",
    [
        "100% fasilitas rujukan pada akhir periode",
        "100% Kepatuhan SLA",
        "Penurunan AKI menuju target ≤ 183/100.000 KH pada akhir periode",
        "91 % ≤ 100 %",
        "24% x target IPP 2026",
        "6 Dokumen8 Dokumen",
        "1 dokumen dan 2 laporan",
        "90 - 80%",
        "2020-2024",
        "17-01-2024",
        "1:30",
        "1/3",
        "±80%",
        "80% ke atas",
        "Kars JCI",
        "ada",
        "toko",
    ],
)
def test_anything_else_is_text_without_a_value(text):
    assert READER.read_target(text) == Quantity(text, "teks")


@pytest.mark.parametrize(
    ("text", "unit"),
    [("Dok", "dokumen"), ("Persen (%)", "persen"), ("%", "persen"), ("Kab/Kota", "kabupaten/kota"),
     ("OPD", "perangkat daerah"), ("Prestasi per Tahun", "prestasi per tahun"), ("-", None),
     ("", None), (None, None)],
)  # fmt: skip
def test_unit_of_the_column(text, unit):
    assert READER.read_unit(text) == unit


def test_target_is_kept_as_it_was_written():
    assert READER.read_target("  6\tDokumen ").tertulis == "  6\tDokumen "


SIGNS = st.sampled_from([*"0123456789.,%-–≥<>()/ RpTBlO…°\n", "dokumen", "s.d.", "->", "BB"])


@given(st.one_of(st.text(max_size=40), st.lists(SIGNS, max_size=14).map("".join)))
@settings(max_examples=300)
def test_any_text_can_be_read(text):
    for satuan in (None, text, "Persen"):
        found = READER.read_target(text, satuan)
        assert found is None or found.tertulis == text
    found = READER.read_money(text)
    assert found is None or found.jenis in ("uang", "teks")


@given(st.integers(0, 10**13), st.sampled_from(["Rp ", "Rp", "Rp. ", ""]))
@settings(max_examples=60)
def test_budget_is_read_back(rupiah, sign):
    assert READER.read_money(sign + f"{rupiah:,}".replace(",", ".")).nilai == rupiah


def test_endless_text_is_a_sentence():
    assert READER.read_target("9" * 100_000) == Quantity("9" * 100_000, "teks")


@pytest.mark.parametrize(
    ("text", "nilai", "jenis"),
    [
        ("3,40 (Skala 4)", 3.4, "bilangan"),
        ("3,40 ( skala 4 )", 3.4, "bilangan"),
        ("5 (Skala)", None, "teks"),
        ("(Skala 4)", None, "teks"),
    ],
)
def test_the_length_of_a_scale_is_no_part_of_the_score(text, nilai, jenis):
    found = READER.read_target(text)
    assert (found.nilai, found.jenis) == (nilai, jenis)
