"""What is a word wherever only its letters tell: for counting words, and for looking at the first or last one.

Who reads more has words of his own, each for a reason. What negates and bounds (`negation.tokens_of`) takes a number with
its points as one, and "No. 5" for no negation. What words are compared by (`content.words_of`) keeps a compound with its hyphens,
"AT&T" and "U.S", as one. A quantity (`quantities.tokens`) needs the signs beside its digits, and the blank before each of its words. Who speaks
(`speech.words`) is shown by marks, quoted stretches and the point of "Dr.".
"""

import re

WORD = re.compile(r"\w+")
"""A run of letters and digits; a hyphen or an apostrophe parts two."""

LETTERS = re.compile(r"[^\W\d_]+")
"""A run of letters alone."""

INVISIBLE = (
    "\u00ad\u034f\u061c\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2060-\u2065\u206a-\u206f\ufe00-\ufe0f\ufeff"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0100-\U000e01ef"
)
"""A class of what Unicode lets a renderer pass over unseen (Default_Ignorable_Code_Point, assigned ones):
soft hyphens, joiners, variation selectors. Not in it: what reorders a line, the tags that spell a flag's
country, and Hangul's fillers, which are letters."""
