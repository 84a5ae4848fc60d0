"""Words that take what somebody says, wants or fears as their object without saying that it is so.

Nonfactive predicates (Kiparsky and Kiparsky, *Fact*, 1970), gathered by what they do: demanding, offering, planning,
accusing, believing. English ones are told by what follows them, German ones by themselves or by
their particle. Each entry is reached by a test.
"""

from claimcheck.languages.pack import all_groups, all_kinds, all_words
from claimcheck.text.hedges.hedge_words import FORECAST, PLANNED, POSSIBLE
from claimcheck.text.wordlist import lines

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

PHRASES = {
    "en": {
        POSSIBLE: lines(r"""
            accuse(?:d|s)?
            accusing
            charged with
            could not (?:\w+ )?be (?:\w+ly )?(?:confirmed|verified)
            must have
            on suspicion of
            suspected of
        """),
        PLANNED: lines("""
            (?:ask|asked|asking|asks) for
            (?:call|called|calling|calls) for
            close to (?:a deal|an agreement|agreeing|reaching|signing)
            in talks
            on the verge of
            plan(?:s|ned|ning)? for
        """),
    },
    "de": {
        POSSIBLE: lines(r"""
            bezichtig(?:en|t|te|ten)
            beschuldig(?:en|t|te|ten)
            befürchte(?:n|t|te|ten)
            behaupte(?:n|t|te|ten)
            davon aus(?:gegangen|gehen|geht|zugehen)?
            fürchte(?:n|t|te|ten)
            glaub(?:en|t|te|ten)
            nicht (?:\w+ )?(?:bestätigen|bestätigt|überprüfen|überprüft|verifizieren)
            ersten erkenntnissen
            gerüchten zufolge
            (?:galt|galten|gelten|gilt) als(?! vermisst)
            für (?:denkbar|möglich|wahrscheinlich)
            höchstwahrscheinlich
            verdacht
            mutmaßen
            spekulier(?:en|t|te|ten)
            unter umständen
            vermuten
            verdächtig(?:en|te|ten)
            vorgeworfen
            (?:wird|werden|wurde|wurden) verdächtigt
        """),
        PLANNED: lines("""
            angeboten
            angekündigt
            anzubieten
            anzukündigen
            angepeilt
            angestrebt
            anzustreben
            aufgerufen
            beantrag(?:en|t|te|ten)
            empfahl(?:en)?
            empfehlen
            empfiehlt
            empfohlen
            erwäge
            gefordert
            hoff(?:en|t|te|ten)
            in aussicht
            im gespräch(?! mit)
            liebäugel(?:n|t|te|ten) mit
            möchten?
            plädier(?:en|t|te|ten)
            geprüft
            prüf(?:en|t|te|ten)
            verlang(?:en|t|te|ten)
            verspr(?:echen|icht)
            vorgeschlagen
            wünsch(?:en|t|te|ten)
        """),
        FORECAST: lines("""
            erwart(?:en|ete|eten)
            prognostizier(?:en|te|ten)
        """),
    },
}
"""Words and phrases that hedge whatever follows them, as patterns of whole words."""

GERMAN_PARTED = all_kinds("hedge-with-particle")
"""German verbs that hedge with the particle or preposition that they are named by: „kündigte … an“."""

LOOSE = all_words("weak-hedge-in-claim")
"""Words of the lists above that in a claim say little without what follows them."""

CLAIMED = all_words("claimed-in-claim")
"""Words that in a claim keep what is only announced or promised, though in a passage they may tell what was done."""
