"""Statements that an article takes back later: they count at most, and are told."""

from typing import TYPE_CHECKING
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.check.attribution import taking_back
from claimcheck.text.article import Article

if TYPE_CHECKING:
    from conftest import SmallProject

RECORDS = """
    sources: [{{id: a, file: a.txt, language: {language}}}, {{id: b, file: b.txt, language: {language}}}]
    actors: [{{id: ann, name: Ann Ash, kind: person}}, {{id: bob, name: Bob Birch, kind: person}}]
    claims:
      - id: x
        text: "{quote}"
        evidence:
          - {{source: a, quote: "{quote}", attribution: [{{ann: "{cue}"}}]}}
          - {{source: b, quote: "{quote}", attribution: [{{bob: "{other}"}}]}}
"""
SAID = {"en": ("Ann Ash said", "Bob Birch said"), "de": ("sagte Ann Ash", "sagte Bob Birch")}
BRIDGE = {"en": "The bridge is closed", "de": "Die Brücke ist gesperrt"}
HURT = {
    "en": "Twelve people were hurt in the blast",
    "de": "Bei der Explosion wurden zwölf Menschen verletzt",
}


def told(
    project: "SmallProject", quote: str, behind: str, language: str
) -> tuple[tuple[int, int], list[str]]:
    """Return the origins of a claim that two people stand behind, where the article goes on with *behind* one of them, and what it takes back."""
    cue, other = SAID[language]
    yaml = RECORDS.format(language=language, quote=quote, cue=cue, other=other)
    article, second = f"{quote}, {cue}. {behind}", f"{quote}, {other}."
    report = project.verify(yaml, a=article, b=second)
    [claim] = report.claims
    messages = [problem.message for problem in report.problems if problem.code == "CC308"]
    return (claim.origins.low, claim.origins.high), messages


@pytest.mark.parametrize(
    ("behind", "language", "words"),
    [
        ("Two hours later Ash withdrew the statement.", "en", "withdrew"),
        ("It rained.\n\nShe later retracted her claim.", "en", "retracted"),
        ("Ash was forced to retract the statement on Tuesday.", "en", "retract"),
        ("Ash later took it back.", "en", "took it back"),
        ("On Friday Ash backtracked.", "en", "backtracked"),
        ("On Tuesday she said she had been mistaken.", "en", "mistaken"),
        ("The statement was later withdrawn.", "en", "withdrawn"),
        ("Later Ash denied having said so.", "en", "denied"),
        ("It rained.\n\nCorrection: The bridge is open.", "en", "Correction: The bridge is open."),
        ("Am Abend zog sie die Aussage zurück.", "de", "zog"),
        ("Am Dienstag zog Ash ihre Behauptung, die Brücke sei zu, zurück.", "de", "zog"),
        ("Später korrigierte sich Ash.", "de", "korrigierte"),
        ("Tags darauf ruderte Ash zurück.", "de", "ruderte Ash zurück"),
        ("Ash hat ihre Angaben inzwischen widerrufen.", "de", "widerrufen"),
        ("Das habe sie nie gesagt, betonte Ash am Freitag.", "de", "nie"),
        ("She never said that, Ash stressed on Friday.", "en", "never"),
        ("Später dementierte Ash, das gesagt zu haben.", "de", "dementierte"),
        ("Es regnete.\n\nDie Redaktion korrigiert: Die Brücke ist offen.", "de", "korrigiert"),
    ],
)
def test_what_is_taken_back_counts_at_most(
    project: "SmallProject", behind: str, language: str, words: str
) -> None:
    """By its speaker, by nobody who is named, or by the editors; however far down it stands."""
    counts, messages = told(project, BRIDGE[language], behind, language)
    assert (counts, len(messages)) == ((1, 2), 1)
    assert f"(„{words}“): it makes no origin certain" in messages[0]


@pytest.mark.parametrize(
    ("behind", "language"),
    [
        ("Ash withdrew her candidacy.", "en"),
        ("Bob Birch withdrew his statement.", "en"),
        ("Tim Kern, a driver, withdrew his statement.", "en"),
        ("Ash did not withdraw the statement.", "en"),
        ("Ash refused to retract the statement.", "en"),
        ("Did Ash withdraw the statement?", "en"),
        ("The tunnel is flooded, she said. She later withdrew her claim about the tunnel.", "en"),
        ("Correction: An earlier version misspelled the mayor's name.", "en"),
        ("Ash zog die Truppen zurück.", "de"),
        ("Bob Birch nahm seine Kritik am Stadtrat zurück.", "de"),
        ("Ash nahm die Aussage nicht zurück.", "de"),
        ("Die Redaktion korrigiert: Der Bürgermeister heißt Kern.", "de"),
    ],
)
def test_what_takes_back_something_else_lowers_nothing(
    project: "SmallProject", behind: str, language: str
) -> None:
    """Another's statement, another statement, no statement at all, or nothing that was done."""
    assert told(project, BRIDGE[language], behind, language) == ((2, 2), [])


@pytest.mark.parametrize(
    ("behind", "language", "counts"),
    [
        ("On Tuesday Ash corrected the number to nine.", "en", (1, 2)),
        ("The toll was later revised down to nine.", "en", (1, 2)),
        ("On Tuesday Ash corrected the number from nine to twelve.", "en", (2, 2)),
        ("She corrected the number of damaged houses to 40.", "en", (2, 2)),
        ("Später korrigierte Ash die Zahl auf neun.", "de", (1, 2)),
        ("Ash korrigierte die Zahl der beschädigten Häuser auf 40.", "de", (2, 2)),
        ("Die Zahl hatte Ash zuvor auf zwölf korrigiert.", "de", (2, 2)),
    ],
)
def test_a_corrected_number_is_the_passages_or_anothers(
    project: "SmallProject", behind: str, language: str, counts: tuple[int, int]
) -> None:
    """A correction that leads to the passage's number, or counts another thing, takes back nothing of it."""
    assert told(project, HURT[language], behind, language)[0] == counts


def test_a_claim_that_tells_the_withdrawal_itself_is_not_lowered(project: "SmallProject") -> None:
    """What is quoted is the withdrawal."""
    quote = "Ann Ash withdrew her candidacy for the council"
    assert told(project, quote, "She later withdrew the statement.", "en")[0] == (2, 2)


WORDS = [
    "Ash",
    "withdrew",
    "the",
    "claim",
    "he",
    "was",
    "wrong",
    "had",
    "denied",
    "having",
    "said",
    "so",
    "it",
    "took",
    "back",
]
WORDS += [
    "Ash",
    "zog",
    "die",
    "Meldung",
    "zurück",
    "irrte",
    "sich",
    "hat",
    "demen-\ntierte",
    "gesagt",
    "zu",
    "haben",
    ".",
]


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=9), st.sampled_from(["de", "en"]))
def test_no_sentence_takes_back_without_one_of_the_words(words: list[str], language: str) -> None:
    """Whatever stands around them: others are passed over without a look."""
    article = Article(" ".join(words), language)
    look = taking_back._candidates.__wrapped__  # noqa: SLF001 -- the gate beside the rule without it
    found = look(article, language)
    with patch.object(taking_back, "_may_take_back", lambda *_: True):
        assert found == look(article, language)


@pytest.mark.parametrize(
    ("behind", "language", "counts"),
    [
        ("\n\nCorrection: An earlier version said that nine people were hurt. It was twelve.", "en", (2, 2)),
        ("\n\nCorrection: An earlier version said that 40 houses were damaged. It was 30.", "en", (2, 2)),
        ("\n\nCorrection: An earlier version said that twelve people were hurt. It was nine.", "en", (1, 2)),
        ("\n\nWir hatten zunächst von neun berichtet. Es waren zwölf.", "de", (2, 2)),
        ("\n\nWir hatten zunächst von zwölf berichtet. Es waren neun.", "de", (1, 2)),
        ("\n\nWie wir gestern berichtet haben, waren es zwölf.", "de", (2, 2)),
    ],
)
def test_a_note_about_another_number_takes_back_nothing(
    project: "SmallProject", behind: str, language: str, counts: tuple[int, int]
) -> None:
    """The values are compared: what was wrong is what the note's first sentence tells."""
    assert told(project, HURT[language], behind, language)[0] == counts
