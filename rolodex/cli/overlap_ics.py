"""`overlap ics`: the plan as a calendar file, and busy times out of one."""

from pathlib import Path
from typing import Final

import click

from rolodex.cli.answer import Answer
from rolodex.cli.call import Call
from rolodex.cli.contact_values import ID
from rolodex.cli.error_text import words
from rolodex.cli.plain_text import count, shown, table
from rolodex.cli.verbs import NounGroup, VerbCommand, pass_call
from rolodex.commands import busy_files, calendars
from rolodex.commands.busy_files import BusyImported
from rolodex.commands.calendars import Calendar, CalendarOrder, Method
from rolodex.domain.ids import SubjectId

_FILE: Final = click.Path(path_type=Path)
_METHODS: Final = tuple(method.value for method in Method)


def register(overlap: NounGroup) -> None:
    """Put the verb of this module beside the others of the noun."""
    overlap.add_command(ics)


@click.command("ics", cls=VerbCommand)
@click.argument("case_id", metavar="CASE", type=ID)
@click.option("--out", type=_FILE, metavar="FILE.ics", help="A new file for the plan.")
@click.option(
    "--introduction", "introductions", type=ID, multiple=True, help="These only; all of the case if left out."
)
@click.option("--method", type=click.Choice(_METHODS), help="publish (default), request or cancel.")
@click.option("--with-names", is_flag=True, help="Name contacts of whom nothing is confidential, never others.")
@click.option("--own-address", default="", metavar="MAIL", help="Yours, for request and cancel; it is not kept.")
@click.option("--other-address", default="", metavar="MAIL", help="The other officer's, likewise.")
@click.option("--import", "source", type=_FILE, metavar="FILE.ics", help="Take busy times from this file.")
@click.option("--officer", type=ID, help="Whose calendar it is, with --import: one of the two of the case.")
@pass_call
def ics(
    call: Call,
    /,
    case_id: bytes,
    out: Path | None,
    introductions: tuple[bytes, ...],
    method: str | None,
    with_names: bool,
    own_address: str,
    other_address: str,
    source: Path | None,
    officer: bytes | None,
) -> Answer:
    """Write the plan as a calendar file, or take in busy times.

    With --out, a file for any calendar: publish for your own, request as an invitation to the other officer to attach
    to a mail, cancel for what was taken back. Entries keep their identity from file to file, so that a calendar moves
    and removes what the plan moved and took back. Each is private, called "Meeting", and names no place finer than the
    region; with --with-names a meeting without a name stands out, and shows that somebody needs care. The file is not
    protected; that it was made is logged.

    With --import and --officer, the times at which that officer is busy during the overlap: from and to, nothing else
    of the file. They take the place of those imported before; what was typed stays. What cannot be read is named with
    its line, the rest is taken.
    """
    case = SubjectId(case_id)
    if (out is None) == (source is None):
        raise click.UsageError("Give either --out or --import.")
    if source is not None:
        if officer is None:
            raise click.UsageError("Whose calendar is it? Give --officer.")
        if introductions or method or with_names or own_address or other_address:
            raise click.UsageError("With --import go --officer and nothing else.")
        return _imported(busy_files.import_busy(call.session(), case, SubjectId(officer), source))
    if officer is not None:
        raise click.UsageError("--officer goes with --import.")
    assert out is not None
    if out.suffix.lower() != ".ics":
        raise click.UsageError(f"{shown(out.name)}: name a file that ends in .ics.")
    order = CalendarOrder(
        case=case,
        method=Method(method or Method.PUBLISH.value),
        introductions=tuple(SubjectId(one) for one in introductions),
        with_names=with_names,
        own_address=own_address,
        other_address=other_address,
    )
    return _written(calendars.write(call.session(), order, out), out)


def _written(calendar: Calendar, out: Path) -> Answer:
    document = {
        "file": str(out),
        "method": calendar.method.value,
        "events": calendar.events,
        "cancelled": calendar.cancelled,
        "names_left_out": calendar.names_left_out,
    }
    text = f"{shown(out)}: {count(calendar.events, 'entry', 'entries')}, {calendar.cancelled} of them cancelled"
    if calendar.names_left_out:
        text += f"\nNot named: {count(calendar.names_left_out, 'contact')}"
    warning = "This file is not protected. Whoever gets it can read when and in which region meetings are held."
    return Answer(document, text, warnings=(warning,))


def _imported(done: BusyImported) -> Answer:
    document = {
        "busy": done.busy,
        "skipped": [{"line": one.line, "reason": one.reason.value} for one in done.skipped],
        "replaced": done.replaced,
    }
    lines = [f"{count(done.busy, 'busy time')} during the overlap; {done.replaced} of an earlier file taken away"]
    if done.skipped:
        rows = [(one.line, words(one.reason.value)) for one in done.skipped]
        lines.extend(("Not taken:", table(("line", "reason"), rows)))
    return Answer(document, "\n".join(lines))
