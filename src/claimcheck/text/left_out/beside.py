"""Negations in the clause of a quotation that do not govern it for certain: they join, name, or undo each other.

„Die Stadt zahlt | und kein Land“, „Ärzte ohne Grenzen“, „Niemand zweifelt daran, dass …“. Such a one is
told, and takes away no credit.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from claimcheck.languages.pack import all_words
from claimcheck.text.article import Span
from claimcheck.text.clause import Clause, Relation
from claimcheck.text.negation import Token
from claimcheck.text.vocabulary import PLAIN_NEGATIONS
from claimcheck.text.word import WORD

_JOINED = re.compile(
    r"(?:(?P<comma>,)|\b(?:aber|and|but|doch|nor|oder|or|sondern|sowie|und))\s+\Z", re.IGNORECASE
)
_MORE = re.compile(r"\s+\w")
_NOUN_BEFORE = re.compile(r"(?<!\w)[A-ZÄÖÜ]\w+\s+\Z")
_PHRASE = re.compile(r"(?:\s+[a-zäöüß]\w*){0,3}\s+[A-ZÄÖÜ][\w-]*")
_WITHOUT = all_words("without")
_NAME_WORDS = all_words("name-article")
_LONGEST_NAME = 5
_NEAR = 4
"""Two negations with at most so many words between them may undo each other."""

_REACH = 40
_WHICH = re.compile(r"(?:\bwelche[mnrs]?|\A\s*(?:das|dem|den|der|die))\s+[A-ZÄÖÜ]")
"""What opens a question („bis zu welcher Grenze“) or reported words („Die Behauptung, | die Stadt habe gezahlt |, …“), too."""
_UNKNOWN = re.compile(
    r"\b(?:ahn|bedauer|bemerk|begr[ei]{1,2}f|erwähn|gewusst|merk|ver(?:gaß|gess|giss)|versteh|verstand|weiß|wiss|wuss)\w*\W+(?:\w+\W+)?nicht,\s+(?:dass|daß)\b"
    r"|\bnicht\s+(?:bedauert|bemerkt|begriffen|erwähnt|gemerkt|gewusst|geahnt|vergessen|verstanden)\w*(?:\s\w+)?,\s+(?:dass|daß)\b"
    r"|\b(?:(?:do|does|did|had|have|has)\s?(?:not|n['’]t)|never)\s+(?:appreciate|forget|forgotten|grasp|know|known|mention|mentioned|notice|noticed|realise|realised|realize|realized|regret|regretted|understand|understood)\s+that\b",
    re.IGNORECASE,
)
"""Who does not know, notice or mention a thing does not deny it (factive verbs: Kiparsky & Kiparsky, *Fact*, 1970)."""


def is_beside(text: str, parts: Sequence[Clause], negation: Span, pieces: Sequence[Span]) -> bool:
    """Return whether the word at *negation* belongs to what is joined to the *pieces*, or to a noun beside them."""
    before = text[max(0, negation.start - _REACH) : negation.start]
    is_behind = pieces[-1].end <= negation.start
    word = text[negation.start : negation.end].lower()
    if is_behind and word in PLAIN_NEGATIONS | _WITHOUT and _is_joined(text, before, negation, pieces[-1]):
        return True
    if _is_known_all_the_same(text, negation, pieces[0]) or (
        is_behind and _only_tells(text, parts, negation, pieces)
    ):
        return True
    return _belongs_to_noun(text, before, word, negation, pieces) or (
        is_behind and _only_names(text, parts, pieces[-1])
    )


def _is_known_all_the_same(text: str, negation: Span, piece: Span) -> bool:
    """Return whether somebody is only said not to know or mention what holds all the same: „wusste nicht, dass …“."""
    known = _UNKNOWN.search(text, max(0, negation.start - _REACH), piece.start)
    return known is not None and known.start() <= negation.start < known.end()


def _is_joined(text: str, before: str, negation: Span, piece: Span) -> bool:
    """Return whether a joining word, or the comma that ends the quotation, stands right before what is negated."""
    joiner = _JOINED.search(before)
    if joiner is None or _MORE.match(text, negation.end) is None:
        return False
    opened = negation.start - len(before) + joiner.start()
    if joiner["comma"]:
        # „Er ging nicht, ohne zu zahlen“ is read elsewhere, and „…, so Moskau, nicht …“ goes on.
        return text[negation.start : negation.end].lower() not in _WITHOUT and piece.end == opened
    return piece.end <= opened


def _belongs_to_noun(text: str, before: str, word: str, negation: Span, pieces: Sequence[Span]) -> bool:
    """Return whether „ohne“ stands between two nouns, of which no piece takes one: „Ärzte ohne Grenzen“."""
    noun = _NOUN_BEFORE.search(before) if word in _WITHOUT else None
    phrase = _PHRASE.match(text, negation.end)
    if noun is None or phrase is None:
        return False
    both = Span(negation.start - len(before) + noun.start(), phrase.end())
    return not any(piece.overlaps(both) for piece in pieces)


def _only_tells(text: str, parts: Sequence[Clause], negation: Span, pieces: Sequence[Span]) -> bool:
    """Return whether the pieces are a relative clause, and a clause around it that goes on behind it negates: "the ferry, | which sank |, had no boats"."""
    own = [clause for clause in parts if any(clause.touches(piece) for piece in pieces)]
    is_relative = len(own) == 1 and own[0].relation in {Relation.COMMENT, Relation.RELATIVE}
    # „bis zu welcher Grenze …“ may ask.
    return is_relative and not own[0].touches(negation) and not _WHICH.search(text[slice(*own[0].parts[0])])


def _only_names(text: str, parts: Sequence[Clause], piece: Span) -> bool:
    """Return whether a piece is a name and a clause that tells of it: "Dr Smith, who was not asked, | said …"."""
    if text[piece.end : piece.end + 1] != ",":
        return False
    own = [clause for clause in parts if clause.touches(piece)]
    if len(own) != 2 or own[1].relation not in {Relation.FREE, Relation.RELATIVE}:  # noqa: PLR2004  the name's, and its own
        return False
    named = WORD.findall(text[piece.start : own[1].parts[0].start])
    are_names = all(word[0].isupper() or word in _NAME_WORDS for word in named)
    return 0 < len(named) <= _LONGEST_NAME and are_names


def undo_each_other(negating: Sequence[Token], text: str, pieces: Sequence[Span]) -> frozenset[Span]:
    """Return the negations ahead of the pieces of which one denies the other: „niemand bestreitet, dass“."""
    ahead = [token for token in negating if token.span.end <= pieces[0].start]
    found: set[Span] = set()
    for one, other in pairwise(ahead):
        between = text[one.span.end : other.span.start]
        is_plain = (one.word in PLAIN_NEGATIONS) != (other.word in PLAIN_NEGATIONS)
        is_near = len(WORD.findall(between)) <= _NEAR and not re.search(
            r"[,;:]|\b(?:and|or|und|oder)\b", between
        )
        if is_plain and is_near and not found & {one.span}:
            found |= {one.span, other.span}
    return frozenset(found)
