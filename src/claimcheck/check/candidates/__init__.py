"""Candidates for evidence, from files of other programs, held against the articles."""
