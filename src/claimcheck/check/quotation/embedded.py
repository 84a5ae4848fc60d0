"""Quotations cut from a clause that the words above it do not vouch for: "declined to confirm that | …", „verbot, dass | …“.

Who says or knows that a thing is so is read as its speaker, or vouches for it. Whatever else governs such a clause may
dream, forbid or dismiss it; no list of that is whole, so that it is told as a doubt.
"""

import re
from collections.abc import Iterator, Sequence

from claimcheck.check.quotation.located import Spot
from claimcheck.languages.pack import RULED, all_words, code_of
from claimcheck.records.model import Stance
from claimcheck.speech.verbs import Use, forms_of
from claimcheck.text.article import Article
from claimcheck.text.content import FUNCTION_WORDS
from claimcheck.text.hedges.hedge import hedges_in
from claimcheck.text.hedges.hedge_found import PLANNED
from claimcheck.text.left_out.condition import CONDITIONS
from claimcheck.text.left_out.governor import DONE
from claimcheck.text.left_out.judgement import AFFIRMING, SUPPOSING
from claimcheck.text.left_out.loosening import ADVERBS
from claimcheck.text.left_out.outside import LeftOut
from claimcheck.text.left_out.revoking import BORNE
from claimcheck.text.phrases import Sought, pattern_of
from claimcheck.text.sentence import near, sentence_around
from claimcheck.text.span import Span
from claimcheck.text.stem import infinitives
from claimcheck.text.vocabulary import NOT_NEGATIONS, NUMBER_WORDS
from claimcheck.text.word import LETTERS

_OPENER = re.compile(r"\b(?:that|dass|daß)[\s\"'“„”‚‘’»«]*\Z", re.IGNORECASE)
_OPENED = re.compile(r"[\s\"'“„”‚‘’»«]*(?:that|dass|daß)\b")
_CLAUSE = re.compile(r"[,;:.–—()]\s*")
_TOUCHES = {"de": re.compile(r",[\s\"'“„”‚‘’»«]*\Z"), "en": re.compile(r"\w[\s\"'“„”‚‘’»«]*\Z")}
"""What stands between a verb and its clause that nothing opens: in German a comma."""

_TO = frozenset(("to", "zu"))
_FAR = 4
"""So many words before "to say" it is sought whether it is done."""

_WITHIN = re.compile(r"\W*(?:auf|im|in|on)\b", re.IGNORECASE)
_FICTION_BEHIND = r"<fiction>\b|<in-fiction>(?=\s*(?:[.,;:!?\"”“»]|\Z))"
_SET = Sought(r"\b(?:<fiction>|<in-fiction>|<in-name-only>|<tale>)\b")
_UNREAL_BEHIND = Sought(
    r"[\s,–—\"'“”„‚‘’»«-]*(?P<said>"
    rf"(?:\w+\s+)?<within-fiction>\s+(?:[^\W\d]+\s+){{0,3}}?(?:{_FICTION_BEHIND})"
    r"|(?:\w+\s+)?<in-name-only>\b|(?:\w+\s+)?so\s+(?:\w+\s+){0,2}?<tale>\b)",
    "fiction in-fiction in-name-only tale",
)
"""What may so stand behind a quotation, with one word before it: „nur im Film“, "on paper only"."""

_AHEAD = Sought(
    r"(?:\A\W*(?P<said><in-name-only>|<within-fiction>\s+(?:[\w-]+\s+){0,3}?(?:<fiction>|<in-fiction>|<part-alone>|<trial>)"
    r"|<preposition>\s+(?:an?\s+|eine[mnr]\s+)?<good-or-bad>\s+(?:<duration>|<occasion-behind-verb>|<occasion>)"
    r"|as\s+the\s+(?:<tale>|<statement-of-others>)\s+\w+)"
    r"|\b(?P<relative>(?:<fiction>|<in-fiction>),?\s+in\s+(?:which|dem|der|denen)))[\s,\"'“”„‚‘’»«]*\Z",
    "in-name-only fiction in-fiction part-alone trial good-or-bad tale statement-of-others",
)
"""What may so stand right before one: "In theory | …", „An guten Tagen | …“, "the film in which | …"."""

_FRAME = re.compile(r"[^,;:.]{3,60},\s*\Z")
"""What opens a sentence before a comma: "In the film, | …"."""

OWING = pattern_of("owing-to")
"""What a clause is put down to, or said to have led to, and so holds: „Dass …, liegt am Wetter“."""

VOUCHING = all_words("vouching")
_ADMITTING = all_words("coming-to-say")
_FINITE = all_words("finite") | all_words("auxiliary")
_OPENERS = (
    all_words("clause-opener")
    | all_words("complementizer")
    | all_words("opener-of-time")
    | all_words("relative-in-claim")
)
_RELATIVE = all_words("relative-in-claim")
_DASS = re.compile(r"\W*(?:Dass|Daß)\b[\s\"'“„”‚‘’»«]*")
_MAIN_BEHIND = re.compile(r"[\s\"'“”‘’»«]*,\s*(?P<said>[a-zäöü]\w+\s[^.;:!?]{1,80})")
_IMPERSONAL = all_words("impersonal-opener")
_NEAR = 6
"""Among so many words of a quotation its verb is sought."""

_TO_DO = re.compile(r"(?:\bzu\s+|\b[a-zäöüß]+zu)[a-zäöüß]+n\W*\Z")
_INSTEAD = Sought(r"\b<done-instead>\b")
_BEARING_OUT = AFFIRMING | all_words("bearing-out")
_ARTICLES = all_words("definite") | all_words("determiner")
_APART = re.compile(r"(?:\A\W*|,\s+)(?P<said>[^\W\d_][^,;:.!?()\d]{1,60}),\s+\Z")
LETTERS_OR_DIGITS = re.compile(r"\W*(?P<word>\w+)")
_PREPOSITIONS = all_words("preposition")
_NO_VERBS_BEFORE = (_OPENERS - CONDITIONS) | all_words("duration") | all_words("time-noun")
"""With these begins what tells where or when, or a clause of its own."""


def embedded(
    spot: Spot, article: Article, pieces: Sequence[Span], known: Sequence[LeftOut]
) -> Iterator[LeftOut]:
    """Yield what governs a quotation from the clause above it, or tells that it happens in a film, and was left outside.

    Args:
        spot: The piece of evidence.
        article: Where its quotation was found.
        pieces: The quotation's parts in order.
        known: What else is told to be left out; where that turns or loosens the quotation, this is no news.
    """
    language = code_of(article.language)
    is_told = any(out.governs or out.kind != "negation" for out in known)
    if is_told or language not in RULED or spot.evidence.stance is Stance.CONTEXT:
        return
    around = near(sentence_around(article, pieces[0]), pieces)
    before = article.text[around.start : pieces[0].start]
    quoted = article.slice(pieces[0])
    unreal = _unreal_behind(
        article, Span(pieces[-1].end, near(sentence_around(article, pieces[-1]), pieces).end)
    )
    if unreal is not None and _SET.search(spot.claim.text) is None:
        yield LeftOut("doubt", article.slice(unreal), unreal, governs=False)
        return
    behind = Span(pieces[-1].end, near(sentence_around(article, pieces[-1]), pieces).end)
    judging = _judging_behind(article, before, quoted, behind) if language == "de" else None
    doubt = judging or _done_instead(article, quoted, behind, language)
    if doubt is not None:
        yield LeftOut("doubt", article.slice(doubt), doubt, governs=False)
        return
    found = (
        _fiction(before, spot.claim.text)
        or _governor(before, quoted, language)
        or _beside_number(before, quoted, language)
    )
    if found is None or any(hedge.overlaps(found) for _, hedge in hedges_in(article.slice(around), language)):
        return
    span = Span(found.start + around.start, found.end + around.start)
    yield LeftOut("doubt", article.slice(span), span, governs=False)


def _fiction(before: str, claim: str) -> Span | None:
    """Return the word before a quotation that makes a world of its own of it; None where the claim says so, too."""
    outside, inside = pattern_of("fiction"), pattern_of("in-fiction")
    ahead = _AHEAD.search(before)
    if ahead is not None:
        told = Span(*ahead.span("said" if ahead["said"] else "relative"))
        is_in_claim = LETTERS.findall(before[: told.end])[-1].lower() in LETTERS.findall(claim.lower())
        return None if is_in_claim or outside.search(claim) or inside.search(claim) else told
    if not _FRAME.match(before) or outside.search(claim) or inside.search(claim):
        return None
    match = outside.search(before) or (_WITHIN.match(before) and inside.search(before))
    return Span(*match.span()) if match else None


def _unreal_behind(article: Article, behind: Span) -> Span | None:
    """Return what, right behind a quotation, sets it in a world of its own: "in the film", "on paper only", „so die Legende“."""
    match = _UNREAL_BEHIND.match(article.text, behind.start, behind.end)
    return Span(*match.span("said")) if match else None


def _judging_behind(article: Article, before: str, quoted: str, behind: Span) -> Span | None:
    """Return the main clause behind a quoted German subject clause, if nothing there vouches for it: „Dass | der Damm brach |, hat sich Hale ausgedacht“, „| Ziegen zu verkaufen |, war ihr zuwider“."""
    is_to_do = not LETTERS.search(before) and _TO_DO.search(quoted) is not None
    opened = is_to_do or (_DASS.fullmatch(before) if before.strip() else _DASS.match(quoted))
    match = _MAIN_BEHIND.match(article.text, behind.start, behind.end) if opened else None
    words = [word.lower() for word in LETTERS.findall(match["said"])] if match else []
    done = DONE["de"] if is_to_do else frozenset[str]()
    is_known = any(word in done or _vouches(words, at, "de") for at, word in enumerate(words))
    is_known = is_known or (match is not None and OWING.search(match["said"]) is not None)
    return None if match is None or is_known else Span(*match.span("said"))


def _done_instead(article: Article, quoted: str, behind: Span, language: str) -> Span | None:
    """Return what, behind a quoted plan, tells in its sentence that another thing was done: "were to plant 40 trees | but instead cut one down"."""
    is_planned = any(modality == PLANNED for modality, _ in hedges_in(quoted, language))
    match = _INSTEAD.search(article.text, behind.start, behind.end) if is_planned else None
    return Span(*match.span()) if match else None


def _beside_number(before: str, quoted: str, language: str) -> Span | None:
    """Return a few words between a sentence's start, or a comma, and the comma before a quoted number, if they may bound it: "Tops, | 40 came", „waren, großzügig gerechnet, | 40 da“.

    Neither a name, nor what says who, where or when, nor a clause of its own.
    """
    first = LETTERS_OR_DIGITS.match(quoted)
    match = _APART.search(before) if first else None
    if (
        first is None
        or match is None
        or not (first["word"][0].isdigit() or first["word"].lower() in NUMBER_WORDS[language])
    ):
        return None
    is_start = not LETTERS.search(before[: match.start("said")])
    words = LETTERS.findall(match["said"])
    return Span(*match.span("said")) if may_bound(words, language, is_start=is_start) else None


def may_bound(words: Sequence[str], language: str, *, is_start: bool) -> bool:
    """Return whether a few words set apart by marks may bound a number beside them: no name, no place or time, no clause or phrase, nothing that says.

    Args:
        words: The words as written.
        language: Theirs.
        is_start: Whether a sentence begins with them, so that the first one's capital tells nothing.
    """
    lower = [word.lower() for word in words]
    are_small = all(word.islower() for word in words[is_start:])
    is_other = (
        lower[0] in _NO_VERBS_BEFORE
        or not _PREPOSITIONS.isdisjoint(lower)
        or (language == "en" and lower[0].endswith(("ing", "ed", "ly")))
    )
    are_known = all(word in ADVERBS or word in FUNCTION_WORDS[language] for word in lower)
    is_said = any(_vouches(lower, at, language) for at in range(len(lower)))
    return are_small and len(words) <= _FAR and not (is_other or are_known or is_said)


def _governor(before: str, quoted: str, language: str) -> Span | None:
    """Return the word that governs what is *quoted* behind *before*, if nothing there vouches for it."""
    opener = _OPENER.search(before)
    is_bare = opener is None and _OPENED.match(quoted) is None
    if is_bare and not _TOUCHES[language].search(before):
        return None
    above = (before if opener is None else before[: opener.start()]).rstrip(" ,\n\"'“„”‚‘’»«")
    start = max((match.end() for match in _CLAUSE.finditer(above)), default=0)
    words = list(LETTERS.finditer(above, start))
    lower = [word.group().lower() for word in words]
    if not words or (
        is_bare
        and not (_is_to_say(lower, language) or _takes_clause(words[-1].group(), quoted, lower, language))
    ):
        return None
    if lower[-1] in BORNE and _governing_noun(lower, language) not in {"", *_BEARING_OUT}:
        return Span(*words[-1].span())
    if any(_vouches(lower, at, language) for at in range(len(lower))) or _is_beyond_doubt(lower, language):
        return None
    told = [word for word in words if word.group().lower() not in FUNCTION_WORDS[language]] or words
    return Span(*told[-1].span())


def _governing_noun(words: Sequence[str], language: str) -> str:
    """Return the word that governs the noun at the end of some words: "had *seen* the reports"; empty where that is what is told."""
    passed = FUNCTION_WORDS[language] | _ARTICLES
    return next((word for word in words[-2::-1] if word not in passed), "")


def _is_beyond_doubt(words: Sequence[str], language: str) -> bool:
    """Return whether nobody doubts what a clause says: "There is no doubt that", „Es besteht kein Zweifel, dass“."""
    said = " ".join(words[-2:])
    is_impersonal = len(words) == len(said.split()) or words[0] in _IMPERSONAL
    return is_impersonal and not {said, f"{said} that"}.isdisjoint(NOT_NEGATIONS[language])


def _takes_clause(verb: str, quoted: str, words: Sequence[str], language: str) -> bool:
    """Return whether a verb right before a quotation may have it as its clause, which nothing opens: "Hale dreamed | the dam broke".

    In German only what wishes, thinks or pretends is so read: two statements may be parted by a comma alone.
    """
    is_thinking = (
        any(pattern_of(name).fullmatch(verb) for name in ("setting", "turning")) and verb not in _FINITE
    )
    openers = _OPENERS if language == "en" else _OPENERS - _RELATIVE
    if not verb.islower() or not openers.isdisjoint(words) or (len(words) == 1 and not is_thinking):
        return False
    inside = [word.lower() for word in LETTERS.findall(quoted)[: 1 + _NEAR]]
    if language == "de":
        return is_thinking and any(_is_finite(word, language) for word in inside)
    is_past = verb.endswith("ed") or any(infinitives(verb, language))
    finite = next((at for at, word in enumerate(inside) if at and _is_finite(word, language)), len(inside))
    is_clause = (
        finite < len(inside)
        and _RELATIVE.isdisjoint(inside[:finite])
        and inside[finite + 1 : finite + 2] != ["by"]
    )
    return (is_past or is_thinking) and is_clause


def _is_finite(word: str, language: str) -> bool:
    """Return whether a word may be a finite verb by its form."""
    if word in _FINITE or any(infinitives(word, language)):
        return True
    return word.endswith("ed") if language == "en" else word.endswith(("te", "ten"))


def _is_to_say(words: Sequence[str], language: str) -> bool:
    """Return whether some words end on what may not be said at all: "declined to say", not "went on to say"."""
    if words[-2:-1] not in (["to"], ["zu"]) or not _says(words[-1], language, is_alone=True):
        return False
    return not any(word in DONE[language] | _ADMITTING for word in words[-2 - _FAR : -2])


def _says(word: str, language: str, *, is_alone: bool = False) -> bool:
    """Return whether a word says or shows a thing; *is_alone*: without a particle that stands apart from it."""
    is_known = word in VOUCHING or not VOUCHING.isdisjoint(infinitives(word, language))
    return is_known or any(
        verb.use is Use.SAY and not (verb.particle and is_alone) for verb in forms_of(language).get(word, ())
    )


def _vouches(words: Sequence[str], at: int, language: str) -> bool:
    """Return whether a word says, shows or knows that a thing is so: not what somebody only declines "to confirm"."""
    word = words[at]
    if word in AFFIRMING | SUPPOSING:
        return True
    return _says(word, language) and (at == 0 or words[at - 1] not in _TO)
