"""Passphrases out of random words. Source: EFF's large word list of 2016, 7,776 words."""

import secrets
from typing import Final

from rolodex.crypto.secret import Secret
from rolodex.resources import resource

FILE: Final = "wordlists/eff_large_wordlist.txt"
WORDS: Final = 7
"""90 bits: out of reach whatever one guess costs."""


def generate() -> Secret:
    """Seven words chosen independently by the operating system's generator, with spaces between them.

    Raises FileMissing without resources.
    """
    listed = resource(FILE).read_text(encoding="ascii").split()
    return Secret(" ".join(secrets.choice(listed) for _ in range(WORDS)).encode())
