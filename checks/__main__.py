"""`python -m checks`: run every check on this checkout; exit code 1 if one found something."""

import sys
from pathlib import Path

from checks.rules import CHECKS
from checks.tree import tree_of


def main() -> int:
    """Print each finding and a closing line; return the exit code."""
    tree = tree_of(Path(__file__).resolve().parent.parent)
    findings = [finding for check in CHECKS for finding in check(tree)]
    for finding in findings:
        print(finding)
    print(f"{len(CHECKS)} checks over {len(tree.names)} files: {len(findings)} findings")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
