"""The command that answers an editor (Language Server Protocol) until it is ended: lsp."""

from claimcheck.cli.app import app, errors_shown, examples
from claimcheck.cli.options import Claims, Sources
from claimcheck.errors import ClaimcheckError


@app.command("lsp", epilog=examples("claimcheck lsp"))
def lsp_command(claims: Claims = None, sources: Sources = None) -> None:
    """Answer an editor (Language Server Protocol).

    On stdin and stdout: findings while records are typed, passages and chains under the pointer, ids and
    sentences to choose from, edits that mend.
    """
    with errors_shown():
        try:
            from claimcheck.lsp.answers import serve
        except ImportError:
            raise ClaimcheckError("pygls is not installed: pip install 'claimcheck-cli[lsp]'") from None
    serve(claims, sources)
