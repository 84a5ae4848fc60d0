"""All reported words of an article on one page."""

from typing import TYPE_CHECKING

from claimcheck.check.actors.naming import Names
from claimcheck.check.attribution.detecting import PassageReader
from claimcheck.check.attribution.speaking import speech_page
from claimcheck.report.proposal import SpeechPage

if TYPE_CHECKING:
    from conftest import SmallProject

YAML = """\
sources: [{id: one, file: one.txt, language: de}]
actors:
  - {id: isw, name: Institut, aliases: [ISW], kind: think-tank}
"""
ARTICLE = """\
Neuer großer Angriff unwahrscheinlich

Laut dem ISW ist in nächster Zeit kein neuer großer Angriff zu erwarten. Minsk habe wohl „keine guten Karten“.
"""


def page(project: "SmallProject") -> SpeechPage:
    """Return the page of the small article."""
    project.write(YAML, one=ARTICLE)
    corpus = project.load()
    return speech_page("one", PassageReader(corpus, Names(corpus.actors.values()), reads_speech=True))


def test_every_reported_passage_is_told_once(project: "SmallProject") -> None:
    """Line, words, kind, speaker, whom it means, and hedges; what stands in marks within them is not told again."""
    told = [
        (item.line, item.texts, item.layer.kind, item.layer.speaker_text, item.layer.actors, item.hedges)
        for item in page(project).reported
    ]
    assert told == [
        (
            3,
            ("ist in nächster Zeit kein neuer großer Angriff zu erwarten",),
            "indirect",
            "dem ISW",
            ("isw",),
            ("zu erwarten",),
        ),
        (3, ("Minsk habe wohl „keine guten Karten“.",), "free indirect", "dem ISW", ("isw",), ("wohl",)),
    ]


def test_what_is_asserted_flatly_is_told_with_the_place_that_credits_it(project: "SmallProject") -> None:
    """A heading that says what the text credits to somebody stands on the page with both lines."""
    [flat] = page(project).flat
    assert (flat.line, flat.text, flat.credited_line, flat.layer.actors) == (
        1,
        "Neuer großer Angriff unwahrscheinlich",
        3,
        ("isw",),
    )
