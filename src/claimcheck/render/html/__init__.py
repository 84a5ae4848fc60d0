"""The report as one web page that needs no scripts and asks nobody for anything."""
