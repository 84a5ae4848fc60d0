"""Searching the articles: whole words first, then parts of words, then what comes near."""

import pytest

from claimcheck.check.quotation.finding import find_words
from claimcheck.locate.method import Method
from claimcheck.report.passage import Mark, MarkKind, Passage
from claimcheck.report.places import Found
from claimcheck.text.article import Article


def found(words: str, **texts: str) -> tuple[Found, ...]:
    """Return where articles with these texts have *words*."""
    return find_words(words, {id_: Article(text) for id_, text in texts.items()})


def test_every_place_is_told_whole() -> None:
    """Each place is told with source, rung, line, column, likeness, and its paragraph with a mark."""
    assert found("Der Zug", one="Titel\n\nJa. Der Zug. Der\nZug.", two="Nichts.") == (
        Found(
            "one",
            Method.EXACT,
            3,
            5,
            1.0,
            Passage("Ja. Der Zug. Der\nZug.", 3, (Mark(4, 11, MarkKind.QUOTE),)),
        ),
    )


def test_every_article_and_every_place_is_searched() -> None:
    """All places of all articles are told, in the order of articles and text."""
    places = found("Zug", one="Zug und Zug.", two="Nichts.", three="Ein Zug.")
    assert [(p.source, p.line, p.column) for p in places] == [("one", 1, 1), ("one", 1, 9), ("three", 1, 5)]


def test_other_typography_is_normalized() -> None:
    """Words in other typography are found, and say so."""
    [place] = found('"Der Zug"', one="Ja: „Der\nZug“.")
    assert (place.method, place.column, place.passage.marks) == (
        Method.NORMALIZED,
        5,
        (Mark(4, 13, MarkKind.QUOTE),),
    )


def test_parts_of_words_are_told_where_no_article_has_the_word() -> None:
    """Where no article has the whole word, those are told that have it inside a longer one."""
    places = found("9000", one="Es sind 90000.", two="Es sind 19000 Mann.")
    assert [(p.source, p.column, p.inside_word) for p in places] == [("one", 9, True), ("two", 10, True)]


def test_a_whole_word_hides_parts_of_words() -> None:
    """Where one article has the whole word, parts of longer words elsewhere are not told."""
    places = found("9000", one="Es sind 90000.", two="Es sind 9000 Mann.")
    assert [(p.source, p.inside_word) for p in places] == [("two", False)]


def test_what_comes_near_is_told_last_and_the_likeliest_first() -> None:
    """Where no article has the words at all, each one's nearest passage is told, the likeliest first."""
    places = found(
        "Der Kreml schickt bis zu 9000 Soldaten",
        one="Heute: Der Kreml schickte gestern bis zu 2000 Soldaten.",
        two="Der Kreml schickt bis zu 2000 Soldaten.",
        three="Etwas ganz anderes.",
    )
    assert [(p.source, p.method) for p in places] == [
        ("two", Method.APPROXIMATE),
        ("one", Method.APPROXIMATE),
    ]
    assert 1.0 > places[0].score > places[1].score


@pytest.mark.parametrize("words", ["Ein Wort, das nirgends steht", "", "   ", "…"])
def test_what_nobody_says_is_not_found(words: str) -> None:
    """Words that no article has, nor anything like them, are found nowhere."""
    assert found(words, one="Der Zug kommt heute an.") == ()


def test_omissions_are_searched_like_quotations() -> None:
    """Words with `[…]` are found where the pieces follow in one paragraph, marked from first to last."""
    [place] = found("Der Zug […] heute", one="Ja. Der Zug kommt heute an.")
    assert place.passage.marks == (Mark(4, 23, MarkKind.QUOTE),)


def test_words_across_paragraphs_show_both() -> None:
    """Words that reach over a blank line are shown with the paragraph and what was found."""
    [place] = found("Zug\nkommt", one="Der Zug\n\nkommt heute.")
    assert (place.passage.text, place.passage.line, place.passage.marks) == (
        "Der Zug\n\nkommt",
        1,
        (Mark(4, 14, MarkKind.QUOTE),),
    )


def test_no_articles_have_no_words() -> None:
    """Without articles nothing is found."""
    assert found("Zug") == ()
