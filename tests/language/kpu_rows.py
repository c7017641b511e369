"""The rows of the real sample, by the line of the source on which each stands."""

from functools import cache
from pathlib import Path

from ruamel.yaml import YAML

from checker.language.similarity import Comparer
from tests.language.lexicon_files import read_lexicon

SAMPLE = Path(__file__).parents[2] / "samples" / "kpu-lampung-2024"
KETUA = (149, 150, 151, 152, 153, 154, 155, 158, 159, 160)
SEKRETARIAT = (
    213, 214, 215, 216, 217, 218, 219, 221, 222, 223, 224, 225, 226, 227, 228, 229, 232, 233,
)  # fmt: skip
PK_KETUA = (316, 317, 318, 320, 321, 322, 323, 325, 326, 327)
PK_SEKRETARIS = (
    388, 389, 390, 391, 394, 395, 396, 397, 399, 400, 401, 402, 405, 406, 407, 408, 409, 412,
)  # fmt: skip
NARRATIVE = (114, 115, 116, 117, 118, 119, 120, 121, 122, 124, 125, 126)
NARRATIVE_SASARAN = (104, 105, 106, 107, 108)
SASARAN = (149, 150, 152, 155, 213, 214, 215, 218, 221, 222, 224, 225, 228, 232)
LEXICONS = (
    "singkatan", "istilah", "kata_umum", "kelompok", "daftar", "cakupan", "negasi", "jenjang",
)  # fmt: skip


@cache
def comparer():
    return Comparer({name: read_lexicon(name) for name in LEXICONS})


@cache
def _plan(name):
    return YAML(typ="safe").load(SAMPLE / f"{name}.yaml")


def _indicators(name):
    return [row["uraian"] for s in _plan(name)["sasaran_kegiatan"] for row in s["indikator"]]


@cache
def indicators():
    """Indicators by source line: tables of the RKT and PK, and the list in the narrative."""
    lines = (*KETUA, *SEKRETARIAT, *PK_KETUA, *PK_SEKRETARIS, *NARRATIVE)
    texts = [
        *_indicators("rkt-ketua"),
        *_indicators("rkt-sekretariat"),
        *_indicators("pk-ketua"),
        *_indicators("pk-sekretaris"),
        *(row["uraian"] for row in _plan("rkt-ketua")["indikator_narasi"]),
    ]
    return dict(zip(lines, texts, strict=True))


@cache
def sasaran():
    """Sasaran by source line: those of the narrative and those of the two RKT."""
    lines = (*NARRATIVE_SASARAN, *SASARAN)
    rows = [
        *_plan("rkt-ketua")["sasaran_strategis"],
        *_plan("rkt-ketua")["sasaran_kegiatan"],
        *_plan("rkt-sekretariat")["sasaran_kegiatan"],
    ]
    return dict(zip(lines, (row["uraian"] for row in rows), strict=True))
