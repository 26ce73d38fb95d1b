"""Organisation, post and tenure: so that "Prefect of X" survives the prefect."""

from typing import Final

from rolodex.domain.claim import Kind
from rolodex.domain.field import Field, Part, Type
from rolodex.domain.level import Level

FIELDS: Final = (
    Field(Kind.ORGANISATION, "name", office=True, vcard="ORG"),
    Field(Kind.ORGANISATION, "short_name", office=True),
    Field(Kind.ORGANISATION, "type", office=True),
    Field(Kind.ORGANISATION, "parent", Type.REFERENCE, references=Kind.ORGANISATION, office=True),
    Field(Kind.ORGANISATION, "external_ids", Type.RECORD, multi=True, parts=(Part("source"), Part("value"))),
    Field(Kind.POST, "title", office=True, vcard="TITLE"),
    Field(Kind.POST, "organisation", Type.REFERENCE, references=Kind.ORGANISATION, office=True),
    Field(Kind.POST, "area", office=True),
    Field(Kind.TENURE, "contact", Type.REFERENCE, references=Kind.CONTACT, office=True),
    Field(Kind.TENURE, "post", Type.REFERENCE, references=Kind.POST, office=True),
    Field(Kind.TENURE, "from", Type.FUZZY_DATE, office=True),
    Field(Kind.TENURE, "to", Type.FUZZY_DATE, office=True),
    Field(Kind.TENURE, "remarks", Type.LONG_TEXT, level=Level.CONFIDENTIAL),
)
