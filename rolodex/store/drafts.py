"""What an officer was typing when the window went away: one sealed file per officer, written without the database.

Its key comes from the vault key and the officer's signing seed together, so a colleague with a slot of their own does
not read it. The name of the file comes from that key and tells nothing; the size is rounded up.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from rolodex import errors, strict_json
from rolodex.crypto import aead, kdf
from rolodex.crypto.secret import Secret
from rolodex.store import atomic_file, layout
from rolodex.store.failures import told
from rolodex.store.vault import Opened

MAX_DRAFTS: Final = 32
MAX_BYTES: Final = 1 << 20
"""Of all drafts of an officer together, as text."""
_PAGE_BYTES: Final = 4096
_NAME_BYTES: Final = 16
_MAX_NAME_CHARS: Final = 200
_MAX_VERSION: Final = 2**53
_CONTEXT: Final = b"rolodex drafts 1\0"
_ASIDE_SUFFIX: Final = ".unusable"


@dataclass(frozen=True, slots=True)
class Draft:
    """The state of one form: its kind, the subject it edits ("" for a new one), the version of the subject that it was
    filled from (0 for a new one), and its texts by the name of the field."""

    kind: str
    subject: str = ""
    base_version: int = 0
    texts: Mapping[str, str] = field(default_factory=dict, repr=False)


@dataclass(frozen=True, slots=True)
class DraftPlace:
    """Where one officer's drafts go and what seals them. A plain value: to be kept after unlock, used on any thread,
    by one at a time."""

    path: Path
    vault_id: bytes
    key: Secret = field(repr=False)


@dataclass(frozen=True, slots=True)
class Held:
    """What was found: drafts by the id of their form. `is_set_aside`: there was a file, and it cannot be used."""

    drafts: Mapping[str, Draft]
    is_set_aside: bool = False


def place(opened: Opened) -> DraftPlace:
    """Where the officer of this open vault keeps drafts. Raises NotPermitted("no_officer_in_this_session")."""
    if opened.officer is None:
        raise errors.NotPermitted("no_officer_in_this_session")
    base = Secret(opened.vault_key.expose() + opened.officer.signing_seed.expose())
    name = kdf.hkdf(base, "vault/drafts/name", _NAME_BYTES).expose().hex()
    return DraftPlace(opened.folder / layout.DRAFTS / name, opened.vault_id, kdf.hkdf(base, "vault/drafts"))


def write(where: DraftPlace, drafts: Mapping[str, Draft]) -> None:
    """Puts these drafts in place of all earlier ones, durably; none at all removes the file.

    Raises LimitExceeded("drafts" | "draft_bytes"), DiskFull, ReadOnly, FileMissing (the vault's folder is gone),
    Damaged("disk"), Environment; then the earlier drafts are still there.
    """
    if not drafts:
        discard(where)
        return
    plaintext = _encode(drafts)
    sealed = aead.seal(where.key, plaintext, _CONTEXT + where.vault_id)
    with told():
        where.path.parent.mkdir(mode=0o700, exist_ok=True)
    atomic_file.replace(where.path, sealed)


def read(where: DraftPlace) -> Held:
    """The drafts as they were last written; none if there is no file.

    A file that is not ours as written is renamed, in place of one set aside before, and reported. Raises ReadOnly,
    Environment if the disk refuses.
    """
    try:
        with told():
            sealed = atomic_file.read(where.path, _most_bytes() + 1)
        if len(sealed) > _most_bytes():
            raise errors.LimitExceeded("draft_bytes", maximum=MAX_BYTES)
        return Held(_decode(aead.unseal(where.key, sealed, _CONTEXT + where.vault_id)))
    except errors.FileMissing:
        return Held({})
    except errors.Unreliable:
        _set_aside(where.path)
        return Held({}, is_set_aside=True)


def discard(where: DraftPlace) -> None:
    """Removes the officer's drafts, and what an interrupted write left. Raises ReadOnly, Environment."""
    with told():
        where.path.unlink(missing_ok=True)
        where.path.with_name(where.path.name + layout.NEW_SUFFIX).unlink(missing_ok=True)


def forget(where: DraftPlace, subjects: Iterable[bytes]) -> int:
    """Removes the drafts that have one of these ids in their name, subject or texts; how many went.

    Raises as `read` and `write`. A window that still holds one in memory may write it again.
    """
    held = read(where).drafts
    named = tuple(subject.hex() for subject in subjects)
    kept = {form: draft for form, draft in held.items() if not any(text in _whole(form, draft) for text in named)}
    if len(kept) < len(held):
        write(where, kept)
    return len(held) - len(kept)


def _whole(form: str, draft: Draft) -> str:
    return "\n".join((form, draft.subject, *draft.texts, *draft.texts.values()))


def _set_aside(path: Path) -> None:
    with told():
        path.replace(path.with_name(path.name + _ASIDE_SUFFIX))


def _most_bytes() -> int:
    return MAX_BYTES + _PAGE_BYTES + aead.OVERHEAD_BYTES


def _encode(drafts: Mapping[str, Draft]) -> bytes:
    if len(drafts) > MAX_DRAFTS:
        raise errors.LimitExceeded("drafts", maximum=MAX_DRAFTS)
    document = {
        form: {
            "kind": draft.kind,
            "subject": draft.subject,
            "base_version": draft.base_version,
            "texts": dict(draft.texts),
        }
        for form, draft in drafts.items()
    }
    # Half a character, as a window can hold one, must not cost the rest of the text.
    plaintext = json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode(errors="replace")
    if len(plaintext) > MAX_BYTES:
        raise errors.LimitExceeded("draft_bytes", maximum=MAX_BYTES)
    return plaintext + b" " * (-len(plaintext) % _PAGE_BYTES)


def _decode(plaintext: bytes) -> dict[str, Draft]:
    document = strict_json.loads(plaintext, MAX_BYTES + _PAGE_BYTES)
    if not isinstance(document, dict) or len(document) > MAX_DRAFTS:
        raise errors.Malformed("drafts", "document")
    return {_name(form): _draft(value) for form, value in document.items()}


def _draft(value: object) -> Draft:
    if not isinstance(value, dict) or value.keys() != {"kind", "subject", "base_version", "texts"}:
        raise errors.Malformed("drafts", "members")
    version, texts = value["base_version"], value["texts"]
    if type(version) is not int or not 0 <= version <= _MAX_VERSION or not isinstance(texts, dict):
        raise errors.Malformed("drafts", "value")
    if not all(isinstance(text, str) for text in texts.values()):
        raise errors.Malformed("drafts", "text")
    return Draft(_name(value["kind"]), _name(value["subject"]), version, texts)


def _name(value: object) -> str:
    if not isinstance(value, str) or len(value) > _MAX_NAME_CHARS:
        raise errors.Malformed("drafts", "name")
    return value
