"""Relationships and tenures: ties between contacts and around them, dated and ended, never overwritten."""

from rolodex.commands import guarded_edits, subjects, value_views
from rolodex.commands.session import Session
from rolodex.commands.subjects import Done
from rolodex.commands.value_views import SubjectView
from rolodex.domain.changes import Edit
from rolodex.domain.claim import Kind
from rolodex.domain.ids import SubjectId
from rolodex.errors import Invalid, Refused

_WHOLE = {
    Kind.RELATIONSHIP: (("type",), ("from_contact",), ("to_contact", "to_organisation")),
    Kind.TENURE: (("contact",), ("post",)),
}
"""What a tie must say: one field at least of each group."""


def add_relationship(session: Session, edits: tuple[Edit, ...], reason: str = "") -> Done:
    """A new relationship. Raises `Invalid` where an end is missing, `NotFound`, `NotPermitted`."""
    return _add(session, Kind.RELATIONSHIP, edits, reason)


def add_tenure(session: Session, edits: tuple[Edit, ...], reason: str = "") -> Done:
    """A new tenure. Raises `Invalid` where contact or post is missing, `NotFound`, `NotPermitted`."""
    return _add(session, Kind.TENURE, edits, reason)


def _add(session: Session, kind: Kind, edits: tuple[Edit, ...], reason: str) -> Done:
    given = {edit.field: edit.value for edit in edits if edit.value is not None}
    for group in _WHOLE[kind]:
        if not given.keys() & set(group):
            raise Invalid(group[0], "missing")
    if kind is Kind.RELATIONSHIP and given.get("from_contact") == given.get("to_contact"):
        raise Invalid("to_contact", "same_as_from_contact")
    return guarded_edits.add(session, kind, edits, reason)


def end(session: Session, tie: SubjectId, kind: Kind, on: str) -> Done:
    """Date the end of a tie (EDTF). Raises `NotFound`, `Invalid`, `Refused` where it is ended already."""
    if session.living(tie, kind).one("to") is not None:
        raise Refused(what=kind.value, reason="already_ended")
    return guarded_edits.edit(session, tie, kind, [Edit("to", on)])


def relationships(session: Session, contact: SubjectId | None) -> list[SubjectView]:
    """The relationships that name a contact, or all; ended ones too. Raises `NotFound`."""
    return _listed(session, Kind.RELATIONSHIP, contact)


def tenures(session: Session, contact: SubjectId | None) -> list[SubjectView]:
    """The tenures of a contact, or all; ended ones too. Raises `NotFound`."""
    return _listed(session, Kind.TENURE, contact)


def _listed(session: Session, kind: Kind, contact: SubjectId | None) -> list[SubjectView]:
    if contact is None:
        return value_views.listed(session, subjects.listed(session, kind))
    session.living(contact, Kind.CONTACT)
    return value_views.listed(session, session.referring(contact, kind))
