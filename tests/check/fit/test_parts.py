"""What a claim says with the words that it shares: who, does what, to whom."""

from claimcheck.check.fit.governing import Read
from claimcheck.check.fit.held import Held
from claimcheck.check.fit.parts import Parts
from claimcheck.check.fit.standing import Standing


def parts(claim: str, passage: str, language: str) -> Parts:
    """Return the shared words of a claim and a passage of one sentence."""
    held = Held(Read(claim, language), Read(passage, language), 1)
    mine, theirs = Standing(held.claim), Standing(held.passage)
    places = {
        mine.at[held.words[index].span]: sorted(theirs.at[match.span] for match in matches)
        for index, matches in sorted(held.found.items())
    }
    return Parts(held, mine, theirs, places, frozenset(range(len(theirs.words))))


def words(read: Parts, indexes: list[int]) -> list[str]:
    """Return words of the claim."""
    return [read.claim.words[index].text for index in indexes]


def test_verb_and_what_may_be_subject_or_object() -> None:
    """The first shared verb; nouns behind no preposition, in German with a capital."""
    english = parts("Putin met Xi in Minsk", "In Minsk Putin met Xi.", "en")
    german = parts("Der Minister lobte die Armee im Norden", "Im Norden lobte der Minister die Armee.", "de")
    assert [words(one, [one.verb or 0]) for one in (english, german)] == [["met"], ["lobte"]]
    assert [words(one, one.bare) for one in (english, german)] == [["Putin", "Xi"], ["Minister", "Armee"]]
    assert (english.start, english.is_copular, english.between) == (1, False, range(1, 5))


def test_what_says_that_something_is_so() -> None:
    """A form of "to be" without a participle that it makes passive."""
    texts = ("Minsk is old", "Minsk was attacked", "Minsk fell")
    assert [parts(text, text, "en").is_copular for text in texts] == [True, False, False]


def test_what_is_of_another() -> None:
    """An owner of something the claim does not name."""
    read = parts("Putin is ill", "Putin's wife is ill", "en")
    assert [read.is_of_another(place) for place in (0, 3)] == [True, False]
    assert read.otherwise(0, 0) == "compare “Putin's” in the passage with “Putin” in the claim"
