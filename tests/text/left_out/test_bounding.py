"""What bounds the numbers of a quotation, shown as `[[…]]`, beside them or before the verb, or joins them to others, and is not quoted with them."""

from typing import Any

import pytest

from claimcheck.languages.pack import RULED
from claimcheck.text.article import Article
from claimcheck.text.left_out.bounding import bounds, far_bounds, introduces_topic
from claimcheck.text.negation import Token, lists_of, tokens_of
from claimcheck.text.span import Span


def bounding(marked: str) -> list[str]:
    """Return the bounds of the numbers in the quotation that is marked `[[…]]`."""
    inside = Span(marked.index("[["), marked.index("]]") - 2)
    text = marked.replace("[[", "").replace("]]", "")
    return [text[span.start : span.end] for span in bounds(tokens_of(text), [inside], lists_of(RULED))]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("[[9000 Mann]]", []),
        ("bis zu [[9000 Mann]]", ["bis zu"]),
        ("[[bis zu 9000 Mann]]", []),
        ("bis zu 9000 [[Mann]]", []),
        ("fast bis zu rund [[9000 Mann]]", ["rund", "bis zu", "fast"]),
        ("[[9000 Mann]] oder mehr", ["oder mehr"]),
        ("[[9000 Soldaten]] aus Russland oder mehr", ["oder mehr"]),
        ("höchstens, so die Agentur AFP am Montag, [[9000 Mann]]", ["höchstens"]),
        ("über [[eine Mann]]", []),
        ("mehr als [[eine Stunde]]", ["mehr als"]),
        ("20 bis [[30 Mann]]", ["20 bis"]),
        ("[[20]] bis 30 Mann", ["bis 30"]),
        ("between 20 and [[30 men]]", ["20 and"]),
        ("20 und [[30 Mann]]", []),
        ("20 oder [[30 Mann]]", ["20 oder"]),
        ("[[twenty]] or thirty men", ["or thirty"]),
        ("20 Mann oder [[30 Frauen]]", []),
        ("20 Euro bis [[30 Euro]]", ["20 Euro bis"]),
        ("zwischen 20 Euro und [[30 Euro]]", ["20 Euro und"]),
        ("20 Euro, und [[30 Euro]]", []),
        ("9 von [[20 Mann]]", ["9 von"]),
        ("[[9]] von 20 Mann", []),
        ("mehr als [[doppelt so groß]]", ["mehr als"]),
        ("über [[doppelte Gehälter]]", []),
        ("older than [[30 years]]", ["older than"]),
        ("schneller als [[zwei Autos]]", ["schneller als"]),
        ("rather than [[30 men]]", []),
        ("Minsk, anders als [[2019]]", []),
        ("from 1972 to [[1975]], and", ["1972 to"]),
        ("[[1972 to 1975]], and", []),
    ],
)
def test_the_bounds_of_quoted_numbers(marked: str, expected: list[str]) -> None:
    """A bound counts where its number is quoted and it is not."""
    assert bounding(marked) == expected


@pytest.mark.parametrize(
    ("text", "bound", "expected"),
    [
        ("Gespräche über 300 Panzer", "über", True),
        ("Sie sprachen über 300 Panzer", "über", True),
        ("They talked about 300 tanks", "about", True),
        ("Police said about 300 men came", "about", False),
        ("Der Krieg forderte über 300 Tote", "über", False),
        ("Gespräche unter 300 Leuten", "unter", False),
    ],
)
def test_a_preposition_of_the_word_before_it_bounds_for_no_certain(
    text: str, bound: str, *, expected: bool
) -> None:
    """Behind a word that takes „über“ it may name what is spoken about, and not more than a number."""
    start = text.index(bound)
    assert introduces_topic(text, Span(start, start + len(bound))) is expected


@pytest.mark.parametrize("unit", ["a.", "about ", "3 a about "])
def test_a_run_of_bounds_and_fillers_is_read_in_linear_time(unit: str) -> None:
    """Where each word is a number, a bound or passed over, each number looks at a few words before it."""
    lists = lists_of(RULED)
    looked: list[int] = []

    class Counted(list[Token]):
        def __getitem__(self, index: Any) -> Any:  # noqa: ANN401 -- as a list has it
            looked.append(1)
            return super().__getitem__(index)

    def steps(times: int) -> int:
        looked.clear()
        text = unit * times
        list(bounds(Counted(tokens_of(text)), [Span(0, len(text))], lists))
        return len(looked)

    assert steps(400) <= 5 * steps(100)


@pytest.mark.parametrize(
    ("marked", "language", "expected"),
    [
        ("Im besten Fall kommen [[80 Gäste]].", "de", ["Im besten Fall"]),
        ("Höchstens kommen [[80 Gäste]].", "de", ["Höchstens"]),
        ("Als Obergrenze [[gelten 40 Boote]].", "de", ["Als Obergrenze"]),
        ("Als Vorbild [[gelten 40 Boote]].", "de", []),
        ("At best there were [[80 guests]].", "en", ["At best"]),
        ("Im besten Fall [[kommen 80 Gäste]].", "de", ["Im besten Fall"]),
        ("Am Montag [[kommen 80 Gäste]].", "de", []),
        ("Höchstens [[80 Gäste]] kommen.", "de", []),
        ("Am Montag kommen [[80 Gäste]].", "de", []),
        ("Höchstens kommen [[alle Gäste]].", "de", []),
        ("Mindestens zwei Männer sahen [[80 Gäste]].", "de", []),
        ("Mindestens einer sah, dass [[80 Gäste kamen]].", "de", []),
        ("Rund um Bonn kamen [[80 Gäste]].", "de", []),
        ("[[Höchstens kommen 80 Gäste]].", "de", []),
    ],
)
def test_a_bound_before_the_verb(marked: str, language: str, expected: list[str]) -> None:
    """Of one end alone, in the clause of the number, with no other number between; right beside it it is read elsewhere."""
    span = Span(marked.index("[["), marked.index("]]") - 2)
    article = Article(marked.replace("[[", "").replace("]]", ""), language)
    found = list(far_bounds(article, [span]))
    assert [item.words for item in found] == expected
    assert all(item.kind == "doubt" and not item.governs for item in found)
