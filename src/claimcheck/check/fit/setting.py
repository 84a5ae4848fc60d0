"""What sets a statement in doubt, or makes less of it, from beside it: a condition, a rank, a world of its own.

What may set a whole sentence in doubt leaves the claim open wherever in its sentence it stands; a modal verb or an
attempt where it governs the statement, clause by clause; a rank at its noun alone.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import pairwise

from claimcheck.check.fit.governing import parts_of
from claimcheck.check.fit.held import Held
from claimcheck.check.fit.operators import is_aside, replaces_another
from claimcheck.check.fit.standing import MARK, standing
from claimcheck.check.fit.words import (
    AUXILIARIES,
    FICTION,
    IN_FICTION,
    NOT_ONCE,
    ONCE,
    PREPOSITIONS,
    PRIVATIVE,
    RANKING,
    SAYS_IS,
    SETTING,
    TURNING,
    WEAK,
    WHOLE,
    vouches,
)
from claimcheck.languages.pack import all_words
from claimcheck.quantities.reading import quantities
from claimcheck.report.fit import Aspect, Compared, Outcome
from claimcheck.text.article import touching
from claimcheck.text.content import FUNCTION_WORDS, Word, words_of
from claimcheck.text.left_out.condition import CONDITIONS
from claimcheck.text.left_out.judgement import VERSION, judgements, retort_at
from claimcheck.text.left_out.revising import revised, told_first
from claimcheck.text.left_out.revoking import mentioned, revoked, taken_up
from claimcheck.text.phrases import Sought
from claimcheck.text.readings import once
from claimcheck.text.span import Span
from claimcheck.text.stem import is_german_past

_VERB_FIRST = re.compile(
    r"[A-ZÄÖÜ][a-zäöüß]+(?:en|e|t|te|ten)(?=\s(?:das|der|die|dies|ein\w*|er|es|man|sie)\b[^.!?]*,\s[a-zäöü])"
)
"""A verb at the start of a sentence, with its subject behind and a clause behind a comma."""

_STANDPOINT = Sought(
    r"<standpoint>(?!\w)"
    r"|<standpoint-of-people>\s+(?:(?:<taking-part>|<several>)\s+(?:of\s+)?)?"
    r"(?:<determiner-in-claim>\s+(?:\w+\s+)?)?(?:<view-holder>|<relative>|<unnamed-people>)(?!\w)"
    r"|\w+\s(?:[^\s,;:.]+\s){0,3}<viewpoint>(?!\w)"
    r"|(?:under|nach)\s(?:[^\s,;:.]+\s){0,3}<plan-of-somebody>(?!\w)",
    "standpoint standpoint-of-people viewpoint plan-of-somebody",
    "standpoint view-holder relative unnamed-people viewpoint plan-of-somebody",
)
"""For whom, or by which tale, what a sentence tells is so, where that opens it."""

_FOR_WHOM = Sought(
    r"<standpoint-of-people>\s[^\s,;:.0-9]+(?:\s[^\s,;:.0-9]+){0,4}?(?:(?=,\s)|(?=\s<saying-so>\s))",
    "standpoint-of-people",
)
"""For whom it is, where that opens a sentence which says that something is so."""

_NO_PEOPLE = all_words("duration") | all_words("time-noun") | all_words("ordinal")
_IN_CASE = re.compile(r"\bbei einer?\b", re.IGNORECASE)
_PAST = all_words("past-auxiliary")
_OPENED = re.compile(r"\W*(?:That|Dass|Daß)\s")
_INDEFINITE = re.compile(r"an?|eine?[mnrs]?")
_DEGREES = {"de": ("weise", "teils"), "en": ("ly",)}
"""How adverbs end by which a thing may be so in part, in a way or for a time alone."""

_NEAR = 8
_NOUN_PHRASE = 3
"""A noun stands at most so many words behind what ranks it."""


@once
def _said(claim: str) -> frozenset[str]:
    """Return the words, in lower case, by which a claim itself sets something in doubt."""
    listed = (SETTING, ONCE, TURNING, RANKING, FICTION)
    return frozenset(word.lower() for words in listed for word in words.findall(claim))


def setting(held: Held, naming: Span | None = None) -> Iterator[Compared]:
    """Yield what sets the claim's statement in doubt in the sentence that has it, which the claim does not say.

    Args:
        held: The claim and a text of the passage.
        naming: Where the passage names something what the claim says that it is, if it does by more than one phrase.
    """
    if not held.found:
        return
    yield from _degrees(held)
    yield from _privative(held)
    said, named = _said(held.claim.text), naming or held.naming
    turning = (TURNING, ONCE) if IN_FICTION.search(held.claim.text) else (TURNING, ONCE, FICTION)
    words, text = standing(held.passage).words, held.passage.text
    bounds = [r.span for r in quantities(text, held.passage.language) if r.bound != "exact"]
    for sentence in sentences_of(held):
        start, end = words[min(sentence)].span.start, words[max(sentence)].span.end
        next_statement = _next_statement(held, start, end)
        standpoints = list(_standpoints(held, start, end))
        found = [
            *SETTING.finditer(text, start, end),
            *_inverted(held, start, end),
            *_in_case(held, start, end, sentence),
            *standpoints,
            *(
                match
                for words in turning
                for match in words.finditer(text, start, end)
                if _governs(held, match)
            ),
            *(match for match in RANKING.finditer(text, start, end) if _ranks(held, match)),
        ]
        yield from _judged(held, start, end)
        yield from _revoked(held, Span(start, end))
        for match in found:
            is_condition = match.group().lower() in CONDITIONS
            is_told = is_condition and (match.start() > next_statement or held.borne(Span(*match.span())))
            span, is_view = Span(*match.span()), match in standpoints
            is_beside = named is not None and not named.overlaps(span)
            is_compared = bool(touching(bounds, span))
            is_harmless = is_told or _is_modal_noun(held, span) or replaces_another(held, span)
            if match.group().lower() not in said and not (
                is_harmless or ((is_beside or is_compared) and not is_view)
            ):
                reason = f"the passage says „{match.group()}“, the claim does not"
                yield held.compared(Aspect.MODALITY, Outcome.OPEN, "", Span(*match.span()), reason)


def _revoked(held: Held, own: Span) -> Iterator[Compared]:
    """Yield what the sentences behind *own* take back of it, and what it calls itself mere words or an earlier version."""
    text = held.passage.text
    passage = standing(held.passage)
    spans = sorted(
        Span(passage.words[min(inside)].span.start, passage.words[max(inside)].span.end)
        for inside in passage.sentences
    )
    # A sentence goes on to the next one's first word, with the marks that end it.
    ends = [*(span.start for span in spans[1:]), len(text)]
    behind = [Span(one.start, end) for one, end in zip(spans, ends, strict=True) if one.start >= own.end]
    going_on = (
        retort_at(text, min(len(text), own.end + 1), len(text))
        or revoked(text, behind, held.passage.language)
        or revised(text, own, behind, held.passage.language)
        or taken_up(text, behind, partial(vouches, language=held.passage.language))
    )
    if going_on is not None:
        reason = f"the passage goes on with „{' '.join(text[going_on.start : going_on.end].split())}“"
        yield held.compared(Aspect.MODALITY, Outcome.OPEN, "", going_on, reason)
    version = None if VERSION.search(held.claim.text) else VERSION.search(text, *own)
    first = told_first(text, own, held.passage.language)
    if first is not None and told_first(held.claim.text, Span(0, len(held.claim.text)), held.claim.language):
        first = None
    told = (Span(*version.span()) if version else None, mentioned(text, own, held.bearing.within(own)), first)
    for span in filter(None, told):
        reason = f"the passage says „{' '.join(text[span.start : span.end].split())}“, the claim does not"
        yield held.compared(Aspect.MODALITY, Outcome.OPEN, "", span, reason)


def _is_once(text: str, match: re.Match[str]) -> bool:
    """Return whether a word that may tell of what was tells how often or how soon: "once a week", "at once"."""
    near = NOT_ONCE.finditer(text, max(0, match.start() - _NEAR), match.end() + _NEAR)
    return any(Span(*phrase.span()).overlaps(Span(*match.span())) for phrase in near)


def _next_statement(held: Held, start: int, end: int) -> int:
    """Return where a semicolon behind the shared words of a sentence begins another statement, whose condition is its own; else its end."""
    last = max(place.end for place in held.bearing.within(Span(start, end)))
    semicolon = held.passage.text.find(";", last, end)
    return semicolon if semicolon >= 0 else end


def _is_bracketed(text: str, at: int) -> bool:
    """Return whether a place lies in a bracket."""
    return text.rfind("(", 0, at) > text.rfind(")", 0, at)


def _judged(held: Held, start: int, end: int) -> Iterator[Compared]:
    """Yield what a sentence says of the whole that it opens with: „Dass … beteiligt seien, sei ausgeschlossen“."""
    text, places = held.passage.text[start:end], held.bearing.within(Span(start, end))
    opened = _OPENED.match(text)
    if opened is None or not places:
        return
    whole = Span(opened.end(), max(place.end for place in places) - start)
    for span in judgements(text, [whole]):
        said = Span(span.start + start, span.end + start)
        reason = f"the passage says of it: „{' '.join(text[span.start : span.end].split())}“"
        yield held.compared(Aspect.MODALITY, Outcome.OPEN, "", said, reason)


def sentences_of(held: Held) -> Iterable[frozenset[int]]:
    """Return the sentences of the passage that have all shared words; where none has, those that have any."""
    text = standing(held.passage)
    shared = [{text.at[match.span] for match in matches} for matches in set(held.found.values())]
    whole = [inside for inside in text.sentences if all(inside & places for places in shared)]
    return whole or [inside for inside in text.sentences if any(inside & places for places in shared)]


def _governs(held: Held, match: re.Match[str]) -> bool:
    """Return whether a word governs words that the claim shares, or stands in no clause that was read; none does in a bracket behind a name."""
    span, text = Span(*match.span()), held.passage.text
    if is_aside(held, span) or _is_once(text, match) or _is_bracketed(text, match.start()):
        return False
    return bool(held.borne(span)) or not parts_of(held.passage).places.at(span)


def _ranks(held: Held, match: re.Match[str]) -> bool:
    """Return whether a shared word stands in the noun phrase behind a word that ranks it, and the claim has it not as one of several."""
    text = standing(held.passage)
    behind = bisect_left(text.starts, match.end())
    for at in range(behind, min(behind + _NOUN_PHRASE, len(text.words))):
        if at > behind and MARK.search(
            held.passage.text, text.words[at - 1].span.end, text.words[at].span.start
        ):
            return False
        word = text.words[at]
        if word.span in held.bearing.places:
            return not _is_indefinite(held, word.span)
        if word.is_capital if text.read.language == "de" else word.text.lower() in PREPOSITIONS:
            return False
    return False


def _is_indefinite(held: Held, place: Span) -> bool:
    """Return whether the claim has what stands at *place* of the passage behind "a": *is a city*."""
    claim = standing(held.claim)
    bits = [alike.words for alike in held.bearing.places[place]]
    own = [word.span for index, word in enumerate(held.words) if any(one >> index & 1 for one in bits)]
    near = (
        claim.lower(i) for span in own for i in range(max(0, claim.at[span] - _NOUN_PHRASE), claim.at[span])
    )
    return any(_INDEFINITE.fullmatch(word) for word in near)


def _in_case(held: Held, start: int, end: int, sentence: Iterable[int]) -> list[re.Match[str]]:
    """Return what sets a condition in a German sentence that tells of no past: „Bei einer Absage …“."""
    found = list(_IN_CASE.finditer(held.passage.text, start, end))
    words = standing(held.passage).words
    return [] if found and any(_is_past(words[at].text) for at in sentence) else found


def _is_past(word: str) -> bool:
    """Return whether a German word tells of the past, so that „bei einer …“ in its sentence sets no condition."""
    if not word.islower():
        return False
    return is_german_past(word) or word in _PAST


def _inverted(held: Held, start: int, end: int) -> Iterator[re.Match[str]]:
    """Yield the verb that opens a German sentence and so a condition: „Zahlt der Bund, baut die Stadt“."""
    match = _VERB_FIRST.match(held.passage.text, start, end) if held.passage.language == "de" else None
    if match is not None and match.group().lower() not in FUNCTION_WORDS["de"] | PREPOSITIONS.keys():
        yield match


def _is_modal_noun(held: Held, span: Span) -> bool:
    """Return whether an English modal verb is a noun behind its article: "a must for visitors"."""
    before = held.passage.text[: span.start].split()[-1:]
    is_behind = bool(before) and _INDEFINITE.fullmatch(before[0].lower()) is not None
    return is_behind and held.passage.text[span.start : span.end].lower() in AUXILIARIES


def _standpoints(held: Held, start: int, end: int) -> Iterator[re.Match[str]]:
    """Yield the phrase that opens a sentence and tells for whom it is so, unless the claim has it: "For his critics, …"."""
    match = _STANDPOINT.match(held.passage.text, start, end)
    if match is None and not SAYS_IS[held.claim.language].isdisjoint(held.claim.text.lower().split()):
        match = _FOR_WHOM.match(held.passage.text, start, end)
        if match is not None and not _NO_PEOPLE.isdisjoint(match.group().lower().split()):
            match = None
    if match is not None and match.group().lower() not in held.claim.text.lower():
        yield match


def _degrees(held: Held) -> Iterator[Compared]:
    """Yield the adverbs of no list, by their ending, right before a word that the claim has without them: "nominally closed"."""
    said = {word.text.lower() for word in words_of(held.claim.text, held.claim.language)}
    words = words_of(held.passage.text, held.passage.language)
    for (text, span, *_), behind in pairwise(words):
        word = text.lower()
        is_told = word in said or word in WEAK or word in WHOLE
        if (
            word.endswith(_DEGREES[held.passage.language])
            and not is_told
            and behind.span in held.bearing.places
        ):
            reason = f"the passage says „{word}“, the claim does not"
            yield held.compared(Aspect.QUANTIFIER, Outcome.OPEN, "", span, reason)


def _is_title(between: Sequence[Word]) -> bool:
    """Return whether between an adjective and a name its own noun stands: *former economy minister* Henning Falk."""
    return bool(between) and not between[-1].text.endswith("ly")


def _is_of_voucher(held: Held, words: Sequence[Word]) -> bool:
    """Return whether what an adjective, the first of some words, tells of vouches for the claim: "a fake video shows the president"."""
    first = next((at for at, word in enumerate(words) if word.span in held.bearing.places), 0)
    ahead = [word.text.lower() for word in words[1:first]]
    is_parted = first > 0 and MARK.search(held.passage.text, words[0].span.end, words[first].span.start)
    return not is_parted and any(vouches(word, held.passage.language) for word in ahead)


def _privative(held: Held) -> Iterator[Compared]:
    """Yield the adjectives that make something else of a noun which the claim has without them, or which vouches for it: "a fake video shows"."""
    said = {word.text.lower() for word in words_of(held.claim.text, held.claim.language)}
    words = words_of(held.passage.text, held.passage.language)
    for index, (text, span, *_) in enumerate(words):
        word = text.lower()
        if word in said or word not in PRIVATIVE or span in held.bearing.places:
            continue
        if _is_of_voucher(held, words[index:]):
            reason = f"the passage says „{word}“, the claim does not"
            yield held.compared(Aspect.MODALITY, Outcome.OPEN, "", span, reason)
        behind = words[index + 1 : index + 1 + _NOUN_PHRASE]
        if held.passage.language == "de":
            behind = tuple(other for other in behind if other.is_capital)[:1] or behind
        if any(
            noun.span in held.bearing.places and not _is_title(behind[:at]) for at, noun in enumerate(behind)
        ):
            reason = f"the passage says „{word}“, the claim does not"
            yield held.compared(Aspect.QUANTIFIER, Outcome.OPEN, "", span, reason)
