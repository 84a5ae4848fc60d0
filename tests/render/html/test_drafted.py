"""A judged draft as a web page."""

import html5lib

from claimcheck.render.html.drafted import TONE, drafted_to_html
from claimcheck.report.drafted import Standing
from claimcheck.report.model import Report

from ..drafts import draft  # noqa: TID252 -- one draft for all outputs


def test_words_are_marked_in_place(shipped_report: Report) -> None:
    """Each sentence leads to its note; the words that are objected to are marked."""
    page = html5lib.parse(drafted_to_html(draft("x"), shipped_report), namespaceHTMLElements=False)
    marked = ["".join(mark.itertext()) for mark in page.iter("mark")]
    links = [a.get("href") for a in page.iter("a")]
    notes = [article.get("id") for article in page.iter("article")]
    assert (marked, list(dict.fromkeys(links)), notes) == (["9", "x"], ["#n1", "#n2"], ["n1", "n2"])


def test_it_is_sound_and_nothing_of_it_acts(shipped_report: Report) -> None:
    """No parse error, no element of others' words, no script."""
    written = drafted_to_html(draft(), shipped_report)
    parser = html5lib.HTMLParser(strict=True)
    page = parser.parse(written)
    tags = {element.tag.rpartition("}")[2] for element in page.iter() if isinstance(element.tag, str)}
    assert ("script" in tags, "\x1b" in written) == (False, False)
    assert written.count("<b>*rot*") == 0


def test_every_standing_has_its_tone() -> None:
    """None is left without a colour."""
    assert set(TONE) == set(Standing)
