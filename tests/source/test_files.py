import hashlib

import pytest

from checker.errors import InputError
from checker.model.place import Mark
from checker.source.files import SourceFile, decode
from checker.source.limits import MAX_FILE_BYTES

TEXT = "unit: Komisi é\ntahun: 2024\n"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        b"\xef\xbb\xbf" + TEXT.encode(),
        b"\xff\xfe" + TEXT.encode("utf-16-le"),
        b"\xfe\xff" + TEXT.encode("utf-16-be"),
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace("\n", "\r").encode(),
        b"\xff\xfe" + TEXT.replace("\n", "\r\n").encode("utf-16-le"),
    ],
)
def test_every_encoding_gives_the_same_text(data: bytes) -> None:
    source = decode("rkt.yaml", data)
    assert source == SourceFile("rkt.yaml", hashlib.sha256(data).hexdigest(), TEXT)


def test_lines_and_places_count_from_one() -> None:
    source = decode("f", TEXT.encode())
    assert source.line(1) == "unit: Komisi é"
    assert source.line(2) == "tahun: 2024"
    assert (source.line(0), source.line(4)) == ("", "")
    assert source.position(0) == (1, 1)
    assert source.position(15) == (2, 1)
    assert source.mark(13, 20) == Mark(1, 14, 2, 6)
    assert source.offset(2, 1) == 15


@pytest.mark.parametrize(
    ("data", "line", "column", "said"),
    [
        (b"a: 1\nb: caf\xe9\n", 2, 7, "bita 0xE9 bukan bagian dari teks UTF-8"),
        (b"a: x\x00y\n", 1, 5, "U+0000"),
        (b"a: \x1b[31m\n", 1, 4, "U+001B"),
        ("a: b\nc: x\u2028y\n".encode(), 2, 5, "U+2028"),
        ("a: x\u0085\n".encode(), 1, 5, "U+0085"),
        ("a: 1\n\ufeffb: 2\n".encode(), 2, 1, "U+FEFF"),
        (b"\xff\xfe" + "a: \x07".encode("utf-16-le"), 1, 4, "U+0007"),
        ("a: x\n".encode("utf-16-le"), 1, 2, "U+0000"),
        (b"\xff\xfea\x00:", 1, 2, "teks UTF-16"),
        (b"PK\x03\x04rest", None, None, "selaras import"),
        (b"%PDF-1.7", None, None, "selaras import"),
        (b"\xd0\xcf\x11\xe0rest", None, None, "selaras import"),
    ],
)
def test_what_is_no_text_is_refused_at_its_place(
    data: bytes, line: int | None, column: int | None, said: str
) -> None:
    with pytest.raises(InputError) as caught:
        decode("f.yaml", data)
    (complaint,) = caught.value.complaints
    assert (complaint.file, complaint.line, complaint.column) == ("f.yaml", line, column)
    assert said in complaint.message.id


def test_a_file_too_large_is_refused() -> None:
    decode("f", b"a" * MAX_FILE_BYTES)
    with pytest.raises(InputError, match="terlalu besar"):
        decode("f", b"a" * (MAX_FILE_BYTES + 1))


def test_typographic_signs_are_text() -> None:
    text = "a: “75%” – ≥ 90 … ½ \U0001f600 \ue000\n"
    assert decode("f", text.encode()).text == text
