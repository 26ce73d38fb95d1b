"""Rolodex: relationships that outlive a rotation. The core; it imports neither Qt nor `ui`."""

__version__ = "0.1.0"
