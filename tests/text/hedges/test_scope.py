"""What a hedge governs: its noun, its statement, what depends on it; and what is only joined to it."""

from time import process_time

import pytest

from claimcheck.languages.pack import words
from claimcheck.text.hedges.scope import covers, noun_phrase, scope_of
from claimcheck.text.span import Span


def governed(marked: str, language: str) -> list[str]:
    """Return what the word in brackets governs."""
    start, end = marked.index("["), marked.index("]") - 1
    text = marked.replace("[", "").replace("]", "")
    spans = sorted(scope_of(text, language, Span(start, end)).spans)
    return [said for span in spans if (said := text[span.start : span.end].strip(" ,."))]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        pytest.param("Scholz [will] Kanzler bleiben und besuchte Kiew.", ["Scholz will Kanzler bleiben"], id="joined by und"),
        pytest.param("2030 [sollen] es 80 sein, 2023 waren es 52.", ["2030 sollen es 80 sein"], id="joined by a comma"),
        pytest.param("Es ist unklar, [möglicherweise] waren es 60.", ["möglicherweise waren es 60"], id="behind a comma"),
        pytest.param("Minsk greift an, [vermutet] Kiew.", ["Minsk greift an", "vermutet Kiew"], id="tail"),
        pytest.param("Kiew [vermutet], Minsk habe verloren.", ["Kiew vermutet", "Minsk habe verloren"], id="object without dass"),
        pytest.param("Kiew [kündigte] an, 300 Mann zu entsenden.", ["Kiew kündigte an", "300 Mann zu entsenden"], id="infinitive"),
        pytest.param("Wie Kiew [vermutet], kam er.", ["Wie Kiew vermutet", "kam er"], id="opening"),
        pytest.param("Er kam, wie Kiew [vermutet].", ["Er kam", "wie Kiew vermutet"], id="closing"),
        pytest.param("Die Stadt, in der Spiele stattfinden [sollen], wuchs.", ["in der Spiele stattfinden sollen"], id="relative"),
        pytest.param("Obwohl er gehen [will], blieb er.", ["Obwohl er gehen will"], id="free clause"),
        pytest.param("Es gibt [Gerüchte], dass er kam.", ["Gerüchte", "dass er kam"], id="noun and its clause"),
        pytest.param("[Pläne] für ein Treffen wurden bekannt.", ["Pläne für ein Treffen"], id="noun and its object"),
        pytest.param("Nach [unbestätigten] Berichten kam er.", ["Nach unbestätigten Berichten kam er"], id="reports"),
        pytest.param("Der [mutmaßliche] kanadische Täter Max Meier kam.", ["mutmaßliche kanadische Täter Max Meier"], id="adjective"),
        pytest.param("Der [vorgebliche] Täter Max Meier kam.", ["vorgebliche Täter Max Meier"], id="another adjective"),
        pytest.param("Dadurch [werden] die Preise aber wohl sinken.", ["Dadurch werden die Preise aber wohl sinken"], id="a particle"),
    ],
)  # fmt: skip
def test_german(marked: str, expected: list[str]) -> None:
    """A verb governs its statement and what depends on it, an adjective its noun."""
    assert governed(marked, "de") == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        pytest.param("Shares fell after the firm said it [would] cut jobs.", ["after the firm said it would cut jobs"], id="after"),
        pytest.param("He [expects] to win and has hired men.", ["He expects to win"], id="joined"),
        pytest.param("The [suspect], a man, was shot.", ["suspect"], id="noun"),
        pytest.param("Police [suspect] the man fled.", ["Police suspect the man fled"], id="verb"),
        pytest.param("The [planned] summit took place.", ["planned summit"], id="adjective"),
        pytest.param("The attack was [planned].", ["The attack was planned"], id="predicate"),
        pytest.param("Men [suspected of] theft were held.", ["suspected of theft"], id="participle"),
        pytest.param("He was [accused] of theft.", ["He was accused of theft"], id="passive"),
        pytest.param("A drone hit it, though this [could not be confirmed].", ["A drone hit it, though this could not be confirmed"], id="unverified"),
        pytest.param("The vote, which was [due], was put off.", ["which was due"], id="which inside"),
    ],
)  # fmt: skip
def test_english(marked: str, expected: list[str]) -> None:
    """The same in English, where a participle behind its noun governs what follows it alone."""
    assert governed(marked, "en") == expected


def test_a_verb_has_no_noun_phrase() -> None:
    """Only adjectives, and the noun "suspect", hedge a noun alone."""
    assert [noun_phrase("Er soll kommen", Span(3, 7)), noun_phrase("an alleged thief", Span(3, 10))] == [
        None,
        Span(3, 16),
    ]


def test_a_declined_hedge_governs_its_noun() -> None:
    """A German hedge with all the endings of an adjective is one of `hedge-of-noun`."""
    hedges, known = words("de", "hedge"), words("de", "hedge-of-noun")
    stems = {word.removesuffix("es") for word in hedges if word.endswith("es")}
    forms = [[stem + ending for ending in ("e", "em", "en", "er", "es")] for stem in sorted(stems)]
    declined = [form for five in forms if hedges.issuperset(five) for form in five]
    assert declined
    lacking = [word for word in declined if word not in known]
    assert not lacking, f"these hedges lack hedge-of-noun=adjective (or participle): {lacking}"


def test_a_place_is_covered_where_a_span_overlaps_it() -> None:
    """An end that only touches does not."""
    assert [covers([Span(0, 3)], Span(2, 5)), covers([Span(0, 3)], Span(3, 5))] == [True, False]


@pytest.mark.parametrize("unit", ["soll, ", "und kam ", ", der kam ", "A "])
def test_a_long_sentence_is_read_in_time(unit: str) -> None:
    """The longest that is parted into statements, 2,000 code points, is read in time."""
    text = f"soll {unit * (2_000 // len(unit))}"
    start = process_time()
    scope_of(text, "de", Span(0, 4))
    assert process_time() - start < 10
