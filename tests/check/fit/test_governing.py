"""Which clauses a word may govern, and which words stand in them."""

from claimcheck.check.fit.governing import Alike, Bearing, Read, governed, parts_of
from claimcheck.text.span import Span

TEXT = "Er glaubt nicht, dass Kiew fiel, weil Minsk hielt."


def place(word: str, text: str = TEXT) -> Span:
    """Return where a word stands in a text."""
    start = text.index(word)
    return Span(start, start + len(word))


def test_a_word_governs_its_clause_and_what_depends_on_it() -> None:
    """„nicht“ reaches into „dass“, not into „weil“."""
    parts = parts_of(Read(TEXT, "de"))
    reach = governed(parts, place("nicht"))
    spans = [span for index in sorted(reach) for span in parts.clauses[index].parts]
    reached = " ".join(TEXT[span.start : span.end] for span in spans)
    assert ("Kiew" in reached, "Minsk" in reached) == (True, False)


def test_it_governs_the_words_that_stand_there() -> None:
    """As bits: Kiew is the first, Minsk the second; what governs is no word that it governs itself."""
    words = [Alike(1, (place("Kiew"),)), Alike(2, (place("Minsk"),)), Alike(4, (place("nicht"),))]
    bearing = Bearing(parts_of(Read(TEXT, "de")), words)
    assert [bearing.governed(place(word)) for word in ("nicht", "Minsk")] == [0b001, 0b000]
    assert bearing.governed(place("nicht"), frozenset()) == 0


def test_the_fewest_clauses_that_hold_all_words() -> None:
    """The clause with two of them, and for a third the first one that has it."""
    text = "Kiew hielt stand, weil Minsk fiel, weil Kiew half, weil Minsk half."
    words = [
        Alike(1, (place("Kiew", text),)),
        Alike(2, (place("stand", text),)),
        Alike(4, (place("Minsk", text), Span(text.rindex("Minsk"), text.rindex("Minsk") + 5))),
    ]
    bearing = Bearing(parts_of(Read(text, "de")), words)
    assert (bearing.holding, bearing.fewest()) == ({0: 0b011, 1: 0b100, 3: 0b100}, frozenset((0, 1)))
