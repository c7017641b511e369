"""What `explain` tells of a rule."""

from pathlib import Path

from checker.rulebook.explain import explain
from checker.run import Checker, Request
from tests.plans import rule, write_pack


def test_the_years_of_a_criterion_are_told_on_both_sides(tmp_path: Path) -> None:
    period = "berlaku: {dari: 2021-03-01, sampai: 2024-12-31}"
    text = rule(("{kind: logic, cite: Uji}", f"{{kind: logic, cite: Uji, {period}}}"))
    write_pack(tmp_path, {"a/one": text})
    (found,) = Checker(Request(rules=(tmp_path,)), tmp_path).rulebook.find("a/one")
    told = [line for line in explain(found, "en").splitlines() if line.startswith("Holds")]
    assert told == ["Holds for plans of ≥ 2022", "Holds for plans of ≤ 2024"]
