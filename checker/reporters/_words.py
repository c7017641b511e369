"""The words of the printed report in both languages, and how numbers and kinds are said."""

from __future__ import annotations

from collections.abc import Iterable

from checker.errors import Text
from checker.model.finding import SEVERITY_WORDS, Confidence, Severity

CONDITION = Text("Kondisi", "Condition")
CRITERION = Text("Kriteria", "Criterion")
EFFECT = Text("Akibat", "Effect")
REMEDY = Text("Rekomendasi", "Remedy")
REST = Text("Selebihnya", "The rest")
RELATED = Text("terkait", "related")
CONFIDENCE_WORDS = {
    Confidence.HIGH: Text("keyakinan baca tinggi", "read with high confidence"),
    Confidence.MEDIUM: Text("keyakinan baca sedang", "read with medium confidence"),
    Confidence.LOW: Text("keyakinan baca rendah", "read with low confidence"),
}

DOCUMENT = Text("dokumen", "document")
RULE = Text("aturan", "rule")
ELEMENT = Text("unsur", "element")
PLACE = Text("tempat", "place")
FILE = Text("berkas", "file")
INPUT = Text("masukan", "input")

COVERAGE_WORDS = {
    "indicators": Text("indikator", "indicator"),
    "links": Text("hubungan", "link"),
    "low_confidence": Text("unsur berkeyakinan baca rendah", "hardly legible element"),
}

OUTCOME_WORDS = {
    "same": Text("sama", "same"),
    "near": Text("mirip", "near"),
    "none": Text("tanpa pasangan", "unpaired"),
}


def count(number: int, noun: Text, lang: str) -> str:
    """Return `3 dokumen`, or `3 documents`."""
    plural = "s" if lang == "en" and number != 1 else ""
    return f"{number} {noun.within(lang)}{plural}"


def count_severities(severities: Iterable[Severity], lang: str) -> str:
    """Return `2 kesalahan, 1 catatan`, leaving out what is not there; empty for nothing."""
    seen = list(severities)
    return ", ".join(
        count(seen.count(severity), SEVERITY_WORDS[severity], lang)
        for severity in Severity
        if severity in seen
    )


def name_need(needs: str) -> str:
    """Return how a missing kind or field is said within a sentence: RKT, renstra, target."""
    words = needs.replace("_", " ")
    return words.upper() if len(words) <= 3 else words
