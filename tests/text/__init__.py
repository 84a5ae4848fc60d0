"""Tests of texts: one file for each module."""
