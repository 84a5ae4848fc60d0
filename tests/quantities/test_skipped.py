"""What is passed over without a look is what no number begins at: each gate beside the rule without it."""

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.quantities.bounds import bound_after, bounds_before, phrases_of
from claimcheck.quantities.candidates import may_hold_number
from claimcheck.quantities.lexicon import number_words
from claimcheck.quantities.numerals import numeral_at
from claimcheck.quantities.parts import EVERY, every_nth
from claimcheck.quantities.reading import quantities
from claimcheck.quantities.tokens import Tokens


class _All(frozenset[str]):
    """Holds every word."""

    def __contains__(self, _word: object) -> bool:
        """Return True."""
        return True


LANGUAGES = ("de", "en")
WORDS, PHRASES = number_words(LANGUAGES), phrases_of(LANGUAGES)
PARTS = [
    *sorted(WORDS.definite),
    *sorted(WORDS.halves),
    *sorted(WORDS.articles)[::2],
    *sorted(WORDS.parts)[::4],
]
PARTS += ["Million", "zwei", "twenty", "-", "Dutzend", "jede", "zweite", "gut", "3", "Rat", ",", "of"]


@given(st.lists(st.sampled_from(PARTS), min_size=1, max_size=7))
def test_at_a_definite_article_no_number_begins_but_a_half(pieces: list[str]) -> None:
    """„Die Hälfte“ is one, „die zwei“ begins behind its article."""
    tokens = Tokens(" ".join(pieces))
    for at, token in enumerate(tokens):
        if token.word in WORDS.definite and tokens[at + 1].word not in WORDS.halves:
            assert (numeral_at(tokens, at, WORDS), every_nth(tokens, at)) == (None, None)


BOUNDS = [*sorted(PHRASES.before)[::7], *sorted(PHRASES.after)[::3], *sorted(PHRASES.fillers)[::3]]
BOUNDS += 3 * ["5", "Soldaten", ",", "(", "-", "."]


@given(st.lists(st.sampled_from(BOUNDS), min_size=1, max_size=7))
def test_words_that_end_or_open_no_phrase_bound_nothing(pieces: list[str]) -> None:
    """Before and behind every place of a text."""
    tokens = Tokens(" ".join(pieces))
    every = PHRASES._replace(opening=_All(), closing=_All())
    for at in range(len(tokens) + 1):
        assert bounds_before(tokens, at, PHRASES) == bounds_before(tokens, at, every)
        assert bound_after(tokens, at, PHRASES) == bound_after(tokens, at, every)


@given(
    st.lists(st.sampled_from([*PARTS, *sorted(EVERY), "fünf", "von", "½", "Prozent"]), min_size=1, max_size=7)
)
def test_where_no_word_may_begin_a_number_none_stands(pieces: list[str]) -> None:
    """What is read for a number holds a word, or a mark, that one may begin with."""
    text = " ".join(pieces)
    for language in LANGUAGES:
        for reading in quantities(text, language):
            assert may_hold_number(text[slice(*reading.number)], (language,))


def test_words_without_a_number_are_passed_over() -> None:
    """With the article „ein“, which may count a scale, they are not."""
    assert not may_hold_number("Die Truppen sind in der Stadt.", ("de",))
    assert may_hold_number("Ein Dutzend Truppen.", ("de",))
    assert may_hold_number("jeder zweite", ("de",))
