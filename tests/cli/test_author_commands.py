"""The commands for those who write rules, as they are typed."""

# ruff: noqa: E501  (a row of a truth table, or a line of a rule, is one line)

import json

import pytest

from tests.cli.desk import FAULTLESS, FAULTY, Desk

NODE = "pk.yaml#sasaran_program[0].indikator[0]"


def test_why_not_explains_a_silence_and_ends_well(desk: Desk) -> None:
    desk.write("pk.yaml", FAULTLESS)
    said = desk.run("why-not", "UJI001", NODE)
    assert (said.code, said.err) == (0, "")
    assert said.out == (
        "UJI001  target/empty: Target kosong\n"
        "pk.yaml#sasaran_program[0].indikator[0]\n"
        "\n"
        "✓ jenis unsur: indikator\n"
        "✓ jenis dokumen: PK\n"
        "✓ pemeriksaan fields: {target: {required: true, nullable: false}}\n"
        "✓ target (target): “90%” (jenis persen, nilai 90.0, satuan persen)\n"
        "\n"
        "Aturan ini menanyai unsur ini dan tidak menemukan kesalahan.\n"
    )


def test_why_not_finds_a_node_by_its_line(desk: Desk) -> None:
    desk.write("rencana/pk.yaml", FAULTY)
    said = desk.run("why-not", "UJI001", "rencana/pk.yaml:11", "--lang", "en")
    assert said.code == 0
    assert "\nrencana/pk.yaml#sasaran_program[0].indikator[0]\n" in said.out
    assert said.out.endswith("The rule is not silent: it finds a fault here.\n")


def test_why_not_takes_a_file_however_its_path_is_written(desk: Desk) -> None:
    desk.write("rencana/pk.yaml", FAULTLESS)
    usual = desk.run("why-not", "UJI001", "rencana/pk.yaml:10")
    assert (usual.code, usual.out.count("rencana/pk.yaml#")) == (0, 1)
    for path in (
        "./rencana/pk.yaml",
        f"{desk.folder}/rencana/pk.yaml",
        "rencana/../rencana/pk.yaml",
    ):
        assert desk.run("why-not", "UJI001", f"{path}:10") == usual


def test_why_not_says_that_a_pack_is_not_in_use(desk: Desk) -> None:
    desk.write("pk.yaml", FAULTY)
    said = desk.run("why-not", "TGT001", NODE)
    assert (said.code, 'paket "sakip" tidak dipakai' in said.out) == (0, True)


def test_why_not_says_that_a_rule_is_ignored(desk: Desk) -> None:
    desk.write("pk.yaml", FAULTY)
    desk.write("selaras.yaml", "rules: [aturan]\npacks: [uji, sakip]\nignore_rules: [TGT001]\n")
    assert "diabaikan" in desk.run("why-not", "TGT001", NODE).out
    assert "tidak diam" in desk.run("why-not", "UJI001", NODE).out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("UJI01", NODE), '"UJI01" tidak dikenal; maksudnya "UJI001"?'),
        (("UJI001", "pk.yaml#sasaran_program[0].indikator[1]"), f'maksudnya "{NODE[8:]}"?'),
        (("UJI001", "kp.yaml#dokumen"), 'maksudnya "pk.yaml"?'),
        (("UJI001", "pk.yaml"), "tulis berkas#jalur atau berkas:baris"),
        (("UJI001", "tiada/pk.yaml#dokumen"), 'tidak ada berkas atau folder "tiada"'),
    ],
)
def test_why_not_refuses_what_it_does_not_know(
    desk: Desk, arguments: tuple[str, str], said: str
) -> None:
    desk.write("pk.yaml", FAULTLESS)
    result = desk.run("why-not", *arguments)
    assert (result.code, result.out) == (2, "")
    assert said in result.err


def test_why_not_says_why_a_plan_cannot_be_read(desk: Desk) -> None:
    desk.write("pk.yaml", FAULTLESS.replace("jenis: pk", "jenis: kp"))
    result = desk.run("why-not", "UJI001", NODE)
    assert result.code == 3
    assert "pk.yaml:2:10:" in result.err


def test_a_new_rule_loads_passes_and_is_to_be_filled_in(desk: Desk) -> None:
    begun = desk.run("rules", "new", "kami/target/too-high")
    assert (begun.code, begun.err) == (0, "")
    assert "kami/pack.yaml" in begun.out
    assert "selaras rules lint KAM001 --rules kami" in begun.out
    assert desk.run("rules", "test", "KAM001", "--rules", "kami").code == 0
    lint = desk.run("rules", "lint", "KAM001", "--rules", "kami")
    assert lint.code == 2
    assert "kami/target/too-high.yaml:4:13: KAM001: belum diisi" in lint.out
    text = (desk.folder / "kami/target/too-high.yaml").read_text(encoding="utf-8")
    marks = text.count("'(isi: ") + text.count("'(fill in: ")
    assert f"1 aturan diperiksa: {marks} keluhan" in lint.out
    for number, mark in enumerate(("(isi: ", "(fill in: ")):
        text = text.replace(f"'{mark}", f"'{number}")
    lines = [line.replace("title: '0", f"title: 'T{i}") for i, line in enumerate(text.splitlines())]
    desk.write("kami/target/too-high.yaml", "\n".join(lines))
    assert desk.run("rules", "lint", "KAM001", "--rules", "kami").code == 0


def test_a_new_rule_overwrites_nothing(desk: Desk) -> None:
    before = (desk.folder / "aturan/uji/target/empty.yaml").read_text(encoding="utf-8")
    said = desk.run("rules", "new", "aturan/uji/target/empty")
    assert (said.code, said.out) == (2, "")
    assert "aturan/uji/target/empty.yaml" in said.err
    assert (desk.folder / "aturan/uji/target/empty.yaml").read_text(encoding="utf-8") == before


def test_new_codes_continue_those_of_the_pack(desk: Desk) -> None:
    assert "UJI002" in desk.run("rules", "new", "aturan/uji/target/other").out
    assert "UJI003" in desk.run("rules", "new", "aturan/uji/budget/other.yaml").out
    assert not (desk.folder / "aturan/uji/target/pack.yaml").exists()


@pytest.mark.parametrize(
    "path",
    ["too-high", "target/too-high", "kami/Target/too-high", "kami/target/too_high", "kami/lexicons/a", "1/a/b"],
)  # fmt: skip
def test_a_new_rule_lies_where_rules_are_read(desk: Desk, path: str) -> None:
    said = desk.run("rules", "new", path)
    assert said.code == 2
    assert "tulis PAKET/kelompok/kesalahan" in said.err
    assert sorted(each.name for each in desk.folder.iterdir()) == ["aturan", "selaras.yaml"]


@pytest.mark.parametrize("names", [(), ("a/b/c", "a/b/d")])
def test_one_rule_is_begun_at_a_time(desk: Desk, names: tuple[str, ...]) -> None:
    said = desk.run("rules", "new", *names, "--lang", "en")
    assert (said.code, "rules new needs one PACK/group/fault" in said.err) == (2, True)


def test_the_reference_tells_of_users_rules_too(desk: Desk) -> None:
    assert desk.run("rules", "reference", "halaman").code == 0
    page = (desk.folder / "halaman/UJI001.md").read_text(encoding="utf-8")
    assert "# UJI001: Target kosong" in page
    index = (desk.folder / "halaman/README.md").read_text(encoding="utf-8")
    assert "| [UJI001](UJI001.md) | kesalahan / error | Target kosong | Empty target |" in index


def test_the_reference_needs_a_folder(desk: Desk) -> None:
    said = desk.run("rules", "reference", "selaras.yaml", "--lang", "en")
    assert (said.code, said.err) == (2, 'selaras: cannot write "selaras.yaml": File exists\n')


@pytest.mark.parametrize("what", ["rule", "plan"])
def test_schemas_are_printed(desk: Desk, what: str) -> None:
    said = desk.run("schema", what)
    assert said.code == 0
    assert json.loads(said.out)["$schema"] == "https://json-schema.org/draft/2020-12/schema"
