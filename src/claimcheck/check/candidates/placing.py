"""What a file says of place and speaker, held against the article: which of several places it means, and who says it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from claimcheck.check.attribution.detecting import PassageReader
from claimcheck.check.quotation.located import Located
from claimcheck.locate.quotation import Hit, occurrences
from claimcheck.problem import Place, Problem
from claimcheck.records.corpus import Corpus
from claimcheck.records.model import Claim, Link
from claimcheck.report.candidate import Candidate
from claimcheck.report.evidence import LinkKind, Match
from claimcheck.text.article import Article
from claimcheck.text.fold import fold_words
from claimcheck.text.span import Span

_BETWEEN = 10
"""So many characters at most stand between two words, and are looked at behind the cut one."""


def chosen(hits: Sequence[Hit], fitting: Sequence[Hit], candidate: Candidate, article: Article) -> Hit | None:
    """Return the place that is meant: the only one, or the one that its surroundings or offsets tell."""
    if len(hits) == 1:
        return hits[0]
    if len(fitting) == 1 and (candidate.prefix or candidate.suffix):
        return fitting[0]
    told = [
        hit for hit in fitting or hits if candidate.offsets and _agrees(article, candidate.offsets, hit.span)
    ]
    return told[0] if len(told) == 1 else None


def is_continued(article: Article, span: Span, cut: str) -> bool:
    """Return whether a word that begins with *cut*, and is longer, stands right behind *span*; nothing cut always does."""
    if not cut:
        return True
    behind = fold_words(article.text[span.end : span.end + 2 * len(cut) + _BETWEEN]).lstrip()
    rest = behind.removeprefix(fold_words(cut))
    return rest != behind and rest[:1].isalnum()


class Held(NamedTuple):
    """What a file says of the place and is not so, and what of it was not compared."""

    differs: tuple[str, ...] = ()
    open: tuple[str, ...] = ()


def held_against(
    candidate: Candidate, article: Article, hit: Hit, located: Located, *, is_beside: bool | None
) -> Held:
    """Return what came of holding all that a file says of a place against the article.

    Offsets on a page as a browser shows it prove nothing of the article's text, and are not held against it; words
    around the passage that differ there are only told.

    Args:
        candidate: What the file says.
        article: The article.
        hit: Where the words stand.
        located: The same as `verify` tells it.
        is_beside: Whether the surroundings that the file tells stand there; None: the quotation was changed at its ends.
    """
    differs: list[str] = []
    unread = list(candidate.unplaced)
    said = candidate.offsets
    if said and not candidate.is_on_page and not _agrees(article, said, hit.span):
        differs.append(
            f"the file says characters {said.start} to {said.end}, they are {hit.span.start} to {hit.span.end}"
        )
    page = located.match.location.page if located.match.location else None
    if candidate.pages:
        first, last = candidate.pages
        pages = f"page {first}" + (f" to {last}" if last > first else "")
        if not page:
            unread.append(f"{pages}, as the article's pages are not known")
        elif not first <= page <= last:
            differs.append(f"the file says {pages}")
    around: list[str] = []
    if (candidate.prefix or candidate.suffix) and not is_beside:
        told = "other words stand around it than the file says"
        (around if candidate.is_on_page or is_beside is None else differs).append(told)
    return Held(tuple(differs), (*around, *(f"not compared: {one}" for one in unread)))


def _agrees(article: Article, said: Span, span: Span) -> bool:
    """Return whether offsets, in code points or as UTF-16 counts, are those of *span*, blanks at the ends aside."""
    text = article.written
    if said.end > 2 * len(text):
        return False
    return any(_trimmed(text, *one) == span for one in (said, _from_utf16(text, said)))


def _trimmed(text: str, start: int, end: int) -> Span:
    inside = text[start:end]
    return (
        Span(end - len(inside.lstrip()), start + len(inside.rstrip())) if inside.strip() else Span(start, end)
    )


def _from_utf16(text: str, said: Span) -> Span:
    """Return offsets that count UTF-16 units, as JavaScript does, in code points."""
    if text.isascii() or max(text) < "\U00010000":
        return said
    units = text.encode("utf-16-le", "surrogatepass")
    start, end = (
        len(units[: 2 * offset].decode("utf-16-le", "replace")) for offset in (said.start, said.end)
    )
    return Span(start, end)


_NOWHERE = Place("")
_REFUSED = frozenset((LinkKind.UNREAD, LinkKind.CONTRADICTED))


class Chained(NamedTuple):
    """The link that a file tells, or why it is none, and what `verify` finds of it."""

    link: tuple[str, str] | None = None
    wrong: str = ""
    problems: tuple[Problem, ...] = ()


def chained(
    candidate: Candidate, claim: Claim, located: Match, names: Mapping[str, str], reader: PassageReader
) -> Chained:
    """Return who says the passage of *candidate* by its file.

    Args:
        candidate: The candidate.
        claim: The claim with the evidence as it would be written, alone.
        located: Where that stands.
        names: The actors by what they are called, in lower case.
        reader: Reads the article.
    """
    if not candidate.speaker:
        return Chained(wrong="the file names no speaker" if candidate.cue else "")
    actor = names.get(candidate.speaker.casefold())
    if actor is None:
        return Chained(wrong="no actor has this name")
    [evidence] = claim.evidence
    article = reader.corpus.articles[evidence.source]
    if candidate.cue and candidate.cue not in article.speakers and not occurrences(candidate.cue, article):
        return Chained(wrong="the article does not have the cue")
    # Only a passage with a speaker needs what reads links.
    from claimcheck.check.attribution.chain import check_chain

    link = Link(place=_NOWHERE, places={"cue": _NOWHERE}, actors=(actor,), cue=candidate.cue or None)
    told = replace(claim, evidence=(replace(evidence, attribution=(link,)),))
    checked = check_chain(told, 0, located, reader)
    if checked.links[0].kind in _REFUSED:
        reasons = "; ".join(problem.message for problem in checked.problems)
        return Chained(None, reasons or "no word of the cue shows it", checked.problems)
    return Chained((actor, candidate.cue), "", checked.problems)


def actors_by_name(corpus: Corpus) -> Mapping[str, str]:
    """Return the actors by id and by each name that only one of them has, in lower case."""
    found: dict[str, set[str]] = {}
    for actor in corpus.actors.values():
        for name in (actor.id, *actor.names):
            found.setdefault(name.casefold(), set()).add(actor.id)
    return {name: next(iter(ids)) for name, ids in found.items() if len(ids) == 1}
