"""One row of the heat map."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class HeatRow:
    """A category with its contacts in each component; `most` is the highest number of the whole map."""

    category: str
    numbers: tuple[int, ...]
    most: int

    def share(self, column: int) -> float:
        """How near a cell comes to the most, 0 to 1."""
        return self.numbers[column] / self.most if self.most else 0.0
