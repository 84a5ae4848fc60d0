"""`claimcheck report --format html`, one file to read, to print and to hand on; and `draft --format html`, the draft with its sentences marked in place, and beside each what stands behind it."""

from collections import defaultdict
from collections.abc import Sequence

from claimcheck.problem import Problem, Severity
from claimcheck.render import drafted as words
from claimcheck.render import plain
from claimcheck.render.html.anchors import OnePage, marked, places
from claimcheck.render.html.environment import CLAIM_NAMES, bare_environment, environment, filters_of
from claimcheck.render.svg.drawing import Picture
from claimcheck.render.yaml import to_yaml
from claimcheck.report.actors import relate
from claimcheck.report.annotated import Annotated
from claimcheck.report.drafted import Drafted, Standing, marked_draft
from claimcheck.report.editorial import GLOSSARY, NO_MASTHEAD, Editorial, Masthead
from claimcheck.report.model import Report, by_need
from claimcheck.report.sentence import sentences
from claimcheck.report.wording import TOOL


def to_html(
    report: Report,
    annotated: Annotated,
    pictures: Sequence[Picture] = (),
    masthead: Masthead = NO_MASTHEAD,
    whole: Report | None = None,
) -> str:
    """Return the whole report as one HTML document, for an archive.

    Args:
        report: All conclusions.
        annotated: The articles in segments; without them the page has the claims alone.
        pictures: Shown behind the summary; their `<svg>` elements go in as they are.
        masthead: What a person says of it.
        whole: What *report* is a part of, where it holds only some claims.
    """
    made = environment(report)
    made.globals |= CLAIM_NAMES
    page = made.get_template("page.html.jinja")
    filters = filters_of(report)
    return page.render(
        report=report._replace(claims=by_need(report)),
        annotated=annotated,
        pictures=pictures,
        masthead=masthead,
        sentences=sentences(whole or report),
        tool=TOOL,
        filters=filters.groups,
        classes=filters.classes,
        claims={claim.claim.id: claim for claim in (whole or report).claims},
        shown={claim.claim.id for claim in report.claims},
        problems_of=by_claim(report.problems),
        problem_groups=_by_severity(report.problems),
        relations=[related for related in relate(report) if related.is_used],
        articles={article.source: article for article in annotated.articles},
        places=places(annotated.articles),
        marked=marked(annotated.articles),
    )


def by_claim(problems: Sequence[Problem]) -> defaultdict[str, list[Problem]]:
    """Return the problems of each claim."""
    found: defaultdict[str, list[Problem]] = defaultdict(list)
    for problem in problems:
        if problem.claim:
            found[problem.claim].append(problem)
    return found


def _by_severity(problems: Sequence[Problem]) -> dict[Severity, list[Problem]]:
    groups = {severity: [p for p in problems if p.severity is severity] for severity in Severity}
    return {severity: found for severity, found in groups.items() if found}


TONES = {
    "may-be-printed-with-its-source": "firm",
    "only-as-the-article-has-it": "read",
    "with-a-change": "warn",
    "disputed": "warn",
    "do-not-print": "broken",
    "to-be-read-first": "read",
}
"""How the groups look."""


def to_editor_html(edited: Editorial, annotated: Annotated) -> str:
    """Return the report for an editor as one HTML document.

    Args:
        edited: What is shown.
        annotated: The articles in segments; without them the page has the claims alone.
    """
    whole = edited.whole
    made = environment(whole)
    texts = {claim.claim.id: claim.claim.text for claim in whole.claims}
    made.globals |= {
        "plain": plain,
        "tones": TONES,
        "meaning": plain.meaning,
        "note_words": lambda ref: texts[ref.claim],
    }
    numbers = edited.numbers
    names = plain.article_names((checked.source for checked in whole.sources), whole.actors)
    shown = {checked.source.id for checked in edited.articles}
    articles = [article for article in annotated.articles if article.source in shown]
    return made.get_template("editor.html.jinja").render(
        edited=edited,
        masthead=edited.masthead,
        annotated=annotated,
        glossary=GLOSSARY,
        tool=TOOL,
        numbers=numbers,
        shown=numbers,
        claims={claim.claim.id: claim for claim in whole.claims},
        sentences=sentences(whole),
        article_names=names,
        articles={article.source: article for article in articles},
        places=places(articles),
    )


TONE = {
    Standing.COVERED: "firm",
    Standing.BUT: "broken",
    Standing.UNREAD: "open",
    Standing.ARTICLE: "open",
    Standing.OTHERWISE: "broken",
    Standing.ALTERED: "broken",
    Standing.NOTHING: "warn",
    Standing.FOREIGN: "open",
    Standing.LEFT: "plain",
}
"""The colour of a sentence; the sign and the words beside it say the same."""


def drafted_to_html(drafted: Drafted, report: Report) -> str:
    """Return the judged draft as one HTML document without scripts."""
    made = bare_environment(OnePage())
    made.filters["yaml"] = to_yaml
    made.globals |= {
        "tone": TONE,
        "sign": words.SIGN,
        "meaning": words.MEANING,
        "standing_of": words.standing_of,
        "place_of": words.place_of,
        "Standing": Standing,
    }
    return made.get_template("drafted.html.jinja").render(
        drafted=drafted,
        blocks=marked_draft(drafted),
        report=report,
        summary=words.summary(drafted),
        purpose=words.PURPOSE,
        tool=TOOL,
    )
