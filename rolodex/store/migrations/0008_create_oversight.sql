-- What oversight asks of a hundred thousand contacts at once: who stands by whom, and what has to be looked at by when.
-- Both are derived from claims, and filled when a vault from before is opened.
BEGIN IMMEDIATE;

CREATE TABLE stewardship (
    contact_no INTEGER NOT NULL REFERENCES subject (no),
    officer_no INTEGER NOT NULL REFERENCES subject (no),
    role TEXT NOT NULL,
    strength INTEGER NOT NULL CHECK (strength BETWEEN 0 AND 4),
    PRIMARY KEY (contact_no, officer_no, role)
) WITHOUT ROWID;
CREATE INDEX stewardship_by_officer ON stewardship (officer_no);

-- `what` is a word of `rolodex.domain.deadlines`; an ISO date.
CREATE TABLE deadline (
    subject_no INTEGER NOT NULL REFERENCES subject (no),
    what TEXT NOT NULL,
    on_date TEXT NOT NULL,
    PRIMARY KEY (subject_no, what)
) WITHOUT ROWID;
CREATE INDEX deadline_by_date ON deadline (on_date);

-- How many stand by a contact now (0, 1, 2 for more), the only one, and whether a backup or continuity steward stands
-- beside the primary one: counted in the order of the index, without sorting and without reading the rows.
ALTER TABLE contact_row ADD COLUMN known_by INTEGER NOT NULL DEFAULT 0 CHECK (known_by BETWEEN 0 AND 2);
ALTER TABLE contact_row ADD COLUMN only_steward_no INTEGER REFERENCES subject (no);
ALTER TABLE contact_row ADD COLUMN is_backed INTEGER NOT NULL DEFAULT 0 CHECK (is_backed IN (0, 1));
CREATE INDEX contact_row_by_cover ON contact_row
    (steward_no, only_steward_no, known_by, categories, is_backed, is_at_risk, last_verified) WHERE is_deleted = 0;

-- Holds its one row until what stands above is filled.
CREATE TABLE unfilled (
    is_unfilled INTEGER PRIMARY KEY CHECK (is_unfilled = 1)
);
INSERT INTO unfilled (is_unfilled) SELECT 1 WHERE EXISTS (SELECT 1 FROM claim);

PRAGMA user_version = 8;
COMMIT;
