"""What the vault knows for each part of a brief: talks, promises, what hurts, what never to do, who else knows.

Never from what is masked: the views carry no text of it, and a tie that is masked names nobody. Where nothing is known
nothing is said; whether there is nothing is for the outgoing officer to say.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from rolodex.commands import commitments, contact_queries, interactions, subjects, value_views
from rolodex.commands.contact_queries import ContactView
from rolodex.commands.session import Session
from rolodex.commands.value_views import SubjectView
from rolodex.domain import ids
from rolodex.domain.claim import Kind
from rolodex.domain.consent import No
from rolodex.domain.ids import SubjectId

MOST_SUGGESTED = 5
"""Of the latest interactions: who needs more opens the contact."""

_WAYS_IN: Final = frozenset({"gatekeeper_to", "introduced_by", "spokesperson_for"})
_SPELLED: Final = {"hrddp": "HRDDP", "affiliation": "position", "no_message": "leave no message"}
_TELLING: Final = frozenset({No.REFUSED.value, No.WITHDRAWN.value, "expired"})


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A line for a part of the brief, from what the vault holds and may show.

    `word` says what it is (a channel of an interaction, who promised, a field of the contact or of its protocol, an
    officer's role, the type of a relationship), `on` is an ISO date or empty: that of the talk, the day a promise is
    due, the day a status was set or is to be looked at again.
    """

    part: str
    word: str
    text: str
    on: str = ""


def of(session: Session, held: ContactView) -> Iterator[Suggestion]:
    """Every suggestion for a contact, in the order of the parts within what each comes from."""
    contact = held.subject.id
    if held.affiliation.text:
        yield Suggestion("why", "affiliation", held.affiliation.text)
    yield from _talks(session, contact)
    yield from _promises(session, contact)
    yield from _careful(session, held.subject, contact)
    if held.protocol is not None:
        yield from _protocol(held.protocol)
    yield from _preferences(held.subject)
    yield from _stewards(session, held.subject)
    yield from _ways_in(session, held)


def line(found: Suggestion) -> str:
    """A suggestion as a line of plain English that says where it comes from, for those who have no other words."""
    word = _SPELLED.get(found.word) or found.word.replace("_", " ")
    review = f" (review by {found.on})" if found.on else ""
    if found.part == "history":
        return f"{', '.join(filter(None, (found.on, word)))}: {found.text}"
    if found.word in {"us", "them"}:
        due = f" (until {found.on})" if found.on else ""
        return f"{'We promised' if found.word == 'us' else 'They promised'}: {found.text}{due}"
    if found.part == "who_else_knows":
        return f"{found.text} ({word})"
    word = word[:1].upper() + word[1:]
    if not found.text:
        return word
    # A word of ours is shown with spaces, a text as it was written.
    said = found.text.replace("_", " ") if found.text.islower() and " " not in found.text else found.text
    return f"{word}: {said}{review}"


def _talks(session: Session, contact: SubjectId) -> Iterator[Suggestion]:
    for met in interactions.listed(session, contact, MOST_SUGGESTED):
        said = met.text("summary") or met.text("topics")
        if said:
            yield Suggestion("history", met.text("channel"), said, met.text("at")[:10])


def _promises(session: Session, contact: SubjectId) -> Iterator[Suggestion]:
    for promise in commitments.listed(session, contact, commitments.OPEN, MOST_SUGGESTED):
        if promise.text("what"):
            yield Suggestion("promises", promise.text("by"), promise.text("what"), promise.text("due"))
            if promise.text("by") == "us":
                yield Suggestion("current_actions", "us", promise.text("what"), promise.text("due"))


def _careful(session: Session, view: SubjectView, contact: SubjectId) -> Iterator[Suggestion]:
    for name, day in (("risk", "review_by"), ("hrddp", "review_by"), ("caveats", "")):
        for value in view.values:
            if value.field == name and value.text:
                said = value.value if isinstance(value.value, dict) else {}
                yield Suggestion("sensitivities", name, value.text, str(said.get(day, "")))
                if said.get("threats"):
                    yield Suggestion("sensitivities", "threats", str(said["threats"]))
                if said.get("mitigation"):
                    yield Suggestion("if_then", "mitigation", str(said["mitigation"]))
    for record in value_views.listed(session, session.referring(contact, Kind.CONSENT, "contact")):
        for value in record.values:
            if value.field == "status" and value.value in _TELLING:
                yield Suggestion("sensitivities", "consent", str(value.value))


def _protocol(protocol: SubjectView) -> Iterator[Suggestion]:
    for value in protocol.values:
        if value.field == "never" and value.text:
            yield Suggestion("do_not", "never", value.text)
        if value.field == "leave_message" and value.value is False:
            yield Suggestion("do_not", "no_message", "")
    for name in ("if_somebody_else_answers", "cover_story"):
        if protocol.text(name):
            yield Suggestion("if_then", name, protocol.text(name))


def _preferences(view: SubjectView) -> Iterator[Suggestion]:
    for value in view.values:
        if value.field != "preferences" or not isinstance(value.value, dict):
            continue
        said: dict[str, Any] = value.value
        if said.get("interlocutor_gender"):
            is_must = said.get("interlocutor_gender_strength") == "must"
            word = "must_be_met_by" if is_must else "prefers_to_be_met_by"
            yield Suggestion("sensitivities", word, str(said["interlocutor_gender"]))
        if said.get("meeting_place_kind"):
            yield Suggestion("sensitivities", "meeting_place_kind", str(said["meeting_place_kind"]))
        if said.get("no_uniforms"):
            yield Suggestion("do_not", "no_uniforms", "")
        for name in ("nationality_not_wanted", "days_to_avoid"):
            if said.get(name):
                yield Suggestion("do_not", name, ", ".join(map(str, said[name])))


def _stewards(session: Session, view: SubjectView) -> Iterator[Suggestion]:
    names = {officer.id: str(officer.one("name") or "") for officer in subjects.officers(session)}
    for value in view.values:
        if value.field != "stewards" or not isinstance(value.value, dict) or value.value.get("to"):
            continue
        officer = ids.subject(str(value.value["officer"]))
        if officer != session.officer_id and names.get(officer):
            yield Suggestion("who_else_knows", str(value.value["role"]), names[officer])


def _ways_in(session: Session, held: ContactView) -> Iterable[Suggestion]:
    """Who opens the door or speaks for the contact, by the names that may be shown."""
    contact = held.subject.id
    for tie in held.ties:
        ends = {value.field: value.value for value in tie.values if isinstance(value.value, str)}
        word = ends.get("type", "")
        # Introduced by somebody: there the other end is the way in.
        mine, other = ("from_contact", "to_contact") if word == "introduced_by" else ("to_contact", "from_contact")
        if word in _WAYS_IN and not tie.text("to") and ends.get(mine) == contact.hex() and other in ends:
            name = contact_queries.names(session, [ids.subject(ends[other])]).get(ids.subject(ends[other]), "")
            if name:
                yield Suggestion("who_else_knows", word, name)
