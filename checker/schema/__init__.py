"""Cerberus schemas: asked fast, and complaining in words with places."""
