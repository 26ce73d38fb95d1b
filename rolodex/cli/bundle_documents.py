"""Bundles as documents and as text: what goes, what stays, what is to be decided."""

from collections.abc import Iterable, Mapping
from typing import Any

from rolodex.cli.bundle_requests import asked, asked_text, not_theirs
from rolodex.cli.error_text import WORDS
from rolodex.cli.plain_text import count, facts, shown, table
from rolodex.clock import from_ms, iso
from rolodex.commands.bundle_content import Record
from rolodex.commands.bundle_export import Exported, Preview
from rolodex.commands.bundle_import import Imported, Inspection
from rolodex.commands.bundle_queries import Sent, Taken
from rolodex.commands.bundle_questions import QuestionView, SideView
from rolodex.commands.bundle_staging import Staged
from rolodex.commands.notices import Notice
from rolodex.domain import ids
from rolodex.domain.ids import SubjectId
from rolodex.domain.incoming import About

MAX_TOLD = 20
"""How many lines of one kind a text shows; a document shows all."""


def outgoing(found: Preview | Exported, content_sha256: str) -> dict[str, Any]:
    """What a bundle of ours carries, in the form that `preview`, `inspect` and `export` share."""
    record, scope = found.record, found.scope
    return {
        "bundle_id": None,
        "signer": None,
        "verified": scope.addressee.is_verified,
        "purpose": scope.order.purpose.value,
        "recipient": {"officer": ids.to_text(scope.addressee.officer), "name": scope.addressee.keys.keys.name},
        "case": ids.to_text(scope.order.case) if scope.order.case else None,
        "counts": {**record.subjects, "claims": record.claims},
        "highest_level": record.highest.word,
        "items": _items(record),
        "withheld": [
            {"contact": ids.to_text(contact), "field": what, "rule": rule}
            for (what, rule), contacts in sorted(record.withheld.items())
            for contact in contacts
        ],
        "overrides": [ids.to_text(contact) for contact, _ in record.overrides],
        "conflicts": [],
        "deletions": [],
        "digest": content_sha256,
    }


def exported(found: Exported) -> dict[str, Any]:
    """A bundle that was written."""
    document = found.written.manifest
    return {
        **outgoing(found, document.content_sha256),
        "bundle_id": document.bundle_id,
        "signer": document.signer,
        "sequence": document.sequence,
        "not_after": document.not_after,
        "file": found.written.path.name,
        "size_bytes": found.written.size_bytes,
    }


def inspection(found: Inspection) -> dict[str, Any]:
    """A bundle from outside and what importing it would do."""
    stated, signer = found.manifest, found.signer
    questions = [question(one) for one in found.questions]
    named = {"conflict": "conflicts", "deletion": "deletions"}
    split: dict[str, list[dict[str, Any]]] = {"conflicts": [], "deletions": [], "dangerous": []}
    for one in questions:
        split[named.get(one["about"], "dangerous")].append(one)
    return {
        "bundle_id": stated.bundle_id,
        "signer": {
            "officer": ids.to_text(signer.officer),
            "name": signer.name,
            "component": signer.component,
            "fingerprint": signer.fingerprint,
            "state": signer.state.value if signer.state else "unknown",
        },
        "verified": signer.is_verified,
        "purpose": stated.purpose.value,
        "case": stated.case,
        "created_at": stated.created_at,
        "not_after": stated.not_after,
        "highest_level": stated.highest_level.value,
        "receipt_wanted_by": stated.receipt_wanted_by,
        "counts": {"claims": stated.claims, "items": len(stated.items), **_changes(found.staged)},
        "items": [
            {"contact": item.subject, "consent": item.consent, "fields": stated.masks[item.mask]}
            for item in stated.items
        ],
        "withheld": [
            {"contact": one.subject, "field": one.field, "rule": one.rule, "count": one.count}
            for one in stated.withheld
        ],
        "overrides": [
            {"contact": one.subject, "rule": one.rule, "reason": one.reason, "second_officer": one.second_officer}
            for one in stated.overrides
        ],
        **split,
        "not_theirs_to_say": not_theirs(found.staged),
        "asked": asked(found.asked),
        "confirm_deletions": found.must_confirm or None,
        "digest": stated.content_sha256,
    }


def imported(found: Imported) -> dict[str, Any]:
    """What an import did."""
    receipt = found.receipt
    return {
        "applied": True,
        "bundle_id": found.manifest.bundle_id,
        "purpose": found.manifest.purpose.value,
        "changes": {"claims": found.staged.added_claims, **_changes(found.staged)},
        "conflicts": [question(one) for one in found.left_open],
        "not_theirs_to_say": not_theirs(found.staged),
        "asked": asked(found.asked),
        "receipt": {
            "bundle_id": receipt.bundle_id,
            "digest": receipt.content_sha256,
            "counts": receipt.counts,
            "wanted_by": found.manifest.receipt_wanted_by,
        },
    }


def question(one: QuestionView) -> dict[str, Any]:
    """One thing to decide, as `inspect` shows it: its `id` is what the decisions file answers."""
    return {
        "id": one.id,
        "about": one.about.value,
        "kind": one.kind.value,
        "subject": ids.to_text(one.subject),
        "contacts": [ids.to_text(contact) for contact in one.contacts],
        "field": one.field or None,
        "level": one.level.word,
        "base": _sides(one.base),
        "mine": _sides(one.mine),
        "theirs": _sides(one.theirs),
        "authors": [author.hex() for author in one.authors],
        "recorded_at": iso(from_ms(one.recorded_ms)),
        "answers": [answer.value for answer in one.answers],
    }


def log(sent: Iterable[Sent], taken: Iterable[Taken]) -> dict[str, Any]:
    """What left and what came in."""
    return {
        "exports": [
            {
                "bundle_id": ids.to_text(one.export.bundle_id),
                "purpose": one.export.purpose,
                "recipient": ids.to_text(one.officer) if one.officer else None,
                "name": one.name,
                "case": ids.to_text(one.export.case_id) if one.export.case_id else None,
                "contacts": one.contacts,
                "sequence": one.export.sequence,
                "digest": one.export.digest.hex(),
                "at": iso(from_ms(one.export.at_ms)),
                "finished": one.export.is_finished,
                "receipts": [iso(from_ms(at_ms)) for at_ms in one.receipts_ms],
                "receipt_wanted_by": _instant(one.export.receipt_wanted_by_ms),
                "receipt": one.receipt.value,
            }
            for one in sent
        ],
        "imports": [
            {
                "bundle_id": ids.to_text(one.taken.bundle_id),
                "purpose": one.taken.purpose,
                "signer": ids.to_text(one.officer) if one.officer else None,
                "name": one.name,
                "case": ids.to_text(one.taken.case_id) if one.taken.case_id else None,
                "sequence": one.taken.sequence,
                "digest": one.taken.digest.hex(),
                "at": iso(from_ms(one.taken.at_ms)),
                "state": one.taken.state.value,
                "receipts": [iso(from_ms(at_ms)) for at_ms in one.receipts_ms],
                "receipt_wanted_by": _instant(one.taken.receipt_wanted_by_ms),
                "receipt": one.receipt.value,
            }
            for one in taken
        ],
    }


def _instant(at_ms: int | None) -> str | None:
    return None if at_ms is None else iso(from_ms(at_ms))


def notices(found: Iterable[Notice], written: Iterable[Exported]) -> dict[str, Any]:
    """Who is to be told of whom, and the files that do so."""
    return {
        "notices": [
            {
                "holder": ids.to_text(one.holder),
                "name": one.name,
                "contacts": [
                    {"contact": ids.to_text(told.contact), "reasons": list(told.reasons)} for told in one.contacts
                ],
            }
            for one in found
        ],
        "written": [
            {
                "holder": ids.to_text(one.scope.addressee.officer),
                "bundle_id": one.written.manifest.bundle_id,
                "file": one.written.path.name,
            }
            for one in written
        ],
    }


def outgoing_text(document: Mapping[str, Any], names: Mapping[SubjectId, str]) -> str:
    """What goes and what stays, for a person; `names` are display names of contacts, none where it may not be shown."""
    head = facts(
        (
            ("purpose", document["purpose"]),
            ("to", document["recipient"]["name"]),
            ("carries", _counted(document["counts"])),
            ("highest level", document["highest_level"].replace("_", " ")),
            ("digest", document["digest"]),
        )
    )
    rules: dict[str, dict[str, int]] = {}
    for one in document["withheld"]:
        of_contact = rules.setdefault(one["contact"], {})
        of_contact[one["rule"]] = of_contact.get(one["rule"], 0) + 1
    stays = [
        (contact, names.get(ids.subject(contact), ""), _words(rule), fields)
        for contact, found in rules.items()
        for rule, fields in sorted(found.items())
    ]
    if not stays:
        return head
    cut = f"\n… and {len(stays) - MAX_TOLD} more; --json shows all" if len(stays) > MAX_TOLD else ""
    return f"{head}\n\nStays here:\n{table(('contact', 'name', 'rule', 'fields'), stays[:MAX_TOLD])}{cut}"


def inspection_text(document: Mapping[str, Any]) -> str:
    """What a bundle would do, for a person."""
    signer = document["signer"]
    lines = [
        facts(
            (
                ("from", signer["name"]),
                ("keys", signer["state"].replace("_", " ")),
                ("fingerprint", signer["fingerprint"]),
                ("purpose", document["purpose"]),
                ("would bring", _counted(document["counts"])),
                ("digest", document["digest"]),
            )
        )
    ]
    lines += [text.strip() for text in [asked_text(document)] if text]
    to_decide = [*document["conflicts"], *document["deletions"], *document["dangerous"]]
    if to_decide:
        rows = [
            (one["id"], one["about"].replace("_", " "), one["field"], _line(one["mine"]), _line(one["theirs"]))
            for one in to_decide[:MAX_TOLD]
        ]
        lines.append("To decide:\n" + table(("id", "about", "field", "mine", "theirs"), rows))
        if len(to_decide) > MAX_TOLD:
            lines.append(f"… and {len(to_decide) - MAX_TOLD} more; see --json.")
    return "\n\n".join(lines)


def _items(record: Record) -> list[dict[str, Any]]:
    masks = list(record.masks)
    return [
        {
            "contact": ids.to_text(item.subject),
            "consent": ids.to_text(item.consent) if item.consent else None,
            "fields": list(masks[item.mask]),
        }
        for item in record.items
    ]


def _changes(staged: Staged | None) -> dict[str, Any]:
    if staged is None:
        return {}
    asked = len(staged.questions)
    return {
        "new": staged.new,
        "changed": staged.changed,
        "same": staged.same,
        "conflicts": sum(one.about is About.CONFLICT for one in staged.questions.values()),
        "deletions": len(staged.deletions),
        "to_decide": asked,
    }


def _sides(sides: Iterable[SideView]) -> list[dict[str, Any]]:
    return [{"masked": True} if side.masked else {"value": side.value, "text": side.text} for side in sides]


def _counted(counts: Mapping[str, Any]) -> str:
    plain = [
        count(number, name.replace("_", " ").removesuffix("s"))
        for name, number in counts.items()
        if isinstance(number, int) and number
    ]
    for state in ("new", "changed"):
        held = counts.get(state)
        if isinstance(held, Mapping):
            plain += [count(number, f"{state} {name.replace('_', ' ')}") for name, number in held.items()]
    return ", ".join(plain)


def _line(sides: Iterable[Mapping[str, Any]]) -> str:
    return " / ".join("(hidden)" if side.get("masked") else shown(side["text"]) for side in sides)


def _words(rule: str) -> str:
    return WORDS.get(rule, rule.replace("_", " "))
