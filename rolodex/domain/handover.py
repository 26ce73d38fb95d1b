"""The hand-over case: the transfer of a portfolio from the outgoing to the incoming officer."""

from typing import Final

from rolodex.domain.claim import Kind
from rolodex.domain.field import Field, Part, Type
from rolodex.domain.level import Level

REASONS: Final = (
    *("end_of_assignment", "reassignment", "temporary_cover", "leave", "secondment", "evacuation"),
    *("incapacity", "site_closure"),
)
_CLOSED = Level.CONFIDENTIAL

FIELDS: Final = (
    Field(Kind.CASE, "outgoing", Type.REFERENCE, references=Kind.OFFICER),
    Field(Kind.CASE, "incoming", Type.REFERENCE, references=Kind.OFFICER),
    Field(Kind.CASE, "supervisor", Type.REFERENCE, references=Kind.OFFICER),
    Field(Kind.CASE, "custodian", Type.REFERENCE, references=Kind.OFFICER),
    Field(Kind.CASE, "reason", Type.CHOICE, choices=REASONS),
    Field(Kind.CASE, "last_day", Type.DATE),
    Field(Kind.CASE, "first_day", Type.DATE),
    Field(Kind.CASE, "country"),
    Field(
        Kind.CASE,
        "non_contact_items",
        Type.RECORD,
        multi=True,
        parts=(
            Part(
                "kind",
                Type.CHOICE,
                required=True,
                choices=("standing_meeting", "group", "mailing_list", "report_due", "document"),
            ),
            Part("what", required=True),
            Part("due", Type.DATE),
            Part("done", Type.FLAG),
        ),
    ),
    Field(
        Kind.CASE,
        "facts",
        Type.RECORD,
        multi=True,
        parts=(
            Part("what", required=True),
            Part("on", Type.DATE),
            Part("by", Type.REFERENCE, references=Kind.OFFICER),
            Part("until", Type.DATE),
            Part("reference"),
            Part("reason", Type.LONG_TEXT),
        ),
    ),
)
