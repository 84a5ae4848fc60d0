"""Who says it: the subject of the verb, however far, and no other noun."""

from collections.abc import Callable

import pytest

Say = Callable[..., list[str]]

SPEAKERS = [
    pytest.param(
        "Der Minister kam und sagte, dass sie abziehen.",
        ["indirect [sagte] Der Minister: dass sie abziehen"],
        id="shared-behind-und",
    ),
    pytest.param(
        "Der Minister, ein Freund des Präsidenten, sagte, dass sie abziehen.",
        ["indirect [sagte] Der Minister, ein Freund des Präsidenten: dass sie abziehen"],
        id="apposition",
    ),
    pytest.param(
        "Der Minister, der am Montag kam, sagte, dass sie abziehen.",
        ["indirect [sagte] Der Minister: dass sie abziehen"],
        id="relative-clause",
    ),
    pytest.param(
        "Es kam der Minister, der sagte, dass sie abziehen.",
        ["indirect [sagte] der Minister: dass sie abziehen"],
        id="speaker-of-a-relative-clause",
    ),
    pytest.param(
        "Scholz traf den langjährigen Sprecher der Deutschen Bank in Berlin, der sagte, dass sie abziehen.",
        ["indirect [sagte] den langjährigen Sprecher der Deutschen Bank in Berlin: dass sie abziehen"],
        id="speaker-of-a-relative-clause-with-all-his-words",
    ),
    pytest.param(
        "Gestern sagte der dpa der Minister, dass sie abziehen.",
        ["indirect [sagte] der Minister: dass sie abziehen"],
        id="dative-is-no-speaker",
    ),
    pytest.param(
        "Wie dpa berichtet, ziehen die Truppen ab.",
        ["indirect [Wie … berichtet] dpa: ziehen die Truppen ab"],
        id="small-agency",
    ),
    pytest.param(
        "Laut dpa ziehen die Truppen ab.",
        ["indirect [Laut] dpa: ziehen die Truppen ab"],
        id="small-agency-credited",
    ),
    pytest.param(
        "Am Montag sagte er, dass sie abziehen.", ["indirect [sagte] er: dass sie abziehen"], id="pronoun"
    ),
    pytest.param(
        "Nach Angaben von Minister Müller und der Polizei starben zwei Menschen.",
        ["indirect [Nach] Angaben von Minister Müller und der Polizei: starben zwei Menschen"],
        id="several",
    ),
    pytest.param(
        "Sowohl Müller als auch ein Sprecher der Polizei dementierten die Vorwürfe.",
        [
            "reported [] Müller als auch ein Sprecher der Polizei: Sowohl Müller als auch ein Sprecher der Polizei dementierten die Vorwürfe."
        ],
        id="sowohl-als-auch",
    ),
    pytest.param(
        "Müller wiederum sprach von einem Erfolg.",
        ["reported [] Müller: Müller wiederum sprach von einem Erfolg."],
        id="adverb-between",
    ),
    pytest.param(
        "Gestern sagte Dr. Anna van Meer (SPD), dass sie kommen.",
        ["indirect [sagte] Dr. Anna van Meer (SPD): dass sie kommen"],
        id="title",
    ),
    pytest.param(
        "Auch Anna Meer, Müllers Stellvertreterin, glaubt, dass sie kommen.",
        ["indirect [glaubt] Anna Meer, Müllers Stellvertreterin: dass sie kommen"],
        id="behind-auch",
    ),
    pytest.param(
        "Die Leiterin beim Gipfel, Anna Meer, sagte, alles sei gut.",
        ["indirect [sagte] Die Leiterin beim Gipfel, Anna Meer: alles sei gut"],
        id="preposition-before-an-apposition",
    ),
    pytest.param(
        "Es sinke, sagte Anna Meer, Abgeordnete im Landtag.",
        ["indirect [sagte] Anna Meer, Abgeordnete im Landtag: Es sinke"],
        id="preposition-in-an-apposition",
    ),
    pytest.param(
        "Die Lage in Kiel, sagte Müller, sei gut.",
        ["indirect [sagte] Müller: Die Lage in Kiel … sei gut"],
        id="inserted",
    ),
]


@pytest.mark.parametrize(("text", "expected"), SPEAKERS)
def test_the_speaker_is_the_subject(say: Say, text: str, expected: list[str]) -> None:
    """Appositions, relative clauses, „und“ and adverbs may part a verb from its subject."""
    assert say(text) == expected
