"""Text directives in a real browser: what is marked is the passage, word for word, and nothing else.

Needs a Chromium: the one that CLAIMCHECK_CHROMIUM names, or one on the path.
"""

import re
from collections.abc import Callable

import pytest

from claimcheck.locate.fragment import deep_link
from claimcheck.text.article import Article, blanked
from claimcheck.text.layout import Location, Run, Zone
from claimcheck.text.span import Span

pytestmark = pytest.mark.xdist_group("chromium")

ADDRESS = "https://page.invalid/"
BLOCKS = (
    ("<aside><p>{}</p></aside>", "Read also: The ferries go on, says the mayor.", Zone.LEFT_OUT),
    ("<h1>{}</h1>", "Brücke bleibt & Fähren fahren", Zone.MAIN),
    ("<p>{}</p>", "Die Verkehrsministerin kündigte an, bis zu 9.000 Beschäftigte zu schicken.", Zone.MAIN),
    ("<p>{}</p>", "The ferries go on, a long-term plan says. Nobody asked why - or when.", Zone.MAIN),
    ("<p>{}</p>", "„Das ist ein Wunschzettel“, sagte er. Danach ging er, und „das war alles“, fort.", Zone.MAIN),
    ("<table><tr><td>{}</td>", "Häfen in Kalmsund", Zone.TABLE),
    ("<td>{}</td></tr></table>", "140 Liegeplätze", Zone.TABLE),
    ("<p>{}</p>", "He said so. He said so.", Zone.MAIN),
    ("<p>{}</p>", " ".join(f"Wort{n}" for n in range(60)), Zone.MAIN),
    ("<p>{}</p>", "Das Schiff\nliegt im Hafen", Zone.MAIN),
    ("<figcaption>{}</figcaption>", "Kräne am Kai. Foto: NNA/Per Lund", Zone.CAPTION),
)  # fmt: skip
TRAPS = (
    ("Verkehrsministerin", "Verkehrs&shy;ministerin"),
    ("9.000 Beschäftigte", "<nobr>9.000&nbsp;<b>Beschäf</b>tigte</nobr>"),
    ("bleibt & Fähren", "bleibt &amp; Fäh<wbr>ren"),
    ("„Das ist ein Wunschzettel“", "<q>Das ist ein Wunschzettel</q>"),
    ("„das war alles“", "<q>das war alles</q>"),
    ("Wort30 ", "Wort30<sup>1</sup> "),
    ("Das Schiff\n", "Das Schiff<br>"),
)
"""What a page has for words of its text: none of it keeps a directive from matching."""


def article() -> Article:
    """Return the text of the page with its map."""
    runs, text = [], ""
    for _, words, zone in BLOCKS:
        runs.append(Run(Span(len(text), len(text) + len(words)), Location(zone)))
        text += f"{words}\n\n"
    return Article(blanked(text, [run.span for run in runs if run.is_left_out]), "de", tuple(runs), text)


def page() -> str:
    """Return the page."""
    html = "".join(element.format(words.replace(" & ", " &amp; ")) for element, words, _ in BLOCKS)
    for words, markup in TRAPS:
        escaped = words.replace("&", "&amp;")
        assert html.count(escaped) == 1
        html = html.replace(escaped, markup)
    return f"<!doctype html><meta charset=utf-8><p hidden>Nobody asked why</p>{html}"


@pytest.mark.parametrize(
    ("pieces", "nth"),
    [
        pytest.param(["Brücke bleibt & Fähren"], 1, id="ampersand and wbr"),
        pytest.param(["Die Verkehrsministerin kündigte an, bis zu 9.000 Beschäftigte zu schicken."], 1, id="soft hyphen"),
        pytest.param(["9.000 Beschäftigte"], 1, id="number"),
        pytest.param(["The ferries go on"], 2, id="a teaser has it first"),
        pytest.param(["a long-term plan says", "why - or when"], 1, id="pieces and hyphens"),
        pytest.param(["„Das ist ein Wunschzettel“"], 1, id="marks of a style at its ends"),
        pytest.param(["Danach ging er, und „das war alles“, fort."], 1, id="marks of a style inside"),
        pytest.param(["Häfen in Kalmsund\n\n140 Liegeplätze"], 1, id="cells"),
        pytest.param(["He said so."], 1, id="the first of two"),
        pytest.param(["He said so."], 2, id="the second of two"),
        pytest.param([BLOCKS[8][1]], 1, id="long, and a footnote inside"),
        pytest.param(["Das Schiff\nliegt im Hafen"], 1, id="two lines"),
        pytest.param(["liegt im"], 1, id="beside the end of a line"),
        pytest.param(["Nobody asked why"], 1, id="hidden text does not match"),
        pytest.param(["Kräne am Kai"], 1, id="caption"),
    ],
)  # fmt: skip
def test_the_passage_is_marked_and_nothing_else(
    marked: Callable[[str, str], list[str]], pieces: list[str], nth: int
) -> None:
    """Opened by its link, the page shows just the words of the quotation in another colour."""
    read = article()
    spans = []
    for words in pieces:
        start = -1
        for _ in range(nth):
            start = read.written.index(words, start + 1)
        spans.append(Span(start, start + len(words)))
    link = deep_link(ADDRESS, read, spans)
    letters = "".join(re.findall(r"[^\W_]", " ".join(pieces))).replace("Wort30", "Wort301")
    assert "".join(marked(page(), link.removeprefix(ADDRESS))) == letters
