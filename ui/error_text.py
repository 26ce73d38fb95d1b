"""Translated sentences for errors: what happened, what it means, what to do next. A test fails where one lacks."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from rolodex.errors import RolodexError
from ui import guard_words, words
from ui.catalogue import QT_TRANSLATE_NOOP

SENTENCES: Final[dict[str, str]] = {
    "refused": QT_TRANSLATE_NOOP("ErrorText", "This cannot be done now ({reason}). Look at the present state first."),
    "wrong_passphrase": QT_TRANSLATE_NOOP(
        "ErrorText",
        "This is not the right passphrase. Nothing is damaged: check keyboard layout and caps lock, then try again.",
    ),
    "wrong_pin": QT_TRANSLATE_NOOP(
        "ErrorText", "This is not the right PIN. Tries left: {left}. The passphrase always works."
    ),
    "quick_unlock_off": QT_TRANSLATE_NOOP(
        "ErrorText", "No PIN opens this vault here now: {reason}. Unlock with the passphrase."
    ),
    "key_store_absent": QT_TRANSLATE_NOOP(
        "ErrorText",
        "This computer's key store cannot be used now: {reason}. Nothing was changed; the passphrase works without it.",
    ),
    "vault_locked": QT_TRANSLATE_NOOP("ErrorText", "The vault is locked. Open it with its passphrase first."),
    "vault_in_use": QT_TRANSLATE_NOOP(
        "ErrorText",
        "Another window or command has this vault open. Close that one and try again; nothing was changed.",
    ),
    "invalid": QT_TRANSLATE_NOOP("ErrorText", "{field} cannot be taken: {reason}. Correct it; nothing was written."),
    "not_found": QT_TRANSLATE_NOOP(
        "ErrorText", "This is not here any more. Somebody may have deleted it; search again."
    ),
    "conflict": QT_TRANSLATE_NOOP(
        "ErrorText",
        "This was changed since you opened it. Nothing was overwritten: look at the newer state and change it again.",
    ),
    "decisions_needed": QT_TRANSLATE_NOOP(
        "ErrorText", "Some changes need your decision first. Nothing was written: decide about each, then go on."
    ),
    "illegal_transition": QT_TRANSLATE_NOOP(
        "ErrorText", "This step is not possible yet ({guard}). Complete what is missing, then take it again."
    ),
    "not_permitted": QT_TRANSLATE_NOOP(
        "ErrorText", "A rule forbids this ({rule}). Nothing was shown or written; see the consent and the level."
    ),
    "malformed": QT_TRANSLATE_NOOP(
        "ErrorText", "The file breaks its format. Nothing was taken from it: ask the sender for a new copy."
    ),
    "too_new": QT_TRANSLATE_NOOP(
        "ErrorText", "A later version of the program made this file. Update the program on this computer."
    ),
    "limit_exceeded": QT_TRANSLATE_NOOP(
        "ErrorText", "This is larger than the program takes ({limit}). Nothing was taken: split or shorten it."
    ),
    "signature_invalid": QT_TRANSLATE_NOOP(
        "ErrorText",
        "The signature does not match: this is not what the signer signed. Do not use the file; tell the sender.",
    ),
    "signer_unknown": QT_TRANSLATE_NOOP(
        "ErrorText", "Nobody here knows the key that signed this. Add and verify the signer's public card first."
    ),
    "not_a_recipient": QT_TRANSLATE_NOOP(
        "ErrorText", "The file is sealed to somebody else. Ask the sender to seal it to your public card."
    ),
    "replayed": QT_TRANSLATE_NOOP(
        "ErrorText", "This bundle was imported before. Nothing is to do; ask the sender which one is the latest."
    ),
    "out_of_sequence": QT_TRANSLATE_NOOP(
        "ErrorText", "A later bundle of the same signer is here already. An older state is never put back."
    ),
    "expired": QT_TRANSLATE_NOOP(
        "ErrorText", "The file is past its date. Ask the sender for a new one and check this computer's clock."
    ),
    "disk_full": QT_TRANSLATE_NOOP(
        "ErrorText", "There is no room left on the disk. Everything is as before: free some space and do it again."
    ),
    "read_only": QT_TRANSLATE_NOOP(
        "ErrorText",
        "This place cannot be written to. Check that the folder is yours and the medium is not write-protected.",
    ),
    "file_missing": QT_TRANSLATE_NOOP(
        "ErrorText", "There is no such file or vault. Check that its medium is plugged in and start again."
    ),
    "file_exists": QT_TRANSLATE_NOOP(
        "ErrorText", "Something stands there already and was left alone. Choose another place."
    ),
    "damaged": QT_TRANSLATE_NOOP(
        "ErrorText",
        "A part of the vault is not what was written. Nothing was changed: check the cable, copy the whole folder, "
        "then restore a backup.",
    ),
    "vault_too_new": QT_TRANSLATE_NOOP(
        "ErrorText", "A later version of the program wrote this vault. Nothing was touched: update the program here."
    ),
    "environment": QT_TRANSLATE_NOOP(
        "ErrorText", "The computer refused an operation on a file. Check the disk and the medium, then try again."
    ),
    "cancelled": QT_TRANSLATE_NOOP("ErrorText", "Stopped. Everything is as it was before."),
}
_REASONS: Final[dict[str, str]] = {
    "more_than_one_value": QT_TRANSLATE_NOOP("ErrorText", "one side contradicts itself; answer later, then settle it"),
    "both_needs_a_field_of_many_values": QT_TRANSLATE_NOOP("ErrorText", "a field with one value cannot keep both"),
    "already_ended": QT_TRANSLATE_NOOP("ErrorText", "it is ended already"),
    "not_open": QT_TRANSLATE_NOOP("ErrorText", "it is settled already"),
    "says_nothing": QT_TRANSLATE_NOOP(
        "ErrorText", "it would say nothing: name a channel, a warning or a meeting place"
    ),
    "one_value_only": QT_TRANSLATE_NOOP("ErrorText", "there is room for one value only"),
    "same_as_from_contact": QT_TRANSLATE_NOOP("ErrorText", "both ends are the same contact"),
    "erased": QT_TRANSLATE_NOOP("ErrorText", "it was erased, and what was erased cannot be brought back"),
    "too_late": QT_TRANSLATE_NOOP("ErrorText", "the day is too far away"),
    "already_undone": QT_TRANSLATE_NOOP("ErrorText", "it was undone already"),
    "not_a_holder_of_the_contact": QT_TRANSLATE_NOOP("ErrorText", "a notice goes only to who has the contact"),
    "not_the_holder_of_the_case": QT_TRANSLATE_NOOP("ErrorText", "another officer holds the case"),
    "not_an_officer_of_the_case": QT_TRANSLATE_NOOP(
        "ErrorText", "only the officers of the case may have what it holds"
    ),
    "not_the_incoming_officer": QT_TRANSLATE_NOOP("ErrorText", "the case goes to another officer"),
    "unverified_recipient": QT_TRANSLATE_NOOP("ErrorText", "nobody has compared the recipient's key"),
    "recipient_changed": QT_TRANSLATE_NOOP(
        "ErrorText", "the recipient's keys changed and nobody compared the new ones"
    ),
    "recipient_revoked": QT_TRANSLATE_NOOP("ErrorText", "the recipient's keys were revoked"),
    "nothing_chosen": QT_TRANSLATE_NOOP("ErrorText", "nobody is chosen"),
    "nothing_for_a_calendar": QT_TRANSLATE_NOOP("ErrorText", "no introduction is planned or was taken back"),
    "not_a_calendar": QT_TRANSLATE_NOOP("ErrorText", "this is no calendar file"),
    "busy_times": QT_TRANSLATE_NOOP("ErrorText", "busy times"),
    "calendar_components": QT_TRANSLATE_NOOP("ErrorText", "entries of a calendar"),
    "calendar_lines": QT_TRANSLATE_NOOP("ErrorText", "lines of a calendar"),
    "nothing_planned": QT_TRANSLATE_NOOP("ErrorText", "no introduction is planned then"),
    "nothing_to_carry": QT_TRANSLATE_NOOP("ErrorText", "no rule lets anything of it travel"),
    "too_short": QT_TRANSLATE_NOOP("ErrorText", "it is too short, 15 characters are the least"),
    "easy_to_guess": QT_TRANSLATE_NOOP("ErrorText", "it is easy to guess; several random words are better"),
    "not_the_same": QT_TRANSLATE_NOOP("ErrorText", "the two entries differ"),
    "empty": QT_TRANSLATE_NOOP("ErrorText", "it is empty"),
    "not_text": QT_TRANSLATE_NOOP("ErrorText", "it is no text"),
    "null_character": QT_TRANSLATE_NOOP("ErrorText", "it holds a character that is no text"),
    "still_in_use": QT_TRANSLATE_NOOP("ErrorText", "something current still names it"),
    "no_safe_contact_protocol": QT_TRANSLATE_NOOP(
        "ErrorText", "this person is at risk and has no safe-contact protocol"
    ),
    "pin_too_short": QT_TRANSLATE_NOOP("ErrorText", "it is too short, six characters are the least"),
    "no_item": QT_TRANSLATE_NOOP("ErrorText", "none is set on this computer, or it was taken away"),
    "pin_expired": QT_TRANSLATE_NOOP("ErrorText", "the last unlock by passphrase is too long ago"),
    "clock_set_back": QT_TRANSLATE_NOOP("ErrorText", "the clock of this computer was set back"),
    "tries_used_up": QT_TRANSLATE_NOOP("ErrorText", "ten wrong PINs ended it"),
    "no_store": QT_TRANSLATE_NOOP("ErrorText", "there is none of a kind that encrypts"),
    "store_locked": QT_TRANSLATE_NOOP("ErrorText", "it is locked"),
    "no_answer": QT_TRANSLATE_NOOP("ErrorText", "it does not answer"),
    "not_kept": QT_TRANSLATE_NOOP("ErrorText", "it does not keep what it is given"),
    "needs_passphrase": QT_TRANSLATE_NOOP(
        "ErrorText", "the vault was opened by a PIN, and only a passphrase lets this be changed"
    ),
    "quick_unlock_taken": QT_TRANSLATE_NOOP("ErrorText", "another officer uses a PIN for this vault on this computer"),
    "in_the_past": QT_TRANSLATE_NOOP("ErrorText", "the day is past already"),
    "missing": QT_TRANSLATE_NOOP("ErrorText", "nothing is stated"),
    "not_a_date": QT_TRANSLATE_NOOP("ErrorText", "it is no day; write it like 2026-12-04"),
    "name_exactly_one": QT_TRANSLATE_NOOP("ErrorText", "name one: an officer, an organisation, or somebody in words"),
    "officer_of_the_case": QT_TRANSLATE_NOOP("ErrorText", "an officer of the case takes over by a transfer"),
    "same_officer": QT_TRANSLATE_NOOP("ErrorText", "nobody hands over to the same officer"),
    "who_hands_over": QT_TRANSLATE_NOOP("ErrorText", "who hands over does not sign for it; name another officer"),
    "not_chosen": QT_TRANSLATE_NOOP("ErrorText", "nobody was chosen; type a name and choose one that is offered"),
    "in_the_future": QT_TRANSLATE_NOOP("ErrorText", "that day has not come yet"),
    "not_a_number": QT_TRANSLATE_NOOP("ErrorText", "it is no whole number"),
    "not_an_instant": QT_TRANSLATE_NOOP("ErrorText", "it is no day with a time; write it like 20 Nov 2026 14:30"),
    "nobody_recognised": QT_TRANSLATE_NOOP("ErrorText", "there is no name, number or address in it"),
    "missing_part": QT_TRANSLATE_NOOP("ErrorText", "a part that is needed is missing"),
    "no_name": QT_TRANSLATE_NOOP("ErrorText", "a name, a number or an address is needed; a code name is enough"),
    "not_deleted": QT_TRANSLATE_NOOP("ErrorText", "it was not deleted"),
    "another_number": QT_TRANSLATE_NOOP("ErrorText", "the number that is dialled is another one"),
    "no_officer_in_this_session": QT_TRANSLATE_NOOP(
        "ErrorText", "the vault was opened with recovery words, which only read"
    ),
    "not_a_time_of_day": QT_TRANSLATE_NOOP("ErrorText", "it is no time of day; write it like 08:30"),
    "not_a_time_span": QT_TRANSLATE_NOOP(
        "ErrorText", "a line is no time; write it like 24 Nov 2026 14:00-15:30, tue 9-12 or 9-12"
    ),
    "not_in_the_overlap": QT_TRANSLATE_NOOP("ErrorText", "no day of the overlap is meant by it"),
    "not_a_way": QT_TRANSLATE_NOOP("ErrorText", "write minutes like 90 or 1:30, or a distance like 45 km"),
    "before_start": QT_TRANSLATE_NOOP("ErrorText", "it ends before it begins"),
    "needs_both_ends": QT_TRANSLATE_NOOP("ErrorText", "it needs a beginning and an end"),
    "not_overnight": QT_TRANSLATE_NOOP("ErrorText", "a curfew begins in the evening and ends in the morning"),
    "no_day_left": QT_TRANSLATE_NOOP("ErrorText", "a day must be left to work on"),
    "minutes_or_km": QT_TRANSLATE_NOOP("ErrorText", "say how long it takes or how far it is"),
    "same_place": QT_TRANSLATE_NOOP("ErrorText", "a way leads to another place"),
    "not_of_the_case": QT_TRANSLATE_NOOP("ErrorText", "it is neither the outgoing nor the incoming officer"),
    "must_not_meet": QT_TRANSLATE_NOOP("ErrorText", "two of them must not meet; take one out of the group"),
    "unknown_day": QT_TRANSLATE_NOOP("ErrorText", "no meeting can be held on that day"),
    "before_day_starts": QT_TRANSLATE_NOOP("ErrorText", "the two cannot be there so early"),
    "travel_too_short": QT_TRANSLATE_NOOP("ErrorText", "there is not enough time for the way from the one before"),
    "out_of_order": QT_TRANSLATE_NOOP("ErrorText", "another meeting is held at that time"),
    "after_day_ends": QT_TRANSLATE_NOOP("ErrorText", "the two would not be back in time"),
    "outside_windows": QT_TRANSLATE_NOOP(
        "ErrorText", "somebody has no time then, or the way would lead through the dark"
    ),
    "after_unplaced": QT_TRANSLATE_NOOP("ErrorText", "somebody who must be met before has no place in the plan"),
    "after_not_kept": QT_TRANSLATE_NOOP("ErrorText", "somebody must be met before, and would be met after"),
    "not_same_day_place": QT_TRANSLATE_NOOP("ErrorText", "two who must not meet would be at one place on one day"),
    "needs_not_there": QT_TRANSLATE_NOOP("ErrorText", "something that is needed is not there on that day"),
    "not_reachable": QT_TRANSLATE_NOOP("ErrorText", "the place cannot be reached on that day"),
    "too_many_meetings": QT_TRANSLATE_NOOP("ErrorText", "the day has as many meetings as it may have"),
}


def sentences(error: RolodexError) -> str:
    """What happened, what it means and what to do next, in the language of the window."""
    filled = {name: _word(name, str(value)) for name, value in error.params.items()}
    return QCoreApplication.translate("ErrorText", SENTENCES[error.code]).format_map(_Blank(filled))


def _word(name: str, code: str) -> str:
    if code in _REASONS:
        return QCoreApplication.translate("ErrorText", _REASONS[code])
    if name == "guard" and code in guard_words.GUARDS:
        return f"{guard_words.name(code)}: {guard_words.sentence(code).rstrip('.')}"
    return words.field(code) if name == "field" else code.replace("_", " ")


class _Blank(dict[str, str]):
    """Where an error lacks a parameter the sentence still reads."""

    def __missing__(self, key: str) -> str:
        return "—"
