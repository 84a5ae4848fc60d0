"""How far what a cue reports reaches: its sentence, the report that goes on, what points back; further for relays."""

import pytest

from claimcheck.check.actors.naming import Said
from claimcheck.check.attribution.crediting import credits_beside
from claimcheck.check.attribution.reaching import Cue, Reach
from claimcheck.problem import Place
from claimcheck.records.model import Kind, Link
from claimcheck.speech.reading import read_speech
from claimcheck.text.article import Article
from claimcheck.text.span import Span

PERSON, AGENCY, ANONYMOUS = Kind.PERSON, Kind.AGENCY, Kind.ANONYMOUS


def reaches(text: str, *, kind: Kind = PERSON, is_last: bool = True, denying: bool = False) -> bool:
    """Return whether a credit at „Moor sagte“ or the like, up to the first comma or stop, reaches „Das Schiff sinkt“."""
    article = Article(text.replace("|", ""), "de")
    cue, start = Span(text.index("|"), text.rindex("|") - 1), article.text.index("Das Schiff sinkt")
    link = Link(place=Place(""), places={}, actors=("moor",), cue=article.slice(cue))
    told = Cue(link, cue, Said(("moor",), ()), frozenset({kind}), is_last, denying)
    speeches = read_speech(article)
    reach = Reach(article, [Span(start, start + len("Das Schiff sinkt"))], (), speeches)
    return any(reach.reaches(told, credit) for credit in credits_beside(article, cue, speeches, "de"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Das Schiff sinkt, |so Moor|.", True, id="its sentence"),
        pytest.param("|Moor sagte|, der Hafen sei leer. Das Schiff sinkt.", False, id="another statement"),
        pytest.param("Das Schiff sinkt. Das |sagte Moor| am Kai.", True, id="points back"),
        pytest.param("Das Schiff sinkt. Das |sagte Moor| nie.", False, id="points back and denies"),
        pytest.param("Das Schiff sinkt. Ja. Das |sagte Moor|.", False, id="points to another"),
        pytest.param("|Moor sagte| es.\n\nDas Schiff sinkt.", False, id="the next paragraph"),
        pytest.param("|Moor|: Ja. Das Schiff sinkt.", True, id="a label's paragraph"),
        pytest.param("|Moor|: Ja.\n\nDas Schiff sinkt.", False, id="behind a label's paragraph"),
    ],
)
def test_how_far_a_person_reaches(text: str, expected: bool) -> None:  # noqa: FBT001
    """What credits an origin speaks of its own sentence, and of what the text joins to it."""
    assert reaches(text) is expected


def test_who_passes_on_stands_further_off() -> None:
    """A link before the last reaches the next paragraph, an agency any, a nameless source its own."""
    near, far = "|Moor sagte| es.\n\nDas Schiff sinkt.", "|Moor sagte| es.\n\nJa.\n\nDas Schiff sinkt."
    assert [reaches(near, is_last=False), reaches(far, is_last=False)] == [True, False]
    assert reaches(far, kind=AGENCY)
    assert [reaches(near, kind=ANONYMOUS), reaches(near.replace("\n\n", " "), kind=ANONYMOUS)] == [
        False,
        True,
    ]


def test_a_denial_behind_its_passage() -> None:
    """Where the passage is to deny the claim, the sentence behind it may say who denies."""
    text = "Das Schiff sinkt. |Moor dementierte|."
    assert [reaches(text), reaches(text, denying=True)] == [False, True]
