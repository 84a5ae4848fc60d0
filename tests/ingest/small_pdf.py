"""PDFs of a few lines, made by hand."""

from collections.abc import Sequence
from typing import NamedTuple


class Printed(NamedTuple):
    """Words printed in Helvetica from a place on, in points from the lower left corner."""

    left: float
    baseline: float
    text: str
    size: float = 10
    turned: tuple[int, int] = (1, 0)
    """The direction in which they run, across and up."""


def small_pdf(
    *pages: Sequence[Printed | str],
    info: str = "",
    width: int = 400,
    height: int = 600,
    encoding: str = "/WinAnsiEncoding",
) -> bytes:
    """Return a PDF with *pages*; *info* is the content of its information dictionary, *encoding* what its letters are.

    What is no `Printed` of a page stands there as PDF itself draws it.
    """
    objects = [
        "<< /Type /Catalog /Pages 2 0 R /Lang (de-DE) >>",
        f"<< /Type /Pages /Count {len(pages)} /Kids [{' '.join(f'{5 + 2 * n} 0 R' for n in range(len(pages)))}] >>",
        f"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding {encoding} >>",
        f"<< {info} >>",
    ]
    font = "/Resources << /Font << /F 3 0 R >> >>"
    for number, page in enumerate(pages):
        objects += [
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {width} {height}] /Contents {6 + 2 * number} 0 R {font} >>",
            _stream("\n".join(one if isinstance(one, str) else _shown(one) for one in page)),
        ]
    return _file(objects)


def _shown(one: Printed) -> str:
    text = one.text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    across, up = one.turned
    return f"BT /F {one.size} Tf {across} {up} {-up} {across} {one.left} {one.baseline} Tm ({text}) Tj ET"


def _stream(content: str) -> str:
    return f"<< /Length {len(content.encode('cp1252'))} >>\nstream\n{content}\nendstream"


def _file(objects: Sequence[str]) -> bytes:
    written = b"%PDF-1.4\n"
    offsets = []
    for number, one in enumerate(objects, start=1):
        offsets.append(len(written))
        written += f"{number} 0 obj\n{one}\nendobj\n".encode("cp1252")
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    end = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    trailer = (
        f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R /Info 4 0 R >>\nstartxref\n{len(written)}\n%%EOF\n"
    )
    return written + (end + trailer).encode("ascii")
