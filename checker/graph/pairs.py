"""Which row is which: the outcome of comparing the rows of two documents."""

from __future__ import annotations

from dataclasses import dataclass, field

from checker.model.plan import Element


@dataclass(frozen=True, slots=True)
class Pair:
    """Two rows taken for counterparts (same, near), or one row that has none.

    `how` is a stable word for why; `score` goes to 100; `linked` tells whether the plan states that
    the right row, or what contains it, supports the left row or what contains that.
    """

    alignment: str
    left: Element | None
    right: Element | None
    outcome: str
    score: float
    how: str
    linked: bool = False

    @property
    def across_levels(self) -> bool:
        """Whether the two rows belong to different units."""
        if self.left is None or self.right is None:
            return False
        return self.left.root.get("unit_baku") != self.right.root.get("unit_baku")

    @property
    def one(self) -> Element:
        """The row that stands for the pair: the right one, or the only one."""
        found = self.right or self.left
        assert found is not None, "a pair has at least one row"
        return found


@dataclass(frozen=True, slots=True)
class Lack:
    """A document that could not be compared since its counterpart is not there.

    `needs` is the kind of document, or of row, that is missing; `side` the side it would be on.
    """

    document: Element
    needs: str
    side: str


@dataclass(slots=True)
class Pairing:
    """The outcome of one alignment over all documents."""

    pairs: list[Pair] = field(default_factory=list)
    lacks: list[Lack] = field(default_factory=list)
