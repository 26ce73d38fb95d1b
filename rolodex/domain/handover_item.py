"""The hand-over item: one relationship in a case, with its brief, its introduction, its outcome and its read-back.

The state is derived. It rests on facts, outcome and read-back alone, which both sides hold after import and receipt;
the brief's text may stay behind where consent says so, and does not count once the fact `briefed` stands.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Final

from rapidfuzz.fuzz import partial_ratio

from rolodex.domain.claim import Claim, Kind
from rolodex.domain.field import Field, Part, Type
from rolodex.domain.fold import Subject
from rolodex.domain.folding import fold as folded
from rolodex.domain.ids import SubjectId
from rolodex.domain.level import Level
from rolodex.errors import Invalid


class Verb(StrEnum):
    """What is to become of the relationship.

    * `transfer`: the successor becomes its steward. It is briefed, introduced, asked for consent and travels with the
      bundle of the case.
    * `refer`: it is not ours to pass on inside the mission. The contact is told where to turn, outside the case, which
      the fact `referred` says; that, and never an introduction of the successor, settles the item. Nothing of the
      contact goes into the bundle of the case. Its data reach whom it was referred to only where consent for the
      purpose `referral` allows it (`bundle export --purpose refer`); telling the contact where to turn needs none. A
      contact that declines to turn there is not referred: choose another verb, or leave it out with a reason.
    * `archive`, `close`: nobody goes on with it, for now or for good. Settled from the beginning; with the transfer,
      in the same step, the contact's status becomes `dormant` or `closed` (`rest_status`). Its steward stays.
    """

    TRANSFER = "transfer"
    REFER = "refer"
    ARCHIVE = "archive"
    CLOSE = "close"


class Outcome(StrEnum):
    """How the hand-over of one relationship ended. In a conflict the first of this order counts."""

    DECLINED = "declined"
    WITHHELD = "withheld"
    NOT_HANDED_OVER = "not_handed_over"
    AWAITING_CONTACT = "awaiting_contact"
    ACCEPTED = "accepted"


class ItemFact(StrEnum):
    """What happened to an item. `reference` names the introduction or the bundle.

    `single_steward` is written when the item is listed, where the outgoing officer is the contact's only steward.
    `referred` names nobody: to whom is in the field `referral`, which stays behind with the rest of the contact.
    `relinquished` names the claim of the read-back, which is erased here with the brief: so the item stays confirmed.
    `fallback_proposed` and `fallback_accepted` name the mode.
    """

    SINGLE_STEWARD = "single_steward"
    BRIEFED = "briefed"
    INTRODUCED = "introduced"
    FALLBACK_PROPOSED = "fallback_proposed"
    FALLBACK_ACCEPTED = "fallback_accepted"
    REFERRED = "referred"
    OFFERED = "offered"
    RELINQUISHED = "relinquished"


class ItemState(StrEnum):
    """Where an item stands."""

    LISTED = "listed"
    BRIEFED = "briefed"
    INTRODUCED = "introduced"
    OFFERED = "offered"
    REFERRED = "referred"
    ACCEPTED = "accepted"
    CONFIRMED = "confirmed"
    DECLINED = "declined"
    AWAITING_CONTACT = "awaiting_contact"
    WITHHELD = "withheld"
    NOT_HANDED_OVER = "not_handed_over"


VERBS: Final = tuple(verb.value for verb in Verb)
ANSWERS: Final = ("accepts", "hesitates", "declines")
"""What a contact says to being told where to turn."""

DECLINES: Final = "declines"
PRIORITIES: Final = (1, 2, 3)
BRIEF_PARTS: Final = (
    *("why", "history", "current_actions", "promises", "sensitivities", "if_then", "do_not", "who_else_knows"),
)
REQUIRED_PARTS: Final = {
    1: BRIEF_PARTS,
    2: ("why", "history", "current_actions", "promises"),
    3: ("why",),
}
"""Which parts a complete brief has, by priority; all of them while no priority is set. "None" is an answer too."""

READ_BACK_CHARS: Final = 40
_COPIED: Final = 90
_CLOSED = Level.CONFIDENTIAL

FIELDS: Final = (
    Field(Kind.ITEM, "case", Type.REFERENCE, references=Kind.CASE),
    Field(Kind.ITEM, "contact", Type.REFERENCE, references=Kind.CONTACT),
    Field(Kind.ITEM, "verb", Type.CHOICE, choices=VERBS),
    Field(Kind.ITEM, "priority", Type.NUMBER),
    *(Field(Kind.ITEM, f"brief_{part}", Type.LONG_TEXT, level=_CLOSED) for part in BRIEF_PARTS),
    Field(
        Kind.ITEM,
        "referral",
        Type.RECORD,
        parts=(
            Part("officer", Type.REFERENCE, references=Kind.OFFICER),
            Part("organisation", Type.REFERENCE, references=Kind.ORGANISATION),
            Part("whom"),
            Part("told_on", Type.DATE, required=True),
            Part("answer", Type.CHOICE, choices=ANSWERS),
            Part("with_data", Type.FLAG),
        ),
        level=_CLOSED,
    ),
    Field(
        Kind.ITEM,
        "read_back",
        Type.RECORD,
        parts=(
            Part("summary", Type.LONG_TEXT, required=True),
            Part("next_action", required=True),
            Part("due", Type.DATE, required=True),
            Part("by", Type.REFERENCE, references=Kind.OFFICER),
        ),
        level=_CLOSED,
    ),
    Field(
        Kind.ITEM,
        "outcome",
        Type.RECORD,
        parts=(
            Part("what", Type.CHOICE, required=True, choices=tuple(outcome.value for outcome in Outcome)),
            Part("reason", Type.LONG_TEXT),
            Part("rule"),
            Part("by", Type.REFERENCE, references=Kind.OFFICER),
        ),
    ),
    Field(
        Kind.ITEM,
        "facts",
        Type.RECORD,
        multi=True,
        parts=(
            Part("what", Type.CHOICE, required=True, choices=tuple(fact.value for fact in ItemFact)),
            Part("on", Type.DATE),
            Part("by", Type.REFERENCE, references=Kind.OFFICER),
            Part("reference"),
            Part("reason", Type.LONG_TEXT),
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class ReadBack:
    """The incoming officer's own account of the relationship; the last letter of I-PASS."""

    summary: str
    next_action: str
    due: date


def state(item: Subject) -> ItemState:
    """Where the item stands. No side effects."""
    ended = outcome(item)
    if ended is Outcome.ACCEPTED:
        return ItemState.CONFIRMED if has_read_back(item) or _read_back_before(item) else ItemState.ACCEPTED
    if ended is not None:
        return ItemState(ended.value)
    if is_referred(item):
        return ItemState.REFERRED
    happened = facts(item)
    if ItemFact.OFFERED in happened:
        return ItemState.OFFERED
    if is_introduced(item):
        return ItemState.INTRODUCED
    return ItemState.BRIEFED if ItemFact.BRIEFED in happened else ItemState.LISTED


def outcome(item: Subject) -> Outcome | None:
    """How the item ended, None while it has not."""
    stated = {str(value["what"]) for value in item.many("outcome")}
    return next((found for found in Outcome if found in stated), None)


def facts(item: Subject) -> frozenset[str]:
    """What happened to the item."""
    return frozenset(str(value["what"]) for value in item.many("facts"))


def verb(item: Subject) -> Verb:
    """What is to become of the relationship: transfer, which asks for most, where nobody said or people disagree."""
    slot = item.slot("verb")
    if slot is None or slot.is_empty or slot.is_conflict:
        return Verb.TRANSFER
    return Verb(slot.value)


def is_introduced(item: Subject) -> bool:
    """Whether the incoming officer was presented to the contact, or somebody accepted the fallback.

    A successor who takes the relationship over accepts the fallback with it: so the counts agree in vaults that never
    got the supervisor's acceptance, because a bundle speaks for its signer only. No for a contact that is referred:
    what was held before the verb changed leads nowhere any more.
    """
    if verb(item) is Verb.REFER:
        return False
    happened = facts(item)
    if ItemFact.FALLBACK_PROPOSED in happened and outcome(item) is Outcome.ACCEPTED:
        return True
    return not happened.isdisjoint({ItemFact.INTRODUCED, ItemFact.FALLBACK_ACCEPTED})


def is_referred(item: Subject) -> bool:
    """Whether the contact was told where to turn, and did not decline to."""
    return verb(item) is Verb.REFER and ItemFact.REFERRED in facts(item)


def goes_over(item: Subject) -> bool:
    """Whether the successor is to get the relationship: its brief, its introduction and its consent are asked for."""
    return verb(item) is Verb.TRANSFER


def travels(item: Subject) -> bool:
    """Whether somebody goes on with the relationship, here or elsewhere; nobody does once it is archived or closed."""
    return verb(item) in {Verb.TRANSFER, Verb.REFER}


def is_settled(item: Subject) -> bool:
    """Whether nothing more has to be done before the transfer: it will not travel, and the reason is written down, or
    the contact knows where else to turn."""
    if not travels(item) or is_referred(item):
        return True
    for value in item.many("outcome"):
        if value["what"] == Outcome.WITHHELD and value.get("rule"):
            return True
        if value["what"] in {Outcome.NOT_HANDED_OVER, Outcome.DECLINED, Outcome.AWAITING_CONTACT}:
            return bool(value.get("reason"))
    return False


def rest_status(item: Subject, status: str | None) -> str | None:
    """The status of the contact that the transfer writes for what is archived or closed; None where it stays as it is.

    `status` is the present one. Words that warn (do not contact, deceased, detained, displaced, unreachable) stay.
    """
    rest = _REST.get(verb(item))
    if rest is None or outcome(item) is not None or status not in {None, "active", "dormant"}:
        return None
    return None if status == rest else rest


_REST: Final = {Verb.ARCHIVE: "dormant", Verb.CLOSE: "closed"}


def contact(item: Subject) -> SubjectId | None:
    """The contact the item is about; None where the reference was withheld."""
    text = item.one("contact")
    return SubjectId(bytes.fromhex(text)) if text else None


def priority(item: Subject) -> int | None:
    """1, 2 or 3; None while it is not set, or where two people set different ones."""
    slot = item.slot("priority")
    if slot is None or slot.is_conflict or slot.value not in PRIORITIES:
        return None
    return int(slot.value)


def missing_parts(item: Subject) -> tuple[str, ...]:
    """The parts that the brief still needs, in the order of the form; none where it is complete or was erased."""
    if is_relinquished(item):
        return ()
    return tuple(part for part in required_parts(item) if not item.one(f"brief_{part}"))


def required_parts(item: Subject) -> tuple[str, ...]:
    """The parts that a complete brief has; none where no successor is to read it."""
    return REQUIRED_PARTS[priority(item) or 1] if goes_over(item) else ()


def has_read_back(item: Subject) -> bool:
    """Whether a read-back stands that everybody agrees on and that is long enough."""
    slot = item.slot("read_back")
    if slot is None or slot.is_empty or slot.is_conflict:
        return False
    return len(_squeezed(slot.value["summary"])) >= READ_BACK_CHARS


def read_back_reference(item: Subject) -> str | None:
    """The claim that says the read-back, for an agreement to name: other words need another agreement. None while no
    read-back stands. Once it was erased, the claim that it was."""
    slot = item.slot("read_back")
    if slot is not None and has_read_back(item):
        return slot.claims[0].id.hex()
    return _read_back_before(item) or None


def read_back_by(item: Subject) -> str:
    """Who read back, as hexadecimal text; empty while nobody did, or once it was erased."""
    return next((str(value.get("by", "")) for value in item.many("read_back")), "")


def of_successor(item: Subject) -> tuple[Claim, ...]:
    """What was done with the successor: another one was not met, was sent nothing and took nothing over."""
    stated = [
        *item.of("read_back"),
        *(slot for slot in item.of("outcome") if slot.value["what"] in {Outcome.ACCEPTED, Outcome.DECLINED}),
        *(slot for slot in item.of("facts") if slot.value["what"] in _WITH_SUCCESSOR),
    ]
    return tuple(claim for slot in stated for claim in slot.claims)


_WITH_SUCCESSOR: Final = frozenset({ItemFact.INTRODUCED, ItemFact.FALLBACK_ACCEPTED, ItemFact.OFFERED})


def is_relinquished(item: Subject) -> bool:
    """Whether who handed over gave up every access to the contact."""
    return ItemFact.RELINQUISHED in facts(item)


def relinquished_on(item: Subject) -> str:
    """The ISO date of that, the first one; empty where it did not happen."""
    days = [str(value.get("on", "")) for value in item.many("facts") if value["what"] == ItemFact.RELINQUISHED]
    return min(days, default="")


def check_read_back(item: Subject, read_back: ReadBack, on_date: date) -> None:
    """Raises `Invalid` where the summary is shorter than 40 characters or a copy of the brief, where the next action is
    empty, or where it is due before `on_date`."""
    summary = _squeezed(read_back.summary)
    if len(summary) < READ_BACK_CHARS:
        raise Invalid("summary", "too_short", least=READ_BACK_CHARS)
    own = folded(summary)
    for part in BRIEF_PARTS:
        text = folded(str(item.one(f"brief_{part}") or ""))
        # A brief much shorter than the summary is found inside it wherever words repeat: that is no copy.
        if len(text) * 2 >= len(own) and partial_ratio(own, text) >= _COPIED:
            raise Invalid("summary", "copy_of_brief", part=part)
    if not read_back.next_action.strip():
        raise Invalid("next_action", "empty")
    if read_back.due < on_date:
        raise Invalid("due", "in_the_past")


def fact(what: ItemFact, by: SubjectId, on_date: date, reference: str = "", reason: str = "") -> dict[str, Any]:
    """The value of a fact, as the field `facts` holds it."""
    value = {"what": what.value, "by": by.hex(), "on": on_date.isoformat()}
    return value | ({"reference": reference} if reference else {}) | ({"reason": reason} if reason else {})


def _read_back_before(item: Subject) -> str:
    """The claim that said the read-back of a relinquished item; empty where it had none."""
    named = [str(value.get("reference", "")) for value in item.many("facts") if value["what"] == ItemFact.RELINQUISHED]
    return max(named, default="")


def _squeezed(text: str) -> str:
    return " ".join(text.split())
