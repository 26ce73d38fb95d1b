-- What left in bundles, what came in them, and the receipts for both.
BEGIN IMMEDIATE;

CREATE TABLE bundle_export (
    bundle_id BLOB PRIMARY KEY CHECK (length(bundle_id) = 16),
    -- NULL when a passphrase opens it.
    recipient_id BLOB CHECK (recipient_id IS NULL OR length(recipient_id) = 32),
    sequence INTEGER NOT NULL CHECK (sequence >= 1),
    purpose TEXT NOT NULL,
    case_id BLOB CHECK (case_id IS NULL OR length(case_id) = 16),
    digest BLOB NOT NULL CHECK (length(digest) = 32),
    at_ms INTEGER NOT NULL,
    is_finished INTEGER NOT NULL CHECK (is_finished IN (0, 1))
) WITHOUT ROWID;

CREATE TABLE bundle_export_subject (
    bundle_id BLOB NOT NULL REFERENCES bundle_export (bundle_id),
    subject BLOB NOT NULL CHECK (length(subject) = 16),
    consent_id BLOB CHECK (consent_id IS NULL OR length(consent_id) = 16),
    PRIMARY KEY (bundle_id, subject)
) WITHOUT ROWID;
CREATE INDEX bundle_export_subject_by_subject ON bundle_export_subject (subject);

CREATE TABLE bundle_export_withheld (
    bundle_id BLOB NOT NULL REFERENCES bundle_export (bundle_id),
    subject BLOB NOT NULL CHECK (length(subject) = 16),
    field TEXT NOT NULL,
    rule TEXT NOT NULL,
    PRIMARY KEY (bundle_id, subject, field, rule)
) WITHOUT ROWID;

CREATE TABLE bundle_import (
    bundle_id BLOB PRIMARY KEY CHECK (length(bundle_id) = 16),
    signer BLOB NOT NULL CHECK (length(signer) = 32),
    sequence INTEGER NOT NULL CHECK (sequence >= 1),
    purpose TEXT NOT NULL,
    case_id BLOB CHECK (case_id IS NULL OR length(case_id) = 16),
    digest BLOB NOT NULL CHECK (length(digest) = 32),
    change_set_id BLOB CHECK (change_set_id IS NULL OR length(change_set_id) = 16),
    receipt BLOB NOT NULL,
    at_ms INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('applied', 'undone'))
) WITHOUT ROWID;
CREATE INDEX bundle_import_by_signer ON bundle_import (signer, sequence);

-- A receipt that came back for an export.
CREATE TABLE bundle_receipt (
    bundle_id BLOB NOT NULL REFERENCES bundle_export (bundle_id),
    signer BLOB NOT NULL CHECK (length(signer) = 32),
    digest BLOB NOT NULL CHECK (length(digest) = 32),
    receipt BLOB NOT NULL,
    at_ms INTEGER NOT NULL,
    PRIMARY KEY (bundle_id, signer, digest)
) WITHOUT ROWID;

CREATE TRIGGER bundle_import_keeps_its_facts BEFORE UPDATE OF
    bundle_id, signer, sequence, purpose, case_id, digest, change_set_id, receipt, at_ms ON bundle_import
BEGIN
    SELECT RAISE(ABORT, 'imports are immutable');
END;
CREATE TRIGGER bundle_import_is_kept BEFORE DELETE ON bundle_import
BEGIN
    SELECT RAISE(ABORT, 'imports are kept');
END;
CREATE TRIGGER bundle_export_keeps_its_facts BEFORE UPDATE OF
    bundle_id, recipient_id, sequence, purpose, case_id, digest, at_ms ON bundle_export
BEGIN
    SELECT RAISE(ABORT, 'exports are immutable');
END;
CREATE TRIGGER bundle_export_is_kept BEFORE DELETE ON bundle_export
BEGIN
    SELECT RAISE(ABORT, 'exports are kept');
END;

PRAGMA user_version = 4;
COMMIT;
