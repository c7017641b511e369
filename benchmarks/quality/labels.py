"""The real sample against what people say is wrong with it, place by place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from benchmarks.quality.laboratory import Laboratory, spots
from benchmarks.quality.mutant import lies_at
from benchmarks.quality.plans import HERE, ROOT, read_file

SAMPLE = "kpu-lampung-2024"


@dataclass(frozen=True, slots=True)
class Recall:
    """What was found of the labelled faults, what was missed, and what should not have come."""

    found: tuple[dict[str, Any], ...]
    missed: tuple[dict[str, Any], ...]
    unlabelled: tuple[tuple[str, str, str], ...]
    trapped: tuple[dict[str, Any], ...]


def read_labels() -> dict[str, list[dict[str, Any]]]:
    """Return the labels: faults, and what must stay silent."""
    labels: dict[str, list[dict[str, Any]]] = read_file(HERE / "labels.yaml")
    return labels


def measure(laboratory: Laboratory) -> Recall:
    """Hold the findings of the sample against the labels; each finding counts once."""
    plans = {path.stem: read_file(path) for path in sorted((ROOT / "samples" / SAMPLE).glob("*"))}
    left = spots(laboratory.check(plans))
    labels = read_labels()
    trapped = [trap for trap in labels["silent"] if any(_fits(trap, spot) for spot in left)]
    found: list[dict[str, Any]] = []
    missed: list[dict[str, Any]] = []
    for label in labels["faults"]:
        match = next((spot for spot in left if _fits(label, spot)), None)
        (missed if match is None else found).append(label)
        if match is not None:
            left.remove(match)
    return Recall(tuple(found), tuple(missed), tuple(left), tuple(trapped))


def _fits(label: dict[str, Any], spot: tuple[str, str, str]) -> bool:
    rule, document, path = spot
    places = label.get("tempat") or []
    places = places if isinstance(places, list) else [places]
    return (
        rule == label["rule"]
        and document == label.get("document", document)
        and (not places or any(lies_at(path, place) or _heads(place, path) for place in places))
    )


def _heads(place: str, path: str) -> bool:
    """Whether both are of the document as a whole."""
    return place == "dokumen" and path.startswith("dokumen")
