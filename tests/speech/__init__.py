"""Tests of reported speech: one file for each module."""
