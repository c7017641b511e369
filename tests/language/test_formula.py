# ruff: noqa: E501
"""What is divided by what, in the sentences and signs that offices write."""

import pytest

from checker.language.formula import LONGEST, SHAPES, parse_formula
from checker.language.formula_parser import MOST_SIGNS
from checker.model.place import Span
from tests.language.lexicon_files import formula_reader, read_lexicon

# fmt: off
RATIOS = [
    ("Jumlah A yang aktif dibagi jumlah B", "Jumlah A yang aktif", "jumlah B", None),
    ("Jumlah perkara putus dibagi dengan jumlah perkara masuk, dikali 100%.", "Jumlah perkara putus", "jumlah perkara masuk", 100.0),
    ("Jumlah perkara putus di bagi jumlah perkara masuk dikalikan seratus persen", "Jumlah perkara putus", "jumlah perkara masuk", 100.0),
    ("(Jumlah izin terbit / Jumlah izin dimohon) x 100%", "Jumlah izin terbit", "Jumlah izin dimohon", 100.0),
    ("Jumlah izin terbit ÷ Total izin dimohon × 100 %", "Jumlah izin terbit", "Total izin dimohon", 100.0),
    ("Jumlah izin terbit / Jumlah izin dimohon * 100", "Jumlah izin terbit", "Jumlah izin dimohon", 100.0),
    ("Σ izin terbit : Σ izin dimohon x 100%", "Σ izin terbit", "Σ izin dimohon", 100.0),
    ("A/B x 100%", "A", "B", 100.0),
    ("(A1/A2) X 100 % = 100", "A1", "A2", 100.0),
    ("Realisasi/Target x 100%", "Realisasi", "Target", 100.0),
    ("Jumlah pelanggan puas/jumlah pelanggan x 100%", "Jumlah pelanggan puas", "jumlah pelanggan", 100.0),
    ("Jumlah kematian ibu dibagi jumlah kelahiran hidup x 100.000", "Jumlah kematian ibu", "jumlah kelahiran hidup", 100_000.0),
    ("Perbandingan antara jumlah dosen bersertifikat dengan jumlah seluruh dosen", "jumlah dosen bersertifikat", "jumlah seluruh dosen", None),
    ("Perbandingan jumlah kunjungan dengan target kunjungan", "jumlah kunjungan", "target kunjungan", None),
    ("Rasio jumlah dokter terhadap jumlah penduduk x 1.000", "jumlah dokter", "jumlah penduduk", 1_000.0),
    ("Persentase ibu hamil yang diperiksa dibandingkan jumlah ibu hamil.", "Persentase ibu hamil yang diperiksa", "jumlah ibu hamil", None),
    ("Persentase belanja modal terhadap total belanja", "Persentase belanja modal", "total belanja", None),
    ("100% x jumlah selesai / jumlah masuk", "jumlah selesai", "jumlah masuk", 100.0),
    ("SUM([Realisasi]) / SUM([Pagu]) * 100%", "SUM([Realisasi])", "SUM([Pagu])", 100.0),
    ("Panjang jalan mantap ------------------ x 100 % Panjang seluruh jalan", "Panjang jalan mantap", "Panjang seluruh jalan", 100.0),
    ("Jumlah RS terakreditasi\n---------- x 100 % (3/4) x 100 % = 75\nJumlah RS", "Jumlah RS terakreditasi", "Jumlah RS", 100.0),
    ("Jumlah aduan selesai\nx 100%\nJumlah aduan masuk", "Jumlah aduan selesai", "Jumlah aduan masuk", 100.0),
    (r"\left( \frac{\text{Jumlah laporan}}{\text{Jumlah satker}} \right) \times 100\%", "Jumlah laporan", "Jumlah satker", 100.0),
    ("Pembilang: Jumlah siswa lulus. Penyebut: Jumlah siswa. x 100%", "Jumlah siswa lulus", "Jumlah siswa", 100.0),
    ("Rumus : Jumlah hadir / Jumlah diundang x 100%", "Jumlah hadir", "Jumlah diundang", 100.0),
    ("Persentase hadir: jumlah hadir / jumlah diundang x 100%", "jumlah hadir", "jumlah diundang", 100.0),
    ("Capaian = realisasi dibagi pagu x 100% = 80/100 x 100% = 80%", "realisasi", "pagu", 100.0),
    ("Jumlah pemilih (A) dibagi jumlah DPT (B) dikali 100% atau A/B X 100%", "Jumlah pemilih (A)", "jumlah DPT (B)", 100.0),
    ("Jumlah hadir dibagi jumlah diundang, x 100%", "Jumlah hadir", "jumlah diundang", 100.0),
    ("Persentase temuan yang selesai dari total temuan", "Persentase temuan yang selesai", "total temuan", None),
    ("Jumlah temuan selesai dari seluruh temuan x 100%", "Jumlah temuan selesai", "seluruh temuan", 100.0),
    ("Dihitung dengan membandingkan jumlah izin terbit dengan jumlah izin dimohon", "jumlah izin terbit", "jumlah izin dimohon", None),
    ("Persentase hadir adalah jumlah hadir dibagi jumlah diundang", "jumlah hadir", "jumlah diundang", None),
    ("Jumlah kasus / jumlah penduduk x 100.000 penduduk", "Jumlah kasus", "jumlah penduduk", 100_000.0),
    ("Jumlah laporan selesai\n__________ X 100%\nJumlah laporan", "Jumlah laporan selesai", "Jumlah laporan", 100.0),
    ("1. Jumlah laporan selesai dibagi jumlah laporan", "Jumlah laporan selesai", "jumlah laporan", None),
]
TRAPS = [
    ("Jumlah beras yang dibagikan dibagi jumlah beras", "Jumlah beras yang dibagikan", "jumlah beras"),
    ("Jumlah Kabupaten/Kota yang siap dibagi jumlah Kabupaten/ Kota", "Jumlah Kabupaten/Kota yang siap", "jumlah Kabupaten/ Kota"),
    ("Jumlah Kabupaten / Kota yang siap dibagi jumlah Kabupaten / Kota", "Jumlah Kabupaten / Kota yang siap", "jumlah Kabupaten / Kota"),
    ("(Jumlah Pemilu/Pemilihan tepat jadwal / Jumlah Pemilu/Pemilihan) x 100%", "Jumlah Pemilu/Pemilihan tepat jadwal", "Jumlah Pemilu/Pemilihan"),
    ("Jumlah balita pendek (TB/U) / Jumlah balita diukur x 100%", "Jumlah balita pendek (TB/U)", "Jumlah balita diukur"),
    ("Jumlah anak 0-5 bulan dibagi jumlah anak 6 – 59 Bulan", "Jumlah anak 0-5 bulan", "jumlah anak 6 – 59 Bulan"),
    ("Jumlah sampah yang dikurangi dibagi jumlah sampah", "Jumlah sampah yang dikurangi", "jumlah sampah"),
    ("Jumlah desa yang memenuhi ≥ 11 indikator dibagi jumlah desa", "Jumlah desa yang memenuhi ≥ 11 indikator", "jumlah desa"),
    ("Jumlah lulusan dengan IPK >= 3,0 / Jumlah lulusan", "Jumlah lulusan dengan IPK >= 3,0", "Jumlah lulusan"),
    ("Jumlah tiket selesai dalam 2 x 24 jam dibagi jumlah tiket", "Jumlah tiket selesai dalam 2 x 24 jam", "jumlah tiket"),
    ("Jumlah siswa kelas X yang lulus dibagi jumlah siswa kelas X", "Jumlah siswa kelas X yang lulus", "jumlah siswa kelas X"),
    ("Jumlah pegawai dilatih 2 kali dibagi jumlah pegawai", "Jumlah pegawai dilatih 2 kali", "jumlah pegawai"),
    ("Jumlah miskin dibagi total penduduk * 100 *) sumber BPS", "Jumlah miskin", "total penduduk"),
    ("Jumlah klinik baik dibagi jumlah klinik x 100% Catatan: tidak termasuk RS / puskesmas", "Jumlah klinik baik", "jumlah klinik"),
    ("Jumlah balita yang diukur dengan alat baku dibagi jumlah balita", "Jumlah balita yang diukur dengan alat baku", "jumlah balita"),
    ("Jumlah A dibagi jumlah B. Semakin tinggi / besar semakin baik", "Jumlah A", "jumlah B"),
]
SHAPES_OF = [
    ("Jumlah laporan dibagi jumlah target yang ditetapkan", {"rasio", "realisasi_per_target"}),
    ("Akumulasi realisasi investasi / Target Perkin Tahunan x 100%", {"rasio", "realisasi_per_target"}),
    ("Jumlah kegiatan terlaksana dibagi jumlah kegiatan yang ditargetkan", {"rasio", "realisasi_per_target"}),
    ("Jumlah remaja putri yang diperiksa / Jumlah sasaran remaja putri", {"rasio"}),
    ("Jumlah perkara yang diputus tepat waktu / jumlah perkara yang diputus", {"rasio", "bagian_dari_keseluruhan"}),
    ("Jumlah siswa yang lulus / jumlah seluruh siswa", {"rasio", "bagian_dari_keseluruhan"}),
    ("Jumlah guru / jumlah siswa", {"rasio"}),
    ("(PAD tahun ini - PAD tahun lalu) / PAD tahun lalu x 100%", {"rasio", "pertumbuhan"}),
    ("(A - B) / B x 100%", {"rasio", "pertumbuhan"}),
    ("(X(t) − X(t−1)) / X(t−1) x 100%", {"rasio", "pertumbuhan"}),
    ("(Total menit - menit gangguan) ÷ Total menit × 100%", {"rasio", "bagian_dari_keseluruhan"}),
    ("(A - B - C) / A, dimana A = jam kerja, B = jam gangguan, C = jam perawatan", {"rasio", "bagian_dari_keseluruhan"}),
    ("(Jumlah siswa - jumlah siswa putus sekolah) / jumlah seluruh siswa", {"rasio", "bagian_dari_keseluruhan"}),
    ("((A - B) / A) x 100%", {"rasio", "pertumbuhan"}),
    ("((A - B) / A) x 100%, dengan A = panjang jalan rusak 2023, B = panjang jalan rusak 2024", {"rasio", "pertumbuhan"}),
    ("(A-B)/A x 100%, dimana A = total menit; B = menit gangguan", {"rasio", "bagian_dari_keseluruhan"}),
    ("(titik rawan 2023 dikurangi titik rawan 2024) dibagi titik rawan 2023", {"rasio", "pertumbuhan"}),
    ("(Kasus tahun lalu - kasus tahun ini) / kasus tahun lalu x 100%", {"rasio", "pertumbuhan"}),
    ("(Kasus semester I - kasus semester II) / kasus semester I x 100%", {"rasio", "pertumbuhan"}),
    ("(X(t−1) − X(t)) / X(t−1) x 100%", {"rasio", "pertumbuhan"}),
    ("Selisih PAD 2024 dan PAD 2023 dibagi PAD 2023 x 100%", {"rasio", "pertumbuhan"}),
    ("Selisih antara total menit dengan menit gangguan dibagi total menit", {"rasio", "bagian_dari_keseluruhan"}),
    ("(Target - realisasi) / target x 100%", {"rasio", "realisasi_per_target"}),
    ("(1 - jumlah temuan berulang / jumlah temuan) x 100%", {"rasio", "komplemen"}),
    ("(A + B + C) / 3", {"rata_rata"}),
    ("P1 ditambah P2 ditambah P3 dibagi 3", {"rata_rata"}),
    ("1/8 (a1 + a2 + a3 + a4 + a5 + a6 + a7 + a8)", {"rata_rata"}),
    ("Rata-rata nilai IKM seluruh unit layanan", {"rata_rata"}),
    ("(0,376 x a) + (0,405 x b) + (0,219 x c)", {"berbobot"}),
    ("(∑ nᵢ × kᵢ) / t × 100%", {"rasio", "berbobot"}),
    ("40% nilai A + 35% nilai B + 25% nilai C", {"berbobot"}),
    ("0,4 nilai A + 0,6 nilai B", {"berbobot"}),
    ("Nilai akhir = 40 persen dari nilai teknis ditambah 60 persen dari nilai manajerial", {"berbobot"}),
    ("Bobot 40% nilai A ditambah bobot 60% nilai B", {"berbobot"}),
    ("Nilai teknis (40%) + Nilai manajerial (bobot 60%)", {"berbobot"}),
    ("(40% nilai A + 60% nilai B) / 2", {"rata_rata", "berbobot"}),
    ("Jumlah PMA (60%) + Jumlah PMDN (25%)", {"hitungan"}),
    ("Minimal 40% pegawai + 20% tenaga kontrak", {"hitungan"}),
    ("20% pagu pendidikan dibagi total APBD", {"rasio"}),
    ("Jumlah hasil kali A dan B dibagi jumlah B", {"rasio", "berbobot"}),
    ("Jumlah perkalian bobot dengan nilai dibagi total bobot", {"rasio", "berbobot"}),
    ("Σ (A x B) / Σ B", {"rasio", "berbobot"}),
    ("Σ(A×B)/ΣB", {"rasio", "berbobot"}),
    ("∑ (nilai x bobot) / ∑ bobot", {"rasio", "berbobot"}),
    ("Jumlah nilai kali bobot / Jumlah bobot", {"rasio", "berbobot"}),
    ("Σ wᵢ xᵢ", {"berbobot"}),
    ("Rata-rata tertimbang nilai sembilan unsur dikali 25", {"rata_rata", "berbobot"}),
    ("Jumlah balita tertimbang dibagi jumlah balita", {"rasio"}),
    ("(A / B) + (C / D) (dalam %)", {"gabungan"}),
    ("Jumlah peraturan yang disusun", {"hitungan"}),
    ("Jumlah unit WBK + WBBM", {"hitungan"}),
    ("COUNT([ID Tiket]) per Bulan Berjalan", {"hitungan"}),
    ("Jumlah PNS / CPNS yang mengikuti diklat", {"hitungan"}),
    ("Jumlah kunjungan dibandingkan tahun sebelumnya", {"hitungan"}),
    ("Actual revenue - target revenue.", {"hitungan"}),
    ("Jumlah nilai dari seluruh unit", {"hitungan"}),
    ("Diukur dari nilai hasil evaluasi Inspektorat", {"nilai_luar"}),
    ("Σ(bobot x nilai)", {"berbobot"}),
    ("Jumlah kunjungan tahun ini dikurangi jumlah kunjungan tahun lalu dibagi jumlah kunjungan tahun lalu", {"rasio", "pertumbuhan"}),
    ("Total skor / (jumlah responden x jumlah pertanyaan)", {"rasio"}),
    ("Nilai LHE AKIP yang dikeluarkan Inspektorat", {"nilai_luar"}),
    ("Hasil Survei Kepuasan Masyarakat", {"nilai_luar"}),
    ("Nilai IKPA - KPPN Bandar Lampung", {"nilai_luar"}),
    ("Lihat lampiran II", {"rujukan"}),
    ("Cukup Jelas", {"bukan_rumus"}),
    ("Ada/tidak ada Perda", {"bukan_rumus"}),
    ("-", {"bukan_rumus"}),
    ("N/A", {"bukan_rumus"}),
    ("", {"bukan_rumus"}),
    ("Persentase pegawai yang dilatih", {"tak_terurai"}),
    ("Menyusun dokumen perencanaan", {"tak_terurai"}),
    ("(Jumlah alat ukur yang bertanda tera sah / ) x 100%", {"tak_terurai"}),
    ("x 100%", {"tak_terurai"}),
]
LEGENDS = [
    ("y = (n/N) x 100%, di mana: y = persentase terlatih n = jumlah terlatih N = jumlah pegawai", "jumlah terlatih", "jumlah pegawai"),
    ("(n/N)×100% dengan keterangan: n = Jumlah terlatih; N = Jumlah pegawai", "Jumlah terlatih", "Jumlah pegawai"),
    ("APK = (A1/A2) x 100% APK = angka partisipasi A1 = jumlah siswa A2 = jumlah anak", "jumlah siswa", "jumlah anak"),
    ("A = Jumlah putus; B = Jumlah masuk; Rumus: A/B x 100%", "Jumlah putus", "Jumlah masuk"),
    ("((A - B) / A) x 100%, dengan A = titik rawan 2023, B = titik rawan 2024", "titik rawan 2023 - titik rawan 2024", "titik rawan 2023"),
    ("(A+B)/C x 100%, A = jumlah hadir, B = jumlah izin, C = jumlah pegawai", "jumlah hadir+jumlah izin", "jumlah pegawai"),
    ("ΣA/ΣB x 100%, dimana A = siswa lulus, B = siswa", "Σsiswa lulus", "Σsiswa"),
    ("(a/(b+c)) x 100% dimana a = jumlah hadir b = jumlah guru c = jumlah murid", "jumlah hadir", "jumlah guru+jumlah murid"),
    ("A/B x 100% dengan A: jumlah siswa lulus, B: jumlah siswa", "jumlah siswa lulus", "jumlah siswa"),
    ("(A/B) x 100%; A : jumlah siswa lulus; B : jumlah siswa", "jumlah siswa lulus", "jumlah siswa"),
    ("A dibagi B dikali 100%; A adalah jumlah siswa lulus dan B adalah jumlah siswa", "jumlah siswa lulus", "jumlah siswa"),
    (r"TPT = \frac{PP}{PAK} \times 100\%, dimana PP = jumlah penganggur, PAK = jumlah angkatan kerja", "jumlah penganggur", "jumlah angkatan kerja"),
]
TERMS = [
    ("Jumlah X dibagi jumlah pemilih dalam DPT dan DPTb", ["DPT", "DPTb"]),
    ("Jumlah X dibagi jumlah pemilih dalam DPT, DPTb, dan DPK", ["DPT", "DPTb", "DPK"]),
    ("Jumlah X / (jumlah bayi + jumlah balita) x 100%", ["jumlah bayi", "jumlah balita"]),
    ("Jumlah X dibagi jumlah siswa laki-laki serta jumlah siswa perempuan", ["jumlah siswa laki-laki", "jumlah siswa perempuan"]),
    ("Jumlah X dibagi jumlah sarana dan prasarana", ["sarana", "prasarana"]),
    ("Jumlah X dibagi jumlah pegawai", []),
    ("(a/(b+c)) x 100% dimana a = jumlah hadir b = jumlah guru c = jumlah murid", ["jumlah guru", "jumlah murid"]),
]
AMBIGUOUS = [
    ("Jumlah A ditambah Jumlah B dibagi Jumlah C dikali 100%", "Jumlah A ditambah Jumlah B", "Jumlah C", True),
    ("Jumlah A dibagi Jumlah B ditambah Jumlah C", "Jumlah A", "Jumlah B ditambah Jumlah C", True),
    ("(Jumlah A ditambah Jumlah B) dibagi Jumlah C", "Jumlah A ditambah Jumlah B", "Jumlah C", False),
    ("Jumlah A dibagi Jumlah B dibagi Jumlah C", "Jumlah A dibagi Jumlah B", "Jumlah C", True),
]
# fmt: on


@pytest.mark.parametrize(("text", "above", "below", "factor"), RATIOS)
def test_divides(text, above, below, factor):
    formula = formula_reader().read(text)
    assert formula.pembilang.text == above
    assert formula.penyebut.text == below
    assert formula.pengali == factor
    assert "rasio" in formula.shapes


@pytest.mark.parametrize(("text", "above", "below"), TRAPS)
def test_is_not_misled(text, above, below):
    formula = formula_reader().read(text)
    assert (formula.pembilang.text, formula.penyebut.text) == (above, below)


@pytest.mark.parametrize(("text", "shapes"), SHAPES_OF)
def test_tells_shapes(text, shapes):
    assert formula_reader().read(text).shapes == shapes
    assert shapes <= set(SHAPES)


@pytest.mark.parametrize(("text", "above", "below"), LEGENDS)
def test_replaces_letters(text, above, below):
    formula = formula_reader().read(text)
    assert (formula.pembilang.text, formula.penyebut.text) == (above, below)
    last = above.split()[-1]
    start, end = formula.pembilang.place_of(Span(len(above) - len(last), len(above)))
    assert text[start:end] == last


def test_words_of_two_letters_have_no_place_but_the_sum():
    text = "(A+B)/C x 100%, A = jumlah hadir, B = jumlah izin, C = jumlah pegawai"
    above = formula_reader().read(text).pembilang
    assert above.place_of(Span(7, 19)) == above.span == Span(1, 4)


@pytest.mark.parametrize(("text", "terms"), TERMS)
def test_parts_terms(text, terms):
    assert [term.text for term in formula_reader().read(text).penyebut.terms] == terms


@pytest.mark.parametrize(("text", "above", "below", "ambiguous"), AMBIGUOUS)
def test_marks_open_order(text, above, below, ambiguous):
    formula = formula_reader().read(text)
    assert (formula.pembilang.text, formula.penyebut.text) == (above, below)
    assert formula.ambiguous is ambiguous


def test_points_at_the_words():
    formula = parse_formula("Jumlah A dibagi jumlah B", read_lexicon("operator"))
    assert formula.pembilang.span == Span(0, 8)
    assert formula.penyebut.span == Span(16, 24)


def test_keeps_the_rate_apart():
    formula = formula_reader().read(
        "Jumlah kematian bayi dibagi jumlah kelahiran hidup per 1.000 kelahiran hidup"
    )
    assert formula.per == 1000.0
    assert formula.penyebut.text == "jumlah kelahiran hidup"


def test_says_why_not():
    assert formula_reader().read("x" * (LONGEST + 1)).reason.id.startswith("Teks lebih panjang")
    signs = formula_reader().read(" + ".join(["a"] * (MOST_SIGNS + 2)))
    assert signs.reason.id == "Rumus memuat terlalu banyak tanda hitung."
    assert formula_reader().read("Cukup jelas").reason.id == "Isinya bukan rumus."
    assert formula_reader().read("Jumlah A").reason is None


def test_brackets_beyond_count():
    text = "(" * 2000 + "Jumlah A / Jumlah B" + ")" * 2000
    formula = formula_reader().read(text)
    assert formula.pembilang.text == "Jumlah A"
    assert formula.penyebut.text == "Jumlah B"
