"""What makes a sentence a question, or opens a condition in it."""

from claimcheck.check.fit.opening import opener


def test_what_opens_a_question_or_a_condition() -> None:
    """A mark at the end, a verb at the start, or the first word of a clause."""
    found = [
        opener(text, "de", {"falls"})
        for text in ("Zahlt er?«", "Sollte er zahlen, gut.", "Er geht, falls er zahlt.", "Er zahlt.")
    ]
    assert found == ["?", "sollte", "falls", ""]


def test_only_the_words_asked_for_open_a_condition() -> None:
    """Whether „ob“ counts is for the caller to say."""
    text = "Unklar ist, ob er zahlt."
    assert (opener(text, "de", {"falls"}), opener(text, "de", {"ob"})) == ("", "ob")
