"""Whether what the claim says depends in the passage on words that vouch for it."""

import pytest

from .cases import prepositioned, reason_of


def depends(on: str) -> str:
    """Return the reason where a statement depends on some words."""
    return f"whether it holds depends on “{on}”"


@pytest.mark.parametrize(
    ("claim", "passage", "expected"),
    [
        pytest.param("The fund bought the land", "The agency said that the fund bought the land.", "", id="said"),
        pytest.param("The fund bought the land", "The agency told reporters on Monday that the fund bought the land.", "", id="told somebody"),
        pytest.param("The fund bought the land", "The agency recently said that the fund bought the land.", "", id="an adverb of time"),
        pytest.param("The fund bought the land", "The agency said it was unaware that the fund bought the land.", depends("The agency said it was unaware"), id="said to be unaware"),
        pytest.param("The fund bought the land", "The agency wrongly reported that the fund bought the land.", depends("The agency wrongly reported"), id="an adverb that nobody read"),
        pytest.param("The fund bought the land", "Kern fantasised that the fund bought the land.", depends("Kern fantasised"), id="no verb of saying"),
        pytest.param("The vaccine killed 300 people", "The senator said the vaccine killed 300 people.", "", id="said without that"),
        pytest.param("The vaccine killed 300 people", "The senator apologised for saying the vaccine killed 300 people.", depends("for saying"), id="saying is only named"),
        pytest.param("The vaccine killed 300 people", "The senator jokingly said the vaccine killed 300 people.", depends("jokingly said"), id="an adverb without that"),
        pytest.param("The president refused to send troops", "The president refused on Monday to send troops.", "", id="the claim's infinitive"),
        pytest.param("The president refused to send troops", "The president refused to rule out that he would send troops.", prepositioned("would send", "to send"), id="another infinitive before it"),
    ],
)  # fmt: skip
def test_english(claim: str, passage: str, expected: str) -> None:
    """A verb of saying vouches where it is plainly said; what is unaware, wrong or only named vouches for nothing."""
    assert reason_of(claim, passage) == expected


@pytest.mark.parametrize(
    ("claim", "passage", "expected"),
    [
        pytest.param("Die Bank hat Geld verloren", "Die Zeitung berichtet, die Bank habe Geld verloren.", "", id="reported"),
        pytest.param("Die Bank hat Geld verloren", "Die Zeitung hatte am Montag berichtet, die Bank habe Geld verloren.", "", id="reported on a day"),
        pytest.param("Die Bank hat Geld verloren", "Die Zeitung hatte fälschlich berichtet, die Bank habe Geld verloren.", depends("Die Zeitung hatte fälschlich berichtet"), id="wrongly reported"),
        pytest.param("Die Bank hat Geld verloren", "Er bat um Entschuldigung für die Aussage, die Bank habe Geld verloren.", depends("Er bat um Entschuldigung für die Aussage"), id="spelt out"),
        pytest.param("Die Bank hat Geld verloren", "Die Zeitung zog die Meldung zurück, die Bank habe Geld verloren.", depends("Die Zeitung zog die Meldung zurück"), id="taken back"),
        pytest.param("Die Bank hat Geld verloren", "Die Zeitung druckte eine Anzeige, die Bank habe Geld verloren.", depends("Die Zeitung druckte eine Anzeige"), id="no verb of saying"),
    ],
)  # fmt: skip
def test_german(claim: str, passage: str, expected: str) -> None:
    """A Konjunktiv without a conjunction depends on its clause as one with „dass“ does."""
    assert reason_of(claim, passage, "de") == expected


def test_whose_lawyer_speaks_does_not_speak() -> None:
    """Neither behind "of" or "for" nor in the genitive; he himself does, whatever the day or the town that is his."""
    assert reason_of("Hale said the dam broke", "The lawyer for Hale said the dam broke.") == prepositioned(
        "for Hale", "Hale"
    )
    assert reason_of(
        "Hale wrote to Rome in March", "The son of Hale wrote to Rome in March."
    ) == prepositioned("of Hale", "Hale")
    assert reason_of("Hale said the dam broke", "Hale said on Monday the dam broke.") == ""
    said = "Der Sohn der Ministerin sagte, die Bank habe Geld verloren."
    own = "Die Ministerin sagte, die Bank habe Geld verloren."
    assert reason_of(own, said, "de") == prepositioned("der Ministerin", "Die Ministerin")
    assert reason_of(own, own.replace("sagte", "sagte am Montag"), "de") == ""


def test_who_is_put_between_marks_as_the_speaker_does_not_do_it() -> None:
    """Who says it, before or behind the verb; who does it is told beside him, too."""
    told = prepositioned("said Moore", "Moore")
    assert reason_of("Moore sold the bank", "Hale, said Moore, sold the bank.") == told
    assert reason_of("Hale sold the bank", "Hale, said Moore, sold the bank.") == ""
    assert reason_of("Moore sold the bank", "Moore, the firm said, sold the bank.") == ""
    told = prepositioned("sagte Moor", "Moor")
    assert reason_of("Moor verkaufte die Bank", "Hale, sagte Moor, verkaufte die Bank.", "de") == told
    assert reason_of("Hale verkaufte die Bank", "Hale, sagte Moor, verkaufte die Bank.", "de") == ""


@pytest.mark.parametrize(
    ("language", "claim", "passage", "expected"),
    [
        pytest.param("en", "The market returns on Sunday", "The market returns on Sunday, permits allowing.", depends("permits allowing"), id="a noun and its participle"),
        pytest.param("en", "The market returns on Sunday", "Owners willing, the market returns on Sunday.", depends("Owners willing"), id="willing"),
        pytest.param("en", "The market returns on Sunday", "The market returns on Sunday, organisers announced.", "", id="who says it"),
        pytest.param("en", "The market returns on Sunday", "The market returns on Sunday, as usual.", "", id="no noun"),
        pytest.param("en", "The tower will be demolished", "Subject to a vote, the tower will be demolished.", depends("Subject to"), id="at the start"),
        pytest.param("en", "The tower will be demolished", "The tower will be demolished, contingent on a vote.", depends("contingent on"), id="at the end"),
        pytest.param("de", "Der Damm brach", "Dass der Damm brach, liegt am Regen.", "", id="what it is put down to"),
        pytest.param("de", "Der Damm brach", "Dass der Damm brach, läge am Regen.", depends("läge am Regen"), id="what it would be put down to"),
        pytest.param("en", "The yard will ship 40 boats", "Given a licence, the yard will ship 40 boats.", depends("Given a licence"), id="what has yet to come"),
        pytest.param("en", "The yard will ship 40 boats", "As promised, the yard will ship 40 boats.", "", id="what was promised"),
        pytest.param("en", "The tower was demolished", "Subject to a vote, the tower was demolished.", "", id="what happened has met it"),
        pytest.param("en", "The tower will be demolished subject to a vote", "The tower will be demolished subject to a vote.", "", id="the claim has it"),
        pytest.param("de", "Der Markt kehrt zurück", "Bei ausreichendem Interesse kehrt der Markt zurück.", depends("Bei ausreichendem Interesse"), id="a circumstance"),
        pytest.param("de", "Der Markt kehrt zurück", "Bei Bedarf kehrt der Markt zurück.", depends("Bei Bedarf"), id="a bare one"),
        pytest.param("de", "Der Markt kehrt zurück", "Bei einem Treffen kehrt der Markt zurück.", "", id="a happening"),
        pytest.param("de", "Der Markt kehrt zurück", "Bei Dresden kehrt der Markt zurück.", "", id="a place"),
        pytest.param("de", "Der Markt kehrte zurück", "Bei gutem Wetter kehrte der Markt zurück.", "", id="German past"),
        pytest.param("de", "Der Markt öffnet am Sonntag", "Klappt alles, öffnet der Markt am Sonntag.", depends("Klappt alles"), id="the verb opens the condition"),
        pytest.param("de", "Der Markt öffnet am Sonntag", "Wie üblich, öffnet der Markt am Sonntag.", "", id="no verb opens it"),
        pytest.param("de", "Der Markt öffnet am Sonntag", "Mit viel Glück öffnet der Markt am Sonntag.", depends("Mit viel Glück"), id="luck"),
    ],
)  # fmt: skip
def test_conditions_without_a_conjunction(language: str, claim: str, passage: str, expected: str) -> None:
    """What is to come depends on them, what happened does not."""
    assert reason_of(claim, passage, language) == expected
