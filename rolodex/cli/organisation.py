"""`organisation`: ministries, parties, units, villages' councils; what contacts are members of."""

import click

from rolodex.cli.answer import Answer
from rolodex.cli.call import Call
from rolodex.cli.contact_values import limit_option
from rolodex.cli.subject_text import done_answer, list_answer
from rolodex.cli.subject_verbs import add_verb, edit_verb, show_verb, subject_argument
from rolodex.cli.verbs import noun, pass_call
from rolodex.commands import posts
from rolodex.domain.claim import Kind
from rolodex.domain.ids import SubjectId

organisation = noun("organisation", "Organisations that contacts belong to.")

_FIELDS = ("name", "short_name", "type", "parent")
add_verb(organisation, Kind.ORGANISATION, _FIELDS, posts.add_organisation)
edit_verb(organisation, Kind.ORGANISATION, _FIELDS)
show_verb(organisation, Kind.ORGANISATION)


@organisation.command("list")
@click.option("--name", default="", help="Only those whose name holds these words.")
@limit_option
@pass_call
def list_(call: Call, name: str, limit: int) -> Answer:
    """List organisations by name."""
    found = posts.listed(call.session(), Kind.ORGANISATION, "name", name, limit)
    return list_answer("organisations", found, ("name", "short_name", "type"))


@organisation.command("end")
@subject_argument
@pass_call
def end(call: Call, subject_id: bytes) -> Answer:
    """End an organisation that nothing current belongs to."""
    return done_answer(posts.end(call.session(), SubjectId(subject_id), Kind.ORGANISATION), "Ended organisation")
