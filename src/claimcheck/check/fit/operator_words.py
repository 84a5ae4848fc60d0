"""Words that make more or less of a statement, of German and English at once.

Quantifiers follow *The Cambridge Grammar of the English Language*, ch. 5, and Duden, *Die Grammatik* (Indefinita,
Fokuspartikeln); adjectives that are no subset of their noun follow Partee, *Privative Adjectives: Subsective plus
Coercion* (2010), completed by hand for news. No closed classes: what a claim has and its passage has not stays open as
a word, whatever list it is in.
"""

import re

from claimcheck.languages.pack import all_words
from claimcheck.text.phrases import alternatives, pattern_of

WEAK = all_words("weak-quantifier")
"""Words that make less of a statement than it says without them: „fast alle“, "some of the soldiers"."""

WHOLE = all_words("leaving-whole")
"""Adverbs that leave what stands behind them whole: "recently closed", "badly damaged"."""

STRONG = all_words("strong-quantifier")
"""Words that make more of a statement; the passage must have one, too."""

CONTRASTING = all_words("joining-contrast") | all_words("coordinating")
"""What joins to a statement what it is not said of: „in Japan, in Europa aber nicht“."""

PRIVATIVE = all_words("privative")
"""Adjectives that make something else of their noun, in lower case; they govern it alone."""

SETTING = re.compile(
    rf"(?<!\w)(?:{alternatives('setting')})(?!\w)|(?<!\w)[0-9][0-9.,]* (?:\w+ )?(?:{alternatives('fewer-or-more')})(?!\w)",
    re.IGNORECASE,
)
"""What may set the whole of a statement in doubt from anywhere in its sentence: a claim that has it not stays open."""

ONCE = pattern_of("no-longer")
"""What was, and may be no longer; in brackets, another name."""

NOT_ONCE = pattern_of("no-longer-not")
"""Phrases with such a word that tell no such thing: "at once", "once a week"."""

TURNING = pattern_of("turning")
"""What sets a statement in doubt that it governs, clause by clause: "Kern, who must pay, resigned" says that he did."""

RANKING = pattern_of("ranking")
"""What makes less of the noun behind it than it says without: "the third largest city", "a model of the tower"."""

FICTION = pattern_of("fiction")
"""What makes a world of its own of a statement, unless the claim says itself that it is about one: *a character in a novel*."""

IN_FICTION = pattern_of("in-fiction")
