"""The report as a document for word processors; needs the extra `docx`."""
