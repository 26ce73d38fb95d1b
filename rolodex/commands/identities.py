"""The acting officer's own keys: what others need to know of them."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from rolodex.bundle import card
from rolodex.commands.session import Session
from rolodex.crypto.fingerprint import fingerprint
from rolodex.domain.claim import Kind
from rolodex.domain.ids import SubjectId

CARD_LIFETIME: Final = timedelta(days=730)
"""Two years: longer than an assignment, short enough that a lost card ends by itself."""


@dataclass(frozen=True, slots=True)
class OwnIdentity:
    """Who the acting officer is, with the public keys and the fingerprint that the officer reads out to others."""

    officer: SubjectId
    name: str
    component: str | None
    signing_key: bytes
    recipient: str
    fingerprint: str


def show(session: Session) -> OwnIdentity:
    """The acting officer. Raises `NotPermitted` where the session only reads."""
    identity, officer_id = session.acting()
    officer = session.living(officer_id, Kind.OFFICER)
    public = identity.public
    return OwnIdentity(
        officer=officer_id,
        name=str(officer.one("name") or ""),
        component=officer.one("component"),
        signing_key=public.signing,
        recipient=public.recipient,
        fingerprint=fingerprint(public.signing, public.recipient),
    )


def public_card(session: Session, name: str | None, not_after: datetime | None) -> bytes:
    """The signed card of the acting officer, under another name or function where one is given.

    Raises `Invalid` for a name or date that a card cannot carry, `NotPermitted`. Writes an audit entry.
    """
    own = show(session)
    identity, officer_id = session.acting()
    now = session.clock.now()
    made = card.make(
        identity,
        officer_id=officer_id,
        name=own.name if name is None else name,
        component=own.component,
        created_at=now,
        not_after=not_after or now + CARD_LIFETIME,
    )
    with session.writing("identity.public_card") as writing:
        writing.audit("identity.public_card", [officer_id])
    return made
