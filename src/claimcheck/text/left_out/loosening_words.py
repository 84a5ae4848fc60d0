"""Words that make less of what stands right behind them, one block a language.

Gathered from the public articles and completed by hand; all are lower case, and each is reached by a test.
"""

from claimcheck.text.vocabulary import ADJECTIVE_ENDINGS
from claimcheck.text.wordlist import lines, longest_first, word_set


def _phrases(block: str) -> tuple[str, ...]:
    """Return the lines of *block*, longest first."""
    return longest_first(lines(block))


def inflected(block: str) -> frozenset[str]:
    """Return the German adjectives of *block* in all their forms."""
    return frozenset(word + ending for word in word_set(block) for ending in ADJECTIVE_ENDINGS)


ALMOST = {
    "de": _phrases("""
        alles andere als
        anstelle von
        beinah
        das gegenteil von
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
        the opposite of
        the reverse of
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
        ansatzweise fake halbwegs möchtegern praktisch quasi scheinbar teils teilweise weitgehend größtenteils
        """)
    | inflected("""
        abgebrochen amtierend angeblich ehemalig einstig falsch fiktiv früher geplant gescheitert gefälscht
        künftig misslungen missglückt nachgestellt selbsternannt sogenannt stellvertretend untergeschoben vereitelt
        verhindert vermeintlich versucht vorgeblich vorgetäuscht vormalig vorzeitig
        """),
    "en": word_set("""
        abandoned aborted abortive acting aspiring attempted averted bogus counterfeit deputy erstwhile ex fabricated fake
        feigned fictitious foiled former future half-hearted imitation largely mock mostly nominal one-time onetime
        ostensible partially partly planned practically pretend pseudo purported quasi self-proclaimed self-styled simulated
        so-called staged supposed then-future thwarted unsuccessful vice would-be
    """),
}
"""What is perhaps less than what stands right behind it: "attempted | murder", „teilweise | zerstört“."""

FEW = {
    "de": _phrases("""
        bloß
        erst
        gerade einmal
        gerade mal
        gerade noch
        lediglich
        nicht einmal
        nur
        nur noch
    """),
    "en": _phrases("""
        a mere
        barely
        just
        merely
        no more than
        not even
        only
        scarcely
    """),
}
"""What calls the number or quantity right behind it small: "only | 300", "barely | enough"."""

AMOUNTS = word_set("""
    enough many several some sufficient
    ausreichend einige etliche genug genügend hinreichend mehrere viele
""")
"""What is no number and yet an amount."""

ABOUT = {
    "de": word_set("etwa gut gute guten guter knapp knappe knappen knapper"),
    "en": word_set("about around roughly"),
}
"""What makes a multiple less exact: „etwa | doppelt“; elsewhere they are other words, too."""

NEAR_DATES = {
    "de": _phrases("""
        etwa
        gegen
        geplant
        kurz nach
        kurz vor
        möglicherweise
        vermutlich
        voraussichtlich
        wohl
        womöglich
    """),
    "en": _phrases("""
        about
        around
        just after
        just before
        perhaps
        possibly
        probably
        shortly after
        shortly before
        tentatively
    """),
}
"""What makes a date right behind it less exact or less sure: „voraussichtlich | am 16. Oktober“."""

UNREAL = {
    "de": word_set("""
        angst ankündigung anstiftung antrag aussicht befürchtung befürchtungen beihilfe drohung furcht gefahr gerücht gerüchte gerüchten hoffnung möglichkeit risiko sorge verdacht
        verdachts versuch versuchs vorwurf vorwurfs wahrscheinlichkeit warnung
        """),
    "en": word_set("""
        accusation accusations allegation allegations attempt attempts chance chances danger dangers fear fears hope hopes
        likelihood possibility probability prospect prospects risk risks rumor rumors rumour rumours suspicion suspicions threat
        threats warning warnings
        """),
}
"""Of what such a noun names it is not said that it has come to pass: "a risk of | a breach", „die Gefahr | eines Bruchs“."""

UNREAL_LINKS = {
    "de": word_set("auf der des durch einer eines nach um vom von vor zum zur"),
    "en": word_set("about at for of"),
}
"""What joins such a noun to what it names."""

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
    firstly fly immediately initially italy july lastly likewise monthly namely obviously originally precisely previously
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
