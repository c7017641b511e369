"""Rows of two documents matched: pinned first, then equal texts, then the most alike."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import combinations
from typing import NamedTuple

from checker.graph.pairs import Pair
from checker.graph.pins import Pins
from checker.knowledge.alignments import Alignment
from checker.knowledge.paths import build_getter
from checker.language.similarity import Likeness
from checker.language.words import plain
from checker.model.plan import Element

Compare = Callable[[str, str], Likeness]
Keys = Callable[[str], Iterable[str]]
"""Gives what two texts must share, one of them at least, to be the same."""
Linked = Callable[[Element, str, Element], bool]
"""Whether the plan states that relation from the first element to the second."""

SUPPORTS = "mendukung"
SAME, NEAR, NONE = "same", "near", "none"
_TIE = 0.01
_PREFERENCE = {"pin": 2000.0, SAME: 1000.0, NEAR: 0.0}
_PINNED = "\0pin"


class Comparison(NamedTuple):
    """How texts are compared; with `keys` only those that share one need be."""

    compare: Compare
    keys: Keys | None = None


class Matcher:
    """Matches the rows of one alignment; deterministic, with ties broken by document order."""

    def __init__(
        self,
        alignment: Alignment,
        compare: Compare,
        pins: Pins,
        linked: Linked,
        keys: Keys | None = None,
    ) -> None:
        self._keys = keys
        self.alignment = alignment
        self._linked = linked
        self._compare = compare
        self._pins = pins
        self._text = build_getter(alignment.text)
        self._also = build_getter(alignment.also) if alignment.also else None

    def match(self, left: Sequence[Element], right: Sequence[Element]) -> list[Pair]:
        """Return pairs in the order of `left`, then the rows of `right` that have no counterpart."""
        if self.alignment.within_itself:
            return self._match_within(left)
        table = self._compare_all(left, right)
        chosen = self._choose_one_to_one(table) if self.alignment.one_to_one else _choose(table)
        return self._arrange(left, right, chosen)

    def _match_within(self, rows: Sequence[Element]) -> list[Pair]:
        found = (self._look(rows[i], rows[j]) for i, j in self._find_candidates(rows))
        return [pair for pair in found if pair is not None and pair.outcome == SAME]

    def _find_candidates(self, rows: Sequence[Element]) -> Iterable[tuple[int, int]]:
        """Return which rows of one list could be the same, in order."""
        if self._keys is None:
            return combinations(range(len(rows)), 2)
        sharing: dict[str, list[int]] = defaultdict(list)
        for i, row in enumerate(rows):
            text = self._text(row)
            if isinstance(text, str):
                pinned = self._pins.concern(self.alignment.name, text)
                for key in {*self._keys(text), *([_PINNED] if pinned else ())}:
                    sharing[key].append(i)
        return sorted({pair for group in sharing.values() for pair in combinations(group, 2)})

    def _compare_all(
        self, left: Sequence[Element], right: Sequence[Element]
    ) -> dict[tuple[int, int], Pair]:
        table: dict[tuple[int, int], Pair] = {}
        settled = self._settle_equal(left, right, table) if self.alignment.one_to_one else set()
        open_left = [(i, row) for i, row in enumerate(left) if (0, i) not in settled]
        open_right = [(j, row) for j, row in enumerate(right) if (1, j) not in settled]
        for i, one in open_left:
            for j, other in open_right:
                pair = self._look(one, other)
                if pair is not None:
                    table[i, j] = pair
        return table

    def _settle_equal(
        self,
        left: Sequence[Element],
        right: Sequence[Element],
        table: dict[tuple[int, int], Pair],
    ) -> set[tuple[int, int]]:
        """Pair rows whose text stands exactly once on either side, so that few are left to compare."""
        places: dict[str, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
        for side, rows in enumerate((left, right)):
            for i, row in enumerate(rows):
                text = self._text(row)
                if isinstance(text, str) and not self._pins.concern(self.alignment.name, text):
                    places[plain(text)][side].append(i)
        settled: set[tuple[int, int]] = set()
        for ours, theirs in places.values():
            if len(ours) == len(theirs) == 1:
                pair = self._look(left[ours[0]], right[theirs[0]])
                if pair is not None and pair.outcome == SAME:
                    table[ours[0], theirs[0]] = pair
                    settled |= {(0, ours[0]), (1, theirs[0])}
        return settled

    def _look(self, one: Element, other: Element) -> Pair | None:
        """Compare two rows; None where they are nothing to each other."""
        ours, theirs = self._text(one), self._text(other)
        if not isinstance(ours, str) or not isinstance(theirs, str):
            return None
        decided = self._pins.decide(self.alignment.name, ours, theirs)
        if decided is None and self.alignment.within_itself:  # neither row is left or right of it
            decided = self._pins.decide(self.alignment.name, theirs, ours)
        if decided is not None:
            return Pair(self.alignment.name, one, other, SAME, 100.0, "pin") if decided else None
        likeness = self._compare(ours, theirs)
        if likeness.outcome == NONE:
            if self.alignment.links and self._linked(other, self.alignment.links, one):
                return Pair(self.alignment.name, one, other, NEAR, 100.0, "tertulis", linked=True)
            return None
        linked = self._is_supported(one, other)
        return Pair(self.alignment.name, one, other, *likeness, linked=linked)

    def _is_supported(self, one: Element, other: Element) -> bool:
        """Whether the plan states that `other` or its container supports `one` or its container."""
        lower = [row for row in (other, other.parent) if row is not None]
        upper = [row for row in (one, one.parent) if row is not None]
        return any(self._linked(source, SUPPORTS, target) for source in lower for target in upper)

    def _choose_one_to_one(self, table: dict[tuple[int, int], Pair]) -> dict[tuple[int, int], Pair]:
        chosen, contested = _settle(table)
        if contested:
            chosen |= self._choose_best(contested)
        return chosen

    def _choose_best(self, contested: dict[tuple[int, int], Pair]) -> dict[tuple[int, int], Pair]:
        import networkx as nx  # late: a check where no rows compete never needs it

        graph: nx.Graph[tuple[int, int]] = nx.Graph()
        for (i, j), pair in contested.items():
            graph.add_edge((0, i), (1, j), weight=self._weigh(i, j, pair))
        best = {(min(a, b)[1], max(a, b)[1]) for a, b in nx.max_weight_matching(graph)}
        return {at: pair for at, pair in contested.items() if at in best}

    def _weigh(self, i: int, j: int, pair: Pair) -> float:
        preference = _PREFERENCE["pin" if pair.how == "pin" else pair.outcome]
        weight = preference + pair.score - _TIE * abs(i - j)
        if self._also is not None and pair.left is not None and pair.right is not None:
            ours, theirs = self._also(pair.left), self._also(pair.right)
            if isinstance(ours, str) and isinstance(theirs, str):
                weight += self._compare(ours, theirs).score / 10
        return weight

    def _arrange(
        self,
        left: Sequence[Element],
        right: Sequence[Element],
        chosen: dict[tuple[int, int], Pair],
    ) -> list[Pair]:
        matched_left = {i for i, _ in chosen}
        matched_right = {j for _, j in chosen}
        name = self.alignment.name
        alone = {
            (i, -1): Pair(name, left[i], None, NONE, 0.0, "beda")
            for i in range(len(left))
            if i not in matched_left
        }
        pairs = [pair for _, pair in sorted({**chosen, **alone}.items(), key=lambda item: item[0])]
        pairs += [
            Pair(name, None, row, NONE, 0.0, "beda")
            for j, row in enumerate(right)
            if j not in matched_right
        ]
        return pairs


def _settle(
    table: dict[tuple[int, int], Pair],
) -> tuple[dict[tuple[int, int], Pair], dict[tuple[int, int], Pair]]:
    """Choose what needs no weighing, and return it with the candidates that are left.

    A SAME that is the only one of both its rows is chosen whatever is near to them, as it outweighs
    any two NEAR; so is a pair whose rows have no other candidate.
    """
    left = dict(table)
    chosen: dict[tuple[int, int], Pair] = {}
    for outcomes in ({SAME}, {SAME, NEAR}):
        rows = Counter(
            row for at, pair in left.items() if pair.outcome in outcomes for row in _rows(at)
        )
        sole = {
            at: pair
            for at, pair in left.items()
            if pair.outcome in outcomes and all(rows[row] == 1 for row in _rows(at))
        }
        chosen |= sole
        taken = {row for at in sole for row in _rows(at)}
        left = {at: pair for at, pair in left.items() if not taken & set(_rows(at))}
    return chosen, left


def _rows(at: tuple[int, int]) -> tuple[tuple[int, int], tuple[int, int]]:
    return (0, at[0]), (1, at[1])


def _choose(table: dict[tuple[int, int], Pair]) -> dict[tuple[int, int], Pair]:
    """Keep every SAME pair, and the best NEAR one of each row that has no SAME."""
    chosen = {at: pair for at, pair in table.items() if pair.outcome == SAME}
    for side in (1, 0):
        settled = {at[side] for at in chosen}
        best: dict[int, tuple[int, int]] = {}
        for at, pair in table.items():
            row = at[side]
            if row not in settled and (row not in best or pair.score > table[best[row]].score):
                best[row] = at
        chosen.update((at, table[at]) for at in best.values())
    return chosen
