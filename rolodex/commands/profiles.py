"""Sharing profiles: which fields of which categories may travel in a bundle of which purpose."""

from rolodex.domain import profile
from rolodex.domain.profile import Profile
from rolodex.errors import NotFound

__all__ = ["Profile", "list_", "show"]


def list_() -> tuple[Profile, ...]:
    """Every profile of the program, in the order of the purposes."""
    return tuple(profile.BUILT_IN.values())


def show(name: str) -> Profile:
    """The profile of this name. Raises `NotFound`."""
    for found in list_():
        if found.name == name:
            return found
    raise NotFound("profile")
