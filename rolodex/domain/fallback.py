"""The fallback of an item: how a contact that cannot be met together is told of the successor, and who accepts that.

Who hands over proposes a mode. Somebody who does not hand over accepts it: the incoming officer, the supervisor or the
custodian. Where none of them is named, nobody can, and one has to be named first: a fallback that only its author
accepts would be no decision.
"""

from typing import Final

from rolodex.domain import handover, ids
from rolodex.domain.fold import Slot, Subject
from rolodex.domain.handover_item import ItemFact
from rolodex.domain.ids import SubjectId

MODES: Final = ("joint_call", "letter", "third_party")
ACCEPTORS: Final = ("incoming", "supervisor", "custodian")
_OFFICIAL_MODE, _USUAL_MODE, _CAREFUL_MODE = "letter", "joint_call", "third_party"


def proposed(item: Subject) -> str:
    """The mode that is proposed, empty for none; of two that conflict the more careful."""
    return _mode(item, ItemFact.FALLBACK_PROPOSED)


def accepted(item: Subject) -> str:
    """The mode that was accepted, empty for none."""
    return _mode(item, ItemFact.FALLBACK_ACCEPTED)


def waits(item: Subject) -> bool:
    """Whether a fallback is proposed that nobody accepted yet."""
    return bool(proposed(item)) and not accepted(item)


def said_by(item: Subject) -> frozenset[SubjectId]:
    """Who accepted the fallback; where nobody did, who proposed it."""
    what = ItemFact.FALLBACK_ACCEPTED if accepted(item) else ItemFact.FALLBACK_PROPOSED
    return frozenset(ids.subject(slot.value["by"]) for slot in slots(item, what))


def slots(item: Subject, what: ItemFact) -> tuple[Slot, ...]:
    """The slots of the facts that say so."""
    return tuple(slot for slot in item.of("facts") if slot.value["what"] == what)


def may_accept(case: Subject, by: SubjectId) -> bool:
    """Whether an officer may accept fallbacks of the case: one of the three, who does not hand over."""
    return by != handover.giving(case) and by in {handover.officer(case, role) for role in ACCEPTORS}


def suggested(*, is_official: bool, at_risk: bool, has_phone: bool) -> str:
    """The mode that suggests itself: somebody trusted goes to a person at risk, an office gets a signed letter, all
    others a call of both officers where there is a number."""
    if at_risk:
        return _CAREFUL_MODE
    if is_official:
        return _OFFICIAL_MODE
    return _USUAL_MODE if has_phone else _CAREFUL_MODE


def _mode(item: Subject, what: ItemFact) -> str:
    said = [str(value.get("reference", "")) for value in item.many("facts") if value["what"] == what]
    known = [mode for mode in said if mode in MODES]
    return max(known, key=MODES.index, default=_CAREFUL_MODE if said else "")
