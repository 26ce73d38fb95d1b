"""Every refusal of a hand-over has words that say what it waits for."""

import pytest

from rolodex.cli import error_text
from rolodex.cli.guard_text import GUARDS
from rolodex.commands import fallbacks, plans, relinquishing
from rolodex.commands.handover_items import Refusal
from rolodex.domain.handover_step import Guard
from rolodex.errors import IllegalTransition

NAMED = {*Guard, *Refusal, *relinquishing.Refusal, *relinquishing.Stays, *fallbacks.Refusal, *plans.Refusal}


@pytest.mark.parametrize("guard", sorted(NAMED))
def test_guard_is_named_in_words_that_people_understand(guard: str) -> None:
    assert guard in GUARDS
    assert "_" not in error_text.message(IllegalTransition(guard))


def test_words_are_of_guards_that_exist() -> None:
    assert set(GUARDS) == NAMED | {"revoked"}
