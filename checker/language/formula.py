"""Formulas: what is divided by what, in sentences and in signs, and how surely it was understood."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from checker.errors import Text
from checker.knowledge.lexicons import Lexicon
from checker.language.formula_fractions import write_fractions
from checker.language.formula_layout import Layout, lay_out
from checker.language.formula_lexer import FormulaLexer, Item
from checker.language.formula_parser import FormulaParser
from checker.language.formula_parts import Part, PartMaker
from checker.language.formula_row import Row
from checker.language.formula_shapes import Ratio, ShapeReader, find_ratio
from checker.language.formula_tree import Node, constant_of
from checker.model.place import Span

__all__ = ["LONGEST", "SHAPES", "Formula", "FormulaReader", "Part", "parse_formula"]

LONGEST = 5_000
"""A cell of more characters than this is an essay, and no formula is looked for in it."""


SHAPES = (
    "rasio", "realisasi_per_target", "bagian_dari_keseluruhan", "pertumbuhan", "komplemen",
    "gabungan", "rata_rata", "berbobot", "hitungan", "nilai_luar", "rujukan", "bukan_rumus",
    "tak_terurai",
)  # fmt: skip
"""What a formula can be; several may hold at once."""


@dataclass(frozen=True, slots=True)
class Formula:
    """One formula and what was understood of it.

    `shapes` are some of rasio, realisasi_per_target, bagian_dari_keseluruhan, pertumbuhan,
    komplemen (`1 - A / B`), gabungan (several divisions joined), rata_rata, berbobot, hitungan,
    nilai_luar, rujukan, bukan_rumus, tak_terurai. A rasio has `pembilang` and `penyebut`; of a
    komplemen there is no pembilang, since what is counted is the rest. `pengali` is 100.0 for
    "x 100%", `per` the number of "per 1.000 kelahiran". `ambiguous` marks an order of operations
    that the signs leave open. `reason` says why a formula was not taken apart.
    """

    text: str
    root: Node | None = None
    shapes: frozenset[str] = frozenset()
    pembilang: Part | None = None
    penyebut: Part | None = None
    pengali: float | None = None
    per: float | None = None
    ambiguous: bool = False
    legend: Mapping[str, Part] = field(default_factory=dict)
    reason: Text | None = None


class FormulaReader:
    """Reads formulas with the words of one lexicon; made once, used for all."""

    def __init__(self, operators: Lexicon) -> None:
        self._lexer = FormulaLexer(operators)
        self._measures = frozenset(
            name for name, concept in operators.concepts.items() if concept.facts.get("ukuran")
        )
        self._shapes = ShapeReader(operators, self._lexer, self._measures)

    def read(self, text: str) -> Formula:
        """Take `text` apart as far as it can be understood; never raises."""
        if len(text) > LONGEST:
            return _unparsed(text, _TOO_LONG)
        row = write_fractions(Row(self._lexer.read(text), text, self._measures))
        layout = lay_out(row)
        refusal = self._shapes.refusal(row.items if not layout.body else layout.body)
        parser = FormulaParser()
        root = parser.parse(Row(layout.body, text, self._measures, frozenset(layout.legend)))
        if root is None or parser.overflowing:
            return _refused(text, refusal, parser)
        ratio = find_ratio(root)
        if ratio is None and refusal is not None and not constant_of(root):
            return Formula(text, root, frozenset({refusal}), reason=_REFUSALS[refusal])
        return self._formula(text, layout, root, ratio, parser)

    def _formula(
        self, text: str, layout: Layout, root: Node, ratio: Ratio | None, parser: FormulaParser
    ) -> Formula:
        legend = self._legend(text, layout.legend)
        maker = PartMaker(self._lexer, text, self._measures, legend)
        if ratio is None:
            shapes = self._shapes.of_others(root, layout.body)
            reason = _NOT_UNDERSTOOD if "tak_terurai" in shapes else None
            return Formula(
                text, root, shapes, None, None, None, parser.per, parser.ambiguous, legend, reason
            )
        above, below = maker.make(ratio.above), maker.make(ratio.below)
        return Formula(
            text=text,
            root=root,
            shapes=self._shapes.of_ratio(ratio, maker.make),
            pembilang=None if ratio.of == "komplemen" else above,
            penyebut=below,
            pengali=ratio.factor if ratio.factor != 1 else None,
            per=parser.per,
            ambiguous=parser.ambiguous,
            legend=legend,
        )

    def _legend(self, text: str, items: Mapping[str, tuple[Item, ...]]) -> dict[str, Part]:
        maker = PartMaker(self._lexer, text, self._measures, {})
        return {
            name: maker.phrase(Span(content[0].start, content[-1].end))
            for name, content in items.items()
            if content
        }


def parse_formula(text: str, operators: Lexicon) -> Formula:
    """Take one formula apart; for many, make one FormulaReader and use it again."""
    return FormulaReader(operators).read(text)


def _refused(text: str, refusal: str | None, parser: FormulaParser) -> Formula:
    if parser.overflowing:
        return _unparsed(text, _TOO_MANY_SIGNS)
    if refusal is not None:
        return Formula(text, None, frozenset({refusal}), reason=_REFUSALS[refusal])
    return _unparsed(text, _NOT_UNDERSTOOD)


def _unparsed(text: str, reason: Text) -> Formula:
    return Formula(text, None, frozenset({"tak_terurai"}), reason=reason)


_TOO_LONG = Text(
    f"Teks lebih panjang dari {LONGEST} karakter, sehingga tidak dibaca sebagai rumus.",
    f"The text is longer than {LONGEST} characters and is not read as a formula.",
)
_TOO_MANY_SIGNS = Text(
    "Rumus memuat terlalu banyak tanda hitung.", "The formula holds too many signs of arithmetic."
)
_NOT_UNDERSTOOD = Text(
    "Tidak ditemukan apa yang dibagi dengan apa, atau apa yang dihitung.",
    "It was not found what is divided by what, or what is counted.",
)
_REFUSALS = {
    "bukan_rumus": Text("Isinya bukan rumus.", "What stands here is no formula."),
    "rujukan": Text(
        "Isinya hanya merujuk ke dokumen lain.", "What stands here only refers to another document."
    ),
}
