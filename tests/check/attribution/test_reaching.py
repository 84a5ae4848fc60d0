"""How far what a cue reports reaches: its sentence, the report that goes on, what points back; further for relays."""

from typing import TYPE_CHECKING

import pytest

from claimcheck.check.actors.naming import Said
from claimcheck.check.attribution.crediting import credits_beside
from claimcheck.check.attribution.reaching import Cue, Reach
from claimcheck.problem import Place
from claimcheck.records.model import Kind, Link
from claimcheck.speech.reading import read_speech
from claimcheck.text.article import Article
from claimcheck.text.span import Span

if TYPE_CHECKING:
    from conftest import SmallProject

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


MOOD = """\
sources: [{id: a, file: a.txt, language: de}]
actors: [{id: moor, name: Lena Moor, aliases: [Moor], kind: person}]
claims:
  - id: claim
    text: a claim
    evidence: [{source: a, quote: QUOTE, attribution: [{moor: Lena Moor}]}]
"""


@pytest.mark.parametrize(
    ("article", "is_his"),
    [
        pytest.param("Lena Moor sagte, es regne. |Die Mole sei alt|.", True, id="goes on"),
        pytest.param("Lena Moor sagte, es regne. Es fehle Geld. |Die Mole sei alt|.", True, id="a run"),
        pytest.param("Lena Moor sagte, es regne. Mehr sagte Moor nicht. |Die Mole sei alt|.", True, id="and no more"),
        pytest.param("Lena Moor bestritt, dass es regne. |Die Mole sei alt|.", True, id="denies something"),
        pytest.param("Lena Moor zweifelt, dass es regnet. |Die Mole sei alt|.", True, id="a judgement"),
        pytest.param("Lena Moor warnte vor Stürmen. |Die Mole sei alt|.", True, id="warns"),
        pytest.param("Lena Moor sprach im Stadtrat. |Die Mole sei alt|.", True, id="speaks"),
        pytest.param("Nach Angaben von Lena Moor regnet es. |Die Mole sei alt|.", True, id="a preposition"),
        pytest.param("Lena Moor sagte, es regne. |Die Mole sei demnach alt|.", True, id="goes back"),
        pytest.param("\n\nKiel (dpa) – |Die Mole sei alt|, sagte Lena Moor.", True, id="behind a dateline"),
        pytest.param("Nach eigenen Angaben hat Lena Moor |drei Schiffe|.", True, id="by her own account"),
        pytest.param("Lena Moor ging. Nach eigenen Angaben hat die Werft |drei Schiffe|.", False, id="by another's own"),
        pytest.param("Lena Moor wurde deutlich: „|Die Mole ist sehr alt|.“", True, id="a colon"),
        pytest.param("Lena Moor ließ ausrichten, |die Mole sei alt|.", True, id="lets others say"),
        pytest.param("Lena Moor bekam einen Brief der Werft. |Die Mole sei alt|.", False, id="a letter"),
        pytest.param("Lena Moor bekam einen Brief, |die Mole sei alt|.", False, id="a letter in its sentence"),
        pytest.param("Lena Moor bekam einen Brief: „|Die Mole ist sehr alt|.“", False, id="a letter quoted"),
        pytest.param("Lena Moor trug ein Schild mit „|Die Mole ist sehr alt|“ fort.", False, id="a sign"),
        pytest.param("Lena Moor hielt „|Die Mole ist sehr alt|“ als Schild hoch.", False, id="a sign held up"),
        pytest.param("Lena Moor sagte, es regne. Moor bekam Post. |Die Mole sei alt|.", False, id="and got a letter"),
        pytest.param("Lena Moor sagte, es regne. Es kam Post. |Die Mole sei alt|.", False, id="a letter came"),
        pytest.param("Lena Moor sagte, es regne. Jo Kern bekam Post. |Die Mole sei demnach alt|.", False, id="by the letter"),
        pytest.param("Lena Moor sagte, es regne. Es hieß, Geld fehle. |Die Mole sei alt|.", False, id="nobody's"),
        pytest.param("Lena Moor wies die Kritik zurück. |Die Mole sei alt|.", False, id="the criticism"),
        pytest.param("Lena Moor sagte dazu nichts. |Die Mole sei alt|.", False, id="says nothing"),
        pytest.param("Lena Moor will das morgen erklären. |Die Mole sei alt|.", False, id="is to say"),
        pytest.param("Lena Moor glaubte das nicht. |Die Mole sei alt|.", False, id="no belief"),
        pytest.param("Lena Moor erfuhr, dass Geld fehlt. |Die Mole sei alt|.", False, id="hears"),
        pytest.param("Lena Moor las ein Gutachten. |Die Mole sei alt|.", False, id="reads"),
        pytest.param("Lena Moor zitierte ein Gutachten. |Die Mole sei alt|.", False, id="quotes"),
        pytest.param("Lena Moor fragte, ob es regne. |Die Mole sei alt|.", False, id="asks"),
        pytest.param("Lena Moor plant, den Kai zu sperren. |Die Mole sei alt|.", False, id="plans"),
    ],
)  # fmt: skip
def test_a_konjunktiv_is_his_who_is_read_as_speaking(
    project: "SmallProject", article: str, *, is_his: bool
) -> None:
    """Whoever does anything else in the sentence before may have heard it, or read it, or be accused of it."""
    _, quote, _ = article.split("|")
    report = project.verify(MOOD.replace("QUOTE", quote), a=f"Am Kai war es kalt. {article.replace('|', '')}")
    [item] = report.claims[0].evidence
    assert (item.links[0].kind.value in {"named", "resolved"}, item.roots) == (is_his, ("moor",) * is_his)
