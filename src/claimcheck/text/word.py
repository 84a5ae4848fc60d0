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
