"""What the commands beside `check` do, and that a rule costs one file."""

import json

import pytest

from tests.cli.desk import FAULTLESS, FAULTY, PACK, RULE, Desk

RKT = FAULTLESS.replace("jenis: pk", "jenis: rkt")


def test_a_rule_is_one_file_more(desk: Desk) -> None:
    desk.write("pk.yaml", FAULTY)
    desk.write("baru/pack.yaml", PACK.format(name="baru"))
    desk.write("selaras.yaml", "packs: [baru]\n")
    assert desk.run("check", "--rules", "baru").code == 2
    desk.write("baru/target/empty.yaml", RULE)
    found = desk.run("check", "--rules", "baru")
    assert found.code == 1
    assert "UJI001 target/empty: Target kosong" in found.out
    assert "pk.yaml:11:17" in found.out


def test_a_pack_beside_those_that_ship_is_used_without_settings(desk: Desk) -> None:
    desk.write("pk.yaml", FAULTY)
    (desk.folder / "selaras.yaml").unlink()
    said = json.loads(desk.run("check", "pk.yaml", "--rules", "aturan", "--format", "json").out)
    assert {pack["name"] for pack in said["tool"]["packs"]} >= {"sakip", "uji"}
    assert {each["code"] for each in said["findings"]} >= {"TGT001", "UJI001"}


def test_the_shipped_examples_run_for_users_too(desk: Desk) -> None:
    assert desk.run("rules", "test", "UJI001").code == 0


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("target: 0}", "target: '-'}"),
        ("finds: [{at: 'pk:sasaran_program[0].indikator[0]'}]", "finds: []"),
        ("indikator[0]'", "indikator[1]'"),
    ],
)
def test_an_example_that_is_not_as_written_fails(desk: Desk, right: str, wrong: str) -> None:
    assert right in RULE
    desk.write_pack(RULE.replace(right, wrong))
    said = desk.run("rules", "test", "UJI001")
    assert said.code == 2
    assert "aturan/uji/target/empty.yaml:1" in said.out


def test_lint_asks_for_more_examples(desk: Desk) -> None:
    said = desk.run("rules", "lint", "UJI001")
    assert (said.code, "UJI001" in said.out) == (2, True)


def test_rules_are_listed_with_code_and_name(desk: Desk) -> None:
    said = desk.run("rules", "list")
    assert said.code == 0
    line = next(line for line in said.out.splitlines() if line.startswith("UJI001"))
    assert line.split() == ["UJI001", "kesalahan", "uji", "target/empty", "Target", "kosong"]


@pytest.mark.parametrize("word", ["FRM003", "formula/wrong-population"])
def test_a_rule_is_explained_by_code_or_name(desk: Desk, word: str) -> None:
    said = desk.run("explain", word)
    assert said.code == 0
    assert said.out.startswith("FRM003  formula/wrong-population")


def test_the_graph_is_drawn_in_every_format(desk: Desk) -> None:
    desk.write("pk.yaml", FAULTLESS)
    assert "Persentase pemustaka yang puas" in desk.run("graph").out
    assert desk.run("graph", "--format", "dot").out.startswith("digraph")
    drawn = json.loads(desk.run("graph", "--format", "json").out)
    assert drawn


def test_a_graph_of_what_cannot_be_read_is_incomplete(desk: Desk) -> None:
    desk.write("pk.yaml", FAULTLESS)
    desk.write("rkt.yaml", "dokumen: [")
    said = desk.run("graph")
    assert (said.code, "rkt.yaml" in said.err) == (3, True)


def test_rows_are_aligned(desk: Desk) -> None:
    desk.write("pk.yaml", FAULTLESS)
    desk.write("rkt.yaml", RKT)
    said = desk.run("align")
    assert said.code == 0
    assert "rkt_pk_indikator" in said.out


def test_a_pin_parts_rows_that_would_be_taken_for_one_another(desk: Desk) -> None:
    desk.write("pk.yaml", FAULTLESS)
    desk.write("rkt.yaml", RKT)
    assert "rkt_pk_indikator: 1 sama, 0 mirip, 0 tanpa pasangan" in desk.run("align").out
    desk.write(
        "pins.yaml",
        "pin:\n"
        "  - penyelarasan: rkt_pk_indikator\n"
        "    kiri: Persentase pemustaka yang puas\n"
        "    kanan: Persentase pemustaka yang puas\n"
        "    keputusan: beda\n"
        "    oleh: Bagian Perencanaan\n"
        "    tanggal: 2025-01-02\n"
        "    alasan: Diukur dengan survei yang berbeda\n",
    )
    assert "rkt_pk_indikator: 0 sama, 0 mirip, 2 tanpa pasangan" in desk.run("align").out
