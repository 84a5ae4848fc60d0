"""Direct speech: its speaker, its parts, and names in quotation marks that are none."""

from collections.abc import Callable

import pytest

from claimcheck.speech.reading import read_speech
from claimcheck.text.article import Article


def speakers(text: str, language: str) -> list[tuple[str, str]]:
    """Return cue and speaker of each direct speech."""
    article = Article(text, language)
    return [
        (
            " ".join(article.slice(span) for span in speech.cue),
            article.slice(speech.speaker) if speech.speaker else "",
        )
        for speech in read_speech(article)
        if speech.kind == "direct"
    ]


@pytest.mark.parametrize("verb", ["grumbled", "sighed", "quipped", "mused", "snapped"])
def test_an_english_verb_that_no_list_holds(verb: str) -> None:
    """Verb and name behind direct speech, or name and verb, are its credit."""
    assert speakers(f"“The ship goes down today,” {verb} Lena Moor.", "en") == [(verb, "Lena Moor")]
    assert speakers(f"“The ship goes down today,” Lena Moor {verb}.", "en") == [(verb, "Lena Moor")]


@pytest.mark.parametrize("verb", ["witzelte", "frotzelte", "orakelte", "höhnte", "rief", "stöhnte"])
def test_a_german_verb_that_no_list_holds(verb: str) -> None:
    """German has the verb first; an adverb is no speaker."""
    assert speakers(f"„Das Schiff geht heute unter“, {verb} Lena Moor.", "de") == [(verb, "Lena Moor")]
    assert speakers(f"„Das Schiff geht heute unter“, {verb} kürzlich Lena Moor.", "de") == [
        (verb, "Lena Moor")
    ]


@pytest.mark.parametrize(
    ("text", "language", "cue", "who"),
    [
        ("“The ship goes down today,” fired back Lena Moor.", "en", "fired", "Lena Moor"),
        ("“The ship goes down today,” piped up Lena Moor.", "en", "piped", "Lena Moor"),
        ("“The ship goes down today,” Lena Moor fired back.", "en", "fired", "Lena Moor"),
        ("“The ship goes down today,” butted in Anna Moor.", "en", "butted", "Anna Moor"),
        ("“The ship goes down today,” scoffed sailor Anna Moor.", "en", "scoffed", "sailor Anna Moor"),
        ("“The ship goes down today,” a weary Lena Moor scoffed.", "en", "scoffed", "a weary Lena Moor"),
        ("“The ship goes down today,” scoffed Anna (Ahab) Moor.", "en", "scoffed", "Anna (Ahab) Moor"),
        ("„Das Schiff geht heute unter“, unkte Anna (Ahab) Moor.", "de", "unkte", "Anna (Ahab) Moor"),
        ("„Das Schiff geht heute unter“, gab sich Lena Moor gelassen.", "de", "gab", "Lena Moor"),
    ],
)
def test_what_belongs_to_verb_or_name(text: str, language: str, cue: str, who: str) -> None:
    """A particle, a reflexive and a last word belong to the verb, a nickname, what a person is and an adjective to the name."""
    assert speakers(text, language) == [(cue, who)]


@pytest.mark.parametrize(
    "text",
    [
        "“The ship goes down today.” — Lena Moor",
        "“The ship goes down today.” -Captain Lena Moor",
        "“The ship goes down today.”\n\n– Lena Moor",
    ],
)
def test_a_signature(text: str) -> None:
    """A name behind a dash signs the direct speech before it, in the next line, too."""
    assert [who.removeprefix("Captain ") for _, who in speakers(text, "en")] == ["Lena Moor"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("“The ship goes down today” – a song by Lena Moor – is old.", "en"),
        ("“The ship goes down today,” and Lena Moor left.", "en"),
        ("„Das Schiff geht heute unter“, weil Lena Moor ging.", "de"),
        ("“The ship goes down today,” appeared in Moor Lane.", "en"),
        ("„Das Schiff geht heute unter“, mit Lena Moor.", "de"),
    ],
)
def test_what_is_no_credit(text: str, language: str) -> None:
    """A conjunction, a preposition or a dash in mid-sentence credits nobody."""
    assert [cue for cue, who in speakers(text, language) if "Moor" in who] == []


def test_whom_a_pronoun_means_is_not_carried_on() -> None:
    """What goes on behind "it said" has no speaker: the pronoun does not say whom."""
    text = "“It is old and small,” it said. “The ship goes down with all of us today.”"
    assert speakers(text, "en") == [("said", "it"), ("said", "")]


Say = Callable[..., list[str]]

DIRECT = [
    pytest.param(
        "„Wir ziehen heute ab“, sagte der Minister.",
        ["direct [sagte] der Minister: „Wir ziehen heute ab“"],
        id="behind",
    ),
    pytest.param(
        "Der Minister sagte: „Wir ziehen heute ab.“",
        ["direct [sagte] Der Minister: „Wir ziehen heute ab.“"],
        id="before",
    ),
    pytest.param(
        "„Wir ziehen ab“, sagte der Minister, „und kommen nicht wieder.“",
        [
            "direct [sagte] der Minister: „Wir ziehen ab“",
            "direct [sagte] der Minister: „und kommen nicht wieder.“",
        ],
        id="both-sides",
    ),
    pytest.param(
        "„Wir ziehen ab. Wir kommen nicht wieder“, sagte der Minister.",
        ["direct [sagte] der Minister: „Wir ziehen ab. Wir kommen nicht wieder“"],
        id="several-sentences",
    ),
    pytest.param(
        "„Wir ziehen ab“, sagte Müller. „Wir kommen nie wieder hierher zurück.“",
        [
            "direct [sagte] Müller: „Wir ziehen ab“",
            "direct carried [sagte] Müller: „Wir kommen nie wieder hierher zurück.“",
        ],
        id="going-on",
    ),
    pytest.param(
        "Die Zeitung zitiert den Minister: „Wir ziehen heute ab.“",
        ["direct [zitiert] den Minister: „Wir ziehen heute ab.“"],
        id="of-an-object",
    ),
    pytest.param(
        "Müller wird mit den Worten zitiert: „Wir ziehen heute ab.“",
        ["direct [wird … zitiert] Müller: „Wir ziehen heute ab.“"],
        id="of-a-passive",
    ),
    pytest.param(
        "Der Minister: „Wir ziehen heute ab.“",
        ["direct [] Der Minister: „Wir ziehen heute ab.“"],
        id="colon-without-verb",
    ),
    pytest.param(
        "Und weiter: „Wir ziehen heute ab.“",
        ["direct [] -: „Wir ziehen heute ab.“"],
        id="colon-behind-no-name",
    ),
    pytest.param(
        "„Wir bleiben heute hier“, sagte Müller. Und weiter: „Wir ziehen morgen früh ab.“",
        [
            "direct [sagte] Müller: „Wir bleiben heute hier“",
            "direct carried [] Müller: „Wir ziehen morgen früh ab.“",
        ],
        id="going-on-behind-a-colon",
    ),
    pytest.param(
        "Alte Quellen • example.org: „Wir ziehen heute ab“",
        ["direct [] -: „Wir ziehen heute ab“"],
        id="in-a-list",
    ),
    pytest.param(
        "„Wir ziehen heute alle ab.“", ["direct carried [] -: „Wir ziehen heute alle ab.“"], id="of-nobody"
    ),
    pytest.param(
        "Er sagte, die Lage sei „sehr ernst und gefährlich“.",
        [
            "indirect [sagte] Er: die Lage sei „sehr ernst und gefährlich“",
            "direct nested [sagte] Er: „sehr ernst und gefährlich“",
        ],
        id="part-of-indirect",
    ),
    pytest.param(
        "„Das ist gut für uns“ oder „Das ist schlecht für uns“, sagte er.",
        [
            "indirect [sagte] er: „Das ist gut für uns“ oder „Das ist schlecht für uns“",
            "direct nested [sagte] er: „Das ist gut für uns“",
            "direct nested [sagte] er: „Das ist schlecht für uns“",
        ],
        id="joined",
    ),
    pytest.param(
        "„Er sagte: ‚Wir ziehen ab‘ und ging“, sagte der Minister.",
        ["direct [sagte] der Minister: „Er sagte: ‚Wir ziehen ab‘ und ging“"],
        id="nested",
    ),
    pytest.param(
        "Sie kam zu dem Schluss, dass „es nicht wahr ist“.",
        [
            "indirect [Schluss] Sie: dass „es nicht wahr ist“",
            "direct nested [Schluss] Sie: „es nicht wahr ist“",
        ],
        id="with-dass",
    ),
    pytest.param(
        "„Wir ziehen heute ab“, so der Minister.",
        [
            "direct [so] der Minister: „Wir ziehen heute ab“",
        ],
        id="with-so",
    ),
    pytest.param(
        "„Wir ziehen heute ab“, heißt es in einem Bericht.",
        ["direct [heißt] einem Bericht: „Wir ziehen heute ab“"],
        id="with-heißt-es",
    ),
    pytest.param("Das „Institute for the Study of War“ ist eine Denkfabrik.", [], id="name"),
    pytest.param(
        "Das „Institute for the Study of War“ sagte, dass sie gehen.",
        ["indirect [sagte] Das „Institute for the Study of War“: dass sie gehen"],
        id="speaker-in-marks",
    ),
    pytest.param("Er las den Roman „Krieg und Frieden“ am Abend.", [], id="title-of-a-book"),
    pytest.param("Er nannte das „gut“ am Abend.", [], id="one-word"),
    pytest.param("„Wir gehen heute“, sagte er.", ["direct [sagte] er: „Wir gehen heute“"], id="marks-german"),
    pytest.param(
        "„Wir gehen heute”, sagte er.",
        ["direct [sagte] er: „Wir gehen heute”"],
        id="marks-german-english-close",
    ),
    pytest.param(
        '„Wir gehen heute", sagte er.',
        ['direct [sagte] er: „Wir gehen heute"'],
        id="marks-german-straight-close",
    ),
    pytest.param(
        "“Wir gehen heute”, sagte er.", ["direct [sagte] er: “Wir gehen heute”"], id="marks-english"
    ),
    pytest.param(
        '"Wir gehen heute", sagte er.', ['direct [sagte] er: "Wir gehen heute"'], id="marks-straight"
    ),
    pytest.param(
        "»Wir gehen heute«, sagte er.", ["direct [sagte] er: »Wir gehen heute«"], id="marks-guillemets-in"
    ),
    pytest.param(
        "«Wir gehen heute», sagte er.", ["direct [sagte] er: «Wir gehen heute»"], id="marks-guillemets-out"
    ),
    pytest.param(
        "‚Wir gehen heute‘, sagte er.", ["direct [sagte] er: ‚Wir gehen heute‘"], id="marks-single-german"
    ),
    pytest.param(
        "›Wir gehen heute‹, sagte er.",
        ["direct [sagte] er: ›Wir gehen heute‹"],
        id="marks-single-guillemets-in",
    ),
    pytest.param(
        "‹Wir gehen heute›, sagte er.",
        ["direct [sagte] er: ‹Wir gehen heute›"],
        id="marks-single-guillemets-out",
    ),
]


@pytest.mark.each(("text", "expected"), DIRECT)
def test_direct_speech_is_told_from_names(say: Say, text: str, expected: list[str]) -> None:
    """Speech has a speaker, names and titles have none."""
    assert say(text) == expected
