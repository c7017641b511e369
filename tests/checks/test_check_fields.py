"""fields: Cerberus rules on fields, with what is not stated told from what is wrong."""

# ruff: noqa: E501  (a row of a truth table is one line)

from typing import Any

import pytest

from checker.model.outcome import NotAssessed, Problem
from tests.plans import at, examine, faults, indicators, join, keys, kinds, plan, problems, words_at

STATED = [
    ({"target": {"nullable": False}}, "100%", []),
    ({"target": {"nullable": False}}, "0", []),
    ({"target": {"required": True}}, "-", ["kosong:target"]),
    ({"target": {"empty": False}}, "N/A", ["kosong:target"]),
    ({"target": {"nullable": False}}, None, ["kosong:target"]),
    ({"target.nilai": {"max": 100}}, "100%", []),
    ({"target.nilai": {"max": 100}}, "101%", ["isian:target.nilai"]),
    ({"target.nilai": {"min": 0}}, "0", []),
    ({"target.nilai": {"max": 100}}, "-", ["(target)"]),
    ({"target.nilai": {"max": 100}}, "BB", ["(target)"]),
    ({"target.nilai": {"nullable": False}}, "BB", ["kosong:target.nilai"]),
    ({"target.jenis": {"allowed": ["persen"]}}, "75%", []),
    ({"target.jenis": {"allowed": ["persen"]}}, "75 Dokumen", ["isian:target.jenis"]),
    ({"target.satuan": {"forbidden": ["dokumen"]}}, "6 Dokumen", ["isian:target.satuan"]),
    ({"target.tertulis": {"regex": r"\d+%"}}, "75%", []),
    ({"target.tertulis": {"regex": r"\d+%"}}, "75 %", ["isian:target.tertulis"]),
    ({"dokumen.unit": {"allowed": ["Dinas Contoh"]}}, "1", []),
    ({"wadah.uraian": {"maxlength": 5}}, "1", ["isian:wadah.uraian"]),
]


@pytest.mark.parametrize(("schema", "target", "expected"), STATED)
def test_truth(schema: dict[str, Any], target: str | None, expected: list[str]) -> None:
    graph = join(plan(indicators({"uraian": "Persentase A", "target": target})))
    assert keys(examine(graph, "fields", schema)) == expected


def test_a_missing_field_is_placed_at_the_elements_own_words() -> None:
    graph = join(plan(indicators("Persentase A", {"uraian": "Persentase B", "target": "-"})))
    missing, empty = problems(examine(graph, "fields", {"target": {"nullable": False}}))
    assert words_at(graph, missing.at) == '"Persentase A"'
    assert words_at(graph, empty.at) == '"-"'
    assert missing.twin
    assert str(missing.facts["isian"]) == str(empty.facts["isian"])
    assert missing.facts["nilai"].en == "(empty)"  # type: ignore[union-attr]


def test_a_wrong_part_of_a_target_is_placed_at_the_target() -> None:
    graph = join(plan(indicators({"uraian": "Persentase A", "target": "120%"})))
    (problem,) = problems(examine(graph, "fields", {"target.nilai": {"max": 100}}))
    assert words_at(graph, problem.at) == '"120%"'
    assert problem.facts["nilai"] == "120.0"
    assert problem.facts["isian"].id == "target"  # type: ignore[union-attr]
    assert not problem.twin


def test_a_field_of_the_document_is_placed_in_its_heading() -> None:
    graph = join(plan(indicators("Persentase A"), unit="Dinas Lain"))
    (problem,) = problems(examine(graph, "fields", {"dokumen.unit": {"allowed": ["Dinas Contoh"]}}))
    assert words_at(graph, problem.at) == '"Dinas Lain"'
    assert problem.subject is at(graph, "sasaran_kegiatan[0].indikator[0]")


def test_several_fields_are_judged_one_by_one() -> None:
    graph = join(plan(indicators({"uraian": "A", "target": "5", "satuan": "km"})))
    schema = {
        "target.nilai": {"max": 1},
        "satuan": {"allowed": ["m"]},
        "sumber_data": {"minlength": 1},
    }
    outcomes = examine(graph, "fields", schema)
    assert keys(outcomes) == ["isian:target.nilai", "isian:satuan", "(sumber_data)"]
    assert [type(outcome) for outcome in outcomes] == [Problem, Problem, NotAssessed]


WRONG = [
    ({"tagret": {"nullable": False}}, ("tagret",), 'unknown field of indikator "tagret"; did you mean "target"?'),
    ({"target": {"nulable": False}}, ("target", "nulable"), 'unknown Cerberus rule "nulable"; did you mean "nullable"?'),
    ({"uraian": {"type": "strng"}}, ("uraian", "type"), 'unknown type "strng"; did you mean "string"?'),
    ({"target": 5}, ("target",), "must be rules (key: value pairs)"),
    ({"uraian": {"regex": "("}}, ("uraian", "regex"), "invalid pattern (missing ), unterminated subpattern at position 0)"),
    ({"dokumen.uint": {"nullable": False}}, ("dokumen.uint",), 'unknown field of dokumen "uint"; did you mean "unit"?'),
    ({"target.nilia": {"max": 1}}, ("target.nilia",), 'unknown field of indikator "target.nilia"; did you mean "target.nilai"?'),
    ({"target": {"max": 100}}, ("target",), '"target" is a quantity; say which part of it: target.tertulis, target.jenis, target.nilai, target.nilai_atas, target.batas, target.satuan, target.predikat'),
    ({"target": {"type": "bilangan"}}, ("target",), '"target" is a quantity; say which part of it: target.tertulis, target.jenis, target.nilai, target.nilai_atas, target.batas, target.satuan, target.predikat'),
    (["target"], ("schema",), "expected a mapping, not ['target']"),
    ({}, (), "say at least one field"),
]  # fmt: skip


@pytest.mark.parametrize(("schema", "path", "message"), WRONG)
def test_faults(schema: Any, path: tuple[str, ...], message: str) -> None:
    assert faults("fields", schema, kinds("indikator")) == [(path, message)]
