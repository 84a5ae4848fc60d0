"""What is known of each language, a folder each: tables of words with what they do, read by `pack`."""
