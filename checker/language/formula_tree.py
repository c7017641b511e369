"""What a formula is made of once it is understood: phrases, numbers, and operations on them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checker.model.place import Span


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that name a quantity."""

    span: Span


@dataclass(frozen=True, slots=True)
class Number:
    """A number; 100.0 for both `100` and `100%`, since offices write either."""

    span: Span
    value: float


@dataclass(frozen=True, slots=True)
class Operation:
    """Two nodes joined by `sign`: one of + - * /."""

    span: Span
    sign: str
    left: Node
    right: Node


Node = Phrase | Number | Operation


def join(sign: str, left: Node, right: Node) -> Operation:
    """Return the operation on two nodes; its span covers both."""
    start = min(left.span.start, right.span.start)
    return Operation(Span(start, max(left.span.end, right.span.end)), sign, left, right)


def constant_of(node: Node) -> float | None:
    """Return the number that `node` comes to, None where it holds a phrase."""
    if isinstance(node, Number):
        return node.value
    if isinstance(node, Phrase):
        return None
    left, right = constant_of(node.left), constant_of(node.right)
    if left is None or right is None:
        return None
    if node.sign == "/":
        return left / right if right else None
    return {"+": left + right, "-": left - right, "*": left * right}[node.sign]


def strip_factor(node: Node) -> tuple[Node, float]:
    """Part `node` into what is multiplied and the number it is multiplied by (1.0 if none)."""
    factor = 1.0
    while isinstance(node, Operation) and node.sign == "*":
        left, right = constant_of(node.left), constant_of(node.right)
        if right is not None:
            node, factor = node.left, factor * right
        elif left is not None:
            node, factor = node.right, factor * left
        else:
            break
    return node, factor


def addends(node: Node) -> tuple[Node, ...]:
    """Return the nodes that are added in `node`, itself alone where nothing is added."""
    if isinstance(node, Operation) and node.sign == "+":
        return (*addends(node.left), *addends(node.right))
    return (node,)


def phrases(node: Node) -> Iterator[Phrase]:
    """Walk the phrases of `node` from left to right."""
    if isinstance(node, Phrase):
        yield node
    elif isinstance(node, Operation):
        yield from phrases(node.left)
        yield from phrases(node.right)
