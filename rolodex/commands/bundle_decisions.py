"""What a person decided about an import: a small document, bound to the content it was decided for."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from rolodex import strict_json
from rolodex.crypto import digest
from rolodex.domain import ids
from rolodex.domain.ids import SubjectId
from rolodex.domain.incoming import Question
from rolodex.domain.merge import Answer
from rolodex.errors import Conflict, DecisionsNeeded, Invalid

MAX_BYTES: Final = 16 << 20
_KEYS: Final = frozenset({"digest", "answers", "exclude", "confirm_deletions"})
_ID_BYTES: Final = 16


@dataclass(frozen=True, slots=True)
class Decisions:
    """Answers by question id; `exclude` are contacts that stay out, with all that hangs on them; `confirm_deletions` is
    the typed number of contacts that may go at once."""

    content_sha256: str = ""
    answers: Mapping[str, Answer] = field(default_factory=dict)
    exclude: frozenset[SubjectId] = frozenset()
    confirm_deletions: int | None = None


NONE: Final = Decisions()


def parsed(untrusted: bytes) -> Decisions:
    """The decisions of `{"digest", "answers": {id: word}, "exclude": [ids], "confirm_deletions": number}`; all but the
    digest may be left out. Raises `Malformed`, `LimitExceeded`, `Invalid`.
    """
    document = strict_json.loads(untrusted, MAX_BYTES)
    if not isinstance(document, dict) or not document.keys() <= _KEYS:
        raise Invalid("decisions", "not_a_record")
    stated, answers, exclude = document.get("digest"), document.get("answers", {}), document.get("exclude", [])
    if not isinstance(stated, str):
        raise Invalid("digest", "missing")
    if not isinstance(answers, dict) or not isinstance(exclude, list):
        raise Invalid("decisions", "not_a_record")
    number = document.get("confirm_deletions")
    if number is not None and type(number) is not int:
        raise Invalid("confirm_deletions", "not_a_number")
    return Decisions(
        stated,
        {question: _answer(word) for question, word in answers.items()},
        frozenset(ids.subject(text) if isinstance(text, str) else _not_an_id() for text in exclude),
        number,
    )


def question_id(content_sha256: str, question: Question) -> str:
    """The id of a question: the same whenever the same content is looked at, wherever the officer left it."""
    parts = [bytes.fromhex(content_sha256), question.subject, question.slot or b"", question.deletion or b""]
    named = f"{question.about.value}/{question.kind.value}.{question.field}".encode()
    return digest.sha256(b"".join(len(part).to_bytes(1, "big") + part for part in [*parts, named]))[:_ID_BYTES].hex()


def check(
    decisions: Decisions, content_sha256: str, questions: Mapping[str, Question], deleted: int, held: int
) -> None:
    """Refuse what is not decided, or was decided for something else.

    Raises `Conflict` where the digest is another, `Invalid` for an answer to no question, `DecisionsNeeded` with the
    numbers of what is open. `deleted` contacts of `held` are about to go; 0 where few enough.
    """
    if decisions is not NONE and decisions.content_sha256 != content_sha256:
        raise Conflict(what="bundle_digest")
    if not decisions.exclude and not decisions.answers.keys() <= questions.keys():
        raise Invalid("answers", "no_such_question")
    missing = [question for name, question in questions.items() if name not in decisions.answers]
    if missing:
        raise DecisionsNeeded(**_counted(missing))
    if deleted and decisions.confirm_deletions != deleted:
        raise DecisionsNeeded(what="confirm_deletions", deletions=deleted, held=held)


def _counted(missing: list[Question]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for question in missing:
        counts[question.about.value] = counts.get(question.about.value, 0) + 1
    return counts


def _answer(word: Any) -> Answer:
    try:
        return Answer(word)
    except ValueError:
        raise Invalid("answers", "not_a_choice") from None


def _not_an_id() -> SubjectId:
    raise Invalid("exclude", "not_an_id")
