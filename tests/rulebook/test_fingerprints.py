"""A finding is the same finding tomorrow: in another order, format, or file."""

import copy
import json
import random
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from checker.model.plan import Document
from checker.rulebook.apply import apply_rules
from checker.run import Checker
from tests.plans import join, load, plan, read

BODY: dict[str, Any] = {
    "sasaran_kegiatan": [
        {
            "nomor": "1",
            "uraian": "Terwujudnya layanan yang yang baik dan yang yang cepat",
            "indikator": [
                {"nomor": "1", "uraian": "Persentase layanan yang selesai", "target": "-"},
                {"nomor": "2", "uraian": "Jumlah dokumen", "target": "120"},
                {"nomor": "3", "uraian": "Persentase pegawai yang dilatih"},
            ],
        },
        {
            "nomor": "2",
            "uraian": "Pelaksanaan pengawasan",
            "indikator": [
                {"nomor": "1", "uraian": "Jumlah dokumen"},
                {"nomor": "2", "uraian": "Terlaksananya rapat"},
            ],
        },
        {"nomor": "3", "uraian": "Meningkatkan disiplin", "indikator": []},
    ],
    "program": [{"nama": "Program A", "anggaran": "Rp 100"}, {"kode": "B", "nama": "Program B"}],
}


@cache
def checker() -> Checker:
    return load()


def fingerprints(*documents: Document) -> list[tuple[str, str, str]]:
    """Return code, fingerprint and group of every finding, without those about the order of rows."""
    rules = [rule for rule in checker().rules if rule.code != "STR006"]
    verdict = apply_rules(rules, checker().rulebook, join(*documents), {})
    assert verdict.failures == []
    return sorted((f.code, f.fingerprint, f.group) for f in verdict.findings)


KNOWN = fingerprints(plan(BODY))


def test_there_are_findings_of_many_rules_and_none_shares_its_print() -> None:
    assert {"TGT001", "TXT001", "SAS001", "IND001", "CAS002", "CAS007", "ANG001"} <= {
        c for c, _, _ in KNOWN
    }
    assert len({fingerprint for _, fingerprint, _ in KNOWN}) == len(KNOWN)
    assert len([code for code, _, _ in KNOWN if code == "TXT001"]) == 2


def shuffled(value: Any, chance: random.Random) -> Any:
    """Return a copy with the items of every list, and the keys of every mapping, in another order."""
    if isinstance(value, list):
        return chance.sample([shuffled(part, chance) for part in value], len(value))
    if isinstance(value, dict):
        names = chance.sample(list(value), len(value))
        return {name: shuffled(value[name], chance) for name in names}
    return value


@settings(max_examples=25, deadline=None)
@given(st.randoms(use_true_random=False))
def test_order_does_not_matter(chance: random.Random) -> None:
    assert fingerprints(plan(shuffled(BODY, chance))) == KNOWN


def written(style: str | None, flow: bool | None, width: int) -> str:
    yaml = YAML()
    yaml.default_style = style  # type: ignore[assignment]
    yaml.default_flow_style = flow
    yaml.width = width
    from io import StringIO

    stream = StringIO()
    yaml.dump({"dokumen": {"jenis": "pk", "unit": "Dinas Contoh", "tahun": "2024"}, **BODY}, stream)
    return stream.getvalue()


@pytest.mark.parametrize("style", ["'", '"'])
@pytest.mark.parametrize("flow", [True, False])
@pytest.mark.parametrize("width", [20, 4000])
def test_the_style_of_writing_does_not_matter(style: str, flow: bool, width: int) -> None:
    assert fingerprints(read(written(style, flow, width))) == KNOWN


def test_the_name_of_the_file_does_not_matter() -> None:
    assert fingerprints(plan(BODY, "arsip/lain.yaml")) == KNOWN


def test_spacing_capitals_and_hyphens_do_not_matter() -> None:
    text = json.dumps(BODY, ensure_ascii=False).replace(
        "layanan yang selesai", "Layanan  yang se-lesai"
    )
    assert fingerprints(plan(json.loads(text))) == KNOWN


def test_lines_above_do_not_matter() -> None:
    more = {"visi": "Menjadi unit yang melayani", **copy.deepcopy(BODY)}
    assert fingerprints(plan(more)) == KNOWN


@pytest.mark.parametrize(
    "heading", [{"tahun": 2025}, {"unit": "Dinas Lain"}, {"jenis": "rkt"}, {"perubahan_ke": 1}]
)
def test_another_document_has_other_findings(heading: dict[str, Any]) -> None:
    own = {fingerprint for _, fingerprint, _ in fingerprints(plan(BODY, **heading))}
    assert own.isdisjoint({fingerprint for _, fingerprint, _ in KNOWN})


def test_a_repaired_fault_leaves_the_others_as_they_were() -> None:
    repaired = copy.deepcopy(BODY)
    repaired["sasaran_kegiatan"][0]["indikator"][0]["target"] = "90%"
    gone = set(KNOWN) - set(fingerprints(plan(repaired)))
    assert [code for code, _, _ in gone] == ["TGT001"]
