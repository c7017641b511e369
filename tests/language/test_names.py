"""Names of units, posts and persons."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.language.names import NameReader
from tests.language.lexicon_files import read_lexicon

READER = NameReader({name: read_lexicon(name) for name in ("singkatan", "jabatan", "gelar")})
KPU = "komisi pemilihan umum provinsi lampung"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("KPU Provinsi Lampung", KPU),
        ("KPU Prov. Lampung", KPU),
        ("KOMISI PEMILIHAN UMUM\nPROVINSI LAMPUNG", KPU),
        ("Komisi Pemilihan Umum (KPU) Provinsi Lampung,", KPU),
        ("Sekretariat KPU Provinsi Lampung", f"sekretariat {KPU}"),
        ("Dinkes Kab. Contoh", "dinas kesehatan kabupaten contoh"),
        ("Dinas Kesehatan Kabupaten Contoh", "dinas kesehatan kabupaten contoh"),
        ("BKPSDM Kota Contoh",
         "badan kepegawaian dan pengembangan sumber daya manusia kota contoh"),
        ("", ""),
    ],
)  # fmt: skip
def test_unit(text, name):
    assert READER.canonical_unit(text) == name


@pytest.mark.parametrize(
    ("post", "unit"),
    [
        ("Ketua KPU Provinsi Lampung,", KPU),
        ("KETUA KOMISI PEMILIHAN UMUM PROVINSI LAMPUNG", KPU),
        ("Sekretaris KPU Provinsi Lampung", f"sekretariat {KPU}"),
        ("Plt. Sekretaris KPU Provinsi Lampung", f"sekretariat {KPU}"),
        ("Kepala Dinas Kesehatan Kab. Contoh", "dinas kesehatan kabupaten contoh"),
        ("Sekretaris Daerah Kota Contoh", "sekretariat daerah kota contoh"),
        ("Sekjen KPU RI", "sekretariat jenderal komisi pemilihan umum republik indonesia"),
        ("Direktur Jenderal Bina Contoh", "direktorat jenderal bina contoh"),
        ("Direktur RSUD Contoh", "rumah sakit umum daerah contoh"),
        ("Ketua Pengadilan Negeri Contoh", "pengadilan negeri contoh"),
        ("Panitera Pengadilan Negeri Contoh", "kepaniteraan pengadilan negeri contoh"),
        ("Inspektur Kota Contoh", "inspektorat kota contoh"),
        ("Bupati Contoh", "pemerintah kabupaten contoh"),
        ("Walikota Contoh", "pemerintah kota contoh"),
        ("Camat Contoh", "kecamatan contoh"),
        ("Ketua", None),
        ("Pembina Utama Muda", None),
        ("", None),
    ],
)
def test_unit_of_a_post(post, unit):
    assert READER.unit_of_post(post) == unit


def test_posts_are_equal_however_written():
    ketua = READER.canonical_post("Ketua KPU Provinsi Lampung")
    assert ketua == READER.canonical_post("KETUA KOMISI PEMILIHAN UMUM\nPROVINSI LAMPUNG,")
    assert ketua == READER.canonical_post("Plt. Ketua KPU Provinsi Lampung")
    assert ketua != READER.canonical_post("Sekretaris KPU Provinsi Lampung")


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("ERWAN BUSTAMI", "erwan bustami"),
        ("Erwan Bustami, S.Sos.", "erwan bustami"),
        ("**ERWAN  BUSTAMI**", "erwan bustami"),
        ("Erwan Bustami S.Sos", "erwan bustami"),
        ("Erwan Bustami S. Sos. M.Si", "erwan bustami"),
        ("Dr. H. Erwan Bustami, S.H., M.H.", "erwan bustami"),
        ("Drs. Erwan Bustami", "erwan bustami"),
        ("Dr., Erwan Bustami", "erwan bustami"),
        ("Ma’ruf Contoh", "maruf contoh"),
        ("Siti-Aminah", "siti aminah"),
        ("A.Contoh", "a contoh"),
        ("Contoh", "contoh"),
        ("...", ""),
        ("", ""),
    ],
)
def test_person(name, bare):
    assert READER.canonical_person(name) == bare


def test_misspelt_names_stay_apart():
    names = {"MASIHUR SAMPURNA JAYA", "MAGHUR SAMPURNA JAYA", "MASHUR SAMPURNA JAYA"}
    assert len({READER.canonical_person(name) for name in names}) == 3


PIECES = st.sampled_from(
    ["KPU", "Komisi", "Pemilihan", "Umum", "Prov.", "Kab", "/", "Kota", "(", "RI", ")", "Dinkes",
     "Sekretaris", "Ketua", "Plt.", "rumah", "sakit", "umum", "daerah", "Sub", "Bagian", ","]
)  # fmt: skip


@given(st.lists(PIECES, max_size=8).map(" ".join))
@settings(max_examples=150)
def test_canonical_unit_is_final(text):
    unit = READER.canonical_unit(text)
    assert READER.canonical_unit(unit) == unit


@given(st.text(max_size=60))
@settings(max_examples=150)
def test_any_text_can_be_read(text):
    assert READER.canonical_unit(text) == READER.canonical_unit(f" {text}\n")
    assert READER.canonical_post(text) == READER.canonical_post(f"Plt. {text}")
    person = READER.canonical_person(text)
    assert person == " ".join(person.split())
    READER.unit_of_post(text)
