"""What an editor asks about a place of a file, answered from the desk."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from lsprotocol import types

from claimcheck.errors import ClaimcheckError
from claimcheck.load.editing import WrittenFile
from claimcheck.load.renaming import plan_renaming
from claimcheck.lsp.actions import actions
from claimcheck.lsp.desk import (
    Desk,
    Lines,
    Seen,
    Spot,
    definition,
    mention_at,
    mention_span,
    records_in,
    spot_at,
    text_of,
)
from claimcheck.lsp.server import EVENTS, Server, offset_of, path_of, span_range
from claimcheck.lsp.shown import actor_hover, claim_hover, evidence_hover, hint, offers, source_hover
from claimcheck.records.ids import Mention, Named
from claimcheck.render.visible import visible


def serve(claims: Path | None, sources: Path | None) -> None:
    """Answer an editor on stdin and stdout until it says that it is done."""
    server(claims, sources).start_io()


def server(claims: Path | None = None, sources: Path | None = None) -> Server:
    """Return the server, with all that it answers."""
    made = Server(claims, sources)
    for method, answer in {**EVENTS, **_ANSWERS}.items():
        made.feature(method)(partial(answer, made))
    made.feature(
        types.TEXT_DOCUMENT_COMPLETION, types.CompletionOptions(trigger_characters=[" ", ":", '"', "'"])
    )(partial(_completion, made))
    made.feature(types.TEXT_DOCUMENT_RENAME, types.RenameOptions(prepare_provider=True))(
        partial(_rename, made)
    )
    return made


def _hover(server: Server, params: types.HoverParams) -> types.Hover | None:
    file, seen = server.file_of(params.text_document.uri), server.now()
    if file is None or seen is None:
        return None
    offset = offset_of(server.lines(file.written.text), params.position)
    told = _told_at(file, offset, seen)
    # Plain text: nothing in it, of an article or a record, becomes a link or a heading.
    return types.Hover(types.MarkupContent(types.MarkupKind.PlainText, told)) if told else None


def _told_at(file: WrittenFile, offset: int, seen: Seen) -> str:
    mentioned = mention_at(file, offset)
    if mentioned is not None and not mentioned[1].defines:
        kind, mention = mentioned
        if kind is Named.SOURCE and mention.id in seen.corpus.sources and not _is_evidence(file, offset):
            return source_hover(seen.corpus.sources[mention.id], seen.report)
        if kind is Named.ACTOR and mention.id in seen.corpus.actors:
            return actor_hover(seen.corpus.actors[mention.id], seen.report)
    spot = spot_at(file, offset)
    claim = next((c for c in seen.report.claims if spot and c.claim.id == spot.id), None)
    if spot is None or spot.list != "claims" or claim is None:
        return ""
    if spot.evidence is not None and spot.evidence < len(claim.evidence):
        return evidence_hover(claim.evidence[spot.evidence], claim, seen.report)
    return claim_hover(claim, seen.report)


def _is_evidence(file: WrittenFile, offset: int) -> bool:
    spot = spot_at(file, offset)
    return spot is not None and spot.evidence is not None


def _completion(server: Server, params: types.CompletionParams) -> list[types.CompletionItem]:
    seen = server.now()
    document = server.workspace.get_text_document(params.text_document.uri)
    if seen is None or server.file_of(params.text_document.uri) is None:
        return []
    lines = server.lines(document.source)
    found = offers(document.source, offset_of(lines, params.position), seen.corpus)
    return [
        types.CompletionItem(
            label=visible(offer.label),
            detail=visible(offer.detail),
            text_edit=types.TextEdit(span_range(lines, offer.start, offer.end), offer.new),
            # The order is ours, and every one is to be shown.
            sort_text=f"{number:04}",
            filter_text=document.source[offer.start : offer.end].strip() or visible(offer.label),
        )
        for number, offer in enumerate(found)
    ]


def _definition(server: Server, params: types.DefinitionParams) -> list[types.Location]:
    seen, file = server.now(), server.file_of(params.text_document.uri)
    if seen is None or server.desk is None:
        return []
    if file is None:
        return _quoting(server, server.desk, params, seen)
    offset = offset_of(server.lines(file.written.text), params.position)
    mentioned = mention_at(file, offset)
    if mentioned is not None:
        found = definition(tuple(seen.files.values()), mentioned[0], mentioned[1].id)
        return [_at(server, *found)] if found else []
    spot = spot_at(file, offset)
    claim = next((c for c in seen.report.claims if spot and c.claim.id == spot.id), None)
    if spot is None or claim is None or spot.evidence is None or spot.evidence >= len(claim.evidence):
        return []
    item = claim.evidence[spot.evidence]
    article = seen.corpus.articles.get(item.evidence.source)
    if article is None or item.match.span is None:
        return []
    path = server.desk.project.sources / seen.corpus.sources[item.evidence.source].file
    lines = server.lines(article.written)
    return [
        types.Location(path.resolve().as_uri(), span_range(lines, item.match.span.start, item.match.span.end))
    ]


def _at(server: Server, file: WrittenFile, mention: Mention) -> types.Location:
    start, end = mention_span(file, mention)
    return types.Location(
        file.path.resolve().as_uri(), span_range(server.lines(file.written.text), start, end)
    )


def _quoting(server: Server, desk: Desk, params: types.DefinitionParams, seen: Seen) -> list[types.Location]:
    """Return the evidence that quotes the words at a place of an article."""
    path = path_of(params.text_document.uri)
    source = next((s for s in seen.corpus.sources.values() if desk.article(s) == path), None)
    article = seen.corpus.articles.get(source.id) if source else None
    if source is None or article is None:
        return []
    offset = offset_of(server.lines(article.written), params.position)
    quoting = (
        item.evidence
        for claim in seen.report.claims
        for item in claim.evidence
        if item.evidence.source == source.id
        and item.match.is_found
        and any(piece.start <= offset <= piece.end for piece in item.match.pieces)
    )
    found = []
    for evidence in quoting:
        place = evidence.places["quote"]
        file = seen.files[place.file]
        start, lines = file.written.offset(place), server.lines(file.written.text)
        found.append(
            types.Location(file.path.resolve().as_uri(), span_range(lines, start, lines.line_end(start)))
        )
    return found


def _code_action(server: Server, params: types.CodeActionParams) -> list[types.CodeAction]:
    seen, file = server.now(), server.file_of(params.text_document.uri)
    if seen is None or file is None:
        return []
    lines = server.lines(file.written.text)
    start, end = (offset_of(lines, place) for place in (params.range.start, params.range.end))
    line_start = file.written.line_start(file.written.line_at(start))
    return [
        types.CodeAction(
            title=visible(action.title),
            kind=types.CodeActionKind.QuickFix,
            edit=types.WorkspaceEdit(
                changes={
                    params.text_document.uri: [
                        types.TextEdit(span_range(lines, action.edit.start, action.edit.end), action.edit.new)
                    ]
                }
            ),
        )
        for action in actions(seen, file.shown, line_start, lines.line_end(end))
    ]


def _inlay_hints(server: Server, params: types.InlayHintParams) -> list[types.InlayHint]:
    seen, file = server.now(), server.file_of(params.text_document.uri)
    if seen is None or file is None:
        return []
    lines = server.lines(file.written.text)
    claims = {claim.claim.id: claim for claim in seen.report.claims}
    hints = []
    for spot in records_in(file):
        if spot.list == "claims" and spot.id in claims:
            place = claims[spot.id].claim.places["id"]
            position = lines.position(lines.line_end(file.written.offset(place)))
            if params.range.start.line <= position.line <= params.range.end.line:
                told = hint(claims[spot.id])
                hints.append(types.InlayHint(types.Position(*position), told, padding_left=True))
    return hints


def _symbols(server: Server, params: types.DocumentSymbolParams) -> list[types.DocumentSymbol]:
    file = server.file_of(params.text_document.uri)
    if file is None:
        return []
    lines, records = server.lines(file.written.text), records_in(file)
    return [*_symbols_of(file, lines, records)]


def _symbols_of(file: WrittenFile, lines: Lines, records: Sequence[Spot]) -> Iterator[types.DocumentSymbol]:
    kinds = {
        "claims": types.SymbolKind.String,
        "sources": types.SymbolKind.File,
        "actors": types.SymbolKind.Class,
    }
    for spot, behind in zip(records, (*records[1:], None), strict=True):
        start = file.written.offset(spot.record.place)
        next_ = file.written.offset(behind.record.place) if behind else len(file.written.text)
        end = start + len(file.written.text[start:next_].rstrip(" -\n\r"))
        detail = text_of(spot.record, "text") or text_of(spot.record, "title") or text_of(spot.record, "name")
        yield types.DocumentSymbol(
            name=visible(spot.id) or "?",
            detail=visible(detail),
            kind=kinds[spot.list],
            range=span_range(lines, start, end),
            selection_range=span_range(lines, start, min(end, lines.line_end(start))),
        )


def _prepare_rename(server: Server, params: types.PrepareRenameParams) -> types.Range | None:
    file = server.file_of(params.text_document.uri)
    if file is None:
        return None
    lines = server.lines(file.written.text)
    found = mention_at(file, offset_of(lines, params.position))
    return span_range(lines, *mention_span(file, found[1])) if found else None


def _rename(server: Server, params: types.RenameParams) -> types.WorkspaceEdit | None:
    seen, file = server.now(), server.file_of(params.text_document.uri)
    if seen is None or file is None:
        return None
    found = mention_at(file, offset_of(server.lines(file.written.text), params.position))
    if found is None:
        server.say("nothing is renamed: no id is read here; if the file is no YAML yet, mend that first")
        return None
    kind, mention = found
    try:
        planned = plan_renaming(tuple(seen.files.values()), kind, mention.id, params.new_name)
    except ClaimcheckError as error:
        server.say(str(error))
        return None
    edits: dict[str, list[types.TextEdit]] = {}
    for change in planned.changes:
        changed = seen.files[change.place.file]
        start = changed.written.line_start(change.place.line)
        where = span_range(server.lines(changed.written.text), start, start + len(change.before))
        edits.setdefault(changed.path.resolve().as_uri(), []).append(types.TextEdit(where, change.after))
    return types.WorkspaceEdit(changes=edits)


_ANSWERS: dict[str, Callable[..., object]] = {
    types.TEXT_DOCUMENT_HOVER: _hover,
    types.TEXT_DOCUMENT_DEFINITION: _definition,
    types.TEXT_DOCUMENT_CODE_ACTION: _code_action,
    types.TEXT_DOCUMENT_INLAY_HINT: _inlay_hints,
    types.TEXT_DOCUMENT_DOCUMENT_SYMBOL: _symbols,
    types.TEXT_DOCUMENT_PREPARE_RENAME: _prepare_rename,
}
