"""The examples in every rule that ships come out as written, and no rule is weak."""

import pytest

from checker.cli import main
from checker.rulebook.rule import Example, Rule
from tests.plans import load

CHECKER = load()
EXAMPLES = [(rule, example) for rule in CHECKER.rulebook.rules for example in rule.examples]


@pytest.mark.parametrize(
    ("rule", "example"),
    EXAMPLES,
    ids=[f"{rule.code} {example.title}" for rule, example in EXAMPLES],
)
def test_example(rule: Rule, example: Example) -> None:
    misses = [m.message.en for m in CHECKER.run_examples(rule) if m.example is example]
    assert misses == []


def test_no_rule_is_weak(capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["rules", "lint", "--lang", "en"])
    assert code == 0, capsys.readouterr().out


@pytest.mark.parametrize("rule", CHECKER.rulebook.rules, ids=lambda rule: rule.code)
def test_every_rule_has_two_examples_of_either_sort(rule: Rule) -> None:
    finding = [example for example in rule.examples if example.finds]
    assert len(finding) >= 2
    assert len(rule.examples) - len(finding) >= 2


def test_every_code_of_the_first_rules_is_there() -> None:
    wanted = (
        "STR002 STR006 IDN001 IDN003 DAT002 DAT003 CAS001 CAS002 CAS003 CAS006 CAS007 SAS001 IND001 "
        "IND002 TGT001 TGT002 TGT003 TGT004 TGT005 TGT009 FRM001 FRM002 FRM003 FRM004 FRM005 FRM006 "
        "FRM007 FRM008 FRM009 XRP001 XRP002 XRP003 XRP004 XRP005 XRP006 LVL001 LVL003 ANG001 ANG002 "
        "NAR002 NAR003 NAR004 TXT001 LEG002"
    )
    assert set(wanted.split()) - {rule.code for rule in CHECKER.rulebook.rules} == set()
