import io
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML
from ruamel.yaml.scalarstring import (
    DoubleQuotedScalarString,
    FoldedScalarString,
    LiteralScalarString,
    PlainScalarString,
    SingleQuotedScalarString,
)

from checker.model.place import Mark, Span
from checker.source.files import decode
from checker.source.yaml import Tree, read_yaml

PLAN = """\
dokumen: {jenis: pk, unit: "KPU Lampung"}
sasaran:
  - nomor: 1
    uraian: Terwujudnya
      pemilu yang
      jujur

    indikator: [a, 'b''c']
  - nomor:
catatan: |
  baris satu
  baris dua

ringkas: >-
  kata satu
  kata dua

  alinea
"""


def read(text: str) -> Tree:
    return read_yaml(decode("f.yaml", text.encode()), typed=False)


def slice_of(tree: Tree, mark: Mark) -> str:
    start = tree.source.offset(mark.line, mark.column)
    return tree.source.text[start : tree.source.offset(mark.end_line, mark.end_column)]


def test_marks_of_keys_values_and_containers() -> None:
    tree = read(PLAN)
    root: Any = tree.value
    second = root["sasaran"][1]
    first = root["sasaran"][0]
    assert tree.key_mark(root, "sasaran") == Mark(2, 1, 2, 8)
    assert tree.key_mark(root["dokumen"], "unit") == Mark(1, 22, 1, 26)
    assert tree.value_mark(root["dokumen"], "unit") == Mark(1, 28, 1, 41)
    assert tree.value_mark(root, "dokumen") == Mark(1, 10, 1, 42)
    assert tree.value_mark(root["sasaran"], 0) == Mark(3, 5, 8, 27)
    assert tree.value_mark(first, "uraian") == Mark(4, 13, 6, 12)
    assert tree.value_mark(first["indikator"], 1) == Mark(8, 20, 8, 26)
    assert tree.value_mark(second, "nomor") == Mark(9, 11, 9, 11)
    assert tree.value_mark(root, "catatan") == Mark(11, 3, 12, 12)
    assert tree.value_mark(root, "ringkas") == Mark(15, 3, 18, 9)
    assert tree.mark(root) == Mark(1, 1, 18, 9)


def test_what_is_not_there_has_no_mark() -> None:
    tree = read(PLAN)
    root: Any = tree.value
    assert tree.key_mark(root, "tiada") is None
    assert tree.value_mark(root, "tiada") is None
    assert tree.value_mark(root["sasaran"], 2) is None
    assert tree.key_mark(root["sasaran"], 0) is None
    assert tree.value_mark({}, "a") is None
    assert tree.mark([]) is None
    with pytest.raises(KeyError):
        tree.span_mark(root, "sasaran", Span(0, 1))


@pytest.mark.parametrize(
    ("text", "words", "mark"),
    [
        ("a: satu dua tiga\n", "dua", Mark(1, 9, 1, 12)),
        ("a: 'Jum''at dua'\n", "at dua", Mark(1, 10, 1, 16)),
        ("a: 'Jum''at dua'\n", "'", Mark(1, 8, 1, 10)),
        ('a: "\\u00e9\\t \\"dua\\" x"\n', "dua", Mark(1, 16, 1, 19)),
        ('a: "\\u00e9\\t \\"dua\\" x"\n', "é", Mark(1, 5, 1, 11)),
        ("a: satu\n  dua\n  tiga\n", "dua", Mark(2, 3, 2, 6)),
        ("a: satu\n  dua\n  tiga\n", "satu dua", Mark(1, 4, 2, 6)),
        ("a: 'satu\n\n  dua'\n", "\n", Mark(1, 9, 3, 3)),
        ("a: |\n  satu\n   dua\n  tiga\n", "dua", Mark(3, 4, 3, 7)),
        ("a: |2-\n    satu\n  dua\n", "dua", Mark(3, 3, 3, 6)),
        ("a: >\n  satu\n  dua\n\n  tiga\n", "tiga", Mark(5, 3, 5, 7)),
        ("a: >-\n  satu\n    x\n  dua\n", "dua", Mark(4, 3, 4, 6)),
        ("a:\n  - |\n    satu\n    dua\n", "dua", Mark(4, 5, 4, 8)),
        ('a: "satu \\\n   dua"\n', "dua", Mark(2, 4, 2, 7)),
    ],
)
def test_words_of_a_value_are_found_in_the_file(text: str, words: str, mark: Mark) -> None:
    tree = read(text)
    root: Any = tree.value
    place: Any = (root["a"], 0) if isinstance(root["a"], list) else (root, "a")
    value = place[0][place[1]]
    start = value.index(words)
    assert tree.span_mark(*place, Span(start, start + len(words))) == mark


def test_spans_beyond_the_value_fall_back_to_all_of_it() -> None:
    tree = read("a: satu\n")
    assert tree.span_mark(tree.value, "a", Span(9, 12)) == Mark(1, 4, 1, 8)
    assert tree.span_mark(tree.value, "a", Span(2, 2)) == Mark(1, 6, 1, 6)


def test_typed_values_have_spans_too() -> None:
    tree = read_yaml(decode("f", b"a: 125\n"), typed=True)
    assert tree.span_mark(tree.value, "a", Span(1, 3)) == Mark(1, 5, 1, 7)


def test_places_count_characters_behind_a_byte_order_mark() -> None:
    tree = read_yaml(decode("f", "\ufeffé: ü x\r\n".encode()), typed=False)
    assert tree.key_mark(tree.value, "é") == Mark(1, 1, 1, 2)
    assert tree.span_mark(tree.value, "é", Span(2, 3)) == Mark(1, 6, 1, 7)


STYLES = [
    PlainScalarString,
    SingleQuotedScalarString,
    DoubleQuotedScalarString,
    LiteralScalarString,
    FoldedScalarString,
]
LINES = st.lists(st.text(alphabet="ab é'\"\\,:%—7", max_size=30), min_size=1, max_size=4).map(
    "\n".join
)


@settings(max_examples=300, deadline=None)
@given(LINES, st.sampled_from(STYLES), st.sampled_from([8, 20, 80]), st.data())
@example("a\n\n b\nc", FoldedScalarString, 8, None)
@example("a  b", DoubleQuotedScalarString, 8, None)
def test_every_character_of_a_value_is_found(
    value: str, style: type[str], width: int, data: st.DataObject | None
) -> None:
    yaml = YAML()
    yaml.width = width
    stream = io.StringIO()
    yaml.dump({"x": {"kunci": [style(value), "akhir"]}}, stream)
    try:
        tree = read(stream.getvalue())
    except Exception:
        return  # ruamel wrote something that we refuse, such as an empty block
    root: Any = tree.value
    items = root["x"]["kunci"]
    read_value = items[0] or ""
    at = 0 if data is None else data.draw(st.integers(0, max(0, len(read_value) - 1)))
    for index in {at, 0, len(read_value) - 1} if read_value else set():
        mark = tree.span_mark(items, 0, Span(index, index + 1))
        char = read_value[index]
        found = slice_of(tree, mark)
        if char in " \n":
            assert found == "\\n" or not found.strip(" \n\\")
        else:
            assert found in (char, char * 2, "\\" + char, "\\xE9", "\\u2014")
