"""The findings file for machines: one JSON object of the schema selaras-findings-1."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable

from checker.errors import Complaint
from checker.model.finding import Finding, Severity, Unassessed
from checker.model.place import Place
from checker.model.plan import Note
from checker.model.report import AlignedPair, CheckedDocument, PairSide, Report
from checker.reporters._order import order_places, sort_findings

SCHEMA = "selaras-findings-1"

Json = dict[str, object]

# json.dumps escapes the controls of ASCII only: others command terminals, or turn a line around.
_BEYOND_ASCII = re.compile(r"[^ -~\n]")


def write(report: Report, lang: str) -> bytes:
    """Return the report as UTF-8 JSON, texts in `lang`; what cannot be printed stands escaped."""
    dumped = json.dumps(_describe_report(report, lang), ensure_ascii=False, indent=1)
    return (_BEYOND_ASCII.sub(_escape, dumped) + "\n").encode()


def _escape(found: re.Match[str]) -> str:
    character = found.group()
    return character if character.isprintable() else json.dumps(character)[1:-1]


def _describe_report(report: Report, lang: str) -> Json:
    place_key = order_places(report)
    unassessed = sorted(
        report.unassessed, key=lambda u: (place_key(u.place), u.code, u.needs, u.message)
    )
    notes = sorted(report.notes, key=lambda n: (place_key(n.place), n.message))
    return {
        "schema": SCHEMA,
        "tool": _describe_tool(report),
        "complete": report.complete,
        "documents": [_describe_document(document) for document in report.documents],
        "summary": _summarise(report),
        "findings": [_describe_finding(finding, lang) for finding in sort_findings(report)],
        "unassessed": [_describe_unassessed(each, lang) for each in unassessed],
        "notes": [_describe_note(note, lang) for note in notes],
        "pairs": [_describe_pair(pair) for pair in report.pairs],
        "coverage": dict(sorted(report.coverage.items())),
        "idle": [
            {"rule": idle.rule, "code": idle.code, "reason": idle.reason.within(lang)}
            for idle in report.idle
        ],
        "failures": [
            {"rule": failure.rule, "code": failure.code, "reason": failure.reason}
            for failure in report.failures
        ],
        "unreadable": _describe_unreadable(report.unreadable, lang),
        "skipped": list(report.skipped),
    }


def _describe_tool(report: Report) -> Json:
    packs = [
        {"name": pack.name, "version": pack.version, "sha256": pack.sha256} for pack in report.packs
    ]
    return {"name": "selaras", "version": report.version, "packs": packs}


def _describe_document(document: CheckedDocument) -> Json:
    jenis, _, tahun, perubahan_ke = document.identity
    return {
        "file": document.file,
        "sha256": document.sha256,
        "title": document.title,
        "jenis": jenis,
        "unit": document.unit,
        "tahun": int(tahun) if re.fullmatch("[0-9]{4}", tahun) else tahun,
        "perubahan_ke": perubahan_ke,
        "nodes": document.nodes,
    }


def _summarise(report: Report) -> Json:
    counts = {severity.value: report.count(severity) for severity in Severity}
    return {
        **counts,
        "unassessed": len(report.unassessed),
        "waived": sum(finding.status == "waived" for finding in report.findings),
        "baseline": sum(finding.status == "baseline" for finding in report.findings),
        "rules_run": len(report.rules_run),
        "rules_idle": [idle.code for idle in report.idle],
    }


def _describe_finding(finding: Finding, lang: str) -> Json:
    return {
        "rule": finding.rule,
        "code": finding.code,
        "pack": finding.pack,
        "severity": finding.severity.value,
        "confidence": finding.confidence.value,
        "status": finding.status,
        "title": finding.title.within(lang),
        "message": finding.message.within(lang),
        "node": {"kind": finding.kind, "label": finding.label},
        "location": _describe_place(finding.place),
        "related": [
            {"message": other.message.within(lang), "location": _describe_place(other.place)}
            for other in finding.related
        ],
        "criterion": finding.criterion.within(lang),
        "effect": finding.effect.within(lang),
        "remedy": finding.remedy.within(lang),
        "group": finding.group,
        "fingerprint": finding.fingerprint,
    }


def _describe_place(place: Place) -> Json:
    return {
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
        "path": place.path,
        "origin": place.origin,
    }


def _describe_unassessed(each: Unassessed, lang: str) -> Json:
    return {
        "rule": each.rule,
        "code": each.code,
        "needs": each.needs,
        "message": each.message.within(lang),
        "location": _describe_place(each.place),
    }


def _describe_note(note: Note, lang: str) -> Json:
    return {"message": note.message.within(lang), "location": _describe_place(note.place)}


def _describe_pair(pair: AlignedPair) -> Json:
    return {
        "alignment": pair.alignment,
        "outcome": pair.outcome,
        "score": pair.score,
        "how": pair.how,
        "left": _describe_side(pair.left),
        "right": _describe_side(pair.right),
    }


def _describe_side(side: PairSide | None) -> Json | None:
    return None if side is None else {"label": side.label, "location": _describe_place(side.place)}


def _describe_unreadable(complaints: Iterable[Complaint], lang: str) -> list[Json]:
    return [
        {
            "message": complaint.message.within(lang),
            "file": complaint.file,
            "line": complaint.line,
            "column": complaint.column,
        }
        for complaint in complaints
    ]
