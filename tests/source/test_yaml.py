from typing import Any

import pytest

from checker.errors import InputError
from checker.source.files import decode
from checker.source.yaml import Tree, read_yaml


def read(text: str, *, typed: bool = False, text_below: tuple[str, ...] = ()) -> Tree:
    source = decode("f.yaml", text.encode())
    return read_yaml(source, typed=typed, text_below=frozenset(text_below))


def complaints(text: str, *, pure: bool = False) -> list[tuple[int | None, int | None, str]]:
    with pytest.raises(InputError) as caught:
        read_yaml(decode("f.yaml", text.encode()), typed=False, pure=pure)
    return [(found.line, found.column, found.message.id) for found in caught.value.complaints]


def test_untyped_scalars_are_text_or_nothing() -> None:
    text = "a: 100%\nb: 0,15%\nc: 2024-01-17\nd: no\ne:\nf: ~\ng: null\nh: ''\ni: 'null'\nj: 007\n"
    assert read(text).value == {
        "a": "100%",
        "b": "0,15%",
        "c": "2024-01-17",
        "d": "no",
        "e": None,
        "f": None,
        "g": None,
        "h": "",
        "i": "null",
        "j": "007",
    }


@pytest.mark.parametrize(
    ("written", "understood"),
    [
        ("true", True),
        ("false", False),
        ("True", "True"),
        ("yes", "yes"),
        ("0", 0),
        ("-12", -12),
        ("+3", 3),
        ("007", "007"),
        ("1_000", "1_000"),
        ("0x1F", "0x1F"),
        ("1.5", 1.5),
        ("-2.5e3", -2500.0),
        ("1.", "1."),
        (".inf", ".inf"),
        ("1,5", "1,5"),
        ("75%", "75%"),
        ("1234567890123456789012", "1234567890123456789012"),
        ("'1'", "1"),
        ('"true"', "true"),
        ("2024-01-17", "2024-01-17"),
        ("null", None),
    ],
)
def test_typed_scalars(written: str, understood: object) -> None:
    value = read(f"a: {written}\n", typed=True).value["a"]  # type: ignore[call-overload]
    assert (type(value), value) == (type(understood), understood)


def test_below_chosen_keys_scalars_stay_text() -> None:
    text = "n: 1\nplan:\n  tahun: 2024\n  x: [1, {y: true}]\nm: 2\n"
    assert read(text, typed=True, text_below=("plan",)).value == {
        "n": 1,
        "plan": {"tahun": "2024", "x": ["1", {"y": "true"}]},
        "m": 2,
    }


def test_keys_are_text_even_if_numbers() -> None:
    assert read("target_tahunan: {2025: 80%}\n", typed=True).value == {
        "target_tahunan": {"2025": "80%"}
    }


def test_comments_and_lists_are_fine() -> None:
    text = (
        "# contoh perbaikan: satu\n#terpasang\na: 100%  # catatan\n"
        'b: [x, y] #z\nc: "q" #z\nd: {e: 1}\nf: C#\n---x: 1\n'
    )
    assert read(text).value == {
        "a": "100%",
        "b": ["x", "y"],
        "c": "q",
        "d": {"e": "1"},
        "f": "C#",
        "---x": "1",
    }


def test_one_document_may_have_its_marks() -> None:
    assert read("---\na: 1\n...\n").value == {"a": "1"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 1\nb: 2\na: 3\n", [(3, 1, 'kunci "a" sudah ada di baris 1; hapus salah satunya')]),
        (
            "a: !!str x\n",
            [(1, 4, 'tag YAML ("!") tidak boleh dipakai; jika ini teks, tulislah: a: "!!str x"')],
        ),
        (
            "a: &x 1\n",
            [(1, 4, 'jangkar YAML ("&") tidak boleh dipakai; jika ini teks, tulislah: a: "&x 1"')],
        ),
        (
            "a: *x\n",
            [(1, 4, 'rujukan YAML ("*") tidak boleh dipakai; jika ini teks, tulislah: a: "*x"')],
        ),
        ("<<: {a: 1}\n", [(1, 1, 'penggabungan YAML ("<<") tidak boleh dipakai; tulis isinya')]),
        (
            "a: 1\n---\nb: 2\n",
            [
                (
                    2,
                    1,
                    'dokumen kedua (sesudah "---") tidak boleh ada; satu berkas memuat satu dokumen',
                )
            ],
        ),
        (
            "%YAML 1.1\n---\na: 1\n",
            [(1, 1, "perintah % untuk YAML tidak boleh dipakai; hapus baris ini")],
        ),
        ("? [a]\n: b\n", [(1, 3, "kunci harus berupa teks, bukan daftar atau kelompok")]),
        ("~: b\n", [(1, 1, "kunci tidak boleh kosong")]),
        ("", [(1, 1, "berkas ini kosong")]),
        ("# x\n", [(1, 1, "berkas ini kosong")]),
        ("- a\n", [(1, 1, "isi berkas harus berupa pasangan kunci: nilai")]),
        ("teks saja\n", [(1, 1, "isi berkas harus berupa pasangan kunci: nilai")]),
    ],
)
@pytest.mark.parametrize("pure", [False, True])
def test_what_plans_must_not_use_is_refused(
    text: str, expected: list[tuple[int, int, str]], pure: bool
) -> None:
    assert complaints(text, pure=pure) == expected


def test_all_refusals_of_a_file_come_at_once() -> None:
    text = "a: *x\nb: {c: 1, c: 2}\nd: &y 1\na: 2\ne: !t z\nf: #N/A\n---\ng: 1\n"
    assert [(line, column) for line, column, _ in complaints(text)] == [
        (1, 4),
        (2, 11),
        (3, 4),
        (4, 1),
        (5, 4),
        (6, 4),
        (7, 1),
    ]


def test_a_tree_knows_its_source() -> None:
    tree = read("a: 1\n")
    assert isinstance(tree, Tree)
    assert (tree.source.name, tree.source.line(1)) == ("f.yaml", "a: 1")


def test_complaints_speak_english_too_and_show_the_line() -> None:
    with pytest.raises(InputError) as caught:
        read("a: -\n")
    (complaint,) = caught.value.complaints
    assert complaint.within("en") == 'f.yaml:1:4: this value must be quoted; write: a: "-"'
    assert complaint.excerpt == "a: -"


@pytest.mark.parametrize("value", [{"a": [1, "x", None]}, {"b": {"c": {"d": [[], {}]}}}])
def test_json_is_yaml(value: dict[str, Any]) -> None:
    import json

    assert read(json.dumps(value), typed=True).value == value
