"""One value inside a JSON document, with where it stands: a wrong one is named by its place, never by its text."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, NoReturn

from rolodex.errors import LimitExceeded, Malformed, Param

LARGEST_NUMBER: Final = 10**13
"""Times in milliseconds since 1970 fit, and a float still tells parts of a second apart."""
LONGEST_ID: Final = 200


@dataclass(frozen=True, slots=True)
class Node:
    """A value of the document `what` (problem, plan) at `where`, such as `meetings[3].windows[0]`; "" is the whole.

    Every reader raises `Malformed(what, reason, where=…)` where the value is of another kind. Members that nobody asks
    for are left alone.
    """

    value: object
    what: str
    where: str = ""

    def refuse(self, reason: str, **params: Param) -> NoReturn:
        """Say that this value cannot be taken."""
        raise Malformed(self.what, reason, where=self.where or "top", **params)

    def member(self, name: str) -> "Node":
        """A member that must be there."""
        found = self.optional(name)
        if found is None:
            Node(None, self.what, self._place(name)).refuse("missing")
        return found

    def optional(self, name: str) -> "Node | None":
        """A member; None where it is left out or null."""
        if not isinstance(self.value, dict):
            self.refuse("not_an_object")
        value = self.value.get(name)
        return None if value is None else Node(value, self.what, self._place(name))

    def items(self, most: int, limit: str = "list") -> list["Node"]:
        """The items of a list. Raises `LimitExceeded` where there are more than `most`."""
        if not isinstance(self.value, list):
            self.refuse("not_a_list")
        if len(self.value) > most:
            raise LimitExceeded(f"{self.what}_{limit}", maximum=most, where=self.where)
        return [Node(value, self.what, f"{self.where}[{number}]") for number, value in enumerate(self.value)]

    def optional_items(self, name: str, most: int) -> list["Node"]:
        """The items of a list that may be left out."""
        found = self.optional(name)
        return [] if found is None else found.items(most)

    def identifier(self) -> str:
        """A text of 1 to LONGEST_ID characters."""
        if not isinstance(self.value, str):
            self.refuse("not_text")
        if not self.value:
            self.refuse("empty")
        if len(self.value) > LONGEST_ID:
            self.refuse("too_long")
        return self.value

    def known(self, names: frozenset[str], reason: str) -> str:
        """An identifier that is one of these."""
        name = self.identifier()
        if name not in names:
            self.refuse(reason)
        return name

    def number(self) -> int | float:
        """A number, as it is written: an integer stays one."""
        if isinstance(self.value, bool) or not isinstance(self.value, int | float):
            self.refuse("not_a_number")
        if abs(self.value) > LARGEST_NUMBER:
            self.refuse("number_too_large")
        return self.value

    def amount(self) -> int | float:
        """A number that is not negative."""
        number = self.number()
        if number < 0:
            self.refuse("negative")
        return number

    def count(self) -> int:
        """A whole number that is not negative, written as one."""
        number = self.amount()
        if not isinstance(number, int):
            self.refuse("not_a_whole_number")
        return number

    def _place(self, name: str) -> str:
        return f"{self.where}.{name}" if self.where else name


def identifiers(nodes: list[Node]) -> Iterator[str]:
    """The identifiers of a list of things that each have a name of their own."""
    seen: set[str] = set()
    for node in nodes:
        name = node.identifier()
        if name in seen:
            node.refuse("twice")
        seen.add(name)
        yield name
