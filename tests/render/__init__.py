"""Tests of the package of the same name; a package too, so that names of files may repeat."""
