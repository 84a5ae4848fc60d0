"""Words that make more or less of a statement, of German and English at once.

Quantifiers follow *The Cambridge Grammar of the English Language*, ch. 5, and Duden, *Die Grammatik* (Indefinita,
Fokuspartikeln); adjectives that are no subset of their noun follow Partee, *Privative Adjectives: Subsective plus
Coercion* (2010), completed by hand for news. No closed classes: what a claim has and its passage has not stays open as
a word, whatever list it is in.
"""

import re

from claimcheck.text.wordlist import word_set

WEAK = word_set("""
    almost barely few fewer hardly half less minority nearly partially partly rarely seldom some sometimes
    beinahe einige einigen einiger fast halb hälfte kaum manche manchen mancher minderheit nahezu selten teils
    teilweise wenige wenigen weniger
    """)
"""Words that make less of a statement than it says without them: „fast alle“, "some of the soldiers"."""

STRONG = word_set("""
    all always any both each entire entirely every everybody everyone everything exclusively majority most mostly
    only sole solely whole
    alle allein allem allen aller alles ausnahmslos ausschließlich beide beiden einzig einzige einzigen einziger ganz
    ganze ganzen gesamt gesamte gesamten immer jede jedem jeden jeder jedes mehrheit meist meiste meisten nur sämtliche
    sämtlichen stets
    """)
"""Words that make more of a statement; the passage must have one, too."""

PRIVATIVE = re.compile(
    r"acting|alleged|aspiring|attempted|deputy|designated?|erstwhile|ex|failed|fake|false|former|future|honorary"
    r"|incoming|mock|onetime|outgoing|planned|possible|potential|proposed|prospective|purported|self-declared"
    r"|self-proclaimed|so-called|supposed|vice|would-be"
    r"|(?:amtierend|angeblich|designiert|ehemalig|einstig|falsch|früher|geplant|gescheitert|kommissarisch|künftig"
    r"|mutmaßlich|möglich|potentiell|potenziell|scheinbar|selbsternannt|sogenannt|stellvertretend|vermeintlich"
    r"|versucht|vormalig|vorgeschlagen|zukünftig)(?:e[mnrs]?)?"
)
"""Adjectives that make something else of their noun, in lower case; they govern it alone."""
