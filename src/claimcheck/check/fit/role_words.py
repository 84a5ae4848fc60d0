"""Words that tell in which role another stands: prepositions, determiners, what makes a participle passive.

Closed classes, after Duden, *Die Grammatik* (Präpositionen, Artikelwörter), and *The Cambridge Grammar of the English
Language*, ch. 7. Verbs and nouns that vouch for what depends on them are none: an unlisted one leaves the claim open.
"""

import re

from claimcheck.text.wordlist import word_set

_KINDS = {
    "in": "am an at auf im in innerhalb inside on within",
    "near": "bei beim near",
    "to": "gen ins into onto to toward towards zu zum zur",
    "from": "aus from off out",
    "of": "des of",
    "by": "by durch",
    "with": "mit with",
    "for": "for für",
    "above": "above over über",
    "below": "below under unter",
    "after": "after nachdem",
    "between": "between zwischen",
    "since": "seit since",
    "until": "bis till until",
}
PREPOSITIONS = {
    **{
        word: word
        for word in word_set("""
            about against along alongside als laut gemäß among around as außer außerhalb before behind beneath beside besides beyond but despite
            during entlang except gegen gegenüber hinter jenseits like nach neben ohne outside past per statt than through
            throughout trotz um unlike up upon via vom von vor wegen während without wie
            """)
    },
    **{word: kind for kind, words in _KINDS.items() for word in word_set(words)},
    "vom": "von",
}
"""What a preposition makes of its noun; those of one kind say nearly the same."""

LOOSE = frozenset(("about", "as", "als", "at", "during", "for", "in", "während"))
"""What stands behind such a one on one side may stand bare on the other: „Winterspiele von“, "the Minsk meeting"."""

LIKE = frozenset(("about", "at", "for", "in", "of"))
"""Where, when and whose is told by these in turn: "president of", "in", „von“; any other two may say another thing."""

ASIDE = word_set("against laut gemäß except for from gegen like ohne than unlike wie without")
"""Behind such a one a word is neither who does it nor what it is done to: "looks like Putin", "left for Minsk"."""

RELATIVE = word_set("that which who whom das dem den der deren dessen die welche welcher welches")
"""Behind such a one a verb tells of what stands before."""

JOINING = word_set(
    "aber after and as because before but or sondern und während weil while nachdem bevor oder"
)
"""What joins two statements."""

JOINING_CLAUSES = word_set(
    "after although because before ehe bevor nachdem obgleich obwohl though until weil while whereas während"
)
"""What opens one half of a sentence, and tells how it hangs on the other."""

DEFINITE = word_set("the das dem den der des die")

TAKING_UP = {
    "de": word_set(
        "er es ihm ihn ihr ihre ihrem ihren ihrer ihres sein seine seinem seinen seiner seines sie dies diese dieser dieses"
    ),
    "en": word_set("he her him his it its she their them these they this"),
}
"""Pronouns that stand for somebody or something of the sentence before."""

HAVE = frozenset(("had", "has", "have", "hat", "hatte", "hatten", "haben"))
"""*Moldova has 2 million inhabitants* says what "a country with 2 million inhabitants" says."""

OWNING = word_set(
    "besitzt besaß des dessen deren her his its mit of owns possesses seine seinen their von whose with"
)
"""What else tells that somebody has something."""

AUXILIARIES = word_set(
    "can could did do does may might must shall should to will would dürfte kann könnte mag muss soll sollte will wird werden würde würden"
)
"""With one of these in the claim its other verb is an infinitive, whose time it does not tell."""

DETERMINERS = word_set("""
    a an be been each have her his its my our the their this these those your
    das dem den der die dies diese diesem diesen dieser dieses ein eine einem einen einer eines ihr ihre ihrem ihren ihrer
    ihres sein seine seinem seinen seiner seines
    """)
"""What may stand between a preposition and its noun, and between "to" and its verb."""

OBLIQUE = word_set("dem den einem einen ihrem ihren keinem keinen seinem seinen diesem diesen")
"""Articles that no subject has."""

BOUNDING = word_set("about above als around below bis by gegen over than to um under unter zu über up")
"""What before a number may bound it, so that it is no preposition of the noun behind: "more than 100 tanks"."""

PASSIVE = {
    "en": re.compile(r"am|are|be|been|being|get|gets|got|is|was|were"),
    "de": re.compile(r"werde|werden|wird|worden|wurden?|würden?"),
}
"""What makes a participle passive."""

PARTICIPLE = re.compile(
    r"(?:[a-zäöü]{2,8})?ge[a-zäöüß]{2,}(?:t|en)|(?:be|ent|er|ver|zer|über|unter|miss)[a-zäöüß]{2,}(?:t|en)|[a-zäöü]+iert"
)
"""What may be a German participle."""

CLASSES = word_set("""
    area capital city company country district group island kingdom month people port province region republic state territory town village year
    """)
"""What names what a name is, with "of" between: "the city of Minsk"."""

OF_SOMEBODY = word_set(
    "accuse blame call charge criticise criticize praise urge warn ask anklagen bezichtigen beschuldigen kritisieren loben nennen vorwerfen warnen"
)
"""Verbs of saying that have whom they speak of as their object: "accused Hale", and no statement right behind them."""

OWNED_BY = word_set("des of vom von")
"""What stands between a thing and whose it is."""

PARTITIVE = word_set("all both each eine einem einen einer eines half many most none one some")
"""What takes a part of what stands behind "of", and owns none of it: "one of the rivals"."""

IS = {
    "en": re.compile(r"am|are|be|been|is|was|were"),
    "de": re.compile(
        r"bleibt|bleiben|gewesen|ist|sei|seien|sein|sind|war|waren|wären?|werde|werden|wird|worden|wurden?"
    ),
}
"""Forms of the verbs that say that something is so."""

SAYS_IS = {
    "en": re.compile(r"am|are|been|is|was|were"),
    "de": re.compile(
        r"befand|befanden|befinde|befinden|befindet|bleibt|bleiben|gewesen|ist|sei|seien|sind|war|waren|wären?|wird|worden|wurden?"
    ),
}
"""Those of them that say it by themselves: "pretends to be" does not."""

PRESENT = {"en": re.compile(r"am|are|is", re.IGNORECASE), "de": re.compile(r"ist|sind", re.IGNORECASE)}
PAST = {"en": re.compile(r"was|were", re.IGNORECASE), "de": re.compile(r"war|waren", re.IGNORECASE)}

EMBEDDING = word_set("""
    aware because clear confirm confirmed confirms discover discovered evident fact find finds found know known knows knew learn learned learnt
    mean means meant news note noted notes noticed obvious prove proved proves proven realised realized reason recall recalled remember
    remembered result reveal revealed reveals see seen show showed shown shows so such thanks understand
    beachte beachten beweisen beweist bewies bekannt dadurch dafür damit daran darauf darin darüber dazu deutlich ergab ergeben fest führen führte
    grund klar nachricht sehen sodass sicher tatsache weiß wissen wusste zeigen zeigt zeigte
    """)
"""What vouches for the clause that depends on it, besides the verbs of saying."""
