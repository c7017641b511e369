"""Cerberus schemas compiled to closures that say yes or no, without asking Cerberus."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from checker.schema.constraints import CHECKS, SKIPPED_WHEN_EMPTY, accept_all
from checker.schema.delegate import delegate_schema
from checker.schema.grammar import LOGIC, Given, Grammar, Rules, holds_items, is_demanded
from checker.schema.joining import (
    Predicate,
    if_mapping,
    judge,
    judge_empty,
    over_items,
    over_keys,
    over_values,
)
from checker.schema.types import TYPES, Accepts

Get = Callable[[Any, str], object]


class UncompiledError(Exception):
    """The schema uses something that only Cerberus itself can judge."""


class Context(NamedTuple):
    """What a mapping inside inherits from the mapping around it."""

    allow_unknown: bool
    require_all: bool


def compile_schema(
    schema: Mapping[str, Any],
    *,
    get: Get | None = None,
    types: Mapping[str, Accepts] | None = None,
    allow_unknown: bool = False,
) -> Predicate:
    """Return a function that says whether something fits `schema`, as Cerberus would.

    Without `get` it takes a mapping. With `get` it takes anything that `get(subject, name)` can be
    asked about; there None means "not stated", which fits unless the field's rules say
    `required: true`, `nullable: false` or `empty: false`, and other fields do not matter.
    `types` adds names for the rule `type`. Raises SchemaError for what is no Cerberus schema.
    """
    known = {**TYPES, **(types or {})}
    read = Grammar(known).read_schema(schema)
    try:
        compiler = _Compiler(known)
        if get is None:
            return compiler.compile_mapping(read, Context(allow_unknown, False))
        return compiler.compile_fields(read, get)
    except UncompiledError:
        return delegate_schema(read, known, get, allow_unknown)


class _Compiler:
    """Compiles with one table of types."""

    def __init__(self, types: Mapping[str, Accepts]) -> None:
        self._types = types

    def compile_mapping(self, schema: dict[str, Rules], context: Context) -> Predicate:
        """Return a predicate over mappings that hold every key."""
        checks = {name: self.compile_rules(rules, context) for name, rules in schema.items()}
        required = frozenset(
            name
            for name, rules in schema.items()
            if rules.get("required", context.require_all) is True
        )
        links = [
            (name, _compile_dependencies(rules["dependencies"], _has_key, _get_key))
            for name, rules in schema.items()
            if "dependencies" in rules
        ]
        allow_unknown = context.allow_unknown

        def fits(document: Mapping[str, object]) -> bool:
            for name, value in document.items():
                check = checks.get(name)
                if check is None:
                    if not allow_unknown:
                        return False
                elif not check(value):
                    return False
            if required and not required <= document.keys():
                return False
            return not links or all(link(document) for name, link in links if name in document)

        return fits

    def compile_fields(self, schema: dict[str, Rules], get: Get) -> Predicate:
        """Return a predicate over subjects that are asked for their fields one by one."""

        def has(subject: Given, name: str) -> bool:
            return get(subject, name) is not None

        context = Context(False, False)
        fields: list[tuple[str, Predicate, bool, Predicate | None]] = []
        for name, rules in schema.items():
            link = None
            if "dependencies" in rules:
                link = _compile_dependencies(rules["dependencies"], has, get)
            check = self.compile_rules(rules, context)
            fields.append((name, check, is_demanded(rules), link))

        def fits(subject: Given) -> bool:
            for name, check, demanded, link in fields:
                value = get(subject, name)
                if value is None:
                    if demanded:
                        return False
                elif not check(value) or (link is not None and not link(subject)):
                    return False
            return True

        return fits

    def compile_rules(self, rules: Rules, context: Context, *, inner: bool = False) -> Predicate:
        """Return a predicate over one value; `inner` where no mapping with siblings is around."""
        if inner and "dependencies" in rules:
            raise UncompiledError
        always: list[Predicate] = []
        unless_empty: list[Predicate] = []
        for name, constraint in rules.items():
            check = self._compile_rule(name, constraint, rules, context)
            if check is not None:
                (unless_empty if name in SKIPPED_WHEN_EMPTY else always).append(check)
        if "empty" in rules:
            return judge_empty(rules, always, unless_empty)
        return judge(rules.get("nullable", False), always + unless_empty)

    def _compile_rule(
        self, name: str, constraint: Given, rules: Rules, context: Context
    ) -> Predicate | None:
        if name in CHECKS:
            return CHECKS[name](constraint)
        if name in LOGIC:
            return self._compile_logic(name, constraint, rules, context)
        if name in ("keysrules", "valuesrules"):
            check = self.compile_rules(constraint, context, inner=True)
            return over_keys(check) if name == "keysrules" else over_values(check)
        if name == "type":
            return self._compile_type(constraint)
        if name == "schema":
            return self._compile_inner(constraint, rules, context)
        if name == "allow_unknown" and not isinstance(constraint, bool):
            raise UncompiledError
        if name in _SAID_ELSEWHERE:
            return None
        raise UncompiledError

    def _compile_type(self, constraint: str | Sequence[str]) -> Predicate:
        names = (constraint,) if isinstance(constraint, str) else tuple(constraint)
        tests = tuple(self._types[name] for name in names if name)
        if not tests:
            return accept_all
        if len(tests) == 1:
            return tests[0]
        return lambda value: any(test(value) for test in tests)

    def _compile_inner(self, inner: Given, rules: Rules, context: Context) -> Predicate:
        named = rules.get("type", ())
        names = {named} if isinstance(named, str) else set(named)
        if not names or ("dict" in names and names & {"list", "daftar"}):
            raise UncompiledError
        if holds_items(rules, inner):
            return over_items(self.compile_rules(inner, context, inner=True))
        if "dict" not in names:
            raise UncompiledError
        within = Context(
            rules.get("allow_unknown", context.allow_unknown),
            rules.get("require_all", context.require_all),
        )
        return if_mapping(self.compile_mapping(inner, within))

    def _compile_logic(
        self, name: str, definitions: list[Rules], rules: Rules, context: Context
    ) -> Predicate:
        """Compile alternatives; like Cerberus, each inherits `type` and what may be unknown."""
        inherited: Rules = {key: rules[key] for key in ("type", "allow_unknown") if key in rules}
        inherited.setdefault("allow_unknown", context.allow_unknown)
        around = Context(True, context.require_all)
        checks = [
            self.compile_rules({**inherited, **one}, around, inner=True) for one in definitions
        ]
        total = len(checks)
        wanted: dict[str, Callable[[int], bool]] = {
            "anyof": lambda count: count > 0,
            "allof": lambda count: count == total,
            "noneof": lambda count: count == 0,
            "oneof": lambda count: count == 1,
        }
        enough = wanted[name]
        return lambda value: enough(sum(check(value) for check in checks))


_SAID_ELSEWHERE = frozenset(
    ("allow_unknown", "dependencies", "empty", "meta", "nullable", "require_all", "required")
)


def _has_key(document: Mapping[str, object], name: str) -> bool:
    return name in document


def _get_key(document: Mapping[str, object], name: str) -> object:
    return document.get(name)


def _compile_dependencies(wanted: Given, has: Callable[[Any, str], bool], get: Get) -> Predicate:
    if isinstance(wanted, str):
        wanted = (wanted,)
    if has is _has_key and any("." in name or name.startswith("^") for name in wanted):
        raise UncompiledError
    if not isinstance(wanted, Mapping):
        names = tuple(wanted)
        return lambda subject: all(has(subject, name) for name in names)
    values = {
        name: tuple(one) if isinstance(one, (list, tuple)) else (one,)
        for name, one in wanted.items()
    }
    return lambda subject: all(get(subject, name) in ones for name, ones in values.items())
