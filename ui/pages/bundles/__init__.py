"""What the bundles page shows: lists, the steps of an export, the review of an import, what was written."""
