"""Requests, and what a bundle said that was not the signer's to say, as documents and as text."""

from collections.abc import Iterable, Mapping
from typing import Any

from rolodex.cli.plain_text import shown, table
from rolodex.clock import from_ms, iso
from rolodex.commands.bundle_staging import Staged
from rolodex.commands.requests import Asked, Came, Nameless
from rolodex.domain import ids
from rolodex.domain.claim import Claim, decoded


def not_theirs(staged: Staged | None) -> list[dict[str, Any]]:
    """What was left out because the signer may not say it of a hand-over: the subject, the field and the statement."""
    return [
        {"kind": claim.kind.value, "subject": ids.to_text(claim.subject), "field": claim.field, "what": _what(claim)}
        for claim in (staged.not_theirs if staged is not None else ())
    ]


def _what(claim: Claim) -> str | None:
    value = decoded(claim.value) if claim.value else None
    return str(value["what"]) if isinstance(value, dict) and "what" in value else None


def asked(found: Iterable[Asked]) -> list[dict[str, Any]]:
    """Whom a request asks for, by the names known here."""
    return [
        {
            "contact": ids.to_text(one.contact),
            "known": one.is_known,
            "display_name": one.name or None,
        }
        for one in found
    ]


def requests(came: Iterable[Came], nameless: Iterable[Nameless]) -> dict[str, Any]:
    """Who asks for whom, and whom one could ask for."""
    return {
        "requests": [
            {
                "bundle_id": ids.to_text(one.bundle_id),
                "at": iso(from_ms(one.at_ms)),
                "officer": ids.to_text(one.officer) if one.officer else None,
                "name": one.officer_name,
                "case": ids.to_text(one.case) if one.case else None,
                "asked": asked(one.asked),
            }
            for one in came
        ],
        "nameless": [
            {
                "contact": ids.to_text(one.contact),
                "named_by": list(one.named_by),
                "beside": [{"contact": ids.to_text(who), "display_name": name or None} for who, name in one.beside],
                "on": one.on or None,
            }
            for one in nameless
        ],
    }


def requests_text(document: Mapping[str, Any]) -> str:
    """The same for a person."""
    rows = [(one["name"], who["contact"], _known(who)) for one in document["requests"] for who in one["asked"]]
    parts = [table(("who asks", "contact", "name here"), rows) if rows else "Nobody asks for a contact."]
    if document["nameless"]:
        met = [
            (one["contact"], ", ".join(one["named_by"]), one["on"], _beside(one["beside"]))
            for one in document["nameless"]
        ]
        parts.append("Named here, and not come along:\n" + table(("contact", "named by", "on", "together with"), met))
    return "\n\n".join(parts)


def asked_text(document: Mapping[str, Any]) -> str:
    """Lines about whom a request asks for and about what was left out, each with a line break before it."""
    lines = [f"\nAsked for: {one['contact']} {_known(one)}" for one in document["asked"]]
    if document["not_theirs_to_say"]:
        lines.append(f"\nLeft out: {len(document['not_theirs_to_say'])} statements that are not the signer's to make.")
    return "".join(lines)


def _known(one: Mapping[str, Any]) -> str:
    return shown(one["display_name"] or "(hidden)") if one["known"] else "not known here"


def _beside(found: Iterable[Mapping[str, Any]]) -> str:
    return ", ".join(shown(one["display_name"] or "(hidden)") for one in found)
