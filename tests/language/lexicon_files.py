"""Lexicons as they ship, read without the rest of rules/."""

from functools import cache
from pathlib import Path

from ruamel.yaml import YAML

from checker.errors import Text
from checker.knowledge.lexicons import Concept, Lexicon
from checker.language.facet_relations import Judge
from checker.language.facets import FacetReader
from checker.language.formula import FormulaReader

LEXICONS = Path(__file__).parents[2] / "rules" / "lexicons"
_KNOWN = ("words", "within", "excludes")


@cache
def read_lexicon(name: str) -> Lexicon:
    said = YAML(typ="safe").load(LEXICONS / f"{name}.yaml")
    concepts = {
        key: Concept(
            key,
            tuple(str(word) for word in facts["words"]),
            frozenset(facts.get("within", ())),
            frozenset(facts.get("excludes", ())),
            {fact: value for fact, value in facts.items() if fact not in _KNOWN},
        )
        for key, facts in said["concepts"].items()
    }
    return Lexicon(name, Text(**said["title"]), concepts)


@cache
def formula_reader() -> FormulaReader:
    return FormulaReader(read_lexicon("operator"))


@cache
def facet_reader() -> FacetReader:
    names = ("daftar", "kelompok", "cakupan", "mutu", "negasi", "operator", "kata_ukur")
    return FacetReader({name: read_lexicon(name) for name in names})


@cache
def judge() -> Judge:
    return Judge(facet_reader())
