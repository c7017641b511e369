"""Finding the words of a lexicon, and splitting a text into words."""

from checker.errors import Text
from checker.knowledge.lexicons import Concept, Lexicon
from checker.language.lookup import Lookup, texts_of
from checker.language.words import words

LOOKUP = Lookup(
    Lexicon(
        "contoh",
        Text("contoh", "example"),
        {
            "ibu": Concept("ibu", ("ibu",)),
            "ibu_hamil": Concept("ibu_hamil", ("ibu hamil", "bumil")),
            "kabupaten_kota": Concept("kabupaten_kota", ("Kabupaten/Kota",)),
        },
    )
)


def row(text):
    return texts_of(words(text))


def found(text):
    return [(hit.concept.name, hit.first, hit.last) for hit in LOOKUP.all_in(row(text))]


def test_longest_word_wins_and_none_overlap():
    assert found("Ibu hamil dan ibu lain") == [("ibu_hamil", 0, 2), ("ibu", 3, 4)]
    assert found("di Kabupaten/ Kota") == [("kabupaten_kota", 1, 4)]
    assert found("ibukota") == []


def test_whole_text_is_one_word_or_none():
    assert LOOKUP.whole("IBU  HAMIL").name == "ibu_hamil"
    assert LOOKUP.whole("ibu hamil muda") is None
    assert LOOKUP.whole("") is None


def test_rewriting_puts_the_first_word_of_a_concept():
    assert LOOKUP.rewrite(row("bumil sehat")) == ["ibu", "hamil", "sehat"]
    assert LOOKUP.rewrite(row("ibu hamil bumil")) == ["ibu", "hamil"]


def test_hyphen_joins_words_but_stands_as_a_sign_alone():
    assert row("se- Provinsi pertanggung-jawaban") == ["seprovinsi", "pertanggungjawaban"]
    assert row("80 - 90, -5") == ["80", "-", "90", ",", "-", "5"]


def test_words_know_their_places():
    text = "Rp 28.450.000,- dan se-Kota"
    assert [text[word.start : word.end] for word in words(text)] == [
        "Rp", "28.450.000", ",", "-", "dan", "se-Kota",
    ]  # fmt: skip
