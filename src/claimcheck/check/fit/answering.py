"""Which words of a text turn or loosen it, by kind, and what in a text of another language may answer to them.

What needs an answer is read narrowly, by the rules that read each language; what may be one is read widely, since
translators say the same by other words: no false alarm is worth a good translation. A word that stands in no list
is found by `fewer_words`: a translation has about as many content words as its quotation. Names are alike in both.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from functools import cache, lru_cache
from itertools import zip_longest
from typing import NamedTuple

from claimcheck.check.fit.governing import Read
from claimcheck.check.fit.operators import negations_of, openers
from claimcheck.check.fit.words import BOUNDED, DETERMINERS
from claimcheck.languages.pack import all_words, kinds, words
from claimcheck.quantities.interval import QuantityKind
from claimcheck.quantities.reading import quantities
from claimcheck.report.fit import Aspect
from claimcheck.text.article import merged, touching
from claimcheck.text.content import FUNCTION_WORDS, Word, content_words, words_of
from claimcheck.text.dates import dates_in, times_in
from claimcheck.text.hedges.hedge import hedges_in
from claimcheck.text.negation import tokens_of
from claimcheck.text.phrases import Several, Sought, Whole
from claimcheck.text.places import Place, in_one_spelling, names_place
from claimcheck.text.readings import once
from claimcheck.text.span import Span
from claimcheck.text.stem import SEPARABLE, stem

UN = re.compile(r"un(?!der|do|gar|i|ter|til)\w{3,}|non")
"""What a prefix denies: „unklar“, "untrue", "non-UK"."""


class _Kind(NamedTuple):
    """Words that turn or loosen: the classes of those that need an answer, and of what else may be one."""

    aspect: Aspect
    asking: tuple[str, ...]
    answering: tuple[str, ...]


_KINDS = {
    "hedge": _Kind(
        Aspect.MODALITY,
        ("demanding", "turning"),
        (
            *("almost", "hedge", "hedging-phrase", "hedge-before-infinitive", "hedge-before-gerund"),
            *("hedge-before-object", "hedge-before-clause", "hedging-noun", "hedge-with-infinitive-object"),
            *("claimed-in-claim", "modal", "conditional-mood", "clear-subjunctive", "unreal"),
            *("supposed-noun", "wanted-noun", "supposing", "setting", "light-hedge", "privative"),
        ),
    ),
    "negation": _Kind(Aspect.POLARITY, (), ("lacking-or-few", "turning", "falsehood", "privative")),
    "condition": _Kind(Aspect.MODALITY, (), ("condition", "undecided", "depending", "coming")),
    "part": _Kind(
        Aspect.QUANTIFIER,
        ("almost", "weak-quantifier"),
        (
            *("amount", "making-few", "several", "partitive", "lacking-or-few", "making-less", "limit"),
            *("bound-before", "narrow-bound", "negated-bound", "from-today"),
        ),
    ),
    "privative": _Kind(
        Aspect.MODALITY,
        ("making-less", "privative"),
        ("no-longer", "earlier", "hedge", "turning", "weak-quantifier", "partitive"),
    ),
    "all": _Kind(Aspect.QUANTIFIER, (), ("quantifier", "every")),
    "most": _Kind(Aspect.QUANTIFIER, (), ("making-less",)),
    "only": _Kind(Aspect.QUANTIFIER, (), ("making-few", "limit", "strong-quantifier")),
    "relative": _Kind(Aspect.WORDS, (), ()),
    "or": _Kind(Aspect.QUANTIFIER, (), ("number-joint", "undecided")),
    "share": _Kind(Aspect.QUANTIFIER, (), ("partitive",)),
}
"""By the kinds of the classes `same-in-translation` and `answering`, which have further words of each."""

_EVERY_NTH = Sought(r"(?<!\w)<every-nth>\s(?:<ordinal>|<other-one>)(?!\w)", "every-nth", "ordinal other-one")
"""What takes one of so many, which a translation tells by a share, too: „jeder zweite“, "every other", "half of"."""

_SHARES = frozenset((QuantityKind.SHARE, QuantityKind.PERCENT))
_OF_DENIED = ("hedge", "negation", "privative")
"""What „unmöglich“ answers to in "not possible"."""

_SAME, _ANSWERING, _NONE = "same-in-translation", "answering", "none"


class _Found(NamedTuple):
    """Where a text has words of each kind that need an answer, and that may be one."""

    asking: Mapping[str, Sequence[Span]]
    answering: Mapping[str, Sequence[Span]]


def unanswered(one: Read, other: Read) -> Iterator[tuple[Aspect, Span]]:
    """Yield each word of *one* that turns or loosens it by a kind of which *other*, in another language, has nothing."""
    asked, answers = _found(one).asking, _found(other).answering
    told: dict[Span, Aspect] = {}
    for name, kind in _KINDS.items():
        for span in () if answers[name] or (name == "negation" and is_not_until(one, other)) else asked[name]:
            told.setdefault(span, kind.aspect)
    yield from ((aspect, span) for span, aspect in sorted(told.items()))


def is_not_until(one: Read, other: Read) -> bool:
    """Return whether *one* denies only until a time and *other*, in another language, says from then on: "not until", „erst ab“."""
    denied = _NOT_UNTIL.search(one.text)
    is_alone = denied is not None and len(_found(one).asking["negation"]) == 1
    return is_alone and _FROM_THEN.search(other.text) is not None


_NOT_UNTIL = Sought(
    r"(?<!\w)(?:<plain-negation>|\w+n['’]t)\s(?:[^\s,;:.!?]+\s){0,3}?(?:<until>|<ending-denial>)(?!\w)",
    "until ending-denial",
)
_FROM_THEN = Sought(r"(?<!\w)<only-from>(?!\w)")


def outnumbered(one: Read, other: Read) -> list[Span]:
    """Return the words of *one* that turn or loosen it, of all kinds, where *other* has fewer that may answer to them."""
    asked, answers = (
        merged(span for spans in by_kind.values() for span in spans)
        for by_kind in (_found(one).asking, _found(other).answering)
    )
    return asked if len(asked) > len(answers) else []


def opposed(one: Read, other: Read) -> Iterator[tuple[Span, Span]]:
    """Yield the words of *one* and *other*, in another language, that stand at opposite ends, each where its text has none of the other's end.

    „Die Preise sanken“, "prices rose". Not where one of both denies alone: „sanken nicht“ may be "rose".
    """
    ours, theirs = _ends(one), _ends(other)
    if bool(_found(one).asking["negation"]) != bool(_found(other).asking["negation"]):
        return
    for end, span in ours.items():
        turned = _TURNED[end[0]] + end[1:]
        if end not in theirs and turned in theirs and turned not in ours:
            yield span, theirs[turned]


def _to_be_done(read: Read) -> Iterator[Span]:
    """Yield the infinitives of a German text behind „ist … zu“ that end its clause: what is „zu kündigen“ has not been terminated."""
    tokens = tokens_of(read.text) if read.language == "de" else []
    being, perceived = words("de", "being"), words("de", "able-to-be")
    for at in range(2, len(tokens)):
        word, span = tokens[at].word, tokens[at].span
        if tokens[at - 1].word != _TO or not word.endswith("n") or word in perceived:
            continue
        start = max((mark.end() for mark in _MARKS.finditer(read.text, 0, span.start)), default=0)
        is_last = at + 1 == len(tokens) or _MARKS.search(read.text, span.end, tokens[at + 1].span.start)
        if is_last and any(token.word in being and token.span.start >= start for token in tokens[:at]):
            yield Span(tokens[at - 1].span.start, span.end)


_MARKS, _TO = re.compile(r"[,;:.!?–—]"), "zu"


_TURNED = {"+": "-", "-": "+"}


@once
def _ends(read: Read) -> dict[str, Span]:
    """Return the ends at which words of a text stand, each with the first of its words; a verb and its particle are one: „ging zurück“, "went up"."""
    ends = kinds(read.language, "direction")
    found: dict[str, Span] = {}
    tokens = tokens_of(read.text)
    for token, behind in zip_longest(tokens, tokens[1:]):
        pair = f"{token.word} {behind.word}" if behind else ""
        end = ends.get(pair) or ends.get(token.word)
        if end:
            found.setdefault(end, token.span)
    parted = _parted() if read.language == "de" else {}
    for word in words_of(read.text, read.language) if parted else ():
        for end in (parted[one] for one in sorted(word.stems) if one in parted):
            found.setdefault(end, word.span)
    return found


@cache
def _parted() -> dict[str, str]:
    """Return the ends of the German verbs whose particle may stand apart, by their stems."""
    ends = kinds("de", "direction")
    return {
        stem(verb, "de"): end
        for verb, end in ends.items()
        if verb.endswith("en") and verb.startswith(_PARTICLES)
    }


_PARTICLES = tuple(sorted(SEPARABLE))


@once
def _found(read: Read) -> _Found:
    by_rule = {
        "hedge": [*(span for _, span in hedges_in(read.text, read.language)), *_to_be_done(read)],
        "negation": [token.span for token in negations_of(read)],
        "condition": list(openers(read)),
        "part": [Span(*match.span()) for match in BOUNDED.finditer(read.text)],
    }
    asked, answers = _stretches(_asking(read.language), read), _stretches(_answers(read.language), read)
    settled = asked[_NONE]
    by_rule["share"] = [Span(*match.span()) for match in _EVERY_NTH.finditer(read.text)]
    asking = {
        name: [
            span
            for span in merged((*by_rule.get(name, ()), *asked[name]))
            if not touching(settled, span) and not (name == "all" and touching(by_rule["share"], span))
        ]
        for name in _KINDS
    }
    denied = [token.span for token in tokens_of(read.text) if UN.fullmatch(token.word)]
    shares = [one.span for one in quantities(read.text, read.language) if one.kind in _SHARES]
    answering = {
        name: merged(
            (
                *asking[name],
                *answers[name],
                *(denied if name in _OF_DENIED else ()),
                *(shares if name == "share" else ()),
                *(by_rule["share"] if name == "part" else ()),
            )
        )
        for name in _KINDS
    }
    return _Found(asking, answering)


def _stretches(patterns: Several[str], read: Read) -> Mapping[str, Sequence[Span]]:
    """Return where each of *patterns* finds something in a text, by name."""
    found: defaultdict[str, list[Span]] = defaultdict(list)
    for name, match in patterns.finditer(read.text):
        found[name].append(Span(*match.span()))
    return found


@cache
def _asking(language: str) -> Several[str]:
    """Return what needs an answer, by kind, and what needs none."""
    patterns = [
        (name, Whole(*kind.asking, f"{_SAME}={name}", languages=(language,))) for name, kind in _KINDS.items()
    ]
    return Several((*patterns, (_NONE, Whole(f"{_SAME}={_NONE}", languages=(language,)))))


@cache
def _answers(language: str) -> Several[str]:
    """Return what may be an answer, by kind."""
    return Several(
        (name, Whole(*kind.answering, f"{_ANSWERING}={name}", languages=(language,)))
        for name, kind in _KINDS.items()
    )


_NOT_COUNTED = (
    *("being-so", "crediting", "crediting-after", "credited-noun", "currency", "determiner", "duration"),
    *("little-in-translation", "month", "number-scale", "possessive", "preposition", "weekday"),
)
"""What one language may say by a word that is counted and the other by one that is not: „laut“, "according to"."""

_SHARED = "mul"
_JOINED = (":", "*", "_")
_LONG, _LONGEST = 9, 17
"""A German noun of so many letters may be two words of English, or three."""

_MANNER = {
    "de": re.compile(r"[a-zäöüß]{3,}(?:lich|weise|bar|haft|los|ig|isch|mäßig)"),
    "en": re.compile(r"[a-z]{3,}ly"),
}
"""On what adverbs end that may loosen what they stand with; in German adjectives that stand behind their noun, too."""

_HARMLESS = frozenset().union(
    *map(
        all_words, ("adverb", "affirming", "from-today", "leaving-whole", "no-approximation", "strengthening")
    )
)
_OF_SO_MANY = 6
"""One word of so many may have no like: „Er legte ein Geständnis ab“, "he confessed"."""


def fewer_words(one: Read, other: Read) -> tuple[int, int] | None:
    """Return how many content words *one* and *other*, in another language, have, where *other* plainly has fewer.

    Names count, numbers and dates do not. A long German noun may be two English ones, and need not be: German may have
    fewer words than English by as many as it has long nouns. Where an adverb may loosen, no word may be lacking.
    """
    own, theirs = _counted(one), _counted(other)
    long = sum((len(w.text) >= _LONG) + (len(w.text) >= _LONGEST) for w in theirs if w.is_capital)
    asked = merged(span for spans in _found(one).asking.values() for span in spans)
    may_loosen = any(
        _MANNER[one.language].fullmatch(word.text)
        and word.text not in _HARMLESS
        and not touching(asked, word.span)
        for word in own
    )
    allowed = (long if other.language == "de" else 0) + (0 if may_loosen else len(own) // _OF_SO_MANY)
    return (len(own), len(theirs)) if len(own) > len(theirs) + allowed else None


@once
def _counted(read: Read) -> tuple[Word, ...]:
    readings = quantities(read.text, read.language)
    measured = (part.measured for reading in readings if reading.measure for part in reading.parts)
    told = merged(
        (
            *(Span(reading.core.start, reading.number.end) for reading in readings),
            *measured,
            *(date.span for date in dates_in(read.text)),
            *(time.span for time in times_in(read.text)),
        )
    )
    little = _little(read.language)
    return tuple(
        word
        for word in content_words(read.text, read.language)
        if not word.text[0].isdigit()
        and read.text[word.span.start - 1 : word.span.start] not in _JOINED
        and word.text.lower() not in little
        and not touching(told, word.span)
    )


@cache
def _little(language: str) -> frozenset[str]:
    """Return the words of a language that are not counted; a German text may have English ones in a name: "Institute for the Study of War"."""
    listed = (words(each, name) for each in (language, _SHARED) for name in _NOT_COUNTED)
    return frozenset().union(*listed, FUNCTION_WORDS["en"] if language == "de" else ())


_NO_NAMES = frozenset().union(
    *map(
        all_words,
        ("address", "body", "house", "medium", "occupation", "office", "role", "small-at-start", "title"),
    ),
    *map(
        all_words,
        ("land", "month", "nation", "short-month", "time-noun", "weekday", "adverb", "function-word"),
    ),
)
"""English words with a capital that the other language may say by another word."""

_ALIKE = 0.6
"""So much alike are two spellings of a name: Corfu and Korfu, Aeschylus and Aischylos."""

_FEWEST_NAMES, _OPENING = 3, 4
_MOST_ALIKE = 200
"""So many names are compared by likeness, which takes a look at every word of the other text; the others must stand there as they are."""

_MOST_PARTS = 20


def unlike_names(english: str, german: str) -> Iterator[str]:
    """Yield the names within English sentences that are like no word of a German text, and not like its place."""
    there = {in_one_spelling(word) for word in re.findall(r"[^\W\d_]+", german)}
    said = sorted(there)
    for number, name in enumerate(dict.fromkeys(_named(english))):
        parts = [
            part
            for part in re.findall(r"[^\W\d_]+", name)
            if part.lower() not in _NO_NAMES and len(part) >= _FEWEST_NAMES
        ]
        is_short = any(part.isupper() for part in re.findall(r"\w+", name))
        place = Place(name, in_one_spelling(name), is_land=False, is_known=False)
        spelled = [in_one_spelling(part) for part in parts]
        is_there = not there.isdisjoint(spelled) or (
            number < _MOST_ALIKE
            and any(is_like(part, word) for part in spelled[:_MOST_PARTS] for word in said)
        )
        if parts and not (is_short or is_there or names_place(german, place)):
            yield name


@lru_cache(maxsize=1 << 14)  # a long text has each of its names many times
def is_like(name: str, word: str) -> bool:
    """Return whether a name may be a word of another language, or part of it, both in one spelling: Corfu, Korfu, „Korfukanal“."""
    if len(name) >= _OPENING and (name in word or word.startswith(name[:_OPENING])):
        return True
    matcher = SequenceMatcher(None, name, word, autojunk=False)
    return (
        matcher.real_quick_ratio() >= _ALIKE and matcher.quick_ratio() >= _ALIKE and matcher.ratio() >= _ALIKE
    )


def _named(text: str) -> Iterator[str]:
    """Yield the runs of English words with a capital that may be names: not alone at a sentence's start, nor behind an article."""
    words = words_of(text, "en")
    if not any(word.text.islower() and word.text not in FUNCTION_WORDS["en"] for word in words):
        return  # a headline has capitals everywhere
    for whole in _runs(text, words):
        first = words[whole.start]
        run = whole[1:] if first.begins and first.text.lower() in _NO_NAMES else whole
        before = words[run.start - 1].text.lower() if run.start else ""
        is_alone = len(run) == 1 and words[run.start].begins
        if run and not is_alone and before not in DETERMINERS:
            yield text[words[run.start].span.start : words[run.stop - 1].span.end]


def _runs(text: str, words: Sequence[Word]) -> Iterator[range]:
    """Yield where words with a capital stand, with nothing but a space between them."""
    start = 0
    while start < len(words):
        end = start
        while end < len(words) and words[end].is_capital:
            end += 1
            if end < len(words) and text[words[end - 1].span.end : words[end].span.start] != " ":
                break
        if end > start:
            yield range(start, end)
        start = max(end, start + 1)
