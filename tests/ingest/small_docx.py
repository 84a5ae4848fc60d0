"""Word documents of a few paragraphs, made by hand."""

from io import BytesIO
from zipfile import ZipFile

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def small_docx(body: str, **parts: str) -> bytes:
    """Return a document with *body* and further *parts*: `footnotes`, `styles`, `header`, `comments`."""
    content = BytesIO()
    with ZipFile(content, "w") as made:
        made.writestr("_rels/.rels", _relations(("officeDocument", "word/document.xml")))
        made.writestr("word/document.xml", word("document", f"<w:body>{body}</w:body>"))
        made.writestr("word/_rels/document.xml.rels", _relations(*((kind, f"{kind}.xml") for kind in parts)))
        for kind, part in parts.items():
            made.writestr(f"word/{kind}.xml", word(kind, part))
    return content.getvalue()


def word(name: str, content: str) -> str:
    """Return an element of Word's namespace."""
    return f'<w:{name} xmlns:w="{NAMESPACE}" xmlns:mc="mc" xmlns:wps="wps">{content}</w:{name}>'


def _relations(*targets: tuple[str, str]) -> str:
    written = (
        f'<R Id="r{n}" Type="{TYPES}/{kind}" Target="{name}"/>' for n, (kind, name) in enumerate(targets)
    )
    return f"<Relationships>{''.join(written)}</Relationships>"


def paragraph(*runs: str, properties: str = "") -> str:
    """Return a paragraph of *runs*, words or elements."""
    written = (run if run.startswith("<") else f"<w:r><w:t>{run}</w:t></w:r>" for run in runs)
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(written)}</w:p>"
