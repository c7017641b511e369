"""Measurements of Selaras, for people who work on it."""
