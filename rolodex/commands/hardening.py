"""What a program does first: keep its memory out of core dumps and debuggers."""

from rolodex.store.hardening import harden_process

__all__ = ["harden_process"]
