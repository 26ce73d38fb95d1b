"""Officers with vaults of their own who know each other's keys, as open sessions."""

from pathlib import Path

from rolodex.clock import Clock
from rolodex.commands import consents, contacts, identities, passphrases, recipients, vaults
from rolodex.commands.contacts import Wanted
from rolodex.commands.recipients import Comparison
from rolodex.commands.session import Session
from rolodex.commands.vaults import OfficerDraft
from rolodex.crypto import kdf
from rolodex.domain.changes import Edit
from rolodex.domain.ids import SubjectId

PASSPHRASE = "seven grey herons wait beside the ferry"


def made(folder: Path, name: str, clock: Clock, component: str = "Civil Affairs") -> Session:
    """A new vault of this officer, open."""
    secret = passphrases.from_text(PASSPHRASE)
    return vaults.create(folder, secret, OfficerDraft(name, component), kdf.SMALL, clock)


def officer(session: Session) -> SubjectId:
    """The session's own officer."""
    return session.acting()[1]


def knows(person: Session, other: Session, *, verified: bool = True) -> SubjectId:
    """Take in the other's card and, unless told otherwise, compare the fingerprint."""
    known = recipients.add(person, identities.public_card(other, None, None))
    if verified:
        recipients.verify(person, known.officer, identities.show(other).fingerprint, Comparison.IN_PERSON)
    return known.officer


def contact(session: Session, name: str, category: str, phone: str = "", **more: object) -> SubjectId:
    """A new contact; a phone is marked as that of the office."""
    edits = [Edit("names", {"text": name}), Edit("categories", category)]
    if phone:
        edits.append(Edit("phones", {"raw": phone, "e164": phone, "office": True}))
    edits += [Edit(field, value) for field, value in more.items()]
    return contacts.add(session, Wanted(tuple(edits))).subject


def agrees(session: Session, person: SubjectId, *purposes: str) -> SubjectId:
    """A consent that lets the contact travel in the mission."""
    said = purposes or ("contact_and_liaison", "hand_over_to_successor", "referral")
    edits = [Edit("purposes", purpose) for purpose in said]
    edits += [Edit("audience", "mission"), Edit("scope", "both"), Edit("status", "given")]
    return consents.add(session, person, [*edits, Edit("on_hand_over", "allow")]).subject
