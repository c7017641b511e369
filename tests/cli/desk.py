"""A planner's folder with plans, a rule pack and settings, and the command run in it."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from checker.cli import main

PLAN = """\
dokumen:
  jenis: pk
  unit: Dinas Kearsipan Contoh
  tahun: 2025
sasaran_program:
  - nomor: 1
    uraian: Meningkatnya mutu layanan arsip
    indikator:
      - nomor: "1.1"
        uraian: Persentase pemustaka yang puas
        target: {target}
"""
FAULTLESS = PLAN.format(target="90%")
FAULTY = PLAN.format(target='"-"')

PACK = """\
name: {name}
version: 1.0.0
title: {{id: Paket uji, en: A pack for tests}}
default: true
"""

RULE = """\
code: UJI001
title: {id: Target kosong, en: Empty target}
severity: error
source: {kind: logic, cite: {id: Uji, en: Test}}
why: {id: Target adalah janji., en: A target is a promise.}
for: {kind: indikator, in: pk}
check:
  fields: {target: {required: true, nullable: false}}
message: {id: 'Target "{indikator.uraian}" kosong.', en: 'No target for "{indikator.uraian}".'}
effect: {id: Tidak terukur., en: Not measurable.}
remedy: {id: Isi targetnya., en: State the target.}
examples:
  - title: target kosong
    plan: {pk: {sasaran_program: [{uraian: A, indikator: [{uraian: B, target: '-'}]}]}}
    finds: [{at: 'pk:sasaran_program[0].indikator[0]'}]
  - title: target nol
    plan: {pk: {sasaran_program: [{uraian: A, indikator: [{uraian: B, target: 0}]}]}}
    finds: []
"""

PAIR_RULE = (
    RULE[: RULE.index("examples:")]
    .replace("UJI001", "UJI002")
    .replace("{kind: indikator, in: pk}", "{pairs: rkt_pk_indikator}")
    .replace("fields: {target: {required: true, nullable: false}}", "compare: {present_in: right}")
    .replace("{indikator.uraian}", "{kiri.uraian}")
    + "examples: []\n"
)
RKT_RULE = RULE.replace("UJI001", "UJI003").replace("in: pk", "in: rkt")


@dataclass(frozen=True)
class Result:
    """What one run of the command said, and its exit code."""

    code: int
    out: str
    err: str


@dataclass(frozen=True)
class Desk:
    """A folder; `selaras` runs in it, with the pack `uji` beside the rules that ship."""

    folder: Path
    capture: pytest.CaptureFixture[str]

    def write(self, name: str, text: str | bytes) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    def write_pack(self, rule: str = RULE, name: str = "uji") -> None:
        """Make the pack and let selaras.yaml ask for nothing else."""
        self.write(f"aturan/{name}/pack.yaml", PACK.format(name=name))
        self.write(f"aturan/{name}/target/empty.yaml", rule)
        self.write("selaras.yaml", f"rules: [aturan]\npacks: [{name}]\n")

    def run(self, *arguments: str) -> Result:
        self.capture.readouterr()
        try:
            code = main(arguments)
        except SystemExit as end:  # argparse ends so, for --help and for what it cannot parse
            code = end.code if isinstance(end.code, int) else 1
        said = self.capture.readouterr()
        return Result(code, said.out, said.err)
