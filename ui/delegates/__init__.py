"""How cells are drawn where Qt's own way is too dear."""
