"""An example in a rule is a test of it: whatever did not come out as written is a miss."""

# ruff: noqa: E501  (a row of a truth table is one line)

from pathlib import Path

import pytest

from tests.plans import PACK, change, load, write_pack, write_rule

NO_TARGET = write_rule("{kind: indikator}", "fields: {target: {nullable: false}}")
TOO_MUCH = write_rule("{kind: indikator}", "fields: {target.nilai: {max: 100}}")
DIFFERENT = write_rule("{pairs: rkt_pk_indikator}", "compare: {equal: [target]}")
PLAN = (
    "{pk: {sasaran_kegiatan: [{uraian: A, indikator: [{uraian: B}, {uraian: C, target: 120%}]}]}}"
)
TWO = (
    "{rkt: {sasaran_kegiatan: [{uraian: A, indikator: [{uraian: Persentase B, target: 9%}]}]}, "
    "pk: {sasaran_kegiatan: [{uraian: A, indikator: [{uraian: Persentase B, target: 8%}]}]}}"
)
ROW = "sasaran_kegiatan[0].indikator"


def misses(folder: Path, rule: str, rest: str, plan: str = PLAN, pack: str = PACK) -> list[str]:
    text = change(rule, ("examples: []", f"examples:\n  - {{title: T, plan: {plan}, {rest}}}"))
    checker = load(write_pack(folder, {"a/one": text}, pack))
    (found,) = checker.rulebook.find("TST001")
    return [miss.message.en for miss in checker.run_examples(found)]


SOUND = [
    (NO_TARGET, PLAN, f"finds: [{{at: 'pk:{ROW}[0]'}}]"),
    (NO_TARGET, PLAN, f"finds: [{{at: 'pk:{ROW}[0].target'}}]"),
    (NO_TARGET, PLAN, f"finds: [{{at: 'pk:{ROW}[0]', severity: error}}]"),
    (TOO_MUCH, PLAN, f"finds: [{{at: 'pk:{ROW}[1]'}}]"),
    (TOO_MUCH, PLAN, f"finds: [{{at: 'pk:{ROW}[1]'}}], unassessed: [{{at: 'pk:{ROW}[0]', needs: target}}]"),
    (DIFFERENT, TWO, f"finds: [{{at: 'pk:{ROW}[0]', related: ['rkt:{ROW}[0]']}}], unassessed: []"),
    (NO_TARGET, "{rkt_ketua: {visi: A}, rencana_aksi_1: {visi: A}, renstra: {dokumen: {periode: 2020-2024}}}", "finds: []"),
    (NO_TARGET, "{pk: {sasaran_kegiatan: [{uraian: A, indikator: [{uraian: B, target: '>90%'}]}]}}", "finds: []"),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "plan", "rest"), SOUND)
def test_what_comes_out_as_written_is_no_miss(
    rule: str, plan: str, rest: str, tmp_path: Path
) -> None:
    assert misses(tmp_path, rule, rest, plan) == []


MISSED = [
    (NO_TARGET, PLAN, "finds: []", "should not find pk:sasaran_kegiatan[0].indikator[0].target (error)"),
    (NO_TARGET, PLAN, f"finds: [{{at: 'pk:{ROW}[1]'}}]", f"should find pk:{ROW}[1]; found: pk:{ROW}[0].target (error)"),
    (NO_TARGET, PLAN, f"finds: [{{at: 'pk:{ROW}[0].uraian'}}]", f"should find pk:{ROW}[0].uraian; found: pk:{ROW}[0].target (error)"),
    (NO_TARGET, PLAN, f"finds: [{{at: 'rkt:{ROW}[0]'}}]", f"should find rkt:{ROW}[0]; found: pk:{ROW}[0].target (error)"),
    (NO_TARGET, PLAN, f"finds: [{{at: 'pk:{ROW}[0]'}}, {{at: 'pk:{ROW}[0]'}}]", f"should find pk:{ROW}[0]; found: pk:{ROW}[0].target (error)"),
    (NO_TARGET, PLAN, f"finds: [{{at: 'pk:{ROW}[0]', severity: warning}}]", f"should find pk:{ROW}[0]; found: pk:{ROW}[0].target (error)"),
    (DIFFERENT, TWO, f"finds: [{{at: 'pk:{ROW}[0]', related: ['rkt:{ROW}[1]']}}]", f"should find pk:{ROW}[0], rkt:{ROW}[1]; found: pk:{ROW}[0].target (error) → rkt:{ROW}[0].target"),
    (TOO_MUCH, PLAN, f"finds: [{{at: 'pk:{ROW}[1]'}}], unassessed: []", f"should be assessed: pk:{ROW}[0].target (target)"),
    (TOO_MUCH, PLAN, f"finds: [{{at: 'pk:{ROW}[1]'}}], unassessed: [{{at: 'pk:{ROW}[0]', needs: rkt}}]", f"should be not assessed: pk:{ROW}[0] (rkt); there are: pk:{ROW}[0].target (target)"),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "plan", "rest", "message"), MISSED)
def test_what_does_not_is_a_miss(
    rule: str, plan: str, rest: str, message: str, tmp_path: Path
) -> None:
    assert misses(tmp_path, rule, rest, plan) == [message]


def test_a_plan_that_cannot_be_read_is_a_miss(tmp_path: Path) -> None:
    (message,) = misses(tmp_path, NO_TARGET, "finds: []", "{pk: {sasaran_kegaitan: []}}")
    assert message.endswith('unknown key "sasaran_kegaitan"; did you mean "sasaran_kegiatan"?')


def test_an_alias_begins_with_a_kind_of_document(tmp_path: Path) -> None:
    (message,) = misses(tmp_path, NO_TARGET, "finds: []", "{pkk: {visi: A}}")
    assert 'unknown value of "jenis": "pkk"; did you mean "pk"?' in message


def test_examples_of_a_pack_are_of_its_units(tmp_path: Path) -> None:
    pack = change(
        PACK,
        (
            "default: true",
            "default: true\nunits: [komisi pemilihan umum]\nexample_unit: KPU Provinsi Contoh",
        ),
    )
    assert misses(tmp_path, NO_TARGET, f"finds: [{{at: 'pk:{ROW}[0]'}}]", PLAN, pack) == []


def test_a_rule_yields_in_its_examples_too(tmp_path: Path) -> None:
    text = change(
        NO_TARGET,
        (
            "examples: []",
            f"examples: [{{title: T, plan: {PLAN}, finds: []}}]\nyields_to: [target/missing]",
        ),
    )
    checker = load(write_pack(tmp_path, {"a/one": text}))
    (found,) = checker.rulebook.find("TST001")
    assert checker.run_examples(found) == []
