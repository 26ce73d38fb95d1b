"""One contact: its head, its sections, and the dialogs that these open. Stands above widgets, forms and dialogs."""
