"""Words by which a sentence leaves open whether what it says holds: hedges, plans, forecasts.

„sollen“ is two things: with an infinitive of the past it passes on what others say („soll gekommen
sein“), otherwise it tells a plan („sollen kommen“). The words follow Duden, *Die Grammatik* (Modalverben,
Kommentaradverbien), and *The Cambridge Grammar of the English Language*, ch. 3.9 and 8.17, for the news language of the
shipped articles; each one is reached by a test.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache

from claimcheck.languages.pack import ByLanguage, all_endings, all_words, groups
from claimcheck.text.article import Article
from claimcheck.text.clause import Clause, clauses, words_for
from claimcheck.text.fold import fold
from claimcheck.text.hedges.hedge_found import PLANNED, POSSIBLE, Hedge
from claimcheck.text.hedges.nonfactive import NOUN, nonfactives
from claimcheck.text.hedges.scope import covers, noun_phrase, scope_of
from claimcheck.text.phrases import Several, Sought, Whole, alternatives
from claimcheck.text.reach import Reach
from claimcheck.text.readings import once
from claimcheck.text.sentence import near, sentence_around
from claimcheck.text.span import Span
from claimcheck.text.word import LETTERS

HEDGES = ByLanguage(lambda language: groups(language, "hedge"))
"""The words of each language by what they make of a statement."""

_UNLESS = {
    "de": Sought(r"(?<!\w)schätzungsweise(?! *[0-9])(?!\w)", "=schätzungsweise"),
    "en": Sought(r"(?<!\w)could(?! not )(?!\w)", "=could"),
}
"""What makes it possible, unless something stands behind it."""

_BETWEEN = r"(?:[^.;!?]|(?<=\d)\.(?=\d))*?"
"""What may stand between a verb and its infinitive; the point of 2.000 ends no sentence."""

_PAST = re.compile(
    rf"\b\w+\b{_BETWEEN}(?:(?-i:[a-zäöü])\w*(?:t|en) (?:haben|sein)|worden sein)\b\W*(?=[,.;!?]|\Z|und\b|um\b)",
    re.IGNORECASE,
)
_HEARSAY = all_endings("hearsay-or-intent")
"""Verbs that with an infinitive of the past pass on what others or those themselves say."""

_PERFECT = ("t haben ", "en haben ", "t sein ", "en sein ", "worden sein ")
"""What stands before „soll“ at the end of a dependent clause that passes on hearsay."""

_FUTURE = re.compile(
    r"(?<!\w)(?P<verb>wird|werden|werde)\b(?:[^.,;!?]|(?<=\d)[.,](?=\d))*?\b(?P<last>[^\W\d_]+)[\"”“»«')]*(?=[,.;!?]|\Z| und\b)",
    re.IGNORECASE,
)
_WILL = re.compile(r"(?<!\w)(?:wird|werden|werde)\b", re.IGNORECASE)
_NO_INFINITIVE = re.compile(
    r"(?!gehen|geben|gewinnen)(?:ge|(?:ab|an|auf|aus|bei|durch|ein|fest|her|hin|los|mit|nach|um|unter|vor|weg|wieder"
    rf"|zu|zurück|zusammen)ge).*|worden|werden|.*(?:{alternatives('participle-ending')})"
)
"""Participles, and what may be one: „wird angegriffen“, „wird erhalten“ tell no future for certain."""

_MODALS = all_words("modal")
_AS_SAID = re.compile(r"\b(?:als|as|than|wie)(?: ursprünglich| originally)?\s\Z", re.IGNORECASE)
"""What makes „geplant“ and "expected" tell of what happened: „wie geplant“, "than expected"."""

_THAN = re.compile(r"\b(?:als|as|than|wie)\b[^.;:]{1,60}\Z", re.IGNORECASE)
_HAD = re.compile(r"\b(?:had|has|have)(?: been)? \Z", re.IGNORECASE)
_HAD_BEEN = re.compile(r" (?:gehabt )?(?:hatten?|haben|worden war(?:en)?)\b", re.IGNORECASE)
_FORESEEN = all_words("foreseen")
"""What a comparison measures by: "fewer than economists had expected"."""

_LONGEST_COMPARISON = 80
_CONTRARY = Sought(r"\b<otherwise-than>\b[^,;:]*\Z")
"""„Anders als die Opposition behauptet“ says the opposite of what is claimed."""

_DENIED = re.compile(r"\b(?:kein\w*|nicht|nie|niemand)\b", re.IGNORECASE)
_ARTICLE = re.compile(r"\b(?:an?|free|her|his|its|my|our|political|the|their) (?:\w+ and )?\Z", re.IGNORECASE)
_OWNED = re.compile(r" of (?!course\b)")
"""Behind a verb stands no "of": "the full might of the navy"."""

_BEGINS = re.compile(r"(?:[.!?:\n\"“”„»«‘’'(–—]|\s-)\s*\Z")
_CALLED = re.compile(r"(?:May|Might|Will)\Z")
"""Modal verbs that are names, too."""

_NAME = re.compile(r"\s[A-Z]\w")
_NAME_AND_VERB = re.compile(r"\s[A-ZÄÖÜ]\w+\s[a-zäöü]+(?:t|te|ten)\b")
"""„Will Smith zahlte“; „Will Smith zahlen, …“ is a condition."""

_LONGEST_AS = 20

_LONGEST_READ = 2_000
"""A sentence longer than this, in code points, is not parted into statements."""

_REACH = 400
"""How far behind „sollen“, in code points, its infinitive is sought."""


@lru_cache(maxsize=4)
def _patterns(languages: tuple[str, ...]) -> Several[str]:
    listed = (
        (modality, Whole(f"hedge={modality}", languages=(language,)))
        for language in languages
        for modality in HEDGES[language]
    )
    unless = ((POSSIBLE, _UNLESS[language]) for language in languages if language in _UNLESS)
    return Several((*listed, *unless))


@once
def hedges_in(text: str, language: str | None) -> tuple[tuple[str, Span], ...]:
    """Return the modality and span of each hedge in *text*, in order.

    Args:
        text: A sentence or a claim.
        language: Its language code; None or an unknown one uses the words of all known languages.
    """
    folded = fold(text)
    languages = words_for(language)
    found = [
        (_modality(folded.text, match, modality), Span(*match.span()))
        for modality, match in _patterns(languages).finditer(folded.text)
        if not _is_measure(folded.text, match)
        and not _is_noun(folded.text, match)
        and not _is_refusal(folded.text, match)
    ]
    if "de" in languages:
        found += [(PLANNED, Span(*span)) for span in _futures(folded.text)]
    found += nonfactives(folded.text, languages)
    found = [
        item
        for item in found
        if not _is_contrary(folded.text, item[1].start) and not _is_name(folded.text, item[1], languages)
    ]
    return tuple((modality, Span(*folded.original_span(*span))) for modality, span in _widest(found))


def is_modal(words: str) -> bool:
    """Return whether *words* hedge by themselves, and not as a verb or noun whose object they leave open."""
    return _patterns(words_for(None)).is_whole(words)


def _widest(found: list[tuple[str, Span]]) -> Iterator[tuple[str, Span]]:
    """Yield what was found, in order, of those that overlap the first and widest."""
    end = -1
    for modality, span in sorted(found, key=lambda item: (item[1].start, -item[1].end, item[0])):
        if span.start >= end:
            yield modality, span
            end = span.end


def _is_contrary(text: str, start: int) -> bool:
    """Return whether words before a hedge tell of what happened instead, or as was said."""
    before = max(0, start - _LONGEST_COMPARISON)
    return bool(_CONTRARY.search(text, before, start) or _AS_SAID.search(text, before, start))


def _is_measure(text: str, match: re.Match[str]) -> bool:
    """Return whether a hedge only measures what happened: „wie geplant“, "than economists had expected"."""
    if match.group().lower() not in _FORESEEN:
        return False
    before = max(0, match.start() - _LONGEST_COMPARISON)
    had = _HAD.search(text, before, match.start()) or _HAD_BEEN.match(text, match.end())
    return bool(had and _THAN.search(text, before, match.start()))


def _is_refusal(text: str, match: re.Match[str]) -> bool:
    """Return whether a hedge is denied and so tells what happened: „die er nicht erläutern wollte“."""
    if match.group().lower() not in {"wollte", "wollten"}:
        return False
    before = text[max(0, match.start() - _LONGEST_COMPARISON) : match.start()].rpartition(",")[2]
    behind = text[match.end() : match.end() + _LONGEST_COMPARISON].partition(",")[0]
    return bool(_DENIED.search(before) or _DENIED.search(behind))


def _is_noun(text: str, match: re.Match[str]) -> bool:
    """Return whether a hedge is an English noun: the month of May, "the will of fourteen states", "the might of the army"."""
    if match.group() == "May":
        return True
    is_modal_verb = match.group() in {"can", "may", "might", "must", "will"}
    is_owned = _OWNED.match(text, match.end()) is not None
    before = max(0, match.start() - _LONGEST_AS)
    return is_modal_verb and (is_owned or bool(_ARTICLE.search(text, before, match.start())))


def _is_name(text: str, span: Span, languages: Collection[str]) -> bool:
    """Return whether the capital of a hedge makes a noun or a name of it: „unter den Planen“, "Will Smith".

    Not where every word has one, as in an English headline.
    """
    word = text[span.start : span.end]
    if not word[0].isupper() or word.isupper() or " " in word or NOUN.fullmatch(word):
        return False
    if _BEGINS.search(text, max(0, span.start - _LONGEST_AS), span.start) or not span.start:
        # "Will Putin attack?" asks, "Will Smith paid" names.
        is_asked = "?" in text[span.end :]
        name = _NAME if "en" in languages else _NAME_AND_VERB
        return not is_asked and bool(_CALLED.match(word) and name.match(text, span.end))
    words = LETTERS.findall(text)[1:]
    small = sum(word[0].islower() for word in words)
    return tuple(languages) == ("de",) or 2 * small >= len(words)


def _futures(text: str) -> Iterator[tuple[int, int]]:
    """Yield where „wird“ tells what is to come: „wird … verlegen“."""
    for verb in _WILL.finditer(text):
        match = _FUTURE.match(text, verb.start(), verb.start() + _REACH)
        last = match["last"] if match else ""
        is_infinitive = last == "sein" or last.endswith(("en", "ern", "eln"))
        # „Gejagt werden dürfen“ is a passive in the present.
        is_passive = (
            last in _MODALS and match is not None and not text[verb.end() : match.start("last")].strip()
        )
        if last.islower() and is_infinitive and not is_passive and not _NO_INFINITIVE.fullmatch(last):
            yield verb.span()


def _modality(text: str, match: re.Match[str], modality: str) -> str:
    """Return what a hedge makes of its statement: „soll … haben“ is hearsay, not a plan."""
    if match.group().lower() not in _HEARSAY:
        return modality
    if _PAST.match(text, match.start(), match.end() + _REACH) or text[: match.start()].endswith(_PERFECT):
        return POSSIBLE
    return modality


def hedges(article: Article, pieces: Sequence[Span]) -> tuple[Hedge, ...]:
    """Return what hedges the quotation that *pieces* make: in it, in its clause, or in the verb above it."""
    article = article.as_read(pieces)
    whole = Span(pieces[0].start, pieces[-1].end)
    sentence = near(sentence_around(article, whole), pieces)
    if not article.is_wrapped:
        # A heading without a full stop is no part of the sentence below it.
        lines = article.line_span(whole)
        sentence = sentence.clipped(lines)
    text = article.slice(sentence)
    found = hedges_in(text, article.language)
    if not found:
        return ()
    inside = [Span(max(0, piece.start - sentence.start), piece.end - sentence.start) for piece in pieces]
    return tuple(
        Hedge(text[span.start : span.end], span.moved(sentence.start), modality, is_quoted)
        for modality, span, is_quoted in _governing(article, text, found, inside)
    )


def _governing(
    article: Article, text: str, found: Sequence[tuple[str, Span]], inside: Sequence[Span]
) -> Iterator[tuple[str, Span, bool]]:
    """Yield the hedges that bear on the quotation, and whether each is quoted with it."""
    parts = clauses(text, article.language)
    reach, near_reach = (Reach(text, parts, inside, through_relatives=through) for through in (True, False))
    for modality, span in found:
        is_quoted = any(piece.overlaps(span) for piece in inside)
        described = noun_phrase(text, span)
        if is_quoted or (described and any(piece.overlaps(described) for piece in inside)):
            yield modality, span, is_quoted
        elif not described:
            # „Der Mann, der 2001 siegte, will …“ leaves 2001 as it was; „es könnte einen geben, der …“ does not.
            is_before = span.start < inside[0].start
            governs = near_reach.governs(span) or (is_before and reach.governs(span))
            if governs and not _is_joined(text, article.language, parts, span, inside):
                yield modality, span, False


def _is_joined(
    text: str, language: str | None, parts: Sequence[Clause], hedge: Span, inside: Sequence[Span]
) -> bool:
    """Return whether the quotation stands in a statement that is only joined to the hedge's, in one clause with it."""
    own = [clause for clause in parts if clause.touches(hedge)]
    if len(text) > _LONGEST_READ or not any(clause.touches(piece) for clause in own for piece in inside):
        return False
    spans = scope_of(text, language, hedge).spans
    return not any(covers(spans, piece) for piece in inside)
