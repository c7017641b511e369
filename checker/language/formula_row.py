"""The items of one level of a formula, with the questions that its signs ask about neighbours."""

from __future__ import annotations

from checker.language.formula_lexer import ANGKA, TANDA, Bracket, Item, Token, is_symbol

_MULTIPLIER = 100
_JOINING = frozenset(
    ["dibagi", "dibandingkan", "terhadap", "per", "dari", "garis_miring", "titik_dua", "dikali",
     "kali_angka", "ditambah", "dikurangi", "strip", "sama_dengan", "garis"]
)  # fmt: skip


class Row:
    """Items side by side; `measures` are the concepts with which a counted quantity begins."""

    def __init__(
        self,
        items: tuple[Item, ...],
        text: str,
        measures: frozenset[str],
        symbols: frozenset[str] = frozenset(),
    ) -> None:
        self.items = items
        self.text = text
        self._measures = measures
        self._symbols = symbols

    def with_items(self, items: tuple[Item, ...]) -> Row:
        """Return other items of the same formula."""
        return Row(items, self.text, self._measures, self._symbols)

    def key(self, at: int) -> str:
        """Return the concept of the item at `at`, "" for brackets and beyond the ends."""
        item = self.items[at] if 0 <= at < len(self.items) else None
        return item.key if isinstance(item, Token) else ""

    def written(self, at: int) -> str:
        """Return the item at `at` as it was written."""
        return self.text[self.items[at].start : self.items[at].end]

    def gap_before(self, at: int) -> bool:
        """Tell whether something lies between the item at `at` and the one before."""
        return self.items[at].start > self.items[at - 1].end

    def gap_after(self, at: int) -> bool:
        """Tell whether something lies between the item at `at` and the one after."""
        return self.items[at + 1].start > self.items[at].end

    def is_bracket(self, at: int) -> bool:
        """Tell whether a bracket stands there."""
        return 0 <= at < len(self.items) and isinstance(self.items[at], Bracket)

    def is_number(self, at: int) -> bool:
        """Tell whether a number stands there."""
        return self.key(at) == ANGKA

    def is_plain(self, at: int) -> bool:
        """Tell whether a word stands there that is not arithmetic."""
        return self.key(at) not in _JOINING and self.key(at) not in (ANGKA, TANDA, "persen")

    def is_measure(self, at: int) -> bool:
        """Tell whether a word stands there with which a counted quantity begins."""
        return self.key(at) in self._measures

    def is_sign(self, at: int) -> bool:
        """Tell whether a word or sign stands there that may be arithmetic."""
        return self.key(at) in _JOINING

    def is_end(self, at: int) -> bool:
        """Tell whether `at` lies beyond the ends, or at a sign that ends an operand."""
        return not 0 <= at < len(self.items) or self.key(at) in _JOINING or self.key(at) == TANDA

    def is_lone(self, at: int) -> bool:
        """Tell whether a letter or number stands there that is an operand by itself."""
        if not 0 <= at < len(self.items):
            return False
        alone = self.is_end(at - 1) and (self.is_end(at + 1) or self.is_bracket(at + 1))
        return alone and (self.is_number(at) or self.is_letter(at))

    def is_letter(self, at: int) -> bool:
        """Tell whether a symbol stands there: a letter, or a name that the legend explains."""
        item = self.items[at]
        return is_symbol(item, self.text) or self.written(at) in self._symbols

    def is_verb(self, at: int) -> bool:
        """Tell whether the word there is a verb of the sentence: "yang dibagi kepada warga"."""
        return self.key(at - 1) == "kata_bantu" and not (
            self.is_measure(at + 1) or self.is_number(at + 1)
        )

    def is_footnote(self, at: int) -> bool:
        """Tell whether the sign there is a mark such as `*)`."""
        end = self.items[at].end
        return self.text[end : end + 1] == ")"

    def is_multiplied(self) -> bool:
        """Tell whether something in the row is multiplied by 100 or more."""
        for at in range(len(self.items) - 1):
            number = self.items[at + 1]
            times = self.key(at) in ("dikali", "kali_angka") and self.is_number(at + 1)
            if times and isinstance(number, Token) and (number.value or 0) >= _MULTIPLIER:
                return True
        return False
