"""What lies in rules/ beside rules: read, joined with what users add, and every slip placed."""

# ruff: noqa: E501  (a row of a truth table is one line)

import datetime
from pathlib import Path

import pytest

from checker.errors import RulebookError
from checker.knowledge.load import load_knowledge
from checker.knowledge.registers import Entry
from tests.plans import PACK, knowledge

LEXICON = """\
title: {id: Uji, en: Test}
concepts:
  satu: {words: [Satu], within: [dua]}
  dua: {words: [dua, kedua], excludes: [tiga], fakta: [1, 2]}
  tiga: {words: [3]}
"""

REGISTRY = """\
title: {id: Uji, en: Test}
entries:
  - kunci: UU 1/2020
    nama: Undang-Undang
    berlaku: {dari: 2020-01-31, sampai: 2022-12-31}
    diganti: UU 2/2022
    catatan: dicabut
"""

ALIGNMENT = """\
title: {id: Uji, en: Test}
left: {kind: sasaran, in: [rkt, pk], where: {uraian: {required: true}}}
right: {kind: indikator, in: pk}
unit: below
same: [tahun, jenis]
text: uraian
also: nomor
one_to_one: true
settings: {near: 60, stop_words: [dan]}
makes: turunan_dari
"""

FILES = {
    "pack.yaml": PACK,
    "lexicons/uji.yaml": LEXICON,
    "registries/uji.yaml": REGISTRY,
    "alignments/uji.yaml": ALIGNMENT,
}


def lay(folder: Path, **changed: str) -> Path:
    for name, text in {**FILES, **changed}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def test_what_a_user_adds_is_read(tmp_path: Path) -> None:
    known = load_knowledge([lay(tmp_path)])
    lexicon = known.lexicons["uji"]
    assert lexicon.concepts["satu"].words == ("Satu",)
    assert lexicon.concepts["tiga"].words == ("3",)
    assert lexicon.concepts["dua"].excludes == {"tiga"}
    assert lexicon.concepts["dua"].facts == {"fakta": [1, 2]}
    assert lexicon.containing("satu") == {"satu", "dua"}
    entry = known.registers["uji"].entries["UU 1/2020"]
    assert (entry.since, entry.until) == (datetime.date(2020, 1, 31), datetime.date(2022, 12, 31))
    assert (entry.replaced_by, entry.name, entry.facts) == (
        "UU 2/2022",
        "Undang-Undang",
        {"catatan": "dicabut"},
    )
    alignment = known.alignments["uji"]
    assert alignment.left.kinds == ("sasaran_strategis", "sasaran_program", "sasaran_kegiatan")
    assert alignment.left.jenis == ("rkt", "pk")
    assert (alignment.unit, alignment.same, alignment.one_to_one) == (
        "below",
        ("tahun", "jenis"),
        True,
    )
    assert known.packs["uji"].files == {}
    assert {"sakip", "kpu", "uji"} <= set(known.packs)


def test_words_are_added_to_a_lexicon_that_ships(tmp_path: Path) -> None:
    text = "title: {id: A, en: A}\nconcepts:\n  peningkatan: {words: [pendongkrakan]}\n  baru: {words: [baru], within: [peningkatan]}\n"
    known = load_knowledge([lay(tmp_path, **{"lexicons/kata_proses.yaml": text})])
    shipped = knowledge().lexicons["kata_proses"].concepts
    joined = known.lexicons["kata_proses"].concepts
    assert joined["peningkatan"].words == (*shipped["peningkatan"].words, "pendongkrakan")
    assert joined["peningkatan"].facts == shipped["peningkatan"].facts
    assert set(joined) == {*shipped, "baru"}


def test_entries_are_added_to_a_registry_that_ships(tmp_path: Path) -> None:
    known = load_knowledge([lay(tmp_path, **{"registries/peraturan.yaml": REGISTRY})])
    assert set(known.registers["peraturan"].entries) == {
        *knowledge().registers["peraturan"].entries,
        "UU 1/2020",
    }


SLIPS = [
    ("lexicons", "words: [dua, kedua]", "word: [dua]", ['lexicons/uji.yaml:4:3: the key "words" is missing']),
    ("lexicons", "words: [Satu]", "words: []", ['lexicons/uji.yaml:3:17: "words" must not be empty']),
    ("lexicons", "within: [dua]", "within: [tiga, duaa]", ['lexicons/uji.yaml:3:40: unknown concept "duaa"; did you mean "dua"?']),
    ("lexicons", "title: {id: Uji, en: Test}", "title: Uji", ['lexicons/uji.yaml:1:8: "title" must be key: value pairs, not the text "Uji"']),
    ("registries", "kunci", "kunc", ['registries/uji.yaml:3:5: the key "kunci" is missing']),
    ("registries", "2020-01-31", "2020-02-31", ['registries/uji.yaml:5:21: not a date']),
    ("registries", "2020-01-31", "kemarin", ['registries/uji.yaml:5:21: "kemarin" has the wrong form for "dari" (pattern \\d{4}-\\d{2}-\\d{2})']),
    ("registries", "    catatan: dicabut\n", "  - kunci: UU 1/2020\n", ['registries/uji.yaml:7:12: repeated key "UU 1/2020"']),
    ("alignments", "kind: sasaran", "kind: sasarn", ['alignments/uji.yaml:2:14: unknown kind "sasarn"; did you mean "sasaran"?']),
    ("alignments", "in: [rkt, pk]", "in: [rkt, pkk]", ['alignments/uji.yaml:2:33: unknown kind of document "pkk"; did you mean "pk"?']),
    ("alignments", "where: {uraian:", "where: {urian:", ['alignments/uji.yaml:2:46: unknown field of sasaran_strategis/sasaran_program/sasaran_kegiatan "urian"; did you mean "uraian"?']),
    ("alignments", "{required: true}", "{require: true}", ['alignments/uji.yaml:2:54: unknown Cerberus rule "require"; did you mean "required"?']),
    ("alignments", "makes: turunan_dari", "makes: turunan", ['alignments/uji.yaml:10:8: unknown relation "turunan"; did you mean "turunan_dari"?']),
    ("alignments", "text: uraian", "text: urian", ['alignments/uji.yaml:6:7: unknown field of sasaran_strategis/sasaran_program/sasaran_kegiatan "urian"; did you mean "uraian"?']),
    ("alignments", "also: nomor", "also: nomr", None),
    ("alignments", "unit: below", "unit: under", ['alignments/uji.yaml:4:7: unknown value of "unit": "under"; known are: below, same, same_or_below']),
    ("alignments", "near: 60", "naer: 60", ['alignments/uji.yaml:9:12: unknown key "naer"; did you mean "near"?']),
    ("alignments", "near: 60", "near: 160", ['alignments/uji.yaml:9:18: "near" must be at most 100, not 160']),
    ("alignments", "one_to_one", "one_to_many", ['alignments/uji.yaml:8:1: unknown key "one_to_many"; did you mean "one_to_one"?']),
]  # fmt: skip


@pytest.mark.parametrize(("part", "old", "new", "expected"), SLIPS)
def test_slips(part: str, old: str, new: str, expected: list[str] | None, tmp_path: Path) -> None:
    name = f"{part}/uji.yaml"
    assert FILES[name].count(old) >= 1
    lay(tmp_path, **{name: FILES[name].replace(old, new, 1)})
    with pytest.raises(RulebookError) as error:
        load_knowledge([tmp_path])
    found = [
        line.removeprefix(f"{tmp_path.as_posix()}/")
        for line in error.value.within("en").splitlines()
    ]
    if expected is None:
        assert len(found) == 1 and found[0].startswith(f"{name}:7:7: unknown field of"), found
    else:
        assert found == expected


def test_all_slips_of_all_files_come_at_once(tmp_path: Path) -> None:
    lay(
        tmp_path,
        **{
            "lexicons/uji.yaml": "title: x\n",
            "registries/uji.yaml": "entries: [\n",
            "alignments/uji.yaml": ALIGNMENT.replace("sasaran", "sasarn"),
        },
    )
    with pytest.raises(RulebookError) as error:
        load_knowledge([tmp_path])
    files = [Path(c.file or "").relative_to(tmp_path).as_posix() for c in error.value.complaints]
    assert files == sorted(files)
    assert set(files) == {"lexicons/uji.yaml", "registries/uji.yaml", "alignments/uji.yaml"}


@pytest.mark.parametrize("name", ["lexicons/uji.yml", "registries/lain.yml", "alignments/lain.yml"])
def test_a_file_with_another_suffix_is_not_passed_over(name: str, tmp_path: Path) -> None:
    lay(tmp_path, **{name: "title: x\n"})
    with pytest.raises(RulebookError, match=name.replace(".", r"\.")):
        load_knowledge([tmp_path])


def test_a_packs_print_covers_its_files_and_nothing_else(tmp_path: Path) -> None:
    from tests.plans import RULE, write_pack

    one = load_knowledge([write_pack(tmp_path / "a", {"x/one": RULE})]).packs["uji"]
    same = load_knowledge([write_pack(tmp_path / "b", {"x/one": RULE})]).packs["uji"]
    other = load_knowledge([write_pack(tmp_path / "c", {"x/one": RULE + "\n"})]).packs["uji"]
    renamed = load_knowledge([write_pack(tmp_path / "d", {"x/two": RULE})]).packs["uji"]
    assert one.sha256 == same.sha256
    assert len({one.sha256, other.sha256, renamed.sha256}) == 3


def test_packs_lie_in_a_folder_or_are_one(tmp_path: Path) -> None:
    from tests.plans import RULE, write_pack

    write_pack(tmp_path / "satu", {"x/one": RULE}, PACK.replace("uji", "satu"))
    write_pack(tmp_path / "dua", {"x/two": RULE}, PACK.replace("uji", "dua"))
    known = load_knowledge([tmp_path])
    shown = tmp_path.as_posix()
    assert list(known.packs["satu"].files) == [f"{shown}/satu/x/one.yaml"]
    assert list(known.packs["dua"].files) == [f"{shown}/dua/x/two.yaml"]
    alone = load_knowledge([tmp_path / "dua"])
    assert list(alone.packs["dua"].files) == [f"{shown}/dua/x/two.yaml"]


UNITS = [
    ("komisi pemilihan umum", True),
    ("komisi pemilihan umum provinsi lampung", True),
    ("sekretariat komisi pemilihan umum kota metro", True),
    ("komisi pemilihan", False),
    ("dinas kesehatan", False),
    ("bekaskomisi pemilihan umum", False),
]


@pytest.mark.parametrize(("unit", "expected"), UNITS)
def test_a_pack_is_for_the_units_that_it_names(unit: str, expected: bool) -> None:
    assert knowledge().packs["kpu"].applies_to(unit) is expected
    assert knowledge().packs["sakip"].applies_to(unit)


DAY = datetime.date.fromisoformat

HOLDING = [
    ("2020-01-01", "2022-12-31", "2020-01-01", "2020-01-01", True),
    ("2020-01-01", "2022-12-31", "2022-12-31", "2022-12-31", True),
    ("2020-01-01", "2022-12-31", "2019-12-31", "2019-12-31", False),
    ("2020-01-01", "2022-12-31", "2023-01-01", "2023-12-31", False),
    ("2020-01-01", "2022-12-31", "2019-01-01", "2023-12-31", True),
    (None, "2022-12-31", "1999-01-01", "1999-12-31", True),
    ("2020-01-01", None, "2099-01-01", "2099-12-31", True),
    (None, None, "2024-01-01", "2024-01-01", True),
]


@pytest.mark.parametrize(("since", "until", "first", "last", "expected"), HOLDING)
def test_when_an_entry_holds(
    since: str | None, until: str | None, first: str, last: str, expected: bool
) -> None:
    entry = Entry("A", "A", since and DAY(since), until and DAY(until))  # type: ignore[arg-type]
    assert entry.holds_within(DAY(first), DAY(last)) is expected
