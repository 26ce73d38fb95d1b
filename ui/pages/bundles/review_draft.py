"""What was decided about an import, as a draft that outlives a lock: answers and what stays out, never a confirmation.

Ids of questions hold the digest of the content, so decisions about one content never answer for another.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from rolodex.commands.drafts import Draft
from rolodex.domain.ids import SubjectId
from rolodex.domain.merge import Answer

KIND: Final = "import"


@dataclass(frozen=True, slots=True)
class Decided:
    """Answers by the ids of their questions, and the new contacts that stay out."""

    answers: Mapping[str, Answer] = field(default_factory=dict)
    left_out: frozenset[SubjectId] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.answers or self.left_out)


def form_id(bundle_id: str) -> str:
    """The same in every session."""
    return f"{KIND}:{bundle_id}"


def made(path: Path, decided: Decided) -> Draft | None:
    """The draft; None where nothing is decided yet."""
    if not decided:
        return None
    texts = {
        "path": str(path),
        "answers": json.dumps({question: answer.value for question, answer in decided.answers.items()}),
        "left_out": json.dumps(sorted(contact.hex() for contact in decided.left_out)),
    }
    return Draft(KIND, texts=texts)


def path_of(draft: Draft) -> Path:
    """Where the file was."""
    return Path(draft.texts.get("path", ""))


def read(draft: Draft) -> Decided:
    """What was decided."""
    answers = json.loads(draft.texts.get("answers") or "{}")
    left_out = json.loads(draft.texts.get("left_out") or "[]")
    return Decided(
        {question: Answer(word) for question, word in answers.items()},
        frozenset(SubjectId(bytes.fromhex(contact)) for contact in left_out),
    )
