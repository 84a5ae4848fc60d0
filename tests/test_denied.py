"""What a passage's own words deny, ask or suppose supports nothing, and whose somebody is speaks not for him."""

from typing import TYPE_CHECKING

import pytest

from claimcheck.records.model import Fit
from claimcheck.report.model import Corroboration

if TYPE_CHECKING:
    from conftest import SmallProject

ACTORS = """\
actors:
  - {id: putin, name: Wladimir Putin, aliases: [Putin], kind: person}
  - {id: peskow, name: Dmitri Peskow, aliases: [Peskow, Peskov], kind: person}
  - {id: merz, name: Friedrich Merz, aliases: [Merz], kind: person}
  - {id: scholz, name: Olaf Scholz, aliases: [Scholz], kind: person}
  - {id: kirby, name: John Kirby, aliases: [Kirby], kind: person}
  - {id: biden, name: Joe Biden, aliases: [Biden], kind: person}
  - {id: kreml, name: Kreml, kind: government}
  - {id: aide, name: an aide who is not named, kind: anonymous}
"""


def verified(project: "SmallProject", language: str, sentence: str, link: str, claim: str) -> tuple[str, ...]:
    """Return fit, corroboration and the attribution's codes of a claim with this sentence as its evidence."""
    yaml = f"""\
sources: [{{id: one, file: one.txt, language: {language}}}]
{ACTORS}claims:
  - id: claim
    text: {claim}
    evidence:
      - source: one
        quote: '{sentence}'
        attribution: [{{{link}}}]
"""
    report = project.verify(yaml, one=f"Davor stand nichts.\n\n{sentence}\n")
    [checked] = report.claims
    codes = [p.code for p in report.problems if p.code.startswith("CC3")]
    return (checked.fit, checked.corroboration, *codes)


NOTHING = (Fit.UNCHECKED, Corroboration.UNCORROBORATED, "CC308")


@pytest.mark.parametrize(
    ("language", "sentence", "link", "claim"),
    [
        (
            "en",
            "Peskov denied that the president had cancer.",
            "peskow: Peskov denied",
            "The president has cancer",
        ),
        ("de", "Merz bestritt, dass er Geld erhalten habe.", "merz: Merz bestritt", "Merz received money"),
        ("en", "Kirby declined to say whether Biden would go.", "kirby: Kirby declined", "Biden will go"),
        (
            "de",
            "Scholz glaubt nicht, dass Putin Waffen einsetzt.",
            "scholz: Scholz glaubt",
            "Putin uses weapons",
        ),
        ("de", "Scholz sagte kein Wort dazu, dass Merz log.", "scholz: Scholz sagte", "Merz lied"),
        ("de", "Peskow wollte nicht bestätigen, dass Putin reist.", "peskow: Peskow wollte", "Putin travels"),
        ("en", "Biden never said that Kyiv would fall.", "biden: Biden", "Kyiv will fall"),
        ("en", "If Putin says that he attacks, nobody listens.", "putin: If Putin says", "Putin attacks"),
        (
            "de",
            "Wenn Putin sagt, dass er angreift, hört niemand zu.",
            "putin: Wenn Putin sagt",
            "Putin attacks",
        ),
    ],
)
def test_what_is_denied_supports_nothing(
    project: "SmallProject", language: str, sentence: str, link: str, claim: str
) -> None:
    """A passage that denies, asks or supposes what the claim says is no evidence for it, however much is quoted."""
    assert verified(project, language, sentence, link, claim) == NOTHING


@pytest.mark.parametrize(
    ("language", "sentence", "link", "claim"),
    [
        ("en", "Kirby said the report was not true.", "kirby: Kirby said", "The report was not true"),
        ("de", "Laut Kreml kam niemand nach Minsk.", "kreml: Laut Kreml", "Niemand kam nach Minsk"),
    ],
)
def test_who_denies_in_his_own_words_is_credited(
    project: "SmallProject", language: str, sentence: str, link: str, claim: str
) -> None:
    """A claim that negates is supported by a passage that does, and a negation in what is said denies no saying."""
    assert verified(project, language, sentence, link, claim) == (Fit.LICENSED, Corroboration.SINGLE_ORIGIN)


@pytest.mark.parametrize(
    ("language", "sentence", "link", "claim"),
    [
        ("de", "Merz sagte, dass er kein Geld erhalten habe.", "merz: Merz sagte", "Merz received no money"),
        ("de", "Merz bestritt, dass er Geld erhalten habe.", "merz: Merz bestritt", "Merz received no money"),
        (
            "de",
            "Merz bestritt, dass er Geld erhalten habe.",
            "merz: Merz bestritt",
            "Merz hat kein Geld erhalten",
        ),
        ("en", "Kirby said it was not true.", "kirby: Kirby said", "It was not true"),
    ],
)
def test_a_denial_is_an_origin_of_the_claim_that_negates(
    project: "SmallProject", language: str, sentence: str, link: str, claim: str
) -> None:
    """Whether the words license the claim is a question of its own."""
    assert verified(project, language, sentence, link, claim)[1:] == (Corroboration.SINGLE_ORIGIN,)


@pytest.mark.parametrize(
    ("language", "sentence", "cue"),
    [
        (
            "de",
            "Ein enger Vertrauter Putins sagte, der Krieg sei verloren.",
            "Ein enger Vertrauter Putins sagte",
        ),
        ("de", "Putins Tochter sagte, der Krieg sei verloren.", "Putins Tochter sagte"),
        ("en", "A close ally of Putin said the war was lost.", "A close ally of Putin said"),
    ],
)
def test_whose_somebody_is_speaks_not_for_him(
    project: "SmallProject", language: str, sentence: str, cue: str
) -> None:
    """A cue that names Putin only as the owner credits him with nothing; the aide's own record is clean."""
    claim = "The war is lost"
    wrong = verified(project, language, sentence, f"putin: {cue}", claim)
    assert (wrong[1], "CC305" in wrong) == (Corroboration.UNCORROBORATED, True)
    honest = verified(project, language, sentence, f"aide: {cue}", claim)
    assert [code for code in honest if code.startswith("CC30")] == []


def test_an_answer_before_the_quotation_denies_nothing_of_it(project: "SmallProject") -> None:
    """Who rejects something in the sentence before speaks the quoted words himself."""
    yaml = f"""\
sources: [{{id: one, file: one.txt, language: de}}]
{ACTORS}claims:
  - id: claim
    text: The reports are invented
    evidence:
      - source: one
        quote: „Alles davon ist erfunden.“
        attribution: [{{merz: Merz wies die Vorwürfe zurück}}]
"""
    report = project.verify(yaml, one="Merz wies die Vorwürfe zurück. „Alles davon ist erfunden.“")
    assert (report.claims[0].origins.names, [p.code for p in report.problems if p.code == "CC308"]) == (
        ("merz",),
        [],
    )
