"""Questions and conditions that a quotation, shown as `[[…]]`, depends on and leaves outside."""

import pytest

from claimcheck.text.article import Article
from claimcheck.text.left_out import condition
from claimcheck.text.left_out.condition import asks, conditions
from claimcheck.text.span import Span

LISTS = "CONDITIONS UNDECIDED INVERTED LEADING REGARDLESS QUESTIONS LABELS AWAITED WOULD ATTRIBUTING"


@pytest.mark.parametrize("name", LISTS.split())
def test_entries_are_lower_case_words(name: str) -> None:
    """Every entry is one word in lower case."""
    assert [word for word in getattr(condition, name) if not (word.isalpha() and word == word.lower())] == []


def outside(marked: str, language: str | None = None) -> list[str]:
    """Return what the marked pieces depend on and leave outside."""
    plain, pieces = "", list[Span]()
    for number, part in enumerate(marked.split("[[")):
        inside, _, after = part.partition("]]") if number else ("", "", part)
        pieces += [Span(len(plain), len(plain) + len(inside))] if number else []
        plain += inside + after
    return [item.words for item in conditions(Article(plain, language), pieces)]


@pytest.mark.parametrize("word", sorted(condition.CONDITIONS))
def test_each_condition(word: str) -> None:
    """Before the quotation, behind it, and around it each of these words sets a condition."""
    assert [
        outside(f"Er sagt, {word} es regnet, [[fährt der Zug nach Minsk]]."),
        outside(f"[[Der Zug fährt nach Minsk]], {word} es regnet."),
        outside(f"Der Zug fährt, {word} [[es in Minsk regnet]]."),
    ] == [[word]] * 3


@pytest.mark.parametrize("word", sorted(condition.UNDECIDED))
def test_each_open_question(word: str) -> None:
    """What stands behind such a word is left open; what stands before it is not."""
    assert [
        outside(f"Police ask, {word} [[the man set the fire]]."),
        outside(f"[[Police ask the man]], {word} he set the fire."),
    ] == [[word], []]


@pytest.mark.parametrize("word", sorted(condition.INVERTED))
def test_each_verb_that_opens_a_condition(word: str) -> None:
    """At the start of a sentence, and parted by a comma, such a verb sets a condition."""
    assert [
        outside(f"{word.title()} Merz gewinnen, [[fährt der Zug nach Minsk]]."),
        outside(f"{word.title()} Merz gewinnen [[und der Zug fahren]]."),
    ] == [[word.title()], []]


@pytest.mark.parametrize("word", sorted(condition.REGARDLESS))
def test_what_holds_regardless(word: str) -> None:
    """Behind such a word a condition does not matter."""
    assert outside(f"[[Der Zug fährt nach Minsk]], {word} wenn es regnet.") == []


@pytest.mark.parametrize("word", sorted(condition.LEADING))
def test_what_may_lead(word: str) -> None:
    """Such a word before a condition leaves it one."""
    assert outside(f"[[Der Zug fährt nach Minsk]], {word} wenn es regnet.") == ["wenn"]


@pytest.mark.parametrize("word", sorted(condition.QUESTIONS))
def test_each_word_that_takes_for_a_fact(word: str) -> None:
    """A question with such a word asks about a fact; one without asks whether it is one."""
    assert [
        outside(f"{word.title()} hat [[Minsk 300 Soldaten verloren]]?"),
        outside("Hat [[Minsk verloren]]?"),
    ] == [
        [],
        ["?"],
    ]


@pytest.mark.parametrize("word", sorted(condition.LABELS))
def test_each_label(word: str) -> None:
    """What is set forth with such a label is to be judged; a colon elsewhere sets nothing forth."""
    assert [
        outside(f"{word.title()}: [[The vaccine killed 300 people]]."),
        outside(f"Die {word}: „[[Es starben 300 Menschen]]“."),
        outside(f"Sie stellten das in {word}: „[[Es starben 300 Menschen]]“."),
    ] == [[word.title()], [word], []]


SET = {
    "de": """
        {Wenn} es regnet, [[fährt der Zug nach Minsk]].
        {Falls} es regnet, [[fährt der Zug nach Minsk]].
        {Sofern} es regnet, [[fährt der Zug nach Minsk]].
        {Sollte} es regnen, [[fährt der Zug nach Minsk]].
        [[Der Zug fährt nach Minsk]], {sofern} es regnet.
        [[Der Zug fährt nach Minsk]], {vorausgesetzt}, es regnet.
        {Vorbehaltlich} der Zustimmung [[fährt der Zug nach Minsk]].
        {Sobald} der Rat zustimmt, [[wird der Zug nach Minsk fahren]].
        {Mit etwas Glück} [[fährt der Zug nach Minsk]].
        Er weiß nicht, {ob} [[der Zug nach Minsk fährt]].
        „[[Der Zug fährt nach Minsk]]{?}“, fragte er.
    """,
    "en": """
        {If} it rains, [[the train will go to Minsk]].
        {Unless} it rains, [[the train will go to Minsk]].
        [[The train will go to Minsk]] {if} it rains.
        [[The train will go to Minsk]], {unless} it rains.
        [[The train will go to Minsk]], {provided that} it rains.
        {Assuming that} it rains, [[the train will go to Minsk]].
        They ask {whether} [[the train goes to Minsk]].
        “[[The train goes to Minsk]]{?}” she asked.
        {Following approval by the council and the ministry of health}, [[the firm could deliver in May]].
        {Pending} approval, [[the firm will deliver in May]].
        [[The firm will deliver in May]], {subject to} approval.
        {Once} the council agrees, [[the firm will deliver in May]].
        {As soon as} the council agrees, [[the firm will deliver in May]].
        {Weather permitting}, [[the firm will deliver in May]].
        {With luck} [[the firm will deliver in May]].
    """,
}
"""Quotations with what they depend on, in braces."""

FREE = {
    "de": """
        [[Der Zug fährt nach Minsk]], auch wenn es regnet.
        [[Der Zug fährt nach Minsk]], selbst wenn es regnet.
        Selbst wenn es regnet, [[fährt der Zug nach Minsk]].
        Weil es regnet, [[fährt der Zug nach Minsk]].
        Obwohl es regnet, [[fährt der Zug nach Minsk]].
        Während es regnete, [[fuhr der Zug nach Minsk]].
    """,
    "en": """
        Once the council agreed, [[the firm delivered in May]].
        As soon as the council agreed, [[the firm delivered in May]].
        [[The train will go to Minsk]] even if it rains.
        Even if it rains, [[the train will go to Minsk]].
        Because it rains, [[the train will go to Minsk]].
        Although it rains, [[the train will go to Minsk]].
    """,
}
"""Quotations that hold whatever stands around them: reasons, times, and what does not matter."""


@pytest.mark.each(
    ("language", "marked"),
    [(language, line.strip()) for language, block in SET.items() for line in block.strip().splitlines()],
)
def test_a_quotation_depends_on_what_stands_around_it(language: str, marked: str) -> None:
    """Written out by hand, in the languages' own sentences."""
    expected = marked[marked.index("{") + 1 : marked.index("}")]
    assert outside(marked.replace("{", "").replace("}", ""), language) == [expected]


@pytest.mark.each(
    ("language", "marked"),
    [(language, line.strip()) for language, block in FREE.items() for line in block.strip().splitlines()],
)
def test_a_quotation_depends_on_nothing(language: str, marked: str) -> None:
    """What stands around it is no condition."""
    assert (marked, outside(marked, language)) == (marked, [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[[Wenn es regnet, fährt der Zug]].", []),
        ("Wenn es regnet, [[fährt der Zug]].", ["Wenn"]),
        ("Er fragte, ob [[der Zug]] fährt oder nicht kommt.", []),
        ("Stimmt es, dass [[der Zug nach Minsk fährt]]?", ["?"]),
        ("[[Hat es geregnet]]?", []),
        ("[[Der Damm ist gebrochen]]?", ["?"]),
        ("[[The dam broke]]? Nobody knows.", ["?"]),
        ("Hat [[es geregnet?]]", []),
        ("Als [[Merz das fragte]], rief er: „Fährt der Zug?“", []),
        ("Sie warnte vor Not, wenn es regne: [[„Wir brauchen die Hilfe sehr.“]]", []),
        ("[[Der Zug fährt nach Minsk]], wenn auch spät.", []),
        ("[[Der Zug fährt nach Minsk]], nur wenn es regnet.", ["wenn"]),
        ("[[Der Zug]] fährt, wenn es regnet, [[nach Minsk]].", ["wenn"]),
        ("Es regnet. Wenn Merz kommt, [[fährt der Zug. Der Bus fährt]] auch.", ["Wenn"]),
        ("Ohne Einigung der Länder [[steigen die Zölle auf 60 Prozent]].", ["Ohne"]),
        ("Without a deal, [[tariffs will rise to 60 percent]].", ["Without"]),
        ("Without naming him, [[she said it rained in Minsk]].", []),
        ("Ohne Belege [[sagte Merz das in Minsk]].", []),
        ("Warum es regnet, [[weiß man in Minsk]].", []),
        ("(, wenn) [[x y z]]", []),
    ],
)
def test_where_a_condition_reaches(text: str, expected: list[str]) -> None:
    """A condition reaches the clause that it hangs on, and what opens a clause that clause."""
    assert outside(text, "en" if text.startswith("Without") else "de") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tariffs rise if Smith wins", True),
        ("Did Smith win?", True),
        ("Ob es regnet", True),
        ("It rains", False),
    ],
)
def test_a_claim_that_asks(text: str, expected: object) -> None:
    """A claim that asks or sets a condition itself says what its quotation leaves outside."""
    assert asks(text) is expected


@pytest.mark.parametrize("word", sorted(condition.AWAITED))
def test_each_preposition_of_what_is_awaited(word: str) -> None:
    """Before a verb in the conditional it names a condition, before another one a time."""
    assert [
        outside(f"{word.title()} Zulassung, [[the firm could deliver in May]]."),
        outside(f"{word.title()} Zulassung, [[the firm delivered in May]]."),
    ] == [[f"{word.title()} Zulassung"], []]


@pytest.mark.parametrize("verb", sorted(condition.WOULD))
def test_each_verb_in_the_conditional(verb: str) -> None:
    """With each of these verbs what stands before the quotation is a condition."""
    assert outside(f"Nach Abschluss der Prüfung [[{verb} die Firma im Mai liefern]].") == [
        "Nach Abschluss der Prüfung"
    ]


@pytest.mark.parametrize("noun", sorted(condition.ATTRIBUTING))
def test_whose_words_they_are_is_no_condition(noun: str) -> None:
    """An attribution before the conditional names no condition."""
    assert outside(f"Nach {noun.title()} der Firma [[würde sie im Mai liefern]].") == []


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("[[The firm delivers 50 doses in May]] subject to a permit.", ["subject to"]),
        ("[[Die Bahn fährt am Freitag]], es sei denn, sie streikt.", ["es sei denn"]),
        ("[[The firm delivers 50 doses in May]], provided the court agrees.", ["provided"]),
        ("[[The firm delivers 50 doses in May]] in the event of a strike.", ["in the event of"]),
        ("[[Die Firma liefert im Mai 50 Dosen]], vorausgesetzt der Rat stimmt zu.", ["vorausgesetzt"]),
        (
            "Unter der Bedingung, dass der Rat zustimmt, [[liefert die Firma im Mai]].",
            ["Unter der Bedingung"],
        ),
        ("Barring a strike, [[the firm delivers in May]].", ["Barring"]),
        ("Under ideal conditions [[40 boats fit in the harbour]].", ["Under ideal conditions"]),
        ("Unter idealen Bedingungen [[passen 40 Boote hinein]].", ["Unter idealen Bedingungen"]),
        ("Under cloudy skies [[40 boats left the harbour]].", []),
        ("[[The firm delivers 50 doses in May]] provided by the state.", []),
        ("[[The firm delivers 50 doses in May]] provided members agree.", ["provided"]),
        ("[[The firm delivers 50 doses in May]] provided last year.", []),
        ("[[Die Firma liefert im Mai]], die Zustimmung des Rats vorausgesetzt.", ["vorausgesetzt"]),
        ("[[Die Firma liefert im Mai]], was der Rat voraussetzt.", []),
        ("[[The firm delivers 50 doses in May subject to a permit]].", []),
        ("[[The firm delivers 50 doses in May]] and is subject to a fine.", []),
        ("Pending cases pile up, and [[the court hears 50 in May]].", []),
    ],
)
def test_a_phrase_that_sets_a_condition(marked: str, expected: list[str]) -> None:
    """At the start of the sentence, or right behind the quotation; what is quoted with it is not left out."""
    assert outside(marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (
            "Bei einer Zusage der Bank könnten [[wir 300 Wohnungen bauen]].",
            ["Bei einer Zusage der Bank könnten"],
        ),
        ("Stimmt der Rat zu, könnten [[wir 300 Wohnungen bauen]].", ["Stimmt der Rat zu, könnten"]),
        ("Stimmt der Rat zu, [[könnten wir 300 Wohnungen bauen]].", ["Stimmt der Rat zu"]),
        ("As soon as the bank agrees, [[we would build 300 homes]].", ["As soon as the bank agrees"]),
        ("Once the bank agreed, [[we built 300 homes]].", []),
        ("Given a licence, [[we will build 300 homes]].", ["Given"]),
        ("Given a licence, [[we built 300 homes]].", []),
        ("Gestern sagte der Rat, [[wir bauen 300 Wohnungen]].", []),
    ],
)
def test_what_has_yet_to_come(marked: str, expected: list[str]) -> None:
    """Before a verb in the conditional, which may be left outside itself; a fact is no condition."""
    assert outside(marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("[[Das Werk zahlt einen Bonus]], es sei denn, es macht Verlust.", "es sei denn"),
        ("[[Das Werk zahlt einen Bonus]], außer wenn es Verlust macht.", "außer wenn"),
        ("[[Das Werk zahlt einen Bonus]], außer es macht Verlust.", "außer es"),
        ("[[Das Werk zahlt allen einen Bonus]], außer dem Chef.", ""),
        ("[[Das Werk zahlt einen Bonus]], solange es Gewinn macht.", "solange"),
        ("[[Das Werk zahlte einen Bonus]], solange es Gewinn machte.", ""),
        ("[[Das Werk zahlt einen Bonus]], sobald der Rat ankommt.", "sobald"),
        ("[[Das Werk zahlte einen Bonus]], sobald der Rat ankam.", ""),
        ("Solange das Werk Gewinn macht, [[zahlt es einen Bonus]].", "Solange"),
        ("Sobald der Rat zustimmte, [[zahlte das Werk einen Bonus]].", ""),
        ("Angenommen, [[der Reaktor leckte]], dann wäre die Stadt zu räumen.", "Angenommen"),
        ("Angenommen wurde, [[dass der Reaktor leckt]].", ""),
        ("Gesetzt den Fall, [[der Reaktor leckte]], dann wäre die Stadt zu räumen.", "Gesetzt den Fall"),
        ("Klemmt das Ventil, [[leckt der Reaktor binnen Stunden]].", "Klemmt"),
        ("Seit das Ventil klemmt, [[leckt der Reaktor seit Stunden]].", ""),
        ("Mit der Wahl in Kern, [[endet der Streit im Rat]].", ""),
    ],
)
def test_what_german_rules_hang_on(marked: str, expected: str) -> None:
    """An exception, a supposition, or a clause that tells no past event; what happened once is no condition."""
    assert outside(marked, "de") == [expected][: bool(expected)]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("[[The plant pays staff a bonus]] as long as it makes a profit.", "as long as"),
        ("[[The plant pays staff a bonus]] so long as it makes a profit.", "so long as"),
        ("[[The plant paid staff a bonus]] as long as it made a profit.", ""),
        ("[[The wall of the old plant is]] as long as the bridge.", ""),
        ("[[The plant pays staff a bonus]] except when it makes a loss.", "except when"),
        ("[[The plant pays staff a bonus]] only after it makes a profit.", "only after"),
        ("[[The mayor opened the plant]] only after the fire was out.", ""),
        ("[[The plant pays staff a bonus]] whenever it makes a profit.", "whenever"),
        ("[[The plant pays staff a bonus]] when they strike.", "when"),
        ("[[The plant closed]] when the mayor came.", ""),
        ("[[The plant closed on Friday]] when temperatures fell.", ""),
        ("[[The plant pays staff a bonus]] once it makes a profit.", "once"),
        ("[[The plant pays staff a bonus]] once a month.", ""),
        ("As long as it makes a profit, [[the plant pays staff a bonus]].", "As long as"),
        ("Once it makes a profit, [[the plant pays staff a bonus]].", "Once"),
        ("Once the mayor left, [[the plant paid staff a bonus]].", ""),
        ("Suppose [[the reactor leaked]].", "Suppose"),
        ("Suppose that [[the reactor leaked]].", "Suppose"),
        ("Imagine [[the reactor leaked for a week]].", "Imagine"),
    ],
)
def test_what_english_rules_hang_on(marked: str, expected: str) -> None:
    """An exception, a supposition, or a clause that tells no past event; what happened once is no condition."""
    assert outside(marked, "en") == [expected][: bool(expected)]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("The envoy spoke as though [[the truce held]].", ["as though"]),
        ("The envoy acted like [[the truce held]].", ["acted like"]),
        ("The envoy spoke though [[the truce held]].", []),
        ("The envoy spoke [[as though the truce held]].", []),
        ("Der Gesandte redete, als [[hielte die Waffenruhe]].", ["als"]),
        ("Der Gesandte redete, als [[wäre der Krieg vorbei]].", ["als"]),
        ("Der Gesandte redete, als [[die Waffenruhe begann]].", []),
    ],
)
def test_a_mere_likeness(marked: str, expected: list[str]) -> None:
    """Whoever acts as though a thing were so does not say that it is; a concession and a time do not touch it."""
    assert outside(marked) == expected
