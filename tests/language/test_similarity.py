"""Same, near or none: vetoes, spellings, abbreviations and settings."""

import pytest
from hypothesis import given
from hypothesis import settings as limits
from hypothesis import strategies as st

from checker.errors import RulebookError
from checker.language.similarity import Likeness, Settings
from tests.language.kpu_rows import comparer


def compare(left, right, settings=None):
    found = comparer().compare(left, right, settings)
    assert found == comparer().compare(right, left, settings)
    return found


@pytest.mark.parametrize(
    ("left", "right", "how"),
    [
        ("PERSENTASE PARTISIPASI PEMILIH", "Persentase Partisipasi Pemilih", "persis"),
        ("Laporan pertanggung-jawaban", "Laporan pertanggungjawaban", "persis"),
        ("di Kabupaten/ Kota se- Provinsi", "di Kabupaten/Kota se-Provinsi", "persis"),
        ("Pengelolaan SDM KPU", "Pengelolaan Sumber Daya Manusia Komisi Pemilihan Umum", "istilah"),
        ("Prosentase realisasi anggaran", "Persentase realisasi anggaran", "istilah"),
        ("% realisasi anggaran", "Persentase realisasi anggaran", "istilah"),
        ("Indeks Profesionalitas ASN", "Indeks Profesionalitas Aparatur Sipil Negara (ASN)",
         "istilah"),
        ("Angka Kematian Ibu (AKI)", "Angka Kematian Ibu", "istilah"),
        ("tercatat dalam data base kepegawaian", "tercatat dalam basis data kepegawaian", "istilah"),
        ("logistik pasca Pemilu", "logistik paska Pemilu", "istilah"),
        ("Program Dukungan Manajemen", "Program Dukungan Manejemen", "ejaan"),
        ("Persentase terselesaikannya revisi", "Persentase terselesaikan revisi", "ejaan"),
        ("Jumlah digitalisasi dokumen kepeiluan", "Jumlah digitalisasi dokumen kepemiluan",
         "ejaan"),
        ("Laporan KPO Provinsi Contoh yang disusun", "Laporan KPU Provinsi Contoh yang disusun",
         "ejaan"),
    ],
)  # fmt: skip
def test_same(left, right, how):
    found = compare(left, right)
    assert (found.outcome, found.how) == ("same", how)
    assert comparer().spelled_alike(left, right)


ANOTHER = [
    ("Nilai SAKIP Tahun 2024", "Nilai SAKIP Tahun 2025"),
    ("Realisasi triwulan I", "Realisasi triwulan II"),
    ("Capaian TW1 yang dilaporkan", "Capaian TW2 yang dilaporkan"),
    ("Persentase pegawai eselon II yang dilatih", "Persentase pegawai eselon III yang dilatih"),
    ("Jumlah pemilih dalam DPT", "Jumlah pemilih dalam DPTb"),
    ("Persentase SD terakreditasi minimal B", "Persentase SMP terakreditasi minimal B"),
    ("Persentase SD terakreditasi minimal B", "Persentase SD terakreditasi minimal A"),
    ("Persentase SD terakreditasi", "Persentase terakreditasi"),
    ("AKI per 100.000 kelahiran hidup", "AKB per 100.000 kelahiran hidup"),
    ("Laporan yang disampaikan tepat waktu", "Laporan yang tidak disampaikan tepat waktu"),
    ("Persentase pemilih yang mendaftar", "Persentase pemilih perempuan yang mendaftar"),
    ("Persentase remaja putri yang sehat", "Persentase remaja putra yang sehat"),
    ("Jumlah A dibagi B", "Jumlah A dibagi C"),
    ("Jumlah X dibagi Y", "Jumlah X dibagi Z"),
    ("Persentase TK dan KK yang terdata", "Persentase TP dan KK yang terdata"),
    ("Cakupan imunisasi bayi", "Cakupan imunisasi balita"),
    ("Jumlah peneliti yang didukung", "Jumlah penelitian yang didukung"),
    ("Pelatihan formal bagi pegawai", "Pelatihan informal bagi pegawai"),
    ("Persentase jalan dalam kondisi mantap", "Persentase jembatan dalam kondisi mantap"),
    ("Persentase guru bersertifikat pendidik", "Persentase dosen bersertifikat pendidik"),
    ("Perkara pidana yang diselesaikan tepat waktu",
     "Perkara perdata yang diselesaikan tepat waktu"),
    ("Laporan tahunan yang disusun", "Laporan bulanan yang disusun"),
    ("Prevalensi stunting pada balita", "Prevalensi wasting pada balita"),
    ("Meningkatnya kualitas pelayanan", "Meningkatnya kuantitas pelayanan"),
    ("Luas sawah 1.500 hektare", "Luas sawah 15,00 hektare"),
    ("Persentase KPU Kota Contoh yang tertib", "Persentase KPU Desa Contoh yang tertib"),
]  # fmt: skip


@pytest.mark.parametrize(("left", "right"), ANOTHER)
def test_never_the_same_however_alike(left, right):
    assert compare(left, right).outcome != "same"
    assert not comparer().spelled_alike(left, right)


@pytest.mark.parametrize(
    ("left", "right", "how"),
    [
        ("Nilai evaluasi SAKIP 2024", "Nilai evaluasi SAKIP 2025", "veto:angka"),
        ("SD terakreditasi minimal B", "SD terakreditasi minimal A", "veto:singkatan"),
        ("Persentase Dinas yang tertib arsip", "Persentase Desa yang tertib arsip", "veto:cakupan"),
        ("Terwujudnya tata kelola yang bersih", "Meningkatnya tata kelola yang bersih", "mirip"),
    ],
)
def test_near_says_what_kept_it_from_being_the_same(left, right, how):
    found = compare(left, right)
    assert (found.outcome, found.how) == ("near", how)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Persentase laporan yang disusun", "Persentase gedung yang berfungsi"),
        ("Opini BPK atas laporan keuangan", "Tersusunnya laporan pengelolaan barang"),
        ("Persentase", "Jumlah"),
        ("", ""),
        ("-", "-"),
        ("", "Persentase"),
    ],
)
def test_none(left, right):
    assert compare(left, right).outcome == "none"


def test_another_population_is_not_even_near():
    left, right = "Partisipasi pemilih perempuan", "Partisipasi pemilih disabilitas"
    assert compare(left, right, Settings(near=10)).how == "veto:kelompok"
    assert compare(left, right, Settings(near=10, narrower_kelompok=True)).outcome == "none"
    whole = "Partisipasi pemilih"
    assert compare(left, whole, Settings(near=10)).outcome == "none"
    assert compare(left, whole, Settings(near=10, narrower_kelompok=True)).outcome == "near"


def test_rare_words_weigh_more_than_those_of_every_row():
    rows = [f"Persentase gedung {name} di kantor" for name in ("arsip", "rapat", "kerja", "siaga")]
    weights = comparer().weights(rows)
    plain = comparer().compare(rows[0], rows[1], None, None)
    weighed = comparer().compare(rows[0], rows[1], None, weights)
    assert plain.score == 50.0
    assert weighed.score < 35.0


def test_names_of_places_and_stop_words_tell_nothing():
    left, right = "Gedung di Provinsi Lampung Barat", "Sawah di Provinsi Lampung Barat"
    assert compare(left, right) == Likeness("none", 0.0, "beda")
    left, right = "Gedung arsip merdeka", "Sawah rakyat merdeka"
    assert compare(left, right).score > 0
    assert compare(left, right, Settings(stop_words=("merdeka",))).score == 0


def test_settings_can_ask_for_equal_wording_only():
    strict = Settings.from_options({"same_ratio": 100, "same_run": 0})
    assert compare("Laporan dana", "laporan  dana", strict).outcome == "same"
    assert compare("Laporan dana desa", "Laporan danna desa", strict).outcome != "same"


def test_settings_are_read_from_options():
    found = Settings.from_options({"near": 30, "stop_words": ["Lampung"]})
    assert found == Settings(near=30, stop_words=("lampung",))
    assert Settings.from_options({}) == Settings()


@pytest.mark.parametrize(
    ("options", "says"),
    [
        ({"nearr": 3}, 'maksudnya "near"'),
        ({"near": "banyak"}, '"near"'),
        ({"near": True}, '"near"'),
        ({"same_run": -1}, '"same_run"'),
        ({"stop_words": "Lampung"}, '"stop_words"'),
        ({"narrower_kelompok": 1}, '"narrower_kelompok"'),
    ],
)
def test_wrong_settings_are_refused(options, says):
    with pytest.raises(RulebookError, match=says):
        Settings.from_options(options)


TEXTS = st.one_of(
    st.text(max_size=40), st.sampled_from([text for pair in ANOTHER for text in pair])
)


@given(TEXTS, TEXTS)
@limits(max_examples=150, deadline=None)
def test_any_two_texts_can_be_compared_either_way(left, right):
    found = compare(left, right)
    assert found.outcome in ("same", "near", "none")
    assert 0 <= found.score <= 100


@given(st.text(min_size=1, max_size=40).filter(lambda text: any(c.isalnum() for c in text)))
@limits(max_examples=100, deadline=None)
def test_a_text_is_the_same_as_itself(text):
    assert compare(text, text) == Likeness("same", 100.0, "persis")


def test_endless_texts_are_compared_by_their_letters_only():
    endless = "laporan kegiatan " * 20_000
    assert compare(endless, endless.upper()).how == "persis"
    assert compare(endless, endless + "x").how != "ejaan"
