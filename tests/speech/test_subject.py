"""The subject of a verb: objects, times and reasons before it are none, and „und“ and a comma share it."""

from collections.abc import Callable

import pytest

Say = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Als Grund nannte die Bahn, den Fahrgästen mehr Zeit zu geben.",
            ["indirect [nannte] die Bahn: den Fahrgästen mehr Zeit zu geben"],
            id="als-before-a-noun",
        ),
        pytest.param(
            "Als Antwort auf den Brief sagte ein Sprecher: „Wir gehen heute noch.“",
            ["direct [sagte] ein Sprecher: „Wir gehen heute noch.“"],
            id="als-with-an-attribute",
        ),
        pytest.param(
            "Klee bleibt, während Moor ankündigte, dass er gehe.",
            ["indirect [ankündigte] Moor: dass er gehe"],
            id="a-dependent-clause-is-no-object",
        ),
        pytest.param(
            "Die Bürger forderte er auf, heute zu wählen.",
            ["indirect [forderte … auf] er: heute zu wählen"],
            id="object-before-er",
        ),
        pytest.param(
            "Den Behörden wirft der ai-Bericht vor, dass sie schweigen.",
            ["indirect [wirft … vor] der ai-Bericht: dass sie schweigen"],
            id="dative-first",
        ),
        pytest.param(
            "Den Minister nannte die Zeitung „einen sehr müden alten Mann“.",
            ["direct [nannte] die Zeitung: „einen sehr müden alten Mann“"],
            id="accusative-first",
        ),
        pytest.param(
            "Die Behörden werfen dem Klub vor, dass er schweigt.",
            ["indirect [werfen … vor] Die Behörden: dass er schweigt"],
            id="subject-first",
        ),
        pytest.param(
            "Moor prüfte den Vorfall, teilte aber mit, es sei nichts geschehen.",
            ["indirect [teilte … mit] Moor: es sei nichts geschehen"],
            id="shared-over-a-comma",
        ),
        pytest.param(
            "In seiner Rede begrüßte Moor das Gesetz und sagte, es sei gut.",
            ["indirect [sagte] Moor: es sei gut"],
            id="shared-over-und",
        ),
        pytest.param(
            "Die Anwendung des Gesetzes griff der Minister an: „Das gilt heute nicht mehr.“",
            ["direct [] der Minister: „Das gilt heute nicht mehr.“"],
            id="der-with-a-mans-role",
        ),
        pytest.param(
            "Der Nachrichtenagentur Norwire sagte der Minister: „Das gilt.“",
            ["direct [sagte] der Minister: „Das gilt.“"],
            id="der-with-an-agency",
        ),
        pytest.param(
            "Der dpa sagte Moor: „Das gilt.“",
            ["direct [sagte] Moor: „Das gilt.“"],
            id="der-with-a-small-agency",
        ),
        pytest.param(
            "Der neuen Ministerin sagte Moor: „Das gilt.“",
            ["direct [sagte] Moor: „Das gilt.“"],
            id="der-with-a-weak-ending",
        ),
        pytest.param(
            "Der neue Minister sagte: „Das gilt.“",
            ["direct [sagte] Der neue Minister: „Das gilt.“"],
            id="der-of-a-man",
        ),
        pytest.param(
            "Der Sender sagte: „Das gilt.“", ["direct [sagte] Der Sender: „Das gilt.“"], id="der-of-a-station"
        ),
        pytest.param(
            "Die Stadt sah es als erwiesen an, dass er log.",
            ["indirect [sah … an] Die Stadt: dass er log"],
            id="es-of-the-verb",
        ),
        pytest.param(
            "Wie der Minister, Karl Voss, in Kiel mitteilte, sinkt das Schiff.",
            ["indirect [Wie … mitteilte] der Minister, Karl Voss: sinkt das Schiff"],
            id="apposition-in-a-clause",
        ),
        pytest.param(
            "Wie die Bank bekannt gab, sinkt der Gewinn.",
            ["indirect [Wie … bekannt gab] die Bank: sinkt der Gewinn"],
            id="particle-before-its-verb",
        ),
        pytest.param(
            "Stellvertretend für die Stadt empfahl der Bürgermeister, den Plan zu prüfen.",
            ["indirect [empfahl] der Bürgermeister: den Plan zu prüfen"],
            id="participle-first",
        ),
        pytest.param(
            "Anelka soll zu ihm gesagt haben: „Du gehst heute noch.“",
            ["direct [soll … gesagt] Anelka: „Du gehst heute noch.“"],
            id="modal-perfect",
        ),
    ],
)
def test_what_stands_before_a_verb_need_not_speak(say: Say, text: str, expected: list[str]) -> None:
    """The speaker is whom case, place and number leave: „Als Grund nannte die Bahn …“."""
    assert say(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The head of the regional office of the national water agency said that it rains.",
            ["indirect [said] The head of the regional office of the national water agency: that it rains"],
            id="a-long-one",
        ),
        pytest.param(
            "They in May said that it rains.", ["indirect [said] They: that it rains"], id="a-month-behind-it"
        ),
        pytest.param(
            "Moor on Monday said that it rains.",
            ["indirect [said] Moor: that it rains"],
            id="a-day-behind-it",
        ),
        pytest.param(
            "Last week, Ann Ash of the Centre said: “It rains hard here today.”",
            ["direct [said] Ann Ash of the Centre: “It rains hard here today.”"],
            id="a-time-before-it",
        ),
    ],
)
def test_an_english_subject_is_whole_and_nothing_else(say: Say, text: str, expected: list[str]) -> None:
    """However long it is; when somebody speaks is no part of who does, though a comma parts it as an apposition."""
    assert say(text, "en") == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("The ship – a ruin – sank, said the owner.", "en", "the owner"),
        ("The ship, a ruin, sank, said Ann Moor.", "en", "Ann Moor"),
        ("Ann Moor, a sailor, said the ship sank.", "en", "Ann Moor, a sailor"),
        ("Ann Moor, a sailor, said Monday the ship sank.", "en", "Ann Moor, a sailor"),
        ("Das Schiff – eine Ruine – sank, sagte der Eigner.", "de", "der Eigner"),
        ("Das Schiff, eine Ruine, sank, sagte Anna Moor.", "de", "Anna Moor"),
        ("Anna Moor, eine Seglerin, sagte, das Schiff sei gesunken.", "de", "Anna Moor, eine Seglerin"),
        ("Criticising Kent Police, Kent Fire Brigade said the bridge had rusted.", "en", "Kent Fire Brigade"),
        (
            "Kent Police, Kent Fire Brigade said the bridge had rusted.",
            "en",
            "Kent Police, Kent Fire Brigade",
        ),
    ],
)
def test_what_a_clause_tells_of_does_not_speak(say: Say, text: str, language: str, expected: str) -> None:
    """Words inserted behind a clause's subject do not make a speaker of it where the sentence closes with verb and speaker, nor does "-ing"."""
    [found] = say(text, language=language)
    assert found.partition("] ")[2].startswith(f"{expected}:")
