-- The audit log: a chain of entries, and signatures over its head. Neither is ever changed.
BEGIN IMMEDIATE;

-- `refs` is a list of 32-byte pseudonyms one after the other; `numbers` is canonical JSON of counts and own words.
CREATE TABLE audit_entry (
    sequence INTEGER PRIMARY KEY CHECK (sequence >= 1),
    at_ms INTEGER NOT NULL,
    action TEXT NOT NULL CHECK (length(action) BETWEEN 1 AND 64),
    actor BLOB NOT NULL CHECK (length(actor) = 32),
    refs BLOB NOT NULL CHECK (length(refs) % 32 = 0),
    numbers TEXT NOT NULL,
    hash BLOB NOT NULL CHECK (length(hash) = 32)
);
CREATE TABLE audit_checkpoint (
    sequence INTEGER PRIMARY KEY REFERENCES audit_entry (sequence),
    at_ms INTEGER NOT NULL,
    signer BLOB NOT NULL CHECK (length(signer) = 32),
    signature BLOB NOT NULL CHECK (length(signature) = 64)
);

CREATE TRIGGER audit_entry_is_immutable BEFORE UPDATE ON audit_entry
BEGIN
    SELECT RAISE(ABORT, 'audit entries are immutable');
END;
CREATE TRIGGER audit_entry_is_kept BEFORE DELETE ON audit_entry
BEGIN
    SELECT RAISE(ABORT, 'audit entries are kept');
END;
CREATE TRIGGER audit_entry_follows BEFORE INSERT ON audit_entry
WHEN NEW.sequence <> (SELECT coalesce(max(sequence), 0) + 1 FROM audit_entry)
BEGIN
    SELECT RAISE(ABORT, 'audit entries follow each other');
END;
CREATE TRIGGER audit_checkpoint_is_immutable BEFORE UPDATE ON audit_checkpoint
BEGIN
    SELECT RAISE(ABORT, 'audit checkpoints are immutable');
END;
CREATE TRIGGER audit_checkpoint_is_kept BEFORE DELETE ON audit_checkpoint
BEGIN
    SELECT RAISE(ABORT, 'audit checkpoints are kept');
END;

PRAGMA user_version = 2;
COMMIT;
