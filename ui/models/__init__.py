"""Models: values of the core as rows and columns."""
