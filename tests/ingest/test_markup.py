"""HTML inside another file."""

import pytest

from claimcheck.ingest.page import UnreadablePageError, Zone

pytest.importorskip("selectolax", reason="the extra `add` is not installed")

from claimcheck.ingest import markup
from claimcheck.ingest.markup import markup_blocks


@pytest.mark.parametrize(
    ("html", "zone"),
    [
        ("<p>Bis zu 1.250 Beschäftigte.</p>", Zone.MAIN),
        ("<figure><figcaption aria-hidden='true'>Kräne</figcaption></figure>", Zone.CAPTION),
        ("<blockquote>Nein.</blockquote>", Zone.QUOTE),
        ("<p hidden>Nie gesprochen.</p>", Zone.LEFT_OUT),
        ("<nav><p>Abo</p></nav>", Zone.LEFT_OUT),
        ("<p><a href='/x'>Werft schließt in Ostervik bald</a></p>", Zone.LEFT_OUT),
        ("<p>Mehr dazu: <a href='/x'>Werft schließt in Ostervik</a></p>", Zone.MAIN),
        ("<p><a href='/x'>ostervik.example</a></p>", Zone.MAIN),
    ],
)
def test_only_its_own_elements_leave_anything_out(html: str, zone: Zone) -> None:
    """All is the text but what is hidden, navigation, or a sentence that is a link."""
    assert [block.zone for block in markup_blocks(html)] == [zone]


def test_too_large_a_chapter_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """There is a limit to one chapter."""
    monkeypatch.setattr(markup, "MAX_CHARACTERS", 10)
    with pytest.raises(UnreadablePageError, match="more than 10"):
        list(markup_blocks("<p>elf Zeichen"))
