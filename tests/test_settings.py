"""selaras.yaml and pins.yaml: every slip is refused at its place, and what they decide is done."""

# ruff: noqa: E501  (a row of a truth table is one line)

from pathlib import Path

import pytest

from checker.errors import ConfigError, SelarasError
from checker.run import Checker, Request
from checker.settings import Settings, read_settings
from tests.plans import RULE, rule, write_pack

EVERY_KEY = """\
packs: [sakip]
severities: {TGT001: warning, formula: info}
ignore: [arsip]
ignore_rules: [TXT001]
parameters: {}
fail_on: warning
"""


def configure(folder: Path, settings: str = "", pins: str = "") -> Settings:
    if settings:
        (folder / "selaras.yaml").write_text(settings, encoding="utf-8")
    if pins:
        (folder / "pins.yaml").write_text(pins, encoding="utf-8")
    return read_settings(folder)


def checker(folder: Path, settings: str = "", pins: str = "") -> Checker:
    return Checker(Request(settings=configure(folder, settings, pins)), folder)


def test_without_files_everything_is_as_it_ships(tmp_path: Path) -> None:
    assert configure(tmp_path) == Settings()


def test_every_key_is_followed(tmp_path: Path) -> None:
    made = checker(tmp_path, EVERY_KEY)
    assert [pack.name for pack in made.packs] == ["sakip"]
    assert made.severities["TGT001"] == "warning"
    assert made.severities["FRM003"] == "info"
    assert "TXT001" not in {rule.code for rule in made.rules}
    assert "TGT001" in {rule.code for rule in made.rules}
    assert (made.settings.ignore, made.settings.fail_on) == (("arsip",), "warning")


def test_a_folder_of_rules_is_found_from_here(tmp_path: Path) -> None:
    write_pack(tmp_path / "aturan", {"a/one": RULE})
    assert checker(tmp_path, "rules: [aturan]\n").rulebook.find("a/one")[0].code == "TST001"


def test_parameters_go_before_those_of_the_rule(tmp_path: Path) -> None:
    check = "fields: {target.nilai: {max: {parameter: batas}}}"
    text = rule(
        ("fields: {target: {nullable: false}}", check),
        ("examples: []", "examples: []\nparameters: {batas: 100}"),
    )
    write_pack(tmp_path / "aturan", {"a/one": text})
    limits = []
    for said in ("", "parameters: {TST001: {batas: 50}}\n", "parameters: {a/one: {batas: 60}}\n"):
        (found,) = checker(tmp_path, "rules: [aturan]\n" + said).rulebook.find("TST001")
        limits.append(found.check.schema["target.nilai"]["max"])  # type: ignore[attr-defined]
    assert limits == [100, 50, 60]


SLIPS = [
    ("pack: [sakip]\n", 'selaras.yaml:1:1: unknown key "pack"; did you mean "packs"?'),
    ("packs: []\n", 'selaras.yaml:1:8: "packs" must not be empty'),
    ("packs: [sakipp]\n", 'selaras.yaml:1:9: unknown rule pack "sakipp"; did you mean "sakip"?'),
    ("severities: {TGT01: warning}\n", 'selaras.yaml:1:14: unknown rule "TGT01"; did you mean "TGT001"?'),
    ("severities: {TGT001: grave}\n", 'selaras.yaml:1:22: unknown value of "TGT001": "grave"; known are: error, info, warning'),
    ("ignore_rules: [target/mising]\n", 'selaras.yaml:1:16: unknown rule "target/mising"; did you mean "target/missing"?'),
    ("parameters: {TGT001: {batas: 1}}\n", 'selaras.yaml:1:14: unknown parameter "batas"; known are: —'),
    ("parameters: {TGT0011: {batas: 1}}\n", 'selaras.yaml:1:14: unknown rule "TGT0011"; did you mean "TGT001"?'),
    ("fail_on: eror\n", 'selaras.yaml:1:10: unknown value of "fail_on": "eror"; did you mean "error"?'),
    ("rules: [atuan]\n", 'no rules folder "atuan"'),
    ("ignore: arsip\n", 'selaras.yaml:1:9: "ignore" must be a list, not the text "arsip"'),
    ("fail_on: error\nfail_on: info\n", 'selaras.yaml:2:1: the key "fail_on" already stands at line 1; remove one of them'),
]  # fmt: skip


@pytest.mark.parametrize(("text", "message"), SLIPS)
def test_slips_in_the_settings(text: str, message: str, tmp_path: Path) -> None:
    with pytest.raises(SelarasError) as error:
        checker(tmp_path, text)
    assert error.value.within("en") == message
    assert error.value.exit_code == 2


def test_all_slips_come_at_once(tmp_path: Path) -> None:
    with pytest.raises(SelarasError) as error:
        configure(tmp_path, "pack: [sakip]\nfail_on: eror\nigore: [a]\n")
    assert [line.partition(": ")[0] for line in error.value.within("en").splitlines()] == [
        "selaras.yaml:1:1", "selaras.yaml:2:10", "selaras.yaml:3:1",
    ]  # fmt: skip


def test_the_narrowest_word_for_a_rule_has_the_say(tmp_path: Path) -> None:
    made = checker(tmp_path, "severities: {TGT001: info, target: warning, sakip: error}\n")
    assert (made.severities["TGT001"], made.severities["TGT002"]) == ("info", "warning")
    assert made.severities["FRM003"] == "error"


@pytest.mark.parametrize(
    ("said", "expected"),
    [("a: {batas: 90}", 90), ("uji: {batas: 80}", 80), ("a/one: {batas: 7}, a: {batas: 8}", 7)],
)
def test_parameters_may_be_given_to_a_group(said: str, expected: int, tmp_path: Path) -> None:
    text = rule(
        (
            "fields: {target: {nullable: false}}",
            "fields: {target.nilai: {max: {parameter: batas}}}",
        ),
        ("examples: []", "examples: []\nparameters: {batas: 100}"),
    )
    write_pack(tmp_path / "aturan", {"a/one": text})
    (one,) = checker(tmp_path, f"rules: [aturan]\nparameters: {{{said}}}\n").rulebook.find("a/one")
    assert getattr(one.check, "schema", None) == {"target.nilai": {"max": expected}}


def test_slips_in_added_rules_are_named_from_the_folder_of_the_settings(tmp_path: Path) -> None:
    write_pack(tmp_path / "aturan", {"x/satu": RULE.replace("severity: error", "severity: eror")})
    with pytest.raises(SelarasError) as error:
        checker(tmp_path, "rules: [aturan]\n")
    assert error.value.within("en").startswith("aturan/x/satu.yaml:")


def test_settings_that_cannot_be_read_are_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    (tmp_path / "selaras.yaml").write_text(EVERY_KEY, encoding="utf-8")
    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(ConfigError) as error:
        read_settings(tmp_path)
    assert error.value.within("en") == "selaras.yaml: cannot be read: Permission denied"


def test_no_rule_may_be_left(tmp_path: Path) -> None:
    with pytest.raises(SelarasError, match="tidak ada aturan yang tersisa"):
        checker(tmp_path, "ignore_rules: [sakip]\n")


PIN = """\
pin:
  - penyelarasan: rkt_pk_indikator
    kiri: Persentase A
    kanan: Persentase B
    keputusan: sama
    oleh: Perencana
    tanggal: 2024-01-17
    alasan: Nama berubah
"""


def test_a_pin_is_read_with_its_place(tmp_path: Path) -> None:
    (pin,) = configure(tmp_path, pins=PIN).pins
    assert (pin.alignment, pin.left, pin.right, pin.same) == (
        "rkt_pk_indikator", "Persentase A", "Persentase B", True,
    )  # fmt: skip
    assert (pin.by, pin.date, pin.reason, pin.file, pin.line) == (
        "Perencana", "2024-01-17", "Nama berubah", "pins.yaml", 2,
    )  # fmt: skip


PIN_SLIPS = [
    ("rkt_pk_indikator", "rkt_pk_indikatr", 'pins.yaml:2:1: unknown alignment "rkt_pk_indikatr"; did you mean "rkt_pk_indikator"?'),
    ("keputusan: sama", "keputusan: mirip", 'pins.yaml:5:16: unknown value of "keputusan": "mirip"; known are: beda, sama'),
    ("    alasan: Nama berubah\n", "", 'pins.yaml:2:5: the key "alasan" is missing'),
    ("2024-01-17", "kemarin", 'pins.yaml:7:14: "kemarin" has the wrong form for "tanggal" (pattern \\d{4}-\\d{2}-\\d{2})'),
    ("alasan:", "alasann:", 'pins.yaml:8:5: unknown key "alasann"; did you mean "alasan"?'),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "message"), PIN_SLIPS)
def test_slips_in_pins(old: str, new: str, message: str, tmp_path: Path) -> None:
    with pytest.raises(SelarasError) as error:
        checker(tmp_path, pins=PIN.replace(old, new))
    assert error.value.within("en") == message
    assert error.value.exit_code == 2
