"""Which passages a sentence may rest on."""

from .beside import pool

TEXT = "Der Hafen von Kiel wird im Mai ausgebaut. Die Fähre nach Oslo fährt täglich.\n\n(dpa, afp, rtr)"


def test_the_passage_that_shares_the_rare_words_is_the_nearest() -> None:
    """The words decide, not the order; the share of the words that stand there is told, and which do not."""
    near = next(
        iter(
            pool(TEXT, "Der Hafen von Rom ist alt und schön.").near(
                ["Im Mai wird Kiels Hafen größer ausgebaut."]
            )
        )
    )
    assert [one.text for one in near.support] == ["Der Hafen von Kiel wird im Mai ausgebaut."]
    assert (near.missing, 0.5 < near.coverage < 1) == (("größer",), True)


def test_two_passages_of_one_article_may_make_a_sentence() -> None:
    """A further passage must add several of its words."""
    near = next(iter(pool(TEXT).near(["Der Hafen wird ausgebaut, die Fähre fährt täglich nach Oslo."])))
    assert [one.span.start for one in near.support] == [42, 0] or len(near.support) == 2
    assert near.missing == ()


def test_nothing_near_is_said_so() -> None:
    """Of a sentence without a word of the articles nothing is covered."""
    near = next(iter(pool(TEXT).near(["Bananen reifen langsam."])))
    assert (near.support, near.coverage) == ((), 0.0)


def test_another_language_is_not_compared_by_words() -> None:
    """Without a passage in the draft's language there is none to compare."""
    made = pool(TEXT)
    made.language = "en"
    assert [near.support for near in made.near(["The port is being enlarged."])] == [()]


def test_a_credit_line_is_no_passage() -> None:
    """It says nothing that a sentence could rest on."""
    assert [one.text for one in pool(TEXT).passages][-1] == "Die Fähre nach Oslo fährt täglich."


def test_neighbours_are_those_of_the_same_article() -> None:
    """The sentences before and behind a passage may name what it only means."""
    made = pool(TEXT, "Ein anderer Text steht hier.")
    assert [one.source for one in made.around(made.passages[1])] == ["a", "a"]


def test_a_draft_has_articles_of_its_own() -> None:
    """What others of its sentences rest on is nearer than a passage elsewhere that has one word more."""
    own = "Der Hafen von Kiel bekommt eine neue Mole. Die Kosten trägt das Land allein. Die Ursache des Brandes im Lager am Hafen kennt niemand."
    other = "Die Ursache des Unglücks im Lager am Hafen kennt bislang niemand genau."
    draft = [
        "Der Hafen von Kiel bekommt eine neue Mole.",
        "Die Kosten trägt das Land.",
        "Die Ursache im Lager am Hafen kennt bislang niemand.",
    ]
    alone, *_ = pool(own, other).near(draft[2:])
    *_, among = pool(own, other).near(draft)
    assert (alone.support[0].source, among.support[0].source) == ("b", "a")
