"""Conditions of a rule that can never hold, that ask for nothing, or that take too long."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from checker.errors import Text, unknown
from checker.graph.subject import PAIR_FIELDS, SubjectType
from checker.knowledge.paths import QUANTITY_TYPES
from checker.knowledge.vocabulary import Vocabulary
from checker.model.plan import QUANTITY_PARTS
from checker.rulebook.patterns import find_dangers
from checker.rulebook.rule import Rule
from checker.rulebook.template import FACTS
from checker.rulebook.weakness import Weakness
from checker.schema.predicate import compile_schema

NEVER = Text("syarat ini tidak pernah terpenuhi", "this condition can never hold")
NO_SIZE = Text(
    "min dan max tidak menguji apa pun di sini: isian ini bukan bilangan",
    "min and max test nothing here: the field is no number",
)
NO_TEXT = Text(
    "regex tidak menguji apa pun di sini: isian ini bukan teks",
    "regex tests nothing here: the field is no text",
)
_NUMBERS = frozenset(("bulat", "tahun"))
_NO_TEXTS = frozenset(("bulat", "tahun", "tanggal", "benar", "daftar", "tautan"))
_NUMBER_PARTS = frozenset(("nilai", "nilai_atas"))
_PART_VALUES: Mapping[str, Sequence[object]] = {
    "jenis": (
        "bilangan", "persen", "uang", "predikat", "rentang", "batas", "rangkaian", "teks", "rusak",
    ),
    "batas": (">=", ">", "<=", "<"),
}  # fmt: skip

Rules = Mapping[str, Any]


def find_weak_conditions(rule: Rule, vocabulary: Vocabulary) -> Iterator[Weakness]:
    """Yield what is weak in `where`, in `when`, and in the schemas of the verb `fields`."""
    said = rule.tree.data
    subject = rule.selector.subject
    where = said["for"].get("where", {})
    for schema in (where, *(softer["when"] for softer in said.get("softer", ()))):
        for path, rules in schema.items():
            yield from _judge(path, rules, schema, subject, vocabulary, is_condition=True)
    demands = said["check"].get("fields", {})
    for path, rules in demands.items():
        yield from _judge(path, rules, demands, subject, vocabulary, is_condition=False)
    yield from _find_contradictions(rule, where, vocabulary)
    yield from _find_slow(said["for"])
    yield from _find_slow(said["check"])
    yield from _find_slow(said.get("softer", []))


def _judge(
    path: str,
    rules: Rules,
    schema: object,
    subject: SubjectType,
    vocabulary: Vocabulary,
    *,
    is_condition: bool,
) -> Iterator[Weakness]:
    known = _known_values(path, subject, vocabulary)
    outside = list(_find_outside(rules, known))
    yield from outside
    yield from _find_toothless(path, rules, subject, vocabulary)
    if is_condition and not outside and not _can_hold(rules, known):
        yield Weakness(NEVER, schema, path, at_key=True)


def _known_values(
    path: str, subject: SubjectType, vocabulary: Vocabulary
) -> Sequence[object] | None:
    """Return all values that a field may have; None where they are not to be listed."""
    if path.partition(".")[0] == FACTS:
        return None
    if path in PAIR_FIELDS:
        return (True, False)
    fields = subject.find_fields(path, vocabulary)
    if fields and all(field.type == "benar" for field in fields):
        return (True, False)
    if fields and all(field.allowed for field in fields):
        return list(dict.fromkeys(value for field in fields for value in field.allowed))
    part = _part_of(path, subject, vocabulary)
    return None if part is None else _PART_VALUES.get(part)


def _part_of(path: str, subject: SubjectType, vocabulary: Vocabulary) -> str | None:
    """Return which part of a quantity the path names, None if it names something else."""
    head, _, part = path.rpartition(".")
    types = subject.find_types(head, vocabulary) if head else frozenset()
    is_part = part in QUANTITY_PARTS and bool(types) and types <= set(QUANTITY_TYPES)
    return part if is_part else None


def _find_outside(rules: Rules, known: Sequence[object] | None) -> Iterator[Weakness]:
    if known is None:
        return
    for option in ("allowed", "forbidden"):
        values = rules.get(option, ())
        for i, value in enumerate(values):
            if value is not None and value not in known:
                message = unknown(Text("nilai", "value"), _show(value), map(_show, known))
                yield Weakness(message, values, i)


def _show(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _find_toothless(
    path: str, rules: Rules, subject: SubjectType, vocabulary: Vocabulary
) -> Iterator[Weakness]:
    """Yield rules that every value of the field satisfies."""
    part = _part_of(path, subject, vocabulary)
    types = subject.find_types(path, vocabulary)
    if part is None and not types:
        return
    numeric = part in _NUMBER_PARTS if part else bool(types & _NUMBERS)
    textual = part not in _NUMBER_PARTS if part else not types <= _NO_TEXTS
    for option in ("min", "max"):
        if option in rules and not numeric:
            yield Weakness(NO_SIZE, rules, option, at_key=True)
    if "regex" in rules and not textual:
        yield Weakness(NO_TEXT, rules, "regex", at_key=True)


def _can_hold(rules: Rules, known: Sequence[object] | None) -> bool:
    """Whether some value satisfies all rules of one field."""
    if rules.get("nullable") is True:
        return True
    for low, high in (("min", "max"), ("minlength", "maxlength")):
        if low in rules and high in rules and _passes(rules[low], rules[high]):
            return False
    candidates = rules.get("allowed", known)
    if candidates is None:
        return True
    fits = compile_schema({"nilai": rules}, get=lambda value, _: value)
    return any(value is not None and fits(value) for value in candidates)


def _passes(low: Any, high: Any) -> bool:
    try:
        return bool(low > high)
    except TypeError:
        return False


def _find_contradictions(
    rule: Rule, where: Mapping[str, Rules], vocabulary: Vocabulary
) -> Iterator[Weakness]:
    """Yield conditions that other parts of `for` make impossible."""
    subject, selector = rule.selector.subject, rule.selector
    for path, rules in where.items():
        optional = rules.get("nullable") is True
        if path in selector.absent and not optional:
            yield Weakness(NEVER, where, path, at_key=True)
        allowed = rules.get("allowed")
        missed = selector.jenis and allowed and not set(allowed) & set(selector.jenis)
        if path == "dokumen.jenis" and missed:
            yield Weakness(NEVER, where, path, at_key=True)
        if not subject.is_pair and not optional:
            yield from _find_lacking(path, where, subject, vocabulary)


def _find_lacking(
    path: str, where: object, subject: SubjectType, vocabulary: Vocabulary
) -> Iterator[Weakness]:
    """Yield kinds that are asked about and have no such field, so that none is ever selected."""
    head = path.partition(".")[0]
    if head in ("dokumen", "wadah"):
        return
    for kind in subject.kinds:
        if SubjectType((kind,)).find_fault(path, vocabulary) is not None:
            message = Text(
                f"{kind} tidak memiliki {path}, sehingga tidak pernah ditanyai",
                f"{kind} has no {path}, so that none is ever asked about",
            )
            yield Weakness(message, where, path, at_key=True)


def _find_slow(said: Any) -> Iterator[Weakness]:
    if isinstance(said, Mapping):
        pattern = said.get("regex")
        if isinstance(pattern, str):
            for danger in find_dangers(pattern):
                yield Weakness(danger, said, "regex")
        for inner in said.values():
            yield from _find_slow(inner)
    elif isinstance(said, list):
        for inner in said:
            yield from _find_slow(inner)
