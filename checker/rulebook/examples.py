"""The examples inside rules, run as tests of the rules."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from checker.errors import SelarasError, Text
from checker.graph.plan_graph import PlanGraph
from checker.knowledge.packs import Pack
from checker.model.finding import Finding
from checker.model.place import Place
from checker.model.plan import Document
from checker.rulebook.apply import apply_rules
from checker.rulebook.load import Rulebook
from checker.rulebook.rule import Example, Rule
from checker.source.yaml import Tree

YEAR = "2024"

ReadPlan = Callable[[Tree, dict[str, Any], str], Document]
"""Makes a document of a plan mapping that stands inside a rule file's tree, under a name."""
JoinPlans = Callable[[Sequence[Document]], PlanGraph]


@dataclass(frozen=True, slots=True)
class Miss:
    """An example that did not come out as written."""

    rule: Rule
    example: Example
    message: Text


def run_examples(
    rule: Rule, rulebook: Rulebook, jenis: Sequence[str], read_plan: ReadPlan, join: JoinPlans
) -> list[Miss]:
    """Return what is wrong with the examples of `rule`, nothing if all come out as written.

    `jenis` are the kinds of documents, for which aliases of plans may stand (`pk`, `pk_lama`).
    """
    misses = []
    pack = next(pack for pack in rulebook.packs if pack.name == rule.pack)

    def read_all(example: Example) -> list[Document]:
        return [
            read_plan(rule.tree, _fill(alias, plan, pack, jenis), alias)
            for alias, plan in example.plans.items()
        ]

    for example in rule.examples:
        try:
            message = _judge(rule, example, rulebook, join(read_all(example)))
        except SelarasError as error:
            message = Text(error.within("id"), error.within("en"))
        if message is not None:
            misses.append(Miss(rule, example, message))
    return misses


def _judge(rule: Rule, example: Example, rulebook: Rulebook, graph: PlanGraph) -> Text | None:
    """Ask the rule about the plans of an example; None if it comes out as written."""
    verdict = apply_rules([rule], rulebook, graph, {})
    if verdict.failures:
        reason = verdict.failures[0].reason
        return Text(f"aturan berhenti: {reason}", f"the rule broke down: {reason}")
    found = [finding for finding in verdict.findings if finding.rule == rule.name]
    return _compare(example.finds, found) or _compare_gaps(
        example,
        [(_at(gap.place), gap.needs) for gap in verdict.unassessed if gap.rule == rule.name],
    )


def _fill(alias: str, plan: Any, pack: Pack, jenis: Sequence[str]) -> dict[str, Any]:
    """Give a plan of an example the heading that it leaves out."""
    meant = (known for known in jenis if alias == known or alias.startswith(f"{known}_"))
    given = plan.get("dokumen") or {}
    defaults = {"jenis": max(meant, key=len, default=alias), "unit": pack.example_unit}
    if "periode" not in given:
        defaults["tahun"] = YEAR
    return {**plan, "dokumen": {**defaults, **given}}


def _at(place: Place) -> str:
    return f"{place.file}:{place.path}"


def _compare(wanted: Sequence[Mapping[str, Any]], found: Sequence[Finding]) -> Text | None:
    """Hold what an example names against the findings, each used once."""
    left = list(found)
    for want in wanted:
        match = next((finding for finding in left if _is_wanted(finding, want)), None)
        if match is None:
            listed = ", ".join(map(_tell, found)) or "—"
            said = ", ".join((want["at"], *want.get("related", ())))
            return Text(
                f"seharusnya menemukan {said}; yang ditemukan: {listed}",
                f"should find {said}; found: {listed}",
            )
        left.remove(match)
    if left:
        extra = ", ".join(map(_tell, left))
        return Text(f"tidak seharusnya menemukan {extra}", f"should not find {extra}")
    return None


def _is_wanted(finding: Finding, want: Mapping[str, Any]) -> bool:
    related = [_at(other.place) for other in finding.related]
    return (
        _is_at(_at(finding.place), want["at"])
        and want.get("severity", finding.severity) == finding.severity
        and all(any(_is_at(place, said) for place in related) for said in want.get("related", ()))
    )


def _tell(finding: Finding) -> str:
    related = "".join(f" → {_at(other.place)}" for other in finding.related)
    return f"{_at(finding.place)} ({finding.severity}){related}"


def _compare_gaps(example: Example, found: Sequence[tuple[str, str]]) -> Text | None:
    """Hold what an example says of what is not assessed (if it does) against what was not."""
    if example.unassessed is None:
        return None
    left = list(found)
    for want in example.unassessed:
        match = next(
            (gap for gap in left if _is_at(gap[0], want["at"]) and gap[1] == want["needs"]), None
        )
        if match is None:
            listed = ", ".join(f"{place} ({needs})" for place, needs in found) or "—"
            return Text(
                f"seharusnya belum dapat dinilai: {want['at']} ({want['needs']}); yang ada: {listed}",
                f"should be not assessed: {want['at']} ({want['needs']}); there are: {listed}",
            )
        left.remove(match)
    if left:
        extra = ", ".join(f"{place} ({needs})" for place, needs in left)
        return Text(f"seharusnya dapat dinilai: {extra}", f"should be assessed: {extra}")
    return None


def _is_at(place: str, wanted: str) -> bool:
    """Whether a place is the one wanted, with or without the field at its end."""
    wanted = wanted.rstrip(".")
    rest = place.removeprefix(wanted)
    return place == wanted or (
        place.startswith(wanted) and rest.startswith(".") and "[" not in rest
    )
