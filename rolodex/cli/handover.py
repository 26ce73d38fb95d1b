"""`handover`: the transfer of a portfolio from the outgoing to the incoming officer."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, Final

import click

from rolodex import strict_json
from rolodex.cli import handover_text
from rolodex.cli.answer import Answer
from rolodex.cli.call import Call
from rolodex.cli.contact_values import DAY, ID
from rolodex.cli.handover_case_text import suggestions_answer
from rolodex.cli.handover_text import item_answer, stands_answer
from rolodex.cli.plain_text import count
from rolodex.cli.verbs import noun, pass_call
from rolodex.commands import (
    handover_briefs,
    handover_items,
    handover_queries,
    handovers,
    introductions,
    other_items,
    own_files,
    referrals,
)
from rolodex.commands.handover_items import Outcome, ReadBack
from rolodex.commands.handovers import Opening, State
from rolodex.commands.introductions import Occasion
from rolodex.domain import handover as cases
from rolodex.domain import handover_item, ids, introduction
from rolodex.domain.changes import Edit
from rolodex.domain.ids import SubjectId
from rolodex.errors import Invalid

handover = noun("handover", "Transfer of a portfolio to the incoming officer.")

MAX_BRIEF_BYTES: Final = 1_048_576
OFFICERS: Final = ("incoming", "supervisor", "custodian")
Verb = Callable[..., Answer]

_case = click.argument("case_id", metavar="CASE", type=ID)
_contact = click.argument("contact", metavar="CONTACT", type=ID)
_contacts_argument = click.argument("contacts", metavar="CONTACT...", nargs=-1, required=True, type=ID)


def _about_the_case(verb: Verb) -> Verb:
    """Adds the options that say who and when."""
    for option in (
        click.option("--country", help="ISO 3166 code of the duty station; its holidays count."),
        click.option("--last-day", type=DAY, help="Last day of the outgoing officer."),
        click.option("--first-day", type=DAY, help="First day of the incoming officer."),
        click.option("--reason", type=click.Choice(cases.REASONS), help="Why the portfolio changes hands."),
        click.option("--custodian", type=ID, help="Id of the officer who keeps a vacant post's contacts."),
        click.option("--supervisor", type=ID, help="Id of the officer who signs at the end."),
        click.option("--incoming", type=ID, help="Id of the incoming officer, once known."),
    ):
        verb = option(verb)
    return verb


@handover.command("start")
@_about_the_case
@click.option("--outgoing", type=ID, help="Id of the outgoing officer; you, where left out.")
@click.option("--contact", "contacts", type=ID, multiple=True, help="Only these contacts.")
@click.option("--priority-1", "first", type=ID, multiple=True, metavar="CONTACT", help="A contact of first priority.")
@pass_call
def start(
    call: Call, /, outgoing: bytes | None, contacts: tuple[bytes, ...], first: tuple[bytes, ...], **about: Any
) -> Answer:
    """Begin a case with every contact of the outgoing officer.

    Each contact whose primary steward is the outgoing officer becomes an item to transfer, of priority 3 unless named.
    """
    opening = Opening(
        outgoing=_officer(outgoing),
        contacts=_contacts(contacts) if contacts else None,
        first_priority=_contacts(first),
        **_opening(about),
    )
    return stands_answer(handovers.start(call.session(), opening), "items")


@handover.command("edit")
@_case
@_about_the_case
@pass_call
def edit(call: Call, /, case_id: bytes, **about: Any) -> Answer:
    """Change officers, days or country of a case.

    Another incoming officer or custodian begins anew: introductions, fallbacks, acceptances and read-backs with the one
    before are taken back, in the same step of undo. Who hands over cannot be the supervisor who signs.
    """
    given = {name: value for name, value in about.items() if value is not None}
    edits = [Edit(name, ids.to_text(value) if isinstance(value, bytes) else value) for name, value in given.items()]
    return stands_answer(handovers.edit(call.session(), SubjectId(case_id), edits), "changed")


@handover.command("add")
@_case
@_contacts_argument
@click.option("--verb", type=click.Choice(handover_item.VERBS), help="What becomes of it; transfer where new.")
@click.option("--priority", type=click.IntRange(1, 3), help="1, 2 or 3; 3 where new.")
@pass_call
def add(call: Call, case_id: bytes, contacts: tuple[bytes, ...], verb: str | None, priority: int | None) -> Answer:
    """List contacts in a case, or change their verb or priority.

    All or none. What is to be archived or closed becomes dormant or closed with the transfer; what is to be referred
    waits for `handover refer`.
    """
    case, named, session = SubjectId(case_id), tuple(dict.fromkeys(_contacts(contacts))), call.session()
    handover_items.arrange(session, case, named, verb or "", priority or 0)
    found = [handover_item.state(handover_queries.item_of(session, case, who)) for who in named]
    answer = handover_text.items_answer(case, named, found)
    return answer if len(named) > 1 else item_answer(case, named[0], found[0], items=answer.document["items"])


@handover.command("show")
@_case
@pass_call
def show(call: Call, case_id: bytes) -> Answer:
    """Show a case, its items and what each guard still misses."""
    case, session = SubjectId(case_id), call.session()
    view = handover_queries.show(session, case)
    return handover_text.case_answer(view, other_items.of(session, case), referrals.of_case(session, case))


@handover.command("list")
@pass_call
def list_(call: Call) -> Answer:
    """List every case with its counts."""
    return handover_text.list_answer(handover_queries.listed(call.session()))


def _brief_options(verb: Verb) -> Verb:
    helps = {
        "why": "Why this relationship matters.",
        "history": "What has been.",
        "current_actions": "What is under way.",
        "promises": "What was promised, on both sides.",
        "sensitivities": "What hurts.",
        "if_then": "If this happens, do that.",
        "do_not": "What must not be done.",
        "who_else_knows": "Who else knows the contact.",
    }
    for part in reversed(handover_item.BRIEF_PARTS):
        verb = click.option(f"--{part.replace('_', '-')}", part, help=helps[part])(verb)
    return verb


@handover.command("brief")
@_case
@click.argument("contact", metavar="[CONTACT]", required=False, type=ID)
@_brief_options
@click.option("--file", "path", type=click.Path(path_type=Path), help='JSON object of parts, such as {"why": …}.')
@click.option("--suggest", is_flag=True, help="Only show what the vault knows for each part.")
@click.option("--prefill", is_flag=True, help="Write that into the empty parts; without CONTACT, of every item.")
@pass_call
def brief(
    call: Call,
    /,
    case_id: bytes,
    contact: bytes | None,
    path: Path | None,
    suggest: bool,
    prefill: bool,
    **parts: str | None,
) -> Answer:
    """Write the brief of an item, or some of its parts.

    Priority 1 needs every part, priority 2 the first four, priority 3 the first; "none" is an answer too.
    """
    given = _brief_file(path) if path is not None else {}
    given |= {name: text for name, text in parts.items() if text is not None}
    if suggest + prefill + bool(given) > 1:
        raise click.UsageError("Write parts, or --suggest, or --prefill.")
    case, session = SubjectId(case_id), call.session()
    if prefill:
        named = _contacts((contact,)) if contact else ()
        return handover_text.prefilled_answer(case, handover_briefs.prefill(session, case, named))
    if contact is None:
        raise click.UsageError("Missing argument 'CONTACT'.")
    who = SubjectId(contact)
    if suggest:
        return suggestions_answer(case, who, handover_briefs.show(session, case, who).suggestions)
    still = handover_items.brief(session, case, who, given)
    state = handover_item.state(handover_queries.item_of(session, case, who))
    return item_answer(case, who, state, missing_parts=list(still))


@handover.command("introduce")
@_case
@_contacts_argument
@click.option("--mode", type=click.Choice(introduction.MODES), required=True, help="How the successor was presented.")
@click.option("--on", "on_date", type=DAY, help="The day; today where left out.")
@click.option("--state", type=click.Choice(introduction.STATES), default="held", show_default=True, help="What came.")
@click.option("--reaction", type=click.Choice(introduction.REACTIONS), help="How the contact took it.")
@click.option("--accepts-successor", is_flag=True, help="Asked in person, the contact accepts: this is a consent.")
@click.option("--follow-up", default="", help="What is to be done next.")
@click.option("--place", default="", help="Where it was.")
@pass_call
def introduce(
    call: Call,
    case_id: bytes,
    contacts: tuple[bytes, ...],
    mode: str,
    on_date: str | None,
    state: str,
    reaction: str | None,
    accepts_successor: bool,
    follow_up: str,
    place: str,
) -> Answer:
    """Record an introduction and what the contact said.

    An acceptance writes the consent to be handed over to this successor, a contact that declines a refusal.
    """
    occasion = Occasion(mode, on_date or "", state, reaction or "", accepts_successor, follow_up, place)
    done = introductions.introduce(call.session(), SubjectId(case_id), _contacts(contacts), occasion)
    document = {
        "case": ids.to_text(case_id),
        "introduction": ids.to_text(done.introduction),
        "consents": [ids.to_text(consent) for consent in done.consents],
        "refusals": [ids.to_text(consent) for consent in done.refusals],
    }
    said = f"{count(len(done.consents), 'consent')}, {count(len(done.refusals), 'refusal')}"
    return Answer(document, f"introduction {document['introduction']}: {said}")


@handover.command("leave-out")
@_case
@_contact
@click.option("--reason", default="", help="Why; needed unless withheld.")
@click.option(
    "--as",
    "outcome",
    type=click.Choice([Outcome.NOT_HANDED_OVER.value, Outcome.AWAITING_CONTACT.value, Outcome.WITHHELD.value]),
    default=Outcome.NOT_HANDED_OVER.value,
    show_default=True,
    help="Not at all, not now, or withheld by the rule of consent that applies.",
)
@pass_call
def leave_out(call: Call, case_id: bytes, contact: bytes, reason: str, outcome: str) -> Answer:
    """Say that a contact is not handed over, and why.

    `undo` takes it back.
    """
    case, who = SubjectId(case_id), SubjectId(contact)
    return item_answer(case, who, handover_items.leave_out(call.session(), case, who, Outcome(outcome), reason))


@handover.command("advance")
@_case
@click.option(
    "--to", "wanted", type=click.Choice([state.value for state in State]), help="Another than the next state."
)
@click.option("--reason", default="", help="Why, for suspended and cancelled.")
@click.option("--until", type=DAY, help="When a suspended case goes on.")
@pass_call
def advance(call: Call, case_id: bytes, wanted: str | None, reason: str, until: str | None) -> Answer:
    """Take the next step of a case, if every guard lets it.

    A refusal names the guard; `handover show` lists what each still misses.
    """
    target = State(wanted) if wanted else None
    back = date.fromisoformat(until) if until else None
    return stands_answer(handovers.advance(call.session(), SubjectId(case_id), target, reason, back))


@handover.command("readback")
@_case
@_contact
@click.option("--summary", required=True, help="The relationship in your own words, 40 characters or more.")
@click.option("--next-action", required=True, help="What you do next.")
@click.option("--due", type=DAY, required=True, help="Until when.")
@pass_call
def readback(call: Call, case_id: bytes, contact: bytes, summary: str, next_action: str, due: str) -> Answer:
    """Read an item back in your own words, as incoming officer."""
    words = ReadBack(summary, next_action, date.fromisoformat(due))
    case, who = SubjectId(case_id), SubjectId(contact)
    return item_answer(case, who, handover_items.read_back(call.session(), case, who, words))


@handover.command("accept")
@_case
@_contacts_argument
@pass_call
def accept(call: Call, case_id: bytes, contacts: tuple[bytes, ...]) -> Answer:
    """Take relationships over, as incoming officer.

    From today you are their primary steward; whoever was before has an end. All or none."""
    case, named = SubjectId(case_id), tuple(dict.fromkeys(_contacts(contacts)))
    return handover_text.items_answer(case, named, handover_items.accept(call.session(), case, named))


@handover.command("decline")
@_case
@_contact
@click.option("--reason", required=True, help="Why.")
@pass_call
def decline(call: Call, case_id: bytes, contact: bytes, reason: str) -> Answer:
    """Do not take a relationship over, and say why."""
    case, who = SubjectId(case_id), SubjectId(contact)
    return item_answer(case, who, handover_items.decline(call.session(), case, who, reason))


@handover.command("agree")
@_case
@click.argument("contacts", metavar="[CONTACT]...", nargs=-1, type=ID)
@pass_call
def agree(call: Call, case_id: bytes, contacts: tuple[bytes, ...]) -> Answer:
    """Agree to read-backs, as outgoing officer or supervisor.

    All that arrived, or those of the contacts named. Other words need another agreement. Where officers sit apart, it
    travels by a bundle of purpose agreement that you export yourself.
    """
    return stands_answer(handovers.agree(call.session(), SubjectId(case_id), _contacts(contacts)), "agreed")


@handover.command("custody")
@_case
@click.option("--custodian", type=ID, help="Id of the officer who takes custody, if not named yet.")
@pass_call
def custody(call: Call, case_id: bytes, custodian: bytes | None) -> Answer:
    """Put a case into custody while the post is vacant.

    Another custodian than before is only named first: export the bundle for them, import their receipt, call again.
    """
    return stands_answer(handovers.custody(call.session(), SubjectId(case_id), _officer(custodian)), "passed")


@handover.command("sign-off")
@_case
@pass_call
def sign_off(call: Call, case_id: bytes) -> Answer:
    """Sign and close a received case, as its supervisor.

    In a vault of your own, import the bundles of purpose agreement of both officers first, and afterwards export one of
    purpose sign_off to each: nobody else's bundle can bring your signature. Says how many meetings, lists, reports or
    documents of the case are still open.
    """
    session = call.session()
    stands = handovers.sign_off(session, SubjectId(case_id))
    return handover_text.closing_answer(stands, other_items.open_of(session, stands.case))


def _brief_file(path: Path) -> dict[str, str]:
    stated = strict_json.loads(own_files.read(path, MAX_BRIEF_BYTES), MAX_BRIEF_BYTES)
    if not isinstance(stated, dict) or not all(isinstance(text, str) for text in stated.values()):
        raise Invalid("brief", "not_a_record")
    return stated


def _opening(about: dict[str, Any]) -> dict[str, Any]:
    officers = {name: _officer(about[name]) for name in OFFICERS}
    return officers | {name: about[name] or "" for name in ("reason", "first_day", "last_day", "country")}


def _officer(officer: bytes | None) -> SubjectId | None:
    return SubjectId(officer) if officer else None


def _contacts(contacts: tuple[bytes, ...]) -> tuple[SubjectId, ...]:
    return tuple(SubjectId(contact) for contact in contacts)
