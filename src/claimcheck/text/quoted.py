"""What stands between quotation marks, in any of their styles."""

import re
from collections.abc import Iterator

from claimcheck.text.span import Span

# Each opener excludes itself, so that marks that are never closed are passed over in linear time.
_QUOTED = re.compile(
    r"„[^„“”\"]*[“”\"]|“[^“”]*”|\"[^\"]*\"|»[^»«]*«|«[^«»]*»|‹[^‹›]*›|›[^›‹]*‹|‚[^‚‘]*‘"
    r"|(?<!\w)‘[^‘’]*+(?:’(?=\w)[^‘’]*+)*’"
    # A straight mark is an apostrophe, too: as a pair of marks it stands before a capital and behind a pause.
    r"|(?<![^\s(:—–])'(?=[^\W\d_a-zäöüß]|[“\"])[^'\n]*+(?:(?:(?<=\w)'(?=\w)|(?<=s)'(?=\s[a-z]))[^'\n]*+)*+(?<=[,.!?…“”\"])'(?!\w)"
)
_OPENER = re.compile(r"[„“\"»«‹›‚‘']")
"""What one of them begins with."""

_STOP = re.compile(r"[.!?…]")
_STOPS = ".!?…"


def quoted(text: str, start: int, end: int) -> tuple[Span, ...]:
    """Return the spans between *start* and *end* that stand in quotation marks, the marks with them.

    Of nested speech only the outer is returned. Marks that are never closed mark nothing.
    """
    return tuple(opened(text, start, end, end))


def opened(text: str, start: int, last: int, end: int) -> Iterator[Span]:
    """Yield those of them that begin at *last* or before it."""
    first = _OPENER.search(text, start, min(last + 1, end))
    for match in _QUOTED.finditer(text, first.start(), end) if first else ():
        if match.start() > last:
            return
        yield Span(*match.span())


def hushed(text: str, spans: tuple[Span, ...], around: Span) -> str:
    """Return what stands at *around*, without the full stops inside *spans*, so that speech of several sentences stays one.

    A stop before the closing mark is kept, since it ends the sentence around it, too. No offset changes.
    """
    parts: list[str] = []
    last = around.start
    for span in spans:
        inner_end = span.end - 1 - (text[span.end - 2] in _STOPS)
        parts += [text[last : span.start + 1], _STOP.sub("·", text[span.start + 1 : inner_end])]
        last = max(span.start + 1, inner_end)
    return "".join([*parts, text[last : around.end]])
