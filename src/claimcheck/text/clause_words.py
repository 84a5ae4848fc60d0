"""The words that open a clause, one block a language.

They are closed classes and follow the grammars: Duden, *Die Grammatik* (Subjunktionen, Relativwörter)
and *The Cambridge Grammar of the English Language* (ch. 11 and 12 subordination). All entries are
lower case; each one is reached by a test.
"""

from claimcheck.languages.pack import by_language

COMPLEMENTIZERS = by_language("complementizer")
"""Openers of a clause that the verb above it governs: „es ist unwahrscheinlich, dass …“."""

CLAUSE_OPENERS = by_language("clause-opener")
"""Other openers of a clause of its own: what negates above it leaves it standing."""

OPENERS_OF_TIME = by_language("opener-of-time")
"""What opens a clause or a phrase at the start of a sentence: „Seit Kern nicht zahlt, …“, „Seit Montag …“."""

OPENERS_WITHOUT_COMMA = by_language("opener-without-comma")
"""Openers that begin a clause without a comma before them."""

STRENGTHENERS = by_language("before-opener")
"""What may stand before the opener of a clause: „selbst wenn“."""

RELATIVE_ARTICLES = by_language("relative-article")
"""Articles that open a relative clause when they follow a comma."""

RELATIVE_PRONOUNS = by_language("relative-pronoun")
"""What opens a relative clause behind a comma and a preposition: „mit denen“. English ones open a
clause wherever they stand, so that no preposition is needed."""

PREPOSITIONS = by_language("before-relative")
"""What may stand before a relative pronoun: „in dem“."""
