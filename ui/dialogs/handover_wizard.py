"""Starts a hand-over in six steps: who leaves, who comes, when, which contacts, who first, and a last look."""

from collections.abc import Iterable, Mapping
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rolodex.commands import handover_choices, handovers
from rolodex.commands.drafts import Draft
from rolodex.commands.handover_choices import Choices, OfficerChoice, ScopeRow
from rolodex.commands.handovers import Opening, Stands
from rolodex.domain.ids import SubjectId
from rolodex.errors import Invalid, RolodexError
from ui import i18n
from ui.desk import Desk
from ui.dialogs.handover_days_step import DaysStep
from ui.dialogs.handover_people_steps import ComersStep, LeaverStep
from ui.dialogs.handover_scope_steps import FirstStep, ScopeStep
from ui.dialogs.handover_summary_step import Summary, SummaryStep
from ui.dialogs.steps_dialog import StepsDialog

START_FORM: Final = "handover:start"
"""The id of its draft."""
_ROLES: Final = ("incoming", "supervisor", "custodian")
_DAYS: Final = ("last_day", "first_day")
_COMERS, _WHEN, _SCOPE, _FIRST, _LAST = 1, 2, 3, 4, 5
_MENDED_AT: Final = {**dict.fromkeys(_ROLES, _COMERS), **dict.fromkeys((*_DAYS, "country"), _WHEN), "reason": 0}
_WIDTH_IN_LETTERS: Final = 120
_LINES: Final = 32


class HandoverWizard(StepsDialog):
    """`done_with` tells the case. What was chosen survives Back and a lock; Cancel gives it up."""

    done_with = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        self._desk = desk
        self.leaver, self.comers, self.when = LeaverStep(), ComersStep(), DaysStep(desk.worker)
        self.scope, self.first, self.summary = ScopeStep(), FirstStep(), SummaryStep()
        super().__init__(
            "handover_start", (self.leaver, self.comers, self.when, self.scope, self.first, self.summary), parent
        )
        self._officers: tuple[OfficerChoice, ...] = ()
        self._scope_of: SubjectId | None = None
        self._put_back: Mapping[str, str] | None = None
        self._untouched: dict[str, str] = {}
        desk.ask(handover_choices.choices, then=self._on_choices_read, failed=self.show_error)

    def open(self) -> None:
        """Over its window, wide enough for the contacts."""
        super().open()
        room = self._below.size()
        wide = i18n.letter_px(self.fontMetrics()) * _WIDTH_IN_LETTERS
        self.resize(min(wide, room.width() - 40), min(self.fontMetrics().height() * _LINES, room.height() - 60))

    def _window_title(self) -> str:
        return self.tr("Start a hand-over")

    # --- what is offered ------------------------------------------------------------------------------------

    def _on_choices_read(self, found: Choices) -> None:
        self._officers = found.officers
        self.leaver.offer(found.officers)
        self.comers.offer(self._others())
        self.scope.show_rows(found.contacts)
        self._untouched = self._texts()
        draft = self._desk.drafts.watch(START_FORM, self._take)
        for step in (self.leaver, self.comers, self.when, self.scope, self.first):
            step.touched.connect(self._on_step_touched)
        if draft is not None:
            self._begin_again(draft.texts, found.contacts)

    def _others(self) -> list[OfficerChoice]:
        """Whoever does not leave."""
        leaver = self.leaver.leaver.officer()
        return [one for one in self._officers if (one.officer != leaver if leaver is not None else not one.is_own)]

    def _before(self, at: int) -> None:
        if at == _COMERS:
            self.comers.offer(self._others())
        elif at == _SCOPE and self.leaver.leaver.officer() != self._scope_of:
            self._ask_scope()
        elif at == _FIRST:
            self.first.show_rows(self.scope.chosen_rows())
        elif at == _LAST:
            self.first.show_rows(self.scope.chosen_rows())
            self.summary.show_summary(self._summary())

    def _ask_scope(self) -> None:
        self._scope_of = self.leaver.leaver.officer()
        self.scope.show_rows(())
        self._desk.ask(handover_choices.scope, self._scope_of, then=self._on_scope_read, failed=self.show_error)

    def _on_scope_read(self, rows: tuple[ScopeRow, ...]) -> None:
        self.scope.show_rows(rows)
        texts, self._put_back = self._put_back, None
        if texts is not None:
            self._choose_contacts(texts)

    def _summary(self) -> Summary:
        names = {one.officer: i18n.marked(one.name) or self.tr("(no name)") for one in self._officers}
        leaver = self.leaver.leaver.officer()
        named = {role: self.comers.officer(role) for role in _ROLES}
        said = {role: names.get(officer, "") if officer is not None else "" for role, officer in named.items()}
        return Summary(
            leaver=names.get(leaver, "") if leaver is not None else "",
            incoming=said["incoming"],
            supervisor=said["supervisor"],
            custodian=said["custodian"],
            contacts=len(self.scope.chosen_rows()),
            first=len(self.first.first()),
            last_day=self.when.iso("last_day"),
            overlap=self.when.overlap_text(),
        )

    # --- drafts ---------------------------------------------------------------------------------------------

    def _on_step_touched(self) -> None:
        self._desk.drafts.touch(START_FORM)

    def _take(self) -> Draft | None:
        texts = self._texts()
        if texts == self._untouched:
            return None
        return Draft("handover", texts={**texts, "at": str(self._steps.index(self._current()))})

    def _texts(self) -> dict[str, str]:
        officers = {"outgoing": self.leaver.leaver.officer(), **{role: self.comers.officer(role) for role in _ROLES}}
        return {
            **{role: officer.hex() if officer else "" for role, officer in officers.items()},
            **{day: self.when.days[day].text() for day in _DAYS},
            "country": self.when.country.text(),
            "reason": self.leaver.reason.code(),
            "contacts": " ".join(contact.hex() for contact in self.scope.scope.chosen()),
            "first_priority": " ".join(contact.hex() for contact in self.first.first()),
        }

    def _begin_again(self, texts: Mapping[str, str], own: tuple[ScopeRow, ...]) -> None:
        self.leaver.offer(self._officers, _id(texts.get("outgoing", "")))
        self.leaver.choose_reason(texts.get("reason", ""))
        self.comers.offer(self._others())
        for role in _ROLES:
            self.comers.choose(role, _id(texts.get(role, "")))
        for day in _DAYS:
            self.when.days[day].setText(texts.get(day, ""))
        self.when.country.setText(texts.get("country", ""))
        self._put_back = texts
        if self.leaver.leaver.officer() is None:
            self._on_scope_read(own)
        else:
            self._ask_scope()

    def _choose_contacts(self, texts: Mapping[str, str]) -> None:
        self.scope.scope.choose(_ids(texts.get("contacts", "")), ())
        self.first.show_rows(self.scope.chosen_rows())
        self.first.choose(_ids(texts.get("first_priority", "")))
        at = texts.get("at", "")
        self._go(int(at) if at.isdecimal() and int(at) <= _LAST else 0)

    def done(self, result: int) -> None:
        super().done(result)
        self._desk.drafts.forget(START_FORM)

    # --- the case -------------------------------------------------------------------------------------------

    def _finish(self) -> None:
        opening = Opening(
            incoming=self.comers.officer("incoming"),
            outgoing=self.leaver.leaver.officer(),
            supervisor=self.comers.officer("supervisor"),
            custodian=self.comers.officer("custodian"),
            reason=self.leaver.reason.code(),
            first_day=self.when.iso("first_day"),
            last_day=self.when.iso("last_day"),
            country=self.when.country_code(),
            contacts=self.scope.scope.chosen(),
            first_priority=self.first.first(),
        )
        self.hold(True)
        self._desk.write(handovers.start, opening, then=self._on_started, failed=self._on_failed)

    def _on_started(self, stands: Stands) -> None:
        self.hold(False)
        self.accept()
        self.done_with.emit(stands)

    def _on_failed(self, error: RolodexError) -> None:
        self.hold(False)
        field = str(error.params.get("field", "")) if isinstance(error, Invalid) else ""
        if field in _MENDED_AT:
            at = _MENDED_AT[field]
            self._go(at)
            self._steps[at].show_error(error)
        else:
            self.show_error(error)


def _id(text: str) -> SubjectId | None:
    return SubjectId(bytes.fromhex(text)) if text else None


def _ids(text: str) -> Iterable[SubjectId]:
    return [SubjectId(bytes.fromhex(one)) for one in text.split()]
