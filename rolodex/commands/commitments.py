"""Commitments: what we promised and what was promised to us, until kept, broken, passed on or cancelled."""

from rolodex.commands import guarded_edits, subjects, value_views
from rolodex.commands.session import Session
from rolodex.commands.subjects import Done
from rolodex.commands.value_views import SubjectView
from rolodex.domain import ids
from rolodex.domain.changes import Edit
from rolodex.domain.claim import Kind
from rolodex.domain.ids import SubjectId
from rolodex.errors import Invalid, Refused

OPEN = "open"


def add(session: Session, edits: tuple[Edit, ...], reason: str = "") -> Done:
    """A new open commitment of the acting officer. Raises `Invalid` where contact, side or promise is missing,
    `NotFound`.
    """
    given = {edit.field for edit in edits if edit.value is not None}
    for name in ("contact", "by", "what"):
        if name not in given:
            raise Invalid(name, "missing")
    whole = list(edits)
    if "officer" not in given:
        whole.append(Edit("officer", ids.to_text(session.acting()[1])))
    if "state" not in given:
        whole.append(Edit("state", OPEN))
    return guarded_edits.add(session, Kind.COMMITMENT, whole, reason)


def close(session: Session, commitment: SubjectId, state: str) -> Done:
    """Say what became of a commitment. Raises `NotFound`, `Invalid`, `Refused` where it is not open."""
    held = session.living(commitment, Kind.COMMITMENT)
    if state == OPEN:
        raise Invalid("state", "not_an_end")
    if held.one("state") not in (None, OPEN):
        raise Refused(what="commitment", reason="not_open")
    return guarded_edits.edit(session, commitment, Kind.COMMITMENT, [Edit("state", state)])


def acknowledge(session: Session, commitment: SubjectId) -> Done:
    """The acting officer takes note of a commitment inherited; twice is once. Raises `NotFound`."""
    officer = ids.to_text(session.acting()[1])
    held = session.living(commitment, Kind.COMMITMENT)
    edits = [] if officer in held.many("acknowledged_by") else [Edit("acknowledged_by", officer)]
    return guarded_edits.edit(session, commitment, Kind.COMMITMENT, edits)


def listed(session: Session, contact: SubjectId | None, state: str, limit: int) -> list[SubjectView]:
    """Commitments of one contact or of all, in one state or any (empty), by their due date. Raises `NotFound`."""
    if contact is None:
        found = subjects.listed(session, Kind.COMMITMENT)
    else:
        session.living(contact, Kind.CONTACT)
        found = session.referring(contact, Kind.COMMITMENT, "contact")
    kept = [one for one in found if not state or (one.one("state") or OPEN) == state]
    kept.sort(key=lambda one: (str(one.one("due") or "9999"), one.id))
    return value_views.listed(session, kept[:limit])
