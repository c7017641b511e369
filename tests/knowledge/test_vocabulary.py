"""The vocabulary holds together: what its words name exists."""

from checker.importers._plan_shape import shape_plan
from checker.knowledge.paths import QUANTITY_TYPES
from tests.plans import knowledge

WORDS = knowledge().vocabulary


def test_every_slot_and_name_leads_somewhere() -> None:
    for kind in WORDS.kinds.values():
        assert kind.name_field in kind.fields or kind.name == "dokumen", kind.name
        assert kind.group is None or kind.group in WORDS.groups
        for slot in kind.slots.values():
            assert slot.kind in WORDS.kinds
            assert slot.plain is None or slot.plain in WORDS.kinds[slot.kind].fields
        for field in kind.fields.values():
            assert field.type in WORDS.types, (kind.name, field.name)


def test_every_relation_joins_kinds_that_exist() -> None:
    for relation in WORDS.relations.values():
        assert {*relation.sources, *relation.targets} <= {*WORDS.selectable()}
        assert relation.inverse == relation.name or relation.inverse not in WORDS.relations


def test_groups_are_words_for_kinds() -> None:
    assert WORDS.expand(["sasaran"]) == ("sasaran_strategis", "sasaran_program", "sasaran_kegiatan")
    assert WORDS.expand(["misi", "tujuan"]) == ("misi", "tujuan")
    assert WORDS.expand(["sasarn"]) == ()
    assert WORDS.label("sasaran").en == "objective"
    assert WORDS.field_label("indikator", "target.nilai") == WORDS.field_label(
        "indikator", "target"
    )


def test_derived_fields_and_kinds_cannot_be_written() -> None:
    shape = shape_plan(WORDS)
    row = shape["sasaran_kegiatan"]["schema"]["schema"]["indikator"]["schema"]["schema"]
    assert {"target", "uraian", "mendukung"} <= set(row)
    assert {"formula", "ukuran", "arah"}.isdisjoint(row)
    assert "rujukan" not in shape["narasi"]["schema"]["schema"]
    assert "anggaran_total" in shape and "anggaran_total" not in shape["dokumen"]["schema"]
    assert "penanda_tangan" in shape["dokumen"]["schema"] and "penanda_tangan" not in shape


def test_quantities_are_the_types_that_have_parts() -> None:
    types = {f.type for kind in WORDS.kinds.values() for f in kind.fields.values()}
    assert set(QUANTITY_TYPES) <= types
