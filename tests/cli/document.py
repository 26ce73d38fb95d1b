"""Makes docs/cli.md: `python -m tests.cli.document --write`, or `--check` to see whether it is up to date.

The page is made of click's own help and of the worked examples, which are run for it.
"""

import shlex
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from importlib.util import find_spec
from inspect import cleandoc
from pathlib import Path

import click

from rolodex.cli import error_text, exit_codes
from rolodex.cli.main import NOUNS, error_document, root
from rolodex.cli.verbs import GLOBAL_NAMES
from rolodex.errors import RolodexError, WrongPassphrase
from tests.cli.examples import run
from tests.cli.examples.run import Ran
from tests.cli.placeholders import Placeholders

TOP = Path(__file__).resolve().parents[2]
PAGE = TOP / "docs" / "cli.md"
INTRODUCTION = Path(__file__).with_name("introduction.md")

STATUSES = (
    (exit_codes.DONE, "done, also where there was nothing to do"),
    (exit_codes.OUR_DEFECT, "a defect of the program"),
    (exit_codes.WRONG_USAGE, "wrong usage, a value that cannot be taken, or no such id"),
    (exit_codes.LOCKED, "wrong passphrase, or the vault is locked or in use"),
    (
        exit_codes.DAMAGED,
        "a vault or file is damaged, missing or unreadable, the disk is full or read-only; a finding of `vault verify` "
        "or `audit verify`",
    ),
    (
        exit_codes.REFUSED,
        "refused by a rule: consent, level, guard, unverified recipient; a breach found by `overlap check`, a denial "
        "of `consent check`",
    ),
    (exit_codes.MALFORMED, "the input is malformed or over a limit; an import of which no record could be read"),
    (
        exit_codes.NOT_TRUSTED,
        "not trusted: a bad or unknown signature, not a recipient, replayed, expired; `bundle inspect` of an unknown "
        "signer is 0 with `verified` false",
    ),
    (
        exit_codes.DECISIONS_NEEDED,
        "decisions are needed, or it changed since it was read; nothing was written",
    ),
    (exit_codes.CANCELLED, "cancelled"),
)


def verbs() -> Iterator[tuple[str, click.Command]]:
    """Every command of the program that does something, by its words, in the order of the alphabet."""
    yield from _below(root, click.Context(root, info_name="rolodex"), "")


def error_types() -> list[type[RolodexError]]:
    """Every error that can be raised: the leaves of the tree, and those that are raised as they are."""
    found: list[type[RolodexError]] = []
    waiting: list[type[RolodexError]] = [RolodexError]
    while waiting:
        kind = waiting.pop(0)
        waiting.extend(kind.__subclasses__())
        if kind.code in error_text.SENTENCES:
            found.append(kind)
    return found


def page(stage: run.Stage, runs: list[Ran]) -> str:
    """The whole page."""
    shown: dict[str, list[Ran]] = {}
    for ran in runs:
        if ran.example.shown:
            shown.setdefault(ran.example.verb, []).append(ran)
    parts = [_introduction()]
    noun = ""
    for words, command in verbs():
        first = words.split()[0]
        if first != noun:
            noun = first
            parts.append(_noun(noun))
        parts.append(_verb(words, command))
        parts.extend(_example(ran, stage) for ran in shown.get(words, ()))
    text = "\n\n".join(part.strip("\n") for part in parts) + "\n"
    # A vCard ends its lines with CR LF, the page with LF alone.
    return text.replace("\r\n", "\n")


def made() -> str:
    """The page of this checkout: runs every example in a folder that is removed afterwards."""
    with tempfile.TemporaryDirectory(prefix="rolodex-document-") as folder:
        return page(*run.run_all(Path(folder)))


def main(arguments: list[str]) -> int:
    """Write or check the page."""
    if arguments == ["--write"]:
        PAGE.write_text(made(), encoding="utf-8")
        return 0
    if arguments == ["--check"]:
        return 0 if PAGE.read_text(encoding="utf-8") == made() else 1
    sys.stderr.write("python -m tests.cli.document --write | --check\n")
    return 2


def _below(group: click.Group, context: click.Context, words: str) -> Iterator[tuple[str, click.Command]]:
    for name in group.list_commands(context):
        if group is root and find_spec(NOUNS[name].partition(":")[0]) is None:
            continue
        command = group.get_command(context, name)
        assert command is not None
        path = f"{words} {name}".strip()
        if isinstance(command, click.Group):
            yield from _below(command, click.Context(command, context, info_name=name), path)
        else:
            yield path, command


def _introduction() -> str:
    statuses = _table(("Status", "Meaning"), [(str(number), text) for number, text in STATUSES])
    kinds = sorted(error_types(), key=lambda kind: kind.code)
    rows = [(f"`{kind.code}`", str(_status(kind)), kind.__doc__ or "") for kind in kinds]
    return (
        INTRODUCTION.read_text(encoding="utf-8")
        .replace("{statuses}", statuses)
        .replace("{error}", Placeholders.laid_out(error_document(WrongPassphrase())))
        .replace("{codes}", _table(("Code", "Status", "Meaning"), rows))
    )


def _status(kind: type[RolodexError]) -> int:
    # The status hangs on the type alone; errors with required parameters are made without them.
    return exit_codes.of_error(kind.__new__(kind))


def _noun(noun: str) -> str:
    command = root.get_command(click.Context(root), noun)
    assert command is not None
    summary = (command.help or "").strip() if isinstance(command, click.Group) else ""
    return f"## {noun}\n\n{summary}"


def _verb(words: str, command: click.Command) -> str:
    context = click.Context(command, info_name=f"rolodex {words}")
    usage = " ".join([f"rolodex {words}", *_pieces(command, context)])
    parts = [f"### {words}", cleandoc(command.help or ""), f"```\n{usage}\n```"]
    rows = []
    for parameter in command.get_params(context):
        record = parameter.get_help_record(context)
        if isinstance(parameter, click.Option) and record and not _is_everywhere(parameter):
            more = " May be given more than once." if parameter.multiple else ""
            rows.append((f"`{record[0]}`", record[1] + more))
    if rows:
        parts.append(_table(("Option", "Meaning"), rows))
    return "\n\n".join(parts)


def _pieces(command: click.Command, context: click.Context) -> list[str]:
    return [piece for piece in command.collect_usage_pieces(context) if piece != "[OPTIONS]" or _has_options(command)]


def _has_options(command: click.Command) -> bool:
    return any(isinstance(one, click.Option) and not _is_everywhere(one) for one in command.params)


def _is_everywhere(option: click.Option) -> bool:
    return option.name in GLOBAL_NAMES or "--help" in option.opts


def _example(ran: Ran, stage: run.Stage) -> str:
    names = Placeholders(str(stage.folder), stage.captured)
    line = names.text(shlex.join(["rolodex", *ran.example.verb.split(), *ran.arguments]))
    said = [ran.example.says] if ran.example.says else []
    if ran.example.at != "amina":
        said.append(f"(In the vault of {ran.example.at.title()}.)")
    if ran.example.status:
        said.append(f"(Exit status {ran.example.status}.)")
    files = [f"`{name}`:\n\n```\n{names.text(stage.filled(text)).rstrip()}\n```" for name, text in _files(ran).items()]
    parts = [" ".join(said) or "Example:", *files, f"```console\n$ {line}\n```"]
    return "\n\n".join([*parts, f"```json\n{names.printed(ran.stdout)}\n```"])


def _files(ran: Ran) -> Mapping[str, str]:
    """The files of an example that belong into the page: no passphrases."""
    return {name: text for name, text in ran.example.files.items() if not name.endswith((".txt", ".rlxcard"))}


def _table(headers: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    lines = ["| " + " | ".join(headers) + " |", "|" + "---|" * len(headers)]
    lines += ["| " + " | ".join(_cell(cell) for cell in row) + " |" for row in rows]
    return "\n".join(lines)


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", r"\|")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
