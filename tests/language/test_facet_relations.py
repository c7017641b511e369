# ruff: noqa: E501
"""Formulas held against indicators of many offices: what clashes, how surely, and what must not."""

import pytest

from checker.model.finding import Confidence
from tests.language.lexicon_files import formula_reader, judge

HIGH, MEDIUM = Confidence.HIGH, Confidence.MEDIUM

# fmt: off
CONTRADICTIONS = [
    ("Persentase partisipasi pemilih pemula", "Jumlah pemilih pemula yang memilih dibagi jumlah pemilih lansia dalam DPT", "pemilih lansia", "pemilih pemula", HIGH),
    ("Persentase siswa perempuan yang lulus", "(Jumlah siswa perempuan yang lulus / Jumlah siswa laki-laki) x 100%", "siswa laki-laki", "siswa perempuan", HIGH),
    ("Tingkat kelulusan siswa miskin", "Jumlah siswa miskin lulus dibagi jumlah siswa disabilitas", "siswa disabilitas", "siswa miskin", HIGH),
    ("Cakupan PPPK yang dilatih", "Jumlah PPPK yang dilatih dibagi jumlah PNS", "PNS", "PPPK", HIGH),
    ("Persentase perempuan yang bekerja", "Jumlah perempuan yang bekerja dibagi jumlah laki-laki", "laki-laki", "perempuan", HIGH),
    ("Tingkat kelulusan siswa perempuan", "Jumlah siswa perempuan lulus dibagi jumlah siswa SD laki-laki", "SD laki-laki", "siswa perempuan", HIGH),
    ("Persentase perempuan yang lulus pelatihan", "Jumlah perempuan yang lulus dibagi jumlah instruktur laki-laki", "instruktur laki-laki", "perempuan", MEDIUM),
    ("Persentase kekerasan terhadap perempuan yang ditangani", "Jumlah kekerasan yang ditangani dibagi jumlah pelaku laki-laki", "pelaku laki-laki", "perempuan", MEDIUM),
    ("Persentase penyandang disabilitas berhadapan dengan hukum yang didampingi", "Jumlah penyandang disabilitas berhadapan dengan hukum yang didampingi dibandingkan dengan jumlah perempuan berhadapan dengan hukum yang terdata", "perempuan", "penyandang disabilitas", MEDIUM),
    ("Persentase perempuan yang mendapat layanan", "Jumlah perempuan yang mendapat layanan / jumlah penyandang disabilitas x 100%", "penyandang disabilitas", "perempuan", MEDIUM),
    ("Cakupan layanan lansia", "Jumlah lansia terlayani / jumlah ibu hamil x 100%", "ibu hamil", "layanan lansia", MEDIUM),
    ("Persentase lansia yang terlayani", "Jumlah lansia yang terlayani dibagi jumlah balita", "balita", "lansia", MEDIUM),
]
NO_CONTRADICTION = [
    ("Persentase pejabat perempuan", "Jumlah pejabat perempuan dibagi jumlah seluruh pejabat"),
    ("Persentase perempuan penyandang disabilitas yang bekerja", "Jumlah perempuan disabilitas bekerja dibagi jumlah penyandang disabilitas"),
    ("Persentase balita pendek", "Jumlah balita pendek dibagi jumlah anak yang diukur"),
    ("Persentase anak yang ditimbang", "Jumlah anak yang ditimbang dibagi jumlah balita"),
    ("Rasio APM perempuan terhadap laki-laki", "APM perempuan dibagi APM laki-laki"),
    ("Angka kematian ibu", "Jumlah kematian ibu dibagi jumlah bayi lahir hidup x 100.000"),
    ("Persentase PNS yang mengikuti diklat", "Jumlah ASN yang mengikuti diklat dibagi jumlah ASN"),
    ("Persentase pemilih perempuan pemula", "Jumlah pemilih perempuan pemula dibagi jumlah pemilih pemula"),
    ("Rasio ketergantungan lansia", "Jumlah lansia dibagi jumlah usia produktif"),
    ("Persentase bayi yang mendapat IMD", "Jumlah bayi yang mendapat IMD dibagi jumlah ibu bersalin"),
    ("Persentase remaja putri yang minum TTD", "Jumlah remaja putri yang minum TTD dibagi jumlah siswi SMP dan SMA"),
    ("Persentase siswa perempuan yang lulus", "Jumlah siswa perempuan yang lulus dibagi jumlah siswa laki-laki dan siswa perempuan"),
    ("Persentase pemilih disabilitas yang memilih", "Jumlah pemilih disabilitas yang memilih dibagi jumlah pemilih non disabilitas"),
    ("Persentase rujukan yang tertangani", "Jumlah rujukan tertangani dibagi jumlah pasien anak dan pasien dewasa"),
    ("Persentase kekerasan terhadap perempuan yang ditangani", "Jumlah kekerasan yang ditangani dibagi jumlah laporan kekerasan terhadap anak"),
    ("Jumlah perempuan yang dilatih", "Jumlah perempuan yang dilatih dibagi jumlah laki-laki"),
    ("Rasio penyandang disabilitas terhadap pendamping", "Jumlah penyandang disabilitas dibagi jumlah perempuan pendamping"),
    ("Angka partisipasi perempuan", "Jumlah perempuan yang bekerja dibagi jumlah laki-laki yang bekerja"),
    ("Indeks paritas gender", "Jumlah siswa perempuan dibagi jumlah siswa laki-laki"),
    ("Persentase siswa perempuan terhadap siswa laki-laki", "Jumlah siswa perempuan dibagi jumlah siswa laki-laki"),
    ("Persentase penyandang disabilitas yang bekerja", "Jumlah penyandang disabilitas yang bekerja dibagi jumlah penduduk usia kerja"),
    ("Persentase penyandang disabilitas yang diangkat", "Jumlah penyandang disabilitas yang diangkat dibagi jumlah PNS"),
    ("Persentase anak berkebutuhan khusus yang bersekolah", "Jumlah anak berkebutuhan khusus yang bersekolah dibagi jumlah anak usia sekolah"),
    ("Persentase remaja melahirkan", "Jumlah remaja melahirkan dibagi jumlah perempuan usia 15-19 tahun"),
    ("Persentase perempuan kepala keluarga yang dibina", "Jumlah PEKKA yang dibina dibagi jumlah perempuan kepala keluarga"),
    ("Persentase siswi yang mendapat beasiswa", "Jumlah siswi yang mendapat beasiswa dibagi jumlah siswa perempuan"),
    ("Persentase kelompok rentan yang terlayani", "Jumlah kelompok rentan yang terlayani dibagi jumlah penyandang disabilitas, lansia, dan anak"),
    ("Persentase laporan penyandang disabilitas yang ditindaklanjuti", "Jumlah laporan yang ditindaklanjuti dibagi jumlah laporan dari perempuan"),
]
OUTSIDE = [
    ("Jumlah KPU Provinsi dan KPU Kabupaten/Kota yang siap dibagi jumlah KPU Kabupaten/Kota", "KPU Provinsi", HIGH),
    ("(Jumlah Pemerintah Provinsi dan Kabupaten/Kota yang informatif / Jumlah Kabupaten/Kota) x 100%", "Pemerintah Provinsi", HIGH),
    ("Jumlah desa dan kelurahan yang tertib dibagi jumlah desa", "kelurahan", HIGH),
    ("Jumlah laporan KPU Provinsi dan KPU Kabupaten/Kota yang lengkap dibagi jumlah laporan KPU Kabupaten/Kota", "KPU Provinsi", MEDIUM),
    ("Jumlah satker KPU se-Provinsi X yang melapor dibagi jumlah KPU Kabupaten/Kota", "satker", MEDIUM),
    ("Jumlah kabupaten/kota yang tuntas dibagi jumlah kabupaten", "kabupaten/kota", MEDIUM),
]
INSIDE = [
    "Jumlah KPU Provinsi dan KPU Kabupaten/Kota yang siap dibagi jumlah satker KPU se-Provinsi Lampung",
    "Jumlah KPU Kabupaten/Kota yang siap dibagi jumlah seluruh satker yang melaksanakan Pemilu",
    "Jumlah kabupaten yang siap dibagi jumlah kabupaten/kota",
    "Jumlah desa dan kelurahan yang tertib dibagi jumlah desa/kelurahan",
    "Jumlah rumah sakit milik provinsi dan kabupaten/kota dibagi jumlah rumah sakit",
    "Jumlah kecamatan yang siap dibagi jumlah kecamatan di kabupaten",
    "Jumlah puskesmas di kecamatan dan desa dibagi jumlah desa",
    "Jumlah perangkat daerah kabupaten dan kecamatan yang patuh dibagi jumlah OPD dan kecamatan",
    "Jumlah pegawai dibagi jumlah KPU Kabupaten/Kota",
]
LOST = [
    ("Persentase izin yang terbit tepat waktu", "Jumlah izin yang terbit dibagi jumlah izin yang dimohon", "tepat waktu", HIGH),
    ("Persentase tahapan yang selesai sesuai jadwal", "Jumlah tahapan yang selesai dibagi jumlah tahapan", "sesuai jadwal", HIGH),
    ("Persentase OPD dengan nilai SAKIP minimal BB", "Jumlah OPD yang dievaluasi dibagi jumlah OPD", "minimal BB", HIGH),
    ("Persentase data yang akurat", "Jumlah data yang diolah dibagi jumlah data", "akurat", HIGH),
    ("Persentase bantuan yang tepat sasaran", "Jumlah bantuan yang tersalur dibagi jumlah bantuan", "tepat sasaran", MEDIUM),
]
KEPT = [
    ("Persentase izin yang terbit tepat waktu", "Jumlah izin yang terbit secara tepat waktu dibagi jumlah izin"),
    ("Persentase izin yang terbit tepat waktu", "Jumlah izin yang terbit ≤ 5 hari dibagi jumlah izin"),
    ("Persentase izin yang terbit tepat waktu", "Jumlah izin yang tidak terlambat dibagi jumlah izin"),
    ("Persentase izin tepat waktu yang diunggah", "Jumlah izin yang diunggah dibagi jumlah izin tepat waktu"),
    ("Persentase OPD dengan nilai SAKIP minimal BB", "Jumlah OPD berpredikat BB ke atas dibagi jumlah OPD"),
    ("Persentase data yang lengkap dan akurat", "Jumlah data valid dibagi jumlah data"),
    ("Persentase pupuk tepat sasaran dan tepat waktu", "Jumlah penerima pupuk sesuai RDKK dibagi jumlah penerima"),
    ("Persentase sarana yang memadai", "Jumlah sarana yang sesuai kebutuhan dibagi jumlah sarana"),
    ("Persentase gedung yang berfungsi dengan baik", "Jumlah gedung yang layak dibagi jumlah gedung"),
    ("Persentase laporan tepat waktu", "(1 - jumlah laporan tertunda / jumlah laporan) x 100%"),
    ("Nilai ketepatan waktu", "Hasil survei"),
]
OVERLAPS = [
    ("Jumlah hadir dibagi jumlah pemilih dalam DPT dan DPTb", "DPTb", "DPT", HIGH),
    ("Jumlah hadir dibagi jumlah pemilih dalam DPT, DPTb, dan DPK", "DPTb", "DPT", HIGH),
    ("Jumlah hadir / (jumlah pemilih DPTb + jumlah pemilih DPT) x 100%", "DPTb", "DPT", HIGH),
    ("Jumlah diperiksa / (jumlah bayi + jumlah balita) x 100%", "bayi", "balita", MEDIUM),
]
APART = [
    "Jumlah hadir dibagi jumlah pemilih dalam DPT dan DPK",
    "Jumlah hadir dibagi jumlah pemilih DPT (tidak termasuk DPTb) dan DPTb",
    "Jumlah diperiksa / (jumlah bayi 6-11 bulan + jumlah balita 12-59 bulan) x 100%",
    "Jumlah diperiksa dibagi jumlah bayi dan balita",
    "Jumlah diperiksa dibagi jumlah ibu dan anak",
    "Jumlah lulus dibagi jumlah siswa laki-laki dan siswa perempuan",
]
# fmt: on


@pytest.mark.parametrize(("said", "text", "words", "against", "sure"), CONTRADICTIONS)
def test_names_another_group(said, text, words, against, sure):
    formula = formula_reader().read(text)
    (clash,) = judge().find_contradictions(said, formula.penyebut)
    assert (clash.words, clash.against, clash.confidence) == (words, against, sure)
    assert text[clash.span.start : clash.span.end] == words
    assert said[clash.other.start : clash.other.end] == against
    assert not judge().find_contradictions(said, formula.pembilang)


@pytest.mark.parametrize(("said", "text"), NO_CONTRADICTION)
def test_names_no_other_group(said, text):
    formula = formula_reader().read(text)
    assert not judge().find_contradictions(said, formula.penyebut)
    assert not judge().find_contradictions(said, formula.pembilang)


@pytest.mark.parametrize(("text", "words", "sure"), OUTSIDE)
def test_reaches_outside(text, words, sure):
    formula = formula_reader().read(text)
    (clash,) = judge().find_outside(formula.pembilang, formula.penyebut)
    assert (clash.words, clash.confidence) == (words, sure)
    assert text[clash.span.start : clash.span.end] == words
    assert text[clash.other.start : clash.other.end] == clash.against


@pytest.mark.parametrize("text", INSIDE)
def test_stays_inside(text):
    formula = formula_reader().read(text)
    assert not judge().find_outside(formula.pembilang, formula.penyebut)


@pytest.mark.parametrize(("said", "text", "words", "sure"), LOST)
def test_loses_a_quality(said, text, words, sure):
    formula = formula_reader().read(text)
    (clash,) = judge().find_lost(said, formula)
    assert (clash.words, clash.confidence) == (words, sure)
    assert said[clash.other.start : clash.other.end] == words
    assert clash.span == formula.pembilang.span


@pytest.mark.parametrize(("said", "text"), KEPT)
def test_keeps_the_qualities(said, text):
    assert not judge().find_lost(said, formula_reader().read(text))


@pytest.mark.parametrize(("text", "words", "against", "sure"), OVERLAPS)
def test_adds_twice(text, words, against, sure):
    (clash,) = judge().find_overlaps(formula_reader().read(text).penyebut)
    assert (clash.words, clash.against, clash.confidence) == (words, against, sure)


@pytest.mark.parametrize("text", APART)
def test_adds_once(text):
    assert not judge().find_overlaps(formula_reader().read(text).penyebut)
