"""Pure values and rules: no files, clock, database or randomness. One noun per file."""
