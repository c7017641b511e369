"""Values that YAML cannot hold unquoted: refused with the line as it should be written."""

import pytest

from checker.errors import InputError
from checker.source.files import decode
from checker.source.quoting import Stretch, find_value, mend_quotes, quote
from checker.source.yaml import read_yaml

VALUES = [
    "-",
    ">90%",
    "> 90%",
    ">= 90%",
    "A : B",
    "A: B",
    "[A/B] x 100%",
    "[A] : [B] x 100%",
    "{A/B} x 100%",
    "%",
    "% penduduk",
    "@lampung",
    "`x`",
    "*",
    "* lihat catatan",
    "& B",
    "|x|",
    "? x",
    ", x",
    "]",
    '"A" dan B',
    "'A' dan B",
    'A "x" : \\ B',
]


def complaints(text: str, *, pure: bool) -> list[tuple[int | None, int | None, str]]:
    with pytest.raises(InputError) as caught:
        read_yaml(decode("f.yaml", text.encode()), typed=False, pure=pure)
    return [(found.line, found.column, found.message.id) for found in caught.value.complaints]


def written(line: str) -> str:
    return f"nilai ini harus diberi kutip; tulislah: {line}"


@pytest.mark.parametrize("pure", [False, True])
@pytest.mark.parametrize("value", VALUES)
def test_the_line_is_shown_as_it_should_be_quoted(value: str, pure: bool) -> None:
    text = f"x: 1\nsasaran:\n  - uraian: y\n    target: {value}\nz: 2\n"
    ((line, column, message),) = complaints(text, pure=pure)
    assert (line, column) == (4, 13)
    assert message.startswith("nilai ini harus diberi kutip; tulislah: target: ")
    shown = message.partition("tulislah: ")[2]
    tree = read_yaml(decode("f", shown.encode()), typed=False)
    assert tree.value == {"target": value}


@pytest.mark.parametrize("pure", [False, True])
def test_every_such_line_of_a_file_is_reported_with_all_other_faults(pure: bool) -> None:
    text = (
        "a: >90%\nb: -\nb: 1\nc:\n  - A : B\n  - [x] y  # catatan\n"
        "d: *q\ne: 'Jum'at\nf: #N/A\ng: \"tak ditutup\nh: 1\n"
    )
    assert complaints(text, pure=pure) == [
        (1, 4, written('a: ">90%"')),
        (2, 4, written('b: "-"')),
        (3, 1, 'kunci "b" sudah ada di baris 2; hapus salah satunya'),
        (6, 5, written('- "[x] y"  # catatan')),
        (7, 4, 'rujukan YAML ("*") tidak boleh dipakai; jika ini teks, tulislah: d: "*q"'),
        (8, 4, written("e: \"'Jum'at\"")),
        (
            9,
            4,
            'tanda "#" membuat sisa baris ini tidak terbaca; jika bagian dari nilai, tulislah: '
            'f: "#N/A"; jika komentar, beri spasi sesudah "#"',
        ),
        (10, 4, written('g: "tak ditutup"')),
    ]


@pytest.mark.parametrize("pure", [False, True])
@pytest.mark.parametrize(
    ("text", "place", "shown"),
    [
        ("a: #N/A\n", (1, 4), 'a: "#N/A"'),
        ("a: x #5 y\n", (1, 6), 'a: "x #5 y"'),
        ("a:\n  - #N/A\n", (2, 5), '- "#N/A"'),
        ("a: #DIV/0!\nb: 1\n", (1, 4), 'a: "#DIV/0!"'),
    ],
)
def test_a_hash_without_space_hides_nothing_in_silence(
    text: str, place: tuple[int, int], shown: str, pure: bool
) -> None:
    ((line, column, message),) = complaints(text, pure=pure)
    assert (line, column) == place
    assert f"tulislah: {shown}; jika komentar" in message


@pytest.mark.parametrize("pure", [False, True])
@pytest.mark.parametrize(
    ("text", "place", "said"),
    [
        ("a: {nama: A, S.H., b: c}\n", (1, 14), 'tulislah: a: {nama: "A, S.H.", b: c}'),
        ("a: {2024: 0,15%, b: c}\n", (1, 13), 'tulislah: a: {2024: "0,15%", b: c}'),
        ("a: [A : B]\n", (1, 5), "titik dua di dalam [...]"),
        ("a: >9\nb: 1\n", (1, 4), 'tulislah: a: ">9"'),
        ("a: |\nb: 1\n", (1, 4), 'tulislah: a: "|"'),
        ("a: x\n  - y\n", (2, 3), '"- y" terbaca sebagai lanjutan teks di atasnya'),
        ("a: x\n  target:100%\n", (2, 3), '"target:100%" terbaca sebagai lanjutan'),
        ("- a: x\n  target:100%\n  b: y\n", (2, 9), "beri spasi sesudah titik dua"),
        ("target:100%\nb: y\n", (1, 7), "beri spasi sesudah titik dua"),
        ("? a\n: b\n", (1, 3), "kunci ini tanpa titik dua"),
    ],
)
def test_what_would_be_half_read_is_refused(
    text: str, place: tuple[int, int], said: str, pure: bool
) -> None:
    ((line, column, message),) = complaints(text, pure=pure)
    assert (line, column) == place
    assert said in message


@pytest.mark.parametrize(
    ("text", "place", "said"),
    [
        ("a: b\n c\n  d: e\n", (3, 4), "titik dua tidak boleh di sini"),
        ("\ta: b\n", (1, 1), "indentasi memakai tab"),
        ("a:\n  b: 1\n\tc: 2\n", (3, 1), "indentasi memakai tab"),
        ("a: [x,\nb: 1\n", (1, 4), "tidak ditutup"),
        ("dokumen:\n  jenis: pk\n tahun: 1\n", (3, 2), "indentasinya tidak sejajar"),
        ("a:\n  - x\n  b: 1\n", (3, 3), "tidak sejajar"),
        ("%x y\na: 1\n", (1, 3), "perintah %"),
    ],
)
def test_syntax_errors_in_plain_words(text: str, place: tuple[int, int], said: str) -> None:
    found = complaints(text, pure=False)
    assert (found[0][0], found[0][1]) == place
    assert said in found[0][2]


def test_unquoted_text_over_lines_is_fine_where_nothing_is_swallowed() -> None:
    text = "a: Jumlah yang\n  hadir (a: b tidak)\n"
    with pytest.raises(InputError):
        read_yaml(decode("f", text.encode()), typed=False)
    text = "a: Jumlah yang\n  hadir https://x.id -\n  dibagi 5:3\n"
    tree = read_yaml(decode("f", text.encode()), typed=False)
    assert tree.value == {"a": "Jumlah yang hadir https://x.id - dibagi 5:3"}


def test_values_are_found_without_their_comment() -> None:
    assert find_value("  - uraian: A : B  # c") == Stretch(12, 17)
    assert find_value("- x") == Stretch(2, 3)
    assert find_value("uraian:") is None
    assert find_value("# komentar") is None


def test_quotes_fit_what_they_hold() -> None:
    assert quote("A : B") == '"A : B"'
    assert quote('kata "x"') == "'kata \"x\"'"
    assert quote("a\\b 'c'") == "'a\\b ''c'''"
    assert mend_quotes("a: 'x", Stretch(3, 5)) == 'a: "x"'
    assert mend_quotes("a: 'x' y", Stretch(3, 8)) == "a: \"'x' y\""
