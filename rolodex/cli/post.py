"""`post`: an office, so that "Prefect of X" survives the prefect."""

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

post = noun("post", "Offices, held by one contact after another.")

_FIELDS = ("title", "organisation", "area")
add_verb(post, Kind.POST, _FIELDS, posts.add_post)
edit_verb(post, Kind.POST, _FIELDS)
show_verb(post, Kind.POST)


@post.command("list")
@click.option("--title", default="", help="Only those whose title holds these words.")
@limit_option
@pass_call
def list_(call: Call, title: str, limit: int) -> Answer:
    """List posts by title."""
    found = posts.listed(call.session(), Kind.POST, "title", title, limit)
    return list_answer("posts", found, ("title", "organisation", "area"))


@post.command("end")
@subject_argument
@pass_call
def end(call: Call, subject_id: bytes) -> Answer:
    """End a post that nobody holds any more."""
    return done_answer(posts.end(call.session(), SubjectId(subject_id), Kind.POST), "Ended post")
