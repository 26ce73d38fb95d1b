"""What a change set is called for people: the names that undo, redo and the list of changes show."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from ui.catalogue import QT_TRANSLATE_NOOP

COMMANDS: Final[dict[str, str]] = {
    "contact.add": QT_TRANSLATE_NOOP("Commands", "Add a contact"),
    "contact.edit": QT_TRANSLATE_NOOP("Commands", "Change a contact"),
    "contact.verify": QT_TRANSLATE_NOOP("Commands", "Verify contacts"),
    "contact.delete": QT_TRANSLATE_NOOP("Commands", "Delete a contact"),
    "contact.restore": QT_TRANSLATE_NOOP("Commands", "Bring back a contact"),
    "contact.merge": QT_TRANSLATE_NOOP("Commands", "Merge two contacts"),
    "contact.unmerge": QT_TRANSLATE_NOOP("Commands", "Separate merged contacts"),
    "contact.distinct": QT_TRANSLATE_NOOP("Commands", "Remember that two are not the same"),
    "contact.import": QT_TRANSLATE_NOOP("Commands", "Import contacts"),
    "import.csv": QT_TRANSLATE_NOOP("Commands", "Import a table"),
    "import.vcard": QT_TRANSLATE_NOOP("Commands", "Import vCards"),
    "organisation.add": QT_TRANSLATE_NOOP("Commands", "Add an organisation"),
    "organisation.edit": QT_TRANSLATE_NOOP("Commands", "Change an organisation"),
    "organisation.delete": QT_TRANSLATE_NOOP("Commands", "Delete an organisation"),
    "post.add": QT_TRANSLATE_NOOP("Commands", "Add a post"),
    "post.edit": QT_TRANSLATE_NOOP("Commands", "Change a post"),
    "post.delete": QT_TRANSLATE_NOOP("Commands", "Delete a post"),
    "tenure.add": QT_TRANSLATE_NOOP("Commands", "Add a term in a post"),
    "tenure.edit": QT_TRANSLATE_NOOP("Commands", "Change a term in a post"),
    "tenure.delete": QT_TRANSLATE_NOOP("Commands", "Delete a term in a post"),
    "relationship.add": QT_TRANSLATE_NOOP("Commands", "Add a tie"),
    "relationship.edit": QT_TRANSLATE_NOOP("Commands", "Change a tie"),
    "relationship.delete": QT_TRANSLATE_NOOP("Commands", "Delete a tie"),
    "interaction.log": QT_TRANSLATE_NOOP("Commands", "Log a talk"),
    "interaction.edit": QT_TRANSLATE_NOOP("Commands", "Change a talk"),
    "interaction.delete": QT_TRANSLATE_NOOP("Commands", "Delete a talk"),
    "commitment.add": QT_TRANSLATE_NOOP("Commands", "Add a commitment"),
    "commitment.edit": QT_TRANSLATE_NOOP("Commands", "Change a commitment"),
    "commitment.delete": QT_TRANSLATE_NOOP("Commands", "Delete a commitment"),
    "consent.add": QT_TRANSLATE_NOOP("Commands", "Record a consent"),
    "consent.edit": QT_TRANSLATE_NOOP("Commands", "Change a consent"),
    "consent.withdraw": QT_TRANSLATE_NOOP("Commands", "Withdraw a consent"),
    "consent.override": QT_TRANSLATE_NOOP("Commands", "Override a missing consent"),
    "consent.delete": QT_TRANSLATE_NOOP("Commands", "Delete a consent"),
    "safe_contact.set": QT_TRANSLATE_NOOP("Commands", "Set a safe-contact protocol"),
    "safe_contact.edit": QT_TRANSLATE_NOOP("Commands", "Change a safe-contact protocol"),
    "note.add": QT_TRANSLATE_NOOP("Commands", "Add a note"),
    "officer.add": QT_TRANSLATE_NOOP("Commands", "Add an officer"),
    "officer.edit": QT_TRANSLATE_NOOP("Commands", "Change an officer"),
    "vault.create": QT_TRANSLATE_NOOP("Commands", "Make the vault"),
    "vault.add_officer": QT_TRANSLATE_NOOP("Commands", "Give an officer a passphrase"),
    "identity.public_card": QT_TRANSLATE_NOOP("Commands", "Write the own public card"),
    "recipient.add": QT_TRANSLATE_NOOP("Commands", "Add a colleague's card"),
    "recipient.verify": QT_TRANSLATE_NOOP("Commands", "Verify a colleague's key"),
    "recipient.revoke": QT_TRANSLATE_NOOP("Commands", "Revoke a colleague's key"),
    "handover.start": QT_TRANSLATE_NOOP("Commands", "Start a hand-over"),
    "handover.edit": QT_TRANSLATE_NOOP("Commands", "Change a hand-over"),
    "handover.add": QT_TRANSLATE_NOOP("Commands", "Add an item to a hand-over"),
    "handover.brief": QT_TRANSLATE_NOOP("Commands", "Write a brief"),
    "handover.prefill": QT_TRANSLATE_NOOP("Commands", "Pre-fill briefs"),
    "handover.refer": QT_TRANSLATE_NOOP("Commands", "Refer a contact"),
    "handover.other_add": QT_TRANSLATE_NOOP("Commands", "Add a meeting, list or report to a hand-over"),
    "handover.other_edit": QT_TRANSLATE_NOOP("Commands", "Change a meeting, list or report of a hand-over"),
    "handover.other_done": QT_TRANSLATE_NOOP("Commands", "Tick off a meeting, list or report of a hand-over"),
    "handover.other_remove": QT_TRANSLATE_NOOP("Commands", "Remove a meeting, list or report from a hand-over"),
    "handover.introduce": QT_TRANSLATE_NOOP("Commands", "Record an introduction"),
    "handover.leave_out": QT_TRANSLATE_NOOP("Commands", "Leave out an item"),
    "handover.accept": QT_TRANSLATE_NOOP("Commands", "Accept items"),
    "handover.decline": QT_TRANSLATE_NOOP("Commands", "Decline an item"),
    "handover.read_back": QT_TRANSLATE_NOOP("Commands", "Write a read-back"),
    "handover.agree": QT_TRANSLATE_NOOP("Commands", "Agree with read-backs"),
    "handover.advance": QT_TRANSLATE_NOOP("Commands", "Take a hand-over to its next step"),
    "handover.custody": QT_TRANSLATE_NOOP("Commands", "Take a hand-over into custody"),
    "handover.sign_off": QT_TRANSLATE_NOOP("Commands", "Sign off a hand-over"),
    "bundle.export": QT_TRANSLATE_NOOP("Commands", "Export a bundle"),
    "bundle.import": QT_TRANSLATE_NOOP("Commands", "Import a bundle"),
    "bundle.undo": QT_TRANSLATE_NOOP("Commands", "Undo an import"),
}


def command(name: str) -> str:
    """The name of a command, by the word of its change set; the word itself where it has none."""
    text = COMMANDS.get(name, "")
    return QCoreApplication.translate("Commands", text) if text else name.replace(".", ": ").replace("_", " ")
