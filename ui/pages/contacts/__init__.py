"""The parts of the page of contacts."""
