"""Rule files in, rules out; rules applied to a graph."""
