"""compare: rows of two documents that must be there, be equal, or not be weaker."""

# ruff: noqa: E501  (a row of a truth table is one line)

from typing import Any

import pytest

from checker.graph.subject import SubjectType
from checker.model.outcome import Outcome
from tests.plans import (
    PlanGraph,
    examine_pairs,
    faults,
    indicators,
    join,
    keys,
    kinds,
    places,
    plan,
    problems,
    words_at,
)

PAIR = SubjectType(("indikator",), ("indikator",))
NAME = "Persentase layanan yang selesai"


def two(left: dict[str, Any], right: dict[str, Any]) -> PlanGraph:
    return join(
        plan(indicators({"uraian": NAME, **left}), jenis="rkt"),
        plan(indicators({"uraian": NAME, **right}), jenis="pk"),
    )


def compare(graph: PlanGraph, options: dict[str, Any], *outcomes: str) -> list[Outcome]:
    return examine_pairs(graph, "compare", options, "rkt_pk_indikator", *outcomes)


EQUAL = [
    ("target", "100%", "100%", []),
    ("target", "100%", "100 %", []),
    ("target", "100%", "100 persen", []),
    ("target", "1,5", "1.5", []),
    ("target", "100%", "90%", ["beda:target"]),
    ("target", "6 Dokumen", "6 Laporan", ["beda:target"]),
    ("target", "0 Temuan", "Nihil", []),
    ("target", "0", "0 Temuan", []),
    ("target", "0 Temuan", "0 Laporan", ["beda:target"]),
    ("target", "6 Dokumen", "6", ["beda:target"]),
    ("target", "BB", "BB (70,01)", ["beda:target"]),
    ("target", "BB", "bb", []),
    ("target", "> 90%", ">90%", []),
    ("target", "> 90%", "90%", ["beda:target"]),
    ("target", None, "90%", ["(target)"]),
    ("target", "90%", "-", ["(target)"]),
    ("target", "-", None, []),
    ("target.satuan", "6 Dokumen", "6 Laporan", ["beda:target.satuan"]),
    ("target.satuan", "6 Dokumen", "7 dokumen", []),
    ("cara_pengukuran", "Jumlah A dibagi B", "jumlah a  dibagi B", []),
    ("cara_pengukuran", "Jumlah A dibagi B", "Jumlah A dibagi C", ["beda:cara_pengukuran"]),
    ("penanggung_jawab", "Kepala se-Provinsi", "Kepala se- Provinsi", []),
]  # fmt: skip


@pytest.mark.parametrize(("field", "left", "right", "expected"), EQUAL)
def test_equal(field: str, left: str | None, right: str | None, expected: list[str]) -> None:
    key = field.partition(".")[0]
    graph = two({key: left}, {key: right})
    assert keys(compare(graph, {"equal": [field]})) == expected


@pytest.mark.parametrize(
    ("left", "right", "expected", "words"),
    [
        ("100%", "-", "kosong:target", '"-"'),
        ("-", "100%", "kosong:target", '"-"'),
        ("100%", "90%", "beda:target", '"90%"'),
    ],
)
def test_what_is_missing_is_a_fault_where_the_rule_says_so(
    left: str, right: str, expected: str, words: str
) -> None:
    graph = two({"target": left}, {"target": right})
    (problem,) = problems(compare(graph, {"equal": ["target"], "missing": "finding"}))
    assert problem.key == expected
    assert words_at(graph, problem.at) == words
    assert problem.twin is (expected == "kosong:target")


def test_places_and_facts_of_a_difference() -> None:
    graph = two({"target": "100%"}, {"target": "90%"})
    (problem,) = problems(compare(graph, {"equal": ["target"]}))
    assert places([problem], graph) == ["pk.yaml:sasaran_kegiatan[0].indikator[0].target"]
    assert (problem.facts["kiri"], problem.facts["kanan"]) == ("100%", "90%")
    assert problem.facts["isian"].en == "target"  # type: ignore[union-attr]
    ((said, other),) = problem.related
    assert said.en == "RKT Dinas Contoh 2024: 100%"
    assert words_at(graph, other) == '"100%"'


def test_a_field_of_the_container_is_placed_at_the_row_itself() -> None:
    one = {"sasaran_kegiatan": [{"uraian": "Terwujudnya A", "indikator": [{"uraian": NAME}]}]}
    other = {"sasaran_kegiatan": [{"uraian": "Terjaganya Z", "indikator": [{"uraian": NAME}]}]}
    graph = join(plan(one, jenis="rkt"), plan(other, jenis="pk"))
    (problem,) = problems(compare(graph, {"equal": ["wadah.uraian"]}))
    assert words_at(graph, problem.at) == f'"{NAME}"'
    assert (problem.facts["kiri"], problem.facts["kanan"]) == ("Terwujudnya A", "Terjaganya Z")


PRESENT = [
    ("right", ["rkt.yaml:sasaran_kegiatan[0].indikator[1].uraian"], ["sendiri:right"]),
    ("left", ["pk.yaml:sasaran_kegiatan[0].indikator[1].uraian"], ["sendiri:left"]),
]


@pytest.mark.parametrize(("side", "expected", "key"), PRESENT)
def test_present_in(side: str, expected: list[str], key: list[str]) -> None:
    graph = join(
        plan(indicators(NAME, "Jumlah dokumen anggaran"), jenis="rkt"),
        plan(indicators(NAME, "Indeks kepuasan masyarakat"), jenis="pk"),
    )
    outcomes = compare(graph, {"present_in": side}, "same", "near", "none")
    assert places(outcomes, graph) == expected
    assert keys(outcomes) == key


WEAKER = [
    ("75%", "80%", {}, ["lemah:target"]),
    ("80%", "80%", {}, []),
    ("85%", "80%", {}, []),
    ("85%", "80%", {"polaritas": "minimal"}, ["lemah:target"]),
    ("75%", "80%", {"polaritas": "minimal"}, []),
    ("75", "80%", {}, []),
    ("6 Dokumen", "7 Laporan", {}, []),
    ("-", "80%", {}, ["(target)"]),
    ("75%", "-", {}, ["(target)"]),
    ("BB", "80%", {}, []),
]


@pytest.mark.parametrize(("ours", "theirs", "more", "expected"), WEAKER)
def test_not_weaker_than(ours: str, theirs: str, more: dict[str, Any], expected: list[str]) -> None:
    graph = two({"target": theirs, **more}, {"target": ours})
    options = {"left": "kanan.target", "is": "not_weaker_than", "right": "kiri.target"}
    assert keys(compare(graph, options)) == expected


def test_the_direction_may_follow_from_the_wording() -> None:
    name = "Jumlah kematian ibu"
    graph = join(
        plan(indicators({"uraian": name, "target": "10 orang"}), jenis="rkt"),
        plan(indicators({"uraian": name, "target": "12 orang"}), jenis="pk"),
    )
    options = {"left": "kanan.target", "is": "not_weaker_than", "right": "kiri.target"}
    (problem,) = problems(compare(graph, options))
    assert words_at(graph, problem.at) == '"12 orang"'
    assert (problem.facts["kiri"], problem.facts["kanan"]) == ("10 orang", "12 orang")


def test_a_stable_indicator_has_no_weaker_target() -> None:
    graph = two({"target": "80%", "polaritas": "stabil"}, {"target": "75%"})
    options = {"left": "kanan.target", "is": "not_weaker_than", "right": "kiri.target"}
    assert compare(graph, options) == []


WRONG = [
    ({"equal": ["tagret"]}, ("equal", "tagret"), 'unknown field of indikator "tagret"; did you mean "target"?'),
    ({"equal": []}, ("equal",), "expected a name or names, not []"),
    ({}, (), "say one of present_in, equal, or left–is–right"),
    ({"present_in": "right", "equal": ["target"]}, (), "say one of present_in, equal, or left–is–right"),
    ({"left": "kiri.target", "right": "kanan.target"}, (), "say one of present_in, equal, or left–is–right"),
    ({"is": "not_weaker_than", "left": "kiri.target"}, (), "say one of present_in, equal, or left–is–right"),
    ({"equal": ["target"], "left": "kiri.target"}, (), "say one of present_in, equal, or left–is–right"),
    ({"present_in": "rigth"}, ("present_in",), 'unknown value "rigth"; did you mean "right"?'),
    ({"left": "kiri.target", "is": "not_weaker", "right": "kanan.target"}, ("is",), 'unknown value "not_weaker"; did you mean "not_weaker_than"?'),
    ({"left": "target", "is": "not_weaker_than", "right": "kanan.target"}, ("left",), 'unknown field of a pair "target"; known are: antar_jenjang, kanan.…, kiri.…, tertaut'),
    ({"left": "kiri.uraian", "is": "not_weaker_than", "right": "kanan.target"}, ("left",), '"kiri.uraian" is no target'),
    ({"left": "kiri.target", "is": "not_weaker_than", "right": "kanan.target.nilai"}, ("right",), '"kanan.target.nilai" is no target'),
    ({"equal": ["target"], "missing": "fault"}, ("missing",), 'unknown value "fault"; known are: finding, unassessed'),
]  # fmt: skip


@pytest.mark.parametrize(("options", "path", "message"), WRONG)
def test_faults(options: dict[str, Any], path: tuple[str, ...], message: str) -> None:
    assert faults("compare", options, PAIR) == [(path, message)]


def test_elements_cannot_be_compared() -> None:
    assert faults("compare", {"equal": ["target"]}, kinds("indikator")) == [
        ((), "compare needs pairs: for: {pairs: …}")
    ]


@pytest.mark.parametrize(("matched", "kind"), [(1, "NotAssessed"), (2, "Problem"), (4, None)])
def test_where_few_rows_are_matched_nothing_is_concluded_of_the_others(matched, kind):
    upper = ["jalan mantap", "guru bersertifikat", "pasien puas", "desa mandiri"]
    lower = (
        upper[:matched] + ["arsip tertib", "sapi sehat", "kapal laik", "hutan lestari"][matched:]
    )
    graph = join(
        plan(indicators(*(f"Persentase {name}" for name in upper)), jenis="rkt"),
        plan(indicators(*(f"Persentase {name}" for name in lower)), jenis="pk"),
    )
    found = compare(graph, {"present_in": "right", "covered": 0.5}, "same", "near", "none")
    names = [type(outcome).__name__ for outcome in found]
    assert names == {1: ["NotAssessed"], 2: ["Problem"] * 2, 4: []}[matched]
    assert set(names) <= {kind}
