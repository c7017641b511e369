"""formula: stub."""
