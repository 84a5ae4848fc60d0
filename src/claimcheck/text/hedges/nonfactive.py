"""Where a sentence takes up what somebody says, wants or fears without saying that it is so.

Nonfactive predicates (Kiparsky and Kiparsky, *Fact*, 1970), gathered by what they do: demanding, offering, planning,
accusing, believing. English ones are told by what follows them, German ones by themselves or by
their particle. Each entry is reached by a test.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import lru_cache

from claimcheck.languages.pack import ByLanguage, all_groups, all_kinds, all_words, groups
from claimcheck.text.hedges.hedge_found import FORECAST, PLANNED, POSSIBLE
from claimcheck.text.phrases import Several, Sought, pattern_of
from claimcheck.text.span import Span
from claimcheck.text.word import WORD

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

PHRASES = ByLanguage(lambda language: groups(language, "hedging-phrase"))
"""Words and phrases that hedge whatever follows them, by what they make of it."""

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
_ITS_OBJECT = r"(?=(?: darauf| dafür)?, | auf | für | nach | zu(?:r|m)? )"
NOUN = Sought(
    "<wanted-noun>|<supposed-noun>|<hedging-noun>|verdacht",
    "wanted-noun supposed-noun hedging-noun =verdacht",
)
"""A noun that leaves open what it is about, in any case."""

_NEARLY = r"(?:almost|nearly)(?=\s(?:(?-i:[a-z])+ed|became|came|drove|fell|found|gave|got|had|hit|led|left|lost|ran|sank|shot|took|went|won)\b)"


def nonfactives(text: str, languages: Collection[str]) -> Iterator[tuple[str, Span]]:
    """Yield the modality and span of each word in *text*, in no order, that leaves its object open.

    Args:
        text: A sentence or a claim, folded.
        languages: Whose words to look for.
    """
    for modality, match in _patterns(tuple(languages)).finditer(text):
        yield modality, Span(*match.span())


_NOUNS = {PLANNED: pattern_of("wanted-noun"), POSSIBLE: pattern_of("supposed-noun")}


def attitudes(text: str) -> Iterator[tuple[str, str]]:
    """Yield the modality and the word of each that in a claim is enough to keep a hedge: „Verdis Forderung“."""
    known = _known()
    for word in WORD.findall(text.lower()):
        if word in known:
            yield known[word], word
    nouns = ((match, modality) for modality, words in _NOUNS.items() for match in words.finditer(text))
    for match, modality in sorted(nouns, key=lambda found: found[0].start()):
        yield modality, match.group().lower()


@lru_cache(maxsize=1)
def _known() -> dict[str, str]:
    kinds = [*NOUNS.items(), *BEFORE_CLAUSE.items(), *BEFORE_TO.items()]
    found = {word: modality for modality, words in kinds for word in words}
    found |= dict.fromkeys(BEFORE_GERUND | BEFORE_OBJECT, PLANNED)
    found |= dict.fromkeys(CLAIMED, PLANNED)
    return {word: modality for word, modality in found.items() if word not in LOOSE}


@lru_cache(maxsize=4)
def _patterns(languages: tuple[str, ...]) -> Several[str]:
    return Several(found for language in languages for found in _sources(language))


def _sought(words: str, *needs: str, **more: Iterable[str]) -> Sought:
    return Sought(rf"(?<![\w-])(?:{words})(?!\w)", *needs, words=more)


def _sources(language: str) -> Iterator[tuple[str, Sought]]:
    for modality in PHRASES[language]:
        yield modality, Sought(rf"(?<![\w-])<hedging-phrase={modality}>(?!\w)", languages=(language,))
    yield from (_german() if language == "de" else _english())


def _english() -> Iterator[tuple[str, Sought]]:
    for modality, words in BEFORE_TO.items():
        # "He said to reporters" passes on nothing; "is said to have fled" does.
        head = _IS if modality == POSSIBLE else ""
        active = [word for word in words if word.startswith(("appear", "seem"))]
        yield modality, _sought(rf"{head}<hedge-before-infinitive={modality}>(?={_ADVERB}\sto\b)")
        if active:
            yield modality, _sought(rf"<ACTIVE>(?={_ADVERB}\sto\b)", ACTIVE=active)
    yield PLANNED, _sought(r"<hedge-with-infinitive-object>(?=\s(?:[\w'’-]+\s){1,5}?to\s(?-i:[a-z]))")
    yield PLANNED, _sought(rf"<hedge-before-gerund>{_GERUND}")
    yield PLANNED, _sought(rf"<hedge-before-object>{_OBJECT}")
    for modality in BEFORE_CLAUSE:
        yield modality, _sought(rf"<hedge-before-clause={modality}>{_CLAUSE}")
    for modality in NOUNS:
        yield modality, _sought(rf"<hedging-noun={modality}>(?=\s(?:that|to|of\s\w+ing|for)\b)")
    yield POSSIBLE, _sought(_NEARLY, "=almost =nearly")
    yield POSSIBLE, _sought(r"could not (?:\w+ )?be (?:\w+ly )?<verifying>")


def _german() -> Iterator[tuple[str, Sought]]:
    yield POSSIBLE, _sought(r"nicht (?:\w+ )?<verifying>")
    yield POSSIBLE, _sought(r"<held-as> als(?! vermisst)")
    yield PLANNED, _sought("im gespräch(?! mit)", "=gespräch")
    yield (
        POSSIBLE,
        _sought(
            r"wegen\s[^.,;]{1,80}?ermittelt|<investigating>(?=[^.;]{1,80}?\b(?:wegen|gegen|ob)\b)"
            r"|<modal-before-perfect>(?=\b[^.,;!?]{1,200}?\w(?:t|en) (?:haben|sein)\b)"
            rf"|<assuming-apart> (?:\w+ ){{0,3}}?(?:davon|von)(?=\b{_MID}\baus\b)"
        ),
    )
    yield PLANNED, _sought(r"(?:hat|haben|hatte|hatten|habe) (?:zudem |auch |nun )?vor(?=, )", "=vor")
    yield (
        PLANNED,
        _sought(
            r"(?:(?:ist|sind|sei|seien|war|waren|zeigt sich|zeigte sich) (?:\w+ ){0,2}?)?bereit"
            r"(?=(?: dazu)?, | zu(?:r|m)? | erklärt\w*, )",
            "=bereit",
        ),
    )
    yield (
        PLANNED,
        _sought(
            r"<deciding-on>(?=[^.;!?]{0,200}?(?:, .{0,200}?\bzu|zu\w+en\b|\w{3}ung\b))|beschlossen(?=, )"
            r"|entschieden(?=, [^.;!?]{0,200}?\bzu\b)",
            "deciding-on =entschieden",
        ),
    )
    # „Der Angriff forderte zwölf Tote“ demands nothing, nor does „zwölf Todesopfer forderte der Angriff“.
    yield (
        PLANNED,
        _sought(
            r"(?<!leben )(?<!opfer )(?<!tote )(?<!verletzte )<demanding-lives>"
            r"(?![^.;!?]{0,60}?\b(?:leben|menschenleben|opfer|todesopfer|tote|verletzte)\b)"
        ),
    )
    yield PLANNED, _sought(f"<wanted-noun>{_ITS_OBJECT}")
    yield POSSIBLE, _sought(f"<supposed-noun>{_ITS_OBJECT}")
    for (modality, particle), verbs in _by_particle(GERMAN_PARTED).items():
        closes = "" if particle in {"mit", "über"} else _CLOSES
        behind = rf"(?!\s(?:sich|uns|mich)\b)(?=\b{_MID}\b{particle}\b{closes})"
        yield modality, _sought(f"<VERBS>{behind}", "VERBS", f"={particle}", VERBS=verbs)


def _by_particle(parted: Mapping[str, str]) -> Mapping[tuple[str, str], list[str]]:
    """Return the verbs by modality and particle."""
    found: dict[tuple[str, str], list[str]] = {}
    for verb, particle in parted.items():
        modality = _KINDS.get(verb) or _KINDS.get(particle) or PLANNED
        found.setdefault((modality, particle), []).append(verb)
    return found
