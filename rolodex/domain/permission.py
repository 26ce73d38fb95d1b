"""Whether a request for a contact's data is covered by what the contact agreed to.

`permits` answers allow, ask or deny; deny beats ask beats allow. What a record does not say is not agreed: no purpose,
no audience, scope `person`. A no is read widely, a yes narrowly. Rows are tried from the top (03-domain §3, §4):

| # | Situation | Answer |
|---|---|---|
| 1 | office detail of an official | allow by mandate, whatever records say |
| 2 | record withdrawn or refused; purposes, audience, scope meet the request or are not stated; on a hand-over a no \
to contact_and_liaison counts too | deny |
| 3 | hand-over, any given record says never | deny, no override |
| 4 | hand-over, a given record allows named successors only and no record names this one | deny |
| 5 | hand-over, a given record says ask_first and no record names this successor | ask |
| 6 | hand-over, record says allow and its audience reaches the request or it is the recording officer's own | allow |
| 7 | hand-over, record names this successor | allow |
| 8 | hand-over, record for hand_over_to_successor is silent about hand-over: not at risk / at risk | allow / ask |
| 9 | change of controller: any given record says never / it says allow / ask_first or silent | deny, no override / \
allow / ask |
| 10 | sharing: purpose, audience and scope of a given record cover the request | allow |
| 11 | a record that reached the request is past its day | deny |
| 12 | nothing above: own mission and not at risk / all else | ask / deny |

An override for exactly this purpose and recipient turns ask and deny into allow, but not in rows marked so.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Final

from rolodex.domain import consent
from rolodex.domain import standing as standings
from rolodex.domain.consent import Audience, Basis, No, Purpose, Record
from rolodex.domain.fold import Subject
from rolodex.domain.ids import SubjectId
from rolodex.domain.standing import Keeping, Standing


class Matter(StrEnum):
    """What is asked for: office details, the person, or what the person told us."""

    OFFICE = "office"
    PERSON = "person"
    CONTENT = "content"


class Movement(StrEnum):
    """How data moves: to somebody beside us, to a successor in our place, or to another controller."""

    SHARE = "share"
    HAND_OVER = "hand_over"
    CONTROLLER_CHANGE = "controller_change"


class Reason(StrEnum):
    """Why a request is not simply allowed."""

    NO_RECORD = "no_consent_record"
    AWAITING_ANSWER = "awaiting_answer"
    PURPOSE_NOT_COVERED = "purpose_not_covered"
    AUDIENCE_NOT_COVERED = "audience_not_covered"
    SCOPE_NOT_COVERED = "scope_not_covered"
    EXPIRED = "consent_expired"
    REFUSED = "consent_refused"
    WITHDRAWN = "consent_withdrawn"
    ASK_FIRST = "ask_first"
    NOT_NAMED_SUCCESSOR = "not_named_successor"
    NEVER_ON_HAND_OVER = "never_on_hand_over"
    NEVER_ON_CONTROLLER_CHANGE = "never_on_controller_change"


_NOES: Final = {No.WITHDRAWN: Reason.WITHDRAWN, No.REFUSED: Reason.REFUSED}
_WITHIN: Final = (Audience.RECORDING_OFFICER, Audience.COMPONENT, Audience.MISSION, Audience.UN_SECRETARIAT)
_OWN_MISSION: Final = frozenset({Audience.RECORDING_OFFICER, Audience.COMPONENT, Audience.MISSION})
_PURPOSES_OF_SUCCESSOR: Final = frozenset({Purpose.HAND_OVER_TO_SUCCESSOR, Purpose.CONTACT_AND_LIAISON})
_FINAL: Final = frozenset({Reason.NEVER_ON_HAND_OVER, Reason.NEVER_ON_CONTROLLER_CHANGE})


@dataclass(frozen=True, slots=True)
class Request:
    """What somebody wants: `matters` at least one; `recipient` the officer who would get it, None where unknown."""

    matters: frozenset[Matter]
    purpose: Purpose
    audience: Audience
    recipient: SubjectId | None
    movement: Movement
    on_date: date


@dataclass(frozen=True, slots=True)
class Allow:
    """Permitted, by a consent record or, where `consent` is None, by the mandate alone."""

    consent: SubjectId | None
    basis: Basis


@dataclass(frozen=True, slots=True)
class Ask:
    """The contact must be asked first."""

    reason: Reason


@dataclass(frozen=True, slots=True)
class Deny:
    """Not permitted."""

    reason: Reason


Decision = Allow | Ask | Deny


def permits(
    contact: Subject, consents: Iterable[Subject], request: Request, keeping: Keeping = Keeping.OPEN
) -> Decision:
    """Whether the request may be answered: the strictest answer over its matters.

    `consents` are the consent subjects that name the contact. Raises ValueError where no matter is asked for.
    """
    records = consent.read(consents, request.on_date)
    standing = standings.of(contact, keeping)
    decisions = [decide(standing, records, request, matter) for matter in sorted(request.matters)]
    if not decisions:
        raise ValueError("a request asks for at least one matter")
    return max(decisions, key=_strictness)


def decide(standing: Standing, records: Sequence[Record], request: Request, matter: Matter) -> Decision:
    """The answer about one matter, for records that `consent.read` returned. No side effects."""
    if matter is Matter.OFFICE and standing.is_official:
        return Allow(None, Basis.MANDATE)
    decision = _decide(standing, records, request, matter)
    if isinstance(decision, Allow) or decision.reason in _FINAL:
        return decision
    for record in records:
        if any(_is_overridden(override, request) for override in record.overrides):
            return Allow(record.id, Basis.OVERRIDE)
    return decision


def may_override(rule: str) -> bool:
    """Whether two officers together can set this rule aside for one purpose and recipient."""
    return rule in set(Reason) - _FINAL


def _strictness(decision: Decision) -> tuple[int, bool, bool]:
    # Among equal answers a record says more than the mandate, and a reason that no override lifts more than others.
    if isinstance(decision, Allow):
        return 0, False, decision.consent is not None
    return (1 if isinstance(decision, Ask) else 2), decision.reason in _FINAL, False


def _decide(standing: Standing, records: Sequence[Record], request: Request, matter: Matter) -> Decision:
    for record in records:
        if record.no is not None and _reaches(record, matter, request):
            return Deny(_NOES[record.no])
    given = [record for record in records if record.is_given]
    answer = _ANSWERS[request.movement](standing, given, request, matter)
    if answer is not None:
        return answer
    if any(record.is_expired and _reaches(record, matter, request) for record in records):
        return Deny(Reason.EXPIRED)
    reason = _default_reason(records, given, request, matter)
    if request.audience in _OWN_MISSION and not standing.at_risk:
        return Ask(reason)
    return Deny(reason)


def _on_share(standing: Standing, given: Sequence[Record], request: Request, matter: Matter) -> Decision | None:
    del standing
    return next((Allow(r.id, r.basis) for r in given if _gap(r, matter, request) is None), None)


def _on_controller_change(
    standing: Standing, given: Sequence[Record], request: Request, matter: Matter
) -> Decision | None:
    del standing
    if any(record.on_controller_change == "never" for record in given):
        return Deny(Reason.NEVER_ON_CONTROLLER_CHANGE)
    covering = [record for record in given if _gap(record, matter, request) is None]
    if any(record.on_controller_change != "allow" for record in covering):
        return Ask(Reason.ASK_FIRST)
    return next((Allow(record.id, record.basis) for record in covering), None)


def _on_hand_over(standing: Standing, given: Sequence[Record], request: Request, matter: Matter) -> Decision | None:
    if any(record.on_hand_over == "never" for record in given):
        return Deny(Reason.NEVER_ON_HAND_OVER)
    recipient = request.recipient.hex() if request.recipient is not None else ""
    naming = [r for r in given if r.on_hand_over == "named_successor_only"]
    is_named = any(recipient in record.named_successors for record in naming)
    if naming and not is_named:
        return Deny(Reason.NOT_NAMED_SUCCESSOR)
    if not is_named and any(record.on_hand_over == "ask_first" for record in given):
        return Ask(Reason.ASK_FIRST)
    silent = False
    for record in given:
        if not _covers_matter(record, matter):
            continue
        if record.on_hand_over == "allow" and _follows(record, request):
            return Allow(record.id, record.basis)
        if record.on_hand_over == "named_successor_only" and recipient in record.named_successors:
            return Allow(record.id, record.basis)
        if record.on_hand_over is None and _gap(record, matter, request) is None:
            if not standing.at_risk:
                return Allow(record.id, record.basis)
            silent = True
    return Ask(Reason.ASK_FIRST) if silent else None


_ANSWERS: Final = {
    Movement.SHARE: _on_share,
    Movement.HAND_OVER: _on_hand_over,
    Movement.CONTROLLER_CHANGE: _on_controller_change,
}


def _default_reason(records: Sequence[Record], given: Sequence[Record], request: Request, matter: Matter) -> Reason:
    for record in given:
        gap = _gap(record, matter, request)
        if gap is not None:
            return gap
    return Reason.AWAITING_ANSWER if any(_is_awaiting(record) for record in records) else Reason.NO_RECORD


def _is_awaiting(record: Record) -> bool:
    return not (record.is_given or record.is_expired or record.no or record.overrides)


def _gap(record: Record, matter: Matter, request: Request) -> Reason | None:
    """What a given record lacks to cover a request, None where it covers it."""
    if request.purpose not in record.purposes:
        return Reason.PURPOSE_NOT_COVERED
    if not _covers_audience(record, request):
        return Reason.AUDIENCE_NOT_COVERED
    return None if _covers_matter(record, matter) else Reason.SCOPE_NOT_COVERED


def _covers_matter(record: Record, matter: Matter) -> bool:
    return record.scope == "both" or (record.scope or "person") == ("content" if matter is Matter.CONTENT else "person")


def _covers_audience(record: Record, request: Request) -> bool:
    if Audience.NAMED_PERSONS in record.audience and _is_named(record, request):
        return True
    return any(asked in record.audience for asked in _wider(request.audience))


def _follows(record: Record, request: Request) -> bool:
    """Whether a successor stands in the place of somebody the record allows."""
    own = request.audience in _OWN_MISSION and Audience.RECORDING_OFFICER in record.audience
    return own or _covers_audience(record, request)


def _wider(audience: Audience) -> tuple[Audience, ...]:
    """The audiences that include this one: a component belongs to a mission, a mission to the Secretariat."""
    return _WITHIN[_WITHIN.index(audience) :] if audience in _WITHIN else (audience,)


def _is_named(record: Record, request: Request) -> bool:
    return request.recipient is not None and request.recipient.hex() in record.named_persons


def _reaches(record: Record, matter: Matter, request: Request) -> bool:
    """Whether a no, or a record past its day, was about this request; what it does not state it does not limit."""
    asked = {request.purpose}
    if request.movement is Movement.HAND_OVER:
        asked |= _PURPOSES_OF_SUCCESSOR
    if record.purposes and record.purposes.isdisjoint(asked):
        return False
    if record.scope is not None and not _covers_matter(record, matter):
        return False
    if not record.audience or _covers_audience(record, request):
        return True
    # A no to the component is a no to the mission, which includes it.
    within = _WITHIN[: _WITHIN.index(request.audience)] if request.audience in _WITHIN else ()
    return not record.audience.isdisjoint(within)


def _is_overridden(override: Any, request: Request) -> bool:
    recipient = request.recipient.hex() if request.recipient is not None else None
    return (
        override["purpose"] == request.purpose
        and override["recipient"] == recipient
        and override["by"] != override["second_officer"]
        and len(override["reason"].strip()) >= consent.OVERRIDE_REASON_CHARS
    )
