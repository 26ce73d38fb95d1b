"""Referring a contact: it is told where to turn outside the case, and the item is settled by that.

Two different things: the contact knows to whom to turn, which needs no consent; and its data go there, which needs
consent for the purpose `referral`. The data travel by a bundle of purpose `refer`, never by that of the case.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from rolodex.clock import today
from rolodex.commands import guarded_edits, handover_items, handover_queries, value_views
from rolodex.commands.session import Session, Writing
from rolodex.domain import changes, handover, handover_item, ids, profile, verdict
from rolodex.domain.changes import Edit
from rolodex.domain.claim import Kind
from rolodex.domain.consent import Audience
from rolodex.domain.fold import Subject
from rolodex.domain.handover_item import ANSWERS, ItemFact, ItemState, Verb
from rolodex.domain.handover_step import Guard
from rolodex.domain.ids import KeyId, SubjectId
from rolodex.domain.permission import Allow
from rolodex.domain.profile import Travel
from rolodex.domain.verdict import Recipient, Shipment, Trust
from rolodex.errors import IllegalTransition, Invalid
from rolodex.store import recipients

__all__ = [
    "ANSWERS",
    "Audience",
    "Referral",
    "Referred",
    "of_case",
    "of_item",
    "refer",
    "refer_all",
    "rule_that_withholds",
]


@dataclass(frozen=True, slots=True)
class Referral:
    """Where a contact was told to turn: exactly one of `officer`, `organisation` and `whom` (free text).

    `told_on` is an ISO date, empty for today; `answer` may be empty. `with_data`: its data go there too, to be seen by
    `audience`.
    """

    officer: SubjectId | None = None
    organisation: SubjectId | None = None
    whom: str = ""
    told_on: str = ""
    answer: str = ""
    with_data: bool = False
    audience: Audience = Audience.AGENCY


@dataclass(frozen=True, slots=True)
class Referred:
    """A referral as it may be shown; the texts are empty where they are masked. `name` is whom it is to."""

    name: str
    told_on: str
    answer: str
    with_data: bool
    is_masked: bool


def refer(session: Session, case_id: SubjectId, contact: SubjectId, said: Referral) -> ItemState:
    """Write that a contact was told where to turn; its item becomes one to refer and is settled, in one change set.

    A contact that declines to turn there is not referred: the answer is kept, the item waits for another decision.
    Raises `Invalid` where not exactly one addressee is named, it is an officer of the case, or the day is to come;
    `IllegalTransition` where somebody else holds the case, it was transferred, or data are to go without consent for
    the purpose `referral`; `NotFound`.
    """
    return refer_all(session, case_id, (contact,), said)[0]


def refer_all(
    session: Session, case_id: SubjectId, contacts: Sequence[SubjectId], said: Referral
) -> tuple[ItemState, ...]:
    """As `refer`, for contacts that were all told the same; all or none, in one change set."""
    with session.writing("handover.refer") as writing:
        case = handover_items.open_case(session, case_id)
        value = _value(session, case, said)
        return tuple(_referred(writing, case, contact, said, value) for contact in dict.fromkeys(contacts))


def _referred(writing: Writing, case: Subject, contact: SubjectId, said: Referral, value: dict[str, Any]) -> ItemState:
    session = writing.session
    item = handover_queries.item_of(session, case.id, contact)
    if said.with_data and rule_that_withholds(session, contact, said) is not None:
        raise IllegalTransition(Guard.CONSENT_GATE_PASSED, state=handover.state(case))
    held = guarded_edits.held_claims(session, item.id, Kind.ITEM)
    edits = [Edit("verb", Verb.REFER.value), Edit("referral", value)]
    if item.of("outcome") and said.answer != handover_item.DECLINES:
        # Whatever kept the contact back before: now it knows where to turn.
        edits.append(Edit("outcome", None))
    guarded_edits.changed(writing, held, edits)
    _settle(writing, item, said)
    writing.audit("handover.refer", [contact, item.id])
    return handover_item.state(session.living(item.id, Kind.ITEM))


def rule_that_withholds(session: Session, contact: SubjectId, said: Referral) -> str | None:
    """The rule by which the data of a contact may not go where it is referred to, None where they may.

    Raises `NotFound`.
    """
    keys = recipients.by_officer(session.db, said.officer) if said.officer is not None else None
    trust = Trust.VERIFIED if keys is not None and keys.is_verified else Trust.UNVERIFIED
    shipment = Shipment(
        profile.BUILT_IN[Travel.REFER],
        Recipient(said.officer, said.audience, trust),
        today(session.clock),
        frozenset({KeyId(session.acting()[0].signing_key)}),
    )
    held = session.living(contact, Kind.CONTACT)
    judged = verdict.judge(held, session.referring(contact, Kind.CONSENT, "contact"), shipment)
    if judged.caveat is not None:
        return judged.caveat.value
    found = handover_queries.decision(judged)
    return None if isinstance(found, Allow) else found.reason.value


def of_item(session: Session, item: Subject) -> Referred | None:
    """Where the contact of an item was told to turn, None where it was not. Masked as everything about the contact."""
    view = next((one for one in value_views.of_subject(session, item).values if one.field == "referral"), None)
    if view is None:
        return None
    if not isinstance(view.value, dict):
        return Referred("", "", "", with_data=False, is_masked=True)
    said = view.value
    return Referred(
        name=_name(session, said),
        told_on=str(said.get("told_on", "")),
        answer=str(said.get("answer", "")),
        with_data=bool(said.get("with_data")),
        is_masked=False,
    )


def of_case(session: Session, case_id: SubjectId) -> dict[SubjectId, Referred]:
    """Where the contacts of a case were told to turn, by contact. Raises `NotFound`."""
    session.living(case_id, Kind.CASE)
    found = {}
    for item in handover_queries.items_of(session, case_id):
        contact, said = handover_item.contact(item), of_item(session, item)
        if contact is not None and said is not None and handover_item.verb(item) is Verb.REFER:
            found[contact] = said
    return found


def _value(session: Session, case: Subject, said: Referral) -> dict[str, Any]:
    if sum(map(bool, (said.officer, said.organisation, said.whom.strip()))) != 1:
        raise Invalid("to", "name_exactly_one")
    if said.officer in {handover.officer(case, role) for role in ("outgoing", "incoming", "custodian")} - {None}:
        raise Invalid("to", "officer_of_the_case")
    value: dict[str, Any] = {"told_on": _told_on(session, said), "whom": said.whom.strip(), "answer": said.answer}
    value["officer"] = ids.to_text(said.officer) if said.officer else ""
    value["organisation"] = ids.to_text(said.organisation) if said.organisation else ""
    value["with_data"] = said.with_data
    return {name: stated for name, stated in value.items() if stated}


def _told_on(session: Session, said: Referral) -> str:
    on_date = today(session.clock)
    try:
        told_on = date.fromisoformat(said.told_on) if said.told_on else on_date
    except ValueError as error:
        raise Invalid("told_on", "not_a_date") from error
    if told_on > on_date:
        raise Invalid("told_on", "in_the_future")
    return told_on.isoformat()


def _settle(writing: Writing, item: Subject, said: Referral) -> None:
    """The fact `referred`, once; taken away again where the contact declines."""
    told = [slot for slot in item.of("facts") if slot.value["what"] == ItemFact.REFERRED]
    if said.answer == handover_item.DECLINES:
        writing.append(changes.edit(item, [Edit("facts", None, slot.slot) for slot in told], writing.author))
    elif not told:
        handover_items.append_fact(writing, item, ItemFact.REFERRED)


def _name(session: Session, said: dict[str, Any]) -> str:
    for part, kind in (("officer", Kind.OFFICER), ("organisation", Kind.ORGANISATION)):
        if said.get(part):
            view = value_views.view(session, ids.subject(str(said[part])), kind)
            return view.text("name")
    return str(said.get("whom", ""))
