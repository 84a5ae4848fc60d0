"""Reading a text: folding, words and their bounds, sentences, clauses. Knows nothing of records."""
