"""`commitment`: what we promised and what was promised to us."""

import click

from rolodex.cli.answer import Answer
from rolodex.cli.call import Call
from rolodex.cli.contact_values import ID, limit_option
from rolodex.cli.subject_text import done_answer, list_answer
from rolodex.cli.subject_verbs import add_verb, subject_argument
from rolodex.cli.verbs import noun, pass_call
from rolodex.commands import commitments
from rolodex.domain.claim import Kind
from rolodex.domain.ids import SubjectId
from rolodex.domain.interaction import COMMITMENT_STATES

commitment = noun("commitment", "Promises by us and by them.")

add_verb(commitment, Kind.COMMITMENT, ("contact", "by", "what", "due", "officer", "interaction"), commitments.add)


@commitment.command("list")
@click.option("--contact", type=ID, help="Only those with this contact.")
@click.option("--state", type=click.Choice(COMMITMENT_STATES), default=None, help="Only those in this state.")
@limit_option
@pass_call
def list_(call: Call, contact: bytes | None, state: str | None, limit: int) -> Answer:
    """List commitments by the day they are due."""
    found = commitments.listed(call.session(), SubjectId(contact) if contact else None, state or "", limit)
    return list_answer("commitments", found, ("contact", "by", "what", "due", "officer", "state"))


@commitment.command("close")
@subject_argument
@click.option("--state", type=click.Choice(COMMITMENT_STATES[1:]), default="kept", show_default=True, help="How.")
@pass_call
def close(call: Call, subject_id: bytes, state: str) -> Answer:
    """Say what became of a commitment."""
    return done_answer(commitments.close(call.session(), SubjectId(subject_id), state), "Closed commitment")


@commitment.command("acknowledge")
@subject_argument
@pass_call
def acknowledge(call: Call, subject_id: bytes) -> Answer:
    """Take note of a commitment that was handed over."""
    return done_answer(commitments.acknowledge(call.session(), SubjectId(subject_id)), "Acknowledged commitment")
