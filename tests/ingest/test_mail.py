"""Mails as files."""

from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.ingest.mail import read_mail
from claimcheck.ingest.page import Block, Declared, Page, UnreadablePageError, Zone

DOCUMENTS = Path(__file__).parent / "documents"


def mail(plain: str | None, html: str | None = None, subject: str = "Nr. 1") -> EmailMessage:
    """Return a mail with a body of either kind or both."""
    message = EmailMessage()
    message["Subject"] = subject
    message["From"] = "presse@ministerium.example"
    if plain is not None:
        message.set_content(plain)
    if html is not None and plain is not None:
        message.add_alternative(html, subtype="html")
    elif html is not None:
        message.set_content(html, subtype="html")
    return message


def test_a_press_mail() -> None:
    """Subject, sender and date are declared; the body is its own, the quoted lines are not."""
    page = read_mail((DOCUMENTS / "press-mail.eml").read_bytes())
    subject = "Verlegung von Fachkräften: „bis zu 1.250“"
    body = (
        "wir verlegen bis zu 1.250 Beschäftigte in den Hafen von Kalmsund. Die Verkehrsministerin erklärt dazu: "
        "„Wir schicken niemanden gegen seinen Willen.“"
    )
    assert page == Page(
        (
            Block(subject),
            Block("Sehr geehrte Damen und Herren,"),
            Block(body),
            Block("Mit freundlichen Grüßen\nPressestelle"),
            Block(
                "> Am 14.03.2026 schrieb Ida Brandt:\n> Stimmt es, dass 4.000 Stellen verlegt werden?",
                Zone.LEFT_OUT,
            ),
        ),
        Declared(title=subject, author="Pressestelle Verkehrsministerium", published="2026-03-14"),
        extractor="mail",
    )


def texts(page: Page) -> list[str]:
    """Return the words of the blocks of *page* that are not left out."""
    return [block.text for block in page.blocks if block.zone is not Zone.LEFT_OUT]


def test_html_is_read_where_there_is_no_text() -> None:
    """A mail in HTML alone is read as such."""
    pytest.importorskip("selectolax", reason="the extra `add` is not installed")
    assert texts(read_mail(mail(None, "<p>Bis zu <b>1.250</b></p>").as_bytes())) == ["Nr. 1", "Bis zu 1.250"]


def test_the_plain_body_comes_first() -> None:
    """Of two bodies the plain one is read; where the other has far more words, that is told."""
    pytest.importorskip("selectolax", reason="the extra `add` is not installed")
    short = read_mail(mail("Bitte HTML ansehen.", f"<p>{'Wort ' * 50}</p>").as_bytes())
    alike = read_mail(mail("Bis zu 1.250.", "<p>Bis zu 1.250.</p>").as_bytes())
    assert (texts(short)[1:], len(short.remarks)) == (["Bitte HTML ansehen."], 1)
    assert (texts(alike)[1:], alike.remarks) == (["Bis zu 1.250."], ())


def test_attachments_and_forwarding_are_told() -> None:
    """What is not read, and whose date and name these are, stands in the remarks."""
    message = mail("Siehe Anhang.", subject="WG: Nr. 1")
    message.add_attachment(b"%PDF", maintype="application", subtype="pdf")
    assert read_mail(message.as_bytes()).remarks == (
        "1 attachments are not read",
        "a forwarded mail: author and date are those of the forwarding",
    )


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"Nur Text, keine Mail.\n",
        b"Subject: leer\n\n",
        b"Subject: x\nContent-Type: application/pdf\n\n%PDF",
        b"Subject: x\n"
        + b"".join(b"Content-Type: multipart/mixed; boundary=%d\n\n--%d\n" % (n, n) for n in range(3000)),
    ],
)
def test_what_has_no_text_is_refused(content: bytes) -> None:
    """No mail, an empty one, one that is all attachment, and one nested without end are refused."""
    with pytest.raises(UnreadablePageError):
        read_mail(content)


@given(
    st.binary(), st.sampled_from([b"", b"Subject: =?utf-8?q?=C3?=\n\n", b"From: <\nDate: 99\nSubject: a\n\n"])
)
def test_any_bytes_are_a_mail_or_refused(content: bytes, start: bytes) -> None:
    """Whatever the bytes, there is a page or a clear refusal."""
    try:
        page = read_mail(start + content)
    except UnreadablePageError:
        return
    assert all(block.text for block in page.blocks)


def test_without_the_reader_of_html_a_plain_body_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """One that has HTML alone is not damaged: a library is missing."""
    import sys

    monkeypatch.setitem(sys.modules, "selectolax.lexbor", None)
    html = b"Subject: Nr. 1\nFrom: a@b.example\nContent-Type: text/html\n\n<p>Es ist wahr.</p>\n"
    with pytest.raises(ImportError):
        read_mail(html)
    both = (
        b'Subject: Nr. 1\nContent-Type: multipart/alternative; boundary="x"\n\n--x\nContent-Type: text/plain\n\n'
        b"Es ist wahr.\n--x\nContent-Type: text/html\n\n<p>Es ist wahr.</p>\n--x--\n"
    )
    assert [block.text for block in read_mail(both).blocks] == ["Nr. 1", "Es ist wahr."]
