"""Whether what a sentence tells its statement of alone is told where the claim drops it, and what may be dropped is not."""

import pytest

from claimcheck.check.fit.governing import Read
from claimcheck.check.fit.held import Held
from claimcheck.check.fit.restricting import restricting
from claimcheck.records.model import Fit

from .cases import Case, Judge


def told(claim: str, passage: str, language: str) -> list[str]:
    """Return what restricts the claim's statement in a passage, and is not in the claim."""
    return [item.passage for item in restricting(Held(Read(claim, language), Read(passage, language), 1))]


@pytest.mark.parametrize(
    ("language", "claim", "passage", "expected"),
    [
        pytest.param("en", "The drug halved strokes", "The drug halved strokes in mice.", ["in mice"], id="of whom"),
        pytest.param("en", "The drug halved strokes", "In laboratory dishes, the drug halved strokes.", ["In laboratory dishes"], id="in the laboratory"),
        pytest.param("en", "The spray caused itching", "Among smokers, the spray caused itching.", ["Among smokers"], id="among whom"),
        pytest.param("en", "The pill causes blindness", "In rare cases, the pill causes blindness.", ["In rare cases"], id="in some cases"),
        pytest.param("en", "Nia Cobb beats Hal Finch", "In the polls, Nia Cobb beats Hal Finch.", ["In the polls"], id="in the polls"),
        pytest.param("en", "The drug halved strokes in mice", "The drug halved strokes in mice.", [], id="the claim says so"),
        pytest.param("en", "The mayor resigned", "In mice, the drug worked, and the mayor resigned.", [], id="of another statement"),
        pytest.param("en", "The mayor opened the bridge", "In Leipzig, the mayor opened the bridge.", [], id="a place"),
        pytest.param("en", "The police seized cocaine", "In the harbour, the police seized cocaine.", [], id="a place without a name"),
        pytest.param("en", "The police seized cocaine", "In the quagga, the police seized cocaine.", ["In the quagga"], id="not known as a place"),
        pytest.param("en", "The province broke away", "In the eastern part of the country, the province broke away.", [], id="part of a place"),
        pytest.param("en", "12 people died", "12 people died in clashes.", [], id="what happened"),
        pytest.param("en", "Rescuers searched the region", "Rescuers searched in the remote Tassil region.", [], id="goes on with words of the claim"),
        pytest.param("de", "Das Serum heilte die Entzündung", "Im Tierversuch heilte das Serum die Entzündung.", ["Im Tierversuch"], id="German laboratory"),
        pytest.param("de", "Das Mittel bremste den Tumor", "Bei Mäusen bremste das Mittel den Tumor.", ["Bei Mäusen"], id="German kind"),
        pytest.param("de", "Die Spritze führt zu Lähmungen", "In Einzelfällen führt die Spritze zu Lähmungen.", ["In Einzelfällen"], id="German cases"),
        pytest.param("de", "Anke Moor liegt vorn", "In Wählerumfragen liegt Anke Moor vorn.", ["In Wählerumfragen"], id="German compound"),
        pytest.param("de", "Die Polizei löste die Versammlung auf", "Im Verlauf löste die Polizei die Versammlung auf.", [], id="when, by a noun"),
        pytest.param("de", "Einbrecher leerten den Tresor", "In den frühen Morgenstunden leerten Einbrecher den Tresor.", [], id="compound of a time"),
        pytest.param("en", "The mask stopped the particles", "Under laboratory conditions, the mask stopped the particles.", ["Under laboratory conditions"], id="in what conditions"),
        pytest.param("en", "The convoy left", "Under heavy guard, the convoy left.", [], id="how it went"),
        pytest.param("de", "Der Bürgermeister eröffnete die Brücke", "In München eröffnete der Bürgermeister die Brücke.", [], id="German place"),
        pytest.param("de", "Der Zoll beschlagnahmte Kokain", "Im Jachthafen beschlagnahmte der Zoll Kokain.", [], id="German compound of a place"),
        pytest.param("de", "Zwölf Menschen starben", "Bei Protesten starben zwölf Menschen.", [], id="German happening"),
        pytest.param("de", "Die Brücke ist gesperrt", "In Kerns Heimatstadt ist die Brücke gesperrt.", [], id="whose town"),
    ],
)  # fmt: skip
def test_of_whom_it_is_so(language: str, claim: str, passage: str, expected: list[str]) -> None:
    """What stands behind "in" is dropped without loss where it is known as a place, a time or a happening."""
    assert told(claim, passage, language) == expected


@pytest.mark.parametrize(
    ("language", "claim", "passage", "expected"),
    [
        pytest.param("en", "The mayor won", "According to a provisional count, the mayor won.", ["According to a provisional count"], id="a count that is not the last"),
        pytest.param("en", "The mayor won", "According to the returning officer, the mayor won.", [], id="who says it"),
        pytest.param("de", "Anke Moor gewann", "Nach vorläufiger Auszählung gewann Anke Moor.", ["Nach vorläufiger Auszählung"], id="German count"),
        pytest.param("de", "Der Rat billigte den Haushalt", "Nach hitziger Debatte billigte der Rat den Haushalt.", [], id="when"),
        pytest.param("en", "The club won 4-3", "The club won 4-3 on penalties.", ["on penalties"], id="a result"),
        pytest.param("de", "Der SV gewann 4:3", "Der SV gewann 4:3 nach Verlängerung.", ["nach Verlängerung"], id="a German result"),
        pytest.param("en", "The brewer earned 4 million pounds", "The brewer earned 4 million pounds before tax.", ["before tax"], id="an amount"),
        pytest.param("en", "The brewer earned 4 million pounds", "The brewer earned 4 million pounds before Easter.", [], id="when it was earned"),
        pytest.param("en", "The club made 4 million pounds", "In rare cases, the club made 4 million pounds before tax.", ["In rare cases", "before tax"], id="both"),
        pytest.param("en", "House prices fell", "Excluding Scotland, house prices fell.", ["Excluding"], id="what is not counted"),
        pytest.param("en", "The judge sentenced the banker to two years in prison", "The judge sentenced the banker to two years in prison, suspended.", ["suspended"], id="a sentence"),
        pytest.param("en", "Acme built the dam", "The dam, built by Acme, failed.", [], id="the verb behind what is inserted"),
        pytest.param("en", "The court convicted the exile", "The court convicted the exile in absentia.", ["in absentia"], id="a court's way"),
        pytest.param("de", "Die Pflegerin verdient 3400 Euro", "Die Pflegerin verdient 3400 Euro brutto.", ["brutto"], id="German amount"),
        pytest.param("de", "Die Pflegerin verdient 3400 Euro", "Die Pflegerin verdient 3400 Euro fiktiv.", ["fiktiv"], id="a word of no list"),
        pytest.param("de", "Sie verdient 3400 Euro brutto", "Sie verdient 3400 Euro brutto.", [], id="the claim says so in German"),
        pytest.param("de", "Der Rat verurteilte ihn zu zwei Jahren Haft", "Der Rat verurteilte ihn zu zwei Jahren Haft auf Bewährung.", ["auf Bewährung"], id="German sentence"),
        pytest.param("de", "Der SV Lohm ist abgestiegen", "Rein rechnerisch ist der SV Lohm abgestiegen.", ["Rein rechnerisch"], id="German opener"),
        pytest.param("de", "Die Mieten sind gestiegen", "Gefühlt sind die Mieten gestiegen.", ["Gefühlt"], id="what is felt"),
        pytest.param("de", "4000 Lehrer fehlen", "Hochgerechnet fehlen 4000 Lehrer.", ["Hochgerechnet"], id="what is reckoned"),
        pytest.param("de", "Der Trainer trat zurück", "Überraschend trat der Trainer zurück.", [], id="how"),
        pytest.param("de", "Die Mieten sind gestiegen", "Zudem sind die Mieten gestiegen.", [], id="besides"),
        pytest.param("en", "The club made a profit", "Arithmetically, the club made a profit.", ["Arithmetically"], id="English opener"),
        pytest.param("en", "It takes a week", "It takes up to a week.", ["up to a"], id="a bound before an article"),
        pytest.param("de", "Es dauert eine Woche", "Es dauert mindestens eine Woche.", ["mindestens eine"], id="a German one"),
        pytest.param("de", "Der Weg führt zu einer Kirche", "Der Weg führt bis zu einer Kirche.", [], id="no unit"),
        pytest.param("en", "400 people came", "Give or take, 400 people came.", ["Give or take"], id="several words before a mark"),
        pytest.param("en", "The zoo sold two lions", "Short of money, the zoo sold two lions.", [], id="why, with a preposition"),
        pytest.param("de", "400 Gäste kamen", "400 Gäste kamen, wohlwollend gezählt, zum Fest.", ["wohlwollend gezählt"], id="German words between marks"),
        pytest.param("de", "400 Gäste kamen", "Grob gerechnet kamen 400 Gäste.", ["Grob gerechnet"], id="German words before the verb"),
        pytest.param("en", "400 people came", "400 people, tops, came.", ["tops"], id="a word between marks"),
        pytest.param("en", "400 people came", "Tops, 400 people came.", ["Tops"], id="a word before a mark"),
        pytest.param("en", "400 people came", "Meanwhile, 400 people came.", [], id="an adverb between marks"),
        pytest.param("en", "400 people came", "400 people, too, came.", [], id="a little word between marks"),
        pytest.param("en", "The club made a profit", "Recently, the club made a profit.", [], id="when, by an adverb"),
    ],
)  # fmt: skip
def test_as_what_it_counts(language: str, claim: str, passage: str, expected: list[str]) -> None:
    """By which count and as what an amount or a deed is told is no mere circumstance."""
    assert told(claim, passage, language) == expected


@pytest.mark.parametrize(
    ("language", "claim", "passage", "expected"),
    [
        pytest.param("en", "She was the first to swim the lake", "She was the first woman to swim the lake.", ["first woman"], id="the first of whom"),
        pytest.param("en", "She was the first woman to swim the lake", "She was the first woman to swim the lake.", [], id="the claim says of whom"),
        pytest.param("en", "It is the largest bank", "It is the largest Spanish bank.", ["largest Spanish"], id="the largest of which"),
        pytest.param("en", "It was first opened in 1904", "It was first officially opened in 1904.", [], id="no noun"),
        pytest.param("de", "Sie war die Erste auf dem Gipfel", "Sie war die erste Ärztin auf dem Gipfel.", ["erste Ärztin"], id="German first"),
        pytest.param("en", "The minister will be sacked", "The minister will resign or be sacked.", ["resign or"], id="the second of two"),
        pytest.param("en", "The minister will resign", "The minister will resign or be sacked.", ["or be sacked"], id="the first of two"),
        pytest.param("en", "The minister did not resign", "The minister did not resign or apologise.", [], id="neither"),
        pytest.param("en", "The NCEA was reformed", "The National Certificate or NCEA was reformed.", [], id="another name"),
        pytest.param("en", "The fire killed 40 sheep", "The fire killed 40 or 50 sheep.", [], id="numbers are compared by themselves"),
        pytest.param("de", "Der Verein muss den Trainer entlassen", "Der Verein muss die Strafe zahlen oder den Trainer entlassen.", ["zahlen oder"], id="German second"),
    ],
)  # fmt: skip
def test_first_of_whom_and_what_else(language: str, claim: str, passage: str, expected: list[str]) -> None:
    """The first woman need not be the first, and one of two may not come."""
    assert told(claim, passage, language) == expected


def test_what_restricts_is_read_with_its_sentence(judge: Judge) -> None:
    """A restriction outside the quotation leaves the claim open, too, and one of the sentence before does not."""
    outside, before = judge(
        [
            Case("en", "The drug halved strokes", "the drug halved strokes.", before="In mice, "),
            Case("en", "The drug halved strokes", "The drug halved strokes.", before="It failed in mice. "),
        ]
    )
    assert (outside.fit, outside.fit_reason) == (
        Fit.UNCHECKED,
        "the passage tells it with “In mice”, the claim without",
    )
    assert before.fit is Fit.LICENSED
