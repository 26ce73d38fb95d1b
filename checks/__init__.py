"""The project's own small checks. `python -m checks` runs them all; each one returns what it found.

A check is a function from a `Tree` to findings. It looks only at files, so that a test can show on a small
tree of its own that the check can fail.
"""
