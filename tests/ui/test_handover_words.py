"""Every word of a hand-over has a translated text of its own."""

import pytest

from rolodex.commands import case_timeline, fallbacks, linked_people, plans, relinquishing
from rolodex.commands.handover_items import Refusal
from rolodex.commands.handover_windows import ROLES, State
from rolodex.commands.overlaps import DayKind
from rolodex.domain.contact import CAVEATS
from rolodex.domain.handover import OTHER_ITEMS, REASONS
from rolodex.domain.handover_item import ANSWERS, BRIEF_PARTS, VERBS, ItemState
from rolodex.domain.handover_step import Guard
from rolodex.domain.interaction import CHANNELS, PROMISED_BY
from rolodex.domain.introduction import MODES, REACTIONS, STATES
from rolodex.domain.permission import Reason
from rolodex.errors import IllegalTransition
from ui import error_text, guard_words, handover_words, timeline_words

_OF_ANOTHER_CONTROLLER = "never_on_controller_change"


GUARDS = [*Guard, *Refusal, *relinquishing.Refusal, *relinquishing.Stays, *fallbacks.Refusal, *plans.Refusal]


@pytest.mark.parametrize("guard", GUARDS, ids=str)
def test_every_guard_has_a_name_and_a_sentence(guard: str) -> None:
    assert guard_words.name(guard) != str(guard).replace("_", " ")
    assert guard_words.sentence(guard).endswith(".")


def test_every_word_of_the_vocabularies_has_a_text() -> None:
    for known, used in (
        (handover_words.STATES, [state.value for state in State]),
        (handover_words.ITEM_STATES, [state.value for state in ItemState]),
        (handover_words.VERBS, VERBS),
        (handover_words.ROLES, ROLES),
        (handover_words.REASONS, REASONS),
        (handover_words.ANSWERS, ANSWERS),
        (handover_words.LINKS, linked_people.WORDS),
        (timeline_words.EVENTS, case_timeline.WORDS),
        (timeline_words.KINDS, case_timeline.KINDS),
        (handover_words.OTHER_ITEMS, OTHER_ITEMS),
        (handover_words.BRIEF_PARTS, BRIEF_PARTS),
        (handover_words.MODES, MODES),
        (handover_words.OCCASIONS, STATES),
        (handover_words.REACTIONS, REACTIONS),
        (handover_words.SIDES, PROMISED_BY),
        (handover_words.CHANNELS, CHANNELS),
        (handover_words.DAY_KINDS, [kind.value for kind in DayKind]),
    ):
        assert set(used) == set(known)


def test_every_rule_that_can_withhold_a_contact_has_a_text() -> None:
    rules = {*(reason.value for reason in Reason), *CAVEATS} - {_OF_ANOTHER_CONTROLLER}

    assert rules <= set(handover_words.RULES)


def test_refusal_anywhere_says_the_guard_by_name_and_what_it_asks_for() -> None:
    error = IllegalTransition(Guard.BRIEFS_COMPLETE, state="briefing")

    assert error_text.sentences(error) == (
        "This step is not possible yet (Briefs complete: Every item of first priority needs a complete brief). "
        "Complete what is missing, then take it again."
    )
