"""`claimcheck draft --format html`: the draft with its sentences marked in place, and beside each what stands behind it."""

from claimcheck.render import drafted as words
from claimcheck.render.html.anchors import OnePage
from claimcheck.render.html.environment import bare_environment
from claimcheck.render.yaml import to_yaml
from claimcheck.report.drafted import Drafted, Standing, marked_draft
from claimcheck.report.model import Report
from claimcheck.report.wording import TOOL

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
