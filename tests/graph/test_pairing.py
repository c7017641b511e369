"""Alignments over whole documents: who faces whom, and what is said where nobody does."""

from typing import Any

import pytest

from checker.graph.pins import Pin, Pins
from checker.graph.plan_graph import PlanGraph
from checker.model.plan import Document
from tests.plans import indicators, join, plan

NAME = "Persentase layanan yang selesai tepat waktu"
OTHER = "Jumlah dokumen anggaran yang disusun"


def pairs(graph: PlanGraph, alignment: str) -> list[str]:
    def name(row: Any) -> str:
        return f"{graph.document_of(row).file}:{graph.label(row)[:10]}" if row else "-"

    return [f"{name(p.left)} {p.outcome} {name(p.right)}" for p in graph.pairing(alignment).pairs]


def lacks(graph: PlanGraph, alignment: str) -> list[tuple[str, str, str]]:
    return [
        (graph.document_of(lack.document).file, lack.needs, lack.side)
        for lack in graph.pairing(alignment).lacks
    ]


def rkt(*rows: Any, **heading: Any) -> Document:
    return plan(indicators(*rows), heading.pop("name", "rkt.yaml"), jenis="rkt", **heading)


def pk(*rows: Any, **heading: Any) -> Document:
    return plan(indicators(*rows), heading.pop("name", "pk.yaml"), jenis="pk", **heading)


def test_rkt_and_pk_of_one_unit_and_year_face_each_other() -> None:
    graph = join(rkt(NAME, OTHER), pk(NAME), pk(NAME, name="lain.yaml", unit="Dinas Lain"))
    assert pairs(graph, "rkt_pk_indikator") == [
        "rkt.yaml:Persentase same pk.yaml:Persentase",
        "rkt.yaml:Jumlah dok none -",
    ]
    assert lacks(graph, "rkt_pk_indikator") == [("lain.yaml", "rkt", "left")]


@pytest.mark.parametrize(
    ("documents", "expected"),
    [
        ([rkt(NAME)], [("rkt.yaml", "pk", "right")]),
        ([pk(NAME)], [("pk.yaml", "rkt", "left")]),
        ([rkt(NAME), pk(NAME, tahun=2025)], [("rkt.yaml", "pk", "right"), ("pk.yaml", "rkt", "left")]),
        ([rkt(NAME), plan({})], [("rkt.yaml", "indikator", "right")]),
        ([plan({}, jenis="rkt"), pk(NAME)], [("pk.yaml", "indikator", "left")]),
        ([plan({}, jenis="rkt"), plan({})], []),
        ([rkt(NAME), pk(NAME)], []),
    ],
)  # fmt: skip
def test_what_is_missing_for_a_comparison_is_named(
    documents: list[Document], expected: list[tuple[str, str, str]]
) -> None:
    assert lacks(join(*documents), "rkt_pk_indikator") == expected


def test_only_the_newest_revision_is_compared() -> None:
    graph = join(
        rkt(NAME),
        pk(OTHER, name="lama.yaml"),
        pk(NAME, name="baru.yaml", perubahan_ke=2),
        pk(OTHER, name="tengah.yaml", perubahan_ke=1),
    )
    assert pairs(graph, "rkt_pk_indikator") == ["rkt.yaml:Persentase same baru.yaml:Persentase"]
    assert lacks(graph, "rkt_pk_indikator") == []


def test_units_are_the_same_by_their_canonical_names() -> None:
    graph = join(
        rkt(NAME, unit="KPU Prov. Lampung"), pk(NAME, unit="Komisi Pemilihan Umum Provinsi Lampung")
    )
    assert pairs(graph, "rkt_pk_indikator") == ["rkt.yaml:Persentase same pk.yaml:Persentase"]


def test_an_indicator_above_needs_one_below_in_any_of_the_units() -> None:
    graph = join(
        pk(NAME, OTHER, name="atas.yaml"),
        pk(NAME, name="satu.yaml", unit="Bidang Satu", induk="Dinas Contoh"),
        pk(OTHER, name="dua.yaml", unit="Bidang Dua", induk="Dinas Contoh"),
    )
    assert pairs(graph, "atasan_bawahan_indikator") == [
        "atas.yaml:Persentase same satu.yaml:Persentase",
        "atas.yaml:Jumlah dok same dua.yaml:Jumlah dok",
    ]


def test_one_parent_may_have_several_children() -> None:
    graph = join(
        pk(NAME, name="atas.yaml"),
        pk(NAME, name="satu.yaml", unit="Bidang Satu", induk="Dinas Contoh"),
        pk(NAME, name="dua.yaml", unit="Bidang Dua", induk="Dinas Contoh"),
    )
    assert pairs(graph, "atasan_bawahan_indikator") == [
        "atas.yaml:Persentase same satu.yaml:Persentase",
        "atas.yaml:Persentase same dua.yaml:Persentase",
    ]


def test_across_levels_the_same_kind_of_document_is_compared() -> None:
    graph = join(
        pk(NAME, name="atas.yaml"),
        rkt(NAME, name="bawah.yaml", unit="Bidang Satu", induk="Dinas Contoh"),
    )
    assert pairs(graph, "atasan_bawahan_indikator") == []
    assert lacks(graph, "atasan_bawahan_indikator") == []


def test_a_narrative_speaks_for_the_units_below_too() -> None:
    body = {"indikator_narasi": [NAME, OTHER, "Indeks kepuasan masyarakat"], **indicators(NAME)}
    graph = join(
        plan(body, "atas.yaml", jenis="rkt"),
        rkt(OTHER, name="bawah.yaml", unit="Sekretariat", induk="Dinas Contoh"),
    )
    assert pairs(graph, "narasi_tabel_indikator") == [
        "atas.yaml:Persentase same atas.yaml:Persentase",
        "atas.yaml:Jumlah dok same bawah.yaml:Jumlah dok",
        "atas.yaml:Indeks kep none -",
    ]


def test_the_table_is_held_against_the_narrative_of_its_own_document() -> None:
    body = {"indikator_narasi": [NAME], **indicators(NAME, OTHER)}
    graph = join(plan(body, "atas.yaml", jenis="rkt"))
    assert pairs(graph, "tabel_narasi_indikator") == [
        "atas.yaml:Persentase same atas.yaml:Persentase",
        "atas.yaml:Jumlah dok none -",
    ]


def test_a_document_without_narrative_lacks_none() -> None:
    assert pairs(join(rkt(NAME)), "tabel_narasi_indikator") == []
    assert lacks(join(rkt(NAME)), "tabel_narasi_indikator") == []


def test_one_document_against_itself() -> None:
    graph = join(pk(NAME, OTHER, NAME.upper()), rkt(NAME))
    assert pairs(graph, "indikator_dalam_dokumen") == ["pk.yaml:Persentase same pk.yaml:PERSENTASE"]


def test_documents_themselves_are_paired_by_who_they_are() -> None:
    graph = join(rkt(), pk(), pk(name="lain.yaml", unit="Dinas Lain"))
    (pair,) = graph.pairing("rkt_pk_dokumen").pairs
    assert (pair.outcome, pair.how) == ("same", "identitas")
    assert lacks(graph, "rkt_pk_dokumen") == [("lain.yaml", "rkt", "left")]


def test_whether_a_pair_crosses_levels() -> None:
    graph = join(
        pk(NAME, name="atas.yaml"),
        pk(NAME, name="satu.yaml", unit="Bidang Satu", induk="Dinas Contoh"),
        rkt(NAME, name="rkt.yaml"),
    )
    (above,) = graph.pairing("atasan_bawahan_indikator").pairs
    same_unit = graph.pairing("rkt_pk_indikator").pairs[0]
    assert (above.across_levels, same_unit.across_levels) == (True, False)


def test_pins_decide_and_stale_ones_are_known() -> None:
    def pin(left: str, right: str, same: bool, alignment: str = "rkt_pk_indikator") -> Pin:
        return Pin(alignment, left, right, same, "A", "2024-01-01", "sebab", "pins.yaml", 1)

    used, stale = pin(NAME, OTHER, True), pin("Lama", OTHER, True)
    elsewhere = pin(NAME, OTHER, False, "rkt_pk_sasaran")
    pins = Pins([used, stale, elsewhere])
    graph = join(rkt(NAME), pk(OTHER), pins=pins)
    (pair,) = graph.pairing("rkt_pk_indikator").pairs
    assert (pair.outcome, pair.how) == ("same", "pin")
    graph.pairing("rkt_pk_sasaran")
    assert pins.unused([stale.alignment, elsewhere.alignment]) == [stale, elsewhere]


def test_pairings_are_carried_out_once() -> None:
    graph = join(rkt(NAME), pk(NAME))
    assert graph.pairing("rkt_pk_indikator") is graph.pairing("rkt_pk_indikator")
    assert list(graph.pairings()) == ["rkt_pk_indikator"]
