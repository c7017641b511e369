"""What an editor takes for right is right, and what it marks is wrong."""

# ruff: noqa: E501  (a row of a truth table, or a line of a rule, is one line)

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from checker.rulebook.editor_schema import write_plan_schema, write_rule_schema
from checker.source.files import decode
from checker.source.yaml import read_yaml
from tests.plans import RULE, change, knowledge, write_plan

ROOT = Path(__file__).parents[2]
RULES = sorted((ROOT / "rules").glob("*/*/*.yaml"))
PLANS = sorted((ROOT / "samples").glob("*/*.yaml"))


@pytest.fixture(scope="module")
def rule_schema() -> dict[str, Any]:
    return json.loads(write_rule_schema(knowledge()))


@pytest.fixture(scope="module")
def plan_schema() -> dict[str, Any]:
    return json.loads(write_plan_schema(knowledge()))


def as_editors_read(data: bytes) -> Any:
    """Numbers and switches as such: an editor does not know that a plan's values are texts."""
    return read_yaml(decode("a.yaml", data), typed=True).data


def faults(schema: dict[str, Any], data: bytes) -> list[str]:
    errors = Draft202012Validator(schema).iter_errors(as_editors_read(data))
    return sorted("/".join(map(str, error.absolute_path)) for error in errors)


def test_the_schemas_are_schemas_without_oneof(rule_schema, plan_schema) -> None:
    for schema in (rule_schema, plan_schema):
        Draft202012Validator.check_schema(schema)
        assert '"oneOf"' not in json.dumps(schema)


def test_every_rule_that_ships_fits(rule_schema) -> None:
    assert RULES
    assert {
        path.name: found for path in RULES if (found := faults(rule_schema, path.read_bytes()))
    } == {}


def test_every_sample_fits(plan_schema) -> None:
    assert PLANS
    assert {
        path.name: found for path in PLANS if (found := faults(plan_schema, path.read_bytes()))
    } == {}


@pytest.mark.parametrize(
    ("right", "wrong", "at"),
    [
        ("severity: error", "severity: fatal", "severity"),
        ("code: TST001", "code: T1", "code"),
        ("code: TST001\n", "", ""),
        ("title: {id: Uji, en: Test}", "title: {id: Uji}", "title"),
        ("kind: logic", "kind: law", "source/kind"),
        ("for: {kind: indikator}", "for: {kind: indkator}", "for/kind"),
        ("for: {kind: indikator}", "for: {kind: [indikator, sasarn]}", "for/kind/1"),
        ("for: {kind: indikator}", "for: {kind: indikator, in: kp}", "for/in"),
        ("for: {kind: indikator}", "for: {kind: indikator, where: {tagret: {required: true}}}", "for/where"),
        ("for: {kind: indikator}", "for: {kind: indikator, where: {target: {requird: true}}}", "for/where/target"),
        ("for: {kind: indikator}", "for: {kind: indikator, where: {target: {required: ya}}}", "for/where/target/required"),
        ("fields: {target: {nullable: false}}", "fields: {}\n  text: {}", "check"),
        ("fields: {target: {nullable: false}}", "relation: {folow: memuat}", "check/relation"),
        ("fields: {target: {nullable: false}}", "relation: {follow: memuatt}", "check/relation/follow"),
        ("fields: {target: {nullable: false}}", "set: {unique: nomor, within: dokumn}", "check/set/within"),
        ("fields: {target: {nullable: false}}", "set: {consistent: nomor, near: dekat}", "check/set/near"),
        ("examples: []", "examples: [{title: a, plan: {pk: {sasaran: []}}, finds: []}]", "examples/0/plan/pk"),
        ("examples: []", "examples: [{title: a, plan: {pk: {dokumen: {jenis: kp}}}, finds: []}]", "examples/0/plan/pk/dokumen/jenis"),
        ("examples: []", "examples: [{title: a, plan: {pk: {}}}]", "examples/0"),
    ],
)  # fmt: skip
def test_an_editor_marks_the_slips_of_authors(rule_schema, right: str, wrong: str, at: str) -> None:
    assert faults(rule_schema, RULE.encode()) == []
    assert at in faults(rule_schema, change(RULE, (right, wrong)).encode())


@pytest.mark.parametrize(
    "said",
    [
        "set: {consistent: nomor, group_by: [satuan], near: {parameter: kemiripan}}",
        "relation: {follow: [mendukung, turunan_dari], to: {kind: [sasaran]}, at_least: 1}",
        "text: {field: uraian, must_not: {start_with: {lexicon: kata_kami}}}",
        "kata_kerja_kami: {apa: saja}",
    ],
)
def test_an_editor_lets_pass_what_may_be_right(rule_schema, said: str) -> None:
    text = change(RULE, ("fields: {target: {nullable: false}}", said))
    assert faults(rule_schema, text.encode()) == []


@pytest.mark.parametrize(
    ("body", "at"),
    [
        ({"sasaran": []}, ""),
        ({"sasaran_kegiatan": [{"urian": "A"}]}, "sasaran_kegiatan/0"),
        ({"sasaran_kegiatan": [{"indikator": [{"polaritas": "naik"}]}]}, "sasaran_kegiatan/0/indikator/0/polaritas"),
        ({"program": {"nama": "A"}}, "program"),
        ({"sasaran_kegiatan": [{"mendukung": [{"jenis": "visi"}]}]}, "sasaran_kegiatan/0/mendukung/0/jenis"),
    ],
)  # fmt: skip
def test_an_editor_marks_the_slips_of_planners(plan_schema, body: dict[str, Any], at: str) -> None:
    assert at in faults(plan_schema, write_plan(body).encode())


def test_values_of_plans_may_look_like_anything(plan_schema) -> None:
    row = {
        "uraian": 2024,
        "target": 80,
        "nomor": 1.1,
        "satuan": None,
        "target_tahunan": {"2025": 1},
    }
    body = {"visi": "Maju", "misi": ["Satu", {"uraian": "Dua"}], "tujuan": [{"indikator": [row]}]}
    assert faults(plan_schema, write_plan(body, tahun="2024").encode()) == []


def test_fields_are_told_in_both_languages(plan_schema) -> None:
    target = plan_schema["$defs"]["indikator"]["properties"]["satuan"]
    assert target["title"] == "satuan / unit of measure"
    heading = plan_schema["properties"]["dokumen"]["properties"]["tahun"]
    assert heading["description"].startswith("tahun empat angka, misalnya 2024\n\na year of four")
