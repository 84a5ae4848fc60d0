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

AWAITED = word_set(
    "after as bei following given mit nach once so sobald solange unter upon when whenever with"
)
"""What may open at a sentence's start what has yet to come, where its verb is in the conditional: "As soon as", „Nach“."""

WOULD = word_set("""
    could might should would dürfte dürften hätte hätten könnte könnten müsste müssten sollte sollten wäre wären würde würden
""")
"""Verbs in the conditional: "Following approval, | we would be able to", „Nach Zulassung | könnten wir“."""

ATTRIBUTING = word_set("""
    angaben ansicht auffassung auskunft aussage einschätzung meinung plan planung schätzung schätzungen worten
    estimates plan plans
""")
"""Nouns that name whose words, or plans, they are, and no condition: „Nach Angaben der Stadt | würde“."""

DEPENDING = (
    r"assuming(?:\s+that)?|barring|conditional\s+(?:up)?on|contingent\s+(?:up)?on|depending\s+(?:up)?on"
    r"|in\s+case\s+of|in\s+the\s+event\s+(?:of|that)|on\s+condition\s+that|pending|provided(?:\s+that|(?=\s+(?:he|it|she|the|they|we|you)\b))"
    r"|providing\s+that|subject\s+to"
    r"|abhängig\s+(?:davon|von)|im\s+falle|je\s+nach(?:dem)?|unter\s+(?:dem\s+vorbehalt|der\s+(?:bedingung|voraussetzung))"
    r"|vorausgesetzt|vorbehaltlich"
)
"""What sets a condition at a sentence's start, and right behind a quotation: "subject to approval", „vorbehaltlich“."""
