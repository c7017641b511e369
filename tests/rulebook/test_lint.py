"""Lint says at its place what is weak in a rule that loads."""

# ruff: noqa: E501  (a row of a truth table is one line)

from pathlib import Path

import pytest

from checker.rulebook.authoring import lint_rules
from tests.plans import change, knowledge, load, write_pack

SOUND = """\
code: TST001
title: {id: Uji, en: Test}
severity: error
source: {kind: logic, cite: Uji}
why: {id: Sebab., en: Reason.}
for: {kind: indikator, in: [pk]}
check:
  fields: {target: {nullable: false}}
message: {id: Salah., en: Wrong.}
effect: {id: Akibat., en: Effect.}
remedy: {id: Perbaiki., en: Repair.}
examples:
  - title: a
    plan: {pk: {sasaran_kegiatan: [{uraian: A, indikator: [{uraian: B}]}]}}
    finds: [{at: 'pk:sasaran_kegiatan[0].indikator[0]'}]
  - title: b
    plan: {pk: {sasaran_kegiatan: [{uraian: A, indikator: [{uraian: B, target: '-'}]}]}}
    finds: [{at: 'pk:sasaran_kegiatan[0].indikator[0].target'}]
  - title: c
    plan: {pk: {sasaran_kegiatan: [{uraian: A, indikator: [{uraian: B, target: 1}]}]}}
    finds: []
  - title: d
    plan: {pk: {}}
    finds: []
"""
FOR = "for: {kind: indikator, in: [pk]}"
CHECK = "fields: {target: {nullable: false}}"
AT = "[{at: 'pk:sasaran_kegiatan[0].indikator[0]'}]"


def lint(folder: Path, text: str) -> list[str]:
    checker = load(write_pack(folder, {"target/none": text}))
    said, passed = lint_rules(checker.rulebook.find("TST001"), knowledge(), "en")
    *lines, summary = said.splitlines()
    assert summary == f"1 rules looked at: {len(lines)} complaints"
    assert passed is (not lines)
    prefix = f"{folder.as_posix()}/target/none.yaml:"
    assert all(line.startswith(prefix) for line in lines), lines
    return [line.removeprefix(prefix).replace(" TST001:", "") for line in lines]


def where(said: str) -> tuple[str, str]:
    return FOR, FOR.replace("}", f", where: {{{said}}}}}")


def test_a_sound_rule_gives_no_complaint(tmp_path: Path) -> None:
    assert lint(tmp_path, SOUND) == []


NEVER = "this condition can never hold"
CASES = [
    # conditions that can never hold
    (where("polaritas: {allowed: [maximal]}"), ['6:64: unknown value "maximal"; did you mean "maksimal"?']),
    (where("polaritas: {forbidden: [naik]}"), ['6:66: unknown value "naik"; known are: maksimal, minimal, stabil']),
    (where("polaritas: {forbidden: [maksimal, minimal, stabil]}"), [f"6:42: {NEVER}"]),
    (where("polaritas: {allowed: [minimal], forbidden: [minimal]}"), [f"6:42: {NEVER}"]),
    (where("dokumen.jenis: {allowed: [rkt]}"), [f"6:42: {NEVER}"]),
    (where("target.jenis: {allowed: [presen]}"), ['6:67: unknown value "presen"; did you mean "persen"?']),
    (where("target.nilai: {min: 5, max: 3}"), [f"6:42: {NEVER}"]),
    (where("uraian: {minlength: 9, maxlength: 3}"), [f"6:42: {NEVER}"]),
    (where("satuan: {allowed: [km], regex: '[0-9]{1,3}'}"), [f"6:42: {NEVER}"]),
    (where("dokumen.bernarasi: {forbidden: [true, false]}"), [f"6:42: {NEVER}"]),
    ((FOR, "for: {kind: indikator, where_absent: satuan, where: {satuan: {required: true}}}"), [f"6:54: {NEVER}"]),
    ((FOR, "for: {kind: [indikator, program], where: {polaritas: {required: true}}}"), ["6:43: program has no polaritas, so that none is ever asked about"]),
    # conditions that ask for nothing
    (where("uraian: {min: 3}"), ["6:51: min and max test nothing here: the field is no number"]),
    (where("dokumen.tahun: {regex: '20'}"), ["6:58: regex tests nothing here: the field is no text"]),
    # conditions that can hold
    (where("polaritas: {nullable: true, forbidden: [maksimal]}"), []),
    (where("dokumen.tahun: {min: 2022}, target.nilai: {min: 1, max: 1}"), []),
    (where("target.jenis: {allowed: [persen, bilangan]}, target.satuan: {regex: '[a-z]{1,20}'}"), []),
    # patterns that hang
    (where("uraian: {regex: '(a|b)+'}"), ["6:58: the pattern repeats a choice (a|b) without bound; write a set or bound the repetition"]),
    ((CHECK, "fields: {uraian: {regex: '.*x.*'}}"), ["8:28: two endless repetitions can match the same text; bound them, as in {0,80}"]),
    ((CHECK, "fields: {uraian: {anyof: [{regex: '(a|b)*'}]}}"), ["8:37: the pattern repeats a choice (a|b) without bound; write a set or bound the repetition"]),
    ((CHECK, "fields: {polaritas: {allowed: [naik]}}"), ['8:34: unknown value "naik"; known are: maksimal, minimal, stabil']),
    # examples
    (("title: b", "title: a"), ["16:12: repeated title: a"]),
    (("    finds: []\n  - title: d\n    plan: {pk: {}}\n", ""), ["12:1: needs 2 examples that it must not find, has 1"]),
    ((AT, "[{at: 'rkt:sasaran_kegiatan[0].indikator[0]'}]"), ['15:18: unknown plan of the example "rkt"; known are: pk']),
    ((AT, "[{at: 'pk sasaran_kegiatan[0]'}]"), ["15:18: a place is written alias:path, such as pk:sasaran_kegiatan[0].indikator[0]"]),
    ((AT, "[{at: 'pk:sasaran_kegiatan[0].indikator[1]'}]"), ['15:18: the example has no place "sasaran_kegiatan[0].indikator[1]": there is no "indikator[1]"; there are 1 rows only']),
    ((AT, "[{at: 'pk:sasaran_kegiatn[0].indikator[0]'}]"), ['15:18: the example has no place "sasaran_kegiatn[0].indikator[0]": there is no "sasaran_kegiatn[0]"; did you mean "sasaran_kegiatan"?']),
    ((AT, "[{at: 'pk:sasaran_kegiatan[0].indikator[0].targt'}]"), ['15:18: the example has no place "sasaran_kegiatan[0].indikator[0].targt": there is no "targt"; did you mean "target"?']),
    ((AT, "[{at: 'pk:sasaran_kegiatan[0].indikator[0]', related: ['pk:program[0]']}]"), ['15:67: the example has no place "program[0]": there is no "program[0]"']),
    ((AT, "[{at: 'pk:dokumen.ditetapkan.tanggal'}, {at: 'pk:dokumen'}]"), []),
    # what is still to be filled in
    (("id: Salah.", "id: '(isi: apa yang salah)'"), ["9:15: not filled in yet"]),
    (("en: Wrong.", "en: '(fill in: what is wrong)'"), ["9:27: not filled in yet"]),
]  # fmt: skip


@pytest.mark.parametrize(("slip", "said"), CASES, ids=[case[0][1][:60] for case in CASES])
def test_weaknesses_are_said_at_their_place(
    tmp_path: Path, slip: tuple[str, str], said: list[str]
) -> None:
    assert lint(tmp_path, change(SOUND, slip)) == said


def test_shipped_rules_have_no_weakness() -> None:
    checker = load()
    assert lint_rules(checker.rulebook.rules, checker.knowledge, "id")[1]
