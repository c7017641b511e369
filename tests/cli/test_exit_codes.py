"""The exit codes that users and build servers rely on; nothing unchecked is ever green."""

import hashlib
from collections.abc import Iterator, Sequence

import pytest

from checker.checks.fields import Check
from checker.graph.plan_graph import PlanGraph
from checker.graph.subject import Subject
from checker.model.outcome import Outcome
from tests.cli.desk import FAULTLESS, FAULTY, PAIR_RULE, RKT_RULE, RULE, Desk

OK, FINDINGS, WRONG, INCOMPLETE = 0, 1, 2, 3


@pytest.mark.parametrize(
    ("plan", "options", "code"),
    [
        (FAULTLESS, [], OK),
        (FAULTY, [], FINDINGS),
        (FAULTY, ["--fail-on", "error"], FINDINGS),
        (FAULTY, ["--fail-on", "warning"], FINDINGS),
        (FAULTY, ["--fail-on", "info"], FINDINGS),
        (FAULTY, ["--fail-on", "never"], OK),
        (FAULTLESS, ["--strict"], OK),
        (FAULTY, ["--strict"], FINDINGS),
        (FAULTY, ["--format", "json"], FINDINGS),
        (FAULTY, ["--lang", "en"], FINDINGS),
        (FAULTY, ["--select", "UJI001"], FINDINGS),
        (FAULTY, ["--select", "target/empty"], FINDINGS),
        (FAULTY, ["--select", "uji"], FINDINGS),
    ],
)
def test_a_complete_check(desk: Desk, plan: str, options: list[str], code: int) -> None:
    desk.write("pk.yaml", plan)
    assert desk.run("check", "pk.yaml", *options).code == code


@pytest.mark.parametrize(
    ("severity", "fail_on", "code"),
    [
        ("error", "error", FINDINGS),
        ("warning", "error", OK),
        ("warning", "warning", FINDINGS),
        ("info", "warning", OK),
        ("info", "info", FINDINGS),
        ("error", "never", OK),
    ],
)
def test_the_threshold(desk: Desk, severity: str, fail_on: str, code: int) -> None:
    desk.write_pack(RULE.replace("severity: error", f"severity: {severity}"))
    desk.write("pk.yaml", FAULTY)
    assert desk.run("check", "--fail-on", fail_on).code == code


@pytest.mark.parametrize(
    ("arguments", "near"),
    [
        (["check", "--select", "target/emtpy"], '"target/empty"'),
        (["check", "--select", "UJI0O1"], '"UJI001"'),
        (["check", "--ignore", "target/emtpy"], '"target/empty"'),
        (["check", "--format", "jsom"], '"json"'),
        (["check", "pk.yml"], '"pk.yaml"'),
        (["check", "--fail-on", "eror"], "error"),
        (["check", "--formt", "json"], "--format"),
        (["check", "--rules", "atura"], "atura"),
        (["chek"], "check"),
        (["explain", "target/emtpy"], '"target/empty"'),
        (["rules", "lst"], "list"),
        (["rules", "test", "target/emtpy"], '"target/empty"'),
        (["graph", "--format", "dott"], '"dot"'),
        (["graph", "pk.yml"], '"pk.yaml"'),
        (["align", "pk.yml"], '"pk.yaml"'),
        (["check", "--format", "json", "--format", "text"], "--output"),
        (["check", "--output", "a", "--output", "b"], "--format"),
        (["check", "--format", "json", "--output", "lost/report.json"], "report.json"),
        ([], "check"),
    ],
)
def test_what_does_not_exist_is_never_green(desk: Desk, arguments: list[str], near: str) -> None:
    desk.write("pk.yaml", FAULTLESS)
    result = desk.run(*arguments)
    assert result.code == WRONG
    assert near in result.err
    assert result.out == ""


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ("pack: [uji]\n", ("selaras.yaml:1:1", '"packs"')),
        ("packs: [ujii]\nrules: [aturan]\n", ('"ujii"', '"uji"')),
        ("rules: [aturann]\n", ('"aturann"',)),
        ("rules: [aturan]\npacks: [uji]\nfail_on: eror\n", ("selaras.yaml:3:10",)),
        ("rules: [aturan]\npacks: [uji]\nseverities: {UJI00l: info}\n", ('"UJI001"',)),
        ("rules: [aturan]\npacks: [uji]\nignore_rules: [target/emty]\n", ('"target/empty"',)),
        ("rules: [aturan]\npacks: [uji]\nparameters: {UJI009: {near: 1}}\n", ('"UJI001"',)),
        ("rules: [aturan\n", ("selaras.yaml:",)),
    ],
)
def test_settings_that_cannot_be_followed(desk: Desk, settings: str, said: tuple[str, ...]) -> None:
    desk.write("pk.yaml", FAULTLESS)
    desk.write("selaras.yaml", settings)
    result = desk.run("check")
    assert result.code == WRONG
    assert [word for word in said if word not in result.err] == []


@pytest.mark.parametrize(
    ("wrong", "right", "said"),
    [
        ("{target: {required", "{tagret: {required", ("empty.yaml:8:12", '"target"')),
        ("kind: indikator", "kind: indikatr", ("empty.yaml:6:", '"indikator"')),
        ("fields:", "feilds:", ("empty.yaml:8:3", '"fields"')),
        ("severity: error", "severity: eror", ("empty.yaml:3:11",)),
        ("{indikator.uraian}", "{indikator.uraain}", ("empty.yaml:9:", '"uraian"')),
        ("remedy:", "remedi:", ("empty.yaml:11:1", '"remedy"')),
        ("effect:", "effect: [", ("empty.yaml:",)),
    ],
)
def test_a_rule_that_is_wrong_is_shown_its_place(
    desk: Desk, wrong: str, right: str, said: tuple[str, ...]
) -> None:
    desk.write_pack(RULE.replace(wrong, right))
    desk.write("pk.yaml", FAULTLESS)
    result = desk.run("check")
    assert result.code == WRONG
    assert [word for word in said if word not in result.err] == []


def test_a_folder_without_a_pack_is_no_rules_folder(desk: Desk) -> None:
    desk.write("pk.yaml", FAULTLESS)
    desk.write("lain/catatan.txt", "bukan aturan")
    result = desk.run("check", "--rules", "lain")
    assert (result.code, "pack.yaml" in result.err) == (WRONG, True)


def test_an_idle_rule_is_an_error_only_when_it_was_asked_for(desk: Desk) -> None:
    desk.write("rkt.yaml", FAULTLESS.replace("jenis: pk", "jenis: rkt"))
    assert desk.run("check").code == INCOMPLETE  # no rule at all had anything to check
    desk.write("aturan/uji/target/empty-rkt.yaml", RKT_RULE)
    assert desk.run("check").code == OK
    asked = desk.run("check", "--select", "UJI001")
    assert (asked.code, "UJI001" in asked.err) == (WRONG, True)


def test_a_pack_of_which_only_one_rule_is_idle_may_be_asked_for(desk: Desk) -> None:
    desk.write(
        "aturan/uji/target/empty-rkt.yaml",
        RKT_RULE,
    )
    desk.write("pk.yaml", FAULTLESS)
    assert desk.run("check", "--select", "uji").code == OK


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("pk.docx", b"PK\x03\x04", (".docx",)),
        ("pk.txt", "dokumen: {}", (".txt",)),
        ("pk.yaml", "dokumen: {jenis: pk\n  - ]", ("pk.yaml:2:",)),
        ("pk.yaml", FAULTLESS.replace("  tahun", "  tahn"), ("pk.yaml:4:3", '"tahun"')),
        ("pk.yaml", FAULTLESS.replace("target: 90%", "target: -"), ("pk.yaml:11:", 'target: "-"')),
        ("pk.yaml", FAULTLESS.replace("90%", "90%\n        target: 91%"), ("pk.yaml:12:9",)),
        ("pk.yaml", FAULTLESS.replace("90%", "&a 90%"), ("pk.yaml:11:17",)),
        ("pk.yaml", FAULTLESS.encode() + b"\xff\xfe\xfa", ("pk.yaml",)),
        ("pk.yaml", "", ("pk.yaml",)),
        ("pk.yaml", "catatan: bukan rencana\n", ("pk.yaml",)),
        ("pk.yaml", "[" * 50_000, ("pk.yaml",)),
    ],
)
def test_a_named_file_that_cannot_be_read(
    desk: Desk, name: str, text: str | bytes, said: tuple[str, ...]
) -> None:
    desk.write(name, text)
    result = desk.run("check", name)
    assert result.code == INCOMPLETE
    assert [word for word in said if word not in result.out] == []


def test_an_empty_folder_is_not_checked(desk: Desk) -> None:
    (desk.folder / "kosong").mkdir()
    assert desk.run("check", "kosong").code == INCOMPLETE
    assert desk.run("graph", "kosong").code == INCOMPLETE
    assert desk.run("align", "kosong").code == INCOMPLETE


@pytest.mark.parametrize("plan", [FAULTLESS, FAULTY])
@pytest.mark.parametrize("name", ["rkt.docx", "rkt.XLSX", "rkt.pdf"])
def test_an_office_file_in_a_folder_is_not_passed_over(desk: Desk, plan: str, name: str) -> None:
    desk.write("pk.yaml", plan)
    desk.write(name, b"PK\x03\x04")
    result = desk.run("check", ".", "--fail-on", "never")
    assert (result.code, name in result.out) == (INCOMPLETE, True)


def test_other_files_in_a_folder_are_skipped_and_named_on_request(desk: Desk) -> None:
    desk.write("pk.yaml", FAULTLESS)
    desk.write("catatan.txt", "x")
    desk.write("lain.yaml", "judul: bukan rencana\n")
    desk.write("~$pk.docx", b"lock")
    desk.write(".git/pk.yaml", FAULTY)
    assert desk.run("check").code == OK
    said = desk.run("check", "--verbose").err
    assert ("catatan.txt" in said, "lain.yaml" in said, "~$pk.docx" in said) == (True, True, False)


def test_two_documents_of_one_identity(desk: Desk) -> None:
    desk.write("a.yaml", FAULTLESS)
    desk.write("b.yaml", FAULTLESS)
    result = desk.run("check")
    assert (result.code, "b.yaml" in result.out, "a.yaml" in result.out) == (INCOMPLETE, True, True)
    desk.write("b.yaml", FAULTLESS.replace("tahun: 2025", "tahun: 2025\n  perubahan_ke: 1"))
    assert desk.run("check").code == OK


def test_strict_fails_what_could_not_be_assessed(desk: Desk) -> None:
    desk.write_pack(PAIR_RULE)
    desk.write("aturan/uji/target/empty-rkt.yaml", RKT_RULE)
    desk.write("rkt.yaml", FAULTLESS.replace("jenis: pk", "jenis: rkt"))
    desk.write("pk.yaml", FAULTLESS.replace("Dinas Kearsipan", "Dinas Lain"))
    assert desk.run("check").code == OK
    assert desk.run("check", "--strict").code == INCOMPLETE


def test_a_rule_that_crashes_hides_no_other(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.write(
        "aturan/uji/target/absent.yaml",
        RKT_RULE,
    )
    desk.write("pk.yaml", FAULTY)
    desk.write("rkt.yaml", FAULTY.replace("jenis: pk", "jenis: rkt"))
    examine = Check.examine

    def break_down(
        check: Check, subjects: Sequence[Subject], graph: PlanGraph
    ) -> Iterator[Outcome]:
        if any(graph.place(subject).file == "rkt.yaml" for subject in subjects):
            raise ZeroDivisionError("rusak")
        yield from examine(check, subjects, graph)

    monkeypatch.setattr(Check, "examine", break_down)
    result = desk.run("check")
    assert result.code == INCOMPLETE
    assert ("UJI001" in result.out, "UJI003" in result.out, "rusak" in result.out) == (True,) * 3
    assert desk.run("check", "--fail-on", "never").code == INCOMPLETE


def test_the_worst_code_wins(desk: Desk) -> None:
    desk.write("pk.yaml", FAULTY)
    desk.write("rkt.yaml", "dokumen: {jenis: rkt")
    assert desk.run("check").code == INCOMPLETE
    assert desk.run("check", "--select", "UJI01").code == WRONG


def test_a_fault_of_the_tool_itself_is_not_taken_for_findings(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.write("pk.yaml", FAULTLESS)
    monkeypatch.setattr("checker.run.build_graph", lambda *_: 1 / 0)
    result = desk.run("check")
    assert (result.code, "ZeroDivisionError" in result.err) == (INCOMPLETE, True)


def test_a_plan_of_which_no_rule_can_say_anything_is_not_green(desk: Desk) -> None:
    desk.write("pk.yaml", "dokumen: {jenis: pk, unit: Dinas Contoh, tahun: 2024}\n")
    assert desk.run("check", "pk.yaml").code == INCOMPLETE


@pytest.mark.parametrize(("digest_of", "code"), [("isi", OK), ("isi lain", INCOMPLETE)])
def test_a_plan_stands_for_the_office_file_that_it_was_transcribed_from(
    desk: Desk, digest_of: str, code: int
) -> None:
    digest = hashlib.sha256(digest_of.encode()).hexdigest()
    source = f"  sumber: {{berkas: PK 2024.docx, sha256: {digest}}}\n"
    desk.write("PK 2024.docx", "isi")
    desk.write("pk.yaml", FAULTLESS.replace("dokumen:\n", f"dokumen:\n{source}", 1))
    assert desk.run("check", ".").code == code
