"""What gives another number for that of a statement: "…; the figure was later revised to seven", „Zunächst hieß es, …“.

Whoever changes a figure that has been told takes the first one back, whatever he thinks of it; nobody need say that it was
wrong. And what was told at first is told so because something else was told later. A figure of another thing („die Zahl der
Gäste“, where the statement counts barns) leaves the statement as it is.
"""

from collections.abc import Iterator, Sequence

from claimcheck.languages.pack import all_words
from claimcheck.text.article import Article
from claimcheck.text.clause import words_for
from claimcheck.text.left_out.bounding import is_number
from claimcheck.text.negation import lists_of, tokens_of
from claimcheck.text.phrases import Sought
from claimcheck.text.sentence import near, sentence_around, sentence_behind
from claimcheck.text.span import Span
from claimcheck.text.word import WORD

_WORDS = {
    "REVISING": all_words("taking-back") | all_words("revising"),
    "DEFINITE": all_words("definite") | all_words("taking-up") | all_words("pointing-back"),
}
_FIGURE = Sought(
    r"\b(?:<DEFINITE>|that)\s+(?:[\w-]+\s+){0,2}?<…told-figure>\b(?:\s+(?:of|an|der|von)\s+(?P<of>\w[^.,;:!?]{0,60}))?",
    "told-figure",
    words=_WORDS,
)
_CHANGED = Sought(r"\b<REVISING>\b", words=_WORDS)
_ABOUT_IT = Sought(
    r"\W*(?:\w+\s+){0,2}?(?:it|that|they|es|das|sie|diese)\b[^.;!?]{0,60}?"
    r"(?:<REVISING>\s+(?:\w+\s+)?(?:to|from|up|down)\b|\b(?:auf|von)\s+(?:\w+\s+){1,3}?<REVISING>)",
    words=_WORDS,
)
"""A pronoun for the figure, and its new number: "It was revised down to seven"."""

_RIGHT = Sought(r"\W*<right-figure>\b")
_FIRST = Sought(
    # Whoever "first reported" it had it before others.
    r"\b(?:<told-first>\s+(?:[\w-]+\s+){0,3}?<first-word>|(?!first\s+(?:reported|announced))<first-word>\s+<told-first>"
    # "the first ship reported" is no report that was told at first.
    r"|(?!first\b)<first-word>\s+(?:[\w-]+\s+){1,5}?<told-first>)\b",
    "told-first",
    "first-word",
)
_ALIKE = 5
"""Words that begin with so many letters alike count the same."""

_FAR = 2
"""So many sentences behind a quotation are read."""


def revising(article: Article, pieces: Sequence[Span]) -> Iterator[Span]:
    """Yield what gives another number for one of the *pieces* of a quotation, outside of them."""
    own = Span(pieces[0].start, pieces[-1].end)
    paragraph, around = article.paragraph(own.end - 1), near(sentence_around(article, own), pieces)
    behind, end = [Span(own.end, around.end)], around.end
    while len(behind) <= _FAR and end < paragraph.end:
        sentence = sentence_behind(article, paragraph, end)
        if sentence is None or sentence.end <= end:
            break
        behind.append(sentence)
        end = sentence.end
    found = revised(article.text, own, behind, article.language)
    yield from (found,) if found else ()
    if _has_number(article.slice(own), article.language):
        first = (Span(*match.span()) for match in _FIRST.finditer(article.text, *around))
        yield from (span for span in first if not any(map(span.overlaps, (*pieces, *filter(None, (found,))))))


def told_first(text: str, own: Span, language: str | None) -> Span | None:
    """Return what says of the number of a statement that it was told at first; None where nothing does, or it has none."""
    match = _FIRST.search(text, *own)
    return Span(*match.span()) if match and _has_number(text[own.start : own.end], language) else None


def revised(text: str, own: Span, behind: Sequence[Span], language: str | None) -> Span | None:
    """Return what gives another number for one of a statement; None where nothing does, or it has none.

    Args:
        text: Holds the statement and what follows.
        own: The statement.
        behind: What is left of its sentence, and the sentences that follow.
        language: Whose numbers are known.
    """
    if not behind or not _has_number(text[own.start : own.end], language):
        return None
    return next((found for part in behind for found in _revising(text, own, part)), None)


def _has_number(text: str, language: str | None) -> bool:
    lists = lists_of(words_for(language))
    return any(is_number(token.word, lists) for token in tokens_of(text))


def _revising(text: str, own: Span, part: Span) -> Iterator[Span]:
    for pattern in (_RIGHT, _ABOUT_IT):
        match = pattern.match(text, *part)
        if match and (pattern is _ABOUT_IT or WORD.search(text, match.end(), part.end)):
            first = WORD.search(text, match.start())
            yield Span(first.start() if first else match.start(), match.end())
    changed = _CHANGED.search(text, *part)
    figures = _FIGURE.finditer(text, *part) if changed else ()
    if changed and any(_may_be_its(figure["of"], text[own.start : own.end]) for figure in figures):
        yield Span(*changed.span())


def _may_be_its(counted: str | None, statement: str) -> bool:
    """Return whether a figure counts what a statement does, or does not tell what it counts."""
    if counted is None:
        return True
    heads = {word.lower()[:_ALIKE] for word in WORD.findall(statement)}
    return any(word.lower()[:_ALIKE] in heads for word in WORD.findall(counted) if len(word) >= _ALIKE)
