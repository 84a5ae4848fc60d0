"""From the report to what people and programs read. Nothing is computed here, only worded and escaped."""
