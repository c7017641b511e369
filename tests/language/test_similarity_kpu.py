"""Which rows of the real sample are the same, near, or nothing to each other."""

import random
from itertools import combinations

import pytest

from checker.language.similarity import Settings
from checker.language.words import plain
from tests.language.kpu_rows import (
    KETUA,
    NARRATIVE,
    PK_KETUA,
    PK_SEKRETARIS,
    SASARAN,
    SEKRETARIAT,
    comparer,
    indicators,
    sasaran,
)

ROWS = indicators()
GOALS = sasaran()
TABLES = (*KETUA, *SEKRETARIAT)
WEIGHTS = comparer().weights([ROWS[line] for line in (*TABLES, *NARRATIVE)])
GOAL_WEIGHTS = comparer().weights(list(GOALS.values()))
SUPPORT = Settings(near=25, narrower_kelompok=True)


def outcome(left, right, settings=None):
    return comparer().compare(ROWS[left], ROWS[right], settings, WEIGHTS).outcome


def of_outcome(line, others, wanted, settings=None):
    return {other for other in others if outcome(line, other, settings) == wanted}


RKT_AND_PK = [*zip(KETUA, PK_KETUA, strict=True), *zip(SEKRETARIAT, PK_SEKRETARIS, strict=True)]


@pytest.mark.parametrize(("rkt", "pk"), [pair for pair in RKT_AND_PK if pair != (223, 400)])
def test_rows_of_rkt_and_pk_are_the_same(rkt, pk):
    assert outcome(rkt, pk) == "same"


def test_swapped_indicator_has_nothing_to_do_with_the_one_in_its_place():
    assert outcome(223, 400) == "none"


@pytest.mark.parametrize(("ketua", "sekretariat"), [(149, 213), (152, 226), (158, 225), (159, 227)])
def test_indicators_copied_from_level_to_level(ketua, sekretariat):
    assert of_outcome(ketua, SEKRETARIAT, "same") == {sekretariat}


@pytest.mark.parametrize(
    ("line", "same", "near"),
    [
        (114, set(), set()),
        (115, set(), set()),
        (116, set(), {218}),
        (117, set(), set()),
        (118, set(), set()),
        (119, {152, 226}, set()),
        (120, {153}, set()),
        (121, {154}, set()),
        (122, set(), {150}),
        (124, set(), {158, 225}),
        (125, set(), {155}),
        (126, set(), {160}),
    ],
)
def test_narrative_against_the_tables(line, same, near):
    assert of_outcome(line, TABLES, "same") == same
    assert of_outcome(line, TABLES, "near") == near


@pytest.mark.parametrize("line", [149, 151, 159])
def test_rows_that_the_narrative_leaves_out(line):
    assert of_outcome(line, NARRATIVE, "none") == set(NARRATIVE)


@pytest.mark.parametrize(
    ("line", "same", "near"),
    [
        (104, set(), set()),
        (105, set(), {149, 222}),
        (106, {152}, set()),
        (107, set(), {150}),
        (108, set(), {155, 225}),
    ],
)
def test_sasaran_of_the_narrative_against_the_tables(line, same, near):
    found = {
        other: comparer().compare(GOALS[line], GOALS[other], None, GOAL_WEIGHTS).outcome
        for other in SASARAN
    }
    assert {other for other, what in found.items() if what == "same"} == same
    assert {other for other, what in found.items() if what == "near"} == near


@pytest.mark.parametrize(
    ("ketua", "sekretariat"),
    [(149, 213), (150, 232), (151, 228), (151, 229), (153, 226), (154, 226)],
)
def test_support_between_levels(ketua, sekretariat):
    assert outcome(ketua, sekretariat, SUPPORT) in ("same", "near")


@pytest.mark.parametrize("line", [155, 160])
def test_rows_that_nothing_below_supports(line):
    assert of_outcome(line, SEKRETARIAT, "none", SUPPORT) == set(SEKRETARIAT)


@pytest.mark.parametrize(("whole", "part"), [(152, 153), (152, 154), (153, 154)])
def test_another_population_is_another_indicator(whole, part):
    assert outcome(whole, part) == "none"


DISTINCT = sorted({plain(t).replace(" ", ""): t for t in ROWS.values()}.values())


def test_no_two_different_indicators_are_the_same():
    taken_for_one = [
        pair
        for pair in combinations(DISTINCT, 2)
        if comparer().compare(*pair, None, WEIGHTS).outcome == "same"
    ]
    assert taken_for_one == []
    assert len(DISTINCT) >= 25


LOOKS_LIKE = {
    "l": "1I", "i": "1l", "o": "0c", "e": "c", "a": "ou", "n": "rm", "m": "n", "u": "v", "t": "f",
    "s": "5", "g": "9q", "r": "n", "d": "c", "h": "b", "k": "l", "p": "b", "b": "h",
}  # fmt: skip


def misread(text, share, chance):
    """Change, lose or add about `share` of the letters, as recognition of a scan does."""
    found = []
    for sign in text:
        if chance.random() >= share:
            found.append(sign)
        elif chance.random() < 0.15 or sign.isspace():
            continue
        elif chance.random() < 0.1:
            found += [sign, chance.choice("il.'")]
        else:
            found.append(chance.choice(LOOKS_LIKE.get(sign.lower(), "xzq")))
    return "".join(found)


@pytest.mark.parametrize("share", [0.01, 0.03, 0.06])
def test_misread_indicators_are_still_the_same(share):
    chance = random.Random(2024)
    copies = [(text, misread(text, share, chance)) for text in DISTINCT for _ in range(10)]
    same = [comparer().compare(*copy, None, WEIGHTS).outcome == "same" for copy in copies]
    assert sum(same) / len(same) >= 0.98
