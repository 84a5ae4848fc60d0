"""Quotations traced through an archive: where else their words were printed, whole or changed."""
