"""What a plan is and what can be found in it: plain values that know nothing of files or rules."""
