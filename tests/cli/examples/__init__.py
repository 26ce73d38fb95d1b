"""The worked examples of docs/cli.md, one file per noun, run for real in the order of `ORDER`."""
