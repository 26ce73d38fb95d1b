"""The views of the hand-over page: cases, one case, a brief, a read-back."""
