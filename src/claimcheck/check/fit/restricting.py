"""What a sentence tells its statement of alone, or as what, and the claim drops: "in mice", "before tax", "or be sacked".

Where, when, with whom and why something happened may be dropped, and what was told stays true. Of whom alone it is so, by
which test or count, as what an amount is reckoned, which woman was the first, and what else may come instead may not. What
is not known as one of the former stays open, with its words.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from claimcheck.check.fit.held import Held
from claimcheck.check.fit.narrowing import (
    FOR,
    HAPPENINGS,
    are_several,
    is_free,
    is_measured,
    is_of_it,
    phrase_at,
)
from claimcheck.check.fit.operators import is_aside
from claimcheck.check.fit.permitting import permitted
from claimcheck.check.fit.setting import sentences_of
from claimcheck.check.fit.standing import MARK, Standing, standing
from claimcheck.check.fit.words import (
    BOUNDED,
    DEFINITE,
    DETERMINERS,
    HAVE,
    INDEFINITE,
    IS,
    MEASURES,
    PARTITIVE,
    PREPOSITIONS,
    RANKS,
    WHOLE,
)
from claimcheck.check.quotation.embedded import may_bound
from claimcheck.languages.pack import all_endings, all_kinds, all_words, phrases
from claimcheck.quantities.reading import quantities
from claimcheck.report.fit import Aspect, Compared, Outcome
from claimcheck.text.article import Span, touching
from claimcheck.text.clause import words_for
from claimcheck.text.content import FUNCTION_WORDS
from claimcheck.text.negation import lists_of, negations, tokens_of
from claimcheck.text.phrases import pattern_of
from claimcheck.text.places import is_place
from claimcheck.text.stem import SEPARABLE, is_german_past
from claimcheck.text.vocabulary import NUMBER_WORDS

_TOLD_AS = pattern_of("told-as")
_ALONE = all_words("part-alone")
_SHORTEST_END = 8
"""Shorter words end others by chance: „Protest“ ends on „Test“."""

_ALONE_ENDS = tuple(word for word in phrases("part-alone")["de"] if len(word) >= _SHORTEST_END)
_BY_WHOSE = all_words("told-by")
_PROVISIONAL = all_words("provisional")
_FIGURES = all_words("told-figure")
_CONTRACTED = all_words("contracted")
_OF_PLACES = all_endings("place-ending")
_WHEREABOUTS = all_words("whereabouts")
_ENDS = phrases("whereabouts")["de"]
_WITHIN = frozenset(("in", "im", "inside"))
_DEGREES = phrases("limiting-ending")
_HARMLESS = WHOLE | all_words("no-approximation") | all_words("adverb") | all_kinds("hedge").keys()
"""Adverbs that leave the statement as it is, and hedges, which are compared by themselves."""

_OR = all_words("or")
_SUPERLATIVES = phrases("superlative-ending")
_NEAR = 3
_FAR = 5


def restricting(held: Held) -> Iterator[Compared]:
    """Yield what the sentence that has the claim's statement restricts it by, and the claim does not say."""
    if not held.found:
        return
    told: list[Span] = []
    for sentence in sentences_of(held):
        inside = sorted(sentence)
        for span in (
            *_phrases(held, inside),
            *permitted(held, inside),
            *_opener(held, inside),
            *_told_as(held, inside),
            *_behind(held, inside),
            *_set_apart(held, inside),
            *_ranked(held, inside),
            *_alternatives(held, inside),
        ):
            if touching(sorted(told), span):
                continue
            told.append(span)
            said = " ".join(held.passage.text[span.start : span.end].split())
            reason = f"the passage tells it with “{said}”, the claim without"
            yield held.compared(Aspect.QUANTIFIER, Outcome.OPEN, "", span, reason)


def _phrases(held: Held, inside: Iterable[int]) -> Iterator[Span]:
    """Yield the phrases behind a preposition that tell of whom alone, or by which count, it is so."""
    text, is_told = standing(held.passage), is_measured(held)
    # A bound is compared with its number: „im besten Fall 70“.
    numbers = [reading.span for reading in quantities(held.passage.text, text.read.language)]
    for at in inside:
        counted = _counted(held, text, at) if text.lower(at) in _BY_WHOSE else None
        if counted is not None:
            yield counted
            continue
        phrase = phrase_at(held, at)
        if phrase is None or held.bearing.within(phrase) or not is_free(held, text, at):
            continue
        if is_told or touching(numbers, phrase) or not is_of_it(held, at):
            continue
        words = range(at + 1, text.at[max(w.span for w in text.words if w.span.end <= phrase.end)] + 1)
        if _is_alone(held, at, words):
            yield phrase


def _is_alone(held: Held, at: int, words: range) -> bool:
    """Return whether what a preposition opens is known to tell of a part, or not to tell of a place, a time or a happening: "in mice"."""
    text = standing(held.passage)
    language, said = text.read.language, [text.lower(i) for i in words]
    if any(_tells_alone(text, i) for i in words):
        return True
    if any(_is_name(text, i) for i in words) or _goes_on(held, text, words[-1]):
        return False
    if text.lower(at) in _CONTRACTED or not DETERMINERS.isdisjoint(said):
        return text.lower(at) in _WITHIN and not _is_whereabouts(text, said[-1])
    is_late = text.lower(at) in FOR and not text.words[at].begins
    return are_several(said, language) and not is_late


def _is_whereabouts(text: Standing, head: str) -> bool:
    """Return whether a noun behind "in the" is known to tell where or when; a German one by its end: „im Jachthafen“."""
    if text.read.language == "en" or head in HAPPENINGS:
        return head in _WHEREABOUTS | HAPPENINGS
    return head.removesuffix("s").endswith(_ENDS) or head.endswith(_ENDS)


def _goes_on(held: Held, text: Standing, last: int) -> bool:
    """Return whether behind what was read as a phrase its noun still comes, a word of the claim or a name: "in the remote | Tassil region"."""
    if last + 1 >= len(text.words):
        return False
    behind = text.words[last + 1]
    is_next = held.passage.text[text.words[last].span.end : behind.span.start].isspace()
    is_noun = behind.span in held.bearing.places and not text.may_be_verb(last + 1)
    return is_next and (behind.is_capital or is_noun)


def _is_name(text: Standing, at: int) -> bool:
    word = text.words[at]
    is_known = text.read.language == "en" or any(map(is_place, word.text.split("-")))
    return word.is_capital and (is_known or word.text.endswith(_OF_PLACES))


def _counted(held: Held, text: Standing, at: int) -> Span | None:
    """Return by which count that is not the last, or in what conditions alone, it is told: "according to a provisional count"."""
    for last in range(at + 1, min(at + 1 + _FAR, len(text.words))):
        is_parted = MARK.search(held.passage.text, text.words[last - 1].span.end, text.words[last].span.start)
        if is_parted or text.words[last].span in held.bearing.places:
            return None
        is_provisional = text.lower(last) in _PROVISIONAL or _is_of_several(text, at, last)
        if is_provisional or _tells_alone(text, last):
            end = min(last + is_provisional, len(text.words) - 1)
            while end + 1 < len(text.words) and _tells_alone(text, end + 1):
                end += 1
            return Span(text.words[at].span.start, text.words[end].span.end)
    return None


def _is_of_several(text: Standing, at: int, last: int) -> bool:
    """Return whether what a preposition opens is a count of which there are others: "on one estimate", „nach einer Zählung“."""
    article = text.lower(at + 1)
    is_one = article in INDEFINITE or article in PARTITIVE
    return is_one and text.lower(last) in _FIGURES


def _tells_alone(text: Standing, at: int) -> bool:
    """Return whether a word tells of a part or a trial alone; a long German one ends compounds, too: „Wählerumfragen“."""
    word = text.lower(at)
    return word in _ALONE or (text.read.language == "de" and word.endswith(_ALONE_ENDS))


def _opener(held: Held, inside: list[int]) -> Iterator[Span]:
    """Yield the adverb that opens a sentence and may limit it: "Nominally, …", „Rein rechnerisch ist …“."""
    text = standing(held.passage)
    language = text.read.language
    for last in inside[: _NEAR - 1]:
        word = text.words[last]
        if word.span in held.bearing.places or (word.is_capital and not word.begins):
            return
        if not text.lower(last).endswith(_DEGREES[language]) or text.lower(last) in _HARMLESS:
            continue
        behind = last + 1
        if behind >= len(text.words):
            return
        between = held.passage.text[word.span.end : text.words[behind].span.start]
        is_verb = text.words[behind].text.islower() and (
            text.words[behind].span in held.bearing.places or text.lower(behind) in IS["de"] | HAVE
        )
        if ("," in between) if language == "en" else (is_verb and not between.strip()):
            yield Span(text.words[inside[0]].span.start, word.span.end)
            return


def _told_as(held: Held, inside: list[int]) -> Iterator[Span]:
    """Yield the phrases that tell as what it counts, where they belong to the statement: "before tax", „auf Bewährung“."""
    text, claim = standing(held.passage), " ".join(held.claim.text.lower().split())
    start, end = text.words[inside[0]].span.start, text.words[inside[-1]].span.end
    bounded = [
        match for match in BOUNDED.finditer(held.passage.text, start, end) if _is_of_claim(held, match.end())
    ]
    for match in (*_TOLD_AS.finditer(held.passage.text, start, end), *bounded):
        span = Span(*match.span())
        is_said = " ".join(match.group().lower().split()) in claim
        is_said = is_said or bool(held.bearing.within(span))
        if not is_said and not is_aside(held, span) and held.borne(span):
            yield span


def _is_of_claim(held: Held, end: int) -> bool:
    """Return whether the word at *end* of a passage, behind white space, is one of the claim's."""
    text = standing(held.passage)
    at = bisect_left(text.starts, end)
    return at < len(text.words) and text.words[at].span in held.bearing.places


def _behind(held: Held, inside: list[int]) -> Iterator[Span]:
    """Yield the word that ends a statement behind a measure, „3400 Euro brutto“, or behind a comma: "two years, suspended"."""
    text = standing(held.passage)
    language = text.read.language
    numbers = [
        reading.span
        for reading in quantities(held.passage.text, language)
        if held.passage.text[reading.number.start : reading.number.end] in held.claim.text
    ]
    first_mark = next((at for at in inside[1:] if text.is_parted(at)), None) if language == "en" else None
    for at in inside[1:]:
        word, before = text.words[at], text.words[at - 1]
        after = text.words[at + 1] if at + 1 < len(text.words) else None
        between = held.passage.text[before.span.end : word.span.start]
        rest = held.passage.text[word.span.end : after.span.start] if after else "."
        is_last = after is None or MARK.search(rest) is not None
        if not word.text.islower() or not is_free(held, text, at):
            continue
        if language == "en":
            is_one = text.may_be_verb(at) and not word.text.endswith("ing")
            if between.strip() == "," and is_one and is_last and at == first_mark:
                yield word.span
        elif is_last and not between.strip() and touching(numbers, before.span):
            is_other = word.text in FUNCTION_WORDS["de"] | SEPARABLE | _HARMLESS | MEASURES
            is_verb = word.text.endswith(("n", "t")) or is_german_past(word.text)
            if not is_other and not is_verb and len(word.text) > 1:
                yield word.span


def _set_apart(held: Held, inside: list[int]) -> Iterator[Span]:
    """Yield the few words between marks, in no list, that may bound the claim's number: "400 people, tops, came", "Give or take, 400 came"."""
    text = standing(held.passage)
    numbers = [reading.number for reading in quantities(held.claim.text, held.claim.language)]
    stretches = (
        sorted({(part[0], part[-1]) for at in inside if (part := text.stretch(at))}) if numbers else []
    )
    # „3 Mrd. | Euro“
    counted = (
        [reading.span for reading in quantities(held.passage.text, text.read.language)] if numbers else []
    )
    told = [
        (first, last)
        for first, last in stretches
        if not held.bearing.within(_span(text, first, last))
        and not touching(counted, _span(text, first, last))
    ]
    alone = {first for first, last in told if first == last}
    for first, last in told:
        words = [text.words[at].text for at in range(first, last + 1)]
        is_list = first in alone and not alone.isdisjoint((first - 1, first + 1))
        is_plain = all(word.isalpha() for word in words) and not is_list and is_free(held, text, first)
        if is_plain and may_bound(words, text.read.language, is_start=text.words[first].begins):
            yield _span(text, first, last)


def _span(text: Standing, first: int, last: int) -> Span:
    return Span(text.words[first].span.start, text.words[last].span.end)


def _ranked(held: Held, inside: list[int]) -> Iterator[Span]:
    """Yield what a word that ranks has behind it, and not in the claim: "the first | woman | to swim the lake"."""
    text, claim = standing(held.passage), standing(held.claim)
    language = text.read.language
    for own in range(len(claim.words)):
        rank = claim.lower(own)
        is_best = rank.endswith(_SUPERLATIVES[language]) and own > 0 and claim.lower(own - 1) in DEFINITE
        if not (rank in RANKS or is_best):
            continue
        spans = [_dropped(held, text, at) for at in inside if text.lower(at) == rank]
        if all(spans):
            yield from filter(None, spans[:1])


def _dropped(held: Held, text: Standing, at: int) -> Span | None:
    """Return a rank with the words right behind it, in its noun phrase, that the claim has not; None where there are none."""
    language, last = text.read.language, at
    for i in range(at + 1, min(at + 1 + _NEAR, len(text.words))):
        word = text.lower(i)
        is_end = (
            text.words[i].span in held.bearing.places
            or MARK.search(held.passage.text, text.words[i - 1].span.end, text.words[i].span.start)
            or word in FUNCTION_WORDS[language]
            or word in PREPOSITIONS
            or word in _HARMLESS
            or word in NUMBER_WORDS[language]
            or word[0].isdigit()
            or (language == "en" and (word.endswith("ly") or text.may_be_verb(i)))
        )
        if is_end:
            break
        last = i
        if language == "de" and text.words[i].is_capital:
            break
    return Span(text.words[at].span.start, text.words[last].span.end) if last > at else None


def _alternatives(held: Held, inside: list[int]) -> Iterator[Span]:
    """Yield the other one of two of which the claim has one alone: "will resign or be sacked"."""
    text = standing(held.passage)
    language = text.read.language
    if not any(text.lower(at) in _OR for at in inside[1:-1]):
        return
    said = {word.text.lower() for word in standing(held.claim).words}
    start, end = text.words[inside[0]].span.start, text.words[inside[-1]].span.end
    if not _OR.isdisjoint(said) or any(
        negations(tokens_of(held.passage.text[start:end]), lists_of(words_for(language)))
    ):
        return
    passed = FUNCTION_WORDS[language] | DETERMINERS | PREPOSITIONS.keys()
    for at in inside[1:-1]:
        if text.lower(at) not in _OR:
            continue
        ahead = at - 1
        behind = next((i for i in range(at + 1, inside[-1] + 1) if text.lower(i) not in passed), None)
        if behind is None or text.lower(ahead)[0].isdigit() or text.lower(behind)[0].isdigit():
            continue
        # "The certificate or NCEA" is one thing by two names.
        is_other_name = language == "en" and all(text.words[i].is_capital for i in (ahead, behind))
        is_other_name = is_other_name or text.words[behind].text.isupper()
        if is_other_name:
            continue
        is_first, is_second = (text.words[i].span in held.bearing.places for i in (ahead, behind))
        if is_first is not is_second and not is_aside(held, text.words[at].span):
            low, high = (at, behind) if is_first else (ahead, at)
            yield Span(text.words[low].span.start, text.words[high].span.end)
