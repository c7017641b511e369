"""Why a rule was silent is told step by step, down to what stands in the plan."""

from pathlib import Path

import pytest

from checker.graph.pairs import Pair
from checker.graph.plan_graph import PlanGraph
from checker.graph.subject import row_of
from checker.rulebook.apply import ask
from checker.rulebook.story import Story, write_story
from checker.rulebook.why_not import (
    NOT_ASKED,
    SATISFIED,
    SPOKEN,
    UNASSESSED,
    YIELDED,
    explain_silence,
)
from tests.plans import at, indicators, join, load, plan, write_pack, write_rule

INDIKATOR = "sasaran_kegiatan[0].indikator[0]"


def tell(
    folder: Path,
    for_: str,
    check: str,
    graph: PlanGraph,
    path: str = INDIKATOR,
    file: str = "pk.yaml",
    more: str = "",
    others: dict[str, str] | None = None,
) -> Story:
    rules = {"target/uji": write_rule(for_, check, more=more), **(others or {})}
    checker = load(write_pack(folder, rules))
    (rule,) = checker.rulebook.find("TST001")
    return explain_silence(rule, at(graph, path, file), checker.rulebook, graph)


def steps(story: Story) -> list[str]:
    """Return each step in English, with its sign."""
    return write_story(story, "en").split("\n\n")[1].splitlines()


FIELDS = "fields: {target: {nullable: false}}"
PLAN = indicators({"uraian": "Persentase warga yang puas", "target": "80%", "satuan": "persen"})


def test_another_kind_is_not_asked_about(tmp_path: Path) -> None:
    story = tell(tmp_path, "{kind: indikator}", FIELDS, join(plan(PLAN)), "sasaran_kegiatan[0]")
    assert steps(story) == ["✗ kind of node: activity objective; the rule asks about indicator"]
    assert story.conclusion == NOT_ASKED


def test_another_kind_of_document_is_not_asked_about(tmp_path: Path) -> None:
    story = tell(tmp_path, "{kind: indikator, in: [rkt, iku]}", FIELDS, join(plan(PLAN)))
    assert steps(story) == [
        "✓ kind of node: indicator",
        "✗ kind of document: PK; the rule asks about RKT or IKU",
    ]


def test_the_condition_that_fails_is_shown_with_what_stands_there(tmp_path: Path) -> None:
    where = "where: {uraian: {required: true}, target.satuan: {allowed: [dokumen]}}"
    story = tell(tmp_path, f"{{kind: indikator, {where}}}", FIELDS, join(plan(PLAN)))
    assert steps(story)[2:] == [
        "✓ condition uraian: {required: true}; there stands: Persentase warga yang puas",
        "✗ condition target.satuan: {allowed: [dokumen]}; there stands: persen",
    ]
    assert story.conclusion == NOT_ASKED


def test_a_field_that_must_be_absent_is_shown(tmp_path: Path) -> None:
    for_ = "{kind: indikator, where_absent: [satuan]}"
    story = tell(tmp_path, for_, FIELDS, join(plan(PLAN)))
    assert steps(story)[-1] == "✗ satuan must not be stated; there stands: persen"


def test_a_criterion_that_was_not_yet_in_force_is_told(tmp_path: Path) -> None:
    rules = {
        "target/uji": write_rule("{kind: indikator}", FIELDS).replace(
            "cite: Uji}", "cite: Uji, berlaku: {dari: 2021-12-31}}"
        )
    }
    checker = load(write_pack(tmp_path, rules))
    graph = join(plan(PLAN, tahun=2021))
    (rule,) = checker.rulebook.find("TST001")
    story = explain_silence(rule, at(graph, INDIKATOR), checker.rulebook, graph)
    assert steps(story)[-1] == "✗ the criterion holds for plans of 2022–…; this plan: 2021"


def test_a_pack_for_other_units_is_told(tmp_path: Path) -> None:
    checker = load()
    rule = next((rule for rule in checker.rulebook.rules if rule.pack == "kpu"), None)
    if rule is None:  # the shipped pack only changes severities: a pack of our own shows the same
        pack = (
            "name: uji\nversion: 1.0.0\ntitle: {id: U, en: T}\ndefault: true\nunits: [pengadilan]\n"
        )
        folder = write_pack(tmp_path, {"a/b": write_rule("{kind: indikator}", FIELDS)}, pack)
        checker = load(folder)
        (rule,) = checker.rulebook.find("TST001")
    graph = join(plan(PLAN))
    story = explain_silence(rule, at(graph, INDIKATOR), checker.rulebook, graph)
    assert "this unit: Dinas Contoh" in steps(story)[-1]
    assert story.conclusion == NOT_ASKED


def test_a_rule_that_no_check_asks_is_told(tmp_path: Path) -> None:
    checker, graph = load(), join(plan(PLAN))
    (rule,) = checker.rulebook.find("TGT001")
    story = explain_silence(rule, at(graph, INDIKATOR), checker.rulebook, graph, in_use=False)
    assert steps(story) == [
        '✗ the pack "sakip" is not in use, or the rule is ignored, in selaras.yaml'
    ]


def test_what_was_compared_is_shown(tmp_path: Path) -> None:
    story = tell(tmp_path, "{kind: indikator}", FIELDS, join(plan(PLAN)))
    assert steps(story) == [
        "✓ kind of node: indicator",
        "✓ kind of document: PK",
        "✓ check fields: {target: {nullable: false}}",
        "✓ target (target): “80%” (jenis persen, nilai 80.0, satuan persen)",
    ]
    assert story.conclusion == SATISFIED


def test_what_was_wanting_is_told(tmp_path: Path) -> None:
    graph = join(plan(indicators("Persentase warga yang puas")))
    story = tell(tmp_path, "{kind: indikator}", "fields: {target.nilai: {min: 1}}", graph)
    assert steps(story)[-1] == "✗ no target is stated"
    assert story.conclusion == UNASSESSED


def test_a_sum_that_another_row_leaves_open_is_not_called_right(tmp_path: Path) -> None:
    body = {
        "program": [{"nama": "Satu", "anggaran": "Rp 5"}, {"nama": "Dua"}],
        "anggaran_total": "Rp 5",
    }
    check = "set: {sum_of: anggaran, equals: dokumen.anggaran_total}"
    story = tell(tmp_path, "{kind: program}", check, join(plan(body)), "program[0]")
    assert (steps(story)[-1], story.conclusion) == ("✗ no budget is stated", UNASSESSED)


def test_a_rule_that_spoke_says_so(tmp_path: Path) -> None:
    graph = join(plan(indicators({"uraian": "A", "target": "-"})))
    story = tell(tmp_path, "{kind: indikator}", FIELDS, graph)
    assert steps(story)[-1] == f"• pk.yaml#{INDIKATOR}: Wrong."
    assert story.conclusion == SPOKEN


def test_a_rule_that_yields_names_the_other(tmp_path: Path) -> None:
    graph = join(plan(indicators({"uraian": "A", "target": "-"})))
    other = {"target/lain": write_rule("{kind: indikator}", FIELDS, code="TST002")}
    more = "yields_to: [target/lain]\n"
    story = tell(tmp_path, "{kind: indikator}", FIELDS, graph, more=more, others=other)
    assert steps(story)[-1] == "✗ yields to target/lain"
    assert story.conclusion == YIELDED


PAIRS = "{pairs: rkt_pk_indikator}"
EQUAL = "compare: {equal: [target]}"


def both(rkt: str, pk: str) -> PlanGraph:
    ours, theirs = ({"uraian": text, "target": "80%"} for text in (rkt, pk))
    return join(plan(indicators(ours), jenis="rkt"), plan(indicators(theirs)))


def test_the_pair_and_its_score_are_told(tmp_path: Path) -> None:
    text = "Persentase warga yang puas"
    story = tell(tmp_path, PAIRS, EQUAL, both(text, text))
    assert steps(story)[1:] == [
        f"✓ alignment rkt_pk_indikator: same as rkt.yaml#{INDIKATOR} “{text}” (100, persis)",
        "✓ check compare: {equal: [target]}",
        "✓ kiri.target (target): “80%” (jenis persen, nilai 80.0, satuan persen)",
        "✓ kanan.target (target): “80%” (jenis persen, nilai 80.0, satuan persen)",
    ]


def test_a_pair_of_another_outcome_is_told(tmp_path: Path) -> None:
    graph = both("Persentase warga yang puas", "Jumlah ruas jalan yang diperbaiki")
    story = tell(tmp_path, PAIRS, EQUAL, graph)
    assert steps(story)[1:] == [
        "✗ alignment rkt_pk_indikator: unpaired; the rule asks about pairs that are same"
    ]
    assert story.conclusion == NOT_ASKED


def test_a_counterpart_that_is_not_there_is_told(tmp_path: Path) -> None:
    story = tell(tmp_path, PAIRS, EQUAL, join(plan(PLAN)))
    assert steps(story)[1] == (
        "✗ alignment rkt_pk_indikator: PK Dinas Contoh 2024 has no RKT beside it"
    )
    assert story.conclusion == UNASSESSED


def test_documents_that_an_alignment_leaves_out_are_told(tmp_path: Path) -> None:
    graph = join(plan(PLAN, jenis="renstra", periode="2020-2024", tahun=None))
    story = tell(tmp_path, PAIRS, EQUAL, graph, file="renstra.yaml")
    assert steps(story)[1:] == [
        "✗ alignment rkt_pk_indikator: does not align documents of kind Renstra, only RKT or PK"
    ]


def test_an_older_revision_is_told(tmp_path: Path) -> None:
    newer = plan(PLAN, "baru.yaml", perubahan_ke=1)
    graph = join(plan(PLAN, jenis="rkt"), plan(PLAN), newer)
    story = tell(tmp_path, PAIRS, EQUAL, graph)
    assert steps(story)[1:] == [
        "✗ alignment rkt_pk_indikator: a later revision has taken this document's place"
    ]


def test_formulas_and_links_are_shown_as_they_were_understood(tmp_path: Path) -> None:
    formula = "Jumlah warga yang puas dibagi jumlah warga dikali 100%"
    graph = join(
        plan(indicators({"uraian": "Persentase warga yang puas", "cara_pengukuran": formula}))
    )
    story = tell(tmp_path, "{kind: indikator}", "formula: {must_not_be: [tak_terurai]}", graph)
    assert steps(story)[2:] == [
        "✓ check formula: {must_not_be: [tak_terurai]}",
        f"✓ formula: “{formula}”",
        "✓ shape of the formula: bagian_dari_keseluruhan, rasio",
        "✓ numerator: “Jumlah warga yang puas”",
        "✓ denominator: “jumlah warga”",
    ]
    check = "relation: {follow: diukur_oleh, to: {kind: indikator}, at_least: 1}"
    story = tell(tmp_path / "b", "{kind: sasaran}", check, graph, "sasaran_kegiatan[0]")
    assert steps(story)[-1] == "✓ links diukur_oleh: 1 “Persentase warga yang puas”"


def test_what_a_register_does_not_know_is_told(tmp_path: Path) -> None:
    graph = join(plan({**PLAN, "dasar_hukum": ["Undang-Undang Nomor 999 Tahun 1999"]}))
    on = "dokumen.ditetapkan.tanggal"
    check = f"lookup: {{field: nomor, in: {{registry: peraturan}}, must_be: berlaku, on: {on}}}"
    story = tell(tmp_path, "{kind: rujukan}", check, graph, "dasar_hukum[0].uraian#0")
    assert steps(story)[-1] == "✓ peraturan does not know “UU 999/1999”, so it is passed over"


@pytest.mark.parametrize("sample", ["rekaan-balai-jalan", "kpu-lampung-2024"])
def test_the_story_agrees_with_the_rules_themselves(sample: str) -> None:
    checker = load()
    gathered = checker.find_inputs([f"samples/{sample}"], Path.cwd())
    graph = checker.join(checker.read_all(gathered))
    elements = [e for document in graph.documents for e in document.elements()][::11]
    packs = {pack.name: pack for pack in checker.rulebook.packs}
    for rule in checker.rulebook.rules:
        answer = ask(rule, packs[rule.pack], graph)
        for element in elements:
            told = explain_silence(rule, element, checker.rulebook, graph).conclusion
            asked = any(
                element in ((s.left, s.right) if isinstance(s, Pair) else (row_of(s),))
                for s in answer.subjects
            )
            found = any(problem.at.element is element for problem in answer.problems)
            assert not found or told in (SPOKEN, YIELDED), (rule.name, element.path)
            assert not asked or told != NOT_ASKED, (rule.name, element.path)
            assert asked or told != SATISFIED, (rule.name, element.path)
