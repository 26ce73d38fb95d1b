"""Who may say what of a hand-over case when it comes in a bundle. Pure.

Claims are not signed one by one: the signature of a bundle speaks for the officer who carries it, whatever author a
claim in it names. So a statement on which others rely counts only out of the mouth of the officer whose word it is:

| Statement | Whose word it is |
|---|---|
| signed off, closed | the supervisor's |
| relinquished | that of who handed over |
| access granted for longer | the supervisor's |
| read-back agreed to | that of the one of two who said it: who hands over, or the supervisor |
| receipt verified, received | that of who hands over, or the supervisor |
| custody taken, emergency | that of who hands over, the custodian, or the supervisor |
| read-back, accepted, declined | the successor's own |
| fallback accepted | that of the one of three who said it and does not hand over (`domain.fallback`) |
| the supervisor's name, once there is one | that of the outgoing officer, or the supervisor |
| every other step of a case that is here | that of who hands over |
| everything else of a case that is here | that of who hands over, or of who holds the case now |
| an introduction of a case that is here | that of who hands over |
| everything else of a case that is new here | that of any officer of the case |

What somebody may not say, the same officer may not replace or withdraw either; so what they replace or withdraw must be
known. Two words end others: who hands over decides anew about who was declined, and what an earlier successor said
ends with the next one. An item that names several cases must be sayable in each of them. Who hands over is not made the
supervisor by anybody.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from rolodex.domain import fallback, handover
from rolodex.domain.claim import NULL, Act, Claim, Kind, decoded
from rolodex.domain.fold import Subject, fold
from rolodex.domain.handover import CaseFact, State
from rolodex.domain.handover_item import ItemFact, Outcome
from rolodex.domain.ids import ClaimId, SubjectId

ROLES: Final = ("outgoing", "incoming", "supervisor", "custodian")
KINDS: Final = frozenset({Kind.CASE, Kind.ITEM})
"""The kinds of subjects that hold statements on which others rely."""
HEARD: Final = KINDS | {Kind.INTRODUCTION}
"""The kinds of subjects of which not everybody may say everything: nobody else moves a meeting of who hands over."""


@dataclass(frozen=True, slots=True)
class Carrier:
    """The officer who signed a bundle, and whether those keys were compared."""

    officer: SubjectId
    is_verified: bool = True


@dataclass(frozen=True, slots=True)
class _Word:
    """Whose word a statement is; `own`: only about themselves, never handed on by the other one who could say it."""

    roles: tuple[str, ...]
    own: bool = False


_GIVING: Final = "giving"
_SUCCESSOR: Final = "successor"
_SUPERVISOR: Final = "supervisor"
_CUSTODIAN: Final = "custodian"
_FACTS_OF_CASE: Final[dict[Any, _Word]] = {
    CaseFact.SIGNED_OFF: _Word((_SUPERVISOR,), own=True),
    CaseFact.CLOSED: _Word((_SUPERVISOR,)),
    CaseFact.RELINQUISH_LATER: _Word((_SUPERVISOR,), own=True),
    CaseFact.RELINQUISHED: _Word((_GIVING,), own=True),
    CaseFact.READ_BACK_AGREED: _Word((_GIVING, _SUPERVISOR), own=True),
    CaseFact.RECEIPT_VERIFIED: _Word((_GIVING, _SUPERVISOR)),
    CaseFact.RECEIVED: _Word((_GIVING, _SUPERVISOR)),
    CaseFact.CUSTODY_TAKEN: _Word((_GIVING, _CUSTODIAN, _SUPERVISOR)),
    CaseFact.EMERGENCY_OPENED: _Word((_GIVING, _CUSTODIAN, _SUPERVISOR)),
}
_FALLBACK: Final = _Word(fallback.ACCEPTORS, own=True)
_OF_SUCCESSOR: Final = _Word((_SUCCESSOR,), own=True)
_ENDS_OF_SUCCESSOR: Final = frozenset({Outcome.ACCEPTED.value, Outcome.DECLINED.value})
_INTERRUPTIONS: Final = frozenset({CaseFact.SUSPENDED.value, CaseFact.RESUMED.value})
_OF_CASE: Final = frozenset({Kind.ITEM, Kind.INTRODUCTION})
_STATEMENTS: Final = frozenset({"facts", "read_back", "outcome"})
"""Fields in which one officer's word must not be covered by another's."""


def may_say(case: Subject, claim: Claim, carrier: Carrier, *, is_new: bool = False) -> bool:
    """Whether an assertion about a case or an item of it counts when this officer's bundle brings it.

    `case` is the case as known without the claim; `is_new` where nothing of it was known before the bundle.
    """
    value = decoded(claim.value)
    if claim.kind is Kind.CASE and claim.field == _SUPERVISOR and value == case.one("outgoing"):
        return False
    word = _word(claim, value)
    if word is not None:
        if not carrier.is_verified or (word.own and value.get("by") != carrier.officer.hex()):
            return False
        if word is _FALLBACK:
            return fallback.may_accept(case, carrier.officer)
        return any(carrier.officer in _officers(case, role) for role in word.roles)
    if is_new:
        return carrier.officer in {handover.officer(case, role) for role in ROLES}
    if not carrier.is_verified:
        return False
    if claim.kind is Kind.CASE and claim.field in ROLES:
        return may_name(case, claim.field, carrier.officer)
    if carrier.officer in _officers(case, _GIVING):
        return True
    is_step = claim.field == "facts" and isinstance(value, Mapping) and value.get("what") not in _INTERRUPTIONS
    return claim.kind is Kind.CASE and not is_step and carrier.officer == handover.holder(case)


def may_name(case: Subject, role: str, officer: SubjectId) -> bool:
    """Whether an officer may say who has a role in a case. Nobody makes themselves the supervisor who signs."""
    supervisor = handover.officer(case, _SUPERVISOR)
    if role == _SUPERVISOR and supervisor is not None:
        return officer in {handover.officer(case, "outgoing"), supervisor}
    return officer in _officers(case, _GIVING) or (supervisor is not None and officer == supervisor)


def not_theirs(held: Sequence[Claim], came: Sequence[Claim], carrier: Carrier) -> frozenset[ClaimId]:
    """The claims about cases and items that a bundle brings and that its carrier may not say.

    `held` are all claims that are here of the subjects concerned and of their cases. What is here already is passed
    over: nobody has to be believed for it. No side effects.
    """
    return frozenset(_Hearing(held, came, carrier).refused())


def speakers(claim: Claim) -> tuple[str, ...]:
    """The parts in a case whose word a statement is: "giving" (who hands over), "successor", "supervisor",
    "custodian", or "incoming" among those who accept a fallback. Empty for the plain record of the work.
    """
    word = _word(claim, decoded(claim.value)) if claim.act is Act.ASSERT and claim.value != NULL else None
    if word is not None:
        return word.roles
    return (_GIVING, _SUPERVISOR) if claim.kind is Kind.CASE and claim.field in ROLES else ()


def case_named(claim: Claim) -> SubjectId | None:
    """The case that a claim of an item or an introduction says it belongs to."""
    if claim.kind not in _OF_CASE or claim.field != "case" or claim.value == NULL:
        return None
    return SubjectId(bytes.fromhex(decoded(claim.value)))


class _Hearing:
    def __init__(self, held: Sequence[Claim], came: Sequence[Claim], carrier: Carrier) -> None:
        self._carrier = carrier
        self._by_id = {claim.id: claim for claim in (*came, *held)}
        known = {claim.id for claim in held}
        self._fresh = [claim for claim in came if claim.id not in known]
        self._held = _by_subject(held)
        self._came = _by_subject(came)
        self._cases: dict[SubjectId, tuple[Subject, bool]] = {}

    def refused(self) -> Iterable[ClaimId]:
        accepted: set[ClaimId] = set()
        for subject, claims in _by_subject(self._fresh).items():
            if claims[0].kind is Kind.CASE:
                accepted |= self._case(subject, claims)
        for subject, claims in _by_subject(self._fresh).items():
            if claims[0].kind in _OF_CASE:
                cases = self._cases_of(subject)
                if claims[0].kind is Kind.INTRODUCTION:
                    # Where nothing is known of its case, it is only a meeting that took place somewhere.
                    cases = [(case, is_new) for case, is_new in cases if case.slots]
                accepted.update(
                    claim.id for claim in claims if all(self._counts(case, claim, is_new) for case, is_new in cases)
                )
        return (claim.id for claim in self._fresh if claim.id not in accepted)

    def _case(self, subject: SubjectId, fresh: Sequence[Claim]) -> set[ClaimId]:
        """What counts of a case. One statement opens the way to the next: who took custody may go on from there."""
        case, is_new = self._known_case(subject)
        known = self._held.get(subject, [])
        taken: list[Claim] = []
        waiting = list(fresh)
        while waiting:
            fine = [claim for claim in waiting if self._counts(case, claim, is_new)]
            if not fine:
                break
            taken += fine
            ids = {claim.id for claim in fine}
            waiting = [claim for claim in waiting if claim.id not in ids]
            case = fold([*known, *taken])
        self._cases[subject] = (case, is_new)
        return {claim.id for claim in taken}

    def _known_case(self, subject: SubjectId) -> tuple[Subject, bool]:
        """The case as it is here; of one that is new, the officers that the bundle names."""
        held = self._held.get(subject)
        if held:
            return fold(held), False
        roles = [claim for claim in self._came.get(subject, ()) if claim.field in ROLES]
        return fold(roles) if roles else Subject(subject, Kind.CASE, (), ()), True

    def _cases_of(self, item: SubjectId) -> list[tuple[Subject, bool]]:
        """Every case that the item was ever said to belong to: one of one's own must not open the way into another."""
        rows = (*self._held.get(item, ()), *self._came.get(item, ()))
        found = []
        for case in dict.fromkeys(filter(None, map(case_named, rows))):
            if case not in self._cases:
                self._cases[case] = self._known_case(case)
            known, is_new = self._cases[case]
            found.append((known, is_new and item not in self._held))
        return found or [(Subject(item, Kind.CASE, (), ()), True)]

    def _counts(self, case: Subject, claim: Claim, is_new: bool) -> bool:
        if claim.act is Act.DELETE:
            # The end of a subject is asked about by itself.
            return True
        if self._brings_back(claim) and not (is_new or self._is_giving(case)):
            return False
        if claim.act is Act.ASSERT:
            clears = claim.value == NULL and claim.field in _STATEMENTS
            if clears and not claim.targets:
                # Clears nothing, and would only stand against what somebody says.
                return False
            if not clears and not may_say(case, claim, self._carrier, is_new=is_new):
                return False
            if claim.field not in _STATEMENTS:
                return True
        # Who hands over keeps texts of items back, and may have replaced some.
        if not (self._knows(claim) or (claim.kind in _OF_CASE and self._is_giving(case))):
            return False
        return all(self._may_end(case, claim, target, is_new) for target in self._reached(claim))

    def _brings_back(self, claim: Claim) -> bool:
        """Whether it takes the end of a subject back."""
        ended = filter(None, map(self._by_id.get, claim.targets))
        return claim.act is Act.WITHDRAW and any(target.act is Act.DELETE for target in ended)

    def _knows(self, claim: Claim) -> bool:
        """Whether all that a claim replaces or takes away is here or in the bundle.

        Of nothing else can be said whose word it is, and what is taken away before it comes would never count.
        """
        return all(target in self._by_id for target in claim.targets)

    def _is_giving(self, case: Subject) -> bool:
        return self._carrier.is_verified and self._carrier.officer in _officers(case, _GIVING)

    def _may_end(self, case: Subject, claim: Claim, target: Claim, is_new: bool) -> bool:
        """Whether the carrier may replace or take away a statement; who proposes another fallback ends the last one."""
        value = decoded(target.value)
        word = _word(target, value)
        if self._is_giving(case) and word is _FALLBACK:
            return True
        if word is _OF_SUCCESSOR:
            is_declined = target.field == "outcome" and value["what"] == Outcome.DECLINED
            if is_declined and claim.act is Act.ASSERT and self._is_giving(case):
                return True
            now = successor(case)
            is_successor = self._carrier.is_verified and self._carrier.officer == now
            if now is not None and value.get("by") != now.hex() and (is_successor or self._is_giving(case)):
                return True
        return may_say(case, target, self._carrier, is_new=is_new)

    def _reached(self, claim: Claim) -> Iterable[Claim]:
        """The assertions that a claim replaces or takes away, or brings back by withdrawing a withdrawal."""
        waiting, seen = list(claim.targets), set(claim.targets)
        while waiting:
            target = self._by_id.get(waiting.pop())
            if target is None or target.subject != claim.subject:
                continue
            if target.act is Act.ASSERT:
                if target.value != NULL:
                    yield target
                continue
            fresh = [one for one in target.targets if one not in seen]
            seen.update(fresh)
            waiting += fresh


def _word(claim: Claim, value: Any) -> _Word | None:
    """Whose word a value is; None for the plain record of the work."""
    if not isinstance(value, Mapping):
        return None
    if claim.kind is Kind.CASE and claim.field == "facts":
        return _FACTS_OF_CASE.get(value.get("what"))
    if claim.kind is not Kind.ITEM:
        return None
    if claim.field == "read_back":
        return _OF_SUCCESSOR
    if claim.field == "outcome":
        return _OF_SUCCESSOR if value.get("what") in _ENDS_OF_SUCCESSOR else None
    return _FALLBACK if claim.field == "facts" and value.get("what") == ItemFact.FALLBACK_ACCEPTED else None


def _officers(case: Subject, role: str) -> set[SubjectId | None]:
    if role == _SUCCESSOR:
        found = {successor(case)}
    elif role == _GIVING:
        found = {handover.officer(case, "outgoing"), handover.giving(case)}
        if handover.state(case) in {State.IN_CUSTODY, State.EMERGENCY}:
            found.add(handover.holder(case))
    else:
        found = {handover.officer(case, role)}
    return found - {None}


def successor(case: Subject) -> SubjectId | None:
    """Who takes over: the incoming officer, or the custodian of a vacant post."""
    return handover.officer(case, "incoming") or handover.officer(case, "custodian")


def _by_subject(claims: Iterable[Claim]) -> dict[SubjectId, list[Claim]]:
    found: dict[SubjectId, list[Claim]] = {}
    for claim in claims:
        found.setdefault(claim.subject, []).append(claim)
    return found
