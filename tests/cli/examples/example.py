"""How a worked example is written down."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Example:
    """One command line with what it shows.

    `verb` is noun and verb ("contact add"); `arguments` follow it, `{name}` stands for a captured value and `{dir}` for
    the folder that all examples share. `at` says whose vault: amina (outgoing), bruno (incoming) or registry.
    `capture` keeps values of the answer by a path of keys ("id", "items.0.id"). `files` are written first.
    `shown` False: the call only prepares the next one. `status` is the exit status expected.
    """

    verb: str
    arguments: tuple[str, ...] = ()
    at: str = "amina"
    capture: Mapping[str, str] = field(default_factory=dict)
    files: Mapping[str, str] = field(default_factory=dict)
    says: str = ""
    shown: bool = True
    status: int = 0
