"""The contact's fields: a person, organisation or group that the mission deals with."""

from typing import Final

from rolodex.domain.claim import Kind
from rolodex.domain.field import Field, Part, Type
from rolodex.domain.level import OFFICIAL_CATEGORIES, Level, Risk

CATEGORIES: Final = (
    *("host_government", "parliament", "judiciary", "host_military", "host_police", "host_intelligence"),
    *(
        "corrections",
        "non_state_armed_group",
        "traditional_authority",
        "religious_leader",
        "community_leader",
    ),
    *("womens_group", "youth_group", "displaced_representative", "civil_society", "human_rights_defender"),
    *("community_alert", "national_ngo", "international_ngo", "red_cross_crescent", "un_entity"),
    *(
        "regional_organisation",
        "diplomatic",
        "donor",
        "academia",
        "media",
        "private_sector",
        "victim",
        "witness",
    ),
    *("source", "interpreter", "other"),
)
CATEGORIES_NEVER_EXPORTED: Final = frozenset({"victim", "witness", "source"})
"""Never written into a vCard: the word alone can kill."""

NAME_KINDS: Final = (*("legal", "usual", "nickname", "nom_de_guerre", "romanised", "phonetic", "code_name", "former"),)
PHONE_USES: Final = ("voice", "sms", "whatsapp", "signal", "telegram", "satellite", "hf_radio")
SAFETY: Final = ("safe", "unsafe", "unknown")
PRECISIONS: Final = ("exact", "settlement", "admin2", "admin1")
FLUENCIES: Final = ("native", "fluent", "working", "basic")
STATUSES: Final = (
    *("active", "dormant", "do_not_contact", "unreachable", "deceased", "displaced", "detained", "closed"),
)
CAVEATS: Final = ("no_further_transfer", "named_recipients_only", "verbal_only")
STEWARD_ROLES: Final = ("primary", "backup", "focal_point", "continuity")

_CONTACT = Kind.CONTACT
_OPEN, _CLOSED, _STRICT = Level.UNCLASSIFIED, Level.CONFIDENTIAL, Level.STRICTLY_CONFIDENTIAL


def _many(name: str, *parts: Part, level: Level = _OPEN, vcard: str = "", reach: bool = False) -> Field:
    return Field(_CONTACT, name, Type.RECORD, multi=True, parts=parts, level=level, vcard=vcard, reach=reach)


FIELDS: Final = (
    Field(_CONTACT, "type", Type.CHOICE, choices=("individual", "organisation", "group"), vcard="KIND"),
    Field(_CONTACT, "categories", Type.CHOICE, multi=True, choices=CATEGORIES, vcard="CATEGORIES"),
    _many(
        "names",
        Part("text", required=True),
        Part("kind", Type.CHOICE, choices=NAME_KINDS),
        Part("script"),
        Part("language"),
        Part("sort_as"),
        vcard="FN",
    ),
    _many(
        "phones",
        Part("raw", required=True),
        Part("e164"),
        Part("label"),
        Part("uses", Type.CHOICE, many=True, choices=PHONE_USES),
        Part("office", Type.FLAG),
        Part("shared_with"),
        Part("safe", Type.CHOICE, choices=SAFETY),
        level=_CLOSED,
        vcard="TEL",
        reach=True,
    ),
    _many(
        "emails",
        Part("address", required=True),
        Part("label"),
        Part("office", Type.FLAG),
        Part("safe", Type.CHOICE, choices=SAFETY),
        level=_CLOSED,
        vcard="EMAIL",
        reach=True,
    ),
    _many(
        "handles",
        Part("service", required=True),
        Part("account", required=True),
        Part("label"),
        Part("safe", Type.CHOICE, choices=SAFETY),
        level=_CLOSED,
        vcard="IMPP",
        reach=True,
    ),
    _many("urls", Part("address", required=True), Part("label"), level=_OPEN, vcard="URL"),
    _many(
        "places",
        Part("country"),
        Part("admin1"),
        Part("admin1_pcode"),
        Part("admin2"),
        Part("admin2_pcode"),
        Part("admin3"),
        Part("admin3_pcode"),
        Part("admin4"),
        Part("admin4_pcode"),
        Part("name"),
        Part("precision", Type.CHOICE, choices=PRECISIONS),
        level=_CLOSED,
        vcard="ADR",
        reach=True,
    ),
    _many(
        "languages",
        Part("language", required=True),
        Part("fluency", Type.CHOICE, choices=FLUENCIES),
        Part("interpreter_needed", Type.FLAG),
        vcard="LANG",
    ),
    Field(_CONTACT, "gender", Type.CHOICE, choices=("female", "male", "other"), vcard="GENDER"),
    Field(_CONTACT, "form_of_address", vcard="X-FORM-OF-ADDRESS"),
    Field(_CONTACT, "born", Type.FUZZY_DATE, level=_CLOSED, vcard="BDAY"),
    Field(_CONTACT, "nationality", multi=True, level=_CLOSED),
    Field(
        _CONTACT,
        "preferences",
        Type.RECORD,
        parts=(
            Part("interlocutor_gender", Type.CHOICE, choices=("female", "male")),
            Part("interlocutor_gender_strength", Type.CHOICE, choices=("must", "prefer", "none")),
            Part("nationality_not_wanted", many=True),
            Part("no_uniforms", Type.FLAG),
            Part("meeting_place_kind"),
            Part("days_to_avoid", many=True),
        ),
        level=_CLOSED,
    ),
    Field(
        _CONTACT,
        "hrddp",
        Type.RECORD,
        parts=(
            Part(
                "status",
                Type.CHOICE,
                required=True,
                choices=(
                    *(
                        "not_applicable",
                        "pending",
                        "cleared",
                        "cleared_with_mitigation",
                        "suspended",
                        "refused",
                    ),
                ),
            ),
            Part("on", Type.DATE),
            Part("reference"),
            Part("review_by", Type.DATE),
        ),
        level=_CLOSED,
    ),
    Field(
        _CONTACT,
        "risk",
        Type.RECORD,
        parts=(
            Part("level", Type.CHOICE, required=True, choices=tuple(Risk)),
            Part("threats", Type.LONG_TEXT),
            Part("assessed_on", Type.DATE),
            Part("review_by", Type.DATE),
            Part("mitigation", Type.LONG_TEXT),
        ),
        level=_CLOSED,
    ),
    _many("external_ids", Part("source", required=True), Part("value", required=True), vcard="UID"),
    Field(_CONTACT, "status", Type.CHOICE, choices=STATUSES),
    Field(
        _CONTACT,
        "retention",
        Type.RECORD,
        parts=(Part("purpose"), Part("review_by", Type.DATE), Part("dispose_after", Type.DATE)),
    ),
    _many(
        "stewards",
        Part("officer", Type.REFERENCE, required=True, references=Kind.OFFICER),
        Part("role", Type.CHOICE, required=True, choices=STEWARD_ROLES),
        Part("from", Type.DATE),
        Part("to", Type.DATE),
        Part("strength", Type.NUMBER),
    ),
    Field(_CONTACT, "caveats", Type.CHOICE, multi=True, choices=CAVEATS),
    Field(_CONTACT, "caveat_recipients", Type.REFERENCE, multi=True, references=Kind.OFFICER, level=_CLOSED),
    Field(_CONTACT, "photo", Type.IMAGE, level=_CLOSED, vcard="PHOTO"),
    Field(_CONTACT, "remarks", Type.LONG_TEXT, multi=True, level=_CLOSED, vcard="NOTE"),
    Field(_CONTACT, "distinct_from", Type.REFERENCE, multi=True, references=_CONTACT, level=_CLOSED, leaves=False),
    Field(_CONTACT, "merged_into", Type.REFERENCE, references=_CONTACT),
)

__all__ = ["CATEGORIES", "CATEGORIES_NEVER_EXPORTED", "FIELDS", "OFFICIAL_CATEGORIES"]
