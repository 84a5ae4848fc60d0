"""From the corpus to the report: every check is pure, records in, conclusions out."""
