"""A draft judged sentence by sentence: first against the claims, then against the articles.

A sentence is *covered* only where `check.fit` licenses it from a claim's quotation that stands, or from a claim that is
itself found and licensed. Everything else says what it differs in, or what is left to read.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import chain, islice

from claimcheck.check.attribution.detecting import PassageReader
from claimcheck.check.attribution.quoting import propose
from claimcheck.draft.aligning import Alignment
from claimcheck.draft.dates import date_objections
from claimcheck.draft.held import ENOUGH, Held, Objection
from claimcheck.draft.holders import holder_objections
from claimcheck.draft.licence import (
    License,
    about_claim,
    covering,
    is_opposed,
    is_reference,
    license_objections,
    license_of,
)
from claimcheck.draft.material import widened
from claimcheck.draft.names import name_objections
from claimcheck.draft.naming import names_in
from claimcheck.draft.numbers import bound_objections, is_told_elsewhere, number_objections
from claimcheck.draft.passages import Near, Passage, Pool
from claimcheck.draft.plans import plan_objections
from claimcheck.draft.polarity import denies, polarity_objections
from claimcheck.draft.quotations import Quoted, check_quotations
from claimcheck.draft.refusing import refusal_objections
from claimcheck.draft.speakers import speaker_objections
from claimcheck.draft.written import Written
from claimcheck.languages.pack import RULED
from claimcheck.problem import Severity
from claimcheck.quantities.reading import quantities, uncounted
from claimcheck.records.corpus import Corpus
from claimcheck.report.drafted import Behind, Drafted, Kind, Remark, Sentence, Standing
from claimcheck.report.fit import Aspect
from claimcheck.report.model import Report
from claimcheck.report.proposal import Proposal
from claimcheck.speech.reading import read_speech
from claimcheck.text.article import Article
from claimcheck.text.content import content_words
from claimcheck.text.hedges.hedge import hedges
from claimcheck.text.language import UNDETERMINED, is_elsewhere, language_of
from claimcheck.text.sentence import sentences
from claimcheck.text.span import Span
from claimcheck.text.word import WORD

FEWEST = 3
"""Content words of a sentence without a number, a name or a quotation, below which it states nothing that could be checked."""

_LEFT_TO_READ = 6
"""Words that are left to read, and are listed."""


def check_draft(
    file: str, written: Written, corpus: Corpus, report: Report, source: str | None = None
) -> Drafted:
    """Return a draft as it stands by the claims of *report* and the articles of *corpus*.

    Args:
        file: The draft's name, as outputs show it.
        written: Its words.
        corpus: The records and articles.
        report: The same, checked.
        source: The draft as it was written, to which the spans count; None: as its words.
    """
    language = language_of(written.text) or RULED[0]
    if language in RULED and is_elsewhere(written.text):
        language = UNDETERMINED
    article = Article(written.text, language)
    wide = widened(corpus, report)
    pool = Pool(wide, report, language)
    judge = _Judge(pool, PassageReader(wide, pool.names, reads_speech=True), report, article)
    spans = list(_sentences(article))
    texts = [article.slice(span) for span in spans]
    original = Article(source if source is not None else written.text)
    found: list[Sentence] = []
    for span, near in zip(spans, pool.near(texts), strict=True):
        tied = tuple(dict.fromkeys(tie.claim for tie in written.ties if tie.span.overlaps(span)))
        found.append(_placed(judge.sentence(span, near, tied), written, original))
    unknown = tuple(
        _unknown(tie.claim, written.span(tie.span)) for tie in written.ties if tie.claim not in judge.claims
    )
    problems = tuple(dict.fromkeys(unknown))
    return Drafted(
        file, original.text, language, tuple(found), problems, tuple(written.markup(len(original.text)))
    )


_BEHIND_NUMBER = re.compile(r"(?<=[\d%][.!?])\s+(?=[A-ZÄÖÜ])")
_ORDINAL = re.compile(r"(?<![\d.,])\d{1,2}\.\Z")


def _sentences(article: Article) -> Iterator[Span]:
    """Yield the sentences of a draft; one that ends in a number ends there, unless that may be a German ordinal."""
    has_ordinals = article.language != "en"
    for paragraph in article.paragraphs:
        for span in sentences(article, paragraph):
            start = span.start
            for match in _BEHIND_NUMBER.finditer(article.text, span.start, span.end):
                if not (has_ordinals and _ORDINAL.search(article.text, start, match.start())):
                    yield from _kept(article, Span(start, match.start()))
                    start = match.end()
            yield from _kept(article, Span(start, span.end))


def _kept(article: Article, span: Span) -> Iterator[Span]:
    if WORD.search(article.slice(span)):
        yield _trimmed(article, span)


def _unknown(id_: str, span: Span) -> Remark:
    return Remark(
        Kind.CLAIM, Severity.ERROR, span, f"no claim `{id_}`, to which the draft ties this sentence"
    )


def _trimmed(article: Article, span: Span) -> Span:
    text = article.slice(span)
    return Span(span.start + len(text) - len(text.lstrip()), span.start + len(text.rstrip()))


def _placed(sentence: Sentence, written: Written, original: Article) -> Sentence:
    """Return a sentence with its spans as they are in the file."""
    span = written.span(sentence.span)
    line, column = original.line_column(span.start)
    remarks = tuple(
        remark._replace(
            span=written.span(
                Span(remark.span.start + sentence.span.start, remark.span.end + sentence.span.start)
            )
        )
        for remark in sentence.remarks
    )
    return sentence._replace(span=span, line=line, column=column, remarks=remarks)


class _Judge:
    """Judges the sentences of one draft."""

    def __init__(self, pool: Pool, reader: PassageReader, report: Report, draft: Article) -> None:
        self._pool, self._reader, self._draft = pool, reader, draft
        self.claims = {claim.claim.id: claim for claim in report.claims}
        self._speeches = read_speech(draft)

    def sentence(self, span: Span, near: Near, tied: Sequence[str]) -> Sentence:
        """Return the sentence at *span* of the draft as it stands; its spans count from its start."""
        text = self._draft.slice(span)
        ids = tuple(id_ for id_ in tied if id_ in self.claims)
        held = Held(text, self._tied(near, ids) if ids else near, self._pool)
        sentence = Sentence(span, text, 0, 0, Standing.LEFT, tied=ids)
        if self._pool.language == UNDETERMINED:
            return _foreign(sentence, "the draft is in a language that is not read")
        if not _states(held):
            return sentence
        quoted = check_quotations(held)
        close = Alignment(held).closer
        licenses = [license_of(close, one, self._reader) for one in close.support] if close.is_near else []
        objections = tuple(self._objections(close, span, quoted, licenses))
        remarks = (*quoted.remarks, *objections)
        behind = tuple(self._behind(one) for one in held.support) if held.is_barely or quoted.found else ()
        if held.is_near and self._pool.is_heading(held.support[0]):
            message = "the passage is a headline or a caption: the text around it may say less"
            remarks = (*remarks, Remark(Kind.READ, Severity.INFO, Span(0, len(text)), message))
        return self._stands(sentence._replace(remarks=remarks, behind=behind), held, quoted)

    def _tied(self, near: Near, ids: Sequence[str]) -> Near:
        """Return what a sentence may rest on where the draft ties it to claims: their passages first."""
        own = [
            one
            for one in self._pool.passages
            if set(ids) & set(one.claims) and one.language in {self._pool.language, ""}
        ]
        rest = [one for one in near.support if one not in own]
        return near._replace(support=(*own, *rest), coverage=max(near.coverage, ENOUGH)) if own else near

    def _objections(
        self, held: Held, span: Span, quoted: Quoted, licenses: Sequence[License]
    ) -> Iterator[Remark]:
        own = hedges(self._draft, (span,))
        is_credited = any(
            speech.cue and any(part.overlaps(span) for part in speech.message) for speech in self._speeches
        )
        aligned = Alignment(held)
        found: list[Objection] = [
            *number_objections(held),
            *bound_objections(held),
            *date_objections(held),
            *name_objections(aligned),
            *islice(chain(polarity_objections(aligned), refusal_objections(aligned)), 1),
            *plan_objections(aligned, licenses, own, is_credited=is_credited),
            *speaker_objections(aligned, span.start, self._speeches, quoted.found, self._reader),
            *holder_objections(aligned),
        ]
        # What a comparison of its own told already need not be told by that of claims once more.
        kinds = {one.kind for one in found}
        aspects = frozenset((Aspect.QUANTIFIER, Aspect.MODALITY))
        found += (one for one in license_objections(held, licenses, aspects) if one.kind not in kinds)
        told: set[tuple[Kind, Span]] = set()
        for kind, at, message in found:
            if (kind, at) not in told:
                told.add((kind, at))
                yield Remark(kind, Severity.ERROR, at, message)

    def _stands(self, sentence: Sentence, held: Held, quoted: Quoted) -> Sentence:
        if not held.is_barely and not sentence.objections and not quoted.found:
            return self._without(sentence, held)
        near = (id_ for one in held.support for id_ in one.claims) if held.is_barely else ()
        claims = tuple(dict.fromkeys((*sentence.tied, *near)))
        if sentence.objections:
            kinds = {remark.kind for remark in sentence.objections}
            standing = (
                Standing.ALTERED
                if Kind.QUOTATION in kinds
                else Standing.BUT
                if claims
                else Standing.OTHERWISE
            )
            if not held.is_barely and standing is Standing.OTHERWISE:
                standing = Standing.NOTHING
            return sentence._replace(standing=standing, claim=claims[0] if claims else "")
        cover = covering(held, self.claims, self._reader)
        if cover is not None:
            remarks = (*sentence.remarks, *about_claim(cover.claim, Span(0, len(held.text))))
            standing = Standing.BUT if is_opposed(cover.claim) else Standing.COVERED
            return sentence._replace(standing=standing, claim=cover.claim.claim.id, remarks=remarks)
        left = tuple(_left_to_read(held))
        standing = Standing.UNREAD if claims else Standing.ARTICLE
        return sentence._replace(
            standing=standing, claim=claims[0] if claims else "", remarks=(*sentence.remarks, *left)
        )

    def _without(self, sentence: Sentence, held: Held) -> Sentence:
        if not self._pool.comparable:
            language = self._pool.language
            message = f"no claim and no article is in the draft's language ({language}); numbers and dates were compared alone"
            return _foreign(sentence, message)
        span = Span(0, len(held.text))
        if is_told_elsewhere(held):
            claims = tuple(dict.fromkeys(sentence.tied))
            remark = Remark(
                Kind.READ,
                Severity.INFO,
                span,
                "a passage has its number or date, and few of its words: compare yourself",
            )
            return sentence._replace(
                standing=Standing.UNREAD if claims else Standing.ARTICLE, remarks=(*sentence.remarks, remark)
            )
        if is_reference(held):
            return sentence
        akin = Alignment(held).akin()
        if akin is not None:
            return sentence._replace(
                standing=Standing.UNREAD if akin.claims else Standing.ARTICLE,
                claim=next(iter(akin.claims), ""),
                behind=(self._behind(akin),),
                remarks=(*sentence.remarks, *_left_to_read(held)),
            )
        if not any(True for _ in names_in(held.text, held.language, self._pool.names_known)) and denies(held):
            remark = Remark(
                Kind.READ,
                Severity.INFO,
                span,
                "says that something is not so, and no passage was found that speaks of it",
            )
            return sentence._replace(standing=Standing.LEFT, remarks=(*sentence.remarks, remark))
        is_read = self._pool.is_read
        rest = "" if is_read else "; the articles are in another language, and were not compared"
        message = f"no claim{' and no article' if is_read else ''} was found that speaks of it{rest}"
        remark = Remark(Kind.NOTHING, Severity.WARNING, Span(0, len(held.text)), message)
        return sentence._replace(standing=Standing.NOTHING, remarks=(*sentence.remarks, remark))

    def _behind(self, passage: Passage) -> Behind:
        article = self._pool.corpus.articles[passage.source]
        line = article.line(passage.span.start)
        place = (
            f"line {line}"
            if passage.is_article
            else "its translation"
            if passage.is_translation
            else "its own words"
        )
        source = passage.source if passage.is_article else ""
        proposal = self._proposal(passage) if passage.is_article and not passage.claims else None
        return Behind(source, line, place, passage.text, passage.claims, passage.is_translation, proposal)

    def _proposal(self, passage: Passage) -> Proposal | None:
        """Return the passage as a ready piece of evidence."""
        return next(iter(propose(passage.source, passage.text, self._reader)), None)


def _foreign(sentence: Sentence, message: str) -> Sentence:
    remark = Remark(Kind.READ, Severity.INFO, Span(0, len(sentence.text)), message)
    return sentence._replace(standing=Standing.FOREIGN, remarks=(*sentence.remarks, remark))


def _left_to_read(held: Held) -> Iterator[Remark]:
    missing, number = held.near.missing, len(held.support)
    words = ", ".join(missing[:_LEFT_TO_READ]) + (" …" if len(missing) > _LEFT_TO_READ else "")
    where = "the passage" if number <= 1 else f"the {number} passages"
    message = f"compare yourself; not in {where}: {words}"
    if not held.is_near:
        message = f"only loosely like it, {message}"
    elif not missing:
        message = f"compare yourself: all its words stand in {where}"
    yield Remark(Kind.READ, Severity.INFO, Span(0, len(held.text)), message)


def _states(held: Held) -> bool:
    """Return whether a sentence states anything that could be checked."""
    text = held.text
    if held.plain.rstrip().endswith("?") and not held.quotations:
        return False
    if (
        held.quotations
        or any(True for _ in quantities(text, held.language))
        or uncounted(text, held.language)
    ):
        return True
    words = content_words(text, held.language)
    if any(True for _ in names_in(text, held.language)) and len(words) > 1:
        return True
    return len(words) >= FEWEST or (len(words) > 1 and held.is_near and not held.near.missing)
