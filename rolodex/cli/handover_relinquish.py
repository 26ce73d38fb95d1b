"""`handover relinquish`: the end of access to what was handed over."""

from datetime import date
from typing import Any

import click

from rolodex.cli.answer import Answer
from rolodex.cli.call import Call
from rolodex.cli.contact_values import DAY, ID
from rolodex.cli.error_text import words
from rolodex.cli.handover import handover
from rolodex.cli.verbs import pass_call
from rolodex.commands import relinquishing
from rolodex.commands.relinquishing import HeldBackup, Relinquished
from rolodex.domain import ids
from rolodex.domain.ids import SubjectId


@handover.command("relinquish")
@click.argument("case_id", metavar="CASE", type=ID)
@click.argument("contacts", metavar="[CONTACT]...", nargs=-1, type=ID)
@click.option("--later-until", "later", type=DAY, help="As supervisor: grant access until this day, 30 days at most.")
@click.option("--reason", default="", help="Why; no word about a contact, it stays in the case.")
@pass_call
def relinquish(call: Call, case_id: bytes, contacts: tuple[bytes, ...], later: str | None, reason: str) -> Answer:
    """End your access to contacts handed over: they are erased here.

    All that the successor took over, or those named. It cannot be undone: `undo` refuses, and a bundle that brings one
    again is asked about. Facts of the case stay, without a word about the contact. Asks first unless --yes.
    """
    case, named = SubjectId(case_id), tuple(SubjectId(contact) for contact in contacts)
    session = call.session()
    if later is None:
        going = [fate for fate in relinquishing.prospect(session, case).fates if fate.goes]
        count = len(named) or len(going)
        if count:
            call.confirm(f"Erase contacts from this vault: {count}. It cannot be undone. Go on?")
    until = date.fromisoformat(later) if later else None
    return _answer(relinquishing.relinquish(session, case, named, until, reason))


def _answer(done: Relinquished) -> Answer:
    document: dict[str, Any] = {
        "case": ids.to_text(done.case),
        "relinquished": [ids.to_text(contact) for contact in done.contacts],
        "kept": [{"contact": ids.to_text(fate.contact), "why": str(fate.why)} for fate in done.kept],
        "backups": [_backup(one) for one in done.backups],
        "until": done.until.isoformat() if done.until else None,
    }
    if done.until is not None:
        return Answer(document, f"case {document['case']}: access until {done.until.isoformat()}")
    lines = [f"case {document['case']}: erased {len(done.contacts)}, kept {len(done.kept)}"]
    lines += [f"contact {ids.to_text(fate.contact)} stays{_while(str(fate.why))}" for fate in done.kept]
    lines += [f"the backup of {one.made_on} still holds them and goes by {one.gone_by}" for one in done.backups]
    return Answer(document, "\n".join(lines))


def _while(why: str) -> str:
    """What would let a contact go; one that never went over has nothing to wait for."""
    return ": it did not go over" if why == relinquishing.Stays.LEFT_OUT else f" until {words(why)}"


def _backup(one: HeldBackup) -> dict[str, str]:
    return {"made_on": one.made_on, "gone_by": one.gone_by}
