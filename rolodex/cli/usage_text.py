"""What was wrong with a command line, without the values on it: they may be a contact's."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

import click

HIDDEN: Final = "…"
_COMMAND = re.compile(r"[a-z][a-z-]{0,23}")


def message(wrong: click.ClickException, arguments: Iterable[str]) -> str:
    """click's sentence with every value of the command line replaced; a mistyped noun or verb stays."""
    if isinstance(wrong, click.exceptions.NoArgsIsHelpError):
        return "A verb is missing; --help lists them."
    text = wrong.format_message()
    if isinstance(wrong, click.NoSuchOption):
        return text
    is_about_a_command = text.startswith("No such command")
    for value in sorted(set(_values(arguments)), key=len, reverse=True):
        if not (is_about_a_command and _COMMAND.fullmatch(value)):
            for form in {value, repr(value)[1:-1]}:
                text = re.sub(rf"(?<!\w){re.escape(form)}(?!\w)", HIDDEN, text)
    return text


def _values(arguments: Iterable[str]) -> Iterator[str]:
    for argument in arguments:
        value = argument.partition("=")[2] if argument.startswith("-") else argument
        if value:
            yield value
