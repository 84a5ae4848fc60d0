"""The words of an editor's report."""

import re

from claimcheck.report.glossary import GLOSSARY


def test_each_word_is_explained_once_without_a_code() -> None:
    """A meaning is a sentence or more, and no program's spelling."""
    assert len({term.word for term in GLOSSARY}) == len(GLOSSARY)
    assert [t.word for t in GLOSSARY if not t.meaning.endswith(".") or re.search(r"CC\d|_", t.meaning)] == []
    assert {"Supported as worded", "Passed on by", "Source, said by"} <= {term.word for term in GLOSSARY}
