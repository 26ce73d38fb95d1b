-- How many contacts wait for a decision is asked after every change; without this the whole table is read for it.
BEGIN IMMEDIATE;

CREATE INDEX contact_row_in_conflict ON contact_row (is_deleted) WHERE conflicts > 0;

PRAGMA user_version = 6;
COMMIT;
