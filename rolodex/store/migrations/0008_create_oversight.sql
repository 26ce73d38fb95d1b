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

-- Holds its one row until the two tables above are filled.
CREATE TABLE unfilled (
    is_unfilled INTEGER PRIMARY KEY CHECK (is_unfilled = 1)
);
INSERT INTO unfilled (is_unfilled) SELECT 1 WHERE EXISTS (SELECT 1 FROM claim);

PRAGMA user_version = 8;
COMMIT;
