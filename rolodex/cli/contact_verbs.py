"""Every verb of `contact`: importing this module makes the group whole."""

from rolodex.cli import contact_erase
from rolodex.cli.contact import contact

__all__ = ["contact", "contact_erase"]
