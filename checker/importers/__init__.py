"""Files in, documents out; one file is one format."""
