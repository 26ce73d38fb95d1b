"""Sentences for errors: what happened, what it means, what to do next. A test fails where a code has none."""

from collections.abc import Callable
from typing import Final

from rolodex.cli.error_cases import CASES, REASONS
from rolodex.cli.guard_text import GUARDS
from rolodex.errors import RolodexError

# (message, hint). {names} in braces are parameters of the error; every one is an id, a number or our own word.
SENTENCES: Final[dict[str, tuple[str, str]]] = {
    "refused": ("This cannot be done now: {reason}.", "Look at the present state first."),
    "wrong_passphrase": (
        "This is not the right passphrase.",
        "Check the keyboard layout and caps lock, then try again. Nothing is damaged.",
    ),
    "wrong_pin": (
        "This is not the right PIN; {left} tries are left.",
        "Try again, or open the vault with its passphrase, which always works.",
    ),
    "quick_unlock_off": (
        "No PIN opens this vault here now: {reason}.",
        "Open it with its passphrase; `vault quick-unlock on` makes a new PIN.",
    ),
    "key_store_absent": (
        "This computer has no key store that can be used now: {reason}.",
        "Log in at its screen so that the key store is open. The passphrase works without it.",
    ),
    "vault_locked": ("The vault is locked.", "Open it with its passphrase first."),
    "vault_in_use": (
        "Another process has this vault open.",
        "Close the other window or command and try again.",
    ),
    "invalid": ("The value for {field} cannot be taken: {reason}.", "Correct it and call again; nothing was written."),
    "not_found": ("There is no {what} with this id here.", "List or search first and copy the id."),
    "conflict": (
        "This was changed by somebody else since it was read.",
        "Look at the newer state and make the change again; nothing was overwritten.",
    ),
    "decisions_needed": (
        "A person has to decide about conflicts, deletions or dangerous changes; nothing was written.",
        "Run `bundle inspect`, write the answers into a file and import with --decisions.",
    ),
    "illegal_transition": (
        "This step waits for a condition: {guard}.",
        "Do what the guard asks for; `handover show` lists what is missing.",
    ),
    "not_permitted": (
        "A rule forbids this: {rule}.",
        "See `consent check` and `profile show` for the way that is open.",
    ),
    "malformed": (
        "The input breaks its format ({what}: {reason}).",
        "Ask the sender for a new copy; nothing was taken from this one.",
    ),
    "too_new": (
        "The file was made by a later version of the program.",
        "Update the program here, or ask the sender for the older format.",
    ),
    "limit_exceeded": (
        "The input is over the limit for {limit}.",
        "Split or shorten it; nothing was taken from it.",
    ),
    "signature_invalid": (
        "The signature does not match: the content is not what the signer signed.",
        "Do not use this file. Ask the sender for a new copy and tell them what happened.",
    ),
    "signer_unknown": (
        "The file is signed by a key that is not known here, or no longer trusted.",
        "Add the signer's public card with `recipient add`, verify it in person or by voice, then import again.",
    ),
    "not_a_recipient": (
        "The file is sealed to somebody else.",
        "Ask the sender to seal it to your public card (`identity public-card`).",
    ),
    "replayed": (
        "This bundle was imported before.",
        "There is nothing to do. If you did not import it, ask the sender which bundle is the latest.",
    ),
    "out_of_sequence": (
        "A later bundle of the same signer was imported before.",
        "Ask the sender for the latest one; an older state is never put back.",
    ),
    "expired": ("The file is past its date.", "Ask the sender for a new one; check this computer's clock."),
    "disk_full": (
        "There is no room left on the disk; what was there before is unchanged.",
        "Free some space and do it again.",
    ),
    "read_only": (
        "The place cannot be written to.",
        "Check that the folder is yours and the medium is not write-protected.",
    ),
    "file_missing": ("There is no such file or folder.", "Check the path, and that the medium is there."),
    "file_exists": ("Something stands there already; it was left alone.", "Choose another place or name."),
    "damaged": (
        "The {part} is damaged: it is not what was written.",
        "Copy the folder before anything else, then see `vault restore`. Nothing was changed.",
    ),
    "vault_too_new": (
        "This vault was written by a later version of the program; nothing was touched.",
        "Update the program on this computer.",
    ),
    "environment": ("The computer refused an operation on a file.", "Check the disk and the medium, then try again."),
    "cancelled": ("Stopped; everything is as it was before.", ""),
}

# Parameters that deserve words of their own; what is missing here is shown with its underscores as spaces.
WORDS: Final[dict[str, str]] = {
    "too_short": "it is too short (at least 15 characters, better seven random words)",
    "summary:too_short": "own words take at least 40 characters",
    "summary:copy_of_brief": "it repeats the brief; say it in your own words",
    "reason:too_short": "it is too short",
    "not_in_the_case": "it is no item of the case",
    "erased_here": "the contact was erased here; `contact add` holds it again",
    "same_officer": "nobody hands over to the same officer",
    "who_hands_over": "who hands over does not sign for it; name another officer",
    "name_exactly_one": "name an officer, an organisation or, in words, somebody else; only one of them",
    "officer_of_the_case": "an officer of the case takes over by a transfer, not by a referral",
    "easy_to_guess": "it is easy to guess",
    "not_the_same": "the two entries differ",
    "armor": "it is armored text; only binary age files are read, ask for the file made without --armor",
    "needed_with_json": "name a file with --output; with --json standard output carries one document",
    "binary_on_a_terminal": "name a file with --output; a terminal cannot show bytes",
    "same_as_input": "it is the file that is read",
    "passphrase_not_alone": "a passphrase goes alone, without public keys",
    "mixed_strength": "post-quantum and classic keys do not go together in one file",
    "not_an_officer": "its id belongs to something else here",
    "not_an_id": "it is not an id of 32 hexadecimal digits",
    "not_a_choice": "it is not one of the allowed words",
    "unknown_field": "there is no such field",
    "no_name": "a contact needs a name, a code name, a number, an address or an id in a list",
    "still_in_use": "something current still names it",
    "both_have_a_safe_contact_protocol": "both have a safe-contact protocol, and a person has to make one of the two",
    "needs_exactly_one_value": "--slot takes exactly one value of a field that can have several",
    "no_end": "it begins and never ends",
    "too_long": "it is too long",
    "no_start": "it does not say when it begins",
    "unreadable_time": "a time in it cannot be read",
    "unknown_time_zone": "nobody knows the time zone that it names",
    "ends_before_start": "it ends before it begins",
    "unreadable_rule": "the rule by which it repeats cannot be read",
    "too_costly": "the rule by which it repeats takes too long to follow",
    "too_many_times": "it repeats too often",
    "calendar_components": "entries of a calendar",
    "calendar_lines": "lines of a calendar",
    "busy_times": "busy times",
    "nothing_for_a_calendar": "no such introduction is planned, or was taken back; see `overlap show`",
    "nothing_planned": "no introduction is planned then; see `overlap show`",
    "nothing_to_carry": "no rule lets anything of it travel; `bundle preview` names each",
    "nothing_chosen": "say which with --contact, for a newcomer with --category, in a request with --subject",
    "feed_carries_all_of_the_steward": "a feed carries every contact whose primary steward you are",
    "only_for_newcomer": "only a bundle for a newcomer is chosen by category",
    "recipient_revoked": "the recipient's keys were revoked",
    "recipient_changed": "the recipient's keys changed and nobody has compared the new ones",
    "unverified_recipient": "nobody has compared the recipient's fingerprint; see `recipient verify`",
    "not_the_incoming_officer": "the case goes to another officer",
    "not_an_officer_of_the_case": "only the officers of the case may have what it holds",
    "not_the_holder_of_the_case": "another officer holds the case",
    "not_a_holder_of_the_contact": "a notice goes only to who has the contact",
    "too_late": "the day is too far away; 30 days are the most",
    "not_the_word": "it is not the word that --help asks for; nothing was erased",
    "no_such_question": "one of its ids is no question of this bundle",
    "not_for_this_question": "one word does not fit its question; `bundle inspect` names those that do",
    "both_needs_a_field_of_many_values": "a field with one value cannot keep both",
    "more_than_one_value": "one side is in conflict itself; answer later, then settle it",
    "not_field_and_json": "write it as FIELD=JSON",
    "needs_passphrase": "the vault was opened by a PIN, and only a passphrase lets this be changed",
    "quick_unlock_taken": "another officer uses a PIN for this vault on this computer",
    "pin_too_short": "it is too short, six characters are the least",
    "no_item": "none was set on this computer, or it was taken away",
    "clock_set_back": "the clock of this computer was set back",
    "tries_used_up": "ten wrong PINs ended it",
    "no_store": "there is none of a kind that encrypts",
    "store_locked": "it is locked",
    "no_answer": "it does not answer",
    "not_kept": "it does not keep what it is given",
    "pin_expired": "the last unlock by passphrase is too long ago",
    "no_officer_in_this_session": "the vault was opened with recovery words, which only read",
}


def message(error: RolodexError) -> str:
    """One sentence that says what happened."""
    return _filled(_sentences(error)[0], error)


def hint(error: RolodexError) -> str:
    """One sentence that says what to do next."""
    return _filled(_sentences(error)[1], error)


def _sentences(error: RolodexError) -> tuple[str, str]:
    cases = (CASES.get((error.code, str(value))) for value in error.params.values())
    return next(filter(None, cases), SENTENCES[error.code])


def _filled(sentence: str, error: RolodexError) -> str:
    # A place in a document is no word: its underscores are names that somebody looks for.
    # Nor is a field a reason, though some have one name.
    filled = {name: _SAID_AS.get(name, words)(str(value)) for name, value in error.params.items()}
    special = f"{error.params.get('field')}:{error.params.get('reason')}"
    if special in WORDS:
        filled["reason"] = WORDS[special]
    return sentence.format_map(_Blank(filled))


def _field(code: str) -> str:
    return WORDS.get(code) or code.replace("_", " ")


_SAID_AS: Final[dict[str, Callable[[str], str]]] = {"where": str, "field": _field}


def words(code: str) -> str:
    """A word of our vocabulary as people read it."""
    return GUARDS.get(code) or WORDS.get(code) or REASONS.get(code) or code.replace("_", " ")


class _Blank(dict[str, str]):
    """Where an error lacks a parameter the sentence still reads."""

    def __missing__(self, key: str) -> str:
        return key
