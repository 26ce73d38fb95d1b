"""The program `rolodex`: parses a line, runs one command, prints one answer, returns one status."""

import errno
import json
import sys
import traceback
from collections.abc import Sequence
from typing import Any

import click

from rolodex import __version__, errors
from rolodex.cli import error_text, exit_codes, usage_text, window
from rolodex.cli.answer import Answer
from rolodex.cli.call import Call, closing
from rolodex.cli.verbs import RootGroup
from rolodex.commands.hardening import harden_process

NOUNS = {
    "age": "rolodex.cli.age:age",
    "audit": "rolodex.cli.audit:audit",
    "batch": "rolodex.cli.batch:batch",
    "bundle": "rolodex.cli.bundle:bundle",
    "changes": "rolodex.cli.changes:changes",
    "commitment": "rolodex.cli.commitment:commitment",
    "completion": "rolodex.cli.completion:completion",
    "consent": "rolodex.cli.consent:consent",
    "contact": "rolodex.cli.contact_verbs:contact",
    "demo": "rolodex.cli.demo:demo",
    "handover": "rolodex.cli.handover_verbs:handover",
    "identity": "rolodex.cli.identity:identity",
    "import": "rolodex.cli.import_:import_",
    "interaction": "rolodex.cli.interaction:interaction",
    "organisation": "rolodex.cli.organisation:organisation",
    "overlap": "rolodex.cli.overlap:overlap",
    "post": "rolodex.cli.post:post",
    "profile": "rolodex.cli.profile:profile",
    "recipient": "rolodex.cli.recipient:recipient",
    "redo": "rolodex.cli.changes:redo",
    "relationship": "rolodex.cli.relationship:relationship",
    "safe-contact": "rolodex.cli.safe_contact:safe_contact",
    "tenure": "rolodex.cli.tenure:tenure",
    "undo": "rolodex.cli.changes:undo",
    "vault": "rolodex.cli.vault:vault",
}


@click.group(
    cls=RootGroup,
    nouns=NOUNS,
    help="Rolodex keeps a mission's relationships when staff rotate. Everything stays on this computer.",
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(__version__, prog_name="rolodex")
def root() -> None:
    """The root of all nouns; does nothing itself."""


def run() -> None:
    """Entry point of the script."""
    harden_process()
    sys.exit(main(sys.argv[1:]))


def main(arguments: Sequence[str], call: Call | None = None) -> int:
    """Run one command line and return its exit status. Prints to the call's streams; raises nothing."""
    with closing(call or Call()) as current:
        try:
            return _outcome(arguments, current)
        except OSError as lost:
            return _without_stdout(lost, current)


def _outcome(arguments: Sequence[str], current: Call) -> int:
    """The status of one command line, everything told. Raises OSError where telling it fails."""
    try:
        if window.is_asked_for(arguments):
            return _with_window(arguments, current)
        return answered(arguments, current)
    except errors.RolodexError as error:
        return _report(error, current)
    except (KeyboardInterrupt, click.Abort):
        return _report(errors.Cancelled(), current)
    except click.exceptions.Exit as stopped:
        return stopped.exit_code
    except click.ClickException as wrong:
        return _wrong_usage(wrong, arguments, current)
    except OSError as failed:
        # Only streams fail without a file's name: nobody reads on, or the disk behind them is full.
        if failed.filename is None:
            raise
        return _our_defect(failed, current)
    except Exception as defect:
        return _our_defect(defect, current)


def answered(arguments: Sequence[str], call: Call) -> int:
    """Run one command line in a call that may go on. Raises what the command raises."""
    answer = execute(arguments, call)
    if isinstance(answer, int):
        return answer
    for warning in answer.warnings:
        call.say(warning)
    if call.options.json:
        print_document(answer.document, call)
    elif answer.text:
        call.stdout.write(_writable(answer.text.rstrip("\n")) + "\n")
    call.stdout.flush()
    return answer.status


def execute(arguments: Sequence[str], call: Call) -> Answer | int:
    """Parse and run one command line; a status where all was said already (help, version, a batch, bytes)."""
    # `--json` may stand after the place where parsing fails; the error must still be a document.
    if "--json" in arguments:
        call.set_option("json", True)
    result = root.main(args=list(arguments), prog_name="rolodex", standalone_mode=False, obj=call)
    # click turns `Exit` into its status.
    return result if isinstance(result, Answer | int) else exit_codes.DONE


def print_document(document: dict[str, Any], call: Call) -> None:
    """One JSON document and a line end on standard output."""
    call.stdout.write(_writable(json.dumps(document, ensure_ascii=False)) + "\n")
    call.stdout.flush()


def _writable(text: str) -> str:
    """Names of files may hold bytes that are no letters; they are written as JSON and people's shells escape them."""
    return text.encode("utf-8", "backslashreplace").decode()


def error_document(error: errors.RolodexError) -> dict[str, Any]:
    """The documented form of an error."""
    return {
        "error": {
            "code": error.code,
            "message": error_text.message(error),
            "hint": error_text.hint(error),
            "params": error.params,
        }
    }


def _with_window(arguments: Sequence[str], call: Call) -> int:
    status, message = window.run(arguments)
    if message:
        call.say(message)
        call.stdout.write(root.get_help(click.Context(root, info_name="rolodex")) + "\n")
    return status


def _without_stdout(lost: OSError, call: Call) -> int:
    """Standard output is gone. A reader that had enough is no fault to speak of; anything else is told on stderr."""
    call.give_up_stdout()
    if not isinstance(lost, BrokenPipeError):
        call.say(f"rolodex: standard output took no more ({errno.errorcode.get(lost.errno or 0, 'unknown')}).")
    return exit_codes.DAMAGED


def _report(error: errors.RolodexError, call: Call) -> int:
    if call.options.json:
        print_document(error_document(error), call)
    else:
        call.stderr.write(f"rolodex: {error_text.message(error)}\n")
        if error_text.hint(error):
            call.stderr.write(f"         {error_text.hint(error)}\n")
    return exit_codes.of_error(error)


def usage_document(wrong: click.ClickException, arguments: Sequence[str]) -> dict[str, Any]:
    """A wrong command line in the documented form of an error."""
    message = usage_text.message(wrong, arguments)
    return {"error": {"code": "usage", "message": message, "hint": "See --help of the verb.", "params": {}}}


def _wrong_usage(wrong: click.ClickException, arguments: Sequence[str], call: Call) -> int:
    if call.options.json:
        print_document(usage_document(wrong, arguments), call)
    else:
        context = wrong.ctx if isinstance(wrong, click.UsageError) else None
        is_without_verb = isinstance(wrong, click.exceptions.NoArgsIsHelpError)
        usage = f"{context.get_help() if is_without_verb else context.get_usage()}\n" if context else ""
        call.stderr.write(f"{usage}rolodex: {usage_text.message(wrong, arguments)}\n")
    return exit_codes.WRONG_USAGE


def _our_defect(defect: Exception, call: Call) -> int:
    # The text of an exception may hold a value; its type and place never do.
    place = _place(defect)
    if call.options.json:
        message = f"A defect of the program ({type(defect).__name__} at {place})."
        document = {"code": "defect", "message": message, "hint": "Please report it.", "params": {"place": place}}
        print_document({"error": document}, call)
    else:
        call.stderr.write(f"rolodex: a defect of the program: {type(defect).__name__} at {place}. Please report it.\n")
    return exit_codes.OUR_DEFECT


def _place(defect: Exception) -> str:
    """Module and line where the defect was raised, last in our own code."""
    frames = list(traceback.walk_tb(defect.__traceback__))
    ours = [(frame.f_globals.get("__name__", ""), line) for frame, line in frames]
    named = [place for place in ours if place[0].startswith("rolodex")] or ours
    return f"{named[-1][0]}:{named[-1][1]}"
