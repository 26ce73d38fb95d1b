"""Every way in which the program says no, as one tree of types.

`Refused`: the program works, the request may not be done. `Unreliable`: something from outside cannot be
believed. `Environment`: the machine or a file of ours failed. `Cancelled`: the person stopped it.
Anything else that is raised is a defect of ours.

An error carries a code and parameters. Parameters are ids, numbers and words of our own vocabulary, never
text of a contact: errors reach logs, scripts and screens that show no confidential value.
"""

from typing import ClassVar

Param = str | int


class RolodexError(Exception):
    """An expected failure: `code` names it for programs, `params` fill the sentence for people."""

    code: ClassVar[str] = "error"

    def __init__(self, **params: Param) -> None:
        super().__init__(self.code)
        self.params: dict[str, Param] = params

    def __str__(self) -> str:
        details = ", ".join(f"{name}={value}" for name, value in sorted(self.params.items()))
        return f"{self.code}({details})"


# --- the request may not be done -------------------------------------------------------------------------


class Refused(RolodexError):
    """The request is understood and may not be done now."""

    code = "refused"


class WrongPassphrase(Refused):
    """No slot of the vault opens with this passphrase, recovery words or key."""

    code = "wrong_passphrase"


class WrongPin(Refused):
    """The PIN is another: `left` says how many tries remain before it ends."""

    code = "wrong_pin"

    def __init__(self, left: int) -> None:
        super().__init__(left=left)


class QuickUnlockOff(Refused):
    """No PIN opens this vault here now, `reason` says why; the passphrase does."""

    code = "quick_unlock_off"

    def __init__(self, reason: str) -> None:
        super().__init__(reason=reason)


class VaultLocked(Refused):
    """The command needs an open vault and none is open."""

    code = "vault_locked"


class VaultInUse(Refused):
    """Another process has the vault open."""

    code = "vault_in_use"


class Invalid(Refused):
    """A value breaks a rule of its field: `field` and `reason` name both."""

    code = "invalid"

    def __init__(self, field: str, reason: str, **params: Param) -> None:
        super().__init__(field=field, reason=reason, **params)


class NotFound(Refused):
    """Nothing has this id: `what` names the kind of thing."""

    code = "not_found"

    def __init__(self, what: str, **params: Param) -> None:
        super().__init__(what=what, **params)


class Conflict(Refused):
    """The subject changed since it was read; nothing was overwritten."""

    code = "conflict"


class DecisionsNeeded(Refused):
    """Conflicts, deletions or dangerous changes wait for a person; nothing was written."""

    code = "decisions_needed"


class IllegalTransition(Refused):
    """A guard stops a change of state: `guard` names it."""

    code = "illegal_transition"

    def __init__(self, guard: str, **params: Param) -> None:
        super().__init__(guard=guard, **params)


class NotPermitted(Refused):
    """A rule (consent, level, trust) forbids it: `rule` names it."""

    code = "not_permitted"

    def __init__(self, rule: str, **params: Param) -> None:
        super().__init__(rule=rule, **params)


# --- what came from outside cannot be believed -----------------------------------------------------------


class Unreliable(RolodexError):
    """Input from outside that cannot be used."""

    code = "unreliable"


class Malformed(Unreliable):
    """The input breaks its format: `what` names the part, `reason` the breach."""

    code = "malformed"

    def __init__(self, what: str, reason: str = "", **params: Param) -> None:
        super().__init__(what=what, reason=reason, **params)


class TooNew(Unreliable):
    """The file was made by a later version of the format."""

    code = "too_new"


class LimitExceeded(Unreliable):
    """The input is larger than the named limit allows."""

    code = "limit_exceeded"

    def __init__(self, limit: str, **params: Param) -> None:
        super().__init__(limit=limit, **params)


class SignatureInvalid(Unreliable):
    """A signature does not match the content or the key."""

    code = "signature_invalid"


class SignerUnknown(Unreliable):
    """The signature is good, but nobody in this vault knows the key."""

    code = "signer_unknown"


class NotARecipient(Unreliable):
    """The bundle is sealed to somebody else."""

    code = "not_a_recipient"


class Replayed(Unreliable):
    """The bundle, or a later one of the same signer, was imported before."""

    code = "replayed"


class OutOfSequence(Unreliable):
    """The bundle is older than one already imported from the same signer."""

    code = "out_of_sequence"


class Expired(Unreliable):
    """The bundle or card is past its date."""

    code = "expired"


# --- the machine or a file of ours failed ----------------------------------------------------------------


class Environment(RolodexError):
    """The machine, the disk or a file of ours is not as needed."""

    code = "environment"


class DiskFull(Environment):
    """There is no room left; what was there before is unchanged."""

    code = "disk_full"


class ReadOnly(Environment):
    """The place cannot be written to."""

    code = "read_only"


class FileMissing(Environment):
    """The file or folder does not exist."""

    code = "file_missing"


class FileExists(Environment):
    """Something stands where a new file was to be made; it was left alone."""

    code = "file_exists"


class Damaged(Environment):
    """A file of the vault is not what was written: `part` is header, database, backup or audit."""

    code = "damaged"

    def __init__(self, part: str, **params: Param) -> None:
        super().__init__(part=part, **params)


class KeyStoreAbsent(Environment):
    """This computer's key store cannot be used, `reason` says why."""

    code = "key_store_absent"

    def __init__(self, reason: str) -> None:
        super().__init__(reason=reason)


class VaultTooNew(Environment):
    """The vault was written by a later version of the program; nothing was touched."""

    code = "vault_too_new"


# --- the person stopped it ---------------------------------------------------------------------------------


class Cancelled(RolodexError):
    """The person stopped the work; everything is as it was before."""

    code = "cancelled"
