"""Tests of what a PDF leaves to the eye."""
