"""The words of articles, as they can be kept."""

from claimcheck.check.finding.words import Words, read, words_of, written
from claimcheck.text.article import Article
from claimcheck.text.layout import Location, Run, Zone
from claimcheck.text.span import Span

WORDS = words_of(
    [
        Article("Der Zug kam.\nSol-\ndaten \U0001f600", "de"),
        Article("A train.", None, (Run(Span(0, 8), Location(Zone.MAIN), speaker="Anna Kern"),)),
        Article("", "en"),
        Article("Der Bus", "de"),
    ]
)


def _plain(words: Words) -> Words:
    return words._replace(
        vocabularies=tuple(
            v._replace(chunks=sorted(v.chunks), forms="\n".join(sorted(v.forms.split("\n"))))
            for v in words.vocabularies
        )
    )


def test_words_know_their_articles() -> None:
    """By language; where the end of a line parts a word both its readings, one of them to be looked up by letters alone."""
    assert (WORDS.languages, WORDS.speakers) == (("de", None, "en", "de"), {1: ("Anna Kern",)})
    found = {
        (known.language, known.is_broken, chunk): list(known.having(number))
        for known in WORDS.vocabularies
        for number, chunk in enumerate(known.chunks)
    }
    joined = {
        word: found["de", False, word] for word in ("Der", "Zug", "kam.", "Soldaten", "\U0001f600", "Bus")
    }
    assert joined == {"Der": [0, 3], "Zug": [0], "kam.": [0], "Soldaten": [0], "\U0001f600": [0], "Bus": [3]}
    assert {key: value for key, value in found.items() if key[0] != "de"} == {
        (None, False, "A"): [1],
        (None, False, "train."): [1],
    }


def test_what_is_written_is_read() -> None:
    """Every word, whatever its letters, and nothing of nothing."""
    assert _plain(read(written(WORDS))) == _plain(WORDS)
    assert read(written(words_of([]))) == words_of([]) == Words((), {}, ())
