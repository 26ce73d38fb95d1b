"""Two officers at one vault, each with keys of their own, and what a hand-over between them needs."""

from collections.abc import Sequence

from rolodex.commands import (
    contacts,
    handover_items,
    handover_queries,
    handovers,
    introductions,
    relationships,
)
from rolodex.commands.contacts import Wanted
from rolodex.commands.handovers import Opening, State
from rolodex.commands.introductions import Occasion
from rolodex.commands.session import Session
from rolodex.crypto import entropy
from rolodex.crypto.identity import Identity
from rolodex.domain import changes, handover_item
from rolodex.domain.changes import Author, Edit
from rolodex.domain.claim import Kind
from rolodex.domain.fold import Subject
from rolodex.domain.handover_item import BRIEF_PARTS
from rolodex.domain.ids import KeyId, SubjectId
from rolodex.store import bundle_log
from rolodex.store.bundle_log import Export, ExportedSubject
from tests.commands import officers

LAST_DAY = "2026-12-04"


def beside(session: Session, name: str) -> Session:
    """Another officer at the same vault, whose key the first one compared; one database, another author."""
    identity = Identity.generate()
    author = Author(KeyId(identity.public.signing), session.author().at_ms, session.new_id)
    edits = [Edit("name", name), Edit("signing_keys", {"key": identity.public.signing.hex()})]
    made = changes.create(Kind.OFFICER, edits, author)
    with session.writing("officer.add") as writing:
        writing.append(made)
    other = Session(session.opened, session.clock, identity, made[0].subject)
    officers.knows(session, other)
    return other


def contact(session: Session, name: str, *more: Edit) -> SubjectId:
    """A new contact, stewarded by the session's officer."""
    return contacts.add(session, Wanted((Edit("names", {"text": name}), *more))).subject


def source(session: Session, name: str = "Heron") -> SubjectId:
    """A source with a code name: all else about the person is masked."""
    code = Edit("names", {"text": name, "kind": "code_name"})
    return contact(session, "Chaka Invented", code, Edit("categories", "source"))


def tie(session: Session, one: SubjectId, other: SubjectId, kind: str = "ally", **more: str) -> SubjectId:
    """A relationship of this type from one contact to the other."""
    edits = [Edit("type", kind), Edit("from_contact", one.hex()), Edit("to_contact", other.hex())]
    return relationships.add_relationship(session, (*edits, *(Edit(name, text) for name, text in more.items()))).subject


def started(session: Session, *listed: SubjectId, incoming: Session | None = None) -> SubjectId:
    """A case of the session's officer: these contacts, or all where none is named."""
    to = officers.officer(incoming) if incoming else None
    return handovers.start(session, Opening(incoming=to, contacts=listed or None, last_day=LAST_DAY)).case


def briefed(session: Session, case: SubjectId) -> None:
    """From the draft to the introductions, every item with a whole brief."""
    handovers.advance(session, case)
    handovers.advance(session, case)
    for one in handover_queries.items_of(session, case):
        who = handover_item.contact(one)
        assert who is not None
        handover_items.brief(session, case, who, dict.fromkeys(BRIEF_PARTS, "None known."))
    assert handovers.advance(session, case).state is State.INTRODUCING


def introduced(session: Session, case: SubjectId, *who: SubjectId) -> None:
    """A joint visit at which these contacts accept the successor."""
    introductions.introduce(session, case, who, Occasion("joint_visit", accepts_successor=True))


def exported(session: Session, case: SubjectId, *carried: SubjectId) -> bytes:
    """A bundle of the case under a passphrase, with these contacts, as export leaves it in log and case."""
    bundle = entropy.uuid4_bytes()
    sequence = len(bundle_log.exports(session.db)) + 1
    with session.writing("bundle.export") as writing:
        export = Export(bundle, None, sequence, "handover", case, b"\x00" * 32, sequence, is_finished=False)
        bundle_log.announce_export(session.db, export, [ExportedSubject(one, None) for one in carried], [])
        bundle_log.finish_export(session.db, bundle)
        handovers.record_export(writing, case, bundle)
    return bundle


def item(session: Session, case: SubjectId, who: SubjectId) -> Subject:
    """The item of a contact."""
    return handover_queries.item_of(session, case, who)


def status(session: Session, who: Sequence[SubjectId]) -> list[str | None]:
    """The status of each contact."""
    return [session.living(one, Kind.CONTACT).one("status") for one in who]
