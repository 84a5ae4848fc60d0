"""What all pages of a report know, and what their claims can be filtered by."""

from typing import TYPE_CHECKING

from claimcheck.render.html.environment import Choice, Group, axis_values, environment, filters_of
from claimcheck.report.model import Report

if TYPE_CHECKING:
    from conftest import SmallProject

RECORDS = """
    sources: [{id: s, file: s.txt}]
    claims:
      - {id: a, text: It rains, tags: [b, <i>], evidence: [{source: s, quote: It rains}]}
      - {id: b, text: It snows, tags: [b], evidence: [{source: s, quote: It snows}]}
"""


def test_groups_hold_what_occurs_and_keeps_some(project: "SmallProject") -> None:
    """A choice has its words and how many claims it keeps; a group that keeps all of them is left out."""
    found = filters_of(project.verify(RECORDS, s="It rains."))
    assert found.groups == (
        Group(
            "quotations",
            "quotations",
            (Choice("quotations-found", "found", 1), Choice("quotations-not_found", "not found", 1)),
        ),
        Group(
            "corroboration",
            "corroboration",
            (
                Choice("corroboration-uncorroborated", "uncorroborated", 1),
                Choice("corroboration-single_origin", "single origin", 1),
            ),
        ),
        Group("fit", "fit", (Choice("fit-licensed", "licensed", 1), Choice("fit-unchecked", "unchecked", 1))),
        Group("problems", "problems", (Choice("problems-error", "with errors", 1),)),
        Group("tag", "tag", (Choice("tag-0", "<i>", 1), Choice("tag-1", "b", 2))),
    )
    assert found.classes == {
        "a": "quotations-found corroboration-single_origin consistency-consistent fit-licensed source-0 tag-0 tag-1",
        "b": "quotations-not_found corroboration-uncorroborated consistency-consistent fit-unchecked problems-error source-0 tag-1",
    }


def test_each_choice_keeps_as_many_claims_as_it_says(shipped_report: Report) -> None:
    """The number of a choice is that of the claims that carry its class."""
    found = filters_of(shipped_report)
    carried = [name for classes in found.classes.values() for name in classes.split()]
    choices = [choice for group in found.groups for choice in group.choices]
    assert [(choice.name, carried.count(choice.name)) for choice in choices] == [
        (choice.name, choice.number) for choice in choices
    ]


def test_no_claims_no_filters(shipped_report: Report) -> None:
    """Without claims there is nothing to choose."""
    assert filters_of(shipped_report._replace(claims=())).groups == ()


def test_axes_are_those_of_the_claim(shipped_report: Report) -> None:
    """Every claim has a value on each of four axes."""
    claim = shipped_report.claim("joint-force-size")
    assert axis_values(claim) == {
        "quotations": "found",
        "corroboration": "uncorroborated",
        "consistency": "consistent",
        "fit": "overreaches",
    }


def test_whatever_a_template_is_given_is_escaped_and_shown(golden_report: Report) -> None:
    """Markup of a text is text, what acts is a sign, and what nobody gave is an error, not silence."""
    made = environment(golden_report)
    assert made.from_string("{{ x|v }}").render(x="<b>\x1b") == "&lt;b&gt;␛"
    assert made.from_string("{{ source_of('nowhere').id }}").render() == "nowhere"
    assert made.undefined.__name__ == "StrictUndefined"
