"""Passages that count and make no origin certain: another number, the opposite, another speaker, a condition."""

from typing import TYPE_CHECKING

import pytest

from claimcheck.report.model import Corroboration

if TYPE_CHECKING:
    from conftest import SmallProject

HEAD = """
    sources: [{id: a, file: a.txt, language: LANGUAGE}, {id: b, file: b.txt, language: LANGUAGE}]
    actors: [{id: ann, name: Ann Ash, kind: person}, {id: bob, name: Bob Birch, kind: person}]
    claims:
      - id: x
"""


class Told:
    """A claim of two passages, the first of Ann Ash, the second of Bob Birch, as it was checked."""

    def __init__(  # noqa: PLR0913 -- a case
        self,
        project: "SmallProject",
        claim: str,
        first: str,
        second: str,
        *,
        language: str,
        quantity: str = "",
    ) -> None:
        """Take the claim's text and two articles, the quoted words of each between bars, then what is behind them."""
        quotes, articles, cues = [], [], []
        for text in (first, second):
            quote = text.split("|")[1]
            cues.append(text.split("{")[1].split("}")[0])
            quotes.append(quote)
            articles.append(text.replace("|", "").replace("{", "").replace("}", ""))
        yaml = HEAD.replace("LANGUAGE", language) + f"        text: {claim}\n"
        yaml += f"        quantity: {quantity}\n" if quantity else ""
        yaml += "        evidence:\n"
        for source, who, quote, cue in zip("ab", ("ann", "bob"), quotes, cues, strict=True):
            yaml += f"          - {{source: {source}, quote: '{quote}', attribution: [{{{who}: '{cue}'}}]}}\n"
        report = project.verify(yaml, a=articles[0], b=articles[1])
        [self.claim] = report.claims
        self.codes = [
            problem.code for problem in report.problems if problem.code not in {"CC401", "CC402", "CC405"}
        ]

    @property
    def counts(self) -> tuple[int, int, int, int, Corroboration]:
        """The intervals of origins and parties, and what they are in a word."""
        claim = self.claim
        return (
            claim.origins.low,
            claim.origins.high,
            claim.parties.low,
            claim.parties.high,
            claim.corroboration,
        )


OF_TWO = 2, 2, 2, 2, Corroboration.CORROBORATED
OF_ONE_AT_LEAST = 1, 2, 1, 2, Corroboration.UNDETERMINED

NUMBER = "Twelve people were hurt in the blast"
BRIDGE = "The bridge is closed"


@pytest.mark.parametrize(
    ("claim", "quantity", "language", "first", "doubted", "true"),
    [
        pytest.param(
            NUMBER,
            "12 people",
            "en",
            f"|{NUMBER}|, {{Ann Ash said}}.",
            "|Fifteen people were hurt in the blast|, {Bob Birch said}.",
            "|In the blast twelve people were hurt|, {Bob Birch said}.",
            id="another small number",
        ),
        pytest.param(
            "Der Schaden beträgt 3 Millionen Euro",
            "3 million Euro",
            "de",
            "|Der Schaden beträgt 3 Millionen Euro|, {sagte Ann Ash}.",
            "|Der Schaden beträgt 30 Millionen Euro|, {sagte Bob Birch}.",
            "|Der Schaden beträgt drei Millionen Euro|, {sagte Bob Birch}.",
            id="another large one",
        ),
        pytest.param(
            BRIDGE,
            "",
            "en",
            f"|{BRIDGE}|, {{Ann Ash said}}.",
            "|The bridge is not closed|, {Bob Birch said}.",
            "|The bridge is closed|, {Bob Birch said}.",
            id="the opposite",
        ),
    ],
)
def test_a_passage_that_says_something_else_makes_no_origin_certain(  # noqa: PLR0913, PLR0917 -- a case
    project: "SmallProject", claim: str, quantity: str, language: str, first: str, doubted: str, true: str
) -> None:
    """It counts at most, and is told, with the reason at the passage; what says the same counts as before."""
    told = Told(project, claim, first, doubted, language=language, quantity=quantity)
    assert (told.counts, told.codes) == (OF_ONE_AT_LEAST, ["CC409"])
    assert [(item.counted, item.roots, bool(item.uncertain)) for item in told.claim.evidence] == [
        (True, ("ann",), False),
        (True, ("bob",), True),
    ]
    assert "; not for certain: " in told.claim.evidence[1].reason
    assert "Passage 2 counts at most: what is said there makes no origin certain." in told.claim.why
    same = Told(project, claim, first, true, language=language, quantity=quantity)
    assert (same.counts, same.codes) == (OF_TWO, [])


def test_words_that_are_only_open_are_counted_as_they_were(project: "SmallProject") -> None:
    """A passage in other words, or without the small number, says nothing else."""
    told = Told(
        project,
        NUMBER,
        f"|{NUMBER}|, {{Ann Ash said}}.",
        "|People were injured by the explosion|, {Bob Birch said}.",
        language="en",
        quantity="12 people",
    )
    assert (told.counts, told.codes) == (OF_TWO, [])


def test_one_who_says_two_numbers_is_one_origin(project: "SmallProject") -> None:
    """The doubt lowers what is certain, and never raises what there may be at most."""
    told = Told(
        project,
        NUMBER,
        f"|{NUMBER}|, {{Ann Ash said}}.",
        "|Fifteen people were hurt in the blast|, {Ann Ash said}.",
        language="en",
    )
    assert told.codes == ["CC305"]  # recorded as Bob Birch's: not counted
    yaml = HEAD.replace("LANGUAGE", "en") + (
        f"        text: {NUMBER}\n"
        "        evidence:\n"
        f"          - {{source: a, quote: {NUMBER}, attribution: [ann: Ann Ash said]}}\n"
        "          - {source: b, quote: Fifteen people were hurt in the blast, attribution: [ann: Ann Ash said]}\n"
    )
    [claim] = project.verify(yaml).claims
    assert (claim.origins.low, claim.origins.high, claim.origins.names) == (1, 1, ("ann",))


@pytest.mark.parametrize(
    ("doubted", "true"),
    [
        pytest.param(
            "{Bob Birch said} that Ann Ash had told him |the bridge was closed|.",
            "{Bob Birch said} that |the bridge was closed|.",
            id="what he was told",
        ),
        pytest.param(
            "|The bridge was closed|, {Bob Birch reported}, citing Ann Ash.",
            "|The bridge was closed|, {Bob Birch reported}, thanking Ann Ash.",
            id="whom he cites",
        ),
    ],
)
def test_who_only_passes_on_what_another_says_is_no_origin(
    project: "SmallProject", doubted: str, true: str
) -> None:
    """The tool reads the other speaker, and tells it (CC302): whose word it is is unknown."""
    first = "|The bridge was closed|, {Ann Ash said}."
    told = Told(project, "The bridge was closed", first, doubted, language="en")
    assert (told.counts, told.codes) == (OF_ONE_AT_LEAST, ["CC302"])
    assert told.claim.evidence[1].reason.startswith("origin unknown: the passage credits Ann Ash")
    assert told.claim.evidence[1].roots == ()
    same = Told(project, "The bridge was closed", first, true, language="en")
    assert (same.counts, same.codes) == (OF_TWO, [])


def test_who_says_it_beside_another_is_an_origin(project: "SmallProject") -> None:
    """Of two who are credited side by side either may be recorded; CC302 tells of the other."""
    told = Told(
        project,
        "Der Zug kommt",
        "|Der Zug kommt|, {so Ann Ash}.",
        "|Der Zug kommt|, so Ann Ash, {so Bob Birch}.",
        language="de",
    )
    assert told.counts == OF_TWO


def test_what_is_only_supposed_makes_no_origin_certain(project: "SmallProject") -> None:
    """„If Birch said so“ says nothing (CC308); that he said so does."""
    first = "|The bridge was closed|, {Ann Ash said}."
    doubted = "If {Bob Birch said} that |the bridge was closed|, it would be news."
    told = Told(project, "The bridge was closed", first, doubted, language="en")
    assert (told.counts, told.codes) == (OF_ONE_AT_LEAST, ["CC308"])
    same = Told(project, "The bridge was closed", first, doubted.replace("If ", ""), language="en")
    assert same.counts == OF_TWO
