"""What a form is answered with: page by page, and what it writes."""

import re
from collections.abc import Callable
from html import unescape
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from conftest import SmallProject
    from serve.conftest import Client

Draft = dict[str, Any]

HURT = "Nobody was hurt"
WRITTEN = """\
      # line 3
      - source: s
        quote: Nobody was hurt
        prefix: Monday.
        stance: context
"""


def hidden(page: str) -> dict[str, str]:
    """Return the hidden fields of the form."""
    form = page[page.index('<form id="draft"') :]
    pairs = re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', form)
    return {name: unescape(value) for name, value in pairs}


def told(page: str, class_: str = "alarm") -> list[str]:
    """Return the texts of the paragraphs of that class, without markup."""
    found = re.findall(rf'<p class="{class_}"[^>]*>(.*?)</p>', page, re.DOTALL)
    return [unescape(re.sub(r"<[^>]+>", "", text)).strip() for text in found]


@pytest.fixture
def select(article: str) -> Callable[..., Draft]:
    """Select words of the article, the first time that they stand there."""

    def selected(words: str, **more: str) -> Draft:
        start = article.index(words)
        return {"source": "s", "start": start, "end": start + len(words), "words": words, **more}

    return selected


THERE = {"to": "there", "claim": "other", "stance": "context"}


def test_a_selection_becomes_a_form(client: "Client", select: Callable[..., Draft]) -> None:
    """It holds the quotation, the chain that is offered, and nothing that was chosen."""
    answer = client.post(select("carried up to 12,000 vehicles a day"))
    fields = hidden(answer.text)
    assert (answer.status_code, fields["words"]) == (200, "carried up to 12,000 vehicles a day")
    assert 'value="office: the transport office said"' in answer.text or "office: " in answer.text
    assert (
        re.findall(r"checked|selected", answer.text.partition("<main")[2].replace("What was selected", ""))
        == []
    )
    assert "Still to choose:" in answer.text


def test_evidence_is_written_by_whole_lines(
    client: "Client",
    select: Callable[..., Draft],
    project: "SmallProject",
    records: str,
) -> None:
    """Checked first, with nothing written; then written, told once, and checked as it stands."""
    fields = hidden(client.post(select(HURT)).text) | THERE
    checked = client.post({**fields, "do": "check"})
    assert (checked.status_code, "What Write adds" in checked.text) == (200, True)
    assert (project.claims / "a.yaml").read_text("utf-8") == records
    done = client.post({**fields, "do": "write"})
    assert (done.status_code, done.headers["location"]) == (303, "/claim/other")
    after = (project.claims / "a.yaml").read_text("utf-8")
    assert after == f"{records}    evidence:\n{WRITTEN}"
    [note] = told(client.get("/claim/other").text, "done")
    assert note.startswith("● written 6 lines to claims/a.yaml, from line 22 on; no other byte was touched.")
    assert told(client.get("/claim/other").text, "done") == []


def test_a_new_claim_is_written_with_the_links_that_were_taken(
    client: "Client",
    select: Callable[..., Draft],
    project: "SmallProject",
    records: str,
) -> None:
    """The others are left out, and so is every other field that nobody filled in."""
    page = client.post(select("carried up to 12,000 vehicles a day last year")).text
    [link] = re.findall(r'name="link" value="([^"]*)"', page)
    claim = {
        "to": "new",
        "id": "new",
        "text": "It carried many",
        "stance": "supports",
        "file": "claims/a.yaml",
    }
    done = client.post({**hidden(page), **claim, "link": link, "do": "write"})
    assert done.status_code == 303
    assert (
        (project.claims / "a.yaml").read_text("utf-8")
        == f"""{records}\
  - id: new
    text: It carried many
    evidence:
      # line 3
      # quantity: up to 12000 vehicles
      - source: s
        quote: carried up to 12,000 vehicles a day last year
        attribution:
          - office: {link.removeprefix("office: ")}
"""
    )


@pytest.mark.parametrize("do", ["check", "write"])
def test_a_file_that_has_changed_is_not_written_to(
    client: "Client",
    select: Callable[..., Draft],
    project: "SmallProject",
    records: str,
    do: str,
) -> None:
    """What was typed is still there, with what to do; done once more, on what is there now, it is written."""
    fields = hidden(client.post(select(HURT)).text) | THERE | {"gloss": "Niemand wurde „verletzt“"}
    changed = records.replace("15000", "16000")
    (project.claims / "a.yaml").write_text(changed, "utf-8")
    refused = client.post({**fields, "do": do})
    assert (refused.status_code, (project.claims / "a.yaml").read_text("utf-8")) == (409, changed)
    assert told(refused.text)[0].startswith(
        "Nothing was written: the files have changed since this page was read."
    )
    assert ('value="Niemand wurde „verletzt“"' in refused.text, 'value="there" checked' in refused.text) == (
        True,
        True,
    )
    assert client.post({**fields, **hidden(refused.text), "do": "write"}).status_code == 303


def test_a_file_that_changes_while_it_is_written_to_stays(
    client: "Client",
    select: Callable[..., Draft],
    project: "SmallProject",
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What somebody else wrote in the last moment is not lost."""
    from claimcheck.cli import atomic

    fields = hidden(client.post(select(HURT)).text) | THERE
    whole = atomic._require_unchanged  # noqa: SLF001 -- just before it somebody else writes

    def meanwhile(*given: Any) -> None:  # noqa: ANN401 -- handed on
        (project.claims / "a.yaml").write_text("# mine\n", "utf-8")
        whole(*given)

    monkeypatch.setattr("claimcheck.cli.atomic._require_unchanged", meanwhile)
    refused = client.post({**fields, "do": "write"})
    assert (refused.status_code, (project.claims / "a.yaml").read_text("utf-8")) == (409, "# mine\n")


def test_an_article_that_has_changed_is_told(
    client: "Client", select: Callable[..., Draft], project: "SmallProject", article: str
) -> None:
    """The words are looked for where they were selected, and nowhere else."""
    fields = hidden(client.post(select(HURT)).text) | THERE
    project.write("actors: []\n", name="b.yaml", s=f"More. {article}")
    refused = client.post({**fields, "do": "write"})
    assert refused.status_code == 409
    assert told(refused.text)[0].startswith(
        "Nothing was written: the article has changed since this page was read"
    )
    assert 'value="other"' in refused.text


FILLED = THERE | {"gloss": "Niemand „verletzt“", "link": "office: it said", "who:: he said": "post"}


def is_kept(page: str) -> bool:
    """Tell whether all that FILLED has is on the page, to be sent again."""
    parts = (
        'value="there" checked',
        'value="context" checked',
        'name="claim" value="other"',
        'name="gloss" value="Niemand „verletzt“"',
        'name="link" value="office: it said" checked',
        'name="who:: he said" value="post"',
        'name="source" value="s"',
    )
    return all(part in page for part in parts)


def _rename_article(project: "SmallProject") -> None:
    (project.sources / "s.txt").rename(project.sources / "t.txt")


def _break_article(project: "SmallProject") -> None:
    (project.sources / "s.txt").write_bytes(b"\xff")


def _rename_source(project: "SmallProject") -> None:
    file = project.claims / "a.yaml"
    renamed = file.read_text("utf-8").replace("id: s,", "id: t,").replace("source: s", "source: t")
    file.write_text(renamed, "utf-8")


def _lose_articles(project: "SmallProject") -> None:
    project.sources.rename(project.sources.with_name("elsewhere"))


def _lose_claims(project: "SmallProject") -> None:
    project.claims.rename(project.claims.with_name("elsewhere"))


def _break_records(project: "SmallProject") -> None:
    (project.claims / "a.yaml").write_text("claims: [", "utf-8")


@pytest.mark.parametrize("do", ["check", "write"])
@pytest.mark.parametrize(
    "happens", [_rename_article, _break_article, _rename_source, _lose_articles, _lose_claims, _break_records]
)
def test_what_was_typed_stays_whatever_becomes_of_the_files(
    client: "Client",
    select: Callable[..., Draft],
    project: "SmallProject",
    happens: "Callable[[SmallProject], None]",
    do: str,
) -> None:
    """Told is that nothing was written, and every choice is still there; pages cannot be gone back to."""
    fields = hidden(client.post(select(HURT)).text) | FILLED
    happens(project)
    before = {path: path.read_bytes() for path in project.claims.parent.rglob("*") if path.is_file()}
    answer = client.post({**fields, "do": do})
    assert (answer.status_code, is_kept(answer.text)) == (409, True)
    assert told(answer.text)[0].startswith("Nothing was written: ")
    assert "What you typed is still here" in told(answer.text)[0]
    assert {path: path.read_bytes() for path in project.claims.parent.rglob("*") if path.is_file()} == before


def test_once_the_article_is_back_it_is_written(
    client: "Client", select: Callable[..., Draft], project: "SmallProject", records: str
) -> None:
    """The words are looked for anew, since nothing tells where they stand now, and looked at before they are written."""
    words = "It begins in spring"
    fields = hidden(client.post(select(words)).text) | THERE
    _rename_article(project)
    gone = client.post({**fields, "do": "write"}).text
    assert 'name="words" value="It begins in spring"' in gone
    (project.sources / "t.txt").rename(project.sources / "s.txt")
    typed = {**THERE, **hidden(gone), "words": words, "do": "write"}
    found = client.post(typed)
    assert (found.status_code, (project.claims / "a.yaml").read_text("utf-8")) == (409, records)
    assert told(found.text)[0].startswith("Nothing was written: the words were looked for anew.")
    assert client.post({**typed, **hidden(found.text)}).status_code == 303
    assert "quote: It begins in spring" in (project.claims / "a.yaml").read_text("utf-8")


@pytest.mark.parametrize(("words", "message"), [("nobody at all", "in one run"), (HURT, "more than once")])
def test_a_form_stays_where_its_words_are_typed_anew(client: "Client", words: str, message: str) -> None:
    """What cannot be quoted is told at the form; without one, on a page of its own."""
    answer = client.post({"source": "s", "words": words, **FILLED, "do": "check"})
    assert (answer.status_code, is_kept(answer.text), message in told(answer.text)[0]) == (422, True, True)
    assert not is_kept(client.post({"source": "s", "words": words}).text)


def test_words_that_have_moved_are_found_again(
    client: "Client", select: Callable[..., Draft], project: "SmallProject", article: str, records: str
) -> None:
    """Where they stand once; looked at and pressed once more they are written, with the links that were taken."""
    page = client.post(select("carried up to 12,000 vehicles a day last year")).text
    [link] = re.findall(r'name="link" value="([^"]*)"', page)
    fields = hidden(page) | THERE | {"link": link, "do": "write"}
    (project.sources / "s.txt").write_text(f"More than before. {article}", "utf-8")
    moved = client.post(fields)
    assert (moved.status_code, (project.claims / "a.yaml").read_text("utf-8")) == (409, records)
    assert "These words stand elsewhere in it now" in told(moved.text)[0]
    assert f'name="link" value="{link}" checked' in moved.text
    assert client.post({**fields, **hidden(moved.text)}).status_code == 303
    assert link.removeprefix("office: ") in (project.claims / "a.yaml").read_text("utf-8").removeprefix(
        records
    )


def test_a_passage_is_written_once(
    client: "Client", select: Callable[..., Draft], project: "SmallProject"
) -> None:
    """Sent twice at once, the second is told that nothing was written by it, and why pressing again writes nothing, too."""
    fields = hidden(client.post(select(HURT)).text) | THERE
    assert client.post({**fields, "do": "write"}).status_code == 303
    once = (project.claims / "a.yaml").read_text("utf-8")
    second = client.post({**fields, "do": "write"})
    again = client.post({**fields, **hidden(second.text), "stance": "supports", "do": "write"})
    assert [second.status_code, again.status_code] == [409, 422]
    assert all("the claim has this passage already, as number 1" in one.text for one in (second, again))
    assert (project.claims / "a.yaml").read_text("utf-8") == once
    other = hidden(client.post(select("It begins in spring")).text) | THERE
    assert client.post({**other, "do": "write"}).status_code == 303


@pytest.mark.parametrize(
    ("cue", "status"), [("the transport office said on Monday", 303), ("the office said yesterday", 422)]
)
def test_a_link_has_words_of_the_article(
    client: "Client", select: Callable[..., Draft], project: "SmallProject", cue: str, status: int
) -> None:
    """As a quotation is refused that the article does not have, so are the words that are to show who says it."""
    fields = hidden(client.post(select("carried up to 12,000 vehicles a day")).text) | THERE
    answer = client.post({**fields, "actor": "office", "cue": cue, "do": "write"})
    assert answer.status_code == status
    assert (cue in (project.claims / "a.yaml").read_text("utf-8")) is (status == 303)
    assert "the article does not have the words" in answer.text or status == 303


@pytest.mark.parametrize(
    ("more", "message"),
    [
        ({"to": "new", "id": "traffic", "text": "t", "file": "claims/a.yaml"}, "`traffic`"),
        ({"to": "new", "id": "No id", "text": "t", "file": "claims/a.yaml"}, "no id"),
        ({"to": "new", "id": "n", "text": "t", "file": "../../etc/passwd"}, "no such file of claims"),
        ({"to": "new", "id": "n", "text": "t", "file": "claims/a.yaml", "quantity": "many"}, "quantity"),
        ({"claim": "nope"}, "there is no claim `nope`"),
        ({"claim": "../traffic"}, "there is no claim"),
        ({"stance": "proves"}, ""),
        ({"to": ""}, ""),
    ],
)
def test_what_cannot_be_written_is_told(
    client: "Client",
    select: Callable[..., Draft],
    is_untouched: Callable[[], bool],
    more: dict[str, str],
    message: str,
) -> None:
    """At the form, with everything that was typed; nothing is written."""
    fields = hidden(client.post(select(HURT)).text) | THERE | more
    answer = client.post({**fields, "do": "write"})
    assert (answer.status_code, is_untouched()) == (422, True)
    assert message in unescape(answer.text)
    assert ("Still to choose:" in answer.text) is not bool(message)
    assert told(answer.text)[0].startswith("Nothing was written: ")


@pytest.mark.parametrize(
    ("more", "status"),
    [
        ({"words": "other words"}, 409),
        ({"start": "-1"}, 422),
        ({"start": "x"}, 422),
        ({"end": "99999"}, 409),
        ({"end": "9" * 30}, 422),
        ({"end": "\u0663"}, 422),
        ({"source": "nope"}, 404),
        ({"source": "../s"}, 404),
        ({"source": ""}, 404),
    ],
)
def test_what_the_browser_says_is_checked(
    client: "Client", select: Callable[..., Draft], more: dict[str, str], status: int
) -> None:
    """The words must stand at these places of an article that there is."""
    answer = client.post({**select(HURT), **more})
    assert (answer.status_code, "What Write adds" in answer.text) == (status, False)


def test_words_can_be_typed(client: "Client") -> None:
    """In any typography; of several places one is chosen, and what is not there is told."""
    once = client.post({"source": "s", "words": "the  transport office"})
    twice = client.post({"source": "s", "words": HURT})
    never = client.post({"source": "s", "words": "nobody at all"})
    nothing = client.post({"source": "s", "words": " "})
    assert [answer.status_code for answer in (once, twice, never, nothing)] == [200, 200, 422, 422]
    assert (hidden(once.text)["words"], twice.text.count('class="use"')) == ("the transport office", 2)
    assert told(never.text) == [
        "The article does not have these words in one run. The search finds words in any order."
    ]


@pytest.mark.parametrize(
    ("words", "quoted"),
    [
        ("THE  TRANSPORT office", "the transport office"),
        ("it begins in SPRING", "It begins in spring"),
        ("the transport offices", None),
    ],
)
def test_words_are_typed_in_any_case(client: "Client", words: str, quoted: str | None) -> None:
    """Quoted are the article's own letters; other words are not there."""
    assert (
        hidden(client.post({"source": "s", "words": words}).text + '<form id="draft"').get("words") == quoted
    )


def test_what_a_passage_asserts_is_written_for_a_planned_claim(
    served: Callable[..., "Client"], select: Callable[..., Draft], project: "SmallProject", records: str
) -> None:
    """Left out it would be taken for planned, as the claim is."""
    client = served(records + "    modality: planned\n")
    fields = hidden(client.post(select(HURT)).text) | THERE | {"said": "asserted"}
    assert client.post({**fields, "do": "write"}).status_code == 303
    assert (project.claims / "a.yaml").read_text("utf-8").endswith(f"{WRITTEN}        modality: asserted\n")


def test_crlf_is_kept(
    served: Callable[..., "Client"], select: Callable[..., Draft], project: "SmallProject", records: str
) -> None:
    """The lines that are added end as the others do."""
    client = served(records.replace("\n", "\r\n"))
    fields = hidden(client.post(select(HURT)).text) | THERE
    assert client.post({**fields, "do": "write"}).status_code == 303
    after = (project.claims / "a.yaml").read_bytes().decode()
    assert after == f"{records}    evidence:\n{WRITTEN}".replace("\n", "\r\n")


def test_a_claim_in_braces_is_told_and_written(
    served: Callable[..., "Client"], select: Callable[..., Draft], project: "SmallProject", records: str
) -> None:
    """The line that gets longer is shown as it is and as it would be."""
    client = served(records + "  - {id: braces, text: t}\n")
    fields = hidden(client.post(select(HURT)).text) | THERE | {"claim": "braces"}
    checked = client.post({**fields, "do": "check"}).text
    assert "<pre><code>  - {id: braces, text: t}\n</code></pre>" in checked
    assert client.post({**fields, "do": "write"}).status_code == 303
    assert (project.claims / "a.yaml").read_text("utf-8") == records + (
        "  - {id: braces, text: t,\n      evidence: [\n      # line 3\n"
        "      {source: s, quote: Nobody was hurt, prefix: Monday., stance: context}]}\n"
    )


NOBODY = {"actor": "mayor", "cue": "the transport office said on Monday"}
SOMEBODY = {"who_name": "Ann Mayor", "who_kind": "person", "who_aliases": "the Mayor; A. M."}
IN_CHAIN = "        attribution:\n          - mayor: the transport office said on Monday\n"


def test_a_link_may_have_somebody_new(
    client: "Client", select: Callable[..., Draft], project: "SmallProject", records: str
) -> None:
    """The actor is written with the passage, checked as all others, and both go again together."""
    fields = hidden(client.post(select("carried up to 12,000 vehicles a day")).text) | THERE | NOBODY
    asked = client.post({**fields, "do": "write"})
    assert "There is no actor `mayor`. Else write the name, under “Somebody new”." in unescape(asked.text)
    checked = client.post({**fields, **SOMEBODY, "do": "check"}).text
    assert checked.count("What Write adds to") == 2
    done = client.post({**fields, **SOMEBODY, "do": "write"})
    assert done.status_code == 303
    after = (project.claims / "a.yaml").read_text("utf-8")
    new = "  - id: mayor\n    name: Ann Mayor\n    aliases: [the Mayor, A. M.]\n    kind: person\n"
    assert new in after
    assert after.endswith(IN_CHAIN)
    page = client.get("/claim/other").text
    assert client.undo(page).headers["location"] == "/claim/other"
    assert (project.claims / "a.yaml").read_text("utf-8") == records


@pytest.mark.parametrize(
    ("more", "message"),
    [
        ({**NOBODY, **SOMEBODY, "who_kind": "king"}, "Choose what `mayor` is, under “Somebody new”."),
        ({**NOBODY, "actor": "ofice", **SOMEBODY, "who_name": ""}, "Did you mean `office`?"),
        ({**NOBODY, "actor": "mayor+king", **SOMEBODY}, "There are no actors `mayor` and `king`"),
        ({**NOBODY, "actor": "office", **SOMEBODY}, "Somebody new is described, and every link has an actor"),
        ({**NOBODY, **SOMEBODY, "who_party": "nobody"}, "no actor `nobody`"),
        ({**NOBODY, **SOMEBODY, "actor": "No id"}, "no id"),
        ({**NOBODY, **SOMEBODY, "who_aliases": "transport office"}, "`mayor` has a name of `office`"),
    ],
)
def test_who_is_new_is_described(
    client: "Client",
    select: Callable[..., Draft],
    is_untouched: Callable[[], bool],
    more: dict[str, str],
    message: str,
) -> None:
    """One at a time, and whole; nothing is written before."""
    fields = hidden(client.post(select(HURT)).text) | THERE | more
    answer = client.post({**fields, "do": "write"})
    assert (answer.status_code, is_untouched(), message in unescape(answer.text)) == (422, True, True)


def test_what_was_written_last_is_undone(
    client: "Client", select: Callable[..., Draft], project: "SmallProject", records: str
) -> None:
    """One after the other, each once; of a new claim the article is gone back to."""
    new = {"to": "new", "id": "n", "text": "t", "file": "claims/a.yaml", "stance": "supports"}
    assert "Undo" not in client.get("/").text.replace("Undo takes out", "")
    for more in (THERE, new):
        fields = hidden(client.post(select(HURT)).text) | more
        assert client.post({**fields, "do": "write"}).status_code == 303
    pages = [client.get("/").text]
    first = client.undo(pages[0])
    assert (first.status_code, first.headers["location"]) == (303, "/article/s")
    assert "undone" in client.get("/article/s").text
    assert client.undo(pages[0]).status_code == 409
    assert (project.claims / "a.yaml").read_text("utf-8") == f"{records}    evidence:\n{WRITTEN}"
    second = client.undo(client.get("/").text)
    assert (second.status_code, second.headers["location"]) == (303, "/claim/other")
    assert "undone" in client.get("/claim/other").text
    assert (project.claims / "a.yaml").read_text("utf-8") == records
    assert 'action="/undo"' not in client.get("/").text


def test_what_has_changed_since_is_not_undone(
    client: "Client", select: Callable[..., Draft], project: "SmallProject"
) -> None:
    """A page that was read before offers it; the file stays as somebody else has left it."""
    fields = hidden(client.post(select(HURT)).text) | THERE
    client.post({**fields, "do": "write"})
    page = client.get("/").text
    file = project.claims / "a.yaml"
    after = file.read_text("utf-8") + "# mine\n"
    file.write_text(after, "utf-8")
    answer = client.undo(page)
    assert (answer.status_code, file.read_text("utf-8")) == (409, after)
    assert "the file has changed since" in answer.text
    assert 'action="/undo"' not in client.get("/").text
