"""Passages of one claim that tell of two things: other places, other dates, another ship; they corroborate nothing of each other.

„Zwölf Menschen wurden in Köln verletzt“ and „… in Kiel …“ share a number by chance. Only what differs plainly parts
them: a passage that tells no place may be of either, and so may one whose article names the other's place, too.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from claimcheck.check.corroboration.counting import Item, count_utterances
from claimcheck.check.corroboration.repeats import Utterance
from claimcheck.check.quotation.framed import place_ahead
from claimcheck.languages.pack import RULED
from claimcheck.records.corpus import Corpus
from claimcheck.report.model import Count
from claimcheck.speech.lexicon import CREDITING, lexicon_of
from claimcheck.speech.reading import language_read
from claimcheck.text.article import Article
from claimcheck.text.content import FUNCTION_WORDS
from claimcheck.text.dates import Date, dates_in
from claimcheck.text.dating import years_in
from claimcheck.text.places import Place, names_place, places_in
from claimcheck.text.readings import once
from claimcheck.text.span import Span

_MOST = 12
"""Of more different settings only those that are wholly alike are one thing for certain."""

_CALLED = re.compile(
    r"(?<![\w-])(?P<noun>[^\W\d_]{3,})(?=\s+[\"„“«»'‚‘]?(?P<name>[A-ZÄÖÜ][\w-]*[^\W_])(?!\w))"
)
"""A thing with its name: „Fähre Aurora“, "flight BA5"."""


class Setting(NamedTuple):
    """What a passage tells of the thing that it is about."""

    places: tuple[Place, ...]
    dates: tuple[Date, ...]
    years: frozenset[str]
    called: tuple[tuple[str, str], ...]
    """Nouns in lower case with a name behind them."""
    article: Article | None


NOWHERE = Setting((), (), frozenset(), (), None)


def setting_of(said: Utterance, claim: str, corpus: Corpus) -> Setting:
    """Return the setting of an utterance, by its first passage; of several places that the *claim* names none is another."""
    article, pieces = corpus.articles.get(said[0].evidence.source), said[0].match.pieces
    cues = tuple(link.match.span for link in said[0].links if link.match.span)
    return _setting(article, tuple(pieces), claim, cues) if article is not None and pieces else NOWHERE


@once
def _setting(article: Article, pieces: tuple[Span, ...], claim: str, cues: tuple[Span, ...]) -> Setting:
    ahead = place_ahead(article, pieces)
    text = " … ".join((*([article.slice(ahead)] if ahead else []), *map(article.slice, pieces)))
    language = language_read(article)
    if language not in RULED:
        return NOWHERE
    # A German noun behind a preposition may be no place, unless a sentence opens with it.
    places = tuple(p for p in places_in(text) if language != "de" or p.is_known or p.is_opening)
    claimed = {place.name for place in places_in(claim)} | {p.name for p in places if names_place(claim, p)}
    return Setting(
        () if len(claimed) > 1 else places,
        dates_in(text),
        frozenset(year.year for year in years_in(text, language)),
        tuple(_called(article, pieces, cues, language)),
        article,
    )


def _called(
    article: Article, pieces: Sequence[Span], cues: Sequence[Span], language: str
) -> Iterator[tuple[str, str]]:
    """Yield nouns with a name behind them; „sagte | Till“ tells who says it, and names no thing."""
    empty, lexicon = FUNCTION_WORDS[language] | CREDITING, lexicon_of(language)
    found = (match for piece in pieces for match in _CALLED.finditer(article.text, piece.start, piece.end))
    for match in found:
        lower, name = match["noun"].casefold(), match["name"]
        is_credit = any(cue.overlaps(Span(*match.span("noun"))) for cue in cues) or lexicon.is_verb(lower)
        if not is_credit and lower not in empty and name.casefold() not in empty:
            yield lower, name


def told_apart(one: Setting, other: Setting) -> tuple[str, str] | None:
    """Return what of two settings cannot be of one thing; None where nothing says so."""
    if one.article is None or other.article is None:
        return None
    return _other_place(one, other) or _other_date(one, other) or _other_name(one, other)


def _other_place(one: Setting, other: Setting) -> tuple[str, str] | None:
    pairs = [(a, b) for a in one.places for b in other.places if a.is_land is b.is_land]
    if not pairs or any(a.name == b.name for a in one.places for b in other.places):
        return None
    for a, b in pairs:
        if not _may_be_there(a, other) and not _may_be_there(b, one):
            return a.words, b.words
    return None


def _may_be_there(place: Place, setting: Setting) -> bool:
    return setting.article is not None and names_place(setting.article.text, place)


def _other_date(one: Setting, other: Setting) -> tuple[str, str] | None:
    if one.dates and other.dates:
        if not any(_agree(a, b) for a in one.dates for b in other.dates):
            return _written(one.dates[0]), _written(other.dates[0])
        return None
    if one.years and other.years and one.years.isdisjoint(other.years):
        return min(one.years), min(other.years)
    return None


def _agree(one: Date, other: Date) -> bool:
    return all(a is None or b is None or a == b for a, b in zip(one.told, other.told, strict=True))


def _written(date: Date) -> str:
    return date.edtf or f"{date.month:02}-{date.day:02}" if date.day else f"month {date.month}"


def _other_name(one: Setting, other: Setting) -> tuple[str, str] | None:
    nouns = {noun for noun, _ in one.called} & {noun for noun, _ in other.called}
    for noun in sorted(nouns):
        own = {name for each, name in one.called if each == noun}
        others = {name for each, name in other.called if each == noun}
        if own & others or one.article is None or other.article is None:
            continue
        if not any(name in other.article.text for name in own) and not any(
            n in one.article.text for n in others
        ):
            return f"{noun} {min(own)}", f"{noun} {min(others)}"
    return None


class Things(NamedTuple):
    """Of how many things utterances are, as their settings show."""

    differences: tuple[tuple[str, str], ...] = ()
    """What tells them apart, each once, in order."""
    groups: tuple[tuple[int, ...], ...] = ()
    """The largest groups of them, by number, that may be of one thing; none where all may."""

    def counted(self, said: Sequence[Sequence[Item]]) -> Count:
        """Return the count over utterances; at least so many stand behind one thing as behind those that may all be of one."""
        whole = count_utterances(said)
        alone = [count_utterances(said[index] for index in group).low for group in self.groups]
        return whole._replace(low=min(whole.low, max(alone, default=whole.low)))


def things_of(said: Sequence[Utterance], claim: str, corpus: Corpus) -> Things:
    """Return of how many things utterances are that are quoted for a *claim*."""
    if len(said) <= 1:
        return Things()
    settings = [setting_of(each, claim, corpus) for each in said]
    pairs = combinations(range(len(settings)), 2)
    apart = {(a, b): told for a, b in pairs if (told := told_apart(settings[a], settings[b]))}
    groups = tuple(_groups(len(settings), apart)) if apart else ()
    return Things(tuple(dict.fromkeys(apart.values())), groups)


def _groups(number: int, apart: Collection[tuple[int, int]]) -> Iterator[tuple[int, ...]]:
    """Yield the largest groups of so many settings no two of which are *apart*."""
    involved = sorted({index for pair in apart for index in pair})
    free = [index for index in range(number) if index not in involved]
    if len(involved) > _MOST:
        yield from ((*free, index) for index in involved)
        return
    for size in range(len(involved), 0, -1):
        for chosen in combinations(involved, size):
            if not any(pair in apart for pair in combinations(chosen, 2)):
                yield (*free, *chosen)
