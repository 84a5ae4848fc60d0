"""Finding passages: by words, by likeness to a claim, and those that no claim quotes."""
