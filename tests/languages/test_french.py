"""A language from data alone: what its lists let be read of French, and that the rest stays unread."""

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from claimcheck.quantities.reading import quantities
from claimcheck.records.model import Fit
from claimcheck.report.evidence import Anchor
from claimcheck.report.model import Report
from claimcheck.speech.reading import read_speech
from claimcheck.text.article import Article
from claimcheck.text.hedges.hedge import hedges_in
from claimcheck.text.language import article_language, language_of
from claimcheck.text.left_out.cutoff import left_out
from claimcheck.text.sentence import sentences
from claimcheck.text.span import Span
from claimcheck.text.stem import stems

if TYPE_CHECKING:
    from conftest import SmallProject

LEFT_OUT = [
    ("Le ministre n'est pas [[venu à Paris]].", [("negation", "pas", True)]),
    ("Il n'est pas vrai que [[la Russie a attaqué Kiev]].", [("negation", "pas", True)]),
    ("Jamais [[l'armée n'avait attaqué la ville]].", [("negation", "Jamais", True)]),
    ("Aucun [[soldat n'est mort]].", [("negation", "Aucun", True)]),
    ("Personne [[n'a vu le ministre]].", [("negation", "Personne", True)]),
    ("Le ministre a démenti que [[la Russie ait attaqué Kiev]].", [("negation", "démenti", True)]),
    ("Elle nie que [[le barrage ait cédé]].", [("negation", "nie", True)]),
    ("Il est faux que [[le barrage ait cédé]].", [("negation", "faux", True)]),
    ("Il est impossible que [[le barrage cède]].", [("negation", "impossible", True)]),
    ("Il est peu probable que [[l'armée recule]].", [("negation", "peu probable", True)]),
    ("Paris n'est plus [[une ville sûre]].", [("negation", "n'est plus", True)]),
    ("Il doute que [[le pont tienne]].", [("negation", "doute", True)]),
    ("Pas seulement [[les soldats sont morts]].", []),
    ("Une personne [[a vu le ministre]].", []),
    ("Le ministre est [[venu à Paris]].", []),
    ("Le barrage a cédé. [[Les secours sont arrivés]].", []),
    ("Plus de [[300 soldats sont morts]].", [("bound", "Plus de", True)]),
    ("Moins de [[300 soldats sont morts]].", [("bound", "Moins de", True)]),
    ("Au moins [[300 soldats sont morts]].", [("bound", "Au moins", True)]),
    ("Jusqu'à [[9 000 soldats]] sont arrivés.", [("bound", "Jusqu'à", True)]),
    ("Près de [[40 % des électeurs]] ont voté.", [("bound", "Près de", True)]),
    ("Environ [[300 soldats sont morts]].", [("bound", "Environ", True)]),
]
"""A quotation, marked `[[…]]`, and what is left outside of it: kind, words, whether it governs."""

NUMBERS = [
    ("9 000 soldats", "exact", 9000),
    ("1.200 soldats", "exact", 1200),
    ("2,5 millions de soldats", "exact", 2_500_000),
    ("3,5 milliards d'euros", "exact", 3_500_000_000),
    ("vingt et un soldats", "exact", 21),
    ("vingt-cinq soldats", "exact", 25),
    ("soixante-dix-sept soldats", "exact", 77),
    ("soixante et onze soldats", "exact", 71),
    ("quatre-vingts chars", "exact", 80),
    ("quatre-vingt-dix-sept chars", "exact", 97),
    ("deux cent quatre-vingt-dix-sept chars", "exact", 297),
    ("trois mille neuf cents morts", "exact", 3900),
    ("mille soldats", "exact", 1000),
    ("Plus de 300 soldats", "more_than", 300),
    ("Moins de 300 soldats", "less_than", 300),
    ("Au moins trois mille soldats", "at_least", 3000),
    ("Jusqu'à 2,6 millions de personnes", "up_to", 2_600_000),
    ("Environ vingt-cinq mille habitants", "about", 25_000),
    ("300 soldats au maximum", "exact", 300),
    ("Pas moins de 300 soldats", "at_least", 300),
]
"""A number in a sentence, what bounds it, and its value."""

UNCOUNTED = ["Le 5 mars", "Le 12 août 2022", "En mars 2022"]
"""Numbers that count nothing."""

HEDGES = [
    ("Il serait mort hier.", "possible", "serait"),
    ("Des soldats auraient fui.", "possible", "auraient"),
    ("Le pont a peut-être cédé.", "possible", "peut-être"),
    ("Le pont a probablement cédé.", "possible", "probablement"),
    ("L'attaquant présumé a fui.", "possible", "présumé"),
    ("Les prétendues preuves manquaient.", "possible", "prétendues"),
    ("L'armée prévoit une attaque.", "planned", "prévoit"),
    ("Le ministre doit partir.", "planned", "doit"),
    ("Une attaque est attendue.", "forecast", "attendue"),
]
"""A sentence, and the hedge in it: what it makes of it, and its words."""

SPEECH = [
    ("« La guerre est finie », a déclaré Emmanuel Macron.", [("Emmanuel Macron", "a déclaré")]),
    ("« Nous avons gagné la guerre », affirme Jean Dupont.", [("Jean Dupont", "affirme")]),
    ("« Nous avons gagné la guerre », avait dit Jean Dupont mardi.", [("Jean Dupont", "avait dit")]),
    ("« Nous avons gagné la guerre », a expliqué M. Dupont, ministre.", [("M. Dupont", "a expliqué")]),
    ("« Nous avons gagné la guerre », affirme Charles de Gaulle.", [("Charles de Gaulle", "affirme")]),
    ("Emmanuel Macron a déclaré : « La guerre est bien finie. »", [("Emmanuel Macron", "a déclaré")]),
    ("« Nous avons gagné la guerre », affirme Jean Dupont et Marie Curie.", []),
    ("« Nous avons gagné la guerre », affirme Macron de son bureau.", []),
    ("« Nous avons gagné la guerre », a déclaré le porte-parole de Macron.", []),
    ("« Nous avons gagné la guerre », n'a pas déclaré Macron.", []),
    ("« Nous avons gagné la guerre », a-t-il déclaré.", []),
    ("« Nous avons gagné la guerre », a déclaré à Macron Jean Dupont.", []),
    ("« Le Monde », a déclaré Emmanuel Macron.", []),
    ("Selon Reuters, 300 soldats sont morts.", []),
]
"""A sentence, and who is read to speak in it by which words."""

LANGUAGES = [
    ("Les soldats sont arrivés avec une semaine de retard.", "fr"),
    ("Il a dit que les ponts étaient détruits depuis mardi.", "fr"),
    ("Die Soldaten kamen mit einer Woche Verspätung an.", "de"),
    ("The soldiers arrived with a week of delay.", "en"),
    ("Charles de Gaulle sprach mit der Presse über die Lage.", "de"),
    ("Le Pen spoke to the press about the state of the nation.", "en"),
]
"""A sentence and its language."""


@pytest.mark.parametrize(("marked", "expected"), LEFT_OUT)
def test_what_a_quotation_leaves_outside_is_told(marked: str, expected: list[tuple[str, str, bool]]) -> None:
    """A negation or a bound that governs the passage and was cut off is an error of the quotation."""
    start, end = marked.index("[["), marked.index("]]") - 2
    article = Article(marked.replace("[[", "").replace("]]", ""), "fr")
    found = left_out(article, [Span(start, end)])
    assert [(item.kind, item.words, item.governs) for item in found] == expected


@pytest.mark.parametrize(("text", "bound", "value"), NUMBERS)
def test_a_number_is_read(text: str, bound: str, value: int) -> None:
    """In digits and in words, as far as its words stand in the lists."""
    found = [(r.bound, [part.value for part in r.parts], r.ambiguous) for r in quantities(f"{text}.", "fr")]
    assert found == [(bound, [Decimal(value)], "")]


@pytest.mark.parametrize("text", UNCOUNTED)
def test_a_date_counts_nothing(text: str) -> None:
    """A month is written with a small letter."""
    assert quantities(f"{text}, le pont a cédé.", "fr") == ()


def test_what_no_rule_reads_is_doubtful() -> None:
    """The two ends of a range are no exact numbers."""
    found = quantities("Il y a entre 200 et 300 morts.", "fr")
    assert [(r.text, r.ambiguous) for r in found] == [
        ("200", "it may be one end of a range"),
        ("300", "it may be one end of a range"),
    ]


@pytest.mark.parametrize(("text", "modality", "words"), HEDGES)
def test_a_hedge_is_found(text: str, modality: str, words: str) -> None:
    """The conditional by which news pass on what they do not vouch for is one."""
    assert [(m, text[s.start : s.end]) for m, s in hedges_in(text, "fr")] == [(modality, words)]


@pytest.mark.parametrize(("text", "expected"), SPEECH)
def test_speech_is_read_where_a_bare_name_stands_beside_its_verb(
    text: str, expected: list[tuple[str, str]]
) -> None:
    """Whoever is described, joined to another or not named stays unread."""
    article = Article(text, "fr")
    said = read_speech(article)
    assert [(article.slice(one.speaker or Span(0, 0)), article.slice(one.cue[0])) for one in said] == expected


@pytest.mark.parametrize(("text", "language"), LANGUAGES)
def test_a_sentence_shows_its_language(text: str, language: str) -> None:
    """A name's particles do not make another language of a sentence."""
    assert language_of(text) == language


def test_an_article_without_a_record_is_told_by_its_words() -> None:
    """Many common words tell the language; a record that says another is not believed."""
    text = " ".join(text for text, language in LANGUAGES if language == "fr") * 10
    assert (article_language(None, text), article_language("de", text)) == ("fr", "und")


def test_sentences_end_behind_accented_words() -> None:
    """A word with no vowel but an accented one is no short form."""
    article = Article("Le barrage a cédé. Les secours sont là. Le 5 janv. il neige.", "fr")
    assert [article.slice(s).strip() for s in sentences(article, article.paragraphs[0])] == [
        "Le barrage a cédé.",
        "Les secours sont là.",
        "Le 5 janv. il neige.",
    ]


ARTICLE = """\
La région de Vernay face aux inondations

Plus de 300 maisons ont été évacuées mardi. « Nous avons perdu deux ponts en une nuit », a déclaré Claire Morel, préfète.

Jusqu'à 9 000 habitants pourraient quitter leurs maisons, selon la protection civile. Paul Lenoir a démenti que le
barrage ait cédé. Les secours sont arrivés lundi avec vingt-cinq bateaux.
"""

RECORDS = """\
sources:
  - {id: one, file: one.txt, language: fr}
actors:
  - {id: morel, name: Claire Morel, kind: person}
  - {id: lenoir, name: Paul Lenoir, kind: person}
claims:
  - id: bridges
    text: Deux ponts ont été perdus en une nuit
    evidence:
      - {source: one, quote: Nous avons perdu deux ponts en une nuit, attribution: [morel: a déclaré Claire Morel]}
  - id: bridges-of-another
    text: Deux ponts ont été perdus en une nuit
    evidence:
      - {source: one, quote: Nous avons perdu deux ponts en une nuit, attribution: [lenoir: a déclaré Claire Morel]}
  - id: houses
    text: 300 maisons ont été évacuées
    evidence:
      - {source: one, quote: 300 maisons ont été évacuées mardi}
  - id: dam
    text: Le barrage a cédé
    evidence:
      - {source: one, quote: le barrage ait cédé}
  - id: people
    text: 9,000 people left
    quantity: 9000 habitants
    evidence:
      - source: one
        quote: Jusqu'à 9 000 habitants pourraient quitter leurs maisons
        gloss: Up to 9,000 inhabitants might leave their homes
        attribution: [lenoir: selon la protection civile]
  - id: rescue
    text: Les secours sont arrivés lundi avec vingt-cinq bateaux
    evidence:
      - {source: one, quote: Les secours sont arrivés lundi avec vingt-cinq bateaux.}
"""


@pytest.fixture
def report(project: "SmallProject") -> Report:
    """Return what is found of an article in French."""
    return project.verify(RECORDS, one=ARTICLE)


def test_an_article_is_checked_end_to_end(report: Report) -> None:
    """Quotations are found, and no claim is licensed: its words are not compared."""
    assert {claim.anchor for claim in report.claims} == {Anchor.FOUND}
    assert {claim.fit for claim in report.claims} == {Fit.UNCHECKED}


def test_what_is_wrong_in_french_is_told(report: Report) -> None:
    """A cut-off, another speaker, a number without its bound; what cannot be read is told as unread."""
    told = {(problem.claim, problem.code) for problem in report.problems if problem.severity != "info"}
    assert told == {
        ("bridges-of-another", "CC305"),
        ("houses", "CC209"),
        ("dam", "CC209"),
        ("people", "CC311"),
    }


def test_what_is_attributed_counts(report: Report) -> None:
    """The speaker that is read is the origin; where none is read it is unknown."""
    names = {claim.claim.id: claim.origins.names for claim in report.claims}
    assert (names["bridges"], names["rescue"]) == (("morel",), ("?",))


def test_words_are_found_in_any_form() -> None:
    """A stemmer has rules of its own for French; nothing German is read into its words."""
    assert stems("maisons", "fr") == stems("maison", "fr")
    assert stems("gesagt", "fr") == frozenset({"gesagt"})
