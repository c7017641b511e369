"""What is wrong with a file's structure, in plain words for those who wrote it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from checker.errors import Text, unknown
from checker.schema.grammar import Given
from checker.schema.types import name_type

Words = Mapping[str, Text]


class Fault:
    """One rule that was broken: at which key, what the rule wants, and what stands there."""

    __slots__ = ("constraint", "detail", "key", "rule", "value")

    def __init__(self, key: str, rule: str, constraint: Given, value: Given, detail: Given) -> None:
        self.key = key
        self.rule = rule
        self.constraint = constraint
        self.value = value
        self.detail = detail


def say_unknown_key(key: str, known: Iterable[str]) -> Text:
    """Say that a key does not exist here, and which are meant or possible."""
    known = list(known)
    if known:
        return unknown(Text("kunci", "key"), key, known)
    return Text(f'kunci "{key}" tidak boleh ada di sini', f'the key "{key}" is not allowed here')


def say_fault(fault: Fault, words: Words) -> Text:
    """Say which rule was broken; `words` are the caller's names for its own types."""
    if fault.rule == "type":
        return say_wrong_type(fault.key, _names(fault.constraint), fault.value, words)
    saying = _SAYINGS.get(fault.rule)
    if saying is not None:
        return saying(fault)
    return Text(
        f'nilai "{fault.key}" tidak sesuai aturan {fault.rule}',
        f'the value of "{fault.key}" breaks the rule {fault.rule}',
    )


def say_wrong_type(key: str, types: Sequence[str], value: object, words: Words) -> Text:
    """Say what is expected at `key` and what stands there."""
    expected = [words.get(name) or name_type(name) for name in types]
    expected = list(dict.fromkeys(expected))
    stands = describe(value)
    return Text(
        f'"{key}" harus berupa {" atau ".join(one.id for one in expected)}, bukan {stands.id}',
        f'"{key}" must be {" or ".join(one.en for one in expected)}, not {stands.en}',
    )


def describe(value: object) -> Text:
    """Return in a few words what a value is."""
    if value is None:
        return Text("kosong", "empty")
    if isinstance(value, Mapping):
        return Text("pasangan kunci: nilai", "key: value pairs")
    if isinstance(value, (list, tuple)):
        return Text("daftar", "a list")
    shown = _shorten(value)
    if isinstance(value, str):
        return Text(f'teks "{shown}"', f'the text "{shown}"')
    return Text(shown, shown)


def _say_required(fault: Fault) -> Text:
    return Text(f'kunci "{fault.key}" wajib ada', f'the key "{fault.key}" is missing')


def _say_empty(fault: Fault) -> Text:
    return Text(f'"{fault.key}" tidak boleh kosong', f'"{fault.key}" must not be empty')


def _say_allowed(fault: Fault) -> Text:
    what = Text(f'nilai "{fault.key}"', f'value of "{fault.key}"')
    shown = _shorten(fault.value)
    return unknown(
        Text(f"{what.id}:", f"{what.en}:"), shown, [str(one) for one in fault.constraint]
    )


def _say_forbidden(fault: Fault) -> Text:
    shown = _shorten(fault.value)
    return Text(
        f'"{shown}" tidak boleh menjadi nilai "{fault.key}"',
        f'"{shown}" must not be the value of "{fault.key}"',
    )


def _say_bound(least: bool) -> Callable[[Fault], Text]:
    words = Text("paling sedikit", "at least") if least else Text("paling banyak", "at most")

    def say(fault: Fault) -> Text:
        shown = _shorten(fault.value)
        return Text(
            f'"{fault.key}" {words.id} {fault.constraint}, bukan {shown}',
            f'"{fault.key}" must be {words.en} {fault.constraint}, not {shown}',
        )

    return say


def _say_length(least: bool) -> Callable[[Fault], Text]:
    words = Text("paling sedikit", "at least") if least else Text("paling banyak", "at most")

    def say(fault: Fault) -> Text:
        of_text = isinstance(fault.value, str)
        unit = Text("karakter", "characters") if of_text else Text("butir", "items")
        count = len(fault.value)
        return Text(
            f'"{fault.key}" memuat {count} {unit.id}; {words.id} {fault.constraint}',
            f'"{fault.key}" has {count} {unit.en}; {words.en} {fault.constraint}',
        )

    return say


def _say_regex(fault: Fault) -> Text:
    shown = _shorten(fault.value)
    return Text(
        f'bentuk "{shown}" tidak sesuai untuk "{fault.key}" (pola {fault.constraint})',
        f'"{shown}" has the wrong form for "{fault.key}" (pattern {fault.constraint})',
    )


def _say_contains(fault: Fault) -> Text:
    missing = ", ".join(sorted(str(one) for one in fault.detail))
    return Text(f'"{fault.key}" harus memuat: {missing}', f'"{fault.key}" must contain: {missing}')


def _say_dependencies(fault: Fault) -> Text:
    wanted = ", ".join(str(one) for one in _names(fault.constraint))
    return Text(
        f'"{fault.key}" hanya boleh ada bersama: {wanted}',
        f'"{fault.key}" is only allowed together with: {wanted}',
    )


def _say_excludes(fault: Fault) -> Text:
    other = ", ".join(str(one) for one in _names(fault.constraint))
    return Text(
        f'"{fault.key}" tidak boleh ada bersama: {other}',
        f'"{fault.key}" must not stand together with: {other}',
    )


def _say_shape(fault: Fault) -> Text:
    return Text(
        f'isi "{fault.key}" tidak sesuai bentuk mana pun yang diperbolehkan',
        f'the content of "{fault.key}" fits none of the allowed forms',
    )


_SAYINGS: Mapping[str, Callable[[Fault], Text]] = {
    "allowed": _say_allowed,
    "anyof": _say_shape,
    "contains": _say_contains,
    "dependencies": _say_dependencies,
    "empty": _say_empty,
    "excludes": _say_excludes,
    "forbidden": _say_forbidden,
    "max": _say_bound(False),
    "maxlength": _say_length(False),
    "min": _say_bound(True),
    "minlength": _say_length(True),
    "noneof": _say_shape,
    "nullable": _say_empty,
    "oneof": _say_shape,
    "regex": _say_regex,
    "required": _say_required,
}


def _names(constraint: Given) -> list[str]:
    return [constraint] if isinstance(constraint, str) else [str(one) for one in constraint]


def _shorten(value: object) -> str:
    shown = str(value).replace("\n", " ")
    return shown if len(shown) <= 60 else shown[:57] + "..."
