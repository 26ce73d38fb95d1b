"""One contact to read: a header and sections. Each section asks for what it shows when it is looked at."""
