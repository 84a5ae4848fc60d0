"""Tests of fit: one file for each module."""
