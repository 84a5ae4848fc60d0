"""In which roles shared words stand: the reason why a passage does not have them as the claim has."""

import pytest

from claimcheck.check.fit.governing import Read
from claimcheck.check.fit.held import Held
from claimcheck.check.fit.roles import roles

ORDER = "the passage has its words in another order, so that who does what to whom may be another"
APART = "its words do not stand in one sentence of the passage"


def reason(claim: str, passage: str, language: str = "en") -> str:
    """Return why a passage does not have the shared words in their roles; nothing where it has."""
    found = list(roles(Held(Read(claim, language), Read(passage, language), 1)))
    assert len(found) <= 1
    return found[0].reason if found else ""


def prepositioned(said: str, word: str) -> str:
    """Return the reason where a word stands behind another preposition."""
    return f"the passage says “{said}”; whether that is how the claim has “{word}” does not show"


@pytest.mark.parametrize(
    ("claim", "passage", "expected"),
    [
        pytest.param("Putin met Xi", "On Monday Putin met Xi in Minsk.", "", id="as the claim has them"),
        pytest.param("Putin met Xi", "Xi met Putin.", ORDER, id="exchanged"),
        pytest.param("Putin met Xi", "Putin stayed at home. Kim met Xi.", APART, id="two sentences"),
        pytest.param("Putin met Xi", "Putin left … met Xi.", APART, id="pieces of a quotation"),
        pytest.param("Troops came to Minsk", "Troops came into Minsk.", "", id="prepositions of one kind"),
        pytest.param("Troops came to Minsk", "Troops came from Minsk.", prepositioned("from Minsk", "Minsk"), id="of another"),
        pytest.param("Troops came from Moldova", "Troops came from the Republic of Moldova.", "", id="named with its class"),
        pytest.param("Troops came from Moldova", "Troops came from the enemies of Moldova.", prepositioned("of Moldova", "Moldova"), id="another's"),
        pytest.param("100 tanks came", "More than 100 tanks came.", "", id="a bound is no preposition"),
        pytest.param("Putin is ill", "Putin's wife is ill.", prepositioned("Putin's", "Putin"), id="an owner"),
        pytest.param("Smith was shot", "Smith, shot by Jones, died.", "", id="passive without to be"),
        pytest.param("Smith was shot", "Smith shot.", "whether somebody does it or has it done to him is told otherwise: “shot”", id="active"),
        pytest.param("Minsk is a city", "Minsk was a city.", "the passage says “was”, the claim tells it as present", id="past"),
        pytest.param("Minsk is a city", "Minsk has a city.", "the passage does not say that it is so in the claim's words (no “is”, no “was”)", id="no is"),
        pytest.param("The army destroyed it", "The army said rebels destroyed it.", "“said” stands among its words, with another statement behind it", id="a speaker among them"),
        pytest.param("The army destroyed it", "The army, Putin said, destroyed it.", "", id="a speaker aside"),
        pytest.param("Kyiv fell", "Smith said that Kyiv fell.", "", id="what is said"),
        pytest.param("Kyiv fell", "Smith dreamed that Kyiv fell.", "whether it holds depends on “Smith dreamed”", id="what is dreamed"),
        pytest.param("Kyiv", "Xi met Putin.", "", id="nothing shared"),
    ],
)  # fmt: skip
def test_english(claim: str, passage: str, expected: str) -> None:
    """Order, sentence, prepositions, owners, voice, tense, speakers and what vouches for a clause."""
    assert reason(claim, passage) == expected


@pytest.mark.parametrize(
    ("claim", "passage", "expected"),
    [
        pytest.param("Der Minister lobte den General", "Den General lobte der Minister.", "", id="its case keeps it apart"),
        pytest.param("Der Minister lobte den General", "Der General lobte den Minister.", prepositioned("den Minister", "Minister"), id="the other case"),
        pytest.param("Russland griff Polen an", "Polen griff Russland an.", ORDER, id="names have no case"),
        pytest.param("In Minsk starben Menschen", "Menschen starben in Minsk.", "", id="a place moves freely"),
        pytest.param("Minsk wurde angegriffen", "Minsk hat Kiew angegriffen.", "whether somebody does it or has it done to him is told otherwise: “angegriffen”", id="active"),
        pytest.param("Putin ist krank", "Putins Frau ist krank.", prepositioned("Putins", "Putin"), id="an owner"),
        pytest.param("Putin ist krank", "Die Frau von Putin ist krank.", prepositioned("von Putin", "Putin"), id="an owner with von"),
        pytest.param("Kiew fiel", "Er glaubt, dass Kiew fiel.", "whether it holds depends on “Er glaubt”", id="what is believed"),
        pytest.param("Kiew fiel", "Er weiß, dass Kiew fiel.", "", id="what is known"),
        pytest.param("Merz ist Kanzler", "Kanzler Merz sprach.", "", id="a naming"),
    ],
)  # fmt: skip
def test_german(claim: str, passage: str, expected: str) -> None:
    """Besides, articles show the case, and nouns alone are held to the order."""
    assert reason(claim, passage, "de") == expected


def test_much_text_is_read_once() -> None:
    """Sentences that have not all words are passed over, however many there are."""
    passage = "Xi met Putin. Putin spoke. " * 3_000
    assert reason("Putin met Xi", passage) == ORDER
