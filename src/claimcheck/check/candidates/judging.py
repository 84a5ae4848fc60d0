"""Each candidate looked up in the articles by what `verify` looks up with: found is what that finds, and nothing else."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from claimcheck.check.actors.naming import Names
from claimcheck.check.attribution.detecting import PassageReader
from claimcheck.check.attribution.quoting import propose_at
from claimcheck.check.candidates.grouping import Belonging
from claimcheck.check.candidates.placing import actors_by_name, chained, chosen, held_against, is_continued
from claimcheck.check.candidates.sources import Meant, Sources
from claimcheck.check.finding.quoted import Quoted
from claimcheck.check.quotation.locating import locate
from claimcheck.locate.method import Method
from claimcheck.locate.quotation import Hit, Quote, occurrences, search
from claimcheck.problem import Place, Problem
from claimcheck.records.corpus import Corpus
from claimcheck.records.model import Claim, Evidence, Modality, Stance
from claimcheck.report.candidate import Candidate, Judged, Outcome
from claimcheck.report.evidence import Anchor
from claimcheck.report.model import Report
from claimcheck.report.proposal import Proposal
from claimcheck.report.wording import listed, placed
from claimcheck.text.article import Article
from claimcheck.text.fold import fold_words
from claimcheck.text.span import Span

_NOWHERE = Place("")
_OF_QUOTATIONS = "CC2"
"""With this the codes of problems begin that concern a quotation."""
_CUT = re.compile(r"^\s*(?:…|\.\.\.)\s*|\s*(?:…|\.\.\.)\s*$")
_MARKED = re.compile(r"^\s*[\"'„“”«»‚‘’](.*)[\"'“”«»‘’]\s*$", re.DOTALL)
_LAST_WORD = re.compile(r"\s\S*$")
_MOST_LOOKED_THROUGH = 2_000
"""So many articles are looked through for a quotation whose source is unknown."""


def _on_page(hits: Sequence[Hit], quote: Quote, article: Article) -> tuple[Hit, ...]:
    """Return those of *hits* that fit by words which stand around them outside the article: who notes a page has them, too."""
    whole = article.with_left_out
    spans = {hit.span for hit in search(quote, whole).fitting} if whole else ()
    return tuple(hit for hit in hits if hit.span in spans)


class _Variant(NamedTuple):
    """The words as they may be meant, and what was left aside for that."""

    words: str
    remark: str
    cut: str = ""
    """The beginning of the word that must stand behind them: dots cut it."""


class _Having(NamedTuple):
    """A claim that has a passage, how, and what `verify` says of that."""

    claim: str
    stance: Stance
    problems: tuple[Problem, ...]


class Judge:
    """Judges candidates against one corpus."""

    def __init__(self, corpus: Corpus, report: Report, named: Mapping[str, str] | None = None) -> None:
        """Take the material, the report on it, and the ids that a person gave to names of sources."""
        self._corpus = corpus
        self._report = report
        self._quoted = Quoted(report.claims)
        self._sources = Sources(corpus, named)
        self._reader = PassageReader(corpus, Names(corpus.actors.values()), reads_speech=True)
        self._belonging = Belonging(corpus, ())
        self._names = actors_by_name(corpus)

    def judge(
        self, candidates: Sequence[Candidate], progress: Callable[[str, int, int], None] = lambda *_: None
    ) -> tuple[Judged, ...]:
        """Return what comes of each of *candidates*, in their order.

        Pieces of one passage that do not follow each other in a paragraph are passages by themselves. One that is
        there twice for one claim counts once.

        Args:
            candidates: What files offer.
            progress: Told what is being done, and of how many the how manieth.
        """
        self._belonging = Belonging(self._corpus, (candidate.claim for candidate in candidates))
        items: list[Judged] = []
        for number, candidate in enumerate(candidates, start=1):
            progress("looking up candidates", number, len(candidates))
            items += self._judged(candidate)
        return tuple(self._once(items))

    def _judged(self, candidate: Candidate) -> Iterator[Judged]:
        judged = self._one(candidate)
        if judged.outcome is Outcome.NOT_FOUND and len(candidate.quotes) > 1:
            for number, quote in enumerate(candidate.quotes, start=1):
                yield self._one(
                    candidate._replace(
                        place=f"{candidate.place}, piece {number}",
                        quotes=(quote,),
                        offsets=None,
                        prefix="",
                        suffix="",
                    )
                )
        else:
            yield judged

    def _one(self, candidate: Candidate) -> Judged:
        if candidate.wrong:
            return Judged(candidate, Outcome.UNUSABLE, candidate.wrong)
        meant = self._sources.meant(candidate.hints)
        if len(meant.ids) != 1:
            return self._without_source(candidate, meant)
        [source] = meant.ids
        if source not in self._corpus.articles:
            message = f"the article of source {source} could not be read; see claimcheck verify"
            judged = Judged(candidate, Outcome.UNCHECKED, message)
        else:
            judged = self._looked_up(candidate, source)
        return judged._replace(source=source, matched_by=meant.by)

    def _without_source(self, candidate: Candidate, meant: Meant) -> Judged:
        named = listed([f"„{hint.value[:80]}“" for hint in candidate.hints if hint.kind != "text"])
        if meant.ids:
            message = f"{named} may be {listed(meant.ids)}"
            return Judged(candidate, Outcome.AMBIGUOUS, message, near=meant.ids)
        where = self._elsewhere(candidate)
        parts = [f"no source is {named}" if named else "no source is named"]
        if meant.near:
            parts.append(f"near: {listed(meant.near)}")
        parts.append(f"these words stand in {listed(where)}" if where else "no article has these words")
        return Judged(candidate, Outcome.SOURCE_UNKNOWN, "; ".join(parts), near=meant.near)

    def _elsewhere(self, candidate: Candidate) -> tuple[str, ...]:
        """Return the sources whose articles have the words, as a person may tell which is meant."""
        articles = list(self._corpus.articles.items())[:_MOST_LOOKED_THROUGH]
        return tuple(id_ for id_, article in articles if occurrences(candidate.quote, article))

    def _looked_up(self, candidate: Candidate, source: str) -> Judged:
        article = self._corpus.articles[source]
        for variant in _variants(candidate.quote):
            quote = Quote(variant.words, candidate.prefix or None, candidate.suffix or None)
            found = search(quote, article)
            hits, fitting = (
                [hit for hit in some if is_continued(article, hit.span, variant.cut)]
                for some in (found.hits, found.fitting or _on_page(found.hits, quote, article))
            )
            if hits:
                hit = chosen(hits, fitting, candidate, article)
                is_beside = hit in fitting if not variant.remark else None
                judged = self._there(candidate, source, hit, is_beside=is_beside) if hit else None
                if judged is None:
                    return self._absent(candidate, source, variant.words)
                remark = "" if found.method is Method.EXACT else "the typography differs"
                return _with_remark(judged, remark, variant.remark)
        return self._absent(candidate, source, candidate.quote)

    def _there(self, candidate: Candidate, source: str, hit: Hit, *, is_beside: bool | None) -> Judged | None:
        """Return what comes of a candidate whose words stand at *hit*; None where no record could tell that place.

        *is_beside* says whether what the file tells of its surroundings stands there, None that the quotation was changed.
        """
        article = self._corpus.articles[source]
        proposal = propose_at(source, hit.pieces, self._reader)
        claim = _claim(candidate, _evidence(candidate, proposal))
        located = locate(claim, 0, self._corpus)
        if located.anchor is not Anchor.FOUND or located.match.pieces != hit.pieces:
            return None
        outcome, message = Outcome.FOUND, placed(located.match.line, located.match.location)
        held = held_against(candidate, article, hit, located, is_beside=is_beside)
        sent = self._sources.differs_from_sent(candidate.hints, source)
        having = list(self._having(candidate, source, hit))
        same = next((one for one in having if one.stance is candidate.stance), None)
        is_meant = any(self._belonging.key(candidate.claim))
        other = [f"{one.claim} has it as {one.stance}" for one in having if is_meant and not same]
        told = (*held.differs, *sent, *held.open, *other)
        if held.differs or sent:
            outcome = Outcome.ELSEWHERE
        message = "; ".join((message, *told))
        by = chained(candidate, claim, located.match, self._names, self._reader)
        problems = (*(problem for problem in located.problems if problem.code != "CC208"), *by.problems)
        if same is not None:
            outcome, message = Outcome.ALREADY, f"{same.claim} quotes it, {message}"
            problems = same.problems
        return Judged(
            candidate,
            outcome,
            message,
            match=located.match,
            proposal=proposal,
            quoted_by=self._quoted.claims(source, hit.span),
            problems=problems,
            told=told,
            link=by.link,
            no_link=by.wrong,
        )

    def _absent(self, candidate: Candidate, source: str, words: str) -> Judged:
        """Return what `verify` says of words that are not there, or in several places."""
        evidence = Evidence(
            place=_NOWHERE, places={"quote": _NOWHERE}, source=source, quote=words, stance=candidate.stance
        )
        located = locate(_claim(candidate, evidence), 0, self._corpus)
        outcome = {Anchor.UNCHECKED: Outcome.UNCHECKED, Anchor.NOT_FOUND: Outcome.NOT_FOUND}.get(
            located.anchor, Outcome.AMBIGUOUS
        )
        message = (
            located.problems[0].message if located.problems else "these words cannot be told from their like"
        )
        match = located.match if located.match.span else None
        return Judged(candidate, outcome, message, match=match, problems=located.problems)

    def _having(self, candidate: Candidate, source: str, hit: Hit) -> Iterator[_Having]:
        """Yield the claims that the candidate is for, or may be for, and that have the passage, with its stance there."""
        key = self._belonging.key(candidate.claim)
        alike = self._belonging.of_text(candidate.claim.text) if not candidate.claim.id else ()
        for claim in self._report.claims:
            id_ = claim.claim.id
            is_meant = id_ == key[0] and fold_words(claim.claim.text) == key[1]
            if is_meant or not any(key) or id_ in alike:
                for item in claim.evidence:
                    if (
                        item.evidence.source == source
                        and item.match.pieces == hit.pieces
                        and item.match.is_found
                    ):
                        yield _Having(id_, item.evidence.stance, self._problems_of(id_, item.number - 1))

    def _problems_of(self, claim: str, evidence: int) -> tuple[Problem, ...]:
        """Return what `verify` says of one quotation of a claim; what it says of the claim is the claim's."""
        return tuple(
            problem
            for problem in self._report.problems
            if (problem.claim, problem.evidence) == (claim, evidence)
            and problem.code.startswith(_OF_QUOTATIONS)
        )

    def _once(self, items: Iterable[Judged]) -> Iterator[Judged]:
        """Yield *items*, a passage that was there before for the same claim as one that is there already."""
        seen: dict[tuple[object, ...], str] = {}
        for item in items:
            candidate = item.candidate
            key = (self._belonging.key(candidate.claim), item.source, _pieces(item), candidate.stance)
            first = seen.setdefault(key, candidate.place) if item.outcome.is_found else candidate.place
            message = f"the same passage for the same claim as {first}"
            is_first = first == candidate.place
            yield item if is_first else item._replace(outcome=Outcome.ALREADY, message=message)


def _evidence(candidate: Candidate, proposal: Proposal) -> Evidence:
    """Return the evidence as it would be written."""
    return Evidence(
        place=_NOWHERE,
        places={"quote": _NOWHERE},
        source=proposal.source,
        quote=proposal.quote,
        prefix=proposal.prefix or None,
        suffix=proposal.suffix or None,
        stance=candidate.stance,
        modality=proposal.modality,
    )


def _claim(candidate: Candidate, evidence: Evidence) -> Claim:
    return Claim(
        place=_NOWHERE,
        places={},
        id=candidate.claim.id or "candidate",
        text=candidate.claim.text or candidate.quote,
        modality=evidence.modality or Modality.ASSERTED,
        evidence=(evidence,),
    )


def _pieces(judged: Judged) -> tuple[Span, ...]:
    return judged.match.pieces if judged.match else ()


def _with_remark(judged: Judged, *remarks: str) -> Judged:
    return judged._replace(message="; ".join(filter(None, (judged.message, *remarks))))


def _variants(quote: str) -> Iterator[_Variant]:
    """Yield the words as they stand in the file, and then as they may be meant there."""
    yield _Variant(quote, "")
    marked = _MARKED.match(quote)
    if marked:
        yield _Variant(marked[1], "without the quotation marks around it")
    inside = marked[1] if marked else quote
    bare = _CUT.sub("", inside)
    if bare != inside:
        places = (("beginning", not inside.startswith(bare)), ("end", not inside.endswith(bare)))
        cut = listed([place for place, is_cut in places if is_cut] or ["end"])
        yield _Variant(bare, f"without the dots at its {cut}")
        last = _LAST_WORD.search(bare)
        if last and quote.rstrip("\"'“”’«» ").endswith(("...", "…")):
            begun = last.group().strip()
            yield _Variant(bare[: last.start()], "without the dots, and the word that they cut", begun)
