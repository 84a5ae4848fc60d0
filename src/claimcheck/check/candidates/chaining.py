"""Who says a passage by the file that quotes it: a chain only where `verify` would read it so."""

from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

from claimcheck.check.attribution.detecting import PassageReader
from claimcheck.locate.quotation import occurrences
from claimcheck.problem import Place, Problem
from claimcheck.records.corpus import Corpus
from claimcheck.records.model import Claim, Link
from claimcheck.report.candidate import Candidate
from claimcheck.report.evidence import LinkKind, Match

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
    if candidate.cue and not occurrences(candidate.cue, reader.corpus.articles[evidence.source]):
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
