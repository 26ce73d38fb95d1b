"""The vault on disk: the only room that speaks SQL and imports the database driver."""
