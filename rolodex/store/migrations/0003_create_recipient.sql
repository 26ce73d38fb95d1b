-- Public keys of others. A row is what one card said; what we think of it is the last of its events.
BEGIN IMMEDIATE;

-- `id` is the SHA-256 of signing key and recipient: one pair of keys is one row.
CREATE TABLE recipient (
    no INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 32),
    officer_id BLOB NOT NULL CHECK (length(officer_id) = 16),
    signing_key BLOB NOT NULL CHECK (length(signing_key) = 32),
    recipient TEXT NOT NULL CHECK (length(recipient) > 0),
    name TEXT NOT NULL,
    card BLOB NOT NULL
);
CREATE INDEX recipient_by_officer ON recipient (officer_id);
CREATE INDEX recipient_by_signing_key ON recipient (signing_key);

CREATE TABLE recipient_event (
    no INTEGER PRIMARY KEY,
    recipient_no INTEGER NOT NULL REFERENCES recipient (no),
    state TEXT NOT NULL CHECK (
        state IN ('unverified', 'verified_by_voice', 'verified_in_person', 'vouched', 'changed', 'revoked')
    ),
    at_ms INTEGER NOT NULL,
    actor BLOB NOT NULL CHECK (length(actor) = 32),
    -- Who vouched: the signing key of a recipient; NULL for every other state.
    voucher BLOB CHECK (voucher IS NULL OR length(voucher) = 32),
    CHECK ((state = 'vouched') = (voucher IS NOT NULL))
);
CREATE INDEX recipient_event_by_recipient ON recipient_event (recipient_no, no);

CREATE TRIGGER recipient_is_immutable BEFORE UPDATE ON recipient
BEGIN
    SELECT RAISE(ABORT, 'recipients are immutable');
END;
CREATE TRIGGER recipient_is_kept BEFORE DELETE ON recipient
BEGIN
    SELECT RAISE(ABORT, 'recipients are kept');
END;
CREATE TRIGGER recipient_event_is_immutable BEFORE UPDATE ON recipient_event
BEGIN
    SELECT RAISE(ABORT, 'recipient events are immutable');
END;
CREATE TRIGGER recipient_event_is_kept BEFORE DELETE ON recipient_event
BEGIN
    SELECT RAISE(ABORT, 'recipient events are kept');
END;

PRAGMA user_version = 3;
COMMIT;
