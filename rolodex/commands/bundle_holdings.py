"""What an officer has from us, and the stand-ins for what the officer must no longer use.

Which claims went is read off the log of exports: who travelled when, and which fields stayed. A stand-in is made of
what it replaces alone, its id too (a keyed hash): made again it is the same claim, and it can be withdrawn by whoever
knows what it replaced, without a ledger of stand-ins.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import msgspec

from rolodex.commands.bundle_scope import sent_to
from rolodex.commands.session import Session
from rolodex.crypto import digest
from rolodex.domain import changes
from rolodex.domain.changes import Author
from rolodex.domain.claim import Claim
from rolodex.domain.ids import ClaimId, KeyId, SubjectId
from rolodex.domain.level import Level
from rolodex.domain.stand_in import stand_ins
from rolodex.domain.verdict import Rule
from rolodex.store import bundle_log, recipients

_BY_LEVEL: Final = frozenset({Rule.LEVEL_OF_PROFILE.value, Rule.UNVERIFIED_RECIPIENT.value})
_PARTLY: Final = frozenset({"contact.phones", "contact.emails"})
_LABEL: Final = b"rolodex/v1/stand-in/"


@dataclass(frozen=True, slots=True)
class _Sent:
    """One bundle that a contact was in: of `never` nothing went, of `partly` something stayed."""

    at_ms: int
    never: frozenset[str]
    partly: frozenset[str]


class Holdings:
    """What one officer has. Reads the log once; memory is one short entry for each contact that went."""

    def __init__(self, session: Session, officer: SubjectId) -> None:
        identity, _ = session.acting()
        self._officer = officer
        self._key = session.opened.keys.references
        self._own = KeyId(identity.signing_key)
        self._authors = {row.keys.signing_key for row in recipients.rows(session.db) if row.keys.officer_id == officer}
        self._sent: dict[SubjectId, list[_Sent]] = {}
        sets: dict[frozenset[str], frozenset[str]] = {}
        for export in sent_to(session, officer):
            never, partly = _withheld(session, export)
            for one in bundle_log.exported_subjects(session.db, export.bundle_id):
                subject = SubjectId(one.subject)
                kept, some = frozenset(never.get(subject, ())), frozenset(partly.get(subject, ()))
                sent = _Sent(export.at_ms, sets.setdefault(kept, kept), sets.setdefault(some, some))
                self._sent.setdefault(subject, []).append(sent)

    def stand_ins(self, contact: SubjectId, about: Sequence[Sequence[Claim]], carried: Iterable[Claim]) -> list[Claim]:
        """What travels besides `carried`, for the contact's own claims and those of each dependant (`about`)."""
        sent = self._sent.get(contact)
        if not sent:
            return []
        going: dict[SubjectId, list[Claim]] = {}
        for claim in carried:
            going.setdefault(claim.subject, []).append(claim)
        return [made for claims in about for made in self._of_subject(claims, going.get(claims[0].subject, []), sent)]

    def _of_subject(self, claims: Sequence[Claim], going: list[Claim], sent: list[_Sent]) -> Iterator[Claim]:
        known = {claim.id for claim in claims if self._has(claim, sent)}
        if not known:
            return
        needed = [self._final(claim, claims) for claim in stand_ins(claims, going, known, (), self._author())]
        yield from needed
        kept_once = {name for one in sent for name in (*one.never, *one.partly)}
        slots = {(claim.field, claim.slot) for claim in going}
        if not any(f"{claims[0].kind}.{name}" in kept_once for name, _ in slots):
            return
        ids = {claim.id for claim in needed}
        for earlier in stand_ins(claims, (), known, (), self._author()):
            made = self._final(earlier, claims)
            if made.field and made.id not in ids and (made.field, made.slot) in slots:
                for withdrawal in changes.withdraw([made], self._author()):
                    yield self._final(withdrawal, [made])

    def _has(self, claim: Claim, sent: list[_Sent]) -> bool:
        name = f"{claim.kind}.{claim.field}"
        if claim.author in self._authors:
            return True
        return any(claim.recorded_ms <= one.at_ms and _went(claim, name, one) for one in sent)

    def _author(self) -> Author:
        return Author(self._own, 0, lambda: bytes(16))

    def _final(self, made: Claim, claims: Sequence[Claim]) -> Claim:
        """The stand-in with an id and a time that follow from what it replaces."""
        replaced = [claim for claim in claims if claim.id in made.targets]
        at_ms = max((claim.recorded_ms for claim in replaced), default=0)
        level = max((claim.level for claim in replaced), default=made.level) if made.field else made.level
        stated = msgspec.structs.replace(made, recorded_ms=at_ms, level=level)
        content = _LABEL + self._officer + msgspec.msgpack.encode(stated)
        return msgspec.structs.replace(stated, id=_uuid4(digest.hmac_sha256(self._key, content)))


def _went(claim: Claim, name: str, sent: _Sent) -> bool:
    """Whether the claim was in a bundle, as far as its log tells: what stays for its level is strictly confidential."""
    if name in sent.partly:
        return claim.level < Level.STRICTLY_CONFIDENTIAL
    return name not in sent.never


def _withheld(
    session: Session, export: bundle_log.Export
) -> tuple[dict[SubjectId, set[str]], dict[SubjectId, set[str]]]:
    never: dict[SubjectId, set[str]] = {}
    partly: dict[SubjectId, set[str]] = {}
    for one in bundle_log.withheld(session.db, export.bundle_id):
        side = partly if one.rule in _BY_LEVEL or one.field in _PARTLY else never
        side.setdefault(SubjectId(one.subject), set()).add(one.field)
    return never, partly


def _uuid4(random: bytes) -> ClaimId:
    """Sixteen bytes with the marks of a random UUID: nothing tells it from others. Source: RFC 9562 §5.4."""
    held = bytearray(random[:16])
    held[6] = (held[6] & 0x0F) | 0x40
    held[8] = (held[8] & 0x3F) | 0x80
    return ClaimId(bytes(held))
