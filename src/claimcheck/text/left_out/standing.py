"""Negations in the clause of a quotation that leave it standing: „ohne Belege“, „lehnte die Klage … ab“.

Read by the shape of German and English phrases; where the shape is doubtful the negation is held to govern.
"""

import re
from collections.abc import Sequence
from itertools import islice

from claimcheck.languages.pack import all_words
from claimcheck.text.article import Span
from claimcheck.text.clause import Clause
from claimcheck.text.clause_words import COMPLEMENTIZERS, PREPOSITIONS
from claimcheck.text.negation import AHEAD
from claimcheck.text.reach import Reach
from claimcheck.text.vocabulary import ADJECTIVE_ENDINGS
from claimcheck.text.word import WORD

WITHOUT = all_words("without")

GROUNDS = all_words("ground-for-saying")
"""What somebody may lack who asserts all the same: „behauptete ohne Belege“, "said without evidence"."""

BEING = all_words("being")
"""With these it is the assertion that lacks its ground: „die Behauptung ist ohne Grundlage“."""

_GROUNDED = 4
"""So many words behind „ohne“ such a ground is sought: "without providing any further evidence"."""

REJECTIONS = all_words("rejection")
"""Words that turn down what was laid before somebody."""

SUBMITTED = tuple(sorted(all_words("submitted")))
"""What has been laid before somebody, who may turn it down; the last part of compounds, too: „Eilantrag“."""

DETERMINERS = all_words("determiner-before-lack")
_INFLECTED = ("", "e", "en", "es", "s", "n")
JOINING = all_words("joining-contracted")
_LONGEST_WORD = 40
_ADVERBS = 2
"""A verb stands at most so many words before „ohne“: "is entirely without foundation"."""

_GAP = 4
_FAR = 200
_GERUND = re.compile(r"\s+(?:\w+ly\s+)?\w{2,}ing\b")
_UNCERTAIN = re.compile(
    r"\b(?:can|cannot|could|may|might|must|need|never|no|nobody|none|nor|not|nothing|ought|shall|should|to|will|would)\b|n['’]t\b",
    re.IGNORECASE,
)
_BEING_LAST = re.compile(r"\b(?:am|are|be|been|is|was|were)\s+(?:\w+ly\s+)?\Z")
_PARTICLE = "statt"
"""At the end of a clause it belongs to its verb: „fand … statt“."""


def stands(text: str, parts: Sequence[Clause], negation: Span, pieces: Sequence[Span]) -> bool:
    """Return whether the word at *negation* leaves standing what the *pieces* of a quotation say.

    Args:
        text: A sentence.
        parts: Its clauses.
        negation: A negating word in it, outside the pieces.
        pieces: The quotation's parts, in order.
    """
    word = text[negation.start : negation.end].lower()
    if word in WITHOUT:
        is_by_the_way = pieces[-1].end <= negation.start and _is_by_the_way(text, negation)
        return is_by_the_way or lacks_grounds(text, negation, pieces) or _is_before(text, negation, pieces[0])
    return word in REJECTIONS and _is_submitted(text, parts, negation, pieces)


def goes_ahead(text: str, word: str, span: Span) -> bool:
    """Return whether a negation leaves standing what was said before it: „…, ohne dass“, „fand im Mai statt.“."""
    if word in AHEAD and text[max(0, span.start - _GAP) : span.start].rstrip().endswith(","):
        return True
    return word == _PARTICLE and text[span.end : span.end + 1] in {"", ",", ".", ";"}


def _is_by_the_way(text: str, without: Span) -> bool:
    """Return whether "without" and a gerund tell how somebody did it: "resigned without naming a successor".

    Behind what can, should or was to be done they tell under which condition, and behind "be" what it lacks.
    """
    before = text[max(0, without.start - _FAR) : without.start]
    behind = _GERUND.match(text, without.end)
    return behind is not None and not (_UNCERTAIN.search(before) or _BEING_LAST.search(before))


def lacks_grounds(text: str, without: Span, pieces: Sequence[Span] = ()) -> bool:
    """Return whether „ohne“ at *without* says of an assertion only that its grounds are not told.

    What lies in *pieces* does not tell so.
    """
    near = list(islice(WORD.finditer(text, without.end), _GROUNDED + 1))
    words = [match.group().lower() for match in near]
    index = next((index for index, word in enumerate(words[:_GROUNDED]) if word in GROUNDS), None)
    if index is None or any(piece.overlaps(Span(*near[index].span())) for piece in pieces):
        return False
    before = WORD.findall(text[max(0, without.start - _LONGEST_WORD) : without.start])
    return BEING.isdisjoint([*(word.lower() for word in before[-_ADVERBS:]), *words[index + 1 : index + 2]])


def opens_without(text: str, first: Span, piece: Span) -> bool:
    """Return whether a sentence begins with what is to be lacking: „Ohne Einigung steigen die Zölle“, and *piece* follows.

    Grounds that are not told, and what somebody does not do („ohne zu zögern“, "without naming him"), set no condition.
    """
    if text[first.start : first.end].lower() not in WITHOUT or lacks_grounds(text, first):
        return False
    phrase = text[first.end : piece.start].partition(",")[0]
    return _is_before(text, first, piece) and not _is_verbal(phrase)


def _is_before(text: str, without: Span, piece: Span) -> bool:
    """Return whether „ohne …“ is closed before the piece: behind a comma, or in German before the verb."""
    between = text[without.end : piece.start]
    if "," in between:
        first = WORD.search(text, piece.start, piece.end)
        opener = WORD.search(between, between.rindex(",") + 1) or first
        is_closed = not WORD.search(text[: without.start]) or _is_verbal(between[: between.index(",")])
        return is_closed and opener is not None and opener.group().lower() not in _COMPLEMENTIZERS
    return not WORD.search(text[: without.start]) and _begins_with_verb(text, between, piece)


def _is_verbal(phrase: str) -> bool:
    """Return whether the words behind „ohne“ are closed by an infinitive with „zu“, or opened by a gerund."""
    words = [match.group().lower() for match in WORD.finditer(phrase)]
    return bool(words) and (words[0].endswith("ing") or "zu" in words[-2:-1] or "zu" in words[-1][1:-2])


def _begins_with_verb(text: str, between: str, piece: Span) -> bool:
    """Return whether a German noun ends what stands before the piece, which begins with a verb."""
    before = WORD.findall(between)
    words = [match.group() for match in islice(WORD.finditer(text, piece.start), 2)]
    if len(words) < 2 or not before or not before[-1][0].isupper():  # noqa: PLR2004  a verb, and what follows
        return False
    verb, following = words
    is_adjective = verb.endswith(ADJECTIVE_ENDINGS) and following[0].isupper()
    return verb[0].islower() and verb not in DETERMINERS | JOINING | PREPOSITIONS["de"] and not is_adjective


def _is_submitted(text: str, parts: Sequence[Clause], negation: Span, pieces: Sequence[Span]) -> bool:
    """Return whether the pieces only name what was laid before somebody, or tell of it in a relative clause."""
    first = pieces[0]
    if not Reach(text, tuple(parts), pieces, through_relatives=False).governs(negation):
        clause = next((part.parts[0].start for part in parts if part.touches(first)), first.start)
        nouns = [word for word in WORD.findall(text[:clause]) if word[0].isupper()]
        return bool(nouns) and _names_submitted(nouns[-1])
    before = WORD.findall(text[: first.start])[-1:]
    words = [
        *(word for word in before if word.lower() in DETERMINERS),
        *WORD.findall(text[first.start : first.end]),
    ]
    nouns = [word for word in words[1:] if word[0].isupper()]
    if len(pieces) > 1 or not nouns or words[0].lower() not in DETERMINERS:
        return False
    return _names_submitted(nouns[0]) and all(map(_is_nominal, words, [*words[1:], ""]))


def _names_submitted(noun: str) -> bool:
    return any(noun.lower().endswith(f"{name}{ending}") for name in SUBMITTED for ending in _INFLECTED)


def _is_nominal(word: str, following: str) -> bool:
    """Return whether *word* may stand in a German noun phrase: a noun, number, article, preposition or adjective."""
    if not word[0].islower() or word in DETERMINERS | JOINING | PREPOSITIONS["de"]:
        return True
    return word.endswith(ADJECTIVE_ENDINGS) and following[:1].isupper()


_COMPLEMENTIZERS = COMPLEMENTIZERS["de"] | COMPLEMENTIZERS["en"]
