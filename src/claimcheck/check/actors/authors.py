"""Who wrote a document, where the text says so: "the report by the ministry", „ein Bericht des ISW“, "the ministry's report".

A document says what its author says. Where the reading is in doubt it names an author too many: two that may be
one party are not two for certain.
"""

import re
from collections.abc import Iterator

from claimcheck.check.actors.naming import Names, words
from claimcheck.check.actors.roles import STATEMENTS
from claimcheck.languages.pack import all_endings
from claimcheck.text.article import Article, Span
from claimcheck.text.sentence import sentence_around, sentences

_PAPERS = (*STATEMENTS, *all_endings("paper"))  # fmt: skip
"""What nouns end on that are written by somebody; of a document the record's own names are sought, too."""

_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_BY = re.compile(
    r",?\s+(?:[^\W\d_]+\s+){0,3}?(?:by|of|from|von|vom|des|der|durch|aus)\s+(?P<who>(?:[\w.’'-]+\s*){1,6})"
)
"""Behind the noun the author, with at most three words between them: "published on Monday by"."""

_PUBLISHES = re.compile(
    r"\s(?:published|releases?d?|issued|presented|wrote|compiled|prepared|commissioned|veröffentlichte|verfasste|erstellte|schrieb|legte|stellte)"
    r"(?:\s+[^\W\d_]+){0,5}\s+$"
)
_WHOSE = re.compile(r"(?<![^\s])(?P<adjectives>(?:[a-zäöüß][\w-]*\s+){0,3})$")
_LONGEST = 80
"""So many code points before a noun its author may stand."""


def authors(document: str, article: Article, places: tuple[Span, ...], names: Names) -> frozenset[str]:
    """Return the actors who wrote *document*, by the sentences at *places* and those of the article that name it."""
    near = {sentence_around(article, place) for place in places}
    named = (s for paragraph in article.paragraphs for s in sentences(article, paragraph))
    near |= {sentence for sentence in named if document in names.named_in(article.slice(sentence))}
    found = (actor for sentence in near for actor in _authors_in(document, article.slice(sentence), names))
    return frozenset(found) - {document}


def _authors_in(document: str, text: str, names: Names) -> Iterator[str]:
    for noun in _WORD.finditer(text):
        first, _, last = noun.group().rpartition("-")
        is_paper = last.casefold().endswith(_PAPERS) or document in names.named_in(noun.group())
        if not is_paper:
            continue
        yield from names.named_in(first)
        behind = _BY.match(text, noun.end())
        if behind:
            yield from names.named_in(behind["who"])
        yield from _before(text[max(0, noun.start() - _LONGEST) : noun.start()], names)


def _before(text: str, names: Names) -> Iterator[str]:
    """Yield whose a noun is by the words before it: „Putins neuer Bericht“, "the ISW report", "the ministry published a report"."""
    whose = _WHOSE.search(text)
    owner = words(text[: whose.start()] if whose else text)
    is_beside = not whose or not whose["adjectives"]
    for name in names.find(owner):
        if name.last == len(owner) and (is_beside or owner[-1].endswith(("s", "'"))):
            yield name.actor
    publishing = _PUBLISHES.search(text)
    if publishing:
        who = words(text[: publishing.start()])
        yield from (name.actor for name in names.find(who) if name.last == len(who))
