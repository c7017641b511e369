import sys
from importlib import metadata

import pytest

from checker.errors import Text, UsageError
from checker.registry import Registry

WHAT = Text("format", "format")


@pytest.fixture
def package(tmp_path, monkeypatch):
    """A package of two plug-ins and one private module, and a rival that only users have."""
    home = tmp_path / "plugged"
    home.mkdir()
    (home / "__init__.py").write_text("")
    (home / "text.py").write_text("write = 'teks'")
    (home / "json.py").write_text("raise RuntimeError('imported too early')")
    (home / "_layout.py").write_text("write = 'rahasia'")
    (tmp_path / "rival_plugin.py").write_text("write = 'tamu'")
    monkeypatch.syspath_prepend(tmp_path)
    yield "plugged"
    for name in [name for name in sys.modules if name.split(".")[0] in ("plugged", "rival_plugin")]:
        del sys.modules[name]


def offer(monkeypatch, value):
    point = metadata.EntryPoint("tamu", value, "selaras.trial")
    monkeypatch.setattr(metadata, "entry_points", lambda group: (point,))


def test_names_are_listed_without_an_import(package):
    assert Registry(package, "write", WHAT).names() == ("json", "text")


def test_a_plug_in_is_found_by_its_name(package):
    assert Registry(package, "write", WHAT).get("text") == "teks"


def test_an_unknown_name_is_answered_with_the_nearest(package):
    with pytest.raises(UsageError) as caught:
        Registry(package, "write", WHAT).get("txt")
    assert caught.value.within("id") == 'format "txt" tidak dikenal; maksudnya "text"?'


@pytest.mark.parametrize("name", ["_layout", "", ".", "../text", "plugged.text", "text.write"])
def test_what_is_no_plug_in_is_never_imported(package, name):
    with pytest.raises(UsageError):
        Registry(package, "write", WHAT).get(name)


def test_entry_points_are_not_looked_at_when_the_package_has_the_name(package, monkeypatch):
    monkeypatch.setattr(metadata, "entry_points", None)
    assert Registry(package, "write", WHAT, "selaras.trial").get("text") == "teks"


def test_a_users_package_joins_by_an_entry_point(package, monkeypatch):
    offer(monkeypatch, "rival_plugin")
    assert Registry(package, "write", WHAT, "selaras.trial").get("tamu") == "tamu"


def test_what_other_packages_offer_is_listed(package, monkeypatch):
    offer(monkeypatch, "rival_plugin")
    assert Registry(package, "write", WHAT, "selaras.trial").offered() == ("tamu",)
    assert Registry(package, "write", WHAT).offered() == ()


def test_an_entry_point_counts_among_the_known_names(package, monkeypatch):
    offer(monkeypatch, "rival_plugin")
    with pytest.raises(UsageError) as caught:
        Registry(package, "write", WHAT, "selaras.trial").get("tami")
    assert caught.value.within("en") == 'unknown format "tami"; did you mean "tamu"?'


def test_an_entry_point_that_cannot_be_loaded_is_an_error_of_usage(package, monkeypatch):
    offer(monkeypatch, "no_such_package_at_all")
    with pytest.raises(UsageError) as caught:
        Registry(package, "write", WHAT, "selaras.trial").get("tamu")
    assert caught.value.within("id") == (
        'format "tamu" (no_such_package_at_all) tidak dapat dimuat: '
        "No module named 'no_such_package_at_all'"
    )
