"""The legend takes as many lines as it needs."""

from claimcheck.render.svg.legend import Entry, legend


def test_entries_stand_in_one_line_where_they_fit() -> None:
    """Two short entries take one line, the second right of the first."""
    made = legend([Entry("<a/>", 5, "one"), Entry("<b/>", 5, "two")], 10, 0, 400)
    assert (made.height, made.parts[0], made.parts[2]) == (
        20,
        '<g transform="translate(15 10)"><a/></g>',
        '<g transform="translate(70.1 10)"><b/></g>',
    )


def test_entries_go_on_in_the_next_line() -> None:
    """What does not fit beside the others begins a new line at the left."""
    made = legend([Entry("<a/>", 5, "one"), Entry("<b/>", 5, "two")], 10, 0, 60)
    assert (made.height, made.parts[2]) == (40, '<g transform="translate(15 30)"><b/></g>')


def test_no_entry_takes_one_line() -> None:
    """An empty legend is a line of air."""
    assert legend([], 10, 0, 60) == ((), 20)
