-- Until when a receipt is wanted, and which bundle a receipt of ours answers.
BEGIN IMMEDIATE;

-- NULL where no receipt is wanted, and for what left or came in before this was kept.
ALTER TABLE bundle_export ADD COLUMN receipt_wanted_by_ms INTEGER;
ALTER TABLE bundle_import ADD COLUMN receipt_wanted_by_ms INTEGER;
-- The bundle that was taken in and is answered by this one; NULL for what is no receipt.
ALTER TABLE bundle_export ADD COLUMN answers BLOB CHECK (answers IS NULL OR length(answers) = 16);

DROP TRIGGER bundle_import_keeps_its_facts;
CREATE TRIGGER bundle_import_keeps_its_facts BEFORE UPDATE OF
    bundle_id, signer, sequence, purpose, case_id, digest, change_set_id, receipt, at_ms, receipt_wanted_by_ms
    ON bundle_import
BEGIN
    SELECT RAISE(ABORT, 'imports are immutable');
END;
DROP TRIGGER bundle_export_keeps_its_facts;
CREATE TRIGGER bundle_export_keeps_its_facts BEFORE UPDATE OF
    bundle_id, recipient_id, sequence, purpose, case_id, digest, at_ms, receipt_wanted_by_ms, answers ON bundle_export
BEGIN
    SELECT RAISE(ABORT, 'exports are immutable');
END;

PRAGMA user_version = 5;
COMMIT;
