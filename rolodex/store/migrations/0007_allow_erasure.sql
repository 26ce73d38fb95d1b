-- Erasing: claims may be deleted while the one row of `erasure` stands, which only one transaction ever sees; what was
-- erased is known again by its keyed hash.
BEGIN IMMEDIATE;

-- Filled at the beginning of an erasing transaction and emptied before it ends.
CREATE TABLE erasure (
    is_open INTEGER PRIMARY KEY CHECK (is_open = 1)
);

-- `hash` is HMAC-SHA-256, under a key of this vault, of what was erased; `contact` that of the contact it hung on.
CREATE TABLE suppression (
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    contact BLOB NOT NULL CHECK (length(contact) = 32),
    why TEXT NOT NULL CHECK (why IN ('relinquished', 'on_request', 'retention')),
    at_ms INTEGER NOT NULL,
    PRIMARY KEY (hash, contact)
) WITHOUT ROWID;
CREATE INDEX suppression_by_contact ON suppression (contact);

-- How many claims of a change set were erased: undoing one of which nothing is left is refused.
CREATE TABLE erased_claim (
    change_set_no INTEGER PRIMARY KEY REFERENCES change_set (no),
    claims INTEGER NOT NULL CHECK (claims > 0)
);

DROP TRIGGER claim_is_kept;
CREATE TRIGGER claim_is_kept BEFORE DELETE ON claim
WHEN NOT EXISTS (SELECT 1 FROM erasure)
BEGIN
    SELECT RAISE(ABORT, 'claims are kept');
END;
DROP TRIGGER subject_is_immutable;
CREATE TRIGGER subject_is_immutable BEFORE UPDATE ON subject
WHEN (OLD.kind IS NOT NULL AND NOT (NEW.kind IS NULL AND EXISTS (SELECT 1 FROM erasure)))
    OR NEW.id <> OLD.id OR NEW.no <> OLD.no
BEGIN
    SELECT RAISE(ABORT, 'subjects are immutable');
END;
CREATE TRIGGER subject_is_kept BEFORE DELETE ON subject
WHEN NOT EXISTS (SELECT 1 FROM erasure)
BEGIN
    SELECT RAISE(ABORT, 'subjects are kept');
END;
CREATE TRIGGER suppression_is_immutable BEFORE UPDATE ON suppression
BEGIN
    SELECT RAISE(ABORT, 'suppressions are immutable');
END;

-- Whoever deletes a subject asks whether a row names it as steward: without this, every row is read for each.
CREATE INDEX contact_row_by_steward ON contact_row (steward_no);

PRAGMA user_version = 7;
COMMIT;
