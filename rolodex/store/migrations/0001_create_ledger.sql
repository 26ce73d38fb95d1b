-- The ledger: claims are the only truth. Everything below the line "derived" can be rebuilt from them.
BEGIN IMMEDIATE;

-- A kind is NULL while others name the subject and nothing about it has arrived.
CREATE TABLE subject (
    no INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    kind TEXT
);

CREATE TABLE author (
    no INTEGER PRIMARY KEY,
    key BLOB NOT NULL UNIQUE CHECK (length(key) = 32)
);

-- A chain of undo and redo shares `base_no`, the change set it began with; even depths are in effect.
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
CREATE INDEX change_set_by_base ON change_set (base_no);

-- Empty slot: a field with one value. Empty date: not verified. (The driver binds NULL five times slower.)
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
CREATE INDEX claim_by_subject ON claim (subject_no);
CREATE INDEX claim_by_change_set ON claim (change_set_no);

CREATE TRIGGER claim_is_immutable BEFORE UPDATE ON claim
BEGIN
    SELECT RAISE(ABORT, 'claims are immutable');
END;
CREATE TRIGGER claim_is_kept BEFORE DELETE ON claim
BEGIN
    SELECT RAISE(ABORT, 'claims are kept');
END;
CREATE TRIGGER subject_is_immutable BEFORE UPDATE ON subject
WHEN OLD.kind IS NOT NULL OR NEW.id <> OLD.id OR NEW.no <> OLD.no
BEGIN
    SELECT RAISE(ABORT, 'subjects are immutable');
END;
CREATE TRIGGER change_set_is_immutable BEFORE UPDATE ON change_set
BEGIN
    SELECT RAISE(ABORT, 'change sets are immutable');
END;
CREATE TRIGGER author_is_immutable BEFORE UPDATE ON author
BEGIN
    SELECT RAISE(ABORT, 'authors are immutable');
END;

-- derived ---------------------------------------------------------------------------------------------------

-- Who names whom: the references of active claims.
CREATE TABLE edge (
    target_no INTEGER NOT NULL REFERENCES subject (no),
    field TEXT NOT NULL,
    source_no INTEGER NOT NULL REFERENCES subject (no),
    PRIMARY KEY (target_no, field, source_no)
) WITHOUT ROWID;
CREATE INDEX edge_by_source ON edge (source_no);

-- One contact as lists show it. Every text is fit for display: a masked value leaves no text here.
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
);
CREATE INDEX contact_row_by_name ON contact_row (is_deleted, sort_key);

-- Identities in other lists, masked ones too: for imports, never for display.
CREATE TABLE external_id (
    source TEXT NOT NULL,
    value TEXT NOT NULL,
    subject_no INTEGER NOT NULL REFERENCES subject (no),
    PRIMARY KEY (source, value, subject_no)
) WITHOUT ROWID;
CREATE INDEX external_id_by_subject ON external_id (subject_no);

-- `words` is what the index holds and what must be given back to take it out; the rest ranks an answer.
CREATE TABLE contact_text (
    contact_no INTEGER PRIMARY KEY REFERENCES subject (no),
    words TEXT NOT NULL,
    names TEXT NOT NULL,
    reach TEXT NOT NULL
);
CREATE TABLE note_text (
    subject_no INTEGER PRIMARY KEY REFERENCES subject (no),
    words TEXT NOT NULL
);

-- The text is folded before it comes here, so the plain tokenizer suffices: it parts words at spaces and keeps every
-- letter outside ASCII. Only whole words and their beginnings are asked for: no positions, no sizes of documents.
CREATE VIRTUAL TABLE contact_index USING fts5 (
    words, content = 'contact_text', content_rowid = 'contact_no',
    tokenize = 'ascii', detail = none, columnsize = 0
);
CREATE VIRTUAL TABLE note_index USING fts5 (
    words, content = 'note_text', content_rowid = 'subject_no',
    tokenize = 'ascii', detail = none, columnsize = 0
);
-- What is taken out of an index is gone from its pages at once.
INSERT INTO contact_index (contact_index, rank) VALUES ('secure-delete', 1);
INSERT INTO note_index (note_index, rank) VALUES ('secure-delete', 1);

PRAGMA user_version = 1;
COMMIT;
