"""Files made to hurt: refused, in bounded time and memory, without crashing the interpreter."""

import pytest

from checker.errors import InputError
from checker.source.files import decode
from checker.source.limits import MAX_COMPLAINTS, MAX_DEPTH, MAX_NODES, MAX_SCALAR
from checker.source.yaml import read_yaml


def said(text: str) -> list[str]:
    with pytest.raises(InputError) as caught:
        read_yaml(decode("f", text.encode()), typed=False)
    return [found.within("id") for found in caught.value.complaints]


@pytest.mark.parametrize("sign", ["[", "- ", "{a: ", "[{a: "])
def test_nesting_without_end_is_refused(sign: str) -> None:
    (complaint,) = said("a: " * (sign != "- ") + sign * 50_000)
    assert f"paling banyak {MAX_DEPTH} tingkat" in complaint


def test_the_deepest_allowed_nesting_is_read() -> None:
    inner = MAX_DEPTH - 1
    read_yaml(decode("f", f"a: {'[' * inner}{']' * inner}".encode()), typed=False)
    assert len(said(f"a: {'[' * (inner + 1)}{']' * (inner + 1)}")) == 1


def test_too_many_values_are_refused() -> None:
    (complaint,) = said("a:\n" + "- 1\n" * (MAX_NODES + 1))
    assert f"paling banyak {MAX_NODES} nilai" in complaint


def test_too_long_a_text_is_refused() -> None:
    read_yaml(decode("f", f"a: {'x' * MAX_SCALAR}\n".encode()), typed=False)
    assert said(f"a: {'x' * (MAX_SCALAR + 1)}\n") == [
        f"f:1:4: teks ini terlalu panjang; paling banyak {MAX_SCALAR} karakter"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "a: 1\n" * 200_000,
        "a: [" + "*x, " * 200_000 + "]\n",
        "a: x\n" + "  - y\n" * 10_000,
        "a:\n" + "  - x #y\n" * 10_000,
    ],
)
def test_complaints_are_counted(text: str) -> None:
    found = said(text)
    assert MAX_COMPLAINTS <= len(found) <= MAX_COMPLAINTS + 1
    assert sum(len(one) for one in found) < 1_000_000


@pytest.mark.parametrize(
    "text",
    [
        "a: x" + " #y" * 300_000,
        "a: x" + " " * 300_000 + " #y" * 300_000,
        "a: >9%" + " " * 500_000,
        "a: '" + "x " * 500_000,
        "a: " + ": " * 500_000,
        "a: 1\n---\n" + "[" * 500_000,
        "b: >9%\na: " + "[" * 500_000,
        "a: >9%\n" * 50_000,
    ],
)
def test_what_is_looked_through_is_looked_through_once(text: str) -> None:
    try:
        read_yaml(decode("f", text.encode()), typed=False)
    except InputError as error:
        assert len(error.complaints) <= MAX_COMPLAINTS + 1
