"""`tenure`: one holder's time in a post."""

import click

from rolodex.cli.answer import Answer
from rolodex.cli.call import Call
from rolodex.cli.subject_text import done_answer
from rolodex.cli.subject_verbs import add_verb, edit_verb, list_verb, show_verb, subject_argument
from rolodex.cli.verbs import noun, pass_call
from rolodex.commands import relationships
from rolodex.domain.claim import Kind
from rolodex.domain.ids import SubjectId

tenure = noun("tenure", "One holder's time in a post.")

add_verb(tenure, Kind.TENURE, ("contact", "post", "from", "to", "remarks"), relationships.add_tenure)
edit_verb(tenure, Kind.TENURE, ("contact", "post", "from", "to", "remarks"))
list_verb(tenure, "tenures", ("contact", "post", "from", "to"), relationships.tenures)
show_verb(tenure, Kind.TENURE)


@tenure.command("end")
@subject_argument
@click.option("--on", required=True, help="When it ended, such as 2026-11 or 2026-11-30.")
@pass_call
def end(call: Call, subject_id: bytes, on: str) -> Answer:
    """Date the end of a tenure."""
    return done_answer(relationships.end(call.session(), SubjectId(subject_id), Kind.TENURE, on), "Ended tenure")
