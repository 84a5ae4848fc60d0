"""Whether two quantities count the same thing, across German and English, as far as words tell.

A small lexicon of what news counts; simplemma 2.0 (19 MB) was weighed for the stems of other nouns,
but two nouns are only ever called the same here, which cutting their endings does as well.
"""

from enum import Enum
from functools import lru_cache

from claimcheck.quantities.units import lexicon


class Sameness(Enum):
    """Whether two readings count the same thing."""

    SAME = "same"
    DIFFERENT = "different"
    UNTOLD = "untold"


def _categories(block: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for line in block.strip().splitlines():
        name, _, forms = line.strip().partition(": ")
        found |= dict.fromkeys(forms.split(), name)
    return found


COUNTED = _categories("""
    soldier: soldat soldaten soldatin soldatinnen soldier soldiers troop troops truppen truppe kämpfer fighter fighters servicemen militärs militärangehörige personnel
    reservist: reservist reservisten reservistin reservistinnen reservists
    mercenary: söldner söldnern mercenary mercenaries
    officer: offizier offiziere offizieren officer officers
    conscript: wehrpflichtige wehrpflichtigen rekruten conscripts conscript recruits
    police officer: polizist polizisten polizistinnen policemen policeman
    tank: panzer panzern kampfpanzer kampfpanzern tank tanks
    aircraft: flugzeug flugzeuge flugzeugen jet jets aircraft planes plane airplanes kampfjets kampfflugzeuge
    helicopter: hubschrauber hubschraubern helicopter helicopters
    drone: drohne drohnen drone drones
    missile: rakete raketen missile missiles rocket rockets
    ship: schiff schiffe schiffen ship ships vessel vessels
    vehicle: fahrzeug fahrzeuge fahrzeugen vehicle vehicles
    person: mensch menschen person personen people persons leute leuten
    inhabitant: einwohner einwohnern einwohnerinnen einwohner:innen inhabitant inhabitants residents bewohner bewohnern
    man: mann männer männern man men
    woman: frau frauen woman women
    child: kind kinder kindern child children
    civilian: zivilist zivilisten civilian civilians
    refugee: flüchtling flüchtlinge flüchtlingen geflüchtete geflüchteten refugee refugees
    prisoner: gefangene gefangenen gefangener prisoner prisoners
    casualty: tote toten toter todesopfer dead deaths fatalities
    injured: verletzte verletzten verletzter injured wounded
    demonstrator: demonstrant demonstranten demonstrantinnen protester protesters demonstrators demonstrator
    member: mitglied mitglieder mitgliedern member members
    company: firma firmen unternehmen company companies firms firm
    station: sender sendern station stations
    programme: programm programme programmen programmes programs program
    country: land länder ländern staat staaten country countries states nations
    city: stadt städte städten city cities towns
    house: haus häuser häusern house houses
    event: fall fälle fällen case cases
    job: arbeitsplatz arbeitsplätze arbeitsplätzen stellen job jobs
""")
"""What is counted: names of things, and the words for each."""

_PEOPLE = frozenset(
    (
        *(
            "soldier",
            "reservist",
            "mercenary",
            "officer",
            "conscript",
            "police officer",
            "person",
            "inhabitant",
        ),
        *(
            "man",
            "woman",
            "child",
            "civilian",
            "refugee",
            "prisoner",
            "casualty",
            "injured",
            "demonstrator",
            "member",
        ),
    )
)
_WIDE = frozenset(("person", "man", "member", "casualty", "injured", "prisoner", "inhabitant"))
"""Words for people that others may be told of with: „2.000 Männer“ may be soldiers."""

_WITHIN = frozenset(
    (
        frozenset(("soldier", "officer")),
        frozenset(("soldier", "conscript")),
        frozenset(("soldier", "mercenary")),
    )
)
"""Pairs of which one may be meant by the other."""

_APART = (
    (
        {"aktive", "aktiven", "aktiver", "active"},
        {"reserve", "ehemalige", "ehemaligen", "former", "reserves"},
    ),
    (
        {"tote", "toten", "getötete", "getöteten", "dead", "killed"},
        {"verletzte", "verletzten", "verwundete", "verwundeten", "injured", "wounded"},
    ),
)
"""Adjectives that tell two groups of the same people apart."""

_ENDINGS = ("innen", "ern", "en", "er", "es", "e", "n", "s")
_SHORTEST_STEM = 4


def category(noun: str) -> str | None:
    """Return the name of what a noun counts; of a compound with a hyphen that of its last part."""
    word = noun.lower().rstrip("'")
    return COUNTED.get(word) or COUNTED.get(word.rpartition("-")[2])


class Thing:
    """What is counted: the kind and name of its unit, or the words of the counted noun."""

    def __init__(self, kind: str, measure: str | None, words: tuple[str, ...], noun: str | None) -> None:
        """Keep what was read."""
        self.kind, self.measure, self.words, self.noun = kind, measure, words, noun

    @property
    def is_told(self) -> bool:
        """Return whether anything is known of it."""
        return self.measure is not None or self.noun is not None


@lru_cache(maxsize=1024)
def thing_of(unit: str | None) -> Thing:
    """Return the thing that a record's unit names: `soldiers`, `million euros`, `per cent of voters`."""
    if not unit or not unit.split():
        return Thing("number", None, (), None)
    words = tuple(unit.lower().split())
    for length in range(len(words), 0, -1):
        for start in {0, len(words) - length}:
            found = lexicon()[0].get(" ".join(words[start : start + length]))
            if found is not None:
                return Thing(found.kind, found.name, words, None)
    noun = next((word for word in words if category(word)), words[-1])
    return Thing("number", None, words, noun)


def same_thing(one: Thing, other: Thing) -> Sameness:
    """Return whether two quantities count the same thing; DIFFERENT only where words plainly say so."""
    if not (one.is_told and other.is_told):
        return Sameness.UNTOLD
    if {one.kind, other.kind} == {"share", "percent"}:
        return Sameness.UNTOLD
    if one.measure is not None or other.measure is not None:
        return _measures(one, other)
    return _nouns(one, other)


_MONEY = frozenset(("dollar", "pound", "franc", "krona", "rupee", "dinar", "crown", "mark", "peso", "lira"))
_TIMES = frozenset(("duration", "age"))


def _measures(one: Thing, other: Thing) -> Sameness:
    kinds = {one.kind, other.kind}
    if one.measure == other.measure:
        return Sameness.SAME
    if one.measure is None or other.measure is None:
        return Sameness.DIFFERENT
    if "pound" in {one.measure, other.measure} and "pound sterling" in {one.measure, other.measure}:
        return Sameness.UNTOLD
    if len(kinds) > 1:
        return Sameness.SAME if kinds == _TIMES else Sameness.DIFFERENT
    if kinds == {"currency"}:
        return _currencies(one.measure, other.measure)
    return Sameness.DIFFERENT if kinds == {"percent"} else Sameness.UNTOLD


def _currencies(one: str, other: str) -> Sameness:
    """Return whether two currencies are one: *dollars* may be any nation's, *euros* are no dollars."""
    short, long = sorted((one, other), key=len)
    return Sameness.UNTOLD if short in _MONEY and long.endswith(short) else Sameness.DIFFERENT


def _nouns(one: Thing, other: Thing) -> Sameness:
    if len({one.kind, other.kind}) > 1:
        return Sameness.DIFFERENT
    first, second = category(one.noun or ""), category(other.noun or "")
    if _are_apart(one.words, other.words) or _are_apart(other.words, one.words):
        return Sameness.DIFFERENT
    if first is not None and second is not None:
        return _known(first, second)
    stems = {_stem(one.noun or ""), _stem(other.noun or "")}
    return Sameness.SAME if len(stems) == 1 else Sameness.UNTOLD


def _known(first: str, second: str) -> Sameness:
    if first == second:
        return Sameness.SAME
    pair = frozenset((first, second))
    wide = pair <= _PEOPLE and bool(pair & _WIDE)
    apart = pair == {"casualty", "injured"} or not (wide or pair in _WITHIN)
    return Sameness.DIFFERENT if apart else Sameness.UNTOLD


def _are_apart(words: tuple[str, ...], others: tuple[str, ...]) -> bool:
    one, other = {w.lower() for w in words}, {w.lower() for w in others}
    return any(one & first and other & second for first, second in _APART)


def _stem(noun: str) -> str:
    word = noun.lower()
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word.removesuffix(ending)
    return word
