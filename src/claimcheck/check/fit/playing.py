"""Signs that a shared word plays another part in a sentence than in the claim: who does it, to whom, where to.

Prepositions are opposed (*to*, *from*), what is said of somebody is said of what is his, somebody else stands before the
verb. Where words only stand in another order is read in `ordering`.
"""

from claimcheck.check.fit.ordering import (
    compared,
    exchanged,
    fronted,
    in_relative,
    is_passive_there,
    may_be_finite,
    objects,
    order,
)
from claimcheck.check.fit.parts import Parts
from claimcheck.check.fit.standing import FAR, OF
from claimcheck.check.fit.words import (
    AGENTS,
    ASIDE,
    CLASSES,
    CONTRASTING,
    DEFINITE,
    DETERMINERS,
    HAVE,
    HELPING,
    IS,
    LIKE,
    OPENERS,
    OWNED_BY,
    PARTITIVE,
    PREPOSITIONS,
    RELATIVE,
    SAYS_IS,
)
from claimcheck.languages.pack import all_words, phrases
from claimcheck.quantities.counted import category
from claimcheck.text.content import FUNCTION_WORDS
from claimcheck.text.left_out.governor import BEING, DONE, GERUND_LINKS
from claimcheck.text.stem import infinitives
from claimcheck.text.vocabulary import (
    PLAIN_NEGATIONS,
)

_ALSO_OPENING = frozenset(("", "after", "as", "before", "since", "until"))
"""Behind such a word a clause may begin with its subject: "after a rival lost"."""

_NEAR = 2
"""So many words, adverbs, may stand between "was" and its participle."""

_PASSING = all_words("passing-for")
"""Behind such a word and a participle stands what somebody passes for: "posing as police officers"."""

_INCLUDING = all_words("including")
"""Participles whose object is one of those of whom it is told: "including India"."""

_NEVER_SUBJECT = (
    frozenset(PREPOSITIONS.values())
    - AGENTS
    - {OF, *(PREPOSITIONS[word] for word in OPENERS & PREPOSITIONS.keys())}
)
"""Behind prepositions of these kinds stands nobody who does what an active verb says, and no clause begins."""

_SUPERLATIVES = phrases("superlative-ending")
_TIMES = all_words("duration") | all_words("time-noun")
_NEVER_OBJECT = ASIDE | (_NEVER_SUBJECT - {PREPOSITIONS[word] for word in all_words("before-object")})
"""Behind prepositions of these kinds stands nothing that the claim has as an object: „zwischen den Huthi vermittelt“."""

_OF = {OF, PREPOSITIONS["von"]}
"""Whose it is, in German: „die Frau von Kern“, „die Frau des Arztes Kern“."""

PARTICLES = all_words("verb-particle")
"""English particles of a verb: "put out by"."""

_NUMBERS = all_words("number-word") | all_words("scale")
"""What counts the noun behind it and does nothing itself."""


def _owned(parts: Parts) -> str:
    """Return that what the claim says of somebody is said of what is his: "Putin's wife is ill"."""
    subjects = parts.subjects
    if parts.held.naming is not None or not subjects:
        return ""
    places, last = parts.places[subjects[-1]], len(parts.passage.words) - 1
    is_had = any(parts.claim.lower(i) in HAVE for i in parts.all)
    are_others = all(
        not (place < last and _is_taken_up(parts, place + 1) and _is_told_there(parts, place + 1))
        and (parts.is_of_another(place) or (parts.passage.is_owner(place) and not is_had))
        for place in places
    )
    return parts.otherwise(subjects[-1], places[0]) if are_others else ""


def _is_taken_up(parts: Parts, behind: int) -> bool:
    """Return whether behind a comma it is told of the word before what it does: "the wife of Putin, who is ill"."""
    is_parted = parts.is_parted(behind - 1, behind)
    return is_parted and parts.passage.lower(behind) in RELATIVE


def _is_told_there(parts: Parts, behind: int) -> bool:
    """Return whether the claim's last word stands in the clause that a word opens, up to the next mark."""
    last = parts.places[max(parts.places)]
    return not set(parts.passage.stretch(behind)).isdisjoint(last)


def _is_told_more(parts: Parts, behind: int) -> bool:
    """Return whether a relative clause begins at a word, behind a comma: „Laut Hale, der krank ist“."""
    return parts.is_parted(behind - 1, behind) and parts.passage.lower(behind) in RELATIVE


def _subject(parts: Parts) -> str:
    """Return that the claim's subject stands behind a preposition: "a man who looks like Putin is ill", "a theft at Citibank is the tip"."""
    subjects = parts.subjects
    if not subjects or parts.held.naming is not None or parts.claim.is_date(subjects[-1]):
        return ""
    places, last = parts.places[subjects[-1]], len(parts.passage.words) - 1
    is_active = (
        parts.verb is not None and parts.is_active(parts.verb) and not is_passive_there(parts, parts.verb)
    )
    is_passive = parts.verb is not None and not parts.is_active(parts.verb)
    strange = ASIDE | _NEVER_SUBJECT if is_active else ASIDE | AGENTS if is_passive else ASIDE
    is_told_of = any(place < last and _is_told_more(parts, place + 1) for place in places)
    is_aside = not is_told_of and all(_kind_before(parts, place) in strange for place in places)
    is_other = is_aside or all(
        _is_passing(parts, place) or _is_of_participle(parts, place) for place in places
    )
    return parts.otherwise(subjects[-1], places[0]) if is_other else ""


def _kind_before(parts: Parts, place: int) -> str:
    """Return the kind of the preposition that a word stands behind; of "soldiers" in "In Mali soldiers died" none, nor of „Im besten Fall 70 Gäste“."""
    words = parts.passage.words
    is_counted = place > 0 and words[place - 1].text[0].isdigit()
    first = place - 1 - is_counted
    is_noun = first >= 0 and words[first].is_capital and not words[first].begins
    is_time = first >= 0 and (parts.passage.is_date(first) or words[first].text.lower() in _TIMES)
    is_next_phrase = is_time or (
        is_noun and (is_counted or (parts.language == "en" and words[place].text[0].islower()))
    )
    return "" if is_next_phrase else parts.passage.preposition(place)


def _is_passing(parts: Parts, place: int) -> bool:
    """Return whether a noun stands behind "as" and an English participle: "gunmen posing as police officers"."""
    near = range(place - 1, max(0, place - FAR), -1)
    at = next((i for i in near if parts.passage.lower(i) in _PASSING), 0)
    return (
        at > 0 and not parts.is_parted(at - 1, place) and parts.passage.lower(at - 1).endswith(("ing", "ed"))
    )


def _object(parts: Parts) -> str:
    """Return that what the claim has bare stands behind a preposition that directs: "left for Minsk"."""
    if parts.held.naming is not None:
        return ""
    is_had = parts.verb is None and any(parts.claim.lower(i) in HAVE for i in parts.all)
    if is_had and HAVE.isdisjoint(parts.passage.lower(i) for i in parts.inside):
        return ""  # "a land with a king" has one
    for own in parts.bare:
        is_date = parts.claim.is_date(own) or parts.claim.lower(own) in _TIMES
        kinds = [_kind_before(parts, place) for place in parts.places[own]]
        is_behind = all(kind in (ASIDE if is_date else _NEVER_OBJECT) for kind in kinds)
        is_other = own == _predicate(parts) and not is_date and all(kinds) and not _is_one_of(parts, own)
        if own > parts.start and (is_behind or is_other):
            return parts.otherwise(own, parts.places[own][0])
        is_under = all(is_under_another(parts, place) for place in parts.places[own])
        if own > parts.start and is_under and not is_date:
            return parts.otherwise(own, parts.places[own][0])
    return ""


def _predicate(parts: Parts) -> int | None:
    """Return the noun by which the claim says what somebody is; None where it says no such thing."""
    told = [own for own in parts.bare if own > parts.start] if parts.is_copular else []
    if parts.language == "en":
        ends = (own for own in told if own + 1 not in told)
        return next(ends, None)
    return next(iter(told), None)


def _is_one_of(parts: Parts, own: int) -> bool:
    """Return whether a word tells by "of" what somebody is: "one of the senators", "the oldest of the senators"."""
    return any(
        _takes_part(parts, at) for place in parts.places[own] for at in range(max(0, place - FAR), place)
    )


def _takes_part(parts: Parts, at: int) -> bool:
    word, behind = parts.passage.lower(at), parts.passage.lower(at + 1)
    is_part = word in PARTITIVE or word.endswith(_SUPERLATIVES[parts.language])
    return is_part and (behind in OWNED_BY or behind in DEFINITE)


def _another(parts: Parts) -> str:
    """Return that somebody else than the claim's subject does what it says: "a rival lost 5 million euros"."""
    verb = parts.verb
    if verb is None or not parts.bare or not parts.is_active(verb) or category(parts.claim.lower(verb)):
        return ""  # "two thousand people had fled": what is counted does nothing before it
    subjects = {place for own in parts.bare if own < verb for place in parts.places[own]}
    who = [
        ""
        if _is_inverted(parts, place, subjects) or parts.passage.is_passive(place, parts.inside)
        else _before(parts, place)
        for place in parts.places[verb]
    ]
    if who and all(who):
        return f"“{who[0]}” stands before “{parts.claim.words[verb].text}” in the passage"
    return ""


def _is_inverted(parts: Parts, verb: int, subjects: set[int]) -> bool:
    """Return whether a German subject stands right behind its verb: „Für 5 Euro übernahm der Konzern Kernel …“."""
    return parts.language == "de" and any(
        verb < place <= verb + FAR and not parts.is_parted(verb, place) for place in subjects
    )


def _before(parts: Parts, verb: int) -> str:
    """Return the noun before a verb that is not the claim's, right before it nothing where none is."""
    said = {word.text for word in parts.claim.words}  # a name may be read as a hedge: „Anne Will zahlte“
    for at in range(verb - 1, max(-1, verb - 1 - FAR), -1):
        if parts.is_parted(at, at + 1):
            return ""
        word = parts.passage.lower(at)
        if at + 1 < verb and word in _NUMBERS:
            continue
        if word in PREPOSITIONS or word in RELATIVE or word[0].isdigit():
            return ""
        if (
            parts.passage.words[at].begins
            or word.endswith("ly")
            or word in FUNCTION_WORDS[parts.language] | PLAIN_NEGATIONS
            or word in HELPING
        ):
            continue
        if at and parts.passage.words[at - 1].text[-1].isdigit():
            return ""
        is_noun = parts.language == "en" or (
            parts.passage.words[at].is_capital and not parts.passage.is_oblique(at)
        )
        is_other = (
            at not in parts.shared
            and parts.passage.words[at].text not in said
            and is_noun
            and parts.passage.preposition(at) in _ALSO_OPENING
            and not parts.passage.may_be_verb(at)
        )
        return parts.passage.words[at].text if is_other else ""
    return ""


def _opposed(parts: Parts) -> str:
    """Return that a word stands behind another preposition of those that tell what becomes of it."""
    for own, places in parts.places.items():
        mine = parts.claim.preposition(own)
        if mine and not parts.is_verb(own):
            others = [
                _is_another(mine, _kind(parts, place)) or _is_of_reduced(parts, mine, place)
                for place in places
            ]
            if all(
                other or (mine not in LIKE and parts.is_of_another(place))
                for other, place in zip(others, places, strict=True)
            ):
                return parts.otherwise(own, places[0])
    return ""


def _kind(parts: Parts, place: int) -> str:
    """Return what a word stands behind; one whose class is named with it, what that stands behind: "from the Republic of Moldova"."""
    kind = parts.passage.preposition(place)
    near = range(place - 1, max(0, place - 1 - FAR), -1)
    of = next((i for i in near if parts.passage.lower(i) == OF), 0) if kind == OF else 0
    return parts.passage.preposition(of - 1) if of and parts.passage.lower(of - 1) in CLASSES else kind


def _is_of_reduced(parts: Parts, mine: str, place: int) -> bool:
    """Return whether another preposition before a word belongs to an English participle behind its noun: "the money meant for food"."""
    near = range(place - 1, max(0, place - FAR), -1)
    at = next((i for i in near if parts.passage.lower(i) in PREPOSITIONS), 0)
    is_other = at > 1 and PREPOSITIONS[parts.passage.lower(at)] != mine
    is_told = is_other and at - 1 not in parts.shared and parts.passage.may_be_verb(at - 1)
    ahead = parts.passage.lower(at - 2) if is_told else ""
    is_noun = ahead != "" and ahead not in FUNCTION_WORDS["en"] and not ahead.endswith("ly")
    return parts.language == "en" and is_noun and at - 2 in parts.shared


def _is_another(mine: str, theirs: str) -> bool:
    """Return whether two prepositions may place their nouns otherwise: "to" and "from", "in" and "near"."""
    return bool(theirs) and mine != theirs and not ({mine, theirs} <= LIKE or {mine, theirs} == _OF)


def _infinitive(parts: Parts) -> str:
    """Return that a verb of the claim is only an infinitive in the passage: "told the firm to pay", „zwang sie, zu zahlen“."""
    for own, places in parts.places.items():
        is_plain = (
            own > 0
            and parts.claim.lower(own - 1) not in {"to", "zu"}
            and not parts.claim.words[own].is_capital
            and not (parts.language == "en" and parts.claim.words[own].text.endswith("ing"))
        )
        if is_plain and all(place and _is_only_named(parts, place) for place in places):
            return parts.otherwise(own, places[0])
    return ""


def _object_of_gerund(parts: Parts) -> str:
    """Return that an English object is only that of a gerund which the claim has not: "supports lifting the ban"."""
    things = [own for own in parts.bare if own > (parts.verb or 0)]
    if parts.language != "en" or parts.verb is None or not things or not parts.is_active(parts.verb):
        return ""
    places = parts.places[things[0]]
    if all(any(_is_gerund_between(parts, at, place) for at in parts.deeds) for place in places):
        return parts.otherwise(things[0], places[0])
    return ""


def _is_gerund_between(parts: Parts, verb: int, place: int) -> bool:
    """Return whether right behind a verb, or behind a preposition there, a gerund stands with an object of its own."""
    for at in range(verb + 1, min(verb + 3, place)):
        word, behind = parts.passage.lower(at), parts.passage.lower(at + 1)
        is_gerund = word.endswith("ing") and word not in PREPOSITIONS and at not in parts.shared
        if is_gerund and (behind in DETERMINERS or parts.passage.words[at + 1].is_capital):
            return True
        if word not in PREPOSITIONS:
            return False
    return False


def _is_only_named(parts: Parts, place: int) -> bool:
    """Return whether a verb stands as an infinitive, or as a gerund that tells of what may not be: "came close to breaking".

    So does a gerund that any verb governs, unless who does that does the thing, too: "toyed with breaking", "began breaking".
    """
    before = parts.passage.lower(place - 1) if place else ""
    is_gerund = parts.language == "en" and parts.passage.words[place].text.endswith("ing")
    if before in {"to", "zu"} or not is_gerund:
        return before in {"to", "zu"}
    if before in GERUND_LINKS or before in PREPOSITIONS.keys() - DONE["en"]:
        return place < 2 or parts.passage.lower(place - 2) not in DONE["en"]  # noqa: PLR2004  what governs the link
    is_verb = before.endswith("ed") or any(infinitives(before, "en"))
    return before == "without" or (is_verb and before not in DONE["en"] | BEING)


def _is_denied(parts: Parts, place: int) -> bool:
    """Return whether a negation stands right before a word, over what turns against: „nicht aber Pfleger“."""
    before = [parts.passage.lower(at) for at in range(max(0, place - 2), place)]
    return before[-1:] != [] and (
        before[-1] in PLAIN_NEGATIONS or (before[-1] in CONTRASTING and before[0] in PLAIN_NEGATIONS)
    )


def _denied(parts: Parts) -> str:
    """Return that another one of several is denied: "Smith, not Jones, signed", "Jones, not Smith"."""
    for own in parts.bare:
        mine = own > 0 and parts.claim.lower(own - 1) in PLAIN_NEGATIONS
        if all(_is_denied(parts, place) is not mine for place in parts.places[own]):
            return f"whether “{parts.claim.words[own].text}” is the one who is denied is told otherwise"
    return ""


def _voice(parts: Parts) -> str:
    """Return that the subject does what the claim says is done to it, or the other way round."""
    verb = parts.verb
    subjects = [own for own in parts.bare if own < (verb or 0)]
    if verb is None or not subjects or parts.is_active(verb) is not is_passive_there(parts, verb):
        return ""
    places = [(place, at) for place in parts.places[subjects[-1]] for at in parts.places[verb]]
    is_agent = any(parts.passage.preposition(at) in AGENTS for own in subjects for at in parts.places[own])
    is_done_to = parts.is_active(verb) and not is_agent and all(_is_done(parts, at) for _, at in places)
    if is_done_to or all(_is_subject(parts, place, at) for place, at in places):
        word = parts.claim.words[verb].text
        return f"whether somebody does it or has it done to him is told otherwise: “{word}”"
    return ""


def _is_done(parts: Parts, at: int) -> bool:
    """Return whether right before an English participle, with no mark between, stands a form of "be"."""
    near = range(at - 1, max(-1, at - 1 - _NEAR), -1)
    auxiliary = next((i for i in near if parts.passage.lower(i) in IS["en"]), None)
    is_passive = parts.language == "en" and parts.passage.is_passive(at, parts.inside) is True
    return is_passive and auxiliary is not None and not parts.is_parted(auxiliary, at)


def _is_subject(parts: Parts, place: int, verb: int) -> bool:
    """Return whether a noun stands before a verb as its subject does, with no preposition of its own."""
    is_reduced = parts.language == "en" and verb == place + 1
    if parts.passage.preposition(place) or place > verb or (parts.is_parted(place, verb) and not is_reduced):
        return False
    if parts.language == "en":
        return True
    first = next((i + 1 for i in range(place - 1, -1, -1) if not parts.passage.words[i].is_capital), 0)
    nouns = (i for i in range(first) if parts.passage.words[i].is_capital)
    empty = FUNCTION_WORDS[parts.language]
    return all(parts.passage.lower(i) in empty or parts.passage.preposition(i) for i in nouns)


def _agent(parts: Parts) -> str:
    """Return that a noun only does what the claim does not tell: "the band managed by Moore", „der von Müller gegründete Konzern“."""
    met = {place for places in parts.places.values() for place in places}
    for own in () if parts.held.naming is not None else parts.bare:
        places = parts.places[own]
        if places and all(_does_another_deed(parts, place, met) for place in places):
            return parts.otherwise(own, places[0])
    return ""


def _does_another_deed(parts: Parts, place: int, met: set[int]) -> bool:
    """Return whether a noun stands behind "by", and the participle to which that belongs is no word of the claim."""
    passage = parts.passage
    if passage.preposition(place) not in AGENTS:
        return False
    if parts.language == "en":
        before = range(place - 1, max(-1, place - 1 - FAR), -1)
        by = next((at for at in before if passage.lower(at) in PREPOSITIONS), 0)
        is_behind_particle = by > 1 and passage.lower(by - 1) in PARTICLES
        return by > 0 and by - 1 - is_behind_particle not in met
    behind = range(place + 1, min(len(passage.words), place + 1 + FAR))
    empty = FUNCTION_WORDS[parts.language]
    told = (at for at in behind if not passage.words[at].is_capital and passage.lower(at) not in empty)
    deed = next(told, None)
    return deed is not None and deed not in met


def _is_of_participle(parts: Parts, place: int) -> bool:
    """Return whether an English noun is the object of an inserted participle: "40 nations, excluding India, signed"."""
    if parts.language != "en":
        return False
    at = next((i for i in range(place - 1, -1, -1) if parts.passage.lower(i) not in DETERMINERS), -1)
    if at < 0 or at in parts.shared or parts.is_parted(at, place):
        return False
    is_inserted = at == min(parts.inside) or parts.is_parted(at - 1, at)
    return (
        is_inserted
        and parts.passage.words[at].text.endswith("ing")
        and parts.passage.lower(at) not in _INCLUDING
    )


def _under(parts: Parts) -> str:
    """Return that the claim's subject only belongs to what the passage's verb is said of: "the ban on smoking ended"."""
    subjects = parts.subjects
    if parts.held.naming is not None or not subjects:
        return ""
    places = parts.places[subjects[-1]]
    heads = [_head(parts, place) for place in places]
    is_under = all(
        head is not None and _is_before_verb(parts, place) for head, place in zip(heads, places, strict=True)
    )
    return parts.otherwise(subjects[-1], places[0]) if is_under else ""


def _head(parts: Parts, place: int) -> int | None:
    """Return the noun, none of the claim's, that the word at *place* hangs on by its preposition; None where there is none."""
    if parts.passage.preposition(place) in {"", OF, *AGENTS}:
        return None
    for at in range(place - 1, max(0, place - 1 - FAR), -1):
        if parts.is_parted(at, at + 1):
            return None
        word = parts.passage.lower(at)
        if word in PREPOSITIONS and word not in DETERMINERS:
            head = at - 1
            is_own = _is_noun(parts, head) and not parts.is_parted(head, at) and head not in parts.shared
            is_many = parts.passage.lower(head) in PARTITIVE | CLASSES | _NUMBERS
            is_doing = parts.language == "en" and parts.passage.may_be_verb(head)
            is_clause = word in OPENERS and any(
                may_be_finite(parts, i) for i in parts.passage.stretch(at) if i < head
            )
            return head if is_own and not (is_many or is_doing or is_clause) else None
    return None


def is_under_another(parts: Parts, place: int) -> bool:
    """Return whether a word only belongs to another noun, none of the claim's: "the lawyer of Hale", "the lawyer for Hale"."""
    return parts.is_of_another(place) or _head(parts, place) is not None


def _is_before_verb(parts: Parts, place: int) -> bool:
    """Return whether behind the word at *place*, with no mark between, the claim's verb stands, or what says that it is so."""
    says = SAYS_IS[parts.language]
    ends = parts.deeds or [i for i in parts.inside if i > place and parts.passage.lower(i) in says]
    return any(place < end <= place + FAR and not parts.is_parted(place, end) for end in ends)


def _is_noun(parts: Parts, at: int) -> bool:
    word = parts.passage.words[at]
    is_plain = parts.language == "en" and word.text.isalpha()
    is_plain = is_plain and not parts.passage.may_be_verb(at)
    is_empty = word.text.lower() in FUNCTION_WORDS[parts.language] or word.text.lower() in PREPOSITIONS
    return (word.is_capital or is_plain) and not is_empty


PLAYING = (
    _owned,
    _agent,
    _subject,
    _object,
    _another,
    _opposed,
    _infinitive,
    _object_of_gerund,
    fronted,
    exchanged,
    in_relative,
    _denied,
    order,
    compared,
    _voice,
    _under,
    objects,
)
"""The checks of the parts that words play, in order: each returns the sign that it finds, nothing where there is none."""
