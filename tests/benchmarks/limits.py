"""What a large PDF and a large page cost `claimcheck add`: CPU time and memory of the process that reads them.

Run by hand: `python tests/benchmarks/limits.py [FILE...]`. It makes a PDF of 300 pages with 45 lines each and a page of 5 MB,
reads each as `add` does, apart, and prints how many words there are, the seconds and the most memory; then the same of each FILE.
"""
# ruff: noqa: T201  a script that prints its figures

import resource
import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

from claimcheck.ingest.readers import kind_of
from claimcheck.load.apart import read_apart

_LINE = "Die Behörde von Kalmsund bestätigte am Freitag, dass {} Liegeplätze bis Mai umgebaut werden."
_PAGES, _LINES = 300, 45
_BYTES = 5_000_000


def _small_pdf() -> ModuleType:
    spec = spec_from_file_location("small_pdf", Path(__file__).parents[1] / "ingest" / "small_pdf.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def large_pdf() -> bytes:
    """Return a PDF of 300 pages, a paragraph every five lines."""
    made = _small_pdf()
    pages = [
        [
            made.Printed(40, 760 - 14 * line - 8 * (line // 5), _LINE.format(_LINES * page + line), 9)
            for line in range(_LINES)
        ]
        for page in range(_PAGES)
    ]
    content: bytes = made.small_pdf(*pages, width=500, height=800)
    return content


def large_page() -> bytes:
    """Return a page of 5 MB with paragraphs of three sentences in the elements that news pages have around them."""
    head = "<html lang=de><head><title>Umbau</title></head><body><nav><a href=/>Start</a></nav><main><article><h1>Umbau</h1>"
    parts, size = [head], 0
    while size < _BYTES:
        sentences = " ".join(_LINE.format(3 * len(parts) + n) for n in range(3))
        parts.append(f"<div class='paragraph'><p>{sentences}</p></div>\n")
        size += len(parts[-1].encode())
    return "".join((*parts, "</article></main><footer>Impressum</footer></body></html>")).encode()


def show(name: str, content: bytes) -> None:
    """Print what reading *content* costs; memory is the most of all children so far, so the smaller ones come first."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    page = read_apart(kind_of(content, name), content)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    words = sum(len(block.text.split()) for block in page.blocks)
    print(
        f"{name}: {len(content) / 1e6:.1f} MB, {len(page.blocks):,} blocks, {words:,} words;"
        f" {seconds:.1f} s of CPU time, at most {after.ru_maxrss // 1024} MB so far"
    )


if __name__ == "__main__":
    for file in sys.argv[1:]:
        show(Path(file).name, Path(file).read_bytes())
    show("300 pages.pdf", large_pdf())
    show("5 MB.html", large_page())
