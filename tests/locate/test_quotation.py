"""Quotations: found exactly or in other typography, between words, in order; never when altered; and what they make of line ends."""

import json
import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from time import process_time
from typing import SupportsIndex

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from claimcheck.locate.method import Method
from claimcheck.locate.quotation import (
    MAX_HITS,
    Context,
    Hit,
    Quote,
    Search,
    line_ends,
    nearest,
    occurrences,
    quoted_pieces,
    search,
    split_omissions,
)
from claimcheck.text.article import Article
from claimcheck.text.boundary import is_bounded
from claimcheck.text.fold import Folded, fold, fold_words
from claimcheck.text.sentence import sentences
from claimcheck.text.span import Span

SEEDS = Path(__file__).resolve().parents[2] / "seeds"


def shown(article: Article, span: Span) -> str:
    """Return the text of *article* with *span* as `[[…]]`."""
    text = article.text
    return f"{text[: span.start]}[[{text[span.start : span.end]}]]{text[span.end :]}"


def found(quote: Quote | str, text: str) -> tuple[str, list[str]]:
    """Return the rung, and the text with each place of the quotation as `[[…]]`."""
    article = Article(text)
    result = search(Quote(quote) if isinstance(quote, str) else quote, article)
    return result.method.value, [shown(article, hit.span) for hit in result.hits]


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("plan", "The [[plan]] costs 3 bn"),
        ("  plan\n", "The [[plan]] costs 3 bn"),
        ("The plan costs 3 bn", "[[The plan costs 3 bn]]"),
        ("bis zu 9000", "Es sollen [[bis zu 9000]] Soldaten kommen."),
        ("„Ja“, sagte er", "[[„Ja“, sagte er]]."),
        ("bis zu\n9000", "Es sollen [[bis zu\n9000]] kommen."),
        ("u\u0308ber", "[[u\u0308ber]] Minsk"),
        ("Ja […] nein", "Er sagte: „[[Ja […] nein]]“"),
    ],
)
def test_the_same_code_points_are_exact(quote: str, expected: str) -> None:
    """Words that stand in the article as they are quoted are found exactly, with their span."""
    text = expected.replace("[[", "").replace("]]", "")
    assert found(quote, text) == ("exact", [expected])


DOUBLE_QUOTES = '"“”„‟«»〝〞〟'
SINGLE_QUOTES = "'‘’‚‛‹›´`ʼ"
DASHES = "-‐‑‒–—―−"
SPACES = [" ", "  ", "\t", "\xa0", "\u2009", "\u202f", "\u3000", "\n", "\r\n", " \n ", "\u2028"]
INVISIBLE = ["", "\u00ad", "\u034f", "\u200b", "\u200c", "\u200d", "\u2060", "\u2063", "\ufe0f", "\ufeff"]

TYPOGRAPHY = [
    *((f"er {mark}will{mark} nicht", 'er "will" nicht') for mark in DOUBLE_QUOTES),
    *((f"er {mark}will{mark} nicht", "er 'will' nicht") for mark in SINGLE_QUOTES),
    *((f"5{dash}10 Grad", "5-10 Grad") for dash in DASHES),
    *((f"so {dash} so", "so - so") for dash in DASHES),
    *((f"bis zu{space}9000", "bis zu 9000") for space in SPACES),
    *((f"9{invisible}000 Trup{invisible}pen", "9000 Truppen") for invisible in INVISIBLE),
    ("die Trup-\npen", "die Truppen"),
    ("die Trup\u00ad\npen", "die Truppen"),
    ("der Nato-\nBeitritt", "der Nato-Beitritt"),
    ("der 5-\njährige", "der 5-jährige"),
    ("Aus-\nund Weiterbildung", "Aus- und Weiterbildung"),
    ("u\u0308ber Minsk", "über Minsk"),
    ("\u212b und Minsk", "Å und Minsk"),
]


@pytest.mark.each(("printed", "quoted"), [pair for pair in TYPOGRAPHY if pair[0] != pair[1]])
def test_other_typography_is_normalized(printed: str, quoted: str) -> None:
    """A difference of typography alone is found in either direction, and said to be one."""
    expected = [("normalized", [f"Ach, [[{text}]], ja."]) for text in (printed, quoted)]
    assert [found(quoted, f"Ach, {printed}, ja."), found(printed, f"Ach, {quoted}, ja.")] == expected


WRAPPED = "Ein Vor-\nOrt-Termin des Kannabis-\nVereins über Kanna-\nbis, Aus-\nund Einfuhr, die LAND-\nTAGS-Debatte und F-\n16."


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("Vor-Ort-Termin des Kannabis-Vereins", "Vor-\nOrt-Termin des Kannabis-\nVereins"),
        ("VorOrt-Termin des KannabisVereins", "Vor-\nOrt-Termin des Kannabis-\nVereins"),
        ("Kannabis, Aus- und Einfuhr", "Kanna-\nbis, Aus-\nund Einfuhr"),
        ("die LANDTAGS-Debatte", "die LAND-\nTAGS-Debatte"),
        ("LAND-TAGS-Debatte und F-16", "LAND-\nTAGS-Debatte und F-\n16"),
        (
            "Kannabis […] LANDTAGS-Debatte und F-16",
            "Kanna-\nbis, Aus-\nund Einfuhr, die LAND-\nTAGS-Debatte und F-\n16",
        ),
    ],
)
def test_a_hyphen_at_a_line_end_may_be_the_words_own_or_not(quote: str, expected: str) -> None:
    """Both readings are found, several in one quotation, too, with the span of what was written."""
    assert found(quote, WRAPPED) == ("normalized", [WRAPPED.replace(expected, f"[[{expected}]]")])


@pytest.mark.parametrize(
    "quote",
    [
        "Vor-OrtTermin",
        "Vor-Ort Termin",
        "OrtTermin",
        "Ort-Termin",
        "LANDTAGSDebatte",
        "F16",
        "Kanna bis",
        "Vereine",
    ],
)
def test_no_other_hyphen_is_lost_at_a_line_end(quote: str) -> None:
    """A hyphen within a line stays, digits keep theirs, and no part of a broken word is a word."""
    assert found(quote, WRAPPED) == ("none", [])


def test_a_soft_hyphen_at_a_line_end_is_never_the_words_own() -> None:
    """Only a hyphen that is seen may be kept: a soft one says where a word may be broken."""
    assert found("Vor-ort", "Ein Vor\u00ad\nort. Trup-\npen.") == ("none", [])


def test_what_stands_around_a_broken_word_tells_places_apart() -> None:
    """Prefix and suffix are read beside a word whose hyphen at the line's end was kept."""
    text = "Erst die Ist-\nwerte alt. Dann die Ist-\nwerte neu."
    result = search(Quote("Ist-werte", suffix="neu"), Article(text))
    assert (len(result.hits), [shown(Article(text), hit.span) for hit in result.fitting]) == (
        2,
        ["Erst die Ist-\nwerte alt. Dann die [[Ist-\nwerte]] neu."],
    )


@pytest.mark.each(
    ("quoted", "printed"),
    [
        ("die Nato", "die NATO"),
        ("9000 Mann", "9001 Mann"),
        ("9.000 Mann", "9000 Mann"),
        ("9.000 Mann", "9,000 Mann"),
        ("9000 Mann", "9 000 Mann"),
        ("-5 Grad", "5 Grad"),
        ("+5 Grad", "-5 Grad"),
        ("45 % davon", "45 davon"),
        ("45 % davon", "45 ‰ davon"),
        ("45 % davon", "45 Prozent davon"),
        ("½ Liter", "1/2 Liter"),
        ("5 m² Land", "5 m2 Land"),
        ("ein Pfiﬀ", "ein Pfiff"),
        ("die Straße", "die Strasse"),
        ("er kam … heim", "er kam ... heim"),
        ("er kam, sah", "er kam sah"),
        ("er kam.", "er kam!"),
        ("ein Angriff", "Ein Angriff"),
        ("kein Angriff", "ein Angriff"),
        ("der Bär", "der Bar"),
        ("nicht-öffentlich", "nicht öffentlich"),
        ("er 'will'", 'er "will"'),
        ("5 €", "5 EUR"),
        ("№ 5", "No 5"),
        ("Minsk Moskau", "MinskMoskau"),
        ("Aus- und Einfuhr", "Aus und Einfuhr"),
        ("Ａ und O", "A und O"),
        ("5 Grаd", "5 Grad"),
        ("Ρutin kam", "Putin kam"),
        ("٩٠٠٠ Mann", "9000 Mann"),
        ("９000 Mann", "9000 Mann"),
        ("𝟗000 Mann", "9000 Mann"),
        ("10² Mann", "102 Mann"),
        ("10² Mann", "10^2 Mann"),
        ("CO₂ sparen", "CO2 sparen"),
        ("5 % davon", "5 ‰ davon"),
        ("€5 davon", "$5 davon"),
        ("5 $ davon", "5 US$ davon"),
        ("am 24. Juni", "am 24 Juni"),
        ("z. B. Minsk", "z.B. Minsk"),
        ("u. a. Minsk", "u a Minsk"),
        ("–5 Grad", "5 Grad"),
        ("– 5 Grad", "–5 Grad"),
        ("XII. Kapitel", "Ⅻ. Kapitel"),
        ("9·000 Mann", "9.000 Mann"),
        ("9٬000 Mann", "9,000 Mann"),
        ("5′ lang", "5' lang"),
        ("er \u202ekam", "er kam"),
        ("un\U000e0061klar", "unklar"),
        ("\u2066Putin\u2069 kam", "Putin kam"),
    ],
)
def test_more_than_typography_is_not_found(quoted: str, printed: str) -> None:
    """Case, digits, signs, units, compatibility characters, marks and words must agree."""
    assert found(quoted, f"Ach, {printed}, ja.") == ("none", [])


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("2.000 Soldaten", "1[[2.000 Soldaten]] kamen"),
        ("9000", "[[9000]]0 Mann"),
        ("9", "[[9]],5 Grad"),
        ("öffentlich", "nicht-[[öffentlich]] tagen"),
        ("5 Grad", "-[[5 Grad]]"),
        ("5", "[[5]]–10 Grad"),
        ("10 Grad", "5–[[10 Grad]]"),
        ("12", "[[12]] 000 Mann"),
        ("45", "[[45]] % davon"),
        ("2,6", "[[2,6]] Millionen"),
        ("2,6", "[[2,6]]\nMillionen"),
        ("Einwohner", "[[Einwohner]]:innen"),
        ("don", "I [[don]]'t"),
        ("wahrscheinlich", "un[[wahrscheinlich]]"),
        ("pen", "Trup-\n[[pen]]"),
        ("000 Mann", "9\u200b[[000 Mann]]"),
        ("bis zu 9000", "[[bis zu\xa09000]]0"),
    ],
)
def test_a_part_of_a_word_or_number_is_not_found(quote: str, text: str) -> None:
    """Words inside a longer word or number are no hit; the search says where they stand."""
    article = Article(text.replace("[[", "").replace("]]", ""))
    result = search(Quote(quote), article)
    assert (result.method, [shown(article, span) for span in result.cutting]) == (Method.NONE, [text])


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("plan", "a plane, a [[plan]]"),
        ("9000", "90000, [[9000]]"),
        ("öffentlich", "nicht-öffentlich, [[öffentlich]]"),
    ],
)
def test_a_whole_word_is_found_behind_a_part(quote: str, text: str) -> None:
    """A place inside a longer word does not hide a place that is whole."""
    assert found(quote, text.replace("[[", "").replace("]]", "")) == ("exact", [text])


@pytest.mark.parametrize("quote", ["", " ", "\n", "\u200b", "\u00ad \u2060", "[…]", "[...] […]", "x"])
def test_nothing_to_find(quote: str) -> None:
    """A quotation without visible characters, or of omissions alone, stands nowhere."""
    assert search(Quote(quote), Article("Minsk und Moskau")) == Search((), (), Method.NONE)


def test_an_empty_article_holds_nothing() -> None:
    """In an article without text nothing is found."""
    assert search(Quote("Minsk"), Article("")) == Search((), (), Method.NONE)


PARAGRAPHS = "Eins zwei drei vier.\n\nFünf sechs drei acht."


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("Eins […] drei", ["Eins", "drei"]),
        ("Eins [...] drei", ["Eins", "drei"]),
        ("Eins [ … ] drei", ["Eins", "drei"]),
        ("Eins[…]drei", ["Eins", "drei"]),
        ("Eins […]\n drei", ["Eins", "drei"]),
        ("Eins […] zwei […] vier", ["Eins", "zwei", "vier"]),
        ("[…] zwei drei […]", ["zwei drei"]),
        ("Eins […] […] vier", ["Eins", "vier"]),
        ("Fünf […] drei", ["Fünf", "drei"]),
        ("Eins zwei […] drei vier.", ["Eins zwei", "drei vier."]),
    ],
)
def test_words_may_be_left_out(quote: str, expected: list[str]) -> None:
    """The pieces between omissions are found in order; an omission at either end says nothing."""
    article = Article(PARAGRAPHS)
    result = search(Quote(quote), article)
    assert [[article.slice(piece) for piece in hit.pieces] for hit in result.hits] == [expected]


@pytest.mark.parametrize(
    "quote",
    [
        "drei […] Eins",
        "zwei […] Eins […] drei",
        "Eins […] Eins",
        "Eins zwei […] zwei drei",
        "Eins […] Fünf",
        "Eins […] acht",
        "Eins […] null",
        "Eins […] dre",
        "Eins […] ier",
        "Eins … drei",
        "Eins ... drei",
        "Eins (…) drei",
        "Eins [..] drei",
        "Eins [....] drei",
    ],
)
def test_pieces_follow_in_order_in_one_paragraph(quote: str) -> None:
    """Pieces out of order, overlapping, in two paragraphs, cut, or parted by other marks are not found."""
    assert found(quote, PARAGRAPHS) == ("none", [])


def test_the_span_of_pieces_reaches_over_what_is_left_out() -> None:
    """A hit in pieces spans from the first to the last."""
    assert found("Eins […] drei", PARAGRAPHS) == (
        "exact",
        ["[[Eins zwei drei]] vier.\n\nFünf sechs drei acht."],
    )


def test_a_piece_in_other_typography_makes_the_quotation_normalized() -> None:
    """A quotation is as exact as its least exact piece."""
    assert found("Eins […] „drei“", 'Eins zwei "drei" vier') == ("normalized", ['[[Eins zwei "drei"]] vier'])


def test_each_choice_of_pieces_is_a_place() -> None:
    """A piece that stands twice behind the first makes two places."""
    text = "Eins zwei drei zwei."
    assert found("Eins […] zwei", text) == ("exact", ["[[Eins zwei]] drei zwei.", "[[Eins zwei drei zwei]]."])


def test_an_omission_that_the_article_prints_is_no_omission() -> None:
    """Where the article itself has `[…]`, the quotation is one piece."""
    text = "Eins […] drei."
    assert search(Quote("Eins […] drei"), Article(text)).hits == (Hit((Span(0, 13),), 0, 13),)


def test_a_cut_piece_is_told() -> None:
    """A piece that stands only inside a longer word is reported as such."""
    article = Article("Eins zweifach drei")
    cutting = search(Quote("Eins […] zwei"), article).cutting
    assert [shown(article, span) for span in cutting] == ["Eins [[zwei]]fach drei"]


@pytest.mark.parametrize(
    ("exact", "expected"),
    [
        ("eins", ("eins",)),
        ("eins […] zwei", ("eins", "zwei")),
        (" eins[...]zwei ", ("eins", "zwei")),
        ("[…] eins […]", ("eins",)),
        ("[…]", ()),
        ("", ()),
        ("eins […] . […] zwei", ("eins", "zwei")),
    ],
)
def test_split_omissions(exact: str, expected: tuple[str, ...]) -> None:
    """A quotation falls into the pieces that hold a word."""
    assert split_omissions(exact) == expected


TWICE = "Erst sagte Putin nein.\nDann sagte Putin nein, später ja."


@pytest.mark.parametrize(
    ("prefix", "suffix", "fitting"),
    [
        (None, None, [0, 1]),
        ("", "", [0, 1]),
        ("Erst", None, [0]),
        ("Dann ", None, [1]),
        ("nein.\nDann", None, [1]),
        ("nein. Dann", None, [1]),
        ("nein.\n\n Dann", None, [1]),
        (None, ".", [0]),
        (None, ".\nDann", [0]),
        (None, ". Dann", [0]),
        (None, ", später ja.", [1]),
        ("Dann", ", später", [1]),
        ("Erst", ", später", []),
        ("Nie", None, []),
        ("Erst sagte", None, []),
    ],
)
def test_the_surroundings_choose(prefix: str | None, suffix: str | None, fitting: list[int]) -> None:
    """Of equal passages those fit whose surroundings end and begin as the prefix and suffix say."""
    places = search(Quote("sagte Putin nein"), Article(TWICE)).hits
    result = search(Quote("sagte Putin nein", prefix, suffix), Article(TWICE))
    assert [places.index(hit) for hit in result.fitting] == fitting


def test_surroundings_never_hide_a_place() -> None:
    """A prefix that fits nowhere leaves the places found."""
    assert len(search(Quote("sagte Putin nein", "Nie"), Article(TWICE)).hits) == 2


@pytest.mark.parametrize(
    ("prefix", "suffix"), [("„Ja“ –", None), ('"Ja" -', None), (None, '"Nein"'), (None, "\n„Nein“")]
)
def test_surroundings_are_read_without_typography(prefix: str | None, suffix: str | None) -> None:
    """A prefix and suffix are folded like the article."""
    result = search(Quote("sagte er", prefix, suffix), Article("„Ja“ – sagte er\n\n»Nein«"))
    assert len(result.fitting) == 1


def test_surroundings_of_pieces_are_those_of_the_whole() -> None:
    """The prefix stands before the first piece, the suffix behind the last."""
    result = search(Quote("a […] b", "eins", "zwei"), Article("null a x b drei. eins a x b zwei."))
    assert [hit.span for hit in result.fitting] == [Span(22, 27)]


def test_an_exact_place_comes_before_another_typography() -> None:
    """Where a passage stands exactly, places in other typography are not asked."""
    assert found("Ja - nein", "Ja – nein. Ja - nein.") == ("exact", ["Ja – nein. [[Ja - nein]]."])


def test_surroundings_choose_between_rungs() -> None:
    """A place in other typography that fits is chosen before an exact one that does not."""
    result = search(Quote("bis zu 9000", "Morgen"), Article("Heute bis zu 9000. Morgen bis zu\n9000."))
    assert [hit.span for hit in result.fitting] == [Span(26, 37)]


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("Titel\n\nText", ("exact", ["[[Titel\n\nText]] hier"])),
        ("Titel\nText", ("normalized", ["[[Titel\n\nText]] hier"])),
        ("Titel\n\n\n Text", ("normalized", ["[[Titel\n\nText]] hier"])),
        ("Titel Text", ("none", [])),
    ],
)
def test_a_quotation_crosses_paragraphs_only_on_purpose(quote: str, expected: tuple[str, list[str]]) -> None:
    """A heading and the text below it are quoted as one only by somebody who writes a line break."""
    assert found(quote, "Titel\n\nText hier") == expected


def test_overlapping_places_all_count() -> None:
    """Two places that share words are two places."""
    assert found("ja ja", "ja ja ja") == ("exact", ["[[ja ja]] ja", "ja [[ja ja]]"])


def test_places_beyond_the_limit_are_not_looked_at() -> None:
    """The search stops after so many places."""
    assert len(search(Quote("ja"), Article("ja " * (MAX_HITS + 5))).hits) == MAX_HITS


def test_parts_of_words_do_not_use_up_the_limit() -> None:
    """However often the words stand inside longer ones, the whole word behind them is found."""
    assert search(Quote("23"), Article("1234 " * MAX_HITS + "23")).method is Method.EXACT


def test_pieces_in_one_paragraph_do_not_use_up_the_limit() -> None:
    """Common words in an earlier paragraph do not hide the one paragraph that has all pieces."""
    assert search(Quote("a […] b […] z"), Article("a b " * 50 + "\n\na b z")).method is Method.EXACT


def test_occurrences_are_the_places_of_a_quotation() -> None:
    """Words are found at every place between words, in any typography."""
    spans = occurrences("„ja“", Article('"ja" jaja „ja“'))
    assert spans == (Span(0, 4), Span(10, 14))


@pytest.mark.parametrize(
    ("to", "expected"),
    [
        (Span(0, 2), Span(0, 2)),
        (Span(9, 10), Span(10, 12)),
        (Span(30, 31), Span(20, 22)),
        (Span(5, 7), Span(0, 2)),
        (Span(0, 40), Span(0, 2)),
    ],
)
def test_the_nearest_span(to: Span, expected: Span) -> None:
    """Nearest is what has the fewest characters between; of two equally near, the earlier."""
    assert nearest((Span(0, 2), Span(10, 12), Span(20, 22)), to) == expected


# What follows is generated: from words, and from every sentence of the shipped articles.

LETTERS = st.text("abcdäöüß", min_size=1, max_size=6)
GAPS = st.sampled_from([" ", "  ", "\n", "\xa0", "\u2009", " \u200b"])


@given(st.lists(LETTERS, min_size=1, max_size=12), st.data())
def test_planted_words_are_found_exactly(words: list[str], data: st.DataObject) -> None:
    """Any run of whole words is found where it stands, exactly."""
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first + 1, len(words)))
    quote, start = " ".join(words[first:last]), len(" ".join([*words[:first], ""]))
    result = search(Quote(quote), Article(" ".join(words)))
    assert result.method is Method.EXACT
    assert Span(start, start + len(quote)) in [hit.span for hit in result.hits]


@given(st.lists(st.tuples(LETTERS, GAPS), min_size=1, max_size=10), st.data())
def test_planted_words_are_found_in_other_typography(
    words: list[tuple[str, str]], data: st.DataObject
) -> None:
    """Any run of whole words is found where it stands, whatever spaces the article has."""
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first + 1, len(words)))
    start = sum(len(word) + len(gap) for word, gap in words[:first])
    end = sum(len(word) + len(gap) for word, gap in words[:last]) - len(words[last - 1][1])
    article = Article("".join(word + gap for word, gap in words) + "x")
    quote = " ".join(word for word, _ in words[first:last])
    spans = occurrences(quote, article)
    assert Span(start, end) in spans


MIXED = st.lists(
    st.one_of(
        st.sampled_from(
            [*"ab19.,:;-–—'’„“\"%€ \n\xad\u200b²½äÄ", "\n\n", "[…]", " ", " ", "12 000", "Millionen"]
        ),
        st.characters(exclude_categories=["Cs"]),
    ),
    max_size=30,
).map("".join)


@given(MIXED, st.data())
def test_a_located_span_folds_to_the_quotation(text: str, data: st.DataObject) -> None:
    """Whatever is found reads like the quotation once both are folded."""
    start = data.draw(st.integers(0, len(text)))
    quote = text[start : data.draw(st.integers(start, len(text)))]
    article = Article(text)

    def plain(words: str) -> str:
        return " ".join(fold(words.strip()).text.split())

    for hit in search(Quote(quote), article).hits:
        if len(hit.pieces) == 1:
            assert plain(article.slice(hit.span)) == plain(quote)
        assert 0 <= hit.span.start < hit.span.end <= len(text)


@given(MIXED, st.data())
def test_a_located_span_lies_between_words(text: str, data: st.DataObject) -> None:
    """No end of a found span stands between two letters or digits."""
    start = data.draw(st.integers(0, len(text)))
    quote = text[start : data.draw(st.integers(start, len(text)))]
    visible = {mark for mark in text if not re.fullmatch(r"[\u00ad\u200b-\u200f\u2060\ufeff]", mark)}
    assume(
        visible == set(text)
        and not re.search("[\u0e00-\u109f\u1780-\u17ff\u3040-\u9fff\U00020000-\U0003ffff]", text)
    )
    for hit in search(Quote(quote), Article(text)).hits:
        for end in (end for piece in hit.pieces for end in piece):
            assert not re.fullmatch(r"[^\W_]{2}", text[max(0, end - 1) : end + 1])


_TOKEN = re.compile(r"(?:(?<!\w)-(?=\d))?\w+(?:(?:-|(?<=\d)[.,;](?=\d))\w+)*")
"""A word or number of the small alphabet below, told in another way than the program does."""


@given(st.text("a1,.-;", max_size=16), st.text("a1,.-;", min_size=1, max_size=4))
def test_search_agrees_with_a_slow_search(text: str, quote: str) -> None:
    """Found are exactly the places whose ends lie in no word or number."""
    inside = {offset for token in _TOKEN.finditer(text) for offset in range(token.start() + 1, token.end())}
    starts = [start for start in range(len(text)) if text.startswith(quote, start)]
    expected = [
        Span(start, start + len(quote)) for start in starts if not {start, start + len(quote)} & inside
    ]
    assert [hit.span for hit in search(Quote(quote), Article(text)).hits] == expected


def passages() -> Iterator[tuple[Article, Span]]:
    """Yield each sentence of the shipped articles that stands there once, without the space around it."""
    for path in sorted(SEEDS.glob("*.txt")):
        article = Article(path.read_text(encoding="utf-8"), "de")
        for paragraph in article.paragraphs:
            for sentence in sentences(article, paragraph):
                words = article.slice(sentence).rstrip()
                if len(words) >= 30 and article.text.count(words) == 1:
                    yield article, Span(sentence.start, sentence.start + len(words))


PASSAGES = tuple(passages())


def hyphenated(text: str) -> str:
    """Return *text* with its long words of small letters parted at a line end."""
    return re.sub(r"(?<![\w-])([a-zäöüß]{5,})([a-zäöüß]{5})(?![\w-])", "\\1-\n\\2", text)


def spaced(text: str, space: str) -> str:
    """Return *text* with each third space replaced."""
    parts = text.split(" ")
    gaps = [space if index % 3 == 2 else " " for index in range(len(parts))]
    return "".join(part + gap for part, gap in zip(parts, gaps, strict=True))[: -len(gaps[-1])]


HONEST: Mapping[str, Callable[[str], str]] = {
    "straight quotation marks": lambda text: re.sub("[„“”]", '"', text),
    "angle quotation marks": lambda text: re.sub("[“”]", "«", text.replace("„", "»")),
    "curly quotation marks": lambda text: re.sub('"', "“", text),
    "wrapped lines": lambda text: spaced(text, "\n"),
    "indented lines": lambda text: spaced(text, "\r\n    "),
    "no-break spaces": lambda text: spaced(text, "\xa0"),
    "double spaces": lambda text: spaced(text, "  "),
    "zero-width spaces": lambda text: spaced(text, " \u200b"),
    "hyphens at line ends": hyphenated,
    "soft hyphens": lambda text: re.sub(r"(\w{5})(?=\w{3})", "\\1\u00ad", text),
    "no-break hyphens": lambda text: text.replace("-", "\u2011"),
    "hyphens for dashes": lambda text: text.replace("–", "-"),
    "long dashes": lambda text: text.replace("–", "—"),
    "decomposed letters": lambda text: unicodedata.normalize("NFD", text),
}


@pytest.mark.parametrize("kind", HONEST)
def test_an_honest_copy_is_found_at_its_place(kind: str) -> None:
    """A sentence copied in other typography is found once, at its place, as normalized."""
    changed = [
        (a, span, copy) for a, span in PASSAGES if (copy := HONEST[kind](a.slice(span))) != a.slice(span)
    ]
    results = [search(Quote(copy), article) for article, _, copy in changed]
    expected = [(Method.NORMALIZED, (span,)) for _, span, _ in changed]
    assert [(result.method, tuple(hit.span for hit in result.hits)) for result in results] == expected


@pytest.mark.parametrize("kind", HONEST)
def test_an_article_in_other_typography_holds_the_sentence(kind: str) -> None:
    """A sentence as first printed is found once in a copy of the article in other typography."""
    copies = {article.text: Article(HONEST[kind](article.text), "de") for article, _ in PASSAGES}
    missing = [
        article.slice(span)
        for article, span in PASSAGES
        if len(search(Quote(article.slice(span)), copies[article.text]).hits) != 1
    ]
    assert missing == []


def test_there_are_many_honest_copies() -> None:
    """The honest copies are more than a handful."""
    assert (
        sum(change(a.slice(span)) != a.slice(span) for a, span in PASSAGES for change in HONEST.values())
        > 500
    )


NAMES = (
    "Putin",
    "Lukaschenko",
    "Russland",
    "Belarus",
    "Minsk",
    "Moskau",
    "Ukraine",
    "Kreml",
    "Moldau",
    "ISW",
)
SWAPPED = {
    "polarity": """
        engere:losere gemeinsame:getrennte mehr:weniger vor:nach nach:vor offen:verschlossen wichtig:unwichtig
        unwahrscheinlich:wahrscheinlich möglich:unmöglich mit:ohne direkten:indirekten Beginn:Ende erste:letzte
        alle:keine und:oder stärker:schwächer große:kleine auch:nie für:gegen in:außerhalb
    """,
    "bound": "bis_zu:mehr_als mehr_als:bis_zu Mehr_als:Weniger_als knapp:über seit:bis",
    "unit": """
        Soldaten:Panzer Euro:Dollar Millionen:Milliarden Tage:Jahre Jahren:Monaten Monaten:Jahren Woche:Stunde
        Wochen:Tagen Tag:Monat Montag:Dienstag
    """,
}
"""Words of the shipped articles and others that say something else, with `_` for a space."""


def flips(kind: str, words: str) -> Iterator[str]:
    """Yield *words* with one change of meaning of this kind, in every way that they allow."""
    if kind == "number":
        for match in re.finditer(r"\d", words):
            yield words[: match.start()] + str((int(match.group()) + 1) % 10) + words[match.end() :]
    elif kind == "negation":
        middle = words.index(" ", len(words) // 2 - 8)
        yield f"{words[:middle]} nicht{words[middle:]}"
        yield from (
            re.sub(pattern, by, words, count=1) for pattern, by in ((r" nicht\b", ""), (r"\bkein", "ein"))
        )
    elif kind == "name":
        present = [name for name in NAMES if re.search(rf"\b{name}\b", words)][:2]
        if len(present) == 2:
            yield re.sub("|".join(present), lambda match: present[match.group() == present[0]], words)
    else:
        for old, new in (pair.replace("_", " ").split(":") for pair in SWAPPED[kind].split()):
            yield re.sub(rf"\b{old}\b", new, words, count=1)


KINDS = ("number", "negation", "name", *SWAPPED)
FLIPS = {
    kind: [
        (article, flip)
        for article, span in PASSAGES
        for flip in flips(kind, article.slice(span))
        if flip != article.slice(span)
    ]
    for kind in KINDS
}


@pytest.mark.parametrize("kind", KINDS)
def test_a_change_of_meaning_is_never_found(kind: str) -> None:
    """A sentence with one number, negation, name, bound, unit or direction changed is not found."""
    assert [flip for article, flip in FLIPS[kind] if search(Quote(flip), article).hits] == []


def test_there_are_many_changes_of_meaning() -> None:
    """Every kind of change is tried, hundreds in all."""
    assert [kind for kind in KINDS if not FLIPS[kind]] == []
    assert sum(map(len, FLIPS.values())) > 300


@given(st.sampled_from(PASSAGES), st.data())
def test_a_random_change_is_never_found(passage: tuple[Article, Span], data: st.DataObject) -> None:
    """A sentence in which any one visible character is exchanged is not found."""
    article, span = passage
    words = article.slice(span)
    place = data.draw(st.integers(0, len(words) - 1).filter(lambda index: words[index].isalnum()))
    other = data.draw(
        st.sampled_from("0123456789abcxyzABCXYZäöü").filter(lambda letter: letter != words[place])
    )
    assert search(Quote(words[:place] + other + words[place + 1 :]), article).hits == ()


def test_published_changes_of_meaning_are_never_found(data: Path) -> None:
    """Pairs that a fuzzy comparison takes for alike are not found."""
    pairs = json.loads((data / "hostile/own/meaning-flip-pairs.json").read_text(encoding="utf-8"))
    assert [
        pair["quote"] for pair in pairs if search(Quote(pair["quote"]), Article(pair["source"])).hits
    ] == []


RUN = 200_000


@pytest.mark.parametrize(
    "unit",
    [
        ".",
        "„",
        "(",
        "-",
        "\n",
        "1",
        "1.",
        "1 ",
        "a",
        "a ",
        "a'",
        " ",
        "\u200b",
        "\u00ad",
        "a-\n",
        "1 000 ",
        "[…] ",
        "%",
    ],
)
@pytest.mark.costly(6)
def test_a_hostile_article_is_searched_quickly(unit: str) -> None:
    """A run of 200 kB is searched in seconds, for words that it has and for words that it has not."""
    article = Article("Minsk " + unit * (RUN // len(unit)) + " Moskau")
    start = process_time()
    for quote in ("Moskau", unit * 30, unit * 30 + "x", f"Minsk […] {unit * 5}"):
        search(Quote(quote, prefix=unit, suffix=unit), article)
    assert process_time() - start < 20


def seconds(words: int) -> float:
    """Return how long it takes to find two pieces that stand so many times."""
    article = Article("a " * words)
    start = process_time()
    search(Quote("a […] a"), article)
    return process_time() - start


def test_common_pieces_are_found_in_linear_time() -> None:
    """Twice as many places of two pieces take about twice as long."""
    before, now = (min(seconds(words) for _ in range(2)) for words in (250, 500))
    assert now < max(2, 8 * before)


def boundaries_read(quote: Quote, text: str, monkeypatch: pytest.MonkeyPatch) -> int:
    """Return at how many places of *text* the search for *quote* looks at the boundaries of words."""
    looked: list[int] = []

    def count(folded: Folded, start: int, end: int) -> bool:
        looked.append(start)
        return is_bounded(folded, start, end)

    monkeypatch.setattr("claimcheck.locate.quotation.is_bounded", count)
    result = search(quote, Article(text))
    assert result.hits
    return len(looked)


def test_a_piece_that_comes_again_is_sought_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Twice as many equal pieces in twice as much text are twice the work, not four times."""
    short, long = (
        boundaries_read(Quote(" […] ".join(["ab"] * count)), "ab x " * count, monkeypatch)
        for count in (30, 60)
    )
    assert long == 2 * short


class Watched(str):
    """A text that counts how much of it is cut out."""

    __slots__ = ("cut",)
    cut: int

    def __getitem__(self, key: SupportsIndex | slice) -> str:
        """Return a part, and count it."""
        part = super().__getitem__(key)
        self.cut = getattr(self, "cut", 0) + len(part)
        return part


@pytest.mark.parametrize("around", [100, 10_000])
def test_of_what_stands_around_a_passage_only_so_much_is_read(around: int) -> None:
    """A prefix and a suffix are compared with as much of the article as they are long, wherever the passage stands."""
    text = Watched("x" * around + "vor ab nach" + "x" * around)
    hit = Hit((Span(around + 4, around + 6),), around + 4, around + 6)
    assert Context("vor", "nach").fits(hit, text)
    assert text.cut < 20


@given(st.text("ab \n", max_size=12), st.text("ab \n", max_size=4), st.text("ab \n", max_size=4))
def test_a_context_fits_as_the_whole_article_would_show(text: str, prefix: str, suffix: str) -> None:
    """What fits is told by the whole text before and behind, white space at the seams aside."""
    article = Article(f"{text} q {text}")
    for hit in search(Quote("q"), article).hits:
        folded = article.folded.text
        before, after = folded[: hit.folded_start], folded[hit.folded_end :]
        plain = [" ".join(part.split()) for part in (before, after, fold_words(prefix), fold_words(suffix))]
        expected = plain[0].endswith(plain[2]) and plain[1].startswith(plain[3])
        assert bool(search(Quote("q", prefix, suffix), article).fitting) == expected


def test_words_that_stand_often_are_looked_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Passages that only what stands before them tells apart cost one look at each place, all together."""
    looked: list[int] = []

    def counted(folded: Folded, start: int, end: int) -> bool:
        looked.append(start)
        return is_bounded(folded, start, end)

    monkeypatch.setattr("claimcheck.locate.quotation.is_bounded", counted)
    article = Article("".join(f"Nr. {n}: Der Zug kommt.\n\n" for n in range(100, 200)))
    found = [search(Quote("Der Zug kommt.", prefix=f"Nr. {n}:"), article).fitting for n in range(100, 200)]
    assert [article.text[hit.span.start - 5 : hit.span.start] for [hit] in found] == [
        f"{n}: " for n in range(100, 200)
    ]
    assert len(looked) == 100


@pytest.mark.parametrize(
    ("words", "quoted", "expected"),
    [
        pytest.param("a five-\nyear-old cow", "a five-year-old cow", [("-\n", True)], id="the word's own"),
        pytest.param("die Trup-\n  pen", "die Truppen", [("-\n  ", False)], id="a parted word"),
        pytest.param("Trup-\npen, week-\nlong", "Truppen, week-long", [("-\n", False), ("-\n", True)], id="both"),
        pytest.param("„Ja“, five-\nyear", "»Ja«,\nfive‐year", [("-\n", True)], id="other typography"),
        pytest.param("five-\nyear", "five- year", [], id="no telling"),
        pytest.param("five-year", "five-year", [], id="no line end"),
        pytest.param("five-\nyear", "", [], id="no quotation"),
        pytest.param("the café-\nbar", "the cafe\u0301-bar", [("-\n", True)], id="composed otherwise"),
    ],
)  # fmt: skip
def test_a_hyphen_is_what_the_quotation_has_there(
    words: str, quoted: str, expected: list[tuple[str, bool]]
) -> None:
    """Between the same two letters."""
    found = [(words[end.span.start : end.span.end], end.is_kept) for end in line_ends(words, quoted)]
    assert found == expected


def test_the_words_of_each_piece() -> None:
    """A quotation found whole is one piece, whatever it omits; nothing is told where the numbers differ."""
    assert list(quoted_pieces("one […] two", 2)) == ["one", "two"]
    assert list(quoted_pieces("one […] two", 1)) == ["one […] two"]
    assert list(quoted_pieces("one two", 2)) == ["", ""]
