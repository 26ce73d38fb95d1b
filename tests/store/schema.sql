-- user_version 8

-- table audit_checkpoint
CREATE TABLE audit_checkpoint (
    sequence INTEGER PRIMARY KEY REFERENCES audit_entry (sequence),
    at_ms INTEGER NOT NULL,
    signer BLOB NOT NULL CHECK (length(signer) = 32),
    signature BLOB NOT NULL CHECK (length(signature) = 64)
);

-- table audit_entry
CREATE TABLE audit_entry (
    sequence INTEGER PRIMARY KEY CHECK (sequence >= 1),
    at_ms INTEGER NOT NULL,
    action TEXT NOT NULL CHECK (length(action) BETWEEN 1 AND 64),
    actor BLOB NOT NULL CHECK (length(actor) = 32),
    refs BLOB NOT NULL CHECK (length(refs) % 32 = 0),
    numbers TEXT NOT NULL,
    hash BLOB NOT NULL CHECK (length(hash) = 32)
);

-- table author
CREATE TABLE author (
    no INTEGER PRIMARY KEY,
    key BLOB NOT NULL UNIQUE CHECK (length(key) = 32)
);

-- table bundle_export
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
, receipt_wanted_by_ms INTEGER, answers BLOB CHECK (answers IS NULL OR length(answers) = 16)) WITHOUT ROWID;

-- table bundle_export_subject
CREATE TABLE bundle_export_subject (
    bundle_id BLOB NOT NULL REFERENCES bundle_export (bundle_id),
    subject BLOB NOT NULL CHECK (length(subject) = 16),
    consent_id BLOB CHECK (consent_id IS NULL OR length(consent_id) = 16),
    PRIMARY KEY (bundle_id, subject)
) WITHOUT ROWID;

-- table bundle_export_withheld
CREATE TABLE bundle_export_withheld (
    bundle_id BLOB NOT NULL REFERENCES bundle_export (bundle_id),
    subject BLOB NOT NULL CHECK (length(subject) = 16),
    field TEXT NOT NULL,
    rule TEXT NOT NULL,
    PRIMARY KEY (bundle_id, subject, field, rule)
) WITHOUT ROWID;

-- table bundle_import
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
, receipt_wanted_by_ms INTEGER) WITHOUT ROWID;

-- table bundle_receipt
CREATE TABLE bundle_receipt (
    bundle_id BLOB NOT NULL REFERENCES bundle_export (bundle_id),
    signer BLOB NOT NULL CHECK (length(signer) = 32),
    digest BLOB NOT NULL CHECK (length(digest) = 32),
    receipt BLOB NOT NULL,
    at_ms INTEGER NOT NULL,
    PRIMARY KEY (bundle_id, signer, digest)
) WITHOUT ROWID;

-- table change_set
CREATE TABLE change_set (
    no INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    command TEXT NOT NULL,
    author_no INTEGER NOT NULL REFERENCES author (no),
    at_ms INTEGER NOT NULL,
    origin TEXT NOT NULL CHECK (origin IN ('local', 'import')),
    undoes_no INTEGER UNIQUE REFERENCES change_set (no),
    base_no INTEGER NOT NULL REFERENCES change_set (no),
    depth INTEGER NOT NULL CHECK (depth >= 0)
);

-- table claim
CREATE TABLE claim (
    no INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    subject_no INTEGER NOT NULL REFERENCES subject (no),
    field TEXT NOT NULL,
    slot BLOB NOT NULL CHECK (length(slot) IN (0, 16)),
    value TEXT NOT NULL,
    level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 2),
    author_no INTEGER NOT NULL REFERENCES author (no),
    recorded_ms INTEGER NOT NULL,
    source INTEGER NOT NULL CHECK (source BETWEEN 0 AND 5),
    confidence INTEGER NOT NULL CHECK (confidence BETWEEN 0 AND 2),
    verified_on TEXT NOT NULL,
    act INTEGER NOT NULL CHECK (act BETWEEN 0 AND 2),
    targets BLOB NOT NULL CHECK (length(targets) % 16 = 0),
    change_set_no INTEGER NOT NULL REFERENCES change_set (no)
);

-- table contact_index
CREATE VIRTUAL TABLE contact_index USING fts5 (
    words, content = 'contact_text', content_rowid = 'contact_no',
    tokenize = 'ascii', detail = none, columnsize = 0
);

-- table contact_index_config
CREATE TABLE 'contact_index_config'(k PRIMARY KEY, v) WITHOUT ROWID;

-- table contact_index_data
CREATE TABLE 'contact_index_data'(id INTEGER PRIMARY KEY, block BLOB);

-- table contact_index_idx
CREATE TABLE 'contact_index_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

-- table contact_row
CREATE TABLE contact_row (
    contact_no INTEGER PRIMARY KEY REFERENCES subject (no),
    display_name TEXT NOT NULL,
    is_name_masked INTEGER NOT NULL CHECK (is_name_masked IN (0, 1)),
    sort_key TEXT NOT NULL,
    affiliation TEXT NOT NULL,
    categories TEXT NOT NULL,
    external_ids TEXT NOT NULL,
    level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 2),
    floor INTEGER NOT NULL CHECK (floor BETWEEN 0 AND 2),
    is_at_risk INTEGER NOT NULL CHECK (is_at_risk IN (0, 1)),
    status TEXT NOT NULL,
    steward_no INTEGER REFERENCES subject (no),
    last_verified TEXT NOT NULL,
    conflicts INTEGER NOT NULL CHECK (conflicts >= 0),
    is_deleted INTEGER NOT NULL CHECK (is_deleted IN (0, 1))
, known_by INTEGER NOT NULL DEFAULT 0 CHECK (known_by BETWEEN 0 AND 2), only_steward_no INTEGER REFERENCES subject (no), is_backed INTEGER NOT NULL DEFAULT 0 CHECK (is_backed IN (0, 1)));

-- table contact_text
CREATE TABLE contact_text (
    contact_no INTEGER PRIMARY KEY REFERENCES subject (no),
    words TEXT NOT NULL,
    names TEXT NOT NULL,
    reach TEXT NOT NULL
);

-- table deadline
CREATE TABLE deadline (
    subject_no INTEGER NOT NULL REFERENCES subject (no),
    what TEXT NOT NULL,
    on_date TEXT NOT NULL,
    PRIMARY KEY (subject_no, what)
) WITHOUT ROWID;

-- table edge
CREATE TABLE edge (
    target_no INTEGER NOT NULL REFERENCES subject (no),
    field TEXT NOT NULL,
    source_no INTEGER NOT NULL REFERENCES subject (no),
    PRIMARY KEY (target_no, field, source_no)
) WITHOUT ROWID;

-- table erased_claim
CREATE TABLE erased_claim (
    change_set_no INTEGER PRIMARY KEY REFERENCES change_set (no),
    claims INTEGER NOT NULL CHECK (claims > 0)
);

-- table erasure
CREATE TABLE erasure (
    is_open INTEGER PRIMARY KEY CHECK (is_open = 1)
);

-- table external_id
CREATE TABLE external_id (
    source TEXT NOT NULL,
    value TEXT NOT NULL,
    subject_no INTEGER NOT NULL REFERENCES subject (no),
    PRIMARY KEY (source, value, subject_no)
) WITHOUT ROWID;

-- table note_index
CREATE VIRTUAL TABLE note_index USING fts5 (
    words, content = 'note_text', content_rowid = 'subject_no',
    tokenize = 'ascii', detail = none, columnsize = 0
);

-- table note_index_config
CREATE TABLE 'note_index_config'(k PRIMARY KEY, v) WITHOUT ROWID;

-- table note_index_data
CREATE TABLE 'note_index_data'(id INTEGER PRIMARY KEY, block BLOB);

-- table note_index_idx
CREATE TABLE 'note_index_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

-- table note_text
CREATE TABLE note_text (
    subject_no INTEGER PRIMARY KEY REFERENCES subject (no),
    words TEXT NOT NULL
);

-- table recipient
CREATE TABLE recipient (
    no INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 32),
    officer_id BLOB NOT NULL CHECK (length(officer_id) = 16),
    signing_key BLOB NOT NULL CHECK (length(signing_key) = 32),
    recipient TEXT NOT NULL CHECK (length(recipient) > 0),
    name TEXT NOT NULL,
    card BLOB NOT NULL
);

-- table recipient_event
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

-- table stewardship
CREATE TABLE stewardship (
    contact_no INTEGER NOT NULL REFERENCES subject (no),
    officer_no INTEGER NOT NULL REFERENCES subject (no),
    role TEXT NOT NULL,
    strength INTEGER NOT NULL CHECK (strength BETWEEN 0 AND 4),
    PRIMARY KEY (contact_no, officer_no, role)
) WITHOUT ROWID;

-- table subject
CREATE TABLE subject (
    no INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    kind TEXT
);

-- table suppression
CREATE TABLE suppression (
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    contact BLOB NOT NULL CHECK (length(contact) = 32),
    why TEXT NOT NULL CHECK (why IN ('relinquished', 'on_request', 'retention')),
    at_ms INTEGER NOT NULL,
    PRIMARY KEY (hash, contact)
) WITHOUT ROWID;

-- table unfilled
CREATE TABLE unfilled (
    is_unfilled INTEGER PRIMARY KEY CHECK (is_unfilled = 1)
);

-- index bundle_export_subject_by_subject
CREATE INDEX bundle_export_subject_by_subject ON bundle_export_subject (subject);

-- index bundle_import_by_signer
CREATE INDEX bundle_import_by_signer ON bundle_import (signer, sequence);

-- index change_set_by_base
CREATE INDEX change_set_by_base ON change_set (base_no);

-- index claim_by_change_set
CREATE INDEX claim_by_change_set ON claim (change_set_no);

-- index claim_by_subject
CREATE INDEX claim_by_subject ON claim (subject_no);

-- index contact_row_by_cover
CREATE INDEX contact_row_by_cover ON contact_row
    (steward_no, only_steward_no, known_by, categories, is_backed, is_at_risk, last_verified) WHERE is_deleted = 0;

-- index contact_row_by_name
CREATE INDEX contact_row_by_name ON contact_row (is_deleted, sort_key);

-- index contact_row_by_steward
CREATE INDEX contact_row_by_steward ON contact_row (steward_no);

-- index contact_row_in_conflict
CREATE INDEX contact_row_in_conflict ON contact_row (is_deleted) WHERE conflicts > 0;

-- index deadline_by_date
CREATE INDEX deadline_by_date ON deadline (on_date);

-- index edge_by_source
CREATE INDEX edge_by_source ON edge (source_no);

-- index external_id_by_subject
CREATE INDEX external_id_by_subject ON external_id (subject_no);

-- index recipient_by_officer
CREATE INDEX recipient_by_officer ON recipient (officer_id);

-- index recipient_by_signing_key
CREATE INDEX recipient_by_signing_key ON recipient (signing_key);

-- index recipient_event_by_recipient
CREATE INDEX recipient_event_by_recipient ON recipient_event (recipient_no, no);

-- index stewardship_by_officer
CREATE INDEX stewardship_by_officer ON stewardship (officer_no);

-- index suppression_by_contact
CREATE INDEX suppression_by_contact ON suppression (contact);

-- trigger audit_checkpoint_is_immutable
CREATE TRIGGER audit_checkpoint_is_immutable BEFORE UPDATE ON audit_checkpoint
BEGIN
    SELECT RAISE(ABORT, 'audit checkpoints are immutable');
END;

-- trigger audit_checkpoint_is_kept
CREATE TRIGGER audit_checkpoint_is_kept BEFORE DELETE ON audit_checkpoint
BEGIN
    SELECT RAISE(ABORT, 'audit checkpoints are kept');
END;

-- trigger audit_entry_follows
CREATE TRIGGER audit_entry_follows BEFORE INSERT ON audit_entry
WHEN NEW.sequence <> (SELECT coalesce(max(sequence), 0) + 1 FROM audit_entry)
BEGIN
    SELECT RAISE(ABORT, 'audit entries follow each other');
END;

-- trigger audit_entry_is_immutable
CREATE TRIGGER audit_entry_is_immutable BEFORE UPDATE ON audit_entry
BEGIN
    SELECT RAISE(ABORT, 'audit entries are immutable');
END;

-- trigger audit_entry_is_kept
CREATE TRIGGER audit_entry_is_kept BEFORE DELETE ON audit_entry
BEGIN
    SELECT RAISE(ABORT, 'audit entries are kept');
END;

-- trigger author_is_immutable
CREATE TRIGGER author_is_immutable BEFORE UPDATE ON author
BEGIN
    SELECT RAISE(ABORT, 'authors are immutable');
END;

-- trigger bundle_export_is_kept
CREATE TRIGGER bundle_export_is_kept BEFORE DELETE ON bundle_export
BEGIN
    SELECT RAISE(ABORT, 'exports are kept');
END;

-- trigger bundle_export_keeps_its_facts
CREATE TRIGGER bundle_export_keeps_its_facts BEFORE UPDATE OF
    bundle_id, recipient_id, sequence, purpose, case_id, digest, at_ms, receipt_wanted_by_ms, answers ON bundle_export
BEGIN
    SELECT RAISE(ABORT, 'exports are immutable');
END;

-- trigger bundle_import_is_kept
CREATE TRIGGER bundle_import_is_kept BEFORE DELETE ON bundle_import
BEGIN
    SELECT RAISE(ABORT, 'imports are kept');
END;

-- trigger bundle_import_keeps_its_facts
CREATE TRIGGER bundle_import_keeps_its_facts BEFORE UPDATE OF
    bundle_id, signer, sequence, purpose, case_id, digest, change_set_id, receipt, at_ms, receipt_wanted_by_ms
    ON bundle_import
BEGIN
    SELECT RAISE(ABORT, 'imports are immutable');
END;

-- trigger change_set_is_immutable
CREATE TRIGGER change_set_is_immutable BEFORE UPDATE ON change_set
BEGIN
    SELECT RAISE(ABORT, 'change sets are immutable');
END;

-- trigger claim_is_immutable
CREATE TRIGGER claim_is_immutable BEFORE UPDATE ON claim
BEGIN
    SELECT RAISE(ABORT, 'claims are immutable');
END;

-- trigger claim_is_kept
CREATE TRIGGER claim_is_kept BEFORE DELETE ON claim
WHEN NOT EXISTS (SELECT 1 FROM erasure)
BEGIN
    SELECT RAISE(ABORT, 'claims are kept');
END;

-- trigger recipient_event_is_immutable
CREATE TRIGGER recipient_event_is_immutable BEFORE UPDATE ON recipient_event
BEGIN
    SELECT RAISE(ABORT, 'recipient events are immutable');
END;

-- trigger recipient_event_is_kept
CREATE TRIGGER recipient_event_is_kept BEFORE DELETE ON recipient_event
BEGIN
    SELECT RAISE(ABORT, 'recipient events are kept');
END;

-- trigger recipient_is_immutable
CREATE TRIGGER recipient_is_immutable BEFORE UPDATE ON recipient
BEGIN
    SELECT RAISE(ABORT, 'recipients are immutable');
END;

-- trigger recipient_is_kept
CREATE TRIGGER recipient_is_kept BEFORE DELETE ON recipient
BEGIN
    SELECT RAISE(ABORT, 'recipients are kept');
END;

-- trigger subject_is_immutable
CREATE TRIGGER subject_is_immutable BEFORE UPDATE ON subject
WHEN (OLD.kind IS NOT NULL AND NOT (NEW.kind IS NULL AND EXISTS (SELECT 1 FROM erasure)))
    OR NEW.id <> OLD.id OR NEW.no <> OLD.no
BEGIN
    SELECT RAISE(ABORT, 'subjects are immutable');
END;

-- trigger subject_is_kept
CREATE TRIGGER subject_is_kept BEFORE DELETE ON subject
WHEN NOT EXISTS (SELECT 1 FROM erasure)
BEGIN
    SELECT RAISE(ABORT, 'subjects are kept');
END;

-- trigger suppression_is_immutable
CREATE TRIGGER suppression_is_immutable BEFORE UPDATE ON suppression
BEGIN
    SELECT RAISE(ABORT, 'suppressions are immutable');
END;
