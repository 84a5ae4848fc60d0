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
        pytest.param("Die Fähre sank am Dienstag.", "The ferry sank on Thursday.", "the quotation has “Dienstag”, the translation “Thursday”", id="a day of the week"),
        pytest.param("Am Ostermontag brannte es.", "There was a fire on Sunday.", "the quotation has “Ostermontag”, the translation “Sunday”", id="a day within a word"),
        pytest.param("Im März schloss das Werk.", "The works closed in May.", "the quotation has “März”, the translation “May”", id="a month"),
        pytest.param("Er kam am 3. Mai.", "He came on 4 May.", "the quotation has “3. Mai”, the translation “4 May”", id="a day of a month"),
        pytest.param("Das Werk brannte 1883.", "The works burned in 1893.", "the quotation has “1883”, the translation “1893”", id="a year"),
        pytest.param("Das Werk brannte um 21 Uhr.", "The works burned at 8 p.m.", "the quotation has “21 Uhr”, the translation “8 p.m”", id="a time of day"),
        pytest.param("Mindestens 900 Schafe ertranken.", "Up to 900 sheep drowned.", "the quotation has “Mindestens 900 Schafe”, the translation “Up to 900 sheep drowned”", id="a bound"),
        pytest.param("Er saß fünf Jahre in Haft.", "He spent six years in prison.", "the quotation has “fünf Jahre”, the translation “six years”", id="a small number of one unit"),
        pytest.param("Die Quote fiel um 4 Prozentpunkte.", "The rate fell by 4 percent.", "the quotation has “4 Prozentpunkte”, the translation “4 percent”", id="points and percent"),
        pytest.param("Es kostet 40 Euro.", "It costs 40 dollars.", "the quotation has “40 Euro”, the translation “40 dollars”", id="another currency"),
        pytest.param("Der Mann floh nach Polen.", "The man fled to Hungary.", "the quotation names “Polen”, the translation “Hungary”", id="a place"),
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
        pytest.param(
            "Die Beweise reichten nicht aus.", "The evidence was insufficient.", id="a word that lacks"
        ),
        pytest.param(
            "Die Firma war zahlungsunfähig.", "The company was not able to pay.", id="a word within a word"
        ),
        pytest.param(
            "Nur zwei Zeugen erschienen.", "No more than two witnesses appeared.", id="a bound that denies"
        ),
        pytest.param("Nicht nur er kam.", "He was not alone.", id="both deny something"),
        pytest.param(
            "Es kostet 14,3 Milliarden Euro.",
            "It costs 14.3 billion euros.",
            id="billions of either language",
        ),
        pytest.param(
            "Er kam am Montagabend um 20.30 Uhr.",
            "He came on Monday evening at 8:30 p.m.",
            id="the same time",
        ),
        pytest.param("Er kam am Gründonnerstag.", "He came on Maundy Thursday.", id="a day within a word"),
        pytest.param(
            "Es dauert vom 9. bis zum 13. Oktober.", "It lasts from October 9 to 13.", id="a stretch of days"
        ),
        pytest.param(
            "Er floh im Mai 2022 aus Köln.",
            "He fled from Cologne in May 2022.",
            id="another name of the place",
        ),
        pytest.param(
            "Britische Schiffe kamen nach Südafrika.",
            "Ships of the United Kingdom came to South Africa.",
            id="what is of a land",
        ),
        pytest.param(
            "Die Quote fiel um 4 Prozent auf 4 Millionen Dollar.",
            "The rate fell by 4% to 4 million US dollars.",
            id="the same units",
        ),
        pytest.param(
            "Er trinkt nicht-alkoholisches Bier.",
            "He drinks non-alcoholic beer.",
            id="a prefix with a hyphen",
        ),
    ],
)
def test_a_free_translation_is_no_error(project: "SmallProject", quote: str, gloss: str) -> None:
    """Only what is certain is told."""
    assert told(project, quote, gloss) == []


SAID = """\
sources: [{{id: one, file: one.txt, language: {language}}}]
claims:
  - id: claim
    text: "{claim}"
    language: {other}
    evidence:
      - source: one
        quote: "{quote}"
        gloss: "{gloss}"
"""


def judged(project: "SmallProject", quote: str, gloss: str, language: str = "de") -> tuple[str, list[str]]:
    """Return the fit of a claim that is the translation itself, and what is left to read of it."""
    other = "en" if language == "de" else "de"
    text = SAID.format(language=language, other=other, claim=gloss.rstrip("."), quote=quote, gloss=gloss)
    claim = project.verify(text, one=quote).claims[0]
    return str(claim.fit), list(claim.left_to_read)


LOST = """
    Die Polizei fand kaum Spuren. / The police found traces. / the quotation has „kaum“, its translation has nothing like it
    Die Anklage wirft dem Arzt Betrug vor. / The doctor committed fraud. / the quotation has „wirft“, its translation has nothing like it
    Fast alle Schafe ertranken. / All sheep drowned. / the quotation has „Fast“, its translation has nothing like it
    Die Schafe ertranken. / All the sheep drowned. / the translation has “All”, its quotation has nothing like it
    Rund 900 Schafe ertranken. / 900 sheep drowned. / the quotation has “Rund 900 Schafe”, the translation “900 sheep drowned”
    Der Zug hielt am Freitag. / The train stopped. / only the quotation has “Freitag”
    Der Zug hielt in Halver. / The train stopped in Dortmund. / only the translation names “Dortmund”
    Angela Merkel reiste an. / Ursula Weber arrived. / only the translation names “Ursula Weber”
    Die Preise sind im Mai gesunken. / Prices rose in May. / the quotation has „gesunken“, its translation “rose”, which may be the opposite
    Das Gericht verurteilte den Arzt. / The court acquitted the doctor. / the quotation has „verurteilte“, its translation “acquitted”, which may be the opposite
    Der Umsatz hat sich verdoppelt. / Sales have been halved. / the quotation has „verdoppelt“, its translation “halved”, which may be the opposite
    Die Brücke ist bis Montag gesperrt. / The bridge is closed from Monday. / the quotation has „bis“, its translation “from”, which may be the opposite
    Die Schule öffnete vor den Ferien. / The school opened after the holidays. / the quotation has „vor“, its translation “after”, which may be the opposite
    Die Bombe lag unter dem Haus. / The bomb lay beside the house. / the quotation has „unter“, its translation “beside”, which may be the opposite
    Die Firma versäumte es, die Behörden zu warnen. / The firm warned the authorities in time. / the quotation has „versäumte“, its translation has nothing like it
    Im Hof brannten mindestens 23 Busse. / In the yard 23 buses burned. / the quotation has “mindestens 23 Busse”, the translation “23 buses”
    Im Hof standen 23 Soldaten. / There were 23 buses in the yard. / whether “23 Soldaten” is of the same thing does not show
    Die Polizei wurde von den Fans angegriffen. / The police attacked the fans. / who does it is told by “von” on one side alone, by the order of words on the other
    Der Sohn des Ministers wurde verhaftet. / The minister was arrested at home. / the quotation has „Sohn“, its translation has nothing like it
    Der Vertrag ist zu kündigen. / The contract has been terminated. / the quotation has „zu kündigen“, its translation has nothing like it
    Im Labor tötete das Gift die Larven. / The poison killed the larvae. / the translation has fewer words (3) than it takes for those of its quotation (4)
"""


@pytest.mark.each(
    ("quote", "gloss", "reason"), [tuple(line.strip().split(" / ")) for line in LOST.strip().splitlines()]
)
def test_what_a_translation_may_have_lost_leaves_the_fit_open(
    project: "SmallProject", quote: str, gloss: str, reason: str
) -> None:
    """Though the claim says what the translation says, word for word; no error, since a translator may know better."""
    fit, left = judged(project, quote, gloss)
    assert (fit, reason in left, told(project, quote, gloss)) == ("unchecked", True, [])


LOST_IN_GERMAN = """
    The suspected arsonist fled to Norway. / Der Brandstifter floh nach Norwegen.
    Most farmers sold their cows. / Alle Bauern verkauften ihre Kühe.
    If the dam fails, the valley floods. / Das Tal wird überflutet.
    The former bishop blessed the boats. / Der Bischof segnete die Boote.
    Police hope to find the girl. / Die Polizei fand das Mädchen.
    Prices rose in May. / Die Preise sind im Mai gesunken.
    The judge or the clerk lost the file. / Der Richter verlor die Akte.
"""


@pytest.mark.each(
    ("quote", "gloss"), [tuple(line.strip().split(" / ")) for line in LOST_IN_GERMAN.strip().splitlines()]
)
def test_a_german_translation_is_compared_as_an_english_one_is(
    project: "SmallProject", quote: str, gloss: str
) -> None:
    """Each is read in its own language."""
    assert judged(project, quote, gloss, "en")[0] == "unchecked"


KEPT = """
    de / Der Zug entgleiste am Samstag bei Halver. / The train derailed on Saturday near Halver.
    de / Der Agent reiste mit seiner Frau nach Wien. / The agent travelled to Vienna with his wife.
    de / 40 Häuser brannten am Mittwochabend ab. / Forty houses burned down on Wednesday evening.
    de / Das Krankenhaus stellte 45 Pflegekräfte ein. / The hospital hired 45 nurses.
    de / Kanzler Olaf Scholz traf in Paris den Präsidenten Emmanuel Macron. / Chancellor Olaf Scholz met President Emmanuel Macron in Paris.
    de / Die Preise sind im Mai gesunken. / Prices fell in May.
    de / Erst stiegen die Preise, dann sanken sie. / At first prices rose, then they fell.
    de / Die Brücke ist bis Montag gesperrt. / The bridge is closed until Monday.
    de / Die Schule öffnete vor den Ferien. / The school opened before the holidays.
    de / Die Firma versäumte es, die Behörden zu warnen. / The firm neglected to warn the authorities.
    de / Die Stadtwerke kauften 23 Busse. / The municipal utility bought 23 buses.
    de / Anderthalb Millionen Haushalte waren ohne Strom. / One and a half million households were without electricity.
    de / Die Hälfte der Felder wurde überflutet. / Half of the fields were flooded.
    de / Die Polizei wurde von den Fans angegriffen. / The police were attacked by the fans.
    de / Der Zug ist von Köln nach Bonn gefahren. / The train travelled from Cologne to Bonn.
    de / Der Sohn des Ministers wurde verhaftet. / The minister's son was arrested.
    de / Der Vertrag ist zu kündigen. / The contract must be terminated.
    de / Auf dem Foto ist ein Mann zu sehen. / The photo shows a man.
    de / Im Winter starben alle Bienen. / All the bees died in the winter.
    de / Auch die Feuerwehr war schnell vor Ort. / The fire brigade, too, was quickly on the scene.
    de / Seit dem Sommer gibt es im Dorf keinen Laden mehr. / Since the summer there has been no shop in the village any more.
    en / All the farmers sold their cows. / Alle Bauern verkauften ihre Kühe.
    en / The company paid no tax in 2020. / Das Unternehmen zahlte 2020 keine Steuern.
    en / The ferry sank on 9 June near Corfu. / Die Fähre sank am 9. Juni bei Korfu.
    en / The union shut down the port on Monday. / Die Gewerkschaft legte am Montag den Hafen lahm.
"""


@pytest.mark.each(
    ("language", "quote", "gloss"), [tuple(line.strip().split(" / ")) for line in KEPT.strip().splitlines()]
)
def test_a_plain_translation_licenses_a_claim(
    project: "SmallProject", language: str, quote: str, gloss: str
) -> None:
    """That says what it says, though no word of it stands in the article."""
    assert judged(project, quote, gloss, language) == ("licensed", [])


def test_a_claim_in_the_language_of_the_quotation_needs_no_translation(project: "SmallProject") -> None:
    """A translation that lost something is told of nothing then."""
    quote = "Die Polizei fand kaum Spuren."
    text = SAID.format(
        language="de", other="de", claim=quote.rstrip("."), quote=quote, gloss="The police found traces."
    )
    claim = project.verify(text, one=quote).claims[0]
    assert (str(claim.fit), list(claim.left_to_read)) == ("licensed", [])
