"""Keeps the binding of Qt from reading the source text of every module that is imported after it.

It looks there for its own name, to know whose calls `from __feature__ import …` may rename. Nothing here asks for such
names, and the texts would stay in memory: a tenth of the start, and megabytes.
"""

import sys
from types import ModuleType

_FEATURE = "shibokensupport.feature"
_LOOK = "_mod_uses_pyside"


def leave_unread() -> None:
    """From now on no source is read at an import. To be called when Qt is loaded; a binding that does not look is left
    as it is."""
    feature = sys.modules.get(_FEATURE)
    if feature is not None and hasattr(feature, _LOOK):
        setattr(feature, _LOOK, _uses_no_feature)


def _uses_no_feature(_module: ModuleType) -> bool:
    return False
