"""What the words of an editor's report mean, and what programs and the archive's report call the same."""

from typing import NamedTuple


class Term(NamedTuple):
    """A word and its meaning."""

    word: str
    meaning: str


GLOSSARY = (
    Term("Claim", "One statement to be checked, as it circulates, in anybody's words."),
    Term("Article", "One printed or spoken text that was collected. Each quotation was looked up in it word for word."),
    Term(
        "Source, said by",
        "Who said it first and could know it: a person, a ministry, a document; not the paper that printed it. "
        "It is known only where the article's own words show it. In the archive's report: origin.",
    ),
    Term(
        "Passed on by",
        "An agency or paper through which it came, and which did not see it itself. Ten articles that pass on "
        "one spokesman are one source. In the archive's report: relay, channel; the whole way is the chain.",
    ),
    Term(
        "The record's word",
        "The person who collected the passages says who is behind them, and the article does not show it. "
        "Such a source counts as not known. In the archive's report: implied, unread.",
    ),
    Term("Sources counted apart", "At least so many, of different parties, by what the articles show. In the archive's report: corroborated."),
    Term("Party", "Those who belong together and count as one: a ministry and its minister, a company and its spokeswoman."),
    Term(
        "Supported as worded",
        "Every number, date, name and word of the claim that carries meaning stands in one quotation, or a person has read that "
        "it is so. It says nothing about whether the quotation is right. In the archive's report: licensed.",
    ),
    Term("Says more", "The claim is more exact, surer or wider than its quotation: “9,000” from “up to 9,000”. In the archive's report: overreaches."),
    Term("Nobody has read", "Whether claim and quotation mean the same was not decided: a person has to. In the archive's report: unchecked."),
    Term("Quoted against it", "A passage that denies the claim stands in an article. It is counted by itself and never taken off."),
    Term("Cut off", "The quotation stands there word for word, but a word that turns or limits it was left out."),
    Term("Shared wording", "Articles have runs of six or more words in common, so that one may be a copy of the other. No count changes by it."),
    Term("Set aside by hand", "The tool found something, and a person has set it aside, with a reason. It is shown all the same."),
)  # fmt: skip
"""In the order in which a reader meets them."""
