"""Whether a claim says more than its quotations: what licenses it, what never may, and what overreaches for certain."""

import json
import tempfile
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.check.verify import verify
from claimcheck.load.corpus import load
from claimcheck.load.project import Project
from claimcheck.records.model import Fit
from claimcheck.report.fit import Aspect, Outcome
from claimcheck.text.span import Span

from .cases import Case

if TYPE_CHECKING:
    from conftest import SmallProject

    from .cases import Judge

TABLE = """
en: Putin met Lukashenko in Minsk
+ In Minsk on Monday Putin met Lukashenko.
- Lukashenko met Putin in Minsk.
- Putin met Xi in Minsk.
- Putin met Lukashenko in Moscow.
- Putin did not meet Lukashenko in Minsk.
- Putin was to meet Lukashenko in Minsk.
- Putin met nobody. Lukashenko was in Minsk.
- If Putin met Lukashenko in Minsk, nobody saw it.
- It is not known whether Putin met Lukashenko in Minsk.

en: Smith was shot
+ Smith was shot in Minsk.
- Smith shot.
- Smith shot Jones.
- Smith was shot at a wedding, Jones denied.
- Smith was almost shot.
- Smith was reportedly shot.

en: The army destroyed the bridge
+ On Monday the army destroyed the bridge.
- The army said rebels destroyed the bridge.
- The bridge destroyed the army.
- The army failed to destroy the bridge.
- The army nearly destroyed the bridge.
- The army would have destroyed the bridge.
- The army wants to destroy the bridge.
- Nobody believes that the army destroyed the bridge.
- The army may have destroyed the bridge.

en: Putin is ill
+ Putin is ill.
- Is Putin ill?
- Putin was once ill.
- Putin appears ill.
- Putin pretends to be ill.
- Putin stopped being ill.
- Putin is anything but ill.
- Putin is no longer ill.
- Putin's wife is ill.
- The wife of Putin is ill.
- Navalny dreamed that Putin is ill.
- He hopes that Putin is ill.
- It is a myth that Putin is ill.
- In the film Putin is ill.
- Putin is ill in name only.
- A friend of Putin is ill.
- Putin is said to be ill.
- Putin is allegedly ill.
- Had Putin been ill, he would have stayed home.
- Critics accuse the media of saying that Putin is ill.

en: Troops moved from Moscow to Minsk
+ Troops moved from Moscow to Minsk on Monday.
- Troops moved from Minsk to Moscow.
- Troops moved to Minsk and came back to Moscow.

en: He died after the attack
+ He died after the attack in Minsk.
- He died before the attack.
- He died without the attack.

en: Sales rose above the target
+ Sales rose above the target.
- Sales rose below the target.
- Sales rose to the target.

en: The rebels staged a coup in Minsk
+ The rebels staged a coup in Minsk.
- The rebels staged an attempted coup in Minsk.
- The rebels staged a failed coup in Minsk.
- The rebels staged a so-called coup in Minsk.
- The rebels staged a fake coup in Minsk.
- The former rebels staged a coup in Minsk.

en: The president came to Minsk
+ The president came to Minsk.
- The vice president came to Minsk.
- The vice-president came to Minsk.
- The ex-president came to Minsk.
- The former president came to Minsk.
- The president came from Minsk.

en: The meeting was public
+ The meeting was public.
- The meeting was non-public.
- The meeting was not public.
- The meeting was partly public.

en: All soldiers came to the city
+ All soldiers came to the city.
- Almost all soldiers came to the city.
- Some soldiers came to the city.
- Few soldiers came to the city.
- Soldiers came to the city.

en: 9,000 soldiers came to Minsk
+ 9,000 soldiers came to Minsk.
- Up to 9,000 soldiers came to Minsk.
- Between 5,000 and 9,000 soldiers came to Minsk.
- 9,000 to 12,000 soldiers came to Minsk.
- 9,000 soldiers a year came to Minsk.
- Fewer than 9,000 soldiers came to Minsk.
- 9,000 tanks came to Minsk with soldiers.
- 9,000 soldiers came to Moscow, 300 soldiers came to Minsk.
- On average 9,000 soldiers came to Minsk.

en: More than 100 tanks came to Minsk
+ 120 tanks came to Minsk.
- 80 tanks came to Minsk.
- Up to 120 tanks came to Minsk.

en: The price rose by 5 percent
+ The price rose by 5 percent.
- The price rose to 5 percent.
- The price fell by 5 percent.
- The price rose by up to 5 percent.

en: John Smith is the chairman of the bank
+ John Smith, chairman of the bank, spoke in Minsk.
- Jane Smith is the chairman of the bank.
- John Smith is no chairman of the bank.
- John Smith was the chairman of the bank.
- John Smith is the designated chairman of the bank.

en: The rebels killed the soldiers
+ On Monday the rebels killed the soldiers.
- The soldiers killed the rebels.
- The rebels were killed by the soldiers.
- The rebels' wives killed the soldiers.
- The rebels fled. Thugs killed the soldiers.

en: The dam holds
+ On Monday the dam holds.
- If the wall stands, the dam holds.
- The dam holds as long as the wall stands.
- Suppose the dam holds.
- The dam must hold. It can hold.
- The title of the film: The dam holds.
- Fishermen think the dam holds.
+ The dam holds; if it rains, they swim.
- The dam holds; that is a myth.
- Fishermen hope; the dam holds.

en: The firm pays the tax
+ On Friday the firm pays the tax.
- A court told the firm to pay the tax.
- Everyone but the firm pays the tax.
- The firm refuses to say who pays the tax.
- Instead of the tax the firm pays the fine.

en: The council picked Moore
+ In May the council picked Moore.
- The council picked Hale and fired Moore.
- Moore picked the council.

en: The tower opened in 1930
+ In May the tower opened in 1930.
- The tower opened before 1930.
- The tower opened around 1930.
- The tower opened in the 1930s.

en: Minsk is larger than Kyiv
+ Everybody knows that Minsk is larger than Kyiv.
- Kyiv is larger than Minsk.

de: Der Minister ist krank
+ Am Montag sagte er, dass der Minister krank ist.
- Der Minister ist nicht krank.
- Der Minister soll krank sein.
- Der Minister könnte krank sein.
- Der Minister ist angeblich krank.
- Der Minister war krank.
- Der ehemalige Minister ist krank.
- Die Frau des Ministers ist krank.
- Der Vizeminister ist krank.
- Ist der Minister krank?
- Wenn der Minister krank ist, kommt er nicht.
- Er hofft, dass der Minister krank ist.
- Er träumte, dass der Minister krank ist.
- Dass der Minister krank ist, stimmt nicht.
- Dass der Minister krank ist, bestritt er.
- Der Minister ist weder krank noch müde.
- Der Minister gibt vor, krank zu sein.

de: Die Stadt baut eine Halle
+ Am Hafen baut die Stadt eine Halle.
- Zahlt der Bund, baut die Stadt eine Halle.
- Sofern der Bund zahlt, baut die Stadt eine Halle.
- Die Stadt baut eine Halle, es sei denn, der Bund zahlt nicht.
- Entweder baut die Stadt eine Halle oder der Kreis.
- Viele glauben, die Stadt baut eine Halle.
- Der Bund zwang die Stadt, eine Halle zu bauen.

de: Der Zug fährt nach Husum
+ Am Montag fährt der Zug nach Husum.
- Der Zug fährt von Husum nach Kiel.
- Der Zug fährt bei Husum.

de: Der Preis steigt
+ Am Montag steigt der Preis.
- Bei einer Einigung steigt der Preis.

de: Der Turm ist 40 Meter hoch und 9 Meter breit
+ Der Turm am Hafen ist 40 Meter hoch und 9 Meter breit.
- Der Turm ist 9 Meter hoch und 40 Meter breit.

de: Der Minister lobte den General
+ Den General lobte der Minister.
- Den Minister lobte der General.
- Der General lobte den Minister.
- Der Minister wollte den General loben.
- Der Minister lobte den General nicht.

de: Die Truppe griff die Stadt an
+ Am Montag griff die Truppe die Stadt an.
- Die Truppe griff die Stadt nicht an.
- Die Truppe wollte die Stadt angreifen.
- Die Truppe drohte, die Stadt anzugreifen.
- Die Stadt griff die Truppe an.

de: Minsk wurde am Montag angegriffen
+ Am Montag wurde Minsk angegriffen.
- Am Montag hat Minsk Kiew angegriffen.
- Minsk wurde am Dienstag angegriffen.
- Am Montag wurde Minsk fast angegriffen.

de: Die Truppen kamen nach Minsk
+ Die Truppen kamen nach Minsk.
+ Die Kampftruppen kamen nach Minsk.
- Die Truppen kamen aus Minsk.
- Die Truppen kamen nie nach Minsk.
- Nur wenige Truppen kamen nach Minsk.

de: Ein Angriff auf die Stadt begann
+ Ein Angriff auf die Stadt begann.
- Ein Scheinangriff auf die Stadt begann.
- Ein geplanter Angriff auf die Stadt begann nicht.
- Ein versuchter Angriff auf die Stadt begann.

de: Der Präsident kam nach Minsk
+ Der Präsident kam nach Minsk.
- Der Vizepräsident kam nach Minsk.
- Der Ex-Präsident kam nach Minsk.
- Der Sprecher des Präsidenten kam nach Minsk.

de: Die Lage der Armee ist gut
+ Die Lage der Armee ist gut.
- Die Niederlage der Armee ist gut.

de: Die Sitzung war öffentlich
+ Die Sitzung war öffentlich.
- Die Sitzung war nicht-öffentlich.
- Die Sitzung war nichtöffentlich.

de: In Minsk starben 300 Menschen
+ 300 Menschen starben in Minsk.
- In Minsk starben 200 Menschen, in Kiew 300 Menschen.
- Keine 300 Menschen starben in Minsk.
- Kaum 300 Menschen starben in Minsk.
- Nicht 300, sondern 200 Menschen starben in Minsk.
- Im Durchschnitt starben in Minsk 300 Menschen.
- In Minsk starben die meisten der 300 Menschen.
- In Minsk starben 2 von 300 Menschen.
- In Minsk starben bis zu 300 Menschen.
- Falls 300 Menschen in Minsk starben, war es laut.

de: Der Preis stieg um 5 Prozent
+ Der Preis stieg um 5 Prozent.
- Der Preis stieg auf 5 Prozent.
- Der Preis sank um 5 Prozent.
- Der Preis stieg von 5 Prozent auf 7 Prozent.

de: Die Zahl der Einbrüche nahm im Herbst ab
+ Im Herbst nahm die Zahl der Einbrüche ab.
- Die Zahl der Einbrüche nahm im Herbst zu.

de: Norwegen kündigte den Vertrag mit Schweden
+ Am Montag kündigte Norwegen den Vertrag mit Schweden.
- Schweden kündigte den Vertrag mit Norwegen.

en: On Monday Belgium won in France
+ On Monday Belgium won in France.
- On Monday France won in Belgium.

en: Only soldiers were in the city
+ Only soldiers were in the city.
- Not only soldiers were in the city.

de: Im März 2021 kam der Minister nach Minsk
+ Der Minister kam im März 2021 nach Minsk.
- Der Minister kam im März 2022 nach Minsk.
- Der Minister kam im Februar 2021 nach Minsk.

en: Moore resigned
+ Moore, who must pay a fine, resigned.
+ Moore resigned, although he could not be forced to.
- Moore must have resigned.

en: Kiel is in Germany
+ Kiel is the third largest city in Germany.

en: Kiel is the largest city in Germany
+ Kiel is the largest city in Germany.
- Kiel is the third largest city in Germany.
- Kiel is one of the largest city states in Germany.

en: The mayor supports Moore
+ The mayor supports Moore.
- A friend of the mayor supports Moore.
- A spokesman for the mayor supports Moore.

de: Ukrainische Soldaten töteten russische Zivilisten
+ Am Montag töteten ukrainische Soldaten russische Zivilisten.
- Am Montag töteten russische Soldaten ukrainische Zivilisten.

de: Russland griff Belarus an
+ Am Montag griff Russland Belarus an.
- Laut Russland griff die Ukraine Belarus an.

en: Moore is a rival of Hale
+ Moore is one of the rivals of Hale.
- A model of Moore is a rival of Hale.

en: The ministers resigned
+ On Monday the ministers resigned.
- One of the ministers resigned.

en: Holt is a character in Dawn
+ Holt is a fictional character in the novel Dawn.

en: Holt killed Moore
+ On Monday Holt killed Moore.
- In the novel Dawn Holt killed Moore.

en: Holt was born in 1968
+ Holt was born in 1968 and left in 1988.
- Holt was born in 1948 and left in 1968.

de: Kern wurde 1995 wiedergewählt
+ Kern wurde 1990 gewählt und 1995 wiedergewählt.
- Kern wurde 1995 gewählt und 2000 wiedergewählt.

de: Holt gewann den Preis
+ Holt, der Geld verleiht, damit alle arbeiten können, gewann den Preis.
- Holt kann den Preis gewinnen. Wer den Preis gewann, ist offen.

de: Kern hat drei Häuser gebaut
+ Seit der Wende, in der viele gingen, hat Kern drei Häuser gebaut.

de: Kern arbeitete für die Bank
+ Kern, der Chef der Partei, arbeitete für die Bank.
- Anna, die Frau des früheren Botschafters Kern, arbeitete für die Bank.

de: Kern verkauft Autos
+ Am Montag sagte er, dass Kern Autos verkauft.
- Kern sagte, dass seine Frau Autos verkauft.

de: Das Werk wurde von Kern gebaut
+ Das Werk wurde 1938 von Kern gebaut.

de: Holt war die älteste Bank des Landes
+ Gegründet 1762, war Holt die älteste Bank des Landes.

de: Qin war der erste Kaiser
+ Qin war bis 221 v. Chr. König und bis 210 v. Chr. der erste Kaiser.

de: Abo befindet sich in Ems
+ Abo befindet sich in Ems.
- Er fuhr von Abo nach Ems und befindet sich wohl.
"""
"""Below each claim the passages that say it (+) and those that do not (-)."""


def _cases(sign: str) -> list[Case]:
    found, language, claim = [], "", ""
    for line in filter(None, TABLE.splitlines()):
        if line[0] in "+-":
            found += [Case(language, claim, line[2:])] if line[0] == sign else []
        else:
            language, claim = line.split(": ", 1)
    return found


def _told(case: Case) -> str:
    return f"{case.claim} <- {case.quote}"


def test_what_a_passage_says_is_licensed(judge: "Judge") -> None:
    """Each claim is licensed by the passage that says it: nothing is refused only to be safe."""
    cases = _cases("+")
    refused = [
        f"{_told(case)}: {checked.fit_reason}"
        for case, checked in zip(cases, judge(cases), strict=True)
        if checked.fit is not Fit.LICENSED
    ]
    assert refused == []


def test_what_a_passage_does_not_say_is_never_licensed(judge: "Judge") -> None:
    """Other people, another direction, number or day; a denial, question, hope or part: none of them licenses."""
    cases = _cases("-")
    licensed = [
        _told(case) for case, checked in zip(cases, judge(cases), strict=True) if checked.fit is Fit.LICENSED
    ]
    assert (licensed, len(cases) > 100) == ([], True)


def test_each_unlicensed_claim_says_what_is_left(judge: "Judge") -> None:
    """Whatever stays unchecked names something for a person to read, and what overreaches names why."""
    silent = [
        _told(case)
        for case, checked in zip(_cases("-"), judge(_cases("-")), strict=True)
        if not (checked.left_to_read if checked.fit is Fit.UNCHECKED else checked.fit_reason)
    ]
    assert silent == []


@pytest.mark.parametrize(
    ("claim", "quote"),
    [
        pytest.param("Putin is ill", "The actor who plays Putin is ill.", id="a relative clause in front of the verb"),
        pytest.param("Putin is ill", "Putin is ill, according to a fake video.", id="a source that the sentence doubts"),
    ],
)  # fmt: skip
@pytest.mark.xfail(strict=True, reason="needs a parser: subject and frame are not read")
def test_what_only_a_parser_would_tell(judge: "Judge", claim: str, quote: str) -> None:
    """What is falsely licensed still."""
    assert judge([Case("en", claim, quote)])[0].fit is not Fit.LICENSED


OVERREACHING = [
    ("de", "9000 Soldaten kommen", "Es heißt, dass bis zu 9000 Soldaten kommen.", "says 9000 Soldaten, the source says “up to” 9000 (“bis zu 9000 Soldaten”)"),
    ("en", "9,000 soldiers came to Minsk", "Up to 9,000 soldiers came to Minsk.", "says 9,000 soldiers, the source says “up to” 9000 (“Up to 9,000 soldiers”)"),
    ("en", "7,000 soldiers came to Minsk", "9,000 soldiers came to Minsk.", "7,000 soldiers stands in no supporting quotation"),
    ("en", "5 million euros were paid", "5 million dollars were paid.", "says 5 million euros, the source counts something else: “5 million dollars”"),
    ("en", "The city has paid", "The city has not paid.", "the passage negates („not“), the claim does not"),
    ("en", "The city has not paid", "The city has paid.", "the claim negates (“not”), the passage does not"),
    ("de", "Die Stadt hat gezahlt", "Die Stadt hat nicht gezahlt.", "the passage negates („nicht“), the claim does not"),
]  # fmt: skip


def test_what_is_certainly_more_overreaches(judge: "Judge") -> None:
    """A lost bound, another number or thing, a negation on one side alone: the reason has the words of both sides."""
    found = judge([Case(*row[:3]) for row in OVERREACHING])
    assert [(one.fit, one.fit_reason) for one in found] == [(Fit.OVERREACHES, row[3]) for row in OVERREACHING]


NO_OVERREACH = [
    (
        "en",
        "The re-election of the president was on Monday",
        "The disputed re-election of the president was on Monday.",
    ),
    ("en", "The army is too weak", "The army is not strong enough."),
    ("en", "Smith stayed away from the meeting", "Smith did not come to the meeting."),
    ("en", "Scholz visited Kyiv in May", "Scholz, who did not want to come, visited Kyiv in May."),
    ("en", "300 people came to Minsk", "Not 200, but 300 people came to Minsk."),
    ("en", "Two men died in Minsk", "Both men died in Minsk."),
    ("de", "Niemand wurde verletzt", "Alle blieben unverletzt."),
    ("de", "Der Minister zahlte Geld", "Der Minister zahlte nicht nur Geld."),
    ("de", "Zwei Männer starben in Minsk", "Beide Männer starben in Minsk."),
    ("de", "Die Stadt zahlte nach dem Streit", "Die Stadt, die erst nicht wollte, zahlte nach dem Streit."),
]


def test_what_may_be_the_same_does_not_overreach(judge: "Judge") -> None:
    """Another way to deny, a denial of something else, a number told in words: doubt is no overreach."""
    found = judge([Case(*row) for row in NO_OVERREACH])
    assert [one.claim.text for one in found if one.fit is Fit.OVERREACHES] == []


ACROSS = [
    pytest.param("", Fit.UNCHECKED, ("claim and quotation are in different languages, and there is no translation to compare",), id="no gloss"),
    pytest.param("The troops came to Minsk on Monday.", Fit.LICENSED, (), id="a gloss that says it"),
    pytest.param("The units came to Minsk on Monday.", Fit.UNCHECKED, ("troops",), id="a gloss without the word"),
    pytest.param("The troops came from Minsk on Monday.", Fit.UNCHECKED, ("compare “from Minsk” in the passage with “to Minsk” in the claim",), id="a gloss with another direction"),
]  # fmt: skip


@pytest.mark.parametrize(("gloss", "fit", "left"), ACROSS)
def test_across_languages_only_a_persons_translation_licenses(
    judge: "Judge", gloss: str, fit: Fit, left: tuple[str, ...]
) -> None:
    """The words of a quotation in another language are not compared, its gloss is."""
    case = Case("de", "The troops came to Minsk", "Am Montag kamen die Truppen nach Minsk.", gloss)
    [checked] = judge([case])
    assert (checked.fit, checked.left_to_read) == (fit, left)


def test_a_number_is_compared_with_the_quotation_whatever_its_translation_says(judge: "Judge") -> None:
    """A translation that lost „bis zu“ licenses nothing."""
    case = Case(
        "de", "9,000 soldiers came to Minsk", "Bis zu 9000 Soldaten kamen nach Minsk.", "9,000 soldiers came to Minsk."
    )  # fmt: skip
    assert judge([case])[0].fit is Fit.OVERREACHES


@pytest.mark.parametrize("claim", ["Войска пришли в Минск", "Les troupes sont venues à Minsk"])
def test_a_language_that_is_not_read_is_never_licensed(judge: "Judge", claim: str) -> None:
    """Not even by a quotation with the very same words."""
    assert judge([Case("ru", claim, claim)])[0].fit is Fit.UNCHECKED


def test_what_is_too_long_to_be_held_against_each_other_is_left_to_a_person(judge: "Judge") -> None:
    """A claim of a book's length is not read into its quotation; a sentence is, and so is a long quotation."""
    long = " ".join(["Putin met Xi in Minsk."] * 200)
    book, page, sentence = judge(
        [
            Case("en", long, long),
            Case("en", "Putin met Xi in Minsk.", long),
            Case("en", long, "Putin met Xi."),
        ]
    )
    assert (book.fit, book.left_to_read) == (
        Fit.UNCHECKED,
        ("claim and quotations are too long to be held against each other word by word",),
    )
    assert (page.fit, sentence.left_to_read[0]) == (Fit.LICENSED, "Minsk")


def test_what_is_told_of_a_passage_takes_its_licence(judge: "Judge") -> None:
    """A hedge outside the quotation, or a translation that drops a negation: warned of, and not licensed."""
    cases = [
        Case("en", "The cinema closed", "The cinema closed", before="Allegedly, "),
        Case("en", "The cinema closed", "The cinema closed", before="On Monday, "),
        Case("de", "Kiel has a university", "Kiel hat keine Universität.", "Kiel has a university."),
        Case("de", "Kiel has a university", "Kiel hat eine Universität.", "Kiel has a university."),
    ]
    fits = [one.fit for one in judge(cases)]
    assert fits == [Fit.UNCHECKED, Fit.LICENSED, Fit.UNCHECKED, Fit.LICENSED]


def test_omitted_words_license_nothing(judge: "Judge") -> None:
    """What stands between the pieces is no part of the passage, and two pieces are not one statement."""
    claim = "Soldiers shot the man in Minsk"
    cases = [
        Case("en", claim, "Soldiers went home […] in the evening.", omitted="and shot the man in Minsk"),
        Case("en", claim, "Soldiers […] shot the man in Minsk.", omitted="went home before the rebels"),
        Case("en", claim, "Soldiers shot the man in Minsk […] on Monday.", omitted="at noon"),
    ]
    assert [one.fit for one in judge(cases)] == [Fit.UNCHECKED, Fit.UNCHECKED, Fit.LICENSED]


def test_a_first_name_may_come_from_the_article(judge: "Judge") -> None:
    """Where the article has only one bearer of the surname; a second one leaves it open."""
    claim, quote = "Olaf Scholz kam am Montag nach Minsk", "Scholz kam am Montag nach Minsk."
    cases = [
        Case("de", claim, quote, before="Kanzler Olaf Scholz reist. "),
        Case("de", claim, quote, before="Kanzler Olaf Scholz und Ernst Scholz reisen. "),
        Case("de", claim, quote, before="Kanzler Ernst Scholz reist. "),
    ]
    assert [(one.fit, one.left_to_read) for one in judge(cases)] == [
        (Fit.LICENSED, ()),
        (Fit.UNCHECKED, ("Olaf",)),
        (Fit.UNCHECKED, ("Olaf",)),
    ]


BESIDE = [
    ("On Monday Putin spoke in Minsk", "spoke in Minsk", "On Monday Putin ", True),
    ("On Monday Putin spoke in Minsk", "spoke in Minsk", "On Monday an aide of Putin ", False),
    ("On Monday Putin spoke in Minsk", "spoke in Minsk", "On Monday Putin's wife ", False),
    ("The train comes to Minsk", "The train comes", "To Minsk, not to Kyiv: ", True),
    ("The train comes to Minsk", "The train comes", "From Minsk ", False),
    ("Lukashenko spoke on the bridge", "spoke on the bridge", "On Monday Lukashenko ", True),
    ("Lukashenko spoke on the bridge", "spoke on the bridge", "On Monday an aide of Lukashenko ", False),
    ("Lukashenko spoke on the bridge", "spoke on the bridge", "On Monday Lukashenko's aide ", False),
]


def test_the_rest_of_the_sentence_gives_names_in_their_role_alone(judge: "Judge") -> None:
    """A name beside the quotation is found where it is the subject or stands behind the claim's preposition."""
    found = judge([Case("en", claim, quote, before=before) for claim, quote, before, _ in BESIDE])
    names = {"Putin", "Minsk", "Lukashenko"}
    assert [(row[2], not names & {*one.left_to_read}) for row, one in zip(BESIDE, found, strict=True)] == [
        (row[2], row[3]) for row in BESIDE
    ]


def test_an_actors_names_are_one_name(judge: "Judge") -> None:
    """„Lukaschenko“ in the rest of the sentence is the Lukashenko of an English claim; Putin is not."""
    gloss = "came to Moscow on Monday."
    found = judge(
        [
            Case("de", "Lukashenko came to Moscow on Monday", "kam am Montag nach Moskau.", gloss, before="Lukaschenko "),
            Case("de", "Putin came to Moscow on Monday", "kam am Montag nach Moskau.", gloss, before="Lukaschenko "),
        ]
    )  # fmt: skip
    assert [(one.fit, one.left_to_read) for one in found] == [(Fit.LICENSED, ()), (Fit.UNCHECKED, ("Putin",))]


PROJECT = """\
sources: [{{id: one, file: one.txt, language: en}}]
claims:
  - {{id: claim, text: The train comes to Minsk, modality: {modality}, evidence: [{evidence}]}}
"""
TEXT = "The train comes to Minsk. The car comes to Kyiv. There is no bread in Minsk."


@pytest.mark.parametrize(
    ("modality", "evidence", "fit", "reason"),
    [
        pytest.param("asserted", "quote: The train comes to Minsk", Fit.LICENSED, "a supporting passage has all that the claim says", id="the claim's by default"),
        pytest.param("asserted", "quote: The train comes to Minsk, modality: planned", Fit.OVERREACHES, "the claim is asserted, its quotation is only planned", id="a plan became a fact"),
        pytest.param("planned", "quote: The train comes to Minsk, modality: forecast", Fit.OVERREACHES, "the claim is planned, its quotation is only forecast", id="a forecast became a plan"),
        pytest.param("planned", "quote: The train comes to Minsk, modality: asserted", Fit.LICENSED, "a supporting passage has all that the claim says", id="a fact told as a plan"),
        pytest.param("asserted", "quote: The bus comes to Minsk", Fit.UNCHECKED, "no supporting quotation stands", id="not found"),
        pytest.param("asserted", "quote: bread in Minsk", Fit.UNCHECKED, "no supporting quotation stands", id="cut off"),
        pytest.param("asserted", "quote: The train comes to Minsk, stance: denies", Fit.UNCHECKED, "no supporting quotation stands", id="a denial"),
        pytest.param("asserted", "quote: The train comes to Minsk, stance: context", Fit.UNCHECKED, "no supporting quotation stands", id="context"),
    ],
)  # fmt: skip
def test_the_recorded_modality_counts(
    project: "SmallProject", modality: str, evidence: str, fit: Fit, reason: str
) -> None:
    """A claim overreaches where the record itself says that the quotation is less sure; only what supports counts."""
    yaml = PROJECT.format(modality=modality, evidence=f"{{source: one, {evidence}}}")
    checked = project.verify(yaml, one=TEXT).claims[0]
    assert (checked.fit, checked.fit_reason) == (fit, reason)


def test_a_licence_is_not_pieced_together(project: "SmallProject") -> None:
    """All of the claim stands in one quotation, or it is not licensed."""
    pieces = "{source: one, quote: The train}, {source: one, quote: comes to Minsk}"
    whole = "{source: one, quote: The train comes}, {source: one, quote: The train comes to Minsk}"
    found = [
        project.verify(PROJECT.format(modality="asserted", evidence=evidence), one=TEXT).claims[0].fit
        for evidence in (pieces, whole)
    ]
    assert found == [Fit.UNCHECKED, Fit.LICENSED]


def test_overreach_is_a_warning_at_the_claims_text(project: "SmallProject") -> None:
    """Each way to overreach is a problem of its own at the claim's text; a licensed claim has none."""
    yaml = """\
    sources: [{id: one, file: one.txt, language: de}]
    claims:
      - id: claim
        text: 9000 Soldaten kommen
        evidence: [{source: one, quote: bis zu 9000 Soldaten kommen, modality: planned}]
    """
    found = project.verify(yaml, one="Es heißt, dass bis zu 9000 Soldaten kommen.").problems
    assert [
        (str(p.place), p.code, p.severity, p.message, p.claim) for p in found if p.code.startswith("CC5")
    ] == [
        (
            "claims/a.yaml:4:11", "CC511", "warning",
            "says more than its quotations: says 9000 Soldaten, the source says “up to” 9000 (“bis zu 9000 Soldaten”)", "claim",
        ),
        (
            "claims/a.yaml:4:11", "CC513", "warning",
            "says more than its quotations: the claim is asserted, its quotation is only planned", "claim",
        ),
    ]  # fmt: skip


def test_the_comparisons_have_the_words_and_places_of_both_sides(project: "SmallProject") -> None:
    """Each word of the claim is shown beside that of the passage, with its place in the article."""
    yaml = PROJECT.format(modality="asserted", evidence="{source: one, quote: The car comes to Kyiv}")
    checked = project.verify(yaml, one=TEXT).claims[0]
    assert [(c.aspect, c.outcome, c.claim, c.passage, c.evidence, c.span) for c in checked.compared] == [
        (Aspect.NAME, Outcome.MORE, "Minsk", "to Kyiv", 1, None),
        (Aspect.WORDS, Outcome.OPEN, "train", "", 1, None),
        (Aspect.WORDS, Outcome.SAME, "comes", "comes", 1, Span(34, 39)),
        (Aspect.NAME, Outcome.OPEN, "Minsk", "", 1, None),
    ]
    assert checked.left_to_read == ("train", "Minsk")


SENTENCES = {
    "de": (
        "Der Minister besuchte am Montag die Stadt",
        "Die Armee zerstörte eine Brücke im Norden des Landes",
        "Das Parlament hat dem Haushalt zugestimmt",
        "Im Hafen wurden drei Schiffe beladen",
        "Der Konzern baut eine Fabrik bei Leipzig",
    ),
    "en": (
        "The minister visited the city on Monday",
        "The army destroyed a bridge in the north of the country",
        "The parliament has approved the budget",
        "Three ships were loaded at the port",
        "The company is building a factory near Leipzig",
    ),
}
FOREIGN = {
    "de": ("gestern", "Zitrone", "heimlich", "Paris"),
    "en": ("yesterday", "lemon", "secretly", "Paris"),
}

pairs = st.sampled_from([(language, text) for language, texts in SENTENCES.items() for text in texts])


def fit_of(language: str, text: str, *quotes: str) -> Fit:
    """Return the fit of a claim with these quotations, each the whole of an article."""
    sources = [{"id": f"s{n}", "file": f"s{n}.txt", "language": language} for n in range(len(quotes))]
    evidence = [{"source": f"s{n}", "quote": quote} for n, quote in enumerate(quotes)]
    claims = [{"id": "claim", "text": text, "evidence": evidence}]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "a.yaml").write_text(
            json.dumps({"sources": sources, "claims": claims}, ensure_ascii=False), encoding="utf-8"
        )
        for n, quote in enumerate(quotes):
            (folder / f"s{n}.txt").write_text(quote, encoding="utf-8")
        return verify(load(Project(folder, folder, "claims"))).claims[0].fit


COSTLY = settings.get_profile("costly")


@COSTLY
@given(pairs)
def test_a_claim_that_is_its_quotation_is_licensed(pair: tuple[str, str]) -> None:
    """Word for word the same: licensed."""
    assert fit_of(*pair, pair[1]) is Fit.LICENSED


@COSTLY
@given(pairs, st.integers(0, 20), st.integers(0, 3))
def test_a_word_that_is_not_there_takes_the_licence(pair: tuple[str, str], at: int, which: int) -> None:
    """Wherever in the claim it is added, and whatever it is."""
    words = pair[1].split()
    words.insert(1 + at % len(words), FOREIGN[pair[0]][which])
    assert fit_of(pair[0], " ".join(words), pair[1]) is not Fit.LICENSED


@COSTLY
@given(
    pairs,
    st.lists(st.sampled_from([text for texts in SENTENCES.values() for text in texts]), max_size=3),
    st.randoms(),
)
def test_more_evidence_never_takes_a_licence(
    pair: tuple[str, str], others: list[str], chance: Random
) -> None:
    """Other quotations beside the one that licenses change nothing, in whatever order they stand."""
    quotes = [pair[1], *others]
    chance.shuffle(quotes)
    assert fit_of(*pair, *quotes) is Fit.LICENSED


@COSTLY
@given(
    st.permutations(
        [
            "The minister visited Minsk on Monday.",
            "The minister did not visit Minsk.",
            "Visitors came to Minsk.",
        ]
    )
)
def test_the_order_of_evidence_is_irrelevant(quotes: list[str]) -> None:
    """What no quotation licenses is not licensed in another order, either."""
    found = fit_of("en", "The minister visited Kyiv on Monday", *quotes)
    assert found is fit_of("en", "The minister visited Kyiv on Monday", *sorted(quotes))


@pytest.mark.parametrize(
    ("text", "fit"),
    [
        ("Die Mittel reichen nicht aus", Fit.LICENSED),
        ("Die Mittel reichen aus", Fit.OVERREACHES),
        ("Die Mittel reichen nicht", Fit.UNCHECKED),
    ],
)
def test_a_verb_with_its_particle_at_the_end(text: str, fit: Fit) -> None:
    """A quotation licenses its own words, not their opposite, and not another verb."""
    assert fit_of("de", text, "Die Mittel reichen nicht aus.") is fit


def test_of_passages_that_say_as_much_the_untranslated_one_is_told(project: "SmallProject") -> None:
    """Its words need no translation; one that fits better is told all the same."""
    records = """
sources: [{id: s, file: s.txt, language: de}, {id: t, file: t.txt, language: en}]
claims:
  - id: x
    text: 900 houses were flooded
    evidence:
      - {source: s, quote: Bis zu 900 Häuser wurden überflutet., gloss: Up to 900 houses were flooded.}
      - {source: t, quote: %s}
"""
    german = "Bis zu 900 Häuser wurden überflutet."
    for english, told in (("Up to 900 houses were flooded.", 2), ("The mayor met nobody in her house.", 1)):
        [claim] = project.verify(records % english, s=german, t=english).claims
        assert {item.evidence for item in claim.compared} == {told}


@pytest.mark.parametrize(
    ("article", "quote", "expected"),
    [
        ("The harbour closes in May, the mayor said.", "The harbour closes in May", Fit.LICENSED),
        ("Der Hafen schließt im Mai, sagte sie.", "Der Hafen schließt im Mai", Fit.LICENSED),
        ("Borgmesteren benægter, at havnen lukker i maj.", "havnen lukker i maj", Fit.UNCHECKED),
        ("Burgemeester ontkent dat de haven in mei sluit.", "de haven in mei sluit", Fit.UNCHECKED),
    ],
)
def test_where_no_language_is_told_its_common_words_must_show_it(
    project: "SmallProject", article: str, quote: str, expected: Fit
) -> None:
    """A language without lists is not taken for one that has them, though the claim repeats the words."""
    yaml = f"""
        sources: [{{id: s, file: s.txt}}]
        claims: [{{id: x, text: "{quote}", evidence: [{{source: s, quote: "{quote}"}}]}}]
    """
    assert project.verify(yaml, s=article).claims[0].fit is expected
