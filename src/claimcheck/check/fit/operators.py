"""What governs the words that a claim shares with a passage: negations, hedges, conditions, weak quantifiers.

Each such word of the passage is asked which of the claim's words it governs, clause by clause. The claim must have
one of its kind that governs them, too; where it has not, and the word plainly governs all that the claim says, the
claim says more, else it is left open. Nothing is concluded from a word beside the statement.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from claimcheck.check.fit.governing import Read, parts_of
from claimcheck.check.fit.held import Held
from claimcheck.check.fit.standing import standing
from claimcheck.check.fit.words import (
    CONTRASTING,
    DETERMINERS,
    IS,
    OBJECT_PRONOUNS,
    OWNED_BY,
    OWNING,
    PREPOSITIONS,
    RELATIVE,
    STRONG,
    THAN,
    WEAK,
    vouches,
)
from claimcheck.languages.pack import all_words
from claimcheck.report.fit import Aspect, Compared, Outcome
from claimcheck.text.article import touching
from claimcheck.text.clause import Clause, Relation, words_for
from claimcheck.text.content import FUNCTION_WORDS, particles_of, words_of
from claimcheck.text.hedges.hedge import hedges_in, is_modal
from claimcheck.text.hedges.hedge_found import POSSIBLE
from claimcheck.text.left_out.condition import CONDITIONS, INVERTED, UNDECIDED
from claimcheck.text.left_out.harmless import REPLACING
from claimcheck.text.negation import Token, lists_of, negations, tokens_of
from claimcheck.text.phrases import alternatives
from claimcheck.text.span import Span
from claimcheck.text.vocabulary import NUMBER_WORDS, PLAIN_NEGATIONS, SCALES
from claimcheck.text.word import LETTERS

_FAR = 500
"""Farther behind the claim's words, in code points, what joins a second statement to them is not sought."""

_SECOND = re.compile(rf"(?<!\w)(?:{alternatives('coordinating')})\s")
_OPENING_MORE = RELATIVE | OBJECT_PRONOUNS | OWNING
_ATTRIBUTIVE = re.compile(r"[a-zäöüß]+e[mnrs]?")
_CREDITING = all_words("crediting") | all_words("crediting-before-noun")
_WITHOUT = all_words("without")
_TIME = all_words("time-opener")
_BUT = all_words("contrast") & all_words("coordinating")
_VERBS = all_words("auxiliary") | IS["de"] | IS["en"]
_OPEN = all_words("modal") | all_words("future") | all_words("uncertain-before-without")


_NOUN_PHRASE = 3
"""An adjective governs a noun at most so many words behind it."""


def operators(held: Held, *, is_hedged: bool) -> Iterator[Compared]:
    """Yield how the words that govern differ: polarity, then modality, then quantifiers.

    Args:
        held: The claim and a text of the passage.
        is_hedged: Whether the record says that the claim is planned, forecast or possible: then no hedge is missed.
    """
    yield from _polarity(held)
    yield from _questions(held)
    if not is_hedged:
        yield from _modality(held)
    yield from _quantifiers(held)


def _sure(*, sure: bool) -> Outcome:
    return Outcome.MORE if sure else Outcome.OPEN


def is_aside(held: Held, span: Span) -> bool:
    """Return whether a word stands in a clause that only tells more of something: "Biosyn, which may one day …", "…, and may sell".

    A relative clause without a word of the claim, unless it judges ("which is a lie"); what is joined behind all of them.
    """
    parts, text = parts_of(held.passage), held.passage.text
    own = parts.places.at(span)
    last = held.bearing.end
    if span.start > last and _SECOND.search(text, last, min(span.start, last + _FAR)):
        return True
    return bool(own) and all(_tells_more(held, parts.clauses[index], index) for index in own)


def _tells_more(held: Held, clause: Clause, index: int) -> bool:
    if clause.relation not in {Relation.COMMENT, Relation.RELATIVE, Relation.FREE}:
        return False
    words = [word.lower() for part in clause.parts for word in LETTERS.findall(held.passage.text, *part)]
    is_judging = clause.relation is Relation.COMMENT and not IS[held.passage.language].isdisjoint(words)
    return _OPENING_MORE.issuperset(words[:1]) and not is_judging and not held.bearing.holding.get(index)


def _polarity(held: Held) -> Iterator[Compared]:
    """Yield what of claim and passage negates; where both do, and it stays open whether the same, that once."""
    found = [*_each_polarity(held)]
    theirs = [item for item in found if item.outcome is Outcome.OPEN and item.passage]
    own = [item for item in found if item.outcome is Outcome.OPEN and item.claim]
    for item in found:
        if not (own and theirs and (item in own or item in theirs)):
            yield item
    if own and theirs:
        reason = f"the claim negates (“{own[0].claim}”) and the passage (“{theirs[0].passage}”); whether the same does not show"
        yield theirs[0]._replace(claim=own[0].claim, reason=reason)


def _each_polarity(held: Held) -> Iterator[Compared]:
    theirs = negations_of(held.passage)
    own = [(token, held.own.governed(token.span)) for token in negations_of(held.claim)]
    bearing = [(token, words) for token in theirs if (words := held.borne(token.span))]
    told = {token.word for token in theirs}
    met_by = _firsts(own, {words for _, words in bearing})
    for token, words in bearing:
        is_beside = _tells_of_adjective(held, token.span) and not _is_credited(held, token.span)
        if (
            is_beside
            or _tells_how(held, token)
            or _contrasts(held, token)
            or _corrects(held, token)
            or _is_of_name(held, token)
            or replaces_another(held, token.span)
        ):
            continue
        met = met_by[words]
        # What the claim denies by a word that the passage has, too, meets no further one: „hat nicht … abgelehnt“.
        if met is not None and (met.word == token.word or met.word not in told):
            yield held.compared(Aspect.POLARITY, Outcome.SAME, met.word, token.span)
            continue
        is_plain = token.word in PLAIN_NEGATIONS or _is_denial(held, token)
        is_alone = not own and len(bearing) == 1 and is_plain
        is_sure = is_alone and held.is_all(words, token.span)
        outcome = _sure(sure=is_sure)
        reason = f"the passage negates („{token.word}“), the claim does not"
        yield held.compared(Aspect.POLARITY, outcome, "", token.span, reason)
    met_words = {mine: any(_is_within(mine, words) for words in met_by) for _, mine in own}
    for token, mine in own:
        if met_words[mine]:
            continue
        plain = token.word in PLAIN_NEGATIONS or token.word.endswith("n't")
        outcome = _sure(sure=plain and not theirs and len(own) == 1 and len(held.found) == len(held.words))
        reason = f"the claim negates (“{token.word}”), the passage does not"
        yield held.compared(Aspect.POLARITY, outcome, token.word, None, reason)


def _is_denial(held: Held, token: Token) -> bool:
    """Return whether a word denies by saying so, and is no attribute of a shared word: „dementierte“, not "disputed re-election"."""
    is_attribute = any(span.start == token.span.end + 1 for span in held.bearing.places)
    return vouches(token.word, held.passage.language) and not is_attribute


def _firsts(own: Sequence[tuple[Token, int]], bearing: Iterable[int]) -> dict[int, Token | None]:
    """Return for each set of words the first of the claim's negations that governs some of them and nothing else."""
    first: dict[int, Token] = {}
    for token, mine in own:
        first.setdefault(mine, token)
    return {
        words: next((token for mine, token in first.items() if _is_within(mine, words)), None)
        for words in bearing
    }


def _is_within(some: int, words: int) -> bool:
    """Return whether *some* words, as bits, are any and all among *words*."""
    return bool(some) and not some & ~words


def _tells_of_adjective(held: Held, span: Span) -> bool:
    """Return whether a German word at *span* turns the adjective behind it alone, which the claim has not: „ein kaum bekanntes Unternehmen“."""
    text = standing(held.passage)
    at = text.at.get(span, len(text.words))
    behind = text.words[at + 1 : at + 3]
    if held.passage.language == "en" or len(behind) < len(("adjective", "noun")):
        return False
    adjective, noun = behind
    is_own = (
        not text.lower(at).startswith("kein")
        and adjective.text not in DETERMINERS
        and adjective.span not in held.bearing.places
    )
    return is_own and noun.is_capital and _ATTRIBUTIVE.fullmatch(adjective.text) is not None


def _is_credited(held: Held, span: Span) -> bool:
    """Return whether a word stands in a phrase that tells by what it is so: „nach dem noch nicht unterzeichneten Abkommen“."""
    text = standing(held.passage)
    ahead = [text.lower(i) for i in range(max(0, text.at[span] - _NOUN_PHRASE), text.at[span])]
    return not _CREDITING.isdisjoint(ahead)


def _tells_how(held: Held, token: Token) -> bool:
    """Return whether "without" and a gerund only tell how it was done, which the claim leaves out: "left without paying".

    Behind what can, should or was to be done they tell under which condition, and behind "be" what it lacks.
    """
    text = standing(held.passage)
    at = text.at.get(token.span, len(text.words))
    if held.passage.language != "en" or token.word not in _WITHOUT or at + 1 >= len(text.words):
        return False
    ahead = [text.lower(i) for i in range(at)]
    is_plain = not any(word in _OPEN or word in PLAIN_NEGATIONS or word.endswith("n't") for word in ahead)
    is_gerund = text.words[at + 1].text.endswith("ing")
    return (
        is_plain
        and is_gerund
        and ahead[-1:] != []
        and ahead[-1] not in IS["en"]
        and held.bearing.end <= token.span.start
    )


def _contrasts(held: Held, token: Token) -> bool:
    """Return whether a negation stands in a stretch between marks that only names what it is not: "to Rossi, not Bianchi", „in Japan, in Europa aber nicht“.

    Nothing of the claim and no verb is in it.
    """
    text = standing(held.passage)
    at = text.at.get(token.span)
    if at is None or token.word not in PLAIN_NEGATIONS:
        return False
    stretch = text.stretch(at)
    others = [i for i in stretch if text.words[i].span not in held.bearing.places and i != at]
    is_behind = text.words[stretch[0]].span.start > 0 and not text.words[stretch[0]].begins
    names = [i for i in others if text.words[i].is_capital]
    plain = FUNCTION_WORDS[held.passage.language] | PREPOSITIONS.keys() | CONTRASTING
    are_plain = all(i in names or text.lower(i) in plain - _VERBS for i in others)
    return is_behind and bool(names) and len(others) == len(stretch) - 1 and are_plain


def _corrects(held: Held, token: Token) -> bool:
    """Return whether a negation names what it is not, with no word of the claim, and "but" behind it what it is: "not by snow but by a rockfall", „nicht der Rat, sondern“."""
    text = standing(held.passage)
    at = text.at.get(token.span)
    if at is None or token.word not in PLAIN_NEGATIONS:
        return False
    ends = range(at + 2, min(at + 2 + _NOUN_PHRASE + 1, len(text.words)))
    but = next((i for i in ends if text.lower(i) in _BUT), None)
    if but is None:
        return False
    between, behind = range(at + 1, but), range(but + 1, min(but + 1 + _NOUN_PHRASE, len(text.words)))
    are_other = all(
        text.words[i].span not in held.bearing.places and text.lower(i) not in _VERBS for i in between
    )
    is_alike = text.preposition(but - 1) == "" or text.lower(between[0]) in (
        text.lower(i) for i in behind[:1]
    )
    return are_other and is_alike and any(text.words[i].span in held.bearing.places for i in behind)


def replaces_another(held: Held, span: Span) -> bool:
    """Return whether a word at *span* only names, with no word of the claim, what was not done: "instead of the bridge", „statt der Brücke“.

    In English up to the next mark, in German up to its noun. A bare "instead" names nothing.
    """
    text = standing(held.passage)
    at = text.at.get(span)
    if at is None:
        at = next((i for i, word in enumerate(text.words) if word.span.start == span.start), None)
    if at is None or text.lower(at) not in REPLACING:
        return False
    phrase = range(at + 1, text.stretch(at)[-1] + 1)
    if held.passage.language == "de":
        noun = next((i for i in phrase if text.words[i].is_capital), at)
        phrase = range(at + 1, noun + 1)
    elif not phrase or text.lower(phrase[0]) not in OWNED_BY:
        return False
    return bool(phrase) and not any(text.words[i].span in held.bearing.places for i in phrase)


def _is_of_name(held: Held, token: Token) -> bool:
    """Return whether „ohne“ stands between two nouns, none of them the claim's, or with a capital between two: „Ärzte ohne Grenzen“, "Doctors Without Borders"."""
    text = standing(held.passage)
    at = text.at.get(token.span, 0)
    if token.word not in _WITHOUT or not 0 < at < len(text.words) - 1:
        return False
    is_written = held.passage.language == "de" or text.words[at].is_capital
    beside = (text.words[at - 1], text.words[at + 1])
    is_one = not (text.is_parted(at) or text.is_parted(at + 1))
    return is_one and is_written and all(w.is_capital and w.span not in held.bearing.places for w in beside)


def negations_of(read: Read) -> list[Token]:
    """Return what negates in a text, without the „statt“ that belongs to its verb („fand … statt“)."""
    words = words_of(read.text, read.language)
    particles = (
        {words[at].span for at in particles_of(read.text, words)}
        if read.language == "de"
        else frozenset[Span]()
    )
    found = negations(tokens_of(read.text), lists_of(words_for(read.language)))
    return [token for token in found if token.span not in particles]


_OPENING = CONDITIONS | UNDECIDED | INVERTED


def _questions(held: Held) -> Iterator[Compared]:
    if any(openers(held.claim)):
        return
    for span in openers(held.passage):
        if held.borne(span) or _asks(held, span):
            word = held.passage.text[span.start : span.end]
            reason = f"the passage only asks or sets a condition („{word}“), the claim does not"
            yield held.compared(Aspect.MODALITY, Outcome.OPEN, "", span, reason)


def _asks(held: Held, span: Span) -> bool:
    """Return whether a question mark ends a sentence that has words of the claim, though not their clause: „Bund hilft – oder doch nicht?“."""
    if held.passage.text[span.start : span.end] != "?":
        return False
    text = standing(held.passage)
    before = [at for at, word in enumerate(text.words) if word.span.end <= span.start][-1:]
    inside = next((sentence for sentence in text.sentences if set(before) & sentence), frozenset[int]())
    return any(text.words[at].span in held.bearing.places for at in inside)


def openers(read: Read) -> Iterator[Span]:
    """Yield what makes a sentence of *read* a question, or opens a condition in it."""
    tokens = tokens_of(read.text)
    if not _OPENING.isdisjoint([token.word for token in tokens]):
        parts, places = parts_of(read).clauses, [token.span for token in tokens]
        touched = ([inside[0] for span in part.parts if (inside := touching(places, span))] for part in parts)
        firsts = {min(begun) for begun in touched if begun}
        for word, span in tokens:
            opens = word in CONDITIONS or (span in firsts and word in UNDECIDED)
            if opens or (span in firsts and word in INVERTED and _begins(read.text, span)):
                yield span
    yield from (Span(at, at + 1) for at, sign in enumerate(read.text) if sign == "?")


def _begins(text: str, span: Span) -> bool:
    """Return whether a sentence begins at *span*."""
    before = text[: span.start].rstrip(" \n\"'„“»«(")
    return not before or before[-1] in ".!?:"


def _modality(held: Held) -> Iterator[Compared]:
    own, theirs = (hedges_in(read.text, read.language) for read in (held.claim, held.passage))
    kept = {modality for modality, _ in own}
    first = own[0][1] if own else Span(0, 0)
    is_there = held.claim.text[first.start : first.end].split()[:1]
    known = {word.text.lower() for word in words_of(held.passage.text, held.passage.language)}
    if kept - {POSSIBLE} and not theirs and not known.issuperset(word.lower() for word in is_there):
        span = own[0][1]
        said = held.claim.text[span.start : span.end]
        reason = f"the claim says “{said}”, the passage does not"
        yield held.compared(Aspect.MODALITY, Outcome.OPEN, said, None, reason)
    for modality, span in theirs:
        words = 0 if is_aside(held, span) or _is_of_time(held, span) else held.borne(span)
        if words and modality in kept:
            yield held.compared(Aspect.MODALITY, Outcome.SAME, modality, span)
        elif words:
            written = held.passage.text[span.start : span.end]
            outcome = _sure(sure=not kept and is_modal(written) and held.is_all(words, span))
            reason = f"the passage says only „{written}“ ({modality})"
            yield held.compared(Aspect.MODALITY, outcome, "", span, reason)


def _is_of_time(held: Held, span: Span) -> bool:
    """Return whether an English modal verb stands in a clause of time behind all of the claim's words: "left before Hale could pay"."""
    text = standing(held.passage)
    if held.passage.language != "en" or not is_modal(held.passage.text[span.start : span.end]):
        return False
    at = text.at.get(span)
    inside = next((s for s in text.sentences if at in s), frozenset[int]())
    shared = [i for i in inside if text.words[i].span in held.bearing.places]
    if at is None or not shared or max(shared) > at:
        return False
    return any(text.lower(i) in _TIME for i in range(max(shared) + 1, at))


def _quantifiers(held: Held) -> Iterator[Compared]:
    own, tokens = tokens_of(held.claim.text), tokens_of(held.passage.text)
    numbers = NUMBER_WORDS[held.passage.language] | SCALES[held.passage.language]
    said = {token.word for token in own}
    strong = sorted(said & STRONG)
    for word in sorted(_not_only(tokens) - _not_only(own)):
        reason = f"the passage says “not {word}”, the claim says “{word}”"
        if word in said:
            yield held.compared(Aspect.QUANTIFIER, Outcome.OPEN, word, None, reason)
    weak = WEAK - said
    for index, (word, span) in enumerate(tokens):
        if word not in weak:
            continue
        behind = tokens[index + 1 : index + 3]
        is_bound = any(other.word[0].isdigit() or other.word in numbers | THAN for other in behind)
        is_other = is_bound or _tells_of_adjective(held, span) or is_aside(held, span)
        if not is_other and held.borne(span):
            outcome = _sure(sure=bool(strong) and len(held.found) + len(strong) >= len(held.words))
            reason = f"the passage says „{word}“, the claim does not"
            yield held.compared(Aspect.QUANTIFIER, outcome, " ".join(strong), span, reason)


def _not_only(tokens: Sequence[Token]) -> frozenset[str]:
    """Return the strong words that stand right behind a negation: „nicht nur“, "not all"."""
    pairs = pairwise(tokens)
    return frozenset(two.word for one, two in pairs if one.word in PLAIN_NEGATIONS and two.word in STRONG)
