"""What is a word wherever only its letters tell: for counting words, and for looking at the first or last one."""

import re

WORD = re.compile(r"\w+")
"""A run of letters and digits; a hyphen or an apostrophe parts two."""

LETTERS = re.compile(r"[^\W\d_]+")
"""A run of letters alone."""
