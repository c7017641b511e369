"""The verbs: one file is one verb, its Check's fields are its options."""
