"""The words that hedge, plan or expect, one block a language and kind.

They follow Duden, *Die Grammatik* (Modalverben, Kommentaradverbien), and *The Cambridge Grammar of
the English Language*, ch. 3.9 and 8.17, for the news language of the shipped articles; each one is
reached by a test.
"""

from collections.abc import Mapping

from claimcheck.text.wordlist import lines

POSSIBLE, PLANNED, FORECAST = "possible", "planned", "forecast"

HEDGES: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "de": {
        POSSIBLE: lines("""
            allem anschein nach
            angeblich(?:e[mnrs]?)?
            anscheinend
            augenscheinlich
            dem anschein nach
            dem vernehmen nach
            denkbar
            dürften?
            eventuell
            hätten?
            könnten?
            mutmaßlich(?:e[mnrs]?)?
            mutmaßt
            mutmaßte
            mutmaßten
            möglich
            möglicherweise
            nicht ausgeschlossen
            nicht auszuschließen
            offenbar
            offensichtlich
            scheinbar
            scheint
            scheinen
            schätzungsweise(?! *[0-9])
            unbestätigt(?:e[mnrs]?)?
            vermeintlich(?:e[mnrs]?)?
            vermutet
            vermutete
            vermuteten
            vermutlich
            verdächtigt
            vielleicht
            wahrscheinlich
            wohl
            womöglich
            wäre(?:n)?
        """),
        PLANNED: lines("""
            angedroht
            beabsichtigt
            droht
            drohen
            drohte
            drohten
            erwägt
            erwägen
            erwog
            erwogen
            geplant(?:e[mnrs]?)?
            plan(?:t|en|te|ten)
            soll(?:en|te|ten)?
            versprach
            versprachen
            versprochen
            vorgesehen
            will
            wollen
            wollten?
            würden?
            zugesagt
        """),
        FORECAST: lines("""
            erwartet
            prognostiziert
            rechnet mit
            voraussichtlich
            zu erwarten
        """),
    },
    "en": {
        POSSIBLE: lines("""
            allegedly
            alleged
            apparently
            could(?! not )
            it seems
            likely
            may
            maybe
            might
            perhaps
            possible
            possibly
            presumably
            probable
            probably
            purported(?:ly)?
            reportedly
            seemingly
            supposedly
            suspect
            suspected
            suspects
            unconfirmed
        """),
        PLANNED: lines("""
            (?:is|are|was|were) to
            about to
            agree to
            agreed to
            agrees to
            failed to
            intends? to
            intended to
            meant to
            promise to
            promised to
            promises to
            refused to
            set to
            should
            supposed to
            threaten to
            threatened to
            threatens to
            tried to
            plans? to
            planned
            planning
            wants? to
            will
            would
        """),
        FORECAST: lines("""
            expected
            forecast
            predicted
        """),
    },
}
"""The words of each language by what they make of a statement, as patterns of whole words."""
