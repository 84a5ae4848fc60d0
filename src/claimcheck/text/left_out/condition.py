"""Questions and conditions that a quotation depends on and leaves outside.

„Die Polizei ermittelt, ob | der Mann das Feuer gelegt hat“ does not say that he did; "tariffs will
rise | if Trump wins" not that they will. The quoted words are not turned round; they are only not said to hold.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from claimcheck.languages.pack import all_kinds, all_words
from claimcheck.text.article import Article
from claimcheck.text.clause import Clause, Relation, clauses
from claimcheck.text.left_out.harmless import opens_without
from claimcheck.text.left_out.outside import LeftOut
from claimcheck.text.phrases import Sought
from claimcheck.text.quoted import quoted
from claimcheck.text.readings import once
from claimcheck.text.sentence import near, sentence_around
from claimcheck.text.span import Span
from claimcheck.text.word import WORD

CONDITIONS = all_words("condition")
"""What opens a condition wherever a clause begins."""

UNDECIDED = all_words("undecided")
"""What opens a clause that leaves open whether it is so."""

INVERTED = all_words("inverted-condition")
"""Verbs that open a condition, at the start of a sentence alone."""

LEADING = all_words("before-condition")
"""What may stand before an opener and changes nothing: „und wenn“."""

REGARDLESS = all_words("regardless")
"""Before a condition they say that it does not matter, or that there is none: „auch wenn“, „als ob“, "even if"."""

QUESTIONS = all_words("question-word")
"""What opens a question that takes what it asks about for a fact: „Warum hat …?“."""

LABELS = all_words("judged-label")
"""What stands with a colon before words that are set forth to be judged."""

AWAITED = all_words("awaited")
"""What may open at a sentence's start what has yet to come, where its verb is in the conditional: "As soon as", „Nach“."""

WOULD = all_words("conditional-mood")
"""Verbs in the conditional: "Following approval, | we would be able to", „Nach Zulassung | könnten wir“."""

TOLD_NOW = all_words("told-now")
"""Verbs that show by their form that a clause tells no past; of others the ending shows it."""

FUTURE = all_words("future")
"""Auxiliaries of what is to come."""

ATTRIBUTING = all_words("attributing-noun")
"""Nouns that name whose words, or plans, they are, and no condition: „Nach Angaben der Stadt | würde“."""

_DEPENDING = r"<depending>|<depending-before-subject>(?=\s+<sentence-starter>\b)"
"""What sets a condition at a sentence's start, and right behind a quotation: "subject to approval", „vorbehaltlich“."""


_LABEL = re.compile(r"(?P<label>\w+)\s*[:–]\s*[\"'„“»«]?\s*\Z")
_LONGEST_LABEL = 40
_SHORTEST_PAST = 2
_BEFORE = 30
"""How far, in code points, the words before an opener are read: „auch wenn“."""

_MOST = 20
"""So many pieces of one quotation are read."""

_DEPENDING_AHEAD = Sought(
    rf"\W*(?P<opener>(?:{_DEPENDING})\b|<depending-before-subject>(?=\s*[,:]))",
    "depending depending-before-subject",
)
_PROVIDED = (
    r"<depending-before-subject>(?=\s+(?!(?:<preposition>|<auxiliary>|<adverb>|<last-span>)\b)[^\W\d]+\s+\w)"
)
_DEPENDING_BEHIND = Sought(
    rf"[\s,–—-]*(?P<opener>{_DEPENDING}|{_PROVIDED})\b|,[^,;:.!?]{{1,60}}\s(?P<closer><depending-at-end>)(?=\s*[,;.!?])",
    "depending depending-before-subject depending-at-end",
)
_AS_THOUGH = Sought(r"(?<!\w)(?P<opener><as-though>)\s+\Z")
_AS_IF_VERB = Sought(r"[,;]\s*(?P<opener>(?:<crediting-inserted>\s+)?<as-though-before-verb>)\s+\Z")
"""„Er tat, als | hielte die Ruhe“: behind it the verb stands first."""
_UNREAL_FORM = re.compile(r"[a-zäöüß]+ten?\b")
_OPEN_MOOD = all_words("open-mood") | all_words("conditional-mood")
_COMING = r"(?P<opener><coming>)\b(?P<told>[^,;:.!?–]*)"
_COMING_AHEAD = Sought(rf"\W*{_COMING}(?P<comma>,)?")
_COMING_BEHIND = Sought(rf"[\s,–—-]*{_COMING}")
_PAST = {form for forms in all_kinds("irregular").values() for form in forms.split()[:1]}
_THEN = _PAST | all_words("so-then") | all_words("had")
_GERMAN_THEN = tuple(
    {form.removesuffix("e") + ending for form in _PAST if len(form) > _SHORTEST_PAST for ending in ("", "en")}
    | {"te", "ten"}
    | {*all_words("so-then")}
)
"""On what a German verb of the past ends: „kam“, „ankamen“."""

_JOINING = all_words("coordinating")
_PLURAL = all_words("personal-subject")
_POSSESSIVE = all_words("possessive")
_CLOSING = " \n\r\t\"'”“»«)"
_CONDITIONAL = 5
"""Among so many first words of a quotation its verb is sought: "the two ministries would"."""

_LONGEST_PHRASE = 12
"""With more words before the quotation they are no mere phrase."""

_FINITE = ("en", "t", "te", "ten")
"""On what a German verb ends with which a condition may begin: „Stimmt der Rat zu, könnten | wir“."""

_PRESENT = ("t", "en")
_SUBJECT = all_words("definite") | all_words("indefinite") | all_words("pronoun")
_NO_VERBS = (
    all_words("function-word")
    | all_words("preposition")
    | all_words("clause-opener")
    | all_words("adverb")
    | all_words("noun-phrase-end")
    | all_words("sentence-starter")
)
_ASKING = QUESTIONS | INVERTED | all_words("question-verb")
"""What opens a question that shows as one without its mark."""

_OPENING = CONDITIONS | UNDECIDED
_BEFORE_OPENER = REGARDLESS | LEADING
_VERB_CLUSTER = 2
_ASSERTING = 3
"""A passage of fewer words of a clause says nothing that could depend on anything."""


def conditions(article: Article, pieces: Sequence[Span]) -> tuple[LeftOut, ...]:
    """Return the first question or condition outside the *pieces* of a quotation that these depend on.

    Only where a piece takes most of a clause, with what may be its verb: a name in a question is no statement.
    """
    return _conditions(article, tuple(pieces))


@lru_cache(maxsize=512)  # one passage is quoted for several claims
def _conditions(article: Article, pieces: tuple[Span, ...]) -> tuple[LeftOut, ...]:
    for sentence in _sentences(article, pieces):
        inside = [piece for piece in pieces if piece.overlaps(sentence)]
        around = near(sentence, inside)
        moved = [piece.moved(-around.start) for piece in inside]
        text = article.slice(around)
        found = next(_found(text, article.language, moved), None)
        if found is not None:
            span = found.moved(around.start)
            return (LeftOut("condition", article.slice(span), span, governs=False),)
    return ()


def _sentences(article: Article, pieces: Sequence[Span]) -> list[Span]:
    """Return the sentences that the first pieces begin and end in; what lies between these is quoted whole."""
    ends = (end for piece in pieces[:_MOST] for end in (piece.start, piece.end - 1))
    return list(dict.fromkeys(sentence_around(article, Span(end, end + 1)) for end in ends))


@once
def asks(text: str) -> bool:
    """Return whether *text*, in any language, is a question or has a condition in it, by its words."""
    words = {match.group().lower() for match in WORD.finditer(text)}
    return text.rstrip().endswith("?") or not words.isdisjoint(_OPENING)


def _found(text: str, language: str | None, pieces: Sequence[Span]) -> Iterator[Span]:
    """Yield what the pieces depend on and do not hold."""
    label = _LABEL.search(text, max(0, pieces[0].start - _LONGEST_LABEL), pieces[0].start)
    if label and label["label"].lower() in LABELS and len(WORD.findall(text[: label.start()])) <= 1:
        yield Span(*label.span("label"))
    unreal = _as_though(text, pieces[0])
    if unreal is not None:
        yield unreal
    first = WORD.search(text)
    start = (
        Span(*first.span()) if first and not any(p.overlaps(Span(*first.span())) for p in pieces) else None
    )
    if start is None and first and first.group().lower() not in _ASKING:
        yield from _asked(text, pieces)
    behind = _behind(text, max(0, pieces[-1].end), language)
    may_open = _may_open(text, pieces)
    if start is None and behind is None and not may_open:
        return
    parts = clauses(text, language)
    openers = tuple(_openers(text, parts, pieces)) if may_open else ()
    if start is None and behind is None and not openers:
        return
    said = {index for index, clause in enumerate(parts) if _is_said(text, clause, pieces)}
    asserted = any(parts[index].relation is Relation.MAIN for index in said)
    if said and start is not None:
        yield from _around(text, start, pieces, asserted=asserted)
    stands = asserted or _fills(text, parts, pieces, behind)
    if stands and start is not None:
        yield from _depending(text, start, pieces, language)
    if stands and behind:
        yield behind
    yield from (opener.span for opener in openers if not said.isdisjoint(opener.clauses))


def _as_though(text: str, piece: Span) -> Span | None:
    """Return what right before a quotation makes a mere likeness of it: "spoke as though | it held", „tat, als | hielte sie“."""
    start = max(0, piece.start - _BEFORE)
    found = _AS_THOUGH.search(text, start, max(start, piece.start))
    verb = WORD.match(text, piece.start)
    if found is None and verb is not None:
        is_open = verb.group() in _OPEN_MOOD or _UNREAL_FORM.fullmatch(verb.group()) is not None
        found = _AS_IF_VERB.search(text, start, max(start, piece.start)) if is_open else None
    return Span(*found.span("opener")) if found else None


def _behind(text: str, end: int, language: str | None) -> Span | None:
    """Return what sets a condition right behind a quotation that ends at *end*."""
    depending = _DEPENDING_BEHIND.match(text, end)
    if depending:
        return Span(*depending.span("opener" if depending["opener"] else "closer"))
    coming = _COMING_BEHIND.match(text, end)
    return Span(*coming.span("opener")) if coming and _tells_no_past(coming["told"], language) else None


def _tells_no_past(clause: str, language: str | None) -> bool:
    """Return whether a *clause*, without its opener, has a verb that shows by its form that it tells no past event."""
    words = [word.lower() for word in WORD.findall(clause)]
    verb = next((word for word in words if word in TOLD_NOW or word in _THEN or word.endswith("ed")), "")
    if verb:
        return verb in TOLD_NOW
    if len(words) <= 1:
        return False
    if (language or "de").startswith("de") and words[-1].endswith(("t", "en")):
        return not words[-1].endswith(_GERMAN_THEN)
    return words[0] in _PLURAL or any(word.endswith("s") and word not in _POSSESSIVE for word in words[1:])


def _fills(text: str, parts: Sequence[Clause], pieces: Sequence[Span], behind: Span | None) -> bool:
    """Return whether a piece takes all of what stands between two marks but its opener, or before a condition *behind* it."""
    until = behind.start if behind else len(text)
    for part in (part for clause in parts for part in clause.parts):
        words = [Span(*match.span()) for match in WORD.finditer(text, part.start, min(part.end, until))]
        taken = [any(piece.overlaps(word) for piece in pieces) for word in words]
        is_joined = bool(words) and not taken[0] and text[words[0].start : words[0].end].lower() in _JOINING
        if sum(taken) >= _ASSERTING and all(taken[1:]) and not is_joined:
            return True
    return False


def _may_open(text: str, pieces: Sequence[Span]) -> bool:
    """Return whether what opens a question or condition stands anywhere outside of the pieces."""
    starts, ends = [0, *(piece.end for piece in pieces)], [*(piece.start for piece in pieces), len(text)]
    outside = " ".join(
        text[max(0, start) : max(0, end)] for start, end in zip(starts, ends, strict=True)
    ).lower()
    return any(opener in outside for opener in _OPENING)


def _asked(text: str, pieces: Sequence[Span]) -> Iterator[Span]:
    """Yield the question mark right behind the pieces, or that of a sentence, in no speech that they are no part of."""
    right_behind = _MARK_BEHIND.match(text, max(0, pieces[-1].end))
    if right_behind:  # „Die Brücke ist gesperrt|?“, fragte Kern.
        yield Span(*right_behind.span("mark"))
        return
    stripped = text.rstrip(_CLOSING)
    if not stripped.endswith("?") or pieces[-1].end >= len(stripped):
        return
    mark = Span(len(stripped) - 1, len(stripped))
    speeches = (speech for speech in quoted(text, 0, len(text)) if speech.holds(mark))
    if not any(not speech.overlaps(pieces[-1]) for speech in speeches):
        yield mark


_MARK_BEHIND = re.compile(r"\s*(?P<mark>\?)")


def _around(text: str, first: Span, pieces: Sequence[Span], *, asserted: bool) -> Iterator[Span]:
    """Yield what makes a whole sentence a question or a condition: its mark, or its first word."""
    word = text[first.start : first.end].lower()
    if text.rstrip(_CLOSING).endswith("?"):
        if word not in QUESTIONS:
            yield from _asked(text, pieces)
    elif (asserted and "," in text[first.end : pieces[0].start] and word in INVERTED) or (
        asserted and opens_without(text, first, pieces[0])
    ):
        yield first


def _depending(text: str, first: Span, pieces: Sequence[Span], language: str | None) -> Iterator[Span]:
    """Yield the phrase before the pieces that names what they depend on."""
    ahead = _DEPENDING_AHEAD.match(text)
    if ahead and ahead.end() <= pieces[0].start:
        yield Span(*ahead.span("opener"))
    coming = _COMING_AHEAD.match(text)
    phrase = WORD.findall(text[first.start : max(0, pieces[0].start)])
    lower = [word.lower() for word in phrase] or [""]
    inside = [word.lower() for word in WORD.findall(text[pieces[0].start : pieces[0].end])[:_CONDITIONAL]]
    # „…, könnten | wir“: the verb itself may be left outside.
    has_comma = "," in text[first.end : pieces[0].start]
    is_verb_first = (
        has_comma and lower[0].endswith(_FINITE) and not WOULD.isdisjoint((*lower[-1:], *inside[:1]))
    )
    if has_comma and _are_verbs(lower, text[pieces[0].start : pieces[0].end], language):
        yield first
        return
    is_phrase = 1 < len(phrase) <= _LONGEST_PHRASE and (lower[0] in AWAITED or is_verb_first)
    opening = [*lower[-1:], *inside]
    if is_phrase and ATTRIBUTING.isdisjoint(lower) and not WOULD.isdisjoint(opening):
        yield Span(first.start, first.start + len(text[first.start : pieces[0].start].rstrip(" ,\n\r\t")))
    elif (
        coming
        and coming["comma"]
        and coming.end() <= pieces[0].start
        and (not FUTURE.isdisjoint(opening) or _tells_no_past(coming["told"], language))
    ):
        yield Span(*coming.span("opener"))


def _are_verbs(before: Sequence[str], quoted: str, language: str | None) -> bool:
    """Return whether a German sentence and its quotation both begin with a verb: „Klemmt das Ventil, | leckt der Reaktor“."""
    verb = WORD.match(quoted)
    if language is None or not language.startswith("de") or verb is None or before[1:2] == []:
        return False
    first, second = before[0], verb.group()
    are_finite = first.endswith(_PRESENT) and second.endswith(_PRESENT) and second.islower()
    return are_finite and before[1] in _SUBJECT and _NO_VERBS.isdisjoint((first, second))


class _Opener(NamedTuple):
    """A word outside a quotation that opens a question or condition, and the clauses that do not hold for it."""

    span: Span
    clauses: tuple[int, ...]


def _openers(text: str, parts: Sequence[Clause], pieces: Sequence[Span]) -> Iterator[_Opener]:
    """Yield the words that open a clause as a question or condition; on a condition the clause above hangs, too."""
    for index, clause in enumerate(parts):
        opener = _opener(text, clause)
        word = text[opener.start : opener.end].lower() if opener else ""
        # Behind a colon speaks somebody else: „Sie warnte vor Not, wenn die Hilfe ende: „…““.
        if (
            opener is None
            or word not in _OPENING
            or any(piece.overlaps(opener) for piece in pieces)
            or ":" in text[opener.end : pieces[0].start]
        ):
            continue
        hangs = clause.parent is not None and word in CONDITIONS and not _holds_regardless(text, opener)
        yield _Opener(opener, (index, clause.parent) if hangs and clause.parent is not None else (index,))


def _opener(text: str, clause: Clause) -> Span | None:
    """Return the word that opens *clause*, behind what may stand before it: „und wenn“."""
    words = (match for part in clause.parts[:1] for match in WORD.finditer(text, part.start, part.end))
    for match in words:
        if match.group().lower() not in _BEFORE_OPENER:
            return Span(*match.span())
    return None


def _holds_regardless(text: str, opener: Span) -> bool:
    """Return whether a condition is named only to say that it does not matter: „auch wenn“, "even if"."""
    before = WORD.findall(text[max(0, opener.start - _BEFORE) : opener.start])[-1:]
    behind = WORD.search(text, opener.end)
    is_after = (
        text[opener.start : opener.end].lower() == "wenn" and behind and behind.group() in {"auch", "gleich"}
    )
    return bool(is_after) or (bool(before) and before[0].lower() in REGARDLESS)


def _is_said(text: str, clause: Clause, pieces: Sequence[Span]) -> bool:
    """Return whether the pieces take so much of *clause* that they say something: most of it, or much up to its end."""
    words = [match.span() for part in clause.parts for match in WORD.finditer(text, part.start, part.end)]
    taken = [
        index
        for index, (start, end) in enumerate(words)
        if any(start < until and since < end for since, until in pieces)
    ]
    if not taken or len(taken) < min(_ASSERTING, len(words) - 1):
        return False
    return 2 * len(taken) >= len(words) or taken[-1] >= len(words) - _VERB_CLUSTER
