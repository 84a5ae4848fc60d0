"""The one exception that users can cause."""


class ClaimcheckError(Exception):
    """The command cannot be carried out; the message says why and what to do. Exit code 2."""


class NothingToCheckError(ClaimcheckError):
    """There are no claims, or none that were asked for. Exit code 3."""
