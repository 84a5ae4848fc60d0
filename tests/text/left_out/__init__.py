"""Tests of what is left out: one file for each module."""
