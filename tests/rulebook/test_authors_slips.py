"""Every slip of a rule's author gets one complaint at the very word, with the nearest right one."""

# ruff: noqa: E501  (a row of a truth table is one line)

from collections.abc import Mapping
from pathlib import Path

import pytest

from checker.errors import RulebookError, SelarasError
from tests.plans import PACK, RULE, change, load, rule, write_pack

FIELDS = "fields: {target: {nullable: false}}"
KIND = "for: {kind: indikator}"
MESSAGE = "'No target: {indikator.uraian}.'"
PAIRS = "for: {pairs: rkt_pk_indikator}"
SAID = (
    "{id: 'Tanpa target: {indikator.uraian}.', en: 'No target: {indikator.uraian}.'}",
    "{id: Salah., en: Wrong.}",
)


def complaints(folder: Path, rules: Mapping[str, str], pack: str = PACK) -> list[str]:
    """Load the shipped packs and one with these rules; return what is wrong, without the folder."""
    write_pack(folder, rules, pack)
    with pytest.raises(SelarasError) as error:
        load(folder)
    assert isinstance(error.value, RulebookError), error.value
    assert error.value.exit_code == 2
    return [
        line.removeprefix(f"{folder.as_posix()}/") for line in error.value.within("en").splitlines()
    ]


def test_the_rule_without_slips_loads(tmp_path: Path) -> None:
    checker = load(write_pack(tmp_path, {"target/none": RULE}))
    (found,) = checker.rulebook.find("TST001")
    assert (found.name, found.pack, found.file) == (
        "target/none",
        "uji",
        f"{tmp_path.as_posix()}/target/none.yaml",
    )


SLIPS = [
    # what a rule consists of
    ((KIND, "fro: {kind: indikator}"), ['6:1: unknown key "fro"; did you mean "for"?']),
    (("severity: error", "severity: fatal"), ['3:11: unknown value of "severity": "fatal"; known are: error, info, warning']),
    (("severity: error\n", ""), ['1:1: the key "severity" is missing']),
    (("code: TST001", "code: T1"), ['1:7: "T1" has the wrong form for "code" (pattern [A-Z]{3}[0-9]{3})']),
    (("title: {id: Uji, en: Test}", "title: {id: Uji}"), ['2:1: the key "en" is missing']),
    (("title: {id: Uji, en: Test}", "title: Uji"), ['2:8: "title" must be key: value pairs, not the text "Uji"']),
    (("kind: logic", "kind: law"), ['4:16: unknown value of "kind": "law"; known are: guidance, logic, regulation, self']),
    (("{kind: logic, cite: Uji}", "{kind: logic}"), ['4:1: the key "cite" is missing']),
    (("examples: []", "examples: [{title: A, plan: {pk: {}}}]"), ['12:12: the key "finds" is missing']),
    (("examples: []", "examples: [{title: A, plan: {}, finds: []}]"), ['12:29: "plan" must not be empty']),
    (("examples: []\n", "examples: []\nexample: []\n"), ['13:1: unknown key "example"; known are: confidence, parameters, softer, yields_to']),
    # whom it asks
    ((KIND, "for: {kind: indkator}"), ['6:13: unknown kind "indkator"; did you mean "indikator"?']),
    ((KIND, "for: {kind: [indikator, sasarn]}"), ['6:25: unknown kind "sasarn"; did you mean "sasaran"?']),
    ((KIND, "for: {kind: indikator, in: [rkt, pkk]}"), ['6:34: unknown kind of document "pkk"; did you mean "pk"?']),
    ((KIND, "for: {in: pk}"), ['6:1: "for" needs "kind" or "pairs"']),
    ((KIND, "for: {kind: indikator, pairs: rkt_pk_indikator}"), ['6:7: "pairs" cannot stand beside "kind" or "in"; the alignment says them']),
    ((KIND, "for: {pairs: rkt_pk_indikatr}"), ['6:14: unknown alignment "rkt_pk_indikatr"; did you mean "rkt_pk_indikator"?']),
    ((KIND, "for: {kind: indikator, are: near}"), ['6:24: "are" goes with "pairs" only']),
    ((KIND, "for: {kind: indikator, are: far}"), ['6:29: unknown value of "are": "far"; known are: any, near, same']),
    ((KIND, "for: {kind: indikator, where: {tagret: {nullable: true}}}"), ['6:32: unknown field of indikator "tagret"; did you mean "target"?']),
    ((KIND, "for: {kind: indikator, where: {satuan: {alowed: [km]}}}"), ['6:41: unknown Cerberus rule "alowed"; did you mean "allowed"?']),
    ((KIND, "for: {kind: indikator, where: {satuan: {allowed: km}}}"), ['6:50: must be a list']),
    ((KIND, "for: {kind: indikator, where: {satuan: km}}"), ['6:40: must be rules (key: value pairs)']),
    ((KIND, "for: {kind: indikator, where: {target: {min: 5}}}"), ['6:32: "target" is a quantity; say which part of it: target.tertulis, target.jenis, target.nilai, target.nilai_atas, target.batas, target.satuan, target.predikat']),
    ((KIND, "for: {kind: indikator, where_absent: [satuan, tagret]}"), ['6:47: unknown field of indikator "tagret"; did you mean "target"?']),
    # what it demands
    ((FIELDS, "fileds: {target: {nullable: false}}"), ['8:3: unknown verb "fileds"; did you mean "fields"?']),
    ((FIELDS, "{}"), ['8:3: "check" has 0 items; at least 1']),
    ((FIELDS, "{fields: {target: {nullable: false}}, text: {field: uraian, must_not: {repeat_words: true}}}"), ['8:3: "check" has 2 items; at most 1']),
    ((FIELDS, "fields: {tagret: {nullable: false}}"), ['8:12: unknown field of indikator "tagret"; did you mean "target"?']),
    ((FIELDS, "fields: {target: {nulable: false}}"), ['8:21: unknown Cerberus rule "nulable"; did you mean "nullable"?']),
    ((FIELDS, "fields: {target: {nullable: tidak}}"), ['8:31: must be true or false']),
    ((FIELDS, "fields:\n    target.nilai:\n      max: 100\n    dokumen.uint: {nullable: false}"), ['11:5: unknown field of dokumen "uint"; did you mean "unit"?']),
    ((FIELDS, "fields: [target]"), ["8:11: expected a mapping, not ['target']"]),
    ((FIELDS, "set: {uniqe: nomor}"), ['8:9: unknown option "uniqe"; did you mean "unique"?']),
    ((FIELDS, "set: {unique: nomr}"), ['8:17: unknown field of indikator "nomr"; did you mean "nomor"?']),
    ((FIELDS, "set: {unique: 5}"), ["8:17: expected a text, not 5"]),
    ((FIELDS, "relation: {follow: [mendukung, turunan_dri], at_least: 1}"), ['8:34: unknown relation "turunan_dri"; did you mean "turunan_dari"?']),
    ((FIELDS, "relation:\n    follow: memuat\n    each_of:\n      - visi\n      - missi"), ['12:9: unknown kind "missi"; did you mean "misi"?']),
    ((FIELDS, "text: {field: uraian, must_not: {contain: {lexicon: kata_prose}}}"), ['8:55: unknown lexicon "kata_prose"; did you mean "kata_proses"?']),
    ((FIELDS, "lookup: {field: ukuran, in: {registry: peratuan}, must_be: berlaku, on: dokumen.ditetapkan.tanggal}"), ['8:42: unknown registry "peratuan"; did you mean "peraturan"?']),
    ((FIELDS, "formula: {must_not_be: [rasio, hitugan]}"), ['8:34: unknown shape of a formula "hitugan"; did you mean "hitungan"?']),
    ((FIELDS, "compare: {equal: [target]}"), ["8:12: compare needs pairs: for: {pairs: …}"]),
    ((FIELDS, "relation: {follow: mendukung}"), ["8:13: say at_least, at_most, each_of or acyclic"]),
    ((FIELDS, "order: {earlier: nomor, later: satuan}"), ['8:20: "nomor" is no date', '8:34: "satuan" is no date']),
    ((FIELDS, "fields: {target.nilai: {max: {parameter: batas}}}"), ['8:44: unknown parameter "batas"; known are: —']),
    # what it says
    ((MESSAGE, "'No target: {indikator.urian}.'"), ['9:10: the two languages use different placeholders: indikator.uraian, indikator.urian', '9:10: unknown field of indikator "urian"; did you mean "uraian"?']),
    ((MESSAGE, "No target."), ["9:10: the two languages use different placeholders: indikator.uraian"]),
    ((MESSAGE, "'No target: {indikator.uraian} {'"), ["9:10: braces are for placeholders only"]),
    (("remedy: {id: Perbaiki., en: Repair.}", "remedy: {id: '{masalah.nila}', en: '{masalah.nila}'}"), ['11:9: unknown placeholder "masalah.nila"; did you mean "masalah.nilai"?']),
    (("remedy: {id: Perbaiki., en: Repair.}", "remedy: {id: '{sasarn.uraian}', en: '{sasarn.uraian}'}"), ['11:9: unknown placeholder "sasarn.uraian"; known are: dokumen.…, indikator.…, masalah.…, wadah.…']),
    (("remedy: {id: Perbaiki., en: Repair.}", "remedy: {id: '{kiri.uraian}', en: '{kiri.uraian}'}"), ['11:9: unknown placeholder "kiri.uraian"; known are: dokumen.…, indikator.…, masalah.…, wadah.…']),
    (("remedy: {id: Perbaiki., en: Repair.}", "remedy: {id: '{__class__.x}', en: '{__class__.x}'}"), ['11:9: unknown placeholder "__class__.x"; known are: dokumen.…, indikator.…, masalah.…, wadah.…']),
    # how grave it is, and to whom it yields
    (("examples: []\n", "examples: []\nsofter: [{when: {tagret: {nullable: true}}, severity: info}]\n"), ['13:18: unknown field of indikator "tagret"; did you mean "target"?']),
    (("examples: []\n", "examples: []\nsofter: [{when: {masalah.isan: {allowed: [a]}}, severity: info}]\n"), ['13:18: unknown fact "masalah.isan"; did you mean "masalah.isian"?']),
    (("examples: []\n", "examples: []\nsofter: [{when: {satuan: {allowed: [km]}}, severity: mild}]\n"), ['13:54: unknown value of "severity": "mild"; known are: error, info, warning']),
    (("examples: []\n", "examples: []\nyields_to: [target/damaged, target/mising]\n"), ['13:29: unknown rule "target/mising"; did you mean "target/missing"?']),
    (("examples: []\n", "examples: []\nyields_to: [target/none]\n"), ["13:13: this rule yields at last to itself, so that it would never speak"]),
    (("examples: []\n", "examples: []\nparameters: {batas: banyak}\n"), ['13:21: "batas" must be a number, not the text "banyak"']),
    # what YAML itself refuses
    (("severity: error", "severity: error\nseverity: info"), ['4:1: the key "severity" already stands at line 3; remove one of them']),
]  # fmt: skip


@pytest.mark.parametrize(("slip", "expected"), SLIPS, ids=[str(i) for i in range(len(SLIPS))])
def test_slips(slip: tuple[str, str], expected: list[str], tmp_path: Path) -> None:
    found = complaints(tmp_path, {"target/none": rule(slip)})
    assert found == [f"target/none.yaml:{line}" for line in expected]


PAIR_SLIPS = [
    ("compare: {equal: [target, satuann]}", ['8:29: unknown field of indikator "satuann"; did you mean "satuan"?']),
    ("compare: {left: kiri.tagret, is: not_weaker_than, right: kanan.target}", ['8:19: unknown field of indikator "tagret"; did you mean "target"?']),
    ("compare: {presentin: right}", ['8:13: unknown option "presentin"; did you mean "present_in"?']),
    ("relation: {follow: mendukung, at_least: 1}", ["8:13: relation is about elements, not pairs"]),
]  # fmt: skip


@pytest.mark.parametrize(("check", "expected"), PAIR_SLIPS)
def test_slips_in_rules_on_pairs(check: str, expected: list[str], tmp_path: Path) -> None:
    found = complaints(tmp_path, {"target/none": rule((KIND, PAIRS), (FIELDS, check), SAID)})
    assert found == [f"target/none.yaml:{line}" for line in expected]


def test_placeholders_of_pairs_name_a_side(tmp_path: Path) -> None:
    text = rule((KIND, PAIRS), (FIELDS, "compare: {equal: [target]}"), SAID)
    wrong = change(
        text, ("{id: Akibat., en: Effect.}", "{id: '{indikator.uraian}', en: '{indikator.uraian}'}")
    )
    assert complaints(tmp_path, {"target/none": wrong}) == [
        'target/none.yaml:10:9: unknown field of a pair "indikator.uraian"; known are: antar_jenjang, kanan.…, kiri.…, tertaut'
    ]


def test_absence_cannot_be_looked_for_among_counterparts(tmp_path: Path) -> None:
    said = "for: {pairs: rkt_pk_indikator, are: near}"
    wrong = rule((KIND, said), (FIELDS, "compare: {present_in: right}"), SAID)
    assert complaints(tmp_path, {"target/none": wrong}) == [
        "target/none.yaml:6:37: present_in looks for rows without a counterpart; leave out are, or say are: any"
    ]


def test_all_slips_of_all_files_come_in_one_run(tmp_path: Path) -> None:
    both = rule(
        (FIELDS, "fields: {tagret: {nullable: false}}"),
        (KIND, "for: {kind: indikator, in: pkk}"),
        (MESSAGE, "No."),
    )
    rules = {
        "b/two": rule(("severity: error", "severity: fatal")),
        "a/one": both,
        "c/three": "code: [\n",
    }
    found = complaints(tmp_path, rules)
    assert [line.partition(" ")[0] for line in found] == [
        "a/one.yaml:6:28:", "a/one.yaml:8:12:", "a/one.yaml:9:10:", "b/two.yaml:3:11:", "c/three.yaml:2:1:",
    ]  # fmt: skip


def test_codes_and_names_are_not_used_twice(tmp_path: Path) -> None:
    second = rule(("code: TST001", "code: TGT001"))
    found = complaints(tmp_path, {"a/one": RULE, "a/two": RULE, "target/missing": second})
    at = tmp_path.as_posix()
    assert found == [
        f'a/two.yaml:1:7: "TST001" is taken by {at}/a/one.yaml',
        'target/missing.yaml:1:7: "TGT001" is taken by rules/sakip/target/missing.yaml',
        'target/missing.yaml:1:7: "target/missing" is taken by rules/sakip/target/missing.yaml',
    ]


def test_rules_that_yield_to_one_another_would_never_speak(tmp_path: Path) -> None:
    one = RULE + "yields_to: [a/two]\n"
    two = rule(("code: TST001", "code: TST002")) + "yields_to: [a/three]\n"
    three = rule(("code: TST001", "code: TST003")) + "yields_to: [a/one]\n"
    found = complaints(tmp_path, {"a/one": one, "a/two": two, "a/three": three})
    assert [line.partition(": ")[0] for line in found] == [
        "a/one.yaml:13:13", "a/three.yaml:13:13", "a/two.yaml:13:13",
    ]  # fmt: skip


def test_a_rule_may_yield_to_one_that_is_itself_wrong(tmp_path: Path) -> None:
    wrong = rule(("code: TST001", "code: TST002"), (KIND, "for: {kind: indkator}"))
    found = complaints(tmp_path, {"a/one": RULE + "yields_to: [a/two]\n", "a/two": wrong})
    assert found == ['a/two.yaml:6:13: unknown kind "indkator"; did you mean "indikator"?']


PACK_SLIPS = [
    (("version: 1.0.0", "version: 1"), ['pack.yaml:2:10: "version" must be text, not 1']),
    (("default: true\n", ""), ['pack.yaml:1:1: the key "default" is missing']),
    (("name: uji", "name: sakip"), ['pack.yaml:1:7: there is a pack "sakip" already']),
    (("default: true", "default: true\nunit: [kpu]"), ['pack.yaml:5:1: unknown key "unit"; did you mean "units"?']),
    (("default: true", "default: true\nseverities: {TGT1: {severity: info}}"), ['pack.yaml:5:14: unknown rule "TGT1"; did you mean "TGT001"?']),
    (("default: true", "default: true\nseverities: {TGT001: {severity: low}}"), ['pack.yaml:5:33: unknown value of "severity": "low"; known are: error, info, warning']),
]  # fmt: skip


@pytest.mark.parametrize(("slip", "expected"), PACK_SLIPS)
def test_slips_in_the_pack_file(slip: tuple[str, str], expected: list[str], tmp_path: Path) -> None:
    assert complaints(tmp_path, {"a/one": RULE}, change(PACK, slip)) == expected


@pytest.mark.parametrize("name", ["missing", "a/b/missing"])
def test_a_rule_where_nobody_looks_is_not_passed_over(name: str, tmp_path: Path) -> None:
    assert complaints(tmp_path, {name: RULE}) == [
        f"{name}.yaml: this file is not read: a rule lies at <pack>/<group>/<fault>.yaml"
    ]


def test_a_rule_with_another_suffix_is_not_passed_over(tmp_path: Path) -> None:
    write_pack(tmp_path, {"a/one": RULE})
    (tmp_path / "a" / "one.yaml").rename(tmp_path / "a" / "one.yml")
    with pytest.raises(RulebookError, match=r"a/one\.yml"):
        load(tmp_path)


def test_a_folder_without_a_pack_is_no_pack(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "one.yaml").write_text(RULE)
    with pytest.raises(RulebookError, match=r"pack\.yaml"):
        load(tmp_path)


def test_a_pattern_that_could_run_for_ever_is_no_rule(tmp_path: Path) -> None:
    bomb = 'fields: {uraian: {regex: "([a-z ]+)*[0-9]"}}'
    (found,) = complaints(tmp_path, {"target/none": change(RULE, (FIELDS, bomb))})
    assert found.startswith("target/none.yaml:")
    assert "repeats what repeats already" in found


@pytest.mark.parametrize("bound", [".nan", ".inf", "'5'", "sepuluh"])
def test_a_bound_that_nothing_can_pass_is_no_rule(bound: str, tmp_path: Path) -> None:
    vain = f"fields: {{target.nilai: {{min: {bound}}}}}"
    (found,) = complaints(tmp_path, {"target/none": change(RULE, (FIELDS, vain))})
    assert found.startswith("target/none.yaml:")
    assert "a bound must be a number" in found
