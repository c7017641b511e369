import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.model.place import Place
from checker.reporters._clean import clean, measure
from checker.reporters._lines import Page, render_plain
from checker.reporters._snippet import cut_line, lay_snippet


def at(excerpt, column, end_column, line=7, end_line=7):
    return Place("a.yaml", "", line, column, end_line, end_column, None, excerpt)


def show(place, width=40, label=""):
    return render_plain(lay_snippet(place, Page("id", width), "^", "error", label)).decode()


def test_the_stretch_is_underlined_without_the_indent():
    assert show(at("      target: 80%", 15, 18)) == (
        "    7 │ target: 80%\n"
        "      │         ^^^\n"
    )  # fmt: skip


def test_a_label_stands_beside_the_underline_where_it_fits():
    assert show(at("target: 80%", 9, 12), label="dalam RKT") == (
        "    7 │ target: 80%\n"
        "      │         ^^^ dalam RKT\n"
    )  # fmt: skip


def test_a_label_that_is_too_long_stands_below():
    assert show(at("target: 80%", 9, 12), label="target yang tertulis dalam RKT") == (
        "    7 │ target: 80%\n"
        "      │         ^^^\n"
        "      │ target yang tertulis dalam RKT\n"
    )  # fmt: skip


def test_an_empty_stretch_has_one_caret():
    assert show(at("target:", 8, 8)) == (
        "    7 │ target:\n"
        "      │        ^\n"
    )  # fmt: skip


def test_without_columns_the_line_stands_alone():
    assert show(at("target: 80%", None, None)) == "    7 │ target: 80%\n"


def test_without_an_excerpt_there_is_only_the_label():
    assert show(at(None, 3, 5), label="dalam RKT") == "        dalam RKT\n"


def test_a_stretch_over_several_lines_is_underlined_to_the_end_of_the_first():
    assert show(at("uraian: kata pertama  ", 9, 4, end_line=9)) == (
        "    7 │ uraian: kata pertama\n"
        "      │         ^^^^^^^^^^^^\n"
    )  # fmt: skip


def test_wide_characters_and_tabs_shift_the_underline():
    assert show(at("a\t漢字 kata", 6, 10)) == (
        "    7 │ a    漢字 kata\n"
        "      │           ^^^^\n"
    )  # fmt: skip


def test_a_long_line_is_cut_between_words_on_both_sides():
    text = "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas"
    start = text.index("tujuh") + 1
    assert show(at(text, start, start + 5)) == (
        "    7 │ … lima enam tujuh delapan …\n"
        "      │             ^^^^^\n"
    )  # fmt: skip


def test_a_stretch_that_is_too_long_shows_its_beginning():
    assert show(at("x: " + "y" * 90, 4, 94)) == (
        "    7 │ …" + "y" * 30 + "…\n"
        "      │  " + "^" * 31 + "\n"
    )  # fmt: skip


def test_columns_beyond_the_line_do_no_harm():
    assert show(at("target:", 80, 90)) == (
        "    7 │ target:\n"
        "      │        ^\n"
    )  # fmt: skip


TEXTS = st.text(st.sampled_from("ab \t漢é\u0301\u200b\x1b"), min_size=1, max_size=120)


@settings(max_examples=150, deadline=None)
@given(TEXTS, st.data(), st.integers(20, 60))
def test_every_cut_holds_the_stretch_and_keeps_to_its_room(text, data, room):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    parts = cut_line(at(text, start + 1, end + 1), room)
    assert measure("".join(parts)) <= room
    marked = clean(text[start:end])
    assert parts.marked == marked or marked.startswith(parts.marked.removesuffix("…"))
    assert clean(text[:start]).endswith(parts.before.removeprefix("…").lstrip())
    assert clean(text[end:]).startswith(parts.after.removesuffix("…").rstrip())


@pytest.mark.parametrize("length", [10, 1_000, 1_000_000])
def test_the_cut_of_a_line_does_not_depend_on_its_length(length):
    text = "kata " * length + "tujuan" + " lain" * length
    start = text.index("tujuan") + 1
    parts = cut_line(at(text, start, start + 6), 40)
    assert "".join(parts) == "… kata kata kata tujuan lain lain lain …"
