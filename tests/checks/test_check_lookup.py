"""lookup: values held against registers and lexicons."""

# ruff: noqa: E501  (a row of a truth table is one line)

from typing import Any

import pytest

from checker.knowledge.registers import Entry, Register
from tests.plans import (
    examine,
    faults,
    indicators,
    join,
    keys,
    kinds,
    knowledge,
    plan,
    problems,
    words_at,
)

FORCE = {
    "field": "nomor",
    "in": {"registry": "peraturan"},
    "must_be": "berlaku",
    "on": "dokumen.ditetapkan.tanggal",
}
FIT = {"field": "ukuran", "in": {"lexicon": "kata_ukur"}, "must_be": "cocok", "on": "target.satuan"}

OLD = "Undang-Undang Nomor 5 Tahun 2014 tentang ASN"
NEW = "UU Nomor 20 Tahun 2023 tentang ASN"

IN_FORCE = [
    ([OLD], {"tahun": 2024}, ["berlaku:UU 5/2014"]),
    ([OLD], {"tahun": 2023}, []),
    ([OLD], {"tahun": 2024, "ditetapkan": {"tanggal": "2023-10-30"}}, []),
    ([OLD], {"tahun": 2024, "ditetapkan": {"tanggal": "2023-10-31"}}, ["berlaku:UU 5/2014"]),
    ([OLD], {"tahun": 2014, "ditetapkan": {"tanggal": "2014-01-14"}}, ["berlaku:UU 5/2014"]),
    ([OLD], {"tahun": 2014}, []),
    ([OLD], {"tahun": 2013}, ["berlaku:UU 5/2014"]),
    ([OLD], {"tahun": None, "periode": "2020-2024"}, ["(ditetapkan)"]),
    ([OLD, NEW], {"tahun": 2024}, []),
    ([NEW], {"tahun": 2024}, []),
    (["Undang-Undang Nomor 99 Tahun 1999"], {"tahun": 2024}, []),
]


@pytest.mark.parametrize(("bases", "heading", "expected"), IN_FORCE)
def test_force(bases: list[str], heading: dict[str, Any], expected: list[str]) -> None:
    graph = join(plan({"dasar_hukum": bases}, **heading))
    assert keys(examine(graph, "lookup", FORCE, "rujukan")) == expected


def test_an_old_regulation_is_placed_at_its_name() -> None:
    graph = join(plan({"narasi": [{"judul": "J", "isi": f"Sesuai {OLD} dan lainnya"}]}))
    (problem,) = problems(examine(graph, "lookup", FORCE, "rujukan"))
    assert words_at(graph, problem.at) == "Undang-Undang Nomor 5 Tahun 2014"
    assert problem.facts == {
        "nilai": "UU 5/2014", "pengganti": "UU 20/2023", "sejak": "2023-10-30", "boleh": "",
    }  # fmt: skip


FITTING = [
    ("Persentase layanan", "75%", []),
    ("Persentase layanan", "6 Dokumen", ["cocok:target.satuan"]),
    ("Persentase layanan", "75", ["(target)"]),
    ("Persentase layanan", None, ["(target)"]),
    ("Jumlah layanan", "6 Dokumen", []),
    ("Terwujudnya layanan", "6 Dokumen", []),
]


@pytest.mark.parametrize(("name", "target", "expected"), FITTING)
def test_fit(name: str, target: str | None, expected: list[str]) -> None:
    graph = join(plan(indicators({"uraian": name, "target": target})))
    assert keys(examine(graph, "lookup", FIT)) == expected


def test_a_wrong_unit_is_placed_at_the_target() -> None:
    graph = join(plan(indicators({"uraian": "Persentase layanan", "target": "6 Dokumen"})))
    (problem,) = problems(examine(graph, "lookup", FIT))
    assert words_at(graph, problem.at) == '"6 Dokumen"'
    assert problem.facts["nilai"] == "dokumen"
    assert "persen" in str(problem.facts["boleh"])


def test_every_replacement_is_known() -> None:
    register: Register = knowledge().registers["peraturan"]
    entries: list[Entry] = list(register.entries.values())
    assert [e.key for e in entries if e.replaced_by and e.replaced_by not in register.entries] == []


WRONG = [
    ({**FORCE, "in": {"registry": "peratuan"}}, ("in", "registry"), 'unknown registry "peratuan"; did you mean "peraturan"?'),
    ({**FORCE, "in": {"lexicon": "kata_ukur"}}, ("in",), 'berlaku looks into a registry: {registry: …}'),
    ({**FORCE, "in": {}}, ("in",), 'berlaku looks into a registry: {registry: …}'),
    ({**FORCE, "in": {"registri": "peraturan"}}, ("in", "registri"), 'unknown option "registri"; did you mean "registry"?'),
    ({**FORCE, "must_be": "berlakuu"}, ("must_be",), 'unknown value "berlakuu"; did you mean "berlaku"?'),
    ({**FORCE, "field": "nomer"}, ("field",), 'unknown field of rujukan "nomer"; did you mean "nomor"?'),
    ({**FORCE, "on": "dokumen.ditetapkan.tgl"}, ("on",), 'unknown field of dokumen "ditetapkan.tgl"; did you mean "ditetapkan.tanggal"?'),
    ({**FORCE, "on": "dokumen.unit"}, ("on",), '"dokumen.unit" is no date'),
    ({k: v for k, v in FORCE.items() if k != "on"}, (), 'the option "on" is required'),
]  # fmt: skip


@pytest.mark.parametrize(("options", "path", "message"), WRONG)
def test_faults(options: dict[str, Any], path: tuple[str, ...], message: str) -> None:
    assert faults("lookup", options, kinds("rujukan")) == [(path, message)]
