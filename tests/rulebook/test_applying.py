"""Rules applied: whom they ask, how grave they are, who gives way, and what happens when one breaks."""

# ruff: noqa: E501  (a row of a truth table is one line)

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from checker.checks import fields
from checker.model.finding import Finding, Severity
from checker.model.plan import Document
from checker.rulebook.apply import Verdict, apply_rules
from checker.run import Checker
from checker.settings import Settings
from tests.plans import PACK, change, indicators, load, plan, rule, write_pack, write_rule

MISSING = "fields: {target: {nullable: false}}"
ANYBODY = "{kind: indikator}"


def check(checker: Checker, *documents: Document, select: str = "uji") -> Verdict:
    rules = checker.rulebook.find(select)
    return apply_rules(rules, checker.rulebook, checker.join(documents), checker.severities)


def lay(folder: Path, rules: Mapping[str, str], pack: str = PACK, **settings: Any) -> Checker:
    return load(write_pack(folder, rules, pack), settings=Settings(**settings))


def found(verdict: Verdict) -> list[tuple[str, str, str]]:
    assert verdict.failures == []
    return [(f.code, f.place.path, str(f.severity)) for f in verdict.findings]


ROW = "sasaran_kegiatan[0].indikator[0]"
ONE = plan(indicators("Persentase A"))


SELECTORS: list[tuple[str, list[str]]] = [
    ("{kind: indikator}", ["pk.yaml", "rkt.yaml"]),
    ("{kind: indikator, in: pk}", ["pk.yaml"]),
    ("{kind: indikator, in: [rkt, lkj]}", ["rkt.yaml"]),
    ("{kind: indikator, in: renstra}", []),
    ("{kind: indikator, where: {satuan: {allowed: [km]}}}", ["pk.yaml"]),
    ("{kind: indikator, where: {satuan: {required: true}}}", ["pk.yaml"]),
    ("{kind: indikator, where: {satuan: {nullable: true, allowed: [km]}}}", ["pk.yaml", "rkt.yaml"]),
    ("{kind: indikator, where: {satuan: {nullable: true, forbidden: [km]}}}", ["rkt.yaml"]),
    ("{kind: indikator, where_absent: satuan}", ["rkt.yaml"]),
    ("{kind: indikator, where_absent: [satuan, target]}", ["rkt.yaml"]),
    ("{kind: indikator, where: {dokumen.tahun: {min: 2025}}}", []),
    ("{kind: indikator, where: {wadah.uraian: {regex: 'Terwujudnya.*'}}}", ["pk.yaml", "rkt.yaml"]),
]  # fmt: skip


@pytest.mark.parametrize(("whom", "expected"), SELECTORS)
def test_whom_a_rule_asks(whom: str, expected: list[str], tmp_path: Path) -> None:
    checker = lay(tmp_path, {"a/one": write_rule(whom, MISSING)})
    documents = [
        plan(indicators({"uraian": "A", "satuan": "km"})), plan(indicators("A"), jenis="rkt"),
    ]  # fmt: skip
    verdict = check(checker, *documents)
    assert [f.place.file for f in verdict.findings] == expected
    assert bool(verdict.idle) is not bool(expected)


def test_a_group_of_kinds_can_be_asked(tmp_path: Path) -> None:
    text = write_rule("{kind: sasaran}", "relation: {follow: diukur_oleh, at_least: 1}")
    verdict = check(lay(tmp_path, {"a/one": text}), plan({"sasaran_program": [{"uraian": "P"}]}))
    assert found(verdict) == [("TST001", "sasaran_program[0]", "error")]


PAIRED: list[tuple[str, str, list[str]]] = [
    ("{pairs: rkt_pk_indikator}", "compare: {equal: [target]}", ["pk.yaml"]),
    ("{pairs: rkt_pk_indikator, are: any}", "compare: {equal: [target]}", ["pk.yaml"]),
    ("{pairs: rkt_pk_indikator, are: near}", "compare: {equal: [target]}", []),
    ("{pairs: rkt_pk_indikator}", "compare: {present_in: right}", ["rkt.yaml"]),
    ("{pairs: rkt_pk_indikator, are: any}", "compare: {present_in: left}", []),
    ("{pairs: rkt_pk_indikator, where: {kiri.satuan: {required: true}}}", "compare: {equal: [target]}", []),
    ("{pairs: rkt_pk_indikator, where: {antar_jenjang: {allowed: [false]}}}", "compare: {equal: [target]}", ["pk.yaml"]),
    ("{pairs: [rkt_pk_indikator, rkt_pk_sasaran]}", "compare: {equal: [uraian]}", []),
]  # fmt: skip


@pytest.mark.parametrize(("whom", "demand", "expected"), PAIRED)
def test_which_pairs_a_rule_asks(
    whom: str, demand: str, expected: list[str], tmp_path: Path
) -> None:
    checker = lay(tmp_path, {"a/one": write_rule(whom, demand)})
    shared = "Persentase layanan yang selesai tepat waktu"
    rkt = indicators({"uraian": shared, "target": "90%"}, "Jumlah dokumen anggaran")
    pk = indicators({"uraian": shared, "target": "80%"})
    verdict = check(checker, plan(rkt, jenis="rkt"), plan(pk))
    assert verdict.failures == []
    assert [f.place.file for f in verdict.findings] == expected


def test_a_criterion_holds_from_its_first_full_year(tmp_path: Path) -> None:
    dated = "source: {kind: logic, cite: Uji, berlaku: {dari: 2021-12-31}}"
    text = change(write_rule(ANYBODY, MISSING), ("source: {kind: logic, cite: Uji}", dated))
    checker = lay(tmp_path, {"a/one": text})
    years = [2021, 2022, 2023]
    documents = [plan(indicators("A"), f"{year}.yaml", tahun=year) for year in years]
    assert [f.place.file for f in check(checker, *documents).findings] == ["2022.yaml", "2023.yaml"]


def test_a_criterion_ends(tmp_path: Path) -> None:
    dated = "source: {kind: logic, cite: Uji, berlaku: {dari: 2020-01-01, sampai: 2021-12-30}}"
    text = change(write_rule(ANYBODY, MISSING), ("source: {kind: logic, cite: Uji}", dated))
    checker = lay(tmp_path, {"a/one": text})
    documents = [
        plan(indicators("A"), f"{year}.yaml", tahun=year) for year in (2019, 2020, 2021, 2022)
    ]
    assert [f.place.file for f in check(checker, *documents).findings] == ["2020.yaml", "2021.yaml"]


FOR_KPU = change(PACK, ("default: true", "default: true\nunits: [komisi pemilihan umum]"))


def test_a_pack_may_be_for_some_units_only(tmp_path: Path) -> None:
    checker = lay(tmp_path, {"a/one": write_rule(ANYBODY, MISSING)}, FOR_KPU)
    documents = [
        plan(indicators("A"), "a.yaml", unit="KPU Prov. Lampung"),
        plan(indicators("A"), "b.yaml", unit="Sekretariat KPU Kota Metro"),
        plan(indicators("A"), "c.yaml", unit="Dinas Kesehatan"),
    ]
    verdict = check(checker, *documents)
    assert [f.place.file for f in verdict.findings] == ["a.yaml", "b.yaml"]
    assert check(checker, documents[2]).idle[0].code == "TST001"


OVERRIDE = change(
    FOR_KPU, ("units:", "severities: {TST001: {severity: info}, a/two: {severity: warning, from: 2026}}\nunits:")
)  # fmt: skip

GRAVITY = [
    ({}, {}, ("error", "error")),
    ({"unit": "KPU Kota Metro"}, {}, ("info", "error")),
    ({"unit": "KPU Kota Metro", "tahun": 2026}, {}, ("info", "warning")),
    (
        {"unit": "KPU Kota Metro"},
        {"severities": {"TST001": Severity.WARNING}},
        ("warning", "error"),
    ),
    ({}, {"severities": {"a/two": Severity.INFO}}, ("error", "info")),
    ({}, {"severities": {"dasar": Severity.INFO}}, ("info", "info")),
]


@pytest.mark.parametrize(("heading", "settings", "expected"), GRAVITY)
def test_packs_and_configuration_set_the_severity(
    heading: dict[str, Any], settings: dict[str, Any], expected: tuple[str, str], tmp_path: Path
) -> None:
    basic = change(PACK, ("name: uji", "name: dasar"))
    rules = {
        "a/one": write_rule(ANYBODY, MISSING),
        "a/two": write_rule(ANYBODY, MISSING, code="TST002"),
    }
    write_pack(tmp_path / "dasar", rules, basic)
    write_pack(tmp_path / "kpu-contoh", {}, OVERRIDE)
    checker = load(tmp_path, settings=Settings(**settings))
    verdict = check(checker, plan(indicators("A"), **heading), select="dasar")
    assert tuple(str(f.severity) for f in verdict.findings) == expected


def softened(when: str, severity: str = "warning") -> str:
    return write_rule(ANYBODY, MISSING, more=f"softer: [{{when: {when}, severity: {severity}}}]\n")


SOFTER = [
    ("{satuan: {allowed: [km]}}", "warning", {"satuan": "km"}, "warning"),
    ("{satuan: {allowed: [km]}}", "warning", {"satuan": "m"}, "error"),
    ("{satuan: {allowed: [km]}}", "warning", {}, "error"),
    ("{satuan: {nullable: true, allowed: [km]}}", "info", {}, "info"),
    ("{masalah.isian: {required: true}}", "info", {}, "info"),
    ("{dokumen.tahun: {min: 2025}}", "info", {}, "error"),
]


@pytest.mark.parametrize(("when", "severity", "row", "expected"), SOFTER)
def test_a_rule_may_be_softer_under_a_condition(
    when: str, severity: str, row: dict[str, str], expected: str, tmp_path: Path
) -> None:
    checker = lay(tmp_path, {"a/one": softened(when, severity)})
    (finding,) = check(checker, plan(indicators({"uraian": "A", **row}))).findings
    assert finding.severity == expected


def test_softening_never_makes_graver(tmp_path: Path) -> None:
    settings = {"severities": {"TST001": Severity.INFO}}
    checker = lay(tmp_path, {"a/one": softened("{uraian: {required: true}}")}, **settings)
    (finding,) = check(checker, ONE).findings
    assert finding.severity == "info"


UNSURE = [
    ({}, {}, "error", "high"),
    ({"keyakinan": "rendah"}, {}, "warning", "low"),
    ({}, {"keyakinan": "rendah"}, "warning", "low"),
]


@pytest.mark.parametrize(("row", "around", "severity", "confidence"), UNSURE)
def test_what_is_badly_legible_is_no_error(
    row: dict[str, str], around: dict[str, str], severity: str, confidence: str, tmp_path: Path
) -> None:
    body = indicators({"uraian": "A", **row})
    body["sasaran_kegiatan"][0].update(around)
    checker = lay(tmp_path, {"a/one": write_rule(ANYBODY, MISSING)})
    (finding,) = check(checker, plan(body)).findings
    assert (finding.severity, finding.confidence) == (severity, confidence)


def test_doubt_about_the_other_row_counts_too(tmp_path: Path) -> None:
    text = write_rule("{pairs: rkt_pk_indikator}", "compare: {equal: [target]}")
    rkt = indicators({"uraian": "Persentase A", "target": "9%", "keyakinan": "rendah"})
    pk = indicators({"uraian": "Persentase A", "target": "8%"})
    (finding,) = check(lay(tmp_path, {"a/one": text}), plan(rkt, jenis="rkt"), plan(pk)).findings
    assert (finding.severity, finding.confidence) == ("warning", "low")


def test_a_rule_may_be_less_than_sure_of_all_it_finds(tmp_path: Path) -> None:
    text = write_rule(ANYBODY, MISSING, more="confidence: medium\n")
    (finding,) = check(lay(tmp_path, {"a/one": text}), ONE).findings
    assert (finding.severity, finding.confidence) == ("warning", "medium")


def test_a_rule_gives_way_only_where_the_other_spoke(tmp_path: Path) -> None:
    other = write_rule(ANYBODY, "fields: {satuan: {nullable: false}}", code="TST002")
    checker = lay(
        tmp_path,
        {"a/one": write_rule(ANYBODY, MISSING, more="yields_to: [a/two]\n"), "a/two": other},
    )
    verdict = check(checker, plan(indicators("A", {"uraian": "B", "satuan": "km"})))
    assert found(verdict) == [
        ("TST001", "sasaran_kegiatan[0].indikator[1].target", "error"),
        ("TST002", "sasaran_kegiatan[0].indikator[0].satuan", "error"),
    ]


def test_a_crash_is_the_tools_own_and_stops_no_other_rule(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def crash(*_: object) -> None:
        raise ZeroDivisionError("aduh")

    checker = lay(
        tmp_path,
        {
            "a/one": write_rule(ANYBODY, MISSING),
            "a/two": write_rule(ANYBODY, "text: {field: uraian, must_not: {repeat_words: true}}", code="TST002"),
        },
    )  # fmt: skip
    monkeypatch.setattr(fields.Check, "examine", crash)
    verdict = check(checker, plan(indicators("A yang yang B")))
    assert [f.code for f in verdict.findings] == ["TST002"]
    assert [(f.code, f.reason) for f in verdict.failures] == [("TST001", "ZeroDivisionError: aduh")]
    assert verdict.run == ["TST002"]
    assert verdict.idle == []


def test_what_a_finding_says(tmp_path: Path) -> None:
    text = rule(
        ("{id: Akibat., en: Effect.}", "{id: 'Isian {masalah.isian}: {masalah.nilai}', en: 'Field {masalah.isian}: {masalah.nilai}'}"),
        ("{id: Perbaiki., en: Repair.}", "{id: '{wadah.uraian} / {dokumen.tahun} / {indikator.satuan}', en: '{wadah.uraian} / {dokumen.tahun} / {indikator.satuan}'}"),
    )  # fmt: skip
    (finding,) = check(
        lay(tmp_path, {"a/one": text}), plan(indicators("A {masalah.nilai} {}"))
    ).findings
    assert finding.message.en == "No target: A {masalah.nilai} {}."
    assert finding.effect == ("Isian target: (kosong)", "Field target: (empty)")
    assert finding.remedy.id == "Terwujudnya layanan yang baik / 2024 / (kosong)"
    assert finding.remedy.en == "Terwujudnya layanan yang baik / 2024 / (empty)"
    assert (finding.kind, finding.label) == ("indikator", "A {masalah.nilai} {}")
    assert (finding.rule, finding.pack, finding.criterion.id) == ("a/one", "uji", "Uji")
    assert finding.status == "new"


def test_findings_of_one_run_are_reported_with_what_was_not_assessed(tmp_path: Path) -> None:
    text = write_rule(ANYBODY, "fields: {target.nilai: {max: 100}}")
    verdict = check(lay(tmp_path, {"a/one": text}), plan(indicators("A")))
    (gap,) = verdict.unassessed
    assert (gap.code, gap.needs, gap.place.path) == ("TST001", "target", f"{ROW}.target")
    assert gap.message == ("target tidak dinyatakan", "no target is stated")
    assert (verdict.run, verdict.findings) == (["TST001"], [])


IDLE = [
    ("{kind: indikator, in: [rkt, renstra]}", MISSING, "no indicator in RKT, Renstra meets the rule's conditions"),
    ("{kind: [visi, misi]}", "text: {field: uraian, must_not: {repeat_words: true}}", "no vision/mission meets the rule's conditions"),
    ("{pairs: rkt_pk_indikator}", "compare: {equal: [target]}", "no pairs of rows to check"),
]  # fmt: skip


@pytest.mark.parametrize(("whom", "demand", "reason"), IDLE)
def test_an_idle_rule_says_why(whom: str, demand: str, reason: str, tmp_path: Path) -> None:
    verdict = check(lay(tmp_path, {"a/one": write_rule(whom, demand)}), ONE)
    assert [(idle.code, idle.reason.en) for idle in verdict.idle] == [("TST001", reason)]
    assert verdict.run == []


def test_twins_are_one_group_and_stay_two_findings(tmp_path: Path) -> None:
    missing = write_rule(ANYBODY, MISSING)
    differs = write_rule(
        "{pairs: rkt_pk_indikator}", "compare: {equal: [target], missing: finding}", code="TST002"
    )
    checker = lay(tmp_path, {"a/one": missing, "a/two": differs})
    body = indicators("Persentase A", "Persentase B")
    pk = indicators({"uraian": "Persentase A", "target": "9%"}, "Persentase B")
    verdict = check(checker, plan(body, jenis="rkt"), plan(pk))

    def of(file: str, row: int, code: str = "TST001") -> list[Finding]:
        path = f"sasaran_kegiatan[0].indikator[{row}].target"
        return [
            f
            for f in verdict.findings
            if (f.place.file, f.place.path, f.code) == (file, path, code)
        ]

    (a_rkt,), (b_rkt,), (b_pk,) = of("rkt.yaml", 0), of("rkt.yaml", 1), of("pk.yaml", 1)
    assert b_rkt.group == b_pk.group
    assert a_rkt.group != b_rkt.group
    (differing,) = of("rkt.yaml", 0, "TST002")
    assert differing.group == a_rkt.group
    prints = [f.fingerprint for f in verdict.findings]
    assert len(set(prints)) == len(prints) == 4
