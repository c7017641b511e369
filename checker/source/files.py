"""Bytes of a file made text once, with lines that start at 1 and the places of its characters."""

from __future__ import annotations

import codecs
import hashlib
import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from checker.errors import Complaint, InputError, Text
from checker.model.place import Mark
from checker.source.limits import MAX_FILE_BYTES

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_FOREIGN = (
    (b"PK\x03\x04", "Office (docx, xlsx) atau ZIP", "Office (docx, xlsx) or ZIP"),
    (b"\xd0\xcf\x11\xe0", "Office lama (doc, xls)", "old Office (doc, xls)"),
    (b"%PDF", "PDF", "PDF"),
)
# What YAML calls unprintable, and the invisible line breaks that editors do not count as lines.
_FORBIDDEN = re.compile(
    "[^\t\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)

_VISIBLE = b"\t\n\r" + bytes(range(0x20, 0x7F))


@dataclass(frozen=True)
class SourceFile:
    """The text of one file, with \\n between lines and without byte order mark.

    `sha256` is that of the bytes as they were; all offsets count characters of `text` from 0.
    """

    name: str
    sha256: str
    text: str

    @cached_property
    def lines(self) -> list[str]:
        """The lines without their ends."""
        return self.text.split("\n")

    @cached_property
    def _starts(self) -> list[int]:
        starts = [0]
        for line in self.lines:
            starts.append(starts[-1] + len(line) + 1)
        return starts[:-1]

    def line(self, number: int) -> str:
        """Return line `number`, counted from 1; empty where the file has no such line."""
        return self.lines[number - 1] if 1 <= number <= len(self.lines) else ""

    def position(self, offset: int) -> tuple[int, int]:
        """Return line and column, both from 1, of the character at `offset`."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def offset(self, line: int, column: int) -> int:
        """Return the offset of the character at `line` and `column`, both counted from 1."""
        return self._starts[line - 1] + column - 1

    def mark(self, start: int, end: int) -> Mark:
        """Return the stretch from offset `start` up to, not including, `end`."""
        return Mark(*self.position(start), *self.position(end))

    def complain(self, message: Text, mark: Mark | None) -> Complaint:
        """Return a complaint about the stretch `mark`, with the line that stands there."""
        if mark is None:
            return Complaint(message, self.name)
        return Complaint(message, self.name, mark.line, mark.column, self.line(mark.line))


def decode(name: str, data: bytes) -> SourceFile:
    """Read `data` as UTF-8, or as UTF-16 with a byte order mark; `name` stands in complaints.

    Raises InputError for anything that is no text, with the place of the first wrong character.
    """
    if len(data) > MAX_FILE_BYTES:
        raise InputError(Complaint(_too_large(len(data)), name))
    encoding = "utf-8"
    body = data
    for bom, bom_encoding in _BOMS:
        if data.startswith(bom):
            encoding, body = bom_encoding, data[len(bom) :]
            break
    for start, kind_id, kind_en in _FOREIGN:
        if data.startswith(start):
            raise InputError(Complaint(_foreign(kind_id, kind_en), name))
    text = _decode_body(name, body, encoding)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    source = SourceFile(name, hashlib.sha256(data).hexdigest(), text)
    _refuse_invisible(source, body, encoding)
    return source


def _refuse_invisible(source: SourceFile, body: bytes, encoding: str) -> None:
    """Raise InputError at the first forbidden character; plain ASCII is looked through in C."""
    if encoding == "utf-8":
        rest = body.translate(None, _VISIBLE)
        if not rest or not _FORBIDDEN.search(rest.decode(encoding)):
            return
    wrong = _FORBIDDEN.search(source.text)
    if wrong is not None:
        mark = source.mark(wrong.start(), wrong.end())
        message = _forbidden(ord(wrong[0]))
        raise InputError(Complaint(message, source.name, mark.line, mark.column))


def _decode_body(name: str, body: bytes, encoding: str) -> str:
    try:
        return body.decode(encoding)
    except UnicodeDecodeError as error:
        before = body[: error.start].decode(encoding, "replace")
        before = before.replace("\r\n", "\n").replace("\r", "\n")
        line = before.count("\n") + 1
        column = len(before) - before.rfind("\n")
        message = _no_text(encoding, body[error.start])
        raise InputError(Complaint(message, name, line, column)) from None


def _no_text(encoding: str, byte: int) -> Text:
    shown = encoding.upper()[:6].rstrip("-")
    return Text(
        f"bita 0x{byte:02X} bukan bagian dari teks {shown}; simpan ulang berkas sebagai UTF-8",
        f"byte 0x{byte:02X} is no part of {shown} text; save the file again as UTF-8",
    )


def _forbidden(code: int) -> Text:
    return Text(
        f"karakter tak terlihat U+{code:04X} tidak boleh ada dalam teks; hapus atau ganti spasi",
        f"the invisible character U+{code:04X} must not stand in a text; remove it or use a space",
    )


def _foreign(kind_id: str, kind_en: str) -> Text:
    return Text(
        f"ini berkas {kind_id}, bukan teks YAML; ubah dahulu dengan `selaras import`",
        f"this is a file of kind {kind_en}, no YAML text; convert it with `selaras import` first",
    )


def _too_large(size: int) -> Text:
    limit = MAX_FILE_BYTES // (1024 * 1024)
    return Text(
        f"berkas terlalu besar: {size} bita, paling banyak {limit} MiB",
        f"the file is too large: {size} bytes, at most {limit} MiB",
    )
