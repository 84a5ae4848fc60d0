"""What a passage may do to a claim, as words and numbers tell."""

from typing import TYPE_CHECKING

import pytest

from claimcheck.check.actors.naming import Names
from claimcheck.check.attribution.detecting import PassageReader
from claimcheck.check.finding.bearing import Read, bearing
from claimcheck.report.found import Bearing
from claimcheck.text.span import Span

if TYPE_CHECKING:
    from conftest import SmallProject


def read(project: "SmallProject", claim: str, passage: str) -> Read:
    """Return what *passage* may do to a claim with that record."""
    project.write(
        f"""
        sources: [{{id: s, file: s.txt, language: de}}]
        actors: [{{id: kreml, name: Kreml, kind: government}}]
        claims: [{{id: c, {claim}}}]
        """,
        s=passage,
    )
    corpus = project.load()
    reader = PassageReader(corpus, Names(corpus.actors.values()), reads_speech=True)
    return bearing(corpus.claims["c"], "s", Span(0, len(passage)), reader)


SIZE = "text: '9,000 soldiers are coming', quantity: 9000 soldiers"


@pytest.mark.parametrize(
    ("claim", "passage", "expected"),
    [
        (SIZE, "Es kommen 9.000 Soldaten.", {Bearing.SUPPORTS: "it has “9.000 Soldaten”"}),
        (SIZE, "Es kommen 12 Soldaten.", {Bearing.OTHER_NUMBER: "“12 Soldaten”"}),
        (SIZE, "Es kommen Soldaten.", {Bearing.OPEN: "neither a number nor a denial tells; read it"}),
        (SIZE, "Es kommen keine Soldaten.", {Bearing.DENIES: "“keine”"}),
        (SIZE, "Es kommen keine 9.000 Soldaten.", {Bearing.DENIES: "“keine”", Bearing.OTHER_NUMBER: "says 9000 soldiers, the source says “less than” 9000 (“keine 9.000 Soldaten”)"}),
        (SIZE, "Der Kreml bestritt das.", {Bearing.DENIES: "“bestritt”"}),
        ("text: Es kommen keine Soldaten", "Es kommen Soldaten.", {Bearing.DENIES: "the claim says “keine”, the passage does not"}),
        ("text: Der Zug kommt", "Der Zug kommt.", {Bearing.SUPPORTS: "it has all that the claim says"}),
    ],
)  # fmt: skip
def test_numbers_and_denials_tell(
    project: "SmallProject", claim: str, passage: str, expected: dict[Bearing, str]
) -> None:
    """The same number speaks for it, another one against it, a denial on one side alone against it."""
    assert dict(read(project, claim, passage).bearings) == expected


def test_who_says_it_and_how_surely_is_told(project: "SmallProject") -> None:
    """As the article itself says it."""
    found = read(project, SIZE, "Es sollen 9.000 Soldaten kommen, teilte der Kreml mit.")
    assert ([layer.actors for layer in found.layers], found.hedges) == ([("kreml",)], ("sollen",))


def test_the_record_is_left_alone(project: "SmallProject") -> None:
    """What the claim quotes and what a person has read of it plays no part."""
    claim = (
        f"{SIZE}, evidence: [{{source: s, quote: 9.000 Soldaten, stance: denies}}], ignore: {{CC516: why}}"
    )
    found = read(project, claim, "Es kommen 9.000 Soldaten.")
    assert list(found.bearings) == [Bearing.SUPPORTS]
