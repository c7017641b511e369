import datetime
import math
from collections.abc import Mapping
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from checker.model.plan import Quantity
from checker.schema.delegate import make_validator
from checker.schema.grammar import Grammar
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


@settings(max_examples=400, deadline=None)
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


@settings(max_examples=200, deadline=None)
@given(SCHEMAS, DOCUMENTS)
def test_fields_by_getter_fit_as_the_mapping_of_what_is_stated(
    schema: dict[str, Any], document: dict[str, Any]
) -> None:
    asked = compile_schema(schema, get=Mapping.get)
    stated = {k: v for k, v in document.items() if v is not None and k in schema}
    demanded = [
        name
        for name, rules in schema.items()
        if rules.get("required") or rules.get("nullable") is False or rules.get("empty") is False
    ]
    whole = compile_schema(
        {k: {r: c for r, c in v.items() if r != "required"} for k, v in schema.items()}
    )
    assert asked(document) == (set(demanded) <= stated.keys() and whole(stated))
