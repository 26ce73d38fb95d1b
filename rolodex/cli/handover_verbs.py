"""Every verb of `handover`: importing this module makes the group whole."""

from rolodex.cli import handover_case, handover_coverage, handover_fallback, handover_print, handover_relinquish
from rolodex.cli.handover import handover

__all__ = [
    "handover",
    "handover_case",
    "handover_coverage",
    "handover_fallback",
    "handover_print",
    "handover_relinquish",
]
