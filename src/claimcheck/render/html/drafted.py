"""`claimcheck draft --format html`: the draft with its sentences marked in place, and beside each what stands behind it."""

from claimcheck.render import drafted as words
from claimcheck.render.evidence import to_yaml
from claimcheck.render.visible import visible, visible_block
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
    # jinja2 costs 30 ms to load, and few commands need it.
    from jinja2 import Environment, PackageLoader, StrictUndefined

    made = Environment(
        loader=PackageLoader("claimcheck.render.html"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters |= {"v": visible, "block": visible_block, "yaml": to_yaml}
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
