"""Only plain text is an article: in markup stands what no reader sees."""

import pytest

from claimcheck.load.files import UnreadableError
from claimcheck.load.plain import plain_text

WHY = (
    "{}, not plain text: what its page does not show, such as a comment, would be found, too;"
    " save the text that readers see as a .txt file and name that"
)


@pytest.mark.parametrize(
    ("name", "text", "form"),
    [
        (
            "a.html",
            "<!DOCTYPE html>\n<title>x</title><p>The mayor stays.<!-- The mayor left. -->",
            "HTML or XML",
        ),
        ("a.txt", "\n <html lang=de><body hidden>Der Bau ruht.</body></html>", "HTML or XML"),
        ("a.txt", "<!-- saved from url -->\n<head><meta content='Der Bau ruht.'></head>", "HTML or XML"),
        ("a.txt", "<?xml version='1.0'?><rss><!-- x --></rss>", "HTML or XML"),
        ("a.md", "<div class='x'>\nDer Bau ruht.\n</div>\n", "HTML or XML"),
        ("A.HTM", "Der Bau ruht. <!-- Der Bau läuft. -->", "HTML or XML"),
        ("a.xhtml", "Der Bau <b>ruht</b>.", "HTML or XML"),
        ("a.txt", "{\\rtf1\\ansi Der Bau {\\v nicht} ruht.}", "RTF"),
        ("a.txt", "%PDF-1.7\n(Der Bau ruht.) Tj", "PDF"),
    ],
)
def test_markup_is_refused_with_the_way_out(name: str, text: str, form: str) -> None:
    """Whatever the file is called, a page as a browser reads it is no article, and the message says what to do."""
    with pytest.raises(UnreadableError) as refused:
        plain_text(text, name)
    assert str(refused.value) == WHY.format(form)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.txt", "<b>Der Bau ruht.</b> <i>Von Eva Klee</i>"),
        ("a.txt", "Der Bau ruht. <b>Fett</b> <!-- so steht es da --> und a < b > c."),
        ("a.txt", "<3 sagte er. <Name> und </Name> sind Platzhalter."),
        ("a.txt", "<dpa> Der Bau ruht."),
        ("a.txt", "< 5 % der Häuser, > 3 Wochen"),
        ("a.html", "Der Bau ruht: 3 < 5 und 7 > 4."),
        ("a.md", "# Der Bau ruht\n\n> sagte <https://example.org> er."),
    ],
)
def test_text_with_angle_brackets_is_plain(name: str, text: str) -> None:
    """A tag that an article quotes, a placeholder, a comparison make no page of it."""
    assert plain_text(text, name) == text


@pytest.mark.parametrize("text", ["", " \n\t"])
def test_an_empty_file_is_refused(text: str) -> None:
    """White space alone is no article."""
    with pytest.raises(UnreadableError, match=r"^the file is empty$"):
        plain_text(text, "a.txt")
