"""Whether what is so for some, at times or in one way alone is taken for what is so in general."""

import pytest

from .cases import prepositioned, reason_of

ONLY = "the passage says “{}” of another thing than the claim".format


@pytest.mark.parametrize(
    ("language", "claim", "passage", "expected"),
    [
        pytest.param("en", "Children travel free", "Children travel free with an adult.", "", id="a kind"),
        pytest.param("en", "It covers goods that may leak", "It covers goods that may leak or burn.", "", id="the claim tells which"),
        pytest.param("en", "Children travel free", "Children under 12 travel free.", prepositioned("Children under", "Children travel"), id="some of a kind"),
        pytest.param("en", "The two young children travel free", "The two young children under 12 travel free.", "", id="no kind, but two of whom it is known"),
        pytest.param("en", "The tax applies to cars", "The tax applies to cars made before 2010.", prepositioned("to cars made", "to cars"), id="which of them"),
        pytest.param("en", "Houses were destroyed", "Houses built before 1950 were destroyed.", "", id="some houses were"),
        pytest.param("en", "The pool is free", "The pool is free for club members.", "the passage says “for club members”, the claim does not", id="for whom it is so"),
        pytest.param("en", "The pool opens on Sunday", "The pool opens on Sunday for members.", "the passage says “for members”, the claim does not", id="for whom it will be"),
        pytest.param("en", "The pool is free", "The pool is free for two weeks.", "", id="for how long"),
        pytest.param("en", "The museum is closed", "The museum is closed on Mondays.", "the passage says “Mondays”, the claim does not", id="when again and again"),
        pytest.param("en", "The museum is closed", "The museum is closed on Monday.", "", id="when once"),
        pytest.param("en", "The club buys a house", "The club buys a house for refugees.", "", id="for whom it is done"),
        pytest.param("en", "Hale was jailed", "Hale was jailed for crimes.", "", id="what is past"),
        pytest.param("de", "Die Steuer gilt für Autos", "Die Steuer gilt seit gestern für Autos.", "", id="a kind"),
        pytest.param("de", "Die Steuer gilt für Autos", "Die Steuer gilt für Autos, die vor 2010 gebaut wurden.", prepositioned("für Autos, die", "für Autos"), id="which of them"),
        pytest.param("de", "Hawking ist Physiker", "Hawking, der in Bonn lebt, ist Physiker.", "", id="a name is no kind"),
        pytest.param("de", "Die Geiseln sind Franzosen", "Die Geiseln sind Franzosen.", "", id="all of them"),
        pytest.param("en", "The firm can drill", "The firm can drill only at night.", ONLY("only"), id="only then"),
        pytest.param("en", "The shop is open", "The shop is open, but only by appointment.", "", id="behind a mark, which other checks read"),
        pytest.param("en", "The firm drilled", "The firm drilled only at night.", "", id="what was done only then was done"),
        pytest.param("en", "The firm can drill", "Only the firm can drill.", "", id="only that one"),
        pytest.param("en", "The firm can drill", "The firm can drill and pays only a fee.", "", id="only of another statement"),
        pytest.param("en", "The firm can drill", "The firm can drill not only at night.", "", id="not only then"),
        pytest.param("de", "Die Firma bohrt", "Die Firma bohrt nur nachts.", ONLY("nur"), id="German"),
        pytest.param("de", "Die Firma bohrte", "Die Firma bohrte nur nachts.", "", id="German past"),
    ],
)  # fmt: skip
def test_in_general(language: str, claim: str, passage: str, expected: str) -> None:
    """What is so now, of some of a kind, for some, at some times or only in some way; what has happened, happened."""
    assert reason_of(claim, passage, language) == expected
