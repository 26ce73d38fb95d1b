"""`batch`: many command lines, one unlock, one JSON line back for each."""

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import click
import msgspec

from rolodex import errors
from rolodex.cli import exit_codes
from rolodex.cli.answer import Answer
from rolodex.cli.call import STANDARD_INPUT, Call
from rolodex.cli.verbs import VerbCommand, pass_call
from rolodex.commands import own_files

MAX_LINE_BYTES = 1_048_576
NOT_IN_A_BATCH = frozenset({"batch", "demo"})


@click.command("batch", cls=VerbCommand)
@click.argument("file", metavar="FILE|-")
@pass_call
def batch(call: Call, file: str) -> Answer | None:
    """Run many commands with one unlock.

    Each line is one JSON array of arguments; one JSON document comes back for each. A line that fails does not stop
    the next; the status is the first failure's.
    """
    from rolodex.cli import main

    if file == STANDARD_INPUT:
        call.hold_passphrase()
    given = call.options
    status = exit_codes.DONE
    for raw in _lines(call, file):
        call.options = given
        call.set_option("json", True)
        arguments: list[str] = []
        try:
            arguments = _arguments(raw)
            line_status = main.answered(arguments, call)
        except errors.RolodexError as error:
            main.print_document(main.error_document(error), call)
            line_status = exit_codes.of_error(error)
        except click.ClickException as wrong:
            main.print_document(main.usage_document(wrong, arguments), call)
            line_status = exit_codes.WRONG_USAGE
        status = status or line_status
    call.options = given
    if status:
        raise click.exceptions.Exit(status)
    return None


def _lines(call: Call, file: str) -> Iterator[bytes]:
    if file == STANDARD_INPUT:
        yield from _bounded(call.stdin)
        return
    with own_files.reading(Path(file)) as opened:
        yield from _bounded(opened)


def _bounded(stream: BinaryIO) -> Iterator[bytes]:
    while raw := stream.readline(MAX_LINE_BYTES + 1):
        if len(raw) > MAX_LINE_BYTES:
            raise errors.LimitExceeded("batch_line", most=MAX_LINE_BYTES)
        if raw.strip():
            yield raw


def _arguments(raw: bytes) -> list[str]:
    try:
        arguments = msgspec.json.decode(raw, type=list[str])
    except msgspec.DecodeError:
        raise errors.Malformed("batch_line", "not_an_array_of_texts") from None
    if not arguments or arguments[0] in NOT_IN_A_BATCH:
        raise errors.Malformed("batch_line", "not_a_command")
    return arguments
