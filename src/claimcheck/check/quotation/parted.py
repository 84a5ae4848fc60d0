"""Negations beside a quotation that belong to another statement: „Beim Hoffen blieb es nicht, | der Rat zahlte“, "the ferry | that sank | had no boats".

They stand in its sentence, and no opener parts them from it; that they govern it is not certain, and so they are told as a doubt.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from claimcheck.check.quotation.embedded import VOUCHING
from claimcheck.languages.pack import all_words
from claimcheck.speech.verbs import forms_of
from claimcheck.text.article import Article
from claimcheck.text.left_out.judgement import AFFIRMING, SUPPOSING
from claimcheck.text.left_out.outside import LeftOut
from claimcheck.text.sentence import near, sentence_around
from claimcheck.text.span import Span
from claimcheck.text.stem import infinitives
from claimcheck.text.vocabulary import PLAIN_NEGATIONS
from claimcheck.text.word import LETTERS

_COMMA = re.compile(r",[\s\"'“”„‚‘’»«]*")
_CLAUSE = re.compile(r"[,;:–—()]")
_HOLDING = AFFIRMING | SUPPOSING | VOUCHING | all_words("holding-true")
_RELATIVE = all_words("relative-subject")
_FINITE = all_words("finite") | all_words("auxiliary")
_OPENERS = all_words("complementizer") | all_words("clause-opener")


def parted(article: Article, pieces: Sequence[Span], items: Iterable[LeftOut]) -> Iterator[LeftOut]:
    """Yield what is left out, negations of another statement as doubts.

    Args:
        article: Where the quotation was found.
        pieces: The quotation's parts in order.
        items: What is left out, as the sentence alone tells.
    """
    for item in items:
        is_negating = item.governs and item.kind == "negation"
        is_other = is_negating and (
            _closes_statement(article, pieces, item) or _is_said_of_noun(article, pieces, item)
        )
        yield LeftOut("doubt", item.words, item.span, governs=False) if is_other else item


def _closes_statement(article: Article, pieces: Sequence[Span], item: LeftOut) -> bool:
    """Return whether a German „nicht“ ends a clause before the quotation that tells, thinks or judges nothing of it.

    What stands behind „Er sagte nicht,“ or „Es stimmt nicht,“ is denied; what stands behind „Es half nicht,“ is not.
    """
    text, start = article.text, pieces[0].start
    is_last = item.span.end <= start and _COMMA.fullmatch(text, item.span.end, start) is not None
    if not is_last or item.words.lower() not in PLAIN_NEGATIONS or _language(article) != "de":
        return False
    around = near(sentence_around(article, pieces[0]), pieces)
    before = text[around.start : item.span.start]
    start_of_clause = max((mark.end() for mark in _CLAUSE.finditer(before)), default=0)
    # A noun tells nothing: „Beim Hoffen blieb es nicht“.
    clause = [word for word in LETTERS.findall(before[start_of_clause:]) if word.islower()]
    quoted = [word.lower() for word in LETTERS.findall(article.slice(pieces[0]))[:1]]
    told = forms_of("de")
    is_of_it = any(word in told or word in _HOLDING for word in clause)
    return bool(clause) and not is_of_it and not _OPENERS.intersection(quoted)


def _is_said_of_noun(article: Article, pieces: Sequence[Span], item: LeftOut) -> bool:
    """Return whether the quotation is an English relative clause, and its noun is what is denied something behind it."""
    if item.span.start < pieces[-1].end or len(pieces) > 1 or _language(article) != "en":
        return False
    words = LETTERS.findall(article.slice(pieces[0]))[:2]
    before = LETTERS.findall(article.text[max(0, pieces[0].start - 40) : pieces[0].start])[-1:]
    if len(words) < 2 or words[0] not in _RELATIVE or not before or before[0].lower() in forms_of("en"):  # noqa: PLR2004  who, and does what
        return False
    verb = words[1].lower()
    return verb in _FINITE or verb.endswith("ed") or any(infinitives(verb, "en"))


def _language(article: Article) -> str:
    return (article.language or "").split("-")[0].lower()
