"""Whether a claim says more than its quotations do, aspect by aspect, each held against each passage that stands.

`licensed` rests on what was found: every number, date, name and content word of the claim in one passage, in one
language, with nothing around them that turns or loosens them. What was not found or not read is left to a person.
"""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from claimcheck.check.actors.naming import Names
from claimcheck.check.fit.asides import asides
from claimcheck.check.fit.dating import dating
from claimcheck.check.fit.figures import date_comparisons, number_comparisons
from claimcheck.check.fit.governing import APART, Read
from claimcheck.check.fit.held import Held
from claimcheck.check.fit.narrowing import narrowing
from claimcheck.check.fit.numerals import numerals
from claimcheck.check.fit.operators import operators
from claimcheck.check.fit.restricting import restricting
from claimcheck.check.fit.roles import roles
from claimcheck.check.fit.setting import setting
from claimcheck.check.fit.spanning import spanning
from claimcheck.check.fit.translating import doubts
from claimcheck.check.fit.whereabouts import places_elsewhere
from claimcheck.check.fit.wording import Frame, wording
from claimcheck.check.fit.words import SAYS_IS
from claimcheck.languages.pack import RULED, code_of
from claimcheck.locate.quotation import line_ends, quoted_pieces
from claimcheck.problem import Problem
from claimcheck.records.corpus import Corpus
from claimcheck.records.model import Claim, Fit, Modality, Source, Stance
from claimcheck.report.evidence import CheckedEvidence
from claimcheck.report.fit import Aspect, Compared, Outcome
from claimcheck.text.article import Article, merged
from claimcheck.text.content import words_of
from claimcheck.text.language import is_read, is_shown_by_words, language_of, told_language
from claimcheck.text.sentence import sentence_around
from claimcheck.text.span import Span

_CODES = {
    Aspect.DATE: "CC512",
    Aspect.MODALITY: "CC513",
    Aspect.NAME: "CC514",
    Aspect.POLARITY: "CC515",
    Aspect.QUANTIFIER: "CC515",
    Aspect.WORDS: "CC515",
}


class Judged(NamedTuple):
    """The fit of a claim, the reason in words, and the comparisons with the passage that fits it best."""

    fit: Fit
    reason: str
    compared: tuple[Compared, ...] = ()

    @property
    def left_to_read(self) -> tuple[str, ...]:
        """What a person has to read: the claim's words that were not found, and why else it is open."""
        return tuple(
            dict.fromkeys(
                item.claim if item.aspect in {Aspect.NAME, Aspect.WORDS} and item.claim else item.reason
                for item in self.compared
                if item.outcome is Outcome.OPEN
            )
        )


def judge_fit(
    claim: Claim,
    evidence: Sequence[CheckedEvidence],
    compared: Mapping[int, Sequence[Compared]],
    doubts: Mapping[int, str] = MappingProxyType({}),
) -> Judged:
    """Return the fit of *claim*: as the supporting passage says that fits it best.

    Args:
        claim: The claim.
        evidence: Its passages.
        compared: By number of evidence how the claim compares with it, where that was looked at.
        doubts: By number of evidence what else speaks against its passage, so that it licenses nothing.
    """
    supporting = [item for item in evidence if may_license(item)]
    if not supporting:
        return Judged(Fit.UNCHECKED, "no supporting quotation stands")
    if is_too_long(claim, sum(len(item.match.text) for item in supporting)):
        return _judged((_too_long(supporting[0].number),))
    ranked = [
        (_rank(one, is_translated=bool(item.evidence.gloss)), one)
        for item in supporting
        for one in (_judged((*compared[item.number], *_doubted(item.number, doubts))),)
    ]
    first = min(rank for rank, _ in ranked)
    best = [one for rank, one in ranked if rank == first]
    return min(best, key=_compared) if len(best) > 1 else best[0]


def may_license(item: CheckedEvidence) -> bool:
    """Return whether a passage stands and supports its claim, which is then held against it."""
    return item.stands and not item.denied and item.evidence.stance is Stance.SUPPORTS


_MOST = 10_000_000
"""Code points of a claim times those of its passages: 2,000 against 5,000. A statement and its quotations have a hundredth of it."""


def is_too_long(claim: Claim, passages: int) -> bool:
    """Return whether a claim and so many code points of passages are too long to be compared."""
    return len(claim.text) * passages > _MOST


def _too_long(evidence: int) -> Compared:
    reason = "claim and quotations are too long to be held against each other word by word"
    return Compared(Aspect.WORDS, Outcome.OPEN, "", "", reason, evidence)


def _doubted(evidence: int, doubts: Mapping[int, str]) -> Iterator[Compared]:
    if evidence in doubts:
        yield Compared(Aspect.MODALITY, Outcome.OPEN, "", "", doubts[evidence], evidence)


_BEST_FIRST = (Fit.LICENSED, Fit.UNCHECKED, Fit.OVERREACHES)


def _rank(judged: Judged, *, is_translated: bool) -> tuple[int, int, bool, str]:
    """Return what the passages of a claim are ranked by: of those that say as much, what nobody had to translate comes first."""
    return _BEST_FIRST.index(judged.fit), len(judged.left_to_read), is_translated, judged.reason


def _compared(judged: Judged) -> list[str]:
    """Return what equal ones are ranked by, never their order in the record."""
    return [str(item._replace(evidence=0)) for item in judged.compared]


def _judged(compared: tuple[Compared, ...]) -> Judged:
    more = [item for item in compared if item.outcome is Outcome.MORE]
    if more:
        return Judged(Fit.OVERREACHES, "; ".join(dict.fromkeys(item.reason for item in more)), compared)
    if any(item.outcome is Outcome.OPEN for item in compared):
        return Judged(Fit.UNCHECKED, _open_reason(compared), compared)
    return Judged(Fit.LICENSED, "a supporting passage has all that the claim says", compared)


def _open_reason(compared: Sequence[Compared]) -> str:
    """Return what is left to read in words: the words that were not found together, the rest one by one."""
    left = [item for item in compared if item.outcome is Outcome.OPEN]
    words = [item.claim for item in left if item.aspect in {Aspect.NAME, Aspect.WORDS} and item.claim]
    others = [item.reason for item in left if not (item.aspect in {Aspect.NAME, Aspect.WORDS} and item.claim)]
    missing = [f"not in the quotation: {', '.join(dict.fromkeys(words))}"] if words else []
    return "; ".join(dict.fromkeys((*missing, *others)))


def comparisons(claim: Claim, item: CheckedEvidence, corpus: Corpus, names: Names) -> Iterator[Compared]:
    """Yield how *claim* compares with one of its passages, aspect by aspect; *names* tells who is called what."""
    article = corpus.articles.get(item.evidence.source)
    if article is None:
        return
    article = article.as_read(item.match.pieces)
    yield from _recorded_modality(claim, item)
    texts = _texts(item, article)
    language = code_of(claim.language) or _told(claim.text, texts)
    if language not in RULED or not is_read(claim.text):
        reason = "the claim is in a language that is not read"
        yield Compared(Aspect.WORDS, Outcome.OPEN, "", "", reason, item.number)
        return
    own = _language_of(item, article)
    if own not in RULED or not is_read(item.match.text):
        reason = _UNREAD if own else _UNTOLD
        yield Compared(Aspect.WORDS, Outcome.OPEN, "", "", reason, item.number)
    passage = texts.get(language)
    held = Held(Read(claim.text, language), passage.read, item.number, passage.place) if passage else None
    if held is None:
        reason = "claim and quotation are in different languages, and there is no translation to compare"
        yield Compared(Aspect.WORDS, Outcome.OPEN, "", "", reason, item.number)
    source = corpus.sources.get(item.evidence.source)
    yield from number_comparisons(claim, item, article, language)
    yield from date_comparisons(claim, item, article, source.published if source else None, language)
    yield from _places(claim, item, article, corpus)
    if held is not None:
        sources = _Sources(claim, item, article, names, _years(source))
        yield from _by_words(held, sources, is_placed=bool(passage and passage.place))
    if held is not None and language != own and own in RULED and is_read(item.match.text):
        quotation, place = texts[own]
        yield from doubts(Held(held.passage, quotation, item.number, place))


class _Sources(NamedTuple):
    """What claim and passage are compared with besides their words."""

    claim: Claim
    item: CheckedEvidence
    article: Article
    names: Names
    known: frozenset[str]
    """The years that go without saying."""


def _by_words(held: Held, sources: _Sources, *, is_placed: bool) -> Iterator[Compared]:
    """Yield how the words compare: with all of a passage, or with one statement that it tells beside its main one."""
    whole = list(_words_of(held, sources, is_placed=is_placed))
    if len(held.found) == len(held.words) and not _is_settled(whole):
        said = (word.text.lower() for word in words_of(held.claim.text, held.claim.language))
        copula = next((word for word in said if word in SAYS_IS[held.claim.language]), "")
        for aside in asides(held.passage, copula):
            told = held.aside(aside.pieces)
            if len(told.found) == len(told.words) and not any(setting(held, aside.place)):
                beside = list(_words_of(told, sources, is_placed=False))
                if _is_settled(beside):
                    yield from beside
                    return
    yield from whole


def _is_settled(compared: Sequence[Compared]) -> bool:
    return not any(item.outcome in {Outcome.MORE, Outcome.OPEN} for item in compared)


def _words_of(held: Held, sources: _Sources, *, is_placed: bool) -> Iterator[Compared]:
    claim, item, article, names, known = sources
    yield from wording(held, _frame(item, article), names)
    yield from roles(held)
    yield from operators(held, is_hedged=claim.modality is not Modality.ASSERTED)
    yield from setting(held)
    yield from narrowing(held)
    yield from restricting(_in_sentence(held, item, article) if is_placed else held)
    yield from numerals(held)
    yield from dating(held, known, is_dated=claim.as_of is not None)
    yield from spanning(held)


def otherwise(compared: Sequence[Compared]) -> str:
    """Return in what a passage plainly says something else than its claim; empty where it only leaves words open."""
    return "; ".join(dict.fromkeys(map(_other, filter(_is_otherwise, compared))))


def _is_otherwise(item: Compared) -> bool:
    # A name or word that only stands nowhere there is no other one.
    is_told = bool(item.passage) or item.aspect not in {Aspect.NAME, Aspect.WORDS}
    return item.is_another or (item.outcome is Outcome.MORE and is_told)


def _other(item: Compared) -> str:
    if item.is_another:
        return f"the claim says {item.claim}, the passage “{item.passage}”"
    # What the fit tells of all passages is told of this one.
    is_absent = item.aspect is Aspect.NUMBER and not item.passage
    return f"{item.claim} does not stand there" if is_absent else item.reason


def _years(source: Source | None) -> frozenset[str]:
    """Return the year of an article's date, which goes without saying in it."""
    return frozenset((source.published[:4],)) if source and source.published else frozenset()


class _Text(NamedTuple):
    """A text of a passage, and for stretches of it where they begin in the article."""

    read: Read
    place: Sequence[tuple[Span, int]] = ()


def _language_of(item: CheckedEvidence, article: Article) -> str:
    """Return the language of a quotation, as its article's record or the common words of the article show; empty where nothing does."""
    if article.language:
        return code_of(article.language)
    is_shown = is_shown_by_words(article.text) or is_shown_by_words(item.match.text)
    return (language_of(item.match.text) or "") if is_shown else ""


_UNREAD = "the quotation is in a language that is not read, whatever its translation says"
_UNTOLD = "neither the record nor common words show in which language the article is: tell it by `language`"


def _texts(item: CheckedEvidence, article: Article) -> dict[str, _Text]:
    """Return the quotation and its translation by the language that each is read in."""
    found: dict[str, _Text] = {}
    gloss = item.evidence.gloss
    translated = language_of(gloss) if gloss else None
    if gloss and translated:
        found[translated] = _Text(Read(gloss, translated))
    known = _language_of(item, article)
    text, place = _pieces(item, article)
    return {**found, known: _Text(Read(text, known), place)}


def _told(claim: str, texts: Mapping[str, _Text]) -> str:
    """Return the language of a claim: as its common words tell, else that of the text that has most of its words."""
    told = told_language(claim)
    # A name may hold a word of another language: „am Programm Oil-for-food“.
    told = told if told == language_of(claim) else None
    read = {} if told else {text.read.language: text.read for text in texts.values()}
    shared = {
        language: len(Held(Read(claim, language), passage, 0).found)
        for language, passage in read.items()
        if language in RULED
    }
    most = max(shared, key=lambda language: shared[language], default="")
    return told or (most if shared.get(most) else language_of(claim)) or ""


def _pieces(item: CheckedEvidence, article: Article) -> tuple[str, list[tuple[Span, int]]]:
    """Return the words of a quotation, line ends as it has them, and for each stretch of them where it begins in the article."""
    text, place = "", []
    pieces = item.match.pieces
    for piece, quoted in zip(pieces, quoted_pieces(item.evidence.quote, len(pieces)), strict=True):
        text += APART if text else ""
        words, start = article.slice(piece), 0
        ends = [(end.span.start + end.is_kept, end.span.end) for end in line_ends(words, quoted)]
        for end, behind in (*ends, (len(words), len(words))):
            place.append((Span(len(text), len(text) + end - start), piece.start + start))
            text += words[start:end]
            start = behind
    return text, place


def _in_sentence(held: Held, item: CheckedEvidence, article: Article) -> Held:
    """Return the claim beside the whole sentences that a quotation is of: what restricts it may stand outside."""
    text, place = "", []
    for around in merged(sentence_around(article, piece) for piece in item.match.pieces):
        text += APART if text else ""
        words = article.slice(around)
        place.append((Span(len(text), len(text) + len(words)), around.start))
        text += words
    return Held(held.claim, Read(text, held.passage.language), item.number, place)


def _recorded_modality(claim: Claim, item: CheckedEvidence) -> Iterator[Compared]:
    modality = item.evidence.modality or claim.modality
    if modality is claim.modality:
        return
    said = item.detected.hedges if item.detected else ()
    words = " and ".join(dict.fromkeys(f"„{hedge.words}“" for hedge in said))
    reason = f"the claim is {claim.modality}, its quotation is only {modality}" + (
        f" ({words})" if words else ""
    )
    outcome = Outcome.LESS if modality is Modality.ASSERTED else Outcome.MORE
    span = said[0].span if said else None
    yield Compared(Aspect.MODALITY, outcome, str(claim.modality), str(modality), reason, item.number, span)


def _places(claim: Claim, item: CheckedEvidence, article: Article, corpus: Corpus) -> Iterator[Compared]:
    names = ((actor.name, *actor.aliases) for actor in corpus.actors.values())
    for place, instead in places_elsewhere(claim.text, [item.match.text], [article.text], names):
        reason = f"names {place}, the source says “{instead}”"
        yield Compared(Aspect.NAME, Outcome.MORE, place, instead, reason, item.number)


def _frame(item: CheckedEvidence, article: Article) -> Frame:
    """Return where a name of the claim may stand besides the quotation."""
    around = dict.fromkeys(sentence_around(article, piece) for piece in item.match.pieces)
    text = "\n".join(article.slice(span) for span in around)
    chain = (actor for link in item.links if link.is_shown for actor in link.link.actors)
    language = code_of(article.language) or language_of(text) or ""
    return Frame(text, language if language in RULED else RULED[0], frozenset(chain), article.text)


def fit_problems(claim: Claim, judged: Judged) -> Iterator[Problem]:
    """Yield a problem for each way in which *claim* overreaches."""
    told: dict[tuple[str, str], Problem] = {}
    for item in judged.compared:
        if item.outcome is Outcome.MORE:
            code = _CODES.get(item.aspect) or ("CC511" if item.passage else "CC512")
            told.setdefault(
                (code, item.reason),
                Problem(
                    code, f"says more than its quotations: {item.reason}", claim.places["text"], claim.id
                ),
            )
    yield from told.values()
