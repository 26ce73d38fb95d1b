"""What is told of the checks, line by line, and how many did not hold."""

from dataclasses import dataclass


@dataclass(slots=True)
class Log:
    """Prints each check at once and counts."""

    held: int = 0
    failed: int = 0

    def say(self, text: str) -> None:
        """A line that is no check."""
        print(text, flush=True)

    def check(self, holds: bool, text: str, seen: object = "") -> bool:
        """One check; `seen` is told where it does not hold. Answers with `holds`."""
        if holds:
            self.held += 1
            print(f"  ok    {text}", flush=True)
        else:
            self.failed += 1
            print(f"  FAILS {text}: {seen}", flush=True)
        return holds

    def verdict(self) -> str:
        """The closing line."""
        return (
            f"{self.failed} of {self.held + self.failed} checks fail" if self.failed else f"all {self.held} checks hold"
        )
