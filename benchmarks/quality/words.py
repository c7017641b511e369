"""The words that mutants use, and whether our lexicons know them."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from benchmarks.quality.plans import HERE, ROOT, read_file
from checker.knowledge.load import load_knowledge

WORDS: dict[str, Any] = read_file(HERE / "words.yaml")


@cache
def _lexicon(name: str) -> frozenset[str]:
    concepts = load_knowledge().lexicons[name].concepts.values()
    return frozenset(word.lower() for concept in concepts for word in concept.words)


def knows(lexicon: str, *words: str) -> bool:
    """Whether a lexicon lists all of these words, letter by letter."""
    return all(word.lower() in _lexicon(lexicon) for word in words)


def demands(word: str) -> bool:
    """Whether the lexicon of qualities holds this one against formulas."""
    concepts = load_knowledge().lexicons["mutu"].concepts.values()
    return any(word in concept.words and "keyakinan" in concept.facts for concept in concepts)


def find_law(number: str) -> dict[str, Any] | None:
    """Return the entry of a regulation, if our register says until when it was in force."""
    for entry in read_file(ROOT / "rules/registries/peraturan.yaml")["entries"]:
        if entry.get("kunci") == number and "sampai" in entry.get("berlaku", {}):
            found: dict[str, Any] = entry
            return found
    return None


def has_word(text: str, word: str) -> bool:
    """Whether a word or phrase stands whole in a text."""
    return re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text, re.IGNORECASE) is not None


def swap_word(text: str, old: str, new: str) -> str:
    """Put `new` in the place of every `old`; spaces left over are closed up."""
    swapped = re.sub(rf"(?<!\w){re.escape(old)}(?!\w)", new, text, flags=re.IGNORECASE)
    return re.sub(r" {2,}", " ", swapped).strip() if not new else swapped
