"""The parser in C and the slow one must give the same tree and the same marks."""

import io
import re
import sys
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from checker.errors import InputError
from checker.source import events
from checker.source.files import decode
from checker.source.yaml import Tree, read_yaml

SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-99, 99),
    # inside [] and {} the parser in C takes no unquoted ":x"; the slow one does
    st.text(alphabet="ab #:-é'\"%>\n,[]{}", max_size=12).filter(
        lambda text: not re.search(r":[^ \n]", text)
    ),
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(st.text(alphabet="abc d", min_size=1, max_size=3), inner, max_size=3),
    ),
    max_leaves=8,
)


def all_marks(tree: Tree) -> list[object]:
    found: list[object] = []
    waiting: list[Any] = [tree.value]
    while waiting:
        node = waiting.pop()
        found.append(tree.mark(node))
        keys = node if isinstance(node, dict) else range(len(node))
        for key in keys:
            found += [key, tree.key_mark(node, key), tree.value_mark(node, key)]
            if isinstance(node[key], (dict, list)):
                waiting.append(node[key])
    return found


def outcome(text: str, *, typed: bool, pure: bool) -> object:
    try:
        tree = read_yaml(decode("f", text.encode()), typed=typed, pure=pure)
    except InputError as error:
        return [(found.line, found.message) for found in error.complaints]
    return tree.value, all_marks(tree)


@settings(max_examples=150, deadline=None)
@given(
    st.dictionaries(st.sampled_from(["a", "b", "c d"]), VALUES, min_size=1),
    st.sampled_from([None, True, False]),
    st.sampled_from([10, 80]),
    st.booleans(),
)
def test_both_parsers_give_the_same(
    value: dict[str, Any], flow: bool | None, width: int, typed: bool
) -> None:
    yaml = YAML(typ="safe", pure=True)
    yaml.default_flow_style = flow
    yaml.width = width
    stream = io.StringIO()
    yaml.dump(value, stream)
    text = stream.getvalue()
    assert outcome(text, typed=typed, pure=False) == outcome(text, typed=typed, pure=True)


def test_without_the_parser_in_c_reading_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "a: [1, {b: 'c'}]\nd: |\n  e\n"
    expected = outcome(text, typed=True, pure=False)
    monkeypatch.setitem(sys.modules, "ruamel.yaml.cyaml", None)
    assert events._find_parser_in_c() is None
    assert outcome(text, typed=True, pure=False) == expected


def test_the_parser_in_c_is_there() -> None:
    assert events._find_parser_in_c() is not None
