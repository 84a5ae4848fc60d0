"""Words that make less of what stands right behind them, one block a language.

Gathered from the public articles and completed by hand; all are lower case, and each is reached by a test.
"""

from claimcheck.text.wordlist import lines, longest_first, word_set


def _phrases(block: str) -> tuple[str, ...]:
    """Return the lines of *block*, longest first."""
    return longest_first(lines(block))


ALMOST = {
    "de": _phrases("""
        alles andere als
        anstelle von
        beinah
        beinahe
        fast
        geschweige
        geschweige denn
        nahezu
        nicht annähernd
        so gut wie
        um ein haar
        von wegen
    """),
    "en": _phrases("""
        all but
        almost
        anything but
        as good as
        as opposed to
        let alone
        much less
        nearly
        rather than
        virtually
    """),
}
"""What does not hold of anything right behind it: „fast | alle“, "anything but | a success"."""

FAR = {
    "de": _phrases("""
        weit davon entfernt
        weit entfernt von
        weit weg von
    """),
    "en": _phrases("""
        a long way from
        far from
        nowhere near
    """),
}
"""What negates right before a quantifier or adjective, and not before a place."""

PLACES = word_set("""
    dem den der des die diesem diesen dieser einem einen einer her here his home its my our that the their there these this
    those where
""")
"""What begins the name of a place rather than what is far from being so."""

LESS = {
    "de": word_set("""
        ansatzweise fake gescheiterte gescheiterten gescheiterter gescheitertes größtenteils halbwegs möchtegern
        praktisch quasi scheinbar teils teilweise verhinderte verhinderten verhinderter versuchte versuchtem versuchten
        versuchter versuchtes weitgehend ehemalige ehemaligem ehemaligen ehemaliger ehemaliges
    """),
    "en": word_set("""
        attempted averted bogus ex fake former half-hearted largely mostly partially partly pseudo practically quasi
        so-called would-be
    """),
}
"""What is perhaps less than what stands right behind it: "attempted | murder", „teilweise | zerstört“."""

LIMITS = {
    "de": _phrases("""
        allenfalls
        bestenfalls
        nicht später als
        nicht vor
        zumindest
    """),
    "en": _phrases("""
        at best
        at least
        at most
        at the earliest
        at the latest
        at the most
        no earlier than
        no later than
        no sooner than
        not before
        not later than
        not until
    """),
}
"""What limits a date or a number right behind it; German superlatives on „-stens“ do, too."""

LIMITS_BEHIND = {
    "de": _phrases("""
        frühestens
        spätestens
    """),
    "en": _phrases("""
        at the earliest
        at the latest
    """),
}
"""What limits the date right before it."""

NO_LIMITS = word_set(
    "bestens erstens zweitens drittens viertens fünftens letztens meistens übrigens wenigstens gewistens"
)
"""Words on „-stens“ that limit nothing, or not a date."""

QUANTIFIERS = {
    "de": word_set("""
        all alle allem allen aller alles ausnahmslos ganz ganze ganzen ganzer ganzes immer jede jedem jeden jeder jedes
        jedermann jederzeit komplett komplette kompletten kompletter niemand nichts nie restlos sämtliche sämtlichen
        sämtlicher überall vollständig völlig
    """),
    "en": word_set("""
        all always any anybody anyone anything anywhere complete completely each entire entirely every everybody everyone
        everything everywhere full fully nobody none nothing never total totally whole
    """),
}
"""What an approximating adverb before it makes less of."""

NO_APPROXIMATIONS = word_set("""
    actually additionally apply certainly consequently daily early emily especially exactly eventually family finally
    firstly fly immediately initially italy july lastly likewise monthly namely obviously only originally precisely previously
    rely reply secondly simply suddenly supply ultimately usually weekly yearly
    auswärtsweise beispielsweise normalerweise glücklicherweise paarweise probeweise stufenweise
""")
"""Words on "-ly" or „-weise“ that make no number or quantifier less."""

DATE_STARTS = word_set("""
    ab am anfang bis ende im jahresende jahresanfang mitte morgen nach nächste nächsten nächster vor wochenende zu zum zur
    after before by early in late mid next on the this till today tomorrow until within
""")
"""With what a date begins, besides numbers and the names of months and days."""

REFERENCES = word_set("""
    abs al approx art b bd bspw bzw ch d etc exkl fig h incl inkl jh kap no nr p pp s sec st tel u usw v vgl vol vs z
""")
"""Short forms that may stand before a number and bound it not: „Nr. 5“, "p. 5"."""
