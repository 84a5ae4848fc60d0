"""Tests of drafts; `beside` makes the small material that they are held against."""
