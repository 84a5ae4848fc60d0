"""Pages made of words at places, without a PDF: a character is half an em wide."""

from claimcheck.ingest.layout.printed import Segment, Sheet, Stretch, segments

WIDTH, HEIGHT = 400.0, 600.0


def stretch(text: str, left: float, baseline: float, size: float = 10) -> Stretch:
    """Return words from a place on."""
    return Stretch(text, left, left + len(text) * size / 2, baseline, size)


def segment(text: str, left: float = 50, baseline: float = 500, size: float = 10) -> Segment:
    """Return a line of one stretch."""
    return Segment((stretch(text, left, baseline, size),))


def column(*lines: str, left: float = 50, top: float = 500, size: float = 10) -> list[Segment]:
    """Return lines below each other, 12 points apart at size 10; blanks before one indent it, an empty one is a gap."""
    return [
        segment(
            line.strip(), left + (len(line) - len(line.lstrip())) * size / 2, top - number * 1.2 * size, size
        )
        for number, line in enumerate(lines)
        if line.strip()
    ]


def sheet(*parts: Segment, number: int = 1) -> Sheet:
    """Return a page on which *parts* stand."""
    return Sheet(number, WIDTH, HEIGHT, segments(one for part in parts for one in part.stretches))
