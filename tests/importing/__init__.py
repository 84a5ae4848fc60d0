"""Tests of the files that can be imported."""
