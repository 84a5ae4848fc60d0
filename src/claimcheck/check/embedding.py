"""Quotations cut from a clause that the words above it do not vouch for: "declined to confirm that | …", „verbot, dass | …“.

Who says or knows that a thing is so is read as its speaker, or vouches for it. Whatever else governs such a clause may
dream, forbid or dismiss it; no list of that is whole, so that it is told as a doubt (CC217).
"""

import re
from collections.abc import Iterator, Sequence

from claimcheck.check.fit.operator_words import FICTION, IN_FICTION
from claimcheck.check.fit.role_words import EMBEDDING
from claimcheck.check.quotation.located import Spot
from claimcheck.languages.pack import RULED
from claimcheck.problem import Problem
from claimcheck.records.model import Stance
from claimcheck.report.model import CheckedEvidence
from claimcheck.speech.verbs import Use, forms_of
from claimcheck.text.article import Article, Span
from claimcheck.text.content import FUNCTION_WORDS
from claimcheck.text.left_out.judgement import AFFIRMING, SUPPOSING
from claimcheck.text.sentence import near, sentence_around
from claimcheck.text.stem import infinitives
from claimcheck.text.word import LETTERS

_OPENER = re.compile(r"\b(?:that|dass|daß)[\s\"'“„”‚‘’»«]*\Z", re.IGNORECASE)
_OPENED = re.compile(r"[\s\"'“„”‚‘’»«]*(?:that|dass|daß)\b")
_CLAUSE = re.compile(r"[,;:.–—()]\s*")
_TO = frozenset(("to", "zu"))
_WITHIN = re.compile(r"\W*(?:auf|im|in|on)\b", re.IGNORECASE)
_FRAME = re.compile(r"[^,;:.]{3,60},\s*\Z")
"""What opens a sentence before a comma: "In the film, | …"."""


def embedding_problems(spot: Spot, item: CheckedEvidence) -> Iterator[Problem]:
    """Yield what governs a passage from the clause above it, or tells that it happens in a film, and was left outside."""
    article = spot.article
    is_told = any(out.governs or out.kind != "negation" for out in item.left_out)
    if article is None or not item.stands or is_told or item.evidence.stance is Stance.CONTEXT:
        return
    language = (article.language or "").split("-")[0].lower()
    claim = spot.claim.text
    found = _governor(article, item.match.pieces, language, claim) if language in RULED else None
    hedges = item.detected.hedges if item.detected is not None else ()
    if found is not None and not any(hedge.span.overlaps(found) for hedge in hedges):
        words = article.slice(found)
        message = f"„{words}“ was left outside the quotation and may turn or bound it; quote it too"
        yield spot.problem("CC217", message, found)


def _governor(article: Article, pieces: Sequence[Span], language: str, claim: str) -> Span | None:
    around = near(sentence_around(article, pieces[0]), pieces)
    before = article.text[around.start : pieces[0].start]
    frame = _FRAME.match(before)
    fiction = (
        FICTION.search(before) or (_WITHIN.match(before) and IN_FICTION.search(before)) if frame else None
    )
    if fiction and not (FICTION.search(claim) or IN_FICTION.search(claim)):
        return Span(around.start + fiction.start(), around.start + fiction.end())
    quoted = _OPENED.match(article.text, pieces[0].start, pieces[0].end)
    opener = _OPENER.search(before)
    if opener is None and quoted is None:
        return None
    above = (before if opener is None else before[: opener.start()]).rstrip(" ,\n")
    start = max((match.end() for match in _CLAUSE.finditer(above)), default=0)
    words = list(LETTERS.finditer(above, start))
    lower = [word.group().lower() for word in words]
    if not words or any(_vouches(lower, at, language) for at in range(len(lower))):
        return None
    told = [word for word in words if word.group().lower() not in FUNCTION_WORDS[language]] or words
    return Span(around.start + told[-1].start(), around.start + told[-1].end())


def _vouches(words: Sequence[str], at: int, language: str) -> bool:
    """Return whether a word says, shows or knows that a thing is so: not what somebody only declines "to confirm"."""
    word = words[at]
    if word in AFFIRMING | SUPPOSING:
        return True
    is_known = word in EMBEDDING or not EMBEDDING.isdisjoint(infinitives(word, language))
    is_said = is_known or any(verb.use is Use.SAY for verb in forms_of(language).get(word, ()))
    return is_said and (at == 0 or words[at - 1] not in _TO)
