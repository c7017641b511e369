"""A formula as words, numbers, signs and brackets, with what the operator lexicon says of each."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.knowledge.lexicons import Lexicon
from checker.language.formula_latex import read_latex
from checker.language.lookup import Lookup
from checker.language.numbers import read_number
from checker.language.words import Word, words

ANGKA = "angka"
GARIS = "garis"
TANDA = "tanda"
DEEPEST = 20
"""Brackets inside more brackets than this are read over."""

_OPEN, _CLOSE = "([{", ")]}"
_DASHES = frozenset("-–—―_─━=")
_SHORTEST_BAR = 3
_SUM = "Σ"


class Token(NamedTuple):
    """A word, number or sign: `key` is its concept, ANGKA, GARIS, TANDA, or "" for plain words."""

    key: str
    start: int
    end: int
    value: float | None = None


class Bracket(NamedTuple):
    """What stands between two brackets; the span includes them."""

    items: tuple[Item, ...]
    start: int
    end: int


Item = Token | Bracket


class FormulaLexer:
    """Cuts formulas into items."""

    def __init__(self, operators: Lexicon) -> None:
        self._lookup = Lookup(operators)
        self._values = {
            name: float(str(concept.facts["nilai"]))
            for name, concept in operators.concepts.items()
            if "nilai" in concept.facts
        }

    def read(self, text: str) -> tuple[Item, ...]:
        """Return the items of `text`; brackets without a partner are left out."""
        row = [part for word in words(text) for part in _split_letters(word, text)]
        row, fractions = read_latex(row, text)
        tokens = _join_percent(_join_symbols(self._tokens(row, text), text))
        return _nest(tokens, text, fractions)

    def _tokens(self, row: Sequence[Word], text: str) -> list[Token]:
        texts = [word.text for word in row]
        found: list[Token] = []
        at = 0
        while at < len(row):
            bar = _bar_end(row, at, text)
            if bar is not None:
                found.append(Token(GARIS, row[at].start, row[bar - 1].end))
                at = bar
                continue
            hit = self._lookup.at(texts, at)
            if hit is None:
                found.append(_plain_token(row[at]))
                at += 1
                continue
            name = hit.concept.name
            span = row[hit.first].start, row[hit.last - 1].end
            found.append(Token(name, *span, self._values.get(name)))
            at = hit.last
        return found


def _plain_token(word: Word) -> Token:
    if word.text[0].isdigit():
        value = read_number(word.text)
        return Token("" if value is None else ANGKA, word.start, word.end, value)
    return Token("" if word.text[0].isalnum() else TANDA, word.start, word.end)


def _split_letters(word: Word, text: str) -> list[Word]:
    """Part `A-B` and `ΣB`, which are one word only to those who read prose."""
    written = text[word.start : word.end]
    if written[0] == _SUM and len(written) > 1:
        middle = word.start + 1
        return [
            Word(word.text[0], word.start, middle),
            Word(words(written[1:])[0].text, middle, word.end),
        ]
    if len(written) < 3 or any(len(piece) != 1 for piece in written.split("-")):
        return [word]
    return [
        Word(char.lower(), word.start + at, word.start + at + 1) for at, char in enumerate(written)
    ]


def _bar_end(row: Sequence[Word], first: int, text: str) -> int | None:
    """Return where the rule of dashes that begins at `first` ends, None if there is none."""
    last = first
    while last < len(row) and text[row[last].start] in _DASHES:
        if last > first and row[last].start - row[last - 1].end > 1:
            break
        last += 1
    return last if last - first >= _SHORTEST_BAR else None


def _join_symbols(tokens: list[Token], text: str) -> list[Token]:
    """Make one of a letter and its index: `A1`, `X_t`; but `x100` is a sign and a number."""
    joined: list[Token] = []
    for token in tokens:
        last = joined[-1] if joined else None
        if last is not None and last.end == token.start and _is_index(last, token, text):
            joined[-1] = Token("", last.start, token.end)
        else:
            joined.append(token)
    return joined


def _is_index(letter: Token, index: Token, text: str) -> bool:
    if letter.key not in ("", "kali_angka") or not text[letter.start].isalpha():
        return False
    if letter.end - letter.start > 3:
        return False
    if text[letter.end - 1] == "_":
        return True
    if index.key == ANGKA:
        return letter.key == "" or (index.value is not None and index.value < 100)
    return index.key == TANDA and text[index.start] == "_"


def _join_percent(tokens: list[Token]) -> list[Token]:
    joined: list[Token] = []
    for token in tokens:
        if token.key == "persen" and joined and joined[-1].key == ANGKA:
            number = joined[-1]
            joined[-1] = Token(ANGKA, number.start, token.end, number.value)
        else:
            joined.append(token if token.value is None else token._replace(key=ANGKA))
    return joined


def _nest(tokens: list[Token], text: str, fractions: frozenset[int]) -> tuple[Item, ...]:
    """Make brackets of what stands between them; `fractions` are the places of each `\\frac`."""
    levels: list[list[Item]] = [[]]
    opened: list[Token] = []
    for token in tokens:
        char = text[token.start] if token.key == TANDA else ""
        if char and char in _OPEN and len(opened) < DEEPEST:
            opened.append(token)
            levels.append([])
        elif char and char in _CLOSE:
            _close(levels, opened, token)
        else:
            levels[-1].append(token)
    while opened:
        opened.pop()
        unclosed = levels.pop()
        levels[-1].extend(unclosed)
    return join_fractions(levels[0], fractions)


def _close(levels: list[list[Item]], opened: list[Token], closing: Token) -> None:
    if opened:
        inside = levels.pop()
        levels[-1].append(Bracket(tuple(inside), opened.pop().start, closing.end))


def join_fractions(items: Sequence[Item], fractions: frozenset[int]) -> tuple[Item, ...]:
    """Put a division between the two groups that follow each place in `fractions`."""
    if not fractions:
        return tuple(items)
    found: list[Item] = []
    for item in items:
        if isinstance(item, Bracket):
            item = item._replace(items=join_fractions(item.items, fractions))
        before = found[-1] if found else None
        if isinstance(item, Bracket) and isinstance(before, Bracket) and before.start in fractions:
            divide = Token("dibagi", before.end, before.end)
            found[-1] = Bracket((before, divide, item), before.start, item.end)
        else:
            found.append(item)
    return tuple(found)


def flat(items: Sequence[Item]) -> Iterator[Token]:
    """Walk the tokens of `items`, those in brackets too."""
    for item in items:
        if isinstance(item, Bracket):
            yield from flat(item.items)
        else:
            yield item


def bare(lexer: FormulaLexer, text: str) -> str:
    """Return the words of `text` without "jumlah", "seluruh" and the like."""
    measured = [
        (token.start, token.end)
        for token in flat(lexer.read(text))
        if token.key in ("jumlah", "seluruh")
    ]
    return " ".join(
        word.text
        for word in words(text)
        if not any(start <= word.start < end for start, end in measured)
    )


def is_symbol(item: Item, text: str) -> bool:
    """Tell whether `item` is a letter, alone or with an index, as formulas use them."""
    if isinstance(item, Bracket) or item.key in (ANGKA, TANDA, GARIS):
        return False
    written = text[item.start : item.end]
    if not written[:1].isalpha() or len(written) > 4:
        return False
    return all(_indexes(char) for char in written[1:])


def _indexes(char: str) -> bool:
    return char.isdigit() or char in "_'" or unicodedata.category(char) in ("Lm", "No", "Nd")
