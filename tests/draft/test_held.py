"""A sentence beside its passages."""

from claimcheck.text.span import Span

from .beside import held

TEXT = "Der Hafen von Kiel wird im Mai ausgebaut. Die Fähre fährt weiter."


def test_what_is_quoted_is_not_the_sentences_own() -> None:
    """Quoted words are blanked, so that no offset changes."""
    one = held("Kiel werde „im Mai“ fertig.", TEXT)
    assert (one.plain, one.is_quoted(Span(11, 14)), one.is_quoted(Span(0, 4))) == (
        "Kiel werde          fertig.",
        True,
        False,
    )


def test_nearness_has_three_steps() -> None:
    """The same words are alike; a few may be meant; none is nothing."""
    alike, nothing = (
        held("Der Hafen von Kiel wird im Mai ausgebaut.", TEXT),
        held("Bananen reifen langsam.", TEXT),
    )
    assert (alike.is_alike, alike.is_near, alike.is_barely) == (True, True, True)
    assert (nothing.is_alike, nothing.is_near, nothing.is_barely) == (False, False, False)
