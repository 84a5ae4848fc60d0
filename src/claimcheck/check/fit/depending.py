"""Whether what the claim says is vouched for there: not by "unaware that", "apologised for saying" or somebody else.

A verb of saying vouches for what depends on it where somebody plainly says it: as the verb of its clause, with nothing
behind it that tells another thing, and no adverb before it that nobody read ("wrongly reported"). Any other word leaves
the statement open. Who says it in the claim says it in the passage, and nobody else begins to speak among the words.
What is not told as past depends on a condition beside it, too, that no conjunction opens: "weather permitting".
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from claimcheck.check.fit.belonging import claimed_subject
from claimcheck.check.fit.governing import parts_of
from claimcheck.check.fit.parts import Parts
from claimcheck.check.fit.playing import is_under_another
from claimcheck.check.fit.standing import FAR
from claimcheck.check.fit.stating import is_past
from claimcheck.check.fit.words import (
    DETERMINERS,
    EMBEDDING,
    HAVE,
    IS,
    PREPOSITIONS,
    PRESENT,
    RELATIVE,
    WEAK,
    WHOLE,
    vouches,
)
from claimcheck.languages.pack import all_words
from claimcheck.speech.verbs import Form, Use, forms_of
from claimcheck.text.clause import Clause, Relation
from claimcheck.text.content import FUNCTION_WORDS
from claimcheck.text.phrases import pattern_of
from claimcheck.text.places import is_place
from claimcheck.text.stem import infinitives
from claimcheck.text.vocabulary import ADJECTIVE_ENDINGS

_ADVERBS = all_words("adverb") | WHOLE
_REPORTED = all_words("clear-subjunctive")
"""Forms of German verbs that tell by themselves that somebody else says it: „habe“, „sei“."""

_SAID_NOUNS = all_words("said-noun")
"""Nouns that a clause spells out, of which the verb beside them tells another thing: „bat um Entschuldigung für die Aussage, …“."""

_PRONOUNS = all_words("pronoun-of-clause")
_CONDITION = pattern_of("depending")
_OWING = pattern_of("owing-to")
_COMING = all_words("coming")
_NOT_PAST = all_words("future") | all_words("modal")
_WHERE_OR_WHILE = all_words("happening")
_CIRCUMSTANCES = (
    "ung",
    "heit",
    "keit",
    "tion",
    "ität",
    "erfolg",
    "bedarf",
    "glück",
    "wetter",
    "regen",
    "frost",
)
_AT = "bei"
_PRESENT_ENDINGS = ("t", "en")
_ABSOLUTE = 4
"""So many words has at most what stands between marks as a condition of its own: "all permits being granted"."""

_NO_VERBS = all_words("time-noun") | all_words("duration") | all_words("occasion")
_NOBODY = all_words("anybody")
_WRONGLY = all_words("wrongly-before")
_PEOPLE = all_words("nameless-pronoun")
_OPENERS = all_words("subordinator") | all_words("clause-opener")
_NEAR = 5
"""So many words may stand between "saying" and the first word of what is said."""

_SECOND = 4
"""So many words before the German verb of a clause that no conjunction opens may stand: „die große Bank habe“."""


def _above(parts: Parts) -> str:
    """Return that the clause which the words depend on does not vouch for them: "Navalny dreamed that …"."""
    for clause in _dependent(parts):
        above = parts_of(parts.held.passage).clauses[clause.parent or 0]
        places = [at for at, word in enumerate(parts.passage.words) if above.touches(word.span)]
        ahead = [at for at in places if parts.passage.words[at].span.end <= clause.parts[0].start]
        behind = [at for at in places if at not in ahead]
        is_spelt_out = bool(ahead) and parts.passage.lower(ahead[-1]) in _SAID_NOUNS - EMBEDDING
        is_owed = any(_OWING.search(parts.passage.read.text, *part) for part in above.parts)
        if is_spelt_out or not (is_owed or _vouch(parts, ahead) or _vouch(parts, behind)):
            return _depends(parts, places)
    return ""


def _depends(parts: Parts, places: Sequence[int]) -> str:
    said = " ".join(parts.passage.words[at].text for at in places)
    return (
        f"whether it holds depends on “{said}”" if said else "whether it holds depends on a clause around it"
    )


def _dependent(parts: Parts) -> Iterator[Clause]:
    """Yield the clauses that hold all of the words and depend on the clause above them."""
    spans = [parts.passage.words[place].span for place in parts.chosen]
    for clause in parts_of(parts.held.passage).clauses:
        is_below = clause.relation in {Relation.VERB_LAST, Relation.COMPLEMENT} or _is_reported(parts, clause)
        if is_below and clause.parent is not None and all(clause.touches(span) for span in spans):
            yield clause


def _is_reported(parts: Parts, clause: Clause) -> bool:
    """Return whether a German clause without a conjunction tells what somebody says: „…, die Bank habe …“."""
    if parts.language != "de" or clause.relation is Relation.MAIN:
        return False
    words = [at for at, word in enumerate(parts.passage.words) if clause.touches(word.span)]
    return any(parts.passage.lower(at) in _REPORTED for at in words[1 : 1 + _SECOND])


def _vouch(parts: Parts, places: Sequence[int]) -> bool:
    """Return whether words of a clause vouch for what depends on them."""
    voucher = max((at for at in places if vouches(parts.passage.lower(at), parts.language)), default=None)
    if voucher is None:
        return False
    behind = [at for at in places if at > voucher]
    return (
        not _is_only_named(parts, voucher)
        and not any(_is_predicate(parts, at) for at in behind)
        and not _unread_adverb(parts, voucher)
        and _WRONGLY.isdisjoint(parts.passage.lower(at) for at in places)
    )


def _is_predicate(parts: Parts, at: int) -> bool:
    """Return whether a word says something by itself: "said it *was* unaware that"."""
    word = parts.passage.lower(at)
    return word in IS[parts.language] and word not in HAVE


def _is_only_named(parts: Parts, at: int) -> bool:
    """Return whether saying is only named, and something else is told of it: "apologised for saying"."""
    if parts.language != "en" or parts.is_parted(at - 1, at):
        return False
    before = parts.passage.lower(at - 1) if at else ""
    return parts.passage.lower(at).endswith("ing") and before in PREPOSITIONS


def _unread_adverb(parts: Parts, at: int) -> bool:
    """Return whether before a verb of saying stands an adverb that no list has: "wrongly reported", „fälschlich berichtet“."""
    before = parts.passage.words[at - 1] if at else None
    if before is None or parts.is_parted(at - 1, at) or before.is_capital:
        return False
    word = before.text.lower()
    if word in _ADVERBS or word in WEAK:
        return False
    if parts.language == "en":
        return word.endswith("ly")
    return not (word[0].isdigit() or word in FUNCTION_WORDS["de"] or word in PREPOSITIONS)


def _named(parts: Parts) -> str:
    """Return that right before the words saying is only named: "apologised for saying the vaccine killed 300 people"."""
    first = parts.between[0]
    for at in range(first - 1, max(-1, first - 1 - _NEAR), -1):
        if parts.is_parted(at, at + 1):
            return ""
        if any(verb.use is Use.SAY for verb in forms_of(parts.language).get(parts.passage.lower(at), ())):
            is_doubtful = _is_only_named(parts, at) or _unread_adverb(parts, at)
            return _depends(parts, range(max(0, at - 1), at + 1)) if is_doubtful else ""
    return ""


def _bare_clause(parts: Parts) -> str:
    """Return that the statement may be what depends on words before it with no conjunction: "locals whisper the zoo sold it", „Kern vermutet, der Zoo hat …“."""
    subject = claimed_subject(parts)
    if subject is None or parts.saying is not None or parts.held.naming is not None:
        return ""
    tells = _tells_english if parts.language == "en" else _tells_german
    told = [tells(parts, place) if _does_next(parts, place) else range(0) for place in parts.places[subject]]
    return _depends(parts, told[0]) if told and all(told) else ""


def _does_next(parts: Parts, place: int) -> bool:
    """Return whether behind a noun, with neither a mark nor a relative pronoun between, its verb stands."""
    for at in range(place + 1, parts.passage.stretch(place)[-1] + 1):
        if at in parts.deeds or parts.passage.lower(at) in IS[parts.language] | HAVE:
            return True
        if parts.passage.lower(at) in RELATIVE - DETERMINERS:
            return False
    return False


def _tells_english(parts: Parts, place: int) -> range:
    """Return the word that a noun phrase stands right behind in its stretch, where that may be a verb which does not vouch; else nothing."""
    first = _first_of_phrase(parts, place)
    at = first - 1
    if first and parts.passage.lower(at) in _PEOPLE - DETERMINERS:
        at -= 1  # "they tell you"
    if at < 1 or any(parts.is_parted(i - 1, i) for i in range(max(1, at), first + 1)):
        return range(0)
    word = parts.passage.lower(at)
    is_known = (
        word in FUNCTION_WORDS["en"] | PREPOSITIONS.keys() | DETERMINERS | _ADVERBS | _NO_VERBS
        or not word.isalpha()
        or parts.passage.words[at].is_capital
        or word.endswith("ly")
        or at in parts.shared
        or parts.passage.preposition(at)
        or vouches(word, "en")
    )
    return range(0) if is_known else range(at, first)


def _first_of_phrase(parts: Parts, place: int) -> int:
    """Return where the English noun phrase of a word begins, with its article or its first capital word; 0 where neither shows."""
    near = range(place - 1, max(-1, place - 1 - FAR), -1)
    article = next((at for at in near if parts.passage.lower(at) in DETERMINERS), None)
    if article is not None and not any(parts.is_parted(at, at + 1) for at in range(article, place)):
        return article
    is_name = parts.passage.words[place].is_capital
    return next((at + 1 for at in near if not parts.passage.words[at].is_capital), place) if is_name else 0


def _tells_german(parts: Parts, place: int) -> range:
    """Return the words before the comma of a German clause that begins with a noun and not with its verb, where they end on a verb which does not vouch."""
    stretch = parts.passage.stretch(place)
    first, end = stretch[0], stretch[0] - 1
    if not first or "," not in parts.passage.gap(first) or not _is_one_phrase(parts, range(first, place)):
        return range(0)
    before = parts.passage.stretch(end)
    while end > before[0] and parts.passage.lower(end) in _PEOPLE:
        end -= 1
    word = parts.passage.lower(end)
    is_verb = parts.passage.words[end].text.islower() and word not in FUNCTION_WORDS["de"] | _ADVERBS
    is_told = is_verb or word in _SAID_NOUNS
    is_dependent = parts.passage.lower(before[0]) in RELATIVE | _OPENERS or not parts.shared.isdisjoint(
        before
    )
    said = [parts.passage.lower(at) for at in before]
    is_vouched = (
        _NOBODY.isdisjoint(said) and _WRONGLY.isdisjoint(said) and any(vouches(one, "de") for one in said)
    )
    return range(0) if is_dependent or is_vouched or not is_told else before


def _is_one_phrase(parts: Parts, ahead: range) -> bool:
    """Return whether before a German noun stands nothing but its article and adjectives."""
    return all(
        parts.passage.lower(at) in DETERMINERS or parts.passage.words[at].text.endswith(ADJECTIVE_ENDINGS)
        for at in ahead
    )


def _further(parts: Parts) -> str:
    """Return that between two verbs of the claim, the second in the infinitive, another infinitive stands: "refused to rule out that he pays"."""
    to = {"to", "zu"}
    own = sorted(parts.places)
    for one, other in pairwise(own):
        if parts.claim.lower(other - 1) not in to or parts.claim.words[other].is_capital:
            continue
        pairs = [(at, place) for at in parts.places[one] for place in parts.places[other] if at < place]
        if pairs and all(any(_is_infinitive(parts, i) for i in range(at + 1, place)) for at, place in pairs):
            return parts.otherwise(other, parts.places[other][0])
    return ""


def _is_infinitive(parts: Parts, at: int) -> bool:
    """Return whether a word that the claim has not stands right behind "to" or „zu“ and names nothing."""
    word = parts.passage.words[at]
    is_noun = (
        word.is_capital or word.text[0].isdigit() or word.text.lower() in DETERMINERS | PREPOSITIONS.keys()
    )
    return parts.passage.lower(at - 1) in {"to", "zu"} and not is_noun and at not in parts.shared


def _sayer(parts: Parts) -> str:
    """Return that who says it in the claim does not stand beside the verb of saying in the passage: "Hale said", "said Hale"."""
    if parts.saying is None:
        return ""
    who = [own for own in parts.places if own < parts.saying and not parts.is_verb(own)]
    if not who:
        return ""
    pairs = [(one, other) for one in parts.places[who[-1]] for other in parts.places[parts.saying]]
    if not parts.claim.preposition(who[-1]) and all(
        (one < other and is_under_another(parts, one)) for one, other in pairs
    ):
        return parts.otherwise(who[-1], pairs[0][0])
    if any(abs(one - other) <= FAR and not parts.is_parted(one, other) for one, other in pairs):
        return ""
    return f"whether “{parts.claim.words[who[-1]].text}” is the one who “{parts.claim.words[parts.saying].text}” does not show"


def _another_sayer(parts: Parts) -> str:
    """Return that somebody else begins to speak among the words: "The army said rebels destroyed the bridge"."""
    taken = {parts.claim.lower(i) for i in parts.all}
    places = sorted(set(parts.chosen))
    for index in parts.between[1:-1]:
        word = parts.passage.lower(index)
        is_noun = parts.passage.lower(index - 1) in DETERMINERS or parts.passage.words[index].is_capital
        if index in parts.shared or word in taken or is_noun or not _says(parts, index):
            continue
        nearest = places[bisect_left(places, index) - 1]
        if not (parts.is_parted(index, nearest) and _is_put_in(parts, index)):
            return f"“{parts.passage.words[index].text}” stands among its words, with another statement behind it"
    return ""


def _is_put_in(parts: Parts, saying: int) -> bool:
    """Return whether a verb of saying stands between marks with who says it and no word of the claim: ", said Moore,", ", who said he was ill,"."""
    stretch = parts.passage.stretch(saying)
    empty = FUNCTION_WORDS[parts.language] - _PRONOUNS
    return parts.shared.isdisjoint(stretch) and any(
        at != saying and parts.passage.lower(at) not in empty and not parts.passage.preposition(at)
        for at in stretch
    )


def _inserted(parts: Parts) -> str:
    """Return that who does it in the claim only says something there, between marks: "Hale, said Moore, sold the bank"."""
    for own in parts.subjects[-1:] if parts.deeds and parts.saying is None else ():
        stretches = [parts.passage.stretch(place) for place in parts.places[own]]
        if all(
            len(stretch) <= FAR
            and parts.shared.isdisjoint(set(stretch) & set(parts.deeds))
            and any(_says(parts, at) and at not in parts.shared for at in stretch)
            for stretch in stretches
        ):
            return parts.otherwise(own, parts.places[own][0])
    return ""


def _says(parts: Parts, at: int) -> bool:
    """Return whether a word of the passage may be a finite verb of saying; „fuhr“ is none without its „fort“."""
    return any(
        verb.use is Use.SAY
        and verb.form is not Form.INFINITIVE
        and (
            not verb.particle
            or parts.language == "en"
            or verb.particle in parts.passage.particles(parts.inside)
        )
        for verb in forms_of(parts.language).get(parts.passage.lower(at), ())
    )


def _on_condition(parts: Parts) -> str:
    """Return on what condition that no conjunction opens it holds which the claim does not tell as past: "subject to approval", „Klappt alles, …“.

    What happened has met its conditions. The condition holds no word of the claim and stands in the same sentence.
    """
    said = [parts.claim.lower(i) for i in sorted(parts.all)]
    is_open = not (PRESENT[parts.language] | _NOT_PAST).isdisjoint(said)
    if not is_open and any(
        is_past(parts, parts.claim.lower(own))
        for own in parts.places
        if not parts.claim.words[own].is_capital
    ):
        return ""
    words, inside = parts.passage.words, sorted(parts.inside)
    start, end = words[inside[0]].span.start, words[inside[-1]].span.end
    for match in _CONDITION.finditer(parts.passage.read.text, start, end):
        if " ".join(match.group().lower().split()) not in " ".join(parts.held.claim.text.lower().split()):
            return _depends(parts, [i for i in inside if match.start() <= words[i].span.start < match.end()])
    opened = parts.passage.stretch(inside[0])
    is_ahead = parts.passage.lower(opened[0]) in _COMING and parts.shared.isdisjoint(opened)
    if is_ahead and not _NOT_PAST.isdisjoint(said):
        return _depends(parts, opened)
    ranges = {(stretch[0], stretch[-1]) for i in inside if (stretch := parts.passage.stretch(i))}
    for first, last in sorted(ranges):
        stretch = range(first, last + 1)
        is_beside = parts.shared.isdisjoint(stretch)
        is_own = _is_absolute if parts.language == "en" else _is_verb_first
        if is_beside and is_own(parts, stretch):
            return _depends(parts, stretch)
    circumstance = (i for i in inside if parts.passage.lower(i) == _AT and parts.language == "de")
    return next((_depends(parts, told) for i in circumstance if (told := _circumstance(parts, i))), "")


def _is_absolute(parts: Parts, stretch: range) -> bool:
    """Return whether a few English words between marks are a noun and its participle or "willing", and no verb of saying: "funds allowing"."""
    last, first = stretch[-1], stretch[0]
    word, passed = parts.passage.lower(last), FUNCTION_WORDS["en"] | PREPOSITIONS.keys()
    is_phrase = any(
        parts.passage.lower(i) in passed - DETERMINERS or not parts.passage.lower(i).isalpha()
        for i in stretch[:-1]
    )
    is_participle = word.endswith(("ing", "ed")) or any(infinitives(word, "en"))
    is_said = any(verb.use is Use.SAY for verb in forms_of("en").get(word, ()))
    is_noun = not (parts.passage.lower(first).endswith(("ly", "ing", "ed")) or is_phrase)
    return 1 < len(stretch) <= _ABSOLUTE and is_participle and is_noun and not is_said


def _is_verb_first(parts: Parts, stretch: range) -> bool:
    """Return whether a German sentence begins with a verb in the present, and behind the comma goes on with one: „Klappt alles, öffnet das Bad“."""
    first, behind = stretch[0], stretch[-1] + 1
    word = parts.passage.lower(first)
    empty = FUNCTION_WORDS["de"] | PREPOSITIONS.keys() | _ADVERBS
    is_verb = word.endswith(_PRESENT_ENDINGS) and (word not in empty or word in IS["de"] | HAVE)
    is_first = is_verb and parts.passage.words[first].begins and len(stretch) > 1
    goes_on = behind < len(parts.passage.words) and parts.passage.words[behind].text.islower()
    return is_first and goes_on and (behind in parts.shared or parts.passage.lower(behind) in IS["de"] | HAVE)


def _circumstance(parts: Parts, at: int) -> range | None:
    """Return the words of „bei“ and a noun that names no place or happening, with no article: „bei gutem Wetter“, „bei Bedarf“."""
    last = len(parts.passage.words) - 1
    end = next(
        (i for i in range(at + 1, min(at + 1 + FAR, last + 1)) if parts.passage.words[i].is_capital), None
    )
    if end is None:
        return None
    told = range(at, end + 1)
    noun, before = parts.passage.lower(end), [parts.passage.lower(i) for i in told[1:-1]]
    is_described = bool(before) and all(
        word.endswith(ADJECTIVE_ENDINGS) and word not in DETERMINERS | FUNCTION_WORDS["de"] for word in before
    )
    is_known = noun in _WHERE_OR_WHILE or is_place(parts.passage.words[end].text)
    is_bare = not before and noun.endswith(_CIRCUMSTANCES)
    is_told = parts.shared.isdisjoint(told) and not any(map(parts.passage.is_parted, told[1:]))
    return told if is_told and not is_known and (is_described or is_bare) else None


DEPENDING = (_on_condition, _above, _named, _bare_clause, _further, _sayer, _inserted, _another_sayer)
"""The checks of this module, in order: each returns the sign that it finds, nothing where there is none."""
