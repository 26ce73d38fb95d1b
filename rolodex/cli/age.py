"""`age`: the outer layer of a bundle alone, without a vault; the same files and flags as the age tool."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

import click

from rolodex.cli.answer import Answer
from rolodex.cli.call import Call
from rolodex.cli.verbs import noun, pass_call
from rolodex.commands import age_files, own_files
from rolodex.commands.age_files import Identity, Recipient
from rolodex.errors import Invalid

age = noun("age", "Encrypt and decrypt age files, without a vault.")

STREAM = "-"

_output = click.option("-o", "--output", metavar="FILE|-", help="Where the result goes; standard output without it.")
_input = click.argument("source", metavar="[INPUT|-]", required=False, default=STREAM)


@age.command("keygen")
@click.option("-o", "--output", metavar="FILE", help="A new identity file; standard output without it.")
@pass_call
def keygen(call: Call, output: str | None) -> Answer | None:
    """Make a private key and say its public half.

    The key is post-quantum. The file opens everything that was encrypted to it and has no passphrase of its own.
    """
    pair = age_files.new_key(call.clock.now())
    document = {"file": output, "recipient": pair.recipient}
    if output is not None and output != STREAM:
        age_files.write_identity(Path(output), pair)
        return Answer(document, f"Public key: {pair.recipient}")
    _check_stream(call, is_binary=False)
    call.binary_stdout.write(pair.identity_file.expose())
    call.say(f"Public key: {pair.recipient}")
    return None


@age.command("encrypt")
@click.option("-r", "--recipient", "recipients", multiple=True, metavar="AGE1…", help="Encrypt to this public key.")
@click.option("-R", "--recipients-file", "files", multiple=True, metavar="FILE|-", help="One public key per line.")
@click.option("-i", "--identity", "identities", multiple=True, metavar="FILE|-", help="Encrypt to the owner of a key.")
@click.option("-p", "--passphrase", "by_passphrase", is_flag=True, help="Encrypt with a passphrase.")
@_output
@_input
@pass_call
def encrypt(
    call: Call,
    recipients: tuple[str, ...],
    files: tuple[str, ...],
    identities: tuple[str, ...],
    by_passphrase: bool,
    output: str | None,
    source: str,
) -> Answer | None:
    """Encrypt a file to public keys or with a passphrase.

    Post-quantum and classic keys do not go together in one file, and a passphrase goes alone. The result is binary,
    never armored.
    """
    found = _recipients(call, recipients, files, identities)
    if by_passphrase:
        found.append(age_files.passphrase_recipient(_new_passphrase(call)))
    with _streams(call, source, output) as (reading, writing):
        age_files.encrypt(found, reading, writing)
    return _written(output, {"recipients": len(found)})


@age.command("decrypt")
@click.option("-i", "--identity", "identities", multiple=True, metavar="FILE|-", help="A file with private keys.")
@click.option("-p", "--passphrase", "by_passphrase", is_flag=True, help="Also try a passphrase.")
@_output
@_input
@pass_call
def decrypt(
    call: Call, identities: tuple[str, ...], by_passphrase: bool, output: str | None, source: str
) -> Answer | None:
    """Decrypt a file with private keys or a passphrase.

    With --output the file appears only when the last byte proved authentic. On standard output trust what was written
    only if the status is 0.
    """
    found: list[Identity] = []
    for name in identities:
        with _reading(call, name) as file:
            found.extend(age_files.identities_in(file))
    if by_passphrase or call.options.passphrase_file or not found:
        found.append(age_files.passphrase_identity(_passphrase(call)))
    with _streams(call, source, output) as (reading, writing):
        age_files.decrypt(found, reading, writing)
    return _written(output, {})


def _recipients(
    call: Call, recipients: tuple[str, ...], files: tuple[str, ...], identities: tuple[str, ...]
) -> list[Recipient]:
    found = [age_files.recipient(text) for text in recipients]
    for name in files:
        with _reading(call, name) as file:
            found.extend(age_files.recipients_in(file))
    for name in identities:
        with _reading(call, name) as file:
            found.extend(age_files.recipients_of(file))
    return found


# The vault's own passphrase, which the environment may name, must not end up on a file: only the option counts.
def _passphrase(call: Call) -> age_files.Secret:
    given = call.options.passphrase_file
    return call.secret_file(given) if given else call.prompted("Passphrase of the file")


def _new_passphrase(call: Call) -> age_files.Secret:
    return call.second_secret(call.options.passphrase_file)


@contextmanager
def _streams(call: Call, source: str, output: str | None) -> Iterator[tuple[BinaryIO, BinaryIO]]:
    """What is read and where it goes: a file appears whole or not at all."""
    if output is None or output == STREAM:
        _check_stream(call, is_binary=True)
        with _reading(call, source) as reading:
            yield reading, call.binary_stdout
        call.binary_stdout.flush()
        return
    target = Path(output)
    with _reading(call, source) as reading:
        if source != STREAM and target.exists() and target.samefile(source):
            raise Invalid("output", "same_as_input")
        with own_files.writing(target) as writing:
            yield reading, writing


@contextmanager
def _reading(call: Call, name: str) -> Iterator[BinaryIO]:
    if name == STREAM:
        yield call.stdin
    else:
        with own_files.reading(Path(name)) as file:
            yield file


def _check_stream(call: Call, *, is_binary: bool) -> None:
    if call.options.json:
        raise Invalid("output", "needed_with_json")
    if is_binary and call.stdout.isatty():
        raise Invalid("output", "binary_on_a_terminal")


def _written(output: str | None, document: dict[str, Any]) -> Answer | None:
    if output is None or output == STREAM:
        return None
    return Answer({"file": output, **document}, f"Written to {output}.")
