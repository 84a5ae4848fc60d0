"""The words that open a clause, one block a language.

They are closed classes and follow the grammars: Duden, *Die Grammatik* (Subjunktionen, Relativwörter)
and *The Cambridge Grammar of the English Language* (ch. 11 and 12 subordination). All entries are
lower case; each one is reached by a test.
"""

from claimcheck.text.wordlist import word_set

COMPLEMENTIZERS = {
    "de": word_set("dass daß ob wann warum was wer weshalb wie wo woher wohin"),
    "en": word_set("how that what whether why"),
}
"""Openers of a clause that the verb above it governs: „es ist unwahrscheinlich, dass …“."""

CLAUSE_OPENERS = {
    "de": word_set("""
        aber als bevor bis da damit denen denn deren dessen doch ehe falls indem jedoch
        nachdem obgleich obwohl seit seitdem sobald sodass solange sondern soweit sowie
        sofern um und weil welche welchem welchen welcher welches wenn wenngleich wobei wodurch
        wofür wogegen womit woran worauf woraus worin worüber wovon wozu während
    """),
    "en": word_set("""
        although and because before but if since so though unless until when where whereas
        which while who whom whose yet
    """),
}
"""Other openers of a clause of its own: what negates above it leaves it standing."""

OPENERS_OF_TIME = {
    "de": word_set("als bis da seit während"),
    "en": word_set("after as before despite once since until"),
}
"""What opens a clause or a phrase at the start of a sentence: „Seit Kern nicht zahlt, …“, „Seit Montag …“."""

OPENERS_WITHOUT_COMMA = {
    "de": frozenset[str](),
    "en": word_set("although because but if that unless whereas whether which while who whom whose"),
}
"""Openers that begin a clause without a comma before them."""

STRENGTHENERS = {"de": word_set("auch gerade nur oder selbst so und"), "en": word_set("and even only or")}
"""What may stand before the opener of a clause: „selbst wenn“."""

RELATIVE_ARTICLES = {"de": word_set("das dem den der die"), "en": frozenset[str]()}
"""Articles that open a relative clause when they follow a comma."""

RELATIVE_PRONOUNS = {
    "de": word_set("das dem den der die denen deren dessen welche welchem welchen welcher welches"),
    "en": frozenset[str](),
}
"""What opens a relative clause behind a comma and a preposition: „mit denen“. English ones open a
clause wherever they stand, so that no preposition is needed."""

PREPOSITIONS = {
    "de": word_set("""
        an auf aus bei durch für gegen gegenüber hinter in mit nach neben ohne seit über um
        unter von vor wegen zu zwischen
    """),
    "en": frozenset[str](),
}
"""What may stand before a relative pronoun: „in dem“."""
