"""Who else is credited with a passage makes no origin certain: set beside the recorded speaker, or inside his words."""

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from claimcheck.report.evidence import CheckedEvidence
    from conftest import SmallProject

RECORDS = """\
sources: [{{id: a, file: a.txt, language: {language}}}]
actors: [{{id: farr, name: Lou Farr, aliases: [Farr], kind: person}}]
claims:
  - id: claim
    text: {claim}
    evidence: [{{source: a, quote: "{quote}", attribution: [{{farr: "{cue}"}}]}}]
"""
EN, DE = ("en", "200 jobs were at risk"), ("de", "200 Stellen sind in Gefahr")


@pytest.mark.parametrize(
    ("told", "article"),
    [
        (EN, "{Lou Farr said} talks went well, even as |the union warned that 200 jobs were at risk|."),
        (EN, "|{Lou Farr said} talks went well, but leader Ray Poole warned that 200 jobs were at risk|."),
        (EN, "|According to the court's papers, 200 jobs were at risk, {Lou Farr said}|."),
        (EN, "|The court's papers said 200 jobs were at risk, {Lou Farr said}|."),
        (DE, "{Lou Farr sagte}, es gehe gut, |während der Betriebsrat 200 Stellen in Gefahr sieht|."),
        (DE, "|{Lou Farr sagte}, es gehe gut, der Betriebsrat dagegen sieht 200 Stellen in Gefahr|."),
        (DE, "|{Lou Farr sagte}, es gehe gut, doch Rätin Ute Kamp warnte, 200 Stellen seien in Gefahr|."),
        (DE, "|{Laut Lou Farr} sind 50, laut Betriebsrat 200 Stellen in Gefahr|."),
        (DE, "|{Nach Angaben von Lou Farr} geht es gut, die Räte sprachen von 200 Stellen in Gefahr|."),
        (DE, "|{Lou Farr sagte}, es gehe gut; der Betriebsrat hält 200 Stellen für gefährdet|."),
        (DE, "|Laut Klageschrift sind 200 Stellen in Gefahr, {sagte Lou Farr}|."),
        (DE, "|200 Stellen seien in Gefahr, {sagte Lou Farr} und stützte sich auf Zahlen der Stadt|."),
        (EN, "|{Lou Farr said} she had seen a report that 200 jobs were at risk|."),
        (EN, "{Lou Farr said} she was aware of statements that |200 jobs were at risk|."),
        (DE, "|{Lou Farr sagte}, er habe Berichte gesehen, dass 200 Stellen in Gefahr seien|."),
    ],
)
def test_what_another_says_makes_no_origin_certain(
    project: "SmallProject", told: tuple[str, str], article: str
) -> None:
    """The tool itself reads whose word it is, or sees that it stands apart from his: it counts, and is told (CC303)."""
    item, codes = checked(project, told, article)
    assert (item.roots, bool(item.uncertain), codes & {"CC303"}) == (("farr",), True, {"CC303"})


@pytest.mark.parametrize(
    ("told", "article"),
    [
        (EN, "|{Lou Farr said} talks went well but warned that 200 jobs were at risk|."),
        (EN, "|{Lou Farr said} talks went well while he fears that 200 jobs are at risk|."),
        (EN, "|200 jobs were at risk, {Lou Farr said}, the Herald reported|."),
        (EN, "|The Herald reported that {Lou Farr said} 200 jobs were at risk|."),
        (DE, "|{Lou Farr sagte}, es gehe gut, doch 200 Stellen seien in Gefahr|."),
        (DE, "|{Lou Farr sagte}, es gehe gut, während 200 Stellen in Gefahr seien|."),
        (DE, "|200 Stellen seien in Gefahr, so Kern, {so Lou Farr}|."),
        (DE, "|{Lou Farr sagte}, 200 Stellen seien in Gefahr. Er sagte, es sei ernst|."),
        (EN, "|{Lou Farr said} in a statement that 200 jobs were at risk|."),
        (DE, "|{Lou Farr sagte}, er habe in einer Rede betont, dass 200 Stellen in Gefahr seien|."),
    ],
)
def test_what_he_says_himself_is_his(project: "SmallProject", told: tuple[str, str], article: str) -> None:
    """Both parts may be his, others may pass it on, or say it as well."""
    item, _ = checked(project, told, article)
    assert (item.roots, item.uncertain) == (("farr",), "")


def checked(
    project: "SmallProject", told: tuple[str, str], article: str
) -> tuple["CheckedEvidence", set[str]]:
    """Return the evidence of an article whose quotation stands between bars and its cue in braces, and the codes of what is told."""
    bare, quote = article.translate(str.maketrans("", "", "{}")), article.split("|")[1]
    cue = article[article.index("{") + 1 : article.index("}")]
    language, claim = told
    yaml = RECORDS.format(
        language=language, claim=claim, quote=quote.translate(str.maketrans("", "", "{}")), cue=cue
    )
    report = project.verify(yaml, a=bare.replace("|", ""))
    return report.claims[0].evidence[0], {problem.code for problem in report.problems}


@pytest.mark.parametrize(
    ("article", "denied"),
    [
        ("|Nobody but {Lou Farr claims} that 200 jobs were at risk|.", True),
        ("|The mood was bad but {Lou Farr claims} that 200 jobs were at risk|.", False),
    ],
)
def test_who_alone_says_it_is_told(project: "SmallProject", article: str, *, denied: bool) -> None:
    """Behind "nobody" a "but" parts no clause: nobody else says so (CC308)."""
    _, codes = checked(project, EN, article)
    assert ("CC308" in codes) is denied
