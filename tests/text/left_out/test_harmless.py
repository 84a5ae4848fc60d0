"""Negations in the clause of a quotation that leave it standing, or perhaps."""

import pytest

from claimcheck.text.article import Article
from claimcheck.text.clause import clauses
from claimcheck.text.left_out import harmless
from claimcheck.text.left_out.cutoff import left_out
from claimcheck.text.left_out.harmless import is_beside, undo_each_other
from claimcheck.text.negation import lists_of, negations, tokens_of
from claimcheck.text.span import Span


def read(marked: str, language: str) -> tuple[list[str], list[str]]:
    """Return the negations outside the marked words that stand beside them, and those that undo each other."""
    piece = Span(marked.index("[["), marked.index("]]") - 2)
    text = marked.replace("[[", "").replace("]]", "")
    found = [
        token for token in negations(tokens_of(text), lists_of((language,))) if not piece.holds(token.span)
    ]
    parts = clauses(text, language)
    return (
        [token.word for token in found if is_beside(text, parts, token.span, [piece])],
        [text[span.start : span.end] for span in sorted(undo_each_other(found, text, [piece]))],
    )


@pytest.mark.parametrize(
    ("language", "marked", "expected"),
    [
        ("en", "[[The vaccine worked]] and no harm was seen.", ["no"]),
        ("de", "[[Die Stadt zahlt]] und kein Land.", ["kein"]),
        ("de", "[[Die Stadt baut die Brücke]], nicht den Tunnel.", ["nicht"]),
        ("de", "[[Die Stadt zahlt]] nicht.", []),
        ("de", "[[Die Stadt zahlt]] am Freitag nicht.", []),
        ("en", "[[The vaccine]] and the pill do not work.", []),
        ("de", "[[Die Stadt zahlt]], nicht.", []),
        ("de", "Ärzte ohne Grenzen sagt, [[die Stadt zahlt]].", ["ohne"]),
        ("de", "Die Fähre, [[die vor Kiel sank]], hatte keine Boote.", ["keine"]),
        ("en", "The bank, [[which closed in May]], has not paid.", ["not"]),
        ("de", "Keine Fähre, [[die vor Kiel fuhr]], sank.", []),
        ("de", "Er kam ohne [[neue Waffen]].", []),
        ("de", "Gefechte ohne [[neue Vorteile]].", []),
        ("en", "[[Dr Smith, who was not asked]], said it has not been shown.", ["not"]),
        ("en", "[[A man from Minsk, who was armed]], was not seen.", []),
        ("en", "[[The old ferry, which sank in May]], was never insured.", ["never"]),
        ("en", "[[The bank paid Kern, who was ill]], nothing.", []),
        ("en", "[[Smith said the dam, which is old]], was not built.", []),
    ],
)
def test_a_negation_beside_a_quotation(language: str, marked: str, expected: list[str]) -> None:
    """It belongs to what is joined, to a noun, or to what is said by one who is only named."""
    assert read(marked, language)[0] == expected


@pytest.mark.parametrize(
    ("language", "marked", "expected"),
    [
        ("de", "Niemand bezweifelt, dass [[die Stadt zahlt]].", ["Niemand", "bezweifelt"]),
        ("en", "It is not impossible that [[the city paid]].", ["not", "impossible"]),
        ("en", "He denied and rejected that [[the city paid]].", []),
        ("en", "He denied that nobody knew, and that [[the city paid]].", ["denied", "nobody"]),
        ("en", "He never came, and denied that [[the city paid]].", []),
        ("en", "He denied that [[the city paid]].", []),
    ],
)
def test_two_negations_may_undo_each_other(language: str, marked: str, expected: list[str]) -> None:
    """A plain one near one that denies something of its own, nothing joining or parting them."""
    assert read(marked, language)[1] == expected


def outside(marked: str, language: str) -> list[str]:
    """Return the words that negate outside the marked quotation, in short."""
    start, end = marked.index("[["), marked.index("]]") - 2
    article = Article(marked.replace("[[", "").replace("]]", ""), language)
    return [item.words + ("!" if item.governs else "?") for item in left_out(article, [Span(start, end)])]


@pytest.mark.each("ground", sorted(harmless.GROUNDS))
def test_who_gives_no_grounds_asserts_all_the_same(ground: str) -> None:
    """Without each of these words somebody asserts; as what is lacked itself it is no ground."""
    assert [
        outside(f"Smith claimed without any {ground} that [[it rained]].", "en"),
        outside(f"Smith came without [[any {ground}]].", "en"),
        outside(f"The claim that [[it rained]] is without any {ground}.", "en"),
    ] == [["without?"], ["without!"], ["without!"]]


@pytest.mark.parametrize(
    "being", ["are", "be", "been", "being", "is", "remain", "remained", "remains", "was", "were"]
)
def test_an_assertion_without_grounds_is_denied(being: str) -> None:
    """What is said to be without foundation is not left standing."""
    assert outside(f"Reports that [[it rained]] {being} entirely without foundation.", "en") == ["without!"]


@pytest.mark.parametrize(
    "being",
    ["bleibe", "bleiben", "bleibt", "blieb", "blieben", "ist", "sei", "seien", "sind", "war", "waren"],
)
def test_an_assertion_without_grounds_is_denied_in_german(being: str) -> None:
    """The same before and behind „ohne Grundlage“."""
    assert [
        outside(f"Die Behauptung, [[Minsk greife an]], {being} ohne Grundlage.", "de"),
        outside(f"Er weiß, dass die Behauptung, [[Minsk greife an]], völlig ohne Grundlage {being}.", "de"),
    ] == [["ohne!"], ["ohne!"]]


@pytest.mark.parametrize("word", sorted(harmless.DETERMINERS | harmless.JOINING))
def test_what_goes_on_with_a_phrase(word: str) -> None:
    """A quotation that begins with such a word may still be in the phrase of „ohne“; one with a verb is behind it."""
    assert [
        outside(f"Ohne Hilfe [[{word} Länder kam Minsk]] nach Haus.", "de"),
        outside("Ohne Hilfe [[kam gestern Minsk]] nach Haus.", "de"),
        outside(f"Das Gericht lehnte [[die Klage {word} Stadt]] ab.", "de"),
    ] == [["Ohne!"], ["Ohne?"], ["lehnte?"]]


@pytest.mark.parametrize("noun", harmless.SUBMITTED)
def test_what_was_submitted_exists_though_it_is_rejected(noun: str) -> None:
    """What was laid before somebody may be named, whatever came of it; what was to be done may not."""
    assert [
        outside(f"Das Gericht lehnte [[die Eil{noun} der 300 Anwohner]] ab.", "de"),
        outside(f"Das Gericht lehnte das {noun.title()} ab, [[das 300 Euro vorsah]].", "de"),
        outside(f"Das Gericht lehnte den [[{noun.title()}]] ab.", "de"),
    ] == [["lehnte?"]] * 3


@pytest.mark.parametrize("word", sorted(harmless.REJECTIONS))
def test_each_word_that_rejects_leaves_what_was_submitted(word: str) -> None:
    """Each of these words leaves a bill standing, and no payment."""
    particle = "ab" if word.startswith("lehn") else ""
    assert [
        outside(f"Die Länder {word} [[den Antrag der Stadt]] {particle}.", "de"),
        outside(f"Die Länder {word} [[die Zahlung der Stadt]] {particle}.", "de"),
    ] == [[f"{word}?"], [f"{word}!"]]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Without naming anyone, [[he said it rained]].", "en", "Without?"),
        ("Ohne Zustimmung der Stadt [[darf das Land 300 Häuser bauen]].", "de", "Ohne?"),
        ("Merz sagte, ohne Namen zu nennen, [[es habe geregnet]].", "de", "ohne?"),
        ("Merz ging, ohne zu grüßen, [[nach Hause]].", "de", "ohne?"),
        ("Merz ging, ohne einzuwilligen, [[nach Hause]].", "de", "ohne?"),
        ("Without saying so, that [[it rained]] was known.", "en", "Without!"),
        ("Ohne zu wissen, dass [[es regnete]], ging er.", "de", "Ohne!"),
        ("Er kam ohne Panzer, [[Schiffe und Soldaten]].", "de", "ohne!"),
        ("Ohne entscheidende [[Vorteile endete die Schlacht]].", "de", "Ohne!"),
        ("Ohne Hilfe [[großer Länder verlor Kiew]].", "de", "Ohne!"),
        ("Ohne Hilfe [[der Länder verlor Kiew]].", "de", "Ohne!"),
        ("Ohne Hilfe [[am Montag verlor Kiew]].", "de", "Ohne!"),
        ("Ohne Hilfe [[aus Minsk verlor Kiew]].", "de", "Ohne!"),
        ("Without help [[from Minsk it ended]].", "en", "Without!"),
        ("Ohne Hilfe [[verlor]].", "de", "Ohne!"),
        ("Sie lehnten [[Die Klage hat Erfolg]] ab.", "de", "lehnten!"),
        ("Er hat [[Merz einen Antrag]] abgelehnt.", "de", "abgelehnt!"),
        ("Er lehnte die Zahlung ab, [[die 300 Euro vorsah]].", "de", "lehnte!"),
    ],
)
def test_where_a_phrase_ends(text: str, language: str, expected: str) -> None:
    """What stands behind the phrase of „ohne“ is not in it; where its end is doubtful it governs."""
    assert outside(text, language) == [expected]


@pytest.mark.parametrize(
    ("text", "quote", "cut"),
    [
        pytest.param(
            "Moor bestätigte, dass die Häuser umgebaut werden, widersprach aber Klee.",
            "die Häuser umgebaut werden",
            [],
            id="a second verb of the same person",
        ),
        pytest.param(
            "Dass die Häuser umgebaut werden, bestritt Moor.",
            "die Häuser umgebaut werden",
            ["bestritt"],
            id="the only verb",
        ),
        pytest.param(
            "Moor bestritt, dass die Häuser umgebaut werden, sagte aber mehr.",
            "die Häuser umgebaut werden",
            ["bestritt"],
            id="the verb before it",
        ),
    ],
)
def test_a_second_verb_leaves_what_the_first_governs(text: str, quote: str, cut: list[str]) -> None:
    """„Bestätigte, dass …, widersprach aber …“: the second turns something else round."""
    start = text.index(quote)
    found = left_out(Article(text, "de"), [Span(start, start + len(quote))])
    assert [item.words for item in found if item.kind == "negation" and item.governs] == cut


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Instead, [[the mayor opened a library]]."),
        ("en", "Instead [[the mayor opened a library]]."),
        ("en", "They sold no land; instead, [[the mayor opened a library]]."),
        ("en", "Instead of a prison, [[the mayor opened a library]]."),
        ("en", "Instead of closing the pool, the mayor [[opened a library]]."),
        ("en", "Instead of the bridge, [[the council builds a tunnel]]."),
        ("en", "[[The port opened a pool]] instead of a library."),
        ("de", "[[Der Bischof eröffnete eine Schule]] statt einer Kirche."),
        ("en", "Far from losing money, [[the port earned 30 euros]]."),
        ("de", "Statt einer Kirche [[eröffnete der Bischof eine Schule]]."),
        ("de", "Statt einer Kirche eröffnete der Bischof [[eine Schule am Markt]]."),
        ("de", "Anstelle von Moor [[hat der Bischof die Schule eröffnet]]."),
        ("de", "Statt der Kirche, die Moor wollte, [[eröffnet der Bischof eine Schule]]."),
        ("de", "Anstatt das Bad zu schließen, [[senkte Lohm die Preise]]."),
        ("de", "Weit davon entfernt, das Bad zu schließen, [[senkte die Stadt die Preise]]."),
    ],
)
def test_what_is_replaced_ends_at_the_main_clause(language: str, text: str) -> None:
    """The word turns round its own phrase alone; what was done instead is quoted whole."""
    assert [item for item in outside(text, language) if not item.endswith("?")] == []


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Instead of [[a large prison]], the mayor opened a library.", "Instead!"),
        ("en", "Instead of selling land, [[closing the pool]] and firing Moor, they wept.", "Instead!"),
        ("en", "Instead of the pool, the land that [[the port sold]], they kept the hall.", "Instead!"),
        ("en", "Instead of writing that [[the port sold land]], Moor left.", "Instead!"),
        ("en", "Far from [[losing 30 euros]], the port earned some.", "Far from!"),
        ("en", "[[The port opened a pool]] instead.", "instead!"),
        ("de", "Statt [[einer Kirche am Markt]] eröffnete der Bischof eine Schule.", "Statt!"),
        ("de", "Anstatt [[das Bad zu schließen]], senkte Lohm die Preise.", "Anstatt!"),
        ("de", "Anstatt Land zu kaufen, [[das Bad zu schließen]] und zu gehen, blieb Moor.", "Anstatt!"),
        ("de", "Statt Moor sofort [[30 Euro zu zahlen]], schlief der Bischof.", "Statt!"),
        ("de", "Weit davon entfernt ist Lohm, [[das Bad zu schließen]].", "Weit davon entfernt!"),
    ],
)
def test_what_is_replaced_is_turned_round(language: str, text: str, expected: str) -> None:
    """A quotation out of its phrase, or one before it, is cut off."""
    assert expected in outside(text, language)
