"""Which part a shared word plays in a sentence."""

import pytest

from .cases import HALVES, prepositioned, reason_of

ORDER = "the passage has its words in another order, so that who does what to whom may be another"


@pytest.mark.parametrize(
    ("claim", "passage", "expected"),
    [
        pytest.param("Putin met Xi", "On Monday Putin met Xi in Minsk.", "", id="as the claim has them"),
        pytest.param("Putin met Xi", "Xi met Putin.", ORDER, id="exchanged"),
        pytest.param("Citibank is the tip", "A theft at Citibank is the tip.", prepositioned("at Citibank", "Citibank"), id="what is his, not he"),
        pytest.param("Moore sold the shop", "Moore sold a stake in the shop.", prepositioned("in the shop", "sold the shop"), id="what hangs on what is done something to"),
        pytest.param("Moore sold the shop", "Moore sold the shop in Bex.", "", id="what is done something to"),
        pytest.param("More men than women died", "More men than women died.", "", id="compared alike"),
        pytest.param("More men than women died", "More women than men died.", prepositioned("More women", "than women"), id="compared the other way round"),
        pytest.param("Rus threatened critics", "Critics, among them Rus, were threatened by men.", "whether somebody does it or has it done to him is told otherwise: “threatened”", id="one of those to whom it is done"),
        pytest.param("The leader landed his plane", "The leader's plane landed.", prepositioned("The leader's", "The leader"), id="his plane did"),
        pytest.param("Bern returned the bust", "Bern returned the statue and the bust.", "", id="the second thing"),
        pytest.param("Bern returned the bust", "Bern returned the statue, but the bust stays in Basel.", HALVES, id="the subject of the next statement"),
        pytest.param("The workers warned the firm", "The workers were warned by the firm.", "whether somebody does it or has it done to him is told otherwise: “warned”", id="who is warned"),
        pytest.param("The firm warned the workers", "The workers were warned by the firm.", "", id="who warns"),
        pytest.param("The army was retaken", "The village was retaken by the army.", "whether the passage says it of the same does not show: its words stand in different statements", id="who does it, in the passive"),
        pytest.param("The village was retaken", "The village was retaken by the army.", "", id="what it is done to"),
        pytest.param("The president died", "Smith, a friend of the president, died.", prepositioned("the president, died", "The president died"), id="whose friend"),
        pytest.param("Denmark signed", "While Denmark signed, Poland waited.", "", id="a clause that opens with its subject"),
        pytest.param("India signed", "Many states, including India, signed.", "", id="one of those"),
        pytest.param("India signed", "Many states, excluding India, signed.", prepositioned("excluding India", "India"), id="the object of an inserted participle"),
        pytest.param("Police robbed the bank", "Gunmen posing as police robbed the bank.", prepositioned("as police", "Police"), id="what somebody passes for"),
        pytest.param("Seohyun sings", "Seo, known as Seohyun, sings.", "", id="what somebody is called"),
        pytest.param("Putin met Xi", "Xi was met by Putin.", "", id="the passive with its agent"),
        pytest.param("Moore was arrested", "The singer in the band managed by Moore was arrested.", prepositioned("by Moore", "Moore"), id="who does something else"),
        pytest.param("Acme built the dam in May", "The dam was built in May by Acme.", "", id="who does just that"),
        pytest.param("Poland supports Ukraine", "Ukraine supports Poland.", ORDER, id="a verb that no list knows"),
        pytest.param("Putin met Xi", "Putin met an aide of Xi.", prepositioned("of Xi", "met Xi"), id="another's, as object"),
        pytest.param("Troops left Minsk", "Troops left for Minsk.", prepositioned("for Minsk", "left Minsk"), id="whereto, not what"),
        pytest.param("Bern sold the bust", "Bern toyed with selling the bust.", prepositioned("with selling", "Bern sold"), id="a gerund that any verb governs"),
        pytest.param("Bern sold the bust", "Bern succeeded in selling the bust.", "", id="whoever does that does it"),
        pytest.param("Bern sold the bust", "Bern balked at selling the bust.", prepositioned("at selling", "Bern sold"), id="whatever joins it"),
        pytest.param("Bern sold the bust", "Bern began selling the bust.", "", id="who begins it does it"),
        pytest.param("Putin fell", "A man like Putin fell.", prepositioned("like Putin", "Putin"), id="one who is like him"),
        pytest.param("The firm lost", "The firm grew after a rival lost.", "“rival” stands before “lost” in the passage", id="another one does it"),
        pytest.param("Troops came to Minsk", "Troops came into Minsk.", "", id="prepositions of one kind"),
        pytest.param("Troops came to Minsk", "Troops came from Minsk.", prepositioned("from Minsk", "to Minsk"), id="of another"),
        pytest.param("Troops came from Moldova", "Troops came from the Republic of Moldova.", "", id="named with its class"),
        pytest.param("Troops came from Moldova", "Troops came from the enemies of Moldova.", prepositioned("of Moldova", "from Moldova"), id="another's"),
        pytest.param("100 tanks came", "More than 100 tanks came.", "", id="a bound is no preposition"),
        pytest.param("Putin is ill", "Putin's wife is ill.", prepositioned("Putin's", "Putin"), id="an owner"),
        pytest.param("Smith was shot", "Smith, shot by Jones, died.", "", id="passive without to be"),
        pytest.param("Smith was shot", "Smith shot.", "whether somebody does it or has it done to him is told otherwise: “shot”", id="active"),
        pytest.param("Moore said that two thousand people fled", "Moore said that two thousand people fled to Minsk.", "", id="a number in words"),
        pytest.param("The army destroyed it", "The army said rebels destroyed it.", "“rebels” stands before “destroyed” in the passage", id="others whom somebody speaks of"),
    ],
)  # fmt: skip
def test_english(claim: str, passage: str, expected: str) -> None:
    """Order around the verb, prepositions, owners, voice, and who else may do it."""
    assert reason_of(claim, passage) == expected


@pytest.mark.parametrize(
    ("claim", "passage", "expected"),
    [
        pytest.param("Der Minister lobte den General", "Den General lobte der Minister.", "", id="its case keeps it apart"),
        pytest.param("Der Minister lobte den General", "Der General lobte den Minister.", ORDER, id="the other case"),
        pytest.param("Russland griff Polen an", "Polen griff Russland an.", ORDER, id="names have no case"),
        pytest.param("Minsk ist eine alte Stadt", "Die alte Stadt Minsk ist groß.", "", id="a naming has no order"),
        pytest.param("Minsk wurde von Kiew angegriffen", "Kiew griff Minsk an.", "", id="the active with its object"),
        pytest.param("In Minsk starben Menschen", "Menschen starben in Minsk.", "", id="a place moves freely"),
        pytest.param("Eine halbe Million Bienen kam", "Eine halbe Million Bienen kam im Mai.", "", id="a number counts what does it"),
        pytest.param("Der Konzern gewann", "Der Konzern schwieg, doch eine Million gewann.", "“Million” stands before “gewann” in the passage", id="a number that counts nothing"),
        pytest.param("Minsk wurde angegriffen", "Minsk hat Kiew angegriffen.", "whether somebody does it or has it done to him is told otherwise: “angegriffen”", id="active"),
        pytest.param("Der Oman rief die Huthi", "Der Oman rief zwischen den Huthi.", prepositioned("den Huthi", "die Huthi"), id="behind a preposition"),
        pytest.param("Bern gab die Büste zurück", "Bern gab die Statue zurück, die Büste aber bleibt dort.", prepositioned("die Büste aber", "die Büste zurück"), id="the subject of the next clause"),
        pytest.param("Der General ging", "Die Statue des Generals, der siegte, ging.", prepositioned("des Generals", "Der General"), id="told of him is another thing"),
        pytest.param("Der General siegte", "Die Statue des Generals, der siegte, ging.", "", id="told of him"),
        pytest.param("Bern verkaufte Silva", "Bern verkaufte Weber und holte Silva.", HALVES, id="the object of a second verb"),
        pytest.param("Lehrer streiken", "Lehrer, nicht aber Pfleger, streiken.", "", id="who does it"),
        pytest.param("Pfleger streiken", "Lehrer, nicht aber Pfleger, streiken.", "whether “Pfleger” is the one who is denied is told otherwise", id="who does not"),
        pytest.param("Putin ist krank", "Putins Frau ist krank.", prepositioned("Putins", "Putin"), id="an owner"),
        pytest.param("Putin ist krank", "Die Frau von Putin ist krank.", prepositioned("von Putin", "Putin"), id="an owner with von"),
    ],
)  # fmt: skip
def test_german(claim: str, passage: str, expected: str) -> None:
    """Besides, articles show the case, and nouns alone are held to the order."""
    assert reason_of(claim, passage, "de") == expected


@pytest.mark.parametrize(
    ("claim", "passage", "expected"),
    [
        ("Verhaftet wurde der Minister", "Verhaftet wurde der Anwalt des Ministers.", prepositioned("des Ministers", "der Minister")),
        ("Es starb der König", "Es starb der Sohn des Königs.", prepositioned("des Königs", "der König")),
        ("Verhaftet wurde der Minister", "Verhaftet wurde der Minister am Montag.", ""),
    ],
)  # fmt: skip
def test_a_german_subject_behind_its_verb(claim: str, passage: str, expected: str) -> None:
    """What is said of his lawyer is not said of the minister, wherever he stands."""
    assert reason_of(claim, passage, "de") == expected


@pytest.mark.parametrize(
    ("language", "claim", "passage", "expected"),
    [
        ("en", "The attack ended", "The talks after the attack ended.", prepositioned("after the attack ended", "The attack ended")),
        ("en", "Smoking ended", "The ban on smoking ended.", prepositioned("on smoking", "Smoking")),
        ("en", "The ban ended", "The ban on smoking ended.", ""),
        ("en", "Mali killed 30 people", "The attack on Mali killed 30 people.", prepositioned("on Mali", "Mali")),
        ("en", "Soldiers died in Mali", "In Mali soldiers died.", ""),
        ("en", "Soldiers died", "Thousands of soldiers died.", ""),
        ("de", "Das Gesetz endete", "Der Streit um das Gesetz endete.", prepositioned("um das Gesetz endete", "Das Gesetz endete")),
        ("de", "Der Streit endete", "Der Streit um das Gesetz endete.", ""),
        ("de", "Moskau scheiterte", "Die Gespräche mit Moskau scheiterten.", prepositioned("mit Moskau", "Moskau")),
    ],
)  # fmt: skip
def test_what_a_noun_governs_does_nothing(language: str, claim: str, passage: str, expected: str) -> None:
    """The verb is said of the noun before the preposition, not of the one behind it."""
    assert reason_of(claim, passage, language) == expected
