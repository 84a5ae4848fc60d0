"""The command line: arguments in, files read, one text out, an exit code."""
