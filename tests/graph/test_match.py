"""Rows matched one to one or freely, with a comparison that the test itself decides."""

from collections.abc import Mapping, Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.errors import Text
from checker.graph.match import Matcher
from checker.graph.pairs import Pair
from checker.graph.pins import Pin, Pins
from checker.knowledge.alignments import Alignment, Side
from checker.language.similarity import Likeness
from checker.language.words import plain
from checker.model.plan import Element

SIDE = Side(("indikator",), ())
Table = Mapping[tuple[str, str], tuple[str, float]]


def rows(*wordings: str | None) -> list[Element]:
    return [
        Element("indikator", f"i[{i}]", {} if w is None else {"uraian": w})
        for i, w in enumerate(wordings)
    ]


class Judge:
    """Texts that are equal are the same; the table says what else is alike; counts its calls."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self.calls = 0

    def __call__(self, left: str, right: str) -> Likeness:
        self.calls += 1
        if plain(left) == plain(right):
            return Likeness("same", 100.0, "persis")
        outcome, score = self._table.get((left, right), ("none", 0.0))
        return Likeness(outcome, score, "mirip")


def pin(left: str, right: str, same: bool) -> Pin:
    return Pin("a", left, right, same, "A", "2024-01-01", "sebab", "pins.yaml", 1)


def match(
    left: Sequence[Element],
    right: Sequence[Element],
    table: Table | None = None,
    pins: Sequence[Pin] = (),
    **alignment: Any,
) -> list[Pair]:
    named = Alignment("a", Text("A", "A"), SIDE, SIDE, **{"one_to_one": True, **alignment})
    judge = Judge(table or {})
    return Matcher(named, judge, Pins(pins), lambda *_: False).match(left, right)


def shown(pairs: Sequence[Pair]) -> list[str]:
    return [
        f"{pair.left.path if pair.left else '-'} {pair.outcome} {pair.right.path if pair.right else '-'}"
        for pair in pairs
    ]


def test_equal_rows_are_the_same_and_the_rest_has_no_counterpart() -> None:
    pairs = match(rows("A", "B", "C"), rows("c", "a", "D"))
    assert shown(pairs) == ["i[0] same i[1]", "i[1] none -", "i[2] same i[0]", "- none i[2]"]
    assert [(pair.score, pair.how) for pair in pairs] == [
        (100.0, "persis"), (0.0, "beda"), (100.0, "persis"), (0.0, "beda"),
    ]  # fmt: skip


def test_the_most_alike_are_chosen_together() -> None:
    table = {("A", "x"): ("near", 90.0), ("A", "y"): ("near", 85.0), ("B", "x"): ("near", 88.0)}
    assert shown(match(rows("A", "B"), rows("x", "y"), table)) == [
        "i[0] near i[1]", "i[1] near i[0]",
    ]  # fmt: skip


def test_sameness_goes_before_any_nearness() -> None:
    table = {("A", "x"): ("same", 85.0), ("A", "y"): ("near", 99.0), ("B", "x"): ("near", 99.0)}
    assert shown(match(rows("A", "B"), rows("x", "y"), table)) == [
        "i[0] same i[0]", "i[1] none -", "- none i[1]",
    ]  # fmt: skip


def test_duplicates_are_paired_in_document_order() -> None:
    assert shown(match(rows("A", "A", "A"), rows("A", "A"))) == [
        "i[0] same i[0]", "i[1] same i[1]", "i[2] none -",
    ]  # fmt: skip


def test_a_tie_is_broken_by_the_container() -> None:
    def under(*named: tuple[str, str]) -> list[Element]:
        return [
            Element("indikator", f"i[{i}]", {"uraian": text}, Element("s", "s", {"uraian": parent}))
            for i, (parent, text) in enumerate(named)
        ]

    left, right = under(("P", "A"), ("Q", "A")), under(("Q", "A"), ("P", "A"))
    assert shown(match(left, right, also="wadah.uraian")) == ["i[0] same i[1]", "i[1] same i[0]"]
    assert shown(match(left, right)) == ["i[0] same i[0]", "i[1] same i[1]"]


def test_rows_without_words_have_no_counterpart() -> None:
    assert shown(match(rows(None, "A"), rows("A", None))) == [
        "i[0] none -", "i[1] same i[0]", "- none i[1]",
    ]  # fmt: skip


def test_freely_one_row_may_have_several() -> None:
    table = {("A", "x"): ("near", 80.0), ("A", "y"): ("near", 90.0), ("B", "y"): ("near", 85.0)}
    pairs = match(rows("A", "B"), rows("A", "a", "x", "y"), table, one_to_one=False)
    assert shown(pairs) == [
        "i[0] same i[0]", "i[0] same i[1]", "i[0] near i[2]", "i[0] near i[3]", "i[1] near i[3]",
    ]  # fmt: skip


def test_within_one_list_each_pair_comes_once() -> None:
    pairs = match(rows("A", "B", "a", "A"), [], within_itself=True)
    assert shown(pairs) == ["i[0] same i[2]", "i[0] same i[3]", "i[2] same i[3]"]


def test_a_pin_makes_two_rows_the_same() -> None:
    pairs = match(rows("A", "B"), rows("x", "B"), pins=[pin("A", "x", True)])
    assert shown(pairs) == ["i[0] same i[0]", "i[1] same i[1]"]
    assert [pair.how for pair in pairs] == ["pin", "persis"]


def test_a_pin_goes_before_equal_words() -> None:
    pairs = match(rows("A", "B"), rows("B"), pins=[pin("A", "B", True)])
    assert shown(pairs) == ["i[0] same i[0]", "i[1] none -"]


def test_a_pin_parts_two_rows() -> None:
    assert shown(match(rows("A"), rows("A"), pins=[pin("A", "A", False)])) == [
        "i[0] none -", "- none i[0]",
    ]  # fmt: skip


def test_pins_that_meet_no_rows_are_known() -> None:
    pins = Pins([pin("A", "x", True), pin("B", "y", True), pin("A", "z", False)])
    named = Alignment("a", Text("A", "A"), SIDE, SIDE, one_to_one=True)
    Matcher(named, Judge({}), pins, lambda *_: False).match(rows("A"), rows("x", "A"))
    assert [(p.left, p.right) for p in pins.unused(["a"])] == [("B", "y"), ("A", "z")]


def test_a_stated_link_counts_as_nearness() -> None:
    named = Alignment("a", Text("A", "A"), SIDE, SIDE, links="mendukung")
    left, right = rows("A", "B"), rows("x", "y")
    stated = {(right[1].path, "mendukung", left[0].path)}
    matcher = Matcher(named, Judge({}), Pins(), lambda s, r, t: (s.path, r, t.path) in stated)
    pairs = matcher.match(left, right)
    assert shown(pairs) == ["i[0] near i[1]", "i[1] none -", "- none i[0]"]
    assert pairs[0].how == "tertulis"


def test_rows_that_share_no_key_are_not_compared() -> None:
    named = Alignment("a", Text("A", "A"), SIDE, SIDE, within_itself=True)
    judge = Judge({("x", "y"): ("same", 99.0)})
    pins = Pins([pin("P", "Q", True)])
    matcher = Matcher(named, judge, pins, lambda *_: False, lambda text: (plain(text),))
    found = matcher.match(rows("A", "x", "P", "B", "a", None, "Q", "y", "A"), [])
    assert shown(found) == [
        "i[0] same i[4]", "i[0] same i[8]", "i[2] same i[6]", "i[4] same i[8]",
    ]  # fmt: skip
    assert judge.calls == 3


def test_in_one_list_no_row_is_the_left_one_of_a_pin() -> None:
    named = Alignment("a", Text("A", "A"), SIDE, SIDE, within_itself=True)
    pins = Pins([pin("B", "A", True), pin("C", "C.", False)])
    matcher = Matcher(named, Judge({}), pins, lambda *_: False, lambda text: (plain(text),))
    assert shown(matcher.match(rows("A", "B"), [])) == ["i[0] same i[1]"]
    assert pins.unused(["a"]) == [pin("C", "C.", False)]


@pytest.mark.parametrize("one_to_one", [True, False])
def test_equal_lists_are_not_compared_row_by_row(one_to_one: bool) -> None:
    wordings = [f"Indikator nomor {i}" for i in range(200)]
    named = Alignment("a", Text("A", "A"), SIDE, SIDE, one_to_one=one_to_one)
    judge = Judge({})
    pairs = Matcher(named, judge, Pins(), lambda *_: False).match(rows(*wordings), rows(*wordings))
    assert {pair.outcome for pair in pairs} == {"same"}
    assert len(pairs) == 200
    assert judge.calls == 200 if one_to_one else judge.calls <= 200 * 200


LETTERS = st.lists(st.sampled_from("ABCDEF"), max_size=6)


@settings(max_examples=60, deadline=None)
@given(LETTERS, LETTERS, st.dictionaries(
    st.tuples(st.sampled_from("ABCDEF"), st.sampled_from("ABCDEF")),
    st.tuples(st.sampled_from(["same", "near"]), st.floats(50, 99)), max_size=8))  # fmt: skip
def test_one_to_one_pairs_each_row_once_and_forgets_none(
    left: list[str], right: list[str], table: dict[tuple[str, str], tuple[str, float]]
) -> None:
    ours, theirs = rows(*left), rows(*right)
    pairs = match(ours, theirs, table)
    assert sorted(pair.left.path for pair in pairs if pair.left) == sorted(r.path for r in ours)
    assert sorted(pair.right.path for pair in pairs if pair.right) == sorted(r.path for r in theirs)
    assert shown(pairs) == shown(match(ours, theirs, table))
    assert all((pair.outcome == "none") != bool(pair.left and pair.right) for pair in pairs)
