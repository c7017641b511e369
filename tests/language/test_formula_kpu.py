"""The real formulas of KPU Provinsi Lampung, each taken apart and held against its indicator."""

from pathlib import Path

import pytest
from ruamel.yaml import YAML

from tests.language.lexicon_files import formula_reader, judge

ROWS = YAML(typ="safe").load(Path(__file__).with_name("kpu_formulas.yaml"))


@pytest.mark.parametrize("row", ROWS, ids=[row["indikator"] for row in ROWS])
def test_takes_apart(row):
    formula = formula_reader().read(row["formula"])
    assert formula.pembilang.text == row["pembilang"]
    assert formula.penyebut.text == row["penyebut"]
    assert sorted(formula.shapes) == row["shapes"]
    assert not formula.ambiguous


@pytest.mark.parametrize("row", ROWS, ids=[row["indikator"] for row in ROWS])
def test_judges(row):
    formula = formula_reader().read(row["formula"])
    indikator = row["indikator"]
    found = {
        "FRM003": judge().find_contradictions(indikator, formula.penyebut),
        "FRM004": judge().find_contradictions(indikator, formula.pembilang),
        "FRM005": judge().find_outside(formula.pembilang, formula.penyebut),
        "FRM009": judge().find_overlaps(formula.penyebut),
    }
    clashes = [
        f"{code} {clash.words} >< {clash.against}"
        for code, list_of in found.items()
        for clash in list_of
    ]
    clashes += [f"FRM006 {clash.words}" for clash in judge().find_lost(indikator, formula)]
    assert sorted(clashes) == sorted(row["clashes"])
