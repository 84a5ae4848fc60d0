"""The words by which a sentence asks or supposes, of German and English at once; each is reached by a test."""

from claimcheck.languages.pack import all_words

CONDITIONS = all_words("condition")
"""What opens a condition wherever a clause begins."""

UNDECIDED = all_words("undecided")
"""What opens a clause that leaves open whether it is so."""

INVERTED = all_words("inverted-condition")
"""Verbs that open a condition, at the start of a sentence alone."""

LEADING = all_words("before-condition")
"""What may stand before an opener and changes nothing: „und wenn“."""

REGARDLESS = all_words("regardless")
"""Before a condition they say that it does not matter, or that there is none: „auch wenn“, „als ob“, "even if"."""

QUESTIONS = all_words("question-word")
"""What opens a question that takes what it asks about for a fact: „Warum hat …?“."""

LABELS = all_words("judged-label")
"""What stands with a colon before words that are set forth to be judged."""

AWAITED = all_words("awaited")
"""What may open at a sentence's start what has yet to come, where its verb is in the conditional: "As soon as", „Nach“."""

WOULD = all_words("conditional-mood")
"""Verbs in the conditional: "Following approval, | we would be able to", „Nach Zulassung | könnten wir“."""

ATTRIBUTING = all_words("attributing-noun")
"""Nouns that name whose words, or plans, they are, and no condition: „Nach Angaben der Stadt | würde“."""

DEPENDING = (
    r"assuming(?:\s+that)?|barring|conditional\s+(?:up)?on|contingent\s+(?:up)?on|depending\s+(?:up)?on"
    r"|in\s+case\s+of|in\s+the\s+event\s+(?:of|that)|on\s+condition\s+that|pending|provided(?:\s+that|(?=\s+(?:he|it|she|the|they|we|you)\b))"
    r"|providing\s+that|subject\s+to"
    r"|abhängig\s+(?:davon|von)|im\s+falle|je\s+nach(?:dem)?|unter\s+(?:dem\s+vorbehalt|der\s+(?:bedingung|voraussetzung))"
    r"|vorausgesetzt|vorbehaltlich"
)
"""What sets a condition at a sentence's start, and right behind a quotation: "subject to approval", „vorbehaltlich“."""
