"""Mails as files."""

from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.ingest.mail import read_mail, text_blocks, without_replies
from claimcheck.ingest.page import Block, Declared, Page, UnreadablePageError
from claimcheck.text.layout import Zone


def read(body: str, *, is_forwarded: bool = False) -> tuple[list[str], list[str]]:
    """Return the paragraphs of a body that are its own, and those that are left out."""
    blocks = list(without_replies(list(text_blocks(body)), is_forwarded=is_forwarded))
    return (
        [block.text for block in blocks if block.zone is Zone.MAIN],
        [block.text for block in blocks if block.zone is Zone.LEFT_OUT],
    )


@pytest.mark.parametrize(
    "introduction",
    [
        "Am 14.03.2026 um 16:40 schrieb die Redaktion:",
        "Am Sa., 14. März 2026 schrieb Redaktion\n<redaktion@bote.example>:",
        "On 14 March 2026, the desk wrote:",
        "On Sat, Mar 14, 2026 at 4:40 PM The Desk <desk@bote.example>\nwrote:",
        "Le sam. 14 mars 2026 à 16:40, La Rédaction <redaction@bote.example> a écrit :",
    ],
)
def test_quoted_lines_go_with_what_introduces_them(introduction: str) -> None:
    """Lines behind `>` are another's mail, and so is the line that says whose; answers between them stay."""
    own, left_out = read(f"Nein.\n\n{introduction}\n\n> Stimmt das?\n>> Was?\n\nDoch.\n")
    assert (own, left_out) == (["Nein.", "Doch."], [introduction, "> Stimmt das?\n>> Was?"])


def test_a_line_of_a_mailbox_file_is_the_author_s() -> None:
    """Where a line begins with "From" a mailbox file writes `>` before it."""
    assert read("The bridge is shut.\n>From August on it will be open.\n")[1] == []


def test_a_quotation_without_marks_goes_to_the_end() -> None:
    """Where a program marks no lines, all below an introduction with an address or a time is the other mail."""
    own, left_out = read("Nein.\n\nAm 14.03.2026 um 16:40 schrieb die Redaktion:\n\nStimmt das?\n\nGruß\n")
    assert (own, len(left_out)) == (["Nein."], 3)


@pytest.mark.parametrize(
    "line",
    [
        "Am 2. Mai schrieb die Hafenbehörde:",
        "On May 2 the authority wrote:",
        "Am Samstag schrieb sie, dass 140 Liegeplätze umgebaut werden:",
        "Von: der Behörde kam nichts.",
    ],
)
def test_a_sentence_of_the_author_is_none(line: str) -> None:
    """A sentence that tells who wrote what is the author's own, with what follows."""
    assert read(f"{line}\n\nEs gebe keine Genehmigung.\n") == ([line, "Es gebe keine Genehmigung."], [])


ORIGINAL = "Nein.\n\n-----Ursprüngliche Nachricht-----\nVon: Redaktion\n\nStimmt das?\n"
OUTLOOK = "Nein.\n\nVon: Redaktion\nGesendet: Samstag\nAn: Presse\n\nStimmt das?\n"
RULED = OUTLOOK.replace("Von:", "________________________________\nVon:")
BOLD = "No.\n\n*From:* The Desk <a@b.example>\n*Sent:* Saturday\n*To:* Office\n\nIs it true?\n".replace(
    "No.", "Nein."
)


@pytest.mark.parametrize("body", [ORIGINAL, OUTLOOK, RULED, BOLD])
def test_a_mail_below_is_left_out_unless_it_is_forwarded(body: str) -> None:
    """What a reply has below it is left out; what is forwarded is what the mail is for."""
    assert (read(body)[0], read(body, is_forwarded=True)[1]) == (["Nein."], [])


def test_a_signature_is_left_out() -> None:
    """What stands below the mark of a signature is no part of the message."""
    assert read("Nein.\n\n-- \nPressestelle\nTel. 9000\n") == (["Nein."], ["-- \nPressestelle\nTel. 9000"])


@given(st.text(alphabet="> -\nAm On schrieb wrote:@1"))
def test_no_word_is_lost(body: str) -> None:
    """Whatever the body, all of its words are in its blocks, in order."""
    blocks: list[Block] = list(without_replies(list(text_blocks(body)), is_forwarded=False))
    assert [word for block in blocks for word in block.text.split()] == body.split()


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
