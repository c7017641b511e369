"""A rule begun: a file with every key, that loads and passes, and that lint wants filled in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from checker.errors import Text, UsageError
from checker.knowledge.pack_files import PACK_FILE, PARTS
from checker.rulebook.rule import Rule
from checker.rulebook.unfilled import MARK, mark

_NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_PACK_NAME = re.compile(r"[a-z][a-z0-9_-]*")
_CODE = re.compile(r"^code: *([A-Z]{3}[0-9]{3})\b", re.MULTILINE)
_WRONG_PATH = Text(
    "tulis PAKET/kelompok/kesalahan dengan huruf kecil, misalnya aturan-kami/target/too-high",
    "write PACK/group/fault in small letters, such as our-rules/target/too-high",
)


def begin_rule(path: Path, rules: Sequence[Rule], shipped: Path) -> Text:
    """Write the file of a new rule at `path` (PACK/group/fault); return what to do next.

    A pack that does not exist is begun too. `rules` are those known, so that the code is a new
    one. Raises UsageError for a path of another form, and for a file that exists.
    """
    path = path.with_suffix("") if path.suffix == ".yaml" else path
    pack, group, fault = path.parent.parent, path.parent.name, path.name
    if len(path.parts) < 3 or not _NAME.fullmatch(fault) or not _NAME.fullmatch(group):
        raise UsageError(_WRONG_PATH)
    if group in PARTS or not _PACK_NAME.fullmatch(pack.name):
        raise UsageError(_WRONG_PATH)
    file = path.with_suffix(".yaml")
    code = _choose_code(pack, group, rules)
    begun = [] if (pack / PACK_FILE).exists() else [pack / PACK_FILE]
    _write_new(file, write_scaffold(code))
    for pack_file in begun:
        _write_new(pack_file, _write_pack(pack.name))
    option = "" if pack.resolve().is_relative_to(shipped.resolve()) else f" --rules {pack}"
    return _say_next([*begun, file], code, option)


def _write_new(file: Path, text: str) -> None:
    """Write a file that does not exist; UsageError where it does, or cannot be written."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("x", encoding="utf-8") as stream:
            stream.write(text)
    except FileExistsError:
        message = Text(
            f'"{file}" sudah ada dan tidak ditimpa', f'"{file}" exists and is not overwritten'
        )
        raise UsageError(message) from None
    except OSError as error:
        reason = error.strerror or type(error).__name__
        message = Text(
            f'"{file}" tidak dapat ditulis: {reason}', f'cannot write "{file}": {reason}'
        )
        raise UsageError(message) from error


def _choose_code(pack: Path, group: str, rules: Sequence[Rule]) -> str:
    """Return a free code, with the letters of the group's rules in this pack, or of the pack.

    A user's pack does not continue the numbers of a shipped one, which may grow.
    """
    foreign = {rule.code for rule in rules if rule.pack != pack.name}
    own = _read_codes(pack)
    letters = re.sub(r"[^a-z]", "", pack.name).upper()
    free = (f"{letters}XXX"[:3], f"X{letters}XX"[:3], "XXX")
    known = {code[:3] for code in foreign}
    prefixes = [
        *(code[:3] for code in _read_codes(pack, group)),
        *(w for w in free if w not in known),
    ]
    taken = {*foreign, *own}
    return next(
        code
        for prefix in (*prefixes, "ZZZ")
        for number in range(1, 1000)
        if (code := f"{prefix}{number:03}") not in taken
    )


def _read_codes(pack: Path, group: str = "*") -> list[str]:
    """Return the codes of the rule files that lie in a pack, whether they load or not."""
    files = sorted(pack.glob(f"{group}/*.yaml"))
    found = (_CODE.search(file.read_text(encoding="utf-8", errors="replace")) for file in files)
    return [match[1] for match in found if match]


def _say_next(files: Sequence[Path], code: str, option: str) -> Text:
    written = "".join(f"  {file}\n" for file in files)
    steps = (
        (
            Text("isi setiap", "fill in every"),
            Text("(isi: …) dan (fill in: …)", "(isi: …) and (fill in: …)"),
        ),
        (Text("periksa aturan", "look it over"), Text(*[f"selaras rules lint {code}{option}"] * 2)),
        (
            Text("uji contohnya", "run its examples"),
            Text(*[f"selaras rules test {code}{option}"] * 2),
        ),
        (Text("pakai", "use it"), Text(*[f"selaras check{option}"] * 2)),
    )
    said = {
        lang: "".join(
            f"  {i}. {what.within(lang)}: {how.within(lang)}\n"
            for i, (what, how) in enumerate(steps, start=1)
        )
        for lang in ("id", "en")
    }
    return Text(
        f"Ditulis:\n{written}Selanjutnya:\n{said['id']}", f"Written:\n{written}Next:\n{said['en']}"
    )


def _write_pack(name: str) -> str:
    return f"""\
# Satu paket aturan / one pack of rules.
name: {name}
version: 0.1.0
title: {{id: Aturan {name}, en: Rules of {name}}}
default: true
# Hanya untuk unit yang namanya memuat kata ini / only for units whose name holds these words:
# units: [dinas kesehatan]
"""


def write_scaffold(code: str) -> str:
    """Return the text of a rule file with every key: it loads, and its examples pass."""
    texts = {key: _pair(*said) for key, said in _TO_FILL.items()}
    return _SCAFFOLD.format(code=code, examples=_write_examples(), **texts)


def _pair(what_id: str, what_en: str) -> str:
    asked = mark(Text(what_id, what_en))
    return f"{{id: '{asked.id}', en: '{asked.en}'}}"


_TO_FILL = {
    "title": ("kesalahan dalam beberapa kata", "the fault in a few words"),
    "cite": ("kriteria yang dipakai", "the criterion"),
    "why": ("mengapa hal ini salah", "why this is wrong"),
    "message": (
        'apa yang salah pada indikator "{indikator.uraian}"',
        'what is wrong with the indicator "{indikator.uraian}"',
    ),
    "effect": ("akibatnya bila dibiarkan", "what follows if it is left so"),
    "remedy": ("cara memperbaikinya", "how to put it right"),
}

_SCAFFOLD = """\
# Panduan: docs/panduan.md. Kata yang dikenal / known words: selaras schema rule.
# Ganti setiap "(isi: …)" dan "(fill in: …)"; "selaras rules lint" menyebut yang tersisa.
code: {code}
title: {title}
# error: pasti salah; warning: patut diperiksa; info: catatan. Mulailah dengan info.
severity: info
# Keyakinan high, medium, atau low; selain high, temuan paling berat menjadi peringatan.
confidence: high
# kind: regulation (peraturan yang sudah diperiksa bunyinya), guidance, logic, atau self.
# Bila berlaku sejak tanggal tertentu, tambahkan / in force from a day on: berlaku: {{dari: 2024-01-01}}
source:
  kind: logic
  cite: {cite}
why: {why}
# Siapa yang ditanyai: kind, in (jenis dokumen), where (syarat), where_absent (isian yang harus kosong);
# atau pasangan baris / or pairs of rows: {{pairs: rkt_pk_indikator, are: same}}
for:
  kind: indikator
  in: [rkt, pk]
  where: {{uraian: {{required: true}}}}
# Tepat satu kata kerja / exactly one verb: fields, relation, compare, formula, set, text, order, lookup.
# Angka yang dapat diatur di selaras.yaml: parameters: {{batas: 3}}, lalu {{parameter: batas}}.
check:
  fields: {{sumber_data: {{nullable: false}}}}
# Sisipan yang boleh / placeholders: {{indikator.…}}, {{dokumen.…}}, {{wadah.…}}, {{masalah.…}}
message: {message}
effect: {effect}
remedy: {remedy}
# Lebih ringan bila / less grave where:
# softer: [{{when: {{dokumen.jenis: {{allowed: [rkt]}}}}, severity: info}}]
softer: []
# Diam bila aturan ini sudah menemukan sesuatu di unsur yang sama / silent where these spoke:
yields_to: []
# Sedikitnya dua contoh yang ditemukan dan dua yang tidak, dari dokumen yang beragam.
examples:
{examples}
"""

_EXAMPLES = (
    ("contoh pertama yang ditemukan", True),
    ("contoh kedua yang ditemukan", True),
    ("contoh pertama yang tidak boleh ditemukan", False),
    ("contoh kedua yang tidak boleh ditemukan", False),
)


def _write_examples() -> str:
    """Return two examples of either sort; those that the rule finds lack what it asks for."""
    return "\n".join(
        _EXAMPLE.format(
            mark=MARK.id,
            title=title,
            stated="" if found else f"\n                sumber_data: '{MARK.id}sumber data)'",
            finds="[{at: 'pk:sasaran_kegiatan[0].indikator[0]'}]" if found else "[]",
        )
        for title, found in _EXAMPLES
    )


_EXAMPLE = """\
  - title: '{mark}{title})'
    plan:
      pk:
        dokumen: {{unit: '{mark}nama unit)', tahun: 2024}}
        sasaran_kegiatan:
          - uraian: '{mark}sasaran)'
            indikator:
              - uraian: '{mark}indikator)'{stated}
    finds: {finds}"""
