"""What holds of every text: it is read without an exception, and spans lie where they say."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.language.lexicon_files import facet_reader, formula_reader, judge

# fmt: off
PIECES = st.sampled_from([
    "jumlah", "target", "pemilih", "DPT", "DPTb", "dan", "yang", "dibagi", "dengan", "dikali",
    "ditambah", "dikurangi", "per", "terhadap", "perbandingan", "antara", "rasio", "x", "X", "100%",
    "1.000", "A", "B", "n", "(", ")", "[", "]", "{", "}", "/", ":", "+", "-", "–", "=", ".", ",",
    ";", "%", "≥", "*", "-----", "\n", "\\frac", "\\text", "dimana", "keterangan", "rumus",
    "catatan", "pembilang", "penyebut", "seratus persen", "_", "ᵢ", "Σ", "²",
])
# fmt: on
CELLS = st.one_of(
    st.text(max_size=80),
    st.lists(PIECES, max_size=25).map(" ".join),
    st.lists(PIECES, max_size=25).map("".join),
)


def parts_of(formula):
    for part in (formula.pembilang, formula.penyebut, *formula.legend.values()):
        if part is not None:
            yield part
            yield from part.terms


@settings(max_examples=400, deadline=None)
@given(CELLS)
@example("0DIBAGI===X 0A=")  # a division sign was added beside one that stood there
def test_any_text_is_read(text):
    formula = formula_reader().read(text)
    assert formula.shapes
    assert ("rasio" in formula.shapes) == (formula.penyebut is not None)
    for part in parts_of(formula):
        assert 0 <= part.span.start < part.span.end <= len(text)
        places = [place for _, place in part.pieces] or [part.span]
        assert "".join(text[place.start : place.end] for place in places) == part.text
    nodes = [formula.root] if formula.root is not None else []
    while nodes:
        node = nodes.pop()
        assert 0 <= node.span.start < node.span.end <= len(text)
        nodes.extend([node.left, node.right] if hasattr(node, "left") else [])


@settings(max_examples=200, deadline=None)
@given(CELLS, CELLS)
def test_any_text_is_judged(said, text):
    formula = formula_reader().read(text)
    clashes = list(judge().find_lost(said, formula))
    if formula.pembilang is not None and formula.penyebut is not None:
        clashes += judge().find_contradictions(said, formula.penyebut)
        clashes += judge().find_outside(formula.pembilang, formula.penyebut)
        clashes += judge().find_overlaps(formula.penyebut)
    for clash in clashes:
        assert 0 <= clash.span.start < clash.span.end <= len(text)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=80))
def test_mentions_lie_in_the_text(text):
    facets = facet_reader().facets(text)
    for mention in (*facets.kelompok, *facets.daftar, *facets.cakupan, *facets.mutu):
        assert 0 <= mention.stretch.start <= mention.span.start < mention.span.end <= len(text)
