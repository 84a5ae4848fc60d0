"""Words by which a sentence denies a number, asks for it, or tells it of a change, a rate, a part.

Of German and English at once; where they do not decide nothing is said. Each one is reached by a test.
"""

from claimcheck.text.wordlist import named_words, word_set

ATTEMPTS = word_set("attempted attempts tried tries versucht versuchte versuchten")
"""What leaves open whether what was tried came to be."""

DIRECTIONS = named_words("""
    up: angehoben anstieg anstiegen aufgestockt erhöht erhöhte erhöhten gestiegen gewachsen steigen steigt stieg stiegen verteuerte wuchs wuchsen wächst zugenommen zunahm
    up: climbed gained grew grow grown grows growth increase increased increases jumped lifted raised raises rise risen rises rising rose
    down: fiel fielen gefallen gesunken gesenkt minus reduziert reduzierte rückgang sank sanken schrumpft schrumpfte senkte sinkt verringerte zurückging
    down: cut decline declined decrease decreased dropped fall fallen falls fell lost lowered reduced sank shrank shrinks shrunk
    """)
"""Words that tell whether something became more or less."""

STEPS = named_words("""
    change: by um
    level: auf to
    start: from von
    """)
"""What stands before a number that is a change, or the state behind or before one."""

PERIODS = named_words("""
    day: day tag täglich daily
    week: week woche wöchentlich weekly
    month: monat month monatlich monthly
    year: annually jahr jährlich year yearly
    hour: hour hourly stunde stündlich
    square metre: quadratmeter
    average: average durchschnitt durchschnittlich schnitt
    """)
PER = word_set("a an im je per pro")
ADVERBS = word_set("""
    annually average daily durchschnitt durchschnittlich hourly jährlich monatlich monthly schnitt stündlich
    täglich weekly wöchentlich yearly
    """)

FATES = named_words("""
    killed: dead deaths died dies getötet killed starb starben sterben tot tote toten todesopfer
    wounded: injured verletzt verletzte verletzten verwundet verwundete wounded
    captured: captured gefangen
    missing: missing vermisst vermisste vermissten
    shot down: abgefangen abgefangene abgefangenen abgeschossen abgeschossene abgeschossenen abgewehrt downed intercepted
    destroyed: destroyed vernichtet vernichtete vernichteten zerstört zerstörte zerstörten
    """)
"""What became of people: „12 getötet und 30 verletzt“."""

NATIONS = named_words("""
    Russian: russisch russian
    Ukrainian: ukrainisch ukrainian
    Belarusian: belarusisch belarussisch belarusian weißrussisch
    Polish: polnisch polish
    German: deutsch german
    American: amerikanisch american
    """)
"""Adjectives of nations without their endings."""

COMPARED = word_set("ago before earlier fewer früher later less longer länger mehr more später weniger wenig")
"""What behind a number makes it a difference: „40 weniger“."""

LOOSE = word_set("ab allenfalls barely bis easily gegen gute gutes knappe knappes least like")
"""What right before a number leaves open how much it is, where the reading has no bound for it."""

ESTIMATED = word_set("estimate estimated estimates geschätzt geschätzte geschätzten schätzung schätzungen")
"""What in the clause of a number makes it an estimate."""

LOOSE_OF = word_set("region")
"""The same with "of": "in the region of 300"."""

LOOSE_AFTER = word_set("counting null thereabouts zero")
"""The same behind the number: "300 or thereabouts", „20 Grad unter null“."""

FURTHER = word_set("additional another weitere weiteren zusätzliche zusätzlichen")
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
WHOLES = word_set("aus der in of von")
SOME = word_set("ein eine einer eines einige hälfte meisten one viele")
DEFINITE = word_set("the die der den das diese these those")
