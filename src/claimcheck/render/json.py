"""JSON, sorted as the report is, the same bytes for the same input."""

import json
from typing import Any


def to_json(document: Any) -> str:  # noqa: ANN401 -- any JSON value
    """Return *document* as indented JSON with a line break at its end.

    Raises:
        ValueError: if a number is not finite.
    """
    return json.dumps(document, ensure_ascii=False, allow_nan=False, indent=2) + "\n"
