"""Words by which a sentence denies a number, asks for it, or tells it of a change, a rate, a part.

Of German and English at once; where they do not decide nothing is said. Each one is reached by a test.
"""

from collections.abc import Mapping


def _words(block: str) -> frozenset[str]:
    return frozenset(block.split())


def _named(block: str) -> Mapping[str, str]:
    """Return the name of each word of lines `name: words`."""
    lines = (line.strip().partition(": ") for line in block.strip().splitlines())
    return {word: name for name, _, words in lines for word in words.split()}


CONDITIONS = _words("falls if sofern unless wenn")
"""What opens a condition wherever a clause begins."""

INVERTED = _words("had hätte hätten should sollte sollten wäre wären were")
"""Verbs that open a condition, at the start of a sentence alone."""

ATTEMPTS = _words("attempted attempts tried tries versucht versuchte versuchten")
"""What leaves open whether what was tried came to be."""

DIRECTIONS = _named("""
    up: anstieg anstiegen erhöht erhöhte erhöhten gestiegen gewachsen steigen steigt stieg stiegen verteuerte wuchs wuchsen wächst zugenommen zunahm
    up: climbed gained grew grow grown grows growth increase increased increases rise risen rises rising rose
    down: fiel fielen gefallen gesunken gesenkt minus reduziert reduzierte rückgang sank sanken schrumpft schrumpfte senkte sinkt verringerte zurückging
    down: cut decline declined decrease decreased dropped fall fallen falls fell lost reduced sank shrank shrinks shrunk
    """)
"""Words that tell whether something became more or less."""

STEPS = _named("""
    change: by um
    level: auf to
    start: from von
    """)
"""What stands before a number that is a change, or the state behind or before one."""

PERIODS = _named("""
    day: day tag täglich daily
    week: week woche wöchentlich weekly
    month: monat month monatlich monthly
    year: annually jahr jährlich year yearly
    hour: hour hourly stunde stündlich
    square metre: quadratmeter
    average: average durchschnitt durchschnittlich schnitt
    """)
PER = _words("a an im je per pro")
ADVERBS = _words("""
    annually average daily durchschnitt durchschnittlich hourly jährlich monatlich monthly schnitt stündlich
    täglich weekly wöchentlich yearly
    """)

FATES = _named("""
    killed: dead deaths died dies getötet killed starb starben sterben tot tote toten todesopfer
    wounded: injured verletzt verletzte verletzten verwundet verwundete wounded
    captured: captured gefangen
    """)
"""What became of people: „12 getötet und 30 verletzt“."""

NATIONS = _named("""
    Russian: russisch russian
    Ukrainian: ukrainisch ukrainian
    Belarusian: belarusisch belarussisch belarusian weißrussisch
    Polish: polnisch polish
    German: deutsch german
    American: amerikanisch american
    """)
"""Adjectives of nations without their endings."""

COMPARED = _words("earlier fewer früher later less longer länger mehr more später weniger wenig")
"""What behind a number makes it a difference: „40 weniger“."""

LOOSE = _words("ab allenfalls barely bis easily gegen gute gutes knappe knappes least like")
"""What right before a number leaves open how much it is, where the reading has no bound for it."""

LOOSE_OF = _words("region")
"""The same with "of": "in the region of 300"."""

LOOSE_AFTER = _words("counting null thereabouts zero")
"""The same behind the number: "300 or thereabouts", „20 Grad unter null“."""

FURTHER = _words("additional another weitere weiteren zusätzliche zusätzlichen")
"""What before a number adds it to others."""

PARTS = frozenset(
    (
        ("von", "den"),
        ("of", "the"),
        ("of", "those"),
        ("of", "its"),
        ("of", "their"),
        ("out", "of"),
        ("fast", "alle"),
        ("nearly", "all"),
    )
)
WHOLES = _words("aus der in of von")
SOME = _words("ein eine einer eines einige hälfte meisten one viele")
OTHERS = _words("andere further mehr more others sie they weitere")
"""What after a comma begins a clause about others than the number's."""

DEFINITE = _words("the die der den das diese these those")
UNDECIDED = _words("ob whether")
