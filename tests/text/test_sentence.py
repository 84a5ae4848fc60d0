"""Sentences: a stop that may be none ends none, and what is between two stops is covered."""

from collections.abc import Callable
from typing import ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.text.article import Article
from claimcheck.text.sentence import (
    last_sentence,
    sentence_around,
    sentence_before,
    sentence_behind,
    sentences,
    sentences_over,
)
from claimcheck.text.span import Span

Grows = Callable[[Callable[[str], object], str], bool]


def split(paragraph: str) -> str:
    """Return *paragraph* with `|` between its sentences."""
    article = Article(paragraph)
    return "|".join(article.slice(span) for span in sentences(article, Span(0, len(paragraph))))


@pytest.mark.parametrize(
    "expected",
    [
        "",
        "Er kam",
        "Er kam.",
        "Er kam. |Sie ging.",
        "Er kam.\n|Sie ging.",
        "Er kam! |Sie ging? |Es blieb. |Aus.",
        "Er kam?! |Sie ging.",
        "„Er kam.“ |Sie ging.",
        "(Er kam.) |Sie ging.",
        "Er kam. |„Sie ging.“",
        "Er kam. |– Sie ging.",
        "Er kam. |2000 gingen.",
        "Es war 2022. |Sie ging.",
        "Es waren 1000. |Sie ging.",
        "Er sah Minsk. |Ärger gab es nicht.",
    ],
)
def test_a_stop_before_a_capital_ends_a_sentence(expected: str) -> None:
    """A stop, question or exclamation mark ends a sentence when no small letter follows."""
    assert split(expected.replace("|", "")) == expected


@pytest.mark.each(
    "sentence",
    [
        "Er kam. und ging.",
        "„Kommt er?“ fragte sie.",
        "„Er kommt!“, sagte sie.",
        "Am 24. Juni griff niemand an.",
        "Am 3. Tag griff niemand an.",
        "Laut Dr. Meier griff niemand an.",
        "Laut Gen. A. B. Meier griff niemand an.",
        "Laut lt. Angaben v. 3. Mai griff niemand an.",
        "Bis zu 2,6 Mio. Menschen kamen nicht.",
        "Das ist z. B. Minsk nicht.",
        "Das ist z.B. Minsk nicht.",
        "According to the U.S. Army nobody came.",
        "On Jan. 5 nobody came.",
        "Mr. Smith did not come.",
        "Der Wert 9.000 ist falsch.",
        "Um 9.30 Uhr kam niemand.",
        "Auf t-online.de Minsk.",
        "Er sagte … nichts.",
        "Es blieb… Aus.",
        "Es blieb... Aus.",
        "Es waren 100. Sie ging.",
        "Wir werden keinen […] Angriff starten.",
        "Wir werden keinen [...] Angriff starten.",
        "Es ist kein … Angriff zu erwarten.",
        "Es ist kein ... Angriff zu erwarten.",
        "Keineswegs wurde im Dez. 2022 Minsk angegriffen.",
        "Keineswegs wurde im Okt. 2022 Minsk angegriffen.",
        *(
            f"Am 9. {month}. 2022 griff niemand an."
            for month in ("Jän", "Jänn", "Febr", "Feb", "Mrz", "Mär", "Sept", "Sep", "Okt", "Dez")
        ),
        *(f"On 9 {month}. 2022 nobody came." for month in ("Febr", "Mar", "Apr", "Sept", "Oct", "Dec")),
        "Laut Gen. Sekr. Meier griff niemand an.",
        "Nicht am 100. Tag des Krieges griff Minsk an.",
    ],
)
def test_a_doubtful_stop_ends_no_sentence(sentence: str) -> None:
    """Ordinals, initials, abbreviations, omissions and stops before small letters hide no „nicht“."""
    assert split(sentence) == sentence


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Eins. [[Zwei]] drei. Vier.", "Zwei drei. "),
        ("Eins. Zwei [[drei. Vier]] fünf. Sechs.", "Zwei drei. Vier fünf. "),
        ("Eins. [[Zwei.]] Drei.", "Zwei. "),
        ("Titel\n\nEins. [[Zwei]].", "Zwei."),
        ("Titel [[eins\n\nZwei]] drei. Vier.", "Titel eins\n\nZwei drei. "),
    ],
)
def test_the_sentences_around_a_span(marked: str, expected: str) -> None:
    """A span is read in all sentences that it touches, whole."""
    start, end = marked.index("[["), marked.index("]]") - 2
    article = Article(marked.replace("[[", "").replace("]]", ""))
    assert article.slice(sentence_around(article, Span(start, end))) == expected


def test_white_space_between_paragraphs_is_its_own_sentence() -> None:
    """A span outside every paragraph has no sentence but itself."""
    assert sentence_around(Article("a\n\n\n\nb"), Span(2, 3)) == Span(2, 3)


@given(st.text("aAB19zD.!?…„“)\"' \n", max_size=40))
def test_sentences_cover_the_paragraph(text: str) -> None:
    """Sentences follow each other without gap or overlap."""
    assert split(text).replace("|", "") == text


@pytest.mark.parametrize(
    "unit",
    [
        *(".", "…", "„", "(", "-", "\n", " ", "1", "a. ", "A. ", "A.\n", ".A", "- ", "z. B. ", "?! a"),
        *(". ", ". „", "!“ ", ". – "),
    ],
)
@pytest.mark.costly(7)
def test_a_hostile_run_is_split_in_linear_time(grows_too_fast: Grows, unit: str) -> None:
    """A long run of marks costs in proportion to its length."""
    assert not grows_too_fast(split, unit)


SPANS = st.tuples(st.integers(0, 40), st.integers(1, 12))


@given(st.text("a. \n!?", min_size=1, max_size=40), SPANS)
def test_a_sentence_is_looked_up_as_it_would_be_sought(text: str, place: tuple[int, int]) -> None:
    """The sentences that a span touches are those of all that overlap it, and what is around it joins them."""
    article = Article(text)
    start = min(place[0], len(text) - 1)
    span = Span(start, min(len(text), start + place[1]))
    whole = Span(article.paragraph(span.start).start, article.paragraph(span.end - 1).end)
    sought = [one for one in sentences(article, whole) if one.overlaps(span)]
    assert list(sentences_over(article, whole, span)) == sought
    assert sentence_around(article, span) == (Span(sought[0].start, sought[-1].end) if sought else span)


class Watched(Article):
    """An article that tells how long the parts are that are cut out of it."""

    cut: ClassVar[list[int]] = []

    def slice(self, span: Span) -> str:
        """Return a part, and note its length."""
        self.cut.append(span.end - span.start)
        return super().slice(span)


@pytest.mark.parametrize("count", [20, 200])
def test_a_paragraph_is_cut_once_for_all_that_stands_in_it(count: int) -> None:
    """However many passages ask for their sentences, the paragraph is read from end to end once."""
    article = Watched("Es kam so. " * count)
    Watched.cut.clear()
    around = {sentence_around(article, Span(11 * index, 11 * index + 5)) for index in range(count)}
    assert (len(around), Watched.cut) == (count, [11 * count - 1])


def test_the_sentences_beside_a_place_are_those_that_end_before_and_begin_behind_it() -> None:
    """Asked at the bounds of each sentence, the ones beside it are its neighbours; at the ends there is none."""
    article = Article("Minsk schweigt. Kiew warnt. Moskau droht.")
    paragraph = Span(0, len(article.text))
    one, two, three = sentences(article, paragraph)
    beside = [
        (sentence_before(article, paragraph, own.start), sentence_behind(article, paragraph, own.end))
        for own in (one, two, three)
    ]
    assert beside == [(None, two), (one, three), (two, None)]
    assert last_sentence(article, paragraph) == three
    assert sentence_behind(article, paragraph, 0) == one


@pytest.mark.parametrize(
    "expected",
    [
        "Niemand glaubt, dass Vizeadm. Moor schlief.",
        "Es ist gelogen, dass die neue Schulrät. Moor schlief.",
        "Sie fragte, ob gestern in Lohm Oberfw. Moor schlief.",
        "It is untrue that Mmes. Moor slept.",
        "They doubt whether in May Sgn. Lrd. Moor slept.",
        "Er sagt, dass Holt zahlte in Lohm. |Moor schlief.",
        "He said that Holt paid Moor. |Bell slept.",
        "Nobody forgot that Tuesday. |The dam held.",
        "He denied that. |Moor slept.",
        "Er sah das Haus. |Moor schlief.",
    ],
)
def test_a_clause_without_a_verb_does_not_end(expected: str) -> None:
    """A stop before a name is a short form's where what „dass“ or "that" opens has had no verb yet."""
    assert split(expected.replace("|", "")) == expected
