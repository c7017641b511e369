import datetime
import math
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.model.plan import Quantity
from checker.schema.delegate import make_validator
from checker.schema.grammar import Grammar, SchemaError
from checker.schema.predicate import compile_schema
from checker.schema.types import TYPES

TYPE_NAMES = sorted(TYPES)
SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-3, 3),
    st.floats(-3, 3),
    st.sampled_from([math.nan, math.inf]),
    st.sampled_from(["", "a", "ab", "a\n", "7", "-7", "2024", "2024-01-17", "17 Januari 2024"]),
    st.sampled_from([datetime.date(2024, 1, 17), datetime.datetime(2024, 1, 17, 8, 0)]),
    st.sampled_from([Quantity("100%", "persen", 100.0), Quantity("-", "rusak")]),
)
KEYS = st.sampled_from(["a", "b", "c"])
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.lists(inner, max_size=2).map(tuple),
        st.dictionaries(KEYS, inner, max_size=3),
    ),
    max_leaves=6,
)
HASHABLES = st.one_of(st.integers(-3, 3), st.sampled_from(["", "a", "ab", "7"]), st.booleans())
PLAIN_RULES = st.fixed_dictionaries(
    {},
    optional={
        "type": st.one_of(
            st.sampled_from(TYPE_NAMES), st.lists(st.sampled_from(TYPE_NAMES), max_size=3)
        ),
        "required": st.booleans(),
        "nullable": st.booleans(),
        "empty": st.booleans(),
        "allowed": st.lists(HASHABLES, max_size=3),
        "min": st.one_of(st.integers(-2, 2), st.just("b")),
        "max": st.one_of(st.integers(-2, 2), st.just(1.5)),
        "minlength": st.integers(0, 2),
        "maxlength": st.integers(0, 2),
        "regex": st.sampled_from(["a", "a$", "[0-9]+", "a|ab", "^$", "a\n"]),
        "dependencies": st.one_of(
            KEYS, st.lists(KEYS, max_size=2), st.dictionaries(KEYS, HASHABLES, max_size=2)
        ),
        "meta": st.just({"label": "x"}),
    },
)


def _nested(inner: st.SearchStrategy[dict[str, Any]]) -> st.SearchStrategy[dict[str, Any]]:
    schemas = st.dictionaries(KEYS, inner, max_size=3)
    mapping = st.fixed_dictionaries(
        {"type": st.just("dict"), "schema": schemas},
        optional={
            "allow_unknown": st.booleans(),
            "require_all": st.booleans(),
            "nullable": st.booleans(),
        },
    )
    items = st.fixed_dictionaries(
        {"type": st.sampled_from(["list", "daftar", ["list", "string"]]), "schema": inner},
        optional={"minlength": st.integers(0, 2), "empty": st.booleans()},
    )
    keyed = st.fixed_dictionaries(
        {"type": st.just("dict")}, optional={"keysrules": inner, "valuesrules": inner}
    )
    alternatives = st.lists(inner, min_size=1, max_size=3)
    logic = st.fixed_dictionaries(
        {},
        optional={
            "type": st.sampled_from(TYPE_NAMES),
            "anyof": alternatives,
            "oneof": alternatives,
            "allof": alternatives,
            "noneof": alternatives,
        },
    )
    return st.one_of(mapping, items, keyed, logic)


RULES = st.recursive(PLAIN_RULES, _nested, max_leaves=5)
SCHEMAS = st.dictionaries(KEYS, RULES, min_size=1, max_size=3)
DOCUMENTS = st.dictionaries(KEYS, VALUES, max_size=3)


@settings(max_examples=250, deadline=None)
@given(SCHEMAS, st.lists(DOCUMENTS, min_size=1, max_size=5), st.booleans())
def test_a_predicate_says_what_cerberus_says(
    schema: dict[str, Any], documents: list[dict[str, Any]], allow_unknown: bool
) -> None:
    predicate = compile_schema(schema, allow_unknown=allow_unknown)
    validator = make_validator(Grammar(TYPES).read_schema(schema), TYPES, allow_unknown)
    for document in documents:
        try:
            expected = validator.validate(document, normalize=False)
        except (TypeError, RuntimeError):  # Cerberus itself falls over
            continue
        assert predicate(document) == expected, (schema, document)


@settings(max_examples=150, deadline=None)
@given(SCHEMAS, DOCUMENTS)
def test_fields_by_getter_fit_as_the_mapping_of_what_is_stated(
    schema: dict[str, Any], document: dict[str, Any]
) -> None:
    asked = compile_schema(schema, get=Mapping.get)
    stated = {k: v for k, v in document.items() if v is not None}
    demanded = [
        name
        for name, rules in schema.items()
        if rules.get("required") or rules.get("nullable") is False or rules.get("empty") is False
    ]
    optional = {k: {r: c for r, c in v.items() if r != "required"} for k, v in schema.items()}
    whole = compile_schema(optional, allow_unknown=True)
    assert asked(document) == (set(demanded) <= stated.keys() and whole(stated))


@pytest.mark.parametrize(
    ("rules", "value", "fits"),
    [
        ({"type": "integer"}, True, False),
        ({"type": "float"}, False, False),
        ({"type": "number"}, math.nan, True),
        ({"type": "bilangan", "min": 0, "max": 100}, math.nan, True),
        ({"type": "bilangan"}, True, False),
        ({"regex": "[0-9]+"}, "12", True),
        ({"regex": "[0-9]+"}, "12x", False),
        ({"regex": "[0-9]+"}, 5, True),
        ({"min": 5}, "teks", True),
        ({"min": 5}, Quantity("3", "bilangan", 3.0), True),
        ({"type": "tanggal"}, datetime.date(2024, 1, 17), True),
        ({"type": "tanggal"}, "2024-01-17", False),
        ({"type": "daftar"}, ("a",), True),
        ({"type": "daftar"}, "a", False),
        ({"type": "teks_tahun"}, "2024", True),
        ({"type": "teks_tahun"}, "24", False),
        ({"type": "teks_tahun"}, 2024, False),
        ({"type": "teks_bilangan_bulat"}, "-7", True),
        ({"type": "teks_bilangan_bulat"}, "7.0", False),
        ({"type": "teks_tanggal"}, "2024-02-29", True),
        ({"type": "teks_tanggal"}, "2023-02-29", False),
        ({"type": "teks_tanggal"}, "17 Januari 2024", True),
        ({"type": "teks_tanggal"}, "17 January 2024", False),
        ({"type": "teks_tanggal"}, "0000-01-01", False),
        ({"empty": False}, "", False),
        ({"empty": True, "regex": "a"}, "", True),
        ({"regex": "a"}, "", False),
        ({"contains": ["pk"]}, ["rkt", "pk"], True),
        ({"contains": ["pk"]}, ["rkt"], False),
        ({"forbidden": ["x"]}, ["y", "x"], False),
        ({"anyof_type": ["teks", "bilangan"]}, [], False),
        ({"anyof_type": ["teks", "bilangan"]}, 1, True),
        ({}, None, False),
        ({"nullable": True, "allowed": ["a"]}, None, True),
    ],
)
def test_known_traps(rules: dict[str, Any], value: object, fits: bool) -> None:
    assert compile_schema({"x": rules})({"x": value}) is fits


@pytest.mark.parametrize(
    ("rules", "value", "fits"),
    [
        ({}, None, True),
        ({"min": 1}, None, True),
        ({"nullable": True}, None, True),
        ({"required": True}, None, False),
        ({"nullable": False}, None, False),
        ({"empty": False}, None, False),
        ({"empty": False}, "", False),
        ({"empty": False}, "x", True),
        ({"min": 1}, 0, False),
        ({"dependencies": "satuan"}, 1, False),
        ({"dependencies": "satuan"}, None, True),
    ],
)
def test_what_is_not_stated_fits_unless_it_is_demanded(
    rules: dict[str, Any], value: object, fits: bool
) -> None:
    fields = {"target.nilai": value, "lain": 1}
    assert compile_schema({"target.nilai": rules}, get=Mapping.get)(fields) is fits


def test_what_is_not_compiled_goes_to_cerberus() -> None:
    predicate = compile_schema({"a": {"items": [{"type": "teks"}, {"type": "integer"}]}})
    assert predicate({"a": ["x", 1]})
    assert not predicate({"a": ["x", True]})
    asked = compile_schema({"a": {"excludes": "b"}, "b": {}}, get=Mapping.get)
    assert asked({"a": 1, "b": None})
    assert not asked({"a": 1, "b": 2})
    beyond = compile_schema({"a": {"excludes": "z"}}, get=Mapping.get)
    assert beyond({"a": 1})
    assert not beyond({"a": 1, "z": 2})
    demanded = compile_schema({"a": {"excludes": "b", "required": True}, "b": {}}, get=Mapping.get)
    assert not demanded({"b": None})


def test_callers_may_name_types() -> None:
    types = {"genap": lambda value: isinstance(value, int) and value % 2 == 0}
    schema = {"a": {"type": ["genap", "teks"]}}
    assert compile_schema(schema, types=types)({"a": 4})
    assert not compile_schema(schema, types=types)({"a": 5})
    with pytest.raises(SchemaError):
        compile_schema(schema)


def test_a_schema_is_left_as_it_was() -> None:
    schema = {"a": {"anyof_type": ["teks", "bilangan"], "items": []}}
    compile_schema(schema)
    assert schema == {"a": {"anyof_type": ["teks", "bilangan"], "items": []}}
