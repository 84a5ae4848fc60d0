"""Whether a passage says of fewer what the claim says of all: of a part, of some of a kind, of the first among some.

"Fell to 5 percent in the north", "cut deaths in mice", "children under 12 travel free", "the first case in Spain", "two of
its three borders". That 400 workers were dismissed in Leipzig is true of the workers dismissed.
"""

from collections.abc import Collection, Iterator, Sequence

from claimcheck.check.fit.held import Held
from claimcheck.check.fit.operators import is_aside
from claimcheck.check.fit.parts import Parts
from claimcheck.check.fit.setting import sentences_of
from claimcheck.check.fit.standing import FAR, MARK, OF, Standing, standing
from claimcheck.check.fit.words import (
    DEFINITE,
    DETERMINERS,
    HAVE,
    IS,
    OWNED_BY,
    OWNING,
    PARTITIVE,
    PREPOSITIONS,
    RANKS,
)
from claimcheck.languages.pack import all_groups, all_kinds, all_words
from claimcheck.quantities.interval import QuantityKind
from claimcheck.quantities.reading import quantities
from claimcheck.report.fit import Aspect, Compared, Outcome
from claimcheck.text.article import Span, touching
from claimcheck.text.content import FUNCTION_WORDS
from claimcheck.text.dates import MONTHS, WEEKDAYS
from claimcheck.text.vocabulary import NUMBER_WORDS

_ALL_OF = DEFINITE | OWNING
"""Behind these a noun is told of as a whole: "the doctors", "its borders"."""

PLURALS = all_words("plural-without-ending")
_PLURAL_ENDINGS = {"de": ("er", "n", "s"), "en": ("s",)}
_NO_PLURALS = ("ss", "us", "is", "ung", "schaft")
_SHORTEST_PLURAL = 5
HAPPENINGS = all_words("happening")
FOR = all_words("standpoint-of-people")
"""What stands before those for whom something is so."""

_NEVER_NOUN = (
    all_words("adverb")
    | all_words("date-start")
    | all_words("time-noun")
    | all_words("duration")
    | MONTHS.keys()
    | WEEKDAYS.keys()
)
_NEAR = 3
_SHORTEST_HEAD = 4
_CHANGING = all_words("change-by") | all_words("change-to") | all_words("changing-level")
_SINKING = all_words("sinking")
_SHIPS = frozenset(("ship", "schiff")).union(*map(all_groups("kind-of").__getitem__, ("ship", "schiff")))
_SHIP_ENDS = tuple(sorted(word for word in _SHIPS if len(word) >= _SHORTEST_HEAD))
"""What compounds end on: „Autofähre“, "steamship"."""

_FORBIDDING = all_words("forbidding")
_STEPS = all_kinds("step")
_WITHIN = all_words("telling-of-part")
_TIMES = (
    all_words("time-noun") | all_words("duration") | all_groups("changed-unit").get("quarter", frozenset())
)
_MEASURED = frozenset((QuantityKind.PERCENT, QuantityKind.SHARE, QuantityKind.RATE))


def narrowing(held: Held) -> Iterator[Compared]:
    """Yield of what part alone the passage tells the claim's share, rate or change."""
    if not held.found or not is_measured(held):
        return
    for sentence in sentences_of(held):
        for at in sorted(sentence):
            phrase = phrase_at(held, at)
            if phrase is None or held.bearing.within(phrase) or not is_of_it(held, at):
                continue
            said = " ".join(held.passage.text[phrase.start : phrase.end].split())
            reason = f"the passage says it of a part alone (“{said}”), the claim does not"
            yield held.compared(Aspect.QUANTIFIER, Outcome.OPEN, "", phrase, reason)


def is_measured(held: Held) -> bool:
    """Return whether the claim tells a share or a rate, what is forbidden, or that something changes, and not that so many are gone: "cut 350 jobs"."""
    readings = quantities(held.claim.text, held.claim.language)
    words = standing(held.claim).words
    if any(reading.kind in _MEASURED for reading in readings) or any(
        w.text.lower() in _FORBIDDING for w in words
    ):
        return True
    starts = {reading.core.start for reading in readings}
    is_counted = any(
        word.span.start in starts and not (at and words[at - 1].text.lower() in _STEPS)
        for at, word in enumerate(words)
    )
    is_changing = any(word.text in _CHANGING and word.text not in _SINKING for word in words)
    is_sinking = any(word.text in _SINKING for word in words)
    return not is_counted and (is_changing or (is_sinking and not _is_of_ship(held)))


def _is_of_ship(held: Held) -> bool:
    """Return whether a claim or its passage names a kind of ship, which sinks to the ground: "the ferry sank", „der Luxusliner“."""
    said = (word.text.lower() for read in (held.claim, held.passage) for word in standing(read).words)
    return any(word in _SHIPS or word.endswith(_SHIP_ENDS) for word in said)


def is_of_it(held: Held, at: int) -> bool:
    """Return whether what a preposition opens is told of the claim's words: right behind one of them, behind a number, or at the start."""
    text = standing(held.passage)
    before = text.words[at - 1] if at else None
    if before is None or text.words[at].begins:
        return True
    numbers = [reading.span for reading in quantities(held.passage.text, held.passage.language)]
    is_near = before.span in held.bearing.places or bool(touching(numbers, before.span))
    return is_near and not is_aside(held, text.words[at].span) and bool(held.borne(text.words[at].span))


def is_free(held: Held, text: Standing, at: int) -> bool:
    """Return whether a word of the passage belongs to what carries the claim, and is none of the claim's."""
    span = text.words[at].span
    return span not in held.bearing.places and not is_aside(held, span) and bool(held.borne(span))


def phrase_at(held: Held, at: int, prepositions: Collection[str] = _WITHIN) -> Span | None:
    """Return the phrase that one of some prepositions opens at a word, those by which it is told of what it is so; None where it tells when."""
    text = standing(held.passage)
    if text.lower(at) not in prepositions or at + 1 >= len(text.words):
        return None
    end = next((i for i in range(at + 1, min(at + 1 + FAR, len(text.words))) if _closes(held, text, i)), None)
    if end is None:
        return None
    inside = range(at + 1, end + 1)
    is_time = any(text.lower(i) in _TIMES or text.is_date(i) or text.lower(i)[0].isdigit() for i in inside)
    return None if is_time else Span(text.words[at].span.start, text.words[end].span.end)


def _closes(held: Held, text: Standing, at: int) -> bool:
    """Return whether a word ends its noun phrase: in German its noun, in English what a mark, a function word or the claim's word follows."""
    if text.read.language == "de":
        return text.words[at].is_capital
    behind = text.words[at + 1] if at + 1 < len(text.words) else None
    between = text.read.text[text.words[at].span.end : behind.span.start] if behind else "."
    return text.lower(at) not in FUNCTION_WORDS["en"] and (
        behind is None
        or MARK.search(between) is not None
        or behind.text.lower() in FUNCTION_WORDS["en"]
        or behind.span in held.bearing.places
    )


def are_several(noun_phrase: Sequence[str], language: str) -> bool:
    """Return whether a noun phrase, in lower case, is by its last word a plural with no number, and no happening: "club members"."""
    head = noun_phrase[-1]
    has_ending = head.endswith(_PLURAL_ENDINGS[language]) and not head.endswith(_NO_PLURALS)
    is_plural = head in PLURALS or (has_ending and len(head) >= _SHORTEST_PLURAL)
    return is_plural and head not in HAPPENINGS and NUMBER_WORDS[language].isdisjoint(noun_phrase)


def _some(parts: Parts) -> str:
    """Return that the passage counts some of those whom the claim has all: "three doctors took money", "for one of the banks"."""
    for own, places in parts.places.items():
        is_all = own > 0 and parts.claim.lower(own - 1) in _ALL_OF
        is_bare = not parts.claim.preposition(own)
        is_counted = is_bare and all(_is_counted(parts, place) for place in places)
        is_part = all(_is_part(parts.passage, place) for place in places) and not _is_part(parts.claim, own)
        if is_all and (is_counted or is_part):
            return parts.otherwise(own, places[0])
    return ""


def _is_part(text: Standing, place: int) -> bool:
    """Return whether of a word, told of as a whole, a part is taken: "two of the victims", „einer der Banken“."""
    stretch = text.stretch(place)
    ahead = [text.lower(at) for at in range(place - 1, max(stretch[0] - 1, place - 1 - FAR), -1)] + [""] * FAR
    article, of, taken = ahead[:3]
    if text.read.language == "de" and of not in OWNED_BY:
        of, taken = OF, of
    is_genitive = text.read.language == "de" and article in _ALL_OF & OWNED_BY
    is_whole = (is_genitive or article in _ALL_OF - OWNED_BY) and of in OWNED_BY
    return is_whole and (taken in PARTITIVE or taken in NUMBER_WORDS[text.read.language])


def _is_counted(parts: Parts, place: int) -> bool:
    """Return whether a number takes some of them: "three doctors", and „zwei seiner drei Grenzübergänge“, of which „seine drei“ are all."""
    number, owner, *further = [
        parts.passage.lower(at) for at in range(place - 1, place - 1 - FAR, -1) if at >= 0
    ] + [""] * FAR
    if not is_number(parts, number):
        return False
    taken = further[1] if further[0] in OWNED_BY else further[0]
    return owner not in _ALL_OF or is_number(parts, taken)


def is_number(parts: Parts, word: str) -> bool:
    """Return whether a word of one of both texts counts."""
    return word[:1].isdigit() or word in NUMBER_WORDS[parts.language]


def _head(parts: Parts) -> str:
    """Return that the claim's English object is only told of another thing: "a heart attack scare", *a heart attack*."""
    had = min((i for i in parts.all if parts.claim.lower(i) in HAVE), default=parts.start)
    for own in parts.bare if parts.language == "en" else ():
        if own > min(had, parts.start) and all(_is_before_head(parts, place) for place in parts.places[own]):
            return parts.otherwise(own, parts.places[own][0])
    return ""


def _named_after(parts: Parts) -> str:
    """Return that the claim's English subject is only part of another's name: "the Bank of England Museum closed", "Boeing supplier Spirit cut jobs"."""
    own = _end_of_subject(parts) if parts.language == "en" else None
    if own is not None and all(_is_part_of_name(parts, place) for place in parts.places[own]):
        return parts.otherwise(own, parts.places[own][0])
    return ""


def _end_of_subject(parts: Parts) -> int | None:
    """Return the last shared word of the noun phrase that opens the claim: *The Bank of England* closed."""
    end = None
    for at in sorted(parts.all):
        word = parts.claim.words[at]
        is_inside = (
            word.is_capital
            or (word.begins or parts.claim.lower(at) in DETERMINERS | OWNED_BY)
            or (end is None and at in parts.places and not parts.is_verb(at))
        )
        if not is_inside:
            break
        end = at if at in parts.places else end
    return end


def _is_part_of_name(parts: Parts, place: int) -> bool:
    """Return whether right behind a word another noun stands, none of the claim's, and then more of the sentence."""
    behind, words = place + 1, parts.passage.words
    if behind + 1 >= len(words) or behind in parts.shared or parts.is_parted(place, behind):
        return False
    word, after = words[behind], parts.passage.lower(behind + 1)
    said = {parts.claim.lower(at) for at in parts.all}
    is_name = (
        word.is_capital and word.text.lower() not in _NEVER_NOUN and word.text.lower() not in PREPOSITIONS
    )
    # It may be a verb: "Telvia plans to", "prosecutors accuse".
    is_verb = (
        word.text.endswith("s")
        or (words[place].text.endswith("s") and (words[place].begins or not words[place].is_capital))
        or word.text.lower() in said
    )
    is_building = word.text.endswith("ing") and parts.passage.may_be_verb(behind + 1)
    is_thing = (_is_noun(parts, behind) or is_building) and not is_verb
    goes_on = (
        behind + 1 in parts.shared
        or after in IS["en"] | HAVE | PREPOSITIONS.keys()
        or parts.passage.may_be_verb(behind + 1)
        or words[behind + 1].is_capital
    )
    return (is_name or is_thing) and goes_on and not parts.is_parted(behind, behind + 1)


def _is_before_head(parts: Parts, place: int) -> bool:
    """Return whether a word, in a noun phrase that an article opens, stands before the noun of it, and that is no word of the claim."""
    near = range(place - 1, max(-1, place - 1 - FAR), -1)
    opened = next((at for at in near if parts.passage.lower(at) in DETERMINERS or at in parts.deeds), None)
    if (
        opened is None
        or "-" in parts.passage.words[place].text
        or any(parts.is_parted(at, at + 1) for at in range(opened, place))
    ):
        return False
    behind = []
    for at in range(place + 1, min(place + 1 + FAR, len(parts.passage.words))):
        if parts.is_parted(at - 1, at) or not _is_noun(parts, at):
            break
        behind.append(at)
    return bool(behind) and parts.shared.isdisjoint(behind)


def _is_noun(parts: Parts, at: int) -> bool:
    """Return whether an English word in small letters may be a noun, and is nothing else for certain."""
    word = parts.passage.words[at].text
    is_other = (
        word in FUNCTION_WORDS["en"]
        or word in PREPOSITIONS
        or word in _NEVER_NOUN | RANKS
        or word.endswith("ly")
    )
    return word.isalpha() and word.islower() and not is_other and not parts.passage.may_be_verb(at)


NARROWING = (_named_after, _head, _some)
"""The checks of this module, in order: each returns the sign that it finds, nothing where there is none."""
