"""Words that make more or less of a statement, of German and English at once.

Quantifiers follow *The Cambridge Grammar of the English Language*, ch. 5, and Duden, *Die Grammatik* (Indefinita,
Fokuspartikeln); adjectives that are no subset of their noun follow Partee, *Privative Adjectives: Subsective plus
Coercion* (2010), completed by hand for news. No closed classes: what a claim has and its passage has not stays open as
a word, whatever list it is in.
"""

import re

from claimcheck.languages.pack import all_words
from claimcheck.text.phrases import pattern_of

WEAK = all_words("weak-quantifier")
"""Words that make less of a statement than it says without them: „fast alle“, "some of the soldiers"."""

STRONG = all_words("strong-quantifier")
"""Words that make more of a statement; the passage must have one, too."""

PRIVATIVE = re.compile(
    r"acting|alleged|aspiring|attempted|deputy|designated?|erstwhile|ex|failed|fake|false|former|future|honorary"
    r"|incoming|mock|onetime|outgoing|planned|possible|potential|proposed|prospective|purported|self-declared"
    r"|self-proclaimed|so-called|supposed|vice|would-be"
    r"|(?:angeblich|designiert|ehemalig|einstig|falsch|früher|geplant|gescheitert|kommissarisch|künftig"
    r"|mutmaßlich|möglich|potentiell|potenziell|scheinbar|selbsternannt|sogenannt|stellvertretend|vermeintlich"
    r"|versucht|vormalig|vorgeschlagen|zukünftig)(?:e[mnrs]?)?"
)
"""Adjectives that make something else of their noun, in lower case; they govern it alone."""


def _words(*alternatives: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(alternatives)})(?!\w)", re.IGNORECASE)


SETTING = _words(
    # conditions
    r"if|unless|provided|providing|assuming|suppose|supposing|as long as|so long as|in case|on condition|in the event",
    r"wenn|falls|sofern|sobald|solange|es sei denn|vorausgesetzt|angenommen|gesetzt den fall|im falle?",
    r"unter der (?:bedingung|voraussetzung)",
    # exceptions and alternatives
    r"except(?: for)?|apart from|instead(?: of)?|rather than|(?:all|any\w*|every\w*|no\w*) but|either|with the exception",
    r"außer|ausser|ausgenommen|bis auf|statt|anstatt|anstelle|mit ausnahme|entweder|abgesehen von",
    # parts and differences
    r"among(?: the)? (?:first|last|few|most|top|\w+est)|(?:unter|zu) den (?:ersten|letzten|wenigen|meisten|\w+sten)",
    r"(?:jede[nrs]?|every) (?:other|second|third|\w+te[nrs]?|\w+th)|[0-9][0-9.,]* (?:\w+ )?(?:weniger|mehr|fewer|more|less)|ein(?:e[mnrs]?)? (?:\w+ )?teil|a (?:\w+ )?(?:part|portion|fraction|handful|minority) of",
    # what is only thought, wished or urged
    r"think|thinks|thought|believ\w+|dream\w*|hop(?:e|ed|es|ing)|fear\w*|allowed|close to|too \w+ to|lied|proof",
    r"glaub\w*|denk(?:t|en)|dacht\w+|träum\w*|hoff(?:t|te|ten|en)|befürcht\w*|fürcht\w*|als hab\w+|als sei\w*|als ob|als wär\w*",
    r"as though|within (?:a hair|an inch)|on the (?:brink|verge) of|drauf und dran|im begriff|kurz davor|tat so|tut so|tun so|taten so|um ein haar|von wegen|trifft nicht zu|wahrscheinlichkeit|probability|disqualif\w+",
    # what is no more than a charge or a rumour, and who is cleared of it
    r"rumou?rs?|suspicions?|allegations?|accusations?|speculation|acquitt\w+|cleared|exonerat\w+|dismiss(?:ed|es|ing)? (?:as|the)",
    r"gerüchte?n?|verdacht\w*|vorw[uü]rfe?n?|behauptung\w*|spekulation\w*|vermutung\w*|freigesprochen|entlastet\w*|frei erfunden",
    # what is so in a part, in a way, or at most
    r"in part|in name only|in theory|in principle|verbally|symbolically|ostensibly|at worst|at best|at (?:the )?(?:very )?most|best[- ]case|ideally|or so|virtually|in all but name",
    r"zum teil|dem namen nach|in der theorie|im prinzip|zum schein|so gut wie|quasi|vorgeblich\w*|höchstens|bestenfalls|schlimmstenfalls|verbal|symbolisch",
    r"im (?:aller)?(?:best|günstigst|äußerst)en falle?|im (?:best|höchst|ideal|optimal)falle?|höchstenfalls|äußerstenfalls|idealerweise|wenn(?:'s| es) hoch kommt",
    # a world of its own
    r"imagin\w+|(?:in|the|a) film|computer game|im film|computerspiel|einbildung",
    r"on paper|auf dem papier|in a video game|videospiel|worst case|title of|titel de[rs]|true or false|richtig oder falsch",
    r"hoax|myth|april fool\w*|deepfake|jok(?:e|ed|es|ing)|li(?:e|ed|es)(?= that|,)|theoretical\w*|rumou?r has it",
    r"aprilscherz|falschmeldung|märchen|mythos|irrglaube|theoretisch|scherzte?n?|log|logen|schlimmsten fall|im modell",
)
"""What may set the whole of a statement in doubt from anywhere in its sentence: a claim that has it not stays open."""

ONCE = _words(
    r"formerly|(?<!at )once(?! (?:again|more|every|a|per)\b)|previously|used to|einst|einstmals|ehemals|vormals"
)
"""What was, and may be no longer; in brackets, another name."""

TURNING = _words(
    # what can, must or ought to be
    r"can|cannot|must|ought|has to|have to|had to|able to|unable|incapable",
    r"kann|können|könne|konnten?|muss|müssen|musste[nt]?|müssten?|müsse|darf|dürfen|durften?|fähig|unfähig|imstande",
    # what is avoided, ended, pretended, attempted
    r"avoid\w*|forg[eo]t\w*|pretend\w*|refus\w+|declin\w+|neglect\w*|stopp?(?:s|ed|ing)?|ceas\w+|fail(?:s|ed|ing)?|tr(?:y|ies|ied|ying)",
    r"vermied\w*|vermeide\w*|vergaß\w*|vergess\w+|vergisst|täusch\w+|weiger\w+|versäum\w+|unterl(?:ieß|ass|äss)\w*|erl(?:ieß|äss)\w*",
    r"hör(?:t|te|ten|en)|versuch\w*|twice|half|doppelt\w*",
)
"""What sets a statement in doubt that it governs, clause by clause: "Kern, who must pay, resigned" says that he did."""

RANKING = _words(
    r"self[- ]styled|selbst ernannt\w*|one of|eine[mnrs]? der|second|third|zweit\w*|dritt\w*|drittel|model|modell"
)
"""What makes less of the noun behind it than it says without: "the third largest city", "a model of the tower"."""

FICTION = pattern_of("fiction")
"""What makes a world of its own of a statement, unless the claim says itself that it is about one: *a character in a novel*."""

IN_FICTION = pattern_of("in-fiction")
