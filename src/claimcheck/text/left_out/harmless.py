"""Negations in the clause of a quotation that leave it standing: „ohne Belege“, „lehnte die Klage … ab“.

Read by the shape of German and English phrases; where the shape is doubtful the negation is held to govern. Some do not govern it
for certain: they join, name, or undo each other: „Die Stadt zahlt | und kein Land“, „Ärzte ohne Grenzen“, „Niemand
zweifelt daran, dass …“. Such a one is told, and takes away no credit.
"""

import re
from collections.abc import Sequence
from itertools import islice, pairwise

from claimcheck.languages.pack import all_words
from claimcheck.text.clause import Clause, Relation
from claimcheck.text.negation import AHEAD, WITHOUT, Token
from claimcheck.text.phrases import Sought
from claimcheck.text.reach import Reach
from claimcheck.text.span import Span
from claimcheck.text.stem import infinitives
from claimcheck.text.vocabulary import (
    ADJECTIVE_ENDINGS,
    COMPLEMENTIZERS,
    DEFINITE,
    PLAIN_NEGATIONS,
    PREPOSITIONS,
)
from claimcheck.text.word import WORD

_JOINED = re.compile(
    r"(?:(?P<comma>,)|\b(?:aber|and|but|doch|nor|oder|or|sondern|sowie|und))\s+\Z", re.IGNORECASE
)
_MORE = re.compile(r"\s+\w")
_NOUN_BEFORE = re.compile(r"(?<!\w)[A-ZÄÖÜ]\w+\s+\Z")
_PHRASE = re.compile(r"(?:\s+[a-zäöüß]\w*){0,3}\s+[A-ZÄÖÜ][\w-]*")
_NAME_WORDS = all_words("name-article")
_FINITES = all_words("finite")
_TELLING = frozenset((Relation.COMMENT, Relation.FREE, Relation.RELATIVE))
_LONGEST_NAME = 5
_NEAR = 4
"""Two negations with at most so many words between them may undo each other."""

_REACH = 40
_WHICH = re.compile(r"(?:\bwelche[mnrs]?|\A\s*(?:das|dem|den|der|die))\s+[A-ZÄÖÜ]")
"""What opens a question („bis zu welcher Grenze“) or reported words („Die Behauptung, | die Stadt habe gezahlt |, …“), too."""
_UNKNOWN = Sought(
    r"\b<factive-before-not>\W+(?:\w+\W+){0,2}nicht(?:,\s+(?:dass|daß)\b|[,:]\W*\Z)"
    r"|\bnicht\s+<factive-behind-not…>(?:\s\w+)?(?:,\s+(?:dass|daß)\b|[,:]\W*\Z)"
    r"|\b<unaware>\s+<factive>(?:\s+that\b|:\W*\Z)",
    "factive-before-not factive-behind-not… unaware",
)
"""Who does not know, notice or mention a thing does not deny it (factive verbs: Kiparsky & Kiparsky, *Fact*, 1970)."""


def is_beside(text: str, parts: Sequence[Clause], negation: Span, pieces: Sequence[Span]) -> bool:
    """Return whether the word at *negation* belongs to what is joined to the *pieces*, or to a noun beside them."""
    before = text[max(0, negation.start - _REACH) : negation.start]
    is_behind = pieces[-1].end <= negation.start
    word = text[negation.start : negation.end].lower()
    if is_behind and word in PLAIN_NEGATIONS | WITHOUT and _is_joined(text, before, negation, pieces[-1]):
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
        return text[negation.start : negation.end].lower() not in WITHOUT and piece.end == opened
    return piece.end <= opened


def _belongs_to_noun(text: str, before: str, word: str, negation: Span, pieces: Sequence[Span]) -> bool:
    """Return whether „ohne“ stands between two nouns, of which no piece takes one: „Ärzte ohne Grenzen“."""
    noun = _NOUN_BEFORE.search(before) if word in WITHOUT else None
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
    """Return whether a piece is a name or noun and a clause that tells of it: "Dr Smith, who was not asked, | said …"."""
    if text[piece.end : piece.end + 1] != ",":
        return False
    own = [clause for clause in parts if clause.touches(piece)]
    if len(own) != 2 or own[1].relation not in _TELLING:  # noqa: PLR2004  the name's, and its own
        return False
    named = WORD.findall(text[piece.start : own[1].parts[0].start])
    are_names = all(word[0].isupper() or word in _NAME_WORDS for word in named)
    return 0 < len(named) <= _LONGEST_NAME and (are_names or _is_english_noun(named))


def _is_english_noun(words: Sequence[str]) -> bool:
    """Return whether an article opens some words of which none may be a verb: "the old bridge"."""
    if words[0].lower() not in DEFINITE["en"] or len(words) == 1:
        return False
    return not any(
        word in _FINITES or word.endswith(("ed", "ing")) or any(infinitives(word, "en")) for word in words[1:]
    )


def undo_each_other(negating: Sequence[Token], text: str, pieces: Sequence[Span]) -> frozenset[Span]:
    """Return the negations ahead of the pieces, or behind, of which one denies the other: „niemand bestreitet, dass“."""
    ahead = [token for token in negating if token.span.end <= pieces[0].start]
    behind = [token for token in negating if token.span.start >= pieces[-1].end]
    found: set[Span] = set()
    for one, other in (*pairwise(ahead), *pairwise(behind)):
        between = text[one.span.end : other.span.start]
        is_plain = (one.word in PLAIN_NEGATIONS) != (other.word in PLAIN_NEGATIONS)
        is_near = len(WORD.findall(between)) <= _NEAR and not re.search(
            r"[,;:]|\b(?:and|or|und|oder)\b", between
        )
        if is_plain and is_near and not found & {one.span}:
            found |= {one.span, other.span}
    return frozenset(found)


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
_UNCERTAIN = Sought(r"\b<uncertain-before-without>\b|n['’]t\b", "uncertain-before-without =t")
_BEING_LAST = re.compile(r"\b(?:am|are|be|been|is|was|were)\s+(?:\w+ly\s+)?\Z")
_GOVERNED = frozenset((Relation.COMPLEMENT, Relation.VERB_LAST))
_NAMELESS = re.compile(r"\bwho\s[^,;:]*?\b(?:be|remain|stay)\s(?P<word>\w+)\s(?!to\b)\w+[^,;:]*\Z")
UNNAMED = all_words("staying-unnamed")
_PARTICLE = "statt"
_NO_MORE = Sought(r"\s*<saying-more>(?!\w)", languages=("de",))
REPLACING = all_words("replacing")
"""Negations that turn round only what they introduce."""

_COMPARING = all_words("comparing")
_OF = re.compile(r"\W*of\b", re.IGNORECASE)
_CLAUSE_START = re.compile(r"[;:–—]")
_ENGLISH = re.compile("far from|instead")
_COUNTING = all_words("indefinite")
_NO_VERBS = (
    all_words("preposition")
    | all_words("adverb")
    | all_words("clause-opener")
    | all_words("complementizer")
    | all_words("pronoun")
    | PLAIN_NEGATIONS
    | DETERMINERS
    | JOINING
)
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
    if _says_no_more(text, negation, pieces[-1]):
        return True
    if word in REPLACING:
        return _is_instead_behind(text, negation, pieces[-1]) or _is_replacing_other(
            text, parts, negation, pieces[0]
        )
    if word in _COMPARING:
        return pieces[-1].end <= negation.start
    if _is_second_verb(text, parts, negation, pieces) or _is_of_nameless(text, negation, pieces[0]):
        return True
    return word in REJECTIONS and _is_submitted(text, parts, negation, pieces)


def _says_no_more(text: str, negation: Span, piece: Span) -> bool:
    """Return whether behind the *piece* somebody is only said to say no more: „…, mehr wollte er nicht sagen“."""
    start = text.rfind(",", piece.end, negation.start) + 1
    return start > 0 and _NO_MORE.match(text, start, negation.start) is not None


def _is_instead_behind(text: str, negation: Span, piece: Span) -> bool:
    """Return whether right behind the *piece* it is named what it is instead of: "opened a pool | instead of a library"."""
    is_right_behind = piece.end <= negation.start and not text[piece.end : negation.start].strip(" ,")
    word, behind = text[negation.start : negation.end].lower(), text[negation.end :]
    return is_right_behind and (_OF.match(behind) is not None or _ENGLISH.fullmatch(word) is None)


def _is_replacing_other(text: str, parts: Sequence[Clause], negation: Span, piece: Span) -> bool:
    """Return whether a word at the start of a clause turns round what it introduces, and the *piece* stands behind that: „Statt eines Gartens | baute die Stadt …“.

    The phrase ends at the verb of a German main clause, and in English at the comma before one. Bare "instead" introduces nothing.
    """
    if piece.start < negation.end:
        return False
    word, behind = text[negation.start : negation.end].lower(), text[negation.end :]
    if word == "instead" and not _OF.match(behind):
        return any(map(_is_english_verb, WORD.findall(text[negation.end : piece.end].lower())))
    first = _CLAUSE_START.split(text[: negation.start])[-1]
    if WORD.search(first) and _JOINED.search(first) is None:
        return False
    if _ENGLISH.fullmatch(word):
        start = text.rfind(",", negation.end, piece.start) + 1
        return start > 0 and _is_english_clause(text[start : piece.end])
    # „Weit davon entfernt | ist die Stadt, …“ says it of what follows.
    is_cut = " " not in word or behind.startswith(",")
    return is_cut and _has_german_verb(text, parts, negation, piece)


def _is_english_clause(text: str) -> bool:
    """Return whether some words begin with a subject and its finite verb: "the council built", not "a park the council owned"."""
    words = [word.lower() for word in WORD.findall(text)]
    verb = next(
        (at for at in range(1, len(words)) if _is_english_verb(words[at]) or _is_present(words, at)), 0
    )
    opened = [at for at, word in enumerate(words[:verb]) if word in DEFINITE["en"] | _COUNTING]
    return verb > 0 and all(
        at == 0 or words[at - 1] in PREPOSITIONS["en"] | JOINING | {"and"} for at in opened
    )


def _is_present(words: Sequence[str], at: int) -> bool:
    """Return whether a word may be a verb in "-s" by what stands behind it: "builds a tunnel", "buys 40 ships"."""
    behind = words[at + 1] if at + 1 < len(words) else ""
    is_object = behind in DEFINITE["en"] | _COUNTING or behind[:1].isdigit()
    return is_object and words[at].endswith("s") and not words[at].endswith("ss")


def _is_english_verb(word: str) -> bool:
    return word in _FINITES or word.endswith("ed") or any(infinitives(word, "en"))


def _has_german_verb(text: str, parts: Sequence[Clause], opening: Span, piece: Span) -> bool:
    """Return whether the verb of the main clause that the word at *opening* begins stands before the end of the *piece*'s first word."""
    own = [part for clause in parts if clause.touches(opening) for part in clause.parts]
    found = list(WORD.finditer(text, opening.end))
    for before, word, following in zip(found, found[1:], found[2:], strict=False):
        if word.start() > piece.start:
            return False
        is_behind_comma = "," in text[before.end() : word.start()]
        ends_phrase = is_behind_comma or before.group()[0].isupper() or before.group() == "dessen"
        is_own = any(part.holds(Span(*word.span())) for part in own)
        is_verb = _is_german_verb(word.group(), following.group(), is_behind_comma=is_behind_comma)
        if ends_phrase and is_own and is_verb:
            return not _is_verbal(text[word.start() :].partition(",")[0].rstrip(" .!?"))
    return False


def _is_german_verb(word: str, following: str, *, is_behind_comma: bool) -> bool:
    """Return whether a word is a finite verb by its form, and no adjective before a noun."""
    if word in _FINITES:
        return True
    if not word[0].islower() or word in _NO_VERBS or not any(infinitives(word, "de")):
        return False
    return is_behind_comma or not (word.endswith(ADJECTIVE_ENDINGS) and following[0].isupper())


def _is_of_nameless(text: str, negation: Span, piece: Span) -> bool:
    """Return whether a negation only says that a source is not named: "an official who asked not to be named said | two ships sank"."""
    clause = _NAMELESS.search(text[: piece.start], max(0, negation.start - _FAR))
    return (
        clause is not None
        and clause.start() < negation.start < clause.start("word")
        and clause["word"] in UNNAMED
    )


def goes_ahead(text: str, word: str, span: Span) -> bool:
    """Return whether a negation leaves standing what was said before it: „…, ohne dass“, „fand im Mai statt.“."""
    if word in AHEAD and text[max(0, span.start - _GAP) : span.start].rstrip().endswith(","):
        return True
    return word == _PARTICLE and text[span.end : span.end + 1] in {"", ",", ".", ";"}


def _is_second_verb(text: str, parts: Sequence[Clause], negation: Span, pieces: Sequence[Span]) -> bool:
    """Return whether a verb behind a comma only follows the one that governs the pieces: „bestätigte, | dass sie kommen |, widersprach aber …“."""
    own = [clause for clause in parts if any(clause.touches(piece) for piece in pieces)]
    if len(own) != 1 or own[0].parent is None or own[0].relation not in _GOVERNED:
        return False
    above = parts[own[0].parent]
    ahead = [part for part in above.parts if part.end <= own[0].parts[0].start]
    opens = any(
        part.start >= pieces[-1].end and not WORD.search(text, part.start, negation.start)
        for part in above.parts
        if part.holds(negation)
    )
    return opens and any(len(WORD.findall(text[part.start : part.end])) > 1 for part in ahead)


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
