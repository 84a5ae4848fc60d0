"""Verify a corpus: every check in order, over all claims, to one report."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from claimcheck.check.actors.naming import Names, describe
from claimcheck.check.actors.origins import origin_problems
from claimcheck.check.attribution.chain import check_chain
from claimcheck.check.attribution.detecting import PassageReader
from claimcheck.check.attribution.disagreeing import crediting_another, disagreements, is_passed_on
from claimcheck.check.attribution.figures import quantities_in
from claimcheck.check.by_person import overrule
from claimcheck.check.contradiction.conflicts import conflict_problems, find_conflicts, with_conflicts
from claimcheck.check.corroboration.backing import back, corroboration_problems, roots_of
from claimcheck.check.corroboration.dependence import Dependences, dependence_problems, find_dependences
from claimcheck.check.corroboration.one_text import cluster_problems
from claimcheck.check.corroboration.reasons import counting_reason, explain_counts
from claimcheck.check.corroboration.repeats import with_repeats_told
from claimcheck.check.fit.judging import (
    Judged,
    comparisons,
    fit_problems,
    is_too_long,
    judge_fit,
    may_license,
    otherwise,
)
from claimcheck.check.fit.translating import gloss_problems
from claimcheck.check.quotation.located import Spot
from claimcheck.check.quotation.locating import locate
from claimcheck.check.quotation.lookup import by_article
from claimcheck.check.quotation.passage import passage_of
from claimcheck.check.recorded import claim_problems, denial_problems, succession_problems
from claimcheck.check.silence import silence
from claimcheck.languages.pack import LANGUAGES, RULED, code_of
from claimcheck.problem import Problem
from claimcheck.quantities.interval import ABOUT
from claimcheck.records.corpus import Corpus
from claimcheck.records.model import Claim, Stance
from claimcheck.report.evidence import Anchor, CheckedEvidence
from claimcheck.report.fit import Compared, Outcome
from claimcheck.report.model import CheckedClaim, Consistency, Report
from claimcheck.text.article import Article
from claimcheck.text.hedges.hedge import hedges_in
from claimcheck.text.language import UNDETERMINED

Found = tuple[CheckedClaim, list[Problem]]
"""A claim as it was checked by itself, and what is wrong with it."""


class _Passage(NamedTuple):
    """A passage of a claim, what is wrong with it, and how the claim compares with it."""

    item: CheckedEvidence
    problems: Sequence[Problem]
    compared: tuple[Compared, ...] = ()


Compare = Callable[[Mapping[str, Article], Names, Mapping[str, str | None]], Dependences]
"""Returns which articles share text, given who is named in them and the outlet of each."""

Progress = Callable[[str, int, int], None]
"""Told what is being done, and of how many the how manieth."""

Check = Callable[[Sequence[Claim], Progress], Iterable[Found]]
"""Checks claims, each without a look at the others, and yields what it finds of each in their order."""


def _at_once(check: Check, claims: Sequence[Claim], progress: Progress) -> Iterable[Found]:
    return check(claims, progress)


def verify(  # noqa: PLR0913 -- all but the first are named
    corpus: Corpus,
    *,
    min_origins: int = 2,
    reads_speech: bool = True,
    progress: Progress = lambda *_: None,
    each: Callable[[Check, Sequence[Claim], Progress], Iterable[Found]] = _at_once,
    compare: Compare = find_dependences,
) -> Report:
    """Return what stands, who said it, how often independently, and what contradicts what.

    Args:
        corpus: The records and articles, with the problems met when reading them.
        min_origins: How many origins and parties `corroborated` asks for.
        reads_speech: Whether to read who speaks in the passages and compare it with the records; it
            changes no axis, and a listing of the axes need not wait for it.
        progress: Told what is being checked, and of how many claims the how manieth.
        each: How the claims are gone through: one is checked without a look at the others.
        compare: Which articles share text; it is asked of all of them, and of nothing else.
    """
    names = Names(corpus.actors.values())
    reader = PassageReader(corpus, names, reads_speech=reads_speech)
    problems = [
        *corpus.problems,
        *origin_problems(corpus),
        *_unread_languages(corpus),
        *cluster_problems(corpus),
    ]
    claims: list[CheckedClaim] = []
    # Before there are findings to hold: it is what takes most memory.
    progress("comparing articles", 0, 0)
    outlets = {id_: source.outlet for id_, source in corpus.sources.items()}
    dependences, boilerplate = compare(corpus.articles, names, outlets)

    def check(chosen: Sequence[Claim], told: Progress) -> Iterable[Found]:
        """Check some of the claims."""
        return check_claims(chosen, corpus, min_origins, reader, told)

    for checked, found in each(check, tuple(corpus.claims.values()), progress):
        claims.append(checked)
        problems += found
    progress("comparing claims", 0, 0)
    conflicts = find_conflicts(claims, corpus.actors)
    problems += (*conflict_problems(conflicts, corpus.claims), *succession_problems(claims, corpus))
    problems += dependence_problems(dependences, claims, corpus)
    silenced = silence(problems, corpus.claims, corpus.sources)
    return Report(
        sources=silenced.checked_sources(corpus),
        actors=MappingProxyType(dict(corpus.actors)),
        claims=tuple(
            with_conflicts(
                silenced.marked(claim),
                conflicts.by_claim.get(claim.claim.id, ()),
                {**claim.ignored, **silenced.of_claim(claim.claim.id)},
                conflicts.unlisted.get(claim.claim.id, {}),
            )
            for claim in claims
        ),
        problems=tuple(sorted(silenced.kept, key=lambda problem: problem.order)),
        dependences=dependences,
        refused=corpus.refused,
        settings=MappingProxyType(_settings(corpus, min_origins)),
        disagreements=conflicts.groups,
        boilerplate=boilerplate,
    )


def _settings(corpus: Corpus, min_origins: int) -> dict[str, str]:
    settings = {"min_origins": str(min_origins), "about": f"± {ABOUT * 100:.0f} %"}
    if corpus.clusters is not None:
        settings["clusters"] = f"{corpus.clusters.name}, SHA-256 {corpus.clusters.sha256}"
    return settings


def check_claims(
    claims: Sequence[Claim],
    corpus: Corpus,
    min_origins: int,
    reader: PassageReader,
    progress: Progress = lambda *_: None,
) -> Iterator[Found]:
    """Yield each of *claims* as it is checked by itself, and what is wrong with it; *reader* is of the same corpus.

    First the passages are read, article by article.
    """
    order = by_article(claims)
    read: list[dict[int, _Passage]] = [{} for _ in claims]
    supporting = [0] * len(claims)
    reading = ""
    for done, (number, index) in enumerate(order, start=1):
        progress("checking claims", done * len(claims) // len(order), len(claims))
        claim = claims[number]
        if reading != (source := claim.evidence[index].source) and len(claims) > 1:
            reader.forget(reading)
        reading = source
        passage = _check_evidence(claim, index, corpus, reader)
        if may_license(passage.item):
            supporting[number] += len(passage.item.match.text)
            if not is_too_long(claim, supporting[number]):
                compared = comparisons(claim, passage.item, corpus, reader.names)
                passage = passage._replace(compared=tuple(compared))
        read[number][index] = passage
    for number, claim in enumerate(claims):
        own, read[number] = read[number], {}
        yield _concluded(claim, [own[index] for index in sorted(own)], corpus, min_origins)


def check_claim(claim: Claim, corpus: Corpus, min_origins: int, reader: PassageReader) -> Found:
    """Return the same of one claim."""
    return next(check_claims((claim,), corpus, min_origins, reader))


def _concluded(claim: Claim, passages: Sequence[_Passage], corpus: Corpus, min_origins: int) -> Found:
    problems: list[Problem] = []
    doubts: dict[int, str] = {}
    for item, found, _ in passages:
        problems += found
        doubting = [problem for problem in found if problem.code in _DOUBTING]
        if any(problem.code == _HEDGED for problem in doubting) and _has_its_hedges(item):
            doubting = [problem for problem in doubting if problem.code != _HEDGED]
        if doubting:
            doubts[item.number] = doubting[0].message
    denying = frozenset(
        root
        for item, _, _ in passages
        if item.stands and item.evidence.stance is Stance.DENIES
        for root in item.roots
    )
    evidence = with_repeats_told([_weighed(passage, denying, corpus) for passage in passages], corpus)
    backing = back(evidence, corpus, min_origins, claim.text)
    compared = {passage.item.number: passage.compared for passage in passages}
    judged = judge_fit(claim, evidence, compared, doubts)
    problems += (*corroboration_problems(claim, backing, corpus), *claim_problems(claim, corpus))
    problems += _otherwise_problems(claim, passages, judged)
    checked = CheckedClaim(
        claim=claim,
        evidence=tuple(evidence),
        anchor=max((item.anchor for item in evidence), key=lambda a: a.rank, default=Anchor.UNCHECKED),
        corroboration=backing.corroboration,
        consistency=Consistency.CONSISTENT,
        fit=judged.fit,
        fit_reason=judged.reason,
        compared=judged.compared,
        left_to_read=judged.left_to_read,
        origins=backing.origins,
        channels=backing.channels,
        parties=backing.parties,
        denials=backing.denials,
        articles=backing.articles,
        rests_on=backing.rests_on,
        why=explain_counts(evidence, backing, corpus),
        one_text=tuple(text.printings for text in backing.texts) if backing.lowered else (),
    )
    read = overrule(checked, fit_problems(claim, judged))
    return read.claim, [*problems, *read.problems]


_HEDGED = "CC304"
_DOUBTING = frozenset(("CC117", "CC215", "CC216", "CC217", _HEDGED, "CC308"))
"""What is told of a passage that then licenses nothing: a translation at odds with it, a hedge, condition, denial or half a name outside."""


def _has_its_hedges(item: CheckedEvidence) -> bool:
    """Return whether all that hedges a passage are words of the quotation itself, of which the fit reads what each governs."""
    hedges = item.detected.hedges if item.detected and not item.evidence.gloss else ()
    text = item.match.text
    read = {text[span.start : span.end] for known in RULED for _, span in hedges_in(text, known)}
    inside = (any(piece.holds(hedge.span) for piece in item.match.pieces) for hedge in hedges)
    return bool(hedges) and all(inside) and all(hedge.words in read for hedge in hedges)


_UNSAID = frozenset(("CC215", _HEDGED, "CC308"))
"""What is told of a passage that does not say it, or whose speaker does not: it makes no origin certain."""


def _weighed(passage: _Passage, denying: frozenset[str], corpus: Corpus) -> CheckedEvidence:
    """Return the evidence of a passage; one that counts and says something else than its claim makes no origin certain.

    Nor does one whose origin is among those *denying* it elsewhere.
    """
    item = passage.item
    if not item.counted:
        return item
    told = (problem.message for problem in passage.problems if problem.code in _UNSAID)
    both = sorted(denying.intersection(item.roots))
    sides = f"{describe(both, corpus.actors)} stands on both sides" if both else ""
    unsaid = otherwise(passage.compared) or next(told, "")
    why = unsaid or sides or item.uncertain
    if not why:
        return item
    return item._replace(uncertain=why, unsaid=bool(unsaid), reason=f"{item.reason}; not for certain: {why}")


def _otherwise_problems(claim: Claim, passages: Sequence[_Passage], judged: Judged) -> Iterator[Problem]:
    """Yield which passages count and say something else than *claim*, where nothing else tells it."""
    told = {compared.evidence for compared in judged.compared if compared.outcome is Outcome.MORE}
    told |= {item.number for item, problems, _ in passages if any(p.code in _UNSAID for p in problems)}
    for item, _, compared in passages:
        why = otherwise(compared) if item.counted and item.number not in told else ""
        if why:
            message = f"the passage makes no origin certain, as it says something else than the claim: {why}"
            yield Spot(claim, item.number - 1, None).problem("CC409", message)


def _check_evidence(claim: Claim, index: int, corpus: Corpus, reader: PassageReader) -> _Passage:
    located = locate(claim, index, corpus)
    chain = check_chain(claim, index, located.match, reader)
    evidence = claim.evidence[index]
    article = corpus.articles.get(evidence.source)
    # The axes rest on supporting passages alone, and show none.
    is_read = reader.reads_speech or evidence.stance is Stance.SUPPORTS
    detected = reader.detect(located, evidence.source) if is_read else None
    pieces = located.match.pieces if is_read and located.match.is_found else ()
    counted, reason = counting_reason(claim, evidence, located, chain.links, corpus)
    article = article.as_read(located.match.pieces) if article is not None else None
    spot = Spot(claim, index, article, located.match.pieces)
    item = CheckedEvidence(
        evidence=evidence,
        number=index + 1,
        anchor=located.anchor,
        match=located.match,
        links=chain.links,
        left_out=located.left_out,
        counted=counted,
        roots=tuple(sorted(roots_of(chain.links, corpus))),
        reason=reason,
        passage=passage_of(article, located, chain.links, detected) if reader.reads_speech else None,
        quantities=quantities_in(article, pieces, evidence.quote),
        detected=detected,
        set_apart=located.set_apart,
        deep_link=spot.deep_link(located, corpus.sources.get(evidence.source)),
    )
    # What a quotation leaves out is an error already; whose word it is can wait until it is whole.
    differing = () if item.cut_off else tuple(disagreements(spot, item, reader))
    other = next((problem.message for problem in differing if problem.code == "CC302"), "")
    is_supporting = evidence.stance is Stance.SUPPORTS
    if other and item.roots and is_supporting and is_passed_on(item, corpus):
        item = item._replace(roots=(), reason=f"origin unknown: {other}" if counted else item.reason)
    elif is_supporting and (beside := crediting_another(spot, item, reader)) is not None:
        item = item._replace(uncertain=beside.message)
    problems = (
        *located.problems,
        *_told_once(chain.problems, differing),
        *differing,
        *gloss_problems(claim, item, article),
        *denial_problems(claim, index, item, corpus),
    )
    return _Passage(item, problems)


def _told_once(problems: Sequence[Problem], differing: Sequence[Problem]) -> Iterable[Problem]:
    """Return the problems of a chain without what is told more plainly: who speaks instead, how far off the cue is."""
    plainer = any(problem.code in {"CC302", "CC310"} for problem in differing)
    return (problem for problem in problems if not (plainer and problem.code == "CC311"))


def _unread_languages(corpus: Corpus) -> Iterable[Problem]:
    """Yield once for each source that its article is in no language that is read, or not in that of its record."""
    known = ", ".join(LANGUAGES)
    for source in corpus.sources.values():
        language = code_of(source.language)
        article = corpus.articles.get(source.id)
        is_other = article is not None and article.language == UNDETERMINED != language
        if language and language not in LANGUAGES:
            message = (
                f"no word lists for `{source.language}`: cut-off quotations go unnoticed; known: {known}"
            )
            yield Problem("CC212", message, source.places["language"], source=source.id)
        elif is_other and language:
            message = (
                f"the article does not read as `{source.language}`: the word lists of all languages ({known}) are asked,"
                " and what its quotations license stays unchecked; correct `language`"
            )
            yield Problem("CC218", message, source.places["language"], source=source.id)
        elif is_other:
            message = (
                f"no word lists for the article's language: cut-off quotations go unnoticed; known: {known}"
            )
            yield Problem("CC212", message, source.places["file"], source=source.id)
