"""Whether a sentence states what the claim states."""

import pytest

from .cases import reason_of

CLAUSE = "whether the passage says it of the same does not show: its words stand in different statements"

NOT_HAD = "nothing in the passage says that it is had"


@pytest.mark.parametrize(
    ("claim", "passage", "expected"),
    [
        pytest.param("Smith is a physicist", "They met the physicist Smith.", "", id="told before the name"),
        pytest.param("Smith is the chairman", "Smith met the chairman.", CLAUSE, id="not what he is"),
        pytest.param("Minsk is a city", "Minsk was a city.", "the passage says “was”, the claim tells it as present", id="past"),
        pytest.param("Minsk is a city", "Minsk has a city.", CLAUSE, id="no is"),
        pytest.param("Kiel has a port", "Kiel had a port.", "the passage says that it was had, the claim that it is", id="had"),
        pytest.param("Kiel has a port", "Kiel, which had a fort, has a port.", "", id="had and has"),
        pytest.param("Kiel has a port", "Kiel lies near a port.", NOT_HAD, id="near it"),
        pytest.param("Moore has a dog", "Moore walked past a dog.", NOT_HAD, id="seen alone"),
        pytest.param("Loon has a king", "Loon is a republic near a king.", NOT_HAD, id="a noun that ends like a verb"),
        pytest.param("Loon has a king", "Loon, a land with a king, is old.", "", id="with it"),
        pytest.param("Moore has a firm", "Moore lost his post at a firm.", NOT_HAD, id="his is another thing"),
        pytest.param("Moore has a brother", "Moore met his wife's brother.", NOT_HAD, id="her brother"),
        pytest.param("Moore has a brother", "Moore met his older brother.", "", id="his own"),
        pytest.param("The school has 300 pupils", "The school has room for 300 pupils.", "compare “for 300 pupils” in the passage with “has 300 pupils” in the claim", id="room for it"),
        pytest.param("Loon has closed a port", "Loon closed a port.", "", id="no having"),
        pytest.param("Kiel is in Holstein", "Kiel is helping in Holstein.", "whether “Kiel” is in “Holstein” does not show", id="does something there"),
        pytest.param("Kiel is in Holstein", "Kiel, in Holstein, is old.", "", id="placed by a comma"),
        pytest.param("Kiel is in Holstein", "Kiel is the largest city in Holstein.", "", id="a place in a place"),
        pytest.param("The office is in Kiel", "The office is the largest buyer in Kiel.", "whether “office” is in “Kiel” does not show", id="no place in a place"),
        pytest.param("Police are examining the dam", "Police are examining the dam.", "", id="what is being done"),
        pytest.param("The army destroyed it", "The army, Putin said, destroyed it.", "", id="a speaker aside"),
        pytest.param("Kyiv fell", "Smith said that Kyiv fell.", "", id="what is said"),
        pytest.param("Kyiv fell", "Smith dreamed that Kyiv fell.", "whether it holds depends on “Smith dreamed”", id="what is dreamed"),
        pytest.param("Soldiers were a topic", "Whether soldiers were a topic is not clear.", "whether it holds depends on a clause around it", id="what is asked in front"),
        pytest.param("The army destroyed it", "The army said they destroyed it.", "“said” stands among its words, with another statement behind it", id="a speaker among them"),
    ],
)  # fmt: skip
def test_english(claim: str, passage: str, expected: str) -> None:
    """What somebody is, now or once, in whose mouth, and what vouches for a clause."""
    assert reason_of(claim, passage) == expected


@pytest.mark.parametrize(
    ("claim", "passage", "expected"),
    [
        pytest.param("Kiew fiel", "Er glaubt, dass Kiew fiel.", "whether it holds depends on “Er glaubt”", id="what is believed"),
        pytest.param("Kiew fiel", "Er weiß, dass Kiew fiel.", "", id="what is known"),
        pytest.param("Kern hat eine Villa", "Kern wohnt in einer Villa.", NOT_HAD, id="lived in"),
        pytest.param("Kern hat die Villa gekauft", "Kern kaufte die Villa.", "", id="a perfect"),
        pytest.param("Merz ist Kanzler", "Kanzler Merz sprach.", "", id="a naming"),
    ],
)  # fmt: skip
def test_german(claim: str, passage: str, expected: str) -> None:
    """What is believed is no statement, what is known is one; a naming tells what somebody is."""
    assert reason_of(claim, passage, "de") == expected


@pytest.mark.parametrize(
    ("claim", "passage", "particle"),
    [
        pytest.param("The league moved the match", "The league moved back the match.", "back", id="before its object"),
        pytest.param("The widow signed the farm", "The widow signed the farm away on Monday.", "away", id="behind it"),
        pytest.param("The guard was fired on Monday", "The guard was fired at on Monday.", "at", id="with no noun behind"),
        pytest.param("The league moved back the match", "The league moved back the match.", "", id="the claim has it"),
        pytest.param("The trawler drifted on Monday", "The trawler drifted on Monday off the coast of Bex.", "", id="a preposition"),
        pytest.param("The guard was fired on Monday", "The guard was fired on Monday at the port.", "", id="where"),
        pytest.param("The mayor called the meeting", "The mayor called the meeting off.", "off", id="a verb that only names elsewhere"),
        pytest.param("The mayor called the meeting", "The mayor called the meeting on Monday.", "", id="without it"),
        pytest.param("The mayor called 400 soldiers", "The mayor called up 400 soldiers.", "up", id="before a number"),
        pytest.param("The mayor put the plan", "The mayor put the plan off on Monday.", "off", id="a verb with one form"),
        pytest.param("The bank handed the files", "The bank handed the files over to prosecutors.", "over", id="a preposition with no noun"),
        pytest.param("The bank sent the files", "The bank sent the files over the border.", "", id="a preposition with its noun"),
    ],
)  # fmt: skip
def test_particles(claim: str, passage: str, particle: str) -> None:
    """A particle that the claim drops may make another verb; what opens a phrase of its own does not."""
    reason = reason_of(claim, passage)
    assert (f"without “{particle}”" in reason) if particle else not reason


@pytest.mark.parametrize(
    ("language", "claim", "passage", "reason"),
    [
        pytest.param("en", "The mayor called the meeting", "The mayor skipped the meeting.", "nothing in the passage says “called”", id="another deed"),
        pytest.param("en", "The board named Hale", "The board fired Hale.", "nothing in the passage says “named”", id="another deed to somebody"),
        pytest.param("en", "The board named Hale", "The board named Hale on Monday.", "", id="the deed"),
        pytest.param("en", "The town is called Bex", "They reached the town of Bex.", "", id="only a name"),
        pytest.param("de", "Die Stadt heißt Bex", "Die Stadt Bex liegt am Hang.", "", id="a German name"),
        pytest.param("en", "The council has 40 members", "The council fired 40 members.", NOT_HAD, id="so many done something to"),
        pytest.param("en", "The council has 40 members", "The council, 40 members in all, met.", "", id="so many"),
        pytest.param("de", "40 Soldaten sind in der Stadt", "40 Soldaten verließen die Stadt.", "whether “Soldaten” is in “Stadt” does not show", id="a number is no verb"),
        pytest.param("de", "40 Soldaten sind in der Stadt", "In der Stadt sind 40 Soldaten.", "", id="so many are there"),
    ],
)  # fmt: skip
def test_verbs_that_say_little(language: str, claim: str, passage: str, reason: str) -> None:
    """The passage says it by such a verb, too, or by none; another deed is none."""
    assert reason_of(claim, passage, language) == reason
