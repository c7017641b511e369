"""Indonesian as offices write it: words, numbers, formulas, what they name, and how alike they are."""
