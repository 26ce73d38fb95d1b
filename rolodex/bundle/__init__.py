"""The file that travels: one signed and encrypted file for one recipient, and the public card of an officer."""
