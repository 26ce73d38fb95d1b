"""Two invented officers at work: what samples, pictures and the trial of the window need beyond a list of contacts.

Amina leaves and hands over to Boukary; their cards are known to each other and compared, a case is under way, promises
are open, two contacts may be one person. Boukary's vault has a bundle of Amina's waiting that disagrees with him.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Final

from rolodex.clock import Clock, today
from rolodex.commands import (
    bundle_export,
    bundle_import,
    contact_queries,
    contacts,
    handover_items,
    handovers,
    identities,
    interactions,
    introductions,
    other_items,
    passphrases,
    recipients,
    relationships,
    sample_plan,
    samples,
    vaults,
)
from rolodex.commands.bundle_scope import Order, Purpose
from rolodex.commands.contact_queries import ListRequest
from rolodex.commands.contacts import Wanted
from rolodex.commands.handovers import Opening, State
from rolodex.commands.interactions import Meeting
from rolodex.commands.introductions import Occasion
from rolodex.commands.passphrases import Secret
from rolodex.commands.recipients import Comparison
from rolodex.commands.session import Session, open_session
from rolodex.commands.vaults import OfficerDraft
from rolodex.domain.changes import Edit
from rolodex.domain.claim import Kind
from rolodex.domain.ids import SubjectId

PASSPHRASE: Final = "nine grey herons wait beside the ferry"  # noqa: S105 - of vaults that hold invented people only
_BRIEFS: Final = (
    {
        "why": "Decides when the market road opens; every convoy north depends on it.",
        "history": "Met monthly since 2024. He kept his word on the bridge in June.",
        "current_actions": "Waits for our answer on the night patrols.",
        "promises": "We come back with an answer before the rains.",
        "sensitivities": "Does not speak in front of the brigade; meet him at his office before ten.",
        "if_then": "If the road closes, call within the day: he expects it.",
        "do_not": "Never mention the land case of his brother.",
        "who_else_knows": "The national staff in the Gao office.",
    },
    {
        "why": "Speaks for the women of the three quarters on the river.",
        "history": "Two visits this year; she came to us first.",
        "current_actions": "Collects names for the mediation course.",
        "promises": "A place in the course for her deputy.",
        "sensitivities": "Wants to be met by a woman.",
        "if_then": "If the course moves, tell her before it is announced.",
        "do_not": "No calls after sunset.",
        "who_else_knows": "Nobody else yet.",
    },
)
AMINA: Final = "amina"
BOUKARY: Final = "boukary"
_FIRST: Final = "Ahmed"
_SECOND: Final = "Awa"


@dataclass(frozen=True, slots=True)
class Office:
    """Where everything lies: both vaults open with `PASSPHRASE`, the bundle waits for Boukary."""

    amina: Path
    boukary: Path
    bundle: Path
    case: SubjectId


def make(folder: Path, clock: Clock) -> Office:
    """Make both vaults in an existing folder and close them. Raises as `vaults.create` and as the commands do."""
    secret = passphrases.from_text(PASSPHRASE)
    for name in (AMINA, BOUKARY):
        draft = OfficerDraft(f"{name.capitalize()} Invented", "Civil Affairs")
        vaults.create(folder / name, secret, draft, vaults.key_cost("small"), clock).close()
    with _opened(folder / AMINA, secret, clock) as amina, _opened(folder / BOUKARY, secret, clock) as boukary:
        samples.fill(amina)
        _exchange_cards(amina, boukary)
        people = _by_name(amina)
        _enliven(amina, people)
        case = _case(amina, boukary, people, clock)
        _beside_contacts(amina, case, clock)
        _linked(amina, boukary, people)
        sample_plan.make(amina, case, people, (amina.acting()[1], boukary.acting()[1]))
        bundle_import.import_(boukary, _bundle(amina, boukary, case, folder / "stick-1"))
        for session, status in ((amina, "dormant"), (boukary, "unreachable")):
            contacts.edit(session, people[_FIRST], Wanted((Edit("status", status),)))
        _renumber(amina, people[_SECOND])
        bundle = _bundle(amina, boukary, case, folder / "stick-2")
    return Office(folder / AMINA, folder / BOUKARY, bundle, case)


@contextmanager
def _opened(folder: Path, secret: Secret, clock: Clock) -> Iterator[Session]:
    session = open_session(folder, secret, clock)
    try:
        yield session
    finally:
        session.close()


def _exchange_cards(amina: Session, boukary: Session) -> None:
    for here, there in ((amina, boukary), (boukary, amina)):
        added = recipients.add(here, identities.public_card(there, None, None))
        recipients.verify(here, added.officer, identities.show(there).fingerprint, Comparison.VOICE)


def _by_name(session: Session) -> dict[str, SubjectId]:
    rows = contact_queries.list_(session, ListRequest())
    return {row.display_name.partition(" ")[0]: row.id for row in rows}


def _enliven(amina: Session, people: dict[str, SubjectId]) -> None:
    """Meetings, promises and ties of the last weeks, and somebody who is perhaps in the list twice."""
    meeting = Meeting(
        (people[_FIRST],),
        "in_person",
        at="2026-11-02T09:00:00Z",
        place="Gao",
        summary="The road stays open until the market days. He asks for an answer on the night patrols.",
        topics=("road", "patrols"),
        promised_by_us=("Bring the answer on the night patrols.",),
        due="2026-12-01",
    )
    interactions.log(amina, meeting)
    interactions.log(
        amina, Meeting((people[_SECOND],), "phone", at="2026-11-12T15:30:00Z", summary="Names for the course follow.")
    )
    tie = (Edit("type", "gatekeeper_to"), Edit("from_contact", people[_SECOND].hex()))
    relationships.add_relationship(amina, (*tie, Edit("to_contact", people["Djeneba"].hex())))
    twin = (Edit("names", {"text": "Fanta Invented-07", "kind": "usual"}), Edit("phones", {"raw": "+223 76 00 00 07"}))
    contacts.add(amina, Wanted((*twin, Edit("categories", "media"))))


def _case(amina: Session, boukary: Session, people: dict[str, SubjectId], clock: Clock) -> SubjectId:
    """A case in the middle: everybody is listed, the most important are briefed and introduced."""
    first = (people[_FIRST], people[_SECOND])
    day = today(clock)
    opening = Opening(
        incoming=boukary.acting()[1],
        reason="end_of_assignment",
        first_day=(day + timedelta(days=2)).isoformat(),
        last_day=(day + timedelta(days=12)).isoformat(),
        country="ML",
        first_priority=first,
    )
    case = handovers.start(amina, opening).case
    for state in (State.PLANNED, State.BRIEFING):
        handovers.advance(amina, case, state)
    for contact, brief in zip(first, _BRIEFS, strict=True):
        handover_items.brief(amina, case, contact, brief)
    handovers.advance(amina, case, State.INTRODUCING)
    met = (*first, people["Djeneba"], people["Garba"])
    introductions.introduce(amina, case, met, Occasion("joint_visit", place="Gao", accepts_successor=True))
    return case


def _beside_contacts(amina: Session, case: SubjectId, clock: Clock) -> None:
    """What passes to the successor besides contacts: one is late, one is done."""
    day = today(clock)
    for kind, what, due in (
        ("report_due", "Monthly report on civil society, to the head of office", day - timedelta(days=1)),
        ("standing_meeting", "Security cell of the region, every Monday at nine", day + timedelta(days=3)),
        ("document", "Map of the night patrols, with the liaison officer", day + timedelta(days=10)),
    ):
        other_items.add(amina, case, kind, what, due.isoformat())
    other_items.add(amina, case, "mailing_list", "Partners of Gao, 34 addresses")
    minutes = other_items.add(amina, case, "group", "Elders of the three quarters: told who comes")
    other_items.done(amina, case, [minutes])


def _linked(amina: Session, boukary: Session, people: dict[str, SubjectId]) -> None:
    """Somebody of another officer who opens the door to a contact of the case."""
    steward = Edit("stewards", {"officer": boukary.acting()[1].hex(), "role": "primary"})
    name = Edit("names", {"text": "Rokia Invented-20", "kind": "usual"})
    who = contacts.add(amina, Wanted((name, steward, Edit("categories", "civil_society")))).subject
    tie = (Edit("type", "gatekeeper_to"), Edit("from_contact", who.hex()))
    relationships.add_relationship(amina, (*tie, Edit("to_contact", people[_SECOND].hex())))


def _renumber(session: Session, contact: SubjectId) -> None:
    (held,) = session.living(contact, Kind.CONTACT).of("phones")
    number = Edit("phones", {"raw": "+223 76 00 01 02", "label": "mobile"}, held.slot)
    contacts.edit(session, contact, Wanted((number,)))


def _bundle(amina: Session, boukary: Session, case: SubjectId, stick: Path) -> Path:
    stick.mkdir()
    order = Order(Purpose.HANDOVER, boukary.acting()[1], case)
    return bundle_export.export(amina, order, stick).written.path
