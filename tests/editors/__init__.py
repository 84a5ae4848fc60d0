"""Tests of what is made for single editors."""
