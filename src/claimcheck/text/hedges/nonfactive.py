"""Where a sentence takes up what somebody says, wants or fears without saying that it is so.

Nonfactive predicates (Kiparsky and Kiparsky, *Fact*, 1970), gathered by what they do: demanding, offering, planning,
accusing, believing. English ones are told by what follows them, German ones by themselves or by
their particle. Each entry is reached by a test.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from claimcheck.languages.pack import ByLanguage, all_groups, all_kinds, all_words, groups, longest_first
from claimcheck.text.hedges.hedge_found import FORECAST, PLANNED, POSSIBLE
from claimcheck.text.phrases import alternatives
from claimcheck.text.readings import once
from claimcheck.text.span import Span
from claimcheck.text.word import WORD

_LONGEST = 4
"""Words are told apart by so many first letters."""

_LITERAL = re.compile(r"[^\W\d_]+(?![?*{])")
_PIECE = re.compile(r"\\.|\[(?:\\.|[^\]\\])+\]|.", re.DOTALL)
"""A character, or what a pattern writes for one: an escape, a class."""

_QUANTIFIER = re.compile(r"(?:[?*]|\{0,\d*\})\??")
"""What lets the group before it be missing."""


class Sought(NamedTuple):
    """A pattern, in any case, of words that make something of what they govern."""

    modality: str
    pattern: str
    heads: frozenset[str]
    """What its matches begin with, in lower case and cut."""

    @property
    def compiled(self) -> re.Pattern[str]:
        """The pattern, ready to be searched."""
        return _compiled(self.pattern)


def sought(modality: str, words: str, *, behind: str = r"(?<!\w)") -> Sought:
    """Return what seeks *words*, a pattern that begins at the start of a word, *behind* what may stand before it."""
    return Sought(
        modality, f"{behind}(?:{words})(?!\\w)", frozenset(head[:_LONGEST] for head in beginnings(words))
    )


class Seekers:
    """Patterns that are sought together, told by what their matches begin with."""

    def __init__(self, patterns: Iterable[Sought]) -> None:
        """Take the *patterns*, in the order in which what they find is told."""
        self._patterns = tuple(patterns)
        self._by_head: defaultdict[str, list[int]] = defaultdict(list)
        for number, one in enumerate(self._patterns):
            for head in one.heads:
                self._by_head[head].append(number)

    def __iter__(self) -> Iterator[Sought]:
        """Yield all of them."""
        return iter(self._patterns)

    def begun_in(self, heads: Iterable[str]) -> Iterator[Sought]:
        """Yield those of which a match may begin with one of *heads*."""
        by_head = self._by_head
        numbers = {number for head in heads if head in by_head for number in by_head[head]}
        return (self._patterns[number] for number in sorted(numbers))


def found_in(text: str, patterns: Seekers) -> Iterator[tuple[str, re.Match[str]]]:
    """Yield where *patterns* stand in *text*, with the modality of each."""
    words, begun = _words(text)
    for one in patterns.begun_in(begun):
        end = 0
        for start, beginnings in words:
            if start >= end and not one.heads.isdisjoint(beginnings):
                match = one.compiled.match(text, start)
                if match:
                    yield one.modality, match
                    end = match.end()


@once
def _words(text: str) -> tuple[Sequence[tuple[int, Sequence[str]]], frozenset[str]]:
    """Return where each word of *text* stands and what it begins with, in lower case; and all that words begin with."""
    words = [
        (word.start(), [cut[:length] for length in range(1, len(cut) + 1)])
        for word in WORD.finditer(text)
        for cut in (word.group()[:_LONGEST].lower(),)
    ]
    return words, frozenset().union(*(beginnings for _, beginnings in words))


@lru_cache(maxsize=64)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def beginnings(words: str) -> Collection[str]:
    """Return the letters that each alternative of a pattern begins with.

    Raises:
        ValueError: if one begins with something else than letters or a group of such.
    """
    return {head for one in _alternatives(words) for head in _heads(one)}


def _alternatives(words: str) -> list[str]:
    """Return *words* cut at the bars outside of its groups."""
    found, depth = [""], 0
    for piece in _PIECE.findall(words):
        depth += (piece == "(") - (piece == ")")
        if piece == "|" and not depth:
            found.append("")
        else:
            found[-1] += piece
    return found


def _heads(alternative: str) -> set[str]:
    literal = _LITERAL.match(alternative)
    if literal:
        return {literal.group()}
    if not alternative.startswith("(?:"):
        message = f"begins with no letters: {alternative}"
        raise ValueError(message)
    group = _first_group(alternative)
    inside, behind = set(beginnings(group[len("(?:") : -1])), alternative[len(group) :]
    may_lack = _QUANTIFIER.match(behind)
    return inside | _heads(behind[may_lack.end() :]) if may_lack else inside


def _first_group(text: str) -> str:
    """Return the group that opens *text*."""
    depth, group = 0, ""
    for piece in _PIECE.findall(text):
        depth += (piece == "(") - (piece == ")")
        group += piece
        if not depth:
            break
    return group


BEFORE_TO = all_groups("hedge-before-infinitive")
"""English words before an infinitive: "offered to send", "is believed to have fled"."""

ACTIVE_BEFORE_TO = all_words("hedge-with-infinitive-object")
"""English verbs with somebody between them and the infinitive: "urged Russia to send"."""

BEFORE_GERUND = all_words("hedge-before-gerund")
"""English verbs before a gerund or "whether": "is considering sending"."""

BEFORE_OBJECT = all_words("hedge-before-object")
"""English verbs before a noun: "demands 10.5 percent", "are seeking a sentence of 10 years"."""

BEFORE_CLAUSE = all_groups("hedge-before-clause")
"""English verbs before a clause: "experts believe that", "Kyiv claims Russia lost"."""

NOUNS = all_groups("hedging-noun")
"""English nouns before "that", "to" or "of" and a gerund: "rumours that", "a plan to cut"."""

_PATTERNS = {
    ("en", POSSIBLE): (r"could not (?:\w+ )?be (?:\w+ly )?(?:confirmed|verified)",),
    ("de", POSSIBLE): (
        r"nicht (?:\w+ )?(?:bestätigen|bestätigt|überprüfen|überprüft|verifizieren)",
        r"(?:galt|galten|gelten|gilt) als(?! vermisst)",
    ),
    ("de", PLANNED): (r"im gespräch(?! mit)",),
}
"""Those with a word within them, or unless something stands behind them."""

PHRASES = ByLanguage(
    lambda language: {
        modality: (*longest_first(words), *_PATTERNS.get((language, modality), ()))
        for modality, words in groups(language, "hedging-phrase").items()
    }
)
"""Words and phrases that hedge whatever follows them, as patterns of whole words."""

GERMAN_PARTED = all_kinds("hedge-with-particle")
"""German verbs that hedge with the particle or preposition that they are named by: „kündigte … an“."""

LOOSE = all_words("weak-hedge-in-claim")
"""Words of the lists above that in a claim say little without what follows them."""

CLAIMED = all_words("claimed-in-claim")
"""Words that in a claim keep what is only announced or promised, though in a passage they may tell what was done."""


_KINDS = {"mit": FORECAST, "warf": POSSIBLE, "werfen": POSSIBLE, "wirft": POSSIBLE, "warfen": POSSIBLE}
"""What those German parted verbs make of their object that do not plan it, by particle or verb."""

_MID = r"(?:[^.;!?]|(?<=\d)\.(?=\d)){0,200}?"
"""What may stand between a verb and its particle; the point of 2.000 ends no sentence."""

_CLOSES = r"(?=\s*(?:[,.;:!?…\"”“»)]|\Z|und\b))"
_ADVERB = r"(?:\s(?:also|now|soon|still|then|\w+ly))?"
_CLAUSE = (
    r"(?=\s(?:that|there|it|he|she|they|we|you|its|his|her|their|the|this|those|an?|at|more|up|no|(?-i:[A-Z])\w*|\d)\b"
    r"(?!(?:\s\w+){0,4}?\s(?:credit|life|lives|responsibility|title|victory)\b))"
)
"""What opens a clause behind a verb; "claimed 14 lives" and "claimed responsibility" do not allege."""

_GERUND = r"(?=\s(?:whether|(?-i:[a-z])\w+ing)\b)"
_OBJECT = r"(?=\s(?:an?|the|its|his|her|their|more|up|\d|[$€£]|[\w'’-]+\s(?:to|of|from|for)\b))"
_IS = r"(?:(?:is|are|was|were|be|been|being|has|have|had)\s(?:also\s|now\s|still\s|widely\s|not\s)?)"
_ACCUSED = r"wegen\s[^.,;]{1,80}?ermittelt|ermittel(?:t|n|te|ten)(?=[^.;]{1,80}?\b(?:wegen|gegen|ob)\b)"
_PERFECT = r"(?:muss|müssen|könne|können|kann)(?=\b[^.,;!?]{1,200}?\w(?:t|en) (?:haben|sein)\b)"
_INTENDS = r"(?:hat|haben|hatte|hatten|habe) (?:zudem |auch |nun )?vor(?=, )"
_READY = r"(?:(?:ist|sind|sei|seien|war|waren|zeigt sich|zeigte sich) (?:\w+ ){0,2}?)?bereit(?=(?: dazu)?, | zu(?:r|m)? | erklärt\w*, )"
_DECIDED = r"beschl(?:ießt|ießen|oss|ossen)(?=[^.;!?]{0,200}?(?:, .{0,200}?\bzu|zu\w+en\b|\w{3}ung\b))|beschlossen(?=, )|entschieden(?=, [^.;!?]{0,200}?\bzu\b)"
_FROM = (
    r"geh(?:t|en) (?:\w+ ){0,3}?(?:davon|von)(?=\b"
    + _MID
    + r"\baus\b)|ging(?:en)? (?:\w+ ){0,3}?(?:davon|von)(?=\b"
    + _MID
    + r"\baus\b)"
)
_DEMANDS = (
    r"forder(?<!leben forder)(?<!opfer forder)(?<!tote forder)(?<!verletzte forder)(?:n|t|te|ten)"
    r"(?![^.;!?]{0,60}?\b(?:leben|menschenleben|opfer|todesopfer|tote|verletzte)\b)"
)
"""„Der Angriff forderte zwölf Tote“ demands nothing, nor does „zwölf Todesopfer forderte der Angriff“."""

_ITS_OBJECT = r"(?=(?: darauf| dafür)?, | auf | für | nach | zu(?:r|m)? )"
_WANTED = rf"(?:{alternatives('wanted-noun')})"
_SUPPOSED = rf"(?:{alternatives('supposed-noun')})"
NOUN_PATTERN = "|".join((_WANTED, _SUPPOSED, *sorted(word for words in NOUNS.values() for word in words)))
"""The nouns that leave open what they are about, as alternatives."""

NOUN = re.compile(rf"{NOUN_PATTERN}|verdacht", re.IGNORECASE)
"""One of them, or another noun that does, in any case."""

_NEARLY = r"(?:almost|nearly)(?=\s(?:(?-i:[a-z])+ed|became|came|drove|fell|found|gave|got|had|hit|led|left|lost|ran|sank|shot|took|went|won)\b)"


def nonfactives(text: str, languages: Collection[str]) -> Iterator[tuple[str, Span]]:
    """Yield the modality and span of each word in *text*, in no order, that leaves its object open.

    Args:
        text: A sentence or a claim, folded.
        languages: Whose words to look for.
    """
    for modality, match in found_in(text, _patterns(tuple(languages))):
        yield modality, Span(*match.span())


_NOUNS = re.compile(rf"(?<!\w)(?:{_WANTED}|{_SUPPOSED})(?!\w)", re.IGNORECASE)


def attitudes(text: str) -> Iterator[tuple[str, str]]:
    """Yield the modality and the word of each that in a claim is enough to keep a hedge: „Verdis Forderung“."""
    known = _known()
    for word in re.findall(r"\w+", text.lower()):
        if word in known:
            yield known[word], word
    for match in _NOUNS.finditer(text):
        yield (
            PLANNED if re.fullmatch(_WANTED, match.group(), re.IGNORECASE) else POSSIBLE,
            match.group().lower(),
        )


@lru_cache(maxsize=1)
def _known() -> dict[str, str]:
    kinds = [*NOUNS.items(), *BEFORE_CLAUSE.items(), *BEFORE_TO.items()]
    found = {word: modality for modality, words in kinds for word in words}
    found |= dict.fromkeys(BEFORE_GERUND | BEFORE_OBJECT, PLANNED)
    found |= dict.fromkeys(CLAIMED, PLANNED)
    return {word: modality for word, modality in found.items() if word not in LOOSE}


@lru_cache(maxsize=4)
def _patterns(languages: tuple[str, ...]) -> Seekers:
    sources = [source for language in languages for source in _sources(language)]
    return Seekers(sought(modality, words, behind=r"(?<![\w-])") for modality, words in sources)


def _sources(language: str) -> Iterator[tuple[str, str]]:
    for modality, phrases in PHRASES[language].items():
        yield modality, "|".join(longest_first(phrases)).replace("ß", "(?:ß|ss)")
    yield from (_german() if language == "de" else _english())


def _english() -> Iterator[tuple[str, str]]:
    for modality, words in BEFORE_TO.items():
        # "He said to reporters" passes on nothing; "is said to have fled" does.
        head = _IS if modality == POSSIBLE else ""
        active = [word for word in words if word.startswith(("appear", "seem"))]
        yield modality, rf"{head}(?:{_any(words)})(?={_ADVERB}\sto\b)"
        if active:
            yield modality, rf"(?:{_any(active)})(?={_ADVERB}\sto\b)"
    yield PLANNED, rf"(?:{_any(ACTIVE_BEFORE_TO)})(?=\s(?:[\w'’-]+\s){{1,5}}?to\s(?-i:[a-z]))"
    yield PLANNED, rf"(?:{_any(BEFORE_GERUND)}){_GERUND}"
    yield PLANNED, rf"(?:{_any(BEFORE_OBJECT)}){_OBJECT}"
    for modality, verbs in BEFORE_CLAUSE.items():
        yield modality, rf"(?:{_any(verbs)}){_CLAUSE}"
    for modality, nouns in NOUNS.items():
        yield modality, rf"(?:{_any(nouns)})(?=\s(?:that|to|of\s\w+ing|for)\b)"
    yield POSSIBLE, _NEARLY


def _german() -> Iterator[tuple[str, str]]:
    yield POSSIBLE, f"{_ACCUSED}|{_PERFECT}|{_FROM}"
    yield PLANNED, f"{_INTENDS}|{_READY}|{_DECIDED}|{_DEMANDS}"
    yield PLANNED, _WANTED + _ITS_OBJECT
    yield POSSIBLE, _SUPPOSED + _ITS_OBJECT
    for modality, particles in _by_particle(GERMAN_PARTED).items():
        parts = (
            rf"(?:{_any(verbs)})(?!\s(?:sich|uns|mich)\b)(?=\b{_MID}\b{particle}\b{'' if particle in {'mit', 'über'} else _CLOSES})"
            for particle, verbs in particles.items()
        )
        yield modality, "|".join(parts)


def _by_particle(parted: Mapping[str, str]) -> Mapping[str, Mapping[str, list[str]]]:
    """Return the verbs by modality and particle."""
    found: dict[str, dict[str, list[str]]] = {}
    for verb, particle in parted.items():
        modality = _KINDS.get(verb) or _KINDS.get(particle) or PLANNED
        found.setdefault(modality, {}).setdefault(particle, []).append(verb)
    return found


def _any(words: Collection[str]) -> str:
    return "|".join(longest_first(words))
