"""Characters that reorder what is displayed, in records and in the articles they quote.

Bidirectional embeddings, overrides and isolates (CVE-2021-42574, "Trojan Source"); plain Arabic or
Hebrew needs none of them and is not reported.
"""

import re
from collections.abc import Iterator, Mapping

from claimcheck.problem import Problem
from claimcheck.records.read import Records
from claimcheck.text.article import Article

_REORDERING = re.compile("[\u061c\u202a-\u202e\u2066-\u2069]")


def hidden_controls(records: Records, articles: Mapping[str, Article]) -> Iterator[Problem]:
    """Yield a problem for the first such character of each article and of each claim's texts."""
    for id_, article in articles.items():
        match = _REORDERING.search(article.text)
        if match:
            line, column = article.line_column(match.start())
            message = f"the article holds {_name(match)} in line {line}, column {column}"
            yield Problem("CC114", message, records.sources[id_].place, source=id_, source_line=line)
    for claim in records.claims.values():
        for text, place in (
            (claim.text, claim.places["text"]),
            *((e.quote, e.places["quote"]) for e in claim.evidence),
        ):
            match = _REORDERING.search(text)
            if match:
                yield Problem("CC114", f"the text holds {_name(match)}", place, claim=claim.id)


def _name(match: re.Match[str]) -> str:
    return f"U+{ord(match.group()):04X}, which reorders what is displayed"
