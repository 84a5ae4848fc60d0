"""A candidate read by the locator."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

pytest.importorskip("numpy", reason="the extra archive is not installed")

from claimcheck.archive.fold import fold
from claimcheck.archive.placing import Placed, _window, place
from claimcheck.locate.method import Change, Method

QUOTE = "Up to 9000 soldiers are to belong to the joint force, Ann Ash said."
BEFORE = "Of this nobody in the town had heard a word. " * 4
BEHIND = " The harbour was quiet that night, and nobody came. " * 4


def _placed(quote: str, text: str, starts: list[int], names: tuple[str, ...] = ()) -> Placed | None:
    return place(quote, text, starts, names)


@pytest.mark.parametrize(
    ("printed", "method", "change"),
    [
        (QUOTE, Method.EXACT, None),
        (QUOTE.replace(" to ", "\nto  "), Method.NORMALIZED, None),
        (QUOTE.replace("9000", "2000"), Method.APPROXIMATE, Change.NUMBER),
        (QUOTE.replace("are to", "are not to"), Method.APPROXIMATE, Change.NEGATION),
        (QUOTE.replace("Ann Ash", "Bob Birch"), Method.APPROXIMATE, Change.NAME),
        (QUOTE.replace("Up to", "Some"), Method.APPROXIMATE, Change.BOUND),
        (QUOTE.replace("soldiers", "troops"), Method.APPROXIMATE, Change.WORDING),
    ],
)
def test_the_words_as_they_stand_there(printed: str, method: Method, change: Change | None) -> None:
    """Word for word, in other typography, or changed, with the gravest change; the words alone, none around them."""
    text = f"{BEFORE}{printed}{BEHIND}"
    found = _placed(QUOTE, text, [len(BEFORE)], ("Ann Ash", "Bob Birch"))
    assert found is not None
    assert (found.method, text[found.span.start : found.span.end]) == (method, printed)
    assert (found.difference.gravest if found.difference else None) is change


def test_other_words_are_no_place() -> None:
    """A candidate that is another sentence is dropped."""
    assert _placed(QUOTE, BEFORE + BEHIND, [20]) is None


@pytest.mark.parametrize(
    "other",
    [
        "Up to 9000 soldiers were to march on the town of Jork, Tom Ash sang.",
        "Up to 9000 soldiers have left the town near the force, Ann Ash wrote.",
    ],
)
def test_a_sentence_of_the_same_kind_is_another(other: str) -> None:
    """It begins and ends alike, and tells another thing."""
    assert _placed(QUOTE, BEFORE + other, [len(BEFORE)]) is None


def test_the_better_of_two_places() -> None:
    """What stands there word for word, wherever the changed one stands."""
    changed = QUOTE.replace("9000", "2000")
    text = f"{changed}{BEHIND}{QUOTE}"
    starts = [0, len(changed + BEHIND)]
    found = _placed(QUOTE, text, starts)
    assert found is not None
    assert (found.method, found.span.start) == (Method.EXACT, text.rindex(QUOTE))


@pytest.mark.parametrize(
    ("printed", "outside"),
    [
        (f"It was {{}} that nobody said so: {QUOTE}", ()),
        ("Nobody doubts that, and 40 people fled.", ()),
        ("Never did it say that 40 people fled.", ("Never",)),
        ("Never did it say this\n\n40 people fled.\n\nof nobody.", ()),
    ],
)
def test_what_turns_a_passage_is_told(printed: str, outside: tuple[str, ...]) -> None:
    """A negation of the sentence that stands outside, and none of another statement."""
    quote = QUOTE if QUOTE in printed else "40 people fled."
    found = _placed(quote, printed, [len(printed) - len(quote)])
    assert found is not None
    assert (found.method, found.outside) == (Method.EXACT, outside)


def test_capitals_are_a_change_of_case() -> None:
    """A headline has the words, and is told apart."""
    found = _placed(QUOTE, QUOTE.upper(), [0])
    assert found is not None
    assert found.difference is not None
    assert found.difference.gravest is Change.CASE


def test_words_across_a_paragraph_are_not_in_one_run() -> None:
    """No word differs, and yet nobody printed them as one passage."""
    printed = QUOTE.replace("force, ", "force,\n\n")
    found = _placed(QUOTE, BEFORE + printed, [len(BEFORE)])
    assert found is not None
    assert (found.method, found.difference) == (Method.APPROXIMATE, None)


def test_words_left_out_are_no_difference_of_their_own() -> None:
    """A quotation with an omission is met where its pieces stand."""
    whole = "Up to 9000 soldiers, most of them conscripts from the east, are to belong to the joint force."
    quote = "Up to 9000 soldiers […] are to belong to the joint force."
    found = _placed(quote, f"{BEFORE}{whole}", [len(BEFORE)])
    assert found is not None
    assert found.method is Method.EXACT
    assert [whole[piece.start - len(BEFORE) : piece.end - len(BEFORE)] for piece in found.pieces] == [
        "Up to 9000 soldiers",
        "are to belong to the joint force.",
    ]


def test_what_stands_between_pieces_may_turn_them() -> None:
    """Words that were left out are told where they negate."""
    whole = "Up to 9000 soldiers, who came in May, are never to belong to the joint force."
    quote = "Up to 9000 soldiers […] to belong to the joint force."
    found = _placed(quote, whole, [0])
    assert found is not None
    assert (found.method, found.outside) == (Method.EXACT, ("never",))


@pytest.mark.parametrize("start", [-10_000, 10_000_000])
def test_a_start_outside_the_text_does_no_harm(start: int) -> None:
    """It is brought inside."""
    assert _placed(QUOTE, BEFORE, [start]) is None


def test_likeness_does_not_hide_the_words_themselves() -> None:
    """A candidate may point a little beside them; they are met word for word all the same."""
    text = f"{BEFORE}{QUOTE}{BEHIND}"
    found = _placed(QUOTE, text, [len(BEFORE) - 40])
    assert found is not None
    assert (found.method, found.span.start) == (Method.EXACT, len(BEFORE))


@given(st.text("ab .é", max_size=700), st.integers(-40, 800), st.integers(0, 300))
def test_a_window_is_folded_by_itself(text: str, start: int, length: int) -> None:
    """It reaches as far as if the whole document had been folded, however few letters stand around it."""
    whole = fold(text).offsets.tolist()
    if not whole:
        assert _window(text, start, length).letters == b""
        return
    at = start if start < 0 else sum(offset < start for offset in whole)
    first, last = (whole[min(max(0, end), len(whole) - 1)] for end in (at - 80, at + length + 80))
    while first and not text[first - 1].isspace():
        first -= 1
    while last < len(text) and not text[last].isspace():
        last += 1
    assert _window(text, start, length) == ((first, last), fold(text[first:last]).bytes.tobytes())
