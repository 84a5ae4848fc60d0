"""The quotations of a corpus looked up and nothing else: every other axis stays unchecked, and says so."""

from collections.abc import Callable
from types import MappingProxyType

from claimcheck.check.quotation.located import Located, Spot
from claimcheck.check.quotation.lookup import by_article, look_up
from claimcheck.check.silence import silence
from claimcheck.problem import Problem
from claimcheck.records.corpus import Corpus
from claimcheck.records.model import Claim, Fit
from claimcheck.report.evidence import Anchor, CheckedEvidence
from claimcheck.report.model import ONLY, CheckedClaim, Consistency, Corroboration, Count, Report

_UNREAD = "not looked at, only the quotations were"


def verify_quotations(corpus: Corpus, progress: Callable[[str, int, int], None] = lambda *_: None) -> Report:
    """Return where the quotations stand.

    What stands around them, who said it, how often independently, what contradicts it and whether the claim
    says more is not looked at: no count is better than its widest interval, and no passage counts.

    Args:
        corpus: The records and articles, with the problems met when reading them.
        progress: Told what is being checked, and of how many claims the how manieth.
    """
    problems = list(corpus.problems)
    claims: list[CheckedClaim] = []
    records = tuple(corpus.claims.values())
    order = by_article(records)
    looked_up: dict[tuple[int, int], Located] = {}
    for done, (number, index) in enumerate(order, start=1):
        progress("looking up quotations", done, len(order))
        looked_up[number, index] = look_up(records[number], index, corpus)
    for number, claim in enumerate(records):
        found = [looked_up.pop((number, index)) for index in range(len(claim.evidence))]
        claims.append(_checked(claim, found, corpus))
        problems += (problem for located in found for problem in located.problems)
    silenced = silence(problems, corpus.claims, corpus.sources)
    return Report(
        sources=silenced.checked_sources(corpus),
        actors=MappingProxyType(dict(corpus.actors)),
        claims=tuple(
            silenced.marked(claim)._replace(ignored=silenced.of_claim(claim.claim.id)) for claim in claims
        ),
        problems=tuple(sorted(filter(_is_told, silenced.kept), key=lambda problem: problem.order)),
        dependences=(),
        refused=corpus.refused,
        settings=MappingProxyType({ONLY: "quotations"}),
    )


def _is_told(problem: Problem) -> bool:
    # That what a record silences does not occur cannot be said of what was not looked for.
    return problem.code != "CC113"


def _checked(claim: Claim, found: list[Located], corpus: Corpus) -> CheckedClaim:
    evidence = tuple(
        _evidence(Spot(claim, index, corpus.articles.get(item.source)), located, corpus)
        for index, (item, located) in enumerate(zip(claim.evidence, found, strict=True))
    )
    unknown = Count(0, len(evidence), exact=False)
    return CheckedClaim(
        claim=claim,
        evidence=evidence,
        anchor=max((item.anchor for item in evidence), key=lambda a: a.rank, default=Anchor.UNCHECKED),
        corroboration=Corroboration.UNCHECKED,
        consistency=Consistency.UNCHECKED,
        fit=Fit.UNCHECKED,
        fit_reason=_UNREAD,
        origins=unknown,
        channels=unknown,
        parties=unknown,
        denials=unknown,
        articles=0,
        rests_on=(),
        why=(f"Corroboration was {_UNREAD}.",),
    )


def _evidence(spot: Spot, located: Located, corpus: Corpus) -> CheckedEvidence:
    return CheckedEvidence(
        evidence=spot.evidence,
        number=spot.place + 1,
        anchor=located.anchor,
        match=located.match,
        links=(),
        left_out=(),
        counted=False,
        roots=(),
        reason=_UNREAD,
        passage=None,
        deep_link=spot.deep_link(located, corpus.sources.get(spot.evidence.source)),
    )
