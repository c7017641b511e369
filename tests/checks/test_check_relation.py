"""relation: links that an element must have, and circles that there must not be."""

# ruff: noqa: E501  (a row of a truth table is one line)

from typing import Any

import pytest

from tests.plans import (
    at,
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

MEASURED = {"follow": "diukur_oleh", "to": {"kind": "indikator"}}


def test_at_least() -> None:
    graph = join(
        plan(
            {
                "sasaran_kegiatan": [
                    {"uraian": "A", "indikator": [{"uraian": "X"}]},
                    {"uraian": "B", "indikator": []},
                    {"uraian": "C"},
                ]
            }
        )
    )
    found = problems(examine(graph, "relation", {**MEASURED, "at_least": 1}, "sasaran"))
    assert [words_at(graph, problem.at) for problem in found] == ['"B"', '"C"']
    assert found[0].facts["jumlah"] == 0
    assert found[0].facts["kurang"].en == "indicator"  # type: ignore[union-attr]
    assert keys(found) == ["kurang:diukur_oleh", "kurang:diukur_oleh"]


def test_at_most() -> None:
    graph = join(plan(indicators("X", "Y", "Z")))
    options = {**MEASURED, "at_most": 2}
    (problem,) = problems(examine(graph, "relation", options, "sasaran"))
    assert (problem.key, problem.facts["jumlah"]) == ("lebih:diukur_oleh", 3)
    assert [words_at(graph, other) for _, other in problem.related] == ['"X"', '"Y"', '"Z"']
    assert examine(graph, "relation", {**MEASURED, "at_most": 3}, "sasaran") == []


def test_each_of() -> None:
    graph = join(plan({"visi": "V", "tujuan": [{"uraian": "T"}], **indicators("X")}))
    options = {"follow": "memuat", "each_of": ["visi", "misi", "tujuan", "sasaran"]}
    (problem,) = problems(examine(graph, "relation", options, "dokumen"))
    assert problem.key == "kurang:misi"
    assert problem.facts["kurang"].id == "misi"  # type: ignore[union-attr]


CASCADE = {
    "tujuan": [{"kode": "T1", "uraian": "Tujuan"}],
    "sasaran_strategis": [{"nomor": "1", "uraian": "SS", "mendukung": ["T1"]}],
    "sasaran_program": [{"nomor": "1", "uraian": "SP", "mendukung": [1]}],
    "sasaran_kegiatan": [{"nomor": "1", "uraian": "SK"}],
}


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({"to": {"kind": "sasaran"}, "at_least": 1}, ["sasaran_strategis[0]", "sasaran_kegiatan[0]"]),
        ({"to": {"kind": "tujuan"}, "at_least": 1}, ["sasaran_program[0]", "sasaran_kegiatan[0]"]),
        ({"to": {"kind": "tujuan"}, "at_least": 1, "any_length": True}, ["sasaran_kegiatan[0]"]),
        ({"at_least": 1}, ["sasaran_kegiatan[0]"]),
    ],
)  # fmt: skip
def test_links_and_paths(options: dict[str, Any], expected: list[str]) -> None:
    graph = join(plan(CASCADE))
    outcomes = examine(graph, "relation", {"follow": "mendukung", **options}, "sasaran")
    assert places(outcomes, graph) == expected


def test_inverse_relations_can_be_followed() -> None:
    graph = join(plan(CASCADE))
    options = {"follow": "didukung_oleh", "at_least": 1}
    assert places(examine(graph, "relation", options, "sasaran"), graph) == [
        "sasaran_program[0]", "sasaran_kegiatan[0]",
    ]  # fmt: skip


def test_inferred_links_count_only_where_they_are_named() -> None:
    name = "Persentase layanan yang selesai"
    graph = join(
        plan(indicators(name), "atas.yaml"),
        plan(indicators(name), "bawah.yaml", unit="Bidang Contoh", induk="Dinas Contoh"),
    )
    below = [at(graph, "sasaran_kegiatan[0].indikator[0]", "bawah.yaml")]
    stated = {"follow": ["mendukung", "turunan_dari"], "at_least": 1}
    origins = {**stated, "origins": ["struktur", "tertulis", "disimpulkan"]}
    found = problems(examine(graph, "relation", stated))
    assert below[0] in [problem.subject for problem in found]
    found = problems(examine(graph, "relation", origins))
    assert below[0] not in [problem.subject for problem in found]


def test_a_circle_is_one_problem_that_names_every_element() -> None:
    graph = join(
        plan(
            {
                "sasaran_program": [
                    {"nomor": "1", "uraian": "P", "mendukung": [{"jenis": "sasaran_kegiatan", "nomor": 1}]}
                ],
                "sasaran_kegiatan": [
                    {"nomor": "1", "uraian": "K", "mendukung": [1]},
                    {"nomor": "2", "uraian": "L", "mendukung": [1]},
                ],
            }
        )
    )  # fmt: skip
    options = {"follow": "mendukung", "acyclic": True}
    (problem,) = problems(examine(graph, "relation", options, "sasaran"))
    assert problem.key == "siklus"
    assert problem.facts == {"daftar": "P → K → P", "jumlah": 2}
    assert [words_at(graph, other) for _, other in problem.related] == ['"K"']
    assert examine(graph, "relation", options, "tujuan") == []


def test_all_gaps_of_a_document_may_be_one_problem() -> None:
    graph = join(plan(CASCADE, "a.yaml"), plan(CASCADE, "b.yaml", unit="Dinas Lain"))
    options = {"follow": "mendukung", "to": {"kind": "tujuan"}, "at_least": 1, "per": "dokumen"}
    first, second = problems(examine(graph, "relation", options, "sasaran"))
    assert places([first, second], graph) == ["a.yaml:dokumen", "b.yaml:dokumen"]
    assert (first.facts["jumlah"], first.facts["dari"], first.facts["daftar"]) == (2, 3, "SP; SK")
    assert len(first.related) == 2


NEEDS_ABOVE = {"follow": "mendukung", "at_least": 1, "needs_above": True}


@pytest.mark.parametrize(
    ("heading", "above", "expected"),
    [
        ({}, "Dinas Contoh", []),
        ({"induk": "Dinas Contoh"}, "Dinas Contoh", ["bawah.yaml:sasaran_kegiatan[0]"]),
        ({"induk": "Dinas Contoh"}, "Dinas Lain", ["(bawah.yaml:dokumen.induk: dokumen Dinas Contoh)"]),
    ],
)  # fmt: skip
def test_needs_above(heading: dict[str, Any], above: str, expected: list[str]) -> None:
    graph = join(
        plan({}, "atas.yaml", unit=above),
        plan(indicators("X", "Y"), "bawah.yaml", unit="Bidang Contoh", **heading),
    )
    assert places(examine(graph, "relation", NEEDS_ABOVE, "sasaran"), graph) == expected


WRONG = [
    ({"follow": "mendukng", "at_least": 1}, ("follow", "mendukng"), 'unknown relation "mendukng"; did you mean "mendukung"?'),
    ({"follow": "mendukung", "to": {"kind": "sasarn"}, "at_least": 1}, ("to", "kind", "sasarn"), 'unknown kind "sasarn"; did you mean "sasaran"?'),
    ({"follow": "memuat", "each_of": ["visi", "missi"]}, ("each_of", "missi"), 'unknown kind "missi"; did you mean "misi"?'),
    ({"follow": "mendukung"}, (), "say at_least, at_most, each_of or acyclic"),
    ({"follow": "mendukung", "at_least": 0}, (), "say at_least, at_most, each_of or acyclic"),
    ({"follow": "mendukung", "at_least": 1, "origins": ["disimpulan"]}, ("origins", "disimpulan"), 'unknown origin "disimpulan"; did you mean "disimpulkan"?'),
    ({"follow": "mendukung", "at_least": 1, "per": "unit"}, ("per",), 'unknown value "unit"; known are: dokumen'),
    ({"follow": "didukung_oleh", "acyclic": True}, ("follow", "didukung_oleh"), 'unknown relation "didukung_oleh"; known are: di_bawah, membiayai, mendukung'),
    ({"follow": "mendukung", "at_least": "1"}, ("at_least",), "expected a whole number, not '1'"),
    ({"follow": "mendukung", "at_leats": 1}, ("at_leats",), 'unknown option "at_leats"; did you mean "at_least"?'),
    ({"to": {"kind": "sasaran"}, "at_least": 1}, (), 'the option "follow" is required'),
]  # fmt: skip


@pytest.mark.parametrize(("options", "path", "message"), WRONG)
def test_faults(options: dict[str, Any], path: tuple[str, ...], message: str) -> None:
    assert faults("relation", options, kinds("sasaran")) == [(path, message)]
