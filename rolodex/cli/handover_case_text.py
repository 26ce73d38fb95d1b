"""What belongs to a case besides its items, as documents and as text."""

from collections.abc import Sequence
from typing import Any

from rolodex.cli.answer import Answer
from rolodex.cli.plain_text import table
from rolodex.cli.subject_text import MASK
from rolodex.commands.brief_suggestions import Suggestion, line
from rolodex.commands.case_timeline import Event
from rolodex.commands.linked_people import Because, Offer
from rolodex.commands.other_items import OtherItem
from rolodex.commands.referrals import Referred
from rolodex.domain import ids
from rolodex.domain.ids import SubjectId


def offers_answer(offers: Sequence[Offer]) -> Answer:
    """People who belong to the contacts of a case, the strongest tie first."""
    document = {
        "offers": [
            {
                "contact": ids.to_text(offer.contact),
                "display_name": offer.name or None,
                "affiliation": offer.affiliation or None,
                "level": offer.level.word,
                "strength": offer.strength,
                "because": [_because_document(one) for one in offer.because],
            }
            for offer in offers
        ]
    }
    rows = [
        (ids.to_text(offer.contact), offer.name or MASK, offer.affiliation, "; ".join(map(_because, offer.because)))
        for offer in offers
    ]
    return Answer(document, table(("contact", "name", "affiliation", "because"), rows))


def others_document(found: Sequence[OtherItem]) -> list[dict[str, Any]]:
    """What a case hands over besides contacts."""
    return [
        {
            "slot": ids.to_text(one.slot),
            "kind": one.kind or None,
            "what": one.what or None,
            "due": one.due or None,
            "done": one.is_done,
            "done_on": one.done_on or None,
            "late": one.is_late,
            "masked": one.is_masked,
            "conflict": one.is_conflict,
        }
        for one in found
    ]


def others_table(found: Sequence[OtherItem]) -> str:
    """The same, one a line."""
    rows = [
        (
            ids.to_text(one.slot),
            one.kind.replace("_", " "),
            MASK if one.is_masked else one.what,
            one.due,
            ", ".join(filter(None, (_standing(one), "conflict" if one.is_conflict else ""))),
        )
        for one in found
    ]
    return table(("slot", "kind", "what", "due", ""), rows)


def others_answer(case: SubjectId, found: Sequence[OtherItem]) -> Answer:
    """What a case hands over besides contacts, as it stands now."""
    return Answer({"case": ids.to_text(case), "other_items": others_document(found)}, others_table(found))


def referral_document(said: Referred | None) -> dict[str, Any] | None:
    """Where a contact was told to turn."""
    if said is None:
        return None
    if said.is_masked:
        return {"masked": True}
    answer = said.answer or None
    return {"to": said.name or None, "told_on": said.told_on, "answer": answer, "with_data": said.with_data}


def timeline_answer(case: SubjectId, events: Sequence[Event]) -> Answer:
    """What happened in a case."""
    document = {
        "case": ids.to_text(case),
        "events": [
            {
                "on": one.on,
                "kind": one.kind,
                "what": one.what,
                "who": one.who or None,
                "contact": ids.to_text(one.contact) if one.contact is not None else None,
                "display_name": one.name or None,
                "detail": one.detail or None,
            }
            for one in events
        ],
    }
    rows = [
        (
            one.on,
            one.kind.replace("_", " "),
            one.what.replace("_", " "),
            one.name or (MASK if one.contact is not None else ""),
            one.who,
            one.detail.replace("_", " ") if one.kind == "introduction" else one.detail,
        )
        for one in events
    ]
    return Answer(document, table(("day", "about", "what", "contact", "by", ""), rows))


def suggestions_answer(case: SubjectId, contact: SubjectId, found: Sequence[Suggestion]) -> Answer:
    """What the vault knows for the parts of a brief."""
    document = {
        "case": ids.to_text(case),
        "contact": ids.to_text(contact),
        "suggestions": [
            {"part": one.part, "word": one.word, "text": one.text or None, "on": one.on or None, "line": line(one)}
            for one in found
        ],
    }
    rows = [(one.part.replace("_", " "), line(one)) for one in found]
    return Answer(document, table(("part", "the vault knows"), rows))


def _standing(one: OtherItem) -> str:
    if one.is_done:
        return f"done {one.done_on}".strip()
    return "late" if one.is_late else "open"


def _because_document(one: Because) -> dict[str, Any]:
    return {
        "word": one.word,
        "contact": ids.to_text(one.listed),
        "display_name": one.name or None,
        "outgoing": one.is_outgoing,
        "count": one.count,
    }


def _because(one: Because) -> str:
    word, name = one.word.replace("_", " "), one.name or MASK
    if one.word == "met_together":
        return f"met together with {name}: {one.count}"
    if one.word in {"same_post", "same_organisation"}:
        return f"{word} as {name}"
    return f"{word} {name}" if one.is_outgoing else f"{name}: {word}"
