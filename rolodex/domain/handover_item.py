"""The hand-over item: one relationship in a case, with its brief, its introduction and its read-back."""

from typing import Final

from rolodex.domain.claim import Kind
from rolodex.domain.field import Field, Part, Type
from rolodex.domain.level import Level

VERBS: Final = ("transfer", "refer", "archive", "close")
BRIEF_PARTS: Final = (
    *(
        "why",
        "history",
        "current_actions",
        "promises",
        "sensitivities",
        "if_then",
        "do_not",
        "who_else_knows",
    ),
)
_CLOSED = Level.CONFIDENTIAL

FIELDS: Final = (
    Field(Kind.ITEM, "case", Type.REFERENCE, references=Kind.CASE),
    Field(Kind.ITEM, "contact", Type.REFERENCE, references=Kind.CONTACT),
    Field(Kind.ITEM, "verb", Type.CHOICE, choices=VERBS),
    Field(Kind.ITEM, "priority", Type.NUMBER),
    *(Field(Kind.ITEM, f"brief_{part}", Type.LONG_TEXT, level=_CLOSED) for part in BRIEF_PARTS),
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
            Part(
                "what",
                Type.CHOICE,
                required=True,
                choices=("accepted", "declined", "awaiting_contact", "withheld", "not_handed_over"),
            ),
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
            Part("what", required=True),
            Part("on", Type.DATE),
            Part("by", Type.REFERENCE, references=Kind.OFFICER),
            Part("reference"),
            Part("reason", Type.LONG_TEXT),
        ),
    ),
)
