"""Files of other programs read as candidates for evidence: what they say is taken down, and nothing of it believed."""
