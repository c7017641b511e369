"""Bytes in, values with places out."""
