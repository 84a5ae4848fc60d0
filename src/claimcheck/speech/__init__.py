"""What an article reports as somebody's words: the words, the cue, the speaker, the hedges."""
