"""Recreate: meetings without a place are put, in a given order, where they cost the least detour."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Sequence
from typing import Final

from rolodex.planning.chance import Chance
from rolodex.planning.compiled import Compiled, Option
from rolodex.planning.routes import Routes

_NOWHERE: Final = 1 << 62
_AWAY_FROM_HOME: Final = 1 << 58
"""More than any detour: a meeting with a day of its own goes to another only where it has no room at home."""


class Insertion:
    """Puts meetings into `routes`. `home[meeting]` is the day that it had in an earlier plan, or -1."""

    def __init__(self, compiled: Compiled, routes: Routes, home: Sequence[int]) -> None:
        self._compiled = compiled
        self._routes = routes
        self._home = home
        limited = {day for day, most in enumerate(compiled.most) if most < compiled.count}
        self._is_plain = [
            not compiled.before[meeting]
            and not compiled.apart[meeting]
            and home[meeting] < 0
            and limited.isdisjoint(option[0] for option in compiled.options[meeting])
            for meeting in range(compiled.count)
        ]
        self._limited = sorted(limited)

    def recreate(self, meetings: list[int], days: Collection[int], fresh: Collection[int]) -> None:
        """Place each of the meetings, in their order, at the least detour; leave those without room.

        `days` are those with more room than before; only `fresh` meetings are tried on the others too. Whoever waited
        for a meeting is tried right after it. Changes `meetings` on the way.
        """
        compiled, routes = self._compiled, self._routes
        orders, earliest, latest, day_of = routes.orders, routes.earliest, routes.latest, routes.day_of
        hops, hops_into, followers, is_plain = compiled.hops, compiled.hops_into, compiled.followers, self._is_plain
        options: Sequence[Option]
        gaps, room, least_stays = routes.gaps, routes.room, compiled.least_stays
        is_open = [day in days for day in range(len(orders))]
        for turn, meeting in enumerate(meetings):
            if is_plain[meeting]:
                options, is_tried = compiled.options[meeting], meeting in fresh
            elif day_of[meeting] < 0:
                options, is_tried = self._allowed(meeting), True
            else:
                continue
            least = _NOWHERE
            stay = least_stays[meeting]
            into, out = hops_into[meeting], hops[meeting]
            for option in options:
                day, opens, closes, reach, leave, low, extra = option
                if stay > room[day] or not (is_tried or is_open[day]):
                    continue
                starts, ends, order, gap = earliest[day], latest[day], orders[day], gaps[day]
                # Both lists grow along the day: what lies outside cannot be reached in time, or not left in time.
                first = bisect_left(ends, reach, low)
                last = bisect_right(starts, leave, low - 1, len(starts) - 1)
                bound = least - extra
                for position, free in enumerate(gap[first : last + 1], first):
                    if stay <= free:
                        here, there = order[position - 1], order[position]
                        arrival = into[here]
                        detour = arrival + out[there] - hops[here][there]
                        if detour <= free and detour < bound:
                            start = starts[position - 1] + arrival
                            if start <= closes and (start if start > opens else opens) + out[there] <= ends[position]:
                                bound, chosen, at = detour, option, position
                least = bound + extra
            if least < _NOWHERE:
                routes.place(meeting, chosen, at)
                if followers[meeting]:
                    meetings[turn + 1 : turn + 1] = followers[meeting]

    def scatter(self, meetings: Iterable[int], chance: Chance) -> None:
        """Place each of the meetings anywhere that it fits, whatever the detour; leave those without room."""
        for meeting in meetings:
            if self._routes.day_of[meeting] < 0:
                places = [(option, at) for option in self._allowed(meeting) for at in self._positions(meeting, option)]
                if places:
                    option, at = places[chance.below(len(places))]
                    self._routes.place(meeting, option, at)

    def settle(self, meeting: int, day: int) -> None:
        """Place a meeting on this day as late as it fits among those that are there; leave it without room."""
        for option in self._allowed(meeting):
            if option[0] == day and (positions := self._positions(meeting, option)):
                self._routes.place(meeting, option, positions[-1])
                return

    def _positions(self, meeting: int, option: Option) -> list[int]:
        """Where the meeting fits on the day of the option, at its time."""
        day, opens, closes, _, _, low, _ = option
        order, earliest, latest = self._routes.orders[day], self._routes.earliest[day], self._routes.latest[day]
        into, out = self._compiled.hops_into[meeting], self._compiled.hops[meeting]
        starts = [(at, max(opens, earliest[at - 1] + into[order[at - 1]])) for at in range(low, len(order))]
        return [at for at, start in starts if start <= closes and start + out[order[at]] <= latest[at]]

    def _allowed(self, meeting: int) -> Sequence[Option]:
        """The options that the rules leave, with the first position that they leave on that day."""
        compiled, routes = self._compiled, self._routes
        first_day, low = 0, 1
        for other in compiled.before[meeting]:
            day = routes.day_of[other]
            if day < 0:
                return []
            if day >= first_day:
                after = routes.orders[day].index(other) + 1
                low = max(low, after) if day == first_day else after
                first_day = day
        closed = {routes.day_of[other] for other in compiled.apart[meeting]}
        closed.update(day for day in self._limited if len(routes.orders[day]) - 2 >= compiled.most[day])
        home = self._home[meeting]
        allowed: list[Option] = []
        for day, opens, closes, reach, leave, _, _ in compiled.options[meeting]:
            if day >= first_day and day not in closed:
                extra = 0 if home < 0 or day == home else _AWAY_FROM_HOME
                allowed.append((day, opens, closes, reach, leave, low if day == first_day else 1, extra))
        return allowed
