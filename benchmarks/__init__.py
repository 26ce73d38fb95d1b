"""What `docs/performance.md` promises, measured: one subject per file, each against a reference in the same run."""
