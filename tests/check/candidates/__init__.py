"""Tests of candidates for evidence."""
