"""The command line: one module per noun over the same commands that the window calls. No Qt."""
