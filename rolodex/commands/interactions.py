"""Interactions: what happened with whom, and what was promised on the way."""

from dataclasses import dataclass, field

from rolodex.clock import iso
from rolodex.commands import guarded_edits, revealing, subjects, value_views
from rolodex.commands.session import Session, Writing
from rolodex.commands.value_views import SubjectView
from rolodex.domain import ids
from rolodex.domain.changes import Edit, Provenance
from rolodex.domain.claim import Kind
from rolodex.domain.fold import Subject
from rolodex.domain.ids import SubjectId
from rolodex.domain.level import Level
from rolodex.errors import Invalid


@dataclass(frozen=True, slots=True)
class Meeting:
    """What is logged. `at` is an instant with a time zone, empty for now; `level` None takes the declared one.

    `owner` is the officer who sees to the promises, None for the acting one.
    """

    contacts: tuple[SubjectId, ...]
    channel: str
    at: str = ""
    place: str = ""
    summary: str = ""
    topics: tuple[str, ...] = ()
    promised_by_us: tuple[str, ...] = ()
    promised_by_them: tuple[str, ...] = ()
    due: str | None = None
    level: Level | None = None
    provenance: Provenance = field(default_factory=Provenance)
    owner: SubjectId | None = None


@dataclass(frozen=True, slots=True)
class Logged:
    """The interaction and the commitments made in it, in the order given: ours, then theirs."""

    interaction: SubjectId
    commitments: tuple[SubjectId, ...]


def log(session: Session, meeting: Meeting, reason: str = "") -> Logged:
    """Log an interaction and its promises in one change set. Raises `Invalid`, `LimitExceeded`, `NotFound`."""
    if not meeting.contacts:
        raise Invalid("contacts", "missing")
    with session.writing("interaction.log") as writing:
        edits = _edits(session, meeting)
        made = guarded_edits.written(writing, Kind.INTERACTION, edits, reason)
        interaction = made[0].subject
        promises = [("us", what) for what in meeting.promised_by_us]
        promises += [("them", what) for what in meeting.promised_by_them]
        found = tuple(_promise(writing, meeting, interaction, by, what) for by, what in promises)
        return Logged(interaction, found)


def listed(session: Session, contact: SubjectId | None, limit: int) -> list[SubjectView]:
    """The latest interactions with a contact, or with anybody, newest first. Raises `NotFound`."""
    return value_views.listed(session, _latest(session, contact, limit))


def usual_channel(session: Session, contact: SubjectId) -> str:
    """How the latest interaction with a contact took place; empty where there is none or it is masked.

    Raises `NotFound`.
    """
    return next((view.text("channel") for view in listed(session, contact, 1)), "")


def revealed(session: Session, contact: SubjectId, limit: int) -> list[SubjectView]:
    """As `listed`, with masked values shown; each is logged. Raises `NotFound`."""
    found = _latest(session, contact, limit)
    return [revealing.reveal_dependant(session, one.id, Kind.INTERACTION) for one in found]


def _latest(session: Session, contact: SubjectId | None, limit: int) -> list[Subject]:
    if contact is None:
        found = subjects.listed(session, Kind.INTERACTION)
    else:
        session.living(contact, Kind.CONTACT)
        found = session.referring(contact, Kind.INTERACTION, "contacts")
    return sorted(found, key=lambda one: (str(one.one("at") or ""), one.id), reverse=True)[:limit]


def _edits(session: Session, meeting: Meeting) -> list[Edit]:
    officer = ids.to_text(session.acting()[1])
    values: list[tuple[str, str]] = [("contacts", ids.to_text(contact)) for contact in meeting.contacts]
    values += [("officers", officer), ("at", meeting.at or iso(session.clock.now())), ("channel", meeting.channel)]
    values += [("place", meeting.place), ("summary", meeting.summary)]
    values += [("topics", topic) for topic in meeting.topics]
    return [Edit(name, text, None, meeting.level, meeting.provenance) for name, text in values if text]


def _promise(writing: Writing, meeting: Meeting, interaction: SubjectId, by: str, what: str) -> SubjectId:
    values = {
        "contact": ids.to_text(meeting.contacts[0]),
        "interaction": ids.to_text(interaction),
        "by": by,
        "officer": ids.to_text(meeting.owner or writing.session.acting()[1]),
        "what": what,
        "due": meeting.due,
        "state": "open",
    }
    edits = [Edit(name, text, None, meeting.level, meeting.provenance) for name, text in values.items() if text]
    return guarded_edits.written(writing, Kind.COMMITMENT, edits)[0].subject
