"""Whether a sentence tells as a fact what its passages leave open: a plan, a forecast, hearsay."""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain, pairwise

from claimcheck.check.attribution.hedging import dropped_hedges
from claimcheck.check.fit.words import HAVE, IS, PARTICIPLE, PAST
from claimcheck.draft.aligning import Alignment
from claimcheck.draft.deeds import is_done
from claimcheck.draft.done import done_objections
from claimcheck.draft.held import Held, Objection
from claimcheck.draft.licence import License, is_reference
from claimcheck.draft.passages import Passage, tells
from claimcheck.languages.pack import all_words, by_language
from claimcheck.records.model import Modality
from claimcheck.report.drafted import Kind
from claimcheck.speech.verbs import forms_of
from claimcheck.text.article import Article
from claimcheck.text.clause import Clause, ClausePlaces, Relation, clauses, words_for
from claimcheck.text.content import Lexis, Word, content_words, words_of
from claimcheck.text.hedges.hedge import is_modal
from claimcheck.text.hedges.hedge_found import PLANNED, Hedge
from claimcheck.text.hedges.scope import covers, scope_of
from claimcheck.text.negation import lists_of, negations, tokens_of
from claimcheck.text.quoted import quoted
from claimcheck.text.span import Span
from claimcheck.text.stem import infinitives

_CLAUSE_END = re.compile(r"[,;:!?–—]|(?<!\d)\.")
_SHORTEST_VERB = 3
_WEAKEST: tuple[str, ...] = (Modality.POSSIBLE, Modality.FORECAST, Modality.PLANNED)
_MOODS = all_words("open-mood")
"""Forms that may only pass on what somebody says: „er sagte, sie hätten …“."""

_FUTURES = all_words("future")
_UNDECIDED = all_words("undecided")


ALIKE = 0.5
DONE = 0.45
"""What is told as done needs only this share of its words in the passages: „der Abzug soll erfolgen“, „sind abgezogen“."""


def plan_objections(
    aligned: Alignment, found: Sequence[License], own: Sequence[Hedge], *, is_credited: bool
) -> Iterator[Objection]:
    """Yield the words by which the passages leave open what the sentence tells as a fact.

    Args:
        aligned: The sentence beside its passages.
        found: Its comparison with each of its passages.
        own: The words by which it leaves open itself what it says.
        is_credited: Whether it says whose word it is, so that „behauptet“ and "accused" are no more than that.
    """
    held = aligned.held
    is_past = _is_past(held)
    share, number = max((aligned.share(one, aligned.words) for one in held.support[:1]), default=(0.0, 0))
    is_compared = (
        held.is_alike
        or (share >= ALIKE and number > 1)
        or (max(share, held.near.coverage) >= DONE and is_past and not own)
    )
    if not _doubts(held) and not is_reference(held):
        own_plans = [one for one in own if one.words.lower() not in _MOODS & _PERFECT]
        is_read = bool(found) and is_past
        past = chain(_to_come(aligned, own_plans), _announced(aligned, own_plans)) if is_read else iter(())
        done = next(chain(past, done_objections(aligned, own)), None)
        if done is not None:
            yield Objection(Kind.PLAN, done[0].span, f"told as done, the source says “{done[1]}”")
            return
    if not is_compared or not found or _doubts(held) or is_reference(held):
        return
    words = tuple(
        dict.fromkeys(
            word
            for one in found[:1]
            for word in _lost(held, one, own, is_credited=is_credited, is_past=is_past)
        )
    )
    if words:
        told = " and ".join(f"“{word}”" for word in words)
        yield Objection(
            Kind.PLAN, Span(0, len(held.text)), f"told as a fact, the source leaves it open: {told}"
        )


def _to_come(aligned: Alignment, own: Sequence[Hedge]) -> Iterator[tuple[Word, str]]:
    """Yield what the sentence tells as done, with what of the first passage says that it is still to be: "trained", "to be trained"."""
    held = aligned.held
    passage = held.support[0] if held.support else None
    if (
        passage is None
        or own
        or passage.language != held.language
        or aligned.share(passage, aligned.words)[0] < ALIKE
    ):
        return
    words = words_of(passage.text, held.language)
    lower = [word.text.lower() for word in words]
    own_marks = [
        w.span.start for w in words_of(held.plain, held.language) if w.text.lower() in _TO_COME - {"to"}
    ]
    for word, others in aligned.met(passage).items():
        if any(not _CLAUSE_END.search(held.plain, *sorted((word.span.start, mark))) for mark in own_marks):
            continue
        for at in (words.index(one) for one in others if is_done(word, held.language) and not one.is_capital):
            around = range(
                max(0, at - _BEFORE[held.language]), min(len(words), at + _BEHIND[held.language] + 1)
            )
            is_passive = lower[at + 1 : at + 2] == ["werden"]
            marks = [
                lower[one] for one in around if lower[one] in _TO_COME and one - at not in {0, is_passive}
            ]
            is_led = "be" in lower[around.start : at] or is_passive
            is_bare = not words[at].text.endswith("ing") and not is_done(words[at], held.language)
            is_perfect = any(lower[one] in _PERFECT for one in around)
            if (
                marks
                and not is_perfect
                and (is_led or (is_bare and (held.language == "en" or lower[at].endswith("en"))))
            ):
                yield word, marks[0]


def _announced(aligned: Alignment, own: Sequence[Hedge]) -> Iterator[tuple[Word, str]]:
    """Yield a word of what the first passage only announces, with the word by which it does: „ist gedacht“, "are planned"."""
    held = aligned.held
    passage = held.support[0] if held.support else None
    if passage is None or own or passage.language != held.language:
        return
    share, number = aligned.share(passage, aligned.words)
    mine = {token.word for token in tokens_of(held.plain)}
    if share < DONE or number < FEWEST_MET or not mine.isdisjoint(_TO_COME | _ANNOUNCING[held.language]):
        return
    met = [(word, one.span) for word, others in aligned.met(passage).items() for one in others]
    for mark in tokens_of(passage.text):
        is_mark = mark.word in _ANNOUNCING[held.language] or (
            mark.word == "bevor" and _CLAUSE_END.match(passage.text, mark.span.end)
        )
        near = [
            (word, span)
            for word, span in met
            if is_mark and not _CLAUSE_END.search(passage.text, *sorted((span.end, mark.span.start)))
        ]
        if near and 2 * len({word for word, _ in near}) >= number:
            yield near[0][0], mark.word
            return


FEWEST_MET = 2
_ANNOUNCING = by_language("announcing")
"""What tells that a thing is still to be, wherever it stands in its clause: „angekündigt“, "planned"."""

_TO_COME = all_words("to-come")
_PERFECT = HAVE | {"worden", "been", "having"}
_BEFORE, _BEHIND = {"de": 12, "en": 3}, {"de": 3, "en": 0}
"""So many words around a verb may tell that it is still to be done."""


def _lost(
    held: Held, one: License, own: Sequence[Hedge], *, is_credited: bool, is_past: bool
) -> Iterator[str]:
    """Yield the words of a passage that leave open what the sentence says, and which it has lost."""
    item = one.checked.evidence[0]
    article = held.pool.corpus.articles.get(item.evidence.source)
    hedges = item.detected.hedges if item.detected is not None else ()
    if _keeps_one(own, hedges):
        return
    dropped = dropped_hedges(one.checked.claim, item, article)
    weaker = [hedge for hedge in dropped.hedges if not any(_is_kept(hedge, other) for other in own)]
    if article is not None:
        weaker += _plainly_told(held, hedges, article, {other.words.lower() for other in own})
    own_words = Lexis(words_of(held.text, held.language), held.language)
    for hedge in (hedge for hedge in weaker if _bears(hedge, held, one.passage)):
        if not is_modal(hedge.words) and all(map(own_words.says, words_of(hedge.words, held.language))):
            continue  # „bat um Vorschläge“: the sentence has the word itself
        is_said = is_credited and _passes_on(hedge.words, held.language)
        is_denied = any(negations(tokens_of(hedge.words), lists_of(words_for(held.language))))
        if not is_said and not is_denied and (is_past or not _is_future(hedge, held.language)):
            yield hedge.words


def _bears(hedge: Hedge, held: Held, passage: Passage) -> bool:
    """Return whether the sentence has a word of what a hedge leaves open, and not only of its subject or of a relative clause."""
    if not passage.span.holds(hedge.span) or passage.language != held.language:
        return True
    at = hedge.span.moved(-passage.span.start)
    scope = scope_of(passage.text, passage.language, at)
    theirs = [word for word in content_words(passage.text, passage.language) if tells(word)]
    shared, said = (
        [word for word in theirs if mine.says(word)]
        for mine in (Lexis(words_of(text, held.language), held.language) for text in (held.plain, held.text))
    )
    marked = [one for one in quoted(passage.text, 0, len(passage.text)) if one.overlaps(at)]
    if marked and not any(one.holds(word.span) for one in marked for word in said):
        return False  # the sentence has nothing of the quotation that leaves it open
    if scope.phrase:
        return True
    subject = [word for word in shared if scope.shared and scope.shared.overlaps(word.span)]
    parts = clauses(passage.text, passage.language)
    places = ClausePlaces(parts)
    above = set(places.at(at))
    bearing = [
        word
        for word in shared
        if covers(scope.spans, word.span)
        and word not in subject
        and not any(_is_same_word(word, other) for other in subject)
        and not _is_told_of_noun(parts, places.at(word.span), above)
    ]
    # One word of many is soon said of something else there: „alt“ of the victims, and of a guest.
    return 2 * len(bearing) >= len(shared) - len(subject) > 0 or len(bearing) >= FEWEST_MET


def _is_same_word(one: Word, other: Word) -> bool:
    first, second = one.text.casefold(), other.text.casefold()
    return bool(one.stems & other.stems) or second.startswith(f"{first}-")


def _is_told_of_noun(parts: Sequence[Clause], inside: Sequence[int], above: AbstractSet[int]) -> bool:
    """Return whether a clause below that of a hedge is, or hangs on, a relative one: what that tells is not left open."""
    at: int | None = inside[-1] if inside else None
    while at is not None and at not in above:
        if parts[at].relation is Relation.RELATIVE:
            return True
        at = parts[at].parent
    return False


def _keeps_one(own: Sequence[Hedge], hedges: Sequence[Hedge]) -> bool:
    """Return whether the sentence has a modal verb or adverb of those by which the passage leaves open what it says."""
    theirs = {hedge.words.lower() for hedge in hedges}
    mine = [one.words.lower() for one in own]
    return any(word in theirs and is_modal(word) and not PARTICIPLE.fullmatch(word) for word in mine)


def _is_past(held: Held) -> bool:
    """Return whether the sentence tells of what has happened: by a perfect, or by a form of the past."""
    words = words_of(held.plain, held.language)
    told = [word for word in words if not word.is_capital or word.begins]
    small = {word.text.lower() for word in told}
    if held.language == "de":
        # „Die alte Werft“: what stands before a noun may be an adjective.
        before_noun = {one.span for one, other in pairwise(words) if other.is_capital}
        is_perfect = not (HAVE | IS["de"]).isdisjoint(small) and any(map(PARTICIPLE.fullmatch, small))
        is_weak = any(w.text.endswith(("te", "ten")) and w.span not in before_noun for w in told)
        is_strong = any(any(infinitives(word, "de")) and not word.endswith(("t", "en")) for word in small)
        return is_perfect or is_weak or is_strong or not PAST["de"].isdisjoint(small)
    is_past = any(word.endswith("ed") or any(infinitives(word, "en")) for word in small)
    return is_past or not PAST["en"].isdisjoint(small)


def _is_future(hedge: Hedge, language: str) -> bool:
    """Return whether a hedge only tells what is to come, as a German present does, too: „wird schließen“, „schließt“."""
    wanted = {"will"} if language == "de" else set[str]()
    return hedge.modality == PLANNED and hedge.words.lower() in _FUTURES - _MOODS - wanted


def _plainly_told(
    held: Held, hedges: Sequence[Hedge], article: Article, own: AbstractSet[str]
) -> Iterator[Hedge]:
    """Yield the hedges under which the source has a verb that the sentence has without any: „soll geplant haben“, „hat geplant“."""
    mine = Lexis(words_of(held.plain, held.language), held.language)
    for hedge in hedges:
        paragraph = article.paragraph(hedge.span.start)
        end = _CLAUSE_END.search(article.text, hedge.span.end, paragraph.end)
        behind = article.text[hedge.span.end : end.start() if end else paragraph.end]
        verbs = [word for word in content_words(behind, held.language) if not word.is_capital]
        verb = verbs[-1 if held.language == "de" else 0] if verbs and hedge.words.lower() not in own else None
        is_verb = verb is not None and len(verb.text) > _SHORTEST_VERB and own <= {verb.text.lower()}
        if verb is not None and is_verb and any(not word.is_capital for word in mine.says(verb)):
            yield hedge


def _doubts(held: Held) -> bool:
    """Return whether the sentence has a negation of its own that may be how it says that something is open: „unklar“."""
    if any(token.word in _UNDECIDED for token in tokens_of(held.plain)):
        return True
    own = negations(tokens_of(held.plain), lists_of(words_for(held.language)))
    theirs = {token.word for one in held.support for token in tokens_of(one.text)}
    return any(token.word not in theirs for token in own)


def _is_kept(hedge: Hedge, own: Hedge) -> bool:
    """Return whether the sentence leaves it as open by a word of its own, or by the same one."""
    is_as_weak = _WEAKEST.index(own.modality) <= _WEAKEST.index(hedge.modality)
    return is_as_weak or own.words.lower() == hedge.words.lower()


def _passes_on(words: str, language: str) -> bool:
    """Return whether a hedge may only tell that somebody says it: a verb of saying, or the mood of what is said."""
    known = forms_of(language)
    return words.lower() in _MOODS or any(known.get(word.lower()) for word in words.split())
