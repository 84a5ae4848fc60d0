"""A conversation with the server, as an editor leads it: once, in one process; each test looks at a part of it."""

import asyncio
import os
import sys
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("pygls", reason="the extra lsp is not installed")

from lsprotocol import types
from pygls.lsp.client import LanguageClient

ARTICLE = "„Über 40 Menschen“ 😀 kamen, sagte Ann Ash. Niemand ging.\n"
RECORDS = """\
sources: [{id: a, file: a.txt, language: de}]
actors: [{id: ann, name: Ann Ash, kind: person}]
claims:
  - id: came
    text: Mehr als 40 Menschen kamen.
    about: people
    evidence:
      - source: a
        quote: 'kamen, sagte Ann Ash'  # 😀 ü
        attribution: [ann: sagte Ann Ash]
"""
BROKEN = RECORDS.replace("quote: 'kamen", "quote: 'gingen")


def _place(text: str, words: str) -> types.Position:
    """Return where words stand, in the units of UTF-16."""
    before = text[: text.index(words)]
    line = before.rsplit("\n", 1)[-1]
    return types.Position(before.count("\n"), len(line.encode("utf-16-le")) // 2)


class Talk:
    """An editor's side of a conversation."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.client = LanguageClient("editor", "1")
        self.told: dict[str, list[tuple[str | int | None, str]]] = {}
        self.heard: dict[str, Any] = {}
        self.messages: list[str] = []
        self.uri = (root / "claims" / "a.yaml").as_uri()
        self.document = types.TextDocumentIdentifier(self.uri)
        self.client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(partial(self._published))
        self.client.feature(types.WINDOW_SHOW_MESSAGE)(partial(self._shown))

    def _published(self, params: types.PublishDiagnosticsParams) -> None:
        self.told[params.uri] = [(found.code, found.message) for found in params.diagnostics]

    def _shown(self, params: types.ShowMessageParams) -> None:
        self.messages.append(params.message)

    async def until(self, code: str) -> None:
        """Wait until a finding is told of the file."""
        for _ in range(600):
            if any(found == code for found, _ in self.told.get(self.uri, ())):
                return
            await asyncio.sleep(0.05)
        raise TimeoutError(code, self.told)

    async def lead(self) -> None:
        """Open the file, ask about it, break it, ask for a remedy, and leave."""
        client, heard, document = self.client, self.heard, self.document
        await client.start_io(sys.executable, "-m", "claimcheck", "lsp", env=dict(os.environ))
        begun = await client.initialize_async(
            types.InitializeParams(capabilities=types.ClientCapabilities(), root_uri=self.root.as_uri())
        )
        heard["encoding"] = begun.capabilities.position_encoding
        client.initialized(types.InitializedParams())
        opened = types.TextDocumentItem(self.uri, "yaml", 1, RECORDS)
        client.text_document_did_open(types.DidOpenTextDocumentParams(opened))
        await self.until("CC401")
        heard["first"] = self.told[self.uri]
        quote, actor = _place(RECORDS, "kamen, sagte"), _place(RECORDS, "ann: sagte")
        whole = types.Range(types.Position(0, 0), types.Position(20, 0))
        heard["hover"] = await client.text_document_hover_async(types.HoverParams(document, quote))
        heard["article"] = await client.text_document_definition_async(
            types.DefinitionParams(document, quote)
        )
        heard["actor"] = await client.text_document_definition_async(types.DefinitionParams(document, actor))
        article = types.TextDocumentIdentifier((self.root / "seeds" / "a.txt").as_uri())
        heard["quoting"] = await client.text_document_definition_async(
            types.DefinitionParams(article, _place(ARTICLE, "sagte"))
        )
        heard["hints"] = await client.text_document_inlay_hint_async(types.InlayHintParams(document, whole))
        heard["symbols"] = await client.text_document_document_symbol_async(
            types.DocumentSymbolParams(document)
        )
        heard["offers"] = await client.text_document_completion_async(
            types.CompletionParams(document, _place(RECORDS, "kamen, sagte"))
        )
        heard["range"] = await client.text_document_prepare_rename_async(
            types.PrepareRenameParams(document, actor)
        )
        heard["renamed"] = await client.text_document_rename_async(types.RenameParams(document, actor, "ash"))
        heard["refused"] = await client.text_document_rename_async(types.RenameParams(document, actor, "A B"))
        typed = types.VersionedTextDocumentIdentifier(2, self.uri)
        change = types.TextDocumentContentChangePartial(
            types.Range(quote, types.Position(quote.line, quote.character + len("kamen"))), "gingen"
        )
        client.text_document_did_change(types.DidChangeTextDocumentParams(typed, [change]))
        # Asked at once: the answer is about what was typed.
        heard["actions"] = await client.text_document_code_action_async(
            types.CodeActionParams(document, types.Range(quote, quote), types.CodeActionContext([]))
        )
        heard["broken"] = [code for code, _ in self.told[self.uri]]
        await client.shutdown_async(None)
        client.exit(None)
        await client.stop()  # type: ignore[no-untyped-call]


@pytest.fixture(scope="module")
def talk(tmp_path_factory: pytest.TempPathFactory) -> Talk:
    """The conversation, led once."""
    root = tmp_path_factory.mktemp("editor ü")
    for name, text in (("claims/a.yaml", RECORDS), ("seeds/a.txt", ARTICLE)):
        (root / name).parent.mkdir()
        (root / name).write_text(text, encoding="utf-8")
    led = Talk(root)
    # In a thread of its own: where tests of a browser ran before, this one has an event loop already.
    with ThreadPoolExecutor(1) as thread:
        thread.submit(lambda: asyncio.run(led.lead())).result()
    return led


def _range(text: str, words: str) -> types.Range:
    start = _place(text, words)
    return types.Range(
        start, types.Position(start.line, start.character + len(words.encode("utf-16-le")) // 2)
    )


def test_findings_are_told_as_they_are_typed(talk: Talk) -> None:
    """Those of the file as it was opened, and of what was typed a moment ago."""
    assert (talk.heard["encoding"], "CC401" in {code for code, _ in talk.heard["first"]}) == ("utf-16", True)
    assert "CC203" not in {code for code, _ in talk.heard["first"]}
    assert "CC203" in talk.heard["broken"]


def test_a_passage_is_shown_as_plain_text(talk: Talk) -> None:
    """In its paragraph, with its chain; nothing of it is Markdown."""
    contents = talk.heard["hover"].contents
    assert contents.kind == types.MarkupKind.PlainText
    assert "│ „Über 40 Menschen“ 😀 ⟦kamen, sagte Ann Ash⟧. Niemand ging." in contents.value.split("\n")
    assert contents.value.split("\n")[-1] == "└─ Ann Ash „sagte Ann Ash“ named"


def test_a_quotation_leads_to_its_words_and_back(talk: Talk) -> None:
    """Columns count the units of the editor, behind signs of two of them, too."""
    [there], [back], [actor] = (talk.heard[name] for name in ("article", "quoting", "actor"))
    assert there == types.Location(
        (talk.root / "seeds" / "a.txt").as_uri(), _range(ARTICLE, "kamen, sagte Ann Ash")
    )
    assert back == types.Location(talk.uri, _range(RECORDS, "'kamen, sagte Ann Ash'  # 😀 ü"))
    assert actor == types.Location(talk.uri, types.Range(types.Position(1, 14), types.Position(1, 17)))


def test_a_claim_is_told_at_a_glance(talk: Talk) -> None:
    """Behind its id."""
    [hint] = talk.heard["hints"]
    assert (hint.position, hint.label.split(" · ")[1]) == (types.Position(3, 12), "found")


def test_records_are_listed(talk: Talk) -> None:
    """With what each is called."""
    assert [(symbol.name, symbol.detail) for symbol in talk.heard["symbols"]] == [
        ("a", ""),
        ("ann", "Ann Ash"),
        ("came", "Mehr als 40 Menschen kamen."),
    ]


def test_sentences_are_offered(talk: Talk) -> None:
    """To take the place of what is written behind the key; a comment stays."""
    offered = talk.heard["offers"]
    assert [offer.label for offer in offered] == [
        "„Über 40 Menschen“ 😀 kamen, sagte Ann Ash.",
        "Niemand ging.",
    ]
    assert offered[0].text_edit.range == _range(RECORDS, "'kamen, sagte Ann Ash'")


def test_an_id_is_renamed_wherever_it_stands(talk: Talk) -> None:
    """And a name that is none is refused with the reason."""
    edits = talk.heard["renamed"].changes[talk.uri]
    assert [edit.new_text for edit in edits] == [
        "actors: [{id: ash, name: Ann Ash, kind: person}]\n",
        "        attribution: [ash: sagte Ann Ash]\n",
    ]
    asked = _place(RECORDS, "ann: sagte")
    assert talk.heard["range"] == types.Range(asked, types.Position(asked.line, asked.character + 3))
    assert (
        talk.heard["refused"],
        [message for message in talk.messages if "`A B` is no id" in message] != [],
    ) == (
        None,
        True,
    )


def test_a_broken_quotation_is_mended(talk: Talk) -> None:
    """By the words that the article has, in quotation marks before a comment."""
    [action] = [action for action in talk.heard["actions"] if action.title.startswith("Quote what")]
    [edit] = action.edit.changes[talk.uri]
    assert edit.new_text == "'kamen, sagte Ann Ash'"
    assert edit.range == _range(BROKEN, "'gingen, sagte Ann Ash'")
