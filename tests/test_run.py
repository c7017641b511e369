"""Paths in, a report out: what makes a check complete, what does not, and how it grows."""

# ruff: noqa: E501  (a row of data is one line)

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from checker.language.similarity import Comparer
from checker.model.report import Report
from checker.run import Request, check_plans, read_graph, report_pairs
from checker.settings import read_settings
from tests.plans import indicators, write_plan, write_rule

ROOT = Path(__file__).parents[1]


def lay(folder: Path, name: str, body: Any, **heading: Any) -> None:
    text = body if isinstance(body, str) else write_plan(body, **heading)
    (folder / name).write_text(text, encoding="utf-8")


def check(folder: Path, *select: str, paths: tuple[str, ...] = (".",)) -> Report:
    return check_plans(paths, Request(select=select, settings=read_settings(folder)), folder)


def test_a_plan_is_read_checked_and_counted(tmp_path: Path) -> None:
    lay(tmp_path, "pk.yaml", indicators({"uraian": "Persentase A", "target": "-"}))
    report = check(tmp_path)
    assert [
        (f.code, f.place.file, f.place.path) for f in report.findings if f.code == "TGT001"
    ] == [("TGT001", "pk.yaml", "sasaran_kegiatan[0].indikator[0].target")]
    assert report.complete
    (document,) = report.documents
    assert (document.file, document.title, document.nodes) == ("pk.yaml", "PK Dinas Contoh 2024", 3)
    assert report.coverage["indicators"] == 1
    assert "TGT001" in report.rules_run
    assert {idle.code for idle in report.idle}.isdisjoint(report.rules_run)


@pytest.mark.parametrize(
    ("files", "message"),
    [
        ({}, "no plan document was found"),
        ({"catatan.yaml": "judul: A\n"}, "no plan document was found"),
        ({"pk.yaml": "dokumen: {jenis: pk}\n"}, 'pk.yaml:1:1: the key "unit" is missing'),
        ({"pk.yaml": "dokumen: [\n"}, "pk.yaml:"),
        ({"pk.docx": "x"}, 'pk.docx: files of kind ".docx" cannot be read yet'),
    ],
)
def test_what_was_not_checked_is_never_green(
    files: dict[str, str], message: str, tmp_path: Path
) -> None:
    for name, text in files.items():
        lay(tmp_path, name, text)
    report = check(tmp_path)
    assert not report.complete
    assert report.unreadable[0].within("en").startswith(message)


def test_one_bad_file_does_not_stop_the_others(tmp_path: Path) -> None:
    lay(tmp_path, "pk.yaml", indicators("Persentase A"))
    lay(tmp_path, "rkt.yaml", "dokumen: {jenis: rkt, unit: A, tahun: 24}\n")
    report = check(tmp_path)
    assert [document.file for document in report.documents] == ["pk.yaml"]
    assert [complaint.file for complaint in report.unreadable] == ["rkt.yaml"]
    assert "TGT001" in {finding.code for finding in report.findings}


def test_two_documents_of_one_identity_are_incomplete(tmp_path: Path) -> None:
    lay(tmp_path, "a.yaml", {}, unit="KPU Provinsi Lampung")
    lay(tmp_path, "b.yaml", {}, unit="Komisi Pemilihan Umum Prov. Lampung")
    lay(tmp_path, "c.yaml", {}, unit="KPU Provinsi Lampung", perubahan_ke=1)
    (complaint,) = check(tmp_path).unreadable
    assert complaint.within("en") == (
        "b.yaml:1:1: kind, unit, year and revision of this document are those of a.yaml"
    )


def test_a_link_that_leads_nowhere_is_noted_and_one_that_leads_to_several_is_an_error(
    tmp_path: Path,
) -> None:
    rows = [
        {"nomor": "1", "uraian": "P"},
        {"nomor": "2", "uraian": "Q"},
        {"nomor": "2", "uraian": "R"},
    ]
    wanting = [{"uraian": "S", "mendukung": [2]}, {"uraian": "T", "mendukung": [9]}]
    lay(tmp_path, "pk.yaml", {"sasaran_program": rows, "sasaran_kegiatan": wanting})
    report = check(tmp_path)
    assert [c.message.en for c in report.unreadable] == [
        'the link "2" may mean several elements; write its jenis and uraian'
    ]
    assert [(n.message.en, n.place.path) for n in report.notes] == [
        ('the linked element "9" is in none of the documents read', "sasaran_kegiatan[1].mendukung")
    ]


def test_a_pin_that_meets_no_rows_is_noted(tmp_path: Path) -> None:
    row = {"penyelarasan": "rkt_pk_indikator", "kiri": "A", "kanan": "B", "keputusan": "sama",
           "oleh": "P", "tanggal": "2024-01-17", "alasan": "uji"}  # fmt: skip
    lay(tmp_path, "pins.yaml", json.dumps({"pin": [row]}))
    lay(tmp_path, "rkt.yaml", indicators("Persentase X"), jenis="rkt")
    lay(tmp_path, "pk.yaml", indicators("Persentase Y"))
    (note,) = check(tmp_path).notes
    assert (note.message.en, note.place.file, note.place.line) == (
        "this pin meets no pair of rows", "pins.yaml", 1,
    )  # fmt: skip


def test_a_pin_of_rows_that_nobody_compared_is_not_called_unused(tmp_path: Path) -> None:
    row = {"penyelarasan": "rkt_pk_indikator", "kiri": "A", "kanan": "B", "keputusan": "sama",
           "oleh": "P", "tanggal": "2024-01-17", "alasan": "uji"}  # fmt: skip
    lay(tmp_path, "pins.yaml", json.dumps({"pin": [row]}))
    lay(tmp_path, "pk.yaml", indicators("B"))
    assert check(tmp_path, "TGT001").notes == ()


def test_the_same_input_gives_the_same_report(tmp_path: Path) -> None:
    for jenis in ("rkt", "pk"):
        lay(tmp_path, f"{jenis}.yaml", indicators("A", "A", "B yang yang", "-"), jenis=jenis)
    whole = check(tmp_path)
    assert whole == check(tmp_path)
    assert whole == check(tmp_path, paths=("rkt.yaml", "pk.yaml", "pk.yaml"))
    places = [(f.place.file, f.place.line or 0, f.place.column or 0) for f in whole.findings]
    assert places == sorted(places)


def test_every_alignment_can_be_shown_without_asking_rules(tmp_path: Path) -> None:
    lay(tmp_path, "rkt.yaml", indicators("Persentase A"), jenis="rkt")
    lay(tmp_path, "pk.yaml", indicators("Persentase A"))
    request = Request(settings=read_settings(tmp_path))
    report = report_pairs(["."], request, tmp_path)
    assert {(p.alignment, p.outcome) for p in report.pairs} >= {
        ("rkt_pk_indikator", "same"), ("rkt_pk_sasaran", "same"),
    }  # fmt: skip
    assert (report.findings, report.rules_run, report.idle) == ((), (), ())
    graph, unreadable = read_graph(["."], request, tmp_path)
    assert (len(graph.documents), unreadable) == (2, [])


def test_a_rule_is_added_by_one_file(tmp_path: Path) -> None:
    pack = tmp_path / "aturan"
    (pack / "data").mkdir(parents=True)
    (pack / "pack.yaml").write_text(
        "{name: kami, version: 1.0.0, title: {id: Kami, en: Ours}, default: true}\n"
    )
    text = write_rule("{kind: indikator}", "fields: {sumber_data: {nullable: false}}")
    (pack / "data" / "missing-source.yaml").write_text(text)
    lay(tmp_path, "pk.yaml", indicators({"uraian": "Persentase A", "target": "1%"}))
    report = check_plans(["pk.yaml"], Request(rules=(pack,)), tmp_path)
    assert [f.rule for f in report.findings if f.pack == "kami"] == ["data/missing-source"]
    assert [used.name for used in report.packs] == ["kpu", "sakip", "kami"]


MANY = 3000


def many(wordings: int) -> dict[str, Any]:
    """MANY indicators under 100 sasaran; every third has no target."""
    rows = [
        {
            "nomor": str(i + 1),
            "uraian": f"Persentase layanan jenis {i % wordings} yang selesai di wilayah {i}",
            "target": "-" if i % 3 == 0 else f"{i % 100}%",
            "cara_pengukuran": f"Jumlah layanan {i} yang selesai dibagi jumlah layanan {i} yang masuk",
        }
        for i in range(MANY)
    ]
    size = MANY // 100
    return {
        "sasaran_kegiatan": [
            {"nomor": str(n + 1), "uraian": f"Terwujudnya layanan {n}", "indikator": rows[n * size : (n + 1) * size]}
            for n in range(100)
        ]
    }  # fmt: skip


def test_a_plan_of_thousands_is_checked_without_comparing_all_with_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: Counter[str] = Counter()
    compare = Comparer.compare

    def counted(self: Comparer, *given: Any) -> Any:
        calls["compare"] += 1
        return compare(self, *given)

    monkeypatch.setattr(Comparer, "compare", counted)
    lay(tmp_path, "rkt.yaml", many(500), jenis="rkt")
    lay(tmp_path, "pk.yaml", many(500))
    report = check(tmp_path)
    found = Counter(finding.code for finding in report.findings)
    assert found["TGT001"] == 2 * MANY // 3
    assert report.failures == ()
    assert calls["compare"] <= 20 * MANY


def test_a_rule_says_the_same_alone_as_in_a_full_check():
    everything = check_plans(["samples/kpu-lampung-2024"], Request(), ROOT)
    for code in ("FRM008", "IND002", "XRP003"):
        alone = check_plans(["samples/kpu-lampung-2024"], Request(select=(code,)), ROOT)
        wanted = [f.fingerprint for f in everything.findings if f.code == code]
        assert [f.fingerprint for f in alone.findings] == wanted
        assert alone.rules_run == (code,)


def test_a_fault_is_not_hushed_by_a_rule_that_is_ignored():
    without = check_plans(["samples/kpu-lampung-2024"], Request(ignore=("FRM007",)), ROOT)
    found = Counter(f.code for f in without.findings)
    assert (found["FRM007"], found["FRM008"]) == (0, 10)
