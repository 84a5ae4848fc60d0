"""What a cue shows of a passage: named, resolved, implied, unread, contradicted; and what then counts."""

from typing import TYPE_CHECKING

import pytest

from claimcheck.check.attribution.linking import says_firsthand
from claimcheck.report.evidence import LinkKind
from claimcheck.report.model import CheckedClaim, Corroboration

if TYPE_CHECKING:
    from conftest import SmallProject

RECORDS = """\
sources:
  - {{id: one, file: one.txt, language: {language}}}
  - {{id: two, file: two.txt, language: {language}}}
actors:
  - {{id: moor, name: Lena Moor, aliases: [Moor], kind: person}}
  - {{id: voss, name: Karl Voss, aliases: [Voss], kind: person}}
  - {{id: isr, name: Institute for Sea Research, aliases: [ISR], kind: think-tank}}
  - {{id: aid, name: Hilfe für Kinder, aliases: [Help for the Sea], kind: other}}
  - {{id: norwire, name: Norwire, kind: agency}}
claims:
  - id: claim
    text: a claim
    evidence:
"""

NAMED, RESOLVED, IMPLIED = LinkKind.NAMED, LinkKind.RESOLVED, LinkKind.IMPLIED
UNREAD, CONTRADICTED = LinkKind.UNREAD, LinkKind.CONTRADICTED

GERMAN = [
    pytest.param("moor: sagte Moor", "Das Schiff sinkt, sagte Moor.", NAMED, id="verb"),
    pytest.param("moor: nach Angaben von Moor", "Das Schiff sinkt nach Angaben von Moor.", NAMED, id="noun"),
    pytest.param("aid: Hilfe für Kinder teilte mit", "Hilfe für Kinder teilte mit: Das Schiff sinkt.", NAMED, id="a small word in a name"),
    pytest.param("aid: Hilfe für Kinder teilte mit", "Ein Gegner von Hilfe für Kinder teilte mit: Das Schiff sinkt.", CONTRADICTED, id="whose opponent speaks"),
    pytest.param("moor: Moor zufolge", "Das Schiff sinkt Moor zufolge.", NAMED, id="preposition"),
    pytest.param("moor: las Moor im Bericht", "Das Schiff sinkt, las Moor im Bericht.", UNREAD, id="who only reads it"),
    pytest.param("moor: Moor las im Bericht", "Moor las im Bericht: Das Schiff sinkt.", UNREAD, id="who only reads it, behind a colon"),
    pytest.param("moor: Moor sprach mit Voss", "Moor sprach mit Voss. Das Schiff sinkt und sei leer.", UNREAD, id="either of two who talk"),
    pytest.param("moor: Moors Worten nach", "Das Schiff sinkt, Moors Worten nach.", NAMED, id="words of hers"),
    pytest.param("moor: 'Moor:'", "Moor: Das Schiff sinkt und mehr. Ja.", NAMED, id="label"),
    pytest.param("moor: sagte Ministerin Moor", "Das Schiff sinkt, sagte Ministerin Moor.", NAMED, id="title"),
    pytest.param("moor: sagte Moor", "Das Schiff sinkt, sagte Moor, die Chefin des ISR.", NAMED, id="apposition"),
    pytest.param("moor: sagte die Sprecherin des ISR, Lena Moor", "Das Schiff sinkt, sagte die Sprecherin des ISR, Lena Moor.", NAMED, id="name behind whose spokeswoman she is"),
    pytest.param("isr: sagte die Sprecherin des ISR", "Das Schiff sinkt, sagte die Sprecherin des ISR, Lena Moor.", NAMED, id="whose spokeswoman speaks"),
    pytest.param("moor: sagte die Sprecherin des ISR", "Das Schiff sinkt, sagte die Sprecherin des ISR, Lena Moor schwieg.", CONTRADICTED, id="a clause behind a spokeswoman"),
    pytest.param("voss: sagte die Sprecherin des ISR", "Voss kam. Das Schiff sinkt, sagte die Sprecherin des ISR, Lena Moor.", CONTRADICTED, id="another spokeswoman"),
    pytest.param("moor: Moor sagte das", "Das Schiff sinkt. Moor sagte das.", NAMED, id="points back"),
    pytest.param("moor: sagte sie", "Lena Moor trat auf. Das Schiff sinkt, sagte sie.", RESOLVED, id="pronoun"),
    pytest.param("isr: laut der Denkfabrik", "Das ISR warnt. Das Schiff sinkt laut der Denkfabrik.", RESOLVED, id="kind"),
    pytest.param(
        "moor+voss: sagten sie", "Moor und Voss kamen. Das Schiff sinkt, sagten sie.", RESOLVED, id="both of a pair"
    ),
    pytest.param(
        "voss: Ihr Gastgeber sprach",
        "Moor traf am Montag Voss. Ihr Gastgeber sprach vom Wetter: „Das Schiff sinkt“.",
        RESOLVED,
        id="the other of two",
    ),
    pytest.param("moor: nach Worten der Ministerin", "Ministerin Moor trat auf. Nach Worten der Ministerin: Das Schiff sinkt nach Worten der Ministerin.", RESOLVED, id="what she was introduced as"),
    pytest.param(
        "moor: sagte die Ministerin", "Moor trat auf. Das Schiff sinkt, sagte die Ministerin.", IMPLIED, id="description"
    ),
    pytest.param("moor: sagte die Ministerin", "Das Schiff sinkt, sagte die Ministerin.", UNREAD, id="named nowhere"),
    pytest.param("moor: am Kai", "Moor war da. Das Schiff sinkt am Kai.", UNREAD, id="no word of saying"),
    pytest.param(
        "moor: Moor sagte das",
        "Moor sagte das. Das Schiff sinkt. Das sagte Runge der Zeitung.",
        UNREAD,
        id="the next sentence names another",
    ),
    pytest.param("moor: Moor im Spital", "Moor im Spital\n\nDas Schiff sinkt.", UNREAD, id="headline"),
    pytest.param(
        "moor: Moor sagte", "Moor sagte, der Hafen sei zu. Das Schiff sinkt.", UNREAD, id="another statement"
    ),
    pytest.param(
        "moor: antwortete ein Koch auf eine Frage von Moor",
        "Das Schiff sinkt, antwortete ein Koch auf eine Frage von Moor.",
        UNREAD,
        id="who is asked by whom",
    ),
    pytest.param("moor: sagte ein Koch zu Moor", "Das Schiff sinkt, sagte ein Koch zu Moor.", UNREAD, id="who is told"),
    pytest.param("moor: sagte ein Koch Moor", "Das Schiff sinkt, sagte ein Koch Moor.", UNREAD, id="who may be told"),
    pytest.param("moor: sagte Runge", "Moor kam. Das Schiff sinkt, sagte Runge.", UNREAD, id="one word that may be a name"),
    pytest.param("moor: sagte Voss", "Moor kam. Das Schiff sinkt, sagte Voss.", CONTRADICTED, id="another actor"),
    pytest.param("moor: sagte Nils Runge", "Moor kam. Das Schiff sinkt, sagte Nils Runge.", CONTRADICTED, id="stranger"),
    pytest.param("moor: Laut Polizei", "Moor kam. Laut Polizei sinkt alles: Das Schiff sinkt.", CONTRADICTED, id="body"),
    pytest.param("moor: sagte Dagmar Moor", "Das Schiff sinkt, sagte Dagmar Moor.", CONTRADICTED, id="namesake"),
    pytest.param("moor: Moor", "Das Schiff sinkt, sagte Dagmar Moor.", CONTRADICTED, id="namesake, cue cut short"),
]  # fmt: skip

ENGLISH = [
    pytest.param("moor: said Lena 'The Rock' Moor", "“The ship sinks,” said Lena 'The Rock' Moor.", NAMED, id="nickname in marks"),
    pytest.param("moor: said Lena (Lee) Moor", "“The ship sinks,” said Lena (Lee) Moor.", NAMED, id="nickname in brackets"),
    pytest.param("moor: said Tim (Lee) Moor", "“The ship sinks,” said Tim (Lee) Moor.", CONTRADICTED, id="nickname of another"),
    pytest.param(
        "isr: the Institute for Sea Research said",
        "The ship sinks, the Institute for Sea Research said.",
        NAMED,
        id="a preposition in a name",
    ),
    pytest.param("moor: Moor on Monday said", "The ship sinks, Moor on Monday said.", NAMED, id="a day before the verb"),
    pytest.param("moor: said Bob Moor", "The ship sinks, said Bob Moor.", CONTRADICTED, id="a short form of another name"),
    pytest.param("moor: said the spokeswoman for the ISR, Lena Moor", "The ship sinks, said the spokeswoman for the ISR, Lena Moor.", NAMED, id="name behind whose spokeswoman she is"),
    pytest.param("moor: Moor said", "The ship sinks, Moor said.", NAMED, id="verb"),
    pytest.param("moor: according to Moor", "The ship sinks, according to Moor.", NAMED, id="preposition"),
    pytest.param("moor: grumbled Moor", "“The ship sinks,” grumbled Moor.", NAMED, id="any verb behind direct speech"),
    pytest.param("moor: Lena Moor", "“The ship sinks.” — Lena Moor", NAMED, id="signature"),
    pytest.param("moor: Lena Moor", "Lena Moor: The ship sinks.\n\nKarl Voss: No.", NAMED, id="transcript"),
    pytest.param("moor: she said", "Lena Moor came out. The ship sinks, she said.", RESOLVED, id="pronoun"),
    pytest.param("moor: officials said", "Moor came out. The ship sinks, officials said.", IMPLIED, id="description"),
    pytest.param("moor: officials said", "The ship sinks, officials said.", UNREAD, id="named nowhere"),
    pytest.param("moor: at dawn", "The ship sinks at dawn. Moor left.", UNREAD, id="no word of saying"),
    pytest.param("moor: Moor said", "Moor said the port was shut. The ship sinks.", UNREAD, id="another statement"),
    pytest.param("moor: a cook told Moor", "The ship sinks, a cook told Moor.", UNREAD, id="who is told"),
    pytest.param("moor: Moor was asked", "Moor was asked about it. The ship sinks.", UNREAD, id="who is asked"),
    pytest.param("moor: The cook and Moor were told", "The cook and Moor were told that the ship sinks. The ship sinks.", UNREAD, id="who were told"),
    pytest.param("moor: were told by Moor", "The cooks were told by Moor that “The ship sinks.”", NAMED, id="who told them"),
    pytest.param("voss: Karl Voss", "Lena Moor: The ship sinks.\n\nKarl Voss: No.", UNREAD, id="the next speaker"),
    pytest.param("moor: said Nils Runge", "“The ship sinks,” said Nils Runge.", CONTRADICTED, id="stranger"),
    pytest.param("moor: said Otto Moor", "“The ship sinks,” said Otto Moor.", CONTRADICTED, id="namesake"),
]  # fmt: skip


HONEST = [
    ("de", "moor: sagte {} Moor", "Das Schiff sinkt, sagte {} Moor.", (
        "Brigadegeneral", "Notarin", "Imkerin", "Konsulin", "Dekanin", "Pröpstin", "Major", "Kieler", "Sauerländer", "Bundeswehr",
        "BlackRock", "Schätzchen", "Wieder",
    )),
    ("en", "moor: said {} Moor", "“The ship sinks,” said {} Moor.", (
        "Spokeswoman", "Brigadier", "Alderman", "Ranger", "Firefighter", "Deputy", "Chaplain", "Tory", "Ukrainian", "Democrat",
        "Sparky", "Big", "Comrade", "Provost", "Assemblywoman",
    )),
]  # fmt: skip
"""Words before a surname that say what its bearer is, or are a nickname."""

OTHERS = [
    ("de", "moor: sagte {}", "Moor kam. Das Schiff sinkt, sagte {}.", (
        "Dorothea Moor", "Otto Moor", "Jan-Peter Moor", "Otto P. Moor", "Dr. Hildegard Moor", "Ministerin Sabine Moor", "Uwe Runge",
        "Voss", "der Bürgermeister Uwe Runge", "die Kieler Polizei",
    )),
    ("en", "moor: said {}", "Moor came. “The ship sinks,” said {}.", (
        "Otto Moor", "Spokeswoman Mary Moor", "Mayor Jennifer Moor", "Susan Moor", "Peter J. Wolf", "Justice Maria Sanchez",
        "Karl Voss", "the Harbour Board", "police in Kiel",
    )),
]  # fmt: skip
"""Who is another: another bearer of the surname, another actor, a stranger, a body."""


@pytest.mark.parametrize(("language", "cue", "article", "words"), HONEST)
def test_a_word_that_no_list_has_contradicts_nobody(
    project: "SmallProject", language: str, cue: str, article: str, words: tuple[str, ...]
) -> None:
    """A title, a trade, a nation or a nickname before the surname is doubt at most: the evidence still counts."""
    assert {
        word: _counts(project, language, cue.format(word), article.format(word)) for word in words
    } == dict.fromkeys(words, True)


@pytest.mark.parametrize(("language", "cue", "article", "words"), OTHERS)
def test_who_is_read_as_another_contradicts(
    project: "SmallProject", language: str, cue: str, article: str, words: tuple[str, ...]
) -> None:
    """Another given name before the surname, a full name of a stranger, another actor and a body are errors."""
    assert {
        word: _counts(project, language, cue.format(word), article.format(word)) for word in words
    } == dict.fromkeys(words, False)


def _counts(project: "SmallProject", language: str, link: str, article: str) -> bool:
    quote = "Das Schiff sinkt" if language == "de" else "The ship sinks"
    [item] = checked(project, language, quote, one=(link, article)).evidence
    assert item.counted is (item.links[0].kind is not CONTRADICTED)
    return item.counted


@pytest.mark.parametrize(
    ("language", "link", "article"),
    [
        ("en", "moor: he told Voss", "Moor and Voss came. “The ship sinks,” he told Voss."),
        ("en", "moor: the minister told Norwire", "Moor came. “The ship sinks,” the minister told Norwire."),
        ("de", "moor: sagte sie Norwire", "Moor und Voss kamen. Das Schiff sinkt, sagte sie Norwire."),
        (
            "de",
            "moor: sagte die Ministerin Norwire",
            "Moor kam. Das Schiff sinkt, sagte die Ministerin Norwire.",
        ),
        (
            "de",
            "moor: sagte die Chefin der Agentur Norwire",
            "Moor kam. Das Schiff sinkt, sagte die Chefin der Agentur Norwire.",
        ),
        ("en", "moor: the Silver Fox said", "Moor came. “The ship sinks,” the Silver Fox said."),
        ("en", "isr: the Foreign Office said", "The ISR spoke. “The ship sinks,” the Foreign Office said."),
    ],
)
def test_who_is_told_or_described_contradicts_nobody(
    project: "SmallProject", language: str, link: str, article: str
) -> None:
    """A cue that names whom somebody told, or describes who speaks, may be right: its root is unknown."""
    quote = "Das Schiff sinkt" if language == "de" else "The ship sinks"
    [item] = checked(project, language, quote, one=(link, article)).evidence
    assert (item.counted, item.roots) == (True, ())


def checked(project: "SmallProject", language: str, quote: str, **articles: tuple[str, str]) -> CheckedClaim:
    """Return the claim with one passage an article, each given with its link."""
    items = "".join(
        f"      - source: {source}\n        quote: {quote}\n        attribution:\n          - {link}\n"
        for source, (link, _) in articles.items()
    )
    texts = {"one": "-", "two": "-"} | {source: text for source, (_, text) in articles.items()}
    return project.verify(RECORDS.format(language=language) + items, **texts).claims[0]


def codes(project: "SmallProject") -> list[str]:
    """Return the attribution's problems above notes."""
    return [p.code for p in project.verify().problems if p.code in {"CC302", "CC305", "CC308", "CC311"}]


@pytest.mark.parametrize(("link", "article", "kind"), GERMAN)
def test_a_german_cue(project: "SmallProject", link: str, article: str, kind: LinkKind) -> None:
    """What a cue is worth follows from what can be read there; only what the text itself shows is a known root."""
    _holds(project, checked(project, "de", "Das Schiff sinkt", one=(link, article)), kind)


@pytest.mark.parametrize(("link", "article", "kind"), ENGLISH)
def test_an_english_cue(project: "SmallProject", link: str, article: str, kind: LinkKind) -> None:
    """The same in English, where capitals tell names."""
    _holds(project, checked(project, "en", "The ship sinks", one=(link, article)), kind)


def _holds(project: "SmallProject", claim: CheckedClaim, kind: LinkKind) -> None:
    [item] = claim.evidence
    known = kind in {NAMED, RESOLVED}
    expected = {UNREAD: True, CONTRADICTED: True}.get(kind, False)
    assert (item.links[0].kind, bool(item.roots), bool(codes(project))) == (kind, known, expected)
    assert item.counted is (kind is not CONTRADICTED)


@pytest.mark.parametrize(
    ("link", "article", "origins", "status"),
    [
        pytest.param("voss: sagte Voss", "sagte Voss", (2, 2), Corroboration.CORROBORATED, id="named"),
        pytest.param("voss: sagte der Chef", "sagte der Chef, Voss kam", (1, 2), Corroboration.UNDETERMINED, id="implied"),
        pytest.param("voss: so gegen neun", "so gegen neun", (1, 2), Corroboration.UNDETERMINED, id="unread"),
        pytest.param("voss: sagte Moor", "sagte Moor", (1, 1), Corroboration.SINGLE_ORIGIN, id="contradicted"),
    ],
)  # fmt: skip
def test_only_what_the_article_shows_corroborates(
    project: "SmallProject", link: str, article: str, origins: tuple[int, int], status: Corroboration
) -> None:
    """A second origin that is implied or unread may be one more, never for certain; a contradicted one is none."""
    first, second = (
        ("moor: sagte Moor", "Das Schiff sinkt, sagte Moor."),
        (link, f"Das Schiff sinkt, {article}."),
    )
    claim = checked(project, "de", "Das Schiff sinkt", one=first, two=second)
    assert ((claim.origins.low, claim.origins.high), claim.corroboration) == (origins, status)


@pytest.mark.parametrize(
    ("quote", "link", "article", "kind"),
    [
        ("das Schiff sinke", "moor: Moor sprach", "Moor sprach von Lügen. Es hatte geheißen, das Schiff sinke.", UNREAD),
        ("das Schiff sinke", "moor: Moor sprach", "Moor sprach von Lügen. Es hieß zuvor, das Schiff sinke.", UNREAD),
        ("das Schiff sinke", "moor: Moor dementierte", "Moor dementierte. Es war gemeldet worden, das Schiff sinke.", UNREAD),
        ("Das Schiff sinke", "moor: Moor äußerte sich", "Moor äußerte sich in Kiel. Das Schiff sinke.", NAMED),
        ("Das Schiff sinkt", "moor: 'MOOR:'", "MOOR: Ja.\n\nFRAGE: Das Schiff sinkt.\n\nMOOR: Nein.", UNREAD),
        ("The ship sinks", "moor: 'MOOR:'", "MOOR: Yes.\n\nQUESTION: The ship sinks.\n\nMOOR: No.", UNREAD),
        ("The ship sinks", "moor: 'MOOR:'", "QUESTION: And?\n\nMOOR: The ship sinks.\n\nQUESTION: Yes?", NAMED),
        ("The ship sinks", "moor: 'Moor:'", "Moor: “I came.” Reporter (Bote): “The ship sinks, it does.”", UNREAD),
        ("The ship sinks", "moor: 'Moor:'", "Moor: “The ship sinks, it does.” Reporter (Bote): “Is that so?”", NAMED),
        ("The ship sinks", "moor: 'Moor:'", "14:05 - Moor: “The ship sinks.”", NAMED),
        ("the ship sinks", "moor: Moor says", "14:05 Moor says the ship sinks.", NAMED),
        ("das Schiff sinkt", "moor: Moor sagt", "14:05 Uhr: Moor sagt, dass das Schiff sinkt.", NAMED),
        ("The ship sinks", "moor: 'Lena Moor:'", "14:05 Lena Moor: I came.\n\n14:10 Karl Voss: No.\n\n14:15 The ship sinks.", UNREAD),
        ("The ship sinks", "voss: 'Karl Voss:'", "14:05 Lena Moor: I came.\n\n14:10 Karl Voss: No.\n\n14:15 The ship sinks.", UNREAD),
    ],
)  # fmt: skip
def test_whose_words_begin_elsewhere(
    project: "SmallProject", quote: str, link: str, article: str, kind: LinkKind
) -> None:
    """An impersonal report, a question and another label are not of who spoke before; a time stamp is no part of a name."""
    language = "en" if "ship" in quote else "de"
    [item] = checked(project, language, quote, one=(link, article)).evidence
    assert (item.links[0].kind, bool(item.roots)) == (kind, kind is NAMED)


@pytest.mark.parametrize(
    ("link", "article"),
    [
        ("norwire: Laut Norwire", "Laut Norwire ist der Hafen zu. Das Schiff sinkt, sagte ein Koch."),
        ("norwire: (Norwire)", "KIEL (Norwire) Das Schiff sinkt."),
        ("norwire: der Agentur Norwire", "Das Schiff sinkt, sagte ein Koch der Agentur Norwire."),
    ],
)
def test_an_agency_has_heard_what_it_is_told(project: "SmallProject", link: str, article: str) -> None:
    """An agency is credited by a bracket, by who told it, and once for a whole article; its origin stays unknown."""
    [item] = checked(project, "de", "Das Schiff sinkt", one=(link, article)).evidence
    assert (item.links[0].kind, item.roots) == (NAMED, ())


@pytest.mark.parametrize(
    ("wire", "speaker", "article", "kinds"),
    [
        ("der Norwire", "sagte Moor", "Das Schiff sinkt, sagte Moor der Norwire.", (NAMED, NAMED)),
        (
            "sagte Lena Moor der Norwire",
            "sagte Lena Moor der Norwire",
            "Das Schiff sinkt, sagte Lena Moor der Norwire am Montag.",
            (NAMED, NAMED),
        ),
        ("sagte Moor Norwire", "sagte Moor Norwire", "Das Schiff sinkt, sagte Moor Norwire.", (NAMED, NAMED)),
        (
            "auf Anfrage der Norwire",
            "sagte Moor",
            "Das Schiff sinkt, sagte Moor auf Anfrage der Norwire.",
            (NAMED, NAMED),
        ),
        (
            "auf Norwire-Anfrage",
            "sagte Moor",
            "Das Schiff sinkt, sagte Moor auf Norwire-Anfrage.",
            (NAMED, NAMED),
        ),
        (
            "Gegenüber der Norwire",
            "erklärte Moor",
            "Gegenüber der Norwire erklärte Moor: „Das Schiff sinkt.“",
            (NAMED, NAMED),
        ),
        (
            "Der Agentur Norwire",
            "sagte Moor",
            "Der Agentur Norwire sagte Moor: „Das Schiff sinkt.“",
            (NAMED, NAMED),
        ),
        (
            "Der Nordischen Agentur Norwire",
            "sagte Moor",
            "Der Nordischen Agentur Norwire sagte Moor: „Das Schiff sinkt.“",
            (NAMED, NAMED),
        ),
    ],
)
def test_an_agency_is_told_by_a_person(
    project: "SmallProject", wire: str, speaker: str, article: str, kinds: tuple[LinkKind, ...]
) -> None:
    """In the dative, asked or by its bare name, before or behind him; he is the one who speaks."""
    chain = f"norwire: '{wire}'\n          - {'voss' if 'Voss' in speaker else 'moor'}: '{speaker}'"
    [item] = checked(project, "de", "Das Schiff sinkt", one=(chain, article)).evidence
    assert tuple(link.kind for link in item.links) == kinds


@pytest.mark.parametrize(
    ("cue", "known"),
    [
        ("sah ein Reporter von Norwire", True),
        ("sah ein Norwire-Reporter", True),
        ("so eine Kriegsreporterin von Norwire", True),
        ("meldet Norwire", False),
        ("Foto: Norwire", False),
    ],
)
def test_firsthand_needs_a_cue_that_says_so(project: "SmallProject", cue: str, known: bool) -> None:  # noqa: FBT001
    """That an agency saw it itself stands in the cue, or its origin is unknown; a picture's credit is none."""
    link = f"{{actor: norwire, cue: '{cue}', firsthand: true}}"
    [item] = checked(project, "de", "Das Schiff sinkt", one=(link, f"Das Schiff sinkt, {cue}.")).evidence
    told = any(p.code in {"CC311", "CC312"} for p in project.verify().problems)
    assert (bool(item.roots), told) == (known, not known)


@pytest.mark.parametrize(
    ("article", "cue", "known"),
    [
        ("Über dem Hafen stand Rauch, wie ein Reporter der Norwire vor Ort beobachtete.", "wie ein Reporter der Norwire vor Ort beobachtete", True),
        ("Wie ein Reporter der Norwire schrieb, kam er zu spät. Über dem Hafen stand Rauch.", "Wie ein Reporter der Norwire schrieb", False),
        ("A Norwire correspondent at the scene saw Über dem Hafen stand Rauch.", "A Norwire correspondent at the scene saw", True),
        ("A Norwire correspondent at the scene saw nobody. Über dem Hafen stand Rauch.", "A Norwire correspondent at the scene saw", False),
        ("A Tribune correspondent at the scene saw Über dem Hafen stand Rauch. Norwire paid.", "A Tribune correspondent at the scene saw", False),
    ],
)  # fmt: skip
def test_a_reporter_who_saw_it_is_firsthand(
    project: "SmallProject", article: str, cue: str, *, known: bool
) -> None:
    """What the agency's own reporter saw is read right behind "saw", or where his clause closes; another statement or another's reporter is not."""
    link = f"{{actor: norwire, cue: '{cue}', firsthand: true}}"
    language = "de" if "Reporter" in cue else "en"
    [item] = checked(project, language, "Über dem Hafen stand Rauch", one=(link, article)).evidence
    assert bool(item.roots) is known


@pytest.mark.parametrize("cue", ["Foto: ein Reporter", "© reporter", "Photo: the photographer"])
def test_a_picture_is_no_witness(cue: str) -> None:
    """A picture's credit names its photographer, and does not say what he saw."""
    assert not says_firsthand(cue)


def test_a_reason_says_what_was_read(project: "SmallProject") -> None:
    """Who stands beside the speaker was not told or asked anything; who was told was."""
    reasons = []
    for cue in ("neben Moor", "zu Moor"):
        yaml = RECORDS.format(language="de") + (
            f"      - {{source: one, quote: Das Schiff sinkt, attribution: [{{moor: {cue}}}]}}\n"
        )
        [claim] = project.verify(yaml, one=f"Das Schiff sinkt, sagte der Kapitän {cue}.").claims
        reasons.append(claim.evidence[0].links[0].why)
    assert reasons == [
        "it names Lena Moor beside „der Kapitän“, who speaks",
        "it names who was told or asked, not who speaks",
    ]


@pytest.mark.parametrize(
    ("language", "passage", "sentence", "kind"),
    [
        ("de", "hat Moor den Verkauf beschlossen", "Nach Informationen des „Boten“ {}.", UNREAD),
        ("de", "plant Moor den Verkauf", "Wie das Magazin „Bote“ schreibt, {}.", UNREAD),
        ("de", "forderte Moor den Verkauf", "Wie die Zeitung berichtet, {}.", UNREAD),
        ("de", "Moor den Verkauf anordnete", "Aus den Akten geht hervor, dass {}.", UNREAD),
        ("de", "Moor habe den Kapitän gewarnt", "Der Zeuge sagte, {}.", UNREAD),
        ("de", "forderte Moor den Verkauf", "Gestern {}.", NAMED),
        ("de", "sagte Moor, die Brücke sei gesperrt", "Wie die Zeitung berichtet, {}.", NAMED),
        ("en", "Moor ordered the shredding", "Court papers say {}.", UNREAD),
        ("en", "Moor ordered the evacuation", "{}, two aides said.", UNREAD),
        ("en", "Moor declared the parish bankrupt", "{} on Sunday, the Tablet reported.", UNREAD),
        ("en", "Moor ordered the evacuation", "{} on Sunday.", NAMED),
        ("en", "Moor said the port was closed", "The Herald reported that {}.", NAMED),
        ("en", "Moor warned that the dam leaks", "On Sunday {}.", NAMED),
    ],
)
def test_what_somebody_else_tells_of_a_person_is_not_his_word(
    project: "SmallProject", language: str, passage: str, sentence: str, kind: LinkKind
) -> None:
    """A deed that the passage tells of him is the word of whom the sentence credits with it; his own saying inside it is his."""
    link = f"moor: {passage.partition(', ')[0]}"
    claim = checked(project, language, f"'{passage}'", one=(link, f"Moor came. {sentence.format(passage)}"))
    assert claim.evidence[0].links[0].kind is kind
