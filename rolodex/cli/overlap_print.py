"""`overlap sheet`: the introductions of a day on paper."""

from datetime import date
from pathlib import Path

import click

from rolodex.cli.answer import Answer
from rolodex.cli.call import Call
from rolodex.cli.contact_values import DAY, ID
from rolodex.cli.paper_file import PATH, written
from rolodex.cli.verbs import NounGroup, VerbCommand, pass_call
from rolodex.commands.prints import PaperKind, PrintOrder
from rolodex.domain.ids import SubjectId


def register(overlap: NounGroup) -> None:
    """Put the verb of this module beside the others of the noun."""
    overlap.add_command(sheet)


@click.command("sheet", cls=VerbCommand)
@click.argument("case_id", metavar="CASE", type=ID)
@click.option("--day", type=DAY, help="This day only.")
@click.option("--out", type=PATH, required=True, metavar="FILE.html", help="A new file.")
@pass_call
def sheet(call: Call, /, case_id: bytes, day: str | None, out: Path) -> Answer:
    """Write a sheet for paper days, a page for each day.

    By place, with code names, the safe way to reach each contact, and the last promise. A contact at risk is named by
    code name only. That it was made is logged; the file itself is not protected.
    """
    on = date.fromisoformat(day) if day else None
    return written(call, PrintOrder(PaperKind.SHEET, SubjectId(case_id), day=on), out)
