"""The officer: a member of staff who acts in a vault or is known to it."""

from typing import Final

from rolodex.domain.claim import Kind
from rolodex.domain.field import Field, Part, Type

FIELDS: Final = (
    Field(Kind.OFFICER, "name"),
    Field(Kind.OFFICER, "post"),
    Field(Kind.OFFICER, "component"),
    Field(Kind.OFFICER, "duty_station"),
    Field(Kind.OFFICER, "time_zone"),
    Field(Kind.OFFICER, "gender", Type.CHOICE, choices=("female", "male", "other")),
    Field(Kind.OFFICER, "is_national_staff", Type.FLAG),
    Field(Kind.OFFICER, "signing_keys", Type.RECORD, multi=True, parts=(Part("key", required=True),)),
)
