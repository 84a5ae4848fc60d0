"""What a problem means for somebody who reads a claim, in plain words without a code."""

from claimcheck.problem import Problem, Severity

TOLD_BY_AXES = frozenset(
    (
        *("CC201", "CC202", "CC203", "CC204", "CC205", "CC209", "CC211", "CC213"),
        *("CC501", "CC502", "CC503", "CC504", "CC505"),
        *("CC511", "CC512", "CC513", "CC514", "CC515"),
        "CC402",
    )
)
"""What an axis, or what is told beside them, says already."""

PLAIN = {
    "CC107": "an article could not be read",
    "CC114": "hidden characters stand in its record",
    "CC116": "words are set apart that the quotation does not leave out",
    "CC117": "a translation says something else than its quotation",
    "CC121": "what kind of source stands behind it is not recorded",
    "CC122": "the name behind it is no source's own",
    "CC206": "the words given around a quotation are not those of the article",
    "CC207": "an article has changed since it was quoted",
    "CC214": "a quotation makes one clause of two",
    "CC215": "a question or condition was left outside a quotation",
    "CC216": "a quotation begins in the middle of a name or noun",
    "CC217": "words left outside a quotation may turn or limit it",
    "CC218": "an article is not in the language that is recorded",
    "CC219": "a quotation stands on the page, but outside the article",
    "CC220": "what of a page is the article is not known",
    "CC301": "words that are to show who said it are not in the article",
    "CC302": "the article credits somebody else than the record",
    "CC303": "the article credits somebody whom the record leaves out",
    "CC304": "the article hedges, the claim does not",
    "CC305": "words that are to show who said it name somebody else",
    "CC308": "the one who is credited denies it",
    "CC309": "the article states it flatly here and credits somebody with it elsewhere",
    "CC310": "who said it stands far off from the quotation",
    "CC311": "the article does not show that it comes from whom the record names",
    "CC312": "nothing in the article says that its reporters saw it themselves",
    "CC516": "a passage is recorded as a denial, and no denial was read in it",
    "CC517": "its date and the date in its words differ",
    "CC518": "it is recorded as newer than a claim that is newer",
    "CC520": "claim or quotations have changed since they were read",
}
"""By code; what is not here is a mistake in the record or only a note."""


def plain_problem(problem: Problem) -> str:
    """Return what *problem* means, for a sentence; empty for notes and for what an axis tells already."""
    if problem.code in TOLD_BY_AXES or problem.severity is Severity.INFO:
        return ""
    return PLAIN.get(problem.code, "its record has a mistake")
