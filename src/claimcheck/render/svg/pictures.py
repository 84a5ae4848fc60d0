"""The pictures of a report: claims by sources, where they come from, what is said by date."""

from claimcheck.render.svg.drawing import Picture
from claimcheck.render.svg.matrix import draw_matrix
from claimcheck.render.svg.provenance import draw_provenance
from claimcheck.render.svg.timeline import draw_timeline
from claimcheck.report.matrix import matrix_of
from claimcheck.report.model import Report
from claimcheck.report.provenance import provenance_of
from claimcheck.report.timeline import timeline_of


def pictures(report: Report) -> tuple[Picture, ...]:
    """Return the pictures of *report*; one that would show nothing is left out."""
    drawn = (
        draw_matrix(matrix_of(report), report.actors),
        draw_provenance(provenance_of(report), report.actors),
        draw_timeline(timeline_of(report)),
    )
    return tuple(picture for picture in drawn if picture is not None)
