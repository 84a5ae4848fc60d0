"""The words by which a sentence asks or supposes, of German and English at once; each is reached by a test."""

from claimcheck.text.wordlist import word_set

CONDITIONS = word_set("falls if sofern unless wenn")
"""What opens a condition wherever a clause begins."""

UNDECIDED = word_set("ob whether")
"""What opens a clause that leaves open whether it is so."""

INVERTED = word_set("had hätte hätten should sollte sollten wäre wären were")
"""Verbs that open a condition, at the start of a sentence alone."""

LEADING = word_set("and nur oder only or und")
"""What may stand before an opener and changes nothing: „und wenn“."""

REGARDLESS = word_set("als auch even selbst")
"""Before a condition they say that it does not matter, or that there is none: „auch wenn“, „als ob“, "even if"."""

QUESTIONS = word_set("""
    wann warum was weshalb wer weswegen wie wieso wo woher wohin how what when where which who whose why
    """)
"""What opens a question that takes what it asks about for a fact: „Warum hat …?“."""

LABELS = word_set("behauptung claim frage gerüchte question rumor rumour these")
"""What stands with a colon before words that are set forth to be judged."""
