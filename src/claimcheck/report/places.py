"""Places in articles that are shown apart from any claim: what was searched for, what is quoted."""

from typing import NamedTuple

from claimcheck.locate.quotation import Method
from claimcheck.report.model import Passage


class Found(NamedTuple):
    """A place where an article has the words, or nearly; `inside_word`: only as part of a longer one."""

    source: str
    method: Method
    line: int
    column: int
    score: float
    passage: Passage
    inside_word: bool = False


class QuotedParagraph(NamedTuple):
    """A paragraph with its quoted passages marked, and the ids of the claims that quote from it."""

    passage: Passage
    claims: tuple[str, ...]


class Unquoted(NamedTuple):
    """A sentence with a number that no claim quotes, and its line."""

    line: int
    text: str


class Coverage(NamedTuple):
    """An article as the claims use it."""

    paragraphs: tuple[QuotedParagraph, ...]
    unquoted: tuple[Unquoted, ...]
