"""Bundles in: looked at without a trace, taken in as one transaction, taken back."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from rolodex.bundle import canonical
from rolodex.bundle.manifest import Manifest, Purpose, ReceiptFor
from rolodex.bundle.reader import OpenBundle
from rolodex.clock import to_ms
from rolodex.commands import (
    bundle_decisions,
    bundle_incoming,
    bundle_staging,
    bundle_statements,
    receipts,
    requests,
)
from rolodex.commands.bundle_decisions import Decisions
from rolodex.commands.bundle_incoming import Signer, Strangers
from rolodex.commands.bundle_questions import QuestionView, viewed
from rolodex.commands.bundle_staging import Staged
from rolodex.commands.bundle_statements import Statement
from rolodex.commands.requests import Asked
from rolodex.commands.session import Session, Writing
from rolodex.crypto.secret import Secret
from rolodex.domain import changes, incoming
from rolodex.domain.claim import Kind
from rolodex.domain.fold import fold
from rolodex.domain.ids import ChangeSetId, SubjectId
from rolodex.domain.incoming import About
from rolodex.domain.merge import Answer
from rolodex.domain.testimony import Carrier
from rolodex.errors import NotFound, Refused
from rolodex.progress import Progress
from rolodex.store import bundle_log, change_sets, claims, listing
from rolodex.store.bundle_log import Import, ImportState
from rolodex.store.change_sets import ChangeSet, Origin
from rolodex.store.listing import ListQuery

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Inspection:
    """What a bundle says and what taking it in would do. `staged` is None for a stranger's: of that only the signed
    statement is shown. `must_confirm` is the number to type where more than one contact in twenty would go, else 0;
    `asked` are those whom a request asks for.
    """

    manifest: Manifest
    signer: Signer
    staged: Staged | None
    questions: tuple[QuestionView, ...]
    must_confirm: int
    asked: tuple[Asked, ...] = ()


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did. `left_open` are conflicts that wait for later; `receipt` what a receipt will say.

    `statements` are what the bundle said of hand-overs, with what was left out as it is not the signer's to say.
    """

    manifest: Manifest
    signer: Signer
    staged: Staged
    left_open: tuple[QuestionView, ...]
    receipt: ReceiptFor
    asked: tuple[Asked, ...] = ()
    statements: tuple[Statement, ...] = ()


class _TakenBack(Exception):
    pass


def inspect(
    session: Session, untrusted: Path, passphrase: Secret | None = None, progress: Progress | None = None
) -> Inspection:
    """Check a bundle and say what importing it would do; nothing is written.

    The union is made in a transaction that is then rolled back. Raises as `bundle_incoming.opened`, but shows what a
    stranger signed.
    """
    return looked_at(session, untrusted, passphrase, progress, _itself)


def looked_at(
    session: Session,
    untrusted: Path,
    passphrase: Secret | None,
    progress: Progress | None,
    look: Callable[[Writing | None, Inspection], T],
) -> T:
    """What `look` answers while a bundle's claims are in a transaction that is then rolled back; for a stranger's it
    gets no transaction. Raises as `inspect`.
    """
    with bundle_incoming.opened(session, untrusted, Strangers.SHOWN, passphrase, progress) as bundle:
        signer = bundle_incoming.signer_of(session, bundle)
        if signer.state is None:
            return look(None, Inspection(bundle.manifest, signer, None, (), 0))
        found: list[T] = []
        try:
            with session.writing("bundle.inspect") as writing:
                found.append(look(writing, _inspected(writing, bundle, signer)))
                raise _TakenBack
        except _TakenBack:
            return found[0]


def _itself(_writing: Writing | None, inspection: Inspection) -> Inspection:
    return inspection


def import_(
    session: Session,
    untrusted: Path,
    decisions: Decisions = bundle_decisions.NONE,
    passphrase: Secret | None = None,
    progress: Progress | None = None,
) -> Imported:
    """Take a bundle in: claims, answers, projections, log and audit in one transaction, or nothing at all.

    Raises as `bundle_incoming.opened` and `bundle_decisions.check`, `Invalid` for an answer that does not fit,
    `Malformed("receipt")` for a receipt that answers no bundle of ours.
    """
    with bundle_incoming.opened(session, untrusted, Strangers.REFUSED, passphrase, progress) as bundle:
        signer = bundle_incoming.signer_of(session, bundle)
        with session.writing("bundle.import") as writing:
            writing.origin = Origin.IMPORT
            held = _contacts_held(session)
            staged = bundle_staging.stage(writing, bundle, decisions.exclude, _carrier(signer), decisions.answers)
            confirm = _must_confirm(staged, held)
            bundle_decisions.check(decisions, bundle.manifest.content_sha256, staged.questions, confirm, held)
            left_open = _left_open(session, staged, decisions.answers)
            statements = bundle_statements.heard(session, staged)
            _decide(writing, staged, decisions.answers)
            receipt = _log(writing, bundle, signer, staged, decisions)
        asked = requests.asked(session, bundle.manifest)
    return Imported(bundle.manifest, signer, staged, left_open, receipt, asked, statements)


def undo(session: Session, bundle_id: bytes) -> int:
    """Withdraw every claim that an import brought; the number of claims. Raises `NotFound`, `Refused` where undone."""
    taken = bundle_log.imported(session.db, bundle_id)
    if taken is None:
        raise NotFound("bundle")
    if taken.state is ImportState.UNDONE:
        raise Refused(what="bundle", reason="already_undone")
    found = _in_effect(session, ChangeSetId(taken.change_set_id)) if taken.change_set_id else None
    with session.writing("bundle.undo", undoes=found.no if found else None) as writing:
        brought = claims.of_change_set(session.db, found.no) if found else []
        writing.append(changes.withdraw(brought, writing.author))
        bundle_log.set_import_state(session.db, bundle_id, ImportState.UNDONE)
        writing.audit("bundle.undo", [bundle_id], claims=len(brought))
    return len(brought)


def _in_effect(session: Session, change_set: ChangeSetId) -> ChangeSet:
    """The change set that brought the claims, or brought them back: after an undo and a redo that is the redo."""
    return change_sets.tip(session.db, change_sets.by_id(session.db, change_set).no)


def _inspected(writing: Writing, bundle: OpenBundle, signer: Signer) -> Inspection:
    held = _contacts_held(writing.session)
    staged = bundle_staging.stage(writing, bundle, frozenset(), _carrier(signer), {})
    questions = tuple(viewed(writing.session, name, question) for name, question in staged.questions.items())
    asked = requests.asked(writing.session, bundle.manifest)
    return Inspection(bundle.manifest, signer, staged, questions, _must_confirm(staged, held), asked)


def _carrier(signer: Signer) -> Carrier:
    return Carrier(signer.officer, signer.is_verified)


def _contacts_held(session: Session) -> int:
    return listing.count(session.db, ListQuery())


def _must_confirm(staged: Staged, held: int) -> int:
    deleted = staged.deleted_contacts
    return deleted if incoming.needs_confirmation(deleted, held) else 0


def _left_open(session: Session, staged: Staged, answers: Mapping[str, Answer]) -> tuple[QuestionView, ...]:
    return tuple(
        viewed(session, name, question) for name, question in staged.questions.items() if answers[name] is Answer.LATER
    )


def _decide(writing: Writing, staged: Staged, answers: Mapping[str, Answer]) -> None:
    db = writing.session.db
    for name, question in staged.questions.items():
        if question.about is About.ERASED_HERE:
            # What was refused never came in.
            continue
        after = fold(claims.of_subject(db, question.subject))
        writing.append(incoming.resolved(question, answers[name], after, writing.author))


def _log(writing: Writing, bundle: OpenBundle, signer: Signer, staged: Staged, decisions: Decisions) -> ReceiptFor:
    session, document = writing.session, bundle.manifest
    case = SubjectId(bytes.fromhex(document.case)) if document.case else None
    if document.purpose is Purpose.RECEIPT:
        receipts.accept(writing, document, signer.signing_key)
    counts = _counts(staged, decisions)
    receipt = ReceiptFor(
        bundle_id=document.bundle_id,
        content_sha256=document.content_sha256,
        counts=counts,
        outcomes=requests.outcomes(session, document),
    )
    change_set = change_sets.get(session.db, writing.opened_change_set())
    bundle_id = bytes.fromhex(document.bundle_id)
    bundle_log.add_import(
        session.db,
        Import(
            bundle_id=bundle_id,
            signer=signer.signing_key,
            sequence=document.sequence,
            purpose=document.purpose.value,
            case_id=case,
            digest=bytes.fromhex(document.content_sha256),
            change_set_id=change_set.id,
            receipt=canonical.encode(receipt),
            at_ms=writing.author.at_ms,
            state=ImportState.APPLIED,
            receipt_wanted_by_ms=_wanted_by_ms(document),
        ),
    )
    writing.audit("bundle.import", [bundle_id, signer.officer], purpose=document.purpose.value, **counts)
    return receipt


def _wanted_by_ms(document: Manifest) -> int | None:
    return None if document.answer_expected is None else to_ms(document.answer_expected)


def _counts(staged: Staged, decisions: Decisions) -> dict[str, int]:
    counts: dict[str, Any] = {
        "claims": staged.added_claims,
        "new_contacts": staged.new.get(Kind.CONTACT.value, 0),
        "changed_contacts": staged.changed.get(Kind.CONTACT.value, 0),
        "excluded": len(decisions.exclude),
    }
    if staged.not_theirs:
        # The receipt says so too: whoever sent it learns that a word was not theirs.
        counts["not_theirs_to_say"] = len(staged.not_theirs)
    for name in staged.questions:
        word = decisions.answers[name].value
        counts[f"answered_{word}"] = counts.get(f"answered_{word}", 0) + 1
    return counts
