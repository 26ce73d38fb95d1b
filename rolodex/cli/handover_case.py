"""`handover`, what belongs to a case besides its items: linked people, other things, referrals, the timeline."""

import click

from rolodex.cli import handover_case_text
from rolodex.cli.answer import Answer
from rolodex.cli.call import Call
from rolodex.cli.contact_values import DAY, ID, PAST_DAY, limit_option
from rolodex.cli.handover import handover
from rolodex.cli.handover_text import item_answer
from rolodex.cli.verbs import pass_call
from rolodex.commands import case_timeline, linked_people, other_items, referrals
from rolodex.commands.referrals import Audience, Referral
from rolodex.domain.ids import SlotId, SubjectId

_case = click.argument("case_id", metavar="CASE", type=ID)
_contact = click.argument("contact", metavar="CONTACT", type=ID)
_CHANGES = ("done", "reopened", "removed")


@handover.command("linked")
@_case
@limit_option
@pass_call
def linked(call: Call, case_id: bytes, limit: int) -> Answer:
    """List who belongs to the contacts of a case and is not in it.

    The strongest tie first; masked ties offer nobody. `handover add` takes several of them at once.
    """
    return handover_case_text.offers_answer(linked_people.offered(call.session(), SubjectId(case_id), limit))


@handover.command("other")
@_case
@click.option("--kind", type=click.Choice(other_items.OTHER_ITEMS), help="What it is; adds one, with --what.")
@click.option("--what", default="", help="Its name, such as the meeting, list or report.")
@click.option("--due", type=DAY, help="When it is due.")
@click.option("--edit", "edited", type=ID, metavar="SLOT", help="Change this one by --kind, --what, --due.")
@click.option("--no-due", is_flag=True, help="With --edit: it has no day any more.")
@click.option("--done", type=ID, multiple=True, metavar="SLOT", help="Tick it off.")
@click.option("--open", "reopened", type=ID, multiple=True, metavar="SLOT", help="It is open after all.")
@click.option("--remove", "removed", type=ID, multiple=True, metavar="SLOT", help="Take it out of the case.")
@pass_call
def other(
    call: Call,
    /,
    case_id: bytes,
    kind: str | None,
    what: str,
    due: str | None,
    edited: bytes | None,
    no_due: bool,
    **named: tuple[bytes, ...],
) -> Answer:
    """List, add, change or tick off what is no contact.

    Standing meetings, groups, mailing lists, reports due, documents. They travel with the case; after the transfer
    whoever took over ticks them off.
    """
    case, session = SubjectId(case_id), call.session()
    chosen = [name for name in _CHANGES if named[name]]
    if len(chosen) + bool(kind or what or due or edited or no_due) > 1:
        raise click.UsageError("One change at a time: add or --edit one, --done, --open or --remove some.")
    if no_due and edited is None:
        raise click.UsageError("--no-due needs --edit.")
    for name, change in zip(_CHANGES, (other_items.done, other_items.reopen, other_items.remove), strict=True):
        if named[name]:
            change(session, case, [SlotId(slot) for slot in named[name]])
    if edited is not None:
        other_items.edit(session, case, SlotId(edited), kind or "", what, "" if no_due else due)
    elif kind or what or due:
        if not kind or not what:
            raise click.UsageError("A new one needs --kind and --what.")
        other_items.add(session, case, kind, what, due or "")
    return handover_case_text.others_answer(case, other_items.of(session, case))


@handover.command("refer")
@_case
@_contact
@click.option("--to", "whom", default="", help="To whom, in words.")
@click.option("--to-officer", "officer", type=ID, help="Id of an officer outside the case.")
@click.option("--to-organisation", "organisation", type=ID, help="Id of an organisation.")
@click.option("--told-on", type=PAST_DAY, help="When the contact was told; today where left out.")
@click.option("--answer", type=click.Choice(referrals.ANSWERS), help="What the contact said; declines settles nothing.")
@click.option("--with-data", is_flag=True, help="Data go there too: needs consent to referral.")
@click.option(
    "--audience",
    type=click.Choice([audience.value for audience in Audience]),
    default=Audience.AGENCY.value,
    show_default=True,
    help="With --with-data: who will see them.",
)
@pass_call
def refer(
    call: Call,
    case_id: bytes,
    contact: bytes,
    whom: str,
    officer: bytes | None,
    organisation: bytes | None,
    told_on: str | None,
    answer: str | None,
    with_data: bool,
    audience: str,
) -> Answer:
    """Tell a contact where to turn, outside the case.

    This settles the item without an introduction, and nothing of the contact goes to the successor. Data reach whom it
    is referred to by `bundle export --purpose refer`.
    """
    said = Referral(
        officer=SubjectId(officer) if officer else None,
        organisation=SubjectId(organisation) if organisation else None,
        whom=whom,
        told_on=told_on or "",
        answer=answer or "",
        with_data=with_data,
        audience=Audience(audience),
    )
    case, who = SubjectId(case_id), SubjectId(contact)
    state = referrals.refer(call.session(), case, who, said)
    return item_answer(case, who, state, answer=answer, with_data=with_data)


@handover.command("timeline")
@_case
@pass_call
def timeline(call: Call, case_id: bytes) -> Answer:
    """Tell what happened in a case, day by day."""
    case = SubjectId(case_id)
    return handover_case_text.timeline_answer(case, case_timeline.of(call.session(), case))
