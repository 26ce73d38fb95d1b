"""Organisations, posts and tenures: who holds which office, found by name or made."""

from dataclasses import dataclass, field

from rolodex.commands import guarded_edits, subjects, value_views
from rolodex.commands.session import Session, Writing
from rolodex.commands.subjects import Done
from rolodex.commands.value_views import SubjectView
from rolodex.domain import changes, folding, ids
from rolodex.domain.changes import Author, Edit, Provenance
from rolodex.domain.claim import NULL, Act, Claim, Kind, decoded
from rolodex.domain.fold import Subject, cancelled
from rolodex.domain.ids import SubjectId
from rolodex.errors import Invalid, Refused
from rolodex.store import claims

OPEN_ENDED = "to"
Ties = set[tuple[SubjectId, SubjectId]]
"""Contact, and the organisation or post that it belongs to or holds."""
_TIE_FIELDS = {Kind.RELATIONSHIP: ("from_contact", "to_organisation"), Kind.TENURE: ("contact", "post")}


@dataclass(slots=True)
class Offices:
    """Organisations and posts by folded name, read once per command and kept up to date while it makes more.

    What it makes is collected in `made`; the command appends it.
    """

    session: Session
    author: Author
    provenance: Provenance = field(default_factory=Provenance)
    made: list[Claim] = field(default_factory=list)
    _organisations: dict[str, SubjectId] | None = None
    _posts: dict[tuple[str, str], SubjectId] | None = None

    def organisation(self, name: str) -> SubjectId:
        """The organisation of this name, made where there is none. Raises `Invalid`, `LimitExceeded`."""
        if self._organisations is None:
            self._organisations = _organisations_by_name(self.session)
        key = folding.fold(name)
        if not key:
            raise Invalid("organisation", "empty")
        found = self._organisations.get(key)
        if found is None:
            found = self._create(Kind.ORGANISATION, [Edit("name", name, provenance=self.provenance)])
            self._organisations[key] = found
        return found

    def post(self, title: str, organisation: SubjectId | None) -> SubjectId:
        """The post of this title in the organisation, made where there is none. Raises `Invalid`, `LimitExceeded`."""
        if self._posts is None:
            self._posts = _posts_by_title(self.session)
        where = ids.to_text(organisation) if organisation else ""
        key = (folding.fold(title), where)
        found = self._posts.get(key)
        if found is None:
            edits = [Edit("title", title, provenance=self.provenance)]
            if organisation:
                edits.append(Edit("organisation", where, provenance=self.provenance))
            found = self._create(Kind.POST, edits)
            self._posts[key] = found
        return found

    def tie(self, contact: SubjectId, organisation: str, title: str, known: Ties) -> None:
        """Make the contact a member of the organisation and the holder of the post, where no known tie says so."""
        found = self.organisation(organisation) if organisation.strip() else None
        if found and (contact, found) not in known:
            known.add((contact, found))
            self._create(Kind.RELATIONSHIP, self._edits(type="member_of", from_contact=contact, to_organisation=found))
        if title.strip():
            post = self.post(title, found)
            if (contact, post) not in known:
                known.add((contact, post))
                self._create(Kind.TENURE, self._edits(contact=contact, post=post))

    def _edits(self, **values: bytes | str) -> list[Edit]:
        texts = {name: ids.to_text(value) if isinstance(value, bytes) else value for name, value in values.items()}
        return [Edit(name, text, provenance=self.provenance) for name, text in texts.items()]

    def _create(self, kind: Kind, edits: list[Edit]) -> SubjectId:
        made = changes.create(kind, edits, self.author)
        self.made.extend(made)
        return made[0].subject


def add_organisation(session: Session, edits: tuple[Edit, ...], reason: str = "") -> Done:
    """A new organisation. Raises `Invalid` without a name, `NotFound` for an unknown parent, `NotPermitted`."""
    return _add(session, Kind.ORGANISATION, "name", edits, reason)


def add_post(session: Session, edits: tuple[Edit, ...], reason: str = "") -> Done:
    """A new post. Raises `Invalid` without a title, `NotFound` for an unknown organisation, `NotPermitted`."""
    return _add(session, Kind.POST, "title", edits, reason)


def listed(session: Session, kind: Kind, field_name: str, words: str, limit: int) -> list[SubjectView]:
    """Organisations or posts in the order of a text field, those that hold all the words."""
    asked = folding.tokens(words)
    found = []
    for subject in subjects.listed(session, kind):
        held = folding.fold(str(subject.one(field_name) or ""))
        if all(word in held for word in asked):
            found.append((held, subject.id, subject))
    return value_views.listed(session, [subject for _, _, subject in sorted(found, key=lambda one: one[:2])[:limit]])


def place(writing: Writing, contact: SubjectId, organisation: str, title: str) -> None:
    """Tie a contact to an organisation and a post by their names. Raises `Invalid`, `LimitExceeded`."""
    if organisation.strip() or title.strip():
        offices = Offices(writing.session, writing.author)
        offices.tie(contact, organisation, title, current_ties(writing.session, contact))
        writing.append(offices.made)


def current_ties(session: Session, contact: SubjectId) -> Ties:
    """The organisations and posts that the contact belongs to or holds now."""
    tenures = session.referring(contact, Kind.TENURE, "contact")
    ties = session.referring(contact, Kind.RELATIONSHIP, "from_contact")
    members = [tie for tie in ties if tie.one("type") == "member_of"]
    found: Ties = set()
    for subject in _current([*tenures, *members]):
        found.update((contact, target) for target in value_views.named_subjects(subject) - {contact})
    return found


def ties_ever(session: Session) -> Ties:
    """Contact with organisation or post, of every tie ever told and not taken back: ended and deleted ones too."""
    found: Ties = set()
    for kind, (by, to) in _TIE_FIELDS.items():
        for batch in claims.batches(claims.subjects_of(session.db, kind)):
            for held in claims.of_subjects(session.db, batch).values():
                found.update(_told(held, by, to))
    return found


def end(session: Session, subject: SubjectId, kind: Kind) -> Done:
    """End an organisation or post that nothing current names. Raises `NotFound`, `Refused` where it is in use."""
    session.living(subject, kind)
    if kind is Kind.ORGANISATION:
        users = [*session.referring(subject, Kind.POST, "organisation")]
        users += _current(session.referring(subject, Kind.RELATIONSHIP, "to_organisation"))
        users += session.referring(subject, Kind.ORGANISATION, "parent")
    else:
        users = _current(session.referring(subject, Kind.TENURE, "post"))
    if users:
        raise Refused(what=kind.value, reason="still_in_use", users=len(users))
    return subjects.delete(session, subject, kind)


def _add(session: Session, kind: Kind, needed: str, edits: tuple[Edit, ...], reason: str) -> Done:
    if not any(edit.field == needed and edit.value for edit in edits):
        raise Invalid(needed, "missing")
    return guarded_edits.add(session, kind, edits, reason)


def _told(held: list[Claim], by: str, to: str) -> Ties:
    gone = cancelled(held) if any(claim.act is Act.WITHDRAW for claim in held) else frozenset()
    named: dict[str, set[SubjectId]] = {by: set(), to: set()}
    for claim in held:
        if claim.field in named and claim.value != NULL and claim.id not in gone:
            named[claim.field].add(ids.subject(decoded(claim.value)))
    return {(contact, target) for contact in named[by] for target in named[to]}


def _current(found: list[Subject]) -> list[Subject]:
    return [subject for subject in found if subject.one(OPEN_ENDED) is None]


def _organisations_by_name(session: Session) -> dict[str, SubjectId]:
    found: dict[str, SubjectId] = {}
    for organisation in subjects.listed(session, Kind.ORGANISATION):
        for name in (organisation.one("name"), organisation.one("short_name")):
            if isinstance(name, str):
                found.setdefault(folding.fold(name), organisation.id)
    return found


def _posts_by_title(session: Session) -> dict[tuple[str, str], SubjectId]:
    found: dict[tuple[str, str], SubjectId] = {}
    for post in subjects.listed(session, Kind.POST):
        if isinstance(title := post.one("title"), str):
            found.setdefault((folding.fold(title), str(post.one("organisation") or "")), post.id)
    return found
