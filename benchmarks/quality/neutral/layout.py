"""The order of rows and keys, and the dress that YAML gives to texts."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterator
from functools import partial
from random import Random
from typing import Any

from ruamel.yaml import YAML

from benchmarks.quality.mutant import Mutant, Plans, neutral
from benchmarks.quality.plans import Base
from benchmarks.quality.rows import LISTS


def _reorder(base: Base, what: str, sort: Callable[[list[Any]], None]) -> Iterator[Mutant]:
    def apply(plans: Plans) -> None:
        for plan in plans.values():
            for key in LISTS:
                for row in plan.get(key) or ():
                    sort(row.get("indikator") or [])
                sort(plan.get(key) or [])

    if any(len(plan.get(key) or ()) > 1 for plan in base.plans.values() for key in LISTS):
        yield Mutant(what, apply)


@neutral(spares=["STR006"], by_count=True)
def reorder_rows(base: Base) -> Iterator[Mutant]:
    """Rows of tables in another order; only their numbers are disturbed by it."""
    yield from _reorder(base, "reversed", lambda rows: rows.reverse())
    yield from _reorder(base, "shuffled", lambda rows: Random(len(rows)).shuffle(rows))


@neutral(by_count=True)
def reorder_programs(base: Base) -> Iterator[Mutant]:
    """Programmes in another order."""

    def apply(plans: Plans) -> None:
        for plan in plans.values():
            (plan.get("program") or []).reverse()

    if any(len(plan.get("program") or ()) > 1 for plan in base.plans.values()):
        yield Mutant("programmes reversed", apply)


@neutral()
def reorder_keys(base: Base) -> Iterator[Mutant]:
    """The keys of every mapping in another order; lists stay as they are."""

    def apply(plans: Plans) -> None:
        for alias, plan in plans.items():
            plans[alias] = _turned(plan)

    yield Mutant("keys reversed", apply)


def _turned(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _turned(value[key]) for key in reversed(value)}
    return [_turned(item) for item in value] if isinstance(value, list) else value


@neutral()
def requote(base: Base) -> Iterator[Mutant]:
    """Plain, single or double quotes; JSON on one line or on many."""
    for style in (None, "'", '"'):
        yield Mutant(f"quotes {style}", _dressing(partial(_write_block, style)))
    for indent in (None, 2):
        yield Mutant(f"JSON, indent {indent}", _dressing(partial(_write_json, indent)))


def _dressing(write: Callable[[Any], bytes]) -> Callable[[Plans], None]:
    def apply(plans: Plans) -> None:
        for alias, plan in plans.items():
            plans[alias] = write(plan)  # type: ignore[assignment]  # the laboratory takes files too

    return apply


def _write_json(indent: int | None, plan: Any) -> bytes:
    return json.dumps(plan, ensure_ascii=False, indent=indent).encode()


def _write_block(style: str | None, plan: Any) -> bytes:
    yaml = YAML(typ="safe", pure=True)
    yaml.default_style = style  # type: ignore[assignment]  # its stub knows None alone
    yaml.default_flow_style = False
    yaml.allow_unicode = True
    yaml.width = 100
    stream = io.BytesIO()
    yaml.dump(_filled(plan), stream)
    return stream.getvalue()


def _filled(value: Any) -> Any:
    """Leave out what is empty: with quotes it would no longer be."""
    if isinstance(value, dict):
        return {key: _filled(item) for key, item in value.items() if item is not None}
    return [_filled(item) for item in value] if isinstance(value, list) else value
