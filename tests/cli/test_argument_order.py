"""Options and words may stand in any order, and each means the same in all of them."""

# ruff: noqa: E501  (a row of a table is one line)

from itertools import permutations

import pytest

from tests.cli.desk import FAULTLESS, FAULTY, PACK, RULE, Desk

PAIR = (("--format", "json"), ("a.yaml",), ("b.yaml",), ("--fail-on", "warning"))


@pytest.fixture
def two(desk: Desk) -> Desk:
    desk.write("a.yaml", FAULTY)
    desk.write("b.yaml", FAULTY.replace("jenis: pk", "jenis: rkt"))
    return desk


def test_files_and_options_of_check_may_be_mixed(two: Desk) -> None:
    said = {two.run("check", *sum(order, ())).out for order in permutations(PAIR)}
    assert len(said) == 1
    assert '"file": "a.yaml"' in (text := said.pop()) and '"file": "b.yaml"' in text


@pytest.mark.parametrize(
    ("mixed", "plain"),
    [
        ("graph a.yaml --format dot b.yaml", "graph --format dot a.yaml b.yaml"),
        ("align a.yaml --lang en b.yaml", "align --lang en a.yaml b.yaml"),
        ("rules list --lang en UJI001", "rules list UJI001 --lang en"),
        ("rules --lang en list UJI001", "rules list UJI001 --lang en"),
        ("rules test --rules lain UJI001 UJI009", "rules test UJI001 UJI009 --rules lain"),
        ("why-not UJI001 --lang en a.yaml:11 b.yaml a.yaml", "why-not UJI001 a.yaml:11 a.yaml b.yaml --lang en"),
        ("why-not UJI001 a.yaml:11 b.yaml --lang en a.yaml", "why-not UJI001 a.yaml:11 a.yaml b.yaml --lang en"),
    ],
)  # fmt: skip
def test_other_commands_read_words_behind_options(two: Desk, mixed: str, plain: str) -> None:
    two.write("lain/pack.yaml", PACK.format(name="lagi"))
    two.write("lain/target/again.yaml", RULE.replace("UJI001", "UJI009"))
    said = two.run(*mixed.split())
    assert said.code == 0, said.err
    assert said == two.run(*plain.split())


def test_a_word_too_many_is_refused(two: Desk) -> None:
    said = two.run("explain", "UJI001", "--lang", "en", "TGT001")
    assert (said.code, said.out, "TGT001" in said.err) == (2, "", True)


def test_a_mistyped_option_behind_files_is_no_file(two: Desk) -> None:
    said = two.run("check", "a.yaml", "--strct", "b.yaml")
    assert (said.code, '"--strict"' in said.err) == (2, True)


def test_options_are_not_guessed_from_their_beginnings(two: Desk) -> None:
    said = two.run("check", "a.yaml", "--sel", "UJI001")
    assert (said.code, '"--select"' in said.err) == (2, True)


def test_of_options_that_hold_one_value_the_last_counts(two: Desk) -> None:
    assert two.run("check", "--fail-on", "never", "--fail-on", "error").code == 1
    assert two.run("check", "--fail-on", "error", "--fail-on", "never").code == 0


def test_the_command_line_goes_before_the_settings(two: Desk) -> None:
    two.write("selaras.yaml", "rules: [aturan]\npacks: [uji]\nfail_on: never\n")
    assert two.run("check").code == 0
    assert two.run("check", "--fail-on", "error").code == 1


def test_what_is_left_out_is_left_out_of_what_was_asked_for(two: Desk) -> None:
    both = two.run("check", "--select", "uji", "--ignore", "UJI001")
    assert (both.code, both.out) == (2, "")
    assert "tidak ada aturan yang tersisa" in both.err


@pytest.mark.parametrize("word", ["uji001", "Uji001", "TARGET/EMPTY"])
def test_other_letters_of_a_case_are_understood_as_a_slip(two: Desk, word: str) -> None:
    said = two.run("check", "--select", word)
    near = "target/empty" if "/" in word else "UJI001"
    assert (said.code, said.err) == (
        2, f'selaras: aturan "{word}" tidak dikenal; maksudnya "{near}"?\n',
    )  # fmt: skip


def test_a_file_behind_two_dashes_is_a_file(desk: Desk) -> None:
    desk.write("-pk.yaml", FAULTLESS)
    assert desk.run("check", "--", "-pk.yaml").code == 0
