"""`consent`: what a contact agreed to, and whether a request is covered by it."""

from typing import Any

import click

from rolodex.cli import exit_codes
from rolodex.cli.answer import Answer
from rolodex.cli.call import Call
from rolodex.cli.contact_values import DAY, ID, field_options
from rolodex.cli.subject_text import done_answer, list_answer
from rolodex.cli.verbs import noun, pass_call
from rolodex.commands import consents
from rolodex.commands.consents import Asked
from rolodex.domain import ids
from rolodex.domain.changes import Edit
from rolodex.domain.claim import Kind
from rolodex.domain.consent import AUDIENCES, PURPOSES, STATUSES, Audience, Purpose
from rolodex.domain.ids import SubjectId
from rolodex.domain.permission import Allow, Ask, Decision, Matter, Movement

consent = noun("consent", "What a contact agreed to: purpose, audience, until when.")

_contact = click.argument("contact", type=ID)
_plain = field_options(
    Kind.CONSENT,
    *("basis", "scope", "given_by", "given_how", "given_on", "valid_until", "on_hand_over", "on_controller_change"),
)


@consent.command("add")
@_contact
@click.option("--purpose", "purposes", type=click.Choice(PURPOSES), multiple=True, help="What it covers.")
@click.option("--audience", type=click.Choice(AUDIENCES), multiple=True, help="Who may see it.")
@click.option("--status", type=click.Choice(STATUSES), default="given", show_default=True, help="What was answered.")
@click.option("--named-person", type=ID, multiple=True, help="Id of an officer of the audience named_persons.")
@click.option("--named-successor", type=ID, multiple=True, help="Id of an officer the contact accepts.")
@_plain
@pass_call
def add(
    call: Call,
    contact: bytes,
    purposes: tuple[str, ...],
    audience: tuple[str, ...],
    status: str,
    named_person: tuple[bytes, ...],
    named_successor: tuple[bytes, ...],
    texts: dict[str, str],
) -> Answer:
    """Record what a contact agreed to, refused or was asked.

    What a record does not say is not agreed.
    """
    edits = [Edit("status", status), *(Edit(name, text) for name, text in texts.items())]
    edits += [Edit("purposes", purpose) for purpose in purposes]
    edits += [Edit("audience", who) for who in audience]
    edits += [Edit("named_persons", ids.to_text(officer)) for officer in named_person]
    edits += [Edit("named_successors", ids.to_text(officer)) for officer in named_successor]
    return done_answer(consents.add(call.session(), SubjectId(contact), edits), "Recorded: consent")


@consent.command("list")
@_contact
@pass_call
def list_(call: Call, contact: bytes) -> Answer:
    """List the records about a contact."""
    found = consents.listed(call.session(), SubjectId(contact))
    return list_answer("consents", found, ("status", "purposes", "audience", "on_hand_over", "valid_until"))


@consent.command("withdraw")
@click.argument("consent_id", metavar="CONSENT", type=ID)
@pass_call
def withdraw(call: Call, consent_id: bytes) -> Answer:
    """Record that a contact took a consent back.

    `bundle notices` then warns everybody who holds this person.
    """
    done = consents.withdraw(call.session(), SubjectId(consent_id))
    return done_answer(done, "Withdrawn; see `bundle notices`: consent")


@consent.command("check")
@_contact
@click.option("--purpose", type=click.Choice(PURPOSES), required=True, help="What the data is asked for.")
@click.option("--audience", type=click.Choice(AUDIENCES), required=True, help="Who would see it.")
@click.option(
    "--matter",
    type=click.Choice([matter.value for matter in Matter]),
    default=Matter.PERSON.value,
    show_default=True,
    help="Office details, the person, or what the person told us.",
)
@click.option("--recipient", type=ID, help="Id of the officer who would get it.")
@click.option(
    "--movement",
    type=click.Choice([movement.value for movement in Movement]),
    default=Movement.SHARE.value,
    show_default=True,
    help="Sharing, a hand-over to a successor, or another controller.",
)
@click.option("--on", "on_date", type=DAY, help="The day it is asked for; today where not given.")
@pass_call
def check(
    call: Call,
    contact: bytes,
    purpose: str,
    audience: str,
    matter: str,
    recipient: bytes | None,
    movement: str,
    on_date: str | None,
) -> Answer:
    """Say whether a request is covered: allow, ask or deny, and why.

    The exit status is 5 where the answer is deny.
    """
    asked = Asked(
        Purpose(purpose),
        Audience(audience),
        frozenset({Matter(matter)}),
        SubjectId(recipient) if recipient else None,
        Movement(movement),
        on_date or "",
    )
    found = decision_document(consents.check(call.session(), SubjectId(contact), asked))
    status = exit_codes.REFUSED if found["answer"] == "deny" else exit_codes.DONE
    text = found["answer"] + (f": {str(found['reason']).replace('_', ' ')}" if found["reason"] else "")
    return Answer(found, text, status)


@consent.command("override")
@_contact
@click.option("--purpose", type=click.Choice(PURPOSES), required=True, help="What the data is needed for.")
@click.option("--recipient", type=ID, required=True, help="Id of the officer who gets it.")
@click.option("--reason", required=True, help="Why, in 20 characters or more; the recipient reads it too.")
@click.option("--second-passphrase-file", metavar="FILE|-", help="The passphrase of the second officer.")
@pass_call
def override(
    call: Call, contact: bytes, purpose: str, recipient: bytes, reason: str, second_passphrase_file: str | None
) -> Answer:
    """Let data go against the rule, with a second officer.

    It shows in the bundle's manifest and in the audit log. Some rules cannot be overridden.
    """
    session = call.session()
    source = second_passphrase_file
    second = call.secret_file(source) if source else call.prompted("Passphrase of the second officer")
    done = consents.override(session, SubjectId(contact), Purpose(purpose), SubjectId(recipient), reason, second)
    return done_answer(done, "Override recorded:")


def decision_document(decision: Decision) -> dict[str, Any]:
    """A decision as documents show it."""
    if isinstance(decision, Allow):
        record = ids.to_text(decision.consent) if decision.consent else None
        return {"answer": "allow", "reason": None, "basis": decision.basis.value, "consent": record}
    answer = "ask" if isinstance(decision, Ask) else "deny"
    return {"answer": answer, "reason": decision.reason.value, "basis": None, "consent": None}
