"""Whether a translation says what its quotation says."""

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import SmallProject

PROJECT = """\
sources: [{{id: one, file: one.txt, language: de}}]
claims:
  - id: claim
    text: The claim
    evidence:
      - source: one
        quote: "{quote}"
        gloss: "{gloss}"
"""


def told(project: "SmallProject", quote: str, gloss: str) -> list[tuple[str, str, str]]:
    """Return place, code and message of what is told of the translation."""
    problems = project.verify(PROJECT.format(quote=quote, gloss=gloss), one=quote).problems
    return [(str(p.place), p.code, p.message) for p in problems if p.code == "CC117"]


@pytest.mark.parametrize(
    ("quote", "gloss", "message"),
    [
        pytest.param("Es kamen 9000 Soldaten.", "There came 2,000 soldiers.", "only the quotation has “9000 Soldaten”", id="a number"),
        pytest.param("Es kamen Soldaten.", "There came 2,000 soldiers.", "only the translation has “2,000 soldiers”", id="a number added"),
        pytest.param("Es kamen nicht alle Soldaten.", "All soldiers came.", "only the quotation negates („nicht“)", id="a negation"),
        pytest.param("Es kamen alle Soldaten.", "The soldiers never came.", "only the translation negates („never“)", id="a negation added"),
    ],
)  # fmt: skip
def test_what_only_one_side_says_is_an_error(
    project: "SmallProject", quote: str, gloss: str, message: str
) -> None:
    """At the translation, with the words."""
    assert message in [row[2] for row in told(project, quote, gloss)]
    assert {row[:2] for row in told(project, quote, gloss)} == {("claims/a.yaml:8:16", "CC117")}


DENIED = """
    Das kann nicht sein. / That is so. / nicht
    Kein Soldat kam. / The soldier came. / kein
    Keine Frau kam. / The woman came. / keine
    Er half keinem Soldaten. / He helped the soldiers. / keinem
    Er traf keinen Soldaten. / He met the soldiers. / keinen
    Es war keiner der Soldaten. / It was the soldiers. / keiner
    Sie sah keines der Schiffe. / She saw the ships. / keines
    Die Soldaten kamen nie. / The soldiers came. / nie
    Es kamen niemals Soldaten. / Soldiers came. / niemals
    Niemand floh. / They fled. / niemand
    Nein, das Schiff kam an. / The ship arrived. / nein
"""
"""Quotations and translations that turn them round, with the word that was lost."""


@pytest.mark.each(
    ("quote", "gloss", "word"), [tuple(line.strip().split(" / ")) for line in DENIED.strip().splitlines()]
)
def test_a_negation_that_a_translation_loses_is_an_error(
    project: "SmallProject", quote: str, gloss: str, word: str
) -> None:
    """Whatever plainly denies in German denies in its translation, too."""
    assert [row[2] for row in told(project, quote, gloss)] == [f"only the quotation negates („{word}“)"]


ADDED = """
    Die Soldaten kamen. / The soldiers did not come. / not
    Die Soldaten kamen. / No soldier came. / no
    Die Soldaten kamen. / The soldiers never came. / never
    Die Soldaten kamen. / None of the soldiers came. / none
    Die Frau kam. / Nobody came to her. / nobody
    Die Soldaten kommen. / The soldiers cannot come. / cannot
    Beide Soldaten kamen. / Neither of the soldiers came. / neither
"""


@pytest.mark.each(
    ("quote", "gloss", "word"), [tuple(line.strip().split(" / ")) for line in ADDED.strip().splitlines()]
)
def test_a_negation_that_a_translation_adds_is_an_error(
    project: "SmallProject", quote: str, gloss: str, word: str
) -> None:
    """Whatever plainly denies in English denies in the quotation, too."""
    assert [row[2] for row in told(project, quote, gloss)] == [f"only the translation negates („{word}“)"]


@pytest.mark.parametrize(
    ("quote", "gloss"),
    [
        pytest.param("Es kamen 9000 Soldaten.", "There came 9,000 soldiers.", id="the same"),
        pytest.param(
            "Es kamen 2,6 Millionen.", "There came 2.6 million.", id="written as each language does"
        ),
        pytest.param("Es kamen beide.", "The two came.", id="a small number in a word"),
        pytest.param("Die Armee ist nicht stark.", "The army lacks strength.", id="another way to deny"),
        pytest.param("Die Armee ist ohne Waffen.", "The army has no arms.", id="ohne"),
        pytest.param("Das ist unmöglich.", "That is not possible.", id="a prefix"),
        pytest.param("Nicht nur er kam.", "He was not alone.", id="both deny something"),
    ],
)
def test_a_free_translation_is_no_error(project: "SmallProject", quote: str, gloss: str) -> None:
    """Only what is certain is told."""
    assert told(project, quote, gloss) == []
