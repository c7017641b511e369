"""Links that plans state: what they mean, and what is said of those that lead nowhere."""

from typing import Any

import pytest

from checker.graph.plan_graph import PlanGraph
from tests.plans import at, indicators, join, plan

LEVELS = {
    "misi": [{"kode": "M1", "uraian": "Misi satu"}, {"kode": "M2", "uraian": "Misi dua"}],
    "tujuan": [{"kode": "T1", "uraian": "Tujuan satu", "misi": ["M1"]}],
    "sasaran_strategis": [
        {"nomor": "1", "uraian": "Terwujudnya A"},
        {"nomor": "2", "uraian": "Terwujudnya B"},
    ],
    "sasaran_program": [{"nomor": "2", "uraian": "Meningkatnya C"}],
}


def links(graph: PlanGraph, relation: str = "mendukung") -> list[tuple[str, str]]:
    def name(element: Any) -> str:
        return f"{graph.document_of(element).file}:{element.path}"

    return [(name(k.source), name(k.target)) for k in graph.links() if k.relation == relation]


def targets(graph: PlanGraph, source: str) -> list[str]:
    return [target for at_, target in links(graph) if at_ == source]


STATED = [
    ([2], ["pk.yaml:sasaran_program[0]"]),
    (["2."], ["pk.yaml:sasaran_program[0]"]),
    (2, ["pk.yaml:sasaran_program[0]"]),
    ([1], ["pk.yaml:sasaran_strategis[0]"]),
    (["T1"], ["pk.yaml:tujuan[0]"]),
    (["m2"], ["pk.yaml:misi[1]"]),
    ([2, 1], ["pk.yaml:sasaran_program[0]", "pk.yaml:sasaran_strategis[0]"]),
    (["meningkatnya  c"], ["pk.yaml:sasaran_program[0]"]),
    ([{"jenis": "sasaran_strategis", "nomor": 2}], ["pk.yaml:sasaran_strategis[1]"]),
    ([{"jenis": "sasaran_strategis", "uraian": "Terwujudnya B"}], ["pk.yaml:sasaran_strategis[1]"]),
    ([{"jenis": "sasaran", "nomor": 1}], ["pk.yaml:sasaran_strategis[0]"]),
    ([{"jenis": "misi", "nomor": "M1"}], ["pk.yaml:misi[0]"]),
    ([{"jenis": "sasaran_kegiatan", "nomor": 8}], ["pk.yaml:sasaran_kegiatan[1]"]),
]


@pytest.mark.parametrize(("said", "expected"), STATED)
def test_what_a_link_means(said: Any, expected: list[str]) -> None:
    rows = [
        {"nomor": "9", "uraian": "Tersedianya D", "mendukung": said},
        {"nomor": "8", "uraian": "Tersedianya E"},
    ]
    graph = join(plan({**LEVELS, "sasaran_kegiatan": rows}))
    assert targets(graph, "pk.yaml:sasaran_kegiatan[0]") == expected
    assert graph.dangling == ()


def test_an_indicator_supports_the_level_above_its_sasaran() -> None:
    body = {**LEVELS, **indicators({"uraian": "Jumlah X", "mendukung": [2]})}
    graph = join(plan(body))
    assert targets(graph, "pk.yaml:sasaran_kegiatan[0].indikator[0]") == [
        "pk.yaml:sasaran_program[0]"
    ]


def test_a_tujuan_serves_its_misi_and_a_program_pays_for_the_nearest_sasaran() -> None:
    body = {**LEVELS, "program": [{"nama": "P", "sasaran": [2, 1]}]}
    graph = join(plan(body))
    assert links(graph) == [("pk.yaml:tujuan[0]", "pk.yaml:misi[0]")]
    assert links(graph, "membiayai") == [
        ("pk.yaml:program[0]", "pk.yaml:sasaran_program[0]"),
        ("pk.yaml:program[0]", "pk.yaml:sasaran_strategis[0]"),
    ]


def test_what_is_not_in_the_document_is_looked_for_in_the_unit_above() -> None:
    rows = [{"uraian": "Tersedianya D", "mendukung": [1]}]
    graph = join(
        plan({"sasaran_kegiatan": [{"nomor": "1", "uraian": "R"}]}, "lain.yaml", jenis="rkt"),
        plan(LEVELS, "atas.yaml"),
        plan({"sasaran_strategis": rows}, "bawah.yaml", unit="Bidang A", induk="dinas  contoh"),
    )
    assert targets(graph, "bawah.yaml:sasaran_strategis[0]") == ["atas.yaml:sasaran_strategis[0]"]
    assert ("bawah.yaml:dokumen", "atas.yaml:dokumen") in links(graph, "di_bawah")


def test_a_row_of_the_units_own_level_is_the_upper_units_though_the_numbers_cross() -> None:
    def rows(*supported: int) -> list[dict[str, Any]]:
        return [
            {"nomor": str(n), "uraian": f"Terwujudnya {n}", **_supporting(wanted)}
            for n, wanted in enumerate(supported, start=1)
        ]

    upper = plan({"sasaran_kegiatan": rows(0, 0)}, "atas.yaml", unit="Dinas Contoh")
    lower = plan(
        {"sasaran_kegiatan": rows(2, 1)}, "bawah.yaml", unit="Bidang Contoh", induk="Dinas Contoh"
    )
    graph = join(upper, lower)
    assert links(graph) == [
        ("bawah.yaml:sasaran_kegiatan[0]", "atas.yaml:sasaran_kegiatan[1]"),
        ("bawah.yaml:sasaran_kegiatan[1]", "atas.yaml:sasaran_kegiatan[0]"),
    ]
    assert graph.cycles(["mendukung"]) == []


def _supporting(number: int) -> dict[str, Any]:
    return {"mendukung": [{"jenis": "sasaran_kegiatan", "nomor": number}]} if number else {}


def test_the_newest_revision_of_the_unit_above_is_meant() -> None:
    rows = [{"uraian": "Tersedianya D", "mendukung": [1]}]
    graph = join(
        plan(LEVELS, "lama.yaml"),
        plan(LEVELS, "baru.yaml", perubahan_ke=1),
        plan({"sasaran_strategis": rows}, "bawah.yaml", unit="Bidang A", induk="Dinas Contoh"),
    )
    assert targets(graph, "bawah.yaml:sasaran_strategis[0]") == ["baru.yaml:sasaran_strategis[0]"]
    assert links(graph, "di_bawah") == [("bawah.yaml:dokumen", "baru.yaml:dokumen")]


def test_a_unit_is_not_below_itself() -> None:
    graph = join(plan(LEVELS, induk="Dinas Contoh"))
    assert links(graph, "di_bawah") == []


def test_plans_of_other_years_are_not_the_unit_above() -> None:
    rows = [{"uraian": "Tersedianya D", "mendukung": [1]}]
    graph = join(
        plan(LEVELS, "atas.yaml", tahun=2023),
        plan({"sasaran_strategis": rows}, "bawah.yaml", unit="Bidang A", induk="Dinas Contoh"),
    )
    assert links(graph, "di_bawah") == []
    (link,) = graph.dangling
    assert (link.wanted, link.ambiguous) == ("1", False)


LOST = [
    ([7], "7", False),
    ([{"jenis": "tujuan", "nomor": 7}], "7", False),
    (["Terwujudnya Z"], "Terwujudnya Z", False),
    (["Sama"], "Sama", True),
    ([{"jenis": "sasaran_program", "nomor": 5}], "5", True),
]


@pytest.mark.parametrize(("said", "wanted", "ambiguous"), LOST)
def test_links_that_lead_nowhere_or_to_several(said: Any, wanted: str, ambiguous: bool) -> None:
    body = {
        "sasaran_program": [{"nomor": "5", "uraian": "Sama"}, {"nomor": "5", "uraian": "Sama"}],
        "sasaran_kegiatan": [{"uraian": "D", "mendukung": said}],
    }
    graph = join(plan(body))
    assert links(graph) == []
    (link,) = graph.dangling
    assert (link.wanted, link.ambiguous) == (wanted, ambiguous)
    place = graph.place(link.source, link.field)
    assert place.path == "sasaran_kegiatan[0].mendukung"
    assert wanted in link.say().id


def test_inverses_structure_and_reach() -> None:
    body = {
        **LEVELS,
        "sasaran_strategis": [{"nomor": "1", "uraian": "A", "mendukung": ["T1"]}],
        "sasaran_program": [
            {"nomor": "2", "uraian": "C", "mendukung": [1], "indikator": [{"uraian": "X"}]}
        ],
    }
    graph = join(plan(body))
    program = at(graph, "sasaran_program[0]")
    x = at(graph, "sasaran_program[0].indikator[0]")
    goal = at(graph, "tujuan[0]")
    assert [e.path for e in graph.reach(program, ["mendukung"])] == [
        "sasaran_strategis[0]", "tujuan[0]", "misi[0]",
    ]  # fmt: skip
    assert [e.path for e in graph.reach(goal, ["didukung_oleh"])] == [
        "sasaran_strategis[0]", "sasaran_program[0]",
    ]  # fmt: skip
    assert [k.target for k in graph.follow(x, ["mengukur"])] == [program]
    assert [k.target for k in graph.follow(x, ["berada_dalam"])] == [program]
    assert [k.target for k in graph.follow(program, ["diukur_oleh"])] == [x]
    assert [k.target.kind for k in graph.follow(graph.documents[0].root, ["memuat"])] == [
        "misi", "misi", "tujuan", "sasaran_strategis", "sasaran_program",
    ]  # fmt: skip
    assert graph.follow(program, ["mendukung"], ["disimpulkan"]) == []


def test_cycles() -> None:
    def row(number: int, *supported: int) -> dict[str, Any]:
        wanted = [{"jenis": "sasaran_kegiatan", "nomor": n} for n in supported]
        return {"nomor": str(number), "uraian": f"S{number}", "mendukung": wanted}

    rows = [row(1, 2), row(2, 3), row(3, 1), row(4, 1), row(5, 6), row(6, 5), row(7)]
    graph = join(plan({"sasaran_kegiatan": rows}))
    found = [[graph.label(e) for e in part] for part in graph.cycles(["mendukung"])]
    assert found == [["S1", "S2", "S3"], ["S5", "S6"]]
    assert graph.cycles(["membiayai"]) == []


def test_inferred_links_say_how_they_were_found() -> None:
    name = "Persentase layanan yang selesai tepat waktu"
    graph = join(
        plan(indicators(name), "atas.yaml"),
        plan(indicators(name), "bawah.yaml", unit="Bidang A", induk="Dinas Contoh"),
    )
    path = "sasaran_kegiatan[0].indikator[0]"
    above, below = at(graph, path, "atas.yaml"), at(graph, path, "bawah.yaml")
    assert graph.follow(below, ["turunan_dari"]) == []
    (link,) = graph.follow(below, ["turunan_dari"], ["disimpulkan"])
    assert (link.target, link.origin, link.how, link.score) == (above, "disimpulkan", "persis", 100)
    (back,) = graph.follow(above, ["diturunkan_menjadi"], ["disimpulkan"])
    assert back.target is below
    assert link not in graph.links()
    assert link in graph.links(inferred=True)
