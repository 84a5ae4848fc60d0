"""Where to look: the sentences that may hold what is sought."""

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.check.actors.naming import Names
from claimcheck.check.finding.index import MemoryIndex
from claimcheck.check.finding.matching import Matcher, read_query
from claimcheck.text.article import Article
from claimcheck.text.sentence import sentences

NAMES = Names(())
ARTICLES = {
    "a": Article("Der Zug kommt. Er hält nicht.\n\nZüge fahren um 9 Uhr.", "de"),
    "b": Article("No train here.", "en"),
}


def _proposed(words: str, leading: frozenset[int]) -> list[tuple[str, str]]:
    matcher = Matcher(read_query(words, NAMES), NAMES)
    places = MemoryIndex(ARTICLES).sentences(matcher, leading, ARTICLES)
    return [(source, ARTICLES[source].slice(span).strip()) for source, span in places]


def test_sentences_with_a_leading_word_are_proposed() -> None:
    """In any form, in the order of articles and text, each once."""
    assert _proposed("Zug hält", frozenset({0})) == [("a", "Der Zug kommt."), ("a", "Züge fahren um 9 Uhr.")]
    assert _proposed("Zug hält", frozenset({1})) == [("a", "Er hält nicht.")]
    assert _proposed("Zug hält", frozenset()) == []


def test_articles_are_counted_by_what_they_have() -> None:
    """How many have a word tells how much it tells."""
    matcher = Matcher(read_query("Zug train fahren", NAMES), NAMES)
    assert MemoryIndex(ARTICLES).articles_having(matcher, ARTICLES) == {0: 1, 1: 1, 2: 1}


def test_other_sources_are_looked_through_anew() -> None:
    """What was kept of a query for some of them answers for no others."""
    index, matcher = MemoryIndex(ARTICLES), Matcher(read_query("Zug train", NAMES), NAMES)
    having = [index.articles_having(matcher, sources) for sources in (["a"], ["b"], ["a", "b"])]
    assert having == [{0: 1}, {1: 1}, {0: 1, 1: 1}]


def test_the_words_of_all_articles_are_known() -> None:
    """They are what a misspelling is compared with."""
    assert MemoryIndex({"b": ARTICLES["b"]}).words() == {"no", "train", "here"}


WORDS = st.sampled_from(["Zug", "Züge", "Soldaten", "soldat", "9.000", "neuntausend", "9000", "Kampf-", "\n", "kommt.", "Der", "nicht", "daten", "Sol-\ndaten"])  # fmt: skip


@given(st.lists(WORDS, max_size=30), st.lists(WORDS, min_size=1, max_size=3))
def test_no_sentence_that_meets_a_term_is_left_out(text: list[str], words: list[str]) -> None:
    """The quick look proposes whatever the slow one, which reads every sentence, finds."""
    article = Article(" ".join(text), "de")
    matcher = Matcher(read_query(" ".join(words), NAMES), NAMES)
    every = frozenset(range(len(matcher.query.terms)))
    proposed = {place.span for place in MemoryIndex({"a": article}).sentences(matcher, every, ["a"])}
    found = {
        s for p in article.paragraphs for s in sentences(article, p) if matcher.met(article.slice(s), "de")
    }
    assert found <= proposed
