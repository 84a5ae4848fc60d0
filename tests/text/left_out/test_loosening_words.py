"""The words that make less of what stands behind them: their form, and that each entry is reached."""

from collections.abc import Mapping

import pytest

from claimcheck.languages.pack import RULED
from claimcheck.text.article import Span
from claimcheck.text.left_out import loosening_words as words
from claimcheck.text.left_out.loosening import loosened

Words = Mapping[str, tuple[str, ...]] | Mapping[str, frozenset[str]]
LANGUAGES = ("de", "en")


def entries(lists: Words) -> list[tuple[str, str]]:
    """Return the entries of a list, each with its language."""
    return [(language, word) for language in RULED for word in sorted(lists[language])]


def told(marked: str, *languages: str) -> list[bool]:
    """Return whether each word that loosens the marked words does so for certain."""
    inside = Span(marked.index("[["), marked.index("]]") - 2)
    text = marked.replace("[[", "").replace("]]", "")
    return [is_certain for _, is_certain in loosened(text, [inside], languages or LANGUAGES)]


@pytest.mark.parametrize(("language", "phrase"), entries(words.ALMOST))
def test_almost_governs_whatever_follows(language: str, phrase: str) -> None:
    """Each phrase makes less of any word right behind it, and of none further on."""
    assert [
        told(f"Minsk {phrase} [[Moskau]].", language),
        told(f"Minsk {phrase} Kiew [[Moskau]].", language),
    ] == [[True], []]


@pytest.mark.parametrize(("language", "phrase"), entries(words.FAR))
def test_far_from_all_is_not_all(language: str, phrase: str) -> None:
    """Each phrase negates a quantifier, perhaps an adjective, and no place."""
    texts = [f"Minsk {phrase} [[{word}]]." for word in ("all", "sicher", "Moskau")]
    assert [told(text, language) for text in texts] == [[True], [False], []]


@pytest.mark.parametrize("word", sorted(words.PLACES))
def test_far_from_a_place_is_a_distance(word: str) -> None:
    """Each of these words begins a place."""
    assert told(f"Minsk is far from [[{word} city]].", "en") == []


@pytest.mark.parametrize(("language", "word"), entries(words.LESS))
def test_less_than_what_follows(language: str, word: str) -> None:
    """Each word perhaps makes less of what it stands right before."""
    assert told(f"Minsk, {word} [[Moskau]].", language) == [False]


@pytest.mark.parametrize(("language", "phrase"), entries(words.FEW))
def test_few_makes_less_of_an_amount(language: str, phrase: str) -> None:
    """Each phrase calls a number or an amount small, and says nothing of a name; what is a bound, too, is told as that."""
    texts = [f"Minsk: {phrase} [[{word}]]." for word in ("enough", "Moskau")]
    assert [told(text, language) for text in texts] == [[False], []]


@pytest.mark.parametrize("word", sorted(words.AMOUNTS))
def test_what_is_an_amount(word: str) -> None:
    """Each of these words is an amount that may be called small."""
    assert told(f"Minsk: nur [[{word} Brot]].") == [False]


@pytest.mark.parametrize(("language", "word"), entries(words.ABOUT))
def test_about_makes_a_multiple_less_exact(language: str, word: str) -> None:
    """Each word loosens a multiple, and no other word."""
    twice = {"de": "doppelt", "en": "twice"}[language]
    assert [told(f"Minsk {word} [[{first} so]].", language) for first in (twice, "Moskau")] == [[False], []]


@pytest.mark.parametrize(("language", "phrase"), entries(words.NEAR_DATES))
def test_near_a_date_is_not_the_date(language: str, phrase: str) -> None:
    """Each phrase loosens a date right behind it, and no name."""
    month = {"de": "Juni", "en": "June"}[language]
    assert [told(f"Minsk {phrase} [[{first}]].", language) for first in (month, "Moskau")] == [[False], []]


@pytest.mark.parametrize(("language", "noun"), entries(words.UNREAL))
def test_what_may_come_to_pass(language: str, noun: str) -> None:
    """Each noun, joined to what it names, says that this only may be; by itself it says nothing of a neighbour."""
    link = {"de": "eines", "en": "of"}[language]
    texts = (f"Minsk: {noun} {link} [[Sturms]].", f"Minsk: {noun}. [[Sturm]].", f"Minsk: {noun} [[kam]].")
    assert [told(text, language) for text in texts] == [[False], [], []]


@pytest.mark.parametrize(("language", "link"), entries(words.UNREAL_LINKS))
def test_what_joins_such_a_noun(language: str, link: str) -> None:
    """Each of these words joins such a noun to what it names."""
    noun = {"de": "Hoffnung", "en": "hope"}[language]
    assert told(f"Minsk: {noun} {link} [[Sturm]].", language) == [False]


@pytest.mark.parametrize(("language", "phrase"), entries(words.LIMITS))
def test_a_limit_governs_a_date(language: str, phrase: str) -> None:
    """Each phrase limits a date or number right behind it, and leaves another statement."""
    texts = [f"Minsk {phrase} [[{word}]]." for word in ("Mai", "2030", "he came")]
    assert [told(text, language) for text in texts] == [[True], [True], []]


@pytest.mark.parametrize(("language", "phrase"), entries(words.LIMITS_BEHIND))
def test_a_limit_behind_a_date(language: str, phrase: str) -> None:
    """Each phrase limits the date that it stands right behind."""
    assert [told(f"[[On {word}]] {phrase}.", language) for word in ("May", "Friday", "Minsk")] == [
        [True],
        [True],
        [],
    ]


@pytest.mark.parametrize("word", sorted(words.NO_LIMITS | words.NO_APPROXIMATIONS | words.REFERENCES))
def test_what_only_looks_like_a_limit(word: str) -> None:
    """Each of these words leaves the number behind it as it is."""
    assert told(f"Minsk, {word}{'.' * (word in words.REFERENCES)} [[2030]].") == []


@pytest.mark.parametrize(("language", "word"), entries(words.QUANTIFIERS))
def test_an_adverb_may_make_less_of_a_quantifier(language: str, word: str) -> None:
    """Before each quantifier an adverb that no list knows is a doubt."""
    adverb = {"de": "ungeprüfterweise", "en": "supposedly"}[language]
    assert told(f"Minsk {adverb} [[{word}]].", language) == [False]


@pytest.mark.parametrize("word", sorted(words.DATE_STARTS))
def test_what_begins_a_date(word: str) -> None:
    """A limit governs what begins with each of these words."""
    assert told(f"Minsk, spätestens [[{word} Mai]].", "de") == [True]
