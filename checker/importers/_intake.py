"""What every importer needs, made once for all files: words, understanding, and the shape of plans."""

from __future__ import annotations

from functools import cached_property

from checker.errors import Text
from checker.importers._plan_shape import shape_plan
from checker.knowledge.vocabulary import Vocabulary
from checker.language.understanding import Language
from checker.schema.complaints import Structure


class Intake:
    """The vocabulary, the language, and the structure that plan files are held against."""

    def __init__(self, vocabulary: Vocabulary, language: Language) -> None:
        self.vocabulary = vocabulary
        self.language = language

    @cached_property
    def structure(self) -> Structure:
        """The shape of a plan file, with dates and periods read as the language reads them."""
        return Structure(
            shape_plan(self.vocabulary),
            types={"teks_tanggal": self._is_date, "teks_periode": self._is_period},
            words={f"teks_{name}": label for name, label in self._called().items()},
        )

    def _called(self) -> dict[str, Text]:
        types = self.vocabulary.types
        return {"bilangan_bulat": types["bulat"]} | {
            n: types[n] for n in ("tahun", "periode", "tanggal")
        }

    def _is_date(self, value: object) -> bool:
        return isinstance(value, str) and (
            not self.language.is_stated(value) or self.language.date(value) is not None
        )

    def _is_period(self, value: object) -> bool:
        return isinstance(value, str) and self.language.is_period(value)
