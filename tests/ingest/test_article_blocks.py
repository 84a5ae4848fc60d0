"""Which blocks are the article: extractors choose, the page's own elements have the last word."""

import pytest

from claimcheck.ingest.article_blocks import LONGEST_ROW, TOO_LONG, WITHOUT, choose, hints_of, siblings_of
from claimcheck.ingest.walk import Walk
from claimcheck.text.layout import Zone

pytest.importorskip("selectolax", reason="the extra `add` is not installed")


@pytest.mark.parametrize(
    ("html", "hints"),
    [
        ("<p>Read also: The bridge</p>", ["Read also: The bridge"]),
        ("<p>Lesen Sie auch</p>", ["Lesen Sie auch"]),
        ("<h3>Read more</h3>", ["Read more"]),
        ("<div><b>Lesen Sie auch</b><a href=/x>Brücke gesperrt</a></div>", ["Lesen Sie auchBrücke gesperrt"]),
        ("<p>Read also <a href=/x>The bridge</a></p>", ["Read also The bridge"]),
        ("<p>Read also what <a href=/x>she</a> said of it.</p>", []),
        ("<p>Lesen Sie auch das Kleingedruckte, sagte sie.</p>", []),
        ("<p><a href=/x>The bridge is to be closed</a></p>", ["The bridge is to be closed"]),
        ("<p><a href=/x>The bridge is to be closed.</a></p>", []),
        ("<p><a href=/x>Ana Brandt</a></p>", []),
        (
            "<div><h4>Background</h4><p>A yard closes.</p><a href=/x>Read on</a></div>",
            ["Background", "A yard closes.", "Read on"],
        ),
        ("<div><p>A yard closes.</p><a href=/x>Ana Brandt</a></div>", []),
        ("<div><h4>Background</h4><a href=/x>Ana Brandt</a><p>A yard closes.</p></div>", []),
        (f"<div><h4>Background</h4><p>{'A yard closes. ' * 40}</p><a href=/x>Report</a></div>", []),
        ("<h4>Background</h4><p>A yard closes.</p><div><a href=/x>Report</a></div>", []),
    ],
)
def test_what_only_sends_elsewhere(html: str, hints: list[str]) -> None:
    """A label and a link, a headline as a link, a card of a heading, some words and a link; no sentence that is said."""
    from selectolax.lexbor import LexborHTMLParser

    words = Walk(LexborHTMLParser(html), {}).found
    told = [one.text for one, hint in zip(words, hints_of(words), strict=True) if hint]
    assert told == hints


TEXT = "<p>" + "The old harbour bridge carried up to 12,000 vehicles a day. " * 6 + "</p>"
MAIN = f"<article><h1>Bridge</h1>{TEXT}</article>"


@pytest.mark.parametrize(
    ("html", "others"),
    [
        (f"{MAIN}<article><h1>Yard</h1><p>It closes.</p></article>", ["Yard", "It closes."]),
        (
            f"{MAIN}<article><p>Today</p><h2>Yard</h2><p>It closes.</p></article>",
            ["Today", "Yard", "It closes."],
        ),
        (f"<article><h2>Yard</h2><p>It closes.</p></article>{MAIN}", ["Yard", "It closes."]),
        (f"{MAIN}<article><p>It closes.</p></article>", []),
        (f"<h1>Live</h1><article><h2>Ten</h2>{TEXT}</article><article><h2>Nine</h2>{TEXT}</article>", []),
        (f"<article><h1>Live</h1><article><h2>Ten</h2>{TEXT}</article></article>", []),
        (f"<article><h1>Head</h1></article><article><h2>Body</h2>{TEXT}</article>", []),
        ("", []),
    ],
)
def test_only_the_article_with_the_main_headline_counts(html: str, others: list[str]) -> None:
    """Another begins with a headline of its own; the entries of a live blog are one article, and so are its parts."""
    from selectolax.lexbor import LexborHTMLParser

    words = Walk(LexborHTMLParser(html), {}).found
    found = siblings_of(words)
    assert [one.text for one, is_other in zip(words, found, strict=True) if is_other] == others


SENTENCE = "The old harbour bridge carried up to 12,000 vehicles a day last year, the office said on Monday."
OTHER = (
    "The transport office, which owns the bridge, had announced in May that it would close it for repairs."
)


def zones(html: str) -> dict[str, Zone]:
    """Return the zone of each block by its first word."""
    from selectolax.lexbor import LexborHTMLParser

    words = Walk(LexborHTMLParser(html), {}).found
    return {one.text.split()[0]: zone for one, zone in zip(words, choose(words, html).zones, strict=True)}


@pytest.fixture(params=["with extractors", "without"])
def _extractors(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Try each way to choose."""
    import sys

    for module in ("trafilatura", "readability"):
        if request.param == "without":
            monkeypatch.setitem(sys.modules, module, None)
        else:
            pytest.importorskip(module, reason="the extra `add` is not installed")


@pytest.mark.usefixtures("_extractors")
@pytest.mark.parametrize(
    ("html", "left_out"),
    [
        (f"<nav>Menu</nav><article><h1>Bridge</h1><p>{SENTENCE}<p>{OTHER}</article>", {"Menu"}),
        (
            f"<article><h1>Bridge</h1><p>{SENTENCE}<aside><p>Aside: {OTHER}</aside><p>{OTHER}</article>",
            {"Aside:"},
        ),
        (
            f"<main><h1>Bridge</h1><p>{SENTENCE}<p>{OTHER}<div id=comments><p>Nonsense! {OTHER}</div></main>",
            {"Nonsense!"},
        ),
        (f"<aside><h1>Bridge</h1><p>{SENTENCE}<p>{OTHER}</aside>", set()),
        (f"<article><h1>Bridge</h1><p>{SENTENCE}<p>Short.<p>{OTHER}</article>", set()),
        (f"<article><h1>Bridge</h1><p>{SENTENCE}<p>{OTHER}<p hidden>Never. {OTHER}</article>", {"Never."}),
    ],
    ids=["menu", "aside", "comments", "all-in-an-aside", "short", "hidden"],
)
def test_the_article_is_what_stands_together(html: str, left_out: set[str]) -> None:
    """What holds most of the article is it, whatever it is called; short lines in it belong to it."""
    assert {word for word, zone in zones(html).items() if zone is Zone.LEFT_OUT} == left_out


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        (
            "Korrektur: In einer früheren Fassung stand hier eine andere Zahl, die um das Zehnfache zu hoch war.",
            Zone.CORRECTION,
        ),
        (
            "Correction (May 2): The article misstated the number of vehicles that the bridge carried each day.",
            Zone.CORRECTION,
        ),
        (
            "An earlier version of this article misstated the number of vehicles that the bridge carried a day.",
            Zone.CORRECTION,
        ),
        (
            "Corrections officers said that the bridge to the prison had carried up to 12,000 vehicles every day",
            Zone.MAIN,
        ),
    ],
)
def test_a_correction_says_that_it_is_one(text: str, zone: Zone) -> None:
    """By its first words, where no name of its element does."""
    assert (
        list(zones(f"<article><h1>Bridge</h1><p>{SENTENCE}<p>{OTHER}<p>{text}</article>").values())[-1]
        is zone
    )


def test_a_page_without_paragraphs_is_all_there_is() -> None:
    """Where nothing is prose, what is no menu is the article."""
    assert zones("<nav>Menu</nav><div>Label</div>") == {"Menu": Zone.LEFT_OUT, "Label": Zone.MAIN}


def test_what_was_not_asked_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without extractors nobody believes that there were some."""
    import sys

    for module in ("trafilatura", "readability"):
        monkeypatch.setitem(sys.modules, module, None)
    choice = choose([], "")
    assert (choice.choosers, choice.remarks) == ((), (WITHOUT,))


def test_a_row_that_stretches_an_extractor_is_not_given_to_it() -> None:
    """So many words in bold side by side would hold `add` up for minutes: the page's own elements decide, and that is told."""
    from claimcheck.ingest.html import read_html

    def remarks(tag: str, count: int) -> list[str]:
        row = f"<{tag}>Ein Satz.</{tag}> " * count
        page = read_html(f"<nav>Menu</nav><article><p>{SENTENCE}</p><div>{row}</div></article>".encode())
        assert SENTENCE in {block.text for block in page.blocks if block.zone is Zone.MAIN}
        return [remark for remark in page.remarks if remark == TOO_LONG]

    assert remarks("b", LONGEST_ROW + 1) == [TOO_LONG]
    assert remarks("b", 50) == []
    assert remarks("p", LONGEST_ROW + 1) == []


@pytest.mark.usefixtures("_extractors")
@pytest.mark.parametrize(
    "hint",
    [
        "Read also: Flood kills 30 in Barmouth",
        "Lesen Sie auch: Brücke kostet 90 Millionen",
        "<a href=/x>Flood kills 31 people in Barmouth</a>",
        "Seite 1 von 3 Nächste Seite",
        "Get our newsletter with 10,000 readers every day.",
    ],
)
def test_what_sends_to_other_pages_is_no_part_of_it(hint: str) -> None:
    """A paragraph among the article's that only points elsewhere is left out, and told."""
    from selectolax.lexbor import LexborHTMLParser

    html = f"<article><h1>Bridge</h1><p>{SENTENCE}</p><p>{hint}</p><p>{OTHER}</p><p>{SENTENCE}</p></article>"
    words = Walk(LexborHTMLParser(html), {}).found
    choice = choose(words, html)
    left_out = [one.text for one, zone in zip(words, choice.zones, strict=True) if zone is Zone.LEFT_OUT]
    assert left_out == [one.text for one in choice.hints] != []


def test_a_sentence_with_a_link_is_one() -> None:
    """A paragraph that is a link and a whole sentence stays, and so does one that only begins with such a word."""
    html = f"<article><p>{SENTENCE}</p><p><a href=/x>The bridge was closed in May.</a></p><p>More on this day than ever came.</p><p>{OTHER}</p></article>"
    assert set(zones(html).values()) == {Zone.MAIN}


@pytest.mark.usefixtures("_extractors")
@pytest.mark.parametrize(
    "below",
    [
        f"<article><h1>Bridge</h1><p>{SENTENCE}<p>{OTHER}</article><div><p>Correction: It was 2,000.</div>",
        f"<article><h1>Bridge</h1><p>{SENTENCE}<p>{OTHER}<footer><p>Correction: It was 2,000.</footer></article>",
    ],
)
def test_the_correction_below_an_article_is_its_own(below: str) -> None:
    """In its footer, or in an element of its own; one that is a link is another page's."""
    assert zones(below)["Correction:"] is Zone.CORRECTION
    linked = below.replace("Correction: It was 2,000.", "<a href=/x>Correction: It was 2,000.</a>")
    assert zones(linked)["Correction:"] is Zone.LEFT_OUT


def test_what_is_hidden_or_aside_in_the_article_is_told() -> None:
    """What is hidden in a menu is not: nobody asks for it."""
    from selectolax.lexbor import LexborHTMLParser

    html = (
        f"<nav hidden>Menu</nav><article><h1>Bridge</h1><p>{SENTENCE}</p><p hidden>Never.</p>"
        f"<aside><p>It was built in 1908 and has four lanes.</p><p>Share</p></aside><p>{OTHER}</p></article>"
    )
    choice = choose(Walk(LexborHTMLParser(html), {}).found, html)
    assert [one.text for one in choice.hidden] == ["Never."]
    assert [one.text for one in choice.asides] == ["It was built in 1908 and has four lanes."]


def test_another_article_and_the_columns_beside_are_left_out() -> None:
    """Below it with a headline of its own, which is told; or in the cells of an old page's layout."""
    below = f"<article><h1>Bridge</h1><p>{SENTENCE}<p>{OTHER}<p>{OTHER}</article><article><h2>Yard</h2><p>Yards: {OTHER}</article>"
    told = zones(below)
    assert (told["Yard"], told["Yards:"], told["The"]) == (Zone.LEFT_OUT, Zone.LEFT_OUT, Zone.MAIN)
    cells = f"<table><tr><td>Start</td><td><h1>Bridge</h1><p>{SENTENCE}<p>{OTHER}</td><td>Advertisement: 3 boats</td></tr></table>"
    assert {word for word, zone in zones(cells).items() if zone is Zone.LEFT_OUT} == {
        "Start",
        "Advertisement:",
    }
