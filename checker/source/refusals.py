"""What the reader says of YAML that plans and rules must not use."""

from __future__ import annotations

from checker.errors import Text
from checker.source.limits import MAX_DEPTH, MAX_NODES, MAX_SCALAR

_LONGEST_SHOWN = 2000

EMPTY = Text("berkas ini kosong", "this file is empty")
SECOND_DOCUMENT = Text(
    'dokumen kedua (sesudah "---") tidak boleh ada; satu berkas memuat satu dokumen',
    'a second document (after "---") is not allowed; one file holds one document',
)
DIRECTIVE = Text(
    "perintah % untuk YAML tidak boleh dipakai; hapus baris ini",
    "YAML directives (%) must not be used; remove this line",
)
TAG = Text(
    'tag YAML ("!") tidak boleh dipakai',
    'YAML tags ("!") must not be used',
)
ANCHOR = Text(
    'jangkar YAML ("&") tidak boleh dipakai',
    'YAML anchors ("&") must not be used',
)
ALIAS = Text(
    'rujukan YAML ("*") tidak boleh dipakai',
    'YAML aliases ("*") must not be used',
)
MERGE = Text(
    'penggabungan YAML ("<<") tidak boleh dipakai; tulis isinya',
    'YAML merges ("<<") must not be used; write the content',
)
KEY_NOT_TEXT = Text(
    "kunci harus berupa teks, bukan daftar atau kelompok",
    "a key must be text, no list or mapping",
)
KEY_EMPTY = Text("kunci tidak boleh kosong", "a key must not be empty")
KEY_WITHOUT_COLON = Text(
    "kunci ini tanpa titik dua",
    "this key has no colon",
)
KEY_WITHOUT_BRACES = Text(
    'titik dua di dalam [...]; beri kutip pada butir itu: "..."',
    'a colon inside [...]; put that item in quotes: "..."',
)
EMPTY_BLOCK = Text(
    "tanda ini membuka teks beberapa baris, tetapi teksnya tidak ada",
    "this sign opens a text of several lines that is not there",
)
COLON_WITHOUT_SPACE = Text(
    "beri spasi sesudah titik dua ini",
    "put a space after this colon",
)
TOP_NOT_MAPPING = Text(
    "isi berkas harus berupa pasangan kunci: nilai",
    "the file must consist of key: value pairs",
)
TOO_DEEP = Text(
    f"bersarang terlalu dalam; paling banyak {MAX_DEPTH} tingkat",
    f"nested too deeply; at most {MAX_DEPTH} levels",
)
TOO_MANY = Text(
    f"terlalu banyak isi; paling banyak {MAX_NODES} nilai",
    f"too much content; at most {MAX_NODES} values",
)
TOO_LONG = Text(
    f"teks ini terlalu panjang; paling banyak {MAX_SCALAR} karakter",
    f"this text is too long; at most {MAX_SCALAR} characters",
)
MANY_MORE = Text(
    "masih ada kesalahan lain; perbaiki dahulu yang di atas",
    "there are more faults; mend those above first",
)


def duplicate_key(key: str, first_line: int) -> Text:
    """Say that `key` stands twice, the first time at `first_line`."""
    return Text(
        f'kunci "{key}" sudah ada di baris {first_line}; hapus salah satunya',
        f'the key "{key}" already stands at line {first_line}; remove one of them',
    )


def with_quotes(message: Text, line: str | None) -> Text:
    """Add to `message` how the line is written if it is text; None for no line to show."""
    if line is None:
        return message
    shown = _shorten(line)
    return Text(
        f"{message.id}; jika ini teks, tulislah: {shown}",
        f"{message.en}; if this is text, write: {shown}",
    )


def unquoted(line: str) -> Text:
    """Say that a value needs quotes; `line` is how it should be written."""
    shown = _shorten(line)
    return Text(
        f"nilai ini harus diberi kutip; tulislah: {shown}",
        f"this value must be quoted; write: {shown}",
    )


def glued_comment(line: str | None) -> Text:
    """Say that # without a space hides words; `line` is how it is written if they are text."""
    shown = _shorten(line or "")
    quoted_id = f"; jika bagian dari nilai, tulislah: {shown}" if shown else ""
    quoted_en = f"; if it is part of the value, write: {shown}" if shown else ""
    return Text(
        f'tanda "#" membuat sisa baris ini tidak terbaca{quoted_id}; '
        'jika komentar, beri spasi sesudah "#"',
        f'the "#" hides the rest of this line{quoted_en}; '
        'if it is a comment, put a space after the "#"',
    )


def swallowed_line(words: str) -> Text:
    """Say that a line was taken as the continuation of the text above it."""
    return Text(
        f'"{words}" terbaca sebagai lanjutan teks di atasnya; '
        "periksa indentasi dan spasi sesudah titik dua, atau beri kutip pada seluruh teks",
        f'"{words}" is read as the continuation of the text above; '
        "check the indentation and the space after the colon, or quote the whole text",
    )


def _shorten(line: str) -> str:
    """Return `line`, cut where it is longer than a screen can show."""
    return line if len(line) <= _LONGEST_SHOWN else f"{line[:_LONGEST_SHOWN]}…"
