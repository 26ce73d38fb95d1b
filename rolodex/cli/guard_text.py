"""Words for every guard of a hand-over: what it asks for. A test fails where one has none."""

from typing import Final

GUARDS: Final[dict[str, str]] = {
    "holder_only": "only the officer who holds the case now may do this",
    "no_such_step": "no such step leads on from the present state",
    "last_day_set": "the last day of the outgoing officer is set",
    "every_stewarded_contact_listed": "every contact of the outgoing officer is an item of the case",
    "priorities_set": "every item has a priority",
    "incoming_key_verified": "the key of the incoming officer or the custodian is verified (`recipient verify`)",
    "briefs_complete": "every item of first priority has a complete brief",
    "every_item_introduced": (
        "every item is introduced (`handover introduce`), has an accepted fallback (`handover fallback`), is referred"
        " (`handover refer`), or left out with a reason (`handover leave-out`)"
    ),
    "consent_gate_passed": "every contact that travels permits it, or is left out as withheld",
    "bundle_exported": "the bundle of the case is exported",
    "receipt_verified": "the receipt for the bundle is imported",
    "read_backs_accepted": "every item of first priority is accepted and read back",
    "read_backs_agreed": "the outgoing officer or the supervisor agrees to every read-back of first priority",
    "commitments_acknowledged": "the successor acknowledges every open commitment",
    "supervisor_signed": "the supervisor of the case signs (`handover sign-off`), here or by a bundle of their own",
    "custodian_named": "a custodian is named",
    "custodian_receipt": "the custodian acts, or the receipt of their bundle is imported",
    "quorum_of_shares": "a quorum of key shares is joined",
    "reason_given": "a reason is given",
    "return_date_given": "a return date after today is given",
    "successor_only": "only the incoming officer, or the custodian of a vacant post, may do this",
    "item_left_out": "the item is not left out of the hand-over",
    "nothing_withholds": "a rule withholds the contact",
    "giving_only": "only the officer who handed over may do this",
    "supervisor_only": "only the supervisor of the case may do this",
    "not_confirmed": "the successor accepted the contact, and read it back where it is of first priority",
    "not_handed_over_here": "the contact went over to the successor",
    "still_steward": "you are no steward of the contact any more",
    "no_other_steward": "another officer is the primary steward of the contact",
    "shared_vault": "no colleague who shares this vault is a steward of the contact",
    "in_another_case": "you hold the contact by no other case",
    "fallback_acceptor": "the incoming officer, supervisor or custodian accepts; name one in the case if none is",
    "fallback_waits": "the contact waits for an introduction, and a fallback is proposed for it",
    "introduction_not_planned": "the introduction is planned, and neither held nor cancelled yet",
    "revoked": "the key is not revoked",
}
