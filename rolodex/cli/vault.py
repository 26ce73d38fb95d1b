"""`vault`: the encrypted database folder and what is needed to open it."""

import functools
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import click

from rolodex.cli import exit_codes
from rolodex.cli.answer import Answer
from rolodex.cli.call import Call
from rolodex.cli.plain_text import facts, table
from rolodex.cli.quick_unlock import quick_unlock
from rolodex.cli.verbs import noun, pass_call
from rolodex.commands import vaults
from rolodex.commands.passphrases import Secret
from rolodex.commands.vaults import OfficerDraft, SlotInfo, SlotType
from rolodex.domain import ids
from rolodex.errors import Invalid

vault = noun("vault", "The encrypted folder: make it, keep it, say who opens it.")
slots = noun("slots", "Who can open this vault.")
vault.add_command(slots)
vault.add_command(quick_unlock)

_OPENS_WITH: Final = {
    SlotType.PASSPHRASE: "passphrase",
    SlotType.RECOVERY: "recovery words",
    SlotType.KEY_STORE: "PIN on one computer",
}
_kdf = click.option(
    "--kdf",
    type=click.Choice(("standard", "small")),
    default="standard",
    show_default=True,
    help="What one guess of the passphrase costs: 256 MiB of memory, or 64 MiB for small computers.",
)


def _officer_options(verb: Callable[..., Answer]) -> Callable[..., Answer]:
    """Adds the options that say who an officer is; the verb gets them as one `officer`."""

    @functools.wraps(verb)
    def gathered(
        *args: Any, name: str, component: str, post: str, duty_station: str, time_zone: str, **rest: Any
    ) -> Answer:
        return verb(*args, officer=OfficerDraft(name, component, post, duty_station, time_zone), **rest)

    taken: Callable[..., Answer] = gathered
    for option, text in (
        ("--time-zone", "IANA name, such as Africa/Bamako."),
        ("--duty-station", "Where the officer works."),
        ("--post", "The officer's post."),
        ("--component", "Civil Affairs, Human Rights, …"),
    ):
        taken = click.option(option, default="", help=text)(taken)
    return click.option("--officer", "name", required=True, help="Name or function of the officer.")(taken)


@vault.command("create")
@_officer_options
@_kdf
@pass_call
def create(call: Call, officer: OfficerDraft, kdf: str) -> Answer:
    """Make a vault with one officer and the officer's keys.

    The passphrase needs 15 characters or more; seven random words are better. Nobody can bring it back: make recovery
    words with `vault slots add-recovery`.
    """
    session = vaults.create(call.vault, call.new_passphrase(), officer, vaults.key_cost(kdf), call.clock)
    call.use(session)
    _, officer_id = session.acting()
    document = {"vault": str(call.vault), "vault_id": session.opened.vault_id.hex(), "officer": ids.to_text(officer_id)}
    return Answer(document, f"Vault made in {call.vault}. Next: `vault slots add-recovery`.")


@vault.command("info")
@pass_call
def info(call: Call) -> Answer:
    """Say what this vault holds, in counts."""
    found = vaults.info(call.session())
    document = {
        "vault_id": found.vault_id,
        "generation": found.generation,
        "officer": ids.to_text(found.officer) if found.officer else None,
        "contacts": found.contacts,
        "slots": found.slots,
    }
    return Answer(document, facts(document.items()))


@vault.command("verify")
@pass_call
def verify(call: Call) -> Answer:
    """Check every page, every projection and the audit chain."""
    found = vaults.verify(call.session())
    sound = found.projections_agree and found.first_bad_entry is None
    document = {
        "sound": sound,
        "projections_agree": found.projections_agree,
        "first_bad_audit_entry": found.first_bad_entry,
    }
    text = "Everything is as it was written." if sound else facts(document.items())
    return Answer(document, text, exit_codes.DONE if sound else exit_codes.DAMAGED)


@vault.command("change-passphrase")
@click.option("--new-passphrase-file", metavar="FILE|-", help="Where the new passphrase is read from.")
@_kdf
@pass_call
def change_passphrase(call: Call, new_passphrase_file: str | None, kdf: str) -> Answer:
    """Give the acting officer's slot another passphrase.

    An old copy of the folder still opens with the old one.
    """
    session = call.session()
    vaults.change_passphrase(session, call.second_secret(new_passphrase_file), vaults.key_cost(kdf))
    return Answer({"changed": True}, "The passphrase is changed.")


@vault.command("backup")
@pass_call
def backup(call: Call) -> Answer:
    """Make an encrypted backup in the folder; verify it."""
    made = vaults.back_up(call.session())
    document = {"backup": made.database.name, "verified": True}
    return Answer(document, f"Backup {made.database.name} is made and verified.")


@vault.command("restore")
@click.argument("backup_path", metavar="BACKUP", type=click.Path(path_type=Path))
@click.option("--to", "target", type=click.Path(path_type=Path), required=True, help="A new folder for the vault.")
@pass_call
def restore(call: Call, backup_path: Path, target: Path) -> Answer:
    """Make a vault in a new folder out of a backup.

    The old folder is left alone.
    """
    call.use(vaults.restore(backup_path, target, call.passphrase(), call.clock))
    return Answer({"vault": str(target)}, f"Restored into {target}. Look at it with --vault {target}.")


@vault.command("reindex")
@pass_call
def reindex(call: Call) -> Answer:
    """Rebuild lists and search from the claims."""
    vaults.reindex(call.session())
    return Answer({"rebuilt": True}, "Lists and search are rebuilt.")


@vault.command("recover")
@_officer_options
@click.option("--words-file", metavar="FILE|-", help="The recovery words.")
@click.option("--new-passphrase-file", metavar="FILE|-", help="Where the new passphrase is read from.")
@_kdf
@pass_call
def recover(
    call: Call,
    officer: OfficerDraft,
    words_file: str | None,
    new_passphrase_file: str | None,
    kdf: str,
) -> Answer:
    """Open a vault by its recovery words.

    An officer gets a new passphrase and new keys: what was sealed to earlier keys stays sealed.
    """
    words = _words(call.secret_file(words_file) if words_file else call.prompted("Recovery words"))
    passphrase = call.second_secret(new_passphrase_file)
    call.use(vaults.recover(call.vault, words, passphrase, officer, vaults.key_cost(kdf), call.clock))
    return Answer({"recovered": True}, "The vault is open; the officer has a passphrase and new keys.")


@slots.command("list")
@pass_call
def list_slots(call: Call) -> Answer:
    """List every way into this vault."""
    found = vaults.slots(call.session())
    document = [
        {
            "id": slot.slot_id.hex(),
            "type": slot.type.value,
            "memory_kib": slot.params.memory_kib if slot.params else None,
            "current": slot.is_current,
            "belongs_to": slot.belongs_to.hex() or None,
        }
        for slot in found
    ]
    rows = [(row["id"], _OPENS_WITH[slot.type], _about(slot)) for row, slot in zip(document, found, strict=True)]
    return Answer({"slots": document}, table(("id", "opens with", ""), rows))


@slots.command("add-officer")
@_officer_options
@click.option("--new-passphrase-file", metavar="FILE|-", help="Where the other officer's passphrase is read from.")
@_kdf
@pass_call
def add_officer(
    call: Call,
    officer: OfficerDraft,
    new_passphrase_file: str | None,
    kdf: str,
) -> Answer:
    """Let another officer in, with a passphrase of their own.

    The officer gets keys of their own too.
    """
    session = call.session()
    added = vaults.add_officer(session, call.second_secret(new_passphrase_file), officer, vaults.key_cost(kdf))
    text = ids.to_text(added)
    return Answer(
        {"officer": text}, f"Officer {text} can open this vault now; cases and other records name them by this id."
    )


@slots.command("add-recovery")
@click.option("--words-file", metavar="FILE|-", help="Words made before with --show, given back as a check.")
@click.option("--show", is_flag=True, help="Only make words and show them; nothing is changed.")
@pass_call
def add_recovery(call: Call, words_file: str | None, show: bool) -> Answer:
    """Make recovery words a way into this vault, for reading.

    Two steps for scripts: `--show` prints new words, `--words-file` takes them back. On a terminal both happen in one
    go: the words are shown and asked back.
    """
    if show:
        words = vaults.new_recovery_words()
        return Answer({"words": words}, "\n".join(words))
    session = call.session()
    if words_file is None:
        call.need_terminal()
        shown = vaults.new_recovery_words()
        call.say("Write these words on paper, in this order, and keep them apart from the computer:\n")
        call.say("\n".join(f"{number:2}. {word}" for number, word in enumerate(shown, 1)) + "\n")
        given = _words(call.prompted("The words again"))
        if given != " ".join(shown).split():
            raise Invalid("recovery_words", "not_the_same")
    else:
        given = _words(call.secret_file(words_file))
    slot = vaults.add_recovery(session, given)
    return Answer({"slot": slot}, "The recovery words open this vault now, for reading.")


@slots.command("remove")
@click.argument("slot")
@pass_call
def remove(call: Call, slot: str) -> Answer:
    """Take one way in away; the last passphrase stays."""
    session = call.session()
    call.confirm("Take this way into the vault away?")
    vaults.remove_slot(session, slot)
    return Answer({"removed": slot}, "Removed.")


def _about(slot: SlotInfo) -> str:
    belongs = f"of the officer of {slot.belongs_to.hex()}" if slot.belongs_to else ""
    return ", ".join(filter(None, ("this session" if slot.is_current else "", belongs)))


def _words(typed: Secret) -> list[str]:
    """Recovery words as a person gives them back, perhaps with the numbers that stand before them on paper."""
    return [word for word in typed.expose().decode().split() if not word.rstrip(".").isdigit()]
