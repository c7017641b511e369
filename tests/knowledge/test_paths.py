"""Names of fields as rules write them."""

# ruff: noqa: E501  (a row of a truth table is one line)

import pytest

from checker.graph.subject import SubjectType
from checker.knowledge.paths import build_getter, find_fault, find_types, resolve
from checker.model.plan import QUANTITY_PARTS
from tests.plans import at, indicators, join, kinds, knowledge, plan

WORDS = knowledge().vocabulary

KNOWN = [
    ("target", "indikator", {"target"}),
    ("target.nilai", "indikator", set()),
    ("wadah.uraian", "indikator", {"teks"}),
    ("wadah.dokumen.unit", "indikator", {"teks"}),
    ("dokumen.ditetapkan.tanggal", "indikator", {"tanggal"}),
    ("dokumen.anggaran_total", "program", {"uang"}),
    ("dokumen.anggaran_total.nilai", "program", set()),
    ("anggaran.nilai", "program", set()),
    ("keyakinan", "visi", {"pilihan"}),
    ("wadah.jenis", "visi", {"pilihan"}),
    ("uraian", "sasaran", {"teks"}),
]


@pytest.mark.parametrize(("path", "kind", "types"), KNOWN)
def test_known_names(path: str, kind: str, types: set[str]) -> None:
    names = WORDS.expand([kind])
    assert find_fault(path, names, WORDS) is None
    assert find_types(path, names, WORDS) == types


UNKNOWN = [
    ("tagret", "indikator", 'unknown field of indikator "tagret"; did you mean "target"?'),
    ("target.nilia", "indikator", 'unknown field of indikator "target.nilia"; did you mean "target.nilai"?'),
    ("uraian.nilai", "indikator", 'unknown field of indikator "uraian.nilai"; did you mean "capaian.nilai"?'),
    ("dokumen.taun", "indikator", 'unknown field of dokumen "taun"; did you mean "tahun"?'),
    ("wadah.target", "visi", None),
    ("fields", "visi", None),
    ("__class__", "visi", None),
    ("", "visi", None),
]  # fmt: skip


@pytest.mark.parametrize(("path", "kind", "message"), UNKNOWN)
def test_unknown_names(path: str, kind: str, message: str | None) -> None:
    fault = find_fault(path, WORDS.expand([kind]), WORDS)
    assert fault is not None
    assert message is None or fault.en == message


def test_getters_read_what_the_names_say() -> None:
    body = indicators({"uraian": "Persentase A", "target": "7%"})
    graph = join(plan({**body, "anggaran_total": "Rp 5"}, ditetapkan={"tempat": "Metro"}))
    row = at(graph, "sasaran_kegiatan[0].indikator[0]")
    read = {
        path: build_getter(path)(row)
        for path in ("uraian", "target.nilai", "satuan", "wadah.uraian", "dokumen.tahun",
                     "dokumen.ditetapkan.tempat", "dokumen.anggaran_total.nilai", "wadah.wadah.jenis")
    }  # fmt: skip
    assert read == {
        "uraian": "Persentase A", "target.nilai": 7.0, "satuan": None,
        "wadah.uraian": "Terwujudnya layanan yang baik", "dokumen.tahun": 2024,
        "dokumen.ditetapkan.tempat": "Metro", "dokumen.anggaran_total.nilai": 5.0,
        "wadah.wadah.jenis": "pk",
    }  # fmt: skip


RESOLVED = [
    ("target.nilai", "sasaran_kegiatan[0].indikator[0]", "target"),
    ("uraian", "sasaran_kegiatan[0].indikator[0]", "uraian"),
    ("wadah.uraian", "sasaran_kegiatan[0]", "uraian"),
    ("dokumen.ditetapkan.tanggal", "dokumen", "ditetapkan.tanggal"),
    ("dokumen.anggaran_total.nilai", "dokumen", "anggaran_total"),
]


@pytest.mark.parametrize(("path", "element", "field"), RESOLVED)
def test_a_name_leads_to_the_field_that_is_written(path: str, element: str, field: str) -> None:
    graph = join(plan(indicators("Persentase A")))
    found, name = resolve(at(graph, "sasaran_kegiatan[0].indikator[0]"), path)
    assert (found.path, name) == (element, field)


def test_a_quantity_as_a_whole_can_only_be_stated_or_not() -> None:
    subject, pair = kinds("indikator"), SubjectType(("indikator",), ("program",))
    for rules in ({"required": True}, {"nullable": False, "empty": False}, {}):
        assert subject.find_condition_fault("target", rules, WORDS) is None
    for path, asked in (("target", subject), ("kiri.target", pair), ("kanan.anggaran", pair)):
        fault = asked.find_condition_fault(path, {"min": 1}, WORDS)
        assert fault is not None and "is a quantity" in fault.en
    for part in QUANTITY_PARTS:
        assert subject.find_condition_fault(f"target.{part}", {"allowed": [1]}, WORDS) is None


def test_names_of_pairs_begin_with_a_side() -> None:
    pair = SubjectType(("indikator",), ("indikator_narasi",))
    assert pair.find_fault("kiri.target", WORDS) is None
    assert pair.find_fault("antar_jenjang", WORDS) is None
    for path in ("kanan.target", "target", "kiri", "kiri.", "tengah.uraian"):
        assert pair.find_fault(path, WORDS) is not None
