"""Text of untrusted documents made harmless for a terminal, and how wide it stands there."""

from __future__ import annotations

import unicodedata

TAB = "    "
UNPRINTABLE = "\N{REPLACEMENT CHARACTER}"


def clean(text: str) -> str:
    """Return `text` as one printable line: no controls, no escapes, nothing that turns it round."""
    if text.isprintable():
        return text
    return "".join(clean_character(character) for character in text)


def clean_character(character: str) -> str:
    """Return what is shown for one character: blanks for spaces, nothing for invisible marks."""
    if character.isprintable():
        return character
    if character == "\t":
        return TAB
    if character.isspace():
        return " "
    return "" if unicodedata.category(character) == "Cf" else UNPRINTABLE


def measure(text: str) -> int:
    """Return how many columns of a terminal a cleaned text takes."""
    if text.isascii():
        return len(text)
    return sum(_measure_character(character) for character in text)


def _measure_character(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def wrap(text: str, width: int) -> list[str]:
    """Return the words of a text in lines of at most `width` columns, at least one line."""
    lines: list[str] = []
    current, used = "", 0
    for word in _split_words(clean(text), width):
        size = measure(word)
        if current and used + 1 + size > width:
            lines.append(current)
            current, used = word, size
        else:
            current = f"{current} {word}" if current else word
            used += size + bool(used)
    return [*lines, current]


def _split_words(text: str, width: int) -> list[str]:
    """Return the words of a text, those that no line could hold in pieces."""
    pieces: list[str] = []
    step = max(1, width // 2)  # a wide character takes two columns
    for word in text.split():
        if measure(word) <= width:
            pieces.append(word)
        else:
            pieces.extend(word[start : start + step] for start in range(0, len(word), step))
    return pieces
