"""Words that turn round what they govern only together with others, one block a language.

Gathered from the shipped articles and completed by hand; all are lower case, and each is reached by a test.
"""

from claimcheck.text.wordlist import lines, longest_first, word_set


def _phrases(block: str) -> tuple[str, ...]:
    """Return the lines of *block*, longest first."""
    return longest_first(lines(block))


CLOSING_NEGATIONS = {
    "de": {
        "blasen": "ab", "bläst": "ab", "blies": "ab", "bliesen": "ab",
        "sage": "ab", "sagen": "ab", "sagt": "ab", "sagte": "ab", "sagten": "ab",
        "setze": "aus", "setzen": "aus", "setzt": "aus", "setzte": "aus", "setzten": "aus",
    },
    "en": dict[str, str](),
}  # fmt: skip
"""Verbs that negate only with a particle that closes their clause: „sagte die Reise ab“, not „sagte, ab Mai …“."""

NEGATING_PHRASES = {
    "de": _phrases("""
        als fake
        als fälschung
        aus der luft gegriffen
        ein fake
        entbehre jeder
        entbehren jeder
        entbehrt jeder
        entbehrte jeder
        entbehrten jeder
        stimmen gegen
        stimmt gegen
        stimmte gegen
        stimmten gegen
        weit davon entfernt
        weit entfernt davon
    """),
    "en": _phrases("""
        are fake
        as fake
        call off
        called off
        calls off
        far from certain
        far from clear
        far from over
        far from true
        is fake
        stop short of
        stopped short of
        stops short of
        turn down
        turned down
        turns down
        vote against
        voted against
        votes against
        was fake
        were fake
        yet to
    """),
}
"""Words that turn round only together."""

STOPS = {
    "de": word_set("""
        blockieren blockiert blockierte blockierten gestoppt stoppen stoppt stoppte stoppten
    """),
    "en": word_set("block blocked blocks halt halted halts"),
}
"""Words that turn round what was to be done, and leave standing what was there: a delivery, but not a car."""

DOINGS = {
    "de": ("angriff", "anschlag", "bau", "beitritt", "einsatz", "export", "fahrt", "import", "kauf", "nahme", "reform",
           "transport", "ung", "ungen", "vorhaben"),
    "en": ("aid", "al", "als", "attack", "delivery", "deliveries", "export", "exports", "import", "imports", "ing",
           "launch", "ment", "ments", "sale", "sales", "sion", "tion", "tions", "transfer"),
}  # fmt: skip
"""On what words of something done end: „Auszahlung“, „Teilnahme“, "shipment", "construction"."""
