"""What rules/ knows beside rules: vocabulary, lexicons, registries, alignments, packs."""
