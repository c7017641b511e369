"""Selaras checks Indonesian government performance plans before they are signed."""

__version__ = "0.1.0"
