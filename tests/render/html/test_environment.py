"""What all pages of a report know."""

from claimcheck.render.html.environment import environment
from claimcheck.report.model import Report


def test_whatever_a_template_is_given_is_escaped_and_shown(golden_report: Report) -> None:
    """Markup of a text is text, what acts is a sign, and what nobody gave is an error, not silence."""
    made = environment(golden_report)
    assert made.from_string("{{ x|v }}").render(x="<b>\x1b") == "&lt;b&gt;␛"
    assert made.from_string("{{ source_of('nowhere').id }}").render() == "nowhere"
    assert made.undefined.__name__ == "StrictUndefined"
