"""Options of a verb: a mapping of a rule file turned into the verb's dataclass, every slip placed."""

from __future__ import annotations

import types
import typing
from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from typing import Any, TypeVar

from checker.errors import Text, unknown

T = TypeVar("T")


class OptionFault(Exception):
    """What is wrong with one option; `path` leads to it inside the verb's mapping.

    The last step may be one word of a list. `at_key` says that the option's name itself is wrong.
    """

    def __init__(self, path: tuple[str, ...], message: Text, *, at_key: bool = False) -> None:
        super().__init__(message.id)
        self.path = path
        self.message = message
        self.at_key = at_key


def read_options(shape: type[T], said: object) -> T:
    """Build `shape` from a mapping; OptionFault where a name or a value does not fit.

    A field's name is the option's, less a trailing underscore (`in_` is the option `in`).
    """
    if not isinstance(said, Mapping):
        raise OptionFault((), _expected(Text("pemetaan pilihan", "a mapping of options"), said))
    known = {field.name.rstrip("_"): field for field in fields(typing.cast(Any, shape))}
    for name in said:
        if name not in known:
            message = unknown(Text("pilihan", "option"), str(name), known)
            raise OptionFault((str(name),), message, at_key=True)
    hints = typing.get_type_hints(shape)
    values = {}
    for name, field in known.items():
        if name in said:
            values[field.name] = _fit(hints[field.name], said[name], (name,))
        elif _is_required(field):
            message = Text(f'pilihan "{name}" harus ada', f'the option "{name}" is required')
            raise OptionFault((), message)
    return shape(**values)


def _is_required(field: Field[Any]) -> bool:
    return field.default is MISSING and field.default_factory is MISSING


def _fit(hint: Any, value: object, path: tuple[str, ...]) -> object:
    origin, inner = typing.get_origin(hint), typing.get_args(hint)
    if origin in (types.UnionType, typing.Union):
        hint = next(arm for arm in inner if arm is not type(None))
        return _fit(hint, value, path)
    if origin is typing.Literal:
        if value not in inner:
            raise OptionFault(path, unknown(Text("nilai", "value"), str(value), map(str, inner)))
        return value
    if origin is tuple:
        return _fit_names(value, path)
    if is_dataclass(hint) and isinstance(hint, type):
        try:
            return read_options(hint, value)
        except OptionFault as fault:
            inner_path = (*path, *fault.path)
            raise OptionFault(inner_path, fault.message, at_key=fault.at_key) from None
    return _fit_plain(origin or hint, value, path)


def _fit_names(value: object, path: tuple[str, ...]) -> tuple[str, ...]:
    names = value if isinstance(value, list) else [value]
    if not names or not all(isinstance(name, str) for name in names):
        raise OptionFault(
            path, _expected(Text("satu nama atau daftar nama", "a name or names"), value)
        )
    return tuple(names)


_PLAIN: dict[Any, tuple[tuple[type, ...], Text]] = {
    str: ((str,), Text("teks", "a text")),
    bool: ((bool,), Text("true atau false", "true or false")),
    int: ((int,), Text("bilangan bulat", "a whole number")),
    float: ((int, float), Text("bilangan", "a number")),
    Mapping: ((Mapping,), Text("pemetaan", "a mapping")),
}


def _fit_plain(wanted: Any, value: object, path: tuple[str, ...]) -> object:
    wanted = Mapping if wanted is typing.get_origin(typing.Mapping[str, object]) else wanted
    allowed, label = _PLAIN[wanted]
    if not isinstance(value, allowed) or (isinstance(value, bool) and wanted is not bool):
        raise OptionFault(path, _expected(label, value))
    return value


def _expected(what: Text, value: object) -> Text:
    return Text(f"seharusnya {what.id}, bukan {value!r}", f"expected {what.en}, not {value!r}")
