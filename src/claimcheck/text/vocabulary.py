"""The word lists, one block a language: what negates, bounds, or scales a number.

Closed classes follow the grammars: Duden, *Die Grammatik* (Negationswörter) and *The Cambridge
Grammar of the English Language* (ch. 9 negation). Verbs and adjectives that negate what depends on them (`dementieren`, `fraglich`)
were gathered from the shipped articles and completed by hand; they are no closed class, and one
that is missing here goes unnoticed. All entries are lower case; each one is reached by a test.
"""

from claimcheck.text.wordlist import lines, longest_first, word_set

LANGUAGES = ("de", "en")


def _phrases(block: str) -> tuple[str, ...]:
    """Return the lines of *block*, longest first."""
    return longest_first(lines(block))


def _bounds(**phrases: str) -> dict[str, str]:
    """Return what each phrase makes of its number, longest phrases first; each kind lists its own, by commas."""
    kinds = {phrase: kind for kind, block in phrases.items() for phrase in word_set(block, ",")}
    return {phrase: kinds[phrase] for phrase in longest_first(kinds)}


NEGATIONS = {
    "de": word_set("""
        abgesagt blödsinn erfunden falschmeldung gerücht haltlos humbug mythos quatsch unsinn unzutreffend
        ausgeschlossen falsch fraglich fragwürdig gelogen kaum lüge kein keine keinem keinen keiner keinerlei keines
        keinesfalls keineswegs mitnichten nein nicht nichts nie niemals niemand niemandem
        niemanden nirgends nirgendwo ohne unbekannt undenkbar ungewiss unklar unmöglich
        unwahrscheinlich unwahrscheinliche unwahrscheinlichen unwahrscheinlicher
        unwahrscheinliches unwahr statt anstatt anstelle weder widerlegt zweifelhaft
        ablehnen ablehnt ablehnte ablehnten abgelehnt abzulehnen
        ausschließen ausschließt ausschloss auszuschließen
        abgestritten abstreiten abstreitet abstritt
        bestreiten bestreitet bestritt bestritten
        bezweifeln bezweifelt bezweifelte bezweifelten zweifeln zweifelt zweifelte zweifelten
        dementieren dementiert dementierte dementierten
        fehle fehlen fehlt fehlte fehlten mangelt mangelte
        leugnen leugnet leugnete leugneten verneinen verneint verneinte verneinten
        verhindern verhindert verhinderte verhinderten verweigern verweigert verweigerte verweigerten
        verzichten verzichtet verzichtete verzichteten widersprach widersprachen widersprechen widerspricht widersprochen
        zurückgewiesen zurückweisen zurückwies zurückzuweisen
        fälschlich fälschlicherweise irreführend unbegründet
        vereiteln vereitelt vereitelte vereitelten
    """),
    "en": word_set("""
        ain't aren't can't cannot couldn't didn't doesn't don't hadn't hardly hasn't haven't
        baseless false hoax humbug incorrect lie myth nonsense unfounded impossible instead isn't mustn't neither never no nobody none nor not nothing nowhere
        scarcely shouldn't unclear uncertain unlikely untrue wasn't weren't without won't wouldn't
        denied denies deny denying disputed disputes dispute doubt doubted doubtful doubts
        failed fails prevent prevented prevents refused refuses refuted refutes
        rejected rejects reject
        debunked fabricated falsely foil foiled foils misleading unsubstantiated
    """),
}
"""Words that turn round what they govern."""

PARTED_NEGATIONS = {
    "de": {
        "lehne": "ab", "lehnen": "ab", "lehnt": "ab", "lehnte": "ab", "lehnten": "ab",
        "schließen": "aus", "schließt": "aus", "schloss": "aus", "schlossen": "aus",
        "streiten": "ab", "streitet": "ab", "stritt": "ab", "stritten": "ab",
        "weisen": "zurück", "weist": "zurück", "wies": "zurück", "wiesen": "zurück",
    },
    "en": {"rule": "out", "ruled": "out", "rules": "out"},
}  # fmt: skip
"""Verbs that negate together with a particle that stands apart from them: „wies … zurück“."""

NOT_NEGATIONS = {
    "de": _phrases("""
        nicht nur
        nicht zuletzt
        nicht allein
        nicht ausschließlich
        nicht bloß
        nicht lediglich
        kein geheimnis
        kein geringerer
        kein wunder
        kein zufall
        kaum zweifel
        kein zweifel
        keine zweifel
        keinen zweifel
        keinerlei zweifel
        keine geringere
        ohne zweifel
    """),
    "en": _phrases("""
        not until
        no later
        no fewer
        no doubt
        no coincidence
        no less
        no denying that
        no dispute that
        no mistaking
        no question that
        no secret
        no surprise
        little doubt
        little question
        without a doubt
        without question
        beyond doubt
        no wonder
        not just
        not least
        not merely
        not solely
        not only
        without doubt
    """),
}
"""Phrases that hold a negation and negate nothing."""

BOUNDS_BEFORE = {
    "de": _bounds(
        about="approx, ca, circa, etwa, gegen, geschätzt, in etwa, rd, rund, schätzungsweise, um die, ungef, ungefähr, zirka",
        at_least="ab, min, mind, mindestens, nicht weniger als, wenigstens, zumindest",
        less_than="geringer als, kleiner als, niedriger als, unter, weniger als",
        minus="minus",
        more_than="größer als, höher als, jenseits von, mehr als, über",
        nearly="""
            an die, annähernd, beinahe, fast, knapp, knappe, knappen, knapper, knappes, nahezu
        """,
        slightly_over="gut, gute, guten, guter, gutes",
        up_to="""
            allenfalls, bestenfalls, bis, bis höchstens, bis maximal, bis zu, höchstenfalls, höchstens, im allerbesten fall,
            im äußersten fall, im besten fall, im besten falle, im günstigsten fall, im günstigsten falle, im höchstfall,
            im idealfall, im optimalfall, max, maximal, nicht mehr als, wenn es hoch kommt, wenn's hoch kommt, äußerstenfalls
        """,
    ),
    "en": _bounds(
        about="""
            about, approx, approximately, around, ca, circa, barely, estimated, in the neighborhood of, in the neighbourhood of,
            in the order of, in the region of, on the order of, roughly, some, something like
        """,
        at_least="""
            as few as, at least, at the very least, min, minimum of, no fewer than, no less than, not less than
        """,
        less_than="""
            below, fewer than, less than, lower than, short of, smaller than, under, well below,
            well short of, well under
        """,
        minus="minus, negative",
        more_than="""
            above, bigger than, exceed, exceeded, exceeding, exceeds, greater than, higher than, in excess of,
            larger than, more than, north of, over, surpass, surpassed, surpassing, upward of, upwards of,
            well above, well over
        """,
        nearly="almost, close to, just below, just shy of, just under, nearly, shy of",
        slightly_over="just above, just over",
        up_to="""
            as many as, as much as, at best, at most, at the most, at the outside, at the very most,
            in the best case, max, maximum of, no more than, not more than, up to
        """,
    ),
}
"""What bounds, loosens or negates the number that follows it, each with what it makes of the number."""

LOOSE_BOUNDS = {
    "de": word_set(
        "ab, an die, bis, bis zu, etwa, gegen, gut, gute, guten, guter, gutes, knappe, knappen, knapper, knappes,"
        " über, um die, unter",
        ",",
    ),
    "en": word_set(
        "about, above, around, below, close to, north of, over, short of, some, under, up to",
        ",",
    ),
}
"""Bounds that are prepositions, too: they bound a number, but not what an article opens."""

BOUND_FILLERS = {
    "de": word_set("die der den dollar eur euro noch us usd weitere weiteren weiterer"),
    "en": word_set("a another dollars eur further the us usd"),
}
"""What may stand between a bound and its number."""

BOUNDS_AFTER = {
    "de": _bounds(
        about="oder so",
        at_least="mindestens, oder mehr, und mehr",
        up_to="""
            bestenfalls, höchstens, im besten fall, im günstigsten fall, im idealfall, maximal, oder weniger, und weniger,
            wenn es hoch kommt, wenn's hoch kommt
        """,
    ),
    "en": _bounds(
        about="give or take, or so, or thereabouts",
        at_least="at least, at the very least, or more",
        up_to="at best, at most, at the most, at the very most, in the best case, or fewer, or less",
    ),
}
"""What bounds the number before it, each with what it makes of the number."""

SCALES = {
    "de": word_set("""
        bio tsd dutzend hundert hunderttausend milliarde milliarden million millionen mio mrd prozent
        prozentpunkte prozentpunkten promille tausend billion billionen
    """),
    "en": word_set("billion dozen hundred million per percent thousand trillion bn tn trn"),
}
"""What belongs to the number before it: `2,6 Millionen` is not `2,6`."""

NUMBER_WORDS = {
    "de": word_set("""
        zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig vierzig
        fünfzig sechzig siebzig achtzig neunzig hundert tausend zehntausend hunderttausend
        dutzend dutzende dutzenden dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn
        neunzehn hälfte hunderte hunderten tausende tausenden zehntausende million
        millionen milliarde milliarden anderthalb
    """),
    "en": word_set("""
        two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty
        sixty seventy eighty ninety thirteen fourteen fifteen sixteen seventeen eighteen
        nineteen half hundred thousand million billion dozen dozens hundreds thousands millions
    """),
}
"""Numbers written out. Left out are „ein“ and "one", which are articles more often than numbers."""

NUMBER_STEMS = word_set("""
    billion eighty fifty forty hundred million ninety seventy sixty thirty thousand twenty
""")
"""English numbers that go on in the next word: "two thousand five hundred", "twenty five"."""

DEFINITE = {"de": word_set("das dem den der des die"), "en": word_set("the")}
"""Definite articles."""

INDEFINITES = {
    "de": word_set("ein eine einem einen einer eines"),
    "en": word_set("a an one"),
}
"""Articles that count behind a firm bound: „mehr als ein Prozent“, "at least one"."""

MULTIPLES = {
    "de": word_set("""
        doppelt doppelte doppelten doppelter doppeltes einmal halb halbe halben halber halbes verdoppeln verdoppelt
        verdoppelte verdoppelten verdreifachen verdreifacht verdreifachte verdreifachten
    """),
    "en": word_set("double doubled once quadruple quadrupled thrice triple tripled twice"),
}
"""How many times, where a firm bound stands before it: „mehr als doppelt“, "at least once"."""

JOINTS = {"de": word_set("beziehungsweise bzw mal oder"), "en": word_set("or times")}
"""What makes a choice or a product of two numbers: „3 oder 5“."""

MEASURES = {
    "de": word_set(
        "dollar dutzend euro jahr kilometer meter milliarde million minute monat prozent stunde tag woche jahres monats"
        " tages"
    ),
    "en": word_set(
        "billion day dollar dozen euro hour hundred kilometre metre mile million minute month percent quarter third"
        " thousand week year"
    ),
}
"""What an article counts one of, also behind a loose bound: „bis zu einem Jahr“, "about a third"."""

PART_ENDINGS = {"de": ("tel",), "en": ("tenth", "fifth")}
"""What a part of a whole ends on: „etwa ein Zehntel“, "about a tenth"."""

NUMBER_TAILS = {
    "de": ("einhalb", "fach", "fünftel", "drittel", "hundert", "mal", "tausend", "viertel", "zig"),
    "en": ("fold", "hundred", "thousand"),
}
"""What a number written in one word ends on: „zehnmal“, „einhundert“, „Dreiviertel“."""

ORDINALS = {
    "de": word_set("""
        erste ersten erster erstes zweite zweiten zweiter zweites dritte dritten dritter drittes
        vierte vierten fünfte fünften halb halbe doppelt dreifach drittel viertel zweier dreier
    """),
    "en": word_set("first second third fourth fifth twice double triple"),
}
"""Places in an order and parts of a whole, which a changed quotation changes like a number."""

ABBREVIATIONS = {
    "de": word_set("""
        abs approx apr art aug bzw ca chr dez dipl dr etc evtl feb gen ggf hrsg inkl ing jan jh jul jun lt
        max min mind mio mrd nov nr okt prof rd red s sek sekr sen sep sept sog st str tel tsd u
        ungef usw vgl z
    """),
    "en": word_set("""
        approx apr aug ca capt co col corp dec dr etc feb fig gen gov inc jan jr jul jun lt ltd mar max min mr
        mrs ms nov oct p prof rep rev sen sep sept sgt sr st vs
    """),
}
"""Words whose full stop ends no sentence."""

RANGES = {"de": ("bis", "zwischen", "und", "von"), "en": ("to", "between", "and", "of")}
"""What joins the two ends of a range, or a part and its whole: N bis M, zwischen N und M, N von M."""

LITTLE_WORDS = word_set("and da das de der des die for of the und van von")
"""Words of names that are no names by themselves, and take no capital."""

PLAIN_NEGATIONS = word_set("""
    cannot kein keine keinem keinen keiner keines nein nicht nie niemals niemand neither never no nobody none not
""")
"""Those negations that turn round whatever they stand by; the others deny something of their own."""

NOUN_ENDINGS = ("s", "es", "n", "en", "'", "'s")
ADJECTIVE_ENDINGS = ("e", "em", "en", "er", "es")
"""Inflection that a name may carry in a cue: „Lukaschenkos“, „des Präsidenten“, „der belarussischen
Seite“. German case endings of nouns and of adjectives, and the English genitive."""
