"""What is said of a whole sentence by a noun behind it: "The council paid 300 euros, | a claim that turned out to be wrong"."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from claimcheck.text.article import Span
from claimcheck.text.left_out.judging import AFFIRMING
from claimcheck.text.negation import lists_of, negations, tokens_of
from claimcheck.text.word import WORD
from claimcheck.text.wordlist import word_set

STATEMENTS = word_set("""
    allegation assertion canard claim fable fabrication fairytale falsehood fantasy fiction fib hoax hypothesis insinuation invention joke legend lie myth narrative
    rumor rumour speculation statement story tale theory untruth
    angabe aussage behauptung darstellung einbildung erfindung erzählung fabel falschbehauptung falschmeldung fantasie fiktion gerücht
    hirngespinst hypothese legende lüge lügengeschichte mär märchen meldung mythos narrativ scherz schwindel spekulation theorie traum unterstellung unwahrheit wunschdenken zeitungsente ente
""")
"""What a sentence is called by one who does not vouch for it."""

REPORTS = word_set("article news report study artikel bericht nachricht studie")
"""What may be retracted, and is no doubt by itself."""

UNTRUE = word_set("""
    bogus disproved disproven discredited erroneous inaccurate recanted refuted retracted withdrawn wrong
    entkräftet revidiert widerrufen widerlegte zurückgenommen
""")
"""What such a statement is where it does not hold, besides what negates anywhere."""

_OPENED = re.compile(r"\s*[,–—-]\s+(?:an?|eine?|the|die|das|der)\b")
_ADJECTIVES = 2
"""So many words may stand between an article and such a noun."""


def afterthoughts(
    text: str, pieces: Sequence[Span], languages: tuple[str, ...]
) -> Iterator[tuple[Span, bool]]:
    """Yield the noun right behind the pieces that calls them a mere statement, and whether it is said to be untrue.

    Args:
        text: A sentence.
        pieces: The quotation's parts in it.
        languages: Whose words are known.
    """
    end = max(0, pieces[-1].end)
    opened = _OPENED.match(text, end)
    if opened is None:
        return
    near = islice(WORD.finditer(text, opened.end()), _ADJECTIVES + 1)
    noun = next((word for word in near if word.group().lower() in STATEMENTS | REPORTS), None)
    if noun is None:
        return
    tokens = tokens_of(text[noun.end() :])
    if any(token.word in AFFIRMING for token in tokens) and not any(negations(tokens, lists_of(languages))):
        return
    is_untrue = any(token.word in UNTRUE for token in tokens) or any(negations(tokens, lists_of(languages)))
    if is_untrue or noun.group().lower() in STATEMENTS:
        yield Span(*noun.span()), is_untrue
