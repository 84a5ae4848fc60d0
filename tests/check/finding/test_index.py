"""Where to look: the sentences that may hold what is sought."""

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.check.actors.naming import Names
from claimcheck.check.finding.hits import Found, Wanted, find
from claimcheck.check.finding.index import MemoryIndex, WordIndex
from claimcheck.check.finding.matching import Matcher, read_query
from claimcheck.check.finding.words import read, words_of, written
from claimcheck.problem import Place
from claimcheck.records.corpus import Corpus
from claimcheck.records.model import Source
from claimcheck.report.model import Report
from claimcheck.text.article import Article
from claimcheck.text.layout import Location, Run, Zone
from claimcheck.text.sentence import sentences
from claimcheck.text.span import Span

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


ASKED = st.sampled_from(["Zug", "Züge", "Soldat", "9000", "Der Zug", "Sol-daten", "Soldaten", "kommt nicht", "Zgu", "½", "Kern", "Truppen daten"])  # fmt: skip
LANGUAGES = st.sampled_from(["de", "en", None])


def _found(words: str, articles: dict[str, Article], index: MemoryIndex, wanted: Wanted) -> Found:
    sources = {id_: Source(place=Place(""), places={}, id=id_, file=f"{id_}.txt") for id_ in articles}
    corpus = Corpus(sources, {}, {}, articles)
    return find(words, corpus, Report((), {}, (), (), (), 0, {}), wanted, index)


@given(
    st.lists(st.tuples(st.lists(WORDS, max_size=12), LANGUAGES, st.booleans()), min_size=1, max_size=4), ASKED
)
def test_kept_words_propose_what_is_read_off_the_articles(
    texts: list[tuple[list[str], str | None, bool]], asked: str
) -> None:
    """Whatever is sought, in all articles or some: the same is found with the words of the articles as without."""
    articles = {}
    for number, (words, language, is_spoken) in enumerate(texts):
        text = " ".join(words)
        runs = (
            (Run(Span(0, len(text)), Location(Zone.MAIN), speaker="Anna Kern"),) if is_spoken and text else ()
        )
        articles[f"s{number}"] = Article(text, language, runs)
    for wanted in (Wanted(), Wanted(sources=("s0",))):
        known = WordIndex(read(written(words_of(articles.values()))), articles)
        assert _found(asked, articles, known, wanted) == _found(
            asked, articles, MemoryIndex(articles), wanted
        )
    assert known.words() == MemoryIndex(articles).words()


class _Counted(dict[str, Article]):
    """Articles, and which were asked for."""

    read: tuple[str, ...] = ()

    def __getitem__(self, id_: str) -> Article:
        """Note it, and return it."""
        self.read = (*self.read, id_)
        return super().__getitem__(id_)


def test_with_kept_words_only_articles_that_have_some_are_read() -> None:
    """Of a misspelling, too, which is compared with the words alone."""
    counted = _Counted(ARTICLES)
    index = WordIndex(words_of(ARTICLES.values()), counted)
    assert [
        _found(words, counted, index, Wanted()).ranked[0].place.source for words in ("train", "traim")
    ] == ["b", "b"]
    assert set(counted.read) == {"b"}
