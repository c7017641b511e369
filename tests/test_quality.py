"""A small draw of benchmarks/quality: what the rules find today they must find tomorrow."""

import pytest

from benchmarks.quality.labels import measure, read_labels
from benchmarks.quality.laboratory import Laboratory
from benchmarks.quality.mutant import FAULTS
from benchmarks.quality.plans import ROOT, load_bases, read_file
from benchmarks.quality.rows import Row
from benchmarks.quality.score import score
from benchmarks.quality.trials import Bench

# By rule: the least share of mutants with words that our lexicons know; the others miss none.
LEAST = {
    "CAS007": 0.8, "FRM002": 0.6, "FRM003": 0.4, "FRM004": 0.4, "FRM005": 0.5, "FRM006": 0.8,
    "FRM008": 0.8, "FRM009": 0.4, "LVL001": 0.5, "TGT002": 0.7, "TGT004": 0.8, "TGT009": 0.8,
}  # fmt: skip
# What still stirs findings: see the whole benchmark.
NOISY = {"misread_letters"}


@pytest.fixture(scope="module")
def laboratory():
    return Laboratory()


@pytest.fixture(scope="module")
def bases(laboratory):
    names = ("bank-", "kpu-lampung-2024-diperbaiki")
    return [base for base in load_bases(laboratory.checker) if base.name.startswith(names)]


@pytest.fixture(scope="module")
def counted(laboratory, bases):
    bench = Bench(laboratory, most=2, seed=1)
    return score(bench.try_faults(bases), bench.try_neutral(bases))


def test_every_labelled_fault_is_found_and_nothing_else(laboratory):
    recall = measure(laboratory)
    assert recall.missed == ()
    assert recall.unlabelled == ()
    assert recall.trapped == ()


def test_labels_stand_where_the_sample_says():
    plans = {}
    for label in [*read_labels()["faults"], *read_labels()["silent"]]:
        places = label.get("tempat", "dokumen")
        for place in [places] if isinstance(places, str) else places:
            if place != "dokumen":
                name = label["document"]
                path = ROOT / "samples" / "kpu-lampung-2024" / f"{name}.yaml"
                plan = plans.setdefault(name, read_file(path))
                assert Row(name, _steps(place), None).of({name: plan}), label


def _steps(place):
    parts = place.replace("]", "").replace("[", ".").split(".")
    return tuple(int(part) if part.isdigit() else part for part in parts)


def test_every_rule_has_mutants(laboratory):
    tried = {rule for operator in FAULTS for rule in operator.rules}
    assert {rule.code for rule in laboratory.checker.rules} == tried


def test_honest_plans_are_left_alone(laboratory, bases):
    assert [found for base in bases for found in laboratory.check(base.plans)] == []


def test_rules_find_the_faults_that_they_are_for(counted):
    weak = {
        rule: (tally.right, tally.tried)
        for rule, tally in counted.known.items()
        if rule and tally.share < LEAST.get(rule, 1.0)
    }
    assert weak == {}
    assert counted.known[""].tried > 400


def test_plans_may_be_written_in_many_ways(counted):
    loud = [t.name for t in counted.alarms if t.operator.name not in NOISY]
    assert loud == []


def test_a_mutant_is_found_again_by_its_name(laboratory, bases, counted):
    trial = counted.survivors[0]
    base, again = Bench(laboratory, most=1, seed=7).find(bases, trial.name)
    assert base.name in trial.name
    assert again.mutant.what == trial.mutant.what
    assert again.missed == trial.missed
