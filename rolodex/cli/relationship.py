"""`relationship`: directed, typed, dated ties between contacts and to organisations."""

import click

from rolodex.cli.answer import Answer
from rolodex.cli.call import Call
from rolodex.cli.subject_text import done_answer
from rolodex.cli.subject_verbs import add_verb, edit_verb, list_verb, show_verb, subject_argument
from rolodex.cli.verbs import noun, pass_call
from rolodex.commands import relationships
from rolodex.domain.claim import Kind
from rolodex.domain.ids import SubjectId

relationship = noun("relationship", "Ties between contacts, and to organisations.")

_FIELDS = ("type", "from_contact", "to_contact", "to_organisation", "from", "to", "remarks")
_COLUMNS = ("type", "from_contact", "to_contact", "to_organisation", "to")
add_verb(relationship, Kind.RELATIONSHIP, _FIELDS, relationships.add_relationship)
edit_verb(relationship, Kind.RELATIONSHIP, _FIELDS)
list_verb(relationship, "relationships", _COLUMNS, relationships.relationships)
show_verb(relationship, Kind.RELATIONSHIP)


@relationship.command("end")
@subject_argument
@click.option("--on", required=True, help="When it ended, such as 2026-11 or 2026-11-30.")
@pass_call
def end(call: Call, subject_id: bytes, on: str) -> Answer:
    """Date the end of a relationship."""
    done = relationships.end(call.session(), SubjectId(subject_id), Kind.RELATIONSHIP, on)
    return done_answer(done, "Ended relationship")
