"""Tests of checking: one file for each module."""
