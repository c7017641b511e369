from typing import Any

import pytest

from checker.schema.grammar import SchemaError
from checker.schema.predicate import compile_schema


@pytest.mark.parametrize(
    ("schema", "path", "said"),
    [
        ({"a": {"requird": True}}, ("a", "requird"), 'maksudnya "required"?'),
        ({"a": {"nulable": True}}, ("a", "nulable"), 'maksudnya "nullable"?'),
        ({"a": {"type": "bilangn"}}, ("a", "type"), 'maksudnya "bilangan"?'),
        ({"a": {"type": ["teks", "xyzzy"]}}, ("a", "type"), 'jenis "xyzzy" tidak dikenal'),
        ({"a": {"required": "ya"}}, ("a", "required"), "harus berupa true atau false"),
        ({"a": {"minlength": True}}, ("a", "minlength"), "harus berupa bilangan bulat"),
        ({"a": {"allowed": "rkt"}}, ("a", "allowed"), "harus berupa daftar"),
        ({"a": {"regex": "("}}, ("a", "regex"), "pola tidak sah"),
        ({"a": {"min": None}}, ("a", "min"), "harus berupa nilai"),
        ({"a": "teks"}, ("a",), "harus berupa aturan"),
        ([], (), "harus berupa aturan"),
        (
            {"a": {"type": "dict", "schema": {"b": {"tipe": "teks"}}}},
            ("a", "schema", "b", "tipe"),
            'maksudnya "type"?',
        ),
        (
            {"a": {"type": "list", "schema": {"typ": "teks"}}},
            ("a", "schema", "typ"),
            'maksudnya "type"?',
        ),
        ({"a": {"anyof": [{}, {"mni": 1}]}}, ("a", "anyof", 1, "mni"), 'maksudnya "min"?'),
        ({"a": {"valuesrules": {"typ": "teks"}}}, ("a", "valuesrules", "typ"), '"type"'),
        ({"a": {"anyof_typ": ["teks"]}}, ("a", "anyof_typ", 0, "typ"), '"type"'),
    ],
)
def test_what_is_no_schema_is_refused_where_it_is_wrong(
    schema: Any, path: tuple[str | int, ...], said: str
) -> None:
    with pytest.raises(SchemaError) as caught:
        compile_schema(schema)
    assert caught.value.path == path
    assert said in caught.value.message.id
    assert caught.value.exit_code == 2


def test_what_only_cerberus_can_judge_is_refused_too() -> None:
    with pytest.raises(SchemaError, match="skema tidak sah"):
        compile_schema({"a": {"check_with": "tidak_ada"}})
