"""order: one date strictly before another."""

import pytest

from tests.plans import examine, examine_pairs, faults, join, keys, kinds, plan, problems, words_at

DATES = {"earlier": "kiri.ditetapkan.tanggal", "later": "kanan.ditetapkan.tanggal"}


@pytest.mark.parametrize(
    ("rkt", "pk", "expected"),
    [
        ("2024-01-10", "2024-01-17", []),
        ("2024-01-17", "17 Januari 2024", ["urutan:kiri.ditetapkan.tanggal"]),
        ("2024-02-01", "2024-01-17", ["urutan:kiri.ditetapkan.tanggal"]),
        (None, "2024-01-17", ["(ditetapkan)"]),
        ("2024-01-10", "-", ["(ditetapkan)"]),
        (None, None, ["(ditetapkan)"]),
    ],
)
def test_truth(rkt: str | None, pk: str | None, expected: list[str]) -> None:
    graph = join(
        plan({}, jenis="rkt", ditetapkan={"tanggal": rkt}),
        plan({}, jenis="pk", ditetapkan={"tanggal": pk}),
    )
    assert keys(examine_pairs(graph, "order", DATES, "rkt_pk_dokumen")) == expected


def test_places_and_facts() -> None:
    graph = join(
        plan({}, jenis="rkt", ditetapkan={"tanggal": "2024-02-01"}),
        plan({}, jenis="pk", ditetapkan={"tanggal": "17 Januari 2024"}),
    )
    (problem,) = problems(examine_pairs(graph, "order", DATES, "rkt_pk_dokumen"))
    assert words_at(graph, problem.at) == '"2024-02-01"'
    assert graph.document_of(problem.at.element).file == "rkt.yaml"
    ((said, other),) = problem.related
    assert words_at(graph, other) == '"17 Januari 2024"'
    assert said.en == "PK Dinas Contoh 2024: 2024-01-17"
    assert problem.facts == {"awal": "2024-02-01", "akhir": "2024-01-17"}


def test_dates_of_one_element() -> None:
    graph = join(
        plan({"program": []}, penanda_tangan=[{"jabatan": "Ketua", "tanggal": "2024-03-01"}],
             ditetapkan={"tanggal": "2024-02-01"})
    )  # fmt: skip
    options = {"earlier": "tanggal", "later": "dokumen.ditetapkan.tanggal"}
    (problem,) = problems(examine(graph, "order", options, "penanda_tangan"))
    assert words_at(graph, problem.at) == '"2024-03-01"'


def test_faults() -> None:
    wrong = {"earlier": "tangal", "later": "dokumen.ditetapkan.tangal"}
    assert faults("order", wrong, kinds("penanda_tangan")) == [
        (("earlier",), 'unknown field of penanda_tangan "tangal"; did you mean "tanggal"?'),
        (("later",), 'unknown field of dokumen "ditetapkan.tangal"; did you mean "ditetapkan.tanggal"?'),
    ]  # fmt: skip
    assert faults("order", {"earlier": "tanggal"}, kinds("penanda_tangan")) == [
        ((), 'the option "later" is required')
    ]
    not_a_date = {"earlier": "nama", "later": "tanggal"}
    assert faults("order", not_a_date, kinds("penanda_tangan")) == [
        (("earlier",), '"nama" is no date')
    ]
