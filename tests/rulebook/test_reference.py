"""The pages of the rules and the schemas for editors are those that the rules make."""

# ruff: noqa: E501  (a row of a truth table, or a line of a rule, is one line)

import re
from pathlib import Path

import pytest

from checker.rulebook.editor_schema import write_plan_schema, write_rule_schema
from checker.rulebook.reference import write_pages
from tests.plans import knowledge, load, rule, write_pack

DOCS = Path(__file__).parents[2] / "docs"
STALE = "write them anew with: make reference"


def test_the_pages_are_current() -> None:
    kept = {path.name: path.read_text(encoding="utf-8") for path in (DOCS / "aturan").iterdir()}
    made = write_pages(load().rulebook)
    assert set(kept) == set(made), STALE
    assert [name for name in made if kept[name] != made[name]] == [], STALE


@pytest.mark.parametrize(
    ("name", "write"), [("rule", write_rule_schema), ("plan", write_plan_schema)]
)
def test_the_schemas_are_current(name: str, write) -> None:
    assert (DOCS / f"schema/{name}.json").read_text(encoding="utf-8") == write(knowledge()), STALE


def test_every_link_of_the_index_leads_to_a_page() -> None:
    pages = write_pages(load().rulebook)
    linked = re.findall(r"\]\(([^)]+)\)", pages["README.md"])
    assert sorted(linked) == sorted(set(pages) - {"README.md"})


def test_a_page_tells_all_of_its_rule(tmp_path: Path) -> None:
    text = rule(
        ("title: {id: Uji, en: Test}", "title: {id: 'Uji [satu] | dua', en: Test}"),
        ("cite: Uji}", "cite: Uji | Coba, berlaku: {dari: 2021-12-31}}"),
        (
            "examples: []\n",
            "parameters: {batas: 3}\n"
            "examples:\n"
            "  - {title: tanpa target, plan: {pk: {sasaran_kegiatan: [{uraian: A, indikator: [{uraian: B, target: '-'}]}]}}, finds: [{at: 'pk:sasaran_kegiatan[0].indikator[0]'}]}\n"
            "  - {title: bertarget, plan: {pk: {sasaran_kegiatan: [{uraian: A, indikator: [{uraian: B, target: 0}]}]}}, finds: []}\n",
        ),
    )  # fmt: skip
    page = write_pages(load(write_pack(tmp_path, {"target/uji": text})).rulebook)["TST001.md"]
    for said in (
        "# TST001: Uji \\[satu\\] \\| dua\n",
        "| Tingkat / Severity | kesalahan / error |\n",
        "| Sumber / Source | Uji \\| Coba (logika / logic) |\n",
        "| Berlaku / In force | rencana sejak / plans from 2022 |\n",
        "| Dapat diatur / Settings | `batas: 3` |\n",
        "## Mengapa / Why\n\nSebab.\n\n*Reason.*\n",
        "Tanpa target: {indikator.uraian}.\n",
        "## Akibat / Effect\n\nAkibat.\n\n*Effect.*\n",
        "## Yang ditemukan / What it finds\n\n### Tanpa target\n",
        "          target: '-'\n```\n\n- temuan di / finding at `pk:sasaran_kegiatan[0].indikator[0]`\n",
        "## Yang tidak boleh ditemukan / What it must not find\n\n### Bertarget\n",
    ):
        assert said in page
