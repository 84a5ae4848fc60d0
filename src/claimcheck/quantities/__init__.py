"""Quantities: intervals of numbers, and the readings of numbers in running text."""
