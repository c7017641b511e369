import subprocess
import sys
from pathlib import Path

import pytest

import checker
from checker.errors import Complaint, Text
from checker.schema.complaints import Structure, complain
from checker.source.files import decode
from checker.source.yaml import Tree, read_yaml

SCHEMA = {
    "dokumen": {
        "type": "dict",
        "required": True,
        "schema": {
            "jenis": {"type": "teks", "allowed": ["rkt", "pk", "renstra"], "required": True},
            "unit": {"type": "teks", "required": True, "empty": False},
            "tahun": {"type": "teks_tahun"},
            "tanggal": {"type": "teks_tanggal", "nullable": True},
        },
    },
    "sasaran": {
        "type": "list",
        "minlength": 1,
        "schema": {
            "type": "dict",
            "schema": {
                "nomor": {"type": "teks_bilangan_bulat"},
                "indikator": {
                    "type": "list",
                    "schema": {
                        "type": "dict",
                        "schema": {
                            "uraian": {"type": "teks", "required": True, "maxlength": 20},
                            "target": {
                                "anyof": [
                                    {"type": "teks"},
                                    {"type": "dict", "schema": {"nilai": {"type": "teks"}}},
                                ]
                            },
                        },
                    },
                },
            },
        },
    },
    "dasar_hukum": {"type": "list", "schema": {"type": "teks"}},
    "tahunan": {
        "type": "dict",
        "keysrules": {"type": "teks_tahun"},
        "valuesrules": {"type": "teks"},
    },
    "pihak": {"type": "list", "allowed": ["pertama", "kedua"]},
    "kode": {"type": "teks", "regex": "[A-Z]+"},
    "bagian": {"type": "teks", "dependencies": "kode"},
}
GOOD = "dokumen: {jenis: pk, unit: KPU, tahun: 2024, tanggal: }\n"


def read(text: str) -> Tree:
    return read_yaml(decode("f.yaml", text.encode()), typed=False)


def said(text: str) -> list[str]:
    return [found.within("id") for found in complain(SCHEMA, read(text))]


def test_a_fitting_file_is_without_complaint() -> None:
    assert (
        said(GOOD + "sasaran: [{nomor: 1, indikator: [{uraian: x, target: {nilai: 5}}]}]\n") == []
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (GOOD + "sasarn: 1\n", 'f.yaml:2:1: kunci "sasarn" tidak dikenal; maksudnya "sasaran"?'),
        ("kode: A\n", 'f.yaml:1:1: kunci "dokumen" wajib ada'),
        ("dokumen:\n  jenis: pk\n", 'f.yaml:1:1: kunci "unit" wajib ada'),
        (
            "dokumen: {jenis: pkk, unit: a}\n",
            'f.yaml:1:18: nilai "jenis": "pkk" tidak dikenal; maksudnya "pk"?',
        ),
        (
            "dokumen: {jenis: [pk], unit: a}\n",
            'f.yaml:1:18: "jenis" harus berupa teks, bukan daftar',
        ),
        ("dokumen: {jenis: pk, unit: }\n", 'f.yaml:1:27: "unit" tidak boleh kosong'),
        ("dokumen: {jenis: pk, unit: ''}\n", 'f.yaml:1:28: "unit" tidak boleh kosong'),
        (
            "dokumen: {jenis: pk, unit: a, tahun: 24}\n",
            'f.yaml:1:38: "tahun" harus berupa tahun (empat angka), bukan teks "24"',
        ),
        (
            "dokumen: pk\n",
            'f.yaml:1:10: "dokumen" harus berupa pasangan kunci: nilai, bukan teks "pk"',
        ),
        (GOOD + "sasaran: []\n", 'f.yaml:2:10: "sasaran" memuat 0 butir; paling sedikit 1'),
        (
            GOOD + "sasaran:\n  - indikator:\n    - uraian: x\n      target: [1]\n",
            'f.yaml:5:15: "target" harus berupa teks atau pasangan kunci: nilai, bukan daftar',
        ),
        (
            GOOD + "sasaran:\n  - indikator:\n    - uraian: x\n      target: {nilia: 1}\n",
            'f.yaml:5:16: kunci "nilia" tidak dikenal; maksudnya "nilai"?',
        ),
        (
            GOOD + "sasaran:\n  - indikator:\n    - urain: x\n",
            'f.yaml:4:7: kunci "urain" tidak dikenal; maksudnya "uraian"?',
        ),
        (
            GOOD + "sasaran:\n  - indikator:\n    - target: x\n",
            'f.yaml:4:7: kunci "uraian" wajib ada',
        ),
        (
            GOOD + "sasaran:\n  - indikator: [{uraian: 123456789012345678901}]\n",
            'f.yaml:3:26: "uraian" memuat 21 karakter; paling banyak 20',
        ),
        (
            GOOD + "dasar_hukum:\n  - UU\n  - PP: 1\n",
            'f.yaml:4:5: "dasar_hukum[1]" harus berupa teks, bukan pasangan kunci: nilai',
        ),
        (
            GOOD + "tahunan: {dua: 1}\n",
            'f.yaml:2:11: "dua" harus berupa tahun (empat angka), bukan teks "dua"',
        ),
        (GOOD + "tahunan: {2025: [1]}\n", 'f.yaml:2:17: "2025" harus berupa teks, bukan daftar'),
        (
            GOOD + "pihak: [pertama, kdua]\n",
            'f.yaml:2:18: nilai "pihak[1]": "kdua" tidak dikenal; maksudnya "kedua"?',
        ),
        (
            GOOD + "kode: a1\n",
            'f.yaml:2:7: bentuk "a1" tidak sesuai untuk "kode" (pola [A-Z]+)',
        ),
        (GOOD + "bagian: x\n", 'f.yaml:2:9: "bagian" hanya boleh ada bersama: kode'),
    ],
)
def test_each_fault_has_its_words_and_place(text: str, expected: str) -> None:
    assert said(text) == [expected]


def test_all_faults_of_a_file_come_at_once_in_order_of_place() -> None:
    text = "dokumen: {jenis: x, tahn: 1}\nkod: A\nsasaran:\n  - nomor: a\n  - b\npihak: [x, y]\n"
    places = [(found.line, found.column) for found in complain(SCHEMA, read(text))]
    assert places == [(1, 1), (1, 18), (1, 21), (2, 1), (4, 12), (5, 5), (6, 9), (6, 12)]


def test_a_part_of_a_file_can_be_asked_about() -> None:
    tree = read("x: 1\ndalam: {uraian: [a]}\n")
    part = tree.value["dalam"]  # type: ignore[call-overload]
    found = complain({"uraian": {"type": "teks"}}, tree, part)
    assert found == [
        Complaint(
            Text('"uraian" harus berupa teks, bukan daftar', '"uraian" must be text, not a list'),
            "f.yaml",
            2,
            17,
            "dalam: {uraian: [a]}",
        )
    ]


def test_callers_name_their_types_in_both_languages() -> None:
    structure = Structure(
        {"a": {"type": "ganjil"}},
        types={"ganjil": lambda value: str(value)[-1:] in tuple("13579")},
        words={"ganjil": Text("bilangan ganjil", "an odd number")},
    )
    assert complain(structure, read("a: 3\n")) == []
    (found,) = complain(structure, read("a: 4\n"))
    assert found.message == Text(
        '"a" harus berupa bilangan ganjil, bukan teks "4"',
        '"a" must be an odd number, not the text "4"',
    )


def test_unknown_keys_may_be_allowed() -> None:
    assert Structure({"a": {}}, allow_unknown=True).complain(read("a: 1\nb: 2\n")) == []


def test_cerberus_is_imported_only_for_a_refusal() -> None:
    program = (
        "import sys\n"
        "from checker.schema.complaints import complain\n"
        "from checker.source.files import decode\n"
        "from checker.source.yaml import read_yaml\n"
        "tree = read_yaml(decode('f', b'a: x'), typed=False)\n"
        "assert complain({'a': {'type': 'teks'}}, tree) == []\n"
        "assert 'cerberus' not in sys.modules\n"
        "assert len(complain({'a': {'type': 'dict'}}, tree)) == 1\n"
        "assert 'cerberus' in sys.modules\n"
    )
    home = Path(checker.__file__).parent.parent
    subprocess.run([sys.executable, "-c", program], check=True, cwd=home)
