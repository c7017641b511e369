"""formula: what is divided by what, held against the indicator."""

# ruff: noqa: E501  (a row of a truth table is one line)

from typing import Any

import pytest

from checker.graph.subject import SubjectType
from tests.plans import examine, faults, indicators, join, keys, kinds, plan, problems, words_at

POPULATION = {"facet": "kelompok", "of": "penyebut", "must": "not_contradict", "to": "indikator"}
SCOPE = {"facet": "cakupan", "of": "pembilang", "must": "be_inside", "to": "penyebut"}
QUALITY = {"facet": "mutu", "of": "indikator", "must": "appear_in", "to": "pembilang"}
DISJOINT = {"terms_of": "penyebut", "must": "be_disjoint"}

DISABLED = "Persentase pemilih disabilitas yang menggunakan hak pilih"
BY_WOMEN = "Jumlah pemilih disabilitas yang menggunakan hak pilih dibagi jumlah pemilih perempuan"
BY_DISABLED = "Jumlah pemilih disabilitas yang memilih dibagi jumlah pemilih disabilitas"
PUNCTUAL = "Persentase satker yang menyampaikan laporan tepat waktu"
OVERLAP = "Jumlah pemilih dibagi jumlah pemilih dalam DPT ditambah jumlah pemilih dalam DPTb"

TRUTH = [
    (POPULATION, DISABLED, BY_WOMEN, ["kelompok:perempuan"]),
    (POPULATION, DISABLED, BY_DISABLED, []),
    (POPULATION, DISABLED, "Jumlah pemilih disabilitas yang memilih dibagi jumlah pemilih", []),
    (POPULATION, DISABLED, "Jumlah pemilih disabilitas", []),
    (POPULATION, DISABLED, None, ["(formula)"]),
    (POPULATION, None, BY_WOMEN, ["(uraian)"]),
    (SCOPE, PUNCTUAL, "Jumlah laporan KPU Provinsi dan KPU Kabupaten/Kota dibagi jumlah laporan KPU Kabupaten/Kota", ["cakupan:provinsi"]),
    (SCOPE, PUNCTUAL, "Jumlah laporan KPU Kabupaten/Kota dibagi jumlah laporan satker", []),
    (QUALITY, PUNCTUAL, "Jumlah satker yang menyampaikan laporan dibagi jumlah satker", ["mutu:tepat_waktu"]),
    (QUALITY, PUNCTUAL, "Jumlah satker yang menyampaikan laporan tepat waktu dibagi jumlah satker", []),
    (DISJOINT, DISABLED, OVERLAP, ["irisan:dptb"]),
    (DISJOINT, DISABLED, "Jumlah pemilih dibagi jumlah pemilih dalam DPT ditambah jumlah pemilih dalam DPK", []),
    ({"must_not_be": ["realisasi_per_target"]}, PUNCTUAL, "Jumlah laporan dibagi target yang ditetapkan", ["bentuk:realisasi_per_target"]),
    ({"must_not_be": ["realisasi_per_target"]}, PUNCTUAL, BY_DISABLED, []),
    ({"must_be": ["rasio"]}, PUNCTUAL, BY_DISABLED, []),
    ({"must_be": ["rasio"]}, PUNCTUAL, "Jumlah laporan", ["bentuk:rasio"]),
    ({"must_be": ["rasio", "hitungan"]}, PUNCTUAL, "Jumlah laporan", []),
]  # fmt: skip


@pytest.mark.parametrize(("options", "name", "formula", "expected"), TRUTH)
def test_truth(
    options: dict[str, Any], name: str | None, formula: str | None, expected: list[str]
) -> None:
    graph = join(plan(indicators({"uraian": name, "cara_pengukuran": formula, "target": "1"})))
    assert keys(examine(graph, "formula", options)) == expected


MARKED = [
    (POPULATION, DISABLED, BY_WOMEN, "pemilih perempuan", "pemilih disabilitas"),
    (DISJOINT, DISABLED, OVERLAP, "DPTb", "DPT"),
]


@pytest.mark.parametrize(("options", "name", "formula", "words", "against"), MARKED)
def test_the_offending_words_are_marked(
    options: dict[str, Any], name: str, formula: str, words: str, against: str
) -> None:
    graph = join(plan(indicators({"uraian": name, "cara_pengukuran": formula})))
    (problem,) = problems(examine(graph, "formula", options))
    assert words_at(graph, problem.at) == words
    assert (problem.facts["kata"], problem.facts["lawan"]) == (words, against)
    assert problem.facts["bagian"].en == "denominator"  # type: ignore[union-attr]
    ((said, other),) = problem.related
    assert (said.en, words_at(graph, other)) == (against, against)


def test_a_lost_quality_is_named_and_its_numerator_marked() -> None:
    formula = "Jumlah satker yang menyampaikan laporan dibagi jumlah satker"
    graph = join(plan(indicators({"uraian": PUNCTUAL, "cara_pengukuran": formula})))
    (problem,) = problems(examine(graph, "formula", QUALITY))
    assert problem.facts["kata"] == "tepat waktu"
    assert words_at(graph, problem.at) == "Jumlah satker yang menyampaikan laporan"
    ((_, other),) = problem.related
    assert words_at(graph, other) == "tepat waktu"


def test_the_target_in_the_denominator_is_marked() -> None:
    formula = "Jumlah laporan dibagi target yang ditetapkan"
    graph = join(plan(indicators({"uraian": "Jumlah laporan", "cara_pengukuran": formula})))
    options = {"must_not_be": ["realisasi_per_target"]}
    (problem,) = problems(examine(graph, "formula", options))
    assert words_at(graph, problem.at) == "target yang ditetapkan"


@pytest.mark.parametrize(
    "column", ["cara_pengukuran", "cara_perhitungan_capaian", "definisi_operasional"]
)
def test_the_formula_may_stand_in_several_columns(column: str) -> None:
    graph = join(plan(indicators({"uraian": DISABLED, column: BY_WOMEN})))
    (problem,) = problems(examine(graph, "formula", POPULATION))
    place = graph.place(problem.at.element, problem.at.field, problem.at.span)
    assert place.path == f"sasaran_kegiatan[0].indikator[0].{column}"
    assert words_at(graph, problem.at) == "pemilih perempuan"


SHARE = "Jumlah pemilih disabilitas yang memilih dibagi jumlah pemilih disabilitas"

BOUNDED = [
    ("100%", SHARE, []),
    ("120%", SHARE, ["batas:target"]),
    ("120%", "Realisasi dibagi target", ["(formula)"]),
    ("120%", None, ["(formula)"]),
    ("-", SHARE, []),
]


@pytest.mark.parametrize(("target", "formula", "expected"), BOUNDED)
def test_bound(target: str, formula: str | None, expected: list[str]) -> None:
    row = {"uraian": DISABLED, "cara_pengukuran": formula, "target": target}
    graph = join(plan(indicators(row)))
    assert keys(examine(graph, "formula", {"bounded_by": 100})) == expected


ONE_DEMAND = (
    "say one demand: facet–of–must–to, terms_of with must: be_disjoint, must_be, must_not_be, or "
    "bounded_by"
)

WRONG = [
    ({"must_not_be": ["realisasi_pertarget"]}, ("must_not_be", "realisasi_pertarget"), 'unknown shape of a formula "realisasi_pertarget"; did you mean "realisasi_per_target"?'),
    ({**POPULATION, "facet": "kelompk"}, ("facet",), 'unknown value "kelompk"; did you mean "kelompok"?'),
    ({**POPULATION, "must": "be_inside"}, (), ONE_DEMAND),
    ({**POPULATION, "must_be": ["rasio"]}, (), ONE_DEMAND),
    ({"facet": "kelompok"}, (), ONE_DEMAND),
    ({"facet": "kelompok", "must_be": ["rasio"]}, (), ONE_DEMAND),
    ({}, (), ONE_DEMAND),
    ({"terms_of": "penyebut"}, (), ONE_DEMAND),
    ({"terms_of": "penyebut", "must": "be_inside"}, (), ONE_DEMAND),
    ({"bounded_by": 100, "field": "tagret"}, ("field",), 'unknown field of indikator "tagret"; did you mean "target"?'),
    ({"bounded_by": 100, "field": "target.nilai"}, ("field",), '"target.nilai" is no target'),
    ({"bounded_by": "seratus"}, ("bounded_by",), "expected a number, not 'seratus'"),
    ({**QUALITY, "of": "penyebut"}, (), ONE_DEMAND),
    ({**SCOPE, "of": "penyebut", "to": "pembilang"}, (), ONE_DEMAND),
]  # fmt: skip


@pytest.mark.parametrize(("options", "path", "message"), WRONG)
def test_faults(options: dict[str, Any], path: tuple[str, ...], message: str) -> None:
    assert faults("formula", options, kinds("indikator")) == [(path, message)]


@pytest.mark.parametrize("subject", [kinds("sasaran"), SubjectType(("indikator",), ("indikator",))])
def test_only_indicators_have_formulas(subject: SubjectType) -> None:
    assert faults("formula", POPULATION, subject) == [
        ((), "formula is about elements of kind indikator")
    ]
