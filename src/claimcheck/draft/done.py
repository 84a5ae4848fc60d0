"""What a sentence tells as done, and its nearest passage only as planned, expected or possible.

A form of the past („bildete“, "has built") is held against the plan by what else its part of the sentence tells: the passage
need not have the verb itself, „fand statt“ is as wrong for „ist geplant“ as „wurde geplant“ is right.
"""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from claimcheck.check.fit.words import HAVE, IS, PAST
from claimcheck.draft.aligning import Alignment
from claimcheck.draft.deeds import is_done
from claimcheck.draft.parts import negating, part_of
from claimcheck.draft.passages import Passage
from claimcheck.languages.pack import all_endings, all_words, by_language
from claimcheck.speech.verbs import forms_of
from claimcheck.text.content import Word, words_of
from claimcheck.text.hedges.hedge import hedges
from claimcheck.text.hedges.hedge_found import Hedge
from claimcheck.text.hedges.scope import covers, scope_of
from claimcheck.text.negation import tokens_of
from claimcheck.text.span import Span

NEAR = 0.4
"""What share of the other words of a part of the sentence a passage must have."""

FEWEST = 2
_MOODS = all_words("open-mood")
_ANNOUNCING = by_language("announcing")
_LEADING, _LIVES = all_words("to-come"), all_words("demanding-lives")
_DOING = tuple(all_endings("doing-ending"))
_BEEN = frozenset(("been", "being"))


def done_objections(aligned: Alignment, own: Sequence[Hedge]) -> Iterator[tuple[Word, str]]:
    """Yield what the sentence tells as done, with the word by which the passage that has the rest leaves it to come."""
    held = aligned.held
    marks = [one.words.lower() for one in own]
    if negating(held.plain, held.language) or any(
        mark not in HAVE | (_MOODS if held.language == "de" else set()) for mark in marks
    ):
        return
    for deed in _deeds(held.plain, held.language):
        part = part_of(held.plain, deed.span)
        around = [word for word in aligned.words if part.holds(word.span) and word is not deed]
        shares = {
            one: aligned.share_with_figures(one, around, held.plain[part.start : part.end])
            for one in held.window
            if one.language == held.language
        }
        nearest = max(shares, key=lambda one: (shares[one][0], -one.number), default=None)
        if nearest is not None and shares[nearest][0] >= NEAR and shares[nearest][1] >= FEWEST:
            mark = _left_to_come(aligned, nearest, deed, around)
            if mark:
                yield deed, mark
                return


def _deeds(text: str, language: str) -> Iterator[Word]:
    """Yield the verbs of a text that tell what was done, those of saying and of being aside."""
    empty = HAVE | IS[language] | PAST[language]
    words = words_of(text, language)
    for at, word in enumerate(words):
        lower = word.text.lower()
        if word.is_capital:
            continue
        if language == "en" and any(one.text.lower() in _LEADING for one in words[max(0, at - 2) : at]):
            continue  # "would put"
        if language == "en" and at > 0 and words[at - 1].text.lower() in IS["en"] - PAST["en"] - _BEEN:
            continue  # "are numbered"
        is_perfect = (
            language == "en" and at > 0 and words[at - 1].text.lower() in HAVE and not word.is_capital
        )
        if (
            lower not in empty
            and not forms_of(language).get(lower)
            and (is_perfect or is_done(word, language))
        ):
            yield word


def _left_to_come(aligned: Alignment, passage: Passage, deed: Word, around: Sequence[Word]) -> str:
    """Return the word by which a passage tells what the sentence has of it as still to come; nothing where it does not."""
    held = aligned.held
    met = aligned.met(passage)
    said = {other.span for word in around for other in met.get(word, ())}
    done = {word.span for word in _deeds(passage.text, held.language)}
    if any(other.span in done for other in met.get(deed, ())) or _is_done_elsewhere(aligned, deed):
        return ""
    article = held.pool.corpus.articles[passage.source]
    for hedge in hedges(article, (passage.span,)):
        is_cost = hedge.words.lower().removeprefix("ge") in _LIVES  # „forderte zwölf Tote“
        if is_cost or not passage.span.holds(hedge.span):
            continue
        at = hedge.span.moved(-passage.span.start)
        scope = scope_of(passage.text, passage.language, at)
        governed = [span for span in said if covers(scope.spans, span)]
        subject = [
            span for span in said if scope.shared and scope.shared.overlaps(span) and span not in governed
        ]
        is_told = any(covers(scope.spans, span) for span in done if not at.overlaps(span))
        is_other = deed not in met and _names_another_deed(passage, scope.spans, said)
        if governed and not is_told and not is_other and 2 * (len(governed) + len(subject)) >= len(said):
            return hedge.words
    for token in tokens_of(passage.text):
        part = part_of(passage.text, token.span)
        if token.word in _ANNOUNCING[held.language] and 2 * sum(part.holds(s) for s in said) >= len(said):
            return token.word
    return ""


def _is_done_elsewhere(aligned: Alignment, deed: Word) -> bool:
    """Return whether another sentence of the articles tells the deed as done."""
    language = aligned.held.language
    return any(
        other.span in {word.span for word in _deeds(one.text, language)}
        for one in aligned.held.window
        for other in aligned.met(one).get(deed, ())
    )


def _names_another_deed(passage: Passage, spans: Sequence[Span], said: AbstractSet[Span]) -> bool:
    """Return whether what is left open has a noun of a deed that the sentence has not: „die Schließung“ is no visit."""
    return any(
        word.text.lower().endswith(_DOING)
        and word.is_capital
        and covers(spans, word.span)
        and word.span not in said
        for word in words_of(passage.text, passage.language)
    )
