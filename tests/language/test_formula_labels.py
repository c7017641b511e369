"""Both sides of a division that is drawn with labels, on one line or on two."""

import pytest

from tests.language.lexicon_files import formula_reader

# fmt: off
LABELLED = [
    "Pembilang: Jumlah siswa lulus; penyebut: Jumlah siswa",
    "Pembilang = Jumlah siswa lulus, Penyebut = Jumlah siswa",
    "pembilang : Jumlah siswa lulus / penyebut : Jumlah siswa",
    "Pembilang : Jumlah siswa lulus Penyebut : Jumlah siswa",
    "Pembilang : Jumlah siswa lulus\nPenyebut : Jumlah siswa",
    "Pembilang (A): Jumlah siswa lulus; Penyebut (B): Jumlah siswa",
    "Pembilang adalah Jumlah siswa lulus dan penyebut adalah Jumlah siswa",
    "Pembilang Jumlah siswa lulus, penyebut Jumlah siswa",
    "Pembilang - Jumlah siswa lulus; Penyebut - Jumlah siswa",
    "Penyebut: Jumlah siswa; Pembilang: Jumlah siswa lulus",
    "Penyebut: Jumlah siswa. Pembilang: Jumlah siswa lulus. Catatan: semester genap",
    "Pembilang: Jumlah siswa lulus; penyebut: Jumlah siswa. Catatan: data per Juli",
    "Pembilang\nJumlah siswa lulus\nPenyebut\nJumlah siswa",
    "Nilai pembilang = Jumlah siswa lulus dan nilai penyebut = Jumlah siswa",
    "Numerator: Jumlah siswa lulus; Denominator: Jumlah siswa",
]
MULTIPLIED = [
    "Pembilang: Jumlah siswa lulus; penyebut: Jumlah siswa; x 100%",
    "Pembilang: Jumlah siswa lulus, penyebut: Jumlah siswa, dikali 100%",
    "(Pembilang: Jumlah siswa lulus / Penyebut: Jumlah siswa) x 100%",
    "(pembilang/penyebut) x 100%; pembilang: Jumlah siswa lulus; penyebut: Jumlah siswa",
    "Pembilang: Jumlah siswa lulus. Penyebut: Jumlah siswa. Rumus: (Pembilang/Penyebut) x 100%",
    "A/B x 100%; Pembilang (A) = Jumlah siswa lulus; Penyebut (B) = Jumlah siswa",
]
# fmt: on


@pytest.mark.parametrize("text", LABELLED)
def test_labels_divide(text):
    formula = formula_reader().read(text)
    assert "rasio" in formula.shapes
    assert (formula.pembilang.text, formula.penyebut.text) == ("Jumlah siswa lulus", "Jumlah siswa")
    assert formula.pengali is None


@pytest.mark.parametrize("text", MULTIPLIED)
def test_the_multiplier_may_stand_anywhere(text):
    formula = formula_reader().read(text)
    assert (formula.pembilang.text, formula.penyebut.text) == ("Jumlah siswa lulus", "Jumlah siswa")
    assert formula.pengali == 100.0


def test_a_list_in_the_numerator_stays_whole():
    formula = formula_reader().read("Pembilang: Jumlah SD; Jumlah SMP; Penyebut: Jumlah sekolah")
    assert formula.pembilang.text == "Jumlah SD; Jumlah SMP"
    assert formula.penyebut.text == "Jumlah sekolah"


def test_labels_behind_a_formula_only_say_where_data_come_from():
    formula = formula_reader().read(
        "Jumlah hadir dibagi jumlah pegawai x 100%. Pembilang: rekap absensi; Penyebut: data SIMPEG"
    )
    assert (formula.pembilang.text, formula.penyebut.text) == ("Jumlah hadir", "jumlah pegawai")


def test_one_label_alone_divides_nothing():
    assert formula_reader().read("Pembilang: Jumlah siswa lulus").shapes == {"hitungan"}
