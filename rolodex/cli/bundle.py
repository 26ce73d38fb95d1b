"""`bundle`: the signed and encrypted file that travels from one officer to another."""

import functools
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import click

from rolodex.cli import bundle_documents, bundle_requests
from rolodex.cli.answer import Answer
from rolodex.cli.call import Call
from rolodex.cli.contact_values import ID
from rolodex.cli.plain_text import table
from rolodex.cli.verbs import noun, pass_call
from rolodex.commands import (
    bundle_decisions,
    bundle_export,
    bundle_import,
    bundle_queries,
    contact_queries,
    notices,
    own_files,
    receipts,
    requests,
)
from rolodex.commands.bundle_export import Terms
from rolodex.commands.bundle_scope import PURPOSES, Order, Purpose
from rolodex.commands.session import Session
from rolodex.domain import ids
from rolodex.domain.consent import AUDIENCES, Audience
from rolodex.domain.contact import CATEGORIES
from rolodex.domain.ids import SubjectId

bundle = noun("bundle", "Signed and encrypted files, each for one recipient.")

_file = click.argument("file", type=click.Path(path_type=Path))
_bundle_id = click.argument("bundle_id", metavar="BUNDLE", type=ID)
_out = click.option("--out", type=click.Path(path_type=Path), required=True, metavar="DIR", help="Where to write it.")
_passphrase = click.option(
    "--bundle-passphrase-file", metavar="FILE|-", help="Where a passphrase opens it: the file that holds it."
)


def _ordered(verb: Callable[..., Answer]) -> Callable[..., Answer]:
    """Adds the options that say what a bundle is to carry; the verb gets `order`."""

    @functools.wraps(verb)
    def taking(
        *args: Any,
        purpose: str,
        to: bytes,
        case: bytes | None,
        contacts: tuple[bytes, ...],
        subjects: tuple[bytes, ...],
        categories: tuple[str, ...],
        audience: str,
        **rest: Any,
    ) -> Answer:
        carried = _carried(Purpose(purpose), contacts, subjects)
        order = Order(
            purpose=Purpose(purpose),
            recipient=SubjectId(to),
            case=SubjectId(case) if case else None,
            contacts=carried,
            categories=categories,
            audience=Audience(audience),
        )
        return verb(*args, order=order, **rest)

    taken: Callable[..., Answer] = taking
    for option in (
        click.option(
            "--audience",
            type=click.Choice(AUDIENCES),
            default=Audience.MISSION.value,
            show_default=True,
            help="Who will see it: what consent is asked for.",
        ),
        click.option("--category", "categories", type=click.Choice(CATEGORIES), multiple=True, help="Newcomer: whom."),
        click.option("--subject", "subjects", type=ID, multiple=True, help="Request: id of a contact to ask for."),
        click.option("--contact", "contacts", type=ID, multiple=True, help="Id of a contact to carry."),
        click.option("--case", type=ID, help="Id of the case (handover, agreement, sign_off, request)."),
        click.option("--to", type=ID, required=True, metavar="OFFICER", help="Id of the recipient."),
        click.option(
            "--purpose",
            type=click.Choice([word.value for word in (*PURPOSES, Purpose.REQUEST)]),
            required=True,
            help="What it is for.",
        ),
    ):
        taken = option(taken)
    return taken


def _carried(purpose: Purpose, contacts: tuple[bytes, ...], asked: tuple[bytes, ...]) -> tuple[SubjectId, ...]:
    """Whom an order is about: carried, or asked for. Raises `UsageError` where one is said as the other."""
    if contacts if purpose is Purpose.REQUEST else asked:
        raise click.UsageError("--subject asks for contacts in a request; --contact carries them in any other.")
    return tuple(map(SubjectId, (*contacts, *asked)))


@bundle.command("preview")
@_ordered
@pass_call
def preview(call: Call, order: Order) -> Answer:
    """Say what a bundle would carry and what stays by which rule.

    Nothing is written. Give the digest to `bundle export --expect-digest` so that what leaves is what was seen.
    """
    session = call.session()
    found = bundle_export.preview(session, order)
    document = bundle_documents.outgoing(found, found.content_sha256)
    return Answer(document, bundle_documents.outgoing_text(document, _names(session, document)))


@bundle.command("export")
@_ordered
@_out
@click.option("--expect-digest", metavar="DIGEST", help="Refuse if the content is no longer what was previewed.")
@click.option("--expires-days", type=click.IntRange(1, 365), default=30, show_default=True, help="How long it is good.")
@click.option("--receipt-days", type=click.IntRange(1, 365), help="Within how many days an answer is wanted.")
@pass_call
def export(
    call: Call, order: Order, out: Path, expect_digest: str | None, expires_days: int, receipt_days: int | None
) -> Answer:
    """Write one bundle for one recipient.

    The file is synced, read back and compared before this says so. Its name tells nothing. Purposes: feed (into a
    registry: all contacts whose primary steward you are), newcomer (out of a registry), handover, refer, update,
    notice, agreement and sign_off (our own record of a case, and read-backs), request (ids of contacts that you ask
    for, nothing else).
    """
    terms = Terms(timedelta(days=expires_days), timedelta(days=receipt_days) if receipt_days else None)
    session = call.session()
    found = bundle_export.export(session, order, out, terms, expect_digest)
    document = bundle_documents.exported(found)
    text = f"Written and read back: {document['file']} (the medium may be removed)\n"
    return Answer(document, text + bundle_documents.outgoing_text(document, _names(session, document)))


def _names(session: Session, document: dict[str, Any]) -> dict[SubjectId, str]:
    """The display names of the contacts of which something stays."""
    return contact_queries.names(session, sorted({ids.subject(one["contact"]) for one in document["withheld"]}))


@bundle.command("inspect")
@_file
@_passphrase
@pass_call
def inspect(call: Call, file: Path, bundle_passphrase_file: str | None) -> Answer:
    """Check a bundle and say what importing it would do.

    Nothing is written. Of a bundle whose signer is not known here only the signed statement is shown. Each conflict,
    deletion and dangerous change has an id, which the decisions file of `bundle import` answers.
    """
    secret = call.secret_file(bundle_passphrase_file) if bundle_passphrase_file else None
    document = bundle_documents.inspection(bundle_import.inspect(call.session(), file, secret))
    warnings = () if document["verified"] else ("Nobody here has compared the signer's fingerprint.",)
    return Answer(document, bundle_documents.inspection_text(document), warnings=warnings)


@bundle.command("import")
@_file
@click.option("--decisions", type=click.Path(path_type=Path), help="The file with the answers.")
@_passphrase
@pass_call
def import_(call: Call, file: Path, decisions: Path | None, bundle_passphrase_file: str | None) -> Answer:
    """Take a bundle in: all of it, or nothing.

    Where `bundle inspect` shows something to decide, --decisions names a JSON file:
    {"digest": …, "answers": {id: word}, "exclude": [contact ids]}. The digest is that of `inspect`. Words: mine,
    theirs, both or later for a conflict; accept or refuse for a deletion or a dangerous change. Where more than one
    contact in twenty would go, "confirm_deletions" must hold their number. Excluded contacts stay out with all that
    names them.
    """
    session = call.session()
    secret = call.secret_file(bundle_passphrase_file) if bundle_passphrase_file else None
    chosen = bundle_decisions.NONE
    if decisions is not None:
        chosen = bundle_decisions.parsed(own_files.read(decisions, bundle_decisions.MAX_BYTES))
    found = bundle_import.import_(session, file, chosen, secret)
    document = bundle_documents.imported(found)
    text = f"Imported: {document['changes']['claims']} claims from {found.signer.name}."
    text += bundle_requests.asked_text(document)
    if document["conflicts"]:
        text += f"\nLeft open: {len(document['conflicts'])} conflicts; `contact show` shows both sides."
    if found.manifest.purpose.value != "receipt":
        text += f"\nNext: `bundle receipt {document['bundle_id']}`."
    return Answer(document, text)


@bundle.command("undo")
@_bundle_id
@pass_call
def undo(call: Call, bundle_id: bytes) -> Answer:
    """Take back everything that one import brought.

    It stays in the log as seen: the same file is not taken in a second time.
    """
    count = bundle_import.undo(call.session(), bundle_id)
    return Answer({"bundle_id": ids.to_text(bundle_id), "withdrawn": count}, f"Taken back: {count} claims.")


@bundle.command("receipt")
@_bundle_id
@_out
@pass_call
def receipt(call: Call, bundle_id: bytes, out: Path) -> Answer:
    """Write the signed answer to a bundle that was taken in.

    It is sealed to the signer and says what became of each item, with read-backs and acknowledged commitments.
    """
    found = receipts.write(call.session(), bundle_id, out)
    answer = found.written.manifest.receipt
    document = {
        **bundle_documents.exported(found),
        "answers": ids.to_text(bundle_id),
        "outcomes": [{"item": one.subject, "state": one.state} for one in answer.outcomes] if answer else [],
    }
    return Answer(document, f"Written and read back: {document['file']}, the receipt for {ids.to_text(bundle_id)}.")


@bundle.command("list")
@pass_call
def list_(call: Call) -> Answer:
    """List the bundles that left and that came in."""
    session = call.session()
    document = bundle_documents.log(bundle_queries.sent(session), bundle_queries.taken(session))
    rows = [
        (one["at"], "out", one["purpose"], one["name"], _state_of_export(one), one["bundle_id"])
        for one in document["exports"]
    ]
    rows += [
        (one["at"], "in", one["purpose"], one["name"], _state_of_import(one), one["bundle_id"])
        for one in document["imports"]
    ]
    text = table(("when", "way", "purpose", "officer", "state", "bundle"), sorted(rows))
    return Answer(document, text if rows else "No bundle left or came in.")


@bundle.command("requests")
@pass_call
def requests_(call: Call) -> Answer:
    """List who asks for which contacts, and whom one could ask for.

    Asked for: requests that came in, with the names known here. Answer with `bundle export --purpose update --contact`,
    or `handover add` and the bundle of the case; consent is asked as always. Nameless: contacts that an interaction, a
    relationship or a promise here names and that did not come along; ask with `bundle export --purpose request`.
    """
    session = call.session()
    document = bundle_requests.requests(requests.came(session), requests.nameless(session))
    return Answer(document, bundle_requests.requests_text(document))


@bundle.command("notices")
@click.option("--write", "folder", type=click.Path(path_type=Path), metavar="DIR", help="Write one file per holder.")
@click.option("--holder", type=ID, metavar="OFFICER", help="Of this holder only.")
@pass_call
def notices_(call: Call, folder: Path | None, holder: bytes | None) -> Answer:
    """List who holds a contact that must not be reached as before.

    Listed are burned numbers, do-not-contact, arrest, death, deleted contacts, and consent that was withdrawn, refused
    or ran out, since the contact was sent. With --write each holder gets one small bundle.
    """
    session = call.session()
    only = SubjectId(holder) if holder else None
    due = notices.due(session, only)
    written = notices.write(session, folder, only) if folder is not None else []
    document = bundle_documents.notices(due, written)
    rows = [
        (one["name"], told["contact"], ", ".join(told["reasons"]).replace("_", " "))
        for one in document["notices"]
        for told in one["contacts"]
    ]
    text = table(("holder", "contact", "why"), rows) if rows else "Nobody needs to be warned."
    if written:
        text += "\n\n" + table(
            ("holder", "file"), [(one.scope.addressee.keys.keys.name, one.written.path.name) for one in written]
        )
    return Answer(document, text)


def _state_of_export(one: dict[str, Any]) -> str:
    if not one["finished"]:
        return "open: not confirmed as whole"
    return "answered" if one["receipts"] else "written" + _awaited(one)


def _state_of_import(one: dict[str, Any]) -> str:
    return f"{one['state']}, answered" if one["receipts"] else str(one["state"]) + _awaited(one)


def _awaited(one: dict[str, Any]) -> str:
    day = str(one["receipt_wanted_by"])[:10]
    return {"wanted": f", receipt wanted by {day}", "overdue": f", receipt overdue since {day}"}.get(one["receipt"], "")
