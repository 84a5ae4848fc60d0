"""A draft as a Word document with comments."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

pytest.importorskip("docx", reason="the extra docx is not installed")

import docx

from claimcheck.render.docx import drafted as draft_docx
from claimcheck.render.docx.drafted import UncommentableError, commented
from claimcheck.report.drafted import Drafted, Sentence, Standing
from claimcheck.report.model import Report
from claimcheck.text.span import Span

from ..drafts import draft  # noqa: TID252 -- one draft for all outputs


def _document(*paragraphs: tuple[str, ...]) -> bytes:
    made = docx.Document()
    for runs in paragraphs:
        paragraph = made.add_paragraph()
        for number, run in enumerate(runs):
            paragraph.add_run(run).bold = bool(number)
    written = BytesIO()
    made.save(written)
    return written.getvalue()


def _commented_words(content: bytes) -> list[tuple[str, str]]:
    """Return the words that each comment stands at, and its first line."""
    copy = docx.Document(BytesIO(content))
    w = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    found = []
    for comment in copy.comments:
        inside, words = False, ""
        for element in copy.element.body.iter():
            if element.tag in {f"{w}commentRangeStart", f"{w}commentRangeEnd"} and element.get(
                f"{w}id"
            ) == str(comment.comment_id):
                inside = element.tag.endswith("Start")
            if inside and element.tag == f"{w}t":
                words += element.text or ""
        found.append((words, comment.text.split("\n")[0]))
    return found


SENTENCES = (
    Sentence(Span(0, 10), "Er kam an.", 1, 1, Standing.NOTHING),
    Sentence(Span(11, 22), "Sie ging ab.", 1, 12, Standing.COVERED, claim="c"),
    Sentence(Span(23, 30), "Und nun?", 1, 24, Standing.LEFT),
)
DRAFTED = Drafted("d.docx", "Er kam an. Sie ging ab. Und nun?", "de", SENTENCES)


def test_comments_stand_at_their_sentences_and_the_rest_is_kept(shipped_report: Report) -> None:
    """Runs are parted where a sentence begins inside one; no word is lost, and no form."""
    document = _document(("Er kam", " an. Sie"), ("ging",), ("Er kam", " an. Sie", " ging ab. Und nun?"))
    content = commented(DRAFTED, shipped_report, document)
    copy = docx.Document(BytesIO(content))
    assert [p.text for p in copy.paragraphs] == ["Er kam an. Sie", "ging", "Er kam an. Sie ging ab. Und nun?"]
    assert _commented_words(content) == [
        ("Er kam an.", "∅ nothing behind it"),
        ("Sie ging ab.", "✓ covered by c"),
    ]
    assert [(r.text, bool(r.bold)) for r in copy.paragraphs[2].runs if r.text] == [
        ("Er kam an. Sie ging ab. Und nun?"[:6], False),
        (" an. ", True),
        ("Sie", True),
        (" ging ab.", True),
        (" Und nun?", True),
    ]


def test_of_a_text_a_document_is_made(shipped_report: Report) -> None:
    """Its paragraphs are those of the text; hostile words neither act nor break the XML; twice it is the same."""
    content = commented(draft(), shipped_report, None)
    copy = docx.Document(BytesIO(content))
    assert [p.text[:9] for p in copy.paragraphs] == ["Es kamen ", "Er sagte "]
    assert [comment.text.split("\n")[0] for comment in copy.comments] == [
        "✕ the article says otherwise",
        "✕ not word for word · c",
    ]
    assert content == commented(draft(), shipped_report, None)


def test_a_bomb_is_refused(shipped_report: Report, monkeypatch: pytest.MonkeyPatch) -> None:
    """Before anything of it is unpacked."""
    monkeypatch.setattr(draft_docx, "MAX_UNPACKED", 200_000)
    content = BytesIO(_document(("Er kam an.",)))
    with ZipFile(content, "a", ZIP_DEFLATED) as made:
        made.writestr("word/media/a.png", b"\0" * 200_001)
    with pytest.raises(UncommentableError, match="unpacks to more than"):
        commented(DRAFTED, shipped_report, content.getvalue())
    with pytest.raises(UncommentableError, match="no copy can be made"):
        commented(DRAFTED, shipped_report, b"PK no zip")
