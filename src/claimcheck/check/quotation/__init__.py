"""Where a quotation stands in its article, what it leaves out, and what no claim quotes."""
