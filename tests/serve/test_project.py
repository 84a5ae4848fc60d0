"""The files as they are now, and as they would be."""

from typing import TYPE_CHECKING

import pytest

from claimcheck.errors import ClaimcheckError
from claimcheck.load.texts import Plan
from claimcheck.records.model import Modality
from claimcheck.report.proposal import Draft, DraftPassage, Proposal, Stated
from claimcheck.serve.project import ProjectFiles

if TYPE_CHECKING:
    from claimcheck.load.project import Project
    from conftest import SmallProject

PASSAGE = DraftPassage(
    Proposal(
        "s",
        3,
        "Nobody was hurt",
        "Monday.",
        Modality.ASSERTED,
        links=(),
        quantities=(),
        hedges=(),
        warnings=(),
    )
)
DRAFT = Draft("other", Stated(), (PASSAGE,), is_new=False)


@pytest.fixture
def files(project: "SmallProject", records: str, article: str, place: "Project") -> ProjectFiles:
    """The small project; nothing is ever written."""
    project.write(records, s=article)

    def write(plan: Plan) -> None:
        raise AssertionError(plan)

    return ProjectFiles(place, write)


def test_what_has_not_changed_is_not_read_again(
    files: ProjectFiles, project: "SmallProject", records: str, article: str
) -> None:
    """A record, an article, a new file: each is seen at the next look."""
    first = files.current()
    assert files.current() is first
    assert files.current(anew=True) is first
    other = records.replace("15000", "16000")
    project.write(other)
    second = files.current()
    project.write(other, s=f"{article}More.\n")
    third = files.current()
    project.write(other, extra="A new one.")
    fourth = files.current()
    sums = {material.seen for material in (first, second, third)}
    assert (len(sums), third.seen == fourth.seen, fourth.unregistered) == (3, True, ("extra.txt",))
    assert files.current(anew=True).corpus.articles["s"].text.endswith("More.\n")


def test_the_file_of_texts_in_several_articles_is_seen(
    project: "SmallProject", records: str, article: str, place: "Project"
) -> None:
    """What it counts for changes at the next look, though records and articles are the same."""
    project.write(records, s=article)
    path = project.claims.parent / "clusters.jsonl"
    path.write_text("", encoding="utf-8")
    files = ProjectFiles(place._replace(clusters=path), lambda _: None)
    first = files.current()
    assert files.current() is first
    path.write_text('{"cluster": null, "size": 1, "source": "s", "sha256": "0"}\n', encoding="utf-8")
    second = files.current()
    told = [material.corpus.clusters for material in (first, second)]
    assert [(one.uncompared, one.changed) for one in told if one] == [(("s",), ()), ((), ("s",))]
    assert first.seen != second.seen


def test_as_it_would_be_nothing_is_written(
    files: ProjectFiles, project: "SmallProject", records: str
) -> None:
    """The record is checked with the others, and the file is what it was."""
    now = files.current()
    then = files.as_if(files.enlarged(DRAFT, "", now))
    quotes = [item.evidence.quote for item in then.report.claim("other").evidence]
    assert (quotes, (project.claims / "a.yaml").read_text("utf-8")) == (["Nobody was hurt"], records)
    assert files.current() is now


def test_no_plan_is_made_on_what_nobody_has_seen(files: ProjectFiles, project: "SmallProject") -> None:
    """Where a file has changed after it was shown."""
    now = files.current()
    project.write("actors: []\n", name="b.yaml")
    with pytest.raises(ClaimcheckError, match="a file has changed just now"):
        files.enlarged(DRAFT, "", now)


def test_files_with_a_mistake_are_shown_and_take_no_claim(
    files: ProjectFiles, project: "SmallProject"
) -> None:
    """What could be read of them is there."""
    project.write("claims: [{id: x\n", name="b.yaml")
    now = files.current()
    assert (now.files, {*now.corpus.claims}) == ((), {"traffic", "other"})
