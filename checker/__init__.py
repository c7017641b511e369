"""Selaras checks Indonesian government performance plans before they are signed."""
