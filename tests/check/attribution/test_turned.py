"""Cues that credit nobody: what stands before them says the opposite, or others speak."""

import pytest

from claimcheck.check.attribution.turned import is_hearer, is_inside, is_of_others, turned
from claimcheck.text.article import Article
from claimcheck.text.span import Span


@pytest.mark.parametrize(
    ("text", "cue", "expected"),
    [
        ("Contrary to statements by Moore, the bridge is safe.", "statements by Moore", "Contrary to"),
        ("Despite claims by Moore, the bridge is safe.", "claims by Moore", "Despite claims"),
        ("The bridge is safe, whatever Moore says.", "Moore says", "whatever Moore"),
        ("Entgegen Angaben von Moor ist die Brücke sicher.", "Angaben von Moor", "Entgegen Angaben"),
        ("Trotz Moors Angaben ist die Brücke sicher.", "Moors Angaben", "Trotz Moors"),
        ("In a deepfake video, Moore says the bridge is safe.", "Moore says", "deepfake video,"),
        ("In einem gefälschten Video sagt Moor, die Brücke sei sicher.", "sagt Moor", "gefälschten Video"),
        ("In einem vorgeblichen Zitat sagt Moor, die Brücke sei sicher.", "sagt Moor", "vorgeblichen Zitat"),
        ("In einem langen Zitat sagt Moor, die Brücke sei sicher.", "sagt Moor", ""),
        ("Moore lied when she said the bridge is safe.", "Moore lied when she said", "lied when"),
        ("The bridge is safe, Moore says in a deepfake video.", "Moore says", "in a"),
        ("The bridge is safe, Moore says in a new video.", "Moore says", ""),
        ("In the novel, Moore says the bridge is safe.", "Moore says", "In the"),
        ("In the report, Moore says the bridge is safe.", "Moore says", ""),
        ("Moore said the bridge is safe, but later said she had been misquoted.", "Moore said", "misquoted"),
        ("Moor soll gesagt haben, die Brücke sei sicher.", "Moor soll gesagt haben", "soll gesagt"),
        ("Moor soll gehen, die Brücke sei sicher, sagte Moor.", "sagte Moor", ""),
        ("According to Moore, the bridge is safe.", "According to Moore", ""),
        ("Unlike Hale, Moore said the bridge is safe.", "Moore said", ""),
        ("Nach Angaben von Moor ist die Brücke trotz der Flut sicher.", "Nach Angaben von Moor", ""),
    ],
)
def test_what_turns_a_cue(text: str, cue: str, expected: str) -> None:
    """A word of contradiction or a fake before it, in its sentence; another phrase or what follows changes nothing."""
    start = text.index(cue)
    assert turned(Article(text, None), Span(start, start + len(cue))) == expected


@pytest.mark.parametrize(
    ("text", "cue", "expected"),
    [
        ("In a doctored recording, Moore says the bridge is safe.", "Moore says", True),
        ("In an AI-generated clip, Moore says the bridge is safe.", "Moore says", True),
        ("With a cloned voice, Moore says the bridge is safe.", "Moore says", True),
        ("Moore says in a manipulated clip that the bridge is safe.", "Moore says", True),
        ("In einem KI-generierten Clip sagt Moor, die Brücke sei sicher.", "sagt Moor", True),
        ("Mit einer geklonten Stimme sagt Moor, die Brücke sei sicher.", "sagt Moor", True),
        ("In a clip made with AI, Moore says the bridge is safe.", "Moore says", True),
        ("In an interview with AI pioneer Kern, Moore says the bridge is safe.", "Moore says", False),
        ("In einem mit KI erzeugten Clip sagt Moor, die Brücke sei sicher.", "sagt Moor", True),
        ("In a dream, Moore said the bridge is safe.", "Moore said", True),
        ("In a leaked recording, Moore says the bridge is safe.", "Moore says", False),
        ("Asked about the doctored recording, Moore says the bridge is safe.", "Moore says", False),
        ("In einem langen Clip sagt Moor, die Brücke sei sicher.", "sagt Moor", False),
        ("Hackers used the account of Moore to write that the bridge is safe.", "Moore to write", True),
        ("Unbekannte kaperten das Konto von Moor und schrieben, sie sei sicher.", "Moor und schrieben", True),
        ("After hackers seized her account, Moore said the bridge is safe.", "Moore said", False),
        ("On the account of the ministry, Moore said the bridge is safe.", "Moore said", False),
        ("On the satirical site The Patch, Moore said the bridge is safe.", "Moore said", True),
        ("Im Kabarett sagte Moor, die Brücke sei sicher.", "sagte Moor", True),
        ("On the site of the mill, Moore said the bridge is safe.", "Moore said", False),
        ("In the play, Moore says the bridge is safe.", "Moore says", True),
        ("In the play-offs, Moore says the bridge is safe.", "Moore says", False),
        ("In einer Sketchshow sagt Moor, die Brücke sei sicher.", "sagt Moor", True),
        ("Im Stadtrat sagte Moor, die Brücke sei sicher.", "sagte Moor", False),
        ("Played by Jo Tan, Moore says the bridge is safe.", "Moore says", True),
        ("Gespielt von Jo Tan, sagt Moor, die Brücke sei sicher.", "sagt Moor", True),
        ("In a tape played by prosecutors, Moore says the bridge is safe.", "Moore says", False),
        ("Ein Mann, der sich als Minister Moor ausgab, sagte es.", "Minister Moor ausgab, sagte", True),
        ("Ein Mann, der mehr als Moor wusste, sagte es.", "Moor wusste, sagte", False),
    ],
)
def test_what_is_not_his_saying(text: str, cue: str, *, expected: bool) -> None:
    """A forged recording, a taken account, satire, an actor's part or an impostor makes the saying not his; what is real does not."""
    start = text.index(cue)
    assert bool(turned(Article(text, None), Span(start, start + len(cue)))) is expected


@pytest.mark.parametrize(
    ("text", "said", "cue", "expected"),
    [
        ("Die Stimmzettel sind gefälscht, sagte Moor.", "Die Stimmzettel sind gefälscht", "sagte Moor", ""),
        ("The threat was a hoax, said Moore.", "The threat was a hoax", "said Moore", ""),
        ("In a deepfake, the bridge is safe, Moore says.", "the bridge is safe", "Moore says", "deepfake, ,"),
    ],
)
def test_what_is_said_is_no_setting(text: str, said: str, cue: str, expected: str) -> None:
    """That a thing is a fake is what the speaker says of it; a fake that stands outside it is a setting."""
    start, told = text.index(cue), text.index(said)
    spans = (Span(told, told + len(said)),)
    assert turned(Article(text, None), Span(start, start + len(cue)), told, spans) == expected


@pytest.mark.parametrize(
    ("text", "cue", "expected"),
    [
        ("Moore mocked reports that | the bridge is safe.", "Moore mocked reports", "mocked"),
        ("Moore said | the crowd mocked her.", "Moore said", ""),
        (
            "Moore, who was mocked by some, said | the bridge is safe.",
            "Moore, who was mocked by some, said",
            "",
        ),
        ("Moore joked that | the bridge is safe.", "Moore joked", "joked"),
        ("Moore shared a post that said | the bridge is safe.", "Moore shared a post", "shared a post"),
        ("Moore shared an office with Hale and said | the bridge is safe.", "Moore shared an office", ""),
        (
            "Moor machte sich über die Behauptung lustig, | die Brücke sei sicher.",
            "Moor machte sich",
            "lustig",
        ),
        ("Moor las den Satz vor, | die Brücke sei sicher.", "Moor las", "las den Satz"),
        ("Moor las vor: | Die Brücke ist sicher.", "Moor las vor", "las vor"),
        ("Moore read out a letter from the owners saying | the bridge is safe.", "Moore read", "read out"),
        ("Moor verlas eine Erklärung der Anwohner, | die Brücke sei sicher.", "Moor verlas", "verlas eine"),
        ("Moore, quoted in a statement from the club, said | the bridge is safe.", "Moore, quoted", ""),
        ("Moore has read the report by Hale, and says | the bridge is safe.", "Moore has read", ""),
        ("Moore read out a statement: | The bridge is safe.", "Moore read", ""),
        ("Angeblich sagte Moor, | die Brücke sei sicher.", "sagte Moor", "Angeblich"),
        ("Moor sagte, | die Brücke sei angeblich sicher.", "Moor sagte", ""),
        ("Moore allegedly said | the bridge is safe.", "Moore allegedly said", "allegedly"),
        ("The man allegedly fled, but Moore said | the bridge is safe.", "Moore said", ""),
        ("„Die Stadt schläft“, spottete Moor.", "spottete Moor", ""),
    ],
)
def test_who_only_passes_on_or_jests(text: str, cue: str, expected: str) -> None:
    """Between a cue's start and the passage (behind `|`) such a verb vouches for nothing; in the passage it tells of another thing."""
    until, text = text.find("|"), text.replace("| ", "")
    start = text.index(cue)
    span = Span(start, start + len(cue))
    assert turned(Article(text, None), span, max(until, 0)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Kranz' Stellvertreter Koch", True),
        ("Ann Kranz’ Stellvertreter Koch", True),
        ("Ann Kranz und Koch", False),
    ],
)
def test_a_genitive_by_its_mark_alone(text: str, expected: object) -> None:
    """„Kranz' Stellvertreter“ is somebody else than Kranz."""
    names = ("Ann Kranz", "Kranz")
    assert is_of_others(Article(text, "de"), Span(0, 9), names, "de", is_person=True) is expected


@pytest.mark.parametrize(
    ("who", "expected"), [("the university", False), ("an aide to Tarn University", True)]
)
def test_a_name_in_another_clause_tells_nobody(who: str, expected: bool) -> None:  # noqa: FBT001 -- a case
    """Whose engineers counted is one thing, who speaks behind the comma another."""
    text = f"Engineers of Tarn University counted 14 cracks, {who} said."
    start = text.rindex(who)
    place = Span(start, start + len(who))
    assert (
        is_of_others(Article(text, "en"), place, ("Tarn University", "Tarn"), "en", is_person=True)
        is expected
    )


def others_speak(text: str, language: str, name: str = "Moore", *, is_person: bool = True) -> bool:
    """Return whether *text* up to its last comma or verb of saying only tells by a name who speaks."""
    end = max(text.find(verb) for verb in (" said", " sagte", " Koch", " nahestehende"))
    end = end if end > 0 else len(text)
    article, place, names = Article(text, language), Span(0, end), (f"Ann {name}", name)
    is_within = is_person and is_inside(article, place, names)
    return is_within or is_of_others(article, place, names, language, is_person=is_person)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Moore of Leeds University said", False),
        ("Moore critics Jane Hale said", True),
        ("Moore aides said so", True),
        ("Moore told Reuters so", False),
        ("Moore said Hans Kern said so", False),
        ("Sources close to Moore said so", True),
        ("A man who once met Moore said so", True),
        ("An aide to Moore said so", True),
        ("A source in the Moore said so", True),
        ("Activists protesting against Moore said so", True),
        ("A rebel fighting Moore said so", True),
        ("Officials briefed by Moore said so", True),
        ("A person claiming to be Moore said so", True),
        ("An impostor posing as Senator Moore said so", True),
        ("A man impersonating Senator Moore said so", True),
        ("The jailed Moore critic Hale said so", True),
        ("Moore said so", False),
        ("Moore on Monday said so", False),
        ("Minister Ann Moore said so", False),
        ("Acting minister Moore said so", False),
        ("In Bonn Moore said so", False),
        ("After the visit, Moore said so", False),
        ("According to Moore", False),
        ("A statement from Moore said so", False),
        ("Moore also said so", False),
        ("Moore, the minister, said so", False),
        ("the minister said so", False),
    ],
)
def test_whose_people_speak(text: str, *, expected: bool) -> None:
    """The name behind a preposition, a participle or "who", or before another's name: others speak."""
    assert others_speak(text, "en") is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("ISW analysts said so", False), ("A former ISW analyst said so", True), ("ISW critics said so", True)],
)
def test_who_speaks_for_an_organisation(text: str, *, expected: bool) -> None:
    """Its analysts do, its critics and those who left it do not."""
    assert others_speak(text, "en", "ISW", is_person=False) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ein Mann aus der Moore sagte das", True),
        ("Der Botschafter in Moore sagte das", True),
        ("Ein früherer Mitarbeiter des Moore sagte das", True),
        ("Moores ehemaliger Koch", True),
        ("Eine dem Moore nahestehende Quelle", True),
        ("Moore sagte das", False),
        ("Die Ministerin Moore sagte das", False),
        ("Nach Angaben aus Moore", False),
        ("Unter Berufung auf Moore", False),
        ("Moores Angaben", False),
        ("In Bonn sagte Moore das", False),
    ],
)
def test_whose_people_speak_in_german(text: str, *, expected: bool) -> None:
    """The same, and a genitive of another's noun."""
    assert others_speak(text, "de") is expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("A friend of sailor Ann Moore said so", "en", True),
        ("The widow of Colonel Ann Moore said so", "en", True),
        ("A critic of the acting minister Ann Moore said so", "en", True),
        ("A caller on the show of presenter Ann Moore said so", "en", True),
        ("The mayor of Dorn, Ann Moore, said so", "en", False),
        ("Mayor of Dorn Ann Moore said so", "en", False),
        ("The president of the farm association Ann Moore said so", "en", False),
        ("Bank of Dorn governor Ann Moore said so", "en", False),
        ("Critics of Dorn governor Ann Moore said so", "en", True),
        ("At a meeting in Dorn Mayor Ann Moore said so", "en", False),
        ("According to the testimony of Dr Ann Moore", "en", False),
        ("Novelist Ann Moore, the widow of painter Rob Moore, said so", "en", False),
        ("Ein Mitarbeiter von Ministerin Ann Moore sagte das", "de", True),
        ("Ein Mitarbeiter von der Ministerin Ann Moore sagte das", "de", True),
        ("Die Witwe des Seglers Ann Moore sagte das", "de", True),
        ("Der Held im Roman der Autorin Ann Moore sagte das", "de", True),
        ("Ein Sanitäter in der Sendung von Moderatorin Ann Moore sagte das", "de", True),
        ("Die Schwester vom Ruderer Ann Moore sagte das", "de", True),
        ("Im Vorstand von Ministerin Ann Moore sagte das", "de", True),
        ("Ein Kollege des Abgeordneten Ann Moore sagte das", "de", True),
        ("Ein Kollege des Seglers Ann Moore sagte das", "de", True),
        ("Eine Kollegin der Abgeordneten Ann Moore sagte das", "de", True),
        ("Die Büroleiterin des Journalisten Ann Moore sagte das", "de", True),
        ("Der Sprecher des Bundestagsabgeordneten Ann Moore sagte das", "de", True),
        ("Der Kollege Ann Moore sagte das", "de", False),
        ("Der Leiter des Unternehmens Ann Moore sagte das", "de", False),
        ("Die Sprecherin der Grünen Ann Moore sagte das", "de", False),
        ("Die Leiterin des Pegelamts Ann Moore sagte das", "de", False),
        ("Die Ministerin des Kosovos Ann Moore sagte das", "de", False),
        ("Die Abgeordneten des Föderationsrates Ann Moore sagte das", "de", False),
        ("Der Vorschlag des Umweltministers Ann Moore sagte das", "de", False),
        ("Am Rande der Messe in Köln Ministerin Ann Moore sagte das", "de", False),
        ("Am Montag die Trainerin Ann Moore sagte das", "de", False),
        ("Am Montag der Trainer Ann Moore sagte das", "de", False),
        ("In der Sitzung des Rates Bürgermeisterin Ann Moore sagte das", "de", False),
        ("Bürgermeisterin von Dorn Ann Moore sagte das", "de", False),
        ("Nach Angaben von Ministerin Ann Moore", "de", False),
    ],
)
def test_a_title_inside_the_phrase_of_another_head(text: str, language: str, *, expected: bool) -> None:
    """The head of the phrase speaks, not whom its genitive or its "of" names with a title; an office before the name is his own."""
    assert others_speak(text, language) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A critic of the Red Cross said so", True),
        ("Members of the Red Cross said so", True),
        ("The head of the Red Cross said so", False),
        ("A statement of the Red Cross said so", False),
        ("The Red Cross said so", False),
    ],
)
def test_of_whom_an_organisation_consists(text: str, expected: bool) -> None:  # noqa: FBT001
    """Who leads it or speaks for it is it; its members, friends and critics are others."""
    assert others_speak(text, "en", "Red Cross", is_person=False) is expected


@pytest.mark.parametrize(
    ("text", "expected"), [("Jones Sohn sagte es", False), ("Moores Sohn sagte es", True)]
)
def test_a_name_that_ends_on_s_is_no_genitive(text: str, expected: bool) -> None:  # noqa: FBT001
    """The „s“ of „Jones“ belongs to the name."""
    assert others_speak(text, "de", "Jones" if "Jones" in text else "Moore") is expected


@pytest.mark.parametrize(
    ("sentence", "cue", "language", "expected"),
    [
        ("The bridge is closed, the captain told Moor.", "told Moor", "en", True),
        ("The bridge is closed, the captain wrote to Moor.", "to Moor", "en", True),
        ("The bridge is closed, Moor was told.", "Moor was told", "en", True),
        ("Asked by Moor, the captain said it was closed.", "Asked by Moor", "en", True),
        ("The bridge is closed, the captain said alongside Moor.", "alongside Moor", "en", False),
        ("The bridge is closed, the captain said of Moor.", "of Moor", "en", False),
        ("The bridge is closed, said the captain who knows Moor.", "who knows Moor", "en", False),
        ("Die Brücke ist zu, sagte der Kapitän zu Moor.", "zu Moor", "de", True),
        ("Auf die Frage von Moor sagte er, sie sei zu.", "Frage von Moor", "de", True),
        ("Die Brücke ist zu, sagte der Kapitän neben Moor.", "neben Moor", "de", False),
        ("Die Brücke ist zu, sagte der Kapitän.", "sagte der Kapitän", "de", False),
    ],
)
def test_who_is_told_or_asked(sentence: str, cue: str, language: str, *, expected: bool) -> None:
    """By what stands before the name, or what is done to whom it names; who is only named beside the speaker is not."""
    start = sentence.index(cue)
    assert is_hearer(sentence, Span(start, start + len(cue)), ("Ann Moor", "Moor"), language) is expected
