"""Tests of what curators write."""
