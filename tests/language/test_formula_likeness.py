"""Two notations of one formula are one formula; another thing counted is another formula."""

import pytest

from checker.knowledge.load import load_knowledge
from checker.language.understanding import Language

LANGUAGE = Language(load_knowledge().lexicons)

ONE_FORMULA = [
    (
        "(Jumlah jembatan mantap / Jumlah jembatan) x 100%",
        "Jumlah jembatan mantap dibagi jumlah jembatan dikali 100%",
    ),
    ("Jumlah A yang lulus : Jumlah A x 100", "jumlah A yang lulus dibagi dengan jumlah A"),
    (
        "(Panjang jalan baik + panjang jalan sedang) / panjang jalan",
        "Jumlah panjang jalan baik dan panjang jalan sedang dibagi jumlah panjang jalan",
    ),
    (
        "((A - B) / A) x 100%, dengan A = titik rawan 2023, B = titik rawan 2024",
        "(titik rawan 2023 dikurangi titik rawan 2024) dibagi titik rawan 2023 dikali 100%",
    ),
    (
        "Jumlah dokumen kepeiluan yang disusun dibagi target",
        "Jumlah dokumen kepemiluan yang disusun dibagi target",
    ),
    (
        "Jumlah SDM yang dilatih dibagi jumlah SDM",
        "Jumlah Sumber Daya Manusia yang dilatih dibagi jumlah Sumber Daya Manusia",
    ),
    (
        "Jumlah pasien yang dilayani dibagi seluruh pasien yang ada",
        "Jumlah pasien yang dilayani dibagi keseluruhan jumlah pasien",
    ),
    (
        "Pembilang: jumlah siswa yang lulus; penyebut: jumlah siswa",
        "(jumlah siswa yang lulus / jumlah siswa) x 100%",
    ),
    (
        "40% nilai teknis + 60% nilai manajerial",
        "(0,40 x nilai teknis) + (0,60 x nilai manajerial)",
    ),
    (
        "Jumlah hasil kali nilai ruas dan panjang ruas dibagi jumlah panjang ruas",
        "Σ (nilai ruas x panjang ruas) / Σ panjang ruas",
    ),
]

TWO_FORMULAS = [
    ("Rata-rata tertimbang nilai unsur", "Rata-rata nilai unsur"),
    ("Jumlah bobot temuan / jumlah unit", "Jumlah temuan / jumlah unit"),
    (
        "Jumlah paspor yang terbit tepat waktu dibagi jumlah permohonan",
        "Jumlah paspor yang terbit tepat waktu dibagi jumlah paspor yang terbit",
    ),
    ("Jumlah A yang lulus dibagi jumlah peserta", "Jumlah peserta dibagi jumlah A yang lulus"),
    (
        "Jumlah pemilih disabilitas dibagi jumlah pemilih",
        "Jumlah pemilih perempuan dibagi jumlah pemilih",
    ),
    ("Jumlah aduan yang selesai / jumlah aduan", "Jumlah aduan yang tidak selesai / jumlah aduan"),
    ("Hasil survei kepuasan", "Jumlah pemohon yang puas dibagi jumlah pemohon"),
    (
        "Jumlah perkara selesai tepat waktu / jumlah perkara",
        "Jumlah perkara selesai / jumlah perkara tepat waktu",
    ),
    ("Jumlah pemilih dalam DPK dibagi DPT", "Jumlah pemilih dalam DPK dibagi DPT dan DPTb"),
]


@pytest.mark.parametrize(("left", "right"), ONE_FORMULA)
def test_another_notation_is_the_same_formula(left, right):
    assert LANGUAGE.same_formula(left, right)
    assert LANGUAGE.same_formula(right, left)


@pytest.mark.parametrize(("left", "right"), TWO_FORMULAS)
def test_another_thing_counted_is_another_formula(left, right):
    assert not LANGUAGE.same_formula(left, right)
    assert not LANGUAGE.same_formula(right, left)
