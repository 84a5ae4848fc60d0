"""Tests of the readers of saved pages."""
