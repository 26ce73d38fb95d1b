"""What the overlap page says of its plan: one thing at a time, the most urgent, with what to do about it."""

from datetime import date
from typing import Final

from rolodex.commands.plan_views import PlanView, StopView
from rolodex.commands.plans import Proposal
from rolodex.domain.introduction import PLANNED
from ui import i18n, overlap_words
from ui.overlap_words import word
from ui.pages.overlap import bars, plan_texts
from ui.pages.overlap.notice import Notice

_MOST_BREACHES: Final = 3


class PlanNotice(Notice):
    """The names of its buttons are those of the page's actions, and `keep` and `discard`."""

    def tell(self, view: PlanView | None, proposal: Proposal | None, today: date) -> None:
        """What comes first: a proposal, a broken rule, no overlap, a plan that is read only, a meeting of which nobody
        said what came of it, none at all."""
        if view is None:
            self.say("", "")
        elif proposal is not None:
            self._tell_proposal(proposal)
        elif view.breaches:
            again = ("plan", self.tr("Propose a plan")) if view.is_editable else ("", "")
            self.say("triangle-alert", self._breaches(view), again)
        elif not view.days:
            every = ("fallbacks", self.tr("Propose all suggested fallbacks")) if view.is_editable else ("", "")
            days = ("case", self.tr("Open the hand-over")) if view.is_editable else ("", "")
            self.say("calendar-x", self._no_overlap(view), every, days)
        elif not view.is_editable:
            self.say("eye", self.tr("This plan is read only here: the officer who holds the case changes it."))
        elif past := [stop for stop in view.stops if stop.state in PLANNED and stop.on < today]:
            self.say("calendar-clock", self._past(past))
        elif not any(stop.state in PLANNED for stop in view.stops) and view.counts.unplaced:
            said = self.tr("Nothing is planned yet. A plan gives each contact a day and a time that all rules allow.")
            self.say("calendar-plus", said, ("plan", self.tr("Propose a plan")))
        elif view.missing_ways:
            ways = i18n.clauses(
                f"{i18n.marked(one)} \N{EN DASH} {i18n.marked(other)}" for one, other in view.missing_ways[:3]
            )
            self.say("route", self.tr("No way is known between: {ways}").format(ways=ways))
        else:
            self.say("", "")

    def _tell_proposal(self, proposal: Proposal) -> None:
        said = self.tr(
            "Proposal: {placed} placed, {left} left out, {moved} moved to another day. Nothing is written yet."
        )
        text = said.format(
            placed=i18n.number_text(sum(len(stop.contacts) for stop in proposal.stops)),
            left=i18n.number_text(sum(len(left.contacts) for left in proposal.left)),
            moved=i18n.number_text(proposal.moved),
        )
        self.say("wand-sparkles", text, ("keep", self.tr("&Keep")), ("discard", self.tr("&Discard")))

    def _breaches(self, view: PlanView) -> str:
        names = {stop.introduction: plan_texts.names(stop.contacts) for stop in view.stops}
        said = []
        for breach in bars.breaches(view)[:_MOST_BREACHES]:
            who = i18n.listed(dict.fromkeys(names[one] for one in breach.introductions if one in names))
            day = f"{plan_texts.day(breach.on)}: " if breach.on else ""
            rule = word(overlap_words.RULES, breach.rule)
            said.append(f"{day}{who} \N{EN DASH} {rule}" if who else f"{day}{rule}")
        more = len(bars.breaches(view)) - len(said)
        text = self.tr("Something changed, and the plan breaks a rule now. {rules}.").format(rules=i18n.clauses(said))
        return self._and_more(text, more)

    def _past(self, stops: list[StopView]) -> str:
        named = i18n.listed(plan_texts.names(stop.contacts) for stop in stops[:_MOST_BREACHES])
        said = self.tr(
            "Their day is past and nobody said what came of it: {names}. Choose each, then “Held or failed”."
        )
        text = said.format(names=named)
        more = len(stops) - _MOST_BREACHES
        return self._and_more(text, more)

    def _and_more(self, text: str, more: int) -> str:
        rest = self.tr("And {count} more.").format(count=i18n.number_text(more))
        return f"{text} {rest}" if more > 0 else text

    def _no_overlap(self, view: PlanView) -> str:
        if view.first_day is None or view.last_day is None:
            return self.tr("The first day of the incoming or the last day of the outgoing officer is not set.")
        return self.tr(
            "The two officers are never in post together, so nobody can be introduced in person. Choose a fallback for "
            "each contact: a joint call, a signed letter or a third party; somebody else must accept it."
        )
