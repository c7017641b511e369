"""How well the rules find faults, and how quiet they keep where there are none."""
