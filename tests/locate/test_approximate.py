"""The nearest passage: near what was meant, on word bounds, never far-fetched, and quick on any text."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.locate.approximate import MAX_QUOTE, MIN_SCORE, Nearest, find_nearest, like_words
from claimcheck.text.article import Article
from claimcheck.text.sentence import sentences
from claimcheck.text.span import Span

SEEDS = Path(__file__).resolve().parents[2] / "seeds"


def nearest(quote: str, text: str) -> str | None:
    """Return *text* with the passage nearest to *quote* as `[[…]]`."""
    near = find_nearest(quote, Article(text))
    if near is None:
        return None
    start, end = near.span
    return f"{text[:start]}[[{text[start:end]}]]{text[end:]}"


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("bis zu 2000 russische Soldaten", "Ihr sollen [[bis zu 9000 russische Soldaten]] angehören."),
        ("Lukaschenka", "Er traf [[Lukaschenko]] in Minsk."),
        ("9000", "Es kamen [[90000]] Soldaten."),
        ("der grosse Angriff auf die Stadt", "Da begann [[der große Angriff auf die Hauptstadt]] im Mai."),
        ("Minsk und Moskau", "[[Minsk\n\nund Moskau]] wollen reden."),
        ("the plan would cost three billion", "He said [[the plan would cost 3 billion]] euros."),
        ("  großer Angriff zu erwarten\n", "Es ist kein [[großer Angriff zu befürchten]] im Mai."),
        ("Er", "[[Er]]"),
        ("Regierung senkt die Steuern auf Strom", "[[REGIERUNG SENKT DIE STEUERN AUF STROM]]\n\nBerlin."),
        ("REGIERUNG SENKT STEUERN AUF GAS", "Wien: [[Regierung senkt Steuern auf Öl]]\n\nWien."),
        ("Zweite Straße im Ort gesperrt", "İ. [[ZWEITE STRAẞE IM ORT GESPERRT]]\n\nBerlin."),
    ],
)
def test_the_nearest_passage(quote: str, expected: str) -> None:
    """A passage that differs in a word or a letter is suggested, in whole words."""
    assert nearest(quote, expected.replace("[[", "").replace("]]", "")) == expected


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("", "Er traf Lukaschenko in Minsk."),
        ("„…“", "Er traf Lukaschenko in Minsk."),
        ("Truppen in Minsk", ""),
        ("xyz", "Er traf Lukaschenko in Minsk."),
        ("Es", "Er"),
        ("Ein Satz über etwas ganz anderes", "Er traf Lukaschenko in Minsk."),
        ("Ein Satz über etwas ganz anderes", "ER TRAF LUKASCHENKO IN MINSK."),
        ("Lukaschenko will den Frieden mit allen Nachbarn wahren", "Er traf Lukaschenko in Minsk."),
        ("Regierung senkt die Steuern auf Strom", "REGIERUNG PRÜFT NEUE STEUERN AUF ERBE"),
        ("Die Stadt baut im Herbst eine neue Schule", "Die Stadt schließt im Sommer eine alte Brücke."),
    ],
)
def test_nothing_is_near(quote: str, text: str) -> None:
    """Where nothing is like the quotation, nothing is suggested."""
    assert find_nearest(quote, Article(text)) is None


def test_the_likest_of_several_passages_is_suggested() -> None:
    """Of two passages with the same words the one that differs less is suggested."""
    text = "Am Montag kamen 4000 Soldaten nach Polen. Am Montag kamen 9000 Soldaten nach Minsk."
    expected = "Am Montag kamen 4000 Soldaten nach Polen. [[Am Montag kamen 9000 Soldaten nach Minsk.]]"
    assert nearest("Am Montag kamen 8000 Soldaten nach Minsk.", text) == expected


def test_a_passage_far_off_that_has_the_longest_words_is_not_the_likest() -> None:
    """Where the longest words stand elsewhere exactly, the passage that is alike as a whole is suggested all the same."""
    decoy = "Die Frau, die Ministerpräsident Lukaschenko sah, schwieg lange."
    between = " Es regnete den ganzen Tag." * 6
    expected = f"{decoy}{between} [[Der Ministerpraesident Lukaschenka kam an.]]"
    quote = "Der Ministerpräsident Lukaschenko kam an."
    assert nearest(quote, expected.replace("[[", "").replace("]]", "")) == expected


def test_the_first_of_equal_passages_is_suggested() -> None:
    """Of two equal passages the earlier one is suggested."""
    text = "Dort kamen 9000 Soldaten an. Später kamen 9000 Soldaten an."
    expected = "Dort [[kamen 9000 Soldaten an.]] Später kamen 9000 Soldaten an."
    assert nearest("kamen 8000 Soldaten an.", text) == expected


def test_typography_costs_no_likeness() -> None:
    """Likeness is measured once both are folded, and the span counts in the original text."""
    article = Article("Die\n »Trup-\npen«\xa0kamen.")
    assert find_nearest('Die "Truppen" kamen.', article) == Nearest(Span(0, len(article.text)), 1.0)


def test_likeness_is_the_share_of_letters_kept() -> None:
    """Two letters of twenty exchanged leave a likeness of 0.9."""
    near = find_nearest("Das Treffen in Minsk", Article("Das Treffen am Minsk"))
    assert near == Nearest(Span(0, 20), 0.9)


def test_a_long_quotation_is_compared_by_its_beginning() -> None:
    """Of a quotation longer than the limit only the beginning is looked for."""
    text = " ".join(f"Wort{number}" for number in range(600))
    near = find_nearest(text, Article(text))
    assert near is not None
    assert (near.span.start, abs(near.span.end - MAX_QUOTE) < 20) == (0, True)


def passages() -> Iterator[tuple[Article, Span]]:
    """Yield each sentence of several words that stands once in the shipped articles."""
    for path in sorted(SEEDS.glob("*.txt")):
        article = Article(path.read_text(encoding="utf-8"), "de")
        for paragraph in article.paragraphs:
            for sentence in sentences(article, paragraph):
                words = article.slice(sentence).rstrip()
                if len(words.split()) > 5 and article.text.count(words) == 1:
                    yield article, Span(sentence.start, sentence.start + len(words))


PASSAGES = tuple(passages())


@given(st.sampled_from(PASSAGES), st.data())
def test_a_sentence_with_one_word_changed_is_suggested(
    passage: tuple[Article, Span], data: st.DataObject
) -> None:
    """A sentence of a real article in which one word is replaced leads to its place."""
    article, span = passage
    words = article.slice(span).split(" ")
    index = data.draw(st.integers(0, len(words) - 1))
    other = data.draw(st.sampled_from(["", "nicht", "9000", "Panzer", f"kein {words[index]}"]))
    near = find_nearest(" ".join([*words[:index], other, *words[index + 1 :]]), article)
    assert near is not None
    assert near.span.overlaps(span)


@given(st.sampled_from(PASSAGES), st.sampled_from(PASSAGES))
def test_no_article_is_far_fetched(passage: tuple[Article, Span], other: tuple[Article, Span]) -> None:
    """Whatever is suggested lies in the article and is at least as like as the limit."""
    article, _ = passage
    near = find_nearest(other[0].slice(other[1]), article)
    if near is not None:
        assert MIN_SCORE <= near.score <= 1
        assert 0 <= near.span.start < near.span.end <= len(article.text)


@given(st.text("ab -\n9", max_size=30), st.text("ab -\n9", max_size=60))
def test_a_suggestion_is_never_empty(quote: str, text: str) -> None:
    """A suggestion is a stretch of the article, whatever was asked."""
    near = find_nearest(quote, Article(text))
    if near is not None:
        assert text[near.span.start : near.span.end].strip()


@pytest.mark.parametrize("edits", [1, 2, 4, 8])
def test_likeness_falls_as_edits_grow(edits: int) -> None:
    """Each exchanged word lowers the likeness."""
    text = "Russland und Belarus wollen bald gemeinsame Manöver ihrer Streitkräfte in Minsk abhalten"

    def likeness(exchanged: int) -> float:
        near = find_nearest(" ".join(["qq"] * exchanged + text.split()[exchanged:]), Article(text))
        return near.score if near else 0

    assert likeness(edits) < likeness(edits - 1)


_REPEATED = re.compile(r"'(?P<unit>[^']*)'\*(?P<times>\d+)(?:\+'(?P<end>[^']*)')?")


def unrolled(notation: str) -> str:
    """Return the text that a notation such as `'a'*500+'b'` stands for."""
    match = _REPEATED.fullmatch(notation)
    assert match
    return match["unit"] * int(match["times"]) + (match["end"] or "")


def test_published_worst_cases_are_quick(data: Path) -> None:
    """Texts on which a fuzzy search of the whole article takes minutes are done in seconds."""
    cases = json.loads((data / "hostile/own/dos-cases.json").read_text(encoding="utf-8"))[
        "rapidfuzz_worst_case"
    ]
    start = process_time()
    for case in cases:
        find_nearest(unrolled(case["quote"]), Article(unrolled(case["source"])))
    assert process_time() - start < 20


@pytest.mark.parametrize(
    "unit",
    [".", "„", "a", "a ", "ab", "abcd ", "-", "\n", "1", "1 ", " ", "Minsk ", "Minsk und Moskau, ", "\u0301"],
)
@pytest.mark.costly(5)
def test_a_hostile_article_is_searched_quickly(unit: str) -> None:
    """A run of 200 kB is searched in seconds, for a short quotation and for a long one."""
    article = Article("Minsk " + unit * (200_000 // len(unit)) + " Moskau")
    start = process_time()
    for quote in ("Minsk oder Moskau", unit * 30 + "x", unit * 3_000 + "x", "Minsk " * 300 + "x"):
        find_nearest(quote, article)
    assert process_time() - start < 20


KNOWN = ("lukaschenko", "lukaschenkos", "soldaten", "soldat", "ferry", "sold", "minsk")


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("lukaschenka", ("lukaschenko", "lukaschenkos")),
        ("soldatn", ("soldaten", "soldat")),
        ("fery", ("ferry",)),
        ("sol", ()),
        ("elefant", ()),
        ("", ()),
    ],
)
def test_the_likeliest_words_come_first(word: str, expected: tuple[str, ...]) -> None:
    """One wrong letter in five is taken for a slip; short words are like too many others."""
    assert like_words(word, KNOWN) == expected


def test_three_are_enough_and_their_order_is_fixed() -> None:
    """However the words came."""
    many = [f"soldate{letter}" for letter in "dcba"]
    assert (
        like_words("soldaten", many)
        == like_words("soldaten", reversed(many))
        == ("soldatea", "soldateb", "soldatec")
    )
