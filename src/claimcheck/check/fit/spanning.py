"""Whether a year of the claim is only a part of what the passage tells, or another kind of year: "in fiscal 2023", "by the end of 2023"."""

import re
from collections.abc import Iterator

from claimcheck.check.fit.held import Held
from claimcheck.languages.pack import all_groups, all_words
from claimcheck.quantities.reading import quantities
from claimcheck.report.fit import Aspect, Compared, Outcome
from claimcheck.text.content import FUNCTION_WORDS
from claimcheck.text.phrases import Sought
from claimcheck.text.span import Span
from claimcheck.text.word import WORD

_YEAR = re.compile(r"(?<![\w.,/–-])(?:1[5-9]|20)[0-9]{2}(?![\w.,][0-9])")
_UNITS = all_groups("changed-unit")
_YEARS = _UNITS["year"]
_WORDS = {
    "YEAR": _YEARS,
    "PART": {*_UNITS["month"], *_UNITS["quarter"], *_UNITS["week"], *all_words("half")},
}
_TO_ANOTHER = re.compile(r"(?:/[0-9]{2}(?:[0-9]{2})?|[–-][0-9]{2})(?![.,–-]?[0-9])")
"""What makes two years of it, and no lifetime: "2022/23"."""
_KIND_AHEAD = Sought(r"(?P<kind>\b<kind-of-year>|\b[\w-]+\s+<YEAR>|\b<…YEAR>)\s+\Z", words=_WORDS)
_KIND_BEHIND = Sought(r"\s+(?P<kind>(?:[\w-]+\s+)?(?:<YEAR>|<kind-of-year>))\b", words=_WORDS)
_PART_AHEAD = Sought(
    r"\b(?P<kind><PART>|<…YEAR>)(?:\s+(?:of|in|the|des|von|im|<YEAR>))*\s+\Z|\b(?P<end><YEAR>\s+(?:to|ending|ended))(?:\s+\w+)?\s+\Z",
    words=_WORDS,
)
_BY = re.compile(r"\b(?P<kind>by)(?:\s+the)?(?:\s+\w+\s+of)?\s+\Z", re.IGNORECASE)
_REACH = 60


def spanning(held: Held) -> Iterator[Compared]:
    """Yield what makes of a year that the claim tells another span of time, wherever the passage tells it, and the claim does not say.

    A part of a year is another only for what is counted in it.
    """
    claim, text = held.claim.text, held.passage.text
    said = {word.lower() for word in WORD.findall(claim)}
    years = {match.group() for match in _YEAR.finditer(claim) if not _TO_ANOTHER.match(claim, match.end())}
    is_counting = any(
        claim[r.number.start : r.number.end] not in years for r in quantities(claim, held.claim.language)
    )
    for year in sorted(years):
        places = [Span(*match.span()) for match in _YEAR.finditer(text) if match.group() == year]
        found = [_other(text, place, said, is_counting=is_counting) for place in places]
        if found and (first := found[0]) and all(found):
            words = " ".join(text[first.start : first.end].split())
            reason = f"the passage tells “{words}”, the claim {year}"
            yield held.compared(Aspect.DATE, Outcome.OPEN, year, first, reason)


def _other(text: str, year: Span, said: set[str], *, is_counting: bool) -> Span | None:
    """Return the year at a place with what makes it another span; None where nothing does that the claim does not say."""
    start = max(0, year.start - _REACH)
    ahead = text[start : year.start]
    patterns = (_KIND_AHEAD, _BY, *((_PART_AHEAD,) if is_counting else ()))
    for match in filter(None, (pattern.search(ahead) for pattern in patterns)):
        is_end = not match["kind"] and _YEARS.isdisjoint(said)
        if is_end or _is_another(match["kind"] or "", said):
            return Span(start + match.start(), year.end)
    another = _TO_ANOTHER.match(text, year.end)
    if another:  # the claim has the year alone
        return Span(year.start, another.end())
    behind = _KIND_BEHIND.match(text, year.end)
    return Span(year.start, behind.end()) if behind and _is_another(behind["kind"], said) else None


def _is_another(kind: str, said: set[str]) -> bool:
    """Return whether the words for a kind of year say more than that it is one, and more than the claim."""
    words = {word.lower() for word in WORD.findall(kind)}
    plain = _YEARS | FUNCTION_WORDS["de"] | FUNCTION_WORDS["en"] - {"by"}
    return bool(words - plain - said)
