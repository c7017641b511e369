"""text: how a field is worded."""

# ruff: noqa: E501  (a row of a truth table is one line)

from typing import Any

import pytest

from tests.plans import examine, faults, indicators, join, keys, kinds, plan, problems, words_at

PROCESS = {"lexicon": "kata_proses"}

WORDED = [
    ({"must_not": {"start_with": PROCESS}}, "Meningkatkan layanan", ["kata:uraian:meningkatkan"]),
    ({"must_not": {"start_with": PROCESS}}, "1. Meningkatkan layanan", ["kata:uraian:meningkatkan"]),
    ({"must_not": {"start_with": PROCESS}}, "a) Peningkatan layanan", ["kata:uraian:peningkatan"]),
    ({"must_not": {"start_with": PROCESS}}, "Meningkatnya layanan", []),
    ({"must_not": {"start_with": PROCESS}}, "Layanan yang meningkatkan mutu", []),
    ({"must_not": {"contain": PROCESS}}, "Layanan yang meningkatkan mutu", ["kata:uraian:meningkatkan"]),
    ({"must_not": {"start_with": PROCESS}}, None, []),
    ({"must": {"start_with": PROCESS}}, None, ["(uraian)"]),
    ({"must": {"start_with": PROCESS}}, "Meningkatkan layanan", []),
    ({"must": {"start_with": PROCESS}}, "Layanan", ["kata:uraian"]),
    ({"must": {"contain": PROCESS}}, "Layanan yang meningkatkan mutu", []),
    ({"must_not": {"start_with": {"lexicon": "kata_proses", "concept": "penguatan"}}}, "Meningkatkan A", []),
    ({"must_not": {"start_with": {"lexicon": "kata_proses", "concept": ["penguatan", "peningkatan"]}}}, "Meningkatkan A", ["kata:uraian:meningkatkan"]),
    ({"must_not": {"repeat_words": True}}, "Layanan yang yang baik", ["kata:uraian:yang yang"]),
    ({"must_not": {"repeat_words": True}}, "Layanan yang baik", []),
    ({"must": {"name_year": "dokumen.tahun"}}, "Rencana tahun 2023", ["kata:uraian:2023"]),
    ({"must": {"name_year": "dokumen.tahun"}}, "Rencana tahun 2024", []),
    ({"must": {"name_year": "dokumen.tahun"}}, "Rencana tahun 2023 dan 2024", []),
    ({"must": {"name_year": "dokumen.tahun"}}, "Rencana 2020-2024 dan lainnya", []),
    ({"must": {"name_year": "dokumen.tahun"}}, "Rencana", []),
    ({"must": {"name_year": "dokumen.tahun"}}, None, ["(uraian)"]),
]  # fmt: skip


@pytest.mark.parametrize(("wording", "uraian", "expected"), WORDED)
def test_truth(wording: dict[str, Any], uraian: str | None, expected: list[str]) -> None:
    graph = join(plan(indicators({"uraian": uraian, "target": "1"})))
    assert keys(examine(graph, "text", {"field": "uraian", **wording})) == expected


def test_a_year_cannot_be_held_against_a_plan_of_a_period() -> None:
    plan_of_years = plan(indicators("Rencana tahun 2023"), tahun=None, periode="2020-2024")
    options = {"field": "uraian", "must": {"name_year": "dokumen.tahun"}}
    assert keys(examine(join(plan_of_years), "text", options)) == ["(tahun)"]


def test_every_place_of_every_field_is_marked() -> None:
    graph = join(
        plan(indicators({"uraian": "Nilai yang yang baik baik", "sumber_data": "dari dari KPU"}))
    )
    options = {"field": ["uraian", "sumber_data"], "must_not": {"repeat_words": True}}
    found = problems(examine(graph, "text", options))
    assert [words_at(graph, problem.at) for problem in found] == [
        "yang yang",
        "baik baik",
        "dari dari",
    ]
    assert [problem.facts for problem in found] == [
        {"kata": "yang yang"}, {"kata": "baik baik"}, {"kata": "dari dari"},
    ]  # fmt: skip


def test_the_whole_text_is_marked_where_words_are_missing() -> None:
    graph = join(plan(indicators("Layanan")))
    (problem,) = problems(examine(graph, "text", {"field": "uraian", "must": {"contain": PROCESS}}))
    assert words_at(graph, problem.at) == '"Layanan"'
    assert problem.facts == {"kata": "Layanan"}


WRONG = [
    ({"field": "urian", "must_not": {"start_with": PROCESS}}, ("field", "urian"), 'unknown field of indikator "urian"; did you mean "uraian"?'),
    ({"field": "uraian", "must_not": {"start_with": {"lexicon": "kata_prose"}}}, ("must_not", "start_with", "lexicon"), 'unknown lexicon "kata_prose"; did you mean "kata_proses"?'),
    ({"field": "uraian", "must_not": {"contain": {"lexicon": "kata_proses", "concept": "penguatn"}}}, ("must_not", "contain", "concept", "penguatn"), 'unknown concept "penguatn"; did you mean "penguatan"?'),
    ({"field": "uraian", "must_not": {"startwith": PROCESS}}, ("must_not", "startwith"), 'unknown option "startwith"; did you mean "start_with"?'),
    ({"field": "uraian"}, (), "say one of must and must_not"),
    ({"field": "uraian", "must": {"contain": PROCESS}, "must_not": {"repeat_words": True}}, (), "say one of must and must_not"),
    ({"field": "uraian", "must_not": {}}, ("must_not",), "say one of start_with, contain and repeat_words"),
    ({"field": "uraian", "must_not": {"repeat_words": False}}, ("must_not",), "say one of start_with, contain and repeat_words"),
    ({"field": "uraian", "must_not": {"name_year": "dokumen.tahun"}}, ("must_not",), "say one of start_with, contain and repeat_words"),
    ({"field": "uraian", "must": {"repeat_words": True}}, ("must",), "say one of start_with, contain and name_year"),
    ({"field": "uraian", "must": {"name_year": "dokumen.taun"}}, ("must", "name_year"), 'unknown field of dokumen "taun"; did you mean "tahun"?'),
    ({"field": "uraian", "must_not": {"repeat_words": "ya"}}, ("must_not", "repeat_words"), "expected true or false, not 'ya'"),
    ({"field": [], "must_not": {"repeat_words": True}}, ("field",), "expected a name or names, not []"),
    ({"must_not": {"repeat_words": True}}, (), 'the option "field" is required'),
]  # fmt: skip


@pytest.mark.parametrize(("options", "path", "message"), WRONG)
def test_faults(options: dict[str, Any], path: tuple[str, ...], message: str) -> None:
    assert faults("text", options, kinds("indikator")) == [(path, message)]
