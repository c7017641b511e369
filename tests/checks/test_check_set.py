"""set: what rows of a group must be together."""

from typing import Any

import pytest

from tests.plans import (
    examine,
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


def numbered(*numbers: str | None) -> dict[str, Any]:
    rows = [{"nomor": n, "uraian": f"Indikator {i}"} for i, n in enumerate(numbers)]
    return indicators(*rows)


SEQUENCES: list[tuple[list[str | None], list[str]]] = [
    (["1", "2", "3"], []),
    (["1.", "2.", "3."], []),
    (["1", "2", "2"], ["nomor-ganda:2"]),
    (["1", "3", "4"], ["nomor-loncat:3"]),
    (["1", "3", "5"], ["nomor-loncat:3", "nomor-loncat:5"]),
    (["2", "1"], ["nomor-loncat:1"]),
    (["3", "4"], []),
    (["1.1", "1.2", "1.4"], ["nomor-loncat:4"]),
    (["1.1", "2.1"], []),
    (["1.9", "1.10"], []),
    (["IKU 1", "IKU 2", "IKU 4"], ["nomor-loncat:4"]),
    (["a", "b", "d"], ["nomor-loncat:4"]),
    (["a.", "b.", "c."], []),
    (["i", "ii", "iii", "iv", "v"], []),
    (["i", "ii", "iv"], ["nomor-loncat:4"]),
    (["h", "i", "j"], []),
    (["1", "b", "3"], []),
    (["1", None, "3"], []),
    (["1"], []),
    (["1", "-", "2"], []),
    (["9" * 60, "9" * 60], []),
]


@pytest.mark.parametrize(("numbers", "expected"), SEQUENCES)
def test_sequence(numbers: list[str | None], expected: list[str]) -> None:
    graph = join(plan(numbered(*numbers)))
    assert keys(examine(graph, "set", {"sequence": "nomor", "within": "wadah"})) == expected


def test_a_repeated_number_points_at_the_first_one() -> None:
    graph = join(plan(numbered("1", "2", "2")))
    (problem,) = problems(examine(graph, "set", {"sequence": "nomor", "within": "wadah"}))
    assert places([problem], graph) == ["sasaran_kegiatan[0].indikator[2].nomor"]
    assert problem.facts == {"nilai": "2", "lain": "Indikator 1"}
    ((_, earlier),) = problem.related
    assert places([problem], graph) != [graph.place(earlier.element, earlier.field).path]
    assert words_at(graph, earlier) == '"2"'


def test_each_container_has_its_own_numbers() -> None:
    body = {
        "sasaran_kegiatan": [
            {"nomor": "1", "uraian": "A", "indikator": [{"nomor": "1", "uraian": "X"}]},
            {"nomor": "2", "uraian": "B", "indikator": [{"nomor": "1", "uraian": "Y"}]},
        ]
    }
    graph = join(plan(body))
    assert (
        examine(graph, "set", {"sequence": "nomor", "within": "wadah"}, "sasaran", "indikator")
        == []
    )
    found = examine(graph, "set", {"unique": "nomor"})
    assert places(found, graph) == ["sasaran_kegiatan[1].indikator[0].nomor"]


UNIQUE = [
    (["A", "B", "C"], {}, []),
    (["A", "B", "a"], {}, [2]),
    (["Nilai  A", "nilai A"], {}, [1]),
    (["A", "A", "A"], {}, [1, 2]),
    ([None, None], {}, []),
    (["A", "A"], {"within": "wadah"}, [1]),
]


@pytest.mark.parametrize(("wordings", "more", "expected"), UNIQUE)
def test_unique(wordings: list[str | None], more: dict[str, str], expected: list[int]) -> None:
    graph = join(plan(indicators(*({"uraian": w, "target": "1"} for w in wordings))))
    outcomes = examine(graph, "set", {"unique": "uraian", **more})
    assert places(outcomes, graph) == [
        f"sasaran_kegiatan[0].indikator[{i}].uraian" for i in expected
    ]
    assert keys(outcomes) == ["ganda:uraian"] * len(expected)


def test_documents_do_not_share_their_rows() -> None:
    graph = join(plan(indicators("A"), jenis="rkt"), plan(indicators("A"), jenis="pk"))
    assert examine(graph, "set", {"unique": "uraian"}) == []


def test_complete() -> None:
    formula = {"cara_pengukuran": "Jumlah A"}
    rows = ({"uraian": "A", **formula}, {"uraian": "B"}, {"uraian": "C", "cara_pengukuran": "-"})
    graph = join(plan(indicators(*rows)))
    found = problems(examine(graph, "set", {"complete": "cara_pengukuran"}))
    assert [words_at(graph, problem.at) for problem in found] == ['"B"', '"-"']
    assert found[0].facts == {"semua": False, "jumlah": 2, "nilai": "B"}
    assert all(problem.twin for problem in found)


def test_a_field_that_no_row_has_is_one_problem_of_the_document() -> None:
    graph = join(
        plan(indicators("A", "B")),
        plan(indicators({"uraian": "A", "cara_pengukuran": "x"}), jenis="rkt"),
    )
    (problem,) = problems(examine(graph, "set", {"complete": "cara_pengukuran"}))
    assert places([problem], graph) == ["pk.yaml:dokumen"]
    assert problem.facts == {"semua": True, "jumlah": 2, "nilai": "PK Dinas Contoh 2024"}
    assert problem.key == "semua-kosong:cara_pengukuran"


def signed(*people: tuple[str | None, str]) -> dict[str, Any]:
    return {"penanda_tangan": [{"nama": name, "jabatan": post} for name, post in people]}


CONSISTENT = [
    ([("Masihur", "Ketua"), ("Masihur", "Ketua")], {}, []),
    ([("Masihur", "Ketua"), ("MASIHUR", "Ketua")], {}, []),
    ([("Masihur", "Ketua"), ("Maghur", "Ketua")], {}, ["ragam:nama:maghur|masihur"]),
    ([("Masihur", "Ketua"), ("Maghur", "Sekretaris")], {}, []),
    ([("Masihur", "Ketua"), (None, "Ketua")], {}, []),
    (
        [("Masihur", "Ketua"), ("Masihurr", "Ketua")],
        {"near": 0.85},
        ["ragam:nama:masihur|masihurr"],
    ),
    ([("Masihur", "Ketua"), ("Erwan Bustami", "Ketua")], {"near": 0.85}, []),
    ([("Masihur", "Ketua"), ("Erwan Bustami", "Ketua")], {}, ["ragam:nama:erwan bustami|masihur"]),
]


@pytest.mark.parametrize(("people", "more", "expected"), CONSISTENT)
def test_consistent(people: list[tuple[str | None, str]], more: Any, expected: list[str]) -> None:
    graph = join(plan({}, **signed(*people)))
    options = {"consistent": "nama", "group_by": ["jabatan"], **more}
    assert keys(examine(graph, "set", options, "penanda_tangan")) == expected


def test_the_rarer_spelling_is_the_variant() -> None:
    graph = join(
        plan(
            {},
            **signed(
                ("Maghur", "Ketua"), ("Masihur", "Ketua"), ("Masihur", "Ketua"), ("Mashur", "Ketua")
            ),
        )
    )
    options = {"consistent": "nama", "group_by": ["jabatan"]}
    (problem,) = problems(examine(graph, "set", options, "penanda_tangan"))
    assert words_at(graph, problem.at) == '"Maghur"'
    assert problem.facts == {"nilai": "Maghur", "lain": "Mashur; Masihur", "jumlah": "3"}
    assert [words_at(graph, other) for _, other in problem.related] == ['"Mashur"', '"Masihur"']


def test_derived_names_are_shown_as_they_are_written() -> None:
    graph = join(
        plan(
            {}, **signed(("Drs. Masihur, M.Si", "Ketua"), ("Maghur", "Ketua"), ("Maghur", "Ketua"))
        )
    )
    options = {"consistent": "nama_baku", "group_by": ["jabatan_baku"]}
    (problem,) = problems(examine(graph, "set", options, "penanda_tangan"))
    assert problem.facts["nilai"] == "Drs. Masihur, M.Si"
    assert words_at(graph, problem.at) == '"Drs. Masihur, M.Si"'


def test_a_badly_legible_row_lowers_the_confidence() -> None:
    people = signed(("Masihur", "Ketua"), ("Maghur", "Ketua"))
    people["penanda_tangan"][0]["keyakinan"] = "rendah"
    graph = join(plan({}, **people))
    options = {"consistent": "nama", "group_by": ["jabatan"]}
    (problem,) = problems(examine(graph, "set", options, "penanda_tangan"))
    assert problem.confidence == "low"


def budget(total: str | None, *parts: str | None) -> dict[str, Any]:
    rows = [{"nama": f"Program {i}", "anggaran": part} for i, part in enumerate(parts)]
    return {"program": rows, "anggaran_total": total}


SUMS = [
    ("Rp 300", ["Rp 100", "Rp 200"], "unassessed", []),
    ("Rp 301", ["Rp 100", "Rp 200"], "unassessed", ["jumlah:dokumen.anggaran_total"]),
    ("300", ["100", "200,00"], "unassessed", []),
    ("Rp 1.500.000", ["Rp 1.000.000", "Rp 500.000"], "unassessed", []),
    (None, ["Rp 100", "Rp 200"], "unassessed", ["(anggaran_total)"]),
    (None, ["Rp 100", "Rp 200"], "finding", ["kosong:dokumen.anggaran_total"]),
    (None, ["Rp 100"], "finding", []),
    ("Rp 300", ["Rp 100", "-"], "unassessed", ["(anggaran)"]),
    ("Rp 300", ["Rp 100", None], "finding", ["(anggaran)"]),
]


@pytest.mark.parametrize(("total", "parts", "missing", "expected"), SUMS)
def test_sum(total: str | None, parts: list[str | None], missing: str, expected: list[str]) -> None:
    graph = join(plan(budget(total, *parts)))
    options = {"sum_of": "anggaran", "equals": "dokumen.anggaran_total", "missing": missing}
    assert keys(examine(graph, "set", options, "program")) == expected


def test_a_wrong_sum_is_placed_at_the_total_and_names_the_rows() -> None:
    graph = join(plan(budget("Rp 1.400.000", "Rp 1.000.000", "Rp 500.000")))
    options = {"sum_of": "anggaran", "equals": "dokumen.anggaran_total"}
    (problem,) = problems(examine(graph, "set", options, "program"))
    assert words_at(graph, problem.at) == '"Rp 1.400.000"'
    assert graph.place(problem.at.element, problem.at.field).path == "anggaran_total"
    assert problem.facts["jumlah"].id == "Rp 1.500.000"  # type: ignore[union-attr]
    assert problem.facts["nilai"] == "Rp 1.400.000"
    assert [words_at(graph, other) for _, other in problem.related] == [
        '"Rp 1.000.000"',
        '"Rp 500.000"',
    ]


ONE_DEMAND = (
    "set is about elements, with one demand: unique, sequence, complete, consistent or sum_of"
)

WRONG = [
    ({"unique": "nomr"}, ("unique",), 'unknown field of indikator "nomr"; did you mean "nomor"?'),
    ({"unik": "nomor"}, ("unik",), 'unknown option "unik"; did you mean "unique"?'),
    ({}, (), ONE_DEMAND),
    ({"unique": "nomor", "sequence": "nomor"}, (), ONE_DEMAND),
    ({"sum_of": "target"}, (), "sum_of needs equals; consistent needs group_by"),
    ({"unique": "nomor", "equals": "target"}, (), "sum_of needs equals; consistent needs group_by"),
    ({"consistent": "uraian"}, (), "sum_of needs equals; consistent needs group_by"),
    (
        {"consistent": "uraian", "group_by": ["nomor", "satuann"]},
        ("group_by", "satuann"),
        'unknown field of indikator "satuann"; did you mean "satuan"?',
    ),
    (
        {"unique": "nomor", "within": "berkas"},
        ("within",),
        'unknown value "berkas"; known are: dokumen, wadah',
    ),
    ({"unique": "nomor", "near": "dekat"}, ("near",), "expected a number, not 'dekat'"),
    ({"unique": "nomor", "near": 0.9}, (), "near goes with consistent only"),
    ({"sum_of": "uraian", "equals": "target"}, ("sum_of",), '"uraian" is no amount'),
    ({"sum_of": "target.nilai", "equals": "target"}, ("sum_of",), '"target.nilai" is no amount'),
]


@pytest.mark.parametrize(("options", "path", "message"), WRONG)
def test_faults(options: dict[str, Any], path: tuple[str, ...], message: str) -> None:
    assert faults("set", options, kinds("indikator")) == [(path, message)]
