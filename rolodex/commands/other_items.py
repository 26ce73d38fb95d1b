"""What a case hands over besides contacts: standing meetings, groups, mailing lists, reports due, documents.

Who holds the case adds, changes and removes them until the transfer; from then on whoever took over ticks them off.
They are part of the case and so travel with every bundle of it. No guard waits for them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from rolodex.clock import today
from rolodex.commands import guarded_edits, handover_items, value_views
from rolodex.commands.session import Session
from rolodex.domain import handover
from rolodex.domain.changes import Edit
from rolodex.domain.claim import Kind
from rolodex.domain.fold import Slot, Subject
from rolodex.domain.handover import OTHER_ITEMS, State
from rolodex.domain.handover_step import Guard
from rolodex.domain.ids import SlotId, SubjectId
from rolodex.errors import IllegalTransition, Invalid, NotFound

__all__ = [
    "OTHER_ITEMS",
    "OtherItem",
    "OtherItems",
    "add",
    "done",
    "edit",
    "may_change",
    "may_tick",
    "of",
    "of_case",
    "open_of",
    "remove",
    "reopen",
]

FIELD = "non_contact_items"
_TAKEN_OVER = frozenset({State.TRANSFERRED, State.RECEIVED, State.CLOSED})


@dataclass(frozen=True, slots=True)
class OtherItem:
    """One of them. `due` and `done_on` are ISO dates or empty; `is_late`: open though it was due before today.

    `what` is empty where it is masked. `is_conflict`: both sides changed it; one of the versions is shown.
    """

    slot: SlotId
    kind: str
    what: str
    due: str
    is_done: bool
    done_on: str
    is_late: bool
    is_masked: bool
    is_conflict: bool


@dataclass(frozen=True, slots=True)
class OtherItems:
    """All of a case, and what the acting officer may do with them now."""

    items: tuple[OtherItem, ...]
    may_change: bool
    may_tick: bool


def of_case(session: Session, case_id: SubjectId) -> OtherItems:
    """Those of a case as `of` orders them. Raises `NotFound`, `NotPermitted` where the session only reads."""
    case = session.living(case_id, Kind.CASE)
    return OtherItems(of(session, case_id), may_change(session, case), may_tick(session, case))


def of(session: Session, case_id: SubjectId) -> tuple[OtherItem, ...]:
    """Those of a case: open ones first, by the day they are due, those without a day last. Raises `NotFound`."""
    case = session.living(case_id, Kind.CASE)
    shown: dict[SlotId, OtherItem] = {}
    on_date = today(session.clock).isoformat()
    for value in value_views.of_subject(session, case).values:
        if value.field == FIELD and value.slot is not None and value.slot not in shown:
            shown[value.slot] = _item(value, on_date)
    return tuple(sorted(shown.values(), key=lambda one: (one.is_done, one.due or "9999", one.what, one.slot)))


def open_of(session: Session, case_id: SubjectId) -> int:
    """How many of a case are not done. Raises `NotFound`."""
    return sum(not one.is_done for one in of(session, case_id))


def add(session: Session, case_id: SubjectId, kind: str, what: str, due: str = "") -> SlotId:
    """A new one; its slot. Raises `Invalid`, `IllegalTransition` where somebody else holds the case or it was
    transferred, `NotFound`."""
    value = {"kind": kind, "what": what.strip()} | ({"due": due} if due else {})
    known = {one.slot for one in session.living(case_id, Kind.CASE).of(FIELD)}
    case = _written(session, case_id, "handover.other_add", [Edit(FIELD, value)])
    return next(one.slot for one in case.of(FIELD) if one.slot is not None and one.slot not in known)


def edit(
    session: Session, case_id: SubjectId, slot: SlotId, kind: str = "", what: str = "", due: str | None = None
) -> None:
    """Change kind, text or day; an empty kind or text stays as it is, an empty `due` takes the day away, None keeps it.

    Raises as `add`, `NotFound` where there is no such slot.
    """
    held = _slot(session.living(case_id, Kind.CASE), slot)
    value = dict(held.value) | {name: text for name, text in (("kind", kind), ("what", what.strip())) if text}
    if due is not None:
        value = {name: text for name, text in value.items() if name != "due"} | ({"due": due} if due else {})
    _written(session, case_id, "handover.other_edit", [Edit(FIELD, value, slot)])


def done(session: Session, case_id: SubjectId, slots: Sequence[SlotId]) -> int:
    """Tick them off as of today; how many were open. All or none.

    Who holds the case does so until the transfer, then whoever took over, even once the case is closed. Raises
    `IllegalTransition` for anybody else, `NotFound`.
    """
    return _ticked(session, case_id, slots, {"done": True, "done_on": today(session.clock).isoformat()})


def reopen(session: Session, case_id: SubjectId, slots: Sequence[SlotId]) -> int:
    """Say that they are open after all; how many were done. Raises as `done`."""
    return _ticked(session, case_id, slots, {})


def remove(session: Session, case_id: SubjectId, slots: Sequence[SlotId]) -> int:
    """Take them out of the case; how many. All or none. Raises as `edit`."""
    case = session.living(case_id, Kind.CASE)
    named = tuple(dict.fromkeys(slots))
    for one in named:
        _slot(case, one)
    _written(session, case_id, "handover.other_remove", [Edit(FIELD, None, one) for one in named])
    return len(named)


def may_change(session: Session, case: Subject) -> bool:
    """Whether the acting officer may add, change and remove them now."""
    is_holder = session.acting()[1] == handover.holder(case)
    return is_holder and handover.state(case) not in _TAKEN_OVER


def may_tick(session: Session, case: Subject) -> bool:
    """Whether the acting officer may tick them off now: the successor once the case was transferred or its bundle came
    in, before the transfer who holds the case."""
    acting, state = session.acting()[1], handover.state(case)
    if acting == (handover.officer(case, "incoming") or handover.officer(case, "custodian")):
        return state in _TAKEN_OVER or acting == handover.holder(case) or handover_items.has_arrived(session, case.id)
    return state not in _TAKEN_OVER and acting == handover.holder(case)


def _ticked(session: Session, case_id: SubjectId, slots: Sequence[SlotId], said: dict[str, Any]) -> int:
    with session.writing("handover.other_done") as writing:
        case = session.living(case_id, Kind.CASE)
        if not may_tick(session, case):
            raise IllegalTransition(Guard.HOLDER_ONLY, state=handover.state(case))
        edits = []
        for one in dict.fromkeys(slots):
            held = _slot(case, one)
            if held.is_conflict or bool(held.value.get("done")) is not bool(said):
                kept = {name: text for name, text in held.value.items() if name not in {"done", "done_on"}}
                edits.append(Edit(FIELD, kept | said, one))
        guarded_edits.changed(writing, guarded_edits.held_claims(session, case_id, Kind.CASE), edits)
        return len(edits)


def _written(session: Session, case_id: SubjectId, command: str, edits: Sequence[Edit]) -> Subject:
    if any(edit.value is not None and not edit.value["what"] for edit in edits):
        raise Invalid("what", "missing")
    with session.writing(command) as writing:
        case = session.living(case_id, Kind.CASE)
        if not may_change(session, case):
            guard = Guard.NO_SUCH_STEP if session.acting()[1] == handover.holder(case) else Guard.HOLDER_ONLY
            raise IllegalTransition(guard, state=handover.state(case))
        guarded_edits.changed(writing, guarded_edits.held_claims(session, case_id, Kind.CASE), edits)
        return session.living(case_id, Kind.CASE)


def _slot(case: Subject, slot: SlotId) -> Slot:
    held = case.slot(FIELD, slot)
    if held is None or held.is_empty:
        raise NotFound("other_item")
    return held


def _item(view: value_views.ValueView, on_date: str) -> OtherItem:
    said: dict[str, Any] = view.value if isinstance(view.value, dict) else {}
    due, is_done = str(said.get("due", "")), bool(said.get("done"))
    assert view.slot is not None
    return OtherItem(
        slot=view.slot,
        kind=str(said.get("kind", "")),
        what=str(said.get("what", "")),
        due=due,
        is_done=is_done,
        done_on=str(said.get("done_on", "")),
        is_late=bool(due) and due < on_date and not is_done,
        is_masked=view.masked,
        is_conflict=view.is_conflict,
    )
