"""Tests of `claimcheck.check.quotation`."""
