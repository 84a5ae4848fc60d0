"""Which words hedge a quotation, each in each of its forms, and what they make of it; „sollen“ both ways."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.languages.pack import RULED
from claimcheck.text.article import Article
from claimcheck.text.hedges.hedge import HEDGES, hedges, hedges_in
from claimcheck.text.hedges.hedge_found import PLANNED, POSSIBLE
from claimcheck.text.span import Span

ENTRIES = [
    *(
        pytest.param(language, modality, words, id=f"{language}-{words}")
        for language in RULED
        for modality, listed in HEDGES[language].items()
        for words in sorted(listed)
    ),
    pytest.param("de", POSSIBLE, "schätzungsweise", id="de-schätzungsweise"),
    pytest.param("en", POSSIBLE, "could", id="en-could"),
]


@pytest.mark.each(("language", "modality", "words"), ENTRIES)
def test_each_hedge_is_found(language: str, modality: str, words: str) -> None:
    """Each word, in small letters and in capitals, is one hedge of its modality."""
    text = f"Minsk {words} Moskau."
    assert hedges_in(text, language) == ((modality, Span(6, 6 + len(words))),)
    assert len(hedges_in(text.upper(), language)) == 1


HEDGED = {
    "de": """
        possible: Der Täter ist [vermutlich] geflohen.
        possible: Der Täter ist [wohl] geflohen.
        possible: [Offenbar] floh der Täter.
        possible: [Angeblich] floh der Täter.
        possible: [Dem Vernehmen nach] kommt Merz.
        possible: Der Zug [dürfte] kommen.
        possible: Der Zug [könnte] kommen.
        possible: Merz kommt [möglicherweise].
        possible: Merz kommt [vielleicht].
        possible: Merz kommt [wahrscheinlich].
        possible: Der [mutmaßliche] Spion schwieg.
        possible: Der [vorgebliche] Spion schwieg.
        possible: Der Spion hat [vorgeblich] geschwiegen.
        possible: Die Zahl ist [unbestätigt].
        possible: Der Zug [scheint] zu kommen.
        possible: Ein Anschlag ist [nicht ausgeschlossen].
        planned: Russland [droht] der Ukraine mit weiteren Angriffen.
        planned: Die Minister [drohen] mit Rücktritt.
        planned: Minsk [drohte] Vilnius mit einem Lieferstopp.
        planned: Die Regierung [plant] eine Steuer.
        planned: Die Stadt [erwägt] ein Verbot.
        planned: Der Rat [erwog] einen Umzug.
        planned: Der Rat [überlegt] umzuziehen.
        planned: Der Rat [überlegte], ob er umzieht.
        planned: Der Konzern hat Hilfe [zugesagt].
        planned: Der Minister [versprach] mehr Geld.
        planned: Das Werk [soll] im Mai öffnen.
        planned: Die Bahn [will] Strecken schließen.
        planned: Für Mai ist ein Treffen [vorgesehen].
        forecast: Regen ist [zu erwarten].
        forecast: Der Bericht kommt [voraussichtlich] im Mai.
        forecast: Die Bank [rechnet mit] einem Minus.
        forecast: Das Institut [prognostiziert] ein Minus.
    """,
    "en": """
        possible: The train [may] come.
        possible: The train [might] come.
        possible: The train [could] come.
        possible: The man [reportedly] fled.
        possible: The man [allegedly] fled.
        possible: The man [probably] fled.
        possible: The man [apparently] fled.
        possible: [Perhaps] the man fled.
        possible: The [suspected] spy fled.
        planned: The city [plans to] close the school.
        planned: The city [wants to] close the school.
        planned: Moscow [threatened to] attack.
        planned: The firm [promised to] pay.
        planned: The firm [agreed to] pay.
        planned: The firm [will] pay.
        planned: The firm is [set to] close.
        planned: The firm [failed to] pay.
        forecast: The bank is [expected] to close.
        forecast: The bank [predicted] a loss.
    """,
}
"""Sentences with the word that makes less than a fact of them, and of what kind it is."""


@pytest.mark.each(
    ("language", "sentence"),
    [(language, line.strip()) for language, block in HEDGED.items() for line in block.strip().splitlines()],
)
def test_a_sentence_says_no_more_than_its_hedge(language: str, sentence: str) -> None:
    """A doubt, a plan and a forecast are told apart, each by its word, in the languages' own sentences."""
    modality, _, marked = sentence.partition(": ")
    start, end = marked.index("["), marked.index("]") - 1
    text = marked.replace("[", "").replace("]", "")
    assert hedges_in(text, language) == ((modality, Span(start, end)),)


def test_of_course_makes_no_noun_of_a_verb() -> None:
    """In "might of the guild" it is a noun, in "might of course" a verb."""
    assert [modality for modality, _ in hedges_in("The guild might of course pay.", "en")] == ["possible"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Der Zug kam am Montag."),
        ("de", "Merz zahlt."),
        ("en", "The train came."),
        ("en", "He pays."),
        ("en", "The whole might of the guild was there."),
    ],
)
def test_a_fact_has_no_hedge(language: str, text: str) -> None:
    """What is asserted is no plan and no doubt."""
    assert hedges_in(text, language) == ()


def found(marked: str, language: str | None = "de") -> list[str]:
    """Return the hedges of the quotation marked `[[…]]`: words, modality, `+` where they are quoted."""
    start, end = marked.index("[["), marked.index("]]") - 2
    article = Article(marked.replace("[[", "").replace("]]", ""), language)
    return [f"{h.words} {h.modality}{'+' * h.is_quoted}" for h in hedges(article, [Span(start, end)])]


@pytest.mark.each(
    ("text", "expected"),
    [
        pytest.param("Minsk greift offenbar [[Moskau an]].", ["offenbar possible"], id="its clause"),
        pytest.param("Minsk [[greift wohl an]].", ["wohl possible+"], id="quoted"),
        pytest.param("Es ist möglich, dass [[Minsk angreift]].", ["möglich possible"], id="verb above"),
        pytest.param("Minsk griff an. [[Moskau wartet]] wohl.", ["wohl possible"], id="own sentence"),
        pytest.param("Minsk griff wohl an. [[Moskau wartet]].", [], id="the sentence before"),
        pytest.param("[[Minsk griff an]], weil Moskau wohl schlief.", [], id="a clause of reason"),
        pytest.param(f"Russland verlegt wohl Truppen\n[[Minsk wartet]]{' lange' * 30}.", [], id="a heading without a stop"),
        pytest.param("Minsk soll [[Moskau angegriffen haben]].", ["soll possible"], id="hearsay"),
        pytest.param("[[2.000 Männer]] sollen 3.000 Panzer verlegt haben.", ["sollen possible"], id="hearsay with a number"),
        pytest.param("Minsk will [[1100 Panzer]] zerstört haben.", ["will possible"], id="hearsay of their own"),
        pytest.param("Minsk wird [[2.000 Männer verlegen]].", ["wird planned"], id="future"),
        pytest.param("[[Minsk]] wird angegriffen.", [], id="passive"),
        pytest.param("[[Minsk]] wird belagert.", [], id="weak passive"),
        pytest.param("Minsk soll [[Moskau angreifen]].", ["soll planned"], id="plan"),
        pytest.param("Der Mann, der [[2001 siegte]], will antreten.", [], id="a relative clause before it"),
        pytest.param("Es könnte einen geben, der [[heute siegt]].", ["könnte possible"], id="a relative clause behind it"),
        pytest.param("Der mutmaßliche [[Täter wurde gefasst]].", ["mutmaßliche possible"], id="its noun"),
        pytest.param("Der mutmaßliche kanadische [[Täter]] wurde gefasst.", ["mutmaßliche possible"], id="its noun further on"),
        pytest.param("Der mutmaßliche Täter [[wurde gefasst]].", [], id="another's noun"),
        pytest.param("Der mutmassliche Täter [[wurde gefasst]].", [], id="in Switzerland"),
        pytest.param("Wie geplant [[greift Minsk an]].", [], id="as planned"),
        pytest.param("Wie ursprünglich geplant [[greift Minsk an]].", [], id="as planned first"),
        pytest.param("Minsk [[wartet länger]] als erwartet.", [], id="than expected"),
        pytest.param("Geplant [[ist ein Angriff]].", ["Geplant planned"], id="planned"),
        pytest.param("Minsk greift of\u00adfenbar [[Moskau an]].", ["of\u00adfenbar possible"], id="soft hyphen"),
        pytest.param("[[Er dürfte voraussichtlich gehen]].", ["dürfte possible+", "voraussichtlich forecast+"], id="two"),
        pytest.param("[[Die Vorwohlzeit im Wohl begann]].", [], id="whole words, and the noun"),
        pytest.param("[[In den 50-Euro-Scheinen lag ein Brief]].", [], id="a noun behind a hyphen"),
        pytest.param("[[Beim Hoffen und beim Planen blieb es ruhig]].", [], id="verbs made nouns"),
        pytest.param("[[Er schrieb: Angeblich greift Minsk an]].", ["Angeblich possible+"], id="a capital behind a colon"),
        pytest.param("[[Der Verdacht fiel auf Minsk]].", ["Verdacht possible+"], id="a noun that leaves it open"),
        pytest.param("[[Er ging]].", [], id="none"),
    ],
)  # fmt: skip
def test_what_a_hedge_bears_on(text: str, expected: list[str]) -> None:
    """A hedge bears on its clause, on what depends on it, and as an adjective on its noun alone."""
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Minsk may [[attack]].", ["may possible"], id="may"),
        pytest.param("In May [[Minsk attacked]].", [], id="the month"),
        pytest.param("Minsk waits longer than planned [[for Moscow]].", [], id="than planned"),
        pytest.param("Minsk will [[move]].", ["will planned"], id="will"),
        pytest.param("The will of [[Minsk]] prevailed.", [], id="the will"),
        pytest.param("As expected, [[Minsk waits]].", [], id="as expected"),
        pytest.param("Minsk is expected to [[wait]].", ["expected forecast"], id="expected"),
        pytest.param("[[Will Rogers met Theresa May in Minsk]].", [], id="names"),
        pytest.param("[[Yesterday the actor Will Rogers was shot]].", [], id="a name in mid-sentence"),
        pytest.param("[[Will Minsk attack Moscow?]]", ["Will planned+"], id="a question"),
        pytest.param("[[Minsk Will Attack Moscow]]", ["Will planned+"], id="a headline in capitals"),
        pytest.param("[[Minsk saw the might of the army]].", [], id="a noun behind its article"),
        pytest.param("[[Minsk might attack Moscow]].", ["might possible+"], id="the verb"),
    ],
)
def test_hedges_in_english(text: str, expected: list[str]) -> None:
    """English hedges are read with English words."""
    assert found(text, "en") == expected


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


def test_a_heading_hedges_nothing_below_it() -> None:
    """Where lines were not wrapped by hand, one without a full stop is no part of the next sentence."""
    filler = "Das Haus liegt " + "sehr " * 30 + "weit weg."
    assert found(f"{filler}\n\nOffenbar Streit\n[[Er ging heute]].") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Will Rogers zahlte 300 Euro.", []),
        ("Will Rogers zahlen, muss er 300 Euro leihen.", ["Will"]),
        ("Will Rogers 300 Euro zahlen?", ["Will"]),
    ],
)
def test_a_name_in_german(text: str, expected: list[str]) -> None:
    """A name has its verb right behind the surname; a condition and a question have theirs at the end."""
    assert [text[span.start : span.end] for _, span in hedges_in(text, "de")] == expected


def test_an_unknown_language_has_all_words() -> None:
    """Without a known language the hedges of all are looked for."""
    assert [found("[[Er ging offenbar, apparently]].", language) for language in (None, "es", "en")] == [
        ["offenbar possible+", "apparently possible+"],
        ["offenbar possible+", "apparently possible+"],
        ["apparently possible+"],
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
@pytest.mark.costly(3)
def test_hostile_text_is_searched_in_time(unit: str) -> None:
    """100 kB hold at most a hedge for each repetition."""
    text = (unit * 100_000)[:100_000]
    assert len(hedges_in(text, "de")) <= len(text) // len(unit) + 1


@pytest.mark.parametrize(
    "unit",
    [
        "soll ",
        "mutmaßliche ",
        "wie geplant ",
        "mutmaßliche Aa ",
        "A ",
        "soll haben ",
        "wohl, der ",
        "wird ",
        "will 2.000 ",
    ],
)
@pytest.mark.costly(3)
def test_a_hostile_sentence_is_read_quickly(unit: str) -> None:
    """A sentence of 100 kB is read in seconds."""
    article = Article(f"Minsk {unit * (100_000 // len(unit))} Minsk", "de")
    start = process_time()
    hedges(article, [Span(0, 5)])
    hedges_in(article.text, None)
    assert process_time() - start < 20
