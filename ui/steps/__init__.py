"""Steps that the first run and the dialogs of the vault go through, one after the other."""
