"""`handover print`: papers of a case as web pages that are ready for printing."""

from pathlib import Path
from typing import Final

import click

from rolodex.cli.answer import Answer
from rolodex.cli.call import Call
from rolodex.cli.contact_values import ID
from rolodex.cli.handover import handover
from rolodex.cli.paper_file import PATH, written
from rolodex.cli.verbs import pass_call
from rolodex.commands.prints import PaperKind, PrintOrder
from rolodex.domain.ids import SubjectId

KINDS: Final = ("note", "brief", "summary", "timeline")


@handover.command("print")
@click.argument("case_id", metavar="CASE", type=ID)
@click.option("--kind", type=click.Choice(KINDS), help="What to print; the note, or with --contact the brief.")
@click.option("--contact", type=ID, help="Whose brief.")
@click.option("--out", type=PATH, required=True, metavar="FILE.html", help="A new file.")
@pass_call
def print_(call: Call, case_id: bytes, kind: str | None, contact: bytes | None, out: Path) -> Answer:
    """Write a paper of a case: note, brief, summary or timeline.

    A web page for any browser to print, with the level on every page. Names and texts that are masked stay out of it.
    The summary names nobody. That it was made is logged; the file itself is not protected.
    """
    wanted = PaperKind(kind or ("brief" if contact is not None else "note"))
    if (contact is not None) is not (wanted is PaperKind.BRIEF):
        raise click.UsageError("--contact goes with the brief, and a brief needs it.")
    about = SubjectId(contact) if contact is not None else None
    return written(call, PrintOrder(wanted, SubjectId(case_id), about), out)
