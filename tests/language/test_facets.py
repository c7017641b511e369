"""What phrases name: people, registers, scopes, qualities."""

import pytest

from tests.language.lexicon_files import facet_reader

# fmt: off
GROUPS = [
    ("Jumlah Pemilih Disabilitas yang memilih", ["pemilih", "disabilitas"], "pemilih"),
    ("jumlah pemilih yang terdaftar dalam Daftar Pemilih Khusus", ["pemilih"], "pemilih"),
    ("Jumlah ibu hamil risiko KEK", ["ibu_hamil"], "ibu"),
    ("Jumlah penduduk ibu kota", ["penduduk"], "penduduk"),
    ("Jumlah laki-laki dan perempuan", ["laki_laki", "perempuan"], "laki"),
    ("jumlah seluruh laporan", [], "laporan"),
    ("Persentase keluarga tidak mampu", ["keluarga", "miskin"], "keluarga"),
]
SCOPES = [
    ("Jumlah KPU Provinsi dan KPU Kabupaten/ Kota se- Provinsi Lampung", {"provinsi", "kabupaten_kota"}),
    ("jumlah satker KPU se-Provinsi Lampung", {"pusat", "provinsi", "kabupaten_kota"}),
    ("jumlah seluruh satker KPU di Provinsi Lampung", {"pusat", "provinsi", "kabupaten_kota"}),
    ("jumlah seluruh satker KPU Kabupaten/Kota se-Provinsi Lampung", {"kabupaten_kota"}),
    ("laporan satker KPU Provinsi Lampung", {"provinsi"}),
    ("Keputusan KPU Provinsi Lampung", {"provinsi"}),
    ("Jumlah kecamatan di kabupaten", {"kecamatan"}),
    ("Jumlah desa dan kelurahan", {"desa", "kelurahan"}),
    ("Jumlah pegawai yang dilatih", set()),
]
QUALITIES = [
    ("Persentase izin yang terbit tepat waktu", ["tepat_waktu"]),
    ("diselenggarakan sesuai dengan jadwal", ["sesuai_jadwal"]),
    ("dengan baik dan sesuai ketentuan", ["baik", "sesuai_ketentuan"]),
    ("nilai akuntabilitas kinerja minimal BB", ["minimal_predikat"]),
    ("sarana yang sesuai kebutuhan", ["memadai"]),
    ("Pemilu yang aman dan damai", ["aman", "damai"]),
]
# fmt: on


@pytest.mark.parametrize(("text", "concepts", "head"), GROUPS)
def test_groups(text, concepts, head):
    facets = facet_reader().facets(text)
    assert [mention.concept for mention in facets.kelompok] == concepts
    assert facets.kepala.startswith(head)


@pytest.mark.parametrize(("text", "levels"), SCOPES)
def test_scopes(text, levels):
    assert facet_reader().facets(text).concepts("cakupan") == levels


@pytest.mark.parametrize(("text", "concepts"), QUALITIES)
def test_qualities(text, concepts):
    assert [mention.concept for mention in facet_reader().facets(text).mutu] == concepts


def test_registers():
    facets = facet_reader().facets("pemilih dalam DPT, DPTb dan Daftar Pemilih Khusus")
    assert [mention.concept for mention in facets.daftar] == ["dpt", "dptb", "dpk"]


def test_tells_head_place_and_denial_of_a_mention():
    text = "Jumlah pemilih non disabilitas yang mendampingi pemilih lansia"
    pemilih, disabilitas, other, lansia = facet_reader().facets(text).kelompok
    assert (pemilih.kepala, other.concept, lansia.kepala) == ("", "pemilih", "pemilih")
    assert (disabilitas.negated, lansia.negated) == (True, False)
    assert (pemilih.counted, lansia.counted) == (True, False)
    assert text[lansia.stretch.start : lansia.stretch.end] == "pemilih lansia"
    assert text[lansia.span.start : lansia.span.end] == "lansia"


def test_stretches_a_level_over_its_office():
    (mention,) = facet_reader().facets("Jumlah KPU Provinsi Lampung").cakupan
    assert mention.stretch == (7, 19)
