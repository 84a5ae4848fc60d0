"""Verbs that show where a clause begins that nothing opens: „…, 2023 waren es 52 Prozent“; each is reached by a test."""

from claimcheck.languages.pack import all_words, by_language

FINITE = by_language("finite")
"""Finite forms of auxiliaries, modals and irregular verbs."""

NOT_FINITE = all_words("not-finite")
"""Words that end as regular verbs of the past do, and are none."""

JOINING = all_words("joining-subjects")
"""What joins clauses that may share their subject."""

SUBORDINATING = by_language("opener-if-verb-follows")
"""What opens an English clause wherever it stands, if a verb follows."""

DETERMINERS = all_words("determiner-before-hedge")

NOUN_PHRASE_ENDS = all_words("noun-phrase-end")
"""What ends the noun phrase that an adjective stands in."""

EMPTY = DETERMINERS | NOUN_PHRASE_ENDS | JOINING | all_words("empty-in-hedge")
"""Words that claim and quotation may share and yet speak of different things; shorter ones never tell anything."""
