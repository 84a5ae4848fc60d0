"""What is told of a speaker beside what he says: no negation of it, unless it denies a saying."""

from typing import TYPE_CHECKING

import pytest

from claimcheck.check.attribution.asides import is_nameless, without_asides
from claimcheck.text.article import Article
from claimcheck.text.span import Span

if TYPE_CHECKING:
    from conftest import SmallProject

RECORDS = """\
sources:
  - {{id: one, file: one.txt, language: {language}}}
  - {{id: two, file: two.txt, language: {language}}}
actors:
  - {{id: moor, name: Karl Moor, kind: person}}
  - {{id: source, name: somebody unnamed, kind: anonymous}}
claims:
  - id: claim
    text: a claim
    evidence:
      - source: one
        quote: {quote}
        attribution: [{actor}: "{cue}"]
"""
KEPT = [
    ("en", "an official who asked not to be named said", "{}, {}."),
    ("en", "an official who declined to be named said", "{}, {}."),
    ("en", "An official who asked not to be named said", "{1} {0}."),
    ("en", "said an official who asked not to be named", "{}, {}."),
    ("en", "said an official who spoke because he was not authorised to", "{}, {}."),
    ("en", "said Karl Moor, who was not at the scene", "{}, {}."),
    ("en", "said Karl Moor, who never married", "{}, {}."),
    ("en", "Karl Moor, who was not at the scene, said", "{1} {0}."),
    ("de", "sagte ein Beamter, der nicht genannt werden wollte", "{}, {}."),
    ("de", "Ein Beamter, der nicht genannt werden wollte, sagte", "{1}, {0}."),
    ("de", "sagte Karl Moor, der nicht vor Ort war", "{}, {}."),
    ("de", "Karl Moor, der nicht vor Ort war, sagte", "{1}, {0}."),
    ("de", "sagte Karl Moor, der keinen Zweifel zuließ", "{}, {}."),
]
DENIED = [
    ("en", "said Karl Moor, who later denied it", "{}, {}."),
    ("en", "said Karl Moor, who did not say so before", "{}, {}."),
    ("en", "said Karl Moor, who was not sure", "{}, {}."),
    ("en", "Karl Moor, who never said", "{1} that {0}, left."),
    ("en", "An official who did not say", "{1} {0} left."),
    ("en", "An official who asked not to be named did not say", "{1} {0}."),
    ("de", "sagte Karl Moor, der das nicht glaubte", "{}, {}."),
    ("de", "sagte Karl Moor, der das nie bestätigte", "{}, {}."),
    ("de", "Karl Moor, der nie sagte", "{1}, {0}, ging."),
    ("de", "Karl Moor, der nicht vor Ort war, bestritt", "{1}, dass {0}."),
]


@pytest.mark.parametrize(
    ("language", "cue", "text", "counted"),
    [(*row, True) for row in KEPT] + [(*row, False) for row in DENIED],
)
def test_what_is_told_of_a_speaker_denies_nothing(
    project: "SmallProject",
    language: str,
    cue: str,
    text: str,
    counted: bool,  # noqa: FBT001
) -> None:
    """That a source is not named, or was not there, is no denial; that he did not say it, or was not sure, is one."""
    quote = "two ships sank" if language == "en" else "zwei Schiffe seien gesunken"
    actor = "moor" if "Moor" in cue else "source"
    records = RECORDS.format(language=language, quote=quote, cue=cue, actor=actor)
    report = project.verify(records, one=text.format(quote, cue), two="-")
    told = {problem.code for problem in report.problems} & {"CC209", "CC308"}
    assert (report.claims[0].evidence[0].counted, bool(told)) == (counted, not counted)


def test_what_stays_of_a_cue() -> None:
    """The clause is left out whole, and nothing else is."""
    text = "Two ships sank, said Karl Moor, who was not there, on Monday."
    article, cue = Article(text, "en"), Span(text.index("said"), len(text))
    assert " ".join(without_asides(article, cue, Span(0, 14)).split()) == "said Karl Moor, , on Monday."
    assert without_asides(article, cue, None) == article.slice(cue)


@pytest.mark.parametrize(
    ("clause", "language", "expected"),
    [
        ("der nicht genannt werden wollte", "de", True),
        ("who asked not to be named", "en", True),
        ("der nicht kam", "de", False),
        ("Moor hat nie Namen genannt", "de", False),
    ],
)
def test_a_clause_of_a_source_without_a_name(clause: str, language: str, expected: bool) -> None:  # noqa: FBT001
    """Only a relative clause says it of a source."""
    assert is_nameless(clause, language) is expected
