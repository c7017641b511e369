"""A report in, bytes out; one file is one format; none prints or opens a file."""
