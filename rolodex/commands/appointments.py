"""A contact put into a post by words: organisation and title are found by name or made, with the dates of the term."""

from rolodex.commands.posts import Offices
from rolodex.commands.session import Session
from rolodex.commands.subjects import Done
from rolodex.domain import changes, ids
from rolodex.domain.changes import Edit
from rolodex.domain.claim import Kind
from rolodex.domain.ids import SubjectId
from rolodex.errors import Invalid


def appoint(
    session: Session, contact: SubjectId, title: str, organisation: str = "", begins: str = "", ends: str = ""
) -> Done:
    """A term of the contact in a post; the dates may be vague (EDTF) or empty. Answers with the tenure.

    Raises `NotFound`, `Invalid` without a title or with a date that is none, `LimitExceeded`.
    """
    if not title.strip():
        raise Invalid("title", "missing")
    with session.writing("tenure.add") as writing:
        session.living(contact, Kind.CONTACT)
        offices = Offices(session, writing.author)
        held_by = offices.organisation(organisation) if organisation.strip() else None
        post = offices.post(title, held_by)
        edits = [Edit("contact", ids.to_text(contact)), Edit("post", ids.to_text(post))]
        edits += [Edit(name, text.strip()) for name, text in (("from", begins), ("to", ends)) if text.strip()]
        made = changes.create(Kind.TENURE, edits, writing.author)
        writing.append([*offices.made, *made])
        return Done(made[0].subject, len(made), len(made))
