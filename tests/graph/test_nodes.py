"""A node is named by file and path, or by the line that it stands on."""

import pytest

from checker.errors import UsageError
from checker.graph.nodes import find_nodes, name_node
from tests.plans import at, join, read

PLAN = """\
dokumen:
  jenis: pk
  unit: Dinas Contoh
  tahun: 2024
sasaran_kegiatan:
  - nomor: 1
    uraian: Terwujudnya layanan
    indikator:
      - nomor: "1.1"
        uraian: Persentase warga yang puas
        target: 80%
      - {uraian: Jumlah layanan, target: 3}
    mendukung: [2]
program: [{nama: Satu, anggaran: 5}, {nama: Dua, anggaran: 6}]
"""
INDIKATOR = "sasaran_kegiatan[0].indikator[0]"


@pytest.fixture(scope="module")
def graph():
    return join(read(PLAN, "rencana/pk.yaml"))


def paths(graph, said: str, *kinds: str) -> list[str]:
    return [element.path for element in find_nodes(graph, said, kinds)]


def test_every_name_leads_back_to_its_node(graph) -> None:
    for element in graph.documents[0].elements():
        assert find_nodes(graph, name_node(graph, element)) == [element]
    assert name_node(graph, at(graph, INDIKATOR)) == f"rencana/pk.yaml#{INDIKATOR}"


def test_a_field_at_the_end_of_a_path_is_passed_over(graph) -> None:
    assert paths(graph, f"rencana/pk.yaml#{INDIKATOR}.target") == [INDIKATOR]


@pytest.mark.parametrize(
    ("place", "found"),
    [
        ("1", ["dokumen"]),
        ("4", ["dokumen"]),
        ("6", ["sasaran_kegiatan[0]"]),
        ("7", ["sasaran_kegiatan[0]"]),
        ("9", [INDIKATOR]),
        ("11", [INDIKATOR]),
        ("12", ["sasaran_kegiatan[0].indikator[1]"]),
        ("13", ["sasaran_kegiatan[0]"]),
        ("14", ["program[0]", "program[1]"]),
        ("14:45", ["program[1]"]),
        ("14:46", ["program[1]"]),
        ("11:17", [INDIKATOR]),
    ],
)
def test_a_line_leads_to_what_stands_there(graph, place: str, found: list[str]) -> None:
    assert paths(graph, f"rencana/pk.yaml:{place}") == found


def test_of_one_line_the_kinds_asked_about_go_first() -> None:
    text = PLAN + "dasar_hukum: [Undang-Undang Nomor 7 Tahun 2017 tentang Pemilihan Umum]\n"
    graph = join(read(text, "pk.yaml"))
    assert paths(graph, "pk.yaml:15", "rujukan") == ["dasar_hukum[0].uraian#0"]
    assert paths(graph, "pk.yaml:15", "dasar_hukum") == ["dasar_hukum[0]"]
    assert len(paths(graph, "pk.yaml:15")) == 2
    assert paths(graph, "pk.yaml#dasar_hukum[0].uraian#0") == ["dasar_hukum[0].uraian#0"]


@pytest.mark.parametrize(
    ("said", "message"),
    [
        ("pk", '"pk" is no name of a node; write file#path or file:line'),
        (
            "rencana/kp.yaml#dokumen",
            'unknown plan file "rencana/kp.yaml"; did you mean "rencana/pk.yaml"?',
        ),
        (
            "rencana/pk.yaml#sasaran_kegiatan[0].indikatr[0]",
            'no node "sasaran_kegiatan[0].indikatr[0]" in rencana/pk.yaml; did you mean '
            '"sasaran_kegiatan[0].indikator[0]"?',
        ),
        ("rencana/pk.yaml#xyz", 'no node "xyz" in rencana/pk.yaml'),
    ],
)  # fmt: skip
def test_what_is_not_there_is_refused_with_the_nearest_name(graph, said: str, message: str) -> None:
    with pytest.raises(UsageError) as error:
        find_nodes(graph, said)
    assert (error.value.within("en"), error.value.exit_code) == (message, 2)
