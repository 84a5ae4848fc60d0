"""What a mail quotes of other mails."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.ingest.page import Block, Zone
from claimcheck.ingest.replies import text_blocks, without_replies


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
