"""All that was written and read."""

import pytest

from claimcheck.problem import Place
from claimcheck.records.corpus import Corpus, TextKeys, key_of, outermost_party
from claimcheck.records.model import Actor, Kind, Source
from claimcheck.text.article import Article


def actor(id_: str, party: str | None = None, kind: Kind = Kind.GOVERNMENT) -> Actor:
    """Return an actor that belongs to *party*."""
    return Actor(place=Place("a.yaml"), places={}, id=id_, name=id_.upper(), party=party, kind=kind)


RUSSIA = {a.id: a for a in (actor("russia"), actor("kremlin", "russia"), actor("peskov", "kremlin"))}
CORPUS = Corpus({}, {**RUSSIA, "spokesman": actor("spokesman", "refused")}, {}, {})


def test_a_known_actor_is_the_one_that_was_written() -> None:
    """An actor is found by its id."""
    assert CORPUS.actor("kremlin") == RUSSIA["kremlin"]


def test_what_prints_articles_is_known() -> None:
    """The outlets of the sources, and whatever their articles credit as a whole."""
    place = Place("a.yaml")
    sources = [
        Source(place=place, places={}, id="one", file="1.txt", outlet="paper"),
        Source(place=place, places={}, id="two", file="2.txt", credits=("agency", "paper")),
        Source(place=place, places={}, id="three", file="3.txt"),
    ]
    corpus = Corpus({source.id: source for source in sources}, RUSSIA, {}, {})
    assert corpus.printing == {"paper", "agency"}


def test_a_refused_actor_stands_as_an_anonymous_source() -> None:
    """An actor whose record was refused is nobody's origin, so that a mistake never raises a count."""
    missing = CORPUS.actor("refused")
    assert (missing.id, missing.names, missing.kind, missing.party) == (
        "refused",
        ("refused",),
        Kind.ANONYMOUS,
        None,
    )


@pytest.mark.parametrize(
    ("id_", "party"),
    [
        ("russia", "russia"),
        ("kremlin", "russia"),
        ("peskov", "russia"),
        ("spokesman", None),
        ("unknown", None),
    ],
)
def test_a_party_is_the_outermost_one(id_: str, party: str | None) -> None:
    """An actor counts for the actor that all others between them belong to; for none where one was refused."""
    assert (CORPUS.party(id_), outermost_party(id_, CORPUS.actors)) == (party, party)


def test_a_corpus_without_articles_has_no_sums_and_no_problems() -> None:
    """What could not be read is simply missing."""
    assert (dict(CORPUS.articles), dict(CORPUS.sums), CORPUS.problems) == ({}, {}, ())


TEXT = "Größe: nine thousand soldiers\ncame to Kell.\n"


@pytest.mark.parametrize(
    "copy",
    [
        pytest.param("\ufeff" + TEXT, id="a byte order mark"),
        pytest.param(TEXT.replace("\n", "\r\n"), id="line ends of Windows"),
        pytest.param(TEXT.replace("\n", "\u2028"), id="line separators"),
        pytest.param(TEXT.replace("\n", " "), id="not wrapped"),
        pytest.param(TEXT + " ", id="a space at the end"),
        pytest.param(TEXT.replace("thousand", " thousand"), id="two spaces"),
        pytest.param(TEXT.replace(" soldiers", "\u00a0soldiers"), id="a no-break space"),
        pytest.param(TEXT.replace(":", " :"), id="a space more"),
        pytest.param(TEXT.replace("thousand", "thou\u00adsand"), id="a soft hyphen"),
        pytest.param(TEXT.replace("ö", "o\u0308"), id="another composition"),
    ],
)
def test_copies_that_nobody_can_tell_apart_are_one_article(copy: str) -> None:
    """White space, marks without width and Unicode composition make no second article."""
    assert (key_of(copy), copy == TEXT) == (key_of(TEXT), False)


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(TEXT.replace("nine", "ten"), id="a word"),
        pytest.param(TEXT.replace("Kell", "kell"), id="a capital letter"),
        pytest.param(TEXT.replace(".", "!"), id="a sign"),
        pytest.param(TEXT.replace("ö", "o"), id="a letter"),
        pytest.param(TEXT + "More.", id="a sentence more"),
    ],
)
def test_a_differing_word_makes_two_articles(other: str) -> None:
    """Whatever is written otherwise is another article."""
    assert key_of(other) != key_of(TEXT)


def test_the_keys_of_articles_are_told_when_they_are_asked_for() -> None:
    """Each the one of its text; what is no source has none, and stands for itself."""
    articles = {"a": Article(TEXT), "b": Article("Another.")}
    keys = TextKeys(articles)
    assert dict(keys) == {"a": key_of(TEXT), "b": key_of("Another.")} == dict(keys)
    corpus = Corpus({}, {}, {}, articles, keys=keys)
    assert [corpus.article_key(source) for source in ("a", "c")] == [key_of(TEXT), "c"]
