"""Hedges, plans and forecasts: each word, what it governs, and „sollen“ both ways."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.text.article import Article, Span
from claimcheck.text.hedge import FORECAST, HEDGES, PLANNED, POSSIBLE, hedges, hedges_in

ENTRIES = [
    (language, modality, pattern.strip())
    for language, lists in HEDGES.items()
    for modality, block in lists.items()
    for pattern in block.split("\n")
    if pattern.strip()
]

SPELLINGS = {
    "angeblich(?:e[mnrs]?)?": [
        "angeblich",
        "angebliche",
        "angeblichem",
        "angeblichen",
        "angeblicher",
        "angebliches",
    ],
    "dürften?": ["dürfte", "dürften"],
    "könnten?": ["könnte", "könnten"],
    "mutmaßlich(?:e[mnrs]?)?": [
        "mutmaßlich",
        "mutmaßliche",
        "mutmaßlichem",
        "mutmaßlichen",
        "mutmaßlicher",
        "mutmaßliches",
    ],
    "unbestätigt(?:e[mnrs]?)?": ["unbestätigt", "unbestätigte", "unbestätigten"],
    "vermeintlich(?:e[mnrs]?)?": ["vermeintlich", "vermeintliche", "vermeintlicher"],
    "plan(?:t|en|te|ten)": ["plant", "planen", "plante", "planten"],
    "soll(?:en)?": ["soll", "sollen"],
    "purported(?:ly)?": ["purported", "purportedly"],
    "(?:is|are|was|were) to": ["is to", "are to", "was to", "were to"],
    "intends? to": ["intend to", "intends to"],
    "plans? to": ["plan to", "plans to"],
    "wants? to": ["want to", "wants to"],
}
"""What the entries with endings stand for."""


@pytest.mark.parametrize(("language", "modality", "pattern"), ENTRIES)
def test_each_hedge_is_found(language: str, modality: str, pattern: str) -> None:
    """Each word, in each of its forms and in capitals, is one hedge of its modality."""
    for words in SPELLINGS.get(pattern, [pattern]):
        text = f"Minsk {words} Moskau."
        expected = ((modality, Span(6, 6 + len(words))),)
        assert (words, hedges_in(text, language)) == (words, expected)
        assert len(hedges_in(text.upper(), language)) == 1


def test_every_entry_with_endings_is_spelt_out() -> None:
    """An entry with a pattern in it needs its forms here."""
    assert {pattern for _, _, pattern in ENTRIES if set(pattern) & set("(?|[")} == set(SPELLINGS)


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        pytest.param("Er soll gestern gekommen sein.", POSSIBLE, id="perfect"),
        pytest.param("Sie sollen das Haus verkauft haben, hieß es.", POSSIBLE, id="perfect-before-a-comma"),
        pytest.param("Sie sollen verlegt worden sein und warten.", POSSIBLE, id="perfect-before-und"),
        pytest.param("Er soll morgen kommen.", PLANNED, id="plan"),
        pytest.param("Er soll ein Haus haben wollen.", PLANNED, id="haben-not-last"),
        pytest.param("Er soll kommen. Sie will dort sein.", PLANNED, id="sein-in-another-sentence"),
    ],
)
def test_sollen_with_a_perfect_is_hearsay(text: str, modality: str) -> None:
    """„soll gekommen sein“ passes on what others say, „soll kommen“ tells a plan."""
    assert hedges_in(text, "de")[0][0] == modality


def found(marked: str, language: str | None = "de") -> list[tuple[str, str, bool]]:
    """Return words, modality and place of what hedges the passage marked `[[…]]`."""
    start, end = marked.index("[["), marked.index("]]") - 2
    article = Article(marked.replace("[[", "").replace("]]", ""), language)
    return [(h.words, h.modality, h.is_quoted) for h in hedges(article, [Span(start, end)])]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        pytest.param("Offenbar [[ging er]].", [("Offenbar", POSSIBLE, False)], id="left-outside"),
        pytest.param("[[Er ging offenbar]].", [("offenbar", POSSIBLE, True)], id="quoted"),
        pytest.param(
            "Es ist möglich, dass [[er ging]].", [("möglich", POSSIBLE, False)], id="in-the-verb-above"
        ),
        pytest.param("Er ging wohl, weil [[es regnete]].", [], id="in-a-clause-beside"),
        pytest.param("Er ging wohl. [[Es regnete]].", [], id="in-another-sentence"),
        pytest.param(
            "[[Er dürfte voraussichtlich gehen]].",
            [("dürfte", POSSIBLE, True), ("voraussichtlich", FORECAST, True)],
            id="two",
        ),
        pytest.param("[[Die Vorwohlzeit im Wohl begann]].", [("Wohl", POSSIBLE, True)], id="whole-words"),
        pytest.param("[[Er ging]].", [], id="none"),
    ],
)
def test_a_hedge_bears_on_its_clause(marked: str, expected: list[tuple[str, str, bool]]) -> None:
    """A hedge counts in the passage, in its clause, and in the clause that its verb depends on."""
    assert found(marked) == expected


def test_a_heading_hedges_nothing_below_it() -> None:
    """Where lines were not wrapped by hand, one without a full stop is no part of the next sentence."""
    filler = "Das Haus liegt " + "sehr " * 30 + "weit weg."
    assert found(f"{filler}\n\nOffenbar Streit\n[[Er ging heute]].") == []


def test_an_unknown_language_has_all_words() -> None:
    """Without a known language the hedges of all are looked for."""
    assert [found("[[Er ging offenbar, apparently]].", language) for language in (None, "fr", "en")] == [
        [("offenbar", POSSIBLE, True), ("apparently", POSSIBLE, True)],
        [("offenbar", POSSIBLE, True), ("apparently", POSSIBLE, True)],
        [("apparently", POSSIBLE, True)],
    ]


def test_typography_hides_no_hedge() -> None:
    """A soft hyphen or a line break inside does not hide it; its span is that of the original."""
    text = "Er ging of\u00adfen\u00adbar, dem\nVernehmen nach."
    assert [text[span.start : span.end] for _, span in hedges_in(text, "de")] == [
        "of\u00adfen\u00adbar",
        "dem\nVernehmen nach",
    ]


@given(st.text(), st.sampled_from(["de", "en", None]))
def test_any_text_is_searched(text: str, language: str | None) -> None:
    """Spans lie in the text, in order, and hold something."""
    spans = [span for _, span in hedges_in(text, language)]
    assert spans == sorted(spans)
    assert [span for span in spans if not 0 <= span.start < span.end <= len(text)] == []


@pytest.mark.parametrize("unit", ["soll ", "soll haben ", "sein ", "wohl", "nicht ", "dem vernehmen ", ", "])
def test_hostile_text_is_searched_in_time(unit: str) -> None:
    """100 kB hold at most a hedge for each repetition."""
    text = (unit * 100_000)[:100_000]
    assert len(hedges_in(text, "de")) <= len(text) // len(unit) + 1
